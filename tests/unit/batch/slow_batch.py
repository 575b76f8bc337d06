"""A batch slow enough to be killed in the middle; run as a program by the tests."""

from __future__ import annotations

import sys
import time
from dataclasses import dataclass
from pathlib import Path

from vanban.batch import Options, Row, TemplateMaker, rows_from, run_batch
from vanban.errors import Problem
from vanban.rendering import Template

COUNT = 150


@dataclass(frozen=True)
class Slow:
    """Takes its time over every file."""

    inner: TemplateMaker
    seconds: float

    def identity(self) -> str:
        return self.inner.identity()

    def check(self, row: Row) -> tuple[Problem, ...]:
        return ()

    def pieces(self, row: Row) -> list[bytes]:
        time.sleep(self.seconds)
        return self.inner.pieces(row)


def people() -> tuple[Row, ...]:
    return rows_from([{"ho_ten": f"Nguyễn Văn {number}"} for number in range(COUNT)])


def main(template: str, folder: str, processes: str, seconds: str, resume: str) -> None:
    maker = Slow(TemplateMaker(Template.load(Path(template))), float(seconds))
    report = run_batch(people(), maker, Path(folder), Options(resume=resume == "tiep", processes=int(processes)))
    sys.stdout.write(f"{report.made}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
