"""Tags in a record's texts, and the filters of the house."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from docx.document import Document

from vanban.errors import InputError, TemplateError
from vanban.rendering import Template
from vanban.rendering.engine.phrases import Phrases


@pytest.mark.parametrize(
    ("tag", "value", "expected"),
    [
        ("{{ x|ngay_thang }}", "2/1/2026", "ngày 02 tháng 01 năm 2026"),
        ("{{ x|ngay_ngan }}", date(2026, 12, 5), "05/12/2026"),
        ("{{ x|tien_bang_so }}", "1.500.000", "1.500.000 đồng"),
        ("{{ x|tien_bang_chu }}", 15000, "mười lăm nghìn đồng"),
        ("{{ x|so }}", 2.5, "2,5"),
        ("{{ x|so_la_ma }}", 9, "IX"),
        ("{{ x|hoa }} {{ x|thuong }}", "Đỗ Ân", "ĐỖ ÂN đỗ ân"),
    ],
)
def test_bo_loc_cua_nha(
    tag: str, value: object, expected: str, docx: Callable[..., bytes], para: Callable[..., str],
    opened: Callable[[bytes], Document],
) -> None:  # fmt: skip
    assert opened(Template.load(docx(para(tag))).render({"x": value})).paragraphs[0].text == expected


def test_bo_loc_gap_gia_tri_sai_noi_the_nao(docx: Callable[..., bytes], para: Callable[..., str]) -> None:
    with pytest.raises(TemplateError, match="không có ngày 31 tháng 02") as caught:
        Template.load(docx(para("{{ x|ngay_thang }}"))).render({"x": "31/02/2026"})
    assert "{{ x|ngay_thang }}" in str(caught.value)


def test_the_trong_ban_ghi_giu_nguyen_moi_ky_tu_khac() -> None:
    record = {"a": "Kính mời {{ ten }} <&>", "b": [{"c": "{{ n }}"}, 5, None], "d": "không thẻ {x}"}
    phrases = Phrases(record)
    assert phrases.variables == {"ten", "n"}
    assert phrases.fill({"ten": "A & B", "n": None}) == {
        "a": "Kính mời A & B <&>", "b": [{"c": ""}, 5, None], "d": "không thẻ {x}",
    }  # fmt: skip


def test_moi_cho_thieu_duoc_bao_cung_luc_voi_ten_truong() -> None:
    phrases = Phrases({"trich_yeu": "{{ a }}", "noi_nhan": ["x", "{{ b.c }}"]}, "chung.yaml")
    with pytest.raises(InputError) as caught:
        phrases.fill({"b": {}})
    assert [problem.vi_tri for problem in caught.value.problems] == ["trich_yeu", "noi_nhan[2]"]


@pytest.mark.parametrize("text", ["{% if %}", "{% include 'x' %}", "{{ ''.__class__ }}"])
def test_the_nguy_hiem_hay_sai_trong_ban_ghi_bi_tu_choi(text: str) -> None:
    with pytest.raises((TemplateError, InputError)):
        Phrases({"a": text}).fill({})
