"""Record → DOCX → the same record, for every kind; and what is left of it when somebody edits the file."""

from __future__ import annotations

import io
import re
import subprocess
import zipfile
from pathlib import Path

import pytest
from docx import Document

import vanban
from vanban import records
from vanban.cli import main


def drafted(text: str) -> str:
    """The sample without number and day."""
    return re.sub(r"^(so|ngay): .*\n", "", text, flags=re.MULTILINE)


@pytest.mark.parametrize("loai", vanban.kinds())
@pytest.mark.parametrize("draft", [False, True], ids=["ban_chinh", "du_thao"])
def test_ban_ghi_di_mot_vong_ve_nguyen_ven(loai: str, draft: bool) -> None:
    text = vanban.sample(loai)
    paper = records.load_text(drafted(text) if draft else text)
    found = vanban.read(vanban.render(paper))
    assert found.exact
    assert found.van_ban == paper
    assert found.unplaced == ()


@pytest.mark.parametrize("loai", vanban.kinds())
def test_khong_con_ban_ghi_kem_theo_van_doc_duoc_tu_chu_in(loai: str) -> None:
    """Without the record inside, what is printed still gives a record that makes a paper, with every text placed."""
    paper = records.load_text(vanban.sample(loai))
    data = vanban.render(paper)
    stripped = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stripped, "w") as new:
        for item in old.infolist():
            if not item.filename.startswith("customXml/"):
                new.writestr(item, old.read(item.filename))
    found = vanban.read(stripped.getvalue())
    assert not found.exact
    assert found.problems == ()
    assert found.van_ban is not None
    assert type(found.van_ban) is type(paper)
    assert found.unplaced == ()


def test_sua_mot_chu_trong_word_thi_ban_ghi_theo_chu_da_sua(tmp_path: Path) -> None:
    path = tmp_path / "kh.docx"
    vanban.save(records.load_text(vanban.sample("ke_hoach")), path)
    document = Document(str(path))
    paragraph = next(p for p in document.paragraphs if p.text.startswith("I. "))
    paragraph.runs[0].text = paragraph.runs[0].text.replace("MỤC ĐÍCH", "MỤC TIÊU")
    document.save(str(path))
    found = vanban.read(path)
    assert not found.exact
    assert "MỤC TIÊU" in found.yaml
    assert "MỤC ĐÍCH" not in found.yaml


def test_lenh_doc_roi_tao_lai_cho_cung_mot_tep(tmp_path: Path) -> None:
    first = tmp_path / "goc.docx"
    vanban.save(records.load_text(vanban.sample("quyet_dinh")), first)
    assert main(["doc", str(first), "-o", str(tmp_path / "lai.yaml")]) == 0
    assert main(["tao", str(tmp_path / "lai.yaml"), "-o", str(tmp_path / "lai.docx")]) == 0
    assert (tmp_path / "lai.docx").read_bytes() == first.read_bytes()


@pytest.mark.office
def test_doc_va_odt_doc_duoc_qua_libreoffice(tmp_path: Path) -> None:
    path = tmp_path / "kh.docx"
    vanban.save(records.load_text(vanban.sample("ke_hoach")), path)
    old = to_old_format(path, "odt")
    found = vanban.read(old)
    assert found.van_ban is not None
    assert found.van_ban.loai == "ke_hoach"
    assert vanban.check(old).nhan_dang.startswith("kế hoạch")


def to_old_format(path: Path, ending: str) -> Path:
    profile = (path.parent / "ho-so-lo").as_uri()
    command = [
        "soffice",
        "--headless",
        f"-env:UserInstallation={profile}",
        "--convert-to",
        ending,
        "--outdir",
        str(path.parent),
    ]
    subprocess.run([*command, str(path)], check=True, capture_output=True, timeout=120)
    return path.with_suffix(f".{ending}")
