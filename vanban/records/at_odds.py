"""What a record says of people, parties and money that contradicts itself: told, the paper is made all the same."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from vanban import language
from vanban.models.faults import Fault, fault, shorten
from vanban.patterns import regex
from vanban.records.nodes import Node
from vanban.records.odd_values import REMEDY

_PAIRS: Final = (
    ("nguoi_uy_quyen", "nguoi_duoc_uy_quyen", "người ủy quyền và người được ủy quyền là một"),
    ("chu_tri", "thu_ky", "người chủ trì và thư ký là một"),
)
_ADDRESSED: Final = regex(r"(?<!\w)(Ông|Bà)\s+((?:[^\W\d_]+\s){1,2}(?:Văn|Thị)\s[^\W\d_]+)")
_PRESENT: Final = regex(r"có mặt:?\s*(\d+)\s*/\s*(\d+)", re.IGNORECASE)


def at_odds(node: Node, parts: Mapping[str, Node]) -> Iterator[Fault]:
    """Look a record over.

    Args:
        node: the record.
        parts: its parts by the names of the fields.
    """
    for one, other, said in _PAIRS:
        if (name := _person(parts.get(one))) and name == _person(parts.get(other)):
            yield fault(said, other, tim_thay=name, cach_sua=REMEDY)
    yield from _parties(parts.get("ben"))
    yield from _meeting(parts.get("thoi_gian"))
    yield from _leave(parts)
    yield from _texts(node, ())


def _meeting(part: Node | None) -> Iterator[Fault]:
    said = {language.key(key): one.value for key, one in part.keys.items()} if part is not None else {}
    if said.get("ngay") and not (said.get("gio") or said.get("chu") or language.gio_sau_ngay(said["ngay"])):
        yield fault("thời gian họp không có giờ", "thoi_gian", cach_sua="Ghi mục «giờ»")


def _leave(parts: Mapping[str, Node]) -> Iterator[Fault]:
    """Days of leave that fill but a small part of the time from the first to the last."""
    try:
        days = int(str(parts["so_ngay"].value))
        first, last = (language.doc_ngay(str(parts[name].value)) for name in ("tu_ngay", "den_ngay"))
    except (KeyError, ValueError):
        return
    if (last - first).days > 2 * days + 9:
        seen = f"{days} ngày, từ {first:%d/%m/%Y} đến {last:%d/%m/%Y}"
        yield fault("khoảng thời gian nghỉ dài hơn nhiều số ngày nghỉ", "so_ngay", tim_thay=seen, cach_sua=REMEDY)


def _person(part: Node | None) -> str:
    """The name of a person, alone or before a post; "" when there is none."""
    if part is None:
        return ""
    said = next((one.value for key, one in part.keys.items() if language.key(key) == "ho_ten"), part.value)
    return language.fold(said.split(",")[0]) if isinstance(said, str) else ""


def _parties(part: Node | None) -> Iterator[Fault]:
    seen: set[str] = set()
    for index, party in enumerate(part.items if part is not None else ()):
        name = next((one.value for key, one in party.keys.items() if language.key(key) == "ten"), None)
        if isinstance(name, str):
            if language.fold(name) in seen:
                yield fault("hai bên là một", "ben", index, "ten", tim_thay=name, cach_sua=REMEDY)
            seen.add(language.fold(name))


def _texts(node: Node, loc: tuple[str | int, ...]) -> Iterator[Fault]:
    for written, part in node.keys.items():
        yield from _texts(part, (*loc, language.key(written)))
    for index, part in enumerate(node.items):
        yield from _texts(part, (*loc, index))
    honorific = next((str(one.value) for key, one in node.keys.items() if language.key(key) == "danh_xung"), "")
    if honorific and (who := _person(node)) and (said := _sex(f"{honorific} {who.title()}")):
        yield fault(said, *loc, tim_thay=f"{honorific} {who.title()}", cach_sua=REMEDY)
    if isinstance(node.value, str):
        for number, line in enumerate(node.value.split("\n"), 1):
            yield from _line(line, loc, number)


def _line(line: str, loc: tuple[str | int, ...], number: int) -> Iterator[Fault]:
    if said := _sex(line):
        yield fault(said, *loc, tim_thay=shorten(line), cach_sua=REMEDY, line=number)
    present = _PRESENT.search(line)
    if present and int(present[1]) > int(present[2]):
        yield fault("số có mặt nhiều hơn tổng số", *loc, tim_thay=present[0], cach_sua="Xem lại số", line=number)
    if "đồng" in line and "(" in line:
        for pair in language.doi_chieu_tien(line):
            if pair.loi:
                yield fault(pair.loi, *loc, cach_sua="Xem lại số tiền", line=number)


def _sex(text: str) -> str:
    """Say that a word of address does not go with a middle name; "" when it does.

    >>> _sex("Bà Nông Văn Sơn"), _sex("ông Lê Thị Mai"), _sex("Ông Văn Thị Lan"), _sex("Bà Nguyễn Thị Văn")
    ('«Bà» trước tên có chữ «Văn»', '', '«Ông» trước tên có chữ «Thị»', '')
    """
    for found in _ADDRESSED.finditer(language.nfc(text)):
        middle = found[2].split()[-2]
        if (found[1], middle) in (("Bà", "Văn"), ("Ông", "Thị")):
            return f"«{found[1]}» trước tên có chữ «{middle}»"
    return ""
