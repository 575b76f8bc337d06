"""File names: readable, safe everywhere, never two the same."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vanban.batch.names import plan_names, safe_name
from vanban.batch.rows import Row, rows_from
from vanban.errors import InputError


def names(values: list[dict[str, object]], pattern: str | None = None) -> list[str]:
    return plan_names(rows_from(values), pattern)


def test_ten_mac_dinh_la_so_va_ten_xep_dung_thu_tu() -> None:
    made = names([{"ho_ten": f"Người {n}"} for n in range(1, 12)])
    assert made[0] == "01 Người 1.docx"
    assert made == sorted(made)


def test_tap_the_va_danh_sach_khong_ten() -> None:
    assert names([{"ten_tap_the": "Phòng A"}]) == ["1 Phòng A.docx"]
    assert names([{"so": 5}, {"so": 6}]) == ["1.docx", "2.docx"]


def test_trung_ten_duoc_danh_so_khong_ghi_de() -> None:
    nfd = "Nguyễn Hà"
    made = names([{"ho_ten": "Nguyễn Hà"}, {"ho_ten": "NGUYỄN HÀ"}, {"ho_ten": nfd}], "{ho_ten}")
    assert made == ["Nguyễn Hà.docx", "NGUYỄN HÀ (2).docx", "Nguyễn Hà (3).docx"]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("12/QĐ-UBND", "12-QĐ-UBND"),
        ('a<b>:"c"\\d|e?f*g', "a-b---c--d-e-f-g"),
        ("CON", "_CON"),
        ("com1.txt", "_com1.txt"),
        ("ten. ", "ten"),
        ("../../etc/passwd", "-..-etc-passwd"),
        ("một\ndòng\thai", "một dòng hai"),
        ("Nguyễn Thị Ánh", "Nguyễn Thị Ánh"),
        ("", ""),
    ],
)
def test_ten_tep_an_toan(value: str, expected: str) -> None:
    assert safe_name(value) == expected


@given(st.text(max_size=400))
def test_moi_ten_deu_dung_duoc_tren_windows_va_linux(text: str) -> None:
    name = safe_name(text)
    assert len(f"{name}.docx".encode("utf-8", "surrogatepass")) <= 255
    assert not set(name) & set('<>:"/\\|?*\n\r\t\0')
    assert name == name.strip(" .") or name == ""


def test_ten_rat_dai_cat_o_cho_het_tu() -> None:
    made = names([{"ten_tap_the": "Ban Quản lý dự án đầu tư xây dựng các công trình " * 8}])[0]
    assert len(made.encode()) <= 255
    assert made == "1 " + "Ban Quản lý dự án đầu tư xây dựng các công trình " * 2 + "Ban Quản.docx"


def test_mau_ten_voi_truong_va_kieu() -> None:
    values: list[dict[str, object]] = [{"ho_ten": "Đỗ Ân", "ngay": date(2026, 3, 5), "so": 7.0}]
    assert names(values, "{stt:3} {ho_ten:khong_dau} {ngay} {so}") == ["001 Do An 05-3-2026 7.docx"]
    assert names(values, "{Họ tên}") == ["Đỗ Ân.docx"]


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [("{ho_va_ten}", "ho_va_ten"), ("{ho_ten:x}", ":x"), ("{ho_ten", "không thành cặp"), ("a}", "không thành cặp")],
)
def test_mau_ten_sai_duoc_bao_truoc(pattern: str, expected: str) -> None:
    with pytest.raises(InputError, match=expected) as caught:
        names([{"ho_ten": "A"}], pattern)
    assert pattern in str(caught.value)


def test_hang_tu_so_loi_giu_so_cu() -> None:
    rows = [Row(1, "", {"ho_ten": "A"}, {"Thứ tự gốc": 12}), Row(2, "", {"ho_ten": "B"}, {"Thứ tự gốc": "15"})]
    assert plan_names(rows, None) == ["12 A.docx", "15 B.docx"]
