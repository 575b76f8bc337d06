"""Every word of a record comes out, in the order it went in."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from vanban import context, records
from vanban.context.body import blocks as body_blocks
from vanban.models import VAN_BAN
from vanban.models.tree import doc_noi_dung
from vanban.records.yaml_text import read_yaml

NOT_PRINTED = {"loai", "khan", "mat", "pham_vi", "trinh_bay", "ngang", "xac_nhan", "so_ban", "thanh_vien", "du_thao"}
REWRITTEN = {"so", "ngay", "tu_ngay", "den_ngay", "ngay_don", "gia_tri_den", "gio", "so_ngay", "tong", "tan_thanh",
             "khong_tan_thanh", "khong_y_kien", "so_luong", "ma_dinh_danh", "ky_hieu", "don_vi", "danh_xung"}  # fmt: skip


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold().replace("<br>", " ").replace("*", "").replace("\\", ""))


def printed(shown: Any, all_strings: Callable[[Any], Iterator[str]]) -> str:
    return " " + " ".join(" ".join(words(text)) for text in all_strings(shown)) + " "


def leaves(value: Any, key: str = "") -> Iterator[str]:
    if key in NOT_PRINTED or key in REWRITTEN:
        return
    if isinstance(value, dict):
        for name, part in value.items():
            yield from leaves(part, name)
    elif isinstance(value, list):
        for part in value:
            yield from leaves(part, key)
    elif isinstance(value, str):
        for line in value.splitlines():
            if line.strip().startswith("{") or re.fullmatch(r"[|:\- ]+", line.strip()):
                continue
            cells = line.strip().strip("|").split("|") if line.strip().startswith("|") else [line]
            yield from (cell for cell in cells if cell.strip(" #*"))


@pytest.mark.parametrize("kind", sorted(VAN_BAN))
def test_moi_chu_cua_ban_ghi_mau_deu_duoc_in(kind: str, all_strings: Callable[[Any], Iterator[str]]) -> None:
    shown = printed(context.build(records.load_text(records.sample(kind))), all_strings)
    for leaf in leaves(read_yaml(records.sample(kind)).value):
        assert f" {' '.join(words(leaf))} " in shown, leaf


PIECES = ["I. ", "II. ", "1. ", "2. ", "a) ", "b) ", "- ", "+ ", "Điều 1. ", "Điều 2 ", "Chương I", "Mục 1. ", "\\", "**", "*",
          " ", "  ", "|", "<br>", "./.", ".", ";", ":", "(*)", "&", "<", ">", "😀", "\t", "e\u0301", "đậm", "Nghiêng",
          "QUY ĐỊNH", "x"]  # fmt: skip
LINES = st.lists(st.lists(st.sampled_from(PIECES), min_size=1, max_size=6).map("".join), min_size=1, max_size=8)


@given(LINES)
@settings(max_examples=300, deadline=None)
def test_go_gi_thi_in_nay_hoac_bao_loi(typed: list[str]) -> None:
    body = "\n".join(typed)
    try:
        blocks = body_blocks(doc_noi_dung(body), ends=True)
    except PydanticCustomError:
        return
    rest = iter(word for text in texts(blocks) for word in words(text))
    missing = [word for word in words(unicodedata.normalize("NFC", body)) if word not in rest]
    assert not missing


def texts(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        value = value.get("runs") or [value[k] for k in ("blocks", "dau", "hang", "o", "doan") if k in value]
    if isinstance(value, list):
        if value and all(isinstance(one, dict) and "t" in one for one in value):
            yield "".join(run["t"] for run in value)
        else:
            for part in value:
                yield from texts(part)
