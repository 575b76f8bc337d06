"""The page beside the form: from an edit of a three-page paper to the picture of its page, drawn by LibreOffice kept
running or by the quick engine.

    python benchmarks/preview_speed.py [EDITS] [--xem-nhanh]

Tells p50 and p95 of the whole way (record, paper, print, picture) in milliseconds, the share of each step, and how loaded the
machine was: on a busy machine the times are those of the machine.
"""

from __future__ import annotations

import copy
import os
import statistics
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from vanban import records
from vanban.api import papers
from vanban.api.preview import Press
from vanban.web.desk import Desk
from vanban.web.looking import look
from vanban.web.safety import Gate


def three_pages(desk: Desk) -> dict[str, Any]:
    """Give a record of a paper of three pages."""
    office = desk.office()
    record = papers.to_dict(office.load_text(papers.sample("ke_hoach")))
    paragraph = "Các phòng, ban, đơn vị trực thuộc chủ động phối hợp, tổ chức thực hiện, định kỳ báo cáo kết quả theo quy định. "
    body = record["noi_dung"] if isinstance(record["noi_dung"], str) else ""
    while True:
        record["noi_dung"] = body
        if look(desk, record, checked=False).pages >= 3:
            return record
        body += f"\n{paragraph * 3}"


def all_cpu_ms() -> float:
    """Give the CPU time of this process and all below it, LibreOffice included, in milliseconds (Linux)."""
    below: dict[int, list[int]] = {}
    used: dict[int, float] = {}
    for entry in Path("/proc").glob("[0-9]*/stat"):
        try:
            cells = entry.read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
        except OSError:
            continue
        process = int(entry.parent.name)
        below.setdefault(int(cells[1]), []).append(process)
        used[process] = (int(cells[11]) + int(cells[12])) * 1000 / os.sysconf("SC_CLK_TCK")
    total, todo = 0.0, [os.getpid()]
    while todo:
        process = todo.pop()
        total += used.get(process, 0.0)
        todo += below.get(process, [])
    return total


def main() -> int:
    """Measure."""
    words = [word for word in sys.argv[1:] if word != "--xem-nhanh"]
    quick = "--xem-nhanh" in sys.argv
    edits = int(words[0]) if words else 60
    with tempfile.TemporaryDirectory() as place:
        base = Path(place)
        (base / "viec").mkdir()
        (base / "tam").mkdir()
        (base / "viec" / "co-quan.yaml").write_text(records.sample_profile(), encoding="utf-8")
        with Press(base / "tam", quick_first=quick) as press:
            if press.why_not_quick if quick else press.why:
                sys.stderr.write(f"{press.why_not_quick if quick else press.why}\n")
                return 2
            clock = lambda: datetime.now(UTC)  # noqa: E731
            desk = Desk.laid(base / "viec", None, base / "nhap", press, Gate(1), base / "tam", clock)
            record = three_pages(desk)
            for number in range(5):
                look(desk, {**copy.deepcopy(record), "trich_yeu": f"khởi động {number}"}, checked=False)
            whole: list[float] = []
            pictures: list[float] = []
            own = all_cpu_ms()
            for number in range(edits):
                typed = copy.deepcopy(record)
                typed["noi_dung"] += f" chữ gõ thêm {number}"
                begun = time.perf_counter()
                seen = look(desk, typed, near="chữ gõ thêm", checked=False)
                printed = time.perf_counter()
                drawn = desk.prints.get(seen.print)
                assert drawn is not None
                press.picture(drawn.pdf, seen.page)
                whole.append((time.perf_counter() - begun) * 1000)
                pictures.append((time.perf_counter() - printed) * 1000)
            own = (all_cpu_ms() - own) / edits
    whole.sort()
    p95 = whole[max(0, round(len(whole) * 0.95) - 1)]
    sys.stdout.write(
        f"{edits} edits of a {seen.pages}-page paper: p50 {statistics.median(whole):.0f} ms, p95 {p95:.0f} ms, "
        f"picture {statistics.median(pictures):.0f} ms, CPU of all of it {own:.0f} ms an edit; "
        f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores\n"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
