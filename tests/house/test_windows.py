"""What the ZIP for Windows carries besides wheels: scripts that old Windows reads, without a path of another machine."""

from __future__ import annotations

import importlib.util
import re
import sys
import zipfile
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]


def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("windows_zip", ROOT / "tools" / "windows_zip.py")
    assert spec
    assert spec.loader
    found = importlib.util.module_from_spec(spec)
    if str(ROOT / "tools") not in sys.path:
        sys.path.append(str(ROOT / "tools"))
    spec.loader.exec_module(found)
    return found


def scripts() -> dict[str, bytes]:
    found: dict[str, bytes] = tool().scripts()
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


def wheel(folder: Path, name: str, *needs: str, extras: tuple[str, ...] = (), tag: str = "py3-none-any") -> Path:
    path = folder / f"{name}-1.0-{tag}.whl"
    lines = ["Metadata-Version: 2.3", f"Name: {name}", "Version: 1.0"]
    lines += [f"Provides-Extra: {extra}" for extra in extras] + [f"Requires-Dist: {need}" for need in needs]
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(f"{name}-1.0.dist-info/METADATA", "\n".join(lines) + "\n")
    return path


def test_zip_thieu_mot_goi_thi_khong_duoc_lam(tmp_path: Path) -> None:
    whole = [
        wheel(tmp_path, "vanban", "lxml>=0.9", 'starlette; extra == "windows"', 'uvloop; os_name != "nt"', extras=("windows",)),
        wheel(tmp_path, "lxml", tag="cp312-cp312-win_amd64"),
        wheel(tmp_path, "starlette", 'tzdata; sys_platform == "win32"'),
        wheel(tmp_path, "tzdata"),
    ]  # fmt: skip
    assert not tool().missing(whole, "3.12")
    assert tool().missing(whole, "3.13") == ["Python 3.13: lxml>=0.9 (no wheel)"]
    assert tool().missing(whole[:-1], "3.12") == ['Python 3.12: tzdata; sys_platform == "win32" (no wheel)']
    assert tool().missing([*whole[1:], wheel(tmp_path, "vanban", "lxml>=2")], "3.12") == ["Python 3.12: lxml>=2 (1.0)"]


def test_zip_mang_ca_sach_huong_dan_mo_bang_mot_lan_bam(tmp_path: Path) -> None:
    pages, wheels, made = tmp_path / "html", tmp_path / "goi", tmp_path / "vanban.zip"
    (pages / "_sources").mkdir(parents=True)
    wheels.mkdir()
    (pages / "index.html").write_text("<p>Bắt đầu</p>", encoding="utf-8")
    (pages / "_sources" / "index.md").write_text("# Bắt đầu", encoding="utf-8")
    tool().write(made, wheels, pages)
    with zipfile.ZipFile(made) as archive:
        door = archive.read("vanban/Huong dan.html").decode("utf-8-sig")
        (link,) = re.findall(r'<a href="([^"]+)"', door)
        assert f"url={link}" in door
        assert archive.read(f"vanban/{link}").decode() == "<p>Bắt đầu</p>"
        assert not [name for name in archive.namelist() if "_sources" in name]
    with pytest.raises(SystemExit, match="make docs"):
        tool().manual(wheels)
