"""The engine beside docxtpl: whole processes, interleaved, medians; the files are checked to say the same.

    python benchmarks/engine_speed.py [--files 2000] [--rounds 3] [--folder DIR]

docxtpl fills a tenth of the files (its pace does not depend on their number) unless --all is given.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import engine_material as material

CASES = ("certificate", "plan", "table")
ROWS = 2000


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=2000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--folder", help="where files are written; a memory disk shows the engine without the disk")
    parser.add_argument("--all", action="store_true", help="docxtpl fills as many files as vanban")
    parser.add_argument(
        "--one", nargs=5, metavar=("CASE", "FILLER", "TEMPLATE", "FILES", "DIR"), help=argparse.SUPPRESS
    )
    options = parser.parse_args()
    if options.one:
        case, filler, template, files, folder = options.one
        material.FILLERS[filler](Path(template).read_bytes(), values_of(case, int(files)), Path(folder))
        return
    print(f"{'case':<12} {'engine':<13} {'files':>6} {'seconds':>8} {'a second':>9} {'x docxtpl':>9}")
    for case in CASES:
        measure(case, options)


def measure(case: str, options: argparse.Namespace) -> None:
    counts = {"docxtpl": options.files if options.all else max(options.files // 10, 1)}
    counts |= dict.fromkeys(("vanban", "vanban batch", "vanban api"), options.files)
    if case == "table":
        counts = {"docxtpl": 1, "vanban": 1}
    seconds: dict[str, list[float]] = {name: [] for name in counts}
    for _ in range(options.rounds):
        for name, count in counts.items():
            with tempfile.TemporaryDirectory(dir=options.folder) as folder:
                begun = time.perf_counter()
                run(case, name, count, folder)
                seconds[name].append(time.perf_counter() - begun)
    startup = {name: statistics.median(start(case, name) for _ in range(options.rounds)) for name in counts}
    pace: dict[str, float] = {}
    for name, count in counts.items():
        taken = statistics.median(seconds[name])
        # The start of docxtpl's shorter run would weigh ten times as much: it is counted once a whole run.
        whole = taken if count == options.files or case == "table" else startup[name] + (taken - startup[name]) * 10
        pace[name] = (options.files if case != "table" else 1) / whole
        print(f"{case:<12} {name:<13} {count:>6} {taken:>8.2f} {pace[name]:>9.1f} {pace[name] / pace['docxtpl']:>9.1f}")
    check(case)


def run(case: str, name: str, count: int, folder: str) -> None:
    template = Path(tempfile.gettempdir(), f"vanban-benchmark-{case}.docx")
    if not template.exists():
        template.write_bytes(template_of(case))
    subprocess.run([sys.executable, __file__, "--one", case, name, str(template), str(count), folder], check=True)


def start(case: str, name: str) -> float:
    """Start, load, and one file."""
    with tempfile.TemporaryDirectory() as folder:
        begun = time.perf_counter()
        run(case, name, 1, folder)
        return time.perf_counter() - begun


def check(case: str) -> None:
    """Both engines say the same, paragraph for paragraph, cell for cell."""
    from docx import Document

    texts = []
    for name in ("docxtpl", "vanban"):
        with tempfile.TemporaryDirectory() as folder:
            material.FILLERS[name](template_of(case), values_of(case, 2, 50), Path(folder))
            found = []
            for path in sorted(Path(folder).glob("*.docx")):
                document = Document(str(path))
                cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
                found.append([*(paragraph.text for paragraph in document.paragraphs), *cells])
            texts.append(found)
    assert texts[0] == texts[1], f"{case}: the engines differ"


def template_of(case: str) -> bytes:
    return {"certificate": material.certificate, "plan": material.plan, "table": material.long_table}[case]()


def values_of(case: str, files: int, rows: int = ROWS) -> Iterator[dict[str, object]]:
    if case == "table":
        return iter([material.table_rows(rows)])
    return material.certificates(files) if case == "certificate" else material.plans(files)


if __name__ == "__main__":
    main()
