"""A whole year from an empty folder: one command as a clerk types it, whole process, first and second run, small and large.

    python benchmarks/awards_year.py [--people 60 400]

Every run is a process of its own; time is its CPU seconds with loading, memory the peak of that process. The second run compares
what was issued and writes nothing. Certificates, lists and the cross-check grow with the people; the forty other papers do not.
"""

from __future__ import annotations

import argparse
import multiprocessing
import resource
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from openpyxl import load_workbook

EXAMPLE = Path(__file__).parents[1] / "examples" / "nam-thi-dua-2026"
FIRST_ROW = 4
NAME = 2


def prepare(folder: Path, people: int) -> None:
    """Copy the example; repeat its people under further names until there are enough."""
    folder.mkdir()
    for name in ("nam.yaml", "co-quan.yaml", "danh-sach.xlsx"):
        shutil.copy(EXAMPLE / name, folder)
    book = load_workbook(folder / "danh-sach.xlsx")
    sheet = book["Cá nhân"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=FIRST_ROW) if row[NAME - 1].value]
    for at in range(len(rows), people):
        row = list(rows[at % len(rows)])
        family, *given = str(row[NAME - 1]).split()
        row[0], row[NAME - 1] = at + 1, " ".join([family, _middle(at // len(rows)), *given])
        sheet.append(row)
    book.save(folder / "danh-sach.xlsx")


def _middle(turn: int) -> str:
    words = ("Hải", "Khánh", "Bảo", "Gia", "Nhật", "Tường", "Diệu", "Thiên", "Trúc", "Việt")
    return words[turn % len(words)] + (f" {words[turn // len(words)]}" if turn >= len(words) else "")


def run(folder: Path, out: Path) -> tuple[float, int, int]:
    """Run the command in a process of its own: seconds, peak memory in MB, exit code."""
    receiving, sending = multiprocessing.Pipe(duplex=False)
    one = multiprocessing.Process(target=_timed, args=(folder, out, sending))
    one.start()
    answer = receiving.recv()
    one.join()
    return answer


def _timed(folder: Path, out: Path, sending: object) -> None:
    start = _cpu()
    command = [sys.executable, "-m", "vanban", "nam-thi-dua", str(folder), "-o", str(out), "--den", "31/01/2027"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    took = _cpu() - start
    if done.returncode:
        sys.stderr.write(done.stderr)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    sending.send((took, peak, done.returncode))  # type: ignore[attr-defined]


def _cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--people", type=int, nargs="+", default=[60, 400])
    wanted = parser.parse_args().people
    print(f"{'people':>7} {'run':<7} {'CPU s':>8} {'peak MB':>8} {'files':>6} {'exit':>5}")
    with tempfile.TemporaryDirectory() as place:
        for people in wanted:
            folder, out = Path(place, f"nam-{people}"), Path(place, f"ra-{people}")
            prepare(folder, people)
            for name in ("first", "second"):
                took, peak, code = run(folder, out)
                files = sum(path.is_file() and not path.name.startswith((".", "_")) for path in out.rglob("*"))
                print(f"{people:>7} {name:<7} {took:>8.1f} {peak:>8} {files:>6} {code:>5}", flush=True)


if __name__ == "__main__":
    main()
