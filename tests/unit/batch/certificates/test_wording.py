from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any, get_type_hints

import pytest

from vanban.batch.certificates.arranging import arrange
from vanban.batch.certificates.kinds import CERTIFICATE_KINDS, certificate_kind
from vanban.batch.certificates.wording import printed
from vanban.building.certificates.layout import LAYOUTS
from vanban.errors import InputError
from vanban.regulation.printed import ToGiay, ToGiaySangKien
from vanban.rendering import Template

KHEN = certificate_kind("giay_khen")


def test_giay_khen_ca_nhan(common: Any, woman: Any) -> None:
    assert printed(KHEN, common(), woman) == {
        "tham_quyen": "Chánh Văn phòng Ủy ban nhân dân tỉnh Lạng Sơn",
        "dong_tang": "Tặng",
        "danh_hieu": "Giấy khen",
        "phu_de": "",
        "nguoi_nhan": "Bà: Nguyễn Thị Ánh",
        "don_vi": "Chuyên viên, Phòng Tổng hợp, Văn phòng UBND tỉnh",
        "thanh_tich": "Đã hoàn thành xuất sắc nhiệm vụ công tác năm 2026",
        "quyet_dinh": "Số quyết định: 15/QĐ-VP ngày 15 tháng 01 năm 2026",
        "so_vang": "Số sổ vàng: 7",
        "ngay_ky": "Lạng Sơn, ngày 15 tháng 01 năm 2026",
        "chuc_vu_ky": "Chánh Văn phòng",
        "ho_ten_ky": "Nguyễn Văn Hà",
    }


def test_tap_the_in_ten_tran_va_co_quan_chu_quan(common: Any, row: Any) -> None:
    found = printed(KHEN, common(), row(ten_tap_the="Phòng Tổng hợp", don_vi="Văn phòng UBND tỉnh"))
    assert (found["nguoi_nhan"], found["don_vi"]) == ("Phòng Tổng hợp", "Văn phòng UBND tỉnh")
    told = printed(KHEN, common(tien_to_tap_the="có"), row(ten_tap_the="Phòng Tổng hợp"))
    assert told["nguoi_nhan"] == "Tập thể: Phòng Tổng hợp"


@pytest.mark.parametrize(
    ("values", "record", "expected"),
    [
        ({"danh_xung": "Đại úy", "gioi_tinh": "nam"}, {}, "Đại úy: Trần Văn Bình"),
        ({"gioi_tinh": "nam"}, {}, "Ông: Trần Văn Bình"),
        ({}, {"xung_ho": "ong_ba"}, "Ông (bà): Trần Văn Bình"),
        ({}, {"xung_ho": "khong"}, "Trần Văn Bình"),
        ({"gioi_tinh": "nam"}, {"ten_in_hoa": "có"}, "Ông: TRẦN VĂN BÌNH"),
        ({"doi_tuong": "Hộ gia đình"}, {}, "Hộ gia đình: Trần Văn Bình"),
    ],
)
def test_cach_xung_ho(common: Any, row: Any, values: dict[str, str], record: dict[str, str], expected: str) -> None:
    assert printed(KHEN, common(**record), row(ho_ten="Trần Văn Bình", **values))["nguoi_nhan"] == expected


def test_khong_doan_gioi_tinh_tu_ho_ten(common: Any, row: Any) -> None:
    with pytest.raises(InputError) as caught:
        printed(KHEN, common(), row(ho_ten="Nguyễn Thị Ánh"))
    assert "chưa biết in Ông hay Bà" in str(caught.value)
    assert caught.value.problems[0].vi_tri == row().places["gioi_tinh"]


def test_truy_tang(common: Any, row: Any) -> None:
    found = printed(KHEN, common(), row(ho_ten="Lê Văn An", gioi_tinh="nam", chuc_vu="Chuyên viên", truy_tang="x"))
    assert (found["dong_tang"], found["don_vi"]) == ("Truy tặng", "Cố chuyên viên")


def test_don_vi_khong_lap_khi_chuc_vu_da_co(common: Any, row: Any) -> None:
    values = {
        "ho_ten": "Lê Văn An",
        "gioi_tinh": "nam",
        "chuc_vu": "Trưởng phòng Tổng hợp",
        "phong_ban": "Phòng Tổng hợp",
    }
    assert printed(KHEN, common(), row(**values))["don_vi"] == "Trưởng phòng Tổng hợp"


def test_chua_co_so_va_ngay_thi_chua_cho_viet_tay(common: Any, woman: Any) -> None:
    found = printed(KHEN, common(so_quyet_dinh=None, ngay_quyet_dinh=None), woman)
    assert found["quyet_dinh"] == "Số quyết định:          ngày      tháng      năm      "
    assert found["ngay_ky"] == "Lạng Sơn, ngày      tháng      năm      "
    assert printed(KHEN, common(ngay_quyet_dinh="01/2026"), woman)["ngay_ky"].endswith("ngày      tháng 01 năm 2026")


def test_quyet_dinh_rieng_cua_mot_hang(common: Any, row: Any) -> None:
    own = row(ho_ten="Lê An", gioi_tinh="nam", so_quyet_dinh="20/QĐ-VP", ngay_quyet_dinh=date(2026, 3, 5))
    assert printed(KHEN, common(), own)["quyet_dinh"] == "Số quyết định: 20/QĐ-VP ngày 05 tháng 3 năm 2026"


def test_danh_hieu_de_nghi_khac_giay_dang_in_la_loi(common: Any, row: Any) -> None:
    with pytest.raises(InputError, match="danh hiệu khác với giấy đang in"):
        printed(KHEN, common(), row(ho_ten="Lê An", gioi_tinh="nam", danh_hieu_de_nghi="CSTĐCS"))
    printed(KHEN, common(), row(ho_ten="Lê An", gioi_tinh="nam", danh_hieu_de_nghi="Giấy khen của Chánh Văn phòng"))


@pytest.mark.parametrize(
    ("kind", "giving", "title", "under"),
    [
        ("bang_khen", "Tặng", "Bằng khen", ""),
        ("chung_nhan_cstdcs", "Tặng danh hiệu", "Chiến sĩ thi đua cơ sở", ""),
        ("chung_nhan_ldtt", "Công nhận danh hiệu", "Lao động tiên tiến", "Năm 2026"),
        ("chung_nhan_ttldtt", "Công nhận danh hiệu", "Tập thể lao động tiên tiến", "Năm 2026"),
        ("chung_nhan_ttldxs", "Công nhận danh hiệu", "Tập thể lao động xuất sắc", "Năm 2026"),
        ("ky_niem_chuong", "Tặng", "Kỷ niệm chương", "“Vì sự nghiệp thi đua, khen thưởng”"),
    ],
)
def test_dong_chu_cua_tung_loai(common: Any, row: Any, kind: str, giving: str, title: str, under: str) -> None:
    honoured = row(kind, ho_ten="Lê An", gioi_tinh="nam", ten_tap_the="Phòng A")
    found = printed(certificate_kind(kind), common(kind), honoured)
    assert (found["dong_tang"], found["danh_hieu"], found["phu_de"]) == (giving, title, under)
    assert found["nguoi_nhan"] == ("Phòng A" if CERTIFICATE_KINDS[kind].subject == "tap_the" else "Ông: Lê An")


def test_khoa_hoc(common: Any, row: Any) -> None:
    kind = certificate_kind("chung_nhan_khoa_hoc")
    record = common("chung_nhan_khoa_hoc", tu_ngay="05/01/2026", den_ngay="09/01/2026")
    learner = row("chung_nhan_khoa_hoc", ho_ten="Lê An", gioi_tinh="nam", ngay_sinh=date(1985, 3, 5), xep_loai="Giỏi")
    found = printed(kind, record, learner)
    assert found["don_vi"] == "Sinh ngày 05/3/1985"
    assert found["thanh_tich"].split("\n") == [
        "Đã hoàn thành khóa học “Bồi dưỡng văn thư”",
        "từ ngày 05 tháng 01 năm 2026 đến ngày 09 tháng 01 năm 2026",
        "Xếp loại: Giỏi",
    ]


def initiative(row: Any, index: int, name: str, share: str) -> Any:
    return row("chung_nhan_sang_kien", index, ho_ten=name, gioi_tinh="nam", ten_sang_kien="Sổ tay điện tử", ty_le=share)


def test_sang_kien_moi_tac_gia_mot_giay(common: Any, row: Any) -> None:
    kind, record = certificate_kind("chung_nhan_sang_kien"), common("chung_nhan_sang_kien")
    rows = arrange(kind, record, [initiative(row, 1, "Lê An", "60"), initiative(row, 2, "Vũ Bình", "40")])
    found = [printed(kind, record, one) for one in rows]
    assert [one["nguoi_nhan"] for one in found] == ["Ông: Lê An", "Ông: Vũ Bình"]
    assert found[0]["la_tac_gia"] == "Là đồng tác giả của sáng kiến (tỷ lệ đóng góp 60%)"
    assert found[0]["ten_sang_kien"] == "“Sổ tay điện tử”"


def test_sang_kien_mot_giay_ghi_du_tac_gia(common: Any, row: Any) -> None:
    kind, record = certificate_kind("chung_nhan_sang_kien"), common("chung_nhan_sang_kien", moi_giay="sang_kien")
    rows = arrange(kind, record, [initiative(row, 1, "Lê An", "60"), initiative(row, 2, "Vũ Bình", "30")])
    assert len(rows) == 1
    assert printed(kind, record, rows[0])["nguoi_nhan"] == "Ông: Lê An\nÔng: Vũ Bình"
    assert any("cộng lại là 90%" in str(note) for note in rows[0].notes)


def test_xep_theo_ten_nguoi_viet(common: Any, row: Any) -> None:
    names = ["Nguyễn Văn Bình", "Lê Thị Ánh", "Trần An"]
    rows = [row(index=n, ho_ten=name) for n, name in enumerate(names, start=1)]
    assert [r.values["ho_ten"] for r in arrange(KHEN, common(thu_tu="ten"), rows)] == [
        "Trần An",
        "Lê Thị Ánh",
        "Nguyễn Văn Bình",
    ]


def test_hang_vi_du_va_so_vang_trung_duoc_nhac(common: Any, row: Any) -> None:
    rows = [
        row(index=1, ho_ten="Lê An", so_vang="05"),
        row(index=2, ho_ten="Vũ Bình", so_vang="05", ghi_chu="Ví dụ, xóa hàng này"),
    ]
    told = [note.noi_dung for note in arrange(KHEN, common(), rows)[1].notes]
    assert told == ["hàng ví dụ của danh sách mẫu chưa xóa", "số sổ vàng trùng với DS!hàng 2"]


@pytest.mark.parametrize("name", LAYOUTS)
def test_dong_nao_to_giay_khong_in_thi_khong_co_gi_de_in(name: str, common: Any, row: Any, root: Path) -> None:
    """What is worked out is what the type of the sheet says, and the template prints all of it that is not blank."""
    kind = certificate_kind(name)
    who = (
        {"ten_tap_the": "Phòng Tổng hợp"}
        if kind.subject == "tap_the"
        else {"ho_ten": "Nguyễn Thị Ánh", "gioi_tinh": "nu"}
    )
    of_idea = {"ten_sang_kien": "Mẫu dựng sẵn", "tom_tat": "Dựng mẫu", "don_vi": "Phòng Tổng hợp"}
    found = printed(
        kind, common(name), row(name, **who, **of_idea, thanh_tich="Đã làm tốt", don_vi_cong_tac="Văn phòng")
    )
    assert found.keys() == get_type_hints(ToGiaySangKien if kind.wording == "sang_kien" else ToGiay).keys()
    tags = Template.load(root / "templates" / "docx" / f"{name}.docx").variables()
    shown = {tag.partition(".")[0].removesuffix("_in") for tag in tags}
    assert {line for line, text in found.items() if text} <= shown
