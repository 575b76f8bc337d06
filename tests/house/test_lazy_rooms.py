"""Imports inside functions: a few rooms fetch late so that a command starts fast; everywhere else imports stand on top."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from pathlib import Path

import pytest

import vanban
from vanban.api import certificates

PACKAGE = Path(__file__).parents[2] / "vanban"

# Rooms that may fetch rooms of the house late, and why.
LAZY_ROOMS: dict[str, str] = {
    "__init__": "import vanban costs nothing: names are fetched when first asked for",
    "api": "a program that only checks loads no register, no batch, no PDF",
    "line": "making a paper loads neither reading nor linting nor pdf",
    "batch": "a batch of papers loads no certificates; lists are read before anything is printed",
    "rendering": "a paper of compiled templates compiles no pattern of the language",
    "cli": "a command loads its own work only",
}
# Single files elsewhere, and why.
LAZY_FILES: dict[str, str] = {
    "web/server.py": "without the extra the command says how to get it",
    "records/noticing.py": "the common record of a batch loads no model of a paper",
    "reading/__init__.py": "who only checks a paper does not recover its record",
}
# Libraries that may be brought in late everywhere: slow to load, of an extra, or of one system only.
LATE_LIBRARIES = {
    "alembic", "babel", "concurrent", "cryptography", "ctypes", "difflib", "docx", "fcntl", "importlib", "msvcrt",
    "multiprocessing", "num2words", "openpyxl", "PIL", "pypdfium2", "python_calamine", "reportlab", "xlrd",
}  # fmt: skip


def late(path: Path) -> set[str]:
    """Modules that a file imports inside functions."""
    found: set[str] = set()
    for function in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
            for node in ast.walk(function):
                if isinstance(node, ast.ImportFrom):
                    found.add(node.module or "")
                elif isinstance(node, ast.Import):
                    found.update(alias.name for alias in node.names)
    return found


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda p: str(p.relative_to(PACKAGE)))
def test_only_rooms_of_the_table_import_late(path: Path) -> None:
    place = path.relative_to(PACKAGE)
    if place.parts[0].removesuffix(".py") in LAZY_ROOMS or place.as_posix() in LAZY_FILES:
        return
    wrong = {module for module in late(path) if module.split(".")[0] not in LATE_LIBRARIES}
    assert not wrong, (
        f"{place}: {sorted(wrong)} inside a function: import on top, or give the room a reason in LAZY_ROOMS"
    )


@pytest.mark.parametrize("name", ["office", "produce"])
def test_the_line_brings_nothing_slow_with_it(name: str) -> None:
    """What this table is for: a list of imports at the top of the line once made every paper load the whole house."""
    on_top: set[str] = set()
    for node in ast.parse((PACKAGE / "line" / f"{name}.py").read_text(encoding="utf-8")).body:
        if isinstance(node, ast.ImportFrom) and node.module:
            on_top.add(node.module)
    slow = ("vanban.reading", "vanban.linting", "vanban.registers", "vanban.pdf", "vanban.batch")
    assert not [module for module in on_top if module.startswith(slow)]


def test_the_table_has_no_reason_without_a_need() -> None:
    for name in LAZY_FILES:
        assert late(PACKAGE / name), f"{name} imports nothing late any more: out of the table"


AT_ITS_END = """
import atexit, gc, json, sys
atexit.register(lambda: sys.stderr.write("\\n" + json.dumps([sorted(sys.modules), gc.get_freeze_count()])))
from vanban.cli import main
sys.exit(main())
"""


def left_by(folder: Path, *words: str) -> tuple[list[str], int]:
    """Run a command as a process of its own: the modules it has loaded, the objects it leaves to the end of the process."""
    done = subprocess.run(
        [sys.executable, "-c", AT_ITS_END, *words], cwd=folder, capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stderr
    loaded, frozen = json.loads(done.stderr.rsplit("\n", 1)[1])
    return loaded, frozen


def test_a_command_takes_nothing_apart_on_its_way_out(tmp_path: Path) -> None:
    _, frozen = left_by(tmp_path, "--version")
    assert frozen > 10_000


def test_a_paper_compiles_no_template_and_loads_its_own_kind_alone(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(vanban.sample("ke_hoach"), encoding="utf-8")
    loaded, _ = left_by(tmp_path, "tao", "a.yaml", "-o", "a.docx")
    engine = ("vanban.rendering.engine.compiling", "vanban.rendering.engine.patch")
    models = ("vanban.models.copies", "vanban.models.verbatim", "vanban.models.office", "vanban.models.kinds.bao_cao")
    assert "vanban.models.kinds.ke_hoach" in loaded
    assert not [name for name in loaded if name.startswith((*engine, *models, "vanban.reading", "vanban.linting"))]


def test_certificates_ask_the_machine_for_its_fonts_and_read_no_other_pdf(tmp_path: Path) -> None:
    certificates.write_sample_list("giay_khen", tmp_path / "ds.xlsx")
    (tmp_path / "chung.yaml").write_text(certificates.sample_common("giay_khen"), encoding="utf-8")
    loaded, _ = left_by(tmp_path, "hang-loat", "giay_khen", "ds.xlsx", "--chung", "chung.yaml", "-o", "ra")
    slow = (
        "vanban.pdf.merging",
        "vanban.pdf.office.conversion",
        "vanban.linting",
        "vanban.reading",
        "vanban.registers",
        "vanban.models.paper",
        "vanban.rendering.engine.compiling",
    )
    assert not [name for name in loaded if name.startswith((*slow, "pikepdf", "openpyxl", "sqlalchemy", "docx"))]
