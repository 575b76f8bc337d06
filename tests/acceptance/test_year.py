"""A year of thi đua, khen thưởng from one folder, as a clerk runs it from the command line; the offices of the examples."""

from __future__ import annotations

import shutil
from datetime import date, datetime
from pathlib import Path

import pytest
from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from openpyxl import load_workbook

from vanban.api import awards
from vanban.api.templates import export_templates
from vanban.awards.law.inventory import INVENTORY
from vanban.awards.making import YearResult
from vanban.cli import main
from vanban.reading import read_facts

EXAMPLES = Path(__file__).parents[2] / "examples"
CLOCK = datetime(2027, 1, 31, 17, 0).astimezone()


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("nam")
    for name in ("nam.yaml", "co-quan.yaml", "danh-sach.xlsx"):
        shutil.copy(EXAMPLES / "nam-thi-dua-2026" / name, target / name)
    book = load_workbook(target / "danh-sach.xlsx")  # the board of an office that another one heads
    for row in book["Hội đồng"].iter_rows():
        for cell in row:
            if cell.value == "Nguyễn Văn Hà":
                cell.value = "Lê Thị Thu Hải"
    book.save(target / "danh-sach.xlsx")
    return target


OWN_STYLE = "Dấu riêng của cơ quan"


@pytest.fixture(scope="session")
def profile(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The office's profile in a folder of its own, with another head and templates of its own, told apart by a style."""
    away = tmp_path_factory.mktemp("ho-so")
    export_templates(away / "mau-rieng", ("quyet_dinh", "giay_khen"))
    for path in (away / "mau-rieng").glob("*.docx"):
        document = Document(str(path))
        document.styles.add_style(OWN_STYLE, WD_STYLE_TYPE.CHARACTER)
        document.save(str(path))
    said = (folder / "co-quan.yaml").read_text(encoding="utf-8").replace("Nguyễn Văn Hà}", "Lê Thị Thu Hải}")
    (away / "hs.yaml").write_text(f"{said}khuon: mau-rieng\n", encoding="utf-8")
    return away / "hs.yaml"


@pytest.fixture(scope="session")
def year(folder: Path, profile: Path) -> YearResult:
    return awards.make_year(folder, user="văn thư", clock=lambda: CLOCK, profile=profile)


def text_of(path: Path) -> str:
    facts = read_facts(path)
    return "\n".join(p.full for p in facts.body_paragraphs())


def test_du_moi_van_ban_cua_danh_muc_va_khong_co_gi_sai(year: YearResult) -> None:
    assert {made.giay.key for made in year.papers} == {giay.key for giay in INVENTORY}
    assert all(path.stat().st_size > 0 for made in year.papers for path in made.tep)
    assert (year.faults, year.missing, year.differences, year.mismatches) == ([], [], [], ())
    assert year.ok


def test_ho_so_o_noi_khac_va_khuon_cua_no_lam_ra_moi_van_ban(year: YearResult) -> None:
    files = year.files()
    (decision,) = files["quyet_dinh_khen_thuong"]
    assert "Lê Thị Thu Hải" in text_of(decision)
    assert "Nguyễn Văn Hà" not in text_of(decision)
    for path in (decision, *files["giay_khen"]):
        if path.suffix == ".docx":
            assert OWN_STYLE in {style.name for style in Document(str(path)).styles}, path.name


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
    assert "từ ngày 01 tháng 01 đến ngày 31 tháng 12 năm 2026" in text
    number = next(made.so_ky_hieu for made in year.papers if made.giay.key == "quyet_dinh_khen_thuong")
    certificates = files["giay_khen"]
    assert len(certificates) == 14
    for path in certificates:
        assert number in text_of(path)


def test_muc_luc_noi_dong_ke_hoach_voi_tep(year: YearResult) -> None:
    sheet = load_workbook(year.contents[0]).worksheets[0]
    text = "\n".join(str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value is not None)
    for row in ("I.1", "II.2", "III.3", "IV.5"):
        assert row in text
    assert "20261218-quyet_dinh_khen_thuong.docx" in text


def test_noi_mot_lan_luat_sua_doi_chua_doc(year: YearResult) -> None:
    assert sum("06/2026/QH16" in text for text in year.warnings) == 1


def test_lenh_viec_ke_tinh_trang(folder: Path, year: YearResult, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["nam-thi-dua", str(folder), "--viec"]) == 0
    out = capsys.readouterr().out
    assert "QUÝ I" in out
    assert "[đã phát hành]" in out
    assert "05/QĐ-VP" in out


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


def test_lenh_khong_vo_khi_thieu_va_ma_thoat_la_1(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "nam"
    shutil.copytree(folder, target, ignore=shutil.ignore_patterns("ket-qua"))
    book = load_workbook(target / "danh-sach.xlsx")
    for name in ("Năm trước", "Kỷ niệm chương", "Kiểm phiếu", "Sáng kiến", "Đăng ký"):
        del book[name]
    book.save(target / "danh-sach.xlsx")
    assert main(["nam-thi-dua", str(target), "--den", "31/12/2026"]) == 1
    told = capsys.readouterr()
    assert "Chưa lập được" in told.err
    assert "trang «Đăng ký»" in told.err
    assert "không phát sinh" in told.out
