"""`vanban kiem-tra` as a clerk runs it: exit codes, one clear error for strange files, printed pages."""

from __future__ import annotations

import io
import json
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

from vanban.api import checks, papers
from vanban.errors import VanbanError
from vanban.records import load_text

BOMB_SECONDS = 30


def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "vanban", "kiem-tra", *map(str, arguments)],
        capture_output=True, text=True, encoding="utf-8", timeout=120, check=False,
    )  # fmt: skip


@pytest.fixture(scope="module")
def good() -> bytes:
    return papers.render(load_text(papers.sample("cong_van")))


def _with(data: bytes, name: str, content: bytes) -> bytes:
    """The package with one part replaced."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.namelist():
            new.writestr(entry, content if entry == name else old.read(entry))
    return out.getvalue()


W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def hostile(good: bytes) -> dict[str, bytes]:
    entities = (
        b'<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa">' + b"".join(
            b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(9)
        ) + b']><w:document xmlns:w="' + W.encode() + b'"><w:body><w:p><w:r><w:t>&j;</w:t></w:r></w:p></w:body></w:document>'
    )  # fmt: skip
    document = b'<w:document xmlns:w="%s"><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>'
    outside = b'<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + document
    return {
        "khong_phai_zip": b"day khong phai van ban",
        "rong": b"",
        "cut_doi": good[: len(good) // 2],
        "zip_khac": _zip({"a.txt": b"x"}),
        "thieu_phan_chinh": _zip({"[Content_Types].xml": b"<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>"}),
        "bom_zip": _with(good, "word/document.xml", b" " * (300 * 1024 * 1024)),
        "thuc_the": _with(good, "word/document.xml", entities),
        "thuc_the_ngoai": _with(good, "word/document.xml", outside % W.encode()),
        "long_sau": _with(good, "word/document.xml", b"<w:tbl>" * 100_000),
    }  # fmt: skip


def _zip(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name, data in parts.items():
            package.writestr(name, data)
    return out.getvalue()


def test_tep_la_bao_mot_loi_ro_rang_va_khong_treo(tmp_path: Path, good: bytes) -> None:
    for name, data in hostile(good).items():
        (tmp_path / f"{name}.docx").write_bytes(data)
    began = time.monotonic()
    done = run(tmp_path)
    assert time.monotonic() - began < BOMB_SECONDS
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert "root:" not in done.stdout + done.stderr
    for name in hostile(good):
        assert f"{name}.docx" in done.stderr


def test_ma_thoat_va_json(tmp_path: Path, good: bytes) -> None:
    right, wrong = tmp_path / "dung.docx", tmp_path / "sai.docx"
    right.write_bytes(good)
    with zipfile.ZipFile(io.BytesIO(good)) as package:
        text = package.read("word/document.xml").decode()
    assert "- Như trên;" in text
    wrong.write_bytes(_with(good, "word/document.xml", text.replace("- Như trên;", "- Như trên").encode()))
    assert run(right).returncode == 0
    done = run(wrong, "--json")
    assert done.returncode == 1
    (report,) = json.loads(done.stdout)
    assert [f["ma"] for f in report["phat_hien"]] == ["NN-03"]
    fixed = tmp_path / "sua.docx"
    assert run(wrong, "--sua", fixed, "--ghi-chu", tmp_path / "gc.docx").returncode == 1
    assert run(fixed).returncode == 0
    assert run(tmp_path / "khong-co.docx").returncode == 2
    both = run(right, wrong)
    assert both.returncode == 1
    assert "1 đạt, 1 chưa đạt" in both.stdout


@pytest.mark.office
def test_trang_in_dung_va_chu_ky_dung_mot_minh(tmp_path: Path, good: bytes) -> None:
    """The printed page is judged: a good paper passes; a rule set too long by its indents only shows on the page."""
    pytest.importorskip("pypdfium2")
    paper = tmp_path / "cong-van.docx"
    paper.write_bytes(good)
    report = checks.inspect(paper, printed=True)
    assert not [(f.ma, f.noi_dung) for f in report.findings]
    with zipfile.ZipFile(io.BytesIO(good)) as package:
        text = package.read("word/document.xml").decode()
    blanks = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
    at = text.index("<w:tbl>", text.index("./."))
    alone = tmp_path / "mot-minh.docx"
    alone.write_bytes(_with(good, "word/document.xml", (text[:at] + blanks + text[at:]).encode()))
    assert "TR-03" in {finding.ma for finding in checks.inspect(alone, printed=True).findings}


def test_thu_muc_con_va_duoi_viet_hoa_deu_duoc_doc(tmp_path: Path, good: bytes) -> None:
    """A paper in a folder below is checked too; hidden files are none; copies of papers of one name stay apart."""
    for place in ("cv.docx", "thang-3/cv.docx", "thang-3/TO TRINH.DOCX", ".nhap/cv.docx", "~$cv.docx"):
        (tmp_path / place).parent.mkdir(exist_ok=True)
        (tmp_path / place).write_bytes(good)
    found = run(tmp_path, "--json", "--khong-nho")
    named = {str(Path(one["tep"]).relative_to(tmp_path)) for one in json.loads(found.stdout)}
    assert named == {"cv.docx", str(Path("thang-3/cv.docx")), str(Path("thang-3/TO TRINH.DOCX"))}
    copies = run(tmp_path, "--ghi-chu", tmp_path / "ra")
    assert copies.returncode == 2
    assert "trùng tên" in copies.stderr
    assert {p.name for p in (tmp_path / "ra").iterdir()} >= {"cv.docx", "TO TRINH.DOCX"}


def test_tep_khong_doc_duoc_va_pdf_deu_duoc_noi(tmp_path: Path, good: bytes) -> None:
    (tmp_path / "tot.docx").write_bytes(good)
    (tmp_path / "hong.docx").write_bytes(b"khong phai docx")
    (tmp_path / "in.PDF").write_bytes(b"%PDF-1.7")
    (tmp_path / "~$tot.docx").write_bytes(b"\x05Lan")
    done = run(tmp_path, "--json", "--khong-nho")
    assert done.returncode == 2
    rows = {Path(row["tep"]).name: row for row in json.loads(done.stdout)}
    assert (rows["tot.docx"]["dat"], rows["hong.docx"]["dat"], len(rows)) == (True, False, 2)
    assert "không phải văn bản Word" in rows["hong.docx"]["khong_doc_duoc"]
    assert "Bỏ qua 1 tệp PDF" in done.stderr
    sarif = json.loads(checks.reports_to_sarif([], [("hong.docx", "tệp hỏng")]))["runs"][0]["invocations"][0]
    assert sarif["executionSuccessful"] is False
    assert sarif["toolExecutionNotifications"][0]["message"]["text"] == "tệp hỏng"


def test_tep_tam_cua_word_duoc_goi_ten(tmp_path: Path) -> None:
    (tmp_path / "~$tot.docx").write_bytes(b"\x05Lan")
    with pytest.raises(VanbanError, match="tệp tạm của Word"):
        checks.inspect(tmp_path / "~$tot.docx")
