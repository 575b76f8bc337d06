"""Names fetched when first asked for: kept afterwards, and one that nobody has is told with the one that was meant."""

from __future__ import annotations

import subprocess
import sys
from importlib import import_module

import pytest

ROOMS = ("vanban", "vanban.language", "vanban.models", "vanban.pdf", "vanban.records")


@pytest.mark.parametrize("room", ROOMS)
def test_ten_khong_co(room: str) -> None:
    package = import_module(room)
    assert not hasattr(package, "khong_co")
    with pytest.raises(AttributeError, match=f"module '{room}' has no attribute 'khong_co'"):
        package.khong_co  # noqa: B018
    with pytest.raises(ImportError, match="khong_co"):
        exec(f"from {room} import khong_co")


@pytest.mark.parametrize("room", ROOMS)
def test_ten_nao_cung_lay_duoc_va_giu_lai(room: str) -> None:
    package = import_module(room)
    for name in package.__all__:
        assert getattr(package, name) is vars(package)[name]


def test_go_sai_thi_duoc_nhac_ten_dung() -> None:
    done = subprocess.run(
        [sys.executable, "-c", "import vanban; vanban.so_thanh_chuu"], capture_output=True, text=True, timeout=60
    )
    assert "Did you mean: 'so_thanh_chu'?" in done.stderr
