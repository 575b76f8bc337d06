"""A look before printing: the first, the longest and the last paper of a batch as pictures of their pages."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from vanban import files
from vanban.batch.preview import Preview
from vanban.batch.work import Task
from vanban.pdf.images import save_pages
from vanban.pdf.together import as_pdfs

_DPI: Final = 110
_WORDS: Final = {"dau": "hàng đầu", "dai_nhat": "hàng dài nhất", "cuoi": "hàng cuối"}


def picture_pages(look: Preview, folder: Path, *, overwrite: bool = False) -> tuple[tuple[str, Path], ...]:
    """Save the pages of the first, the longest and the last good row as PNG, and say which is which.

    Args:
        look: the batch looked over; without a good row there is nothing to show.
        folder: where the pictures go; made when missing.
        overwrite: replace also what is not the program's own; the old file stays as `.bak`.

    Raises:
        OverwriteError: somebody's work stands there.
        ConversionError: LibreOffice or its font is missing or failed.
        MissingDependencyError: the extra «pdf» is not installed.
    """
    bad = {row.row.index for row in look.bad}
    chosen = _chosen([task for task in look.tasks if task.row.index not in bad])
    made: list[tuple[str, Path]] = []
    with tempfile.TemporaryDirectory(prefix="vanban-") as work:
        drafts = [Path(work) / f"xem-truoc-{key.replace('_', '-')}.docx" for key, _ in chosen]
        for draft, (_, task) in zip(drafts, chosen, strict=True):
            files.rewrite(draft, look.job.maker.pieces(task.row))
        with as_pdfs(drafts) as pdfs:
            for pdf, (key, task) in zip(pdfs, chosen, strict=True):
                pages = save_pages(pdf, folder, dpi=_DPI, stem=pdf.stem, overwrite=overwrite)
                made += [(f"{_WORDS[key]} ({Path(task.name).stem})", page.path) for page in pages]
    return tuple(made)


def _chosen(tasks: Sequence[Task]) -> list[tuple[str, Task]]:
    """Choose the first, the longest and the last; one that is two of them is shown once."""
    if not tasks:
        return []
    longest = max(tasks, key=lambda task: sum(len(str(value)) for value in task.row.values.values()))
    found: dict[int, tuple[str, Task]] = {}
    for key, task in (("dau", tasks[0]), ("dai_nhat", longest), ("cuoi", tasks[-1])):
        found.setdefault(task.at, (key, task))
    return list(found.values())
