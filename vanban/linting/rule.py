"""What a rule is: a small pure function over facts that yields hits; how bad a hit is for a user is decided elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from vanban.frozen import dataclass, quick
from vanban.linting.finding import Finding, Level, Source
from vanban.reading.facts.file import BodyItem, Facts, Line, Paragraph, Part, Stroke


@quick
@dataclass(frozen=True, slots=True)
class Hit:
    """One place where a rule is broken.

    Attributes:
        noi_dung: what is wrong, found and expected, without a final full stop.
        at: what it is about; its place and paragraph are taken from it. None: the whole file.
        cach_sua: what to do; "" when clear.
        place: place in words, where `at` has none of its own.
        muc: a level other than the rule's own; None keeps it.
    """

    noi_dung: str
    at: Line | Part | Paragraph | BodyItem | Stroke | int | None = None
    cach_sua: str = ""
    place: str = ""
    muc: Level | None = None


Check = Callable[[Facts], Iterable[Hit]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of the checker.

    Attributes:
        ma: its id, as in the list of rules ("QH-02").
        ten: what it asks, in a few Vietnamese words.
        check: yields a hit for every place where it is broken.
        muc: how heavily a hit weighs.
        nguon: what it rests on.
        dieu_khoan: the clause.
        family: which papers it judges: "hanh_chinh", "dang" or "" for both.
    """

    ma: str
    ten: str
    check: Check
    muc: Level
    nguon: Source
    dieu_khoan: str
    family: str = "hanh_chinh"

    def run(self, facts: Facts) -> Iterator[Finding]:
        """Apply the rule to a file."""
        for hit in self.check(facts):
            yield self.finding(facts, hit)

    def finding(self, facts: Facts, hit: Hit) -> Finding:
        """Make a finding of a hit."""
        place, paragraph = where(facts, hit)
        return Finding(
            self.ma, hit.muc or self.muc, self.nguon, self.dieu_khoan, place, hit.noi_dung, hit.cach_sua, paragraph
        )


def where(facts: Facts, hit: Hit) -> tuple[str, int | None]:
    """Give the place of a hit in words and the paragraph it points at."""
    at = hit.at
    if isinstance(at, Part):
        at = at.lines[0] if at.lines else None
    if at is None:
        return hit.place or "toàn văn bản", None
    paragraph = _paragraph(at)
    return hit.place or facts.place(at), paragraph


def _paragraph(at: Line | Paragraph | BodyItem | Stroke | int) -> int:
    if isinstance(at, int):
        return at
    if isinstance(at, Paragraph):
        return at.index
    if isinstance(at, Line):
        return at.paragraph.index
    if isinstance(at, BodyItem):
        return at.first
    return at.paragraph


@dataclass(frozen=True, slots=True)
class Group:
    """Rules that share a family; a short way to write the table of rules."""

    family: str = "hanh_chinh"

    def error(self, ma: str, ten: str, clause: str, check: Check, source: Source = Source.NGHI_DINH) -> Rule:
        """Make a rule whose hits are faults."""
        return Rule(ma, ten, check, Level.LOI, source, clause, self.family)

    def warning(self, ma: str, ten: str, clause: str, check: Check, source: Source = Source.NGHI_DINH) -> Rule:
        """Make a rule whose hits are warnings."""
        return Rule(ma, ten, check, Level.CANH_BAO, source, clause, self.family)

    def hint(self, ma: str, ten: str, clause: str, check: Check, source: Source = Source.MAU) -> Rule:
        """Make a rule whose hits are hints."""
        return Rule(ma, ten, check, Level.GOI_Y, source, clause, self.family)
