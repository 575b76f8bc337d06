"""What must work on every promised Python, with the newest, the oldest and the fewest libraries: all kinds, lists, books.

Needs the dependencies of the package alone: no extra, no LibreOffice, no server.
"""

from __future__ import annotations

import contextlib
import importlib.util
import re
from collections.abc import Callable
from pathlib import Path

import pytest

import vanban
from vanban.api import certificates, pdf, registers, signing
from vanban.cli import main

EXTRAS = {"pdf": "pikepdf", "ky-so": "pyhanko", "bang-tinh": "python_calamine", "postgresql": "psycopg"}
"""Extra → a library it brings."""


@pytest.mark.parametrize("loai", vanban.kinds())
def test_moi_loai_lam_kiem_tra_va_doc_lai_duoc(loai: str, tmp_path: Path) -> None:
    record = tmp_path / f"{loai}.yaml"
    record.write_text(vanban.sample(loai), encoding="utf-8")
    paper = vanban.load(record)
    target = tmp_path / f"{loai}.docx"
    vanban.save(paper, target)
    assert vanban.check(target).ok
    found = vanban.read(target)
    assert found.exact
    assert found.van_ban == paper


@pytest.mark.parametrize("kind", certificates.certificate_kinds())
def test_giay_chung_nhan_tu_danh_sach_excel(kind: str, tmp_path: Path) -> None:
    certificates.write_sample_list(kind, tmp_path / "ds.xlsx")
    (tmp_path / "chung.yaml").write_text(certificates.sample_common(kind), encoding="utf-8")
    done = vanban.run_batch(tmp_path / "ds.xlsx", tmp_path / "ra", kind=kind, common=tmp_path / "chung.yaml")
    assert done.ok
    assert [path for path in (tmp_path / "ra").iterdir() if path.suffix == ".docx"]


def test_phat_hanh_lay_so_cua_so_va_in_vao_van_ban(tmp_path: Path) -> None:
    book = str(tmp_path / "so.db")
    with registers.mo_so(book, cach_danh_so="chung", user="Văn thư") as opened:
        assert opened.moi
    record = tmp_path / "tb.yaml"
    record.write_text(re.sub(r"^so: .*\n", "", vanban.sample("thong_bao"), flags=re.MULTILINE), encoding="utf-8")
    for number in ("01", "02"):
        out = tmp_path / number
        assert main(["phat-hanh", str(record), "--so-dang-ky", book, "-o", str(out)]) == 0
        (paper,) = out.glob("*.docx")
        assert vanban.read(paper).van_ban.so == int(number)


@pytest.mark.parametrize("extra", EXTRAS)
def test_thieu_phan_mo_rong_thi_noi_ten(extra: str, tmp_path: Path) -> None:
    """With the extra installed the room is there; without it the error names what to install."""
    rooms: dict[str, Callable[[], object]] = {
        "pdf": lambda: pdf.merge([tmp_path / "a.pdf"], tmp_path / "b.pdf"),
        "ky-so": lambda: signing.verify(tmp_path / "a.pdf"),
        "bang-tinh": lambda: vanban.run_batch(tmp_path / "ds.xls", tmp_path / "ra", kind="giay_khen", common={}),
        "postgresql": lambda: registers.mo_so("postgresql://nobody@127.0.0.1:1/none", user="a"),
    }
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.4\n")
    (tmp_path / "ds.xls").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
    there = importlib.util.find_spec(EXTRAS[extra]) is not None
    with contextlib.suppress(vanban.VanbanError) if there else pytest.raises(vanban.VanbanError) as told:
        rooms[extra]()
    assert there or f"vanban[{extra}]" in str(told.value)
