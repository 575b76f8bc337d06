"""Thông cáo."""

from __future__ import annotations

from typing import Literal

from vanban.models.kinds.named import VanBanCoTen


class ThongCao(VanBanCoTen):
    """Thông cáo."""

    loai: Literal["thong_cao"] = "thong_cao"
