"""A template that Word opened and saved prints the paper it printed before: every template, each change, all, twice."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

import pytest
from as_word import CHANGES, repack, saved, unpack
from conftest import FORMS, HOUSE, NAMES, PAPERS
from printed import lines, printed

from vanban.line.office import Office

Print = Callable[[str, Path | None], bytes]


@pytest.fixture(scope="session")
def usual(print_one: Print) -> Callable[[str], object]:
    return lru_cache(maxsize=None)(lambda name: printed(print_one(name, None)))


def same_paper(name: str, data: bytes, folder: Path, print_one: Print, usual: Callable[[str], object]) -> None:
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.docx").write_bytes(data)
    assert printed(print_one(name, folder)) == usual(name)


# Types whose forms are alike have templates alike, byte by byte: one of each stands for its kind where changes are tried alone.
KINDS = sorted({(HOUSE / f"{name}.docx").read_bytes(): name for name in NAMES}.values())


@pytest.mark.parametrize("name", KINDS)
def test_tung_thay_doi_cua_word_van_in_cung_mot_van_ban(
    name: str, tmp_path: Path, print_one: Print, usual: Callable[[str], object]
) -> None:
    for change in CHANGES:
        same_paper(name, saved((HOUSE / f"{name}.docx").read_bytes(), change), tmp_path / change, print_one, usual)


@pytest.mark.parametrize("name", NAMES)
def test_moi_khuon_luu_bang_word_mot_lan_va_hai_lan_van_in_cung_mot_van_ban(
    name: str, tmp_path: Path, print_one: Print, usual: Callable[[str], object]
) -> None:
    once = saved((HOUSE / f"{name}.docx").read_bytes())
    same_paper(name, once, tmp_path / "once", print_one, usual)
    same_paper(name, saved(once), tmp_path / "twice", print_one, usual)


@pytest.mark.parametrize("name", PAPERS)
def test_van_ban_luu_bang_word_doc_ra_ban_ghi_in_lai_dung_van_ban_ay(name: str, print_one: Print) -> None:
    office, usual = Office(), print_one(name, None)
    again = saved(usual)
    assert office.make(office.paper(office.recover(again).record)) == usual  # the record inside came along
    bare = repack({part: data for part, data in unpack(again).items() if not part.startswith("customXml/")})
    found = office.recover(bare)
    assert not found.exact
    assert found.unplaced == ()
    assert lines(office.make(office.paper(found.record))) == lines(usual)


def test_du_khuon_cua_van_ban_giay_chung_nhan_va_so() -> None:
    assert (len(NAMES), len(FORMS)) == (57, 16)
