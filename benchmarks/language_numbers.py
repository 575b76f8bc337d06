"""100,000 numbers in words, against num2words in the same run; then the functions on hot paths.

    python benchmarks/language_numbers.py [COUNT]

Every number is read by both; where num2words cannot (negative numbers) it is left out of its own clock.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable
from decimal import Decimal

from num2words import num2words

from vanban.language import (
    KieuDoc,
    chu_thanh_so,
    fold,
    key,
    kiem_viet_hoa,
    name_key,
    nfc,
    repair,
    so_thanh_chu,
    sort_key,
    tien_day_du,
)

PARAGRAPH = (
    "Thực hiện Kế hoạch số 01/KH-UBND ngày 04/01/2026 của UBND tỉnh về công tác thi đua, khen thưởng năm 2026, "
    "Văn phòng UBND tỉnh Lạng Sơn xây dựng Kế hoạch công tác thi đua, khen thưởng năm 2026 như sau."
)
NAMES = ["Nguyễn Thị Minh Khai", "Ông Trần Văn Ân", "H'Hen Niê", "Đỗ Quỳnh Hoà"]


def clocked(label: str, work: Callable[[], object], count: int) -> float:
    start = time.perf_counter()
    work()
    seconds = time.perf_counter() - start
    print(f"{label:<58}{seconds:8.3f} s {seconds / count * 1e6:9.2f} µs each")
    return seconds


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    chance = random.Random(2026)
    numbers = [chance.randrange(10 ** chance.randint(1, 15)) for _ in range(count)]
    print(f"{count:,} integers below 10^15, Python {sys.version.split()[0]}")
    theirs = clocked("num2words(n, lang='vi')", lambda: [num2words(n, lang="vi") for n in numbers], count)
    ours = clocked("so_thanh_chu(n)", lambda: [so_thanh_chu(n) for n in numbers], count)
    print(f"{'':<58}{theirs / ours:8.1f} times as fast")

    style = KieuDoc(linh="lẻ", tu="bốn")
    same = sum(num2words(n, lang="vi") == so_thanh_chu(n, kieu=style) for n in numbers)
    print(f"num2words gives the same words, in its own style, for {same:,} of {count:,}")

    words = [so_thanh_chu(n) for n in numbers]
    clocked("chu_thanh_so(words)", lambda: [chu_thanh_so(w) for w in words], count)
    assert [chu_thanh_so(w) for w in words[:1000]] == numbers[:1000]
    decimals = [Decimal(n).scaleb(-2) for n in numbers]
    clocked("so_thanh_chu(Decimal)", lambda: [so_thanh_chu(d) for d in decimals], count)
    clocked("tien_day_du(n)", lambda: [tien_day_du(n) for n in numbers], count)

    print("\nhot paths")
    clocked(f"nfc, {len(PARAGRAPH)} characters", lambda: [nfc(PARAGRAPH) for _ in range(count)], count)
    clocked(f"fold, {len(PARAGRAPH)} characters", lambda: [fold(PARAGRAPH) for _ in range(count)], count)
    clocked("fold, one word", lambda: [fold("Trích yếu") for _ in range(count)], count)
    clocked("key, one header", lambda: [key("Họ và tên:") for _ in range(count)], count)
    clocked("sort_key, one name", lambda: [sort_key(NAMES[i % 4]) for i in range(count)], count)
    clocked("name_key, one name", lambda: [name_key(NAMES[i % 4]) for i in range(count)], count)
    few = max(count // 10, 1)
    clocked(f"repair, clean, {len(PARAGRAPH)} characters", lambda: [repair(PARAGRAPH) for _ in range(few)], few)
    clocked(f"kiem_viet_hoa, {len(PARAGRAPH)} characters", lambda: [kiem_viet_hoa(PARAGRAPH) for _ in range(few)], few)


if __name__ == "__main__":
    main()
