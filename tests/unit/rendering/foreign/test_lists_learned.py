"""A list found in a finished paper becomes a loop: its rows are counted as they were, with their dot or without."""

from __future__ import annotations

import io

import pytest
from docx import Document

from vanban.errors import InputError
from vanban.rendering import Template
from vanban.rendering.foreign.tables import with_loop

PEOPLE = ("Lê An", "Vi Thị Chi", "Lý Văn Dần")


def paper(mark: str):
    document = Document()
    table = document.add_table(rows=1 + len(PEOPLE), cols=2)
    for row, texts in zip(
        table.rows, [("TT", "Họ và tên"), *((f"{at}{mark}", name) for at, name in enumerate(PEOPLE, 1))], strict=True
    ):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    return document


@pytest.mark.parametrize("mark", ["", "."])
def test_so_thu_tu_giu_dau_cham_nhu_da_go(mark: str) -> None:
    document = paper(mark)
    rows = with_loop(document.element.body, "ds", "bảng 1: stt | ho_ten", "cho-trong.yaml")
    assert [row["ho_ten"] for row in rows] == [*PEOPLE]
    stream = io.BytesIO()
    document.save(stream)
    made = Document(
        io.BytesIO(Template.load(stream.getvalue()).render({"ds": [{"ho_ten": "Bế Én"}, {"ho_ten": "Nông Bình"}]}))
    )
    assert [[cell.text for cell in row.cells] for row in made.tables[0].rows] == [
        ["TT", "Họ và tên"], [f"1{mark}", "Bế Én"], [f"2{mark}", "Nông Bình"],
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("confirmed", "told"),
    [("bảng 2: stt | ho_ten", "bảng 2 không phải bảng danh sách"), ("bảng 1: stt | ho_ten | x", "bảng 1 có 2 cột"),
     ("bảng 1: ho_ten | ho_ten", "mỗi cột một tên")],
)  # fmt: skip
def test_bang_xac_nhan_sai_duoc_chi_dung_cho(confirmed: str, told: str) -> None:
    with pytest.raises(InputError) as caught:
        with_loop(paper("").element.body, "ds", confirmed, "cho-trong.yaml")
    assert told in str(caught.value)
    assert "cho-trong.yaml" in str(caught.value)
