"""Makers: from a row to the bytes of its file, by a template."""

from __future__ import annotations

import hashlib
import pickle
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace

from vanban.batch.rows import Make, Row
from vanban.errors import InputError, Problem, TemplateError
from vanban.rendering import Template


def row_values(row: Row) -> Mapping[str, object]:
    """The row's values as they are: for templates that need nothing else."""
    return row.values


@dataclass(frozen=True)
class TemplateMaker:
    """Fills one template with what `make` makes of each row.

    Attributes:
        template: compiled; travels to worker processes once.
        make: from a row to the values of the template.
    """

    template: Template
    make: Make = row_values

    def identity(self) -> str:
        """A mark of the template and of what `make` carries; of a function inside a function only its name."""
        digest = hashlib.sha256(pickle.dumps(self.template, protocol=4))
        try:
            digest.update(pickle.dumps(self.make, protocol=4))
        except (pickle.PicklingError, AttributeError, TypeError):
            digest.update(getattr(self.make, "__qualname__", type(self.make).__qualname__).encode())
        return digest.hexdigest()[:16]

    def check(self, row: Row) -> tuple[Problem, ...]:
        """Fill the template and throw the result away: what can go wrong goes wrong here.

        Raises:
            InputError, TemplateError: the row gives no file.
        """
        with cells_named(row):
            self.template.check(self.make(row))
        return ()

    def ready(self, row: Row) -> tuple[list[bytes], tuple[Problem, ...]]:
        """The file of the row, looked over; a template has nothing to say about a good row.

        Raises:
            InputError, TemplateError: the row gives no file.
        """
        with cells_named(row):
            return self.template.pieces(self.make(row)), ()

    def pieces(self, row: Row) -> list[bytes]:
        """The file of the row.

        Raises:
            InputError, TemplateError: the row gives no file.
        """
        return self.template.pieces(self.make(row))


def located(error: InputError | TemplateError, row: Row) -> tuple[Problem, ...]:
    """The problems of a row, each with the row's place in front when it has none of the list."""
    sheet = row.place.partition("!")[0] + "!"
    cells = set(row.places.values())
    return tuple(
        problem
        if problem.vi_tri in cells or problem.vi_tri.startswith(sheet)
        else replace(problem, vi_tri=f"{row.place}, {problem.vi_tri}" if problem.vi_tri else row.place)
        for problem in error.problems
    )


@contextmanager
def cells_named(row: Row) -> Iterator[None]:
    """Give faults of values the cells they came from."""
    try:
        yield
    except InputError as error:
        raise InputError(*(_at_cell(problem, row) for problem in error.problems)) from error


def _at_cell(problem: Problem, row: Row) -> Problem:
    """A bad value's field is a column of the list: name its cell."""
    cell = row.places.get(problem.vi_tri.partition(".")[0].partition("[")[0])
    return replace(problem, vi_tri=cell) if cell else problem
