"""A year of thi đua, khen thưởng from one data set; deadlines; the law's figures."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from vanban.frozen import dataclass
from vanban.renaming import renamed

if TYPE_CHECKING:
    from vanban.awards.making import YearResult
    from vanban.awards.steps import Step

__all__ = [
    "STATE_NAMES", "YearStep", "day", "deadlines", "make_year", "profile_of", "start_year", "steps_of", "year_folders",
    "year_plan", "year_steps",
]  # fmt: skip

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
RESULTS = "ket-qua"
"""The folder of results inside the year's folder."""


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
    target = Path(out) if out is not None else source / RESULTS
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


def start_year(folder: PathLike, year: int, *, overwrite: bool = False) -> list[Path]:
    """Write what an award year begins with: `nam.yaml` with every setting explained, and the empty workbook.

    Args:
        folder: the year's folder; made when it is missing.
        year: the year.
        overwrite: replace also files that somebody filled in; the old ones stay as `.bak`.

    Returns:
        The files written.

    Raises:
        OverwriteError: one of them stands there, filled in, and `overwrite` is not set; nothing is written then.
    """
    from vanban import files
    from vanban.awards.starting import files_of

    made = {Path(folder) / name: data for name, data in files_of(year).items()}
    files.require(made, overwrite=overwrite)
    return [files.put(path, data, overwrite=overwrite) for path, data in made.items()]


def profile_of(folder: PathLike) -> Path | None:
    """Find the office profile a year's folder would use: `co-quan.yaml` in it or above; None when there is none."""
    from vanban import records

    return records.find_profile(Path(folder) / "nam.yaml")


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
    return look_at_year(source, Path(out) if out is not None else source / RESULTS, today, _path(profile))


@dataclass(frozen=True, slots=True)
class YearStep:
    """A paper of the year's plan as it stands today.

    Attributes:
        key: its key in the inventory.
        ten: its name; `quy` the quarter of the plan, `dong` the row.
        ngay: its day.
        trang_thai: its state, a key of `STATE_NAMES`.
        so_ky_hieu: number and code; "" when it has none.
        tep: its files; () when there are none.
        thieu: what it lacks, or why it is not made.
        khac: how it would differ now from what was issued.
        han: how it stands to its day, in words; "" when there is nothing to say.
        tre: whether its day has passed and it is not done.
    """

    key: str
    ten: str
    quy: str
    dong: str
    ngay: date
    trang_thai: str
    so_ky_hieu: str
    tep: tuple[Path, ...]
    thieu: tuple[str, ...]
    khac: tuple[str, ...]
    han: str
    tre: bool


def year_steps(
    folder: PathLike,
    out: PathLike | None = None,
    *,
    today: date,
    profile: PathLike | None = None,
    progress: Callable[[int, int, str], None] | None = None,
) -> list[YearStep]:
    """Give the papers of the year's plan with their states, by quarter and day; nothing is written.

    Arguments and errors are those of `deadlines`.
    """
    from vanban.awards.making import look_over

    source = Path(folder)
    target = Path(out) if out is not None else source / RESULTS
    with look_over(source, target, today, profile=_path(profile), progress=progress) as run:
        return steps_of(run.made.values(), target, today)


def year_plan(folder: PathLike, *, profile: PathLike | None = None) -> list[YearStep]:
    """Give the papers of the year's plan by quarter and day, at once: nothing is known of their states (`trang_thai` is "").

    Raises:
        InputError: settings, profile or workbook are wrong.
    """
    from vanban.awards.deadlines import quarter
    from vanban.awards.kit import open_kit

    kit = open_kit(Path(folder), _path(profile))
    return _by_quarter(
        YearStep(one.key, one.ten, quarter(one.dong), one.dong, kit.day_of(one), "", "", (), (), (), "", False)
        for one in kit.in_order()
    )


def steps_of(steps: Iterable[Step], out: PathLike, today: date) -> list[YearStep]:
    """Give the steps of a run as `year_steps` does, without going over the year again."""
    from vanban.awards.deadlines import quarter, timing

    return _by_quarter(
        YearStep(
            one.giay.key, one.giay.ten, quarter(one.giay.dong), one.giay.dong, one.ngay, one.trang_thai, one.so_ky_hieu,
            one.tep or _drafts(Path(out), one.giay.key), one.thieu, one.khac, said := timing(one, today),
            said.startswith("quá hạn"),
        )
        for one in steps
    )  # fmt: skip


def _by_quarter(steps: Iterable[YearStep]) -> list[YearStep]:
    quarters = ["QUÝ I", "QUÝ II", "QUÝ III", "QUÝ IV", "NĂM SAU"]
    return sorted(steps, key=lambda one: (quarters.index(one.quy), one.ngay))


def _drafts(out: Path, key: str) -> tuple[Path, ...]:
    """Find the drafts of a paper that an earlier run left."""
    stem = key.replace(".", "-")
    return tuple(sorted(path for path in out.glob(f"*/*-{stem}.*") if path.suffix in {".docx", ".xlsx"}))


def year_folders(folder: PathLike) -> list[Path]:
    """Find the folders of award years in an office's folder: those that hold `nam.yaml`, itself and two folders deep."""
    base = Path(folder)
    found = [base / "nam.yaml", *base.glob("*/nam.yaml"), *base.glob("*/*/nam.yaml")]
    return sorted({path.parent for path in found if path.is_file()})


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
