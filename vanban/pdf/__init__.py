"""PDF and pictures: what would come out of the printer."""

from __future__ import annotations

from vanban.pdf.merging import merge
from vanban.pdf.metadata import Metadata
from vanban.pdf.office.conversion import Conversion, Office, PdfOptions, Progress, convert
from vanban.pdf.together import to_one_pdf

__all__ = ["Conversion", "Metadata", "Office", "PdfOptions", "Progress", "convert", "merge", "to_one_pdf"]
