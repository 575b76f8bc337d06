"""The forms of their own: what each prints, line by line."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from vanban import context, records
from vanban.models import VAN_BAN, BanSao
from vanban.regulation import LOAI

Lines = Callable[[list[dict[str, Any]]], list[str]]


def shown(kind: str, **changes: Any) -> dict[str, Any]:
    record = {**records.to_dict(records.load_text(records.sample(kind))), **changes}
    return context.build(records.from_dict({k: v for k, v in record.items() if v is not None}))


@pytest.mark.parametrize("kind", sorted(VAN_BAN))
def test_ngu_canh_chi_gom_gia_tri_thuong_va_luon_nhu_nhau(kind: str) -> None:
    found = shown(kind)
    assert json.loads(json.dumps(found)) == found
    assert shown(kind) == found
    assert found["khuon"] == kind


@pytest.mark.parametrize("kind", sorted(VAN_BAN))
def test_dau_trang_theo_mau_cua_loai(kind: str) -> None:
    found, rule = shown(kind, so=None), LOAI[kind]
    assert bool(found.get("dia_danh_ngay")) == rule.dia_danh_ngay
    assert bool(found.get("trich_yeu_cong_van")) == (rule.trich_yeu == "duoi_so")
    assert ("ten_loai" in found) == (kind != "cong_van")
    assert bool(found.get("trich_yeu")) == (rule.trich_yeu == "duoi_ten_loai" and kind != "thu_cong")
    assert found.get("ke_trich_yeu", False) == rule.ke_trich_yeu
    assert len(found["ky"]) == (2 if rule.hai_chu_ky else 1)
    if kind != "thu_cong":
        assert found["so_ky_hieu"].startswith("Số:        /")
        assert (f"/{rule.ky_hieu}-" in found["so_ky_hieu"]) == (rule.ky_hieu is not None)


@pytest.mark.parametrize("kind", sorted(set(VAN_BAN) - {"hop_dong", "ban_ghi_nho", "ban_thoa_thuan", "thu_cong"}))
def test_noi_dung_ket_thuc_bang_dau_ket(kind: str, text_lines: Lines) -> None:
    assert text_lines(shown(kind)["noi_dung"])[-1].endswith("./.")


def test_cong_van(text_lines: Lines) -> None:
    found = shown("cong_van")
    assert found["trich_yeu_cong_van"] == "V/v đôn đốc nộp hồ sơ công nhận sáng kiến năm 2026"
    assert found["so_ky_hieu"] == "Số: 315/VP-HCQT"
    assert found["noi_nhan"]["dong"][-1] == "- Lưu: VT, HCQT (2). VTKC.(5)"
    assert text_lines(found["mo_dau"])[0] == "Kính gửi:"


def test_cong_dien(text_lines: Lines) -> None:
    found = shown("cong_dien")
    assert text_lines(found["mo_dau"]) == [
        "Chủ tịch Ủy ban nhân dân tỉnh Lạng Sơn điện:", "- Giám đốc các sở, Thủ trưởng các ban, ngành;",
        "- Chủ tịch Ủy ban nhân dân các xã, phường.",
    ]  # fmt: skip
    assert text_lines(shown("cong_dien", nguoi_dien=None, dien="Sở Y tế")["mo_dau"]) == [
        "Ủy ban nhân dân tỉnh Lạng Sơn điện: Sở Y tế"
    ]


def test_giay_moi(text_lines: Lines) -> None:
    found = shown("giay_moi", noi_dung=None, moi="Ông Lê Minh Hòa")
    assert text_lines(found["mo_dau"]) == ["Văn phòng UBND tỉnh Lạng Sơn trân trọng kính mời: Ông Lê Minh Hòa"]
    assert text_lines(found["noi_dung"])[2:] == [
        "Thời gian: 14 giờ 00 phút, thứ Sáu, ngày 03 tháng 7 năm 2026",
        "Địa điểm: Phòng họp số 2, trụ sở Văn phòng UBND tỉnh./.",
    ]


def test_giay_gioi_thieu(text_lines: Lines) -> None:
    found = shown("giay_gioi_thieu")
    assert text_lines(found["mo_dau"] + found["noi_dung"]) == [
        "Văn phòng UBND tỉnh Lạng Sơn trân trọng giới thiệu:", "Bà: Lương Thị Mai",
        "Chức vụ: Chuyên viên, Phòng Hành chính - Quản trị", "Được cử đến: Kho bạc Nhà nước khu vực VI",
        "Về việc: Đối chiếu số dư tài khoản quý I năm 2026",
        "Đề nghị Quý cơ quan tạo điều kiện để ông (bà) có tên ở trên hoàn thành nhiệm vụ.",
        "Giấy này có giá trị đến hết ngày 22 tháng 5 năm 2026./.",
    ]  # fmt: skip
    assert found["noi_nhan"]["dong"] == ["- Như trên;", "- Lưu: VT."]
    several = text_lines(shown("giay_gioi_thieu", nguoi=["Ông A B, Chuyên viên", "Bà C D"])["noi_dung"])
    assert several[:2] == ["- Ông A B, Chuyên viên;", "- Bà C D."]


def test_giay_nghi_phep(text_lines: Lines) -> None:
    found = shown("giay_nghi_phep", noi_nhan=None)
    assert text_lines(found["noi_dung"]) == [
        "Xét Đơn đề nghị nghỉ phép ngày 30 tháng 7 năm 2026 của ông Nông Văn Sơn", "Văn phòng UBND tỉnh Lạng Sơn cấp cho:",
        "Ông: Nông Văn Sơn", "Chức vụ: Chuyên viên, Phòng Tổng hợp",
        "Được nghỉ phép trong thời gian 05 ngày kể từ ngày 10 tháng 8 năm 2026 đến hết ngày 14 tháng 8 năm 2026 "
        "tại xã Hữu Lũng, tỉnh Lạng Sơn.",
        "Số ngày nghỉ phép nêu trên được tính vào thời gian nghỉ hằng năm./.",
    ]  # fmt: skip
    assert found["noi_nhan"]["dong"][0] == "- Ông Nông Văn Sơn;"
    assert found["xac_nhan"]["dong"] == ["Xác nhận của cơ quan (tổ chức) hoặc chính quyền địa phương nơi nghỉ phép"]
    assert shown("giay_nghi_phep", xac_nhan=False)["xac_nhan"] is None


def test_bien_ban(text_lines: Lines) -> None:
    found = shown("bien_ban")
    printed = text_lines(found["noi_dung"])
    assert printed[0] == "Thời gian bắt đầu: 14 giờ 00 phút, ngày 10 tháng 12 năm 2026"
    assert printed[-1] == "Cuộc họp kết thúc vào 16 giờ 30 phút, ngày 10 tháng 12 năm 2026./."
    assert printed[-2].endswith("8/9 tán thành (đạt 88,89%), 1 không tán thành, 0 không có ý kiến.")
    assert [one["dong"] for one in found["ky"]] == [["THƯ KÝ"], ["CHỦ TỌA"]]
    assert found["noi_nhan"]["dong"][-1] == "- Lưu: VT, Hồ sơ."
    assert "kết thúc vào      " in text_lines(shown("bien_ban", ket_thuc=None)["noi_dung"])[-1]
    assert shown("bien_ban", ghi_chuc_vu="có")["ky"][1]["tren_ten"] == ["CHÁNH VĂN PHÒNG"]


def test_hop_dong(text_lines: Lines) -> None:
    found = shown("hop_dong")
    opening = text_lines(found["mo_dau"])
    assert opening[3] == "Hôm nay, ngày 05 tháng 5 năm 2026, tại Lạng Sơn, chúng tôi gồm:"
    assert opening[4] == "BÊN A: VĂN PHÒNG UBND TỈNH LẠNG SƠN"
    assert [one["dong"] for one in found["ky"]] == [
        ["ĐẠI DIỆN BÊN A", "CHÁNH VĂN PHÒNG"],
        ["ĐẠI DIỆN BÊN B", "GIÁM ĐỐC"],
    ]
    assert found["noi_nhan"] is None
    assert not text_lines(found["noi_dung"])[-1].endswith("./.")


def test_phieu_gui(text_lines: Lines) -> None:
    found = shown("phieu_gui")
    (table,) = [block for block in found["noi_dung"] if block["kind"] == "bang"]
    assert [cell["doan"][0][0]["t"] for cell in table["dau"][0]["o"]] == [
        "TT", "Số, ký hiệu; ngày tháng", "Tên loại, trích yếu nội dung", "Số lượng", "Ghi chú",
    ]  # fmt: skip
    assert table["hang"][0]["o"][1]["doan"][0][0]["t"] == "18/TTr-VP; 22/12/2026"
    bare = shown("phieu_gui", tai_lieu=["Báo cáo A"], noi_dung="Đề nghị nhận.")["noi_dung"]
    assert [len(block["cot"]) for block in bare if block["kind"] == "bang"] == [3]


def test_thu_cong_khong_so_khong_noi_nhan() -> None:
    found = shown("thu_cong")
    assert (found["so_ky_hieu"], found["noi_nhan"], found["ten_loai"]) == (None, None, "THƯ CHÚC MỪNG")


def test_ban_sao() -> None:
    signer = {"tl": "Giám đốc", "chuc_vu": "Chánh Văn phòng", "ho_ten": "A B"}
    body = {"ten": "Sở Xây dựng", "ky_hieu": "SXD"}
    copy = BanSao(
        loai="sao lục",
        co_quan=body,
        so=3,
        ngay="9/6/2026",
        dia_danh="Lâm Đồng",
        nguoi_ky=signer,
        ky_luc="09/6/2026 14:05:09",
    )
    found = context.build(copy)
    assert (found["khuon"], found["hinh_thuc_sao"], found["so_ky_hieu"], found["chu_quan"]) == (
        "ban_sao", "SAO LỤC", "Số: 03/SL-SXD", [],
    )  # fmt: skip
    assert found["dau"]["thong_tin_ky_so"] == "SAO LỤC; Sở Xây dựng; 09/06/2026; 14:05:09"
    assert found["noi_nhan"]["dong"] == ["- Lưu: VT."]
