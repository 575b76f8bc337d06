"""Which tables of a finished paper are lists, what their columns are called, and the loop that is made of one: kept."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from tests.kept import given, keep
from vanban.errors import InputError
from vanban.ooxml.names import W
from vanban.rendering.foreign.tables import is_table, list_name, list_tables, listed_paragraphs, table_number, with_loop

HERE = Path(__file__).parent
TABLES = (
    "STT|Họ và tên|Chức vụ/1|Lê An|Văn thư/2|Vũ Ba|Kế toán",
    "TT|Họ và tên/1.|Lê An/2.|Vũ Ba",
    "Họ và tên|Chức vụ/Lê An|Văn thư/Vũ Ba|Kế toán",
    "STT|Họ và tên|Chức vụ/1|Lê An|Văn thư",
    "STT|Họ và tên|Chức vụ/(1)|(2)|(3)/1|Lê An|Văn thư/2|Vũ Ba|Kế toán",
    "STT|Họ và tên|Chức vụ/A|B|1/1|Lê An|Văn thư/2|Vũ Ba|Kế toán",
    "STT|Họ và tên|Chức vụ/A|B|2/1|Lê An|Văn thư/2|Vũ Ba|Kế toán",
    "STT|Họ và tên|Chức vụ/1|Lê An|Văn thư/3|Vũ Ba|Kế toán",
    "STT|Họ và tên|Chức vụ/1|Lê An|Văn thư/2|Vũ Ba|Kế toán/|Tổng cộng: 2|",
    "STT|Họ và tên|Chức vụ/1|Lê An|Văn thư/2|Vũ Ba|Kế toán/+2 Tổng cộng|2",
    "STT|Họ và tên|Chức vụ/1|Lê An|Văn thư/2|Vũ Ba|Kế toán/+2 Ghi chú|2",
    "STT|Họ và tên|Chức vụ/+2 Phòng A|x/1|Lê An|Văn thư/2|Vũ Ba|Kế toán",
    "STT|Họ và tên|Chức vụ/1|Lê An|Văn thư/+2 Phòng A|x/2|Vũ Ba|Kế toán",
    "STT|Họ và tên|Chức vụ/1|^Lê An|Văn thư/2|^|Kế toán",
    "DANH SÁCH/STT|Họ và tên|Chức vụ/1|Lê An|Văn thư/2|Vũ Ba|Kế toán",
    "Họ|Họ|2026/Lê|An|x/Vũ|Ba|y",
    "STT||Chức vụ/1|Lê An|Văn thư/2|Vũ Ba|Kế toán",
    "1|2|3/Lê|An|x/Vũ|Ba|y",
    f"{'Tên ' * 20}|Chức vụ|Đơn vị/Lê|An|x/Vũ|Ba|y",
    f"{'Tên ' * 20}ư|Chức vụ|Đơn vị/Lê|An|x/Vũ|Ba|y",
    "STT|Họ và tên|Chức vụ|Đơn vị/1|Lê An|Văn thư/2|Vũ Ba|Kế toán",
    "STT|Họ và tên|Chức vụ/1|Lê An|/2|Vũ Ba|Kế toán/3||",
)


def body_of(*tables: str) -> Any:
    """Tables as WordprocessingML: rows by "/", cells by "|"; "+2" before a cell spans two columns, "^" is merged downwards."""
    body = etree.Element(f"{W}body")
    for text in tables:
        table = etree.SubElement(body, f"{W}tbl")
        for line in text.split("/"):
            row = etree.SubElement(table, f"{W}tr")
            for written in line.split("|"):
                cell = etree.SubElement(row, f"{W}tc")
                properties = etree.SubElement(cell, f"{W}tcPr")
                if written.startswith("+2"):
                    etree.SubElement(properties, f"{W}gridSpan").set(f"{W}val", "2")
                if written.startswith("^"):
                    etree.SubElement(properties, f"{W}vMerge")
                paragraph = etree.SubElement(cell, f"{W}p")
                etree.SubElement(etree.SubElement(paragraph, f"{W}r"), f"{W}t").text = written.removeprefix(
                    "+2 "
                ).strip("^")
    return body


def test_bang_nao_la_danh_sach() -> None:
    said = []
    for text in TABLES:
        body = body_of(text)
        said.append(f"{text}: {len(listed_paragraphs(body))}")
        for found in list_tables(body):
            said.append(f"  {found.written} | {found.counted} {found.first} {found.values(found.names)}")
    keep(HERE, said)


@pytest.mark.parametrize(
    "confirmed",
    ["bảng 2: stt | ho_ten | chuc_vu", " Bảng 2 : STT | Họ và tên | Chức vụ", "bảng 1: a | b | c", "bảng 2: a | b",
     "bảng 2: a | a | b", "bảng 2: a |  | b", "bảng 9: a | b", "bảng 3: tt | ho_ten"],
)  # fmt: skip
def test_bang_thanh_vong_lap(confirmed: str) -> None:
    body = body_of("a|b/c|d", TABLES[8], TABLES[1])

    def told(values: list[dict[str, str]]) -> list[str]:
        rows = ["|".join("".join(cell.itertext()) for cell in row.iter(f"{W}tc")) for row in body.iter(f"{W}tr")]
        return [str(values), *rows, *(span.get(f"{W}val") for span in body.iter(f"{W}gridSpan"))]

    with contextlib.suppress(InputError):
        assert given(lambda: with_loop(body, "danh_sach", confirmed, "cho.xlsx"), told, HERE)


def test_dong_xac_nhan_ve_bang_nao() -> None:
    lines = ("bảng 2: a | b", "bảng 2: a", "bảng: a | b", "ho_ten", " BẢNG 12 :a|b ")
    assert [(is_table(line), table_number(line)) for line in lines] == [
        (True, 2), (False, 2), (False, 0), (False, 0), (True, 12),
    ]  # fmt: skip
    names = [
        list_name(dict.fromkeys(taken, ""))
        for taken in ((), ("danh_sach",), ("danh_sach", "danh_sach_2"), ("danh_sach_2",))
    ]
    assert names == ["danh_sach", "danh_sach_2", "danh_sach_3", "danh_sach"]
