"""All papers of a batch as one PDF with a bookmark for each, or a PDF for each, by LibreOffice.

One long DOCX is converted far faster than many short ones, up to some hundreds of pages; so the papers are joined in
chunks, each chunk is converted, and the PDFs are joined.
"""

from __future__ import annotations

import itertools
import tempfile
from collections.abc import Callable, Collection, Sequence
from pathlib import Path

from vanban import files
from vanban.batch.merging.joined import merge_docx
from vanban.errors import InputError
from vanban.pdf.merging import merge
from vanban.pdf.metadata import Metadata
from vanban.pdf.office.conversion import Office
from vanban.pdf.opening import as_objects
from vanban.pdf.optional import bring

CHUNK = 250
# A chunk of this many pages takes LibreOffice seconds; on a slow machine a minute.
_SECONDS_A_PAPER = 3.0
_LEAST_SECONDS = 180.0
Tell = Callable[[int], None]


def print_together(
    papers: Sequence[Path],
    titles: Sequence[str],
    out: Path,
    *,
    title: str = "",
    workers: int = 2,
    chunk: int = CHUNK,
    apart: Collection[Path] = (),
    tell: Tell | None = None,
    overwrite: bool = False,
) -> int:
    """Print papers of one template into one PDF, in the order given.

    Args:
        papers: the DOCX files.
        titles: the bookmark of each.
        out: the PDF, written in one step.
        title: title of the PDF.
        workers: how many LibreOffice run side by side.
        chunk: how many papers are converted at a time.
        apart: papers that look different from the others (somebody edited them): each is converted alone.
        tell: called with the number of papers converted so far.
        overwrite: replace also what is not the program's own; the old file stays as `.bak`.

    Returns:
        The number of pages.

    Raises:
        OverwriteError: somebody's work stands there.
        ConversionError: LibreOffice is missing or failed.
        DocumentError: the papers cannot be joined.
        MissingDependencyError: the extra «pdf» is not installed.
    """
    if not papers:
        raise InputError("không có tệp nào để in")
    if len(papers) != len(titles):
        raise InputError(f"có {len(papers)} tệp nhưng {len(titles)} tên dấu trang")
    files.require([out], overwrite=overwrite, inputs=papers)
    bring("pikepdf", "Ghép tệp PDF")
    groups = _chunks(papers, chunk, apart)
    timeout = max(_LEAST_SECONDS, chunk * _SECONDS_A_PAPER)
    with (
        tempfile.TemporaryDirectory(prefix="vanban-") as work,
        Office(workers=min(workers, len(groups)), timeout=timeout, papers_per_process=1) as office,
    ):
        folder = Path(work)
        jobs = []
        for number, group in enumerate(groups):
            joined = folder / f"{number:05d}.docx"
            merge_docx(group, joined, title=title)
            jobs.append((joined, joined.with_suffix(".pdf")))

        def told(count: int, total: int, _: object) -> None:
            if tell is not None:
                tell(sum(map(len, groups[:count])))

        office.convert_to(jobs, progress=told)
        pdfs: list[Path] = []
        lengths: list[int] = []
        for group, (_, pdf) in zip(groups, jobs, strict=True):
            found, known = _parts(group, pdf, office)
            pdfs += found
            lengths += known
        whole = folder / "whole.pdf"
        pages = merge(pdfs, whole, metadata=Metadata(title=title), bookmarks=False)
        _mark(whole, out, titles, lengths, overwrite=overwrite)
    return pages


def _chunks(papers: Sequence[Path], chunk: int, apart: Collection[Path]) -> list[list[Path]]:
    """Papers that are converted together."""
    groups: list[list[Path]] = []
    for paper in papers:
        alone = paper in apart
        if alone or not groups or len(groups[-1]) >= chunk or groups[-1][-1] in apart:
            groups.append([])
        groups[-1].append(paper)
    return groups


def print_each(
    papers: Sequence[Path], out_dir: Path, *, workers: int = 2, tell: Tell | None = None, overwrite: bool = False
) -> list[Path]:
    """Print each paper into a PDF of its own.

    Returns:
        The PDFs, in the order of the papers.

    Raises:
        ConversionError: LibreOffice is missing, or papers failed.
    """
    with Office(workers=workers, overwrite=overwrite) as office:
        results = office.convert(papers, out_dir, progress=None if tell is None else lambda done, *_: tell(done))
    return [result.target for result in results]


def _parts(group: Sequence[Path], pdf: Path, office: Office) -> tuple[list[Path], list[int]]:
    """The PDFs of a chunk and how many pages each of its papers has."""
    pages = _pages(pdf)
    if pages == len(group):
        return [pdf], [1] * len(group)
    each, rest = divmod(pages, len(group))
    folder = pdf.with_suffix("")
    folder.mkdir()
    if rest == 0:
        trial = sorted({0, len(group) // 2, len(group) - 1})
        if all(_pages(one) == each for one in _one_by_one([group[at] for at in trial], folder / "trial", office)):
            return [pdf], [each] * len(group)
    # Papers of different length: where each one begins, only its own PDF tells.
    alone = _one_by_one(group, folder / "each", office)
    lengths = [_pages(one) for one in alone]
    return ([pdf] if sum(lengths) == pages else alone), lengths


def _one_by_one(papers: Sequence[Path], folder: Path, office: Office) -> list[Path]:
    jobs = [(paper, folder / f"{number:05d}.pdf") for number, paper in enumerate(papers)]
    return [result.target for result in office.convert_to(jobs)]


def _pages(pdf: Path) -> int:
    with as_objects(pdf) as made:
        return len(made.pages)


def _mark(whole: Path, out: Path, titles: Sequence[str], lengths: Sequence[int], *, overwrite: bool) -> None:
    """Give the PDF its bookmarks."""
    starts = [0, *itertools.accumulate(lengths)][: len(titles)]
    pikepdf = bring("pikepdf", "Ghép tệp PDF")
    with files.writing(out, overwrite=overwrite) as waiting, as_objects(whole) as pdf:
        with pdf.open_outline() as outline:
            outline.root.extend(pikepdf.OutlineItem(title, start) for title, start in zip(titles, starts, strict=True))
        pdf.save(waiting, object_stream_mode=pikepdf.ObjectStreamMode.generate)
