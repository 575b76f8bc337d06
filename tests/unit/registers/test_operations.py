"""Holding, using, voiding, inserting, entering by hand, correcting, closing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest

from vanban.errors import InputError, RegisterError
from vanban.registers import ChinhSach, Loc, SoDangKy, YeuCau, YeuCauGiu

Mo = Callable[..., SoDangKy]


def paper(loai: str = "quyet_dinh", **more: object) -> YeuCau:
    return YeuCau(**({"loai": loai, "trich_yeu": "Về việc khen thưởng"} | more))  # type: ignore[arg-type]


def test_so_giu_khong_cap_cho_ai_khac_va_dung_duoc_dung_mot_lan(so: SoDangKy) -> None:
    held = so.giu("quyet_dinh", YeuCauGiu(so_luong=2, cho="Phòng TCCB"))
    assert [one.so_ky_hieu for one in held] == ["01/QĐ-VP", "02/QĐ-VP"]
    assert so.cap(paper()).so_ky_hieu == "03/QĐ-VP"
    used = so.cap(paper(so_giu="02/QĐ-VP", trich_yeu="Về việc nâng lương"))
    assert (used.so_ky_hieu, used.trang_thai, used.trich_yeu) == ("02/QĐ-VP", "cap", "Về việc nâng lương")
    with pytest.raises(RegisterError, match="không phải số đang giữ"):
        so.cap(paper(so_giu="02/QĐ-VP"))
    assert [one.so for one in so.dang_giu()] == [1]


def test_so_giu_cho_mot_ngay_mang_ngay_do(so: SoDangKy) -> None:
    held = so.giu("quyet_dinh", YeuCauGiu(ngay=date(2026, 3, 5)))[0]
    assert held.giu_den == date(2026, 3, 5)
    assert so.cap(paper(so_giu=held.so_ky_hieu)).ngay == date(2026, 3, 5)


def test_so_giu_het_han_khong_dung_duoc_cho_den_khi_gia_han(so: SoDangKy, dong_ho: Callable[[], datetime]) -> None:
    so.giu("quyet_dinh", YeuCauGiu(cho="Phòng TCCB", giu_den=date(2026, 3, 6)))
    dong_ho.luc = datetime(2026, 3, 7, 8, 0)  # type: ignore[attr-defined]
    with pytest.raises(RegisterError, match="chỉ giữ đến 06/03/2026"):
        so.cap(paper(so_giu="01/QĐ-VP"))
    so.gia_han("01/QĐ-VP", date(2026, 3, 10))
    assert so.cap(paper(so_giu="01/QĐ-VP")).so == 1


def test_giu_so_phai_noi_cho_ai_hoac_ngay_nao(so: SoDangKy) -> None:
    with pytest.raises(InputError, match="giữ cho ai"):
        so.giu("quyet_dinh")


def test_so_giu_chung_dung_cho_loai_nao_cung_duoc(mo: Mo) -> None:
    so = mo(chinh_sach=ChinhSach("chung"))
    assert so.giu("", YeuCauGiu(cho="Lãnh đạo"))[0].so_ky_hieu == "01"
    assert so.cap(paper("ke_hoach", so_giu="01")).so_ky_hieu == "01/KH-VP"
    with pytest.raises(RegisterError, match="không phải số đang giữ"):
        so.cap(paper("quyet_dinh", so_giu="01"))


def test_so_giu_cua_loai_nay_khong_dung_cho_loai_khac(so: SoDangKy) -> None:
    so.giu("quyet_dinh", YeuCauGiu(cho="Phòng TCCB"))
    with pytest.raises(RegisterError, match="giữ cho loại khác"):
        so.cap(paper("ke_hoach", so_giu="01/QĐ-VP"))


def test_so_huy_o_lai_trong_so_voi_ly_do_va_khong_cap_lai(so: SoDangKy) -> None:
    so.cap(paper())
    assert so.huy("01/QĐ-VP", "in sai nội dung").ly_do == "in sai nội dung"
    assert so.cap(paper()).so_ky_hieu == "02/QĐ-VP"
    assert so.lay("01/QĐ-VP").trang_thai == "huy"
    with pytest.raises(RegisterError, match="không dùng lại"):
        so.dang_ky(paper(), "01/QĐ-VP")
    with pytest.raises(RegisterError, match="đã hủy"):
        so.huy("01/QĐ-VP", "lần nữa")


def test_huy_phai_co_ly_do(so: SoDangKy) -> None:
    so.cap(paper())
    with pytest.raises(InputError, match="lý do"):
        so.huy("01/QĐ-VP", "  ")


def test_chen_so_chi_khi_chinh_sach_cho_va_luon_canh_bao(mo: Mo) -> None:
    mo().cap(paper())
    with pytest.raises(RegisterError, match="không cho chèn"):
        mo().chen(paper(), 1)
    so = mo(chinh_sach=ChinhSach(chen_so=True))
    inserted = [so.chen(paper(), 1) for _ in range(2)]
    assert [one.so_ky_hieu for one in inserted] == ["01a/QĐ-VP", "01b/QĐ-VP"]
    assert all("không có số chèn" in " ".join(one.canh_bao) for one in inserted)
    assert so.cap(paper()).so_ky_hieu == "02/QĐ-VP"
    with pytest.raises(RegisterError, match="chưa có số 05"):
        so.chen(paper(), 5)


def test_van_ban_danh_so_tay_vao_so_va_so_chay_tiep(so: SoDangKy) -> None:
    so.cap(paper())
    by_hand = so.dang_ky(paper(), "05/QĐ-VP")
    assert by_hand.nguon == "dang_ky"
    assert "Bỏ trống số 02 đến 04." in by_hand.canh_bao
    assert so.cap(paper()).so_ky_hieu == "06/QĐ-VP"
    assert so.dang_ky(paper(), "Số: 03/QĐ-VP").so == 3
    assert so.kiem_tra().ghi_chu == (
        "số còn trống: 02 (Quyết định, VP, năm 2026)",
        "số còn trống: 04 (Quyết định, VP, năm 2026)",
    )


def test_trung_so_ky_hieu_co_quan_trong_nam_bi_tu_choi(so: SoDangKy) -> None:
    so.cap(paper(trich_yeu="Nâng lương"))
    with pytest.raises(RegisterError, match="đã cấp") as caught:
        so.dang_ky(paper(), "01/QĐ-VP")
    assert "Nâng lương" in str(caught.value)
    with pytest.raises(RegisterError, match="đã cấp"):
        so.dang_ky(paper(), "01/qđ-vp")
    assert so.dang_ky(paper(ngay=date(2025, 5, 5)), "01/QĐ-VP").nam == 2025


def test_sua_co_ly_do_va_gia_tri_cu_con_trong_lich_su(so: SoDangKy) -> None:
    so.cap(paper(noi_nhan=("Như trên",)))
    fixed = so.sua("01/QĐ-VP", {"trich_yeu": "Về việc  kỷ luật", "noi_nhan": ("Sở Nội vụ",)}, "gõ nhầm")
    assert (fixed.trich_yeu, fixed.noi_nhan, fixed.so_luong_ban) == ("Về việc kỷ luật", ("Sở Nội vụ",), 2)
    last = so.lich_su("01/QĐ-VP")[-1]
    assert (last.hanh_dong, last.ly_do, last.nguoi) == ("sua", "gõ nhầm", "Lan")
    assert last.thay_doi["trich_yeu"] == ("Về việc khen thưởng", "Về việc kỷ luật")
    assert [one.so for one in so.tra_cuu(Loc(tu="kỷ luật"))] == [1]
    assert so.tra_cuu(Loc(tu="khen thưởng")) == []


def test_so_loai_do_mat_khong_sua_duoc(so: SoDangKy) -> None:
    so.cap(paper())
    with pytest.raises(InputError, match="cấp số khác"):
        so.sua("01/QĐ-VP", {"loai": "ke_hoach"}, "nhầm")
    with pytest.raises(InputError, match="năm của số"):
        so.sua("01/QĐ-VP", {"ngay": date(2025, 1, 1)}, "nhầm")


def test_sua_ky_hieu_thanh_so_da_co_bi_tu_choi(mo: Mo) -> None:
    so = mo()
    so.cap(paper())
    so.cap(paper("ke_hoach"))
    with pytest.raises(RegisterError, match="đã cấp"):
        so.sua("01/KH-VP", {"ky_hieu": "QĐ-VP"}, "nhầm")


def test_nam_khoa_chi_ghi_them_ky_nhan_va_ghi_chu(so: SoDangKy) -> None:
    so.cap(paper())
    so.khoa_nam(2026)
    assert so.sua("01/QĐ-VP", {"ky_nhan": "Nguyễn Văn Hà"}, "ký nhận muộn").ky_nhan == "Nguyễn Văn Hà"
    with pytest.raises(RegisterError, match="đã khóa"):
        so.sua("01/QĐ-VP", {"trich_yeu": "khác"}, "nhầm")
    with pytest.raises(RegisterError, match="đã khóa"):
        so.huy("01/QĐ-VP", "sai")


def test_khoa_nam_khi_con_so_giu_thi_keu_ten_so_do(so: SoDangKy) -> None:
    so.giu("quyet_dinh", YeuCauGiu(cho="TCCB"))
    with pytest.raises(RegisterError, match="01/QĐ-VP"):
        so.khoa_nam(2026)
    assert so.khoa_nam(2026, huy_so_giu="hết năm không dùng") == 1
    assert so.lay("01/QĐ-VP").ly_do == "hết năm không dùng"


def test_ten_mo_ho_thi_ke_ra_cac_dong(so: SoDangKy) -> None:
    so.cap(paper(ngay=date(2025, 5, 5)))
    so.cap(paper())
    with pytest.raises(RegisterError, match="#1 năm 2025; #2 năm 2026"):
        so.lay("01/QĐ-VP")
    assert so.lay("01/QĐ-VP", nam=2026).id == 2
    assert so.lay("#1").nam == 2025
    assert so.lay("1", loai="Quyết định", nam=2025).id == 1


def test_tep_kem_theo_duoc_ghi_ma_bam_va_kiem_lai(so: SoDangKy, tmp_path: Path) -> None:
    scan = tmp_path / "qd.pdf"
    scan.write_bytes(b"mot")
    entry = so.cap(paper(), files=[scan])
    assert entry.tep[0].kich_thuoc == 3
    assert so.kiem_tra().dat
    scan.write_bytes(b"hai")
    assert "đã khác lúc vào sổ" in so.kiem_tra().loi[0]
    scan.unlink()
    assert "không còn tệp" in so.kiem_tra().loi[0]


def test_tep_khong_co_thi_khong_mat_so(so: SoDangKy, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"khong-co\.pdf"):
        so.cap(paper(), files=[tmp_path / "khong-co.pdf"])
    assert so.cap(paper()).so == 1


def test_chuyen_giao_va_muon_ban_luu(so: SoDangKy) -> None:
    so.cap(paper())
    so.giao.chuyen("01/QĐ-VP", "Sở Nội vụ", kieu="buu_dien", so_luong=1)
    lent = so.giao.muon("01/QĐ-VP", "Trần Thị B", cho_phep="Chánh Văn phòng")
    assert [row["nguoi_dung"] for row in so.giao.dang_muon()] == ["Trần Thị B"]
    so.giao.tra(lent)
    assert so.giao.dang_muon() == []
    with pytest.raises(RegisterError, match="đã trả"):
        so.giao.tra(lent)


def test_so_thuong_va_so_mat_trung_nhau_goi_ten_rieng(so: SoDangKy) -> None:
    so.cap(paper())
    so.cap(paper(do_mat="mat", trich_yeu="Điều động"))
    assert so.lay("01/QĐ-VP").trich_yeu == "Về việc khen thưởng"
    assert so.lay("01/QĐ-VP (Mật)").trich_yeu == "Điều động"
    so.huy("01/QĐ-VP (mật)", "sai")
    assert so.lay("01/QĐ-VP").trang_thai == "cap"
