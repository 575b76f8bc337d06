"""A small template, a list of people, and ways to read what a batch left."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from docx import Document

from vanban.batch import Row, TemplateMaker, rows_from
from vanban.rendering import Template

PEOPLE = ("Nguyễn Thị Ánh", "Trần Quốc Bảo", "Lê Văn Cường", "Đỗ Ân", "Hoàng A Sình", "Nguyễn Văn An")


def template_bytes(*texts: str) -> bytes:
    document = Document()
    for text in texts:
        document.add_paragraph(text)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


@pytest.fixture
def template() -> Callable[..., Template]:
    """Compile a template of these paragraphs."""
    return lambda *texts: Template.load(template_bytes(*texts))


@pytest.fixture
def people() -> tuple[Row, ...]:
    """Six people of one office."""
    return rows_from([{"ho_ten": name, "don_vi": "Văn phòng"} for name in PEOPLE])


@pytest.fixture
def maker(template: Callable[..., Template]) -> TemplateMaker:
    """Fills "Tặng {{ ho_ten }}, {{ don_vi }}"."""
    return TemplateMaker(template("Tặng {{ ho_ten }}, {{ don_vi }}"))


@pytest.fixture
def texts() -> Callable[[Path], list[str]]:
    """The paragraphs of a file that is a whole zip."""

    def read(path: Path) -> list[str]:
        with zipfile.ZipFile(path) as archive:
            assert archive.testzip() is None
        return [paragraph.text for paragraph in Document(str(path)).paragraphs]

    return read


@pytest.fixture
def papers_in() -> Callable[[Path], list[str]]:
    """Names of the papers in a folder."""

    def listed(folder: Path) -> list[str]:
        return sorted(path.name for path in folder.iterdir() if path.suffix == ".docx")

    return listed


@pytest.fixture
def workbook(tmp_path: Path) -> Callable[..., Path]:
    """Write rows of cells into an .xlsx."""

    def make(rows: Sequence[Sequence[object]], name: str = "ds.xlsx") -> Path:
        from openpyxl import Workbook

        book = Workbook()
        sheet = book.active
        assert sheet is not None
        sheet.title = "DS"
        for cells in rows:
            sheet.append(list(cells))
        path = tmp_path / name
        book.save(path)
        return path

    return make
