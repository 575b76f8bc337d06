"""What a list says beside its values: struck from it, not chosen, cut in two, turned days, marks of other programs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from openpyxl.comments import Comment

from vanban.errors import UnsettledError
from vanban.ooxml.archive import package
from vanban.records.tables.table import Column, Table, read_table

Write = Callable[..., Path]
HEAD = ["STT", "Họ và tên", "Giới tính", "Ngày sinh", "Chức vụ", "Đơn vị", "Thành tích", "Số CCCD"]
AN = [1, "Lê Văn An", "Nam", "05/3/1985", "Kế toán", "Phòng A", "Tốt", "001"]
BE = [2, "Vũ Thị Bé", "Nữ", "12/11/1979", "Văn thư", "Phòng B", "Khá", "002"]


def at(one: Sequence[object], column: int, value: object) -> list[object]:
    return [*one[:column], value, *one[column + 1 :]]


def faults(table: Table) -> list[str]:
    return [f"{problem.vi_tri}: {problem.noi_dung}" for problem in table.problems]


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ([AN, at(BE, 4, "chưa rõ")], "DS!E3: ô ghi là chưa biết"),
        ([AN, at(BE, 6, "Như số 1")], "DS!G3: ô chỉ sang chỗ khác"),
        ([AN, at(BE, 6, "nt, có thêm sáng kiến")], "DS!G3: ô chỉ sang chỗ khác"),
        ([AN, at(BE, 5, "Phòng ......")], "DS!F3: ô còn chỗ chưa điền"),
        ([AN, at(BE, 4, "12")], "DS!E3: ô không có chữ nào"),
        ([AN, at(BE, 4, "Trưởng phòng -> Phó Giám đốc")], "DS!E3: ô ghi từ giá trị này"),
        ([AN, at(BE, 6, "=SUM(A1:A9)")], "DS!G3: ô là công thức"),
        ([AN, at(BE, 6, "Tốt <b>lắm</b>")], "DS!G3: ô có thẻ HTML"),
        ([AN, [None] * 6 + ["và nhiệm vụ khác"], BE], "DS!hàng 3: hàng chỉ có một ô có chữ: là phần tiếp"),
        ([AN, [None, "(Trưởng nhóm)"], BE], "DS!hàng 3: hàng chỉ có một ô có chữ: là phần tiếp"),
        ([AN, [*BE, "Đã rút"]], "DS!I3: hàng này ghi là bỏ"),
        ([AN, ["II", "Danh sách không đề nghị khen"], BE], "DS!hàng 4: hàng đứng dưới tên nhóm"),
        ([AN, [], ["DANH SÁCH DỰ PHÒNG"], BE], "DS!hàng 5: hàng đứng dưới tên nhóm"),
        ([at(AN, 3, "3/5/1985"), at(BE, 3, "7/23/1991")], "DS!D2: cột này có ô viết tháng trước ngày"),
        (
            [at(AN, 3, date(1985, 3, 5)), at(BE, 3, date(1990, 2, 1)), at(AN, 3, "23/7/1991")],
            "DS!D2: Excel có thể đã đảo",
        ),
        ([at(AN, 3, "010190"), BE], "DS!D2: "),
    ],
)
def test_hang_dang_ngo_khong_qua_duoc(
    rows: list[list[object]], told: str, xlsx: Write, columns: tuple[Column, ...]
) -> None:
    found = faults(read_table(xlsx([HEAD, *rows]), columns=columns))
    assert any(line.startswith(told) for line in found), found


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("Phòng Kế hoạch &amp; Đầu tư", "Phòng Kế hoạch & Đầu tư"), ("Ph&#242;ng A", "Phòng A"), ("'A12", "A12"),
        ("Phòng A_x000D_", "Phòng A"), ("Phòng A<br/>Sở B", "Phòng A\nSở B"), ("NULL", ""), ("NaN", ""), ("Không có", ""),
        ("Phòng Không gian", "Phòng Không gian"), ("Sở X & Y", "Sở X & Y"), ("H'Mông", "H'Mông"),
    ],
)  # fmt: skip
def test_chu_cua_chuong_trinh_khac_doc_ra_y_nguoi_viet(
    typed: str, value: str, xlsx: Write, columns: tuple[Column, ...]
) -> None:
    table = read_table(xlsx([HEAD, at(AN, 5, typed)]), columns=columns)
    assert (table.rows[0].values["don_vi"], faults(table)) == (value, [])
    assert bool(list(table.changes)) == (typed != value)


def test_cot_danh_dau_chon_ai_thi_nguoi_khong_duoc_chon_phai_hoi(xlsx: Write, columns: tuple[Column, ...]) -> None:
    header = [*HEAD, "Đồng ý", "Đảng viên"]
    table = read_table(xlsx([header, [*AN, "x", None], [*BE, None, "x"]]), columns=columns)
    assert faults(table) == ["DS!I3: cột «Đồng ý» đánh dấu hàng khác mà không đánh dấu hàng này"]


def test_cot_sua_lai_dung_canh_cot_cu_la_cau_hoi(xlsx: Write, columns: tuple[Column, ...]) -> None:
    header = [*HEAD, "Đơn vị (sau sáp nhập)"]
    with pytest.raises(UnsettledError, match="cột nào đang đúng"):
        read_table(xlsx([header, [*AN, "Sở Y"]]), columns=columns)


def test_cot_khong_hieu_duoc_noi_khi_thieu_chuc_vu(xlsx: Write, columns: tuple[Column, ...]) -> None:
    table = read_table(xlsx([at(HEAD, 4, "CV"), AN, BE]), columns=columns)
    assert any("không có cột «Chức vụ»; có cột không dùng: E «CV»" in note.noi_dung for note in table.notes)


def test_ten_nguoi_o_cot_tap_the_duoc_noi(xlsx: Write) -> None:
    columns = (Column("ten_tap_the", "Tên tập thể"), Column("don_vi", "Đơn vị"))
    table = read_table(xlsx([["Tên tập thể", "Đơn vị"], ["Lê Văn An", "Sở X"], ["Phòng A", "Sở X"]]), columns=columns)
    assert [note.vi_tri for note in table.notes if "giống tên người" in note.noi_dung] == ["DS!A2"]


def test_thi_ma_la_nam_duoc_noi(xlsx: Write, columns: tuple[Column, ...]) -> None:
    table = read_table(xlsx([HEAD, at(BE, 2, "Nam"), AN]), columns=columns)
    assert [note.vi_tri for note in table.notes if "«Thị»" in note.noi_dung] == ["DS!C2"]


def test_ghi_chu_gan_vao_o(xlsx: Write, columns: tuple[Column, ...]) -> None:
    path = xlsx([HEAD, AN, BE])
    book = openpyxl.load_workbook(path)
    book["DS"]["B2"].comment = Comment("Đã chuyển công tác, bỏ khỏi danh sách", "VT")
    book["DS"]["B3"].comment = Comment("Hỏi lại phòng B", "VT")
    book["DS"]["B1"].comment = Comment("Viết đủ họ, đệm, tên", "VT")
    book.save(path)
    table = read_table(path, columns=columns)
    assert faults(table) == ["DS!B2: ghi chú gắn vào ô nói là bỏ hay chưa quyết"]
    assert [(n.vi_tri, n.tim_thay) for n in table.notes if "Comment" in n.noi_dung] == [("DS!B3", "Hỏi lại phòng B")]


def test_so_hien_theo_nghin_thi_hoi(xlsx: Write) -> None:
    path = xlsx([["Họ và tên", "Số tiền"], ["Lê Văn An", 1500000]])
    book = openpyxl.load_workbook(path)
    book["DS"]["B2"].number_format = "#,##0,"
    book.save(path)
    table = read_table(path, columns=(Column("ho_ten", "Họ và tên"), Column("so_tien", "Số tiền")), open_list=True)
    assert faults(table) == ["DS!B2: Excel hiện «1.500» cho 1500000 (định dạng chia nghìn): in số nào?"]


def test_dang_strict_doc_nhu_moi_tep_khac(xlsx: Write, columns: tuple[Column, ...], tmp_path: Path) -> None:
    import zipfile

    with zipfile.ZipFile(xlsx([HEAD, AN])) as book:
        parts = {name: book.read(name) for name in book.namelist()}
    old = b"http://schemas.openxmlformats.org/"
    for family in (b"spreadsheetml", b"officeDocument"):
        new = b"http://purl.oclc.org/ooxml/" + family
        parts = {n: data.replace(old + family + b"/2006", new) for n, data in parts.items()}
    (tmp_path / "strict.xlsx").write_bytes(package(parts))
    assert read_table(tmp_path / "strict.xlsx", columns=columns).rows[0].values["ho_ten"] == "Lê Văn An"


def test_ke_dong_so_trang_va_so_cot_lap_lai_khong_phai_nguoi(xlsx: Write, columns: tuple[Column, ...]) -> None:
    counted = [f"({n})" for n in range(1, 9)]
    rows = [HEAD, counted, AN, [None, None, None, "Trang 1/2"], HEAD, counted, BE, ["----", "------", "---"]]
    table = read_table(xlsx(rows), columns=columns)
    assert ([row.values["ho_ten"] for row in table.rows], faults(table)) == (["Lê Văn An", "Vũ Thị Bé"], [])
