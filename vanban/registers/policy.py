"""How a body numbers its papers: the choice its head makes (Điều 15), as data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, Literal, cast

from vanban.frozen import dataclass
from vanban.registers.kinds import ten_loai
from vanban.regulation import COPY_CODES

Rule = Literal["chung", "theo_loai", "nhom"]
Rest = Literal["chung", "theo_loai"]

BAN_SAO: Final = "ban_sao"
"""One series for all kinds of copies (Phụ lục I, Phần II, II.2)."""
CHUNG: Final = "chung"
GIU_NGAY: Final = 7
"""Days a number stays held when nobody says until when."""


@dataclass(frozen=True, slots=True)
class ChinhSach:
    """How numbers run: one series for all types, one per type, or one per group of types.

    Attributes:
        kieu: "chung", "theo_loai" or "nhom".
        nhom: for "nhom", the groups of type keys; each group shares a series.
        con_lai: for "nhom", how types outside all groups run.
        chen_so: whether 12a may be inserted after 12; the decree knows no inserted numbers.
        giu_ngay: days a number stays held when no date is given.
        tra_so_cuoi: whether the last number of a series may be given back; the decree knows void numbers only.
    """

    kieu: Rule = "theo_loai"
    nhom: tuple[tuple[str, ...], ...] = ()
    con_lai: Rest = "theo_loai"
    chen_so: bool = False
    giu_ngay: int = GIU_NGAY
    tra_so_cuoi: bool = False

    def chuoi(self, loai: str) -> str:
        """Name the series in which a type's numbers run.

        Secret papers use the same names in a domain of their own; councils are bodies of their own.

        >>> ChinhSach("nhom", (("quyet_dinh", "nghi_quyet"),)).chuoi("nghi_quyet")
        'nhom:nghi_quyet+quyet_dinh'
        >>> ChinhSach("chung").chuoi("sao_y")
        'ban_sao'
        """
        if loai in COPY_CODES:
            return BAN_SAO
        if self.kieu == "nhom":
            for group in self.nhom:
                if loai in group:
                    return "nhom:" + "+".join(sorted(group))
        rule = self.con_lai if self.kieu == "nhom" else self.kieu
        return CHUNG if rule == "chung" else f"loai:{loai}"

    def danh_so(self) -> dict[str, object]:
        """Give what fixes the numbers of a year, as plain data.

        The book keeps it with the year's first number and refuses another rule until 1 January.
        """
        if self.kieu != "nhom":
            return {"kieu": self.kieu}
        return {"kieu": "nhom", "nhom": sorted(sorted(group) for group in self.nhom), "con_lai": self.con_lai}

    def theo_so(self, kept: Mapping[str, object]) -> ChinhSach:
        """Give this policy with the numbering rule the book kept for a year."""
        groups = cast("Sequence[Sequence[str]]", kept.get("nhom", ()))
        return ChinhSach(
            cast("Rule", kept["kieu"]),
            tuple(tuple(group) for group in groups),
            cast("Rest", kept.get("con_lai", "theo_loai")),
            self.chen_so,
            self.giu_ngay,
            self.tra_so_cuoi,
        )

    def mo_ta(self) -> str:
        """Say the rule in words.

        >>> ChinhSach().mo_ta()
        'mỗi loại văn bản một chuỗi số'
        """
        if self.kieu == "chung":
            return "một chuỗi số chung cho mọi loại văn bản"
        if self.kieu == "theo_loai":
            return "mỗi loại văn bản một chuỗi số"
        groups = "; ".join(", ".join(ten_loai(loai) for loai in group) for group in self.nhom)
        rest = "chung một chuỗi số" if self.con_lai == "chung" else "mỗi loại một chuỗi số"
        return f"theo nhóm ({groups}); các loại còn lại {rest}"


def ten_chuoi(chuoi: str) -> str:
    """Name a series for a reader.

    >>> ten_chuoi("nhom:nghi_quyet+quyet_dinh")
    'Nghị quyết, Quyết định'
    """
    head, _, rest = chuoi.partition(":")
    if head == CHUNG:
        return "Văn bản đi"
    if head == BAN_SAO:
        return "Bản sao"
    return ", ".join(ten_loai(loai) for loai in rest.split("+"))
