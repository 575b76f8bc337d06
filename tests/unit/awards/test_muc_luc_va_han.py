"""Contents by row of the plan, statistics, and the calendar, as a clerk opens them."""

from __future__ import annotations

import io
from datetime import date

from openpyxl import load_workbook

from tests.unit.awards.told import open_kit
from vanban import reading, records
from vanban.awards.contents import ContentsRow, contents_record, contents_xlsx
from vanban.awards.deadlines import to_text
from vanban.awards.kit import giay_of
from vanban.awards.law.inventory import INVENTORY
from vanban.awards.statistics import statistics_workbook
from vanban.awards.steps import Step
from vanban.line.office import HOUSE

ROWS = [ContentsRow(g.dong, g.key, g.ten, "", date(2026, 1, 5), (f"{g.key}.docx",), "đã phát hành") for g in INVENTORY]


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
    rows = [*ROWS[:1], ContentsRow("I.2", "ke_hoach_tdkt", "=HYPERLINK(1)", "+1", None, ("-a.docx",), "dự thảo", "@x")]
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
    rows = [*ROWS[1:], ContentsRow("I.1", ROWS[0].key, ROWS[0].ten, "", None, (), "chưa đủ dữ liệu", "thiếu phiếu")]
    text = " ".join(str(value) for row in cells(opened(contents_xlsx(rows))["Mục lục"]) for value in row if value)
    assert f"Chưa có: {ROWS[0].ten} (I.1): chưa đủ dữ liệu" in text
    assert "thiếu phiếu" in text


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


def test_bieu_thong_ke_da_trinh_khong_phai_da_tang(write, tmp_path, year_sheets):
    """What the province has not decided is not counted as given; what it decided is, also another form."""
    kit = open_kit(write(tmp_path / "cho", year_sheets))
    rows = cells(opened(statistics_workbook(kit))["0603.N"])
    assert next(row for row in rows if row[1] == "01")[3] == 0
    assert any("còn 2 lượt" in str(row[0]) for row in rows)
    year_sheets["Kết quả cấp trên"] = (
        ("Tên", "Danh hiệu đề nghị", "Kết quả", "Được tặng", "Số quyết định", "Ngày quyết định"),
        [["Lộc Thị Ánh", "CSTĐ tỉnh", "hình thức khác", "Bằng khen cấp tỉnh", "77/QĐ-UBND", "15/3/2027"]],
    )
    answered = open_kit(write(tmp_path / "xong", year_sheets))
    rows = cells(opened(statistics_workbook(answered))["0603.N"])
    assert next(row for row in rows if row[1] == "01")[3:6] == [1, 1, 0]
    assert any("còn 1 lượt" in str(row[0]) for row in rows)


def test_bieu_thong_ke_cung_du_lieu_cung_byte(kit):
    assert statistics_workbook(kit) == statistics_workbook(kit)


def test_ngay_cua_nam_khong_roi_vao_ngay_nghi(write, tmp_path, year_sheets):
    folder = write(tmp_path, year_sheets)
    path = folder / "nam.yaml"
    for nam in (2026, 2027):
        path.write_text(path.read_text(encoding="utf-8").replace("nam: 2026", f"nam: {nam}"), encoding="utf-8")
        kit = open_kit(folder)
        days = [kit.day_of(giay) for giay in kit.in_order()]
        assert days == sorted(days)
        assert [day for day in days if kit.law.day_off(day)] == []


def test_viec_noi_tinh_trang_han_va_cai_con_thieu():
    def step(key: str, state: str, **more) -> Step:
        giay = giay_of(key)
        return Step(giay, date(2026, giay.thang, giay.ngay), state, **more)

    steps = [
        step("ke_hoach_tdkt", "phat_hanh", so_ky_hieu="01/KH-VP", khac=("tên đã đổi",)),
        step("cong_van_trien_khai", "nhap"),
        step("bao_cao_so_ket", "thieu", thieu=("nam.yaml: mục bao_cao",)),
    ]
    text = to_text(steps, date(2026, 3, 10))
    assert "[đã phát hành]" in text
    assert "01/KH-VP" in text
    assert "khác: tên đã đổi" in text
    assert "quá hạn 6 ngày" in text
    assert "thiếu: nam.yaml: mục bao_cao" in text
    assert "3 việc" in text
    assert "1 quá hạn" in text
