"""Pre-printed forms (phôi) as values: how large the paper is and where each field is printed, in millimetres."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from vanban.frozen import dataclass
from vanban.overprint.sheet import Box, Sheet
from vanban.patterns import regex

_TAGS: Final = regex(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class FormField:
    """One field of a form.

    Attributes:
        key: its number among the fields, as text: the key of its box.
        pattern: what is printed, with {fields}.
        box: where.
        floor: smallest size in points.
        lines: most lines.
        subject: printed only for persons, collectives or households; "" for all.
        place: where it stands in the form's file, for messages.
        may_be_blank: whether an empty cell prints nothing; else its row is refused.
    """

    key: str
    pattern: str
    box: Box
    floor: float
    lines: int
    subject: str
    place: str
    may_be_blank: bool = False

    @property
    def names(self) -> list[str]:
        """The fields its pattern names."""
        return _TAGS.findall(self.pattern)


@dataclass(frozen=True, slots=True)
class Form:
    """A pre-printed form.

    Attributes:
        name: what the office calls it.
        kind: key of the kind of certificate it is for; "" for any list.
        width: of the paper in millimetres.
        height: of the paper in millimetres.
        shift: correction of the printer, right and down, in millimetres.
        fields: what is printed.
        scan: picture of the form, for the preview; None when there is none.
        path: the form's file; None when it was made in Python.
    """

    name: str
    kind: str
    width: float
    height: float
    shift: tuple[float, float]
    fields: tuple[FormField, ...]
    scan: Path | None = None
    path: Path | None = None

    @property
    def folder(self) -> Path | None:
        """Where font files and the scan are looked up."""
        return self.path.parent if self.path else None

    def sheet(self) -> Sheet:
        """The form as a sheet: boxes without a background."""
        return Sheet(self.width, self.height, tuple(field.box for field in self.fields))
