"""Words that the form prints itself and a clerk types once more before a value: "Kính gửi:", "Địa điểm:", the type's name.

They are taken off where they are surely that; where they may be meant they stay. `records.noticing` tells of both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from pydantic import BaseModel

from vanban import language
from vanban.models.fields import other_names
from vanban.patterns import regex
from vanban.regulation import LOAI

_LONGEST: Final = 40
"""Letters of the longest label; a colon further on belongs to the value."""
_BODY: Final = frozenset({"noi_dung", "gia_tri"})
"""Fields whose text is the clerk's own from its first letter."""
_LABELS: Final[dict[str, tuple[str, ...]]] = {
    "trich_yeu": ("trich_yeu_noi_dung",), "ho_ten": ("ho_va_ten", "nguoi_ky"), "chuc_vu": ("chuc_danh",),
    "moi": ("kinh_moi", "tran_trong_kinh_moi", "thanh_phan_moi"), "toi_du": ("den_du",), "dien": ("kinh_gui",),
    "den": ("duoc_cu_den",), "ve_viec": ("v_v",), "chu_tri": ("chu_toa", "chu_tri_chu_toa", "nguoi_chu_tri"),
    "dia_danh": ("noi_ban_hanh",), "thu_ky": ("thu_ky_nguoi_ghi_bien_ban",), "thanh_phan": ("thanh_phan_tham_du",),
    "bat_dau": ("thoi_gian_bat_dau",), "dien_thoai": ("dt", "tel"), "fax": ("so_fax",), "thu_dien_tu": ("email", "e_mail"),
}  # fmt: skip
"""Field → how its printed label reads, folded, where that is none of the field's own names."""
_KEPT: Final = {"trich_yeu": frozenset({"v_v", "ve_viec"})}
"""Labels that say something of their own: "V/v" is a way to begin a subject."""
_WITHOUT_COLON: Final = {
    name: regex(pattern, re.IGNORECASE)
    for name, pattern in {
        "kinh_gui": r"kính gửi\s+", "dien": r"kính gửi\s+", "moi": r"(?:trân trọng\s+)?kính mời\s+",
        "toi_du": r"(?:tới dự|đến dự)\s+|dự\s+(?=họp|hội|cuộc|lễ|buổi|phiên|tọa đàm)", "den": r"(?:được cử\s+)?đến\s+",
        "ve_viec": r"(?:về việc|v/v)\s+", "noi_nghi": r"tại\s+",
        **{sign: rf"{sign}\.\s*(?=\S)" for sign in ("tm", "kt", "tl", "tuq", "q")},
    }.items()
}  # fmt: skip
"""Field → words that the form says right before it, with no colon between."""
_OPENED: Final = frozenset({*_WITHOUT_COLON, "trich_yeu"})
"""Fields whose value is looked at though it has no colon."""
_AFTER_TYPE: Final = regex(r"\s*[:–-]\s*|\s+(?=v/v\b|về việc\b)", re.IGNORECASE)
_HONORIFIC: Final = regex(r"(?:ông|bà|đồng chí|đ/c|anh|chị)\b\.?:?\s+", re.IGNORECASE)
_SIGNED: Final = regex(r"\W*(?:đã\s+ký|ký\s+tên|ký)\b(?:\s*,\s*đóng\s+dấu)?\W+", re.IGNORECASE)
_FRAME: Final = regex(
    r"(?:kính\s+gửi|nơi\s+nhận)\s*:.*|cộng\s+h(?:òa|oà)\s+xã\s+hội\s+chủ\s+nghĩa\s+việt\s+nam|độc\s+lập\s*-\s*tự\s+do\s*-\s*"
    r"hạnh\s+phúc|\((?:đã\s+ký|ký\s+tên,?\s+đóng\s+dấu|ký,?\s+đóng\s+dấu|ký,\s+ghi\s+rõ\s+họ\s+tên)\)", re.IGNORECASE,
)  # fmt: skip
_DAY_BEHIND: Final = regex(r"(?<=[\s,;])ngày\b", re.IGNORECASE)
_APPENDIX: Final = regex(
    r"phụ\s+lục(?:\s+(?:số\s+)?(?:[IVX]+|\d{1,3}))?|\((?:ban\s+hành\s+)?kèm\s+theo\s.*\)", re.IGNORECASE
)
_SIGNING: Final = regex(r"(?:TM|KT|TL|TUQ)\.\s*\S.*")


def taken(owner: type[BaseModel], name: str, text: str, kind: str = "") -> tuple[str, str]:
    """Part the words that the form prints itself from a value.

    Args:
        owner: the model whose field it is.
        name: the field.
        text: the value as typed, one of a list's too.
        kind: key or name of the type where the model has none of its own (papers issued with a decision).

    Returns:
        The value without them, and the words; "" when there are none.

    >>> from vanban.models import GiayMoi
    >>> taken(GiayMoi, "dia_diem", "Địa điểm: Phòng họp số 1"), taken(GiayMoi, "toi_du", "Tới dự Hội nghị tổng kết")
    (('Phòng họp số 1', 'Địa điểm:'), ('Hội nghị tổng kết', 'Tới dự'))
    >>> taken(GiayMoi, "dia_diem", "Phòng họp: số 1")
    ('Phòng họp: số 1', '')
    """
    if name in _BODY:
        return text, ""
    bare = language.nfc(text).strip().lstrip("-–—+•* ")
    end = bare.find(":", 0, _LONGEST)
    if end > 0 and language.key(bare[:end]) in _names_of(owner, name):
        return bare[end + 1 :].strip(), bare[: end + 1]
    opening = _WITHOUT_COLON.get(name)
    if opening is not None and (match := opening.match(bare)):
        return bare[match.end() :], match[0].strip()
    if name == "trich_yeu" and (title := _title(owner, bare, kind)) is not None and title[1]:
        return title
    return text, ""


def without(owner: type[BaseModel], name: str, value: object) -> object:
    """Take such words off a field's value: a text, or the texts of a list, whose bare labels fall out."""
    if type(value) is str:
        return taken(owner, name, value)[0] if ":" in value or name in _OPENED else value
    if isinstance(value, list | tuple) and name not in _BODY and str in map(type, value):
        bare = [taken(owner, name, one) if type(one) is str else (one, "") for one in value]
        if any(label for _, label in bare):
            return type(value)(one for one, label in bare if one or not label)
    return value


def doubts(owner: type[BaseModel], name: str, text: str, kind: str = "") -> Iterator[str]:
    """Say what of a value will probably stand twice on the page, or does not belong there, but is printed as typed."""
    bare = language.nfc(text).strip()
    if name == "trich_yeu" and (title := _title(owner, bare, kind)) is not None and not title[1]:
        yield f"trích yếu mở đầu bằng tên loại «{title[0]}», in ra hai lần"
    if name == "trich_yeu":
        yield from _subject(bare, (rule := LOAI.get(_key(owner, kind))) is not None and rule.ky_hieu is None)
    if name != "ho_ten" or owner.__name__ != "NguoiKy":
        return
    if match := _HONORIFIC.match(bare) or _SIGNED.match(bare):
        yield f"trước họ tên người ký không ghi «{match[0].strip()}»"
    elif bare == language.hoa(bare) and len(bare.split()) > 1:
        yield "họ tên người ký in chữ thường, không viết hoa hết"


def date_line(place: str) -> tuple[str, str]:
    """Part the date of a whole date line typed as the place from the place.

    >>> date_line("Lạng Sơn, ngày 05 tháng 3 năm 2026"), date_line("Lạng Sơn,")
    (('Lạng Sơn', 'ngày 05 tháng 3 năm 2026'), ('Lạng Sơn', ''))
    """
    text = language.nfc(place).strip()
    day = _DAY_BEHIND.search(text)
    end = day.start() if day else len(text)
    return text[:end].rstrip(" ,;.\n\t"), text[end:]


def frame_line(line: str, *, appendix: bool = False) -> bool:
    """Say whether a line of a body is one that the frame around it prints: a paper's, or an appendix's.

    >>> frame_line("Nơi nhận:"), frame_line("KT. GIÁM ĐỐC"), frame_line("Kính gửi hồ sơ về Sở Nội vụ.")
    (True, True, False)
    >>> frame_line("PHỤ LỤC II", appendix=True), frame_line("Nơi nhận:", appendix=True)
    (True, False)
    """
    bare = language.nfc(line).strip().strip("*").strip()
    if appendix:  # A form inside it may have a head and a foot of its own.
        return bool(_APPENDIX.fullmatch(bare))
    return bool(_FRAME.fullmatch(bare)) or (bare == language.hoa(bare) and bool(_SIGNING.fullmatch(bare)))


@cache
def _names_of(owner: type[BaseModel], name: str) -> frozenset[str]:
    field = owner.model_fields[name]
    names = {name, language.key(field.description or name), *_LABELS.get(name, ())}
    names |= {other for other, meant in other_names(owner).items() if meant == name}
    return frozenset(names - _KEPT.get(name, frozenset()))


def _key(owner: type[BaseModel], kind: str) -> str:
    own = owner.model_fields["loai"].default if "loai" in owner.model_fields else None
    return own if isinstance(own, str) else language.key(kind)


def _subject(bare: str, letter: bool) -> Iterator[str]:
    """Say what of a subject looks otherwise than the decree prints it."""
    if letter and re.match(r"công văn(?!\w)", bare, re.IGNORECASE):
        yield "trích yếu mở đầu bằng tên loại «Công văn»: văn bản này không in tên loại"
    if re.match(r"(?:v/v|về việc)\W+(?:v/v|về việc)(?!\w)|vv\s", bare, re.IGNORECASE):
        yield "trích yếu mở đầu bằng «V/v» viết sai hoặc hai lần"


def _title(owner: type[BaseModel], subject: str, kind: str) -> tuple[str, str] | None:
    """Find the type's name at the head of a subject: what is left and the name when it is surely that, else the name alone."""
    rule = LOAI.get(_key(owner, kind))
    title = rule.ten if rule else kind
    if not title or (rule is not None and rule.ky_hieu is None):
        return None
    match = re.match(rf"{re.escape(title)}(?!\w)", subject, re.IGNORECASE)
    if match is None:
        return None
    rest = subject[match.end() :]
    if not rest.strip(" .:"):
        return match[0], ""
    mark = _AFTER_TYPE.match(rest)
    if mark or "\n" in rest[:1] or (match[0] == language.hoa(match[0]) and rest != language.hoa(rest)):
        return rest[mark.end() if mark else 0 :].strip(), match[0]
    return match[0], ""
