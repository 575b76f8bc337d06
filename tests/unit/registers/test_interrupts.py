"""Cut off at every call: what stands in the book has its paper, what does not stand left nothing behind."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from pathlib import Path

import pytest

from tests.unit.registers.cutting import COMMON, RECORD, cut_after, lost_line, numbers_of, papers_of, run_cut, wrong
from vanban.registers import Loc, SoDangKy, TepMoi, VanBanDi, VaoSo, YeuCau, mo_so

PAPER = YeuCau(loai="quyet_dinh", trich_yeu="Việc")


def write(papers: Sequence[VanBanDi | VaoSo]) -> Iterable[TepMoi]:
    for at, paper in enumerate(papers):
        assert isinstance(paper, VanBanDi)
        yield TepMoi(f"{paper.so:03d}.docx", paper.so_ky_hieu.encode(), at)


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # files the cut left to the collector
@pytest.mark.parametrize("kind", ["ctrl_c", "mat_duong"])
def test_cat_o_loi_goi_nao_cung_khong_mat_van_ban(so: SoDangKy, tmp_path: Path, kind: str) -> None:
    if kind == "ctrl_c":
        cut_everywhere(so, tmp_path / "ra", KeyboardInterrupt, before=11)
    else:
        cut_everywhere(so, tmp_path / "ra", lost_line(so.store.dia_chi), before=11, files=False)


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_day_dia_o_loi_goi_nao_cung_khong_mat_van_ban(so_tep: SoDangKy, tmp_path: Path) -> None:
    cut_everywhere(so_tep, tmp_path / "ra", lambda: OSError(errno.ENOSPC, "Đầy đĩa"), before=7, database=False)


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


LISTS = {"thong_bao": (RECORD, "Trích yếu\nVề việc A\nVề việc B\n"),
         "giay_khen": (COMMON, "Họ và tên,Đơn vị\nTrần A{0},P\nTrần B{0},P\n")}  # fmt: skip
NEVER = 10**9


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("loai", list(LISTS))
def test_hang_loat_bi_cat_o_dau_cung_khong_mat_van_ban(dia_chi: str, tmp_path: Path, loai: str) -> None:
    """A sample of the calls, close together around the commit; all of them: benchmarks/registers_interrupts.py."""
    common, rows = LISTS[loai]
    (tmp_path / "chung.yaml").write_text(common, encoding="utf-8")
    error = KeyboardInterrupt if loai == "thong_bao" else lost_line(dia_chi)
    where = {} if loai == "thong_bao" else {"files": False}

    def run(nth: int) -> int:
        people = tmp_path / f"{nth}.csv"
        people.write_text(rows.format("".join("abcdefghij"[int(figure)] for figure in str(nth))), encoding="utf-8-sig")
        words = ["hang-loat", loai, str(people), "--chung", str(tmp_path / "chung.yaml"), "--phat-hanh"]
        done = run_cut(words, dia_chi, tmp_path / f"ra{nth}", nth, error, **where)
        assert not wrong(done, 2), (nth, wrong(done, 2), done)
        entered.append(len(done.new))
        return done.calls

    entered: list[int] = []
    run(NEVER)  # modules are fetched by the first run only
    calls = run(NEVER + 1)
    for nth in (*range(calls // 6, calls - 40, calls // 6), *range(calls - 40, calls, 10)):
        run(nth)
    assert {0, 2} == set(entered)
    numbers = sorted(int(one.partition("/")[0]) for one in numbers_of(dia_chi))
    assert numbers == list(range(1, sum(entered) + 1))


def test_so_dang_lap_do_bi_tat_duoc_don_cua_nguoi_dang_lap_thi_khong(tmp_path: Path) -> None:
    """What a killed maker left goes when the book is opened next; what somebody makes right now, or just made, stays."""
    show = [sys.executable, "-c", "import os; print(os.getpid())"]
    dead, book = int(subprocess.run(show, capture_output=True, text=True, check=True).stdout), tmp_path / "so.db"
    with mo_so(book, user="Lan", clock=datetime.now):
        pass
    left = [tmp_path / f".so.db.{dead}.6e0c67e0.tam", tmp_path / f".so.db.{dead}.6e0c67e0.tam-journal"]
    kept = [tmp_path / f".so.db.{os.getpid()}.6e0c67e1.tam", tmp_path / f".so.db.{dead}.6e0c67e2.tam"]
    for path in (*left, *kept):
        path.write_bytes(b"")
        if path is not kept[1]:
            os.utime(path, (time.time() - 60, time.time() - 60))
    with mo_so(book, user="Lan", clock=datetime.now):
        pass
    assert [path.exists() for path in (*left, *kept)] == [False, False, True, True]
