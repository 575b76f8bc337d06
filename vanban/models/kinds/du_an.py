"""Dự án."""

from __future__ import annotations

from typing import Literal

from vanban.models.kinds.named import VanBanCoTen


class DuAn(VanBanCoTen):
    """Dự án."""

    loai: Literal["du_an"] = "du_an"
