"""What the record of a paper says that deserves a look: words the form prints itself, days that contradict each other."""

from __future__ import annotations

import typing
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Final

from pydantic import BaseModel

from vanban import language, models
from vanban.errors import Problem
from vanban.models import doubled, grounds
from vanban.models.catalogue import VAN_BAN
from vanban.models.faults import Fault, fault, shorten
from vanban.models.fields import field_named, models_in
from vanban.models.labels import looks_numbered
from vanban.models.naming import type_key
from vanban.models.paper import VanBan
from vanban.models.parts import split_recipients
from vanban.models.remarks import far_years, tab_left
from vanban.models.tree import notes_of
from vanban.records.explaining import problem_of
from vanban.records.node_files import read_source
from vanban.records.nodes import Node
from vanban.records.noticing import leaf, type_said
from vanban.records.odd_values import far_off, parts_of
from vanban.records.one_line import of_line
from vanban.records.out_of_order import out_of_order
from vanban.records.unlikely import open_places, unlikely
from vanban.regulation import COPY_CODES, LOAI

_AHEAD: Final = 30
"""Years ahead of today that plans speak of."""


def kind_of(key: str) -> type[BaseModel]:
    """Give the model of a paper or a copy."""
    return models.BanSao if key in COPY_CODES else VAN_BAN[key]


def places_left_open(path: Path) -> tuple[Problem, ...]:
    """Find the places of a record's file that somebody is still to fill in, by line and field as the clerk wrote them."""
    _, node = read_source(path)
    said = type_said(node)
    kind = BaseModel if said is None else kind_of(said)
    return tuple(problem_of(one, node, kind, str(path)) for one in open_places(node))


def of_paper(
    node: Node, kind: type[BaseModel], today: date | None, tags: bool, office: Mapping[str, Node] = MappingProxyType({})
) -> Iterator[Fault]:
    """Look the record of a kind over; `today` None leaves days that lie far off alone."""
    yield from _walk(node, (), (kind,), tags)
    yield from _file_line(node)
    yield from far_off("ngay", parts_of(node, VanBan).get("ngay"), today)
    yield from _far_ahead(node, today)
    yield from out_of_order(node, kind, today)
    yield from unlikely(node, kind, office)


def _walk(node: Node, loc: tuple[str | int, ...], owners: Iterable[type[BaseModel]], tags: bool) -> Iterator[Fault]:
    kind = next((str(one.value) for key, one in node.keys.items() if language.key(key) in ("loai", "ten_loai")), "")
    for written, part in node.keys.items():
        fields = [(o, n) for o in owners for n in (field_named(o, written),) if n is not None]
        place = (*loc, fields[0][1] if fields else written)
        inner = [m for owner, n in fields for m in models_in(owner.model_fields[n].annotation)]
        yield from (f for owner, n in fields for f in _typed_twice(owner, n, part, place, kind))
        if any(_is_body(owner, n) for owner, n in fields):
            yield from _body(part, place, tags)
            yield from _frame_lines(part, place)
            yield from _title_lines(part, node, place)
        else:
            yield from _walk(part, place, inner, tags)
    for index, part in enumerate(node.items):
        yield from _walk(part, (*loc, index), owners, tags)
    if not node.keys and not node.items:
        yield from leaf(node.value, loc, tags)
        if isinstance(node.value, str):
            yield from of_line(node.value, loc)


def _is_body(owner: type[BaseModel], name: str) -> bool:
    return name == "noi_dung" and typing.get_origin(owner.model_fields[name].annotation) is tuple


def _typed_twice(
    owner: type[BaseModel], name: str, node: Node, loc: tuple[str | int, ...], kind: str
) -> Iterator[Fault]:
    """Tell of words that the form prints itself: which were taken off, which are printed as typed."""
    places = [(loc, node), *(((*loc, index), item) for index, item in enumerate(node.items))]
    for place, one in places:
        if not isinstance(one.value, str):
            continue
        words = (
            one.value
            if name == "can_cu" and grounds.frame_words(one.value)
            else doubled.taken(owner, name, one.value, kind)[1]
        )
        if name == "dia_danh":
            words = doubled.date_line(one.value)[1] or words
        if words:
            yield fault(f"đã bỏ «{shorten(words)}» gõ thừa: văn bản tự in chữ này", *place)
        for said in doubled.doubts(owner, name, one.value, kind):
            yield fault(said, *place, tim_thay=one.value, cach_sua="Bỏ chữ thừa; nếu cố ý thì để nguyên")


def _frame_lines(node: Node, loc: tuple[str | int, ...]) -> Iterator[Fault]:
    """Tell of lines of the paper's own body that its frame prints: recipients, addressees, signature."""
    appendix = "phu_luc" in loc
    if isinstance(node.value, str) and (appendix or len(loc) == 1):
        advice = "Nội dung chỉ gồm phần của riêng nó; tên, ngày, nơi nhận, chữ ký có mục riêng"
        for number, line in enumerate(node.value.split("\n"), 1):
            if doubled.frame_line(line, appendix=appendix):
                yield fault(f"«{shorten(line)}» trong nội dung in ra thêm một lần", *loc, cach_sua=advice, line=number)


def _title_lines(body: Node, owner: Node, loc: tuple[str | int, ...]) -> Iterator[Fault]:
    """Tell of the title typed once more at the head of a body: the type, the subject, the formula before the articles."""
    if not isinstance(body.value, str):
        return
    said = {language.key(key): part.value for key, part in owner.keys.items() if isinstance(part.value, str)}
    kind = next((said[name] for name in ("loai", "loai_van_ban", "ten_loai") if name in said), "")
    rule = LOAI.get(type_key(kind) or "")
    subject = next((said[name] for name in ("trich_yeu", "tieu_de", "ve_viec") if name in said), "")
    printed = {
        _bare(one) for one in (rule.ten if rule else kind, subject, f"{rule.ten if rule else kind} {subject}")
    } - {""}
    lines = [(number, line) for number, line in enumerate(body.value.split("\n"), 1) if line.strip()]
    formula = _bare(rule.lenh) if rule and rule.lenh else ""
    twice = [(number, line) for number, line in lines[:3] if _bare(line) in printed - {formula}]
    twice += [(number, line) for number, line in lines[1:] if formula and _bare(line) == formula]
    for number, line in twice:
        yield fault(
            f"«{shorten(line.strip())}» trong nội dung in ra thêm một lần",
            *loc,
            cach_sua="Xóa dòng này: văn bản tự in",
            line=number,
        )
    has_grounds = any(language.key(key) == "can_cu" and part.value for key, part in owner.keys.items())
    if formula and has_grounds and lines and grounds.opens(lines[0][1].strip()) and lines[0][1].rstrip().endswith(";"):
        advice = "Đưa dòng này vào mục «Căn cứ»"
        yield fault(
            "căn cứ trong nội dung in ra sau chữ " + str(rule.lenh if rule else ""),
            *loc,
            cach_sua=advice,
            line=lines[0][0],
        )


def _bare(line: str) -> str:
    return language.fold(line.replace("*", "")).strip(" .:;-")


def _body(node: Node, loc: tuple[str | int, ...], tags: bool) -> Iterator[Fault]:
    """Look a body over: labels and pasted cells as the tree takes them, what is left of tabs, and every text in it."""
    notes = notes_of(node.value)
    yield from (replace(one, loc=(*loc, *one.loc)) for one in notes)
    pasted = {line for one in notes if one.until and one.line for line in range(one.line, one.until + 1)}
    yield from _body_texts(node, loc, tags, pasted)


def _body_texts(node: Node, loc: tuple[str | int, ...], tags: bool, pasted: set[int]) -> Iterator[Fault]:
    for written, part in node.keys.items():
        yield from _body_texts(part, (*loc, written), tags, set())
    for index, part in enumerate(node.items):
        yield from _body_texts(part, (*loc, index), tags, set())
    if isinstance(node.value, str):
        yield from leaf(node.value, loc, tags, labels=True)
        for number, line in enumerate(node.value.split("\n"), 1):
            if number not in pasted and has_tab(line):
                yield replace(tab_left(number), loc=loc)


def has_tab(line: str) -> bool:
    """Say whether a tab stands inside a line, behind more than a label."""
    head, tab, rest = line.strip().partition("\t")
    return bool(tab) and (len(head) > 6 or "\t" in rest or not looks_numbered(f"{head.strip()} {rest.strip()}"))


def _file_line(node: Node) -> Iterator[Fault]:
    for written, part in node.keys.items():
        if field_named(VanBan, written) == "noi_nhan":
            for said in split_recipients(part.value)[1]:
                yield Fault(Problem(f"«Lưu: {said}» trong nơi nhận được lấy làm dòng lưu"), ("noi_nhan",))


def _far_ahead(node: Node, today: date | None, loc: tuple[str | int, ...] = ()) -> Iterator[Fault]:
    """Tell of years in texts that nobody plans for."""
    if today is None:
        return
    if isinstance(node.value, str):
        if loc and not (len(loc) == 1 and field_named(VanBan, str(loc[0])) == "ngay"):
            yield from (replace(one, loc=loc) for one in far_years(node.value, today.year + _AHEAD))
        return
    for written, part in node.keys.items():
        yield from _far_ahead(part, today, (*loc, written))
    for index, part in enumerate(node.items):
        yield from _far_ahead(part, today, (*loc, index))
