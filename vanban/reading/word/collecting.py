"""What is gathered while a file is walked through, with the limits it may not pass."""

from __future__ import annotations

from dataclasses import field

from vanban.frozen import dataclass
from vanban.ooxml import limits
from vanban.ooxml.names import Element
from vanban.ooxml.package import Package, Relation, refuse
from vanban.reading.facts.file import Field, Image, Note, Paragraph, Shape, Table
from vanban.reading.word.formatting import Formatting


@dataclass(slots=True)
class Gathered:
    """Everything found so far, in reading order."""

    package: Package
    formatting: Formatting
    compat: int | None
    paragraphs: list[Paragraph] = field(default_factory=list)
    tables: list[Table | None] = field(default_factory=list)
    shapes: list[Shape] = field(default_factory=list)
    images: list[Image] = field(default_factory=list)
    fields: list[Field] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    inserted: list[int] = field(default_factory=list)
    """Paragraphs with inserted text (track changes)."""
    deleted: list[int] = field(default_factory=list)
    """Paragraphs with deleted text (track changes)."""
    commented: list[int] = field(default_factory=list)
    """Paragraphs with a comment."""
    missed: dict[str, list[int]] = field(default_factory=dict)
    """Content that is not read, by kind, with the paragraphs it stands at."""
    pages: list[tuple[float, float]] = field(default_factory=list)
    """Left margin and width of the paper of each section, in millimetres."""
    runs: int = 0
    cells: int = 0

    def add_paragraph(self, paragraph: Paragraph) -> None:
        """Keep a paragraph.

        Raises:
            DocumentError: the file has more than any paper can have.
        """
        self.paragraphs.append(paragraph)
        self.runs += len(paragraph.runs)
        if len(self.paragraphs) > limits.MAX_PARAGRAPHS or self.runs > limits.MAX_RUNS:
            self._too_large()

    def add_cell(self) -> None:
        """Count a table cell; same limit, same error."""
        self.cells += 1
        if self.cells > limits.MAX_CELLS:
            self._too_large()

    def miss(self, kind: str) -> None:
        """Remember that something is not read, at the paragraph being built."""
        self.missed.setdefault(kind, []).append(len(self.paragraphs))

    def _too_large(self) -> None:
        raise refuse(
            "văn bản quá lớn, không đọc được an toàn", self.package.name, cure="Tách văn bản thành nhiều tệp nhỏ hơn"
        )


@dataclass(frozen=True, slots=True)
class PartRoom:
    """One part being walked: its name, relations, and the ordinal of each of its paragraphs."""

    name: str
    relations: dict[str, Relation]
    ordinals: dict[Element, int]
