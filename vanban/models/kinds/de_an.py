"""Đề án."""

from __future__ import annotations

from typing import Literal

from vanban.models.kinds.named import VanBanCoTen


class DeAn(VanBanCoTen):
    """Đề án."""

    loai: Literal["de_an"] = "de_an"
