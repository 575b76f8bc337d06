"""What a table in a program has in an empty cell is nothing: left out where a field may be, told where it may not."""

from __future__ import annotations

import io
from decimal import Decimal
from typing import Any

import pytest
import yaml
from docx import Document

import vanban

NAN = float("nan")


class NaTType:
    """Stands for pandas' empty day, which calls itself so."""


def paper(**changes: Any) -> vanban.VanBan:
    return vanban.from_dict({**yaml.safe_load(vanban.sample("ke_hoach")), **changes})


@pytest.mark.parametrize(
    "blank", [NAN, Decimal("NaN"), Decimal("sNaN"), NaTType()], ids=["float", "nan", "snan", "nat"]
)
@pytest.mark.parametrize("field", ["so", "ngay", "ghi_chu", "lien_he", "noi_nhan", "can_cu", "luu"])
def test_o_trong_cua_bang_tinh_la_khong_ghi(field: str, blank: object) -> None:
    assert paper(**{field: blank}) == paper(**{field: None})


@pytest.mark.parametrize("field", ["trich_yeu", "noi_dung", "dia_danh", "nguoi_ky", "co_quan"])
def test_o_trong_o_muc_bat_buoc_khong_ra_van_ban(field: str) -> None:
    with pytest.raises(vanban.InputError, match=field):
        paper(**{field: NAN})


def test_o_trong_trong_noi_dung_va_bang() -> None:
    table = {"cot": ["Việc", "Hạn"], "hang": [["Họp", NAN], ["Báo cáo", None]]}
    made = paper(noi_dung=["Một.", NAN, {"bang": table}])
    text = vanban.read(vanban.render(made)).yaml
    assert "nan" not in text.casefold().split()
    with pytest.raises(vanban.InputError, match="noi_dung"):
        paper(noi_dung=[{"doan": NAN}])


@pytest.mark.parametrize(("field", "value"), [("trich_yeu", float("inf")), ("so", True), ("so_ban", True)])
def test_vo_cung_va_dung_sai_khong_la_chu_hay_so(field: str, value: object) -> None:
    with pytest.raises(vanban.InputError, match=field):
        paper(**{field: value})


def test_dua_nham_thu_khac_la_loi_cua_vanban() -> None:
    record: Any = yaml.safe_load(vanban.sample("ke_hoach"))
    for wrong in (lambda: vanban.render(record), lambda: vanban.replace(record, so=1)):
        with pytest.raises(vanban.VanbanError) as told:
            wrong()
        assert isinstance(told.value, TypeError)


@pytest.mark.parametrize(
    ("value", "printed"),
    [(12.0, "12"), (98.5, "98,5"), (0.1 + 0.2, "0,3"), (1e20, "100000000000000000000"), (-0.25, "-0,25"), (1234567, "1234567"),
     (Decimal("12.50"), "12,50")],
)  # fmt: skip
def test_so_cua_chuong_trinh_in_nhu_o_bang_tinh_hien(value: object, printed: str) -> None:
    """A table of a program has 12.0 where a column of whole numbers has one blank cell."""
    made = Document(io.BytesIO(vanban.render(paper(noi_dung=[{"bang": {"cot": ["Điểm"], "hang": [[value]]}}]))))
    assert [cell.text for table in made.tables for cell in table._cells if cell.text == printed] == [printed]
