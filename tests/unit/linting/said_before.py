"""What the checker says of every planted fault, as a clerk reads it: kept, so that a place or a word that changes is seen.

After a change that is meant: `python tests/unit/linting/said_before.py`, and read the diff.
"""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from vanban.linting import Finding

KEPT = Path(__file__).with_name("said_before.yaml")


def words_of(finding: Finding) -> str:
    """The level, the place, the words and what to do, in one line."""
    what = f"{finding.muc.value}, {finding.vi_tri}: {finding.noi_dung}"
    return f"{what} → {finding.cach_sua}" if finding.cach_sua else what


@cache
def _kept() -> Any:
    return yaml.load(KEPT.read_text(encoding="utf-8"), getattr(yaml, "CSafeLoader", yaml.SafeLoader))


def said_before(part: str, ma: str) -> Any:
    """What is kept of a rule; a difference that is meant is written by this file, run as a program."""
    return _kept()[part].get(ma)


def main() -> None:
    """Write what is said now."""
    here = Path(__file__).parent
    sys.path[:0] = [str(here), str(here.parents[1] / "fixtures" / "reading"), str(here.parents[2])]
    from recall import FAULTS, said, said_of, turned
    from test_every_rule import CASES
    from typed import papers as typed_papers

    from tests.unit.linting.conftest import own_papers

    own, typed = own_papers(), typed_papers()
    now = {
        "moi_quy_tac": {ma: CASES[ma].faulty().get(ma) for ma in sorted(CASES)},
        "loi_cai_vao": {
            ma: said_of(turned(ma, own, typed, cache(lambda _, data: said(data))))
            for ma in sorted({planted.ma for planted in FAULTS})
        },
    }
    KEPT.write_text(
        yaml.safe_dump(now, allow_unicode=True, sort_keys=True, width=10**6), encoding="utf-8", newline="\n"
    )


if __name__ == "__main__":
    main()
