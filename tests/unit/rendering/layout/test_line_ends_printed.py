"""A line end inside a justified paragraph of an office's own template, measured as printed: the short line stays short."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from typing import Any

import pytest
from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH

from vanban.docxtpl import DocxTemplate
from vanban.rendering import Template

pytestmark = pytest.mark.office
TEXT = "Dòng một rất ngắn\nDòng hai cũng ngắn\n" + "Dòng ba dài hơn một dòng của tờ giấy, chữ trải ra hai lề. " * 4


def own() -> bytes:
    """A template with its tag in a justified paragraph, a cell, a paragraph given whole, a list."""
    document = Document()
    document.add_paragraph("{{ noi_dung }}")
    document.add_table(1, 2).rows[0].cells[0].paragraphs[0].text = "{{ noi_dung }}"
    document.add_paragraph("{{p noi_dung }}", style="List Bullet")
    for paragraph in [*document.paragraphs, *document.tables[0].rows[0].cells[0].paragraphs]:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def without_settings(data: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            part = re.sub(rb"<(?:Override|Relationship) [^>]*/settings[^>]*/>", b"", old.read(name))
            if name != "word/settings.xml":
                new.writestr(name, part)
    return out.getvalue()


def test_dong_ngan_truoc_cho_xuong_dong_khong_bi_keo_gian(sheets: Callable[..., Any], tmp_path: Any) -> None:
    (tmp_path / "khuon.docx").write_bytes(own())
    dropped = DocxTemplate(tmp_path / "khuon.docx")
    dropped.get_docx()
    dropped.render({"noi_dung": TEXT})
    dropped.save(tmp_path / "docxtpl.docx")
    made = {
        "usual": Template.load(own()).render({"noi_dung": TEXT}),
        "bare": Template.load(without_settings(own())).render({"noi_dung": TEXT}),
        "docxtpl": (tmp_path / "docxtpl.docx").read_bytes(),
    }
    for name, (page,) in sheets(made).items():
        short = [line for line in page.lines if line.text.startswith(("Dòng một", "Dòng hai"))]
        assert len(short) == 6, name
        assert all(line.width < 45 for line in short), (name, [(line.text, line.width) for line in short])
        assert any(line.width > 140 for line in page.lines if line.text.startswith("Dòng ba")), name
