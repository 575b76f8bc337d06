"""A profile changed on the page keeps the comments and the order somebody gave its file."""

from __future__ import annotations

from pathlib import Path

import pytest

from vanban import records
from vanban.api import offices
from vanban.records.written.yaml_editing import edited

PROFILE = """\
# Hồ sơ của phòng: hỏi chị Hoa trước khi sửa
Cơ quan:            # tên theo quyết định 2025
  chủ quản: UBND tỉnh Lạng Sơn
  Tên: Văn phòng
  ký hiệu: VP   # không phải VPUB

dia_danh: "Lạng Sơn"

# Người ký
nguoi_ky:
  truong: {chuc_vu: Chánh Văn phòng, ho_ten: Nguyễn Văn Hà}
  # phó phụ trách
  pho:
    kt: Chánh Văn phòng
    chuc_vu: Phó Chánh Văn phòng
    ho_ten: Trần Thu Hà # nghỉ từ 2027
luu:
  don_vi: HCQT
# hết
"""


def change(path: Path, **changes: object) -> str:
    offices.save_profile(path, {**offices.profile_record(path), **changes})
    return path.read_text(encoding="utf-8")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "co-quan.yaml"
    path.write_text(PROFILE, encoding="utf-8")
    return path


def test_luu_ma_khong_doi_gi_thi_tung_chu_nhu_cu(path: Path) -> None:
    assert change(path) == PROFILE


def test_doi_mot_o_chi_doi_dong_ay(path: Path) -> None:
    assert change(path, dia_danh="Cao Bằng") == PROFILE.replace('dia_danh: "Lạng Sơn"', "dia_danh: Cao Bằng")


def test_doi_trong_nguoi_ky_giu_ghi_chu_hai_ben(path: Path) -> None:
    rows = offices.profile_record(path)["nguoi_ky"]
    made = change(path, nguoi_ky=[rows[0], {**rows[1], "ho_ten": "Lê Thị Mới"}])
    assert made == PROFILE.replace("Trần Thu Hà", "Lê Thị Mới")
    made = change(
        path, nguoi_ky=[*rows, {"chuc_vu": "Trưởng phòng", "tl": "Chánh Văn phòng", "ho_ten": "Vũ An", "khoa": "tp"}]
    )
    assert "# phó phụ trách" in made
    assert "# hết" in made
    assert list(records.read_profile(path).nguoi_ky) == ["truong", "pho", "tp"]
    made = change(path, nguoi_ky=rows[:1])
    assert "pho:" not in made
    assert "# Hồ sơ của phòng" in made
    assert list(records.read_profile(path).nguoi_ky) == ["truong"]


def test_bo_them_mot_muc(path: Path) -> None:
    record = offices.profile_record(path)
    record.pop("luu")
    offices.save_profile(path, {**record, "lien_he": {"dia_chi": "Số 2"}})
    made = path.read_text(encoding="utf-8")
    assert "# hết" in made
    assert "luu:" not in made
    assert records.read_profile(path).lien_he.dia_chi == "Số 2"


@pytest.mark.parametrize("text", ["a: &x {b: 1}\nc: *x\n", "{a: 1}", "- a", "a: 1\n---\nb: 2\n", "a: [", ""])
def test_khong_sua_tung_cho_duoc_thi_noi(text: str) -> None:
    assert edited(text, {"a": 1}, {"a": 2}) is None


def test_tep_viet_mot_dong_thi_viet_lai_ca_tep(path: Path) -> None:
    path.write_text("# chị Hoa\n{co_quan: {ten: Văn phòng, ky_hieu: VP}, dia_danh: Lạng Sơn}\n", encoding="utf-8")
    change(path, dia_danh="Cao Bằng")
    assert records.read_profile(path).dia_danh == "Cao Bằng"
    assert "chị Hoa" in path.with_name("co-quan.yaml.bak").read_text(encoding="utf-8")


def test_xuong_dong_cua_windows_giu_nguyen(path: Path) -> None:
    path.write_bytes(PROFILE.replace("\n", "\r\n").encode())
    change(path, dia_danh="Cao Bằng")
    made = path.read_bytes().decode()
    assert made == PROFILE.replace('dia_danh: "Lạng Sơn"', "dia_danh: Cao Bằng").replace("\n", "\r\n")
