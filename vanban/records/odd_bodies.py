"""Names and codes of bodies that do not go together: another office's code, two names in one; told, the paper is made."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from vanban import language
from vanban.language.alphabet import WITHOUT_ACCENT
from vanban.models.faults import Fault, fault
from vanban.models.parts import CoQuan
from vanban.patterns import regex
from vanban.records.nodes import Node
from vanban.records.odd_values import REMEDY, texts_of

_UNITS: Final = ("văn phòng", "phòng", "trung tâm", "chi cục", "trường")
_ABOVE: Final = ("ủy ban nhân dân", "hội đồng nhân dân", "bộ ", "sở ")
"""How names of bodies begin, folded: those of units, and those that stand above them."""
_SHORT: Final = (
    ("ubnd", "ủy ban nhân dân"), ("hđnd", "hội đồng nhân dân"), ("bql", "ban quản lý"), ("bcđ", "ban chỉ đạo"),
    ("tp", "thành phố"), ("uỷ", "ủy"), ("thpt", "trung học phổ thông"), ("thcs", "trung học cơ sở"), ("tw", "trung ương"),
)  # fmt: skip
"""What is written short in names of bodies, folded."""
_COMPANIES: Final = ("công ty", "tổng công ty", "tập đoàn", "ngân hàng", "doanh nghiệp", "hợp tác xã", "liên đoàn")
"""Who takes a code that need not be made of initials."""
_LONGEST_SHORT: Final = 5
"""A word in capitals of fewer letters is an abbreviation; of more, a name typed in capitals."""
_WORD: Final = regex(r"[^\W\d_]+")
_NUMBERED: Final = regex(r"(?:số\s*:?\s*)?\d{1,7}\s*[a-zđ]?\s*/\s*(\S.*)", re.IGNORECASE)


def odd_bodies(parts: Mapping[str, Node], signer: Mapping[str, Any]) -> Iterator[Fault]:
    """Look over the bodies of a record, and the code typed with the number.

    Args:
        parts: the parts of the record by the names of the fields.
        signer: fields of the signer by their names.
    """
    body = parts.get("co_quan")
    bodies = [one for one in (body.items or [body]) if one.keys] if body is not None else []
    known = [texts_of(part, CoQuan) for part in bodies]
    for index, said in enumerate(known):
        loc: tuple[str | int, ...] = ("co_quan", index) if body is not None and body.items else ("co_quan",)
        told = list(_names(said, loc))
        yield from told or _code(said, loc)
    if len(known) == 1:
        yield from _collective(known[0], signer)
    yield from _typed_code(parts, [one.get("ky_hieu", "") for one in known])


def _names(said: Mapping[str, str], loc: tuple[str | int, ...]) -> Iterator[Fault]:
    """A body under itself, over the one above it, or two bodies in one line."""
    above, name = (in_full(said.get(field, "")) for field in ("chu_quan", "ten"))
    if above and above == name:
        advice = "Bỏ cơ quan chủ quản nếu không in dòng ấy"
        yield fault("cơ quan chủ quản trùng tên cơ quan", *loc, "chu_quan", tim_thay=said["chu_quan"], cach_sua=advice)
    elif above.startswith(_UNITS) and name.startswith(_ABOVE):
        seen = f"{said['chu_quan']} / {said['ten']}"
        yield fault("cơ quan chủ quản và cơ quan ban hành có vẻ đổi chỗ", *loc, tim_thay=seen, cach_sua=REMEDY)
    elif above and name.startswith(f"{above} "):
        advice = "Bỏ tên cơ quan chủ quản trong tên: dòng trên đã in"
        yield fault("tên cơ quan lặp lại tên cơ quan chủ quản", *loc, "ten", tim_thay=said["ten"], cach_sua=advice)
    for field in ("chu_quan", "ten"):
        if len(said.get(field, "").splitlines()) > 1:
            advice = "Chỉ ghi cơ quan chủ quản trực tiếp ở «Chủ quản», tên cơ quan mình ở «Tên»"
            yield fault("hai dòng in liền thành một tên", *loc, field, tim_thay=said[field], cach_sua=advice)


def _code(said: Mapping[str, str], loc: tuple[str | int, ...]) -> Iterator[Fault]:
    """The code of another body beside this name."""
    code, name = said.get("ky_hieu", ""), said.get("ten", "")
    if code and not _stands_for(code, name, said.get("ten_day_du", ""), said.get("chu_quan", "")):
        seen = f"{name} – {code}"
        yield fault("ký hiệu không phải của cơ quan này", *loc, "ky_hieu", tim_thay=seen, cach_sua=REMEDY)


def _stands_for(code: str, name: str, full: str, above: str) -> bool:
    """Whether a code is made of initials of the name, in their order.

    >>> [_stands_for(code, "Sở Nội vụ", "", "UBND tỉnh Lạng Sơn") for code in ("SNV", "STC", "SNgV", "NV", "UBND")]
    [True, False, True, True, False]
    >>> _stands_for("THPTCVA", "Trường THPT Chu Văn An", "", ""), _stands_for("EVN", "Tập đoàn Điện lực Việt Nam", "", "")
    (True, True)
    """
    if language.fold(name).startswith(_COMPANIES):
        return True
    capitals = [char for char in code.split("-")[0].translate(WITHOUT_ACCENT) if char.isupper()]
    own = [_initials(one) for one in (full, name) if one]
    return any(
        _within(capitals, own_letters)
        or (capitals[:1] == [own_letters[:1]] and _within(capitals, own_letters + _initials(above)))
        for own_letters in own
    )


def _initials(name: str) -> str:
    name = name.translate(WITHOUT_ACCENT)
    return "".join(
        word if word.isupper() and len(word) < _LONGEST_SHORT else word[0].upper() for word in _WORD.findall(name)
    )


def _within(few: list[str], many: str) -> bool:
    """Whether letters stand among others in their order."""
    rest = iter(many)
    return all(letter in rest for letter in few)


def _collective(said: Mapping[str, str], signer: Mapping[str, Any]) -> Iterator[Fault]:
    """A collective signed for that is not the body that issues."""
    name, collective = in_full(said.get("ten", "")), in_full(str(signer.get("tm") or ""))
    if collective and " ".join(collective.split()[:2]) not in f"{name} {in_full(said.get('ten_day_du', ''))}":
        seen = f"TM. {signer['tm']} – {said.get('ten', '')}"
        yield fault(
            "tập thể được thay mặt không phải cơ quan ban hành", "nguoi_ky", "tm", tim_thay=seen, cach_sua=REMEDY
        )


def _typed_code(parts: Mapping[str, Node], codes: list[str]) -> Iterator[Fault]:
    """The code typed with the number names another body than the header."""
    for field in ("ky_hieu", "so"):
        value = parts[field].value if field in parts else None
        typed = _NUMBERED.fullmatch(value.strip()) if field == "so" and isinstance(value, str) else None
        code = value if field == "ky_hieu" else typed[1] if typed else None
        if isinstance(code, str) and codes and all(codes) and not set(codes) & set(re.split(r"[-/\s]+", code.strip())):
            seen = f"{code.strip()} – {codes[0]}"
            yield fault("ký hiệu văn bản không có ký hiệu của cơ quan ban hành", field, tim_thay=seen, cach_sua=REMEDY)


def in_full(name: str) -> str:
    """Give the name of a body folded, what is written short in full.

    >>> in_full("UBND TP Huế"), in_full("Uỷ ban nhân dân xã")
    ('ủy ban nhân dân thành phố huế', 'ủy ban nhân dân xã')
    """
    folded = language.fold(name)
    for short, full in _SHORT:
        folded = re.sub(rf"\b{short}\b", full, folded)
    return folded
