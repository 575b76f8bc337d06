"""The steps of a year on the screen: by quarter, each with its state, its day and what it lacks."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from vanban.awards.steps import STATE_NAMES, Step
from vanban.language import ngay_ngan

AHEAD: Final = 14
"""Days before its day from which a paper counts as due."""
_QUARTER_OF: Final = {"I": "QUÝ I", "II": "QUÝ II", "III": "QUÝ III", "IV": "QUÝ IV"}
_NEXT_YEAR: Final = "NĂM SAU"
_OPEN: Final = frozenset({"nhap", "thieu", "cho"})


def quarter(dong: str) -> str:
    """Name the quarter of a row of the plan.

    >>> quarter("II.3"), quarter("I.1 năm sau")
    ('QUÝ II', 'NĂM SAU')
    """
    head, _, later = dong.partition(" ")
    return _NEXT_YEAR if later else _QUARTER_OF[head.partition(".")[0]]


def timing(step: Step, today: date) -> str:
    """Say how an open step stands to its day; "" for one that is done or not called for."""
    if step.trang_thai not in _OPEN:
        return ""
    left = (step.ngay - today).days
    if left < 0:
        return f"quá hạn {-left} ngày"
    if left == 0:
        return "đến hạn hôm nay"
    return f"đến hạn, còn {left} ngày" if step.ngay - timedelta(days=AHEAD) <= today else ""


def to_text(steps: Sequence[Step], today: date) -> str:
    """Write the steps: by quarter, what is missing under each, counts at the end."""
    places = [*_QUARTER_OF.values(), _NEXT_YEAR]
    lines: list[str] = []
    current = ""
    for step in sorted(steps, key=lambda s: (places.index(quarter(s.giay.dong)), s.ngay)):
        if quarter(step.giay.dong) != current:
            current = quarter(step.giay.dong)
            lines.append(current)
        mark = f"[{STATE_NAMES[step.trang_thai]}]"
        number = f"  {step.so_ky_hieu}" if step.so_ky_hieu else ""
        late = f" ({told})" if (told := timing(step, today)) else ""
        lines.append(f"  {mark:<20} {step.giay.dong:<12} {step.ngay:%d/%m/%Y}{number}  {step.giay.ten}{late}")
        lines += [f"      thiếu: {text}" for text in step.thieu if step.trang_thai in {"thieu", "khong_lap", "nhap"}]
        lines += [f"      thay đổi bởi: {text}" for text in step.sua]
        lines += [f"      khác: {text}" for text in step.khac]
    counts: dict[str, int] = {}
    for step in steps:
        counts[STATE_NAMES[step.trang_thai]] = counts.get(STATE_NAMES[step.trang_thai], 0) + 1
    late_ones = sum(timing(step, today).startswith("quá hạn") for step in steps)
    told = ", ".join(f"{count} {name}" for name, count in counts.items())
    lines.append(f"Đến ngày {ngay_ngan(today)}: {len(steps)} việc: {told}; {late_ones} quá hạn.")
    return "\n".join(lines) + "\n"
