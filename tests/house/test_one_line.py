"""One line, one office: the stages are joined in `vanban/line` and nowhere else, and a paper is made without the other half."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "vanban"
STAGES = {
    "vanban.context": {"context"},
    "vanban.rendering.paper": {"rendering"},
    "vanban.rendering.embedding.record_member": {"rendering"},
    "vanban.rendering.copies": {"rendering"},
    "vanban.linting.check": {"linting"},
    "vanban.linting.checking": {"linting"},
    "vanban.linting.annotate": {"linting"},
    "vanban.linting.repair": {"linting"},
    "vanban.reading.read_facts": {"reading", "linting"},
    "vanban.reading.recover": {"reading"},
    "vanban.reading.reader": {"reading"},
    "vanban.registers.mo_so": {"registers"},
    "vanban.registers.opening": {"registers"},
    "vanban.line.bookkeeping.open_book": set(),
    "vanban.line.produce": set(),
}
"""A stage, or the module of one → the rooms that may name it besides the line: its own."""


def named(tree: ast.AST) -> Iterator[str]:
    """Names of the package a module uses, spelled out: `from vanban import linting; linting.check` is one of them."""
    known: dict[str, str] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                known[alias.asname or alias.name] = alias.name
                yield alias.name
        elif isinstance(node, ast.ImportFrom):
            for alias in node.names:
                known[alias.asname or alias.name] = f"{node.module}.{alias.name}"
                yield f"{node.module}.{alias.name}"
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            head, dot, rest = ast.unparse(node).partition(".")
            if head in known:
                yield f"{known[head]}{dot}{rest}"


def stages_in(path: Path) -> set[str]:
    room = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
    used = set(named(ast.parse(path.read_text(encoding="utf-8"))))
    return {
        stage
        for stage, rooms in STAGES.items()
        if room not in rooms | {"line"} and any(name == stage or name.startswith(f"{stage}.") for name in used)
    }


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda p: str(p.relative_to(PACKAGE)))
def test_cac_chang_chi_noi_nhau_trong_line(path: Path) -> None:
    assert stages_in(path) == set()


@pytest.mark.parametrize(
    "code",
    [
        "from vanban import context\ncontext.build(x)",
        "from vanban.context.build import build",
        "from vanban.rendering import paper",
        "from vanban import linting\nlinting.check(f)",
        "from vanban.reading import read_facts",
        "import vanban.line.produce",
    ],
)
def test_noi_o_cho_khac_thi_bi_thay(code: str) -> None:
    used = set(named(ast.parse(code)))
    assert any(name == stage or name.startswith(f"{stage}.") for name in used for stage in STAGES)


MAKING = """
import sys, vanban
from vanban.cli import main
if sys.argv[2:] == ["python"]:
    vanban.render(vanban.from_dict(dict(loai="thong_bao", co_quan={"ten": "Văn phòng", "ky_hieu": "VP"}, dia_danh="Tỉnh A",
        trich_yeu="Lịch trực", noi_dung="Nội dung.", nguoi_ky={"chuc_vu": "Chánh Văn phòng", "ho_ten": "Nguyễn Văn A"})))
else:
    assert main(["tao", sys.argv[1]]) == 0
print("\\n".join(sys.modules), file=sys.stderr)
"""
RECORD = """loai: thong_bao
co_quan: {ten: Văn phòng, ky_hieu: VP}
dia_danh: Tỉnh A
trich_yeu: Lịch trực
noi_dung: Nội dung.
nguoi_ky: {chuc_vu: Chánh Văn phòng, ho_ten: Nguyễn Văn A}
"""
UNUSED = (
    "vanban.reading", "vanban.linting", "vanban.registers", "vanban.pdf", "vanban.batch", "vanban.awards", "vanban.building",
    "sqlalchemy", "alembic", "openpyxl", "docx", "babel", "docxtpl", "pikepdf", "reportlab",
)  # fmt: skip
"""Rooms and libraries that making a paper has no use for."""


@pytest.mark.parametrize("how", ["tao", "python"])
def test_tao_mot_van_ban_khong_nap_phong_nao_khac(how: str, tmp_path: Path) -> None:
    record = tmp_path / "tb.yaml"
    record.write_text(RECORD, encoding="utf-8")
    command = [sys.executable, "-c", MAKING, str(record), *(["python"] if how == "python" else [])]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True)
    loaded = done.stderr.split("\n")
    assert "vanban.rendering.paper" in loaded
    assert [m for m in loaded if any(m == name or m.startswith(f"{name}.") for name in UNUSED)] == []


def test_kieu_chi_lan_theo_nhau_o_mot_cho() -> None:
    """What a style takes from the one it is based on, and from the defaults, is worked out in `ooxml` alone."""
    rooms = (path for path in PACKAGE.rglob("*.py") if path.relative_to(PACKAGE).parts[0] not in {"ooxml", "building"})
    follows = [path.name for path in rooms if re.search('"(basedOn|docDefaults)"', path.read_text(encoding="utf-8"))]
    assert follows == []
