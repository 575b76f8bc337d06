"""Every fault planted is found under its id, and nothing else is said."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest

from vanban import linting, reading
from vanban.reading.facts.file import Facts

from recall import FAULTS, said, trial  # isort: skip

Clean = Callable[[str, bytes], tuple[Facts, Counter[tuple[str, str, str]]]]


@pytest.fixture(scope="module")
def clean() -> Clean:
    """Read and check a paper without fault once."""
    seen: dict[str, tuple[Facts, Counter[tuple[str, str, str]]]] = {}

    def look(name: str, data: bytes) -> tuple[Facts, Counter[tuple[str, str, str]]]:
        if name not in seen:
            seen[name] = said(data)
        return seen[name]

    return look


GROUPS = sorted({planted.ma for planted in FAULTS})
_KINDS_EACH = 2


@pytest.mark.parametrize("ma", GROUPS)
def test_loi_cai_vao_duoc_tim_thay_va_khong_bao_thua(
    ma: str, samples: dict[str, bytes], hand_typed: dict[str, bytes], clean: Clean
) -> None:
    """Each fault in two of our papers and one typed by hand; which ones turns with the fault. The whole: benchmarks."""
    missed, extra, tried = [], [], 0
    mine, typed = list(samples.items()), list(hand_typed.items())
    for number, planted in enumerate(f for f in FAULTS if f.ma == ma):
        turned = mine[number % len(mine) :] + mine[: number % len(mine)]
        hand = typed[number % len(typed) :] + typed[: number % len(typed)]
        for papers, wanted in ((turned, _KINDS_EACH), (hand, 1)):
            for name, data in papers:
                if not wanted:
                    break
                facts, before = clean(name, data)
                outcome = trial(planted, name, data, facts, before)
                if outcome is None:
                    continue
                wanted, tried = wanted - 1, tried + 1
                missed += [] if outcome.found else [(planted.name, name)]
                extra += [(planted.name, name, outcome.extra)] if outcome.extra else []
    assert tried, "không có văn bản nào cài được lỗi này"
    assert not missed
    assert not extra


def test_van_ban_dung_khong_bi_bao_gi(hand_typed: dict[str, bytes]) -> None:
    for name, data in hand_typed.items():
        found = [(f.ma, f.noi_dung) for f in linting.check(reading.read_facts(data)).findings]
        assert not found, name
