"""Dates as clerks and Excel write them: read when certain, refused when not."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vanban.language import (
    AmbiguousDateError,
    DateError,
    NgayKhuyet,
    doc_gio,
    doc_ngay,
    doc_ngay_khuyet,
    dong_ngay,
    gio_phut,
    ngay_ngan,
    ngay_thang,
    nghi_thang_truoc,
    thu_trong_tuan,
)

FIFTH_OF_MARCH = date(2026, 3, 5)


@pytest.mark.parametrize(
    "written",
    [
        "05/3/2026", "5/3/2026", "05/03/2026", "5-3-26", "5.3.2026", "05-03-2026", " 05 / 3 / 2026 ", "2026-03-05", "2026/3/5",
        "2026-03-05 00:00:00", "2026-03-05T14:30:00+07:00", "05/03/2026 14:30", "ngày 5 tháng 3 năm 2026",
        "Ngày 05 tháng 03 năm 2026", "NGÀY 05 THÁNG 3 NĂM 2026", "ngày 05 tháng Ba năm 2026", "5 tháng 3, 2026", "5 tháng 3 2026",
        "mùng 5 tháng 3 năm 2026", "ngày 05/3/2026", "thứ Năm, ngày 05 tháng 3 năm 2026", "Thứ năm, 05/3/2026", "thứ 5, 5/3/2026",
        "05/03/2026 8:00 SA", "5/3/2026 2:30:00 CH", "05-Mar-2026", "5 March 2026", "05-Mar-26",
        "nga\u0300y 5 tha\u0301ng 3 na\u0306m 2026", "\u200b05/3/2026\ufeff",
        46086, 46086.0, 46086.60417, "46086", date(2026, 3, 5), datetime(2026, 3, 5, 14, 30),
    ],
)  # fmt: skip
def test_doc_moi_cach_viet_cua_mot_ngay(written: Any) -> None:
    assert doc_ngay(written) == FIFTH_OF_MARCH


@pytest.mark.parametrize(
    "written",
    ["5-3-85", "05/3/99", 2026, 1985, 2026.0, "2026", "tháng Giêng", "5 tháng giêng năm 2026", "5 tháng chạp năm 2026"],
)
def test_ngay_hieu_duoc_hai_cach_thi_tu_choi_khong_doan(written: Any) -> None:
    expected = DateError if written == "tháng Giêng" else AmbiguousDateError
    with pytest.raises(expected):
        doc_ngay(written)


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("31/02/2026", "không có ngày 31 tháng 02 năm 2026"),
        ("29/02/2026", "1 đến 28"),
        ("3/15/2026", "15/3/2026"),
        ("00/3/2026", "ngày 0"),
        ("05/13/2026", "13/5/2026"),
        ("31/4/2026", "1 đến 30"),
        ("32/1/2026", "32"),
        ("13/13/2026", "tháng"),
        ("05/3", "thiếu năm"),
        ("3/2026", "thiếu ngày"),
        ("2026-03", "thiếu ngày"),
        ("thứ Sáu, ngày 05 tháng 3 năm 2026", "thứ Năm"),
        ("05/3-2026", "không đọc được"),
        ("hôm qua", "không đọc được"),
        ("", "không đọc được"),
        ("5/3/026", "không đọc được"),
        ("05/3/20266", "không đọc được"),
        ("٥/٣/٢٠٢٦", "không đọc được"),
        (60, "29/02/1900"),
        (0, "không phải là ngày"),
        (-5, "không phải là ngày"),
        (10**9, "không phải là ngày"),
        (float("nan"), "không phải là ngày"),
        (True, "không phải là ngày"),
        (None, "không phải là ngày"),
        ([2026, 3, 5], "không phải là ngày"),
    ],
)
def test_ngay_sai_bi_tu_choi_va_noi_ly_do(written: Any, told: str) -> None:
    with pytest.raises(DateError, match=told):
        doc_ngay(written)


def test_so_ngay_cua_excel() -> None:
    assert doc_ngay(1) == date(1900, 1, 1)
    assert doc_ngay(59) == date(1900, 2, 28)
    assert doc_ngay(61) == date(1900, 3, 1)
    assert doc_ngay(2958465) == date(9999, 12, 31)
    assert doc_ngay(44624, nam_1904=True) == FIFTH_OF_MARCH


@given(st.dates(min_value=date(2000, 1, 1), max_value=date(2099, 12, 31)))
@settings(max_examples=150, deadline=None)
def test_viet_ra_roi_doc_lai_nhu_cu(day: date) -> None:
    assert doc_ngay(ngay_thang(day)) == day
    assert doc_ngay(ngay_ngan(day)) == day
    assert doc_ngay(day.isoformat()) == day
    assert doc_ngay(f"{thu_trong_tuan(day)}, {ngay_thang(day)}") == day
    assert doc_ngay((day - date(1899, 12, 30)).days) == day


@given(st.dates(), st.sampled_from([0, 1, 2]))
@settings(max_examples=100, deadline=None)
def test_dong_ngay_de_trong_doc_lai_nhu_cu(day: date, blanks: int) -> None:
    parts = (day.year, None if blanks == 2 else day.month, None if blanks else day.day)
    assert doc_ngay_khuyet(dong_ngay(*parts)) == NgayKhuyet(*parts)


@pytest.mark.parametrize(
    ("written", "parts"),
    [("2026-01", (2026, 1, None)), ("01/2026", (2026, 1, None)), (2026, (2026, None, None)), ("2026", (2026, None, None)),
     ("tháng 3 năm 2026", (2026, 3, None)), ("năm 2026", (2026, None, None)), ("ngày ... tháng 01 năm 2026", (2026, 1, None)),
     ("ngày … tháng … năm 2026", (2026, None, None)), ("05/3/2026", (2026, 3, 5)), (FIFTH_OF_MARCH, (2026, 3, 5))],
)  # fmt: skip
def test_ngay_con_thieu(written: Any, parts: tuple[int, int | None, int | None]) -> None:
    assert doc_ngay_khuyet(written) == NgayKhuyet(*parts)


@pytest.mark.parametrize("written", ["2026-13", "13/2026", "31 tháng 2 năm 2026", 5, True, None, "", "tháng 3"])
def test_ngay_con_thieu_ma_sai_thi_tu_choi(written: Any) -> None:
    with pytest.raises(DateError):
        doc_ngay_khuyet(written)


@pytest.mark.parametrize(
    ("written", "clock"),
    [("14 giờ 30 phút", time(14, 30)), ("14h30", time(14, 30)), ("14:30", time(14, 30)), ("14g30", time(14, 30)),
     ("2 giờ 30 chiều", time(14, 30)), ("8 giờ sáng", time(8)), ("8 giờ", time(8)), ("8 giờ rưỡi", time(8, 30)),
     ("lúc 7h", time(7)), ("14:30:00", time(14, 30)),
     ("7 giờ tối", time(19)), ("12 giờ trưa", time(12)), ("1 giờ trưa", time(13)), (datetime(2026, 3, 5, 9, 15), time(9, 15))],
)  # fmt: skip
def test_doc_gio(written: Any, clock: time) -> None:
    assert doc_gio(written) == clock


@pytest.mark.parametrize("written", ["25 giờ", "14h60", "14", "", "15 giờ sáng", "giờ", None, 14])
def test_gio_sai_bi_tu_choi(written: Any) -> None:
    with pytest.raises(DateError):
        doc_gio(written)


@given(st.times())
@settings(max_examples=100, deadline=None)
def test_gio_viet_ra_roi_doc_lai_nhu_cu(clock: time) -> None:
    assert doc_gio(gio_phut(clock)) == clock.replace(second=0, microsecond=0)
    assert doc_gio(gio_phut(clock, gon=True)) == clock.replace(second=0, microsecond=0)


def test_cot_kieu_my_bi_nghi_ngo() -> None:
    assert nghi_thang_truoc(["3/5/2026", "12/25/2026", "ghi chú", None, 46086])
    assert not nghi_thang_truoc(["3/5/2026", "25/12/2026"])
    assert not nghi_thang_truoc(["3/15/2026", "25/12/2026"])
    assert not nghi_thang_truoc([])


def test_moi_so_ngay_excel_khong_lech() -> None:
    start = doc_ngay(40000)
    assert [doc_ngay(40000 + n) for n in range(0, 20000, 997)] == [
        start + timedelta(days=n) for n in range(0, 20000, 997)
    ]
