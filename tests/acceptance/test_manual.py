"""The manual: a page for each public name, kind and command, and nothing a page could leave out."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

import vanban
from vanban.cli.commands import COMMANDS
from vanban.cli.door import Door
from vanban.records.asking import form_of

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("manual")
    subprocess.run([sys.executable, "tools/manual", "--gather-only", "-o", target], cwd=ROOT, check=True, timeout=120)
    return target / "trang"


def test_moi_ten_cong_khai_co_trang_rieng(pages: Path) -> None:
    assert len(vanban.__all__) > 80
    assert [name for name in vanban.__all__ if f"vanban.{name}" not in (pages / "api" / f"{name}.md").read_text()] == []


@pytest.mark.parametrize("loai", vanban.kinds())
def test_moi_loai_co_bang_du_cac_muc_va_luoc_do(loai: str, pages: Path) -> None:
    text = (pages / "loai" / f"{loai}.md").read_text(encoding="utf-8")
    assert [one.name for one in form_of(loai) if f"| {one.label} | `{one.name}` |" not in text] == []
    assert vanban.sample(loai).rstrip() in text
    schema = json.loads((pages / "_them" / "luoc-do" / f"{loai}.json").read_text(encoding="utf-8"))
    assert schema == vanban.json_schema(loai)


@pytest.mark.parametrize("name", [entry.name for entry in COMMANDS])
def test_moi_lenh_co_trang_du_tham_so(name: str, pages: Path) -> None:
    text = (pages / "lenh" / f"{name}.md").read_text(encoding="utf-8")
    waiting = [Door().get_command(None, name)]
    while waiting:
        command = waiting.pop()
        waiting += [one for one in getattr(command, "commands", {}).values() if not one.hidden]
        for one in command.params:
            if one.name != "help" and not getattr(one, "hidden", False):
                assert all(f"`{word}`" in text for word in one.opts if word.startswith("-")), one.name
