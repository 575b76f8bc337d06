"""Books for printing: the columns of Phụ lục IV, the official cover, and nothing that can run."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import docx
import openpyxl
import pdfplumber
import pytest
from docx.shared import Pt
from lxml import etree

from vanban.api import registers
from vanban.api.pdf import to_pdf
from vanban.api.templates import export_templates, verify_template
from vanban.errors import InputError, TemplateError
from vanban.line.office import HOUSE, Office
from vanban.metrics import line_height_pt, wrap_lines
from vanban.registers import (
    KIEU,
    ChonSo,
    SoDangKy,
    SoIn,
    YeuCau,
    YeuCauDen,
    YeuCauGiu,
    YeuCauVaoSo,
    book_values,
    book_xlsx,
)
from vanban.regulation import page

Mo = Callable[..., SoDangKy]
FORMULA = '=HYPERLINK("http://x.y","bấm")'


@pytest.fixture
def full(so: SoDangKy) -> SoDangKy:
    return filled(so)


@pytest.fixture
def full_tep(so_tep: SoDangKy) -> SoDangKy:
    return filled(so_tep)


def filled(so: SoDangKy) -> SoDangKy:
    for at in range(3):
        so.cap(
            YeuCau(loai="quyet_dinh", trich_yeu=f"Về việc số {at} & <b>", ngay=date(2026, 3, at + 1), nguoi_ky="Nguyễn Văn Hà",
                   noi_nhan=("Như Điều 3", "Sở Nội vụ"), luu="VT, HCQT")
        )  # fmt: skip
    so.huy("02/QĐ-VP", "in sai")
    so.giu("quyet_dinh", YeuCauGiu(cho="Phòng TCCB", giu_den=date(2026, 3, 9)))
    so.cap(YeuCau(loai="ke_hoach", trich_yeu=FORMULA, do_khan="khan", ghi_chu="+84"))
    so.cap(YeuCau(loai="quyet_dinh", trich_yeu="Điều chuyển", do_mat="mat"))
    so.cap(YeuCau(loai="sao_y", trich_yeu="Quyết định số 30/QĐ-UBND"))
    so.den.nhan(YeuCauDen(tac_gia="Sở Nội vụ", so_ky_hieu="12/SNV", trich_yeu="V/v báo cáo", loai="cong_van",
                          ngay=date(2026, 3, 2), han=date(2026, 3, 20)))  # fmt: skip
    so.den.chuyen(1, "Phòng HCQT")
    so.giao.chuyen("01/QĐ-VP", "Sở Nội vụ", kieu="buu_dien", so_luong=2)
    so.giao.chuyen("01/QĐ-VP", "Phòng TCCB")
    so.giao.muon("01/QĐ-VP", "Trần Thị B", cho_phep="Chánh Văn phòng")
    so.vao_so.cap([YeuCauVaoSo(ten_so="giay_khen", ho_ten="Lê C", nam=2026, quyet_dinh="01/QĐ-VP")])
    return so


def book_docx(book: SoIn, office: Office = HOUSE) -> bytes:
    return office.print_form(book.kieu.khuon, book_values(book))


def rows(book: SoIn) -> list[tuple[object, ...]]:
    return [row for part in book.phan for row in part.dong]


def test_so_van_ban_di_du_10_cot_va_ghi_chu_noi_ro_so_huy_so_giu(full: SoDangKy) -> None:
    book = full.lap_so(ChonSo(nam=2026, loai=("quyet_dinh",)))
    assert book.kieu.cot == KIEU["van_ban_di"].cot
    assert len(book.kieu.cot) == 10
    assert rows(book)[0] == (
        "01/QĐ-VP", date(2026, 3, 1), "Quyết định về việc số 0 & <b>", "Nguyễn Văn Hà", "Như Điều 3; Sở Nội vụ", "VT, HCQT",
        3, None, "", "",
    )  # fmt: skip
    assert [row[-1] for row in rows(book)] == ["", "Đã hủy: in sai", "", "Giữ số cho Phòng TCCB đến 09/3/2026"]


def test_moi_chuoi_mot_phan_co_bia_tu_so_den_so_rieng(full: SoDangKy) -> None:
    book = full.lap_so(ChonSo(nam=2026))
    assert [(part.ten, part.tu_so, part.den_so) for part in book.phan] == [("Kế hoạch", 1, 1), ("Quyết định", 1, 4)]
    together = full.lap_so(ChonSo(nam=2026, tach=False)).phan
    assert [(len(part.dong), part.tu_so, part.tu_ngay) for part in together] == [(5, None, date(2026, 3, 1))]


def test_so_mat_va_so_ban_sao_tach_rieng(full: SoDangKy) -> None:
    assert [row[0] for row in rows(full.lap_so(ChonSo(nam=2026, mat=True)))] == ["01/QĐ-VP"]
    assert full.lap_so(ChonSo(nam=2026, mat=True)).ten == "Sổ đăng ký văn bản đi mật"
    assert [row[0] for row in rows(full.lap_so(ChonSo(kieu="ban_sao", nam=2026)))] == ["01/SY-VP"]


OTHERS: dict[str, tuple[int, tuple[object, ...]]] = {
    "van_ban_den": (10, (date(2026, 3, 5), "01", "Sở Nội vụ", "12/SNV", date(2026, 3, 2), "Công văn V/v báo cáo", "Phòng HCQT",
                         date(2026, 3, 5), "", "")),
    "buu_dien": (6, (date(2026, 3, 5), "01/QĐ-VP", "Sở Nội vụ", 2, "", "")),
    "chuyen_giao_di": (5, (date(2026, 3, 5), "01/QĐ-VP", "Phòng TCCB", "", "")),
    "chuyen_giao_den": (5, (date(2026, 3, 5), "01", "Phòng HCQT", "", "")),
    "ban_luu": (9, (date(2026, 3, 5), "Trần Thị B", "01/QĐ-VP ngày 01/3/2026", "Quyết định về việc số 0 & <b>", "", "", None,
                    "Chánh Văn phòng", "")),
    "theo_doi": (7, ("01", "Công văn số 12/SNV ngày 02/3/2026 của Sở Nội vụ", "Phòng HCQT", date(2026, 3, 20), "", "", "")),
    "vao_so": (8, ("01", "Lê C", "", "", "01/QĐ-VP", None, "", "")),
}  # fmt: skip


def test_cac_so_khac_dung_cot(full: SoDangKy) -> None:
    for kind, (columns, first) in OTHERS.items():
        book = full.lap_so(ChonSo(kieu=kind, nam=2026))
        assert len(book.kieu.cot) == columns == len(book.kieu.rong), kind
        assert rows(book) == [first], kind


def test_loai_so_la_thi_ke_cac_loai(so: SoDangKy) -> None:
    so.cap(YeuCau(loai="quyet_dinh", trich_yeu="Việc"))
    with pytest.raises(InputError, match="van_ban_den"):
        so.lap_so(ChonSo(kieu="so_do", nam=2026))


def test_xlsx_khong_co_cong_thuc_chu_van_nguyen_ven(full_tep: SoDangKy) -> None:
    data = book_xlsx(full_tep.lap_so(ChonSo(nam=2026)))
    sheet = openpyxl.load_workbook(io.BytesIO(data))["Kế hoạch"]
    cell = sheet["C3"]
    assert (cell.value, cell.data_type, cell.quotePrefix) == (f"Kế hoạch {FORMULA}", "s", False)
    assert (sheet["J3"].value, sheet["J3"].quotePrefix) == ("Khẩn; +84", False)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert not [name for name in archive.namelist() if b"<f>" in archive.read(name)]


@pytest.mark.parametrize("text", [FORMULA, "+1", "-1", "@SUM(A1)"])
def test_o_bat_dau_bang_dau_cong_thuc_la_chu(so_tep: SoDangKy, text: str) -> None:
    so_tep.cap(YeuCau(loai="quyet_dinh", trich_yeu="Việc", nguoi_ky=text))
    cell = openpyxl.load_workbook(io.BytesIO(book_xlsx(so_tep.lap_so(ChonSo(nam=2026)))))["Sổ đăng ký văn bản đi"]["D3"]
    assert (cell.value, cell.data_type, cell.quotePrefix) == (text, "s", True)


def test_xlsx_in_duoc_ngay_a4_ngang_lap_tieu_de(full_tep: SoDangKy) -> None:
    workbook = openpyxl.load_workbook(io.BytesIO(book_xlsx(full_tep.lap_so(ChonSo(nam=2026, quyen=2)))))
    sheet = workbook["Quyết định"]
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.print_title_rows == "$1:$2"
    assert sheet.page_margins.left * 25.4 == pytest.approx(page.MARGIN_LEFT.preferred)
    assert [cell.value for cell in sheet[1]] == list(KIEU["van_ban_di"].cot)
    assert sheet["B3"].value.date() == date(2026, 3, 1)
    cover = [row[0] for row in workbook["Bìa"].iter_rows(values_only=True) if row[0]]
    assert cover[:4] == ["UBND TỈNH LẠNG SƠN", "VĂN PHÒNG", "SỔ ĐĂNG KÝ VĂN BẢN ĐI", "Kế hoạch"]
    assert "Từ số 01 đến số 04" in cover
    assert "Quyển số: 2" in cover


def test_hang_cua_xlsx_cao_theo_chu_va_moi_bia_mot_trang(so_tep: SoDangKy) -> None:
    long = "Về việc ban hành Quy chế quản lý, sử dụng phần mềm quản lý văn bản và điều hành tại các đơn vị trực thuộc"
    for loai, about in (("quyet_dinh", long), ("quyet_dinh", "Việc"), ("ke_hoach", "Việc")):
        so_tep.cap(YeuCau(loai=loai, trich_yeu=about))
    workbook = openpyxl.load_workbook(io.BytesIO(data := book_xlsx(so_tep.lap_so(ChonSo(nam=2026)))))
    sheet, cover = workbook["Quyết định"], workbook["Bìa"]
    # Nothing but a row's own height keeps LibreOffice from cutting wrapped text off.
    need = len(wrap_lines(f"Quyết định {long}", 11, sheet.column_dimensions["C"].width * 1.95 - 1)) * line_height_pt(11)
    assert need < sheet.row_dimensions[3].height < need + 30
    assert sheet.row_dimensions[4].height is None
    assert {sheet[place].alignment.vertical for place in ("A3", "B3", "C3")} == {"top"}, "one baseline in a row"
    titles = [row for row in range(1, cover.max_row + 1) if cover.cell(row, 1).value == "SỔ ĐĂNG KÝ VĂN BẢN ĐI"]
    assert [mark.id for mark in cover.row_breaks.brk] == [titles[1] - 3]
    assert all(cover.row_dimensions[row].height > 26 for row in titles)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert b"customHeight" not in b"".join(archive.read(n) for n in archive.namelist() if "/sheet" in n)


def test_docx_co_bia_va_bang_lap_tieu_de_moi_trang(full_tep: SoDangKy) -> None:
    document = docx.Document(io.BytesIO(book_docx(full_tep.lap_so(ChonSo(nam=2026, loai=("quyet_dinh",))))))
    cover = [paragraph.text for paragraph in document.paragraphs if paragraph.text.strip()]
    assert cover == [
        "UBND TỈNH LẠNG SƠN", "VĂN PHÒNG", "SỔ ĐĂNG KÝ VĂN BẢN ĐI", "Năm: 2026", "Từ ngày 01/3/2026 đến ngày 03/3/2026",
        "Từ số 01 đến số 04", "Quyển số: ........",
    ]  # fmt: skip
    table = document.tables[0]
    assert [cell.text for cell in table.rows[0].cells] == list(KIEU["van_ban_di"].cot)
    assert [cell.text for cell in table.rows[2].cells][2] == "Quyết định về việc số 0 & <b>"
    repeated = table._tbl.findall(".//w:tblHeader", table._tbl.nsmap)
    assert len(repeated) == 2
    sheets = [(round(one.page_width.mm), round(one.page_height.mm)) for one in document.sections]
    assert sheets == [(210, 297), (297, 210)]
    assert {round(one.left_margin.mm) for one in document.sections} == {page.MARGIN_LEFT.preferred}
    said = {p.text: p.style for p in document.paragraphs}
    for line in ("Năm: 2026", "Từ ngày 01/3/2026 đến ngày 03/3/2026", "Từ số 01 đến số 04"):
        assert said[line].font.italic, line
    assert said["VĂN PHÒNG"].name == "Sổ - Cơ quan"


@pytest.mark.office
def test_docx_in_ra_lap_tieu_de_o_moi_trang_bang(so_tep: SoDangKy, tmp_path: Path) -> None:
    for at in range(40):
        so_tep.cap(
            YeuCau(loai="quyet_dinh", trich_yeu=f"Về việc tặng Giấy khen cho tập thể, cá nhân đợt {at}", nguoi_ky="Hà")
        )
    (tmp_path / "so.docx").write_bytes(book_docx(so_tep.lap_so(ChonSo(nam=2026))))
    with pdfplumber.open(to_pdf(tmp_path / "so.docx")) as printed:
        texts = [" ".join((sheet.extract_text() or "").split()) for sheet in printed.pages]
        sizes = {(round(sheet.width), round(sheet.height)) for sheet in printed.pages}
    assert sizes == {(595, 842), (842, 595)}
    assert "SỔ ĐĂNG KÝ VĂN BẢN ĐI" in texts[0]
    assert len(texts) > 2
    assert all("Người ký" in text and "(10)" in text for text in texts[1:])
    assert "40/QĐ-VP" in texts[-1]


def test_so_trong_van_in_duoc(so_tep: SoDangKy) -> None:
    so_tep.cap(YeuCau(loai="quyet_dinh", trich_yeu="Việc"))
    empty = so_tep.lap_so(ChonSo(kieu="van_ban_den", nam=2026))
    document = docx.Document(io.BytesIO(book_docx(empty)))
    assert "Từ ngày ........ đến ngày ........" in [p.text for p in document.paragraphs]
    assert openpyxl.load_workbook(io.BytesIO(book_xlsx(empty))).sheetnames == ["Bìa", "Sổ đăng ký văn bản đến"]


def test_cung_mot_so_thi_cung_mot_tep(full_tep: SoDangKy) -> None:
    book = full_tep.lap_so(ChonSo(nam=2026))
    assert book_docx(book) == book_docx(book)
    assert book_xlsx(book) == book_xlsx(book)


def test_moi_phan_cua_docx_la_xml_dung(full_tep: SoDangKy) -> None:
    with zipfile.ZipFile(io.BytesIO(book_docx(full_tep.lap_so(ChonSo(nam=2026))))) as archive:
        for name in archive.namelist():
            etree.fromstring(archive.read(name), etree.XMLParser(resolve_entities=False, no_network=True))
        fonts = set(
            re.findall(
                rb'w:(?:ascii|hAnsi|eastAsia|cs)="([^"]+)"', archive.read("word/styles.xml").partition(b"<w:lang")[0]
            )
        )
    assert fonts == {page.FONT.encode()}


@pytest.mark.parametrize("kind", list(KIEU))
def test_moi_so_in_qua_khuon_du_cac_cot(full_tep: SoDangKy, kind: str) -> None:
    book = full_tep.lap_so(ChonSo(kieu=kind, nam=2026))
    table = docx.Document(io.BytesIO(book_docx(book))).tables[0]
    assert [cell.text for cell in table.rows[0].cells] == list(book.kieu.cot)
    assert [cell.text for cell in table.rows[1].cells] == [f"({at})" for at in range(1, len(book.kieu.cot) + 1)]
    assert len(table.rows) == 2 + max(1, len(book.phan[0].dong))


def test_khuon_rieng_cua_co_quan_duoc_dung(full_tep: SoDangKy, tmp_path: Path) -> None:
    [path] = export_templates(tmp_path / "khuon", ["so_van_ban_di"])
    edited = docx.Document(str(path))
    edited.styles["Sổ - Tên sổ"].font.size = Pt(30)
    edited.tables[0].rows[0].cells[3].paragraphs[0].runs[0].text = "Người ký văn bản"
    edited.save(str(path))
    assert verify_template(path).ok
    (tmp_path / "co-quan.yaml").write_text("co_quan: {ten: Văn phòng, ky_hieu: VP}\nkhuon: khuon\n", encoding="utf-8")
    registers.in_so(full_tep, ChonSo(nam=2026), tmp_path / "so.docx", profile=tmp_path / "co-quan.yaml")
    made = docx.Document(str(tmp_path / "so.docx"))
    assert [table.rows[0].cells[3].text for table in made.tables] == ["Người ký văn bản"] * 2
    assert made.tables[1].rows[2].cells[3].text == "Nguyễn Văn Hà"
    assert made.styles["Sổ - Tên sổ"].font.size == Pt(30)


def test_khuon_bo_cot_so_co_ghi_thi_khong_in(full_tep: SoDangKy, tmp_path: Path) -> None:
    [path] = export_templates(tmp_path, ["so_van_ban_di"])
    edited = docx.Document(str(path))
    [tag] = [p for row in edited.tables[0].rows for cell in row.cells for p in cell.paragraphs if "nguoi_ky" in p.text]
    tag.runs[0].text = ""
    edited.save(str(path))
    office = Office(templates=tmp_path)
    with pytest.raises(TemplateError, match="nguoi_ky"):
        book_docx(full_tep.lap_so(ChonSo(nam=2026)), office)
    assert book_docx(full_tep.lap_so(ChonSo(kieu="ban_sao", nam=2026)), office)
