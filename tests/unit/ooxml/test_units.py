"""Units of the format against what Word itself writes."""

from __future__ import annotations

import pytest

from vanban.ooxml import units


def test_one_inch_in_every_unit() -> None:
    assert units.twips(25.4) == 1440
    assert units.emu(25.4) == 914400
    assert units.points(25.4) == pytest.approx(72)
    assert pytest.approx(25.4) == 1440 * units.MM_PER_TWIP
    assert pytest.approx(25.4) == 914400 * units.MM_PER_EMU
    assert pytest.approx(25.4) == 72 * units.MM_PER_PT


def test_one_point_in_every_unit() -> None:
    assert units.twips_of_points(1) == units.TWIPS_PER_PT == 20
    assert units.half_points(13.5) == 27
    assert units.EMU_PER_PT == 12700
