"""Phương án."""

from __future__ import annotations

from typing import Literal

from vanban.models.kinds.named import VanBanCoTen


class PhuongAn(VanBanCoTen):
    """Phương án."""

    loai: Literal["phuong_an"] = "phuong_an"
