"""A paper with a fault of every rule at once: what is repaired, what is suggested, what is left; kept."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pytest

from tests.kept import given
from tests.unit.rendering.layout.told import mark
from vanban import linting, reading
from vanban.linting.repairs.repairing import Repaired

from recall import FAULTS, LAW  # isort: skip
from surgery import Surgery  # isort: skip

HERE = Path(__file__).parent
_REPAIRED = re.compile(r"(?:CC|CQ|CV|DD|KG|KY|ND|NN|P|PL|QD|QH|SO|ST|TL|TN)-")


def lines(done: Repaired) -> list[str]:
    left = [f"{one.ma} {one.vi_tri}: {one.noi_dung}" for one in done.after.findings]
    with zipfile.ZipFile(io.BytesIO(done.data)) as archive:
        written = [f"{name} {mark(archive.read(name))}" for name in archive.namelist()]
    return [*written, *(f"{one.ma} {one.vi_tri}: {one.noi_dung}" for one in done.changes), "còn lại:", *left]


@pytest.mark.parametrize("turn", range(3))
@pytest.mark.parametrize("name", ["quyet_dinh", "cong_van"])
def test_nhieu_loi_mot_luc(name: str, turn: int, samples: dict[str, bytes]) -> None:
    """The n-th fault of each rule; where two need the same place the later one is left out."""
    doc = Surgery(samples[name])
    facts = reading.read_facts(samples[name])
    for ma in sorted({fault.ma for fault in FAULTS if _REPAIRED.match(fault.ma)}):
        of_rule = [fault for fault in FAULTS if fault.ma == ma]
        try:
            of_rule[turn % len(of_rule)].plant(doc, facts)
        except (LookupError, AttributeError, ValueError):
            continue
    data = doc.close()
    done = given(
        lambda: linting.repair(data, reading.read_facts(data), judge=lambda read: linting.check(read, law=LAW)),
        lines,
        HERE,
    )
    assert done.changes
    assert len(done.after.findings) < len(done.before.findings)
