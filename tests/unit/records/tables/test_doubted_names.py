"""Names that look mistyped are told at their cell; names of every people of the country are not."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.unit.records.tables.told import read_table
from vanban.records.tables.table import Column

KNOWN = (
    Column("ho_ten", "Họ và tên", kind="ten"),
    Column("ngay_sinh", "Ngày sinh", kind="ngay"),
    Column("cccd", "CCCD"),
)
ROWS = [
    ["Nguyễn Văn Anh", "05/3/1985", "001085000001"],
    ["Nguyễn Văn Ahn", "06/3/1985", None],
    ["Nguyen Thi Ba", "07/3/1985", None],
    ["Nguyễn Văn Ánh", "05/3/1985", None],
    ["Lê Hòa", None, "001085000009"],
    ["Lê Hòa Bình", None, "001085000009"],
    ["Hoàng A Sình", None, None],
    ["H'Hen Niê", None, None],
    ["Y Bhăm Êban", None, None],
    ["Bình", None, None],
]


def test_ten_dang_ngo_duoc_noi_tai_o(xlsx: Callable[..., Path]) -> None:
    table = read_table(xlsx([["Họ và tên", "Ngày sinh", "CCCD"], *ROWS]), columns=KNOWN)
    told = [(note.vi_tri.rpartition("!")[2], note.noi_dung) for note in table.notes]
    wanted = {
        "A3": "gõ nhầm?",
        "A4": "không có dấu",
        "A5": "gần giống",
        "A7": "cùng số định danh",
        "A11": "chỉ có một tiếng",
    }
    assert {cell for cell, _ in told} == set(wanted)
    assert all(words in next(what for where, what in told if where == cell) for cell, words in wanted.items())
    assert not table.problems
