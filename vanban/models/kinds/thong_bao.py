"""Thông báo."""

from __future__ import annotations

from typing import Literal

from vanban.models.kinds.named import VanBanCoTen


class ThongBao(VanBanCoTen):
    """Thông báo."""

    loai: Literal["thong_bao"] = "thong_bao"
