"""A template that was one person's paper: what is left of him is told or stops the run; so does a place under another name."""

from __future__ import annotations

import io
from pathlib import Path

import openpyxl
import pytest
from docx import Document
from docx.oxml import parse_xml

from vanban.cli.door import main
from vanban.rendering import Template

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
HEAD = ("STT", "Họ và tên", "Giới tính", "Đơn vị")
ROWS = ((1, "Lê Văn An", "Nam", "Phòng A"), (2, "Vũ Thị Bé", "Nữ", "Phòng B"))


def docx(*paragraphs: str) -> bytes:
    document = Document()
    for text in paragraphs:
        if text.startswith("<w:"):
            document.element.body.insert(0, parse_xml(text))
        else:
            document.add_paragraph(text)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def run(folder: Path, template: bytes, rows: object = ROWS) -> int:
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    for row in (HEAD, *rows):  # type: ignore[misc]
        page.append(row)
    book.save(folder / "ds.xlsx")
    (folder / "mau.docx").write_bytes(template)
    given = ["khuon", str(folder / "ds.xlsx"), "--khuon", str(folder / "mau.docx"), "-o", str(folder / "ra.zip")]
    return main(["hang-loat", *given])


BOX = (
    f"<w:p {W} {MC}><w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:t>{{{{ ho_ten }}}}</w:t></mc:Choice>"
    "<mc:Fallback><w:t>Lê Văn Cũ</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>"
)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Tặng ông Lê Văn Cũ, {{ don_vi }}", "ông Lê Văn Cũ"),
        ("{{ ho_ten }}, sinh ngày 01/01/1970", "sinh ngày 01/01/1970"),
        ("Tặng {{ ho_ten }}}, {{ don_vi }}", "{{ ho_ten }}}"),
        ("Kính gửi (họ tên), {{ don_vi }}", "(họ tên)"),
        (BOX, "{{ ho_ten }} / Lê Văn Cũ"),
    ],
)
def test_chu_go_san_cua_mot_nguoi_duoc_noi(text: str, told: str) -> None:
    assert any(told in (doubt.tim_thay or "") for doubt in Template.load(docx(text)).doubts())


@pytest.mark.parametrize(
    "text", ["Tặng ông/bà {{ ho_ten }}", "Ông {{ ho_ten }} và các ông, bà có tên", "(Ký, ghi rõ họ tên) {{ ho_ten }}"]
)
def test_chu_chung_thi_khong_noi(text: str) -> None:
    assert Template.load(docx(text)).doubts() == ()


CONTROL = (
    f'<w:sdt {W}><w:sdtPr><w:alias w:val="Họ tên"/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>Lê Văn Cũ</w:t></w:r></w:p>'
    "</w:sdtContent></w:sdt>"
)


@pytest.mark.parametrize("place", ["{ho_ten}", "[Họ tên]", "#Họ tên#", "【Họ và tên】", "${HoTen}", CONTROL])
def test_cho_dien_mang_ten_khac_cua_cot_thi_khong_lam(place: str, tmp_path: Path) -> None:
    assert run(tmp_path, docx(place, "{{ don_vi }}")) == 2
    assert not (tmp_path / "ra.zip").exists()


def test_xung_ho_go_san_khac_gioi_tinh_la_hang_loi(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(tmp_path, docx("Tặng bà {{ ho_ten }}, {{ don_vi }}")) == 1
    assert "Sheet!C2: khuôn gõ sẵn «bà» trước họ tên, hàng này là nam" in capsys.readouterr().err


def test_ten_in_nhu_da_go_thi_dieu_dang_ngo_duoc_noi(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = ((1, "1. Lê Văn An", "Nam", "A"), (2, "Vũ Thị Bé (đã mất)", "Nữ", "B"), (3, "Lý A và Lý B", "Nam", "C"))
    assert run(tmp_path, docx("Mời {{ ho_ten }}, {{ don_vi }}"), rows) == 0
    said = capsys.readouterr().err
    for words in ("B2: đã sửa thành «Lê Văn An»", "B3: họ tên có dấu ngoặc", "B4: họ tên có vẻ là của nhiều người"):
        assert words in said
