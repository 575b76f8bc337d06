"""docs/architecture.md against the code: every path it names is there, every name in brackets too, every word is used."""

from __future__ import annotations

import ast
import re
from fnmatch import fnmatch
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "vanban"
TEXT = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
PATH = re.compile(r"`((?:[\w-]+/)+[\w.-]*|[\w-]+\.(?:md|yaml))`(?: \(`(\w+)`\))?")


def rows(heading: str) -> list[str]:
    """The rows of the table under a heading, without its head."""
    part = TEXT.split(f"\n## {heading}", 1)[1].split("\n## ", 1)[0]
    return [line for line in part.splitlines() if line.startswith("| ") and not line.startswith("|---")][1:]


@cache
def source() -> str:
    return "\n".join(path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py"))


@pytest.mark.parametrize("row", rows("Where is …"))
def test_what_the_table_points_at_is_there(row: str) -> None:
    found = PATH.findall(row.split("|")[2])
    assert found, f"no path in: {row}"
    for path, name in found:
        if path == "phap-luat.yaml":
            continue
        here = next((base / path for base in (PACKAGE, ROOT) if (base / path).exists()), None)
        assert here is not None, f"{path} is not there: {row}"
        if name:
            # A function, a class, a method or a constant of that file.
            tree = ast.parse(here.read_text(encoding="utf-8"))
            made = {getattr(node, "name", getattr(node, "id", "")) for node in ast.walk(tree)}
            asked = row.split(f"`{path}` (`", 1)[1].split("`", 1)[0].split(".")[-1]
            assert asked in made, f"{asked} is not in {path}"


@pytest.mark.parametrize("row", rows("Words"), ids=lambda row: row.split("|")[1].strip())
def test_every_word_of_the_glossary_stands_in_the_code(row: str) -> None:
    for name in re.findall(r"`([a-z_]+)`", row.split("|")[1]):
        assert re.search(rf"\b{name}\b", source()), f"{name} is a word of no file"


def test_the_glossary_is_worth_its_name() -> None:
    names = [name for row in rows("Words") for name in re.findall(r"`([a-z_]+)`", row.split("|")[1])]
    assert len(names) >= 60
    assert len(names) == len(set(names))


def test_every_room_stands_on_a_floor_of_the_table() -> None:
    floors = "\n".join(rows("Floors"))
    rooms = {path.name for path in PACKAGE.iterdir() if path.is_dir() and any(path.glob("*.py"))}
    # A room that is being built says itself where it stands when it opens its doors.
    missing = {room for room in rooms if f"`{room}/" not in floors}
    assert missing == set(), "say in docs/architecture.md on which floor they stand, and in one line what they are"


def test_nothing_strays_into_the_repository() -> None:
    """What a command wrote where it was tried is not committed by accident; every name is one that Windows can check out."""
    ignored = [line.strip("/") for line in (ROOT / ".gitignore").read_text(encoding="utf-8").split()]
    kept = [path for path in ROOT.iterdir() if not any(fnmatch(path.name, pattern) for pattern in ignored)]
    folders = {"benchmarks", "docs", "examples", "requirements", "templates", "tests", "tools", "vanban"}
    hidden = {".ci", ".git", ".gitattributes", ".github", ".gitignore", ".pre-commit-config.yaml"}
    files = {"LICENSE", "Makefile", "pyproject.toml", "package.json", "package-lock.json"}
    assert {path.name for path in kept if path.suffix != ".md"} - hidden == folders | files
    inside = [path.name for folder in folders for path in (ROOT / folder).rglob("*") if path.suffix != ".pyc"]
    assert not [name for name in inside if re.search(r'[<>:"|?*\\]|[ .]$|\.(bak|tam)$|vanban-da-ghi', name)]
