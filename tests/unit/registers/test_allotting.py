"""Numbers: one after another, never twice, in the series the head of the body chose."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

import pytest

from vanban.errors import InputError, RegisterError
from vanban.registers import ChinhSach, CoQuan, SoDangKy, YeuCau, YeuCauGiu

Mo = Callable[..., SoDangKy]


def paper(loai: str = "quyet_dinh", **more: object) -> YeuCau:
    return YeuCau(**({"loai": loai, "trich_yeu": "Về việc khen thưởng"} | more))  # type: ignore[arg-type]


def numbers(so: SoDangKy, *kinds: str) -> list[str]:
    return [so.cap(paper(kind, don_vi_soan="HCQT")).so_ky_hieu for kind in kinds]


def test_so_dau_nam_la_01_va_so_sau_noi_tiep(so: SoDangKy) -> None:
    assert numbers(so, "quyet_dinh", "quyet_dinh") == ["01/QĐ-VP", "02/QĐ-VP"]


def test_so_duoi_muoi_co_so_0_so_lon_khong_them(so: SoDangKy) -> None:
    all_numbers = numbers(so, *["to_trinh"] * 11)
    assert all_numbers[8:] == ["09/TTr-VP", "10/TTr-VP", "11/TTr-VP"]


def test_moi_loai_mot_chuoi_khi_theo_loai(so: SoDangKy) -> None:
    assert numbers(so, "quyet_dinh", "ke_hoach", "cong_van", "quyet_dinh") == [
        "01/QĐ-VP", "01/KH-VP", "01/VP-HCQT", "02/QĐ-VP",
    ]  # fmt: skip


def test_chung_mot_chuoi_khi_chinh_sach_chung(mo: Mo) -> None:
    so = mo(chinh_sach=ChinhSach("chung"))
    assert numbers(so, "quyet_dinh", "ke_hoach", "cong_van") == ["01/QĐ-VP", "02/KH-VP", "03/VP-HCQT"]


def test_cac_loai_cung_nhom_chung_chuoi_loai_khac_rieng(mo: Mo) -> None:
    so = mo(chinh_sach=ChinhSach("nhom", (("quyet_dinh", "nghi_quyet"),)))
    assert numbers(so, "quyet_dinh", "nghi_quyet", "bao_cao", "quyet_dinh") == [
        "01/QĐ-VP", "02/NQ-VP", "01/BC-VP", "03/QĐ-VP",
    ]  # fmt: skip


def test_ban_sao_chung_mot_chuoi_du_theo_loai(so: SoDangKy) -> None:
    assert numbers(so, "sao_y", "trich_sao", "sao_luc") == ["01/SY-VP", "02/TrS-VP", "03/SL-VP"]


def test_van_ban_mat_danh_so_rieng(so: SoDangKy) -> None:
    numbers(so, "quyet_dinh", "quyet_dinh")
    secret = so.cap(paper(do_mat="Tối mật"))
    assert (secret.so_ky_hieu, secret.mien) == ("01/QĐ-VP", "mat")
    assert numbers(so, "quyet_dinh") == ["03/QĐ-VP"]


def test_tuyet_mat_khong_ghi_trich_yeu_khi_chua_dong_y(so: SoDangKy) -> None:
    hidden = so.cap(paper(do_mat="tuyet_mat"))
    assert hidden.trich_yeu == ""
    assert any("Tuyệt mật" in note for note in hidden.canh_bao)
    assert so.cap(paper(do_mat="tuyet_mat", ghi_trich_yeu_tuyet_mat=True)).trich_yeu == "Về việc khen thưởng"


def test_hoi_dong_danh_so_rieng_voi_co_quan(so: SoDangKy) -> None:
    numbers(so, "quyet_dinh")
    council = so.cap(paper(co_quan="HĐTĐKT"))
    assert council.so_ky_hieu == "01/QĐ-HĐTĐKT"
    assert any("HĐTĐKT" in note and "VP" in note for note in council.canh_bao)
    assert so.cap(paper(co_quan="hđtđkt")).so_ky_hieu == "02/QĐ-HĐTĐKT"


def test_nam_moi_bat_dau_lai_tu_01_theo_ngay_van_ban(so: SoDangKy) -> None:
    assert so.cap(paper(ngay=date(2025, 12, 31))).so_ky_hieu == "01/QĐ-VP"
    assert so.cap(paper(ngay=date(2026, 1, 2))).so_ky_hieu == "01/QĐ-VP"
    assert so.cap(paper(ngay=date(2025, 12, 31))).so_ky_hieu == "02/QĐ-VP"


def test_khong_ghi_ngay_thi_lay_hom_nay_neu_dung_nam(so: SoDangKy) -> None:
    assert so.cap(paper(nam=2026)).ngay == date(2026, 3, 5)
    last_year = so.cap(paper(nam=2025))
    assert last_year.ngay is None
    assert any("2025" in note for note in last_year.canh_bao)


def test_ngay_va_nam_khac_nhau_bi_tu_choi(so: SoDangKy) -> None:
    with pytest.raises(InputError, match="không thuộc năm"):
        so.cap(paper(ngay=date(2025, 12, 31), nam=2026))


def test_nam_da_khoa_khong_cap_so_nua_mo_lai_thi_duoc(so: SoDangKy) -> None:
    so.cap(paper(nam=2025))
    so.khoa_nam(2025)
    with pytest.raises(RegisterError, match="2025 của «VP» đã khóa"):
        so.cap(paper(ngay=date(2025, 12, 30)))
    so.mo_nam(2025, "bổ sung văn bản ký ngày 31/12")
    assert so.cap(paper(ngay=date(2025, 12, 31))).so == 2


def test_khong_doi_cach_danh_so_giua_nam(mo: Mo, dong_ho: Callable[[], datetime]) -> None:
    numbers(mo(), "quyet_dinh")
    other = mo(chinh_sach=ChinhSach("chung"))
    with pytest.raises(RegisterError, match="giữa năm"):
        numbers(other, "ke_hoach")
    dong_ho.luc = datetime(2027, 1, 4)  # type: ignore[attr-defined]
    assert numbers(other, "ke_hoach", "quyet_dinh") == ["01/KH-VP", "02/QĐ-VP"]


def test_khong_noi_chinh_sach_thi_giu_cach_so_dang_dung(mo: Mo) -> None:
    numbers(mo(chinh_sach=ChinhSach("chung")), "quyet_dinh")
    assert numbers(mo(), "ke_hoach") == ["02/KH-VP"]


def test_chua_biet_co_quan_thi_dung_tam_vp_va_bao(mo: Mo) -> None:
    first = mo(co_quan=None).cap(paper())
    assert first.so_ky_hieu == "01/QĐ-VP"
    assert any("--co-quan-ky-hieu" in note for note in first.canh_bao)
    second = mo(co_quan=CoQuan("SNV", "Sở Nội vụ")).cap(paper())
    assert second.so_ky_hieu == "02/QĐ-SNV"
    assert any("«VP»" in note for note in second.canh_bao)


def test_so_da_biet_mot_co_quan_thi_khong_can_noi_lai(mo: Mo) -> None:
    mo(co_quan=CoQuan("SNV")).cap(paper())
    again = mo(co_quan=None).cap(paper(trich_yeu="Việc khác"))
    assert (again.so_ky_hieu, again.canh_bao) == ("02/QĐ-SNV", ())


def test_nhieu_co_quan_ma_khong_noi_thi_hoi_lai(mo: Mo) -> None:
    mo(co_quan=CoQuan("SNV")).cap(paper())
    mo(co_quan=CoQuan("VP")).cap(paper())
    with pytest.raises(InputError, match="SNV, VP"):
        mo(co_quan=None).cap(paper())


def test_cong_van_khong_co_don_vi_thi_khong_co_ky_hieu(so: SoDangKy) -> None:
    with pytest.raises(InputError, match="đơn vị soạn thảo"):
        so.cap(paper("cong_van"))
    assert so.cap(paper("cong_van", don_vi_soan="HCQT")).so == 1


def test_moi_loi_duoc_noi_mot_lan(so: SoDangKy) -> None:
    with pytest.raises(InputError) as caught:
        so.cap(YeuCau(loai="quyết địn", trich_yeu=" ", do_khan="gấp", so_trang=0, nguoi_ky="Hà\x0b"))
    places = {problem.vi_tri for problem in caught.value.problems}
    assert places == {"loai", "trich_yeu", "do_khan", "so_trang", "nguoi_ky"}
    assert "quyet_dinh" in str(caught.value)


def test_loi_giua_chung_khong_mat_so(so: SoDangKy) -> None:
    numbers(so, "quyet_dinh")
    with pytest.raises(InputError):
        so.cap_nhieu([paper(), paper(), paper("khong_co")])
    assert numbers(so, "quyet_dinh") == ["02/QĐ-VP"]


def test_so_luong_ban_dem_theo_noi_nhan(so: SoDangKy) -> None:
    counted = so.cap(paper(noi_nhan=("Như Điều 3", "Sở Nội vụ (02)", "Các phòng (5 bản)"), luu="VT"))
    assert counted.so_luong_ban == 9
    assert so.cap(paper(noi_nhan=("Như trên",), so_luong_ban=30)).so_luong_ban == 30


def test_ten_loai_viet_kieu_nao_cung_hieu(so_tep: SoDangKy) -> None:
    names = ("Quyết định", "quyet_dinh", "QĐ", "QUYẾT ĐỊNH", "quyết  định")
    assert {so_tep.cap(paper(name)).loai for name in names} == {"quyet_dinh"}


def test_ky_hieu_ghi_tay_duoc_giu_nguyen(so: SoDangKy) -> None:
    assert so.cap(paper(ky_hieu="QĐ-SGD&ĐT")).so_ky_hieu == "01/QĐ-SGD&ĐT"
    with pytest.raises(InputError, match="khoảng trắng"):
        so.cap(paper(ky_hieu="QĐ - VP"))


def test_so_va_ngay_nguoc_nhau_thi_canh_bao(so: SoDangKy) -> None:
    assert so.cap(paper(ngay=date(2026, 3, 4))).canh_bao == ()
    late = so.cap(paper(ngay=date(2026, 3, 2)))
    assert any("ngược nhau" in note and "04/03/2026" in note for note in late.canh_bao)


def test_so_giu_va_so_huy_khong_phai_hang_xom(so: SoDangKy) -> None:
    """A number held for a later day, or one that was voided, says nothing about the order of what was issued."""
    assert so.cap(paper(ngay=date(2026, 3, 2))).canh_bao == ()
    so.giu("quyet_dinh", YeuCauGiu(ngay=date(2026, 3, 5), cho="Phòng TC"))
    void = so.cap(paper(ngay=date(2026, 3, 4)))
    so.huy(void.so_ky_hieu, "in sai")
    assert so.cap(paper(ngay=date(2026, 3, 3))).canh_bao == ()
    late = so.cap(paper(ngay=date(2026, 3, 1)))
    assert [note for note in late.canh_bao if "04/03/2026" in note or "05/03/2026" in note] == []
    assert any("03/03/2026" in note for note in late.canh_bao)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"trich_yeu": "........"}, "thiếu trích yếu nội dung"),
        ({"co_quan": "QĐ-VP"}, "ký hiệu cơ quan không gồm ký hiệu tên loại"),
    ],
)
def test_trich_yeu_chua_ghi_ky_hieu_hai_lan_ten_loai_thi_khong_cap(
    so: SoDangKy, wrong: dict[str, str], said: str
) -> None:
    with pytest.raises(InputError, match=said):
        so.cap(YeuCau(**({"loai": "quyet_dinh", "trich_yeu": "Việc"} | wrong)))  # type: ignore[arg-type]
    assert so.cap(YeuCau(loai="quyet_dinh", trich_yeu="Việc")).so == 1
