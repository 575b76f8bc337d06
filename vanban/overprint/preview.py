"""A look before printing: the texts over a scan of the form, as PDF or as a picture."""

from __future__ import annotations

import io
from pathlib import Path

from vanban.errors import InputError, MissingDependencyError, Problem, why
from vanban.metrics.lengths import POINTS_PER_INCH

_DPI = 110


def scan_picture(path: Path) -> bytes:
    """Read a scan: PNG or JPEG as it is, the first page of a PDF as a picture.

    Raises:
        InputError: the file cannot be read.
        MissingDependencyError: the extra «pdf» is not installed.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise InputError(Problem("không đọc được ảnh nền", tep=str(path), tim_thay=why(error))) from None
    if not data.startswith(b"%PDF"):
        return data
    stream = io.BytesIO()
    _first_page(data, 200).save(stream, "PNG")
    return stream.getvalue()


def as_picture(pdf: bytes) -> bytes:
    """Give the first page of a PDF as PNG.

    Raises:
        MissingDependencyError: the extra «pdf» is not installed.
    """
    stream = io.BytesIO()
    _first_page(pdf, _DPI).save(stream, "PNG")
    return stream.getvalue()


def _first_page(data: bytes, dpi: int):  # type: ignore[no-untyped-def]
    try:
        import pypdfium2
    except ImportError:
        raise MissingDependencyError.for_extra("xem trước thành ảnh", "pdf") from None
    try:
        document = pypdfium2.PdfDocument(data)
        return document[0].render(scale=dpi / POINTS_PER_INCH).to_pil()
    except pypdfium2.PdfiumError as error:
        raise InputError(Problem("không đọc được tệp PDF làm nền", tim_thay=str(error))) from None
