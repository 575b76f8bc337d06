"""A template that LibreOffice opened and saved, nothing changed, prints the page it printed before: all of them, measured."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import FORMS, HOUSE, NAMES, PAPERS
from printed import lines

from vanban.line.office import Office

pytestmark = pytest.mark.office
Print = Callable[[str, Path | None], bytes]
LIMIT = 600


def convert(files: list[Path], kind: str, out: Path, profile: Path) -> None:
    command = ["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to", kind]
    subprocess.run([*command, "--outdir", str(out), *map(str, files)], check=True, capture_output=True, timeout=LIMIT)


@pytest.fixture(scope="session")
def profile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("profile")


@pytest.fixture(scope="session")
def saved(tmp_path_factory: pytest.TempPathFactory, profile: Path) -> Path:
    """A folder with all templates as LibreOffice writes them."""
    folder = tmp_path_factory.mktemp("khuon")
    convert([HOUSE / f"{name}.docx" for name in NAMES], "docx:MS Word 2007 XML", folder, profile)
    return folder


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory, saved: Path, profile: Path, print_one: Print) -> Path:
    """A folder with each paper as PDF: `x.a.pdf` by the template as it is, `x.b.pdf` by the saved one."""
    folder = tmp_path_factory.mktemp("trang")
    for name in NAMES:
        (folder / f"{name}.a.docx").write_bytes(print_one(name, None))
        (folder / f"{name}.b.docx").write_bytes(print_one(name, saved))
    convert(sorted(folder.glob("*.docx")), "pdf", folder, profile)
    return folder


def words(pdf: Path) -> list[str]:
    """Every word with its place, every page with its size."""
    told = subprocess.run(["pdftotext", "-bbox", str(pdf), "-"], check=True, capture_output=True, text=True).stdout
    return re.findall(r"<(?:page|word) .*", told)


def said(told: list[str]) -> list[str]:
    pages = [one for one in told if one.startswith("<page")]
    return pages + sorted(match[1] for one in told if (match := re.search(r">(.*)</word>", one)))


@pytest.mark.parametrize("name", NAMES)
def test_khuon_luu_bang_libreoffice_in_ra_cung_mot_trang(name: str, pages: Path) -> None:
    usual = words(pages / f"{name}.a.pdf")
    assert len(usual) > 15
    again = words(pages / f"{name}.b.pdf")
    if (
        name in FORMS
    ):  # LibreOffice writes sections anew: later envelopes and covers may stand elsewhere, with the same words
        usual, again = said(usual), said(again)
    assert again == usual


@pytest.mark.parametrize("name", PAPERS)
def test_van_ban_lam_tu_khuon_luu_bang_libreoffice_khong_them_loi_nao(name: str, pages: Path) -> None:
    office = Office()

    def told(which: str) -> list[tuple[str, str]]:
        return [(found.ma, found.noi_dung) for found in office.check(pages / f"{name}.{which}.docx").findings]

    assert told("b") == told("a")


@pytest.fixture(scope="session")
def papers(tmp_path_factory: pytest.TempPathFactory, profile: Path, print_one: Print) -> Path:
    """Finished papers that somebody opened and saved."""
    folder, out = tmp_path_factory.mktemp("van-ban"), tmp_path_factory.mktemp("luu-lai")
    for name in PAPERS:
        (folder / f"{name}.docx").write_bytes(print_one(name, None))
    convert(sorted(folder.glob("*.docx")), "docx:MS Word 2007 XML", out, profile)
    return out


@pytest.mark.parametrize("name", PAPERS)
def test_van_ban_luu_lai_khong_bi_bat_loi_oan(name: str, papers: Path, print_one: Print) -> None:
    office = Office()
    usual = {found.ma for found in office.check(print_one(name, None)).findings}
    # LibreOffice drops what a paper does not use; a rule that only cannot judge a page says nothing wrong.
    assert {found.ma for found in office.check(papers / f"{name}.docx").findings} <= usual


@pytest.mark.parametrize("name", PAPERS)
def test_van_ban_luu_lai_doc_ra_ban_ghi_in_lai_dung_van_ban_ay(name: str, papers: Path, print_one: Print) -> None:
    office = Office()
    found = office.recover(papers / f"{name}.docx")
    assert not found.exact  # LibreOffice drops the record inside
    assert found.unplaced == ()
    assert lines(office.make(office.paper(found.record))) == lines(print_one(name, None))
