"""Words and patterns by which components are known, whatever tone placement, dashes or blanks were typed."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Final

from vanban.language import fold, unaccent
from vanban.patterns import regex
from vanban.reading.facts.file import DiaDanhNgay, SoKyHieu
from vanban.reading.parts.placeholders import BLANK, blanked, has_tag
from vanban.regulation import COPY_CODES, LOAI, TYPE_CODES, formulas, party

_LETTERS = regex(r"[^a-z0-9 ]+")
_NUMBER_LINE = regex(
    r"(?P<chu>s[ốo])\s*(?P<dau>[:.;]?)(?P<truoc>[\s\u00a0]*)"
    r"(?:(?P<so>\d{1,7}[a-zđ]?)|(?P<trong>[\s\u00a0.…_xX]*))(?P<quanh>[\s\u00a0]*(?P<ngan>[/\-–])[\s\u00a0]*)(?P<duoi>\S.{0,59})",
    re.IGNORECASE,
)
_BARE_NUMBER = regex(r"(?P<so>\d{1,7}[a-zđ]?)(?P<quanh>\s*(?P<ngan>[/\-])\s*)(?P<duoi>[A-ZĐĂÂÊÔƠƯ][\w&.\-/ ]{1,40})")
_LOOSE_NUMBER = regex(
    r"(?P<chu>[Ss][ốỐ])\s*(?P<dau>[:.;]?)\s*(?:(?P<so>\d{1,7}[a-zđ]?)|[\s.…_xX]{1,20}?)(?P<ngan>\s*[./\\|,;:_–-]\s*|\s+)"
    r"(?P<duoi>[A-ZĐ][\w&.]*(?:\s*[-–/]\s*[A-ZĐ][\w&.]*){0,4})"
)
"""A number line that is not well formed: a code in capitals behind a number, or behind a place for one."""
_NOTE_SIGN = regex(r"\s*\(\d{1,2}\)\s*$")
_EMPTY_NUMBER = regex(r"số\s*:[\s\u00a0.…_]*(?:/[\s.…_]*)?", re.IGNORECASE)
_CODE = regex(r"[0-9A-Za-zĂÂĐÊÔƠƯăâđêôơư&+.…_\-–/ \u00a0]+(?:\s*\((?:M|TM|TuM|Mật|Tối mật|Tuyệt mật)\))?")
_HOLE = r"[\d\s\u00a0.…_]*?"
_DATE_LINE = regex(
    rf"(?P<noi>[^,]*?|.*?)(?P<phay>,?)\s*ng[àa]y\s*(?P<ngay>{_HOLE})\s*th[áa]ng\s*(?P<thang>{_HOLE})\s*n[ăa]m\s*"
    r"(?P<nam>[\d\s\u00a0.…_]*)\.?",
    re.IGNORECASE,
)
_NUMERIC_DATE = regex(
    r"(?P<noi>\D[^,]*?|)(?P<phay>,?)\s*(?:ng[àa]y\s*)?(?P<ngay>\d{1,2})\s*[/.\-]\s*(?P<thang>\d{1,2})\s*[/.\-]\s*(?P<nam>\d{4})",
    re.IGNORECASE,
)
_BLANK_NUMERIC = regex(
    r"(?P<noi>[^,\d]{2,60})(?P<phay>,)\s*ng[àa]y(?P<ngay>[\s\u00a0.…_]*\d{0,2}[\s\u00a0.…_]*)/(?P<thang>[\s\u00a0.…_]*\d{0,2}[\s\u00a0.…_]*)"
    r"/(?P<nam>[\s\u00a0.…_]*(?:20\d\d|20)?[\s\u00a0.…_]*)",
    re.IGNORECASE,
)
"""A date in figures with room left for some of them: "ngày     /4/2026"."""
_PLACE_AND_BLANK = regex(
    rf"(?P<noi>[^,]{{2,40}}|{BLANK})(?P<phay>,)\s*(?:ngày\s*)?{BLANK}[\s/.…-]*(?:{BLANK}[\s/.…-]*)*"
)
"""A place with a date that somebody or some program is to put in."""
_DATE_SIGN = regex(r"ng[àa]y|\d|…", re.IGNORECASE)
"""One of these stands in every line of a date; a placeholder is read as dots."""
_OPENS_NUMBER: Final = "sSſ"
"""A number line opens with the word "Số", or with a figure."""
_HYPHENS: Final = {0x2010: "-", 0x2011: "-", 0x00AD: None}
"""Hyphens that print as the plain one, and the one that prints only where a line ends."""
_LONGEST_PLACE: Final = 60
_LONGEST_LINE: Final = 200
_LONGEST_LETTER_TITLE: Final = 40
_SPACED = regex(r"(?:\S {1,6}){3,}\S")
PARTY_TYPES: Final[dict[str, str]] = {
    "ket_luan": "kết luận", "thong_tri": "thông tri", "tuyen_bo": "tuyên bố", "loi_keu_goi": "lời kêu gọi",
    "quy_hoach": "quy hoạch", "giay_chung_nhan": "giấy chứng nhận", "giay_di_duong": "giấy đi đường",
}  # fmt: skip
"""Types of Party papers that Điều 7 does not know."""
_JOINT: Final = " liên tịch"
"""Behind the type of a paper that two bodies issue together."""
NORMATIVE: Final = ("luật", "pháp lệnh", "nghị định", "thông tư", "thông tư liên tịch", "hiến pháp", "lệnh", "sắc lệnh")
_MARKS: Final = {
    fold(name): (kind, key)
    for kind, table in reversed((("khan", formulas.KHAN), ("mat", formulas.MAT), ("pham_vi", formulas.PHAM_VI)))
    for key, name in reversed(table.items())
}
"""Folded words of a stamp → its kind and key; of two that say the same the first counts."""
_TYPES: Final = {fold(loai.ten): key for key, loai in LOAI.items()} | {name: key for key, name in PARTY_TYPES.items()}


def letters(text: str) -> str:
    """Reduce a text to its letters without accents, for comparing what may be mistyped.

    >>> letters("Độc lập – Tự do – Hạnh phúc")
    'doc lap tu do hanh phuc'
    """
    return _known_letters(text) if len(text) <= _LONGEST_LINE else _letters(text)


def _letters(text: str) -> str:
    return " ".join(_LETTERS.sub(" ", unaccent(fold(text))).split())


_known_letters = lru_cache(maxsize=2048)(_letters)


def _like(text: str, model: str, least: float) -> bool:
    if len(text) < 0.75 * len(model):
        return False
    found = letters(text)
    if found == model:
        return True
    if not 0.75 * len(model) <= len(found) <= 1.25 * len(model):
        return False
    matcher = SequenceMatcher(None, found, model, autojunk=False)
    return matcher.real_quick_ratio() >= least and matcher.quick_ratio() >= least and matcher.ratio() >= least


def is_quoc_hieu(text: str) -> bool:
    """Say whether a line is meant as Quốc hiệu, misspelt or not.

    >>> is_quoc_hieu("CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"), is_quoc_hieu("Cộng hòa xã hội chủ nghĩa Việt Nan")
    (True, True)
    """
    return _like(text, "cong hoa xa hoi chu nghia viet nam", 0.86)


def is_tieu_ngu(text: str) -> bool:
    """Say whether a line is meant as Tiêu ngữ, with whatever dashes."""
    return _like(text, "doc lap tu do hanh phuc", 0.84)


def is_party_title(text: str) -> bool:
    """Say whether a line is the title of Party papers."""
    return _like(text, letters(party.TITLE), 0.9)


def read_number(text: str) -> SoKyHieu | None:
    """Take a số, ký hiệu apart; None when the line is none.

    >>> read_number("Số: 01 /KH-VP").khoang_trang, read_number("Số:      /KH-VP").blank, read_number("Số 05-KH/ĐU").dang
    (True, True, True)
    >>> read_number("Số lượng: 5/10 hồ sơ")
    >>> read_number("Số: 12.QĐ-STC").hong, read_number("Số: {{so}}/QĐ-STC").blank, read_number("Số: 12/QĐ-STC.").ky_hieu
    ('giữa số và ký hiệu cần dấu gạch chéo «/»', True, 'QĐ-STC')
    """
    text = text.strip().translate(_HYPHENS)
    if not text or not (text[0] in _OPENS_NUMBER or text[0].isdecimal()):
        return None
    text = blanked(text)
    if len(text) > _LONGEST_LINE:
        return None
    found = _well_formed(text)
    if found is not None:
        return found
    bare = _NOTE_SIGN.sub("", text).rstrip()
    trimmed = bare.rstrip(" .,;:")
    if trimmed != text:
        found = _well_formed(trimmed)
        if found is not None:
            why = "có dấu chú thích sau ký hiệu" if trimmed == bare else f"thừa dấu «{bare[-1]}» sau ký hiệu"
            return replace(found, hong=why)
    return _loose_number(trimmed)


def _well_formed(text: str) -> SoKyHieu | None:
    match = _NUMBER_LINE.fullmatch(text) or _BARE_NUMBER.fullmatch(text)
    if match is None:
        if _EMPTY_NUMBER.fullmatch(text):
            return SoKyHieu(text[:2], True, "", None, "", (), None, False)
        return None
    groups = match.groupdict()
    tail = groups["duoi"].strip()
    if tail.endswith((".", ",", ";")) and not tail.endswith(".."):
        return None
    if not _CODE.fullmatch(tail) or not (any(c.isalpha() for c in tail) or "…" in tail or ".." in tail):
        return None
    typed = groups["so"] or ""
    around = groups["quanh"] if typed else groups["quanh"].lstrip("\u00a0 ")
    return _number(groups.get("chu") or "", (groups.get("dau") or "") == ":", typed, groups["ngan"], tail, around)


def _loose_number(text: str) -> SoKyHieu | None:
    """Read a line that is meant as the number, ill formed: "Số: 12.QĐ-STC", "Số 12 QĐ-STC", "Số: 12/QĐSTC"."""
    match = _LOOSE_NUMBER.fullmatch(text)
    if match is None:
        return None
    tail = re.sub(r"\s*([-–/])\s*", r"\1", match["duoi"].strip())
    typed = match["so"] or ""
    sign = match["ngan"].strip()
    why = (
        "giữa số và ký hiệu cần dấu gạch chéo «/»"
        if sign not in {"/", "-", "–"}
        else f"ký hiệu «{tail}» không đúng dạng"
    )
    return replace(_number(match["chu"], match["dau"] == ":", typed, "/", tail, ""), hong=why)


def _number(word: str, colon: bool, typed: str, separator: str, tail: str, around: str) -> SoKyHieu:
    blanks = around.strip() != around or re.search(r"\s[-–/]|[-–/]\s", tail) is not None
    code = re.sub(r"\s*([-–/])\s*", r"\1", tail)
    year = re.match(r"(\d{4})[/-](?=\D)", code)
    of_party = separator != "/" and "/" in code
    bare = code[year.end() :] if year else code
    parts = tuple(part for part in re.split(r"[-–/]", re.sub(r"\s*\(.*\)$", "", bare)) if part)
    known = {*TYPE_CODES, *(short for _, short in COPY_CODES.values())}
    return SoKyHieu(
        chu=word,
        hai_cham=colon,
        so_chu=typed,
        so=int(m[0]) if (m := re.match(r"\d+", typed)) else None,
        ky_hieu=code,
        nhom=parts,
        loai=parts[0] if parts and parts[0] in known else None,
        khoang_trang=blanks,
        dang=of_party,
        nam=int(year[1]) if year else None,
    )


def read_date_line(text: str) -> DiaDanhNgay | None:
    """Take the place and date line apart; None when the line is none.

    >>> found = read_date_line("Lạng Sơn, ngày      tháng 01 năm 2026")
    >>> found.dia_danh, found.blank, found.thang_chu
    ('Lạng Sơn', True, '01')
    >>> read_date_line("Hòa Bình, ngày     /4/2026").blank
    True
    >>> read_date_line("Thực hiện Kế hoạch ngày 04 tháng 01 năm 2026 của tỉnh")
    """
    text = text.strip()
    if len(text) > _LONGEST_LINE:
        return None
    if _DATE_SIGN.search(text) is None and not has_tag(text):
        return None
    text = blanked(text)
    words = _DATE_LINE.fullmatch(text)
    match = words or _NUMERIC_DATE.fullmatch(text) or _BLANK_NUMERIC.fullmatch(text)
    if match is None and (left := _PLACE_AND_BLANK.fullmatch(text)) is not None and _is_place(left["noi"]):
        return DiaDanhNgay(left["noi"].strip(), bool(left["phay"]), "", "", "", True, None)
    if match is None or len(match["noi"]) > _LONGEST_PLACE or not _is_place(match["noi"]):
        return None
    day, month, year = (re.sub(r"\D", "", match[name]) for name in ("ngay", "thang", "nam"))
    issued, impossible = None, False
    if day and month and len(year) == 4:
        try:
            issued = date(int(year), int(month), int(day))
        except ValueError:
            impossible = True
    return DiaDanhNgay(
        match["noi"].strip(" \u00a0.…_"), bool(match["phay"]), day, month, year, words is not None, issued, impossible
    )


def _is_place(text: str) -> bool:
    """A place is a short name that begins with a capital (or is left blank), not the start of a sentence."""
    bare = text.strip(" \u00a0.…_")
    return (
        not bare
        or bare.isdigit()
        or (bare[0].isupper() and len(bare.split()) <= 10 and not re.search(r"[:;\d]{2,}|:", bare))
    )


def type_of(text: str) -> tuple[str, float] | None:
    """Recognise a title line: (key of the type, confidence); None when it names none.

    >>> type_of("KẾ HOẠCH"), type_of("BÁO CÁO TỔNG KẾT NĂM 2026"), type_of("K Ế   H O Ạ C H")
    (('ke_hoach', 1.0), ('bao_cao', 0.8), ('ke_hoach', 0.9))
    """
    return _type_of(text) if len(text) <= _LONGEST_LINE else None


@lru_cache(maxsize=2048)
def _type_of(text: str) -> tuple[str, float] | None:
    bare = fold(text).strip(" .:*-–")
    if bare.removesuffix(_JOINT) in _TYPES:
        return _TYPES[bare.removesuffix(_JOINT)], 1.0
    if _SPACED.fullmatch(text.strip()):
        joined = re.sub(r" {2,}", " ", re.sub(r"(?<=\S) (?=\S)", "", text.strip()))
        if fold(joined) in _TYPES:
            return _TYPES[fold(joined)], 0.9
    if text == text.upper() and len(bare) < 200:
        spaced = " ".join(re.split(r"[\s:.–-]+", bare))
        longest = max((name for name in _TYPES if spaced.startswith(name + " ")), key=len, default="")
        if longest:
            return _TYPES[longest], 0.8
    if text == text.upper() and bare.startswith("thư ") and len(bare) < _LONGEST_LETTER_TITLE:
        return "thu_cong", 0.8
    close = [name for name in _TYPES if abs(len(name) - len(bare)) < 3]
    for name in close:
        if letters(name) == letters(bare) and len(name) > 5:
            return _TYPES[name], 0.85
    return None


def mark_of(text: str) -> tuple[str, str] | None:
    """Recognise a stamp or frame: (kind, key); None when it is none.

    >>> mark_of("HOẢ TỐC"), mark_of("DỰ THẢO LẦN 2"), mark_of("Mật ong")
    (('khan', 'hoa_toc'), ('du_thao', ''), None)
    """
    if len(text) > _LONGEST_LINE:
        return None
    bare = fold(text).strip(" .:()[]*-–")
    known = _MARKS.get(bare)
    if known is not None:
        return known
    if bare == "hỏa tốc hẹn giờ":
        return "khan", "hoa_toc"
    if re.fullmatch(r"(?:bản )?dự thảo(?: (?:lần )?(?:thứ )?\S{1,6})?(?: ngày .{5,20})?", bare):
        return "du_thao", ""
    if bare in {"tài liệu thu hồi", "thu hồi"}:
        return "thu_hoi", ""
    if bare.startswith("không phổ biến trên phương tiện"):
        return "pham_vi", ""
    return None
