"""A year kept as CSV files, a sheet each; a share in the place of a count."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook

from vanban.awards.data.opening import tables_of
from vanban.awards.data.workbook import read_workbook
from vanban.errors import InputError
from vanban.records import read_law

SHEETS: dict[str, tuple[tuple[object, ...], ...]] = {
    "Tập thể": (("STT", "Tên tập thể", "Danh hiệu đề nghị"), (1, "Phòng Tổng hợp", "TTLĐTT")),
    "Cá nhân": (
        ("STT", "Họ và tên", "Giới tính", "Đơn vị công tác", "Danh hiệu đề nghị", "Số phiếu đồng ý", "Tổng số phiếu"),
        (1, "Lê Văn An", "Nam", "Phòng Tổng hợp", "LĐTT", 10, 11),
    ),
}


def as_files(folder: Path) -> None:
    for name, rows in SHEETS.items():
        text = "\n".join(";".join(map(str, row)) for row in rows)
        (folder / f"{name}.csv").write_text(text, encoding="utf-8-sig")


def as_workbook(path: Path, votes: object = 10, look: str = "General") -> Path:
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in SHEETS.items():
        page = book.create_sheet(name)
        for row in rows:
            page.append(row)
    book["Cá nhân"]["F2"].value = votes
    book["Cá nhân"]["F2"].number_format = look
    book.save(path)
    return path


def test_moi_tep_csv_la_mot_trang(tmp_path: Path) -> None:
    as_files(tmp_path)
    told, _ = tables_of(tmp_path)
    wanted, _ = tables_of(as_workbook(tmp_path / "nam.xlsx"))
    assert {name: [row.values for row in table.rows] for name, table in told.items()} == {
        name: [row.values for row in table.rows] for name, table in wanted.items()
    }
    assert told["Cá nhân"].rows[0].places["ten"] == "Cá nhân!B2"


def test_thieu_bang_tinh_ma_co_tep_csv_thi_chi_cach_dung(tmp_path: Path) -> None:
    as_files(tmp_path)
    with pytest.raises(InputError, match=r"Cá nhân\.csv.*danh_sach: \."):
        tables_of(tmp_path / "danh-sach.xlsx")


@pytest.mark.parametrize(("votes", "look"), [("91%", "General"), (0.91, "0%")])
def test_phan_tram_khong_phai_so_phieu(votes: object, look: str, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"Cá nhân!F2.*phần trăm.*8/11"):
        read_workbook(as_workbook(tmp_path / "nam.xlsx", votes, look), read_law())
