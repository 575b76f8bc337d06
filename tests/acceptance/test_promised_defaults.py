"""What None, a default or a unit means where a docstring of the window says so: tried where nothing else would notice."""

from __future__ import annotations

import os
from datetime import date, datetime
from pathlib import Path

import pikepdf
import pytest
import yaml
from PIL import Image

import vanban
from vanban.api import batch, checks, papers, pdf, preprinted, registers
from vanban.registers import YeuCau


@pytest.fixture
def record(tmp_path: Path) -> Path:
    path = tmp_path / "ke-hoach.yaml"
    path.write_text(papers.sample("ke_hoach"), encoding="utf-8")
    return path


def size_of(path: Path) -> tuple[int, int]:
    with Image.open(path) as image:
        return image.size


def test_khong_co_ho_so_thi_khong_noi_ho_so_nao(record: Path, tmp_path: Path) -> None:
    paper, profile, templates = papers.load_with_profile(record)
    assert (paper.loai, profile, templates) == ("ke_hoach", None, None)
    (tmp_path / "co-quan.yaml").write_text(papers.sample_profile(), encoding="utf-8")
    (tmp_path / "trong").mkdir()
    inner = record.rename(tmp_path / "trong" / record.name)
    assert papers.load_with_profile(inner)[1] == tmp_path / "co-quan.yaml"
    assert papers.load_with_profile(inner, profile=tmp_path / "co-quan.yaml")[1] == tmp_path / "co-quan.yaml"


def test_khong_noi_hom_nay_thi_khong_noi_nam_xa(record: Path) -> None:
    far = yaml.safe_load(record.read_text(encoding="utf-8")) | {"ngay": "05/3/1996"}
    said = {today: [note.noi_dung for note in papers.notices(far, today=today)] for today in (None, date(2026, 3, 5))}
    assert not any("1996" in text for text in said[None])
    assert any("1996" in text for text in said[date(2026, 3, 5)])


def test_ban_ghi_trong_tep_co_hay_khong(record: Path) -> None:
    paper = vanban.load(record)
    assert vanban.read(vanban.render(paper)).exact
    assert not vanban.read(vanban.render(paper, record=False)).exact


def test_trang_va_do_min_cua_anh(tmp_path: Path) -> None:
    """Pages from 1, all of them by default; points an inch."""
    with pikepdf.new() as made:
        for _ in range(2):
            made.add_blank_page(page_size=(144, 72))
        made.save(tmp_path / "x.pdf")
    found = pdf.to_images(tmp_path / "x.pdf")
    assert [(one.page, size_of(one.path)) for one in found] == [(1, (200, 100)), (2, (200, 100))]
    (second,) = pdf.to_images(tmp_path / "x.pdf", tmp_path / "anh", dpi=50, pages=[2])
    assert (second.page, size_of(second.path), second.path.parent) == (2, (100, 50), tmp_path / "anh")


def test_bu_lech_may_in_theo_mi_li_met(tmp_path: Path) -> None:
    """Nothing measured: the correction stays; the form is changed only where asked."""
    form = tmp_path / "phoi.yaml"
    form.write_text(preprinted.sample_form("giay_khen"), encoding="utf-8")
    before, known = form.read_bytes(), preprinted.calibrate(form)
    assert preprinted.calibrate(form, across=51.5) != known
    assert form.read_bytes() == before
    moved = preprinted.calibrate(form, across=51.5, down=49, write=True)
    assert moved == (known[0] - 1.5, known[1] + 1.0)
    assert preprinted.calibrate(form) == moved


def test_ten_tep_theo_mau_va_thu_tu_theo_danh_sach(tmp_path: Path, record: Path) -> None:
    rows = [{"trich_yeu": "Việc của Bé", "so": 2}, {"trich_yeu": "Việc của An", "so": 1}]
    common = yaml.safe_load(record.read_text(encoding="utf-8"))
    for name in ("so", "trich_yeu"):
        common.pop(name)
    done = batch.run_batch(rows, tmp_path / "ra", kind="ke_hoach", common=common)
    assert [os.path.basename(one.name) for one in done.report.files] == sorted(one.name for one in done.report.files)
    named = batch.run_batch(
        rows, tmp_path / "rieng", kind="ke_hoach", common=common, options=vanban.BatchOptions(pattern="{so}-{stt}")
    )
    assert [one.name for one in named.report.files] == ["2-1.docx", "1-2.docx"]


def test_chinh_sach_khong_noi_gi_la_cua_nghi_dinh(record: Path, tmp_path: Path) -> None:
    vanban.save(vanban.load(record), tmp_path / "a.docx")
    assert checks.policy() == checks.policy({})
    assert checks.policy_for(tmp_path / "a.docx") == checks.policy()
    (tmp_path / "co-quan.yaml").write_text(papers.sample_profile() + "chinh_sach: rieng.yaml\n", encoding="utf-8")
    (tmp_path / "rieng.yaml").write_text("tat: [TV-07]\n", encoding="utf-8")
    assert checks.policy_for(tmp_path / "a.docx") != checks.policy()


def test_so_ghi_ten_nguoi_va_gio_duoc_dua_vao(tmp_path: Path) -> None:
    with registers.mo_so(
        tmp_path / "so.db", user="Lan", clock=lambda: datetime(2026, 3, 5, 9, 30), co_quan="VP"
    ) as book:
        book.cap(YeuCau(loai="quyet_dinh", trich_yeu="Việc"))
        entry = book.lich_su()[0]
    assert (entry.nguoi, entry.luc[:16]) == ("Lan", "2026-03-05T09:30")
