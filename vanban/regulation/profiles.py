"""Which rules hold when: the decree now, the Party's guideline, any successor later."""

from __future__ import annotations

from datetime import date
from typing import Final

from vanban.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Profile:
    """A set of layout rules with its dates of effect.

    Attributes:
        key: name used in records and reports.
        ten: name for messages.
        tu_ngay: first day of effect.
        den_ngay: last day of effect; None while in force.
        dang: True for Party papers, which follow rules of their own.
    """

    key: str
    ten: str
    tu_ngay: date
    den_ngay: date | None = None
    dang: bool = False


ND30: Final = Profile("nd30-2020", "Nghị định số 30/2020/NĐ-CP", date(2020, 3, 5))
HD36: Final = Profile("hd36-2018", "Hướng dẫn số 36-HD/VPTW", date(2018, 4, 3), date(2026, 5, 27), dang=True)
HD05: Final = Profile("hd05-2026", "Hướng dẫn số 05-HD/VPTW", date(2026, 5, 28), dang=True)
PROFILES: Final = {p.key: p for p in (ND30, HD36, HD05)}

TWO_TIERS_FROM: Final = date(2025, 7, 1)
"""From this day local government has two tiers: no more huyện, quận, thị xã, thị trấn."""


def profile_for(ngay: date | None, *, dang: bool = False) -> Profile:
    """Choose the rules for a paper by its date; without a date, those in force now (the newest known).

    >>> profile_for(date(2026, 1, 21)).key, profile_for(date(2026, 1, 21), dang=True).key
    ('nd30-2020', 'hd36-2018')
    """
    known = [p for p in PROFILES.values() if p.dang == dang]
    if ngay is not None:
        for profile in known:
            if profile.tu_ngay <= ngay and (profile.den_ngay is None or ngay <= profile.den_ngay):
                return profile
    return max(known, key=lambda p: p.tu_ngay)
