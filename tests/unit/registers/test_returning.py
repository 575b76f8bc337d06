"""A number announced is not a number got; the last number comes back only where the office says so."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from vanban.cli import main
from vanban.errors import InputError, RegisterError
from vanban.registers import ChinhSach, ChonSo, Loc, SoDangKy, YeuCau, YeuCauGiu

Mo = Callable[..., SoDangKy]
PAPER = YeuCau(loai="quyet_dinh", trich_yeu="Về việc khen thưởng", ngay=date(2026, 3, 5))


def test_so_bao_truoc_khong_phai_so_duoc_cap(mo: Mo) -> None:
    mine, other = mo(), mo(nguoi="Trần B")
    assert mine.du_kien(PAPER).so_ky_hieu == "01/QĐ-VP"
    assert mine.du_kien(PAPER).so_ky_hieu == "01/QĐ-VP"
    assert mine.tra_cuu(Loc()) == []
    other.cap(replace(PAPER, trich_yeu="Việc khác"))
    got = mine.cap(replace(PAPER, da_bao="01/QĐ-VP"))
    assert got.so_ky_hieu == "02/QĐ-VP"
    [note] = [one for one in got.canh_bao if "báo trước" in one]
    assert "Số đã báo trước là 01/QĐ-VP, số được cấp là 02/QĐ-VP" in note
    assert "Trần B" in note
    assert "«Việc khác»" in note
    assert not mine.cap(replace(PAPER, trich_yeu="Việc ba", da_bao="03/QĐ-VP")).canh_bao
    assert mine.kiem_tra().dat


def test_tra_so_cuoi_chi_khi_co_quan_cho_phep(mo: Mo) -> None:
    mo().cap(PAPER)
    with pytest.raises(RegisterError, match="tra_so_cuoi"):
        mo().tra_so("01/QĐ-VP", "nhầm")
    with pytest.raises(RegisterError, match="không cho trả lại"):
        mo(chinh_sach=ChinhSach()).tra_so("01/QĐ-VP", "nhầm")


def test_so_tra_lai_duoc_cap_cho_van_ban_sau_lich_su_con_nguyen(mo: Mo, tmp_path: Path) -> None:
    so = mo(chinh_sach=ChinhSach(tra_so_cuoi=True))
    for at in range(3):
        so.cap(replace(PAPER, trich_yeu=f"Việc {at}"))
    with pytest.raises(RegisterError, match="số cuối cùng"):
        so.tra_so("02/QĐ-VP", "nhầm")
    with pytest.raises(InputError, match="lý do"):
        so.tra_so("03/QĐ-VP", " ")
    assert so.tra_so("03/QĐ-VP", "cấp nhầm loại").trang_thai == "tra"
    assert so.kiem_tra().dat
    [row] = [row for row in so.lap_so(ChonSo(nam=2026)).phan[0].dong if row[0] == "03/QĐ-VP"]
    assert row[-1] == "Số trả lại, chưa cấp lại: cấp nhầm loại"
    with pytest.raises(RegisterError, match="chỉ trả lại được số đã cấp"):
        so.tra_so("03/QĐ-VP", "nữa")
    again = so.cap(replace(PAPER, trich_yeu="Việc mới"))
    assert (again.so, again.trang_thai, again.ly_do) == (3, "cap", "")
    assert any("đã trả lại" in one for one in again.canh_bao)
    assert so.cap(PAPER).so == 4
    assert [one.hanh_dong for one in so.lich_su("03/QĐ-VP")] == ["cap", "tra_so", "cap"]
    assert so.kiem_tra().dat


def test_so_da_dung_thi_khong_tra_duoc(mo: Mo, tmp_path: Path) -> None:
    so = mo(chinh_sach=ChinhSach(tra_so_cuoi=True, chen_so=True))
    (tmp_path / "a.docx").write_bytes(b"x")
    so.cap(PAPER, files=[tmp_path / "a.docx"])
    with pytest.raises(RegisterError, match="đã có tệp"):
        so.tra_so("01/QĐ-VP", "nhầm")
    so.cap(PAPER)
    so.giao.chuyen("02/QĐ-VP", "Phòng A")
    with pytest.raises(RegisterError, match="đã chuyển giao"):
        so.tra_so("02/QĐ-VP", "nhầm")
    so.cap(PAPER)
    so.chen(PAPER, 3)
    with pytest.raises(RegisterError, match="số cuối cùng"):
        so.tra_so("03/QĐ-VP", "nhầm")
    so.cap(PAPER)
    so.tra_so("04/QĐ-VP", "nhầm")
    so.giu("quyet_dinh", YeuCauGiu(cho="Phòng A"))
    assert so.cap(PAPER).so == 4
    so.cap(PAPER)
    so.tra_so("06/QĐ-VP", "nhầm")
    so.khoa_nam(2026, huy_so_giu="hết năm")
    assert (so.lay("06/QĐ-VP").trang_thai, so.lay("06/QĐ-VP").ly_do) == (
        "huy",
        "Trả lại, chưa cấp lại khi khóa sổ: nhầm",
    )
    assert so.kiem_tra().dat


def test_bang_lenh(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "co-quan.yaml").write_text(
        "co_quan: {ten: Văn phòng, ky_hieu: VP}\nso_dang_ky: {tep: so.db, tra_so_cuoi: có}\n", encoding="utf-8"
    )
    asked = ["--loai", "quyet_dinh", "--trich-yeu", "Việc"]
    assert main(["so", "cap", *asked]) == 0
    capsys.readouterr()
    assert main(["so", "du-kien", *asked]) == 0
    told = capsys.readouterr()
    assert told.out == "Số dự kiến: 02/QĐ-VP\n"
    assert "CHƯA CẤP" in told.err
    assert main(["so", "tra-so", "01/QĐ-VP", "--ly-do", "nhầm"]) == 0
    assert main(["so", "cap", *asked, "--da-bao", "02/QĐ-VP"]) == 0
    told = capsys.readouterr()
    assert told.out.splitlines()[-1] == "01/QĐ-VP"
    assert "số được cấp là 01/QĐ-VP" in told.err
