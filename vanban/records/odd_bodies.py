"""Names and codes of bodies that do not go together: another office's code, two names in one; told, the paper is made."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from vanban import language
from vanban.models.faults import Fault, fault
from vanban.models.fields import field_named
from vanban.models.parts import CoQuan
from vanban.patterns import regex
from vanban.records.nodes import Node
from vanban.records.odd_values import REMEDY

_UNITS: Final = ("văn phòng", "phòng", "trung tâm", "chi cục", "trường")
_ABOVE: Final = ("ủy ban nhân dân", "hội đồng nhân dân", "bộ ", "sở ")
"""How names of bodies begin, folded: those of units, and those that stand above them."""
_SHORT: Final = (("ubnd", "ủy ban nhân dân"), ("hđnd", "hội đồng nhân dân"), ("bcđ", "ban chỉ đạo"), ("uỷ", "ủy"))
_OF_NAMES: Final = (
    ("UBND", "ủy ban nhân dân"), ("HĐND", "hội đồng nhân dân"), ("VP", "văn phòng"), ("SNV", "sở nội vụ"),
    ("STC", "sở tài chính"), ("SYT", "sở y tế"), ("SXD", "sở xây dựng"), ("SCT", "sở công thương"), ("STP", "sở tư pháp"),
    ("SGDĐT", "sở giáo dục"), ("SKHCN", "sở khoa học"), ("SNNMT", "sở nông nghiệp"), ("SVHTTDL", "sở văn hóa"),
)  # fmt: skip
"""Codes that every office reads in one way, and the words of the name they stand for, folded."""
_NUMBERED: Final = regex(r"(?:số\s*:?\s*)?\d{1,7}\s*[a-zđ]?\s*/\s*(\S.*)", re.IGNORECASE)


def odd_bodies(parts: Mapping[str, Node], signer: Mapping[str, Any]) -> Iterator[Fault]:
    """Look over the bodies of a record, and the code typed with the number.

    Args:
        parts: the parts of the record by the names of the fields.
        signer: fields of the signer by their names.
    """
    body = parts.get("co_quan")
    bodies = [one for one in (body.items or [body]) if one.keys] if body is not None else []
    known = [{field_named(CoQuan, key): str(one.value or "") for key, one in part.keys.items()} for part in bodies]
    for index, said in enumerate(known):
        loc: tuple[str | int, ...] = ("co_quan", index) if body is not None and body.items else ("co_quan",)
        told = list(_names(said, loc))
        yield from told or _code(said, loc)
    if len(known) == 1:
        yield from _collective(known[0], signer)
    yield from _typed_code(parts, [one.get("ky_hieu", "").strip() for one in known])


def _names(said: Mapping[str | None, str], loc: tuple[str | int, ...]) -> Iterator[Fault]:
    """A body under itself, over the one above it, or two bodies in one line."""
    above, name = (_in_full(said.get(field, "")) for field in ("chu_quan", "ten"))
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
        if len(said.get(field, "").strip().splitlines()) > 1:
            advice = "Chỉ ghi cơ quan chủ quản trực tiếp ở «Chủ quản», tên cơ quan mình ở «Tên»"
            yield fault("hai dòng in liền thành một tên", *loc, field, tim_thay=said[field], cach_sua=advice)


def _code(said: Mapping[str | None, str], loc: tuple[str | int, ...]) -> Iterator[Fault]:
    """The code of another body beside this name."""
    code, name = said.get("ky_hieu", "").strip(), _in_full(f"{said.get('ten', '')} {said.get('ten_day_du', '')}")
    words = dict(_OF_NAMES).get(code)
    wrong = words is not None and words not in name
    if wrong or (name.startswith("sở ") and code and code[:1] != "S"):
        seen = f"{said.get('ten', '')} – {code}"
        yield fault("ký hiệu không phải của cơ quan này", *loc, "ky_hieu", tim_thay=seen, cach_sua=REMEDY)


def _collective(said: Mapping[str | None, str], signer: Mapping[str, Any]) -> Iterator[Fault]:
    """A collective signed for that is not the body that issues."""
    name, collective = _in_full(said.get("ten", "")), _in_full(str(signer.get("tm") or ""))
    if collective and " ".join(collective.split()[:2]) not in f"{name} {_in_full(said.get('ten_day_du', ''))}":
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


def _in_full(name: str) -> str:
    folded = language.fold(name)
    for short, full in _SHORT:
        folded = re.sub(rf"\b{short}\b", full, folded)
    return folded
