"""Whole lists in TCVN3, VNI and Windows-1258: the sheet decides about words that read either way."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.unit.records.tables.told import read_table
from vanban.language.legacy import ma_hoa_cu
from vanban.records.tables.table import Column

HEAD = ["STT", "Họ và tên", "Đơn vị", "Số QĐ"]
PEOPLE = [
    ["1", "Vũ A Dung", "Phòng Tổng hợp", "87/QĐ-VP"],
    ["2", "Bế Thu Ẩm", "Trường Chu Văn An", "5/QĐ-VP"],
    ["3", "Lý Văn Lý", "Sở Nội vụ", "9/QĐ-VP"],
]
FOOT = ["", "", "", "Lạng Sơn, ngày 10 tháng 01 năm 2026"]
COLUMNS = (
    Column("stt", "STT", kind="so"), Column("ho_ten", "Họ và tên", kind="ten"), Column("don_vi", "Đơn vị"),
    Column("so_qd", "Số QĐ"),
)  # fmt: skip


def _old(code: str) -> Callable[[str], bytes]:
    return lambda text: ma_hoa_cu(text, "tcvn3" if code == "tcvn3" else "vni").encode("cp1252")


def _windows_1258(text: str) -> bytes:
    """As Windows writes it: the letter, then its tone."""
    tones = "\u0300\u0301\u0303\u0309\u0323"
    written = b""
    for char in text:
        parts = unicodedata.normalize("NFD", char)
        bare = unicodedata.normalize("NFC", "".join(part for part in parts if part not in tones))
        written += (bare + "".join(part for part in parts if part in tones)).encode("cp1258")
    return written


@pytest.mark.parametrize("written", [_old("tcvn3"), _old("vni"), _windows_1258], ids=["TCVN3", "VNI", "1258"])
def test_csv_bang_ma_cu_doc_ca_trang(written: Callable[[str], bytes], tmp_path: Path) -> None:
    path = tmp_path / "ds.csv"
    path.write_bytes(written("\r\n".join(";".join(row) for row in (HEAD, *PEOPLE, FOOT))))
    table = read_table(path, columns=COLUMNS)
    assert [[row.values[name] for name in ("ho_ten", "don_vi", "so_qd")] for row in table.rows] == [
        row[1:] for row in PEOPLE
    ]
    assert not table.problems
    assert [line.reason for line in table.dropped] == ["dòng sau bảng"]


@pytest.mark.parametrize("code", ["tcvn3", "vni"])
def test_xlsx_bang_ma_cu_khong_con_phong_cu(code: str, xlsx: Callable[..., Path]) -> None:
    rows = [[_old(code)(text).decode("cp1252") for text in row] for row in (HEAD, *PEOPLE)]
    table = read_table(xlsx([*rows, ["4", "Đặng Văn Ưng", "Unicode", "7/QĐ-VP"]]), columns=COLUMNS)
    assert [row.values["ho_ten"] for row in table.rows] == [*(row[1] for row in PEOPLE), "Đặng Văn Ưng"]
    assert {change.place for change in table.changes if change.reason.endswith(code.upper())} >= {"DS!B2", "DS!D3"}


def test_mot_o_chua_chac_bang_ma_thi_hang_dung_lai(xlsx: Callable[..., Path]) -> None:
    table = read_table(xlsx([HEAD, *PEOPLE, ["4", "Nông Đạt", "Phòng Tổng hợp", "87/Q§-VP"]]), columns=COLUMNS)
    assert [problem.vi_tri for problem in table.problems] == ["DS!D5"]
