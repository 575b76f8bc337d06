"""PDF and pictures: what would come out of the printer.

The names are fetched when first asked for: who only asks which fonts this machine has reads nothing else of the room.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vanban.late import fetching

if TYPE_CHECKING:
    from vanban.pdf.merging import merge
    from vanban.pdf.metadata import Metadata
    from vanban.pdf.office.conversion import Conversion, Office, PdfOptions, Progress, convert
    from vanban.pdf.together import to_one_pdf

__all__ = ["Conversion", "Metadata", "Office", "PdfOptions", "Progress", "convert", "merge", "to_one_pdf"]


if not TYPE_CHECKING:  # else every misspelt name would pass
    __getattr__ = fetching(
        __name__,
        {
            ".merging": ("merge",),
            ".metadata": ("Metadata",),
            ".office.conversion": ("Conversion", "Office", "PdfOptions", "Progress", "convert"),
            ".together": ("to_one_pdf",),
        },
    )
