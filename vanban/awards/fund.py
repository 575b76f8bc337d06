"""The fund of the year: decisions that would pay more than it holds are not issued."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from vanban.awards.data.results import Chi
from vanban.awards.kit import Kit
from vanban.language import dinh_dang_so


def overdrawn(kit: Kit, money: Iterable[Chi], before: int) -> Iterator[str]:
    """Tell a decision that pays more than the fund still holds; nothing where nobody entered what it holds.

    Args:
        kit: the year.
        money: what the decision pays.
        before: what the year's earlier decisions have paid, đồng.
    """
    fund, own = kit.settings.quy_khen_thuong, sum_of(money)
    if fund is not None and own and before + own > fund:
        spent = f" và {dinh_dang_so(before)} đồng các quyết định trước" if before else ""
        yield (
            f"tiền thưởng {dinh_dang_so(own)} đồng{spent} quá Quỹ {dinh_dang_so(fund)} đồng (nam.yaml: mục quy_khen_thuong): "
            "bổ sung quỹ, hoặc giảm khen thưởng"
        )


def sum_of(money: Iterable[Chi]) -> int:
    """Add up what a list pays, đồng."""
    return sum(paid.so_tien or 0 for paid in money)


def spent_on_rounds(kit: Kit, until: date) -> int:
    """Add up what single occasions pay whose decisions bear a day up to this one, đồng."""
    return sum(sum_of(one.money) for one in kit.rounds if one.day <= until)
