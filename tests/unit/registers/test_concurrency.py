"""Several clerks at once: no gap, no double, no error. The full measure is benchmarks/registers_allotting.py."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from vanban.errors import RegisterError
from vanban.registers import Loc, SoDangKy, YeuCau

Mo = Callable[..., SoDangKy]
CLERKS = 4
EACH = 50


def test_bon_nguoi_cung_cap_so_khong_trung_khong_ho(mo: Mo, dia_chi: str) -> None:
    clerk = Path(__file__).with_name("busy_clerk.py")
    command = [sys.executable, str(clerk), dia_chi, str(EACH)]
    crew = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for _ in range(CLERKS)]
    answers = [one.communicate(timeout=120) for one in crew]
    assert [error for _, error in answers] == [""] * CLERKS
    numbers = sorted(int(line) for out, _ in answers for line in out.split())
    assert numbers == list(range(1, CLERKS * EACH + 1))
    so = mo()
    assert len(so.tra_cuu(Loc(limit=1000))) == CLERKS * EACH
    assert so.kiem_tra(files=False).dat


@pytest.mark.skipif(not hasattr(os, "fork"), reason="fork is of POSIX")
def test_tien_trinh_con_khong_dung_ket_noi_cua_cha(mo: Mo) -> None:
    so = mo()
    paper = YeuCau(loai="quyet_dinh", trich_yeu="Việc")
    so.cap(paper)
    child = os.fork()
    if child == 0:
        try:
            os._exit(0 if so.cap(paper).so == 2 else 1)
        except BaseException:
            os._exit(2)
    assert os.waitpid(child, 0)[1] == 0
    assert so.cap(paper).so == 3


def test_cho_qua_lau_thi_bao_ro_va_khong_mat_so(mo: Mo) -> None:
    so, waiting = mo(), mo(cho_giay=0.3)
    paper = YeuCau(loai="quyet_dinh", trich_yeu="Việc")
    so.cap(paper)
    with so.store.writing(), pytest.raises(RegisterError, match="sổ đang được người khác ghi"):
        waiting.cap(paper)
    assert waiting.cap(paper).so == 2


def test_nguoi_doc_khong_cho_nguoi_ghi(mo: Mo) -> None:
    so, reader = mo(), mo(cho_giay=0.5)
    so.cap(YeuCau(loai="quyet_dinh", trich_yeu="Việc"))
    with so.store.writing():
        assert len(reader.tra_cuu(Loc())) == 1


def test_cho_den_luot_thi_cap_duoc(mo: Mo) -> None:
    so, second = mo(), mo()
    paper = YeuCau(loai="quyet_dinh", trich_yeu="Việc")
    so.cap(paper)
    held = threading.Event()

    def hold() -> None:
        with so.store.writing():
            held.set()
            time.sleep(0.3)

    holder = threading.Thread(target=hold)
    holder.start()
    held.wait(10)
    assert second.cap(paper).so == 2
    holder.join()
