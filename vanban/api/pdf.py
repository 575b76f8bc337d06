"""PDF and pictures: convert, look at, compare, join, stamp, sign, verify."""

from __future__ import annotations

import os
from pathlib import Path

from vanban.pdf.conversion import convert_one

__all__ = ["to_pdf"]

PathLike = str | os.PathLike[str]


def to_pdf(path: PathLike, out: PathLike | None = None, *, pdf_a: bool = False, timeout: float = 120.0) -> Path:
    """Convert one paper to PDF with LibreOffice.

    Args:
        path: the paper (.docx, .docm, .dotx, .odt, .doc, .rtf).
        out: the PDF; None means beside the paper, under its name.
        pdf_a: make PDF/A-2b, for archives.
        timeout: seconds it may take; then it is tried once more.

    Returns:
        The PDF.

    Raises:
        ConversionError: LibreOffice or the font is missing, or the paper cannot be converted; the message says what to do.
    """
    source = Path(path)
    target = Path(out) if out is not None else source.with_suffix(".pdf")
    return convert_one(source, target, pdf_a=pdf_a, timeout=timeout).target
