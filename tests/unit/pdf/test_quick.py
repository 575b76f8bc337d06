"""The quick page is what LibreOffice prints, as far as it says so; whatever happens to its engine, the program goes on."""

from __future__ import annotations

import io
import sys
import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
import yaml

import vanban
from vanban.errors import ConversionError, MissingDependencyError
from vanban.ooxml.archive import package
from vanban.pdf.press import Press
from vanban.pdf.quick.engine import Quick

pytest.importorskip("dxpdf")
MM = 72 / 25.4
MEASURED = {"ke_hoach", "quyet_dinh", "giay_moi", "bao_cao", "phieu_gui"}
"""Kinds whose letters are measured one by one: tables, a list of recipients, a head of its own, four pages."""


@pytest.fixture(scope="module")
def quick(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Press]:
    with Press(tmp_path_factory.mktemp("nhanh"), soffice=Path("khong-co")) as press:
        yield press


def sample(loai: str) -> bytes:
    return vanban.render(vanban.from_dict(yaml.safe_load(vanban.sample(loai))))


def words(pdf: bytes) -> list[Counter[str]]:
    return [Counter(page.get_textpage().get_text_bounded().split()) for page in pypdfium2.PdfDocument(pdf)]


def letters(pdf: bytes) -> list[list[tuple[str, float, float]]]:
    """The letters of each page with the place where each stands, in millimetres."""
    found = []
    for page in pypdfium2.PdfDocument(pdf):
        text = page.get_textpage()
        boxes = ((text.get_text_range(at, 1), text.get_charbox(at)) for at in range(text.count_chars()))
        found.append([(letter, box[0] / MM, box[1] / MM) for letter, box in boxes if letter.strip()])
    return found


@pytest.mark.office
def test_moi_loai_cung_so_trang_cung_chu_moi_trang_nhu_ban_in(quick: Press, tmp_path: Path) -> None:
    with Press(tmp_path) as true:
        for loai in vanban.kinds():
            paper = sample(loai)
            drawn, printed = quick.draw(paper), true.draw(paper)
            assert drawn.quick
            assert not printed.quick
            assert words(drawn.pdf) == words(printed.pdf), loai
            if loai in MEASURED:
                close(letters(drawn.pdf), letters(printed.pdf))


def close(drawn: list[list[tuple[str, float, float]]], printed: list[list[tuple[str, float, float]]]) -> None:
    """Each letter stands within a millimetre of where it prints; across, half one more, for LibreOffice widens firm blanks."""
    for page, true in zip(drawn, printed, strict=True):
        for mine, its in zip(page, true, strict=True):
            assert mine[0] == its[0]
            assert abs(mine[1] - its[1]) < 1.5, (mine, its)
            assert abs(mine[2] - its[2]) < 1, (mine, its)


def test_chi_dung_phong_cua_van_ban(quick: Press) -> None:
    with pikepdf.open(io.BytesIO(quick.draw(sample("giay_moi")).pdf)) as pdf:
        faces = {str(font.BaseFont) for page in pdf.pages for font in page.Resources.Font.values()}
    assert faces
    assert all("Tinos" in face or "TimesNewRoman" in face.replace(" ", "") for face in faces), faces


def test_may_bi_giet_hay_tep_la_thi_lan_sau_van_ve(quick: Press) -> None:
    engine = quick._quick
    assert engine is not None
    assert engine._process is not None
    with pytest.raises(ConversionError):
        engine.pdf(b"PK rubbish")
    engine._process.kill()
    engine._process.join()
    assert engine.pdf(sample("thu_cong")).startswith(b"%PDF")


def test_khong_ve_thieu_khung_trong_im_lang(quick: Press) -> None:
    with zipfile.ZipFile(io.BytesIO(sample("thu_cong"))) as opened:
        parts = {one: opened.read(one) for one in opened.namelist()}
    with pytest.raises(ConversionError):
        quick.draw(package({**parts, "word/media/khung.emf": b"\x01\0\0\0"}))


def test_ban_xem_nhanh_khong_bao_gio_la_tep_pdf(quick: Press) -> None:
    with pytest.raises(ConversionError, match="LibreOffice"):
        quick.pdf(sample("thu_cong"))


def test_thieu_phan_mo_rong_thi_noi_ten_no(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setitem(sys.modules, "dxpdf", None)
    with pytest.raises(MissingDependencyError, match=r"vanban\[xem-nhanh\]"):
        Quick(())
    with Press(tmp_path, soffice=Path("khong-co")) as press, pytest.raises(ConversionError) as refused:
        press.draw(sample("thu_cong"))
    assert "LibreOffice" in str(refused.value)
    assert "xem-nhanh" in str(refused.value)
