"""A list looked over for its page: columns, bad rows with their cells, papers to look at, and faults at their fields."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final

from vanban.api import batch, lists, papers
from vanban.api.forms import Asked
from vanban.errors import Problem, VanbanError
from vanban.frozen import dataclass
from vanban.patterns import regex
from vanban.web import widgets
from vanban.web.desk import Desk
from vanban.web.listed import Listed
from vanban.web.running import wanted
from vanban.web.widgets import Fault, Widget

if TYPE_CHECKING:
    from vanban.api.batch import BadRow, Preview

MOST_ROWS: Final = 40
"""Bad rows shown to be corrected at once."""
MOST_SAID: Final = 60
_ADDRESS: Final = regex(r"(?:(.*)!)?\$?[A-Z]{1,3}\$?(\d+)")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a bad row: its column's header, its address, what stands in it, and what is wrong with it."""

    header: str
    address: str
    text: str
    fault: str


@dataclass(frozen=True, slots=True)
class BadLine:
    """A bad row: where it stands, what is wrong with the whole row, its cells."""

    place: str
    faults: tuple[str, ...]
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class ColumnLine:
    """A column of the list: its letter, its header, how it was understood, what it is taken for, what it may be taken for."""

    letter: str
    header: str
    how: str
    taken: str
    own: str
    asked: str


@dataclass(frozen=True, slots=True)
class Looked:
    """A list looked over.

    Attributes:
        kind: what is made of it.
        look: how the batch would turn out; None when something must be set right first.
        problems: what that is.
        columns: its columns.
        fields: what a column may be taken for: name and words.
        rows: its bad rows, the first of them.
        sheets: names of its sheets.
        examples: papers to look at.
        notes: what deserves a look.
        changed: what was changed while it was read.
        can_correct: whether its cells can be set right here.
        mark: changes when profile or template do.
    """

    kind: str
    look: Preview | None
    problems: tuple[Problem, ...] = ()
    columns: tuple[ColumnLine, ...] = ()
    fields: tuple[tuple[str, str], ...] = ()
    rows: tuple[BadLine, ...] = ()
    sheets: tuple[str, ...] = ()
    examples: tuple[lists.Example, ...] = ()
    notes: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    can_correct: bool = True
    mark: str = ""
    faults: tuple[Fault, ...] = ()

    @property
    def total(self) -> int:
        """How many rows there are."""
        return len(self.look.tasks) if self.look is not None else 0

    @property
    def bad(self) -> int:
        """How many of them are bad."""
        return len(self.look.bad) if self.look is not None else 0

    @property
    def questions(self) -> tuple[str, ...]:
        """What must be settled about the columns first."""
        return () if self.look is None else tuple(f"{one.noi_dung}." for one in self.look.questions)

    def widgets(self, common: Mapping[str, Any]) -> list[Widget]:
        """Draw the common record's form, faults beside their fields."""
        asked = _asked(self.kind)
        _, beside = widgets.sort_faults(_at_fields(self.problems), _drawn(asked, common, {}))
        return [part for one in _drawn(asked, common, beside) for part in one.parts]


def _asked(kind: str) -> tuple[Asked, ...]:
    return (Asked("chung", "Thông tin chung", "group", parts=lists.common_form(kind)),)


def _drawn(asked: tuple[Asked, ...], common: Mapping[str, Any], beside: Mapping[str, str]) -> list[Widget]:
    return widgets.draw(asked, {"chung": dict(common)}, beside)


def _at_fields(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    return tuple(
        replace(one, vi_tri=f"chung.{one.vi_tri}") if one.vi_tri and "!" not in one.vi_tri else one for one in problems
    )


def look_over(desk: Desk, one: Listed) -> Looked:
    """Look a list over; a look that was taken already is given again."""
    office = desk.office()
    mark = f"{hash(repr(office)):x}"
    kept = desk.looks.get((one.key, one.version, mark))
    if kept is None:
        kept = _look_over(desk, one, mark)
        desk.looks.keep((one.key, one.version, mark), kept)
    assert isinstance(kept, Looked)
    return kept


def _look_over(desk: Desk, one: Listed, mark: str) -> Looked:
    source = desk.lists.source(one)
    more: dict[str, Any] = {"mark": mark, "can_correct": lists.can_correct(source)}
    try:
        more["sheets"] = tuple(lists.sheets(source))
        look = batch.preview_batch(source, **wanted(desk.lists, one, desk.office().profile_path, desk.clock().date()))
    except VanbanError as error:
        columns = lists.columns_of(source, one.kind, one.sheet or None, one.columns)
        fields = tuple(lists.list_fields(one.kind, None))
        asked = _asked(one.kind)
        listed, _ = widgets.sort_faults(_at_fields(error.problems), _drawn(asked, one.common, {}))
        return Looked(one.kind, None, error.problems, _columns(columns), fields, faults=tuple(listed), **more)
    table = look.job.table
    rows = tuple(_bad_line(look, row) for row in look.bad[:MOST_ROWS])
    changes = [] if table is None else [str(change.problem("")) for change in table.changes]
    told = set() if table is None else {change.problem(table.name) for change in table.changes}
    shared = _shared(one, desk.clock().date())
    doubts = dict.fromkeys([*shared, *(table.notes if table is not None else ()), *look.notes])
    return Looked(
        one.kind, look, (), _columns(table.columns if table is not None else ()),
        tuple(lists.list_fields(one.kind, look)), rows, examples=tuple(lists.examples(look)),
        notes=tuple(batch.alike([note for note in doubts if note not in told])[:MOST_SAID]),
        changed=tuple(changes[:MOST_SAID]), **more,
    )  # fmt: skip


def _shared(one: Listed, today: date) -> tuple[Problem, ...]:
    """What deserves a look in what the papers share, its fields called as the form calls them."""
    if not one.common:
        return ()
    labels = {asked.name: asked.label for asked in lists.common_form(one.kind)}
    told = papers.notices({"loai": one.kind, **one.common}, today=today, tags=True)
    return tuple(replace(note, vi_tri=labels.get((note.vi_tri or "").partition(".")[0], note.vi_tri)) for note in told)


def _columns(columns: Any) -> tuple[ColumnLine, ...]:
    return tuple(
        ColumnLine(
            one.letter, " ".join(one.header.split()), one.how, lists.as_it_is(one), "" if one.ten else one.key,
            lists.doubted(one),
        )
        for one in columns
    )  # fmt: skip


def _bad_line(look: Preview, bad: BadRow) -> BadLine:
    table = look.job.table
    kind, places = look.job.kind, list(bad.row.places.values())
    match = _ADDRESS.fullmatch(places[0]) if places else None
    cells: list[Cell] = []
    told: set[Problem] = set()
    if table is not None and match is not None:
        sheet, row = match[1], match[2]
        for letter, header in table.titles.items():
            address = f"{sheet}!{letter}{row}" if sheet else f"{letter}{row}"
            mine = [problem for problem in bad.problems if problem.vi_tri == address]
            told |= set(mine)
            cells.append(
                Cell(
                    " ".join(header.split()),
                    address,
                    _text(bad.row.raw.get(header)),
                    " ".join(_words(kind, one) for one in mine),
                )
            )
    rest = tuple(_words(kind, problem) for problem in bad.problems if problem not in told)
    return BadLine(bad.row.place, rest, tuple(cells))


def _words(kind: str, problem: Problem) -> str:
    needed = f" (cần: {problem.can_co})" if problem.can_co is not None else ""
    advice = widgets.plain(problem.cach_sua)
    remedy = f" {advice}." if advice else ""
    said = problem.noi_dung[:1].upper() + problem.noi_dung[1:]
    return lists.plain_words(kind, f"{said}{needed}{'' if said.endswith('?') and not needed else '.'}{remedy}")


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime | date):
        return f"{value:%d/%m/%Y}"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
