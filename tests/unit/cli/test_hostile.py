"""A sample of broken inputs, one of each kind; all of them: benchmarks/hostile_inputs.py."""

from __future__ import annotations

import contextlib
import io
import re
import zipfile
from pathlib import Path

import pytest

from vanban.cli import main

HEAD = b"Ho va ten,Don vi,Thanh tich\n"
LOOP = (
    b"%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[2 0 R]/Count 1>>\nendobj\n"
    b"trailer\n<</Root 1 0 R/Size 3>>\n%%EOF\n"
)
GREEDY = b'{"dang":1,"scrypt":[1073741824,8,1]}'.ljust(64)


def packed(document: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in (("[Content_Types].xml", b"<Types/>"), ("word/document.xml", document)):
            archive.writestr(name, data)
    return out.getvalue()


CASES = [
    (["tao", "x.yaml", "-o", "ra"], "x.yaml", b"a: " + b"[" * 20_000),
    (["tao", "x.yaml", "-o", "ra"], "x.yaml", b"!!python/object/apply:os.system ['true']"),
    (["tao", "x.json", "-o", "ra"], "x.json", b'{"so": ' + b"9" * 6_000 + b"}"),
    (["kiem-tra", "x.docx"], "x.docx", b"PK\3\4" + bytes(range(256)) * 8),
    (["doc", "x.docx"], "x.docx", packed(b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>")),
    (["khuon", "kiem-tra", "x.docx"], "x.docx", packed(b"<w:document><w:body>")),
    (["hang-loat", "giay_khen", "x.csv", "-o", "ra"], "x.csv", HEAD + b"x" * 140_000 + b",a,b\n"),
    (["so", "nhap", "x.csv", "--nam", "2025", "--so-dang-ky", "a.db"], "x.csv", HEAD + b'"Nguyen Van A,P1,tot\nB,P2,tot\n'),
    (["ghep", "x.pdf", "x.pdf", "-o", "ra.pdf"], "x.pdf", LOOP),
    (["ky-so", "kiem-tra", "x.pdf"], "x.pdf", LOOP.replace(b"[2 0 R]/Count 1", b"[]/Count 999999999")),
    (["so", "cap", "--loai", "quyet_dinh", "--trich-yeu", "x", "--so-dang-ky", "x.db"], "x.db", b"SQLite format 3\0" * 99),
    (["so", "tra-cuu", "--so-dang-ky", "x.db", "--tep-mat-khau", "x.db"], "x.db",
     b"VANBAN SO MAT 1\n\0\0\0\x40" + GREEDY + b"x" * 99),
]  # fmt: skip


@pytest.mark.parametrize(("words", "name", "data"), CASES, ids=[" ".join(words[:3]) for words, _, _ in CASES])
def test_tep_hong_thi_mot_loi_ro(
    words: list[str], name: str, data: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / name).write_bytes(data)
    told = io.StringIO()
    with contextlib.redirect_stderr(told), contextlib.redirect_stdout(told):
        code = main(words)
    said = told.getvalue()
    assert code in (1, 2)
    assert 0 < len(said) < 1500
    assert not re.search(r"Traceback|[A-Z][a-z]+Error|NoneType|<class", said)
    assert (tmp_path / name).read_bytes() == data
