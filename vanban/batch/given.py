"""Rows from records handed over by a program: cleaned as the cells of a list are, so that no name is lost or misread."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from vanban.batch.rows import Row
from vanban.errors import Problem, UnsettledError
from vanban.language import fold, key
from vanban.records.tables.cells import clean
from vanban.records.tables.columns import ColumnKind
from vanban.records.tables.grid import is_blank
from vanban.records.tables.marks import SAYS_NOTHING, is_ditto, is_nothing
from vanban.records.tables.matching import Matcher
from vanban.records.tables.table import Column

_SEXES = ("nam", "nu", "")
"""What reading makes of a column of sexes: a record may say it that way."""
_NAMES = ("ho_ten", "ten_tap_the")


def read_given(records: Iterable[Mapping[str, object]], columns: Sequence[Column]) -> tuple[Row, ...]:
    """Clean records field by field; a key may be the field's name or any header a list may have for it.

    Args:
        records: one mapping a row.
        columns: the fields the kind knows; others are kept as they are.

    Returns:
        Rows; what is wrong stands in their `problems`, what was changed in their `notes`.
    """
    matcher = Matcher(columns)
    known = {column.key: column for column in columns}
    return tuple(_row(number, record, matcher, known) for number, record in enumerate(records, start=1))


def _row(number: int, record: Mapping[str, object], matcher: Matcher, known: Mapping[str, Column]) -> Row:
    place = f"bản ghi {number}"
    fields = _fields(record, matcher, known, place)
    collective = "tập thể" in fold(str(fields.get("doi_tuong", ("", ""))[1] or ""))
    values: dict[str, object] = dict.fromkeys(known, "")
    problems: list[Problem] = []
    notes: list[Problem] = []
    for field, (name, value) in fields.items():
        column = known.get(field)
        if value is None or column is None or (column.kind == "gioi_tinh" and value in _SEXES):
            values[field] = "" if value is None else value
            continue
        if is_nothing(value):
            notes.append(Problem(SAYS_NOTHING, f"{place}, {name}", tim_thay=str(value)))
            continue
        if is_ditto(value):
            remedy = "Ghi đủ như bản ghi trên"
            problems.append(
                Problem(
                    "dấu «như trên» không dùng được ở đây", f"{place}, {name}", tim_thay=str(value), cach_sua=remedy
                )
            )
            continue
        kind: ColumnKind = "chu" if collective and column.kind == "ten" else column.kind
        cell = clean(kind, value)
        values[field] = cell.value
        problems += [
            Problem(what, f"{place}, {name}", tim_thay=str(value), cach_sua=todo) for what, todo in cell.faults
        ]
        notes += [Problem(what, f"{place}, {name}", tim_thay=str(value)) for what in cell.changes]
        notes += [Problem(what, f"{place}, {name}", tim_thay=str(value), cach_sua=todo) for what, todo in cell.doubts]
    wanted = [name for name in _NAMES if name in known]
    if wanted and not any(values.get(name) for name in wanted):
        titles = " hoặc ".join(known[name].ten.lower() for name in wanted)
        problems.append(Problem(f"thiếu {titles}", place, cach_sua="Điền tên rồi chạy lại"))
    return Row(number, place, values, dict(record), tuple(problems), tuple(notes))


def _fields(
    record: Mapping[str, object], matcher: Matcher, known: Mapping[str, Column], place: str
) -> dict[str, tuple[str, object]]:
    """Field → (the key it was given under, its value); blanks of data libraries (NaN, NaT, NA) are None.

    Raises:
        UnsettledError: two keys name one field equally well and differ.
    """
    found: dict[str, tuple[int, str, object]] = {}
    for written, value in record.items():
        name = str(written)
        value = None if is_blank(value) else value
        match = None if name in known else matcher.sure(name)
        field, rank = (name, -1) if name in known else (match.column.key, match.rank) if match else (key(name), 0)
        held = found.get(field)
        if held is None or rank < held[0] or held[2] is None:
            found[field] = (rank, name, value)
        elif rank == held[0] and value is not None and value != held[2]:
            what = f"hai mục «{held[1]}» và «{name}» cùng là một"
            raise UnsettledError(Problem(what, place, tim_thay=f"{held[2]}; {value}", cach_sua="Chỉ để một mục"))
    return {field: (name, value) for field, (_, name, value) in found.items()}
