"""Opening PDFs that may be broken, locked, or not PDFs at all."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from vanban.errors import DocumentError, Problem
from vanban.pdf.optional import bring

# pdfium keeps its state in the process, not in the document: two threads inside it at once end the program.
_ONE_AT_A_TIME = threading.RLock()
_PASSWORD_ERROR = 4


@contextmanager
def as_seen(path: Path) -> Iterator[Any]:
    """Open a PDF to look at its pages (text with places, pictures of pages): a `pypdfium2.PdfDocument`.

    Only one thread of the program is inside at a time.

    Raises:
        DocumentError: the file is missing, broken, or locked by a password.
    """
    pypdfium2 = bring("pypdfium2", "Đọc trang của tệp PDF")
    with _ONE_AT_A_TIME:
        try:
            # Read as bytes, so that the file is free again at once: Windows keeps open files from being replaced.
            pdf = pypdfium2.PdfDocument(path.read_bytes())
        except pypdfium2.PdfiumError as error:
            raise _unreadable(path, locked=getattr(error, "err_code", None) == _PASSWORD_ERROR) from error
        except OSError as error:
            raise _missing(path, error) from error
        try:
            # Signatures are form fields: without this they are not on the picture.
            pdf.init_forms()
            yield pdf
        finally:
            pdf.close()


@contextmanager
def as_objects(path: Path, *, overwrite: bool = False) -> Iterator[Any]:
    """Open a PDF to change or join it: a `pikepdf.Pdf`.

    Args:
        path: the PDF.
        overwrite: it will be saved under its own name.

    Raises:
        DocumentError: the file is missing, broken, or locked by a password.
    """
    pikepdf = bring("pikepdf", "Sửa, ghép tệp PDF")
    try:
        pdf = pikepdf.open(path, allow_overwriting_input=overwrite)
    except pikepdf.PasswordError as error:
        raise _unreadable(path, locked=True) from error
    except pikepdf.PdfError as error:
        raise _unreadable(path, locked=False) from error
    except OSError as error:
        raise _missing(path, error) from error
    with pdf:
        yield pdf


def _unreadable(path: Path, *, locked: bool) -> DocumentError:
    if locked:
        return DocumentError(Problem("tệp PDF đặt mật khẩu", tep=str(path), cach_sua="Bỏ mật khẩu rồi làm lại"))
    return DocumentError(
        Problem(
            "tệp hỏng hoặc không phải tệp PDF", tep=str(path), cach_sua="Mở thử tệp; nếu không mở được, lấy lại bản gốc"
        )
    )


def _missing(path: Path, error: OSError) -> DocumentError:
    if isinstance(error, FileNotFoundError):
        return DocumentError(Problem("không có tệp này", tep=str(path), cach_sua="Xem lại tên tệp và thư mục"))
    return DocumentError(Problem(f"không đọc được tệp ({error.strerror or error})", tep=str(path)))
