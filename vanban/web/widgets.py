"""A form as the page draws it: each field with its value, its words and its fault."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from vanban.api.forms import Asked, place_of, rows_of, shows_as_lines, text_of
from vanban.errors import Problem
from vanban.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Widget:
    """A field on the page.

    Attributes:
        place: its name in the form, and the end of its id.
        asked: what it asks for.
        kind: how it is drawn: "line", "area", "body", "yes_no", "choice", "group", "rows", "kept".
        value: what stands in it.
        fault: what is wrong; "" for nothing.
        parts: the fields of a group.
        rows: the fields of each row.
        kept: what it cannot show, to be given back unread; "" for nothing.
        open: whether it is unfolded.
    """

    place: str
    asked: Asked
    kind: str
    value: str = ""
    fault: str = ""
    parts: tuple[Widget, ...] = ()
    rows: tuple[tuple[Widget, ...], ...] = ()
    kept: str = ""
    open: bool = False

    @property
    def filled(self) -> bool:
        """Whether something stands in it that is not there by itself."""
        own = bool(self.value.strip()) and self.value != self.asked.default
        return own or bool(self.kept) or any(one.filled for one in self.inside())

    @property
    def faulty(self) -> bool:
        """Whether something is wrong with it or inside it."""
        return bool(self.fault) or any(one.faulty for one in self.inside())

    def inside(self) -> Iterator[Widget]:
        """Give the fields within."""
        yield from self.parts
        for row in self.rows:
            yield from row


@dataclass(frozen=True, slots=True)
class Fault:
    """A line of the summary of faults: what is wrong, and the place it leads to ("" for none)."""

    words: str
    place: str


def draw(
    fields: tuple[Asked, ...], record: Mapping[str, Any], faults: Mapping[str, str], unfold: str = ""
) -> list[Widget]:
    """Draw a form.

    Args:
        fields: what is asked for.
        record: what stands in it.
        faults: what is wrong, by place.
        unfold: a list to be shown row by row.
    """
    return [_widget(one, record.get(one.name), one.name, faults, unfold) for one in fields]


def _widget(one: Asked, value: Any, place: str, faults: Mapping[str, str], unfold: str) -> Widget:
    fault = faults.get(place, "")
    if one.shape == "group":
        row = (rows_of(one, value) or [{}])[0]
        parts = tuple(_widget(p, row.get(p.name), f"{place}.{p.name}", faults, unfold) for p in one.parts)
        return Widget(place, one, "group", fault=fault, parts=parts)
    if one.shape == "many" and (place == unfold or not shows_as_lines(one, value)):
        rows = rows_of(one, value) or ([{}] if one.required else [])
        drawn = tuple(
            tuple(_widget(p, row.get(p.name), f"{place}.{at}.{p.name}", faults, unfold) for p in one.parts)
            for at, row in enumerate(rows)
        )
        return Widget(place, one, "rows", fault=fault, rows=drawn)
    if one.shape == "many":
        items = value if isinstance(value, list) else [] if value is None else [value]
        return Widget(place, one, "area", "\n".join(items), fault)
    shown = text_of(one, value)
    kind = {"body": "body", "text": "area", "lines": "area", "yes_no": "yes_no", "choice": "choice"}.get(
        one.shape, "line"
    )
    if shown is None:
        kept = "" if value is None else json.dumps(value, ensure_ascii=False)
        return Widget(place, one, "kept" if one.shape == "kept" else kind, fault=fault, kept=kept)
    return Widget(place, one, kind, shown, fault)


def places(widgets: list[Widget] | tuple[Widget, ...]) -> dict[str, Widget]:
    """Give every field of a form by its place."""
    found: dict[str, Widget] = {}
    for one in widgets:
        found[one.place] = one
        found |= places(tuple(one.inside()))
    return found


def sort_faults(problems: tuple[Problem, ...], widgets: list[Widget]) -> tuple[list[Fault], dict[str, str]]:
    """Put faults to their fields: the summary, and what stands beside each field."""
    known = places(widgets)
    listed: list[Fault] = []
    beside: dict[str, str] = {}
    for problem in problems:
        place = place_of(problem.vi_tri, known)
        label = known[place].asked.label if place else ""
        said = _words(problem, label)
        named = label and label.lower() not in said.lower()
        listed.append(Fault(f"{label}: {said}" if named else said, place))
        beside[place] = f"{beside[place]} {said}" if place in beside else said
    return listed, beside


def plain(advice: str) -> str:
    """Give advice as the page may say it: what names a command, its options or a line of a record is left out.

    >>> plain('Thêm cột này vào danh sách, hoặc chỉ cột có sẵn: --cot "Họ tên=CỘT"'), plain("Sửa ô này; xem: vanban mau")
    ('Thêm cột này vào danh sách', 'Sửa ô này')
    >>> plain("Người ký TL. ký cho người đứng đầu, không ký cho tập thể")
    'Người ký TL. ký cho người đứng đầu, không ký cho tập thể'
    >>> plain("Thêm dòng «tham_quyen: …»")
    ''
    """
    parts = re.split(r"([;,.]\s+)", advice)
    kept = [part for part in parts[::2] if not re.search(r"(?:^|\s)--?[a-z]|\bvanban \w|\blệnh\b|«\w+: ?…", part)]
    if len(kept) == len(parts[::2]):
        return advice.strip(" .")
    return "; ".join(part.strip(" .") for part in kept if part.strip(" ."))


def _words(problem: Problem, label: str) -> str:
    line = problem.vi_tri.partition(", dòng ")[2]
    found = f" (thấy «{problem.tim_thay}»)" if problem.tim_thay else ""
    wanted = f" Cần: {problem.can_co}." if problem.can_co and problem.can_co.lower() != label.lower() else ""
    advice = f" {said}." if (said := plain(problem.cach_sua)) else ""
    said = problem.noi_dung[:1].upper() + problem.noi_dung[1:]
    return f"{f'Dòng {line}: ' if line else ''}{said}{found}.{wanted}{advice}"
