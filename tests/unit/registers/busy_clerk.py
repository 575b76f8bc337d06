"""A clerk who allots many numbers: python busy_clerk.py BOOK HOW_MANY; prints each number."""

from __future__ import annotations

import sys
from datetime import datetime

from vanban.registers import CoQuan, YeuCau, mo_so


def main() -> None:
    book = mo_so(sys.argv[1], user="Lan", clock=lambda: datetime(2026, 3, 5, 9, 30), co_quan=CoQuan("VP"))
    for at in range(int(sys.argv[2])):
        print(book.cap(YeuCau(loai="quyet_dinh", trich_yeu=f"Việc {at}")).so)


if __name__ == "__main__":
    main()
