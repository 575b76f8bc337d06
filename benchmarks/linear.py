"""Nothing quadratic: the same work at growing sizes; each doubling must cost about twice as much CPU, not four times.

    python benchmarks/linear.py [PART]

PART is a piece of a work's name. The last column is the exponent: 1 is linear, 2 quadratic.
"""

from __future__ import annotations

import math
import socket
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from sqlalchemy import insert

import vanban
from vanban.errors import InputError
from vanban.registers import ChonSo, CoQuan, SoDangKy, YeuCau, book_values, mo_so
from vanban.registers.recovering import intention
from vanban.registers.store.history import Work
from vanban.registers.store.schema import VAN_BAN_DI, Y_DINH

WORDS = "về việc khen thưởng tập thể và cá nhân có thành tích xuất sắc trong phong trào thi đua yêu nước năm 2026 "


def book(folder: Path) -> SoDangKy:
    """Open a new book."""
    return mo_so(folder / "so.db", user="Lan", clock=lambda: datetime(2026, 3, 5, 9, 30), co_quan=CoQuan("VP"))


def subject(size: int, _folder: Path) -> Callable[[], object]:
    """A paper whose subject has so many letters."""
    record = {
        "loai": "thong_bao", "co_quan": {"ten": "Văn phòng", "ky_hieu": "VP"}, "dia_danh": "A", "noi_dung": "Nội dung.",
        "trich_yeu": (WORDS * (size // len(WORDS) + 1))[:size].strip(),
        "nguoi_ky": {"chuc_vu": "Chánh Văn phòng", "ho_ten": "Nguyễn Văn A"},
    }  # fmt: skip
    return lambda: vanban.render(vanban.from_dict(record))


def unknown(size: int, _folder: Path) -> Callable[[], object]:
    """A record with so many keys nobody knows."""

    def refused(keys: int) -> None:
        try:
            vanban.from_dict({"loai": "thong_bao"} | {f"muc_la_{at}": 1 for at in range(keys)})
        except InputError:
            return
        raise AssertionError("accepted")

    refused(10)  # what is loaded and compiled once is not measured
    return lambda: refused(size)


def intentions(size: int, folder: Path) -> Callable[[], object]:
    """A book in which so many killed issues of this machine are still noted."""
    so = book(folder)
    said = intention(folder).replace(f'"tien_trinh": {0}', '"tien_trinh": 999999999')
    assert socket.gethostname() in said
    rows = [{"ma": f"{at:032x}", "luc": "2026-03-01T00:00:00", "nguoi": "Lan", "tep": said} for at in range(size)]
    with so.store.writing() as connection:
        connection.execute(insert(Y_DINH), rows)
    return so.finish_left_over


def history(size: int, folder: Path) -> Callable[[], object]:
    """A paper that was corrected so many times."""
    so = book(folder)
    so.cap(YeuCau(loai="quyet_dinh", trich_yeu="Việc"))
    with so.store.writing() as connection:
        work = Work(connection, "Lan", datetime(2026, 3, 5, 9, 30))
        for at in range(size):
            work.change(VAN_BAN_DI, 1, {"ghi_chu": f"lần {at}"}, "sua", "sửa")
    so.kiem_tra()  # what is loaded and compiled once is not measured
    return lambda: (so.lich_su("01/QĐ-VP"), so.kiem_tra())


def checked(size: int, folder: Path) -> Callable[[], object]:
    """A book with so many papers, checked and printed."""
    so = book(folder)
    so.cap_nhieu([YeuCau(loai="quyet_dinh", trich_yeu=f"Việc {at}", ngay=date(2026, 3, 5)) for at in range(size)])
    return lambda: (so.kiem_tra(), book_values(so.lap_so(ChonSo(nam=2026))))


WORK: dict[str, tuple[Callable[[int, Path], Callable[[], object]], tuple[int, ...]]] = {
    "trích yếu dài": (subject, (1_000, 2_000, 4_000, 8_000)),
    # Below 8,192 keys their folded forms are remembered from one look to the next; above, each look folds anew.
    "mục lạ": (unknown, (10_000, 20_000, 40_000, 80_000)),
    "ý định dở dang": (intentions, (2_500, 5_000, 10_000, 20_000)),
    "lịch sử dài": (history, (2_000, 4_000, 8_000)),
    "sổ nhiều dòng": (checked, (1_000, 2_000, 4_000)),
}


def main() -> None:
    """Time every work at its sizes."""
    part = sys.argv[1] if len(sys.argv) > 1 else ""
    for name, (prepare, sizes) in WORK.items():
        if part not in name:
            continue
        before: tuple[int, float] | None = None
        for size in sizes:
            with tempfile.TemporaryDirectory() as place:
                deed = prepare(size, Path(place))
                start = time.process_time()
                deed()
                spent = time.process_time() - start
            grown = math.log(spent / before[1]) / math.log(size / before[0]) if before and before[1] > 0 else None
            print(
                f"{name:16} {size:7}: {spent:7.3f} s" + (f"   mũ {grown:.2f}" if grown is not None else ""), flush=True
            )
            before = (size, spent)


if __name__ == "__main__":
    main()
