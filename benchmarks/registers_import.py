"""Older books taken in: rows a CPU second, read and entered, going out and coming in; linear over growing sizes.

    python benchmarks/registers_import.py [ROWS...]

Usual sizes: 5000 10000 20000. Figures are CPU seconds of this process.
"""

from __future__ import annotations

import csv
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path

from vanban.api import registers

_OUT = (
    "Số, ký hiệu",
    "Ngày tháng",
    "Tên loại và trích yếu nội dung",
    "Người ký",
    "Nơi nhận",
    "Số lượng bản",
    "Ghi chú",
)
_IN = ("Ngày đến", "Số đến", "Tác giả", "Số, ký hiệu", "Ngày văn bản", "Trích yếu", "Đơn vị nhận", "Ghi chú")


def write(path: Path, rows: int, *, coming: bool) -> None:
    """Write a book of last year as a clerk keeps it."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        sheet = csv.writer(file)
        sheet.writerow(_IN if coming else _OUT)
        for at in range(1, rows + 1):
            day = f"{date(2025, 1, 1) + timedelta(days=at * 360 // rows):%d/%m/%Y}"
            subject = f"Quyết định về việc khen thưởng tập thể, cá nhân đợt {at}"
            if coming:
                sheet.writerow((day, at, "Sở Nội vụ", f"{at}/QĐ-SNV", day, subject, "Phòng Hành chính", ""))
            else:
                recipients = "Như Điều 3; Sở Nội vụ; Sở Tài chính"
                sheet.writerow((f"{at:02d}/QĐ-VP", day, subject, "Nguyễn Văn Hà", recipients, 4, ""))


def measure(rows: int, *, coming: bool) -> tuple[float, float]:
    """Give the CPU seconds of reading and of entering a book of so many rows."""
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "so-cu.csv"
        write(path, rows, coming=coming)
        start = time.process_time()
        old = registers.doc_so_cu(path, den=coming)
        read = time.process_time()
        with registers.mo_so(Path(place) / "so.db", co_quan="VP", user="Lan") as book:
            opened = time.process_time()
            result = registers.nhap_so_cu(book, old, 2025, den=coming)
            assert len(result.da_nhap) == rows
            return read - start, time.process_time() - opened


def main() -> None:
    """Measure both books at each size."""
    for rows in [int(word) for word in sys.argv[1:]] or [5_000, 10_000, 20_000]:
        for coming in (False, True):
            read, entered = measure(rows, coming=coming)
            kind = "đến" if coming else "đi"
            print(
                f"{kind:4} {rows:7} dòng: đọc {read:6.1f} s, vào sổ {entered:6.1f} s, {rows / (read + entered):6.0f} dòng/s"
            )


if __name__ == "__main__":
    main()
