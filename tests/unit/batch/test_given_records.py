"""Records handed over by a program are cleaned as a list is: no certificate without a name, no honorific guessed."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document

from vanban.api.batch import run_batch

COMMON = {
    "loai": "giay_khen",
    "tham_quyen": "Chánh Văn phòng",
    "dia_danh": "Lạng Sơn",
    "nguoi_ky": {"chuc_vu": "Chánh Văn phòng", "ho_ten": "Nguyễn Văn Hà"},
    "nam": 2026,
    "so_quyet_dinh": "15/QĐ-VP",
    "ngay_quyet_dinh": "15/01/2026",
}


@pytest.mark.parametrize(
    "record",
    [
        {"stt": 1, "ho_ten": "Lê Thị Bình", "gioi_tinh": "Nữ", "don_vi": "Phòng A"},
        {"STT": "1", "Họ và tên": " Lê  Thị Bình ", "Giới tính": "nữ", "Đơn vị công tác": "Phòng A"},
    ],
)
def test_khoa_va_gia_tri_nhu_van_thu_viet(record: dict[str, object], tmp_path: Path) -> None:
    outcome = run_batch([record], tmp_path, kind="giay_khen", common=COMMON)
    assert outcome.ok
    (made,) = outcome.report.files
    text = "\n".join(
        p.text for p in Document(str(tmp_path / made.name)).element.body.iter() if hasattr(p, "text") and p.text
    )
    assert "Lê Thị Bình" in text
    assert "Bà" in text


@pytest.mark.parametrize(
    "record",
    [
        {"stt": 1, "ho_ten": "  ", "gioi_tinh": "Nam"},
        {"stt": 1, "don_vi": "Phòng A"},
        {"stt": 1, "doi_tuong": "Tập thể", "don_vi": "Phòng A"},
    ],
)
def test_khong_ten_thi_khong_in(record: dict[str, object], tmp_path: Path) -> None:
    outcome = run_batch([record], tmp_path, kind="giay_khen", common=COMMON)
    assert not outcome.ok
    assert not list(tmp_path.glob("*.docx"))
    assert any("thiếu" in problem.noi_dung for bad in outcome.report.bad for problem in bad.problems)
