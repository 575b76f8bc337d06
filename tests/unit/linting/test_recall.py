"""Every fault planted is found under its id, and nothing else is said."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest

from vanban import linting, reading
from vanban.reading.facts.file import Facts

from recall import FAULTS, said, said_of, turned  # isort: skip
from said_before import said_before  # isort: skip

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


@pytest.mark.parametrize("ma", GROUPS)
def test_loi_cai_vao_duoc_tim_thay_va_khong_bao_thua(
    ma: str, samples: dict[str, bytes], hand_typed: dict[str, bytes], clean: Clean
) -> None:
    """Each fault in two of our papers and one typed by hand; which ones turns with the fault. The whole: benchmarks."""
    tried = list(turned(ma, samples, hand_typed, clean))
    assert tried, "không có văn bản nào cài được lỗi này"
    assert not [(one.fault.name, one.paper) for one in tried if not one.found]
    assert not [(one.fault.name, one.paper, one.extra) for one in tried if one.extra]
    assert said_of(tried) == said_before("loi_cai_vao", ma)


def test_van_ban_dung_khong_bi_bao_gi(hand_typed: dict[str, bytes]) -> None:
    for name, data in hand_typed.items():
        found = [(f.ma, f.noi_dung) for f in linting.check(reading.read_facts(data)).findings]
        assert not found, name
