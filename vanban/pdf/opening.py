"""Opening PDFs that may be broken, locked, or not PDFs at all."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from vanban.errors import DocumentError, Problem, why
from vanban.patterns import regex
from vanban.pdf.optional import bring

# pdfium keeps its state in the process, not in the document: two threads inside it at once end the program.
_ONE_AT_A_TIME = threading.RLock()
_PASSWORD_ERROR = 4
_HEAD: Final = 1024
_TAIL: Final = 2048
"""Bytes in which readers look for the beginning and the end of a PDF."""
_STARTXREF: Final = regex(rb".*startxref\s+(\d{1,18})\s*$", re.DOTALL)
_TABLE: Final = regex(rb"\s*(xref\b|\d{1,10}\s+\d{1,5}\s+obj\b)")


@contextmanager
def as_seen(path: Path) -> Iterator[Any]:
    """Open a PDF to look at its pages (text with places, pictures of pages): a `pypdfium2.PdfDocument`.

    Only one thread of the program is inside at a time.

    Raises:
        DocumentError: the file is missing, broken, or locked by a password.
    """
    pypdfium2 = bring("pypdfium2", "Đọc trang của tệp PDF")
    with _ONE_AT_A_TIME:
        # Read as bytes, so that the file is free again at once: Windows keeps open files from being replaced.
        data = read_whole(path)
        try:
            pdf = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as error:
            raise _unreadable(path, locked=getattr(error, "err_code", None) == _PASSWORD_ERROR) from error
        try:
            _require_pages(path, len(pdf))
            # Signatures are form fields: without this they are not on the picture.
            pdf.init_forms()
            yield pdf
        except pypdfium2.PdfiumError as error:
            raise _unreadable(path, locked=False) from error
        finally:
            pdf.close()


@contextmanager
def as_objects(path: Path, *, overwrite: bool = False, encrypted_too: bool = False) -> Iterator[Any]:
    """Open a PDF to change or join it: a `pikepdf.Pdf`.

    Args:
        path: the PDF.
        overwrite: it will be saved under its own name.
        encrypted_too: also one that is encrypted and opens without a password; nothing may be taken out of it.

    Raises:
        DocumentError: the file is missing, broken, or locked by a password.
    """
    pikepdf = bring("pikepdf", "Sửa, ghép tệp PDF")
    read_whole(path)
    try:
        # Repaired in silence, a file that was cut off loses its fonts and pages and goes out as garbage.
        pdf = pikepdf.open(path, allow_overwriting_input=overwrite, attempt_recovery=False)
    except pikepdf.PasswordError as error:
        raise _unreadable(path, locked=True) from error
    except (pikepdf.PdfError, RecursionError) as error:
        raise _unreadable(path, locked=False) from error
    except OSError as error:
        raise _missing(path, error) from error
    with pdf:
        try:
            if pdf.is_encrypted and not encrypted_too:
                raise encrypted(path)
            _require_pages(path, len(pdf.pages))
            yield pdf
        except (pikepdf.PdfError, RecursionError) as error:
            raise _unreadable(path, locked=False) from error


def read_whole(path: Path) -> bytes:
    """Read a PDF that has its end: one that was cut off, or whose table of contents is not where it says, is refused.

    Raises:
        DocumentError: the file is missing, no PDF, or cut off.
    """
    try:
        data = path.read_bytes()
    except (OSError, ValueError) as error:
        raise _missing(path, error) from error
    start = data[:_HEAD].find(b"%PDF-")
    end = data.rfind(b"%%EOF", -_TAIL if len(data) > _TAIL else 0)
    said = _STARTXREF.search(data[max(0, end - _TAIL) : end]) if end >= 0 else None
    if start < 0:
        raise _unreadable(path, locked=False)
    places = {int(said[1]), int(said[1]) + start} if said is not None else set()
    if not any(_TABLE.match(data[place : place + 40]) for place in places):
        raise DocumentError(
            Problem("tệp PDF bị cắt hoặc hỏng", tep=str(path),
                    cach_sua="Lấy lại tệp gốc (có thể tải về chưa xong), đừng dùng bản đã tự sửa.")
        )  # fmt: skip
    return data


def encrypted(path: Path) -> DocumentError:
    """Say that a PDF may be opened but not worked with: it is encrypted."""
    return DocumentError(
        Problem("tệp PDF được mã hóa (có mật khẩu hoặc hạn chế quyền)", tep=str(path),
                cach_sua="Xin bản không mã hóa, hoặc in lại ra PDF rồi làm lại.")
    )  # fmt: skip


def _require_pages(path: Path, number: int) -> None:
    if not number:
        raise DocumentError(Problem("tệp PDF không có trang nào", tep=str(path), cach_sua="Lấy lại bản gốc."))


def _unreadable(path: Path, *, locked: bool) -> DocumentError:
    if locked:
        return DocumentError(Problem("tệp PDF đặt mật khẩu", tep=str(path), cach_sua="Bỏ mật khẩu rồi làm lại"))
    return DocumentError(
        Problem(
            "tệp hỏng hoặc không phải tệp PDF", tep=str(path), cach_sua="Mở thử tệp; nếu không mở được, lấy lại bản gốc"
        )
    )


def _missing(path: Path, error: OSError | ValueError) -> DocumentError:
    if not isinstance(error, OSError) or isinstance(error, FileNotFoundError):
        return DocumentError(Problem("không có tệp này", tep=str(path), cach_sua="Xem lại tên tệp và thư mục"))
    return DocumentError(Problem(f"không đọc được tệp ({why(error)})", tep=str(path)))
