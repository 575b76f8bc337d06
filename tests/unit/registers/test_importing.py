"""Last year's book taken in: every row or none, each fault with its cell."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from datetime import date

import pytest
from sqlalchemy import event

from vanban.errors import InputError, RegisterError
from vanban.registers import DongNhap, Loc, SoDangKy, YeuCau

Mo = Callable[..., SoDangKy]
CELLS = {"so_ky_hieu": "A", "ngay": "B", "loai_va_trich_yeu": "C", "ghi_chu": "J", "so_luong_ban": "G"}


def row(at: int, number: str, subject: str, ngay: object = date(2025, 3, 1), **more: object) -> DongNhap:
    values = {"so_ky_hieu": number, "loai_va_trich_yeu": subject, "ngay": ngay} | more
    return DongNhap(values, f"DS!hàng {at}", {name: f"DS!{letter}{at}" for name, letter in CELLS.items()})


def test_so_nam_truoc_vao_du_va_so_chay_tiep(so: SoDangKy) -> None:
    done = so.nhap(
        [
            row(
                2,
                "01/QĐ-VP",
                "Quyết định về việc nâng lương",
                nguoi_ky="Nguyễn Văn Hà",
                noi_nhan="Như Điều 3;\nSở Nội vụ",
            ),
            row(3, "1/KH-VP", "Kế hoạch công tác 2025", date(2025, 1, 5)),
            row(4, "02/VP-HCQT", "V/v mời họp", so_luong_ban="12"),
            row(5, "03/SY-VP", "Quyết định số 5 của UBND tỉnh"),
        ],
        2025,
    )
    assert done.da_nhap == ("01/QĐ-VP", "01/KH-VP", "02/VP-HCQT", "03/SY-VP")
    kept = {one.so_ky_hieu: one for one in so.tra_cuu(Loc(nam=2025))}
    assert {name: one.loai for name, one in kept.items()} == {
        "01/QĐ-VP": "quyet_dinh", "01/KH-VP": "ke_hoach", "02/VP-HCQT": "cong_van", "03/SY-VP": "sao_y",
    }  # fmt: skip
    first = kept["01/QĐ-VP"]
    assert (first.trich_yeu, first.noi_nhan, first.nguon) == ("Về việc nâng lương", ("Như Điều 3", "Sở Nội vụ"), "nhap")
    assert kept["02/VP-HCQT"].so_luong_ban == 12
    assert so.cap(YeuCau(loai="quyet_dinh", trich_yeu="Thêm", ngay=date(2025, 12, 31))).so == 2


def test_moi_dong_sai_duoc_noi_o_nao_va_khong_vao_dong_nao(so: SoDangKy) -> None:
    rows = [
        row(2, "01/QĐ-VP", "Quyết định nâng lương"),
        row(3, "QĐ-VP", "Quyết định nâng lương"),
        row(4, "01/QĐ-VP", "Quyết định trùng số"),
        row(5, "02/QĐ-VP", "Quyết định lạc năm", date(2024, 12, 31)),
        row(6, "03/QĐ-VP", "Quyết định không rõ ngày", "hôm kia"),
        row(7, "04/QĐ-VP", "Quyết định", so_luong_ban="nhiều"),
        row(8, "05/QĐ-VP", ""),
    ]
    with pytest.raises(InputError) as caught:
        so.nhap(rows, 2025)
    assert [p.vi_tri for p in caught.value.problems] == ["DS!A3", "DS!A4", "DS!B5", "DS!B6", "DS!G7", "DS!hàng 8"]
    assert so.tra_cuu(Loc()) == []


def test_bo_qua_dong_loi_khi_duoc_phep_van_ke_ra(so: SoDangKy) -> None:
    done = so.nhap([row(2, "01/QĐ-VP", "Quyết định A"), row(3, "x", "Quyết định B")], 2025, skip_bad=True)
    assert (done.da_nhap, [p.vi_tri for p in done.loi]) == (("01/QĐ-VP",), ["DS!A3"])
    assert len(so.tra_cuu(Loc())) == 1


def test_xem_truoc_khong_ghi_gi(so: SoDangKy) -> None:
    assert so.nhap([row(2, "01/QĐ-VP", "Quyết định A")], 2025, preview=True).da_nhap == ("01/QĐ-VP",)
    assert so.tra_cuu(Loc()) == []
    assert so.kiem_tra().dat


@pytest.mark.parametrize(
    ("note", "void"),
    [
        ("Đã hủy: in sai", "in sai"),
        ("HUỶ BỎ", "HUỶ BỎ"),
        ("Hủy số", "Hủy số"),
        ("Huyện Cao Lộc nhận", None),
        ("", None),
    ],
)
def test_so_huy_trong_so_cu_van_la_so_huy(so_tep: SoDangKy, note: str, void: str | None) -> None:
    so_tep.nhap([row(2, "01/QĐ-VP", "Quyết định A", ghi_chu=note)], 2025)
    kept = so_tep.lay("01/QĐ-VP")
    assert (kept.trang_thai, kept.ly_do) == (("huy", void) if void else ("cap", ""))


def test_cot_so_va_cot_ky_hieu_rieng_cung_hieu(so_tep: SoDangKy) -> None:
    split = DongNhap({"so": "7", "ky_hieu": "/TB-VP", "trich_yeu": "Nghỉ lễ", "loai": "Thông báo"}, "DS!hàng 2", {})
    assert so_tep.nhap([split], 2025).da_nhap == ("07/TB-VP",)


def test_so_bi_bo_trong_thi_noi(so_tep: SoDangKy) -> None:
    so_tep.nhap([row(2, "01/QĐ-VP", "Quyết định A")], 2025)
    done = so_tep.nhap([row(2, "02/QĐ-VP", "Quyết định B"), row(3, "05/QĐ-VP", "Quyết định C")], 2025)
    assert [one for one in done.ghi_chu if "không có số" in one] == ["Sổ không có số 03 đến 04 (QĐ-VP)."]
    assert so_tep.kiem_tra().dat


def test_so_va_ngay_nguoc_nhau_thi_noi_nhieu_qua_thi_dem(so_tep: SoDangKy) -> None:
    days = [date(2025, 3, 5), *(date(2025, 3, 4) for _ in range(25)), date(2025, 3, 6)]
    rows = [row(at + 2, f"{at + 1:02d}/QĐ-VP", f"Quyết định {at}", day) for at, day in enumerate(days)]
    notes = so_tep.nhap(rows, 2025, preview=True).ghi_chu
    against = [note for note in notes if "ngược nhau" in note]
    assert against[0] == "Số và ngày ngược nhau: số 02/QĐ-VP ngày 04/03/2025 sớm hơn số trước."
    assert against[-1] == "… và 5 số khác có số và ngày ngược nhau."
    assert len(against) == 21


def test_o_dia_day_giua_luc_nhap_thi_noi_dung_loi_va_khong_vao_dong_nao(so_tep: SoDangKy) -> None:
    so_tep.store.close()

    def small(raw: sqlite3.Connection, _record: object) -> None:
        raw.execute("PRAGMA max_page_count = 80")

    event.listen(so_tep.store.engine, "connect", small)
    rows = [row(at + 1, f"{at:02d}/QĐ-VP", f"Quyết định {'dài ' * 90}{at}") for at in range(1, 400)]
    with pytest.raises(RegisterError, match="Ổ đĩa đầy"):
        so_tep.nhap(rows, 2025)
    assert so_tep.tra_cuu(Loc()) == []
    assert so_tep.kiem_tra().dat
    assert so_tep.nhap(rows[:2], 2025).da_nhap == ("01/QĐ-VP", "02/QĐ-VP")
