"""YAML as clerks write it: `01`, `no` and dates stay what was typed; the model knows what each field is.

A plain scalar is text, or nothing when empty. Anchors and aliases are refused (they make small files huge and are never
meant), so are doubled keys, a second document, and what is too large or too deep to be a record.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any, Final

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from vanban import language
from vanban.errors import InputError, Problem
from vanban.patterns import regex
from vanban.records.nodes import DEEPEST, TOO_DEEP, Node
from vanban.records.yaml_lines import other_break, plain_lines, without_blank, without_colon

MOST_VALUES: Final = 2_000_000
MOST_LOOKED_AT: Final = 100_000
"""How many letters of a text that does not parse are looked over a second time."""
_NOTHING: Final = frozenset({"", "~", "null", "Null", "NULL"})
_LOADER: Final[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_CUT: Final = regex(r"[ \t]+#[^\s#]")
_QUOTE: Final = "Đặt cả câu trong ngoặc kép, hoặc viết xuống dòng sau dấu |"
_ADVICE: Final = (
    ("mapping values are not allowed", "có dấu hai chấm trong câu, hoặc dòng thụt vào không đúng mức", _QUOTE),
    ("could not find expected ':'", "thiếu dấu hai chấm sau tên mục", "Viết «tên mục: giá trị»"),
    ("scanning an alias", "câu mở đầu bằng dấu *", _QUOTE),
    ("scanning an anchor", "câu mở đầu bằng dấu &", _QUOTE),
    ("that cannot start any token", "câu mở đầu bằng ký tự YAML dành riêng", _QUOTE),
    ("quoted scalar", "ngoặc kép hoặc ngoặc đơn không được đóng", "Thêm dấu ngoặc ở cuối câu"),
    (
        "block mapping",
        "dòng thụt vào không đúng mức, hoặc câu có dấu đặc biệt",
        "Thụt các mục cùng cấp bằng nhau, bằng dấu cách",
    ),
    ("block sequence", "dòng thụt vào không đúng mức trong danh sách", "Thụt các dấu - cùng cấp bằng nhau"),
    ("block collection", "dòng thụt vào không đúng mức trong danh sách", "Thụt các dấu - cùng cấp bằng nhau"),
    ("flow", "dấu ngoặc [ ] hoặc { } không được đóng", _QUOTE),
)


def read_yaml(text: str, name: str = "") -> Node:
    """Read a YAML text into values with lines.

    Raises:
        InputError: not YAML, or one of the things refused; with the line.
    """
    if odd := other_break(text):
        said, advice = f"có dấu ngắt dòng lạ {odd[1]}", "Xóa dấu ấy rồi xuống dòng bằng phím Enter"
        raise InputError(Problem(said, tep=name, dong=odd[0], cach_sua=advice))
    text = plain_lines(text)
    try:
        return _EventReader(text, name).read()
    except yaml.reader.ReaderError as error:
        raise InputError(_bad_character(text, error, name)) from None
    except yaml.MarkedYAMLError as error:
        deep = _first_too_deep(text)
        raise InputError(_too_deep(name, deep) if deep else _explain(error, text, name)) from None
    except RecursionError:
        raise InputError(_too_deep(name)) from None


_BODIES: Final = frozenset({"noi_dung", "noi_dung_van_ban", "than_van_ban", "dieu_khoan", "luu_y"})
"""Fields, folded, whose every line is a paragraph."""
_LISTS: Final = frozenset(
    {
        "noi_nhan",
        "kinh_gui",
        "kinh_gui_toi",
        "can_cu",
        "can_cu_ban_hanh",
        "thanh_phan",
        "vang_mat",
        "chuong_trinh",
        "dien",
    }
)
"""Fields, folded, that hold several things."""
_WRAPPED: Final = (60, 110)
"""Letters of a line that a program broke because the sentence was long."""
_LABELLED: Final = regex(r"[-+•*]\s|\d{1,3}[.)]|[a-zđ]\)|[IVX]+[./)]|Điều\s+\d|\|")


class _EventReader:
    """Builds nodes from the events of one text."""

    def __init__(self, text: str, name: str) -> None:
        self.events: Iterator[Event] = yaml.parse(text, Loader=_LOADER)
        self.name = name
        self.lines = text.split("\n")
        self.count = 0

    def read(self) -> Node:
        documents = 0
        root = Node(None, line=1)
        for event in self.events:
            if isinstance(event, DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self._refuse(
                        event, "một tệp chỉ chứa một bản ghi", "Bỏ dòng --- ở giữa tệp, hoặc tách thành hai tệp"
                    )
            elif isinstance(event, ScalarEvent | MappingStartEvent | SequenceStartEvent | AliasEvent):
                root = self._node(event, 0)
        return root

    def _node(self, event: Event, depth: int) -> Node:
        self.count += 1
        if isinstance(event, AliasEvent) or getattr(event, "anchor", None):
            self._refuse(event, "không dùng dấu & và * của YAML", _QUOTE)
        if depth > DEEPEST or self.count > MOST_VALUES:
            self._refuse(event, "bản ghi quá lớn hoặc lồng nhau quá sâu", "")
        line = _line(event)
        if isinstance(event, ScalarEvent):
            self._check_cut(event)
            return _scalar(event, line)
        if isinstance(event, SequenceStartEvent):
            return self._list(line, depth)
        return self._mapping(line, depth)

    def _list(self, line: int, depth: int) -> Node:
        items: list[Node] = []
        for event in self.events:
            if isinstance(event, SequenceEndEvent):
                break
            items.append(self._node(event, depth + 1))
        return Node([item.value for item in items], line, items=items)

    def _mapping(self, line: int, depth: int) -> Node:
        keys: dict[str, Node] = {}
        for event in self.events:
            if isinstance(event, MappingEndEvent):
                break
            if not isinstance(event, ScalarEvent):
                self._refuse(event, "tên mục phải là chữ", _QUOTE)
            written = language.nfc(str(self._node(event, depth + 1).value or ""))
            if written in keys:
                self._refuse(event, f"mục «{written}» viết hai lần", "Chỉ giữ một")
            following = next(self.events)
            if isinstance(following, ScalarEvent) and following.style != "|":
                self._check_lines(written, following)
            part = self._node(following, depth + 1)
            part.line = part.line if part.items or part.keys else _line(event)
            keys[written] = part
        return Node({name: part.value for name, part in keys.items()}, line, keys=keys)

    def _check_lines(self, written: str, event: ScalarEvent) -> None:
        """Refuse lines that YAML makes one where each line means something: a body, a list."""
        name = language.key(written)
        if name not in _BODIES and name not in _LISTS:
            return
        if event.style == ">" and name in _BODIES:
            self._refuse(event, f"{written} viết sau dấu > sẽ dồn các dòng làm một", "Thay dấu > bằng dấu |")
        if event.style != ">" and not self._glued(event):
            return
        advice = (
            f"Thêm dấu | sau dấu hai chấm, rồi xuống dòng: «{written}: |»" if name in _BODIES
            else "Mỗi mục một dòng, mở đầu bằng «- »; chỉ có một mục thì viết trên một dòng"
        )  # fmt: skip
        self._refuse(event, f"các dòng của {written} bị nối thành một", advice)

    def _glued(self, event: ScalarEvent) -> bool:
        """Say whether lines become one that were not one: a long sentence may be wrapped, as programs write it."""
        if event.start_mark is None or event.end_mark is None:
            return False
        lines = [line.strip() for line in self.lines[event.start_mark.line : event.end_mark.line + 1]]
        return any(
            above and below and (not _WRAPPED[0] <= len(above) <= _WRAPPED[1] or _LABELLED.match(below) is not None)
            for above, below in pairwise(lines)
        )

    def _check_cut(self, event: ScalarEvent) -> None:
        """Refuse a plain text that YAML cut at « #»: «phòng #2» would lose its end without a word."""
        mark = event.end_mark
        if event.style not in (None, "") or mark is None or not event.value:
            return
        rest = self.lines[mark.line][mark.column :] if mark.line < len(self.lines) else ""
        if _CUT.match(rest):
            self._refuse(
                event, f"chữ sau dấu # bị YAML bỏ đi: «{rest.strip()[:40]}»", f"{_QUOTE}; ghi chú thì viết «# ghi chú»"
            )

    def _refuse(self, event: Event, said: str, advice: str) -> None:
        raise InputError(Problem(said, tep=self.name, dong=_line(event), cach_sua=advice))


def _first_too_deep(text: str) -> int | None:
    """Give the line where a text that does not parse nests deeper than a record may; None when it never does.

    The quick parser may stop at such a place with words of its own, so the depth is counted here. Only the beginning of
    a long text is looked at: this parser is slow.
    """
    depth = 0
    try:
        for event in yaml.parse(text[:MOST_LOOKED_AT], Loader=yaml.SafeLoader):
            depth += isinstance(event, MappingStartEvent | SequenceStartEvent)
            depth -= isinstance(event, MappingEndEvent | SequenceEndEvent)
            if depth > DEEPEST:
                return _line(event)
    except (yaml.YAMLError, RecursionError):
        return None
    return None


def _too_deep(name: str, line: int | None = None) -> Problem:
    return Problem(TOO_DEEP, tep=name, dong=line, cach_sua="Xem lại các dấu ngoặc [ ] { } và mức thụt dòng")


def _line(event: Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 1


def _scalar(event: ScalarEvent, line: int) -> Node:
    if event.style in (None, "") and event.value in _NOTHING:
        return Node(None, line)
    if event.style == "|":
        return Node(event.value, line, text_line=line + 1)
    one_line = event.end_mark is None or event.end_mark.line + 1 == line
    return Node(event.value, line, text_line=line if one_line else None)


def _explain(error: yaml.MarkedYAMLError, text: str, name: str) -> Problem:
    english = f"{error.context or ''} {error.problem or ''}"
    mark = error.problem_mark or error.context_mark
    if error.context_mark and any(part in english for part in ("quoted scalar", "flow", "expected ':'")):
        mark = error.context_mark
    line = mark.line + 1 if mark else None
    if line is not None and (tight := without_blank(text, line)) is not None:
        said = "thiếu dấu cách sau dấu hai chấm"
        return Problem(said, tep=name, dong=tight, cach_sua="Viết «tên mục: giá trị»")
    if line is not None and "mapping values" in english and (bare := without_colon(text, line)) is not None:
        return Problem("thiếu dấu hai chấm sau tên mục", tep=name, dong=bare, cach_sua="Viết «tên mục: giá trị»")
    lines = text.split("\n")
    around = lines[max(mark.line - 1, 0) : mark.line + 1] if mark else []
    for near in reversed(around):
        if "\t" in near[: len(near) - len(near.lstrip())]:
            return Problem("có dấu Tab ở đầu dòng", tep=name, dong=line, cach_sua="Thay Tab bằng dấu cách")
    if around and re.search(r":\s*[“”‘’]", around[-1]):
        said, advice = (
            "câu mở bằng ngoặc kép cong (“) của Word, YAML không nhận",
            "Thay “ và ” hai đầu câu bằng ngoặc kép thẳng",
        )
        return Problem(said, tep=name, dong=line, cach_sua=advice)
    for part, said, advice in _ADVICE:
        if part in english:
            return Problem(said, tep=name, dong=line, cach_sua=advice)
    return Problem(
        "không đọc được bản ghi YAML", tep=name, dong=line, cach_sua="Xem lại dấu hai chấm, dấu ngoặc và cách thụt dòng"
    )


def _bad_character(text: str, error: yaml.reader.ReaderError, name: str) -> Problem:
    bad = language.forbidden(text)
    if bad:
        index, said = bad[0]
        return Problem(f"có {said}", tep=name, dong=text.count("\n", 0, index) + 1, cach_sua="Xóa ký tự này rồi gõ lại")
    position = error.position if isinstance(error.position, int) else 0
    return Problem(
        "có ký tự YAML không nhận",
        tep=name,
        dong=text.count("\n", 0, position) + 1,
        cach_sua="Xóa ký tự này rồi gõ lại",
    )
