"""The same person twice in a list: told, never merged."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from vanban.errors import Problem
from vanban.language import fold


class HasValues(Protocol):
    """What is looked at: a row with values and the places of its cells."""

    @property
    def values(self) -> Mapping[str, object]:
        """Field → value."""
        ...

    @property
    def places(self) -> Mapping[str, str]:
        """Field → cell."""
        ...

    @property
    def place(self) -> str:
        """The row."""
        ...


def twins(rows: Iterable[HasValues], identity: Sequence[tuple[str, ...]], name: str) -> list[Problem]:
    """Find rows that name the same person, the strongest likeness first.

    Args:
        rows: the rows of a list.
        identity: fields that together make a person, strongest first.
        name: the file, for the messages.
    """
    rows = list(rows)
    present = {name for row in rows for name, value in row.values.items() if value not in (None, "")}
    told: set[tuple[int, int]] = set()
    found: list[Problem] = []
    for all_fields in identity:
        fields = tuple(field for field in all_fields if field in present)
        # A name alone is not a person: people share names, collectives of one office do not.
        if fields[:1] != all_fields[:1] or (len(fields) < 2 and all_fields[0] == "ho_ten"):
            continue
        seen: dict[tuple[str, ...], int] = {}
        for number, row in enumerate(rows):
            values = tuple(fold(str(row.values.get(field) or "")) for field in fields)
            if not values or not all(values):
                continue
            first = seen.setdefault(values, number)
            if first != number and (first, number) not in told:
                told.add((first, number))
                found.append(_twin(rows[first], row, fields, name))
    found += _same_name(rows, told, name)
    return found


def _twin(first: HasValues, row: HasValues, fields: tuple[str, ...], name: str) -> Problem:
    shown = ", ".join(str(row.values.get(field)) for field in fields)
    return Problem(
        f"có thể trùng với {first.place}",
        row.places.get(fields[0], row.place),
        name,
        tim_thay=shown,
        cach_sua="Nếu là một người, xóa bớt một hàng; nếu là hai người, không cần sửa",
    )


def _same_name(rows: Sequence[HasValues], told: set[tuple[int, int]], name: str) -> list[Problem]:
    """One name with different units: two people, or one listed under two units."""
    seen: dict[str, int] = {}
    found: list[Problem] = []
    for number, row in enumerate(rows):
        who = fold(str(row.values.get("ho_ten") or ""))
        if not who:
            continue
        who += fold(str(row.values.get("ten_sang_kien") or ""))
        first = seen.setdefault(who, number)
        if first == number or (first, number) in told:
            continue
        birth, other = row.values.get("ngay_sinh"), rows[first].values.get("ngay_sinh")
        if birth and other and birth != other:
            continue
        found.append(
            Problem(
                f"cùng họ tên với {rows[first].place}, khác đơn vị",
                row.places.get("ho_ten", row.place),
                name,
                tim_thay=str(row.values.get("ho_ten")),
                cach_sua="Xem có phải một người ghi ở hai đơn vị không",
            )
        )
    return found
