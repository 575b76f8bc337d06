"""Tờ trình: always addressed."""

from __future__ import annotations

from typing import Literal

from vanban.models.kinds.named import VanBanCoTen


class ToTrinh(VanBanCoTen):
    """Tờ trình: always addressed."""

    loai: Literal["to_trinh"] = "to_trinh"
