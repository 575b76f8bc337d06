"""The tree of a body from either way of writing it: typed text, or a list of blocks, or both mixed.

Whatever comes is a stream of blocks with levels; a block belongs to the nearest block of a higher level before it. So a
flat list and a nested one give the same tree, and the label of each block is known when it is read: a typed label that
disagrees is a fault.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Annotated, Any, Final

from pydantic import PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from vanban import language
from vanban.models import inline, numbering, typed
from vanban.models.base import doc_chu, doc_co_khong, doc_doan
from vanban.models.blocks import (
    CENTRED,
    HEADED,
    HOLDERS,
    LEVELS,
    Bang,
    Cap,
    Chuong,
    Diem,
    Dieu,
    Doan,
    Khoan,
    Khoi,
    Muc,
    MucSo,
    NgatTrang,
    TrangDoc,
    TrangNgang,
)
from vanban.models.faults import Fault, fault, place, raised
from vanban.models.given import Takes, is_blank
from vanban.models.labels import Label, is_doubtful, read_label
from vanban.models.remarks import loose_label, pasted_table
from vanban.models.sprouts import TITLE_LONGEST, Sprout, finished
from vanban.models.table_blocks import read_table
from vanban.models.tables import ALIGNMENTS, TableFaultError
from vanban.regulation import formulas
from vanban.sameness import REMEMBERED

Loc = tuple[str | int, ...]
DEEPEST: Final = 30
LONGEST_NUMBER: Final = 24
_ESCAPE: Final = "Nếu đây không phải số thứ tự, đặt dấu \\ ở đầu dòng"


class _Builder:
    """Builds one tree and gathers what is wrong with it."""

    def __init__(self) -> None:
        self.faults: list[Fault] = []
        self.notes: list[Fault] = []
        self.refused: set[tuple[type[Cap], str]] = set()
        self.root = Sprout(Cap)
        self.stack = [self.root]
        self.counter = numbering.Counter()
        self.awaits_title = False
        self.landscape = False

    def feed(self, value: object, loc: Loc = (), depth: int = 0) -> None:
        """Take one more piece of a body in."""
        if depth > DEEPEST:
            self.faults.append(fault("nội dung lồng nhau quá sâu", *loc, can_co=f"không quá {DEEPEST} tầng"))
        elif isinstance(value, str):
            self._text(value, loc)
        elif isinstance(value, list | tuple):
            for index, item in enumerate(value):
                self.feed(item, (*loc, index), depth + 1)
        elif isinstance(value, Mapping):
            self._mapping(value, loc, depth)
        elif isinstance(value, Doan | Bang | NgatTrang | TrangNgang | TrangDoc):
            self._turn(value, None, loc)
        elif isinstance(value, Cap):
            headed = type(value) in HEADED and not value.tieu_de
            text, title = ("", value.chu) if headed else (value.chu, value.tieu_de)
            self._open(type(value), Sprout(type(value), text, title, explicit=True, so=value.so))
            self.feed(value.con, loc, depth + 1)
        elif not is_blank(value):
            self._plain_text(value, loc)

    def _plain_text(self, value: object, loc: Loc) -> None:
        try:
            self._text(doc_chu(value), loc)
        except PydanticCustomError as error:
            self._add(error, loc)

    def _add(self, error: PydanticCustomError, loc: Loc) -> None:
        context = error.context or {}
        self.faults += [place(one, *loc) for one in context["faults"]]

    # typed text

    def _text(self, value: str, loc: Loc) -> None:
        try:
            text = doc_chu(value)
        except PydanticCustomError as error:
            self._add(error, loc)
            return
        for event in typed.events(text):
            match event:
                case typed.Labelled(label, line, rest, whole):
                    if not label.loose or self._goes_on(label, line, loc):
                        self._labelled(label, rest, line, loc)
                    else:
                        self._paragraph(Doan(whole))
                case typed.Paragraph(paragraph, _, centred, side):
                    self._paragraph(Doan(paragraph, centred, side))
                case typed.Ready(block, line, end):
                    if end is not None and isinstance(block, Bang):
                        self.notes.append(pasted_table(block, line, end, loc))
                    self._turn(block, line, loc)
                case typed.Broken(found):
                    self.faults += [place(one, *loc) for one in found]

    def _goes_on(self, label: Label, line: int, loc: Loc) -> bool:
        """Say whether a label not written as the decree writes it is one: its number is the next one of its level here."""
        level, style = label.level, (label.level, label.written.strip("0123456789IVXLCabcdeghiklmnopqrstuvxyđ "))
        depth = len(self.stack) - 1
        while depth and self.stack[depth].level.hang >= level.hang:
            depth -= 1
        expected = self.counter.ahead(level, len(self.stack) - 1 - depth)
        # "1)" below "a)" counts something the decree has no label for.
        below = level is Khoan and label.number == 1 and any(node.level is Diem for node in self.stack)
        fits = label.number == expected and not below and (label.number == 1 or style not in self.refused)
        self.refused = self.refused - {style} if fits else self.refused | {style}
        if fits or label.written[-1] in "/)" or level is Dieu or (level is Diem and label.written[-1] == "."):
            right = numbering.label(level, expected) if fits else ""
            self.notes.append(loose_label(label.written, right, line, loc))
        return fits

    def _labelled(self, label: Label, text: str, line: int, loc: Loc) -> None:
        level = label.level
        expected = self._expected(level)
        if is_doubtful(label, expected):
            self._paragraph(Doan(f"{label.written} {text}"))
            return
        headed = level in HEADED
        node = Sprout(level, "" if headed else text, text if headed else "")
        self._open(level, node, typed_label=label, line=line, loc=loc)
        self.awaits_title = level in CENTRED and not text

    def _paragraph(self, block: Doan) -> None:
        node = self.stack[-1]
        if self.awaits_title and _may_be_title(block):
            node.title = block.chu
            self.awaits_title = False
            return
        self._leaf(block)

    def _turn(self, block: Khoi, line: int | None, loc: Loc) -> None:
        """Take a block of its own in; pages turn to landscape once and back once."""
        if isinstance(block, TrangNgang | TrangDoc):
            turns = isinstance(block, TrangNgang)
            if turns == self.landscape:
                said = "trang ngang mở hai lần" if turns else "không có trang ngang nào đang mở"
                self.faults.append(fault(said, *loc, line=line))
            self.landscape = turns
        self._leaf(block)

    # blocks

    def _mapping(self, record: Mapping[Any, Any], loc: Loc, depth: int) -> None:
        fields: dict[str, Any] = {}
        written: dict[str, str] = {}
        for name, value in record.items():
            folded = _KEY_ALIASES.get(language.key(str(name)), language.key(str(name)))
            fields[folded], written[folded] = value, str(name)
        kinds = [name for name in fields if name in _KINDS]
        if len(kinds) != 1:
            said = "không rõ đây là khối gì" if not kinds else "một khối chỉ có một tên khối"
            advice = (
                f"Mỗi khối mở đầu bằng một trong: {', '.join(_KINDS)}; câu có dấu hai chấm phải đặt trong ngoặc kép"
            )
            self.faults.append(fault(said, *loc, tim_thay=", ".join(map(str, record)), cach_sua=advice))
            return
        kind = kinds[0]
        unknown = [name for name in fields if name != kind and name not in _PARTS]
        for name in unknown:
            where = (*loc, written[name])
            self.faults.append(fault("khối không có mục nào tên như vậy", *where, can_co=", ".join(_PARTS)))
        self._block(kind, fields, (*loc, written[kind]), depth)

    def _block(self, kind: str, fields: dict[str, Any], loc: Loc, depth: int) -> None:
        value = fields[kind]
        if kind == "bang":
            try:
                self._leaf(read_table(value))
            except TableFaultError as error:
                self.faults += [place(one, *loc) for one in error.faults]
        elif kind == "ngat_trang":
            self._leaf(NgatTrang())
        elif kind == "trang_doc":
            self._turn(TrangDoc(), None, loc)
        elif kind == "trang_ngang":
            self._section(value, loc, depth)
        elif kind == "doan":
            self._leaf(self._doan(value, fields, loc))
        else:
            self._level(kind, value, fields, loc, depth)

    def _doan(self, value: object, fields: Mapping[str, Any], loc: Loc) -> Doan:
        centred = doc_co_khong(fields.get("giua", False)) is True
        side = None if fields.get("can") is None else ALIGNMENTS.get(language.key(str(fields["can"])))
        if fields.get("can") is not None and side is None:
            self.faults.append(
                fault("căn lề không đúng", *loc[:-1], "can", tim_thay=fields["can"], can_co="giữa, trái hoặc phải")
            )
        return Doan(self._read(value, loc), centred or side == "giua", side if side in {"phai", "trai"} else None)

    def _own_number(self, value: object, loc: Loc) -> str:
        """Take the number a block keeps: short, on one line."""
        if value is None or value == "":
            return ""
        text = self._read(value, loc)
        if len(text) <= LONGEST_NUMBER and "\n" not in text:
            return text
        self.faults.append(
            fault("số của khối quá dài", *loc, tim_thay=text, can_co=f"không quá {LONGEST_NUMBER} ký tự")
        )
        return ""

    def _level(self, kind: str, value: object, fields: dict[str, Any], loc: Loc, depth: int) -> None:
        spelled = isinstance(value, Mapping)
        if isinstance(value, Mapping):
            inner = {language.key(str(name)): part for name, part in value.items()}
            value, fields = inner.pop("chu", None), {**fields, **inner}
        children = fields.get("noi_dung")
        level = self._muc(children) if kind == "muc" else LEVELS["muc" if kind == "muc_la_ma" else kind]
        text = self._read(value, loc) if value not in (None, "") else ""
        title = self._read(fields["tieu_de"], (*loc[:-1], "tieu_de")) if fields.get("tieu_de") else ""
        # What is spelled out as `chu` or `tieu_de` holds no label, whatever it looks like.
        label = None if spelled else read_label(text)
        label = label if label and label.level is level and label.number is not None else None
        if label:
            text = label.rest
        if level in HEADED and not title:
            text, title = "", text
        so = self._own_number(fields.get("so"), (*loc[:-1], "so"))
        node = Sprout(level, "" if title else text, title, explicit=True, so=so)
        self._open(level, node, typed_label=label, loc=loc)
        if title and text:
            self._leaf(Doan(text))
        self.feed(children, (*loc[:-1], "noi_dung"), depth + 1)

    def _muc(self, children: object) -> type[Cap]:
        """Choose between `Mục 1` of a chương and `I.` of the simple layout."""
        in_chapter = any(node.level is Chuong for node in self.stack)
        return MucSo if in_chapter or _has_dieu(children) else Muc

    def _section(self, value: object, loc: Loc, depth: int) -> None:
        self._turn(TrangNgang(), None, loc)
        if value is not None:
            self.feed(value, loc, depth + 1)
            self._turn(TrangDoc(), None, loc)

    def _read(self, value: object, loc: Loc) -> str:
        try:
            return inline.typed_breaks(doc_doan(value))
        except PydanticCustomError as error:
            self._add(error, loc)
            return ""

    # the stack

    def _expected(self, level: type[Cap]) -> int:
        """Number the next block of a level would get."""
        while self.stack[-1] is not self.root and self.stack[-1].level.hang >= level.hang:
            self._pop()
        number = self.counter.next(level)
        self.counter.set(level, number - 1)
        return number

    def _open(
        self,
        level: type[Cap],
        node: Sprout,
        *,
        typed_label: Label | None = None,
        line: int | None = None,
        loc: Loc = (),
    ) -> None:
        expected = self._expected(level)
        self.counter.next(level)
        if node.so:
            self.counter.set(level, numbering.value(level, node.so, expected))
        elif level is Diem and expected > len(formulas.DIEM_LETTERS):
            advice = "Tách thành nhiều khoản, hoặc dùng gạch đầu dòng"
            self.faults.append(
                fault(
                    "quá nhiều điểm, hết chữ cái để đánh", *loc, can_co="không quá 23 điểm", cach_sua=advice, line=line
                )
            )
        elif typed_label and typed_label.number is not None and typed_label.number != expected:
            right = numbering.label(level, expected)
            advice = (
                f"Sửa thành «{right}». {_ESCAPE}"
                if level is not Muc
                else f"Sửa thành «{right}», hoặc mở phần mới bằng dòng «Phần I». {_ESCAPE}"
            )
            said = "số thứ tự không liền với mục trước"
            self.faults.append(
                fault(said, *loc, tim_thay=typed_label.written, can_co=f"«{right}»", cach_sua=advice, line=line)
            )
            if typed_label.number:
                self.counter.set(level, typed_label.number)
        self._enter(node)

    def _leaf(self, block: Khoi) -> None:
        self.awaits_title = False
        while self.stack[-1] is not self.root and self.stack[-1].level not in HOLDERS:
            self._pop()
        self.stack[-1].children.append(block)

    def _enter(self, node: Sprout) -> None:
        self.awaits_title = False
        self.stack[-1].children.append(node)
        self.stack.append(node)
        self.counter.enter()

    def _pop(self) -> None:
        self.stack.pop()
        self.counter.leave()


def _may_be_title(block: Doan) -> bool:
    text = inline.plain(block.chu)
    return len(text) <= TITLE_LONGEST[Dieu] and not text.endswith((".", ";", ":"))


def _has_dieu(children: object) -> bool:
    if isinstance(children, str):
        return any(isinstance(e, typed.Labelled) and e.label.level is Dieu for e in typed.events(children))
    if isinstance(children, Mapping):
        return any(language.key(str(name)) == "dieu" for name in children)
    return isinstance(children, list | tuple) and any(isinstance(c, Dieu) or _has_dieu(c) for c in children)


_KEY_ALIASES: Final = {
    "tieu_de_khoi": "tieu_de", "ten": "tieu_de", "gach_dau_dong": "gach", "bang_bieu": "bang", "ngang": "trang_ngang",
    "sang_trang": "ngat_trang", "doan_van": "doan", "con": "noi_dung",
}  # fmt: skip
_KINDS: Final = ("doan", "phan", "chuong", "muc", "muc_so", "muc_la_ma", "tieu_muc", "dieu", "khoan", "diem", "gach", "cong",
                 "bang", "trang_ngang", "trang_doc", "ngat_trang")  # fmt: skip
_PARTS: Final = ("tieu_de", "noi_dung", "giua", "can", "so")


def doc_noi_dung(value: object) -> tuple[Khoi, ...]:
    r"""Read a body in any of its ways of writing.

    Raises:
        PydanticCustomError: labels out of order, blocks nobody knows, tables with rows of different width.

    >>> doc_noi_dung("1. Mục đích\n- Đẩy mạnh.") == doc_noi_dung([{"khoan": {"tieu_de": "Mục đích"}}, {"gach": "Đẩy mạnh."}])
    True
    """
    return _typed(value) if type(value) is str else _built(value)


def _built(value: object) -> tuple[Khoi, ...]:
    builder = _Builder()
    builder.feed(value)
    if builder.faults:
        raise raised(*builder.faults)
    return finished(builder.root.children)


_typed = lru_cache(maxsize=REMEMBERED)(_built)
"""A body of typed text: the next paper of a loop may say the same."""


def notes_of(value: object) -> tuple[Fault, ...]:
    """Tell what was made of a body that reads without a fault: labels of other shapes, pasted cells; in its order."""
    builder = _Builder()
    builder.feed(value)
    return tuple(builder.notes)


_ITEMS: Final = {"anyOf": [{"type": "string"}, {"type": "object", "minProperties": 1}]}
_SCHEMA: Final = {
    "description": "Nội dung: chữ gõ thường (nhãn I., 1., a), -, Điều 1. cho cấu trúc) hoặc danh sách khối.",
    "anyOf": [{"type": "string"}, {"type": "array", "items": _ITEMS}],
}
if TYPE_CHECKING:
    NoiDung = Takes[tuple[Khoi, ...], Khoi | str | Sequence[Khoi | str | Mapping[str, Any]] | None]
else:
    NoiDung = Annotated[tuple[Khoi, ...], PlainValidator(doc_noi_dung), WithJsonSchema(_SCHEMA)]
"""A body, given as typed text or as blocks."""
