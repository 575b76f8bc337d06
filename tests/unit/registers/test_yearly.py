"""Steps of an award year: drafts come and go, what is issued stays as it was."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from vanban import registers
from vanban.errors import RegisterError
from vanban.registers import ViecNam

STEP = ViecNam(
    nam=2026, khoa="ke_hoach_tdkt", trang_thai="nhap", ngay=date(2026, 1, 21), tep=(("a.docx", "00"),), noi_dung="một"
)


@pytest.fixture
def book(tmp_path):
    code = registers.CoQuan(ky_hieu="VP", ten="Văn phòng")
    with registers.mo_so(
        tmp_path / "so.db", user="văn thư", clock=lambda: datetime(2026, 1, 21, 9).astimezone(), co_quan=code
    ) as opened:
        yield opened


def test_ban_nhap_thay_duoc_va_bo_duoc(book):
    book.viec.ghi(STEP)
    book.viec.ghi(replace(STEP, noi_dung="hai"))
    assert book.viec.lay(2026)["ke_hoach_tdkt"].noi_dung == "hai"
    assert book.viec.lay(2026)["ke_hoach_tdkt"].nguoi == "văn thư"
    book.viec.bo(2026, "ke_hoach_tdkt")
    assert book.viec.lay(2026) == {}


def test_da_phat_hanh_thi_dong_bang(book):
    issued = replace(STEP, trang_thai="phat_hanh", so_ky_hieu="01/KH-VP")
    book.viec.ghi(issued)
    for change in ({"noi_dung": "khác"}, {"so_ky_hieu": "02/KH-VP"}, {"trang_thai": "nhap"}, {"tep": ()}):
        with pytest.raises(RegisterError, match="đã phát hành"):
            book.viec.ghi(replace(issued, **change))
    book.viec.bo(2026, "ke_hoach_tdkt")
    book.viec.ghi(replace(issued, trang_thai="dinh_chinh", ghi_chu="02/VP-HCQT"))
    kept = book.viec.lay(2026)["ke_hoach_tdkt"]
    assert (kept.trang_thai, kept.noi_dung, kept.so_ky_hieu) == ("dinh_chinh", "một", "01/KH-VP")


def test_sao_luu_mang_theo_viec_nam(book, tmp_path):
    book.viec.ghi(replace(STEP, trang_thai="phat_hanh"))
    book.sao_luu(tmp_path / "luu.zip")
    registers.phuc_hoi(tmp_path / "luu.zip", tmp_path / "lai.db")
    code = registers.CoQuan(ky_hieu="VP", ten="Văn phòng")
    with registers.mo_so(
        tmp_path / "lai.db", user="x", clock=lambda: datetime(2026, 1, 22).astimezone(), co_quan=code
    ) as back:
        assert back.viec.lay(2026)["ke_hoach_tdkt"].tep == (("a.docx", "00"),)
