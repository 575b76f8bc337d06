"""A record nested too deep, or holding itself, is told as such by every door."""

from __future__ import annotations

from typing import Any

import pytest

import vanban


def test_ban_ghi_python_tu_chua_minh_duoc_bao() -> None:
    record: dict[str, Any] = {"loai": "ke_hoach"}
    record["noi_dung"] = [record]
    with pytest.raises(vanban.InputError, match="lồng nhau quá sâu"):
        vanban.from_dict(record)
