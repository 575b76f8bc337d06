"""The floors of the house: imports go down, never up, never in a circle; files stay short."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "vanban"
MAX_LINES = 400

# Which rooms a room may import, besides itself.
GROUND = {
    "errors",
    "renaming",
    "sameness",
    "frozen",
    "patterns",
    "late",
    "files",
    "language",
    "law",
    "regulation",
    "metrics",
    "ooxml",
}
HANDS = {"models", "records", "context", "building", "reading"}
WORKSHOPS = {"rendering", "linting", "registers", "pdf", "overprint"}
FLOORS: dict[str, set[str]] = {
    "errors": {"frozen", "patterns"},
    "renaming": {"errors"},
    "sameness": set(),
    "frozen": set(),
    "patterns": set(),
    "late": set(),
    "files": {"errors", "frozen", "patterns"},
    "language": {"errors", "frozen", "late", "patterns"},
    "law": {"frozen", "language", "patterns"},
    "metrics": {"errors", "frozen", "patterns"},
    "regulation": {"errors", "frozen", "patterns"},
    "ooxml": {"errors", "files", "frozen", "metrics", "patterns", "sameness"},
    "models": GROUND,
    "records": GROUND | {"models"},
    "context": GROUND | {"models"},
    "building": GROUND,
    "reading": GROUND | {"models"},
    "rendering": GROUND | {"models"},
    "linting": GROUND | {"models", "reading"},
    "registers": GROUND | {"models"},
    "pdf": GROUND | {"models"},
    "overprint": GROUND | {"models"},
    "line": GROUND | HANDS | WORKSHOPS,
    "batch": GROUND | HANDS | WORKSHOPS | {"line"},
    "awards": GROUND | HANDS | WORKSHOPS | {"line", "batch"},
    "api": GROUND | HANDS | WORKSHOPS | {"line", "batch", "awards"},
    "__init__": {"api", "errors", "language", "late", "models"},
    "docxtpl": {"errors", "files", "patterns", "rendering"},
    "__main__": {"cli"},
    "cli": {"api", "errors", "files", "frozen", "patterns"},
    "web": {"api", "errors", "files", "frozen", "patterns"},
}
# Third parties and the rooms that may touch them.
THIRD_PARTIES: dict[str, set[str]] = {
    "babel": {"language"},
    "num2words": {"language"},
    "yaml": {"records"},
    "python_calamine": {"records"},
    "xlrd": {"records"},
    "openpyxl": {"ooxml", "records", "registers", "awards", "batch"},
    "lxml": {"ooxml", "records", "reading", "rendering", "linting", "pdf", "overprint", "line"},
    "jinja2": {"rendering", "awards", "web"},
    "docx": {"rendering"},
    "PIL": {"pdf", "overprint"},
    "pypdfium2": {"pdf", "overprint", "linting"},
    "reportlab": {"pdf", "overprint"},
    "dxpdf": {"pdf"},
    "pikepdf": {"pdf", "batch"},
    "cryptography": {"registers"},
    "pyhanko": {"pdf"},
    "pyhanko_certvalidator": {"pdf"},
    "asn1crypto": {"pdf"},
    "pkcs11": {"pdf"},
    "pydantic_core": {"models", "records", "reading"},
    "pydantic": {"models", "records", "awards"},
    "sqlalchemy": {"registers"},
    "alembic": {"registers"},
    "typer": {"cli", "web"},
    "click": {"cli"},
    "rich": {"cli"},
    "docxtpl": {"rendering", "docxtpl"},
    "starlette": {"web"},
    "uvicorn": {"web"},
}


def python_files() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def room_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported_modules(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.Call) and getattr(node.func, "id", "") == "bring":
            # pdf brings the libraries of its extras in by name.
            found.update(str(word.value) for word in node.args[:1] if isinstance(word, ast.Constant))
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            module = node.module or ""
            found.add(module)
            if module == "vanban":
                found.update(f"vanban.{alias.name}" for alias in node.names)
    return found


@pytest.mark.parametrize("path", python_files(), ids=lambda p: str(p.relative_to(PACKAGE)))
def test_imports_go_down(path: Path) -> None:
    room = room_of(path)
    assert room in FLOORS, f"{room} stands on no floor: give it one"
    allowed = FLOORS[room] | {room}
    for module in imported_modules(path):
        head, _, rest = module.partition(".")
        if head == "vanban" and rest:
            assert rest.split(".")[0] in allowed, f"{path.name}: {room} must not import {module}"
        if head != "vanban" and head not in sys.stdlib_module_names:
            assert head in THIRD_PARTIES, f"{path.name}: {head} stands in no row of THIRD_PARTIES: say who may use it"
            assert room in THIRD_PARTIES[head], f"{path.name}: {room} must not import {head}"


@pytest.mark.parametrize("path", python_files(), ids=lambda p: str(p.relative_to(PACKAGE)))
def test_files_stay_short(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= MAX_LINES


def test_no_circle_between_modules() -> None:
    names = {
        ".".join(("vanban", *path.relative_to(PACKAGE).with_suffix("").parts)).removesuffix(".__init__"): path
        for path in python_files()
    }
    graph = {name: {m for m in top_level_imports(path) if m in names and m != name} for name, path in names.items()}
    done: set[str] = set()
    for start in graph:
        walk(start, graph, [], done)


def walk(name: str, graph: dict[str, set[str]], trail: list[str], done: set[str]) -> None:
    assert name not in trail, "circle: " + " -> ".join([*trail, name])
    if name in done:
        return
    for other in graph[name]:
        walk(other, graph, [*trail, name], done)
    done.add(name)


def top_level_imports(path: Path) -> set[str]:
    """Modules imported when the file is imported; `from package import submodule` counts as the submodule."""
    found: set[str] = set()
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            names = {f"{node.module}.{alias.name}" for alias in node.names}
            submodules = {n for n in names if is_module(n)}
            found |= submodules
            if len(submodules) < len(names):
                found.add(node.module)
    return found


def is_module(name: str) -> bool:
    base = PACKAGE.parent.joinpath(*name.split("."))
    return base.with_suffix(".py").exists() or (base / "__init__.py").exists()
