"""Monthly and yearly counts: what went out, what came in, what was answered in time."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import Connection, and_, case, extract, func, select

from vanban.frozen import dataclass
from vanban.registers.kinds import ten_loai
from vanban.registers.store.schema import VAN_BAN_DEN, VAN_BAN_DI, VAO_SO


@dataclass(frozen=True, slots=True)
class DongThongKe:
    """Counts of one kind of thing.

    Attributes:
        ten: what is counted.
        thang: numbers of January to December.
        khong_ngay: those without a date.
    """

    ten: str
    thang: tuple[int, ...]
    khong_ngay: int = 0

    @property
    def tong(self) -> int:
        """The whole year."""
        return sum(self.thang) + self.khong_ngay


@dataclass(frozen=True, slots=True)
class ThongKe:
    """Counts of a body's year.

    Attributes:
        nam: the year.
        di: outgoing papers by type, most first; the last row is the sum.
        den: incoming papers.
        huy, giu: void numbers, held numbers.
        xong_dung_han, xong_qua_han, cho_qua_han: incoming papers with a deadline: settled in time, settled late,
            still open and late.
        vao_so: certificates given, by book.
    """

    nam: int
    di: tuple[DongThongKe, ...]
    den: DongThongKe
    huy: int
    giu: int
    xong_dung_han: int
    xong_qua_han: int
    cho_qua_han: int
    vao_so: tuple[tuple[str, int], ...]

    def to_dict(self) -> dict[str, object]:
        """Give the counts as plain data."""
        rows = [{"ten": row.ten, "thang": list(row.thang), "khong_ngay": row.khong_ngay, "tong": row.tong}
                for row in (*self.di, self.den)]  # fmt: skip
        return {
            "nam": self.nam, "van_ban_di": rows[:-1], "van_ban_den": rows[-1], "so_huy": self.huy, "so_dang_giu": self.giu,
            "den_xong_dung_han": self.xong_dung_han, "den_xong_qua_han": self.xong_qua_han,
            "den_cho_qua_han": self.cho_qua_han, "vao_so": dict(self.vao_so),
        }  # fmt: skip


def count_year(connection: Connection, body_id: int, nam: int, hom_nay: date, *, mat: bool = False) -> ThongKe:
    """Count a body's year.

    Args:
        connection: a reading transaction.
        body_id: the body.
        nam: the year.
        hom_nay: against which open deadlines are late.
        mat: the secret papers instead of the open ones.
    """
    di, den, vs = VAN_BAN_DI.c, VAN_BAN_DEN.c, VAO_SO.c
    mien = "mat" if mat else "thuong"
    mine = and_(di.co_quan_id == body_id, di.nam == nam, di.mien == mien)
    month = extract("month", di.ngay)
    query = select(di.loai, month, func.count()).where(mine, di.trang_thai == "cap").group_by(di.loai, month)
    states = dict(_pairs(connection, select(di.trang_thai, func.count()).where(mine).group_by(di.trang_thai)))
    theirs = and_(den.co_quan_id == body_id, den.nam == nam, den.mien == mien, den.trang_thai != "huy")
    came_month = extract("month", den.ngay_den)
    came = connection.execute(select(came_month, func.count()).where(theirs).group_by(came_month))
    late = connection.execute(
        select(
            _sum(and_(den.trang_thai == "xong", den.han >= den.ngay_xong)),
            _sum(and_(den.trang_thai == "xong", den.han < den.ngay_xong)),
            _sum(and_(den.trang_thai == "cho", den.han < hom_nay)),
        ).where(theirs)
    ).one()
    books = select(vs.ten_so, func.count()).where(
        vs.co_quan_id == body_id, vs.nam.in_((nam, 0)), vs.trang_thai == "cap"
    ).group_by(vs.ten_so).order_by(vs.ten_so)  # fmt: skip
    return ThongKe(
        nam, _by_type(tuple(row) for row in connection.execute(query)),
        _row("Văn bản đến", [(found, number) for found, number in came]),
        int(states.get("huy", 0)), int(states.get("giu", 0)), int(late[0] or 0), int(late[1] or 0), int(late[2] or 0),
        tuple((str(name), int(number)) for name, number in _pairs(connection, books)),
    )  # fmt: skip


def _by_type(found: Iterable[tuple[Any, ...]]) -> tuple[DongThongKe, ...]:
    by_type: dict[str, list[tuple[Any, int]]] = {}
    for loai, month, number in found:
        by_type.setdefault(loai, []).append((month, number))
    rows = [_row(ten_loai(loai), counts) for loai, counts in by_type.items()]
    total = _row("Tổng số văn bản đi", [pair for counts in by_type.values() for pair in counts])
    return (*sorted(rows, key=lambda row: (-row.tong, row.ten)), total)


def _row(name: str, counts: Iterable[tuple[Any, int]]) -> DongThongKe:
    months, undated = [0] * 12, 0
    for month, number in counts:
        if month is None:
            undated += number
        else:
            months[int(month) - 1] += number
    return DongThongKe(name, tuple(months), undated)


def _sum(condition: Any) -> Any:
    return func.sum(case((condition, 1), else_=0))


def _pairs(connection: Connection, query: Any) -> list[tuple[Any, Any]]:
    return [(row[0], row[1]) for row in connection.execute(query)]
