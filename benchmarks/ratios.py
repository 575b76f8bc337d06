"""The ratios that may not get worse, measured side by side in one run; `make bench` fails when one falls below its floor.

    python benchmarks/ratios.py [--rounds 3] [--json out/bench.json] [--page docs/speed.md]

Each is our time against another's for the same work: docxtpl filling the same papers, a bare unzip-and-parse of the papers
checked, LibreOffice printing the same certificates. CPU of this process and its children, medians of rounds in turn, so that
another job on the machine slows both sides alike. Floors stand a good third below what was measured, never at it.
"""

from __future__ import annotations

import argparse
import itertools
import json
import os
import platform
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import openpyxl

import vanban
from vanban.api import certificates

sys.path.insert(0, str(Path(__file__).parent))
import batch_lanes
import loop_speed

ROOT = Path(__file__).parents[1]
PEOPLE = 120
MANY_PEOPLE = 3000
"""A department's list: what a batch pays once weighs little in it."""
PLANS = 150
"""More than any table or body that is remembered between papers."""


@dataclass(frozen=True)
class Measure:
    """One ratio: what it is, the two sides, the least it may be, what is timed on each side."""

    name: str
    other: str
    ours: Callable[[], object]
    theirs: Callable[[], object]
    ours_count: int
    theirs_count: int
    unit: str
    floor: float
    about: str


def cpu() -> float:
    """Seconds of processor this process and its finished children have used."""
    own, children = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    return own.ru_utime + own.ru_stime + children.ru_utime + children.ru_stime


@contextmanager
def measures() -> Iterator[list[Measure]]:
    """Give all of them, with what they need in a folder that goes away."""
    memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    with tempfile.TemporaryDirectory(dir=memory) as place:
        folder = Path(place)
        lists = [listed(folder, PEOPLE, 18), listed(folder, MANY_PEOPLE, 28)]
        yield [*loops(), *lists, checked(), printed(folder)]


def loops() -> list[Measure]:
    """A record into a paper, one after another: bodies shared, bodies of their own, their lists too."""
    shared = loop_speed.plans(PLANS)
    own = [{**one, "noi_dung": loop_speed.own_body(one["noi_dung"], one["so"])} for one in shared]
    lists = [{**one, "noi_dung": loop_speed.own_list(one["noi_dung"], one["so"])} for one in own]
    template, context = loop_speed.as_template(vanban.render(vanban.from_dict(shared[0])))
    said = "`vanban.render(vanban.from_dict(record))` in a loop, the record kept in each file; docxtpl fills a template made of"
    said += (
        " the same paper, a fresh `DocxTemplate` each time as its users write it; the words of both are compared first"
    )
    kinds = (
        ("a plan of three pages, its body shared", shared, 8, f"{said}. Number and subject differ, the body does not"),
        ("the same, every paragraph its own", own, 5, "as above, no paragraph stands in two papers; the list does"),
        ("the same, every row of its list too", lists, 3, "as above, and no row stands in two papers either"),
    )
    return [
        Measure(
            name, "docxtpl", partial(loop_speed.in_turn, records),
            lambda: [loop_speed.by_docxtpl(template, context) for _ in range(10)],
            len(records), 10, "paper", floor, about,
        )
        for name, records, floor, about in kinds
    ]  # fmt: skip


def listed(place: Path, count: int, floor: float) -> Measure:
    """Certificates from a list of Excel, each a file on a memory disk."""
    folder = place / str(count)
    folder.mkdir()
    sheet, common = people(folder, count)
    one = folder / "mot"
    made(sheet, one, common, processes=1)
    template, context = loop_speed.as_template(next(iter(sorted(one.glob("*.docx")))).read_bytes())
    turns = iter(range(10**6))

    def theirs() -> None:
        out = folder / f"docxtpl-{next(turns)}"
        out.mkdir()
        for number in range(20):
            (out / f"{number}.docx").write_bytes(loop_speed.by_docxtpl(template, context))

    def ours() -> None:
        out = folder / f"ra-{next(turns)}"
        made(sheet, out, common, processes=1)
        shutil.rmtree(out)

    about = (
        f"`vanban.run_batch` over {count} rows of an .xlsx in one process, reading, making and writing; docxtpl only"
    )
    about += " fills and writes a template made of one such certificate"
    name = f"a certificate from a list of {count}"
    return Measure(name, "docxtpl", ours, theirs, count, 20, "certificate", floor, about)


def made(sheet: Path, out: Path, common: Path, **options: Any) -> None:
    """Make the certificates of a list; all of them, or the measure is void."""
    done = vanban.run_batch(sheet, out, kind="giay_khen", common=common, options=vanban.BatchOptions(**options))
    assert done.ok


def people(folder: Path, count: int = PEOPLE) -> tuple[Path, Path]:
    """Write a list of people and its common record."""

    sheet, common = folder / "ds.xlsx", folder / "chung.yaml"
    if not sheet.exists():
        book = openpyxl.Workbook()
        page = book.active
        page.append(["STT", "Họ và tên", "Giới tính", "Chức vụ", "Đơn vị", "Thành tích"])
        for number, name in enumerate(itertools.islice(batch_lanes.names(), count), start=1):
            page.append([
                number, name, "Nam", "Chuyên viên", f"Phòng Tổng hợp {number}",
                "Hoàn thành xuất sắc nhiệm vụ công tác năm 2026",
            ])  # fmt: skip
        book.save(sheet)
        common.write_text(certificates.sample_common("giay_khen"), encoding="utf-8")
    return sheet, common


def checked() -> Measure:
    """A paper checked, beside reading its XML and nothing more."""
    import checking_blink

    papers = [vanban.render(vanban.from_dict(record)) for record in _plans()]
    return Measure(
        "a paper of three pages checked", "a bare unzip and parse",
        lambda: [vanban.check(paper) for paper in papers],
        lambda: [checking_blink.bare(paper) for paper in papers for _ in range(10)],
        len(papers), len(papers) * 10, "paper", 1 / 50,
        "`vanban.check` with every rule, from bytes; beside it the XML of the same file is unzipped and parsed, nothing more",
    )  # fmt: skip


def _plans() -> list[dict[str, Any]]:
    return loop_speed.plans(10)


def printed(folder: Path) -> Measure:
    """Certificates as one PDF to print, beside LibreOffice turning the same joined paper into one."""
    sheet, common = people(folder)
    joined = folder / "gop.docx"
    made(sheet, folder / "gop", common, merged=joined, processes=1)
    turns = iter(range(10**6))

    def ours() -> None:
        target = folder / f"in-{next(turns)}"
        made(sheet, target, common, merged=target / "in.pdf", processes=1)

    def theirs() -> None:
        subprocess.run(
            ["soffice", f"-env:UserInstallation={(folder / 'lo').as_uri()}", "--headless", "--convert-to", "pdf",
             "--outdir", str(folder / f"lo-{next(turns)}"), str(joined)],
            check=True, capture_output=True, timeout=600,
        )  # fmt: skip

    theirs()  # the first start makes a profile
    about = f"{PEOPLE} certificates from the list into one PDF to print; LibreOffice turns the joined .docx of the same list"
    about += " into one, its start included"
    return Measure("a certificate as PDF", "LibreOffice", ours, theirs, PEOPLE, PEOPLE, "certificate", 3, about)


def main() -> int:
    """Measure, write, judge."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--json", type=Path, default=ROOT / "out" / "bench.json")
    parser.add_argument("--page", type=Path, help="also write the page of the docs")
    options = parser.parse_args()
    with measures() as all_of_them:
        rows = [judged(one, options.rounds) for one in all_of_them]
    found = {
        "day": date.today().isoformat(),
        "python": platform.python_version(),
        "cores": os.cpu_count(),
        "rounds": options.rounds,
        "ratios": rows,
    }
    options.json.parent.mkdir(parents=True, exist_ok=True)
    options.json.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    if options.page:
        options.page.write_text(page(found), encoding="utf-8")
    below = [row for row in rows if row["ratio"] < row["floor"]]
    for row in below:
        print(
            f"{row['name']}: {row['ratio']:.2f} x {row['other']}, below its floor {row['floor']:.2f}", file=sys.stderr
        )
    return 1 if below else 0


def judged(one: Measure, rounds: int) -> dict[str, Any]:
    """Run both sides in turn and give the medians."""
    one.ours()  # what is compiled once is compiled
    spent: tuple[list[float], list[float]] = ([], [])
    for _ in range(rounds):
        for side, (work, count) in enumerate(((one.ours, one.ours_count), (one.theirs, one.theirs_count))):
            begun = cpu()
            work()
            spent[side].append((cpu() - begun) / count * 1000)
    ours, theirs = map(statistics.median, spent)
    print(f"{one.name:<42} {ours:8.2f} ms   {one.other:<22} {theirs:8.2f} ms   {theirs / ours:7.2f} x")
    return {
        "name": one.name, "other": one.other, "unit": one.unit, "ours_ms": round(ours, 3), "theirs_ms": round(theirs, 3),
        "ratio": round(theirs / ours, 3), "floor": round(one.floor, 3), "about": one.about,
    }  # fmt: skip


def page(found: dict[str, Any]) -> str:
    """Write the page of the docs from what was measured."""
    lines = [
        "# Speed", "",
        "Written by `make bench` (`benchmarks/ratios.py`), which fails when a ratio is below its floor.",
        f"Python {found['python']}, {found['cores']} cores, {found['day']}; processor time of this process and its children,",
        f"both sides in turn in one run, medians of {found['rounds']} rounds. Milliseconds depend on the machine, ratios hardly.",
        "",
        "| work | vanban | beside it | ratio | floor |", "|---|---|---|---|---|",
    ]  # fmt: skip
    for row in found["ratios"]:
        lines.append(
            f"| {row['name']} | {row['ours_ms']:.2f} ms | {row['other']}: {row['theirs_ms']:.2f} ms | "
            f"{row['ratio']:.2f} x | {row['floor']:.2f} x |"
        )
    lines += ["", "Above 1: so many times quicker. Checking does far more than a parse and stays below.", ""]
    lines += ["What is timed:", "", *(f"- {row['name']}: {row['about']}." for row in found["ratios"]), ""]
    lines += [
        "Threads, papers without their record and longer runs: `benchmarks/loop_speed.py`. Certificates through the command, its",
        "start included, on a memory disk, into a ZIP and on an ordinary disk, for lists of several lengths:",
        "`benchmarks/batch_lanes.py`. What a fresh process of the command costs: `benchmarks/start_up.py`. The other programs of",
        "that folder say in their first lines what they measure.", "",
    ]  # fmt: skip
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
