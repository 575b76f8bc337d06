"""The councils and the ballot boxes, as the workbook gives them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

from vanban.awards.data.cells import Cells
from vanban.frozen import dataclass
from vanban.language import fold, key
from vanban.records.tables.table import TableRow

Board = Literal["tdkt", "sang_kien"]


@dataclass(frozen=True, slots=True)
class ThanhVien:
    """A member of a council.

    Attributes:
        co_mat: was there; None when nobody entered it.
        ly_do: why absent.
        y_kien: sent an opinion in writing.
        vai_tro: what the member did at the meeting, as entered ("Chủ trì", "Thư ký", "Trưởng ban kiểm phiếu").
    """

    hoi_dong: Board
    stt: int
    ten: str
    chuc_vu: str
    chuc_danh: str
    co_mat: bool | None
    ly_do: str = ""
    y_kien: bool = False
    vai_tro: str = ""
    cho: str = ""


@dataclass(frozen=True, slots=True)
class HomPhieu:
    """The ballot box of one title ("" of the whole vote): handed out, returned, valid, invalid; None not entered."""

    ma: str
    phat_ra: int | None
    thu_ve: int | None
    hop_le: int | None
    khong_hop_le: int | None
    cho: str = ""


def read_members(rows: tuple[TableRow, ...], cells: Cells) -> Iterator[ThanhVien]:
    """Read the councils; a board whose column «Có mặt» is blank from top to bottom has no attendance yet."""
    found = []
    for row in rows:
        name = key(cells.text(row, "hoi_dong"))
        if "sang_kien" not in name and "thi_dua" not in name and "tdkt" not in name:
            wanted = "Thi đua - Khen thưởng, hoặc Sáng kiến"
            cells.fault(row, "hoi_dong", "không nhận ra hội đồng", tim_thay=cells.text(row, "hoi_dong"), can_co=wanted)
        board: Board = "sang_kien" if "sang_kien" in name else "tdkt"
        found.append(
            ThanhVien(
                board, cells.number(row, "stt") or row.index, cells.text(row, "ten"), cells.text(row, "chuc_vu"),
                cells.text(row, "chuc_danh"), cells.yes(row, "co_mat"), cells.text(row, "ly_do"),
                bool(cells.yes(row, "y_kien")) or "ý kiến bằng văn bản" in fold(cells.text(row, "ly_do")),
                cells.text(row, "vai_tro"), row.places.get("ten", row.place),
            )
        )  # fmt: skip
    told = {member.hoi_dong for member in found if member.co_mat is not None}
    for member in found:
        yield replace(member, co_mat=bool(member.co_mat)) if member.hoi_dong in told else member


def read_boxes(rows: tuple[TableRow, ...], cells: Cells) -> Iterator[HomPhieu]:
    """Read the sheet «Kiểm phiếu»: a row for the whole vote, or for single titles."""
    for row in rows:
        text = cells.text(row, "danh_hieu")
        general = not text or key(text).startswith(("tat_ca", "chung", "moi_danh_hieu"))
        award = None if general else cells.law.find_award(text)
        if not general and award is None:
            cells.fault(
                row, "danh_hieu", "không nhận ra danh hiệu", tim_thay=text, can_co="một danh hiệu, hoặc «tất cả»"
            )
        yield HomPhieu(
            award.ma if award is not None else "", cells.number(row, "phat_ra"), cells.number(row, "thu_ve"),
            cells.number(row, "hop_le"), cells.number(row, "khong_hop_le"), row.places.get("thu_ve", row.place),
        )  # fmt: skip
