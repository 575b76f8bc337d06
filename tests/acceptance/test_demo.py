"""What `make demo` runs: each of its commands ends well, with the papers it promises."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest


def test_lam_thu_chay_den_cung(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    spec = importlib.util.spec_from_file_location("demo", root / "examples" / "demo.py")
    assert spec
    assert spec.loader
    demo = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(demo)
    monkeypatch.setattr(demo, "OUT", tmp_path / "demo")
    monkeypatch.setattr(demo, "say", lambda text: None)
    monkeypatch.setattr(demo, "ROOT", tmp_path)
    monkeypatch.setattr(demo, "PLAN", root / "examples" / "ke-hoach-thi-dua-2026" / "ke-hoach.yaml")
    monkeypatch.setattr(demo, "CERTIFICATES", root / "examples" / "giay-khen")
    demo.demo()
    assert (tmp_path / "demo" / "ke-hoach.docx").is_file()
    assert (tmp_path / "demo" / "giay-khen.docx").is_file()
    assert len(list((tmp_path / "demo" / "giay-khen").glob("*.docx"))) > 5
