"""The correction loop: the error workbook goes back in, and the end is the whole list."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from docx import Document

from vanban.cli import main

Workbook = Callable[..., Path]
HEADER = ["STT", "Họ và tên", "Giới tính", "Chức vụ", "Mã số"]
LIST = [
    HEADER,
    [1, "Lê An", "Nam", "CV", "a"],
    [2, "Trần Bình", "Nem", "CV", "b"],
    [3, "Vũ Cúc", "Nữ", "CV", "c"],
    [4, "Đỗ Dung", "?", "CV", "d"],
    [5, "Hà Em", "Nữ", "CV", "e"],
]
WHOLE = ["1 Lê An.docx", "2 Trần Bình.docx", "3 Vũ Cúc.docx", "4 Đỗ Dung.docx", "5 Hà Em.docx"]


@pytest.fixture
def common(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    assert main(["mau", "giay_khen", "--chung"]) == 0
    path = tmp_path / "chung.yaml"
    path.write_text(capsys.readouterr().out, encoding="utf-8")
    return path


def papers(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.glob("*.docx"))


def correct(book: Path, **cells: object) -> Path:
    workbook = openpyxl.load_workbook(book)
    for cell, value in cells.items():
        workbook["Hàng lỗi"][cell] = value
    workbook.save(book)
    return book


@pytest.mark.parametrize("first", [[], ["--bo-qua-loi"]])
def test_sua_hang_loi_thi_ra_ca_danh_sach(
    first: list[str], workbook: Workbook, common: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out, merged = tmp_path / "ra", tmp_path / "in.docx"
    tail = ["--chung", str(common), "-o", str(out), "--gop", str(merged)]
    assert main(["hang-loat", "giay_khen", str(workbook(LIST)), *tail, *first]) == 1
    assert papers(out) == ([] if not first else [WHOLE[0], WHOLE[2], WHOLE[4]])
    before = {path.name: path.stat().st_mtime_ns for path in out.glob("*.docx")}
    book = correct(out / "_hang-loi.xlsx", C2="Nam", C3="Nữ")
    assert main(["hang-loat", "giay_khen", str(book), *tail]) == 0
    assert "2 hàng sửa, cùng 3 hàng tốt" in capsys.readouterr().err
    assert papers(out) == WHOLE
    assert {name: (out / name).stat().st_mtime_ns for name in before} == before, "good rows are made once"
    assert len(Document(str(merged)).sections) == 5
    summary = (out / "_tong-ket.csv").read_text("utf-8-sig")
    assert all(name in summary for name in WHOLE)
    assert "5 hàng" in summary


def test_sua_hai_lan_va_khong_de_len_tep_dang_sua(workbook: Workbook, common: Path, tmp_path: Path) -> None:
    out = tmp_path / "ra"
    tail = ["--chung", str(common), "-o", str(out)]
    assert main(["hang-loat", "giay_khen", str(workbook(LIST)), *tail]) == 1
    book = correct(out / "_hang-loi.xlsx", C2="Nam")
    held = book.read_bytes()
    assert main(["hang-loat", "giay_khen", str(book), *tail]) == 1
    assert book.read_bytes() == held
    second = correct(out / "_hang-loi-2.xlsx", C2="Nữ")
    assert main(["hang-loat", "giay_khen", str(second), *tail]) == 0
    assert papers(out) == WHOLE


def test_tep_hang_loi_mang_di_noi_khac_ban_ghi_chung_doi_hang_xoa(
    workbook: Workbook, common: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "ra"
    source = workbook(LIST)
    assert main(["hang-loat", "giay_khen", str(source), "--chung", str(common), "-o", str(out), "--bo-qua-loi"]) == 1
    book = tmp_path / "da-sua.xlsx"
    shutil.move(out / "_hang-loi.xlsx", book)
    source.unlink()
    common.write_text(common.read_text("utf-8").replace("Lạng Sơn", "Cao Bằng"), encoding="utf-8")
    workbook_ = openpyxl.load_workbook(book)
    workbook_["Hàng lỗi"].delete_rows(3)
    workbook_["Hàng lỗi"]["C2"] = "Nam"
    workbook_.save(book)
    capsys.readouterr()
    assert main(["hang-loat", "giay_khen", str(book), "--chung", str(common), "-o", str(out)]) == 0
    assert "thứ tự gốc 4" in capsys.readouterr().err
    assert papers(out) == [name for name in WHOLE if not name.startswith("4")]
    for path in out.glob("*.docx"):
        text = "\n".join(c.text for t in Document(str(path)).tables for r in t.rows for c in r.cells)
        assert "Cao Bằng" in text
        assert "Lạng Sơn" not in text.replace("tỉnh Lạng Sơn", "")


def test_cot_con_thieu_duoc_them_kem_lua_chon(workbook: Workbook, common: Path, tmp_path: Path) -> None:
    out = tmp_path / "ra"
    rows = [["STT", "Họ và tên", "Chức vụ"], [1, "Lê An", "CV"], [2, "Bà Vũ Cúc", "CV"]]
    tail = ["--chung", str(common), "-o", str(out)]
    assert main(["hang-loat", "giay_khen", str(workbook(rows)), *tail]) == 1
    sheet = openpyxl.load_workbook(out / "_hang-loi.xlsx")["Hàng lỗi"]
    header = [cell.value for cell in sheet[1]]
    assert "Giới tính" in header
    assert any("Nam,Nữ" in str(rule.formula1) for rule in sheet.data_validations.dataValidation)
    letter = sheet.cell(1, header.index("Giới tính") + 1).column_letter
    book = correct(out / "_hang-loi.xlsx", **{f"{letter}2": "Nam"})
    assert main(["hang-loat", "giay_khen", str(book), *tail]) == 0
    assert papers(out) == ["1 Lê An.docx", "2 Vũ Cúc.docx"]


def test_vong_sua_giu_so_khong_dau_va_cach_hieu_cot(workbook: Workbook, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["Họ đệm", "Tên", "Mã", "Phòng"], ["Lê Văn", "An", 7, "A"], ["Vũ Thị", None, 8, "B"]):
        sheet.append(row)
    for cell in ("C2", "C3"):
        sheet[cell].number_format = "0000"
    source, template = tmp_path / "ds.xlsx", tmp_path / "k.docx"
    book.save(source)
    document = Document()
    document.add_paragraph("{{ ho_ten }} {{ ma }} {{ phong }}")
    document.save(str(template))
    tail = ["--khuon", str(template), "-o", str(tmp_path / "ra"), "--cot", "Họ và tên=A+B"]
    assert main(["hang-loat", "khuon", str(source), *tail]) == 1
    fixed = correct(tmp_path / "ra" / "_hang-loi.xlsx", A2="Vũ Thị Cúc")
    assert main(["hang-loat", "khuon", str(fixed), *tail]) == 0
    texts = [Document(str(path)).paragraphs[0].text for path in sorted((tmp_path / "ra").glob("*.docx"))]
    assert texts == ["Lê Văn An 0007 A", "Vũ Thị Cúc 0008 B"]


def test_danh_sach_dau_sua_trong_khi_do_thi_hoi(
    workbook: Workbook, common: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "ra"
    tail = ["--chung", str(common), "-o", str(out)]
    assert main(["hang-loat", "giay_khen", str(workbook(LIST)), *tail]) == 1
    book = correct(out / "_hang-loi.xlsx", C2="Nam", C3="Nữ")
    # Resaved, and the same correction made in both places: nothing to ask.
    workbook([LIST[0], LIST[1], [2, "Trần Bình", "Nam", "CV", "b"], *LIST[3:]])
    assert main(["hang-loat", "giay_khen", str(book), "--xem-truoc", *tail[:2]]) == 0
    workbook([LIST[0], [1, "Lê Ân", "Nam", "CV", "a"], *LIST[2:]])
    capsys.readouterr()
    assert main(["hang-loat", "giay_khen", str(book), *tail]) == 1
    said = capsys.readouterr().err
    assert "DS!hàng 2" in said
    assert "DS!hàng 4" not in said
    assert papers(out) == []
    assert main(["hang-loat", "giay_khen", str(book), *tail, "--theo-hang-loi"]) == 0
    assert "dù danh sách đầu đã sửa" in capsys.readouterr().err
    assert papers(out) == WHOLE


def test_o_trong_lay_gia_tri_chung_thi_noi(
    workbook: Workbook, common: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    header = [*HEADER[:4], "Thành tích"]
    people = workbook(
        [
            header,
            [1, "Lê An", "Nam", "CV", "Giỏi"],
            *([n, f"Vũ {c}", "Nữ", "CV", None] for n, c in ((2, "Ba"), (3, "Tư"))),
        ]
    )
    assert main(["hang-loat", "giay_khen", str(people), "--chung", str(common), "--xem-truoc"]) == 0
    said = capsys.readouterr().out
    assert said.count("ô «Thành tích» trống: in giá trị chung") == 1
    assert "và 1 chỗ nữa" in said
