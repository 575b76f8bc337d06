"""Papers and PDFs mixed: whatever comes is made PDF first, then looked at or joined."""

from __future__ import annotations

import contextlib
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from vanban import files
from vanban.pdf.merging import merge
from vanban.pdf.metadata import Metadata
from vanban.pdf.office.conversion import Office, Progress


@contextlib.contextmanager
def as_pdfs(
    sources: Sequence[Path], *, office: Office | None = None, progress: Progress | None = None
) -> Iterator[list[Path]]:
    """Give each file as a PDF; papers are converted into a folder that is gone afterwards.

    Args:
        sources: PDFs and papers.
        office: what converts papers; None starts one when there are any.
        progress: called after each paper that was converted.

    Raises:
        ConversionError: LibreOffice or the font is missing, or papers cannot be converted.
    """
    papers = [number for number, path in enumerate(sources) if path.suffix.lower() != ".pdf"]
    if not papers:
        yield list(sources)
        return
    with tempfile.TemporaryDirectory(prefix="vanban-") as work:
        made = list(sources)
        for number in papers:
            made[number] = Path(work) / str(number) / f"{sources[number].stem}.pdf"
        jobs = [(sources[number], made[number]) for number in papers]
        with contextlib.nullcontext(office) if office is not None else Office() as at_work:
            at_work.convert_to(jobs, progress=progress)
        yield made


def to_one_pdf(
    sources: Sequence[Path],
    out: Path,
    *,
    titles: Sequence[str] | None = None,
    metadata: Metadata | None = None,
    bookmarks: bool = True,
    office: Office | None = None,
    progress: Progress | None = None,
    overwrite: bool = False,
) -> int:
    """Join PDFs and papers into one PDF, and write the number of pages into its properties.

    For many papers of one kind: merge them into papers of some 250 pages first, and give an office with two workers and
    `papers_per_process=1`. That is linear in time and bounded in memory (benchmarks/pdf_certificates.py).

    Args:
        sources: the parts in order; papers are converted first.
        out: the whole.
        titles: the bookmark of each part; None takes each part's title, or its file name.
        metadata: properties of the whole.
        bookmarks: give each part a bookmark.
        office: what converts papers; None starts one when there are any.
        progress: called after each paper that was converted.
        overwrite: replace also what is not the program's own; the old file stays as `.bak`.

    Returns:
        The number of pages.

    Raises:
        ConversionError: papers cannot be converted.
        DocumentError: PDFs cannot be opened, or are signed.
        InputError: there is no part, or not one title a part.
    """
    files.require([out], overwrite=overwrite, inputs=sources)
    with as_pdfs(sources, office=office, progress=progress) as parts:
        return merge(parts, out, titles=titles, metadata=metadata, bookmarks=bookmarks, overwrite=overwrite)
