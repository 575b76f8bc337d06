"""Killed at any moment, a batch loses nothing, doubles nothing, leaves nothing half-written."""

from __future__ import annotations

import hashlib
import importlib.util
import os
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from contextvars import copy_context
from pathlib import Path
from types import ModuleType

import pytest
from docx import Document

from vanban.batch import TemplateMaker, run_batch
from vanban.batch.journal import JOURNAL_NAME
from vanban.batch.running import Options, plan_tasks
from vanban.batch.work import make_files, share, stage_files
from vanban.files import LEDGER_NAME
from vanban.rendering import Template

PROGRAM = Path(__file__).with_name("slow_batch.py")
pytestmark = pytest.mark.skipif(os.name != "posix", reason="kill -9 is a POSIX signal")


@pytest.mark.parametrize(("processes", "stops"), [(1, (1, 70)), (2, (60, 110))])
def test_kill_9_roi_lam_tiep_ra_du_va_dung(processes: int, stops: tuple[int, ...], tmp_path: Path) -> None:
    slow = load_program()
    source = tmp_path / "khuon.docx"
    document = Document()
    document.add_paragraph("Tặng {{ ho_ten }}")
    document.save(str(source))
    expected = run_batch(slow.people(), TemplateMaker(Template.load(source)), tmp_path / "mot-lan")
    folder = tmp_path / "nhieu-lan"
    folder.mkdir()
    for stop in stops:
        # The first run of helpers leaves its files waiting until all rows were looked over.
        kill_after(source, folder, processes, stop, resume=stop != stops[0])
        for path in folder.glob("*.docx"):
            assert zipfile.is_zipfile(path), "a file with its final name is whole"
    done = run(source, folder, processes)
    assert 0 < int(done.stdout) < len(slow.people()), "files of the runs before were kept"
    names = sorted(path.name for path in folder.iterdir())
    assert names == sorted([JOURNAL_NAME, LEDGER_NAME, *(file.name for file in expected.files)])
    for file in expected.files:
        assert hashlib.sha256((folder / file.name).read_bytes()).hexdigest() == file.sha256


def kill_after(source: Path, folder: Path, processes: int, files: int, *, resume: bool) -> None:
    """Start the batch, wait until so many files stand or wait there, kill it without warning."""
    line = command(source, folder, processes, 0.01, resume=resume)
    with subprocess.Popen(line, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as running:
        deadline = time.monotonic() + 60
        while (
            len([path for path in folder.iterdir() if path.name != JOURNAL_NAME]) < files
            and running.poll() is None
            and time.monotonic() < deadline
        ):
            time.sleep(0.002)
        assert running.poll() is None, "the batch was over before it could be killed"
        os.kill(running.pid, signal.SIGKILL)


def run(source: Path, folder: Path, processes: int) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command(source, folder, processes, 0, resume=True), capture_output=True, text=True, check=True, timeout=60
    )


def command(source: Path, folder: Path, processes: int, seconds: float, *, resume: bool) -> list[str]:
    return [
        sys.executable,
        str(PROGRAM),
        str(source),
        str(folder),
        str(processes),
        str(seconds),
        "tiep" if resume else "moi",
    ]


def load_program() -> ModuleType:
    spec = importlib.util.spec_from_file_location("slow_batch", PROGRAM)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    # A dataclass looks its module up by name.
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def test_tien_trinh_con_mo_coi_khong_ghi_gi_nua(tmp_path: Path) -> None:
    """Its starter was killed: the folder belongs to the next run, which may have another list."""
    slow = load_program()
    source = tmp_path / "khuon.docx"
    document = Document()
    document.add_paragraph("Tặng {{ ho_ten }}")
    document.save(str(source))
    maker = TemplateMaker(Template.load(source))
    tasks = plan_tasks(slow.people()[:3], Options())
    folder = tmp_path / "ra"
    folder.mkdir()

    def worker(started_by: int) -> int:
        share(maker, tasks, started_by)
        return len(list(stage_files(maker, tasks, folder))) + len(list(make_files(maker, tasks, folder)))

    assert copy_context().run(worker, os.getppid() + 1) == 0
    assert os.listdir(folder) == []
    assert copy_context().run(worker, os.getppid()) == 6
    assert len(list(folder.glob("[!.]*.docx"))) == 3


def test_ctrl_c_noi_da_lam_gi_va_quet_tep_cho(tmp_path: Path, workbook: Callable[..., Path]) -> None:
    people = workbook([["Họ và tên"], *[[f"Nguyễn Văn A{chr(97 + n // 26)}{chr(97 + n % 26)}"] for n in range(600)]])
    document = Document()
    document.add_paragraph("Tặng {{ ho_ten }}")
    document.save(str(tmp_path / "khuon.docx"))
    folder = tmp_path / "ra"
    line = [sys.executable, "-m", "vanban", "hang-loat", "khuon", str(people), "--khuon", str(tmp_path / "khuon.docx"),
            "-o", str(folder), "--tien-trinh", "2"]  # fmt: skip
    heard = ""
    with subprocess.Popen(line, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as running:
        deadline = time.monotonic() + 60
        while running.poll() is None and time.monotonic() < deadline:
            if folder.is_dir() and len(os.listdir(folder)) > 20:
                running.send_signal(signal.SIGINT)
                break
            time.sleep(0.001)
        heard = running.communicate(timeout=60)[0]
    assert running.returncode == 130
    assert "Đã dừng theo yêu cầu" in heard
    left = os.listdir(folder) if folder.exists() else []
    assert not [name for name in left if name.startswith(".dang-ghi")]
