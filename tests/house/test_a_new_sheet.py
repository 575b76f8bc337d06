"""A kind of certificate is a row in two files, a book of the register too: the recipes of CONTRIBUTING, followed."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
ROWS = {
    "batch/certificates/kinds.py": (
        '        CertificateKind(\n            "chung_nhan_khoa_hoc"',
        '        CertificateKind(\n            "gia_dinh_van_hoa", "Gia đình văn hóa", "tap_the", columns.COLLECTIVES,\n'
        '            common_fields.AWARD, "Công nhận danh hiệu", "Gia đình văn hóa", "Năm {nam}",\n        ),\n',
    ),
    "building/certificates/layout.py": (
        '        _award("giay_khen",',
        '        _award("gia_dinh_van_hoa", "Gia đình văn hóa", 30),\n',
    ),
    "regulation/books.py": (
        '        KieuSo("vao_so", ',
        '        KieuSo("sao_luc", "Sổ theo dõi sao lục", registers.SO_VAN_BAN_DI, _DI,\n'
        "               (26, 22, 52, 23, 35, 22, 12, 22, 14, 19), PRACTICE),\n",
    ),
    "registers/printed/books.py": ('    "vao_so": _certificates,', '    "sao_luc": _outgoing,\n'),
}
"""File → the row before which a new one is put, and the new one."""
TRIAL = """\
import contextlib, io, json
from pathlib import Path

from docx import Document

import vanban
from vanban.cli import main
from vanban.building.certificates.template import certificate_templates
from vanban.building.registers.book import book_templates

assert Path(vanban.__file__).is_relative_to(Path.cwd()), vanban.__file__
for name, data in {**certificate_templates(), **book_templates()}.items():
    Path("templates/docx", name + ".docx").write_bytes(data)
said = []
run = lambda *words: said.append(main(list(words)))
run("mau", "gia_dinh_van_hoa", "--excel", "ds.xlsx")
common = io.StringIO()
with contextlib.redirect_stdout(common):
    run("mau", "gia_dinh_van_hoa", "--chung")
Path("c.yaml").write_text(common.getvalue(), encoding="utf-8")
run("hang-loat", "gia_dinh_van_hoa", "ds.xlsx", "--chung", "c.yaml", "-o", "ra")
book = ["--so-dang-ky", "so.db", "--co-quan-ky-hieu", "VP"]
run("so", "cap", "--loai", "bao_cao", "--trich-yeu", "Thu chi", *book)
run("so", "xuat", "--kieu", "sao_luc", "-o", "so.docx", *book)
text = lambda path: [c.text for t in Document(path).tables for row in t.rows for c in row.cells]
made = sorted(Path("ra").glob("*.docx"))
print(json.dumps({"exit": said, "made": len(made), "title": "GIA ĐÌNH VĂN HÓA" in "".join(text(made[0])),
                  "row": "01/BC-VP" in text("so.docx")}))
"""


def test_loai_giay_va_kieu_so_moi_hai_tep(tmp_path: Path) -> None:
    for name in ("vanban", "templates"):
        shutil.copytree(ROOT / name, tmp_path / name)
    for name, (before, row) in ROWS.items():
        path = tmp_path / "vanban" / name
        text = path.read_text(encoding="utf-8")
        assert text.count(before) == 1
        path.write_text(text.replace(before, row + before), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", TRIAL], cwd=tmp_path, capture_output=True, text=True, check=False,
        env={**os.environ, "PYTHONPATH": str(tmp_path), "PYTHONUTF8": "1"},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout.splitlines()[-1]) == {"exit": [0, 0, 0, 0, 0], "made": 3, "title": True, "row": True}
