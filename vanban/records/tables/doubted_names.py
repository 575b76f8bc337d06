"""Names that look mistyped, and one person under two spellings: told, never changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import Final

from vanban.errors import Problem
from vanban.language import fold
from vanban.language.alphabet import WITHOUT_ACCENT
from vanban.language.name_doubts import misspelt, of_nobody, unaccented
from vanban.patterns import regex
from vanban.records.tables.identities import names_a_citizen
from vanban.records.tables.people import NAME_FIELDS, addressed
from vanban.records.tables.twins import HasValues

_FULL_DATE: Final = regex(r"\d{1,2}\D\d{1,2}\D\d{4}|\d{4}-\d{2}-\d{2}")
_MOST_ALIKE: Final = 40
"""More rows than this of one day are no sign of anything."""
_REMEDY: Final = "Gõ lại nếu nhầm; đúng như vậy thì không cần sửa"
_ONE: Final = "Nếu là một người, sửa cho giống nhau hoặc xóa bớt một hàng; nếu là hai người, không cần sửa"


def doubted_names(rows: Sequence[HasValues], name: str) -> list[Problem]:
    """Find what deserves a look about the names of a list.

    Args:
        rows: its rows.
        name: the file, for messages.
    """
    found: list[Problem] = []
    people = [(row, who) for row in rows if (who := _who(row))]
    bare = [_bare(who) for _, who in people]
    accented = sum(not one.isascii() for one in bare)
    syllables: dict[str, bool] = {}
    for (row, who), one in zip(people, bare, strict=True):
        what = of_nobody(one) or misspelt(one, syllables) or (unaccented(one) if 2 * accented > len(people) else "")
        if what:
            found.append(Problem(f"họ tên {what}", _place(row), name, tim_thay=who, cach_sua=_REMEDY))
    found += _numbers(people, name)
    found += _spellings(people, name)
    return found


def _who(row: HasValues) -> str:
    for field in NAME_FIELDS:
        text = " ".join(str(row.values.get(field) or "").split())
        if text:
            return text
    return ""


def _place(row: HasValues) -> str:
    return next(
        (row.places[field] for field in NAME_FIELDS if row.values.get(field) and field in row.places), row.place
    )


def _bare(who: str) -> str:
    found = addressed(who)
    return found.name if found is not None else who


def _numbers(people: Sequence[tuple[HasValues, str]], name: str) -> Iterator[Problem]:
    """One citizen's number under two names."""
    seen: dict[tuple[str, str], tuple[HasValues, str]] = {}
    fields = {field for row, _ in people[:1] for field in row.values if names_a_citizen(field)}
    for row, who in people:
        for field in fields:
            number = "".join(char for char in str(row.values.get(field) or "") if char.isalnum())
            if not number:
                continue
            first, other = seen.setdefault((field, number), (row, who))
            if first is not row and fold(other) != fold(who):
                what = f"cùng số định danh với {first.place} mà khác họ tên («{other}»)"
                yield Problem(what, _place(row), name, tim_thay=who, cach_sua=_ONE)


def _spellings(people: Sequence[tuple[HasValues, str]], name: str) -> Iterator[Problem]:
    """Names a slip apart, of people born on one day, or of one unit and letters."""
    told: set[tuple[int, int]] = set()
    by_day: dict[str, list[int]] = {}
    by_unit: dict[tuple[str, str], list[int]] = {}
    for at, (row, who) in enumerate(people):
        if (day := _day(row.values)) != "":
            by_day.setdefault(day, []).append(at)
        if unit := fold(str(row.values.get("don_vi") or "")):
            by_unit.setdefault((unit, fold(who).translate(WITHOUT_ACCENT)), []).append(at)
    for group, why in ((by_day.values(), "cùng ngày sinh"), (by_unit.values(), "cùng đơn vị")):
        for same in group:
            if len(same) > _MOST_ALIKE:
                continue
            for one, other in combinations(same, 2):
                (first, who), (row, again) = people[one], people[other]
                if (one, other) in told or fold(who) == fold(again) or not _a_slip_apart(who, again):
                    continue
                if why == "cùng đơn vị" and _differ(first.values, row.values):
                    continue
                told.add((one, other))
                what = f"họ tên gần giống {first.place} («{who}»), {why}: một người ghi hai cách?"
                yield Problem(what, _place(row), name, tim_thay=again, cach_sua=_ONE)


def _day(values: Mapping[str, object]) -> str:
    text = str(values.get("ngay_sinh") or "")
    return text if _FULL_DATE.search(text) else ""


def _differ(one: Mapping[str, object], other: Mapping[str, object]) -> bool:
    """Whether two rows say of a person what cannot be said of one."""
    return any(
        one.get(field) and other.get(field) and str(one[field]) != str(other[field])
        for field in ("ngay_sinh", "gioi_tinh", "chuc_vu")
    )


def _a_slip_apart(one: str, other: str) -> bool:
    """Whether two names differ by accents, one letter, or two letters that changed places.

    >>> _a_slip_apart("Nguyễn Văn Anh", "Nguyễn Văn Ahn"), _a_slip_apart("Lê An", "Lê Ân"), _a_slip_apart("Lê An", "Vũ Hà")
    (True, True, False)
    """
    a, b = (fold(_bare(name)).translate(WITHOUT_ACCENT) for name in (one, other))
    if a == b:
        return True
    if abs(len(a) - len(b)) > 1:
        return False
    start = next((at for at, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    rest, left = a[start:], b[start:]
    return (
        rest[1:] == left[1:]
        or rest[1:] == left
        or rest == left[1:]
        or (rest[:2] == left[1::-1] and len(left) > 1 and rest[2:] == left[2:])
    )
