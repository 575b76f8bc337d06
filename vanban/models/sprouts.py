"""Blocks being built, and which of them have a title: khoản that stand beside each other look alike."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from vanban.models import inline
from vanban.models.blocks import Cap, Dieu, Doan, Khoan, Khoi

TITLE_LONGEST: Final[dict[type[Cap], int]] = {Khoan: 150, Dieu: 250}
"""Longest line, in letters, that may be taken for a title when nothing says so: practice."""
_NO_TITLE_END: Final = (".", ";", ":", ",", "!", "?", "…")
_CLOSING: Final = "”\"')"


class Sprout:
    """A block being built.

    Attributes:
        level: its level; `Cap` itself for the root.
        text, title: what stands behind its label.
        explicit: the record says which of both it is.
        so: its own number; "" when it is counted.
        children: what stands in it so far.
    """

    __slots__ = ("children", "explicit", "level", "so", "text", "title")

    def __init__(
        self, level: type[Cap], text: str = "", title: str = "", *, explicit: bool = False, so: str = ""
    ) -> None:
        """Begin a block."""
        self.level = level
        self.so = so
        self.text = text
        self.title = title
        self.explicit = explicit
        self.children: list[Sprout | Khoi] = []

    def finish(self, *, titled: bool) -> Khoi:
        """Give the block; `titled` says what an undecided text is."""
        children = finished(self.children)
        text, title = self.text, self.title
        if self.undecided:
            bold = inline.wholly_bold(text)
            if bold is not None:
                text, title = "", bold
            elif not text and self.level is Dieu and (first := _opening(children)) is not None:
                # "Điều 1." alone on its line: what follows is its text.
                text, children = first.chu, children[1:]
            elif titled and text:
                text, title = "", text
        return self.level(text, title, children, self.so)

    @property
    def undecided(self) -> bool:
        """Whether its text may be a title or not, for all the record says."""
        return not self.explicit and not self.title and self.level in TITLE_LONGEST


def _opening(children: Sequence[Khoi]) -> Doan | None:
    first = children[0] if children else None
    return first if isinstance(first, Doan) and not first.giua else None


def finished(children: Iterable[Sprout | Khoi]) -> tuple[Khoi, ...]:
    """Finish blocks that stand beside each other; khoản alike: all with a title, or none. A điều is its own judge."""
    beside = list(children)
    alike = _titled([c for c in beside if isinstance(c, Sprout) and c.level is Khoan])
    return tuple(c.finish(titled=_has_title(c, alike=alike)) if isinstance(c, Sprout) else c for c in beside)


def _has_title(one: Sprout, *, alike: bool) -> bool:
    return alike if one.level is Khoan else one.level is Dieu and _titled([one])


def read_as_titled(beside: Sequence[Khoi]) -> list[bool]:
    """Say of each of the blocks beside each other whether it would be taken for titled, were it typed without marks."""
    grown = [_grown(block) for block in beside]
    alike = _titled([one for one in grown if one.level is Khoan])
    return [_has_title(one, alike=alike) for one in grown]


def _grown(block: Khoi) -> Sprout:
    if not isinstance(block, Cap):
        return Sprout(Cap)
    one = Sprout(type(block), block.tieu_de or block.chu, so=block.so)
    one.children = [*block.con]
    return one


def _titled(siblings: Sequence[Sprout]) -> bool:
    """Say whether the undecided ones among siblings have titles.

    All have something of their own below them and none is a sentence; or most have, and the rest are no sentences either.
    A paragraph behind the last of plain siblings closes the list, it is not the last one's own.
    """
    if any(_is_sentence(one) for one in siblings):
        return False
    full = [bool(one.children) for one in siblings]
    if sum(full) == 1 and full[-1] and len(full) > 1 and all(isinstance(c, Doan) for c in siblings[-1].children):
        return False
    return 2 * sum(full) >= len(full) > 0


def _is_sentence(one: Sprout) -> bool:
    """Say whether what stands behind the label is more than a title: long, closed by a mark, or with a colon inside."""
    if one.title or inline.wholly_bold(one.text) is not None:
        return False
    shown = inline.plain(one.text).rstrip(_CLOSING)
    return (
        one.explicit
        or not one.text
        or "\n" in one.text
        or len(shown) > TITLE_LONGEST[one.level]
        or shown.endswith(_NO_TITLE_END)
        or ": " in shown
    )
