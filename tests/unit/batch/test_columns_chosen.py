"""What a clerk decides about columns: typed, in the common record, kept in a file, remembered beside the list."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document

from vanban.cli import main

Workbook = Callable[..., Path]
HEADER = ["STT", "Họ và tên bố", "Nơi", "Giới tính"]
ROW = [1, "Lê Văn An", "Phòng A", "Nam"]


@pytest.fixture
def common(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    assert main(["mau", "giay_khen", "--chung"]) == 0
    path = tmp_path / "chung.yaml"
    path.write_text(capsys.readouterr().out, encoding="utf-8")
    return path


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.glob("*.docx"))


def test_hoi_thi_ma_thoat_1_va_noi_cach_tra_loi(
    workbook: Workbook, common: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    people = workbook([HEADER, ROW])
    command = ["hang-loat", "giay_khen", str(people), "--chung", str(common)]
    assert main([*command, "-o", str(tmp_path / "ra")]) == 1
    assert '--cot "Họ và tên=B"' in capsys.readouterr().err
    assert not (tmp_path / "ra").exists()
    assert main([*command, "--xem-truoc"]) == 1
    said = capsys.readouterr().out
    assert "CÂU HỎI" in said
    assert "«Họ và tên»? (chưa rõ)" in said
    assert main([*command, "-o", str(tmp_path / "ra"), "--cot", "Họ tên=B; Đơn vị=Nơi"]) == 0
    assert names(tmp_path / "ra") == ["1 Lê Văn An.docx"]


def test_muc_cot_trong_ban_ghi_chung(workbook: Workbook, common: Path, tmp_path: Path) -> None:
    people = workbook([["STT", "Họ đệm", "Chức vụ", "Tên gọi riêng", "Giới tính"], [1, "Lê Văn", "CV", "An", "Nam"]])
    common.write_text(common.read_text("utf-8") + "cot:\n  Họ và tên: B+D\n  Tên gọi: không\n", encoding="utf-8")
    assert main(["hang-loat", "giay_khen", str(people), "--chung", str(common), "-o", str(tmp_path / "ra")]) == 0
    assert names(tmp_path / "ra") == ["1 Lê Văn An.docx"]


def test_luu_cot_sua_roi_dung_lai(
    workbook: Workbook, common: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    people = workbook([HEADER, ROW])
    kept = tmp_path / "cot.yaml"
    command = ["hang-loat", "giay_khen", str(people), "--chung", str(common)]
    assert main([*command, "--xem-truoc", "--luu-cot", str(kept)]) == 1
    text = kept.read_text("utf-8")
    assert "CHƯA RÕ" in text
    kept.write_text(text + '  "Họ và tên": B\n  "Đơn vị công tác": C\n', encoding="utf-8")
    assert main([*command, "-o", str(tmp_path / "ra"), "--cot", str(kept)]) == 0
    assert names(tmp_path / "ra") == ["1 Lê Văn An.docx"]
    other = workbook([["STT", "Cột mới", *HEADER[1:]], [1, "x", *ROW[1:]]], "khac.xlsx")
    capsys.readouterr()
    assert main(["hang-loat", "giay_khen", str(other), "--chung", str(common), "-o", "x", "--cot", str(kept)]) == 2
    assert "tiêu đề của danh sách đã khác" in capsys.readouterr().err


def test_nho_canh_danh_sach_theo_tieu_de(
    workbook: Workbook, common: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    people = workbook([HEADER, ROW])
    command = ["hang-loat", "giay_khen", str(people), "--chung", str(common)]
    assert main([*command, "-o", str(tmp_path / "mot"), "--cot", "Họ tên=B"]) == 0
    capsys.readouterr()
    workbook([HEADER, ROW, [2, "Trần Bình", "Phòng B", "Nam"]])
    assert main([*command, "-o", str(tmp_path / "hai")]) == 0
    assert "đã chọn ở lần chạy trước" in capsys.readouterr().err
    assert names(tmp_path / "hai") == ["1 Lê Văn An.docx", "2 Trần Bình.docx"]
    workbook([["STT", "Họ và tên mẹ", "Nơi", "Giới tính"], ROW])
    assert main([*command, "-o", str(tmp_path / "ba")]) == 1


def test_hai_cot_trung_ten_cua_khuon_rieng(
    workbook: Workbook, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    document = Document()
    document.add_paragraph("{{ ten }}")
    document.save(str(tmp_path / "k.docx"))
    people = workbook([["Tên", "Ghi chú", "Tên"], ["An", "x", None], ["Bình", "y", "B2"]])
    command = ["hang-loat", "khuon", str(people), "--khuon", str(tmp_path / "k.docx"), "-o", str(tmp_path / "ra")]
    assert main(command) == 1
    assert '--cot "ten=A" hoặc --cot "ten=C"' in capsys.readouterr().err
    assert main([*command, "--cot", "ten=A"]) == 0
    texts = [Document(str(path)).paragraphs[0].text for path in sorted((tmp_path / "ra").glob("*.docx"))]
    assert texts == ["An", "Bình"]


def test_ten_tep_lay_tu_o_ten_co_chu(workbook: Workbook, common: Path, tmp_path: Path) -> None:
    people = workbook(
        [["STT", "Họ và tên", "Tên tập thể", "Giới tính"], [1, "Lê An", None, "Nam"], [2, None, "Phòng A", None]]
    )
    assert main(["hang-loat", "giay_khen", str(people), "--chung", str(common), "-o", str(tmp_path / "ra")]) == 0
    assert names(tmp_path / "ra") == ["1 Lê An.docx", "2 Phòng A.docx"]


def test_xung_ho_va_gioi_tinh_o_moi_loai(
    workbook: Workbook, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    document = Document()
    document.add_paragraph("Mời {{ ho_ten }}, {{ gioi_tinh }}")
    document.save(str(tmp_path / "k.docx"))
    command = ["hang-loat", "khuon", "", "--khuon", str(tmp_path / "k.docx"), "-o", str(tmp_path / "ra")]
    good = workbook([["Họ và tên", "Giới tính"], ["Bà Lê Thị Hoa", "Nữ"], ["Ông Nguyễn Văn An", "Nam"]])
    assert main([*command[:2], str(good), *command[3:]]) == 0
    texts = [Document(str(path)).paragraphs[0].text for path in sorted((tmp_path / "ra").glob("*.docx"))]
    assert texts == ["Mời Bà Lê Thị Hoa, Nữ", "Mời Ông Nguyễn Văn An, Nam"]
    wrong = workbook([["Họ và tên", "Giới tính"], ["Bà Lê Thị Hoa", "Nam"]], "sai.xlsx")
    assert main([*command[:2], str(wrong), *command[3:]]) == 1
    assert "không khớp giới tính" in capsys.readouterr().err


def test_chu_cot_chi_dung_khi_cot_con_dung_cho(
    workbook: Workbook, common: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ["hang-loat", "giay_khen", "--chung", str(common)]
    chosen = str(tmp_path / "cot.yaml")
    people = workbook([["STT", "Người", "Ghi", "Giới tính"], [1, "Lê Văn An", "x", "Nam"]])
    assert main([*command, str(people), "--xem-truoc", "--cot", "Họ và tên=B", "--luu-cot", chosen]) == 0
    people = workbook([["STT", None, "Người", "Ghi", "Giới tính"], [1, "Vũ Nhầm", "Lê Văn An", "x", "Nam"]])
    assert main([*command, str(people), "--cot", chosen, "-o", str(tmp_path / "ra")]) == 2
    assert "tiêu đề của danh sách đã khác" in capsys.readouterr().err


def test_cach_hieu_nam_sinh_theo_gioi_tinh_luu_roi_dung_lai(workbook: Workbook, common: Path, tmp_path: Path) -> None:
    people = str(workbook([["STT", "Họ và tên", "Nam", "Nữ"], [1, "Lê Văn An", 1980, None], [2, "Vũ Bé", None, 1985]]))
    command = ["hang-loat", "giay_khen", people, "--chung", str(common)]
    chosen = str(tmp_path / "cot.yaml")
    assert main([*command, "--xem-truoc", "--luu-cot", chosen]) == 0
    assert main([*command, "--cot", chosen, "-o", str(tmp_path / "ra")]) == 0
    assert names(tmp_path / "ra") == ["1 Lê Văn An.docx", "2 Vũ Bé.docx"]
