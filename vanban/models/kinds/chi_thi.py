"""Chỉ thị."""

from __future__ import annotations

from typing import Literal

from vanban.models.kinds.named import VanBanCoTen


class ChiThi(VanBanCoTen):
    """Chỉ thị."""

    loai: Literal["chi_thi"] = "chi_thi"
