"""Căn cứ: the papers a paper rests on (Phụ lục I, I.II.6.a)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Final

from pydantic import BeforeValidator, Field, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from vanban import language
from vanban.models.base import CoKhong, DoanVan, Dong, DongTuy, Goc, without_bullet
from vanban.models.dates import NgayTuy
from vanban.models.given import Said, Takes, one_or_many, optional
from vanban.patterns import regex

_OPENING: Final = regex(
    r"(?:căn cứ|theo đề nghị|theo|xét|thực hiện|trên cơ sở|sau khi|được sự|tại|để)\s", re.IGNORECASE
)
_GROUND: Final = regex(r"(?:căn cứ|theo đề nghị|xét|trên cơ sở|thực hiện|sau khi)\s", re.IGNORECASE)
_FRAME: Final = frozenset({"căn cứ", "các căn cứ", "quyết định", "quyết nghị", "nghị quyết"})
_NUMBER: Final = regex(
    r"\A(?:\d{1,2}[.)/]|[a-zđ][.)])\s*(?=(?:căn cứ|theo đề nghị|xét|trên cơ sở|thực hiện)\s)", re.IGNORECASE
)
"""What numbers a ground, whose words follow: the decree numbers none."""
_SEVERAL: Final = regex(r";\s*(?=(?:Căn cứ|Theo đề nghị|Xét)\s)")
"""Where a line holds several grounds."""
WITHOUT_NUMBER: Final = ("luật", "bộ luật", "pháp lệnh", "hiến pháp")
"""Types, folded, whose papers are cited without number and issuer (I.II.6.a)."""


class CanCu(Goc):
    """One ground, in words; or a paper cited by its parts, put together the decree's way.

    Attributes:
        chu: the words, without the mark at the end; "Căn cứ" is set before them when they open otherwise.
        nguyen_van: the words are those of a printed paper: nothing is set before them.
    """

    chu: DoanVan = Field(description="căn cứ")
    nguyen_van: CoKhong = optional(False, description="giữ nguyên lời, không thêm «Căn cứ»")

    @classmethod
    def __get_pydantic_json_schema__(cls, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Say in the schema that words or the parts of a citation may stand for it."""
        return {"anyOf": [{"type": "string"}, handler(core), {"type": "object", "required": ["ten_loai"]}]}

    @classmethod
    def viet_tat(cls, value: object) -> object:
        """A text is the words; a mapping of parts is cited."""
        if isinstance(value, str):
            return {"chu": words_of(value)}
        if isinstance(value, dict) and "chu" not in value:
            return {"chu": str(VanBanDan.model_validate(value))}
        if isinstance(value, dict) and isinstance(value.get("chu"), str) and not value.get("nguyen_van"):
            return {**value, "chu": words_of(value["chu"])}
        return value


class VanBanDan(Goc):
    """A paper cited (I.II.6.b): type, number, date, issuer, subject; laws without number and issuer (I.II.6.a)."""

    TEN_KHAC: ClassVar = {"van_ban": "ten_loai", "loai": "ten_loai", "so": "so_ky_hieu", "ky_hieu": "so_ky_hieu"}

    ten_loai: Dong = Field(description="tên loại văn bản dẫn")
    so_ky_hieu: DongTuy = optional(None, description="số, ký hiệu văn bản dẫn")
    ngay: NgayTuy = optional(None, description="ngày văn bản dẫn")
    co_quan: DongTuy = optional(None, description="cơ quan ban hành văn bản dẫn")
    trich_yeu: DongTuy = optional(None, description="trích yếu văn bản dẫn")

    def __str__(self) -> str:
        """Cite it.

        >>> str(VanBanDan(ten_loai="Nghị định", so_ky_hieu="30/2020/NĐ-CP", ngay="05/3/2020", co_quan="Chính phủ",
        ...     trich_yeu="về công tác văn thư"))
        'Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư'
        >>> str(VanBanDan(ten_loai="Luật Lưu trữ", so_ky_hieu="33/2024/QH15", ngay="21/6/2024"))
        'Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024'
        """
        law = language.fold(self.ten_loai).startswith(WITHOUT_NUMBER)
        text = f"Căn cứ {self.ten_loai}"
        if self.so_ky_hieu and not law:
            text += f" số {self.so_ky_hieu}"
        if self.ngay:
            text += " " + language.dong_ngay(self.ngay.nam, self.ngay.thang, self.ngay.ngay)
        if self.co_quan and not law:
            text += f" của {self.co_quan}"
        return f"{text} {self.trich_yeu}" if self.trich_yeu else text


def opens(text: str) -> bool:
    """Say whether words open as a ground does, so that nothing is set before them."""
    return _OPENING.match(text) is not None


def words_of(text: str) -> str:
    """Take a ground as typed: the dash before and the mark after it go, "Căn cứ" comes before it when nothing opens it.

    >>> words_of("- Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024;"), words_of("Nghị định số 30/2020/NĐ-CP,")
    ('Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024', 'Căn cứ Nghị định số 30/2020/NĐ-CP')
    """
    bare = _NUMBER.sub("", without_bullet(text))
    bare = re.sub(r"^(căn cứ)\s*:\s*(?=\S)", r"\1 ", bare, flags=re.IGNORECASE)
    while bare.endswith((";", ",", ".")) and not bare.endswith("..."):
        bare = bare[:-1].rstrip()
    return bare if not bare or _OPENING.match(bare) else f"Căn cứ {bare}"


def take_opening(text: str, lenh: str | None, *, grounds: bool = True) -> tuple[str, dict[str, Any]]:
    """Part the opening of a decision as typed (authority, grounds, `QUYẾT ĐỊNH:`) from the body.

    Grounds are the first lines of the text that open as grounds do and end with `;`, with the line that ends them. The
    lines taken are left blank, so that line numbers stay.

    Args:
        text: the typed text.
        lenh: the formula before the articles; None for types without one, whose single opening sentence "Căn cứ ...,
            ... như sau:" stays in the body.
        grounds: look for grounds; else only the formula is taken, which the library prints itself.

    Returns:
        The rest of the text, and what was found: `can_cu`, `tham_quyen`.
    """
    lines = text.split("\n")
    taken, found = _grounds(lines, lenh) if grounds else (set(), {})
    if lenh is not None:
        for index, line in enumerate(lines):
            if line.strip() and index not in taken:
                if language.fold(line).rstrip(" :") == language.fold(lenh).rstrip(" :"):
                    taken.add(index)
                break
    rest = "\n".join("" if index in taken else line for index, line in enumerate(lines))
    return rest, found


def _grounds(lines: list[str], lenh: str | None) -> tuple[set[int], dict[str, Any]]:
    taken: set[int] = set()
    grounds: list[str] = []
    authority: tuple[int, str] | None = None
    for index, line in enumerate(line.strip() for line in lines):
        if not line:
            continue
        bare = line.removeprefix("- ").strip("*")
        if _GROUND.match(bare) and line.rstrip("*").endswith((";", ".", ",")) and not line.endswith("./."):
            grounds.append(bare)
            taken.add(index)
            if line.rstrip("*").endswith("."):
                break
        elif lenh and not grounds and authority is None and line == language.hoa(line) and not line[0].isdigit():
            authority = (index, line.rstrip(":"))
        else:
            break
    if not grounds or (lenh is None and not lines[min(taken)].rstrip().rstrip("*").endswith((";", ","))):
        return set(), {}
    found: dict[str, Any] = {"can_cu": grounds}
    if authority:
        taken.add(authority[0])
        found["tham_quyen"] = authority[1]
    return taken, found


def frame_words(text: str) -> bool:
    """Say whether a line among the grounds is only the heading before them or the formula behind them.

    >>> frame_words("Căn cứ:"), frame_words("QUYẾT ĐỊNH:"), frame_words("Quyết định số 15/QĐ-VP")
    (True, True, False)
    """
    return language.fold(text).strip(" -:.") in _FRAME


def _lines_to_grounds(value: object) -> object:
    many = tuple(line for line in value.splitlines() if line.strip()) if isinstance(value, str) else one_or_many(value)
    if not isinstance(many, tuple):
        return many
    parted = (part for one in many for part in (_SEVERAL.split(one) if isinstance(one, str) else [one]))
    return tuple(one for one in parted if not (isinstance(one, str) and frame_words(one)))


if TYPE_CHECKING:
    CacCanCu = Takes[tuple[CanCu, ...], CanCu | Said | Sequence[CanCu | Said] | None]
else:
    CacCanCu = Annotated[
        tuple[CanCu, ...], BeforeValidator(_lines_to_grounds, json_schema_input_type=tuple[CanCu, ...] | str)
    ]
"""Grounds, from a list or a text of one a line."""
