"""Criteria remark, votes follow the law of the day and the office's own rule, nothing is decided without a vote."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from vanban.awards.data.criteria import review
from vanban.awards.data.nominees import DaDat, DeCu, Phieu, SangKien
from vanban.awards.data.results import Rules, consider, count, decided_here, payments, proposed_upwards
from vanban.law import Law

DAY = date(2026, 12, 10)


def person(law: Law, *codes: str, **more) -> DeCu:
    awards = tuple(sorted((law.danh_hieu[ma] for ma in codes), key=lambda award: award.bac))
    values = {"stt": 1, "doi_tuong": "ca_nhan", "ten": "Lộc Thị Ánh", "awards": awards, "muc": "HTXSNV", **more}
    return DeCu(**values)


def group(law: Law, *codes: str, **more) -> DeCu:
    return person(law, *codes, **{"doi_tuong": "tap_the", "ten": "Phòng Tổng hợp", **more})


def rules(law: Law, ngay: date = DAY, **own: int) -> Rules:
    return Rules(law, ngay, own, frozenset(a.ma for a in law.danh_hieu.values() if a.cap == "co_so"))


def said(law: Law, nominee: DeCu) -> list[str]:
    return [remark.noi_dung for remark in review(nominee, 2026, law, DAY)]


def test_cstdcs_can_ldtt_va_mot_trong_hai(law):
    assert said(law, person(law, "LDTT", "CSTDCS")) == []
    assert said(law, person(law, "LDTT", "CSTDCS", muc="HTTNV", sang_kien=(SangKien("X"),))) == []
    assert any("sáng kiến" in text for text in said(law, person(law, "LDTT", "CSTDCS", muc="HTTNV")))
    assert any("Lao động tiên tiến" in text for text in said(law, person(law, "CSTDCS")))


@pytest.mark.parametrize(
    ("nam", "du"), [((2023, 2024, 2025), True), ((2024, 2025), True), ((2023, 2025), False), ((), False)]
)
def test_cstd_tinh_can_ba_nam_lien_tuc_tinh_ca_nam_nay(law, nam, du):
    earlier = tuple(DaDat(year, "CSTĐCS", "CSTDCS") for year in nam)
    found = said(law, person(law, "LDTT", "CSTDCS", "CSTD_TINH", da_dat=earlier, sang_kien=(SangKien("X", "tỉnh"),)))
    assert (not any("3 năm liên tục" in text for text in found)) is du


def test_cstd_tinh_can_sang_kien_pham_vi_tinh(law):
    earlier = tuple(DaDat(year, "CSTĐCS", "CSTDCS") for year in (2024, 2025))
    base = person(law, "LDTT", "CSTDCS", "CSTD_TINH", da_dat=earlier)
    assert said(law, replace(base, sang_kien=(SangKien("X", "tỉnh"),))) == []
    assert any(
        "phạm vi đang ghi: cơ sở" in text for text in said(law, replace(base, sang_kien=(SangKien("X", "cơ sở"),)))
    )


@pytest.mark.parametrize(("ldtt", "tong", "du"), [(7, 10, True), (69, 99, False), (70, 100, True), (6, 9, False)])
def test_ty_le_ldtt_xet_bang_so_nguyen(law, ldtt, tong, du):
    assert (said(law, group(law, "TTLDTT", so_nguoi=tong, so_ldtt=ldtt)) == []) is du


def test_danh_hieu_sai_doi_tuong_la_loi(law):
    found = review(group(law, "LDTT"), 2026, law, DAY)
    assert [remark.muc for remark in found if "đối tượng" in remark.noi_dung] == ["loi"]


@pytest.mark.parametrize(
    ("ngay", "dong_y", "tong", "dat"),
    [
        (date(2025, 6, 30), 7, 9, False), (date(2025, 6, 30), 8, 10, True), (date(2025, 7, 1), 7, 9, True),
        (DAY, 6, 11, True), (DAY, 5, 10, False), (DAY, 5, 11, False),
    ],
)  # fmt: skip
def test_cstdcs_theo_luat_cua_ngay_hop(law, ngay, dong_y, tong, dat):
    """80 % under NĐ 98; from 01/7/2025 the office's own rule, the majority when it has none."""
    judged, _ = consider([person(law, "CSTDCS", phieu={"CSTDCS": Phieu(dong_y, tong)})], 2026, rules(law, ngay))
    assert judged[0].dat is dat


def test_ty_le_cua_co_quan_va_cua_trung_uong_lay_muc_cao_hon(law):
    vote = {"CSTDCS": Phieu(7, 10), "CSTD_TQ": Phieu(8, 10)}
    nominee = person(law, "CSTDCS", "CSTD_TQ", phieu=vote)
    passed = {x.danh_hieu.ma: x.dat for x in consider([nominee], 2026, rules(law, CSTDCS=75, CSTD_TQ=50))[0]}
    assert passed == {"CSTDCS": False, "CSTD_TQ": False}
    assert {x.danh_hieu.ma: x.dat for x in consider([nominee], 2026, rules(law, CSTDCS=70))[0]}["CSTDCS"]


def test_chua_bo_phieu_thi_chua_dat_gi(law):
    judged, _ = consider([person(law, "LDTT", "GK")], 2026, rules(law))
    assert {x.tinh_trang for x in judged} == {"chua_bo_phieu"}
    assert decided_here(judged, rules(law)) == []


def test_moi_danh_hieu_mot_phieu(law):
    nominee = person(law, "LDTT", "CSTDCS", phieu={"LDTT": Phieu(11, 11), "CSTDCS": Phieu(5, 11)})
    assert {x.danh_hieu.ma: x.dat for x in consider([nominee], 2026, rules(law))[0]} == {"LDTT": True, "CSTDCS": False}


def test_rut_sau_khi_bo_phieu_thi_khong_tang(law):
    nominee = person(law, "LDTT", phieu={"LDTT": Phieu(11, 11)}, rut={"LDTT": "có đơn xin rút"})
    judged, _ = consider([nominee], 2026, rules(law))
    assert (judged[0].tinh_trang, judged[0].ly_do) == ("rut", "có đơn xin rút")


def test_do_tin_c_khong_bao_gio_la_loi(law):
    worst = [
        person(law, "LDTT", "CSTDCS", "CSTD_TINH", "CSTD_TQ", "BK_TINH", muc="KHTNV"),
        group(law, "TTLDTT", "TTLDXS", muc="KHTNV"),
    ]
    remarks = [remark for nominee in worst for remark in review(nominee, 2026, law, DAY)]
    assert remarks
    assert not [remark for remark in remarks if remark.do_tin == "C" and remark.muc == "loi"]


def _passed(law: Law, *people: DeCu):
    voted = [replace(who, phieu={award.ma: Phieu(5, 5) for award in who.awards}) for who in people]
    return consider(voted, 2026, rules(law))[0]


def test_mot_nguoi_nhieu_danh_hieu_huong_muc_cao_nhat_va_them_hinh_thuc(law):
    judged = _passed(law, person(law, "LDTT", "CSTDCS", "GK"))
    lines = decided_here(judged, rules(law))
    paid = {line.dong.danh_hieu.ma: line for line in payments(lines, date(2026, 12, 18), law)}
    assert (paid["CSTDCS"].so_tien, paid["LDTT"].so_tien, paid["GK"].so_tien) == (2_530_000, 0, 760_000)
    assert "Chiến sĩ thi đua cơ sở" in paid["LDTT"].ghi_chu


def test_ho_gia_dinh_mot_phay_ruoi_va_gia_dinh_van_hoa_khong_co_muc(law):
    home = person(law, "GK", "GIA_DINH_VAN_HOA", doi_tuong="ho_gia_dinh", ten="Hoàng Văn Páo")
    paid = payments(decided_here(_passed(law, home), rules(law)), date(2026, 12, 18), law)
    assert {line.dong.danh_hieu.ma: line.so_tien for line in paid} == {"GK": 1_140_000, "GIA_DINH_VAN_HOA": None}


def test_danh_sach_danh_hieu_truoc_hinh_thuc_tap_the_truoc_va_dem_dung(law):
    judged = _passed(
        law, person(law, "LDTT", "CSTDCS", "CSTD_TINH"), group(law, "TTLDTT", "TTLDXS", "GK"), person(law, "GK", stt=2)
    )
    here = decided_here(judged, rules(law))
    assert [(line.stt, line.danh_hieu.ma) for line in here] == [
        (1, "TTLDTT"), (2, "CSTDCS"), (3, "LDTT"), (4, "GK"), (5, "GK"),
    ]  # fmt: skip
    assert [line.danh_hieu.ma for line in proposed_upwards(judged, rules(law))] == ["TTLDXS", "CSTD_TINH"]
    assert {d.danh_hieu.ma: (d.tap_the, d.ca_nhan) for d in count(here)}["GK"] == (1, 1)
