"""Arguments: few, in English where they are the program's own, the same word for the same thing everywhere."""

from __future__ import annotations

import ast
import importlib
import inspect
import pkgutil
from collections.abc import Iterator
from pathlib import Path

import vanban.api
from vanban.registers import SoDangKy
from vanban.registers.desks import SoDen, SoDiaChi, SoGiao, SoVaoSo

PACKAGE = Path(__file__).parents[2] / "vanban"
MOST = 8
SHARED = {
    "self",
    "cls",
    "profile",
    "templates",
    "policy",
    "record",
    "overwrite",
    "progress",
    "executor",
    "user",
    "clock",
}
"""Words that mean the same in every function; they are learnt once and not counted."""
PROGRAM_WORDS = {
    "ban_ghi", "ban_nhap", "ban_sao_luu", "bay_gio", "bo_qua_loi", "buoc", "ca_khi_hong", "chinh_sach", "chi_nhap", "cho_giay",
    "cho_phep_loi", "cho_phep_trung", "cot", "dang", "dong", "ghi_de", "ho_so", "khuon", "moc", "muc", "nguoi", "song_song",
    "tao", "tep", "thay_doi", "thu_muc", "tien_trinh", "toi_da", "trang_tinh", "viet", "xem_truoc",
}  # fmt: skip
"""What the program is made of, in Vietnamese: never the name of a public argument."""


def counted(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            told = node.args
            own = {one.arg for one in (*told.posonlyargs, *told.args, *told.kwonlyargs)} - SHARED
            if len(own) > MOST:
                yield f"{path.relative_to(PACKAGE)}:{node.lineno} {node.name}: {len(own)}"


def test_khong_ham_nao_co_qua_nhieu_tham_so() -> None:
    # A command's arguments are the options a clerk reads in --help, one a line.
    rooms = [path for path in sorted(PACKAGE.rglob("*.py")) if path.relative_to(PACKAGE).parts[0] != "cli"]
    assert [one for path in rooms for one in counted(path)] == []


def public() -> Iterator[tuple[str, object]]:
    for found in pkgutil.iter_modules(vanban.api.__path__):
        room = importlib.import_module(f"vanban.api.{found.name}")
        for name in getattr(room, "__all__", [name for name in vars(room) if not name.startswith("_")]):
            yield f"{found.name}.{name}", getattr(room, name)
    for desk in (SoDangKy, SoDen, SoDiaChi, SoGiao, SoVaoSo):
        yield from ((f"{desk.__name__}.{name}", one) for name, one in vars(desk).items() if not name.startswith("_"))


def test_tham_so_cua_chuong_trinh_la_tieng_anh() -> None:
    functions = [(name, one) for name, one in public() if inspect.isfunction(one)]
    assert len(functions) > 120
    assert [
        (name, both) for name, one in functions if (both := PROGRAM_WORDS & set(inspect.signature(one).parameters))
    ] == []
