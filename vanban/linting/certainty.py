"""Which readings are certain enough to be repaired without asking: the others are suggested at most."""

from __future__ import annotations

from typing import Final

from vanban.frozen import dataclass
from vanban.reading.facts.file import Facts, Line, Paper
from vanban.reading.parts.offices import is_name, is_office
from vanban.reading.parts.opening_lines import opens_ground
from vanban.reading.parts.placeholders import has_dots, has_tag

_LAST_PARAGRAPHS: Final = 15
_SHORT: Final = 60


@dataclass(frozen=True, slots=True)
class Sure:
    """Says whether a component is surely what it was read as.

    Attributes:
        facts: the file.
        doubtful_too: the doubtful ones count as well: what is only suggested may be refused by a person.
    """

    facts: Facts
    doubtful_too: bool = False

    def number(self, paper: Paper) -> bool:
        """The number line is well formed."""
        return self.doubtful_too or (paper.so is not None and not paper.so.hong)

    def ground(self, line: Line) -> bool:
        """A ground opens as grounds do."""
        return self.doubtful_too or (opens_ground(line) and not has_dots(line.text))

    def recipients(self, paper: Paper) -> bool:
        """A list of recipients has a dash before each entry, or before none, and a heading."""
        items = paper.noi_nhan.items
        dashed = [bool(item.dash) for item in items]
        if any(has_dots(item.text) for item in items) and not self.doubtful_too:
            return False
        closed = paper.noi_nhan.luu in {None, len(items) - 1}
        return self.doubtful_too or (paper.noi_nhan.heading.there and closed and (all(dashed) or not any(dashed)))

    def component(self, key: str, line: Line) -> bool:
        """A line of the header, title or signature is what its place and its words say."""
        if has_tag(line.text):
            return False
        if self.doubtful_too:
            return True
        paper = next((p for p in self.facts.papers if p.first <= line.paragraph.index <= p.last), None)
        if paper is None:
            return True
        if key in {"chu_quan", "co_quan"}:
            named = not any(c.isdigit() for c in line.text) and ":" not in line.text
            return named and paper.so_ky_hieu.there and line.side != "phai"
        if key == "so_ky_hieu":
            return self.number(paper)
        if key == "dia_danh_ngay":
            return paper.ngay is not None
        if key == "can_cu":
            return opens_ground(line)
        if key == "tham_quyen":
            return is_office(line) or line.paragraph.style_id != ""
        if key in {"noi_nhan", "noi_nhan_danh_sach"}:
            return self.recipients(paper)
        if key == "ho_ten":
            return is_name(line)
        return True

    def text(self, index: int) -> bool:
        """A paragraph is running text: not a short line set apart at the end of a paper whose signature was not found."""
        paragraph = self.facts.paragraphs[index]
        paper = next((p for p in self.facts.papers if p.first <= index <= p.last), None)
        if self.doubtful_too or paper is None or paper.ky or paper.noi_nhan.heading.there:
            return not has_tag(paragraph.text) or self.doubtful_too
        near_end = paper.last - index < _LAST_PARAGRAPHS
        return not (near_end and len(paragraph.text.strip()) < _SHORT) and not has_tag(paragraph.text)
