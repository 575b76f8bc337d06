"""PDF and pictures: what would come out of the printer.

The names are fetched when first asked for: who only asks which fonts this machine has reads nothing else of the room.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from vanban.pdf.merging import merge
    from vanban.pdf.metadata import Metadata
    from vanban.pdf.office.conversion import Conversion, Office, PdfOptions, Progress, convert
    from vanban.pdf.together import to_one_pdf

_WHERE = {
    "merge": "merging",
    "Metadata": "metadata",
    **dict.fromkeys(("Conversion", "Office", "PdfOptions", "Progress", "convert"), "office.conversion"),
    "to_one_pdf": "together",
}

__all__ = ["Conversion", "Metadata", "Office", "PdfOptions", "Progress", "convert", "merge", "to_one_pdf"]


if not TYPE_CHECKING:  # else every misspelt name would pass

    def __getattr__(name: str) -> Any:
        """Fetch a public name from its module (PEP 562) and keep it."""
        module = _WHERE.get(name)
        if module is None:
            raise AttributeError(f"module 'vanban.pdf' has no attribute {name!r}")
        found = getattr(importlib.import_module(f"vanban.pdf.{module}"), name)
        globals()[name] = found
        return found
