"""A year of thi đua, khen thưởng from one folder: every paper, one set of names and counts, numbers that stay."""

from __future__ import annotations

import json
import shutil
from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook

from vanban.api import awards
from vanban.awards.law.inventory import INVENTORY
from vanban.awards.making import YearResult
from vanban.cli import main
from vanban.reading import read_facts

CLOCK = datetime(2026, 12, 31, 17, 0)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    source = Path(__file__).parents[2] / "examples" / "nam-thi-dua-2026"
    target = tmp_path_factory.mktemp("nam")
    for name in ("nam.yaml", "co-quan.yaml", "danh-sach.xlsx"):
        shutil.copy(source / name, target / name)
    return target


@pytest.fixture(scope="module")
def year(folder: Path) -> YearResult:
    return awards.make_year(folder, nguoi="văn thư", bay_gio=lambda: CLOCK)


def text_of(path: Path) -> str:
    facts = read_facts(path)
    return "\n".join(p.full for p in facts.body_paragraphs())


def test_du_moi_van_ban_cua_danh_muc(year: YearResult) -> None:
    assert {made.giay.key for made in year.papers} == {giay.key for giay in INVENTORY}
    assert all(path.stat().st_size > 0 for made in year.papers for path in made.tep)


def test_van_ban_nao_cung_qua_kiem_tra(year: YearResult) -> None:
    assert year.faults == []


def test_doi_chieu_khong_lech(year: YearResult) -> None:
    assert year.mismatches == ()


def test_so_chay_theo_ngay_trong_tung_chuoi(year: YearResult) -> None:
    by_series: dict[tuple[str, int], list[tuple[int, date]]] = {}
    for made in year.papers:
        if made.so_ky_hieu:
            number, code = made.so_ky_hieu.split("/", 1)
            by_series.setdefault((code, made.ngay.year), []).append((int(number), made.ngay))
    for issued in by_series.values():
        assert [number for number, _ in issued] == list(range(1, len(issued) + 1))
        assert [day for _, day in issued] == sorted(day for _, day in issued)


def test_quyet_dinh_dem_dung_va_giay_khen_mang_so_quyet_dinh(year: YearResult) -> None:
    files = year.files()
    (decision,) = files["quyet_dinh_khen_thuong"]
    text = text_of(decision)
    assert "“Lao động tiên tiến”: 60 cá nhân." in text
    assert "Bằng chữ: Một trăm linh sáu triệu" in text
    number = next(made.so_ky_hieu for made in year.papers if made.giay.key == "quyet_dinh_khen_thuong")
    certificates = files["giay_khen"]
    assert len(certificates) == 14
    for path in certificates:
        assert number in text_of(path)


def test_ten_tren_giay_khen_la_ten_trong_danh_sach(year: YearResult) -> None:
    decision = text_of(year.files()["quyet_dinh_khen_thuong"][0])
    for path in year.files()["bang_cstdcs"]:
        lines = [line for line in text_of(path).splitlines() if line.startswith(("Ông:", "Bà:", "Ông ", "Bà "))]
        assert lines, path.name
        name = lines[0].removeprefix("Ông").removeprefix("Bà").strip(": ")
        assert name in decision


def test_muc_luc_noi_dong_ke_hoach_voi_tep(year: YearResult) -> None:
    sheet = load_workbook(year.contents[0]).worksheets[0]
    text = "\n".join(str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value is not None)
    for row in ("I.1", "II.2", "III.3", "IV.5"):
        assert row in text
    assert "20261218-quyet_dinh_khen_thuong.docx" in text


def test_canh_bao_luat_sua_doi(year: YearResult) -> None:
    assert any("Luật số 06/2026/QH16" in text for text in year.warnings)


def test_chay_lai_giu_so_va_doi_mot_o_thay_o_moi_noi(folder: Path, year: YearResult) -> None:
    before = json.loads((year.folder / "nam-thi-dua.json").read_text(encoding="utf-8"))
    book = load_workbook(folder / "danh-sach.xlsx")
    sheet = book["Cá nhân"]
    row = next(r for r in range(sheet.max_row, 3, -1) if "Giấy khen" in str(sheet.cell(r, 7).value))
    old = str(sheet.cell(row, 2).value)
    sheet.cell(row, 2).value = "Hoàng Thị Mới Tên"
    book.save(folder / "danh-sach.xlsx")
    again = awards.make_year(folder, nguoi="văn thư", bay_gio=lambda: CLOCK)
    assert json.loads((again.folder / "nam-thi-dua.json").read_text(encoding="utf-8")) == before
    files = again.files()
    for key in ("quyet_dinh_khen_thuong", "bang_chi_tien_thuong", "phieu_bau", "bien_ban_kiem_phieu"):
        text = text_of(files[key][0])
        assert "Hoàng Thị Mới Tên" in text
        assert old not in text
    assert any("Hoàng Thị Mới Tên" in text_of(path) for path in files["giay_khen"])
    assert again.mismatches == ()


def test_lenh_viec_ke_viec_xong_va_qua_han(folder: Path, year: YearResult, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["nam-thi-dua", str(folder), "--viec"]) == 0
    out = capsys.readouterr().out
    assert "QUÝ I" in out
    assert "[xong]" in out


def test_danh_sach_sai_bao_o_va_khong_tao_gi(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "nam"
    shutil.copytree(folder, target, ignore=shutil.ignore_patterns("ket-qua"))
    book = load_workbook(target / "danh-sach.xlsx")
    book["Cá nhân"]["G5"] = "Danh hiệu lạ"
    book["Cá nhân"]["K6"] = 99
    book.save(target / "danh-sach.xlsx")
    assert main(["nam-thi-dua", str(target)]) == 2
    err = capsys.readouterr().err
    assert "Cá nhân!G5" in err
    assert "Cá nhân!K6" in err
    assert not (target / "ket-qua").exists()
