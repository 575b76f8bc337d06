"""Papers to convert, and one LibreOffice for all tests that need a real one."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import docx
import pikepdf
import pytest
from docx.enum.text import WD_BREAK
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from vanban.pdf import Office
from vanban.pdf.drawing import Pen, draw, house_faces

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


@pytest.fixture
def draw_paper(tmp_path: Path) -> Callable[..., Path]:
    """Draw a paper straight as PDF, without LibreOffice: `draw_paper("a.pdf", [(x, y, "text", size, bold), ...], ...)`."""

    def make(name: str, *pages: Sequence[tuple[float, float, str, float, bool]], turned: int = 0) -> Path:
        faces = house_faces()
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        with pikepdf.new() as pdf:
            for lines in pages:

                def paint(pen: Pen, lines: Sequence[tuple[float, float, str, float, bool]] = lines) -> None:
                    for x, y, text, size, bold in lines:
                        pen.text((x, y), text, size, bold=bold, align="giua")

                with pikepdf.open(io.BytesIO(draw((210, 297), paint, faces, turned=turned))) as one:
                    pdf.pages.extend(one.pages)
                pdf.pages[-1].obj.Rotate = turned
            pdf.docinfo["/Title"] = "Quyết định khen thưởng"
            pdf.save(path, min_version="1.7")
        return path

    return make


OFFICIAL_LETTER = (
    (60, 30, "SỞ XÂY DỰNG", 13, True),
    (60, 42, "Số: 15/SXD-VP", 13, False),
    (60, 48, "V/v báo cáo công tác thi đua", 12, False),
    (140, 30, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, True),
    (140, 42, "Lâm Đồng, ngày 05 tháng 3 năm 2026", 13, False),
    (105, 110, "Sở Xây dựng báo cáo kết quả; ông Trần Văn Bình là đầu mối.", 14, False),
    (145, 200, "KT. GIÁM ĐỐC", 14, True),
    (145, 206, "PHÓ GIÁM ĐỐC", 14, True),
    (145, 236, "Nguyễn Thị Thu Hương", 14, True),
)


@pytest.fixture
def letter(draw_paper: Callable[..., Path]) -> Path:
    """A letter with a number, a place to sign and blank paper below its number."""
    return draw_paper("cong-van.pdf", OFFICIAL_LETTER)
