"""A book of a million papers: is the next number still instant, and search?

    python benchmarks/registers_million.py [--rows 1000000] [--keep FOLDER]

Fills a book (SQLite, then PostgreSQL) with papers of ten years, each told in the chained history, then times single acts.
"""

from __future__ import annotations

import argparse
import random
import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path

from registers_server import private_server

from vanban.registers import CoQuan, Loc, SoDangKy, YeuCau, mo_so
from vanban.registers.bodies import body_of, open_year, take_numbers
from vanban.registers.filling import outgoing_values, outgoing_words
from vanban.registers.outgoing import series_name
from vanban.registers.store.history import Work
from vanban.registers.store.schema import VAN_BAN_DI

TEXT = (
    "khen thưởng thi đua tổ chức cán bộ nâng lương báo cáo kế hoạch triển khai kiểm tra đôn đốc hội nghị công tác "
    "phòng cháy chuyển đổi số cải cách hành chính tiếp công dân ngân sách dự toán quyết toán"
)
KINDS = ("quyet_dinh", "ke_hoach", "bao_cao", "to_trinh", "thong_bao")
YEARS = 10
BATCH = 20_000


def clock() -> datetime:
    return datetime(2026, 11, 22, 9, 0)


def fill(book: SoDangKy, rows: int) -> None:
    chance, words = random.Random(30), TEXT.split()
    per_series = rows // (YEARS * len(KINDS))
    waiting: list[dict[str, object]] = []
    for year in range(2026 - YEARS + 1, 2027):
        for kind in KINDS:
            with book.store.writing() as connection:
                work = Work(connection, "bench", clock())
                body, _ = body_of(work, book.office, None)
                policy = open_year(work, book.office, body, year)
                chuoi = policy.chuoi(kind)
                take_numbers(connection, body["id"], year, series_name("thuong", chuoi), per_series)
                values, _ = outgoing_values(YeuCau(loai=kind, trich_yeu="-"), "VP")
                for so in range(1, per_series + 1):
                    subject = f"Về việc {' '.join(chance.choices(words, k=8))} {chance.randrange(10**6)}"
                    day = date(year, 1, 1) + timedelta(days=so * 320 // per_series)
                    row = {**values, "trich_yeu": subject, "co_quan_id": body["id"], "nam": year, "ngay": day, "chuoi": chuoi,
                           "so": so, "phu": "", "nguon": "cap", "trang_thai": "cap", "ly_do": "", "giu_cho": "",
                           "giu_den": None}  # fmt: skip
                    waiting.append({**row, "tim_kiem": outgoing_words(row)})
                    if len(waiting) == BATCH:
                        work.add_many(VAN_BAN_DI, waiting, "cap")
                        waiting = []
                work.add_many(VAN_BAN_DI, waiting, "cap")
                waiting = []


def timed(name: str, act: Callable[[], object], times: int = 20) -> None:
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        act()
        taken.append((time.perf_counter() - start) * 1000)
    print(f"  {name:<44} median {statistics.median(taken):8.1f} ms   worst {max(taken):8.1f} ms")


def measure(name: str, address: str, rows: int) -> None:
    with mo_so(address, user="bench", clock=clock, co_quan=CoQuan("VP")) as book:
        start = time.perf_counter()
        fill(book, rows)
        print(
            f"{name}: {rows} papers, each with its entry in the history, filled in {time.perf_counter() - start:.0f} s"
        )
        if "://" not in address:
            print(f"  file {Path(address).stat().st_size / 1e9:.2f} GB")
        timed("next number", lambda: book.cap(YeuCau(loai="quyet_dinh", trich_yeu="Việc mới", nam=2026)))
        timed("one paper by its number", lambda: book.lay("77/QĐ-VP", nam=2020))
        timed("search: a rare word", lambda: book.tra_cuu(Loc(tu="moi")))
        timed("search: four common words", lambda: book.tra_cuu(Loc(tu="khen thuong nang luong")))
        timed("search: one word of nearly every paper", lambda: book.tra_cuu(Loc(tu="viec")))
        timed(
            "search: words in one type and year", lambda: book.tra_cuu(Loc(tu="ngân sách", loai=("bao_cao",), nam=2019))
        )
        timed("list: last 50 of a type", lambda: book.tra_cuu(Loc(loai=("ke_hoach",), nam=2026)))
        timed("history of a paper", lambda: book.lich_su("77/QĐ-VP", nam=2020))
        start = time.perf_counter()
        checked = book.kiem_tra(files=False)
        took = time.perf_counter() - start
        print(f"  whole book checked against its chain: {took:.0f} s, {'holds' if checked.dat else 'BROKEN'}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--only", choices=["sqlite", "postgresql"], help="measure one storage only")
    parser.add_argument("--keep", type=Path, help="folder for the SQLite book; a temporary one without it")
    options = parser.parse_args()
    if options.only != "postgresql":
        on_sqlite(options)
    if options.only != "sqlite":
        on_postgresql(options)


def on_sqlite(options: argparse.Namespace) -> None:
    with tempfile.TemporaryDirectory() as folder:
        measure("SQLite", str((options.keep or Path(folder)) / "so-1-trieu.db"), options.rows)


def on_postgresql(options: argparse.Namespace) -> None:
    with private_server() as url:
        if url is None:
            print("PostgreSQL: not installed, not measured")
        else:
            measure("PostgreSQL", url, options.rows)


if __name__ == "__main__":
    main()
