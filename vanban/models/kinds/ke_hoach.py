"""Kế hoạch."""

from __future__ import annotations

from typing import Literal

from vanban.models.kinds.named import VanBanCoTen


class KeHoach(VanBanCoTen):
    """Kế hoạch."""

    loai: Literal["ke_hoach"] = "ke_hoach"
