"""Cut off at every call: what stands in the book has its paper, what does not stand left nothing behind."""

from __future__ import annotations

import errno
import sqlite3
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from vanban.registers import Loc, SoDangKy, TepMoi, VanBanDi, VaoSo, YeuCau

PAPER = YeuCau(loai="quyet_dinh", trich_yeu="Việc")
_FILES = ("posix", "nt", "_io", "io")
_DATABASE = ("sqlite3", "_sqlite3", "psycopg_c", "psycopg_binary")
_DRIVER = ("psycopg.connection", "psycopg.cursor", "psycopg.waiting", "psycopg.pq.pq_ctypes")
"""Where the driver is written in Python, its own functions stand for calls to the database."""


@dataclass
class Cut:
    """Whether the deed was cut off."""

    made: bool = False


@contextmanager
def cut_after(
    nth: int, error: Callable[[], BaseException], *, files: bool = True, database: bool = True
) -> Iterator[Cut]:
    """Raise an error when the n-th call to the system or the database returns; what the call did is done."""
    cut, seen = Cut(), 0

    def outside(frame: Any, deed: str, called: Any) -> bool:
        if deed == "c_return":
            owner = getattr(called, "__module__", None) or type(getattr(called, "__self__", None)).__module__
            home = owner.partition(".")[0]
            return (files and home in _FILES) or (database and home in _DATABASE)
        return database and deed == "return" and frame.f_globals.get("__name__") in _DRIVER

    def watch(frame: Any, deed: str, called: Any) -> None:
        nonlocal seen
        if cut.made or not outside(frame, deed, called):
            return
        seen += 1
        if seen == nth:
            cut.made = True
            sys.setprofile(None)
            raise error()

    sys.setprofile(watch)
    try:
        yield cut
    finally:
        sys.setprofile(None)


def write(papers: Sequence[VanBanDi | VaoSo]) -> Iterable[TepMoi]:
    for at, paper in enumerate(papers):
        assert isinstance(paper, VanBanDi)
        yield TepMoi(f"{paper.so:03d}.docx", paper.so_ky_hieu.encode(), at)


def lost_line(so: SoDangKy) -> Callable[[], BaseException]:
    """What the driver raises when the line to the book is lost."""
    if so.store.duong_dan is not None:
        return lambda: sqlite3.OperationalError("disk I/O error")
    import psycopg

    return lambda: psycopg.OperationalError("server closed the connection unexpectedly")


def papers_of(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.rglob("*") if path.is_file()) if folder.is_dir() else []


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # files the cut left to the collector
@pytest.mark.parametrize("kind", ["ctrl_c", "mat_duong"])
def test_cat_o_loi_goi_nao_cung_khong_mat_van_ban(so: SoDangKy, tmp_path: Path, kind: str) -> None:
    if kind == "ctrl_c":
        cut_everywhere(so, tmp_path / "ra", KeyboardInterrupt, before=11)
    else:
        cut_everywhere(so, tmp_path / "ra", lost_line(so), before=11, files=False)


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_day_dia_o_loi_goi_nao_cung_khong_mat_van_ban(so_tep: SoDangKy, tmp_path: Path) -> None:
    cut_everywhere(so_tep, tmp_path / "ra", lambda: OSError(errno.ENOSPC, "Đầy đĩa"), before=3, database=False)


def cut_everywhere(
    so: SoDangKy, folder: Path, error: Callable[[], BaseException], *, before: int, **where: bool
) -> None:
    """Cut issuing off at every call after its commit and at every `before`-th one before, until nothing is cut."""
    so.cap(PAPER)
    issued, nth, after_commit = 1, 0, 0
    while True:
        nth += 1 if after_commit else before
        said = ""
        with cut_after(nth, error, **where) as cut:
            try:
                got = so.phat_hanh([PAPER], write, folder)
                said = ", ".join(one.so_ky_hieu for one in got if isinstance(one, VanBanDi))
            except BaseException as caught:  # whatever the cut became on its way
                said = str(caught)
        standing = {one.so for one in so.tra_cuu(Loc(limit=1000))} - {1}
        assert papers_of(folder) == [f"{number:03d}.docx" for number in sorted(standing)], (nth, said)
        if len(standing) == issued:
            assert f"{issued + 1:02d}/QĐ-VP" in said, (nth, said)
            issued, after_commit = issued + 1, after_commit + (1 if cut.made else 0)
        if not cut.made:
            break
    assert after_commit > 2
    checked = so.kiem_tra()
    assert checked.dat, checked.loi
    assert checked.ghi_chu == ()


def test_cap_so_bi_cat_thi_noi_ro_so_da_vao_so(so: SoDangKy) -> None:
    so.cap(PAPER)
    known, nth, named = 1, 0, 0
    while True:
        nth += 1 if named else 4
        with cut_after(nth, KeyboardInterrupt) as cut:
            try:
                said = so.cap(PAPER).so_ky_hieu
            except KeyboardInterrupt as error:
                said = str(error)
        if len(so.tra_cuu(Loc(limit=1000))) > known:
            known += 1
            named += 1
            assert f"{known:02d}/QĐ-VP" in said, (nth, said)
        if not cut.made:
            break
    assert named
    assert so.kiem_tra().dat
