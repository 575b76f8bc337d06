"""Quy chế issued on its own; one issued by a decision stands in that decision's `kem_theo`."""

from __future__ import annotations

from typing import Literal

from vanban.models.kinds.named import VanBanCoTen


class QuyChe(VanBanCoTen):
    """Quy chế issued on its own; one issued by a decision stands in that decision's `kem_theo`."""

    loai: Literal["quy_che"] = "quy_che"
