"""PDF and pictures: convert, look at, compare, join, stamp, and examine the machine. Signing stands in `vanban.api.signing`."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from vanban.errors import InputError, Problem, VanbanError
from vanban.language import LanguageError, doc_ngay
from vanban.pdf import Conversion, Office, PdfOptions, Progress, comparing, copies, images, stamps
from vanban.pdf import convert as to_pdfs
from vanban.pdf import doctor as machine
from vanban.pdf.comparing import Comparison, Difference
from vanban.pdf.copies import CopyBlock
from vanban.pdf.doctor import Check
from vanban.pdf.images import PageImage
from vanban.pdf.metadata import Metadata
from vanban.pdf.stamps import IncomingStamp
from vanban.pdf.together import as_pdfs, to_one_pdf

__all__ = [
    "Check",
    "Comparison",
    "Conversion",
    "CopyBlock",
    "Difference",
    "IncomingStamp",
    "Metadata",
    "Office",
    "PageImage",
    "PdfOptions",
    "compare",
    "contact_sheets",
    "doctor",
    "merge",
    "read_day",
    "stamp_copy",
    "stamp_incoming",
    "to_images",
    "to_pdf",
    "to_pdfs",
]

PathLike = str | os.PathLike[str]


def read_day(text: str) -> date:
    """Read a date as a clerk types it ("05/3/2026").

    Raises:
        InputError: it is no date, or can be read in two ways.
    """
    try:
        return doc_ngay(text)
    except LanguageError as error:
        raise InputError(Problem(f"ngày chưa đúng: {error}")) from error


def to_pdf(
    path: PathLike,
    out: PathLike | None = None,
    *,
    pdf_a: bool = False,
    timeout: float = 120.0,
    font_dir: PathLike | None = None,
    overwrite: bool = False,
) -> Path:
    """Convert one paper to PDF with LibreOffice.

    Args:
        path: the paper (.docx, .docm, .dotx, .odt, .doc, .rtf).
        out: the PDF; None means beside the paper, under its name.
        pdf_a: make PDF/A-2b, for archives.
        timeout: seconds it may take; then it is tried once more.
        font_dir: a folder with font files (Tinos) where nothing may be installed; None means none.
        overwrite: replace also what is not the program's own; the old file stays as `.bak`.

    Returns:
        The PDF.

    Raises:
        OverwriteError: somebody's work stands there.
        ConversionError: LibreOffice or the font is missing, or the paper cannot be converted; the message says what to do.
    """
    source = Path(path)
    target = Path(out) if out is not None else source.parent / f"{source.stem}.pdf"
    with Office(pdf_a=pdf_a, timeout=timeout, font_dir=font_dir, overwrite=overwrite) as office:
        return office.convert_to([(source, target)])[0].target


def to_images(
    path: PathLike,
    out_dir: PathLike | None = None,
    *,
    dpi: float = 100,
    pages: Iterable[int] | None = None,
    overwrite: bool = False,
) -> tuple[PageImage, ...]:
    """Save the pages of a PDF or a paper as PNG.

    Args:
        path: a PDF, or a paper that is converted first.
        out_dir: where the pictures go; None means beside the file.
        dpi: points of the picture an inch.
        pages: numbers of the pages wanted, from 1; None means all.
        overwrite: replace also what is not the program's own; the old file stays as `.bak`.

    Raises:
        OverwriteError: somebody's work stands there.
        ConversionError: the paper cannot be converted.
        DocumentError: the PDF cannot be opened.
        InputError: there is no such page, or the picture would be too large.
    """
    source = Path(path)
    with as_pdfs([source]) as (pdf,):
        folder = Path(out_dir) if out_dir is not None else source.parent
        return images.save_pages(pdf, folder, dpi=dpi, pages=pages, stem=source.stem, overwrite=overwrite)


def contact_sheets(
    path: PathLike, out_dir: PathLike | None = None, *, pages: Iterable[int] | None = None, overwrite: bool = False
) -> tuple[Path, ...]:
    """Save small pictures of all pages, twelve on a sheet; arguments and errors as `to_images`."""
    source = Path(path)
    with as_pdfs([source]) as (pdf,):
        folder = Path(out_dir) if out_dir is not None else source.parent
        return images.save_contact_sheets(pdf, folder, pages=pages, stem=source.stem, overwrite=overwrite)


def compare(
    before: PathLike, after: PathLike, out_dir: PathLike | None = None, *, dpi: float = 80, overwrite: bool = False
) -> Comparison:
    """Compare two PDFs or papers, word by word and then by look.

    Args:
        before: the first.
        after: the second.
        out_dir: where pictures of each pair of pages go, what differs marked; None makes none.
        dpi: points of the pictures an inch.
        overwrite: replace also what is not the program's own; the old file stays as `.bak`.

    Raises:
        OverwriteError: somebody's work stands there.
        ConversionError: a paper cannot be converted.
        DocumentError: a PDF cannot be opened.
    """
    with as_pdfs([Path(before), Path(after)]) as (first, second):
        return comparing.compare(
            first, second, Path(out_dir) if out_dir is not None else None, dpi=dpi, overwrite=overwrite
        )


def merge(
    paths: Sequence[PathLike],
    out: PathLike,
    *,
    titles: Sequence[str] | None = None,
    metadata: Metadata | None = None,
    office: Office | None = None,
    progress: Progress | None = None,
    overwrite: bool = False,
) -> int:
    """Join PDFs and papers into one PDF with a bookmark for each, and write the number of pages into its properties.

    Args:
        paths: the parts in order; papers are converted first.
        out: the whole.
        titles: the bookmark of each part; None takes each part's title, or its file name.
        metadata: properties of the whole.
        office: what converts papers; None starts one. When all parts are PDF/A-2b the whole is one too.
        progress: called after each paper that was converted.
        overwrite: replace also what is not the program's own; the old file stays as `.bak`.

    Returns:
        The number of pages.

    Raises:
        OverwriteError: somebody's work stands there.
        ConversionError: papers cannot be converted.
        DocumentError: PDFs cannot be opened, or are signed.
        InputError: there is no part, or not one title a part.
    """
    sources = [Path(path) for path in paths]
    return to_one_pdf(
        sources, Path(out), titles=titles, metadata=metadata, office=office, progress=progress, overwrite=overwrite
    )


def stamp_incoming(
    path: PathLike,
    out: PathLike,
    stamp: IncomingStamp,
    *,
    at: tuple[float, float] | None = None,
    over: bool = False,
    overwrite: bool = False,
) -> None:
    """Lay the «ĐẾN» stamp onto the first page of a PDF (Phụ lục IV, mục V); see `vanban.pdf.stamps.stamp_incoming`."""
    stamps.stamp_incoming(Path(path), Path(out), stamp, at=at, over=over, overwrite=overwrite)


def stamp_copy(path: PathLike, out: PathLike, block: CopyBlock, *, overwrite: bool = False) -> int:
    """Put the block of a paper copy below a PDF (Mẫu 3.1) and give its page; see `vanban.pdf.copies.stamp_copy`."""
    return copies.stamp_copy(Path(path), Path(out), block, overwrite=overwrite)


def doctor(
    *,
    soffice: PathLike | None = None,
    font_dir: PathLike | None = None,
    book: PathLike | None = None,
    folder: PathLike | None = None,
    trial: bool = True,
) -> tuple[Check, ...]:
    """Look at what this machine has and lacks: Python, LibreOffice, fonts, extras, disk, templates, register.

    Args:
        soffice: the LibreOffice program; None means look for it.
        font_dir: a folder with further font files; None when there is none.
        book: the register's file; None leaves the register out.
        folder: the office's own folder of templates; None looks at the house's only.
        trial: really convert a page.
    """
    found = list(
        machine.examine(
            soffice=Path(soffice) if soffice is not None else None,
            font_dir=Path(font_dir) if font_dir is not None else None,
            trial=trial,
        )
    )
    found.append(_templates(Path(folder) if folder is not None else None))
    if book is not None:
        found.append(_register(str(book)))
    return tuple(found)


def _templates(folder: Path | None) -> Check:
    from vanban.api import templates

    try:
        names = templates.template_names()
        files = sorted(folder.glob("*.docx")) if folder is not None else []
        bad = [check for check in map(templates.verify_template, files) if not check.ok]
    except (VanbanError, OSError, StopIteration) as error:
        return Check("Khuôn mẫu", "thieu", f"không đọc được khuôn ({error})", "Cài lại vanban")
    if folder is not None and not folder.is_dir():
        return Check("Khuôn mẫu", "thieu", f"không có thư mục {folder}", "Kiểm tra lại đường dẫn")
    if bad:
        return Check(
            "Khuôn mẫu", "thieu", f"khuôn riêng chưa đạt: {', '.join(c.tep.name for c in bad)}", "vanban khuon kiem-tra"
        )
    own = f", {len(files)} khuôn riêng tại {folder}" if folder is not None else ""
    return Check("Khuôn mẫu", "dat", f"{len(names)} khuôn có sẵn{own}")


def _register(book: str) -> Check:
    """Look at a register's file without opening it for writing."""
    if "://" in book:
        return Check("Sổ đăng ký", "nen_co", "sổ ở máy chủ, không khám tại đây", "Dùng lệnh: vanban so kiem-tra")
    path = Path(book)
    if not path.is_file():
        return Check(
            "Sổ đăng ký", "thieu", f"không có tệp {path}", "Kiểm tra lại đường dẫn, hoặc tạo sổ: vanban so --help"
        )
    try:
        connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, timeout=5)
        try:
            answer = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
        finally:
            connection.close()
    except sqlite3.Error as error:
        answer = str(error)
    if answer != "ok":
        return Check("Sổ đăng ký", "thieu", f"tệp {path} hỏng ({answer})", "Lấy lại từ bản sao lưu gần nhất")
    if not os.access(path, os.W_OK) or not os.access(path.resolve().parent, os.W_OK):
        return Check("Sổ đăng ký", "thieu", f"không có quyền ghi {path}", "Xin quyền ghi thư mục chứa sổ")
    return Check("Sổ đăng ký", "dat", f"{path} đọc được, không hỏng")
