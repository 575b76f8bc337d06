"""Papers in other formats (.doc, .odt, .rtf) saved as DOCX by LibreOffice, so that they can be read."""

from __future__ import annotations

import contextlib
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path

from vanban.errors import ConversionError, Problem
from vanban.pdf.office.desk import Desk, DeskSettings
from vanban.pdf.office.programs import find_soffice

_PAPERS_PER_PROCESS = 1
_SECONDS_EACH = 10
SUFFIXES = frozenset({".doc", ".odt", ".rtf"})
"""Endings of papers that are read through LibreOffice."""


def save_as_docx(papers: Sequence[Path], into: Path, *, timeout: float = 90) -> dict[Path, Path]:
    """Save papers as DOCX in one LibreOffice, started once for all of them.

    Args:
        papers: the papers.
        into: a folder of our own, empty; the files in it are named by number.
        timeout: seconds for the first paper; each further one adds some.

    Returns:
        Paper → its DOCX. A paper that LibreOffice could not open, or did not come to, is absent.

    Raises:
        ConversionError: LibreOffice is missing.
    """
    settings = DeskSettings(find_soffice(), False, {}, None, _PAPERS_PER_PROCESS)
    staged: dict[Path, Path] = {}
    made = into / "ra"
    made.mkdir(parents=True)
    for number, paper in enumerate(papers):
        own = into / f"{number:05}{paper.suffix.lower()}"
        with contextlib.suppress(OSError):
            shutil.copyfile(paper, own)
            staged[paper] = own
    with Desk(settings) as desk:
        desk.rewrite_all(list(staged.values()), made, "docx", timeout=timeout + _SECONDS_EACH * len(staged))
    found = {paper: made / f"{own.stem}.docx" for paper, own in staged.items()}
    return {paper: docx for paper, docx in found.items() if docx.is_file() and docx.stat().st_size}


def to_docx(data: bytes, suffix: str, *, timeout: float = 90) -> bytes:
    """Save a paper as DOCX; macros never run and nothing is fetched.

    Args:
        data: the paper.
        suffix: its ending (".doc").
        timeout: seconds it may take.

    Raises:
        ConversionError: LibreOffice is missing, or could not open the paper in time.
    """
    settings = DeskSettings(find_soffice(), False, {}, None, _PAPERS_PER_PROCESS)
    with tempfile.TemporaryDirectory(prefix="vanban-") as folder, Desk(settings) as desk:
        source = Path(folder) / f"van-ban{suffix}"
        source.write_bytes(data)
        into = Path(folder) / "ra"
        into.mkdir()
        made = desk.rewrite(source, into, "docx", timeout=timeout)
        if made is None:
            raise ConversionError(
                Problem(
                    "LibreOffice không mở được văn bản này", cach_sua="Mở bằng Word, lưu lại dạng .docx rồi thử lại"
                )
            )
        return made.read_bytes()
