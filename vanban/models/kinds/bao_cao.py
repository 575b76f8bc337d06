"""Báo cáo; sent upwards it has addressees."""

from __future__ import annotations

from typing import Literal

from vanban.models.kinds.named import VanBanCoTen


class BaoCao(VanBanCoTen):
    """Báo cáo; sent upwards it has addressees."""

    loai: Literal["bao_cao"] = "bao_cao"
