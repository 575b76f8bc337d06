"""The register's templates: built from regulation, byte for byte the committed ones, sound, and with styles of their own."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import docx
import pytest

from vanban.building.registers.book import book_templates
from vanban.building.registers.envelope import envelope_templates
from vanban.building.registers.slip import slip_templates
from vanban.regulation.books import KHO_BI, KIEU

FORMS = {**book_templates(), **envelope_templates(), **slip_templates()}


def test_moi_so_moi_kho_bi_mot_khuon_dung_nhu_trong_kho(root: Path) -> None:
    assert set(FORMS) == {*(kind.khuon for kind in KIEU.values()), *(f"bi_{kho}" for kho in KHO_BI), "phieu_giai_quyet"}
    stale = [name for name, data in FORMS.items() if (root / "templates/docx" / f"{name}.docx").read_bytes() != data]
    assert stale == [], "run: make templates"


@pytest.mark.parametrize("name", FORMS)
def test_khuon_dung_luoc_do_va_moi_dong_co_kieu_rieng(name: str, faults_of: Callable[[bytes], list[str]]) -> None:
    assert faults_of(FORMS[name]) == []
    document = docx.Document(io.BytesIO(FORMS[name]))
    lines = [*document.paragraphs, *(p for t in document.tables for r in t.rows for c in r.cells for p in c.paragraphs)]
    prefix = {"so": "Sổ - ", "bi": "Bì - ", "phieu": "Phiếu - "}[name.partition("_")[0]]
    assert {line.style.name for line in lines if not line.style.name.startswith(prefix)} == {"VB Ngắt phần"}


@pytest.mark.parametrize("kind", KIEU.values(), ids=lambda kind: kind.ma)
def test_moi_cot_co_mot_the(kind: object) -> None:
    assert len(kind.cot) == len(kind.the) == len(set(kind.the)) == len(kind.rong)  # type: ignore[attr-defined]
