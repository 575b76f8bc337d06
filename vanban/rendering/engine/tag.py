"""A tag of a template as rendering knows it, and the marks that name it in a compiled source."""

from __future__ import annotations

from typing import NamedTuple

# Line marks and the template's own line ends: white space to Jinja, no XML characters, so neither can be confused.
LINE = "\x1c\n"
OWN_LINE_END = "\x1e"


class Tag(NamedTuple):
    """A tag of the template and the place its value goes to.

    Attributes:
        text: as the designer typed it.
        token: its place in `Patched.joined`.
        where: "text" (inside <w:t>), "attribute", "other" (text of another element) or "block".
        level: of a block: "p", "tr", "tc" or "r"; else "".
        run: properties (<w:rPr>) of the run around it; "" when it has none or they hold tags themselves.
        paragraph: properties (<w:pPr>) of the paragraph around it, likewise.
    """

    text: str
    token: int
    where: str
    level: str = ""
    run: str = ""
    paragraph: str = ""
