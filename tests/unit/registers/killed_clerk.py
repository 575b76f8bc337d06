"""A clerk's process that is killed (kill -9) right after a step of issuing: python killed_clerk.py BOOK FOLDER STEP NTH."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path

from vanban.registers import CoQuan, TepMoi, VanBanDi, YeuCau, mo_so


def write(papers: Sequence[VanBanDi]) -> Iterable[TepMoi]:
    for at, paper in enumerate(papers):
        yield TepMoi(f"{paper.so:02d}.docx", paper.so_ky_hieu.encode(), at)


def main() -> None:
    address, folder, step, nth = sys.argv[1], Path(sys.argv[2]), sys.argv[3], int(sys.argv[4])
    seen: list[str] = []

    def die_there(name: str) -> None:
        seen.append(name)
        if name == step and seen.count(name) == nth:
            os.kill(os.getpid(), signal.SIGKILL)

    book = mo_so(address, user="Lan", clock=lambda: datetime(2026, 3, 5, 9, 30), co_quan=CoQuan("VP"))
    requests = [YeuCau(loai="quyet_dinh", trich_yeu=f"Việc {at}") for at in range(2)]
    book.phat_hanh(requests, write, folder, progress=die_there)


if __name__ == "__main__":
    main()
