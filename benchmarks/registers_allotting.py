"""Many clerks at once: processes that allot numbers in one book, on SQLite and on PostgreSQL.

    python benchmarks/registers_allotting.py [--processes 8] [--numbers 2000]

Counts what matters (gaps, doubles, errors that reached a clerk), then says how long it took.
"""

from __future__ import annotations

import argparse
import multiprocessing
import tempfile
import time
from collections import Counter
from datetime import datetime
from pathlib import Path

from registers_server import private_server

from vanban.errors import VanbanError
from vanban.registers import CoQuan, Loc, YeuCau, mo_so


def clock() -> datetime:
    return datetime(2026, 11, 22, 9, 0)


def clerk(address: str, numbers: int, who: int, results: multiprocessing.Queue) -> None:
    slowest, errors, got = 0.0, [], []
    with mo_so(address, user=f"clerk {who}", clock=clock, co_quan=CoQuan("VP")) as book:
        for at in range(numbers):
            start = time.perf_counter()
            try:
                entry = book.cap(YeuCau(loai="quyet_dinh", trich_yeu=f"Về việc số {at} của người {who}", nam=2026))
                got.append(entry.so)
            except VanbanError as error:
                errors.append(str(error))
            slowest = max(slowest, time.perf_counter() - start)
    results.put((got, errors, slowest))


def measure(name: str, address: str, processes: int, numbers: int) -> None:
    results: multiprocessing.Queue = multiprocessing.Queue()
    start = time.perf_counter()
    crew = [multiprocessing.Process(target=clerk, args=(address, numbers, who, results)) for who in range(processes)]
    for one in crew:
        one.start()
    answers = [results.get() for _ in crew]
    for one in crew:
        one.join()
    took = time.perf_counter() - start
    got = Counter(so for numbers_of_one, _, _ in answers for so in numbers_of_one)
    errors = [error for _, of_one, _ in answers for error in of_one]
    total = processes * numbers
    gaps = [so for so in range(1, total + 1) if so not in got]
    doubles = [so for so, times in got.items() if times > 1]
    with mo_so(address, user="check", clock=clock) as book:
        kept = len(book.tra_cuu(Loc(limit=total + 1)))
        checked = book.kiem_tra(files=False)
    print(
        f"{name}: {processes} processes x {numbers}: {took:.1f} s, {total / took:.0f} numbers/s, "
        f"slowest single {max(slowest for _, _, slowest in answers):.2f} s; gaps {len(gaps)}, doubles {len(doubles)}, "
        f"errors {len(errors)}, rows {kept}, chain {'holds' if checked.dat else checked.loi[:3]}"
    )
    if gaps or doubles or errors or kept != total or not checked.dat:
        raise SystemExit(f"{name}: the book is wrong: {errors[:3]}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--processes", type=int, default=8)
    parser.add_argument("--numbers", type=int, default=2000)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        measure("SQLite", str(Path(folder) / "so.db"), options.processes, options.numbers)
    with private_server() as url:
        if url is None:
            print("PostgreSQL: not installed, not measured")
        else:
            measure("PostgreSQL", url, options.processes, options.numbers)


if __name__ == "__main__":
    main()
