"""What is derived is derived: the public names, the codes of types, the class of each kind; nothing is kept twice."""

from __future__ import annotations

import ast
import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

import vanban
from vanban import models
from vanban.models.catalogue import VAN_BAN
from vanban.regulation import LOAI, TYPE_CODES, types

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def window() -> ModuleType:
    spec = importlib.util.spec_from_file_location("window", ROOT / "tools" / "window.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_ten_cong_khai_va_bang_ma_la_ban_moi_nhat(window: ModuleType) -> None:
    stale = [path.name for path, text in window.wanted().items() if path.read_text(encoding="utf-8") != text]
    assert not stale, "run `make window`"


def test_moi_loai_du_bon_tep(window: ModuleType) -> None:
    assert window.missing() == []


def test_moi_loai_tim_duoc_lop_cua_minh() -> None:
    for key, kind in VAN_BAN.items():
        assert kind.model_fields["loai"].default == key
        assert getattr(models, kind.__name__) is kind
        assert getattr(vanban, kind.__name__) is kind
    assert list(VAN_BAN) == list(LOAI)


def test_khong_lop_nao_cua_loai_la(window: ModuleType) -> None:
    names = {name for found in window.kinds_by_module().values() for name in found}
    kinds = {name for name in names if issubclass(getattr(models, name), models.VanBan)}
    assert kinds == {kind.__name__ for kind in VAN_BAN.values()}


def test_ma_cua_loai_chi_dung_trong_regulation() -> None:
    """A set or mapping with two codes of types in it is a second table."""
    codes = {*TYPE_CODES, *types.COPY_TYPE_CODES}
    allowed = {ROOT / "vanban" / "regulation" / "types.py", ROOT / "vanban" / "language" / "code_table.py"}
    second = []
    for path in (ROOT / "vanban").rglob("*.py"):
        if path in allowed:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            texts = [*node.keys, *node.values] if isinstance(node, ast.Dict) else getattr(node, "elts", [])
            said = {text.value for text in texts if isinstance(text, ast.Constant) and isinstance(text.value, str)}
            if len(said & codes) > 1:
                second.append(f"{path.relative_to(ROOT)}: {sorted(said & codes)}")
    assert not second
