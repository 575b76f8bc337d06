"""The second title face: every letter of Vietnamese, its licence beside it, carried in the file, the same width everywhere."""

from __future__ import annotations

import io
import itertools
import uuid
import zipfile
from pathlib import Path
from typing import Any

import pytest

from vanban.batch.certificates.making import prepare
from vanban.batch.certificates.printing import prepare_printing
from vanban.metrics.title import TITLE_FACE, title_font, title_font_path, title_width_mm
from vanban.overprint.typefaces import Face

VOWELS = "AĂÂEÊIOÔƠUƯY"
TONES = ("", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323")


def letters() -> str:
    import unicodedata

    marked = [unicodedata.normalize("NFC", f"{vowel}{tone}") for vowel, tone in itertools.product(VOWELS, TONES)]
    found = "".join(marked) + "BCDĐGHKLMNPQRSTVX"
    return found + found.lower() + "0123456789 “”-–,.:;/()"


def test_du_chu_viet_va_kem_giay_phep() -> None:
    face = Face(title_font_path(), 1)
    face.encode(letters())
    assert face.absent == ()
    licence = (title_font_path().parent / "OFL.txt").read_text(encoding="utf-8")
    assert "SIL Open Font License" in licence
    assert "Playfair" not in TITLE_FACE, "a reserved name"


def test_be_rong_do_la_be_rong_in() -> None:
    face = Face(title_font_path(), 1)
    for text in ("GIẤY KHEN", "CHIẾN SĨ THI ĐUA CƠ SỞ", letters()):
        assert title_width_mm(text, 46) == pytest.approx(face.width(text) * 46 * 25.4 / 72, rel=0.002)


def test_phong_di_kem_tep_va_giai_ra_dung_phong(common: Any, woman: Any) -> None:
    data = b"".join(prepare("giay_khen", common(chu_tieu_de="trang_trong")).pieces(woman))
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        table, hidden = package.read("word/fontTable.xml").decode(), package.read("word/fonts/font1.odttf")
        styles = package.read("word/styles.xml").decode()
        assert "<w:embedTrueTypeFonts/>" in package.read("word/settings.xml").decode()
    key = uuid.UUID(table.partition('w:fontKey="{')[2].partition("}")[0])
    mask = key.bytes[::-1] * 2
    assert bytes(a ^ b for a, b in zip(hidden, mask, strict=False)) + hidden[32:] == title_font()
    assert f'w:ascii="{TITLE_FACE}"' in styles
    plain = b"".join(prepare("giay_khen", common()).pieces(woman))
    assert len(plain) < len(data) - 10_000, "who did not ask for the face carries it"


def test_ten_giay_dai_van_vua_khung_o_ca_hai_duong(tmp_path: Path, common: Any, row: Any) -> None:
    import pdfplumber

    record = common("chung_nhan_cstdcs", chu_tieu_de="trang_trong")
    one = row("chung_nhan_cstdcs", ho_ten="Lê An", gioi_tinh="nam", chuc_vu="Chuyên viên", don_vi="Văn phòng")
    maker = prepare("chung_nhan_cstdcs", record)
    assert maker.setter is not None
    done, too_long = maker.setter.set({"danh_hieu": "Chiến sĩ thi đua cơ sở"})
    assert too_long == []
    room = maker.setter.sheet.fields["danh_hieu"].width
    assert max(title_width_mm(line, done["danh_hieu"].size) for line in done["danh_hieu"].lines) <= room
    prepare_printing("chung_nhan_cstdcs", record).print([one], tmp_path / "in.pdf")
    with pdfplumber.open(tmp_path / "in.pdf") as pdf:
        shown = [char for char in pdf.pages[0].chars if "TrangTrong" in char["fontname"]]
    assert "".join(char["text"] for char in shown) == "CHIẾN SĨ THI ĐUA CƠ SỞ"
    assert shown[-1]["x1"] - shown[0]["x0"] == pytest.approx(
        title_width_mm("CHIẾN SĨ THI ĐUA CƠ SỞ", shown[0]["size"]) * 72 / 25.4, rel=0.01
    )


@pytest.mark.office
def test_libreoffice_in_bang_phong_kem_theo(tmp_path: Path, common: Any, woman: Any) -> None:
    import pdfplumber

    from vanban.api.pdf import to_pdf

    path = tmp_path / "giay.docx"
    path.write_bytes(b"".join(prepare("giay_khen", common(chu_tieu_de="trang_trong")).pieces(woman)))
    to_pdf(path)
    with pdfplumber.open(path.with_suffix(".pdf")) as pdf:
        assert len(pdf.pages) == 1
        names = {char["fontname"].partition("+")[2] for char in pdf.pages[0].chars if char["size"] > 40}
    assert names == {"VBTrangTrong"}
