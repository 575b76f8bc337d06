"""What is wrong is refused, and the message says where: part, paragraph or cell, tag, field."""

from __future__ import annotations

from collections.abc import Callable

import docxtpl
import pytest

from vanban.errors import InputError, TemplateError
from vanban.rendering import RichText, Template, Xml

Docx = Callable[..., bytes]
Para = Callable[..., str]

ROW = "<w:tr><w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc></w:tr>"
GRID = '<w:tblGrid><w:gridCol w:w="1"/><w:gridCol w:w="1"/></w:tblGrid>'


def message(data: bytes, context: dict[str, object], kind: type[Exception] = TemplateError) -> str:
    with pytest.raises(kind) as caught:
        Template.load(data, name="mau.docx").render(context)
    return str(caught.value)


def test_thieu_gia_tri_noi_ro_ten_va_cho(docx: Docx, para: Para) -> None:
    body = para("đầu") + f"<w:tbl>{GRID}{ROW.format('a', 'b')}{ROW.format('c', 'Ông {{ nguoi_ky.ho_ten }} ký')}</w:tbl>"
    text = message(docx(body), {"nguoi_ky": {"chuc_vu": "x"}})
    for part in (
        "mau.docx",
        "thân văn bản, bảng 1, hàng 2, ô 2",
        "Ông {{ nguoi_ky.ho_ten }} ký",
        '"ho_ten"',
        "chuc_vu",
    ):
        assert part in text


def test_thieu_gia_tri_goi_y_ten_gan_dung(docx: Docx, para: Para) -> None:
    text = message(docx(para("x") + para("{{ ho_ten }}")), {"ho_va_ten": 1, "ngay": 2})
    assert 'không có giá trị "ho_ten"' in text
    assert "đoạn 2" in text
    assert '"ho_va_ten"' in text


def test_thieu_gia_tri_trong_dau_trang(docx: Docx, para: Para) -> None:
    assert "đầu trang (header1.xml), đoạn 1" in message(docx(para("a"), header=para("{{ so }}")), {})


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("{% if x %}mở", "thẻ if mở mà chưa đóng"),
        ("{% endif %}", "thẻ đóng endif không có thẻ mở"),
        ("{% p if x %}", "Viết liền: {%p … %}"),
        ("{{ x|bo_loc_la }}", 'không có bộ lọc "bo_loc_la"'),
        ("{{ x + }}", "cú pháp|thẻ trống|viết dở"),
        ("{{ }}", "thẻ trống"),
        ("a {{ x b", "thẻ mở mà không đóng"),
        ("a {{ x và {{ y }} b", "thẻ mở mà không đóng"),
        ("{%p if x %}{%p endif %}", "hai thẻ {%p …} trong cùng một đoạn"),
        ("{%tr for a in x %}", "không có hàng nào để thay"),
        ("{% colspan 2 %}", "trong một ô của bảng"),
        ("{% include 'khac.docx' %}", "không được gọi tệp khác"),
    ],
)
def test_the_viet_sai_duoc_chi_ra_khi_nap_khuon(body: str, expected: str, docx: Docx, para: Para) -> None:
    with pytest.raises(TemplateError) as caught:
        Template.load(docx(para("đầu") + para(body)), name="mau.docx")
    assert any(part in str(caught.value) for part in expected.split("|"))
    assert "thân văn bản" in str(caught.value)


def test_loi_cu_phap_chi_dung_doan(docx: Docx, para: Para) -> None:
    with pytest.raises(TemplateError, match=r"đoạn 3: «Ba \{% endfor %\}»"):
        Template.load(docx(para("{% if x %}a{% endif %}") + para("hai") + para("Ba {% endfor %}")))


@pytest.mark.parametrize(
    "tag",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ x.append(1) }}",
        "{{ 'a' * 100000000 }}",
        "{{ 10 ** 1000 }}",
        "{{ '%1000000000d' % 1 }}",
        "{% for i in range(10000000) %}{% endfor %}",
        "{{ x.__init__.__globals__ }}",
    ],
)
def test_the_khong_lam_duoc_viec_nguy_hiem(tag: str, docx: Docx, para: Para) -> None:
    message(docx(para(tag)), {"x": [1]})


@pytest.mark.parametrize(
    ("character", "name"),
    [
        ("\x0b", "U+000B"),
        ("\x00", "U+0000"),
        ("\x07", "U+0007"),
        ("\x0c", "U+000C"),
        ("\x1f", "U+001F"),
        ("\ud800", "U+D800"),
        ("\ufffe", "U+FFFE"),
        ("\uffff", "U+FFFF"),
    ],
)
@pytest.mark.parametrize("tag", ["{{ ds[1].ten }}", "{{p ds[1].ten }}", "{% for a in ds %}{{ a.ten }}{% endfor %}"])
def test_ky_tu_cam_bi_goi_ten_va_chi_cho(character: str, name: str, tag: str, docx: Docx, para: Para) -> None:
    text = message(docx(para(tag)), {"ds": [{"ten": "An"}, {"ten": f"Bì{character}nh"}]}, InputError)
    assert name in text
    assert "ds[1].ten" in text
    assert "vị trí 3" in text


def test_nhieu_gia_tri_hong_duoc_bao_cung_luc(docx: Docx, para: Para) -> None:
    with pytest.raises(InputError) as caught:
        Template.load(docx(para("{{ a }}{{ b }}{{ c }}"))).render({"a": "x\x01", "b": "tốt", "c": "y\x02"})
    assert [problem.vi_tri for problem in caught.value.problems] == ["a", "c"]


def test_ky_tu_cam_trong_gia_tri_tinh_ra_van_bi_tu_choi(docx: Docx, para: Para) -> None:
    text = message(docx(para("{{ a ~ '!' }}")), {"a": "x\x01"}, InputError)
    assert "U+0001" in text


def test_khoi_dat_nham_cho_duoc_noi_cach_sua(docx: Docx, para: Para) -> None:
    text = message(docx(para("a {{ x }}")), {"x": Xml("<w:p></w:p>")})
    assert "{{p …}}" in text


def test_lien_ket_la_cua_docxtpl_bi_tu_choi(docx: Docx, para: Para) -> None:
    rich = docxtpl.RichText("x", url_id="rId99")
    assert "rId99" in message(docx(para("{{r x }}")), {"x": rich})
    assert Template.load(docx(para("{{r x }}"))).render({"x": RichText("x", url="https://vi.wikipedia.org/?a=1&b=2")})


def test_loi_tinh_toan_trong_the_chi_ra_the(docx: Docx, para: Para) -> None:
    text = message(docx(para("{{ a + b }}")), {"a": 1, "b": "2"})
    assert "{{ a + b }}" in text
    assert "đoạn 1" in text


def test_dau_dong_le_va_chu_se_mat_duoc_nhac(docx: Docx, para: Para) -> None:
    body = (
        para("Ông { ho_ten }} và {{ a }}") + para("{%p if a %} ghi chú") + para("x {_{ y }_} 5%") + para("{%p endif %}")
    )
    doubts = Template.load(docx(body), name="mau.docx").doubts()
    assert [("đoạn 1" in d.vi_tri, "đoạn 2" in d.vi_tri) for d in doubts] == [(True, False), (False, True)]
    assert doubts[1].tim_thay == "ghi chú"
    assert Template.load(docx(para("{{ a }} }_} {%r if a %}b{%r endif %}") + para("{#p ghi chú dài #}"))).doubts() == ()
