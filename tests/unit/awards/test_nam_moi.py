"""A first year of another office: what it begins with is complete, reads back, and is never written over."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from openpyxl import load_workbook

from vanban.api import awards, papers
from vanban.awards.data.settings import CaiDat, load_settings
from vanban.cli import main
from vanban.errors import OverwriteError

SAME_ELSEWHERE = {"nguong", "diem_dat", "phieu_dat", "so_nam_knc"}
"""Older names of what stands in `quy_che` and in the workbook."""


@pytest.fixture
def year(tmp_path: Path) -> Path:
    folder = tmp_path / "nam-2027"
    assert main(["nam-thi-dua", str(folder), "--moi", "2027"]) == 0
    return folder


def test_moi_cai_dat_deu_co_trong_tep_mau_va_doc_duoc_khi_bo_dau_thang(year: Path) -> None:
    text = (year / "nam.yaml").read_text(encoding="utf-8")
    assert load_settings(year) == CaiDat(nam=2027)
    opened = re.sub(r"^# (?=[ a-z_]+[:.]|  )", "", text, flags=re.MULTILINE)
    (year / "nam.yaml").write_text(opened, encoding="utf-8")
    found = load_settings(year)
    assert set(CaiDat.model_fields) - found.model_fields_set == SAME_ELSEWHERE
    assert found.nam_truoc[0].ca_nhan
    assert found.quy_che.model_fields_set == set(type(found.quy_che).model_fields)
    assert found.hop["bien_ban_khoi.nam"]["thu_ky"]


def test_bang_tinh_mau_moi_trang_mot_hang_la_doc_duoc(year: Path) -> None:
    book = load_workbook(year / "danh-sach.xlsx")
    sheet = book["Cá nhân"]
    head = {cell.value: cell.column for cell in sheet[1]}
    for name, value in {
        "Họ và tên": "Nông Thị Mai", "Giới tính": "Nữ", "Đơn vị công tác": "Tổ Văn phòng", "Danh hiệu đề nghị": "LĐTT",
    }.items():  # fmt: skip
        sheet.cell(2, head[name]).value = value
    book.save(year / "danh-sach.xlsx")
    papers_profile = papers.sample_profile()
    (year / "co-quan.yaml").write_text(papers_profile, encoding="utf-8")
    steps = {step.key: step for step in awards.year_steps(year, today=awards.day("01/12/2027"))}
    lacking = " ".join(steps["quyet_dinh_khen_thuong"].thieu)
    assert "chưa có đề nghị" not in lacking
    assert "phiếu" in lacking
    assert "kế hoạch của cấp trên" in " ".join(steps["ke_hoach_tdkt"].thieu)


def test_tep_da_dien_khong_bi_thay(year: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kept = (year / "nam.yaml").read_text(encoding="utf-8").replace("# khoi:", "khoi:")
    (year / "nam.yaml").write_text(kept, encoding="utf-8")
    before = (year / "danh-sach.xlsx").read_bytes()
    with pytest.raises(OverwriteError, match=r"nam\.yaml"):
        awards.start_year(year, 2028)
    assert main(["nam-thi-dua", str(year), "--moi", "2028"]) == 2
    assert "nam.yaml" in capsys.readouterr().err
    assert (year / "nam.yaml").read_text(encoding="utf-8") == kept
    assert (year / "danh-sach.xlsx").read_bytes() == before


def test_chua_co_ho_so_co_quan_thi_chi_cach_lay(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["nam-thi-dua", str(tmp_path / "nam"), "--moi", "2027"]) == 0
    told = capsys.readouterr()
    assert [Path(line).name for line in told.out.splitlines()] == ["nam.yaml", "danh-sach.xlsx"]
    assert "vanban mau co_quan" in told.err
