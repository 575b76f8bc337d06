"""A body written back as text or as blocks is the same body, whatever it holds."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from vanban.models import Bang, Cot, Diem, Doan, Gach, Hang, Khoan, NgatTrang, O
from vanban.models.blocks import LEVELS
from vanban.models.tree import doc_noi_dung
from vanban.records.written.blocks import block_list
from vanban.records.written.record import body_record

TEXTS = st.sampled_from(
    ["Nâng cao.", "Mục đích", "1. giả khoản", "- giả gạch", "{ngắt trang}", "| a | b |", "\\x", "a\nb", "**đậm**", "5*3",
     "Điều 3 của Luật", "Điều 3. giả điều", "QUY ĐỊNH", ("a " * 100).strip(), "x|y", "C. Kết luận", "Chương II", "Hết./."]
)  # fmt: skip
CELLS = st.one_of(TEXTS.map(lambda t: O((t.replace("\n", " "),))), st.just(O()))
TABLES = st.integers(1, 3).flatmap(
    lambda width: st.builds(
        lambda rows, names, ke: Bang(tuple(Cot(n) for n in names), tuple(Hang(tuple(r)) for r in rows), ke=ke),
        st.lists(st.lists(CELLS, min_size=width, max_size=width), min_size=1, max_size=3),
        st.lists(st.sampled_from(["", "TT", "Nội dung"]), min_size=width, max_size=width),
        st.booleans(),
    )
)
LEVEL = st.sampled_from(sorted(LEVELS))
BLOCKS: st.SearchStrategy[Any] = st.recursive(
    st.one_of(st.builds(Doan, TEXTS, st.booleans()), TABLES, st.just(NgatTrang())),
    lambda inner: st.builds(
        lambda key, text, title, con: LEVELS[key](*(("", title) if title else (text, "")), tuple(con)),
        LEVEL, TEXTS, st.sampled_from(["", "Mục đích", "Mục đích:", "QUY ĐỊNH"]), st.lists(inner, max_size=3),
    ),
    max_leaves=6,
)  # fmt: skip


@given(st.lists(BLOCKS, max_size=4))
@settings(max_examples=200, deadline=None)
def test_cay_viet_ra_roi_doc_lai_van_nhu_cu(blocks: list[Any]) -> None:
    try:
        tree = doc_noi_dung(blocks)
    except PydanticCustomError:
        return
    assert doc_noi_dung(body_record(tree)) == tree
    assert doc_noi_dung(block_list(tree)) == tree


@pytest.mark.parametrize(
    "tree",
    [
        (Khoan("Sở Nội vụ", "", (Gach("Chủ trì."),)),),
        (Khoan("", "Mục đích:", (Doan("Nâng cao."),)), Khoan("Giao Sở.", "", (Diem("Một;"), Diem("Hai.")))),
        (Doan("1. Không phải khoản"), Doan("{ngắt trang}")),
    ],
)
def test_dieu_chu_thuong_khong_noi_duoc_thi_viet_thanh_khoi(tree: Any) -> None:
    assert doc_noi_dung(body_record(tree)) == tree


def test_chi_muc_co_so_rieng_moi_ghi_so() -> None:
    """A division that goes on from the one before it says no number; one with a number of its own keeps it."""
    tree = doc_noi_dung([{"khoan": {"chu": "Việc một.", "so": 5}}, {"khoan": "Việc hai."}])
    first, second = block_list(tree)
    assert first["so"] == "5"
    assert "so" not in second
    assert doc_noi_dung(block_list(tree)) == tree
