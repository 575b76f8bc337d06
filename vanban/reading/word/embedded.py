"""The record a paper was made of, where whoever made it put it into the file.

A custom XML part (Word keeps it, shows it nowhere) whose root is `<ban_ghi xmlns="urn:vanban:ban-ghi" dau="...">` with
the record as JSON inside. `dau` is the fingerprint of the printed text: as long as it agrees, nobody has touched a word,
and the record is the paper's own; afterwards it only helps with what print cannot say.
"""

from __future__ import annotations

import json
from typing import Any, Final

from vanban.frozen import dataclass
from vanban.language.text import fingerprint
from vanban.ooxml.names import Element, W
from vanban.ooxml.package import Package, Relation

NAMESPACE: Final = "urn:vanban:ban-ghi"
_ROOT: Final = f"{{{NAMESPACE}}}ban_ghi"
_LONGEST: Final = 8 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Embedded:
    """A record found in the file.

    Attributes:
        record: the record, as JSON.
        intact: the printed text is still the one it was made with.
    """

    record: str
    intact: bool


def value_of(text: str | None) -> dict[str, Any] | None:
    """Give a record written as JSON; None when it is no mapping."""
    try:
        found = json.loads(text) if text else None
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def read_embedded(package: Package, relations: dict[str, Relation], document: Element) -> Embedded | None:
    """Find the record in a file; None when it holds none."""
    for relation in relations.values():
        if relation.kind != "customXml" or relation.external:
            continue
        root = package.xml(relation.target)
        if root is not None and root.tag == _ROOT and root.text and len(root.text) <= _LONGEST:
            printed = "".join(map(str, document.itertext(W + "t", with_tail=False)))
            return Embedded(root.text, root.get("dau") == fingerprint(printed))
    return None
