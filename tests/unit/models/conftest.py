from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from vanban.models import KeHoach, PaperError, VanBan

Make = Callable[..., VanBan]

PLAN: dict[str, Any] = {
    "co_quan": {"chu_quan": "UBND tỉnh Lạng Sơn", "ten": "Văn phòng", "ky_hieu": "VP"},
    "dia_danh": "Lạng Sơn",
    "trich_yeu": "Công tác năm 2026",
    "noi_dung": "I. MỤC ĐÍCH\nNâng cao hiệu quả.",
    "nguoi_ky": {"chuc_vu": "Chánh Văn phòng", "ho_ten": "Nguyễn Văn Hà"},
}


@pytest.fixture
def plan() -> Make:
    """Make a plan, with some of its fields otherwise."""

    def make(**changes: Any) -> VanBan:
        return KeHoach(**{**PLAN, **changes})

    return make


@pytest.fixture
def complaints(plan: Make) -> Callable[..., str]:
    """Give the whole message of what is wrong with a plan."""

    def complain(**changes: Any) -> str:
        with pytest.raises(PaperError) as caught:
            plan(**changes)
        return str(caught.value)

    return complain
