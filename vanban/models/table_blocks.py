"""Tables written as blocks: columns, header rows and rows as lists and mappings."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, cast

from pydantic_core import PydanticCustomError

from vanban import language
from vanban.models.base import doc_chu, doc_co_khong, doc_so_le
from vanban.models.blocks import Bang, CanLe, Cot, Hang, O
from vanban.models.faults import Fault, fault, place
from vanban.models.tables import ALIGNMENTS, MOST_COLUMNS, TableFaultError, check_size, fill, group_row, read_typed

Loc = tuple[str | int, ...]
_KEYS: Final = ("cot", "dau", "hang", "ke", "co", "ngang", "chu")
_ROW_KEYS: Final = ("o", "nhom")
_CELL_KEYS: Final = ("chu", "ngang", "noi", "can", "dam")
_COLUMN_KEYS: Final = ("ten", "rong", "can")


def read_table(value: object) -> Bang:
    """Read a table block: typed text between bars, or `cot` and `hang`.

    Raises:
        TableFaultError: what is wrong, each with its place inside the block.
    """
    if isinstance(value, Bang):
        return value
    if isinstance(value, str):
        return _typed(value, {})
    if not isinstance(value, Mapping):
        advice = "Viết bảng bằng các dòng giữa dấu |, hoặc bằng «cot» và «hang»"
        raise TableFaultError(faults=[fault("bảng phải có «cot» và «hang»", cach_sua=advice)])
    reader = _TableReader()
    return reader.read(value)


def _typed(text: str, options: Mapping[str, Any]) -> Bang:
    lines = [(n, line.strip()) for n, line in enumerate(doc_chu(text).splitlines(), 1) if line.strip()]
    attributes = None
    if lines and lines[0][1].startswith("{"):
        number, first = lines.pop(0)
        attributes = (number, first.strip("{} ").partition(" ")[2])
    table = read_typed(lines, attributes)
    return Bang(table.cot, table.hang, table.dau, **{"ke": table.ke, "co": table.co, "ngang": table.ngang, **options})


class _TableReader:
    """Reads one table and gathers its faults."""

    def __init__(self) -> None:
        self.faults: list[Fault] = []

    def read(self, record: Mapping[Any, Any]) -> Bang:
        fields = self._keys(record, _KEYS, ())
        options = self._options(fields)
        if "chu" in fields:
            table = _typed(fields["chu"], options)
            return table
        cols = self._columns(fields.get("cot"))
        head = [self._row(row, len(cols), ("dau", i), head=True) for i, row in enumerate(_list(fields.get("dau")))]
        rows = [self._row(row, len(cols), ("hang", i)) for i, row in enumerate(_list(fields.get("hang")))]
        if not rows and not head and not self.faults:
            self.faults.append(fault("bảng không có hàng nào", "hang"))
        if self.faults:
            raise TableFaultError.of_faults(self.faults)
        return Bang(cols, tuple(rows), tuple(head), **options)

    def _keys(self, record: Mapping[Any, Any], known: tuple[str, ...], loc: Loc) -> dict[str, Any]:
        fields: dict[str, Any] = {}
        for written, value in record.items():
            name = language.key(str(written))
            if name not in known:
                advice = f"Các mục có thể dùng: {', '.join(known)}"
                self.faults.append(fault("bảng không có mục nào tên như vậy", *loc, str(written), cach_sua=advice))
            fields[name] = value
        return fields

    def _options(self, fields: Mapping[str, Any]) -> dict[str, Any]:
        options: dict[str, Any] = {}
        for name in ("ke", "ngang"):
            if fields.get(name) is not None:
                value = doc_co_khong(fields[name])
                if isinstance(value, bool):
                    options[name] = value
                else:
                    self.faults.append(fault("chỉ nhận có hoặc không", name, tim_thay=value))
        if fields.get("co") is not None:
            try:
                options["co"] = check_size(fields["co"])
            except ValueError as error:
                self.faults.append(fault(str(error), "co", tim_thay=fields["co"]))
        return options

    def _columns(self, value: object) -> tuple[Cot, ...]:
        items = _list(value)
        if not items or len(items) > MOST_COLUMNS:
            self.faults.append(fault(f"bảng phải có từ 1 đến {MOST_COLUMNS} cột", "cot", can_co="danh sách cột"))
        return tuple(self._column(item, i) for i, item in enumerate(items))

    def _column(self, item: object, index: int) -> Cot:
        if isinstance(item, Cot):
            return item
        if not isinstance(item, Mapping):
            return Cot(self._text(item, ("cot", index)))
        fields = self._keys(item, _COLUMN_KEYS, ("cot", index))
        share = None
        if fields.get("rong") is not None:
            share = self._share(fields["rong"], ("cot", index, "rong"))
        return Cot(
            ten=self._text(fields.get("ten", ""), ("cot", index, "ten")),
            rong=share,
            can=self._align(fields.get("can"), ("cot", index, "can")),
        )

    def _share(self, value: object, loc: Loc) -> float | None:
        try:
            share = float(cast("str", doc_so_le(value)))
        except (TypeError, ValueError):
            share = 0.0
        if not 0 < share < float("inf"):
            self.faults.append(fault("độ rộng cột phải là số dương", *loc, tim_thay=value))
        return share

    def _align(self, value: object, loc: Loc) -> CanLe | None:
        if value is None:
            return None
        found = ALIGNMENTS.get(language.key(str(value)))
        if found is None:
            self.faults.append(fault("căn lề không đúng", *loc, tim_thay=value, can_co="đều, giữa, trái hoặc phải"))
        return found

    def _text(self, value: object, loc: Loc) -> str:
        return "\n".join(self._paragraphs(value, loc))

    def _paragraphs(self, value: object, loc: Loc) -> tuple[str, ...]:
        try:
            return fill(value)
        except PydanticCustomError as error:
            context = error.context or {}
            self.faults += [place(one, *loc) for one in context["faults"]]
            return ()

    def _row(self, item: object, width: int, loc: Loc, *, head: bool = False) -> Hang:
        if isinstance(item, Hang):
            return item
        if isinstance(item, Mapping):
            fields = self._keys(item, _ROW_KEYS, loc)
            if "nhom" in fields:
                return group_row(self._text(fields["nhom"], (*loc, "nhom")), width)
            item, loc = fields.get("o"), (*loc, "o")
        if not isinstance(item, list | tuple):
            advice = "Viết hàng thành danh sách ô, hoặc {nhom: tên nhóm}"
            self.faults.append(fault("hàng phải là một danh sách ô", *loc, tim_thay=item, cach_sua=advice))
            return Hang(())
        cells = tuple(self._cell(cell, (*loc, i)) for i, cell in enumerate(item))
        count = sum(cell.ngang for cell in cells)
        if width and count != width:
            self.faults.append(fault(f"hàng có {count} ô, bảng có {width} cột", *loc, can_co=f"{width} ô"))
        return Hang(cells, nhom=not head and len(cells) == 1 and cells[0].ngang > 1)

    def _cell(self, item: object, loc: Loc) -> O:
        if isinstance(item, O):
            return item
        if not isinstance(item, Mapping):
            return O(self._paragraphs(item, loc))
        fields = self._keys(item, _CELL_KEYS, loc)
        return O(
            doan=self._paragraphs(fields.get("chu"), (*loc, "chu")),
            ngang=self._span(fields.get("ngang", 1), (*loc, "ngang")),
            noi=self._flag(fields.get("noi"), (*loc, "noi")),
            can=self._align(fields.get("can"), (*loc, "can")),
            dam=self._flag(fields.get("dam"), (*loc, "dam")),
        )

    def _span(self, value: object, loc: Loc) -> int:
        text = str(value).strip()
        if text.isascii() and text.isdigit() and 1 <= int(text) <= MOST_COLUMNS:
            return int(text)
        self.faults.append(fault("số cột gộp phải là số nguyên dương", *loc, tim_thay=value))
        return 1

    def _flag(self, value: object, loc: Loc) -> bool:
        found = doc_co_khong(value) if value is not None else False
        if isinstance(found, bool):
            return found
        self.faults.append(fault("chỉ nhận có hoặc không", *loc, tim_thay=value))
        return False


def _list(value: object) -> list[Any]:
    return list(value) if isinstance(value, list | tuple) else [] if value is None else [value]
