"""Every dependency earns its place: imported somewhere in the package, with a line of why, and its licence told."""

from __future__ import annotations

import ast
import functools
import importlib.util
import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
MODULES = {  # name to install → name to import, where they differ
    "python-docx": "docx",
    "pyyaml": "yaml",
    "pillow": "PIL",
    "python-pkcs11": "pkcs11",
    "python-calamine": "python_calamine",
}
DATA_ONLY = {"tzdata"}
"""Carries no code: the time zones that Windows lacks."""
HANDED_IN = {"dask", "distributed"}
"""An executor of theirs is handed to a batch by the caller; the package itself asks for nothing of them."""
BY_URL = {"psycopg"}
"""A driver that SQLAlchemy imports when an address names it."""


def declared() -> list[str]:
    project = PROJECT["project"]
    lines = [*project["dependencies"], *(x for extra in project["optional-dependencies"].values() for x in extra)]
    names = {re.split(r"[\[<>=;! ]", line)[0].lower() for line in lines}
    return sorted(names - {"vanban"})


@functools.cache
def imported() -> frozenset[str]:
    """Top modules the package imports, those asked for by name when first needed included."""
    found: set[str] = set()
    for path in (ROOT / "vanban").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                found |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                found.add(node.module.partition(".")[0])
            elif isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
                found.add(str(node.args[0].value).partition(".")[0])
    return frozenset(found)


@pytest.mark.parametrize("name", declared())
def test_moi_thu_vien_khai_bao_deu_duoc_dung(name: str) -> None:
    if name not in DATA_ONLY | HANDED_IN | BY_URL:
        module = MODULES.get(name, name.replace("-", "_"))
        assert module in imported(), f"nobody imports {module}"


def test_khong_chia_thu_vien_ngoai_danh_sach() -> None:
    import sys

    known = {MODULES.get(name, name.replace("-", "_")).lower() for name in declared()}
    known |= {"vanban", "pydantic_core", "markupsafe", "click", "pyhanko_certvalidator", "asn1crypto", "cryptography"}
    stray: set[str] = set()
    for path in (ROOT / "vanban").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module and not node.level:
                stray.add(node.module.partition(".")[0])
            elif isinstance(node, ast.Import):
                stray |= {alias.name.partition(".")[0] for alias in node.names}
    assert {name for name in stray if name not in sys.stdlib_module_names and name.lower() not in known} == set()


def test_moi_thu_vien_co_mot_dong_ly_do() -> None:
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    for block in re.findall(r"^dependencies = \[\n(.*?)^\]", text, re.MULTILINE | re.DOTALL):
        for line in block.splitlines():
            assert re.search(r'", # \S+ \S+', line), line


def test_giay_phep_cua_moi_thu_vien_can_den_deu_ghi() -> None:
    spec = importlib.util.spec_from_file_location("licences", ROOT / "tools" / "licences.py")
    assert spec
    assert spec.loader
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    told = set(re.findall(r"^\| ([a-z0-9-]+) \| \S", tool.PAGE.read_text(encoding="utf-8"), re.MULTILINE))
    assert tool.needed() <= told, "run python tools/licences.py"
    assert not [name for name in tool.needed() if tool.licence(name) == "not declared"]
