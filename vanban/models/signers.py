"""Who signs, in whose place, and whether that may be (Điều 13; Phụ lục I, I.II.7)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Annotated, ClassVar, Final, Self

from pydantic import Field, model_validator

from vanban import language
from vanban.models.base import CoKhong, CoKhongTuy, Dong, DongTuy, Goc, doc_chu
from vanban.models.faults import Fault, fault, raised
from vanban.models.given import Many, optional
from vanban.patterns import regex
from vanban.regulation import QUYEN_HAN
from vanban.regulation.authority import COLLECTIVES, DEGREES, ONE_HEAD_OFFICES, RANKS, SLASH_FORMS

ORDER: Final = ("tm", "q", "tl", "tuq", "kt")
"""Lines above the signer's own office, from top to bottom."""
_PREFIX = regex(r"(TM|KT|TL|TUQ|Q)\.\s*(\S.*)", re.IGNORECASE)
_PREFIX_INSIDE = regex(r"^\s*(TM|KT|TL|TUQ)\.?\s+(?=[^\W\d_])|(?<=\s)(TM|KT|TL|TUQ)\.\s*(?=[^\W\d_])", re.MULTILINE)
"""A line's opening without its full stop, or in the midst of a line: only in capitals."""
_BREAKS: Final = (";", " / ", "/", " - ", " – ", ", ")
"""What clerks put between two lines of an office typed as one, the surest first."""
_DEPUTY_OF: Final = {"thứ trưởng": "bộ trưởng"}


class NguoiKy(Goc):
    """The signature block (I.II.7): lines for whom one signs, the signer's office, the name.

    Attributes:
        tm: the collective the signer stands for (TM.).
        tl: the office by whose order (TL.).
        tuq: the office by whose authorisation (TUQ.).
        kt: the head in whose place a deputy signs (KT.).
        q: the office held by an acting head (Q.); then there is no further office.
        chuc_vu: the signer's own office.
        chuc_vu_khac: office in the signer's own agency, printed above the name (councils; I.II.7.c).
        ho_ten: the name, without degrees or honours.
        con_dau: for papers of an advisory body: whether it may use the agency's seal; None: not an advisory body.
        ghi_hoc_vi: ranks and degrees may stand before the name (armed forces, schools, health, science; I.II.7.c).
        ghi_chu: a line under the office, such as "(Ký, đóng dấu)"; None prints nothing.
    """

    NHAN_CHU: ClassVar = True
    TEN_KHAC: ClassVar = {
        "ho_va_ten": "ho_ten", "ten": "ho_ten", "thay_mat": "tm", "ky_thay": "kt", "thua_lenh": "tl",
        "thua_uy_quyen": "tuq", "quyen": "q", "chuc_danh": "chuc_vu", "chuc_vu_o_co_quan": "chuc_vu_khac",
    }  # fmt: skip

    tm: DongTuy = optional(None, description="tập thể được thay mặt (TM.)")
    tl: DongTuy = optional(None, description="chức vụ ra lệnh (TL.)")
    tuq: DongTuy = optional(None, description="chức vụ ủy quyền (TUQ.)")
    kt: DongTuy = optional(None, description="chức vụ được ký thay (KT.)")
    q: DongTuy = optional(None, description="quyền cấp trưởng (Q.)")
    chuc_vu: DongTuy = optional(None, description="chức vụ người ký")
    chuc_vu_khac: DongTuy = optional(None, description="chức vụ khác, ghi trên họ tên")
    ho_ten: Dong = Field(description="họ và tên người ký")
    con_dau: CoKhongTuy = optional(None, description="tổ chức tư vấn được dùng con dấu")
    ghi_hoc_vi: CoKhong = optional(False, description="cho phép ghi quân hàm, học hàm, học vị")
    ghi_chu: DongTuy = optional(None, description="ghi chú dưới chức vụ")

    @classmethod
    def viet_tat(cls, value: object) -> object:
        """Take `quyen_han: KT. Giám đốc` and lines such as "TM. ỦY BAN NHÂN DÂN" in any of the office fields apart."""
        if not isinstance(value, dict):
            return value
        found = dict(value)
        lines: list[str] = []
        for name in ("quyen_han", "chuc_vu"):
            given = found.pop(name, None)
            for one in given if isinstance(given, list | tuple) else (given,):
                lines += _office_lines(doc_chu(one)) if one is not None else []
        plain: list[str] = []
        for line in filter(None, (" ".join(line.split()) for line in lines)):
            match = _PREFIX.match(line)
            name = match[1].lower() if match else ""
            if match and name not in found:
                found[name] = match[2]
            else:
                plain.append(line)
        if plain:
            found["chuc_vu"] = " ".join(plain)
        return found

    @model_validator(mode="after")
    def _kiem_tra(self) -> Self:
        found = [
            *_slash_faults(self),
            *_chain_faults(self),
            *_office_faults(self),
            *_council_faults(self),
            *_name_faults(self),
        ]
        if found:
            raise raised(*found)
        return self

    @property
    def chuc_vu_ky(self) -> str:
        """The signer's own office, in ordinary letters: for metadata and running text."""
        return self.chuc_vu or self.q or ""

    @property
    def nguoi_dung_dau(self) -> str:
        """The office of the head in whose name the paper goes out."""
        return self.tl or self.tuq or self.kt or self.q or self.chuc_vu or ""


def _office_lines(text: str) -> Iterator[str]:
    """Part an office typed as one line into the lines it is printed in.

    >>> list(_office_lines("TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH"))
    ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']
    >>> list(_office_lines("TL. CHỦ TỊCH, CHÁNH VĂN PHÒNG")), list(_office_lines("Trưởng phòng Văn hóa, Thể thao"))
    (['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG'], ['Trưởng phòng Văn hóa, Thể thao'])
    """
    for line in _PREFIX_INSIDE.sub(lambda found: f"\n{found[1] or found[2]}. ", text).strip().splitlines():
        match = _PREFIX.match(line.strip())
        head, own = _own_office(match[2]) if match else (line, "")
        yield f"{match[1]}. {head}" if match else line
        if own:
            yield own


def _own_office(text: str) -> tuple[str, str]:
    """Part the office signed for from the signer's own behind it; "" when there is no other."""
    for mark in _BREAKS:
        head, _, rest = text.partition(mark)
        if rest.strip() and head.strip() and (mark == ";" or _is_office(rest.strip())):
            return head.strip(), rest.strip()
    deputy = re.search(r"(?<=\s)phó\s", text, re.IGNORECASE)
    return (text[: deputy.start()].strip(), text[deputy.start() :]) if deputy else (text, "")


def _is_office(text: str) -> bool:
    return _opens(text, ONE_HEAD_OFFICES) or head_of_deputy(text) is not None


def _rule(key: str) -> str:
    return QUYEN_HAN[key].dieu_khoan


def _slash_faults(ky: NguoiKy) -> Iterator[Fault]:
    for name in (*ORDER, "chuc_vu"):
        text = getattr(ky, name)
        for wrong, right in SLASH_FORMS.items():
            if text and text.upper().startswith(wrong):
                advice = f"Viết «{right}» (kiểu gạch chéo là của văn bản Đảng)"
                yield fault(f"không viết «{wrong}» trong văn bản hành chính", name, tim_thay=text, cach_sua=advice)


def _chain_faults(ky: NguoiKy) -> Iterator[Fault]:
    given = [name for name in ORDER if getattr(ky, name)]
    signs = [QUYEN_HAN[name].ky_hieu for name in given]
    if ky.q and ky.chuc_vu and language.fold(ky.chuc_vu) != language.fold(ky.q):
        yield fault(
            "sau Q. không ghi thêm chức vụ", "chuc_vu", tim_thay=ky.chuc_vu, cach_sua=f"Bỏ chức vụ ({_rule('q')})"
        )
    if not given and not ky.chuc_vu:
        yield fault("thiếu chức vụ người ký", "chuc_vu", can_co="chức vụ người ký")
    for name in ("kt", "tl", "tuq"):
        if getattr(ky, name) and not ky.chuc_vu:
            sign = QUYEN_HAN[name].ky_hieu
            said = f"sau {sign} phải có chức vụ của chính người ký"
            advice = f"Viết hai mục: «{name}: {getattr(ky, name)}» và «chuc_vu: ...», hoặc hai dòng trong chức vụ"
            yield fault(said, "chuc_vu", can_co=f"chức vụ người ký ({_rule(name)})", cach_sua=advice)
    if ky.tm and not (ky.chuc_vu or ky.q):
        yield fault("sau TM. phải có chức vụ người ký", "chuc_vu", can_co=f"chức vụ người ký ({_rule('tm')})")
    for one, other in (
        ("tm", "tl"),
        ("tm", "tuq"),
        ("tl", "tuq"),
        ("tuq", "kt"),
        ("q", "tl"),
        ("q", "tuq"),
        ("q", "kt"),
    ):
        if getattr(ky, one) and getattr(ky, other):
            yield fault(
                f"không ký {QUYEN_HAN[one].ky_hieu} cùng {QUYEN_HAN[other].ky_hieu}", other, tim_thay=" ".join(signs),
                cach_sua=_pair_advice(one, other),
            )  # fmt: skip


def _pair_advice(one: str, other: str) -> str:
    if one == "tuq":
        return f"Người được ủy quyền không ủy quyền lại và tự ký ({_rule('tuq')})"
    if one == "tm":
        return f"Người ký {QUYEN_HAN[other].ky_hieu} ký cho người đứng đầu, không ký cho tập thể ({_rule(other)})"
    return f"Chọn một cách ký ({_rule(one)})"


def _office_faults(ky: NguoiKy) -> Iterator[Fault]:
    if ky.tm and _opens(ky.tm, ONE_HEAD_OFFICES) and not _opens(ky.tm, COLLECTIVES):
        advice = f"Sau TM. là tên tập thể (ỦY BAN NHÂN DÂN, HỘI ĐỒNG ...), không phải chức vụ ({_rule('tm')})"
        yield fault("TM. chỉ đi với tập thể", "tm", tim_thay=ky.tm, cach_sua=advice)
    for name in ("kt", "tl", "tuq", "q"):
        text = getattr(ky, name)
        if text and _opens(text, COLLECTIVES) and not _opens(text, ONE_HEAD_OFFICES):
            advice = f"Sau {QUYEN_HAN[name].ky_hieu} là chức vụ người đứng đầu, không phải tên cơ quan ({_rule(name)})"
            yield fault(
                f"{QUYEN_HAN[name].ky_hieu} chỉ đi với chức vụ người đứng đầu", name, tim_thay=text, cach_sua=advice
            )
    if ky.chuc_vu:
        yield from _deputy_faults(ky, ky.chuc_vu)


def _party_deputy(ky: NguoiKy, office: str) -> bool:
    """A deputy secretary signs for the committee (T/M) without KT.: the Party's own rule (Hướng dẫn 05-HD/VPTW)."""
    return bool(ky.tm) and language.fold(office).startswith("phó bí thư")


def _deputy_faults(ky: NguoiKy, office: str) -> Iterator[Fault]:
    head = head_of_deputy(office)
    rule = _rule("kt")
    if ky.kt:
        if head is None:
            advice = f"Chỉ cấp phó ký thay: chức vụ phải là cấp phó của {ky.kt} ({rule})"
            yield fault("ký thay (KT.) mà chức vụ không phải cấp phó", "chuc_vu", tim_thay=office, cach_sua=advice)
        elif not _agree(head, ky.kt):
            said = f"cấp phó này không ký thay {ky.kt} được"
            yield fault(said, "chuc_vu", tim_thay=office, can_co=f"cấp phó của {ky.kt} ({rule})")
    elif head is not None and not ky.tuq and not ky.q and not _party_deputy(ky, office):
        where = "TL. và KT." if ky.tl else "TM. và KT." if ky.tm else "KT."
        advice = f"Thêm dòng «KT. {_head_as_written(office, head)}» trên chức vụ ({rule})"
        yield fault(f"cấp phó ký phải có {where}", "kt", tim_thay=office, cach_sua=advice)
    for name in ("tl", "tuq"):
        above = getattr(ky, name)
        if above and language.fold(above) == language.fold(office):
            sign = QUYEN_HAN[name].ky_hieu
            yield fault(
                f"người ký {sign} không thể cùng chức vụ với người giao",
                "chuc_vu",
                tim_thay=office,
                cach_sua=_rule(name),
            )


def head_of_deputy(office: str) -> str | None:
    """Give the head's office for a deputy's; None when the office is not a deputy's.

    >>> head_of_deputy("Phó Chánh Văn phòng"), head_of_deputy("Thứ trưởng"), head_of_deputy("Giám đốc")
    ('chánh văn phòng', 'bộ trưởng', None)
    """
    folded = language.fold(office)
    for deputy, head in _DEPUTY_OF.items():
        if folded.startswith(deputy):
            return head + folded[len(deputy) :]
    return folded.removeprefix("phó ").strip() if folded.startswith("phó ") else None


def _head_as_written(office: str, head: str) -> str:
    """Name the head with the capitals the clerk gave the deputy."""
    rest = office.strip().partition(" ")[2].strip()
    return language.viet_hoa_dau(rest if language.fold(rest) == head else head)


def _agree(head: str, written: str) -> bool:
    written = language.fold(written)
    words = min(len(head.split()), len(written.split()))
    return head.split()[:words] == written.split()[:words] or head.startswith(written) or written.startswith(head)


def _council_faults(ky: NguoiKy) -> Iterator[Fault]:
    clause = "Phụ lục I, I.II.7.c"
    if ky.con_dau is True and not ky.chuc_vu_khac:
        advice = f"Tổ chức tư vấn dùng con dấu của cơ quan thì ghi cả chức vụ trong cơ quan ({clause})"
        yield fault("thiếu chức vụ của người ký trong cơ quan", "chuc_vu_khac", cach_sua=advice)
    if ky.con_dau is False and ky.chuc_vu_khac:
        advice = f"Tổ chức tư vấn không dùng con dấu thì chỉ ghi chức danh trong tổ chức ({clause})"
        yield fault("không ghi chức vụ trong cơ quan", "chuc_vu_khac", tim_thay=ky.chuc_vu_khac, cach_sua=advice)


def _name_faults(ky: NguoiKy) -> Iterator[Fault]:
    if ky.ghi_hoc_vi:
        return
    clause = "Phụ lục I, I.II.7.c"
    name = language.fold(ky.ho_ten)
    if not name.startswith(_title_openings()):
        return
    for title, folded in _titles():
        if name.startswith(folded + " ") or (folded.endswith(".") and name.startswith(folded)):
            advice = (
                f"Bỏ «{title}», hoặc ghi ghi_hoc_vi: có nếu là lực lượng vũ trang, giáo dục, y tế, khoa học ({clause})"
            )
            yield fault(
                "không ghi quân hàm, học hàm, học vị trước họ tên", "ho_ten", tim_thay=ky.ho_ten, cach_sua=advice
            )
            return


@cache
def _titles() -> tuple[tuple[str, str], ...]:
    """Degrees and ranks, each as written and folded."""
    return tuple((title, language.fold(title)) for title in (*DEGREES, *RANKS))


@cache
def _title_openings() -> tuple[str, ...]:
    """How a name begins that has a degree or rank before it."""
    return tuple(start for _, folded in _titles() for start in (f"{folded} ", *([folded] if folded[-1] == "." else ())))


def _opens(text: str, openings: tuple[str, ...]) -> bool:
    folded = language.fold(text)
    return any(folded == o or folded.startswith(o + " ") for o in map(language.fold, openings))


CacNguoiKy = Annotated[
    Many[NguoiKy],
    Field(min_length=1),
]
