"""The command as a clerk runs it: exit codes, what is said, what is left in the folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document

from vanban.cli import main

Workbook = Callable[..., Path]
HEADER = ["STT", "Họ và tên", "Giới tính", "Chức vụ", "Đơn vị"]


@pytest.fixture
def common(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """The sample of the common record, as the command prints it."""
    assert main(["mau", "giay_khen", "--chung"]) == 0
    path = tmp_path / "chung.yaml"
    path.write_text(capsys.readouterr().out, encoding="utf-8")
    return path


def test_giay_khen_tu_danh_sach_den_tep_gop(
    workbook: Workbook, common: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    people = workbook(
        [HEADER, [1, "Nguyễn Thị Ánh", "Nữ", "Chuyên viên", "VP"], [2, "Đỗ Ân", "Nam", "Chuyên viên", "VP"]]
    )
    out, merged = tmp_path / "ra", tmp_path / "tat-ca.docx"
    command = ["hang-loat", "giay_khen", str(people), "--chung", str(common), "-o", str(out)]
    assert main([*command, "--gop", str(merged), "--sap-xep", "ten"]) == 0
    said = capsys.readouterr()
    assert "Đã tạo 2 tệp" in said.out
    assert str(merged) in said.out
    assert sorted(path.name for path in out.iterdir() if path.suffix == ".docx") == [
        "1 Nguyễn Thị Ánh.docx",
        "2 Đỗ Ân.docx",
    ]
    assert (out / "_tong-ket.csv").read_text(encoding="utf-8-sig").count(".docx") == 2
    assert len(Document(str(merged)).sections) == 2
    assert main([*command, "--tiep-tuc"]) == 0
    assert "Đã tạo 0 tệp, 2 tệp đã có từ trước" in capsys.readouterr().out


def test_hang_loi_thi_ma_thoat_1_va_noi_o_nao(
    workbook: Workbook, common: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    people = workbook([HEADER, [1, "Nguyễn Thị Ánh", "Nữ", "CV", "VP"], [2, "Đỗ Ân", "Nem", "CV", "VP"]])
    out = tmp_path / "ra"
    command = ["hang-loat", "giay_khen", str(people), "--chung", str(common), "-o", str(out)]
    assert main(command) == 1
    said = capsys.readouterr()
    assert "DS!C3" in said.err
    assert "--bo-qua-loi" in said.err
    assert [path.name for path in out.iterdir() if not path.name.startswith(".")] == ["_hang-loi.xlsx"]
    assert main([*command, "--bo-qua-loi"]) == 1
    assert "Đã tạo 1 tệp" in capsys.readouterr().out


def test_xem_truoc_khong_ghi_gi(
    workbook: Workbook, common: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    people = workbook([HEADER, [1, "Nguyễn Thị Ánh", "Nữ", "CV", "VP"], [2, "Đỗ Ân", "Nem", "CV", "VP"]])
    before = sorted(tmp_path.iterdir())
    assert main(["hang-loat", "giay_khen", str(people), "--chung", str(common), "--xem-truoc"]) == 1
    said = capsys.readouterr().out
    assert "«Họ và tên» → Họ và tên" in said
    assert "lỗi: 1" in said
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["khuon", "DS", "-o", "ra"], "--khuon"),
        (["khuon", "DS"], "--xem-truoc"),
        (["giay_khenn", "DS", "-o", "ra"], "không có loại này"),
        (["khuon", "DS", "--khuon", "khong-co.docx", "-o", "ra"], "khong-co.docx"),
        (["giay_khen", "khong-co.xlsx", "-o", "ra"], "khong-co.xlsx"),
    ],
)
def test_dung_sai_thi_ma_thoat_2(
    words: list[str], expected: str, workbook: Workbook, tmp_path: Path, capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    people = str(workbook([HEADER, [1, "An", "Nữ", "CV", "VP"]]))
    assert main(["hang-loat", *(people if word == "DS" else word for word in words)]) == 2
    assert expected in capsys.readouterr().err


@pytest.mark.office
def test_pdf_moi_nguoi_mot_dau_trang(tmp_path: Path, capsys: pytest.CaptureFixture[str], workbook: Workbook) -> None:
    pikepdf = pytest.importorskip("pikepdf")
    document = Document()
    document.add_paragraph("{{ ho_ten }}")
    document.add_paragraph("{% for i in range(dong|int) %}dòng\n{% endfor %}")
    template = tmp_path / "k.docx"
    document.save(str(template))
    people = workbook([["Họ và tên", "Dòng"], ["Nguyễn An", 1], ["Trần Bình", 60], ["Lê Chi", 2]])
    out = tmp_path / "in.pdf"
    assert (
        main(
            ["hang-loat", "khuon", str(people), "--khuon", str(template), "-o", str(tmp_path / "ra"), "--gop", str(out)]
        )
        == 0
    )
    with pikepdf.open(out) as pdf:
        pages = list(pdf.pages)
        with pdf.open_outline() as outline:
            marks = [(item.title, pages.index(pikepdf.Page(item.destination[0]))) for item in outline.root]
    assert len(pages) == 4
    assert marks == [("Nguyễn An", 0), ("Trần Bình", 1), ("Lê Chi", 3)]


@pytest.mark.parametrize(
    ("said", "out"),
    [("Không đạt", True), ("Chưa đủ điều kiện", True), ("Đã rút tên", True), ("Hủy", True), ("bị kỷ luật", True), ("Đạt", False),
     ("Loại A", False), ("Không", False), ("Bổ sung sau", False)],
)  # fmt: skip
def test_hang_ghi_la_khong_trao_thi_hoi(
    said: str, out: bool, workbook: Workbook, common: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [[1, "Nguyễn Thị Ánh", "Nữ", "CV", "VP", said], [2, "Đỗ Ân", "Nam", "CV", "VP", "Đạt"]]
    people = workbook([[*HEADER, "Kết quả xét"], *rows])
    command = ["hang-loat", "giay_khen", str(people), "--chung", str(common), "-o", str(tmp_path / "ra")]
    assert main(command) == (1 if out else 0)
    assert ("DS!F2" in capsys.readouterr().err) is out
