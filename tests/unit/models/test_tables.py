from __future__ import annotations

from typing import Any

import pytest

from vanban.models import Bang, Hang, O
from vanban.models.table_blocks import read_table
from vanban.models.tables import TableFaultError

TYPED = """{bảng rộng 8,60,32; căn giữa,đều,trái; cỡ 12}
| TT | Nội dung | Đơn vị |
|----|----------|--------|
| **QUÝ I** |||
| # | Một<br>Hai | - A |
| # | Giá 5\\|6 | ^^ |
"""
BLOCKS: dict[str, Any] = {
    "cot": [
        {"ten": "TT", "rong": 8, "can": "giữa"},
        {"ten": "Nội dung", "rong": "60", "can": "đều"},
        {"ten": "Đơn vị", "rong": 32, "can": "trái"},
    ],
    "hang": [
        {"nhom": "**QUÝ I**"},
        ["#", ["Một", "Hai"], "- A"],
        {"o": ["#", "Giá 5|6", {"noi": "có"}]},
    ],
    "co": "12",
}


def test_bang_go_va_bang_khoi_nhu_nhau() -> None:
    assert read_table(TYPED) == read_table(BLOCKS)


def test_hang_nhom_trai_het_bang() -> None:
    table = read_table(TYPED)
    assert table.hang[0] == Hang((O(("**QUÝ I**",), ngang=3),), nhom=True)


def test_o_gop_ngang_va_nhieu_hang_dau() -> None:
    table = read_table("| A || B |\n| a1 | a2 | ^^ |\n|---|---|---|\n| 1 | 2 | 3 |")
    assert [cell.ngang for cell in table.dau[0].o] == [2, 1]
    assert table.dau[1].o[2].noi
    assert len(table.cot) == 3


def test_dong_ke_cho_biet_can_le() -> None:
    table = read_table("| a | b | c | d |\n|:-:|--:|:--|---|\n| 1 | 2 | 3 | 4 |")
    assert [col.can for col in table.cot] == ["giua", "phai", "trai", None]


def test_bang_khong_co_dong_ke_thi_khong_co_hang_dau() -> None:
    table = read_table("| a | b |\n| c | d |")
    assert (table.dau, len(table.hang), [c.ten for c in table.cot]) == ((), 2, ["", ""])


def test_bang_tram_hang_doc_du() -> None:
    rows = "\n".join(f"| {n} | Nội dung {n} |" for n in range(1, 801))
    assert len(read_table("| TT | Nội dung |\n|---|---|\n" + rows).hang) == 800


@pytest.mark.parametrize(
    ("table", "words"),
    [
        ("| a | b |\n|---|---|\n| 1 |", "hàng có 1 ô, bảng có 2 cột"),
        ("{bảng rộng 1,2,3}\n| a | b |\n|---|---|\n| 1 | 2 |", "độ rộng phải gồm 2 số dương"),
        ("{bảng căn giữa,xéo}\n| a | b |\n|---|---|\n| 1 | 2 |", "căn lề phải gồm 2 chữ"),
        ("{bảng cỡ 40}\n| a | b |\n|---|---|\n| 1 | 2 |", "cỡ chữ của bảng"),
        ("{bảng màu đỏ}\n| a | b |\n|---|---|\n| 1 | 2 |", "không có thuộc tính này"),
        ({"cot": [], "hang": [["1"]]}, "từ 1 đến"),
        ({"cot": ["a"], "hang": []}, "không có hàng nào"),
        ({"cot": ["a"], "hang": ["x"]}, "danh sách ô"),
        ({"cot": ["a"], "hang": [["x", "y"]]}, "hàng có 2 ô, bảng có 1 cột"),
        ({"cot": [{"ten": "a", "rong": -1}], "hang": [["x"]]}, "số dương"),
        ({"cot": [{"ten": "a", "rong": "nan"}], "hang": [["x"]]}, "số dương"),
        ({"cot": ["a"], "hang": [[{"chu": "x", "ngang": 0}]]}, "số nguyên dương"),
        ({"cot": ["a"], "hang": [["x"]], "mau": 1}, "không có mục nào"),
        ({"cot": ["a"], "hang": [["x\x07"]]}, "BEL"),
        (5, "«cot» và «hang»"),
    ],
)
def test_bang_sai_noi_ro_sai_gi(table: Any, words: str) -> None:
    with pytest.raises(TableFaultError) as caught:
        read_table(table)
    assert any(words in str(one.problem) for one in caught.value.faults)


def test_bang_dung_san_duoc_nhan_nguyen() -> None:
    table = read_table(TYPED)
    assert read_table(table) is table
    assert isinstance(table, Bang)
