"""Certificates from XLSX through the command against docxtpl, lane by lane: memory disk, one ZIP, ordinary disk.

    python benchmarks/batch_lanes.py [--people 1000 3000 10000] [--disk DIR] [--names mistyped]

A command has its start and its template to pay for, whatever the list: how much of it a certificate bears shows in lists of
several lengths. Names are Vietnamese ones, no two alike; with `--names mistyped` every one has a syllable that cannot be, so that
each row is told as doubtful.

Both sides in one run: CPU of the processes and wall time, a certificate. docxtpl fills the same certificate, its template opened
for each as its manual has it, in this process, its rows read already. The share of file creation is the time to write the same
bytes into as many files, and nothing else, on the same disk.
"""

from __future__ import annotations

import argparse
import itertools
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import openpyxl

sys.path.insert(0, str(Path(__file__).parent))
import loop_speed

from vanban.api import certificates

OTHERS = 40
FAMILIES, MIDDLE, GIVEN = (
    words.split()
    for words in (
        "Nguyễn Trần Lê Phạm Hoàng Phan Vũ Đặng Bùi Đỗ Hồ Ngô Dương Lý Nông Lương Hà Đinh",
        "Văn Thị Đức Minh Thu Ngọc Hữu Quang Thanh Xuân Kim Hồng",
        "An Bình Chi Dũng Giang Hạnh Hiền Hùng Hương Khánh Lan Linh Long Mai Nam Nga Oanh Phúc Quân Sơn Tâm Thảo Tú Yến",
    )
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, nargs="+", default=[1000, 3000, 10_000])
    parser.add_argument("--names", choices=("usual", "mistyped"), default="usual")
    parser.add_argument("--disk", default=".", help="a folder on an ordinary disk")
    options = parser.parse_args()
    memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    for count in options.people:
        with tempfile.TemporaryDirectory(dir=memory) as quick, tempfile.TemporaryDirectory(dir=options.disk) as slow:
            run(count, Path(quick), Path(slow), mistyped=options.names == "mistyped")


def run(count: int, quick: Path, slow: Path, *, mistyped: bool = False) -> None:
    listed(quick, count, mistyped=mistyped)
    made(quick, quick / "mot", "--tien-trinh", "1")
    first = next(iter(sorted((quick / "mot").glob("*.docx")))).read_bytes()
    template, context = loop_speed.as_template(first)
    lanes: dict[str, tuple[Callable[[], object], int]] = {
        "docxtpl, memory disk": (lambda: filled(template, context, quick), OTHERS),
        "command, memory disk": (lambda: made(quick, quick / "ra"), count),
        "command, one ZIP": (lambda: made(quick, quick / "ra.zip"), count),
        "docxtpl, ordinary disk": (lambda: filled(template, context, slow), OTHERS),
        "command, ordinary disk": (lambda: made(quick, slow / "ra"), count),
        "files alone, ordinary disk": (lambda: files_alone(first, slow / "tep", count), count),
    }
    print(f"{count} certificates; CPU and wall, milliseconds each; times docxtpl of the same disk")
    base = (0.0, 0.0)
    for name, (work, done) in lanes.items():
        cpu, wall = timed(work)
        each = (cpu / done * 1000, wall / done * 1000)
        base = each if name.startswith("docxtpl") else base
        print(f"  {name:<28} {each[0]:>8.3f} {each[1]:>8.3f}   {base[0] / each[0]:>6.1f} {base[1] / each[1]:>6.1f}")


def timed(work: Callable[[], object]) -> tuple[float, float]:
    """CPU of this process and its children, and wall time, in seconds."""
    used, begun = spent(), time.perf_counter()
    work()
    return spent() - used, time.perf_counter() - begun


def spent() -> float:
    own, children = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    return own.ru_utime + own.ru_stime + children.ru_utime + children.ru_stime


def names() -> Iterator[str]:
    """Names of people, no two alike."""
    for given, middle, more, family in itertools.product(GIVEN, MIDDLE, MIDDLE, FAMILIES):
        yield f"{family} {middle} {more} {given}" if more != middle else f"{family} {middle} {given}"


def listed(folder: Path, count: int, *, mistyped: bool = False) -> None:
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    page.append(["STT", "Họ và tên", "Giới tính", "Chức vụ", "Đơn vị", "Thành tích"])
    for number, name in enumerate(itertools.islice(names(), count), start=1):
        if mistyped:
            name = "Nguyễn Văn " + "".join(chr(97 + number // 26**at % 26) for at in range(4)).capitalize()
        page.append(
            [number, name, "Nam", "Chuyên viên", f"Phòng Tổng hợp {number}", "Hoàn thành xuất sắc nhiệm vụ năm 2026"]
        )
    book.save(folder / "ds.xlsx")
    (folder / "chung.yaml").write_text(certificates.sample_common("giay_khen"), encoding="utf-8")


def made(source: Path, out: Path, *more: str) -> None:
    words = [
        "hang-loat",
        "giay_khen",
        str(source / "ds.xlsx"),
        "--chung",
        str(source / "chung.yaml"),
        "-o",
        str(out),
        *more,
    ]
    subprocess.run([sys.executable, "-m", "vanban", *words], check=True, capture_output=True)


def filled(template: bytes, context: dict[str, object], folder: Path) -> None:
    for number in range(OTHERS):
        (folder / f"docxtpl-{number}.docx").write_bytes(loop_speed.by_docxtpl(template, context))


def files_alone(data: bytes, folder: Path, count: int) -> None:
    folder.mkdir()
    for number in range(count):
        (folder / f"{number}.docx").write_bytes(data)


if __name__ == "__main__":
    main()
