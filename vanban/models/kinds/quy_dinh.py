"""Quy định issued on its own."""

from __future__ import annotations

from typing import Literal

from vanban.models.kinds.named import VanBanCoTen


class QuyDinh(VanBanCoTen):
    """Quy định issued on its own."""

    loai: Literal["quy_dinh"] = "quy_dinh"
