"""Cut a deed off at its n-th call to the system or to the database: the call itself was done, then an error comes back."""

from __future__ import annotations

import contextlib
import io
import os
import signal
import sqlite3
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import select

from vanban.cli import main
from vanban.registers import SoDangKy, mo_so
from vanban.registers.kinds import in_so, in_so_ky_hieu
from vanban.registers.store.schema import VAN_BAN_DI, VAO_SO

_FILES = ("posix", "nt", "_io", "io")
_DATABASE = ("sqlite3", "_sqlite3", "psycopg_c", "psycopg_binary")
_DRIVER = ("psycopg.connection", "psycopg.cursor", "psycopg.waiting", "psycopg.pq.pq_ctypes")
"""Where the driver is written in Python, its own functions stand for calls to the database."""

RECORD = """\
loai: thong_bao
co_quan: {chu_quan: UBND tỉnh Lạng Sơn, ten: Văn phòng, ky_hieu: VP}
dia_danh: Lạng Sơn
trich_yeu: Về việc nghỉ lễ
noi_dung: Văn phòng thông báo nghỉ lễ.
nguoi_ky: {chuc_vu: Chánh Văn phòng, ho_ten: Nguyễn Văn Hà}
noi_nhan: [Các phòng]
"""
"""A notice, as short as one may be: what is issued when a deed is cut off."""
COMMON = """\
tham_quyen: Chánh Văn phòng
dia_danh: Lạng Sơn
ngay_ky: 05/3/2026
thanh_tich: Đã có thành tích xuất sắc trong công tác năm 2025
so_quyet_dinh: 15/QĐ-VP
ngay_quyet_dinh: 05/3/2026
nguoi_ky: {chuc_vu: Chánh Văn phòng, ho_ten: Nguyễn Văn Hà}
xung_ho: khong
"""
"""What certificates share."""


@dataclass
class Cut:
    """Whether the deed was cut off, and how many calls were seen."""

    made: bool = False
    seen: int = 0


@contextmanager
def cut_after(
    nth: int, error: Callable[[], BaseException], *, files: bool = True, database: bool = True
) -> Iterator[Cut]:
    """Raise an error when the n-th call to the system or the database returns; what the call did is done."""
    cut = Cut()

    def outside(frame: Any, deed: str, called: Any) -> bool:
        if deed == "c_return":
            owner = getattr(called, "__module__", None) or type(getattr(called, "__self__", None)).__module__
            home = owner.partition(".")[0]
            return (files and home in _FILES) or (database and home in _DATABASE)
        return database and deed == "return" and frame.f_globals.get("__name__") in _DRIVER

    def watch(frame: Any, deed: str, called: Any) -> None:
        if cut.made or frame.f_code.co_name == "_let_go" or not outside(frame, deed, called):
            return  # `_let_go` is what the collector calls of a book of an earlier run
        cut.seen += 1
        if cut.seen == nth:
            cut.made = True
            sys.setprofile(None)
            raise error()

    sys.setprofile(watch)
    try:
        yield cut
    finally:
        sys.setprofile(None)


def lost_line(address: str | Path) -> Callable[[], BaseException]:
    """What the driver raises when the line to the book is lost."""
    if "://" not in str(address):
        return lambda: sqlite3.OperationalError("disk I/O error")
    import psycopg

    return lambda: psycopg.OperationalError("server closed the connection unexpectedly")


def papers_of(folder: Path) -> list[str]:
    """Name every file below a folder."""
    return sorted(path.name for path in folder.rglob("*") if path.is_file()) if folder.is_dir() else []


@dataclass(frozen=True)
class Run:
    """One command line that was cut off.

    Attributes:
        said: all it said.
        new: the numbers it left in the book, as printed.
        papers: how many papers it left in its folder.
        waiting: files it left there that are no papers.
        cut: whether it was cut off at all; it ends by itself before the n-th call else.
        calls: how many calls were seen until then.
    """

    code: int
    said: str
    new: tuple[str, ...]
    papers: int
    waiting: tuple[str, ...]
    cut: bool
    calls: int


def run_cut(
    words: Sequence[str], book: str | Path, folder: Path, nth: int, error: Callable[[], BaseException], **where: bool
) -> Run:
    """Run a command line that issues into a folder, cut it off, and look into book and folder at once."""
    before = numbers_of(book)
    heard = io.StringIO()
    with contextlib.redirect_stdout(heard), contextlib.redirect_stderr(heard), cut_after(nth, error, **where) as cut:
        code = main([*words, "--so-dang-ky", str(book), "-o", str(folder)])
    left = papers_of(folder)
    papers = [name for name in left if name.endswith(".docx") and not name.startswith(".")]
    waiting = tuple(name for name in left if name.endswith(".vanban-tam"))
    return Run(
        code, heard.getvalue(), tuple(sorted(numbers_of(book) - before)), len(papers), waiting, cut.made, cut.seen
    )


def run_killed(words: Sequence[str], book: str | Path, folder: Path, nth: int) -> Run:
    """Run a command line in a process of its own, kill that at its n-th call, and look as the next clerk does.

    The process is a fork of this one, so all that was fetched once is there. What it said died with it: "".
    """
    before = numbers_of(book)
    child = os.fork()
    if not child:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        os.dup2(1, 2)
        with contextlib.suppress(BaseException), cut_after(nth, _die):
            main([*words, "--so-dang-ky", str(book), "-o", str(folder)])
        os._exit(0)
    cut = os.WIFSIGNALED(os.waitpid(child, 0)[1])
    _let_go_of(book)
    new = tuple(sorted(numbers_of(book) - before))
    left = papers_of(folder)
    waiting = tuple(name for name in left if name.endswith(".vanban-tam"))
    papers = [name for name in left if name.endswith(".docx") and not name.startswith(".")]
    return Run(0, " ".join(new) or "…", new, len(papers), waiting, cut, nth)


def _die() -> BaseException:
    """Be killed, as by the system."""
    os.kill(os.getpid(), signal.SIGKILL)
    return SystemExit()


def _let_go_of(book: str | Path) -> None:
    """Wait until a server knows that who was killed is gone."""
    if "://" not in str(book):
        return
    import psycopg

    others = "SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()"
    with psycopg.connect(str(book)) as line:
        while (line.execute(others).fetchone() or (0,))[0]:
            time.sleep(0.005)


def wrong(run: Run, size: int) -> str:
    """Say what is wrong with what a run of `size` papers that was cut off left behind; "" when nothing is."""
    if run.waiting:
        return f"tệp tạm {run.waiting}"
    if (len(run.new), run.papers) not in ((0, 0), (size, size)):
        return f"{len(run.new)} số, {run.papers} tệp"
    if unnamed := [number for number in run.new if number not in run.said]:
        return f"không nói số {unnamed}"
    if not run.said.strip() or "Traceback" in run.said:
        return "không nói gì rõ"
    return ""


def numbers_of(book: str | Path) -> set[str]:
    """Give all numbers of a book: of papers and of certificates."""
    with mo_so(book, user="Lan", clock=_now) as so:
        return _numbers(so)


def _numbers(so: SoDangKy) -> set[str]:
    di, giay = VAN_BAN_DI.c, VAO_SO.c
    with so.store.reading() as connection:
        papers = {in_so_ky_hieu(*row) for row in connection.execute(select(di.so, di.phu, di.ky_hieu))}
        return papers | {in_so(row.so) for row in connection.execute(select(giay.so))}


def _now() -> Any:
    from datetime import datetime

    return datetime.now().astimezone()
