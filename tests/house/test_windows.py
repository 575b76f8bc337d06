"""What the ZIP for Windows carries besides wheels: scripts that old Windows reads, without a path of another machine."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def scripts() -> dict[str, bytes]:
    spec = importlib.util.spec_from_file_location("windows_zip", ROOT / "tools" / "windows_zip.py")
    assert spec
    assert spec.loader
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    found: dict[str, bytes] = tool.scripts()
    return found


@pytest.mark.parametrize("name", scripts())
def test_xuong_dong_kieu_windows_va_khong_duong_dan_may_khac(name: str) -> None:
    data = scripts()[name]
    assert data.count(b"\n") == data.count(b"\r\n") > 3
    assert not re.search(rb"[A-Z]:\\[A-Za-z]|/(home|usr|root)/", data.replace(b"\\Microsoft\\", b""))


@pytest.mark.parametrize("name", [name for name in scripts() if name.endswith(".bat")])
def test_lenh_bat_chi_co_chu_ascii_va_goi_tep_co_that(name: str) -> None:
    text = scripts()[name].decode("ascii")
    assert text.startswith("@echo off\r\n")
    for called in re.findall(r'call "%~dp0([^"%]+)"', text):
        assert called in scripts()
    for label in re.findall(r"(?:goto|call) :?([a-z_]+)\b", text):
        assert f":{label}\r\n" in text


def test_trang_doc_truoc_mo_bang_notepad_du_dau() -> None:
    data = scripts()["DOC TRUOC.txt"]
    assert data.startswith(b"\xef\xbb\xbf")
    assert "Cai dat.bat" in data.decode("utf-8-sig")
