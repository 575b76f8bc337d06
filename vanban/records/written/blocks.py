"""A body tree written back as blocks: for what typed text cannot say."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Any, Final

from vanban.models.blocks import (
    HEADED,
    Bang,
    Cap,
    Chuong,
    Cot,
    Dieu,
    Doan,
    Hang,
    Khoi,
    Muc,
    NgatTrang,
    O,
    TrangDoc,
    TrangNgang,
)
from vanban.models.labels import looks_numbered
from vanban.sameness import REMEMBERED, Same

_USUAL_CELL: Final = (1, False, None, False)
"""A cell as wide as its column, joined to nothing, aligned and weighed as its column is."""


def block_list(body: Iterable[Khoi], *, in_chapter: bool = False) -> list[Any]:
    """Write a body as a list of blocks; its tables are those of every writing of them, and not to be changed."""
    return [_block(block, in_chapter=in_chapter) for block in body]


def _block(block: Khoi, *, in_chapter: bool) -> dict[str, Any]:
    match block:
        case Doan(text, centred, side):
            return {"doan": text, **({"giua": True} if centred else {"can": side} if side else {})}
        case Bang():
            return {"bang": _table(Same(block))}
        case TrangNgang() | TrangDoc() | NgatTrang():
            return {block.khoa: None}
        case Cap():
            return _level(block, in_chapter=in_chapter)


def _level(block: Cap, *, in_chapter: bool) -> dict[str, Any]:
    key = block.khoa
    if isinstance(block, Muc) and (in_chapter or _has_dieu(block)):
        key = "muc_la_ma"
    made: dict[str, Any]
    looks = looks_numbered(block.tieu_de or block.chu)
    if block.tieu_de and (looks or type(block) not in HEADED):
        made = {key: {"tieu_de": block.tieu_de}}
    else:
        made = {key: {"chu": block.chu} if looks else block.tieu_de or block.chu}
    if block.so:
        made["so"] = block.so
    if block.con:
        made["noi_dung"] = block_list(block.con, in_chapter=in_chapter or isinstance(block, Chuong))
    return made


def _has_dieu(block: Cap) -> bool:
    return any(isinstance(b, Dieu) or (isinstance(b, Cap) and _has_dieu(b)) for b in block.con)


@lru_cache(maxsize=REMEMBERED)
def _table(same: Same[Bang]) -> dict[str, Any]:
    """Write a table; one of many papers is written once, and changed by nobody."""
    table = same.value
    made: dict[str, Any] = {"cot": [_column(col) for col in table.cot]}
    if table.dau:
        made["dau"] = [_row(row) for row in table.dau]
    made["hang"] = [_row(row) for row in table.hang]
    if not table.ke:
        made["ke"] = False
    if table.co is not None:
        made["co"] = table.co
    if table.ngang:
        made["ngang"] = True
    return made


def _column(col: Cot) -> Any:
    parts = {"ten": col.ten, "rong": col.rong, "can": col.can}
    known = {name: part for name, part in parts.items() if part is not None}
    return col.ten if list(known) == ["ten"] and col.ten else known


def _row(row: Hang) -> Any:
    if row.nhom and len(row.o) == 1 and row.o[0] == O(row.o[0].doan, ngang=row.o[0].ngang) and len(row.o[0].doan) == 1:
        return {"nhom": row.o[0].doan[0]}
    return [_cell(cell) for cell in row.o]


def _cell(cell: O) -> Any:
    text: Any = cell.doan[0] if len(cell.doan) == 1 else list(cell.doan) if cell.doan else None
    if (cell.ngang, cell.noi, cell.can, cell.dam) == _USUAL_CELL:
        return text
    parts = {"chu": text, "ngang": cell.ngang, "noi": cell.noi, "can": cell.can, "dam": cell.dam}
    usual = {"chu": None, "ngang": 1, "noi": False, "can": None, "dam": False}
    return {name: part for name, part in parts.items() if part != usual[name]}
