"""Criteria remark, votes are counted in whole numbers, the office's own thresholds stop, nothing unsure refuses."""

from __future__ import annotations

from datetime import date

import pytest

from vanban.awards.data.criteria import review
from vanban.awards.data.nominees import DaDat, DeCu, Phieu, SangKien
from vanban.awards.data.results import consider, count, decided_here, payments, proposed_upwards
from vanban.awards.law.grounds import AMENDED_WARNING, grounds, warnings_for


def person(*codes: str, **more) -> DeCu:
    values = {"stt": 1, "doi_tuong": "ca_nhan", "ten": "Lộc Thị Ánh", "danh_hieu": codes, "muc": "HTXSNV", **more}
    return DeCu(**values)


def group(*codes: str, **more) -> DeCu:
    values = {"stt": 1, "doi_tuong": "tap_the", "ten": "Phòng Tổng hợp", "danh_hieu": codes, "muc": "HTXSNV", **more}
    return DeCu(**values)


def said(nominee: DeCu, **more) -> list[str]:
    return [remark.noi_dung for remark in review(nominee, 2026, **more)]


def test_cstdcs_can_ldtt_va_mot_trong_hai():
    assert said(person("LDTT", "CSTDCS")) == []
    assert said(person("LDTT", "CSTDCS", muc="HTTNV", sang_kien=(SangKien(ten="X"),))) == []
    assert any("sáng kiến" in text for text in said(person("LDTT", "CSTDCS", muc="HTTNV")))
    assert any("Lao động tiên tiến" in text for text in said(person("CSTDCS")))


def test_ldtt_can_hoan_thanh_tot():
    assert said(person("LDTT", muc="HTTNV")) == []
    assert said(person("LDTT", muc="HTNV")) == ["cần hoàn thành tốt nhiệm vụ trở lên"]


@pytest.mark.parametrize(
    ("nam", "du"), [((2023, 2024, 2025), True), ((2024, 2025), True), ((2023, 2025), False), ((), False)]
)
def test_cstd_tinh_can_ba_nam_lien_tuc_tinh_ca_nam_nay(nam, du):
    earlier = tuple(DaDat(nam=year, ma="CSTDCS") for year in nam)
    found = said(person("LDTT", "CSTDCS", "CSTD_TINH", da_dat=earlier, sang_kien=(SangKien(ten="X"),)))
    assert (not any("3 năm liên tục" in text for text in found)) is du


@pytest.mark.parametrize(("ldtt", "tong", "du"), [(7, 10, True), (69, 99, False), (70, 100, True), (6, 9, False)])
def test_ty_le_ldtt_xet_bang_so_nguyen(ldtt, tong, du):
    assert (said(group("TTLDTT", so_nguoi=tong, so_ldtt=ldtt)) == []) is du


def test_tap_the_bi_ky_luat_hoac_chua_tot_thi_nhac():
    assert any("kỷ luật" in text for text in said(group("TTLDTT", bi_ky_luat=1)))
    assert said(group("TTLDTT", muc="HTNV")) == ["cần hoàn thành tốt nhiệm vụ trở lên"]
    assert any("xuất sắc" in text for text in said(group("TTLDXS", muc="HTTNV", so_cstdcs=1)))


def test_danh_hieu_sai_doi_tuong_la_loi():
    found = review(group("LDTT"), 2026)
    assert [remark.muc for remark in found if "đối tượng" in remark.noi_dung] == ["loi"]


@pytest.mark.parametrize(
    ("dong_y", "tong", "dat"), [(8, 10, True), (7, 9, False), (4, 5, True), (79, 99, False), (80, 100, True)]
)
def test_phieu_cstdcs_80_phan_tram_khong_lam_tron(dong_y, tong, dat):
    judged, _ = consider([person("CSTDCS", phieu={"CSTDCS": Phieu(dong_y=dong_y, tong=tong)})], 2026)
    assert judged[0].dat is dat


@pytest.mark.parametrize(("dong_y", "tong", "dat"), [(6, 11, True), (51, 101, True), (5, 10, False)])
def test_khong_co_nguong_thi_qua_nua(dong_y, tong, dat):
    judged, _ = consider([person("LDTT", phieu={"LDTT": Phieu(dong_y=dong_y, tong=tong)})], 2026)
    assert judged[0].dat is dat
    assert dat or "quá nửa" in judged[0].ly_do


def test_nguong_cua_co_quan_thay_duoc_nguong_chung():
    nominee = person("LDTT", "CSTDCS", phieu={"CSTDCS": Phieu(dong_y=7, tong=10)})
    assert not next(x for x in consider([nominee], 2026)[0] if x.danh_hieu.ma == "CSTDCS").dat
    assert next(x for x in consider([nominee], 2026, {"CSTDCS": 70})[0] if x.danh_hieu.ma == "CSTDCS").dat
    strict = review(nominee, 2026, thresholds={"CSTDCS": 90})
    assert [remark.muc for remark in strict] == ["loi"]
    assert [remark.muc for remark in review(nominee, 2026)] == ["canh_bao"]


def test_tieu_chuan_chi_nhac_khong_loai_ai():
    judged, remarks = consider([person("CSTDCS", muc="HTTNV")], 2026)
    assert judged[0].dat
    assert remarks
    assert {remark.muc for remark in remarks} == {"canh_bao"}


def test_do_tin_c_khong_bao_gio_la_loi():
    worst = [
        person("LDTT", "CSTDCS", "CSTD_TINH", "CSTD_TQ", "BK_TINH", muc="KHTNV"),
        group("TTLDTT", "TTLDXS", muc="KHTNV"),
    ]
    remarks = [remark for nominee in worst for remark in review(nominee, 2026)]
    assert remarks
    assert not [remark for remark in remarks if remark.do_tin == "C" and remark.muc == "loi"]


def test_mot_nguoi_nhieu_danh_hieu_huong_muc_cao_nhat_va_them_hinh_thuc():
    judged, _ = consider([person("LDTT", "CSTDCS", "GK")], 2026)
    paid = {line.dong.danh_hieu.ma: line for line in payments(decided_here(judged), date(2026, 12, 18))}
    assert (paid["CSTDCS"].so_tien, paid["LDTT"].so_tien, paid["GK"].so_tien) == (2_530_000, 0, 760_000)
    assert "Chiến sĩ thi đua cơ sở" in paid["LDTT"].ghi_chu


def test_hai_nguoi_trung_ten_moi_nguoi_mot_muc():
    judged, _ = consider([person("LDTT", "CSTDCS"), person("LDTT", stt=2)], 2026)
    assert sorted(line.so_tien for line in payments(decided_here(judged), date(2026, 12, 18))) == [
        0,
        760_000,
        2_530_000,
    ]


def test_danh_sach_danh_so_lien_tuc_tap_the_truoc_va_dem_dung():
    judged, _ = consider([person("LDTT", "CSTDCS", "CSTD_TINH"), group("TTLDTT", "TTLDXS"), person("GK", stt=2)], 2026)
    here = decided_here(judged)
    assert [(line.stt, line.danh_hieu.ma) for line in here] == [(1, "TTLDTT"), (2, "CSTDCS"), (3, "LDTT"), (4, "GK")]
    assert [line.danh_hieu.ma for line in proposed_upwards(judged)] == ["TTLDXS", "CSTD_TINH"]
    assert {d.danh_hieu.ma: (d.tap_the, d.ca_nhan) for d in count(here)}["GK"] == (0, 1)


def test_can_cu_theo_ngay():
    old, new = grounds(("luat", "nghi_dinh"), date(2025, 6, 30)), grounds(("luat", "nghi_dinh"), date(2025, 7, 1))
    assert "98/2023" in old[1]
    assert "152/2025" in new[1]
    assert "sửa đổi" not in grounds(("luat",), date(2026, 9, 30))[0]
    assert "ngày 23 tháng 4 năm 2026" in grounds(("luat",), date(2026, 10, 1))[0]
    assert grounds(("luat",), date(2020, 1, 1)) == []


def test_tu_ngay_01_10_2026_canh_bao_luat_sua_doi():
    assert warnings_for(date(2026, 9, 30)) == []
    assert warnings_for(date(2026, 10, 1)) == [AMENDED_WARNING]
