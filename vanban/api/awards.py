"""A year of thi đua, khen thưởng from one data set; deadlines; the law's figures."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vanban.awards.making import YearResult

__all__ = ["deadlines", "make_year"]

PathLike = str | os.PathLike[str]


def make_year(
    folder: PathLike,
    out: PathLike | None = None,
    *,
    nguoi: str = "",
    profile: PathLike | None = None,
    bay_gio: Callable[[], datetime] = datetime.now,
    progress: Callable[[int, int, str], None] | None = None,
    overwrite: bool = False,
) -> YearResult:
    """Make every paper the year's plan calls for, with the same names, counts and totals everywhere.

    Args:
        folder: holds `nam.yaml`, `co-quan.yaml` (here or above) and the workbook of nominees.
        out: the folder of results; None: `ket-qua` inside `folder`. A second run keeps every number and replaces the files.
        nguoi: who works; stands in the register's history.
        profile: the office profile; None: `co-quan.yaml` in the folder or above.
        bay_gio: the clock.
        progress: told how far it is: done, all, name of the paper.
        overwrite: replace also papers that somebody edited; the old ones stay as `.bak`.

    Returns:
        What was made: `.papers`, `.faults`, `.mismatches`, `.warnings`, `.contents`.

    Raises:
        OverwriteError: papers of an earlier run were edited; nothing is written.
        InputError: settings, profile, workbook or a record template are wrong; every fault is told.
        RegisterError: the register refuses.
    """
    from vanban.awards.making import make_year as make

    source = Path(folder)
    target = Path(out) if out is not None else source / "ket-qua"
    return make(
        source,
        target,
        nguoi=nguoi or "vanban",
        bay_gio=bay_gio,
        profile=_path(profile),
        progress=progress,
        overwrite=overwrite,
    )


def deadlines(folder: PathLike, out: PathLike | None = None, *, today: date, profile: PathLike | None = None) -> str:
    """List what the year's plan has due, done and late, as text.

    Args:
        folder: the year's folder.
        out: the folder of results, which tells what is done; None: `ket-qua` inside `folder`.
        today: the day to judge by.
        profile: the office profile; None: `co-quan.yaml` in the folder or above.

    Raises:
        InputError: settings, profile or workbook are wrong.
    """
    from vanban.awards.making import deadlines_text

    source = Path(folder)
    return deadlines_text(source, Path(out) if out is not None else source / "ket-qua", today, _path(profile))


def _path(value: PathLike | None) -> Path | None:
    return None if value is None else Path(value)
