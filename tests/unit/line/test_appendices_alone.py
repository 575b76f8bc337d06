"""A file that is nothing but an appendix: read, made again, laid out anew, and told as what it is."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "fixtures" / "reading"))

from typed_markup import GRID, body, cell, line, package, section, table

from vanban import context, records
from vanban.line.office import Office
from vanban.reading import Facts, read_facts
from vanban.reading.facts.wording import words
from vanban.rendering import paper

CELLS = (("TT", "Hồ sơ"), ("1", "Thi đua"))
ROWS = table([20, 130], *([cell(20, line(a, 13)), cell(130, line(b, 13))] for a, b in CELLS), borders=GRID)


def said(facts: Facts) -> list[str]:
    return [p.shown for p in facts.paragraphs if p.story == "than" and words(p.shown)]


def alone(label: str, *, landscape: bool = False) -> bytes:
    kem = line("(Kèm theo Quyết định số 88/QĐ-SNV ngày 14 tháng 9 năm 2026 của Giám đốc Sở Nội vụ)", 14, "I")
    title = line(label, 14, "B") + line("DANH MỤC HỒ SƠ", 14, "B")
    return package(title + kem + body("Gồm các hồ sơ sau:") + ROWS + "<w:p/>" + section(landscape=landscape))


@pytest.mark.parametrize(("label", "landscape"), [("Phụ lục", False), ("Phụ lục II", True)])
def test_phu_luc_o_tep_rieng_doc_roi_tao_lai(label: str, landscape: bool) -> None:
    data = alone(label, landscape=landscape)
    found = Office().recover(data)
    assert found.account.whole
    assert any("Tệp chỉ có phụ lục" in text for text in found.told)
    made = paper.render(context.build(records.from_dict(found.record)))
    again, before = read_facts(made), read_facts(data)
    assert again.appendix_alone
    assert said(again) == said(before)
    assert [s.landscape for s in again.sections] == [landscape]


def test_phu_luc_o_tep_rieng_khong_bi_hoi_so_va_duoc_goi_ten() -> None:
    report = Office().check(alone("Phụ lục II"))
    assert not [f for f in report.findings if f.ma in {"PL-02", "QH-01"}]
    assert "phụ lục ở tệp riêng" in report.to_text()


def test_phu_luc_nua_ngang_nua_doc_van_tao_lai_duoc() -> None:
    turned = f"<w:p><w:pPr>{section(landscape=True)}</w:pPr></w:p>"
    title = line("Phụ lục", 14, "B") + line("DANH MỤC", 14, "B") + line("(Kèm theo Quyết định số 8/QĐ-SNV)", 14, "I")
    data = package(title + body("Trang này nằm ngang.") + turned + body("Trang này đứng.") + section())
    made = paper.render(context.build(records.from_dict(Office().recover(data).record)))
    assert [s.landscape for s in read_facts(made).sections if s.first <= s.last][-2:] == [True, False]
    assert said(read_facts(made)) == said(read_facts(data))
