"""Chương trình."""

from __future__ import annotations

from typing import Literal

from vanban.models.kinds.named import VanBanCoTen


class ChuongTrinh(VanBanCoTen):
    """Chương trình."""

    loai: Literal["chuong_trinh"] = "chuong_trinh"
