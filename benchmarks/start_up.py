"""What a fresh process of the command costs: processor time of the first paper, of a short list, of the libraries alone.

    python benchmarks/start_up.py [--runs 15] [--beside TREE]

Run in turn, least and median. `--beside` takes a folder with another version of the package: the ratio to it is told.
"""

from __future__ import annotations

import argparse
import os
import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

import vanban
from vanban.api import certificates

ROOT = Path(__file__).parents[1]
LIBRARIES = "import jinja2.sandbox, lxml.etree, pydantic.main, typer._adapters, yaml"
RUN = "import sys; from vanban.cli import main; sys.exit(main())"
WORK = {
    "a paper from a record": ("-c", RUN, "tao", "ke-hoach.yaml", "-o", "{out}.docx"),
    "three certificates from a list": (
        "-c", RUN, "hang-loat", "giay_khen", "ds.xlsx", "--chung", "chung.yaml", "-o", "{out}",
    ),
    "the libraries alone": ("-c", LIBRARIES),
}  # fmt: skip


def spent(words: tuple[str, ...], tree: Path, folder: Path, out: str) -> float:
    """Run one process; seconds of processor."""
    path = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    command = [sys.executable, "-P", *(word.format(out=out) for word in words)]
    begun = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, cwd=folder, env={**path, "PYTHONPATH": str(tree)}, capture_output=True)
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    return ended.ru_utime + ended.ru_stime - begun.ru_utime - begun.ru_stime


def main() -> None:
    """Measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--beside", type=Path)
    options = parser.parse_args()
    trees = [ROOT, *([options.beside.resolve()] if options.beside else [])]
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        (folder / "ke-hoach.yaml").write_text(vanban.sample("ke_hoach"), encoding="utf-8")
        (folder / "chung.yaml").write_text(certificates.sample_common("giay_khen"), encoding="utf-8")
        certificates.write_sample_list("giay_khen", folder / "ds.xlsx")
        for name, words in WORK.items():
            times: list[list[float]] = [[] for _ in trees]
            for run in range(options.runs + 1):
                for number, tree in enumerate(trees):
                    seconds = spent(words, tree, folder, f"ra-{number}-{run}")
                    if run:  # the first one writes what Python has compiled
                        times[number].append(seconds)
            ours, *other = [(min(one), statistics.median(one)) for one in times]
            beside = f"   {ours[0] / other[0][0]:.2f} of {options.beside}" if other else ""
            print(f"{name:<32} least {ours[0]:.3f} s   median {ours[1]:.3f} s{beside}")


if __name__ == "__main__":
    main()
