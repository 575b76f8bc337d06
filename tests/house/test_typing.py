"""Type checkers take what the documents show and what people write, and refuse a misspelt name.

mypy runs here, strict and without plugins, as it would for somebody who installed the package; `make types` asks pyright
the same where it is installed.
"""

from __future__ import annotations

import importlib.util
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TYPING = ROOT / "tests" / "typing"
_TOLD = re.compile(r"^(.+?):(\d+): error: (.*)$", re.MULTILINE)


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[str, int, str]]:
    """What mypy says of the examples: file, line, error."""
    spec = importlib.util.spec_from_file_location("examples", ROOT / "tools" / "examples.py")
    assert spec is not None
    assert spec.loader is not None
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    files = tool.gather(tmp_path_factory.mktemp("tai-lieu"))
    assert len(files) > 5
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--config-file=", "--cache-dir", str(ROOT / ".mypy_cache" / "examples"),
         "--disable-error-code=import-untyped", "--disable-error-code=import-not-found", "--no-error-summary",
         "--allow-untyped-calls",
         *map(str, (*files, TYPING / "good.py", TYPING / "bad.py"))],
        capture_output=True, text=True, check=False, cwd=ROOT,
    )  # fmt: skip
    assert done.returncode in {0, 1}, done.stderr + done.stdout
    return [(Path(file).name, int(line), said) for file, line, said in _TOLD.findall(done.stdout)]


def test_tai_lieu_va_cach_viet_thuong_dung_kieu(told: list[tuple[str, int, str]]) -> None:
    assert [one for one in told if one[0] != "bad.py"] == []


def test_ten_go_sai_bi_bat(told: list[tuple[str, int, str]]) -> None:
    lines = (TYPING / "bad.py").read_text(encoding="utf-8").splitlines()
    marked = {at for at, line in enumerate(lines, start=1) if line.endswith("# refused")}
    assert {line for file, line, _ in told if file == "bad.py"} == marked


def test_cach_viet_thuong_chay_duoc() -> None:
    done = subprocess.run([sys.executable, str(TYPING / "good.py")], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
