"""Small promises of lists: what is suggested, what a cell shows, what a clerk may choose."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

import pytest

from tests.unit.records.tables.told import read_table
from vanban.batch.certificates.columns import MIXED
from vanban.errors import InputError, UnsettledError
from vanban.records.asking import form_of
from vanban.records.nodes import DEEPEST, node_of
from vanban.records.tables.cells import clean
from vanban.records.tables.choices import Choices
from vanban.records.tables.looks import look_of, plain
from vanban.records.tables.table import Column


@pytest.mark.parametrize(
    ("value", "text"),
    [(datetime(2026, 3, 5, 7, 30), "05/3/2026 07:30"), (datetime(2026, 3, 5, 7, 30, 9), "05/3/2026 07:30:09"),
     (datetime(2026, 3, 5), "05/3/2026"), (datetime(2026, 3, 5, 0, 0, 1), "05/3/2026 00:00:01")],
)  # fmt: skip
def test_ngay_co_gio_thi_in_ca_gio(value: datetime, text: str) -> None:
    assert plain(value) == text


@pytest.mark.parametrize(
    ("kind", "value", "look", "expected"),
    [("so", 0.25, "25%", "25%"), ("so", 7, "007", "007"), ("so", 1500, "1.500,00", "1500"), ("chu", 7, "007", "007"),
     ("so_hieu", 7, "007", "007")],
)  # fmt: skip
def test_o_in_nhu_trong_excel_so_de_tinh_thi_van_la_so(kind: Any, value: object, look: str, expected: object) -> None:
    assert clean(kind, value, look=look).value == expected


def test_thieu_cot_ma_co_cot_gan_giong_thi_goi_ten_cot_ay(xlsx: Any) -> None:
    wanted = (Column("ho_ten", "Họ và tên", (), "ten", required=True), Column("don_vi", "Đơn vị"),
              Column("chuc_vu", "Chức vụ", required=True, asked=False))  # fmt: skip
    rows = [["Họ và tên", "Đơn vị", "Chức vựu x"], ["Lê An", "Phòng A", "Cán sự"]]
    with pytest.raises(InputError, match=r"Chức vựu x"):
        read_table(xlsx(rows), columns=wanted)


def test_mot_cot_gan_giong_thi_chi_hai_cot_thi_deu_chi(xlsx: Any, columns: tuple[Column, ...]) -> None:
    def question(*more: str) -> str:
        rows = [["STT", "Họ và tên", *more], [1, "Lê An", *("Cán sự" for _ in more)]]
        with pytest.raises(UnsettledError) as caught:
            read_table(xlsx(rows), columns=columns)
        return str(caught.value)

    assert "» chỉ gần giống «Chức vụ»" in question("Chức vụ đảng")
    assert "» đều chỉ gần giống «Chức vụ»" in question("Chức vụ đảng", "Chức vụ hiện nay")


def test_cot_ten_chung_ca_nhan_tap_the_chon_duoc_bang_tay(xlsx: Any) -> None:
    rows = [["STT", "Được khen", "Phân loại"], [1, "Lê An", "Cá nhân"], [2, "Phòng Tổng hợp", "Tập thể"]]
    asked = tuple(column for column in MIXED if column.key in ("ho_ten", "ten_tap_the", "doi_tuong"))
    table = read_table(xlsx(rows), columns=asked, choices=Choices({"Tên cá nhân, tập thể": ("B",)}))
    assert [(row.values["ho_ten"], row.values["ten_tap_the"]) for row in table.rows] == [
        ("Lê An", ""), ("", "Phòng Tổng hợp"),
    ]  # fmt: skip


def test_long_nhau_dung_muc_thi_duoc_hon_thi_khong() -> None:
    def nest(depth: int) -> dict[str, Any]:
        value: dict[str, Any] = {}
        for _ in range(depth):
            value = {"a": value}
        return value

    node_of(nest(DEEPEST))
    with pytest.raises(InputError, match="lồng nhau quá sâu"):
        node_of(nest(DEEPEST + 1))


def test_bieu_mau_hoi_nhieu_dong_o_cho_la_danh_sach() -> None:
    shapes = {one.name: one.shape for one in form_of("ke_hoach")}
    assert (shapes["noi_nhan"], shapes["noi_dung"], shapes["nguoi_ky"], shapes["phu_luc"]) == (
        "many",
        "body",
        "many",
        "many",
    )


@pytest.mark.parametrize(
    ("value", "form", "shown"),
    [(date(2026, 3, 5), "dd/mm/yyyy", "05/03/2026"), (datetime(2026, 3, 5, 14, 30), "dd/mm/yyyy hh:mm", "05/03/2026 14:30"),
     (time(7, 5), "hh:mm", "07:05"), (timedelta(hours=26, minutes=5), "[h]:mm", "26:05"),
     (date(2026, 3, 5), "mm/yyyy", "03/2026")],
)  # fmt: skip
def test_ngay_gio_hien_theo_dinh_dang_cua_o(value: Any, form: str, shown: str) -> None:
    look = look_of(value, form)
    assert look is not None
    assert look.text == shown


def test_hai_cot_cung_tieu_de_ve_hai_ten_khac_nhau(xlsx: Any, columns: tuple[Column, ...]) -> None:
    """What is written back for a corrected row finds its own column again."""
    rows = [["STT", "Họ và tên", "Ghi chú", "Ghi chú", ""], [1, "Lê An", "a", "b", "c"]]
    table = read_table(xlsx(rows), columns=columns)
    assert [*table.titles.values()][:4] == ["STT", "Họ và tên", "Ghi chú", "Ghi chú (D)"]
    assert [table.rows[0].raw[title] for title in ("Ghi chú", "Ghi chú (D)")] == ["a", "b"]
