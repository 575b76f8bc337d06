"""The plan's quarters as a calendar: what is due, done, late."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal

from vanban.awards.kit import Kit
from vanban.awards.law.inventory import Giay
from vanban.language import ngay_ngan

TrangThai = Literal["xong", "quá hạn", "đến hạn", "chưa đến hạn"]
AHEAD: Final = 14
"""Days before its day from which a paper counts as due."""
_QUARTER_OF: Final = {"I": "QUÝ I", "II": "QUÝ II", "III": "QUÝ III", "IV": "QUÝ IV"}
_NEXT_YEAR: Final = "NĂM SAU"


@dataclass(frozen=True, slots=True)
class Viec:
    """One thing the plan asks for.

    Attributes:
        dong: row of the plan.
        key: key of the paper in the inventory.
        ten: what it is.
        han: the day it is to be issued.
        quy: the plan's quarter: "QUÝ I" … "QUÝ IV"; "NĂM SAU" for the cycle that closes in January.
    """

    dong: str
    key: str
    ten: str
    han: date
    quy: str


@dataclass(frozen=True, slots=True)
class ViecXet:
    """A thing of the plan on a day: `xong` is the day it was issued, None while it was not; `con` days left, below 0 late."""

    viec: Viec
    trang_thai: TrangThai
    xong: date | None
    con: int


def calendar(kit: Kit, papers: Iterable[Giay] | None = None) -> list[Viec]:
    """Turn the plan into days: every paper this office issues, by day; those of one day in the order of the plan.

    Args:
        kit: the year.
        papers: the papers to put in; None: all that `nam.yaml` does not leave out, also those that need nominees the
            workbook does not have ("nếu có" in the plan).
    """
    wanted = kit.in_order() if papers is None else sorted(papers, key=kit.day_of)
    return [Viec(giay.dong, giay.key, giay.ten, kit.day_of(giay), _quarter(giay.dong)) for giay in wanted]


def _quarter(dong: str) -> str:
    head, _, later = dong.partition(" ")
    return _NEXT_YEAR if later else _QUARTER_OF[head.partition(".")[0]]


def status(viecs: Sequence[Viec], issued: Mapping[str, date], today: date, *, truoc: int = AHEAD) -> list[ViecXet]:
    """Say of each thing whether it is done, due, late, or still ahead.

    Args:
        viecs: the calendar.
        issued: day of issue by key of the papers that are out. A paper whose day lies after today is not done yet.
        today: the day to judge on.
        truoc: days before its day from which a thing counts as due.
    """
    return [_judge(viec, issued.get(viec.key), today, truoc) for viec in viecs]


def _judge(viec: Viec, out: date | None, today: date, truoc: int) -> ViecXet:
    left = (viec.han - today).days
    if out is not None and out <= today:
        return ViecXet(viec, "xong", out, left)
    if left < 0:
        return ViecXet(viec, "quá hạn", None, left)
    due = viec.han - timedelta(days=truoc) <= today
    return ViecXet(viec, "đến hạn" if due else "chưa đến hạn", None, left)


def to_text(found: Sequence[ViecXet], today: date) -> str:
    """Write the calendar for the screen: by quarter, with counts at the end.

    >>> viec = Viec("I.2", "ke_hoach_tdkt", "Kế hoạch năm", date(2026, 1, 21), "QUÝ I")
    >>> print(to_text(status([viec], {}, date(2026, 1, 25)), date(2026, 1, 25)))
    QUÝ I
      [quá hạn]       I.2          21/01/2026  Kế hoạch năm (quá 4 ngày)
    Đến ngày 25/01/2026: 0/1 việc xong, 1 quá hạn, 0 đến hạn, 0 chưa đến hạn.
    """
    lines: list[str] = []
    quarter = ""
    for row in sorted(found, key=lambda row: (_place(row.viec.quy), row.viec.han)):
        if row.viec.quy != quarter:
            quarter = row.viec.quy
            lines.append(quarter)
        mark = f"[{row.trang_thai}]"
        lines.append(f"  {mark:<15} {row.viec.dong:<12} {row.viec.han:%d/%m/%Y}  {row.viec.ten}{_more(row)}")
    counts = {state: sum(row.trang_thai == state for row in found) for state in ("quá hạn", "đến hạn", "chưa đến hạn")}
    done = sum(row.trang_thai == "xong" for row in found)
    told = ", ".join(f"{count} {state}" for state, count in counts.items())
    lines.append(f"Đến ngày {ngay_ngan(today)}: {done}/{len(found)} việc xong, {told}.")
    return "\n".join(lines)


def _place(quarter: str) -> int:
    return [*_QUARTER_OF.values(), _NEXT_YEAR].index(quarter)


def _more(row: ViecXet) -> str:
    if row.xong is not None:
        late = (row.xong - row.viec.han).days
        return f" (ban hành {ngay_ngan(row.xong)}{f', chậm {late} ngày' if late > 0 else ''})"
    if row.trang_thai == "quá hạn":
        return f" (quá {-row.con} ngày)"
    return (f" (còn {row.con} ngày)" if row.con else " (hôm nay)") if row.trang_thai == "đến hạn" else ""
