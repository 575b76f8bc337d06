"""Templates of Word's own kind, made with python-docx, and what a file says."""

from __future__ import annotations

import base64
import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document

PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
OTHER = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=="
)


@pytest.fixture
def template(tmp_path: Path) -> Callable[..., Path]:
    """A template of these paragraphs; with a header, a table of one row, a picture when asked."""

    def make(*paragraphs: str, header: str = "", row: tuple[str, ...] = (), picture: bool = False) -> Path:
        document = Document()
        for text in paragraphs:
            document.add_paragraph(text)
        if header:
            document.sections[0].header.paragraphs[0].text = header
        if row:
            cells = document.add_table(1, len(row)).rows[0].cells
            for cell, text in zip(cells, row, strict=True):
                cell.text = text
        if picture:
            (tmp_path / "gia.png").write_bytes(PIXEL)
            (tmp_path / "that.png").write_bytes(OTHER)
            document.add_picture(str(tmp_path / "gia.png"))
        path = tmp_path / "khuon.docx"
        document.save(str(path))
        return path

    return make


@pytest.fixture
def said() -> Callable[[Path | bytes], list[str]]:
    """The texts of the paragraphs of a file."""

    def read(file: Path | bytes) -> list[str]:
        data = file if isinstance(file, bytes) else file.read_bytes()
        return [p.text for p in Document(io.BytesIO(data)).paragraphs if p.text]

    return read


@pytest.fixture
def pictures() -> Callable[[Path], set[bytes]]:
    """The pictures a file holds."""

    def read(file: Path) -> set[bytes]:
        with zipfile.ZipFile(file) as archive:
            return {archive.read(name) for name in archive.namelist() if name.startswith("word/media/")}

    return read
