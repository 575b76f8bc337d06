"""Automatic numbers as Word shows them."""

# ruff: noqa: E501 -- markup is read better unwrapped
from __future__ import annotations

import pytest
from typed_markup import package, section

from vanban.reading import Facts, read_facts

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def level(number: int, fmt: str, text: str, more: str = "") -> str:
    return f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{fmt}"/>{more}<w:lvlText w:val="{text}"/></w:lvl>'


ABSTRACT = (
    level(0, "decimal", "Điều %1.") + level(1, "decimal", "%2.") + level(2, "lowerLetter", "%3)") + level(3, "bullet", "\uf0b7",
    '<w:pPr/>').replace("</w:lvl>", '<w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/></w:rPr></w:lvl>')
)  # fmt: skip


def numbering(nums: str, abstract: str = ABSTRACT) -> bytes:
    return f'<w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="0">{abstract}</w:abstractNum>{nums}</w:numbering>'.encode()


ONE = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'


def listed(*items: tuple[int, int] | None, nums: str = ONE, abstract: str = ABSTRACT) -> Facts:
    """Paragraphs of (list, level); None is a paragraph without a number."""
    blocks = ""
    for item in items:
        number = f'<w:numPr><w:ilvl w:val="{item[1]}"/><w:numId w:val="{item[0]}"/></w:numPr>' if item else ""
        blocks += f"<w:p><w:pPr>{number}</w:pPr><w:r><w:t>Nội dung</w:t></w:r></w:p>"
    return read_facts(package(blocks + section(), parts={"word/numbering.xml": numbering(nums, abstract)}))


def labels(facts: Facts) -> list[str]:
    return [p.label.text if p.label else "" for p in facts.paragraphs]


def test_dem_lai_o_cap_duoi() -> None:
    items = [(1, 0), (1, 1), (1, 2), (1, 2), (1, 1), (1, 2), None, (1, 0), (1, 1), (1, 3)]
    assert labels(listed(*items)) == ["Điều 1.", "1.", "a)", "b)", "2.", "a)", "", "Điều 2.", "1.", "•"]


def test_hai_danh_sach_cung_goc_dem_tiep_tru_khi_dat_lai() -> None:
    again = '<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>'
    fresh = (
        '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/>'
        "</w:lvlOverride></w:num>"
    )
    items = [(1, 0), (2, 0), (3, 0), (3, 0)]
    assert labels(listed(*items, nums=ONE + again + fresh)) == ["Điều 1.", "Điều 2.", "Điều 1.", "Điều 2."]


def test_so_la_ma_va_nhieu_cap_trong_mot_nhan() -> None:
    abstract = (
        level(0, "upperRoman", "%1.") + level(1, "decimal", "%1.%2.") + level(2, "decimal", "%1.%2.%3", "<w:isLgl/>")
    )
    assert labels(listed((1, 0), (1, 0), (1, 1), (1, 2), abstract=abstract)) == ["I.", "II.", "II.1.", "2.1.1"]


def test_chu_cai_tu_dong_cua_word_khong_co_chu_d_gach() -> None:
    found = labels(listed(*[(1, 2)] * 6))
    assert found == ["a)", "b)", "c)", "d)", "e)", "f)"]


def test_danh_sach_khong_khai_bao_thi_khong_co_nhan() -> None:
    assert labels(listed((9, 0))) == [""]


def test_nhan_tu_dong_vao_cau_truc_nhu_nhan_go() -> None:
    head = '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>KẾ HOẠCH</w:t></w:r></w:p>'
    numbers = "".join(
        f'<w:p><w:pPr><w:numPr><w:ilvl w:val="{n}"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>Nội dung {n}.</w:t></w:r></w:p>'
        for n in (0, 1, 2)
    )
    facts = read_facts(package(head + numbers + section(), parts={"word/numbering.xml": numbering(ONE)}))
    items = [item for item in facts.main.body if item.level != "trong"]
    assert [(item.level, item.label, item.auto) for item in items] == [
        ("dieu", "Điều 1.", True), ("khoan", "1.", True), ("diem", "a)", True),
    ]  # fmt: skip
    assert items[2].place == "Điều 1, khoản 1, điểm a"
    assert items[0].text == "Nội dung 0."


@pytest.mark.parametrize(
    ("fmt", "shown"),
    [
        ("decimalZero", "01"),
        ("lowerRoman", "i"),
        ("upperLetter", "A"),
        ("ordinal", "1"),
        ("vietnameseCounting", "một"),
        ("none", ""),
    ],
)
def test_kieu_so(fmt: str, shown: str) -> None:
    assert labels(listed((1, 0), abstract=level(0, fmt, "%1"))) == [shown]


def test_doan_da_xoa_khong_dem() -> None:
    gone = (
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:id="1" w:author="a"/></w:rPr></w:pPr>'
        '<w:del w:id="2" w:author="a"><w:r><w:delText>bỏ</w:delText></w:r></w:del></w:p>'
    )
    kept = (
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>giữ</w:t></w:r></w:p>'
    )
    facts = read_facts(package(kept + gone + kept + section(), parts={"word/numbering.xml": numbering(ONE)}))
    assert [(p.label.text, p.text) for p in facts.paragraphs if p.label] == [("Điều 1.", "giữ"), ("Điều 2.", "giữ")]
