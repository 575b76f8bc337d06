from __future__ import annotations

import io
import unicodedata
import zipfile
from pathlib import Path

import pytest

from tests.unit.records.tables.told import read_table
from vanban.errors import InputError
from vanban.records.tables.files import without_looks
from vanban.records.tables.grid import Grid
from vanban.records.tables.table import Column

TEXT = 'TT;Họ và tên;Chức vụ;Đơn vị\n1;Nguyễn Thị Ánh;"Chuyên viên; phụ trách";Phòng A\n'


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("utf8.csv", TEXT.encode()),
        ("bom.csv", TEXT.encode("utf-8-sig")),
        ("utf16.csv", TEXT.replace(";", "\t").replace("viên\t", "viên;").encode("utf-16")),
        ("comma.csv", TEXT.replace('"Chuyên viên; phụ trách"', '"Chuyên viên, phụ trách"').replace(";", ",").encode()),
        ("sep.csv", ("sep=;\r\n" + TEXT.replace("\n", "\r\n")).encode()),
        ("mac.csv", TEXT.replace("\n", "\r").encode()),
    ],
)
def test_csv_moi_bang_ma_moi_dau_ngan(tmp_path: Path, columns: tuple[Column, ...], name: str, data: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    table = read_table(path, columns=columns)
    assert table.rows[0].values["ho_ten"] == "Nguyễn Thị Ánh"
    assert str(table.rows[0].values["chuc_vu"]).endswith("phụ trách")
    assert any("tệp CSV" in str(note) for note in table.notes)


def test_csv_windows_1258(tmp_path: Path, columns: tuple[Column, ...]) -> None:
    marks = {"\u0300", "\u0301", "\u0303", "\u0309", "\u0323"}
    split = "".join(
        unicodedata.normalize("NFC", unicodedata.normalize("NFD", c)[:-1]) + unicodedata.normalize("NFD", c)[-1]
        if unicodedata.normalize("NFD", c)[-1] in marks
        else c
        for c in TEXT
    )
    path = tmp_path / "cu.csv"
    path.write_bytes(split.encode("cp1258"))
    assert read_table(path, columns=columns).rows[0].values["ho_ten"] == "Nguyễn Thị Ánh"


def test_ods(tmp_path: Path, columns: tuple[Column, ...]) -> None:
    cells = "".join(
        "<table:table-row>"
        + "".join(f'<table:table-cell office:value-type="string"><text:p>{t}</text:p></table:table-cell>' for t in row)
        + "</table:table-row>"
        for row in (["TT", "Họ và tên", "Chức vụ"], ["1", "Nguyễn Thị Ánh", "Chuyên viên"])
    )
    content = (
        '<?xml version="1.0" encoding="UTF-8"?><office:document-content '
        'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2"><office:body>'
        f'<office:spreadsheet><table:table table:name="DS">{cells}</table:table></office:spreadsheet></office:body>'
        "</office:document-content>"
    )
    path = tmp_path / "ds.ods"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", content)
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
    table = read_table(path, columns=columns)
    assert (table.rows[0].values["ho_ten"], table.rows[0].places["ho_ten"]) == ("Nguyễn Thị Ánh", "DS!B2")


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("khong-co.xlsx", None, "không có tệp này"),
        ("rong.xlsx", b"", "tệp rỗng"),
        ("gia.xlsx", b"day la van ban", "tệp hỏng"),
        ("khoa.xlsx", b"\xd0\xcf\x11\xe0" + b"\0" * 600, "mật khẩu"),
        ("anh.png", b"\x89PNG", "không phải bảng tính"),
        ("hong.xlsx", b"PK\x03\x04" + b"rac" * 50, "tệp hỏng"),
    ],
)
def test_tep_khong_doc_duoc_noi_ro_vi_sao(tmp_path: Path, name: str, data: bytes | None, message: str) -> None:
    path = tmp_path / name
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(InputError, match=message):
        read_table(path)


def test_bang_tinh_khai_bao_doctype_bi_tu_choi(tmp_path: Path) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("xl/workbook.xml", '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><workbook/>')
    path = tmp_path / "doc.xlsx"
    path.write_bytes(stream.getvalue())
    with pytest.raises(InputError, match="DOCTYPE"):
        read_table(path)


def opendocument(path: Path, cells: str, rows: str = "", *, styles: str = "", columns: str = "") -> Path:
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text", "style")
    )
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        head = "".join(
            f'<table:table-cell office:value-type="string"><text:p>{name}</text:p></table:table-cell>'
            for name in ("Họ và tên", "CCCD", "Tỷ lệ", "Tiền", "Họp")
        )
        archive.writestr(
            "content.xml",
            f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {spaces} office:version="1.2">'
            f"<office:automatic-styles>{styles}</office:automatic-styles><office:body>"
            f'<office:spreadsheet><table:table table:name="DS">{columns}<table:table-row>{head}</table:table-row>'
            f"<table:table-row>{cells}</table:table-row>{rows}</table:table></office:spreadsheet></office:body>"
            "</office:document-content>",
        )
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
    return path


def test_ods_in_nhu_o_hien_va_bo_hang_an(tmp_path: Path) -> None:
    cells = (
        '<table:table-cell office:value-type="string"><text:p>Lê Thị An</text:p></table:table-cell>'
        '<table:table-cell office:value-type="float" office:value="1089012345"><text:p>001089012345</text:p></table:table-cell>'
        '<table:table-cell office:value-type="percentage" office:value="0.985"><text:p>98.5%</text:p></table:table-cell>'
        '<table:table-cell office:value-type="float" office:value="12500000"><text:p>12,500,000</text:p></table:table-cell>'
        '<table:table-cell office:value-type="date" office:date-value="2026-07-03T14:30:00"><text:p>03/07/2026 14:30</text:p>'
        "</table:table-cell>"
    )
    hidden = (
        f'<table:table-row table:visibility="filter">{cells.replace("Lê Thị An", "Người Bị Lọc")}</table:table-row>'
    )
    table = read_table(opendocument(tmp_path / "ds.ods", cells, hidden))
    assert [list(row.values.values()) for row in table.rows] == [
        ["Lê Thị An", "001089012345", "98,5%", "12.500.000", "03/07/2026 14:30"]
    ]


def test_ods_gach_ngang_cot_an_ghi_chu_cong_thuc_nhu_xlsx(tmp_path: Path) -> None:
    line = '<style:text-properties style:text-line-through-style="solid"/></style:style>'
    styles = (
        f'<style:style style:name="x" style:family="table-cell">{line}<style:style style:name="y" style:family="table-cell" '
        f'style:parent-style-name="x"/><style:style style:name="t" style:family="text">{line}'
    )
    hidden = '<table:table-column/><table:table-column table:visibility="collapse"/>'
    text = '<table:table-cell office:value-type="string"{style}><text:p>{text}</text:p></table:table-cell>'
    remark = "<office:annotation><text:p>xem lại: 2 triệu</text:p></office:annotation>"
    cells = (
        text.format(style="", text="Lê Thị An") + text.format(style="", text="A1")
        + text.format(style="", text="98%")
        + f'<table:table-cell office:value-type="float" office:value="1500000">{remark}<text:p>1,500,000</text:p>'
        '</table:table-cell><table:table-cell table:formula="of:=[.A1]"/>'
    )  # fmt: skip
    part = '5 <text:span text:style-name="t">6</text:span>'
    rows = [
        text.format(style=' table:style-name="y"', text="Vũ Thị Bình"),
        text.format(style="", text="Hà Thị Cúc") + text.format(style="", text="B2") + text.format(style="", text=part),
    ]
    path = opendocument(
        tmp_path / "ds.ods", cells, "".join(f"<table:table-row>{row}</table:table-row>" for row in rows), styles=styles,
        columns=hidden,
    )  # fmt: skip
    known = [Column("ho_ten", "Họ và tên", kind="ten"), Column("cccd", "CCCD"), Column("ty_le", "Tỷ lệ"),
             Column("tien", "Tiền"), Column("hop", "Họp")]  # fmt: skip
    table = read_table(path, columns=known)
    assert table.rows[0].values["tien"] == "1.500.000"
    told = [(problem.vi_tri, problem.noi_dung) for problem in table.problems]
    assert ("DS!E2", "ô là công thức chưa có kết quả (cột «Họp»)") in told
    assert ("DS!hàng 3", "hàng bị gạch ngang: bỏ hay còn?") in told
    assert ("DS!C4", "chữ trong ô bị gạch ngang: bỏ hay còn?") in told
    assert any("cột B «CCCD» đang ẩn" in note.noi_dung for note in table.notes)


def test_ods_o_gop_la_o_gop(tmp_path: Path) -> None:
    text = '<table:table-cell office:value-type="string"{span}><text:p>{text}</text:p></table:table-cell>'
    covered = "<table:covered-table-cell/>"
    unit = text.format(span=' table:number-rows-spanned="2"', text="A1")
    rows = [
        text.format(span="", text="Vũ Thị Bình") + covered,
        text.format(span=' table:number-columns-spanned="2"', text="KHỐI XÃ") + covered,
        text.format(span="", text="Hà Thị Cúc") + text.format(span="", text="B2"),
    ]
    path = opendocument(
        tmp_path / "ds.ods", text.format(span="", text="Lê Thị An") + unit,
        "".join(f"<table:table-row>{row}</table:table-row>" for row in rows),
    )  # fmt: skip
    table = read_table(path, columns=[Column("ho_ten", "Họ và tên", kind="ten"), Column("cccd", "CCCD")])
    assert [row.values["cccd"] for row in table.rows] == ["A1", "A1", "B2"]
    assert [line.reason for line in table.dropped] == ["hàng nhóm"]


def test_xls_noi_cot_so_va_ngay_in_theo_gia_tri() -> None:
    grid = Grid("DS", (("STT", "Họ và tên", "CCCD", "Hệ số"), (1, "An", 1089012345, 2.5), (2, "Bình", 1089012346, 3)))
    (note,) = without_looks(grid).notes
    assert "cột C (C2 in «1089012345»), D (D2 in «2,5»);" in note
    assert ".xlsx" in note
    assert without_looks(Grid("DS", (("STT", "Họ và tên"), (1, "An"), (2, "Bình")))).notes == ()


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (("word/document.xml",), "đây là tệp Word, không phải bảng tính"),
        (("anh.png", "a/xl/b.xml"), "đây là tệp nén, không phải bảng tính"),
        ((), "tên là bảng tính nhưng bên trong không phải"),
        (("xl/workbook.xml",), "tệp hỏng, không đọc được bảng tính"),
    ],
)
def test_tep_nen_khong_phai_bang_tinh_noi_la_gi(tmp_path: Path, names: tuple[str, ...], said: str) -> None:
    with zipfile.ZipFile(tmp_path / "ds.xlsx", "w") as archive:
        for name in names:
            archive.writestr(name, "<a/>")
    with pytest.raises(InputError, match=said):
        read_table(tmp_path / "ds.xlsx")
