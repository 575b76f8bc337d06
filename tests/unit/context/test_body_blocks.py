from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from vanban.context.body import blocks
from vanban.context.tables import table
from vanban.models import Diem, numbering
from vanban.models.table_blocks import read_table
from vanban.models.tree import doc_noi_dung
from vanban.regulation import ELEMENTS, HOUSE_ROLES

Show = Any
Lines = Callable[[list[dict[str, Any]]], list[str]]

REGULATION = """Chương I
Quy định chung
Mục 1
Phạm vi
Điều 1. Phạm vi điều chỉnh
1. Quy chế này quy định:
a) Nguyên tắc;
b) Thẩm quyền.
Điều 2. Quy chế có hiệu lực.
Chương II
Tổ chức
Điều 3. Trách nhiệm
- Lãnh đạo;
+ Chuyên viên.
"""


def test_nhan_duoc_tinh_va_tieu_de_viet_hoa(text_lines: Lines) -> None:
    found = blocks(doc_noi_dung(REGULATION), ends=True)
    assert text_lines(found) == [
        "Chương I", "QUY ĐỊNH CHUNG", "Mục 1", "PHẠM VI", "Điều 1. Phạm vi điều chỉnh", "1. Quy chế này quy định:",
        "a) Nguyên tắc;", "b) Thẩm quyền.", "Điều 2. Quy chế có hiệu lực.", "Chương II", "TỔ CHỨC", "Điều 3. Trách nhiệm",
        "- Lãnh đạo;", "+ Chuyên viên./.",
    ]  # fmt: skip
    assert [b["role"] for b in found] == [
        "chuong", "tieu_de_chuong", "muc", "tieu_de_muc", "dieu", "khoan", "diem", "diem", "dieu", "chuong",
        "tieu_de_chuong", "dieu", "gach", "cong",
    ]  # fmt: skip
    assert all(b["role"] in ELEMENTS or b["role"] in HOUSE_ROLES for b in found)


def test_dieu_dam_nhan_va_tieu_de_thuong_noi_dung() -> None:
    found = blocks(doc_noi_dung(REGULATION))
    titled, plain = found[4], found[8]
    assert titled["runs"] == [{"t": "Điều 1. Phạm vi điều chỉnh", "b": True, "i": False}]
    assert plain["runs"] == [
        {"t": "Điều 2. ", "b": True, "i": False},
        {"t": "Quy chế có hiệu lực.", "b": False, "i": False},
    ]
    assert (titled["giu"], plain["giu"]) == (True, False)


def test_muc_la_ma_in_hoa_khoan_co_tieu_de_dam_theo_kieu(text_lines: Lines) -> None:
    found = blocks(doc_noi_dung("I. Mục đích\n1. Chung\nNâng cao.\n2. Riêng\nGiao Sở Nội vụ."))
    assert text_lines(found)[:2] == ["I. MỤC ĐÍCH", "1. Chung"]
    assert [(b["role"], b["giu"]) for b in found] == [
        ("muc_la_ma", True), ("khoan_tieu_de", True), ("noi_dung", False), ("khoan_tieu_de", True), ("noi_dung", False),
    ]  # fmt: skip
    assert not any(run["b"] for block in found for run in block["runs"])


def test_khoan_ngang_hang_trong_nhu_nhau() -> None:
    found = blocks(doc_noi_dung("I. Mục đích\n1. Chung\nNâng cao.\n2. Giao Sở Nội vụ."))
    assert [b["role"] for b in found] == ["muc_la_ma", "khoan", "noi_dung", "khoan"]


def test_dam_nghieng_trong_cau_chi_ghi_cho_khac_kieu() -> None:
    (body,) = blocks(doc_noi_dung("Nộp **trước** *hạn*"))
    assert [(r["t"], r["b"], r["i"]) for r in body["runs"]] == [
        ("Nộp ", False, False), ("trước", True, False), (" ", False, False), ("hạn", False, True),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Hết", "Hết./."),
        ("Hết.", "Hết./."),
        ("Hết./.", "Hết./."),
        ("Hết;", "Hết./."),
        ("Hết!", "Hết!./."),
        ("v.v...", "v.v..../."),
        ("**Hết**.", "Hết./."),
    ],
)
def test_cuoi_noi_dung_co_dau_ket_dung_mot_lan(show: Show, text_lines: Lines, typed: str, printed: str) -> None:
    assert text_lines(show(noi_dung=typed)["noi_dung"]) == [printed]


def test_noi_dung_ket_bang_bang_thi_khong_them_dau() -> None:
    found = blocks(doc_noi_dung("Như sau:\n| a |\n|---|\n| b |"), ends=True)
    assert found[0]["giu"]
    assert found[1]["hang"][0]["o"][0]["doan"] == [[{"t": "b", "b": False, "i": False}]]


def test_trang_ngang_gom_khoi_va_so_thu_tu_di_tiep(text_lines: Lines) -> None:
    found = blocks(doc_noi_dung("I. A\n{trang ngang}\nII. B\n{hết trang ngang}\nIII. C"), ends=True)
    assert [b["kind"] for b in found] == ["doan", "ngang", "doan"]
    assert text_lines(found[1]["blocks"]) == ["II. B"]
    assert text_lines(found)[-1] == "III. C./."


def test_bang_ngang_thanh_trang_ngang() -> None:
    found = blocks(doc_noi_dung("{bảng ngang}\n| a | b |\n|---|---|\n| 1 | 2 |"))
    assert [b["kind"] for b in found] == ["ngang"]
    assert "ngang" not in found[0]["blocks"][0]


def test_bang_danh_so_lai_trong_tung_nhom() -> None:
    shown = table(read_table("| TT | N |\n|---|---|\n| **Q1** ||\n| # | a |\n| # | b |\n| **Q2** ||\n| # | c |"))
    firsts = [row["o"][0]["doan"][0][0]["t"] for row in shown["hang"]]
    assert firsts == ["Q1", "1", "2", "Q2", "1"]
    assert [row["nhom"] for row in shown["hang"]] == [True, False, False, True, False]
    assert shown["hang"][0]["o"][0]["ngang"] == 2


def test_bang_can_le_theo_noi_dung_khi_khong_chon() -> None:
    shown = table(read_table("| TT | Nội dung | Số | Tiền |\n|---|---|---|---|\n| 1 | Việc | 12 | 1.500.000 |"))
    assert [col["can"] for col in shown["cot"]] == ["giua", "trai", "giua", "phai"]
    assert [col["rong"] for col in shown["cot"]] == [None] * 4  # measured where the widths of letters are known


def test_o_noi_xuong_duoc_danh_dau_o_tren() -> None:
    shown = table(read_table("| A | B |\n|---|---|\n| x | 1 |\n| ^^ | 2 |\n| ^^ | 3 |\n| y | 4 |"))
    assert [row["o"][0]["doc"] for row in shown["hang"]] == ["dau", "tiep", "tiep", None]


def test_diem_thu_24_bao_loi_khong_in_sai() -> None:
    with pytest.raises(ValueError, match="24"):
        numbering.label(Diem, 24)
