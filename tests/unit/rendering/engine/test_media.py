"""Pictures that values bring in: kept once, related to the part that shows them, sized in proportion."""

from __future__ import annotations

import base64
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from docx.document import Document

from vanban.errors import InputError, TemplateError
from vanban.rendering import InlineImage, RichText, Template

Docx = Callable[..., bytes]
Opened = Callable[[bytes], Document]
Parts = Callable[[bytes], dict[str, str]]
Para = Callable[..., str]

PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
OTHER = PNG[:-1] + b"\x83"


def test_anh_giong_nhau_chi_giu_mot_ban(docx: Docx, para: Para, parts_of: Parts, tmp_path: Path) -> None:
    file = tmp_path / "a.png"
    file.write_bytes(PNG)
    template = Template.load(docx(para("{{ a }}") + para("{{ b }} {{ c }}"), header=para("{{ a }}")))
    parts = parts_of(
        template.render({"a": InlineImage(PNG, width_mm=10), "b": InlineImage(file), "c": InlineImage(OTHER)})
    )
    assert len([name for name in parts if name.startswith("word/media/")]) == 2
    assert parts["word/_rels/document.xml.rels"].count("/image") == 2
    assert parts["word/_rels/header1.xml.rels"].count("/image") == 1
    assert 'Extension="png"' in parts["[Content_Types].xml"]


def test_anh_mo_duoc_dung_kich_thuoc(docx: Docx, para: Para, opened: Opened) -> None:
    template = Template.load(docx(para("Logo {{ a }} cuối") + para("{{p a }}") + para("{{r a }}")))
    document = opened(template.render({"a": InlineImage(PNG, width_mm=30, description="Quốc huy")}))
    assert [(round(s.width.mm, 2), round(s.height.mm, 2)) for s in document.inline_shapes] == [(30, 30)] * 3
    assert document.paragraphs[0].text == "Logo  cuối"
    numbers = [s._inline.docPr.id for s in document.inline_shapes]
    assert len(set(numbers)) == 3


def test_tep_khong_anh_van_y_nguyen_sau_tep_co_anh(docx: Docx, para: Para) -> None:
    template = Template.load(docx(para("{{ a }}")))
    before = template.render({"a": "chữ"})
    template.render({"a": InlineImage(PNG)})
    assert template.render({"a": "chữ"}) == before


def test_anh_lap_trong_vong_co_so_rieng(docx: Docx, parts_of: Parts) -> None:
    drawing = '<w:r><w:drawing><wp:inline><wp:docPr id="5" name="x"/></wp:inline></w:drawing></w:r>'
    body = (
        "<w:p><w:r><w:t>{%p for i in ds %}</w:t></w:r></w:p>"
        f"<w:p>{drawing}</w:p><w:p><w:r><w:t>{{%p endfor %}}</w:t></w:r></w:p>"
    )
    xml = parts_of(Template.load(docx(body)).render({"ds": [1, 2, 3]}))["word/document.xml"]
    numbers = re.findall(r'<wp:docPr id="(\d+)"', xml)
    assert len(numbers) == len(set(numbers)) == 3


@pytest.mark.parametrize(
    ("image", "expected"),
    [(b"khong phai anh", "không phải loại Word đọc được"), ("khong/co.png", "không đọc được ảnh"), (5, "ảnh phải là")],
)
def test_anh_hong_duoc_bao_tai_the(image: object, expected: str, docx: Docx, para: Para) -> None:
    with pytest.raises(InputError, match=expected) as caught:
        Template.load(docx(para("{{ a }}"))).render({"a": InlineImage(image)})
    assert "đoạn 1" in str(caught.value)


def test_anh_khong_dat_duoc_trong_thuoc_tinh(docx: Docx, para: Para) -> None:
    with pytest.raises(TemplateError, match="chỉ nhận chữ thường"):
        Template.load(docx(para("a"), title="{{ a }}")).render({"a": InlineImage(PNG)})


def test_lien_ket_trong_chu_dinh_dang(docx: Docx, para: Para, opened: Opened) -> None:
    url = "https://vi.example/?a=1&b=2"
    rich = RichText("xem ")
    rich.add("đây", url=url, color="0000FF")
    document = opened(Template.load(docx(para("{{r x }}"))).render({"x": rich}))
    assert document.paragraphs[0].text == "xem đây"
    assert [rel.target_ref for rel in document.part.rels.values() if rel.is_external] == [url]
