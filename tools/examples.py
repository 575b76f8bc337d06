"""Gather the Python of the documents, one file a document, for type checkers: `python tools/examples.py FOLDER`.

Blocks of one document go into one file, in their order, as a reader would type them one after another; of a block of
doctests only what is typed.
"""

from __future__ import annotations

import doctest
import re
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
_BLOCK = re.compile(r"^```(?:python|pycon)\n(.*?)^```", re.DOTALL | re.MULTILINE)


def documents() -> list[Path]:
    """List what readers see first."""
    return [ROOT / "README.md", ROOT / "README.vi.md", *sorted((ROOT / "docs").rglob("*.md"))]


def examples(document: Path) -> str:
    """Give the Python of a document; "" when it has none."""
    return "\n".join(_typed(block) for block in _BLOCK.findall(document.read_text(encoding="utf-8")))


def _typed(block: str) -> str:
    if not block.lstrip().startswith(">>>"):
        return str(block)
    return "".join(example.source for example in doctest.DocTestParser().get_examples(block))


def gather(folder: Path) -> list[Path]:
    """Write the files, and those of `examples/` beside them; give their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for document in documents():
        if text := examples(document):
            target = folder / f"{re.sub(r'[^a-z]', '_', document.stem.lower())}_doc.py"
            target.write_text(text, encoding="utf-8")
            written.append(target)
    return written


if __name__ == "__main__":
    print(*gather(Path(sys.argv[1])), sep="\n")
