"""The window matches the shop: `__all__` is what the package shows, and looking costs next to nothing."""

from __future__ import annotations

import subprocess
import sys

import vanban

HEAVY = {
    "typer",
    "docxtpl",
    "docx",
    "openpyxl",
    "sqlalchemy",
    "pydantic",
    "lxml",
    "babel",
    "num2words",
    "pikepdf",
    "reportlab",
}


def test_moi_ten_trong_all_deu_co() -> None:
    for name in vanban.__all__:
        assert getattr(vanban, name) is not None


def test_all_va_dir_la_mot() -> None:
    assert dir(vanban) == sorted(vanban.__all__)
    assert vanban.__all__ == sorted(vanban.__all__)


def test_import_nhe() -> None:
    code = "import sys, vanban; print('\\n'.join(m.split('.')[0] for m in sys.modules))"
    loaded = set(
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    )
    assert not loaded & HEAVY
