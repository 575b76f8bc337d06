"""Recall and precision of the checker: every fault in every paper it can be planted in, one at a time.

Run: python benchmarks/linting_recall.py [kinds or names, comma separated]
Prints one row a rule: trials, found, papers where something else was said too. Takes minutes for all papers.
"""

from __future__ import annotations

import sys
import time
from collections import defaultdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "unit" / "linting"))

import typed
from recall import Outcome, trials

from vanban.api import papers
from vanban.records import load_text
from vanban.regulation import LOAI


def main() -> None:
    """Print the table."""
    ours = {key: papers.render(load_text(papers.sample(key))) for key in LOAI}
    everything = {**ours, **typed.papers()}
    wanted = sys.argv[1].split(",") if len(sys.argv) > 1 else list(everything)
    began = time.perf_counter()
    rows: dict[str, list[Outcome]] = defaultdict(list)
    for outcome in trials({name: everything[name] for name in wanted}):
        rows[outcome.fault.ma].append(outcome)
    print(f"{'rule':<6} {'faults':>6} {'trials':>6} {'found':>6} {'else said':>9}")
    for ma, outcomes in sorted(rows.items()):
        faults = len({o.fault.name for o in outcomes})
        found, extra = sum(o.found for o in outcomes), sum(bool(o.extra) for o in outcomes)
        print(f"{ma:<6} {faults:>6} {len(outcomes):>6} {found:>6} {extra:>9}")
        for o in outcomes:
            if not o.clean:
                print(
                    f"       {o.fault.name} @ {o.paper}: {'found' if o.found else 'MISSED'} {'; '.join(o.extra)[:110]}"
                )
    every = [o for outcomes in rows.values() for o in outcomes]
    found, clean = sum(o.found for o in every), sum(not o.extra for o in every)
    print(
        f"{len(every)} trials in {len(wanted)} papers: recall {found / len(every):.2%}, nothing else {clean / len(every):.2%}"
    )
    print(f"{time.perf_counter() - began:.0f} s")


if __name__ == "__main__":
    main()
