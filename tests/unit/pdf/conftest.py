"""Papers to convert, and one LibreOffice for all tests that need a real one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import docx
import pytest
from docx.enum.text import WD_BREAK
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from vanban.pdf import Office

MakePaper = Callable[..., Path]
LETTERS = "ẰẲẴẶ ằẳẵặ ẤẦẨẪẬ ỜỞỠỢ ỨỪỬỮỰ ỲỴỶỸ đĐ"


def write_paper(path: Path, *pages: str, font: str = "Times New Roman", title: str = "") -> Path:
    """Write a paper with one page a text."""
    paper = docx.Document()
    section = paper.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    fonts = paper.styles["Normal"].element.get_or_add_rPr().get_or_add_rFonts()
    for slot in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(slot), font)
    paper.styles["Normal"].font.size = Pt(14)
    paper.core_properties.title = title
    for number, text in enumerate(pages):
        if number:
            paper.paragraphs[-1].add_run().add_break(WD_BREAK.PAGE)
        for line in text.split("\n"):
            paper.add_paragraph(line)
    paper.save(path)
    return path


@pytest.fixture
def make_paper(tmp_path: Path) -> MakePaper:
    """Write a paper into the test's folder: `make_paper("a.docx", "page 1", "page 2")`."""

    def make(name: str, *pages: str, **options: str) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        return write_paper(path, *(pages or (f"Ủy ban nhân dân {LETTERS}",)), **options)

    return make


@pytest.fixture(scope="session")
def office() -> Iterator[Office]:
    """One LibreOffice, started once."""
    with Office(timeout=60) as office:
        yield office
