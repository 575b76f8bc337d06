"""Places that other programs and pens leave to be filled: `${x}`, `{{#x}}`, `«x»`, `[x]`, `{x}`, dotted lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, Literal

from vanban.frozen import dataclass
from vanban.patterns import regex

Kind = Literal["do_la", "khoi", "nhay", "vuong", "nhon", "cham", "bieu_mau", "o_noi_dung"]

_NAME: Final = r"[^\W\d][\w ./\-]{0,60}?"
_PLACES: Final = regex(
    rf"(?P<do_la>\$\{{\s*(?P<n1>{_NAME})\s*\}})"
    rf"|(?P<khoi>\{{\{{\s*[#/^&>]\s*(?P<n2>{_NAME})\s*\}}\}})"
    rf"|(?P<nhay>«\s*(?P<n3>{_NAME})\s*»|<<\s*(?P<n4>{_NAME})\s*>>)"
    rf"|(?P<vuong>\[\s*(?P<n5>{_NAME})\s*\])"
    rf"|(?P<nhon>(?<![{{%#$_])\{{\s*(?P<n6>{_NAME})\s*\}}(?![}}_]))"
    r"|(?P<cham>(?:[.…_]\s?){4,}|…{2,})"
)
_LABEL: Final = regex(r"([^\W\d_][^.…_:;\n{}$«»\[\]]{0,50}?)\s*[:：]?\s*$")


@dataclass(frozen=True, slots=True)
class Place:
    """A place to be filled.

    Attributes:
        kind: how it is written.
        text: as it stands.
        name: what it asks for; of a dotted line the words before it; "" when nothing says.
        start: where it begins in the text of its paragraph.
    """

    kind: Kind
    text: str
    name: str
    start: int


def places_in(text: str) -> Iterator[Place]:
    """Find the places in the text of one paragraph.

    >>> [(p.kind, p.name) for p in places_in("Ông/bà: «Họ tên», sinh ngày ........, [đơn vị]")]
    [('nhay', 'Họ tên'), ('cham', 'sinh ngày'), ('vuong', 'đơn vị')]
    """
    for match in _PLACES.finditer(text):
        kind = match.lastgroup
        for candidate in ("do_la", "khoi", "nhay", "vuong", "nhon", "cham"):
            if match[candidate]:
                kind = candidate
        name = next((match[f"n{n}"] for n in range(1, 7) if match[f"n{n}"]), "")
        if kind == "cham":
            before = _LABEL.search(re.split(r"[,;.…_]", text[: match.start()])[-1])
            name = before[1].strip() if before else ""
        if kind == "vuong" and not _asks(name):
            continue
        yield Place(kind, match[0].strip() if kind != "cham" else match[0].rstrip(), name.strip(), match.start())  # type: ignore[arg-type]


def _asks(name: str) -> bool:
    """Whether words in square brackets are a place; "[1]" and "[sic]" are none."""
    return len(name) > 1 and name.casefold() not in {"sic", "x", "v"}
