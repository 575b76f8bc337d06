"""Inside the rooms: folders stand on floors too, doors stand above them, and every folder says in a sentence what it is."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "vanban"

# Folder of a room → the folders beside it that it may import.
INNER: dict[str, set[str]] = {
    "awards/law": set(),
    "awards/data": {"law"},
    "awards/crosscheck": {"law", "data"},
    "batch/certificates": set(),
    "batch/merging": set(),
    "building/certificates": set(),
    "building/registers": set(),
    "line/relaying": set(),
    "linting/rules": set(),
    "linting/repairs": {"rules"},
    "models/kinds": set(),
    "pdf/office": set(),
    "pdf/quick": set(),
    "pdf/signatures": set(),
    "reading/facts": set(),
    "reading/word": {"facts"},
    "reading/parts": {"facts", "word"},
    "reading/recover": {"facts", "word", "parts"},
    "records/tables": set(),
    "records/written": set(),
    "registers/store": set(),
    "registers/printed": {"store"},
    "rendering/engine": set(),
    "rendering/foreign": {"engine"},
    "rendering/dropin": {"engine", "foreign"},
    "rendering/page": {"engine"},
    "rendering/body": {"engine", "page"},
    "rendering/fitting": {"engine", "page", "body"},
}
# Room → its files that stand above its folders: what is asked from outside.
DOORS: dict[str, set[str]] = {
    "awards": {"making", "year", "unnumbered"},
    "batch": {"running", "preparing", "outcome", "preview", "crew", "work"},
    "building": {"assembly", "recipes"},
    "line": {"office", "produce"},
    "linting": {"suggesting", "commenting"},
    "models": {"catalogue", "copies", "replacing"},
    "pdf": {"doctor", "together", "stamps", "copies"},
    "reading": {"reader"},
    "records": {"reading", "samples", "law"},
    "registers": {"book", "desks", "opening", "issuing", "outgoing", "incoming", "correcting", "importing", "checking"},
    "rendering": {"paper", "copies", "appending", "embedding"},
}
# Alembic reads this folder as data: it is no package.
DATA = "registers/store/migrations"


def folders() -> list[Path]:
    """Every folder of the package that holds Python."""
    found = {path.parent for path in PACKAGE.rglob("*.py")}
    return sorted(folder for folder in found if not place(folder).startswith(DATA))


def place(folder: Path) -> str:
    return folder.relative_to(PACKAGE).as_posix()


def neighbours(folder: Path) -> dict[str, str]:
    """What a folder imports from its own room, beside itself → the file that does."""
    before = ".".join(("vanban", *folder.parent.relative_to(PACKAGE).parts)) + "."
    found: dict[str, str] = {}
    for path in folder.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names: list[str] = []
            if isinstance(node, ast.ImportFrom) and node.module:
                names = [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
            elif isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            for name in names:
                if name.startswith(before):
                    found[name.removeprefix(before).split(".")[0]] = path.name
    found.pop(folder.name, None)
    return found


INSIDE = [folder for folder in folders() if "/" in place(folder)]


@pytest.mark.parametrize("folder", INSIDE, ids=place)
def test_imports_inside_a_room_go_down(folder: Path) -> None:
    assert place(folder) in INNER, f"{place(folder)} stands on no floor of its room: give it one in INNER"
    room = folder.parent
    for name, file in neighbours(folder).items():
        if (room / name).is_dir():
            assert name in INNER[place(folder)], f"{place(folder)}/{file} must not import {place(room)}/{name}"
        assert name not in DOORS.get(place(room), set()), f"{place(folder)}/{file} must not import the door {name}.py"


def test_the_tables_name_only_what_is_there() -> None:
    assert set(INNER) == {place(folder) for folder in INSIDE}
    for room, files in DOORS.items():
        assert {name for name in files if not (PACKAGE / room / f"{name}.py").exists()} == set(), room


def test_no_circle_between_the_folders_of_a_room() -> None:
    for name, below in INNER.items():
        room = name.rpartition("/")[0]
        assert all(name.rpartition("/")[2] not in INNER[f"{room}/{other}"] for other in below), name


@pytest.mark.parametrize("folder", folders(), ids=lambda folder: place(folder) or "vanban")
def test_every_folder_says_in_a_sentence_what_it_is(folder: Path) -> None:
    door = folder / "__init__.py"
    assert door.exists(), f"{place(folder)} has no __init__.py: say there in a sentence what lives in it"
    said = (ast.get_docstring(ast.parse(door.read_text(encoding="utf-8"))) or "").splitlines()
    assert said, f"{place(folder)}: one sentence, please"
    assert len(said[0]) > 20, f"{place(folder)}: {said[0]!r} says too little"
    assert said[0].endswith("."), f"{place(folder)}: {said[0]!r} is no sentence"
