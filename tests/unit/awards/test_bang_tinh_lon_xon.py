"""The year's workbook as clerks really keep it: both readers see the people that stand in the tidy one, or it is asked."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from vanban.awards.crosscheck.raw import read_raw
from vanban.awards.data.workbook import SoLieu, read_workbook
from vanban.errors import InputError
from vanban.language.legacy import ma_hoa_cu
from vanban.law import Law

Mess = Callable[[Any], object]
HEAD, FIRST, LAST = 2, 3, 7
NAME, BORN, SEX, UNIT, AGREE, TOTAL = 2, 3, 4, 6, 11, 12


def _column(page: Any, at: int) -> list[Any]:
    return [page.cell(row, at) for row in range(FIRST, LAST + 1)]


def _each(page: Any, at: int, new: Callable[[Any], Any]) -> None:
    for cell in _column(page, at):
        cell.value = new(cell.value)


def _two_rows(page: Any) -> None:
    page.insert_rows(HEAD)
    for at in range(1, page.max_column + 1):
        if at in (AGREE, TOTAL):
            page.cell(HEAD, at).value = "Kết quả bỏ phiếu" if at == AGREE else None
        else:
            page.cell(HEAD, at).value, page.cell(HEAD + 1, at).value = page.cell(HEAD + 1, at).value, None
            page.merge_cells(start_row=HEAD, end_row=HEAD + 1, start_column=at, end_column=at)
    page.merge_cells(start_row=HEAD, end_row=HEAD, start_column=AGREE, end_column=TOTAL)


def _halves(page: Any) -> None:
    page.insert_cols(NAME)
    for row in range(FIRST, LAST + 1):
        *first, last = page.cell(row, NAME + 1).value.split()
        page.cell(row, NAME).value, page.cell(row, NAME + 1).value = " ".join(first), last
    page.cell(HEAD, NAME).value, page.cell(HEAD, NAME + 1).value = "Họ và tên đệm", "Tên"


def _marks(page: Any) -> None:
    page.insert_cols(SEX)
    for row in range(FIRST, LAST + 1):
        sex = page.cell(row, SEX + 1).value
        page.cell(row, SEX).value, page.cell(row, SEX + 1).value = ("x", None) if sex == "Nam" else (None, "x")
    page.cell(HEAD, SEX).value, page.cell(HEAD, SEX + 1).value = "Nam", "Nữ"


def _ditto(page: Any) -> None:
    for at in (UNIT, TOTAL):
        cells = _column(page, at)
        for cell, above in reversed(list(zip(cells[1:], cells, strict=False))):
            if cell.value == above.value:
                cell.value = "nt"


def _fractions(page: Any) -> None:
    for cell, total in zip(_column(page, AGREE), _column(page, TOTAL), strict=True):
        cell.value, total.value = f"{cell.value}/{total.value}", None
    page.cell(HEAD, AGREE).value = "Kết quả bỏ phiếu"


def _old_font(page: Any) -> None:
    for row in page.iter_rows(max_row=LAST):
        for cell in row:
            if isinstance(cell.value, str):
                cell.value = ma_hoa_cu(cell.value, "tcvn3")


def _lettered(page: Any) -> None:
    page.insert_rows(FIRST)
    for at in range(1, page.max_column + 1):
        page.cell(FIRST, at).value = "AB"[at - 1] if at < 3 else at - 2


def _titled(page: Any) -> None:
    for name, sex in zip(_column(page, NAME), _column(page, SEX), strict=True):
        name.value = f"{'Ông' if sex.value == 'Nam' else 'Bà'} {name.value}"


def _degrees(page: Any) -> None:
    _each(page, NAME, lambda name: f"ThS. {name}")


def _years(page: Any) -> None:
    _each(page, BORN, lambda day: f"năm {day}" if len(str(day)) == 4 else day)


MESSES: dict[str, tuple[Mess, ...]] = {
    "two rows of headers, years in words, Ông, Bà before names": (_years, _titled, _two_rows),
    "names in two columns, degrees before them": (_degrees, _halves),
    "marks of sex, votes as fractions, columns lettered": (_fractions, _marks, _lettered),
    "ditto marks, an old font": (_ditto, _old_font),
}


def _people(data: SoLieu) -> list[tuple[object, ...]]:
    return [(one.ten, one.ngay_sinh, one.gioi_tinh, one.don_vi, one.danh_hieu, dict(one.phieu)) for one in data.ca_nhan]


def _asked(folder: Path, law: Law) -> list[tuple[object, ...]]:
    raw = read_raw(folder, "danh-sach.xlsx", folder / "co-quan.yaml", law, date(2026, 12, 10))
    return [(ask.ten.lower(), ask.award.ma, ask.phieu, ask.dat, ask.gioi_tinh) for ask in raw.asks]


@pytest.mark.parametrize("name", MESSES)
def test_hai_cach_doc_bang_lon_xon_deu_ra_nguoi_trong_bang_sach(
    name: str, tmp_path: Path, write: Callable[..., Path], law: Law
) -> None:
    folder = write(tmp_path)
    book = tmp_path / "danh-sach.xlsx"
    tidy, asked = _people(read_workbook(book, law)), _asked(folder, law)
    spoilt = load_workbook(book)
    for mess in MESSES[name]:
        mess(spoilt["Cá nhân"])
    spoilt.save(book)
    assert _people(read_workbook(book, law)) == tidy
    assert _asked(folder, law) == asked


def _renamed(page: Any) -> None:
    page.title = "CN"


@pytest.mark.parametrize(
    ("mess", "told"),
    [
        (_renamed, "tiêu đề giống trang «Cá nhân»"),
        (lambda page: setattr(page.cell(FIRST + 1, UNIT), "value", None), "như trên, hay không có"),
    ],
)
def test_trang_ten_la_va_don_vi_de_trong_thi_hoi(
    mess: Mess, told: str, tmp_path: Path, write: Callable[..., Path], law: Law
) -> None:
    write(tmp_path)
    spoilt = load_workbook(tmp_path / "danh-sach.xlsx")
    mess(spoilt["Cá nhân"])
    spoilt.save(tmp_path / "danh-sach.xlsx")
    with pytest.raises(InputError) as refused:
        read_workbook(tmp_path / "danh-sach.xlsx", law)
    assert told in str(refused.value)
    assert "--cho-trong" not in str(refused.value)


def test_dau_gach_o_don_vi_la_khong_co(tmp_path: Path, write: Callable[..., Path], law: Law) -> None:
    write(tmp_path)
    book = load_workbook(tmp_path / "danh-sach.xlsx")
    book["Cá nhân"].cell(FIRST + 1, UNIT).value = "-"
    book.save(tmp_path / "danh-sach.xlsx")
    assert [one.don_vi for one in read_workbook(tmp_path / "danh-sach.xlsx", law).ca_nhan][1] == ""


def _said(folder: Path, law: Law) -> tuple[object, ...]:
    data = read_workbook(folder / "danh-sach.xlsx", law)
    raw = read_raw(folder, "danh-sach.xlsx", folder / "co-quan.yaml", law, date(2026, 12, 10))
    ideas = [(one.ten, one.pham_vi, one.phieu_dong_y, [who.ten for who in one.tac_gia]) for one in data.sang_kien]
    again = [(one.ten, one.pham_vi, one.phieu, one.dat, [who.ten for who in one.tac_gia]) for one in raw.ideas]
    there = [(one.ten, bool(one.co_mat)) for one in data.hoi_dong]
    return ideas, again, there, [(one.doi_tuong, one.ten) for one in data.dang_ky or ()]


def test_sang_kien_hoi_dong_dang_ky_lon_xon_doc_nhu_bang_sach(
    tmp_path: Path, write: Callable[..., Path], law: Law
) -> None:
    folder = write(tmp_path)
    tidy = _said(folder, law)
    book = load_workbook(folder / "danh-sach.xlsx")
    ideas, council, registered = book["Sáng kiến"], book["Hội đồng"], book["Đăng ký"]
    ideas["B4"] = "nt"
    for row in (3, 5):
        ideas.cell(row, 8).value, ideas.cell(row, 10).value, ideas.cell(row, 11).value = "Cấp cơ sở", "3/3", None
    for row in range(3, council.max_row + 1):
        council.cell(row, 6).value = "✓" if council.cell(row, 6).value == "x" else "FALSE"
    for row in range(3, registered.max_row + 1):
        registered.cell(row, 2).value = {"Tập thể": "TT", "Cá nhân": "CN"}[registered.cell(row, 2).value]
    book["Kiểm phiếu"]["G2"], book["Kiểm phiếu"]["G3"] = "Phiếu trắng", 0
    book.save(folder / "danh-sach.xlsx")
    assert _said(folder, law) == tidy
    told = read_workbook(folder / "danh-sach.xlsx", law).ghi_chu
    assert any("Kiểm phiếu: không dùng cột «Phiếu trắng»" in note for note in told)
    registered.delete_cols(2)
    ideas["F3"], ideas["F4"] = 0.6, 0.4
    book.save(folder / "danh-sach.xlsx")
    with pytest.raises(InputError) as refused:
        read_workbook(folder / "danh-sach.xlsx", law)
    assert {(one.vi_tri, one.noi_dung) for one in refused.value.problems} == {
        ("Đăng ký!B3", "chưa rõ là cá nhân hay tập thể"),
        ("Sáng kiến!F3", "tỷ lệ nhỏ hơn 1 phần trăm"), ("Sáng kiến!F4", "tỷ lệ nhỏ hơn 1 phần trăm"),
    }  # fmt: skip
