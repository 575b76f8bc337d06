"""What only Python reads, printed as it stands: refused by the engine, told by the drop-in, which prints what docxtpl prints."""

from __future__ import annotations

import io
import math
from typing import Any

import pytest
from docx import Document

from vanban.docxtpl import DocxTemplate
from vanban.errors import TemplateError
from vanban.rendering.template import Template

VALUES = (math.nan, math.inf, object(), len, ["a"], {"b": 1}, b"c")


@pytest.fixture
def letter() -> io.BytesIO:
    made, stream = Document(), io.BytesIO()
    made.add_paragraph("Kính gửi {{ ten }}")
    made.save(stream)
    stream.seek(0)
    return stream


@pytest.mark.parametrize("value", VALUES)
def test_khuon_tu_choi_va_docxtpl_noi(letter: io.BytesIO, value: Any) -> None:
    with pytest.raises(TemplateError, match="giá trị là "):
        Template.load(letter.getvalue()).render({"ten": value})
    template = DocxTemplate(letter)
    with pytest.warns(UserWarning, match="docxtpl in ra như vậy"):
        template.render({"ten": value})
    assert template.way == "docxtpl"


def test_chu_so_ngay_va_none_in_nhu_cu(letter: io.BytesIO, recwarn: pytest.WarningsRecorder) -> None:
    for value, printed in (("<Sở>", "<Sở>"), (1.5, "1.5"), (None, ""), ("<function>", "<function>")):
        template, out = DocxTemplate(letter), io.BytesIO()
        template.render({"ten": value})
        template.save(out)
        assert Document(out).paragraphs[0].text == f"Kính gửi {printed}"
    assert not recwarn.list
