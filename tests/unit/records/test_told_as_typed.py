"""What a clerk types where the form has no place for it is set right, or told by its field; what is right is left in peace."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from docx import Document

import vanban
from vanban.models.parts import Nguoi
from vanban.records.noticing import notices_of

PLAN: dict[str, Any] = {
    "loai": "ke_hoach", "co_quan": {"chu_quan": "UBND tỉnh Lạng Sơn", "ten": "Văn phòng", "ky_hieu": "VP"}, "so": "1",
    "ngay": "05/3/2026", "dia_danh": "Lạng Sơn", "trich_yeu": "Công tác thi đua năm 2026", "noi_dung": "Nội dung.",
    "nguoi_ky": {"chuc_vu": "Chánh Văn phòng", "ho_ten": "Nguyễn Văn Hà"}, "noi_nhan": ["Sở Nội vụ"],
}  # fmt: skip


def told(**changed: Any) -> list[str]:
    return [one.noi_dung for one in notices_of({**PLAN, **changed})]


@pytest.mark.parametrize(
    "changed",
    [
        {}, {"noi_nhan": ["- Sở Nội vụ;", "• Sở Y tế."]}, {"dia_danh": "Thành phố Hồ Chí Minh"}, {"so": "5/KH-VP"},
        {"co_quan": {"ten": "Trường THPT Chu Văn An", "ky_hieu": "CVA"},
         "nguoi_ky": {"chuc_vu": "Hiệu trưởng", "ho_ten": "Lê An"}},
        {"noi_dung": "{giữa} * * *\nĐiều 3 của Luật này./."},
        {"noi_dung": "{bảng rộng 8,92}\n| TT | Tên |\n|---|---|\n| 1 | |"}, {"noi_dung": "1.\tMột\n2.\tHai"},
        {"noi_dung": "Họp lúc 14h30, trong 48 giờ; 15 (b) [x] (y)."}, {"trich_yeu": "Phòng, chống COVID-19"},
    ],
)  # fmt: skip
def test_viet_dung_thi_khong_bi_noi(changed: dict[str, Any]) -> None:
    assert told(**changed) == []


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"trich_yeu": "**Công tác** thi đua"}, "dấu ** ở mục này in ra nguyên dấu sao"),
        ({"trich_yeu": "- Công tác thi đua"}, "«-» ở đầu in ra nguyên"),
        ({"trich_yeu": "CÔNG TÁC THI ĐUA"}, "toàn chữ hoa"),
        ({"trich_yeu": "V/v về việc thi đua"}, "«V/v» viết sai hoặc hai lần"),
        ({"noi_nhan": ["Văn phòng"]}, "nơi nhận là chính cơ quan ban hành"),
        ({"noi_nhan": ["1. Sở Nội vụ"]}, "«1.» ở đầu in ra nguyên"),
        ({"dia_danh": "LẠNG SƠN"}, "địa danh gõ toàn chữ hoa"),
        ({"dia_danh": "2026"}, "địa danh không có chữ"),
        ({"ngay": "05/3/2026 14:00"}, "«14:00» không in"),
        ({"so": "5/KH-UBND"}, "không có ký hiệu của cơ quan ban hành"),
        ({"co_quan": {"ten": "Văn phòng", "ky_hieu": "SYT"}}, "ký hiệu không phải của cơ quan này"),
        ({"co_quan": {"ten": "Sở Y tế", "ky_hieu": "VP"}}, "ký hiệu không phải của cơ quan này"),
        (
            {"co_quan": {"chu_quan": "UBND tỉnh A", "ten": "UBND tỉnh A Văn phòng", "ky_hieu": "VP"}},
            "lặp lại tên cơ quan",
        ),
        ({"co_quan": {"chu_quan": "UBND tỉnh A\nSở B", "ten": "Văn phòng", "ky_hieu": "VP"}}, "hai dòng in liền"),
        ({"nguoi_ky": {"kt": "KT. Giám đốc", "chuc_vu": "Phó Giám đốc", "ho_ten": "Lê Văn An"}}, "đã bỏ «KT.»"),
        ({"phu_luc": [{"tieu_de": "Danh sách", "noi_dung": ""}]}, "phụ lục không có nội dung"),
        ({"phu_luc": [{"noi_dung": "Danh sách"}]}, "phụ lục không có tiêu đề"),
        ({"noi_dung": "KẾ HOẠCH\nNội dung."}, "«KẾ HOẠCH» trong nội dung in ra thêm"),
        ({"noi_dung": "**Công tác thi đua năm 2026**\nNội dung."}, "in ra thêm một lần"),
        ({"noi_dung": "| TT | Tên\n|---|---\n| 1 | A"}, "hàng của bảng thiếu dấu | ở cuối"),
        ({"noi_dung": "STT\tHọ tên\tChức vụ\n1\tLê Văn An"}, "dấu Tab trong dòng"),
        ({"noi_dung": "{trang ngan}\nA."}, "dòng mở đầu bằng «{trang ngan»"),
        ({"noi_dung": "{bảng rộng 8,92}\nA."}, "dòng mở đầu bằng «{bảng rộng 8,92»"),
        ({"noi_dung": "+----+----+"}, "ký hiệu của phần mềm khác"),
        ({"noi_dung": "Việc __gấp__."}, "«__gấp__»"),
        ({"noi_dung": "1.\n2. Hai"}, "mục không có chữ"),
        ({"noi_dung": "điều 1. Phạm vi"}, "«điều 1.» ở đầu dòng in như chữ thường"),
        ({"noi_dung": "Điều 1 Phạm vi"}, "«Điều 1» ở đầu dòng in như chữ thường"),
        ({"noi_dung": "ii. Phạm vi"}, "«ii.» ở đầu dòng in như chữ thường"),
        ({"noi_dung": "=> Phạm vi"}, "«=>» ở đầu dòng in như chữ thường"),
        ({"noi_dung": "Một./.\nHai."}, "«./.» đứng giữa nội dung"),
        ({"noi_dung": "Vào lúc 14h75."}, "không có giờ này"),
    ],
)
def test_cho_khong_dung_duoc_noi(changed: dict[str, Any], said: str) -> None:
    assert [one for one in told(**changed) if said in one]


@pytest.mark.parametrize("end", [".", ",", " ./. .", "/.", ". /."])
def test_dau_cuoi_go_kieu_nao_cung_in_mot_lan(end: str) -> None:
    data = vanban.render(vanban.from_dict({**PLAN, "noi_dung": f"Nội dung{end}"}))
    printed = [one.text for one in Document(BytesIO(data)).paragraphs]
    assert "Nội dung./." in printed


def test_can_cu_danh_so_viet_lien_duoc_tach_luat_bo_so_duoc_noi() -> None:
    grounds = ["1. Căn cứ Luật A", "•\tCăn cứ Luật B; Căn cứ Luật C; Theo đề nghị của Trưởng phòng."]
    decision = {**PLAN, "loai": "quyet_dinh", "can_cu": grounds, "noi_dung": "Điều 1. Khen thưởng."}
    assert [one.chu for one in vanban.from_dict(decision).can_cu] == [
        "Căn cứ Luật A", "Căn cứ Luật B", "Căn cứ Luật C", "Theo đề nghị của Trưởng phòng",
    ]  # fmt: skip
    cited = told(loai="quyet_dinh", can_cu=[{"ten_loai": "Luật", "so_ky_hieu": "33/2024/QH15"}, "CHÁNH VĂN PHÒNG"])
    assert ["thiếu tên luật" in one for one in cited].count(True) == 1
    assert [one for one in cited if "không in «33/2024/QH15»" in one]
    assert [one for one in cited if "dòng chữ hoa trong căn cứ" in one]


def test_danh_sach_bo_dau_dau_dong_va_dau_cuoi() -> None:
    minutes = vanban.from_dict({
        "loai": "bien_ban", "co_quan": PLAN["co_quan"], "trich_yeu": "Họp", "bat_dau": "14h00", "dia_diem": "Phòng họp",
        "thanh_phan": ["- Ông A;", "• Bà Hà.", "o Ông Lê An,"], "chu_tri": "Ông A", "thu_ky": "Bà B", "noi_dung": "Họp.",
    })  # fmt: skip
    assert minutes.thanh_phan == ("Ông A", "Bà Hà", "Ông Lê An")


def test_gio_go_sau_ngay_hop_duoc_in_khac_gio_thi_hoi() -> None:
    moment = vanban.from_dict({
        "loai": "giay_moi", "co_quan": PLAN["co_quan"], "dia_danh": "Lạng Sơn", "trich_yeu": "Họp", "moi": "Các phòng",
        "toi_du": "cuộc họp", "dia_diem": "Phòng họp", "thoi_gian": {"ngay": "03/7/2026 14:30"}, "nguoi_ky": PLAN["nguoi_ky"],
    }).thoi_gian  # fmt: skip
    assert str(moment) == "14 giờ 30 phút, ngày 03 tháng 7 năm 2026"
    with pytest.raises(vanban.InputError, match="giờ ghi hai nơi khác nhau"):
        type(moment)(gio="9h", ngay="03/7/2026 14:30")


def test_danh_xung_go_hai_lan_in_mot_lan_khac_nhau_thi_hoi() -> None:
    who = {"danh_xung": "ông", "ho_ten": "Ông Lê Văn An"}
    person = Nguoi(**who)
    assert (person.danh_xung, person.ho_ten) == ("Ông", "Lê Văn An")
    with pytest.raises(vanban.InputError, match="danh xưng ghi hai nơi khác nhau"):
        Nguoi(**{**who, "danh_xung": "Bà"})
