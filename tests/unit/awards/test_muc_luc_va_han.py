"""Contents by row of the plan, statistics, and the calendar, as a clerk opens them."""

from __future__ import annotations

import io
from datetime import date

from openpyxl import load_workbook

from vanban import reading, records
from vanban.awards.contents import ContentsRow, contents_record, contents_xlsx
from vanban.awards.deadlines import calendar, status, to_text
from vanban.awards.law.inventory import INVENTORY
from vanban.awards.statistics import statistics_workbook
from vanban.line.office import HOUSE

ROWS = [ContentsRow(g.dong, g.key, g.ten, "", date(2026, 1, 5), (f"{g.key}.docx",)) for g in INVENTORY]


def opened(data: bytes):
    return load_workbook(io.BytesIO(data))


def cells(sheet) -> list[list[object]]:
    return [list(row) for row in sheet.iter_rows(values_only=True)]


def test_muc_luc_co_moi_dong_cua_ke_hoach_va_dung_thu_tu():
    sheet = opened(contents_xlsx(list(reversed(ROWS)), nam=2026))["Mục lục"]
    order = [str(row[0]) for row in cells(sheet) if str(row[0]).startswith(("I", "V"))]
    assert len(order) == len(INVENTORY)
    assert order[0] == "I.1"
    assert order[-1] == "I.1 năm sau"
    assert order.index("IV.3") < order.index("IV.4") < order.index("IV.6")


def test_muc_luc_in_duoc_va_khong_thanh_cong_thuc():
    rows = [*ROWS[:1], ContentsRow("I.2", "ke_hoach_tdkt", "=HYPERLINK(1)", "+1", None, ("-a.docx",), "@x")]
    sheet = opened(contents_xlsx(rows))["Mục lục"]
    written = [cell for row in sheet.iter_rows() for cell in row if str(cell.value)[:1] in {"=", "+", "-", "@"}]
    assert len(written) == 4
    assert all(cell.data_type == "s" and cell.quotePrefix for cell in written)
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.page_setup.paperSize == 9
    assert sheet.print_title_rows


def test_muc_luc_cung_du_lieu_cung_byte():
    assert contents_xlsx(ROWS, nam=2026) == contents_xlsx(ROWS, nam=2026)


def test_van_ban_thieu_duoc_noi_ten_trong_muc_luc():
    rows = [*ROWS[1:], ContentsRow("I.1", ROWS[0].key, ROWS[0].ten, "", None, (), "không có đề nghị")]
    text = " ".join(str(value) for row in cells(opened(contents_xlsx(rows))["Mục lục"]) for value in row if value)
    assert f"Chưa có: {ROWS[0].ten}" in text


def test_trang_muc_luc_thanh_van_ban_doc_lai_du_dong(kit, tmp_path):
    rows = [ContentsRow("I.1", "giay_khen", "Giấy | khen", "05/QĐ-VP", date(2026, 1, 5), ("a/1.docx",)), *ROWS[1:]]
    text = contents_record(rows, nam=2026, ky="chanh_van_phong", co_quan="Văn phòng")
    path = tmp_path / "muc-luc.docx"
    path.write_bytes(HOUSE.make(records.load_text("ngay: 31/12/2026\n" + text, profile=kit.office)))
    table = next(t for t in reading.read_facts(path).tables if t.rows[0].cells[0].text == "Dòng")
    assert len(table.rows) == 1 + len(rows)
    assert any("Giấy | khen" in row.cells[1].text for row in table.rows)


def test_bieu_thong_ke_du_nam_bieu_va_khop_ket_qua(kit):
    book = opened(statistics_workbook(kit))
    assert book.sheetnames == ["Tổng hợp", "0601.N", "0602.N", "0603.N", "0604.N", "0605.N"]
    total = next(row for row in cells(book["Tổng hợp"]) if row[1] == "Tổng cộng (lượt)")
    assert total[2:8] == [4, 0, 10, 4, 0, 9]
    province = {row[1]: row for row in cells(book["0603.N"])}
    assert province["01"][3:8] == [2, 0, 1, 0, 1]
    assert province["05"][3] == 2
    assert province["11"][3] == 1  # thường xuyên
    assert province["15"][3] == 1  # cống hiến


def test_bieu_thong_ke_noi_cai_khong_dat_duoc(kit):
    text = "\n".join(str(row[0]) for row in cells(opened(statistics_workbook(kit))["0603.N"]))
    assert "“Tập thể lao động xuất sắc”: 1 lượt, chưa cộng vào biểu" in text
    assert "Bế Thị Én (Cá nhân!B7)" in text
    assert "chưa đối chiếu với bản gốc" in text


def test_bieu_thong_ke_cung_du_lieu_cung_byte(kit):
    assert statistics_workbook(kit) == statistics_workbook(kit)


def test_lich_viec_du_cac_quy_va_dung_ngay(kit):
    viecs = calendar(kit)
    assert [viec.han for viec in viecs] == sorted(viec.han for viec in viecs)
    assert {viec.quy for viec in viecs} == {"QUÝ I", "QUÝ II", "QUÝ III", "QUÝ IV", "NĂM SAU"}
    assert all(viec.han.weekday() < 5 for viec in viecs)


def test_bon_trang_thai_cua_viec(kit):
    viecs = [viec for viec in calendar(kit) if viec.key in {"ke_hoach_tdkt", "cong_van_trien_khai", "bao_cao_so_ket"}]
    found = {row.viec.key: row for row in status(viecs, {"ke_hoach_tdkt": date(2026, 1, 23)}, date(2026, 3, 10))}
    assert found["ke_hoach_tdkt"].trang_thai == "xong"
    assert found["cong_van_trien_khai"].trang_thai == "quá hạn"
    assert found["bao_cao_so_ket"].trang_thai == "chưa đến hạn"
    due = status(viecs, {}, date(2026, 6, 20))
    assert {row.viec.key: row.trang_thai for row in due}["bao_cao_so_ket"] == "đến hạn"
    text = to_text(list(found.values()), date(2026, 3, 10))
    assert "chậm 2 ngày" in text
    assert "1/3 việc xong, 1 quá hạn, 0 đến hạn, 1 chưa đến hạn" in text


def test_van_ban_de_ngay_mai_chua_tinh_la_xong(kit):
    viec = next(viec for viec in calendar(kit) if viec.key == "ke_hoach_tdkt")
    assert status([viec], {viec.key: viec.han}, date(2026, 1, 20))[0].trang_thai == "đến hạn"
