"""A year of thi đua, khen thưởng from one data set; deadlines; the law's figures."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from vanban.renaming import renamed

if TYPE_CHECKING:
    from vanban.awards.making import YearResult

__all__ = ["STATE_NAMES", "day", "deadlines", "make_year"]

STATE_NAMES = {
    "phat_hanh": "đã phát hành",
    "nhap": "dự thảo",
    "thieu": "chưa đủ dữ liệu",
    "khong_lap": "không lập",
    "khong_co": "không phát sinh",
    "cho": "chờ",
    "dinh_chinh": "đã đính chính",
    "huy": "đã hủy",
    "ket_qua": "đã nhận kết quả",
}
"""States of the steps of a year, in words."""

PathLike = str | os.PathLike[str]


@renamed(nguoi="user", bay_gio="clock", den="until", chi_nhap="drafts_only")
def make_year(
    folder: PathLike,
    out: PathLike | None = None,
    *,
    user: str = "",
    profile: PathLike | None = None,
    clock: Callable[[], datetime] = datetime.now,
    until: date | None = None,
    drafts_only: bool = False,
    overwrite: bool = False,
    progress: Callable[[int, int, str], None] | None = None,
) -> YearResult:
    """Make what the facts of an award year allow: papers due are issued, later ones are drafts, what lacks facts is told.

    Args:
        folder: holds `nam.yaml`, `co-quan.yaml` (here or above) and the workbook of nominees.
        out: the folder of results; None: `ket-qua` inside `folder`. What was issued there is never written again.
        user: who works; stands in the register's history.
        profile: the office profile; None: `co-quan.yaml` in the folder or above.
        clock: the clock.
        until: papers of a day up to this one are issued; None: today.
        drafts_only: nothing is issued, all are drafts.
        overwrite: replace also drafts that somebody edited; the old ones stay as `.bak`. Issued papers are never replaced.
        progress: told how far it is: done, all, name of the paper.

    Returns:
        What was made: `.steps`, `.papers`, `.missing`, `.differences`, `.faults`, `.mismatches`, `.warnings`, `.contents`.

    Raises:
        InputError: settings, profile, law, workbook or a record template are wrong; every fault is told.
        RegisterError: the register refuses.
    """
    from vanban.awards.making import make_year as make

    source = Path(folder)
    target = Path(out) if out is not None else source / "ket-qua"
    return make(
        source,
        target,
        user=user or "vanban",
        clock=clock,
        profile=_path(profile),
        progress=progress,
        until=until,
        drafts_only=drafts_only,
        overwrite=overwrite,
    )


def deadlines(folder: PathLike, out: PathLike | None = None, *, today: date, profile: PathLike | None = None) -> str:
    """List the steps of the year with their states, their days and what they lack, as text; nothing is written.

    Args:
        folder: the year's folder.
        out: the folder of results, which tells what is issued; None: `ket-qua` inside `folder`.
        today: the day to judge by.
        profile: the office profile; None: `co-quan.yaml` in the folder or above.

    Raises:
        InputError: settings, profile or workbook are wrong.
    """
    from vanban.awards.making import look_at_year

    source = Path(folder)
    return look_at_year(source, Path(out) if out is not None else source / "ket-qua", today, _path(profile))


def day(text: str) -> date:
    """Read a day as clerks write it ("31/12/2026").

    Raises:
        InputError: it is none.
    """
    from vanban.errors import InputError, Problem
    from vanban.language import DateError, doc_ngay

    try:
        return doc_ngay(text)
    except DateError as error:
        raise InputError(Problem(str(error), vi_tri="--den")) from None


def _path(value: PathLike | None) -> Path | None:
    return None if value is None else Path(value)
