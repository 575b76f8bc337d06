"""Columns that name persons and collectives, and columns that only sort them: which is which, and what is asked."""

from __future__ import annotations

from typing import Any

import pytest

from tests.unit.records.tables.told import read_table
from vanban.batch.certificates.columns import MIXED
from vanban.errors import InputError, UnsettledError
from vanban.records.tables.choices import Choices
from vanban.records.tables.table import Table

COLUMNS = tuple(column for column in MIXED if column.key in ("ho_ten", "ten_tap_the", "doi_tuong", "don_vi"))
PERSON, COLLECTIVE = ("Lê An", "Cá nhân"), ("Phòng Tổng hợp", "Tập thể")


def names(table: Table) -> list[tuple[object, object, object]]:
    return [(row.values["ho_ten"], row.values["ten_tap_the"], row.values["doi_tuong"]) for row in table.rows]


@pytest.mark.parametrize(
    "sorting", ["Cá nhân, tập thể được khen", "Tên tập thể, cá nhân", "Cá nhân/tập thể", "Đối tượng"]
)
def test_cot_chi_ghi_ca_nhan_hay_tap_the_la_doi_tuong_du_tieu_de_nhu_ten(xlsx: Any, sorting: str) -> None:
    rows = [["STT", "Tên tập thể, cá nhân", sorting], [1, *PERSON], [2, *COLLECTIVE]]
    assert names(read_table(xlsx(rows), columns=COLUMNS)) == [
        ("Lê An", "", "Cá nhân"), ("", "Phòng Tổng hợp", "Tập thể"),
    ]  # fmt: skip


def test_doi_tuong_da_chon_bang_tay_thi_khong_lay_cot_khac(xlsx: Any) -> None:
    header = ["STT", "Tên tập thể, cá nhân", "Cá nhân, tập thể được khen", "Xếp"]
    rows = [header, [1, *PERSON, "Cá nhân"], [2, "Tổ Một", "Cá nhân", "Tập thể"]]
    table = read_table(xlsx(rows), columns=COLUMNS, choices=Choices({"Đối tượng": ("D",)}))
    assert names(table) == [("Lê An", "", "Cá nhân"), ("", "Tổ Một", "Tập thể")]


def test_khong_biet_hang_la_ai_thi_hang_bi_tu_choi_tai_o_cua_no(xlsx: Any) -> None:
    rows = [["STT", "Tên tập thể, cá nhân", "Xếp"], [1, *PERSON], [2, *COLLECTIVE]]
    table = read_table(xlsx(rows), columns=COLUMNS)
    assert [row.problems[0].vi_tri for row in table.rows] == ["DS!B2", "DS!B3"]
    assert all("«Phân loại»" in (row.problems[0].cach_sua or "") for row in table.rows)


def test_hai_cot_cung_co_ten_thi_hoi_chon_moi_cot_duoc_ca_ghep_cung_duoc(xlsx: Any) -> None:
    rows = [["STT", "Tên tập thể, cá nhân", "Tập thể, cá nhân được khen"], [1, "Lê An", "Lê An"], [2, "Tổ Một", "Tổ 1"]]
    with pytest.raises(UnsettledError) as caught:
        read_table(xlsx(rows), columns=COLUMNS)
    said = str(caught.value)
    assert "cột B «Tên tập thể, cá nhân», cột C «Tập thể, cá nhân được khen» đều có tên người hoặc tập thể" in said
    assert [f'--cot "Họ và tên={way}"' in said for way in ("B", "C", "B+C", "không")] == [True] * 4


@pytest.mark.parametrize("written", ["Tên cá nhân, tập thể", "Họ tên, tập thể", "ten_ca_nhan_tap_the"])
def test_cot_chung_duoc_chi_bang_ten_nao_cung_duoc(xlsx: Any, written: str) -> None:
    rows = [["STT", "Được khen", "Phân loại"], [1, *PERSON], [2, *COLLECTIVE]]
    table = read_table(xlsx(rows), columns=COLUMNS, choices=Choices({written: ("B",)}))
    assert [row[:2] for row in names(table)] == [("Lê An", ""), ("", "Phòng Tổng hợp")]
    assert table.chosen()[0] == ("Tên cá nhân, tập thể", "B", "Được khen")


def test_chi_muc_khong_co_hay_mot_cot_cho_hai_muc_bi_tu_choi(xlsx: Any) -> None:
    rows = [["STT", "Được khen", "Phân loại"], [1, *PERSON]]
    with pytest.raises(InputError, match=r"không có mục này.*Sinh nhật.*«Họ và tên», «Tên tập thể»"):
        read_table(xlsx(rows), columns=COLUMNS, choices=Choices({"Sinh nhật": ("B",)}))
    with pytest.raises(InputError, match="cột B được chỉ cho hai mục"):
        read_table(xlsx(rows), columns=COLUMNS, choices=Choices({"Họ và tên": ("B",), "Tên tập thể": ("B",)}))
