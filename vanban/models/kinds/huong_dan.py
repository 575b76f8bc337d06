"""Hướng dẫn."""

from __future__ import annotations

from typing import Literal

from vanban.models.kinds.named import VanBanCoTen


class HuongDan(VanBanCoTen):
    """Hướng dẫn."""

    loai: Literal["huong_dan"] = "huong_dan"
