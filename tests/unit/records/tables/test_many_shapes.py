"""Small sheets of many shapes: what each is read as, told or asked is kept in full."""

from __future__ import annotations

import contextlib
import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from openpyxl.utils.cell import column_index_from_string, coordinate_from_string, range_boundaries

from tests.unit.records.tables.told import read_table
from vanban.errors import InputError
from vanban.records.tables.grid import Grid
from vanban.records.tables.table import Asking, Column, Opened

SHAPES = yaml.safe_load(Path(__file__).with_name("shapes.yaml").read_text(encoding="utf-8"))
Place = tuple[int, int]


def value_of(text: str) -> object:
    """A cell as it is written in the table of shapes."""
    if text in ("✓", "✗"):
        return text == "✓"
    return (int(text) if text.isdigit() and (text == "0" or text[0] != "0") else text) if text else None


def place_of(cell: str) -> Place:
    letters, row = coordinate_from_string(cell)
    return row - 1, column_index_from_string(letters) - 1


def area_of(text: str) -> tuple[int, int, int, int]:
    left, top, right, bottom = range_boundaries(text)
    return int(top) - 1, int(left) - 1, int(bottom) - 1, int(right) - 1


def grid_of(shape: dict[str, Any]) -> Grid:
    """A shape as the sheet it stands for."""
    return Grid(
        "DS",
        tuple(tuple(value_of(cell) for cell in line.split("|")) for line in shape["o"].split("\n")),
        merges=tuple(map(area_of, shape.get("gop", ()))),
        hidden=frozenset(row - 1 for row in shape.get("an", ())),
        broken={place_of(cell): "ô là công thức chưa có kết quả" for cell in shape.get("hong", ())},
        formulas=frozenset(map(place_of, shape.get("cong_thuc", ()))),
    )


@pytest.mark.parametrize("at", range(len(SHAPES)))
def test_bang_hinh_dang_nao_cung_doc_nhu_da_giu(at: int, columns: tuple[Column, ...]) -> None:
    """Each is read with its columns known; what is not sure is asked."""
    opened = Opened(Path("ds.xlsx"), [grid_of(SHAPES[at])])
    with contextlib.suppress(InputError):
        assert read_table(opened, columns=columns, asking=Asking(ask=False)).name == "ds.xlsx"


@pytest.mark.parametrize("at", range(0, len(SHAPES), 3))
def test_bang_khong_biet_truoc_cot(at: int) -> None:
    """Of an open list any name may be a column."""
    opened = Opened(Path("ds.xlsx"), [grid_of(SHAPES[at])])
    with contextlib.suppress(InputError):
        assert read_table(opened, open_list=True, hidden=True, asking=Asking(ask=False)).name == "ds.xlsx"


def test_moi_hinh_dang_deu_duoc_giu() -> None:
    kept = json.loads(Path(__file__).with_name("kept.json").read_text(encoding="utf-8"))
    names = [
        f"test_many_shapes::{test_bang_hinh_dang_nao_cung_doc_nhu_da_giu.__name__}[{at}]" for at in range(len(SHAPES))
    ]
    assert [name for name in names if not kept.get(name)] == []
