from __future__ import annotations

import pickle
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from vanban.errors import InputError
from vanban.language import NgayKhuyet
from vanban.models import (
    VAN_BAN,
    BanSao,
    BienBan,
    BieuQuyet,
    CongVan,
    GiayNghiPhep,
    PaperError,
    QuyetDinh,
    ToTrinh,
    VanBan,
)
from vanban.regulation import LOAI

BASE: dict[str, Any] = {
    "co_quan": {"ten": "Sở Xây dựng", "ky_hieu": "SXD"}, "dia_danh": "Lâm Đồng", "trich_yeu": "X", "noi_dung": "Nội dung.",
    "nguoi_ky": {"chuc_vu": "Giám đốc", "ho_ten": "Lê Minh Hòa"},
}  # fmt: skip


def message(kind: type[VanBan], **changes: Any) -> str:
    with pytest.raises(PaperError) as caught:
        kind(**{**BASE, **changes})
    return str(caught.value)


def test_moi_loai_cua_dieu_7_co_mot_lop() -> None:
    assert list(VAN_BAN) == list(LOAI)
    assert [kind.model_fields["loai"].default for kind in VAN_BAN.values()] == list(LOAI)
    assert len(set(VAN_BAN.values())) == len(LOAI)


@pytest.mark.parametrize(
    ("written", "parts"),
    [
        ("01", (1, None, None)), (7, (7, None, None)), ("12a", (12, "a", None)), ("Số: 05/KH-VP", (5, None, "KH-VP")),
        ("", (None, None, None)), ("......", (None, None, None)), (None, (None, None, None)),
    ],
)  # fmt: skip
def test_so_viet_kieu_nao_cung_doc_duoc(plan: Callable[..., VanBan], written: Any, parts: tuple[Any, ...]) -> None:
    paper = plan(so=written)
    assert (paper.so, paper.chen, paper.ky_hieu) == parts


@pytest.mark.parametrize(
    ("written", "parts"),
    [
        ("2026-01-21", NgayKhuyet(2026, 1, 21)), ("21/01/2026", NgayKhuyet(2026, 1, 21)), ("2026-01", NgayKhuyet(2026, 1)),
        ("01/2026", NgayKhuyet(2026, 1)), (2026, NgayKhuyet(2026)), (date(2026, 1, 21), NgayKhuyet(2026, 1, 21)), (None, None),
        ("ngày 21 tháng 01 năm 2026", NgayKhuyet(2026, 1, 21)),
    ],
)  # fmt: skip
def test_ngay_day_du_hay_khuyet(plan: Callable[..., VanBan], written: Any, parts: NgayKhuyet | None) -> None:
    assert plan(ngay=written).ngay == parts


def test_khoa_co_dau_va_ten_goi_khac(plan: Callable[..., VanBan]) -> None:
    paper = plan(
        **{"Mức độ khẩn": "Hỏa tốc", "Phạm vi lưu hành": "Lưu hành nội bộ", "Độ mật": "tối mật", "Dự thảo": "lần 2"}
    )
    assert (paper.khan, paper.pham_vi, paper.mat, paper.du_thao) == ("hoa_toc", "luu_hanh_noi_bo", "toi_mat", 2)


def test_moi_loi_duoc_bao_mot_lan(complaints: Callable[..., str]) -> None:
    text = complaints(so="abc", ngay="31/02/2026", trich_yeu="", mau="đỏ", noi_dung="3. X", khan="gấp")
    for words in ("số văn bản", "không có ngày 31", "còn để trống", "không có mục nào", "số thứ tự", "mức độ khẩn"):
        assert words in text


def test_khoa_la_goi_y_khoa_gan_nhat(complaints: Callable[..., str]) -> None:
    assert "«trich_yeu»" in complaints(trich_yue="X")
    assert "«ho_ten»" in complaints(nguoi_ky={"chuc_vu": "Giám đốc", "ho_ten": "A B", "ho_tne": "x"})


@pytest.mark.parametrize(
    ("kind", "changes", "words"),
    [
        (QuyetDinh, {}, "thiếu căn cứ"),
        (ToTrinh, {}, "thiếu nơi kính gửi"),
        (VAN_BAN["ke_hoach"], {"kinh_gui": "Sở Nội vụ"}, "Kế hoạch không có Kính gửi"),
        (VAN_BAN["ke_hoach"], {"noi_dung": "  "}, "thiếu nội dung"),
        (VAN_BAN["ke_hoach"], {"dia_danh": None}, "thiếu địa danh"),
        (VAN_BAN["ke_hoach"], {"co_quan": {"ten": "Sở"}}, "thiếu ký hiệu cơ quan"),
        (VAN_BAN["ke_hoach"], {"co_quan": {"ten": "Sở", "ky_hieu": "s xd"}}, "không hợp lệ"),
        (VAN_BAN["ke_hoach"], {"ky_hieu": "QĐ-SXD"}, "ký hiệu không đúng với tên loại"),
        (VAN_BAN["to_trinh"], {"ky_hieu": "TS-SXD", "kinh_gui": "Sở"}, "TTr"),
        (VAN_BAN["ke_hoach"], {"chen": "12"}, "chữ của số chèn"),
        (CongVan, {"kinh_gui": "Sở Nội vụ"}, "đơn vị soạn thảo"),
        (CongVan, {"kinh_gui": [], "luu": "VT, VP"}, "nơi kính gửi còn thiếu"),
        (VAN_BAN["thu_cong"], {"so": 3}, "không đánh số"),
        (VAN_BAN["hop_dong"], {"ben": [{"ten": "A", "dai_dien": "B"}]}, "ít nhất 2 mục"),
    ],
)
def test_thieu_hoac_thua_theo_loai_bi_bao(kind: type[VanBan], changes: dict[str, Any], words: str) -> None:
    assert words in message(kind, **changes)


def test_van_ban_lien_tich_moi_co_quan_mot_nguoi_ky() -> None:
    bodies = [{"ten": "Sở Nội vụ", "ky_hieu": "SNV"}, {"ten": "Sở Tài chính", "ky_hieu": "STC"}]
    assert "2 cơ quan ban hành mà có 1 người ký" in message(VAN_BAN["ke_hoach"], co_quan=bodies)
    signers = [
        {"chuc_vu": "Giám đốc Sở Nội vụ", "ho_ten": "A B"},
        {"chuc_vu": "Giám đốc Sở Tài chính", "ho_ten": "C D"},
    ]
    assert VAN_BAN["ke_hoach"](**{**BASE, "co_quan": bodies, "nguoi_ky": signers}).ky_hieu_day_du == "KH-SNV-STC"


def test_ky_hieu_cong_van_co_don_vi_soan_thao() -> None:
    paper = CongVan(**{**BASE, "kinh_gui": "Sở Nội vụ", "luu": "VT, VP (3)"})
    assert paper.ky_hieu_day_du == "SXD-VP"
    assert CongVan(**{**BASE, "kinh_gui": "Sở Nội vụ", "linh_vuc": "KT", "luu": "VT, VP"}).ky_hieu_day_du == "SXD-KT"


def test_nghi_phep_khong_qua_so_ngay() -> None:
    leave = {k: v for k, v in BASE.items() if k not in ("trich_yeu", "noi_dung")} | {
        "nguoi": "Ông A", "ngay_don": "1/8/2026", "tu_ngay": "10/8/2026", "noi_nghi": "xã X",
    }  # fmt: skip
    assert GiayNghiPhep(**leave, den_ngay="14/8/2026", so_ngay=5).so_ngay == 5
    for changes, words in (
        ({"den_ngay": "14/8/2026", "so_ngay": 6}, "nhiều hơn"),
        ({"den_ngay": "9/8/2026"}, "trước ngày"),
    ):
        with pytest.raises(PaperError, match=words):
            GiayNghiPhep(**leave, **changes)


def test_bieu_quyet_phai_cong_dung() -> None:
    with pytest.raises(InputError, match="không bằng tổng số"):
        BienBan(**{**BASE, "nguoi_ky": None}, bieu_quyet=[{"noi_dung": "X", "tong": 9, "tan_thanh": 8}])
    assert BieuQuyet(noi_dung="X", tong="9", tan_thanh=8, khong_y_kien=1).tong == 9


def test_ban_sao_co_ky_hieu_rieng() -> None:
    copy = BanSao(loai="Sao y", co_quan={"ten": "Sở Xây dựng", "ky_hieu": "SXD"}, dia_danh="Lâm Đồng",
                  nguoi_ky={"tl": "Giám đốc", "chuc_vu": "Chánh Văn phòng", "ho_ten": "A B"})  # fmt: skip
    assert (copy.loai, copy.ky_hieu_day_du) == ("sao_y", "SY-SXD")


def test_loi_di_qua_tien_trinh_khac_van_du(plan: Callable[..., VanBan]) -> None:
    with pytest.raises(PaperError) as caught:
        plan(so="x")
    again = pickle.loads(pickle.dumps(caught.value))
    assert (again.problems, again.faults) == (caught.value.problems, caught.value.faults)


def test_mo_hinh_khong_sua_duoc_va_sao_chep_duoc(plan: Callable[..., VanBan]) -> None:
    paper = plan()
    with pytest.raises(InputError, match=r"không sửa được.*vanban\.replace"):
        paper.so = 5  # type: ignore[misc]
    assert paper.model_copy(update={"so": 5}).so == 5
    assert pickle.loads(pickle.dumps(paper)) == paper
