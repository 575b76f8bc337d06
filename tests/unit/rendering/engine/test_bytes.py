"""The file itself: equal for equal values, readable by anyone, put together rightly however it was cut."""

from __future__ import annotations

import hashlib
import io
import pickle
import zipfile
from collections.abc import Callable

import pytest
from docx.document import Document

from vanban.errors import TemplateError
from vanban.ooxml.archive import Static, splice
from vanban.rendering import Template

Docx = Callable[..., bytes]
Opened = Callable[[bytes], Document]
Parts = Callable[[bytes], dict[str, str]]
Para = Callable[..., str]


def long_body(para: Para) -> str:
    fixed = "".join(para(f"Điều {i}. " + "nội dung cố định khá dài " * 40) for i in range(5))
    return para("{{ a }}") + fixed + para("{{ b }}") + fixed + para("{% for x in c %}{{ x }};{% endfor %}") + fixed


def test_cung_gia_tri_cung_tep(docx: Docx, para: Para) -> None:
    context = {"a": "An", "b": "x" * 5000, "c": list(range(300))}
    first, second = (Template.load(docx(long_body(para))) for _ in range(2))
    files = {hashlib.sha256(t.render(context)).hexdigest() for t in (first, second, first)}
    assert len(files) == 1


def test_tep_ghep_tu_manh_doc_lai_dung_tung_chu(docx: Docx, para: Para, opened: Opened) -> None:
    template = Template.load(docx(long_body(para)))
    for value in ("", "ngắn", "dài " * 3000):
        data = template.render({"a": value, "b": f"<{value}>", "c": ["1", "2"]})
        texts = [p.text for p in opened(data).paragraphs]
        assert (texts[0], texts[6], texts[12]) == (value, f"<{value}>", "1;2;")
        assert len(texts) == 18


def test_phan_tinh_dung_chung_mot_vung_nho(docx: Docx, para: Para) -> None:
    template = Template.load(docx(long_body(para)))
    one, two = (template.pieces({"a": x, "b": x, "c": []}) for x in "xy")
    assert one[0] is two[0]


@pytest.mark.parametrize("size", [1, 511, 2047, 2048, 2049, 70_000])
def test_ma_kiem_tra_noi_qua_manh_dung_nhu_tinh_ca_phan(size: int) -> None:
    text = ("Kế hoạch số " * (size // 8 + 1))[:size]
    member = splice("x", ["đầu", text, "giữa" * 500, text, "cuối"], {text: Static.of(text)}, guarded=False)
    whole = ("đầu" + text + "giữa" * 500 + text + "cuối").encode()
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("x", whole)
    with zipfile.ZipFile(out) as archive:
        assert member.crc == archive.getinfo("x").CRC
        assert archive.getinfo("x").file_size == member.size


def test_thu_tu_va_gio_trong_tep_co_dinh(docx: Docx, para: Para) -> None:
    data = Template.load(docx(para("{{ x }}"))).render({"x": 1})
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.namelist()[0] == "[Content_Types].xml"
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_khuon_gui_sang_tien_trinh_khac_lam_ra_tep_y_het(docx: Docx, para: Para) -> None:
    template = Template.load(
        docx(para("{{ x }}"), header=para("{{ y }}")), transforms=[lambda _, xml: xml.replace("{{ y", "{{ z")]
    )
    again = pickle.loads(pickle.dumps(template))
    assert again.render({"x": "a", "z": "b"}) == template.render({"x": "a", "z": "b"})


def test_phep_chinh_chay_truoc_khi_doc_the(docx: Docx, para: Para, opened: Opened) -> None:
    seen: list[str] = []

    def change(part: str, xml: str) -> str:
        seen.append(part)
        return xml.replace("CHO_NAY", "{{ them }}") if part == "word/document.xml" else xml

    template = Template.load(docx(para("CHO_NAY")), transforms=[change])
    assert template.variables() == {"them"}
    assert opened(template.render({"them": "có"})).paragraphs[0].text == "có"
    assert "word/document.xml" in seen


def test_phep_chinh_lam_hong_xml_bi_bao(docx: Docx, para: Para) -> None:
    with pytest.raises(TemplateError, match="không còn là XML đúng"):
        Template.load(docx(para("a")), transforms=[lambda _, xml: xml + "<"])


def test_bien_cua_khuon(docx: Docx, para: Para) -> None:
    body = (
        para("{{ nguoi_ky.ho_ten }} {{ so|default('x') }} {% if co %}{{ a['b'] }}{% endif %}")
        + para("{% for h in bang.hang if h.dung %}{{ h.ten }}{{ loop.index }}{% endfor %}")
        + para(
            "{% set m = tong %}{{ m.tien }}{{ d.items() }}{% macro f(k) %}{{ k }}{{ ngoai }}{% endmacro %}{{ f(1) }}"
        )
    )
    assert Template.load(docx(body)).variables() == {
        "nguoi_ky.ho_ten", "so", "co", "a.b", "bang.hang", "bang.hang[].dung", "bang.hang[].ten",
        "tong", "tong.tien", "d", "ngoai",
    }  # fmt: skip


def test_phan_co_the_duoc_lay_rieng(docx: Docx, para: Para) -> None:
    parts = Template.load(docx(para("{{ x }}"), header=para("{{ y }}"))).render_parts({"x": "a&b", "y": "c"})
    assert set(parts) == {"word/document.xml", "word/header1.xml"}
    assert b"a&amp;b" in parts["word/document.xml"]
