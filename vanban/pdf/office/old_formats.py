"""Papers in other formats (.doc, .odt, .rtf) saved as DOCX by LibreOffice, so that they can be read."""

from __future__ import annotations

import tempfile
from pathlib import Path

from vanban.errors import ConversionError, Problem
from vanban.pdf.office.desk import Desk, DeskSettings
from vanban.pdf.office.programs import find_soffice

_PAPERS_PER_PROCESS = 1


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
