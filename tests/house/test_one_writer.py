"""Packages are written in one place: who writes another zip, or saves a workbook with its clock, writes other bytes each time."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "vanban"
# No Word or Excel file: the backup of a book, dated as it was taken.
PLAIN = {"registers/store/backup.py"}
MAY_ZIP = {"ooxml/archive.py", *PLAIN}
MAY_SAVE = {"ooxml/workbook.py"}


def calls(path: Path) -> list[ast.Call]:
    return [node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)]


def name_of(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def writes_zip(call: ast.Call) -> bool:
    """Whether a zip is opened for writing, or an entry of one made."""
    if name_of(call) == "ZipInfo":
        return True
    given = [*call.args[1:2], *(word.value for word in call.keywords if word.arg == "mode")]
    return name_of(call) == "ZipFile" and any(not (isinstance(x, ast.Constant) and x.value == "r") for x in given)


def saves_workbook(path: Path) -> bool:
    """Whether a file that makes workbooks also saves them."""
    made = calls(path)
    return any(name_of(call) == "Workbook" for call in made) and any(name_of(call) == "save" for call in made)


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda p: str(p.relative_to(PACKAGE)))
def test_packages_are_written_by_the_one_writer(path: Path) -> None:
    place = path.relative_to(PACKAGE).as_posix()
    if place not in MAY_ZIP:
        assert not any(map(writes_zip, calls(path))), f"{place}: ask vanban.ooxml.archive.package"
    if place not in MAY_SAVE:
        assert not saves_workbook(path), f"{place}: ask vanban.ooxml.workbook.saved"


def test_the_test_sees_what_it_looks_for() -> None:
    seen = {path.relative_to(PACKAGE).as_posix() for path in PACKAGE.rglob("*.py") if any(map(writes_zip, calls(path)))}
    assert seen == PLAIN
