"""Write docs/licences.md: what the package needs, all the way down, each with its licence as its author declares it."""

from __future__ import annotations

import re
from importlib import metadata
from pathlib import Path

PAGE = Path(__file__).parents[1] / "docs" / "licences.md"
HEAD = """# Licences of what vanban needs

vanban itself is MIT. These libraries are installed beside it, none is copied into it; one typeface is
(`vanban/metrics/fonts`, SIL Open Font License 1.1). Written by `python tools/licences.py` from what each declares; a test holds
the list complete.

| library | licence |
|---|---|
"""


def needed(name: str = "vanban", extra: str = "day-du") -> set[str]:
    """Give the names of all distributions a distribution needs, with one extra, on the machine at hand."""
    from packaging.requirements import Requirement

    found: set[str] = set()
    waiting = [(name, extra)]
    seen: set[tuple[str, str]] = set()
    while waiting:
        name, extra = waiting.pop()
        if (name, extra) in seen:
            continue
        seen.add((name, extra))
        for line in metadata.requires(name) or ():
            wanted = Requirement(line)
            if wanted.marker is None or wanted.marker.evaluate({"extra": extra}):
                child = re.sub(r"[-_.]+", "-", wanted.name).lower()
                found.add(child)
                waiting += [(child, part) for part in ("", *wanted.extras)]
    return found - {"vanban"}


def licence(name: str) -> str:
    """Give the licence a distribution declares: the expression, else the classifiers, else the first line of its text."""
    data = metadata.metadata(name)
    if expression := data.get("License-Expression"):
        return expression
    named = [c.rpartition(" :: ")[2] for c in data.get_all("Classifier") or () if c.startswith("License ::")]
    named = [c for c in named if c != "OSI Approved"]
    if named:
        return ", ".join(named)
    return (data.get("License") or "").strip().splitlines()[0].strip() if data.get("License") else "not declared"


def page() -> str:
    """Give the whole page."""
    return HEAD + "".join(f"| {name} | {licence(name)} |\n" for name in sorted(needed()))


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
