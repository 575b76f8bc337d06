"""Years of other offices from the command line: a commune, a school, a hospital, of three, sixty and four hundred nominees."""

from __future__ import annotations

import importlib
import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from vanban.cli import main
from vanban.reading import read_facts

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "examples"
SMALL = ("bang_cstdcs", "giay_chung_nhan", "giay_khen", "phieu_cham_sang_kien", "don_cong_nhan_sang_kien")
"""Batches left out where only the papers that every nominee goes through count."""


@pytest.fixture(scope="session")
def makers() -> Iterator[dict[str, ModuleType]]:
    sys.path.insert(0, str(ROOT / "tools"))
    names = ("sheets", "commune", "school", "hospital")
    yield {name: importlib.import_module(f"award_years.{name}") for name in names}
    sys.path.remove(str(ROOT / "tools"))


def text_of(path: Path) -> str:
    facts = read_facts(path)
    cells = [cell.text for table in facts.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(p.full for p in facts.paragraphs if p.cell is None), *cells])


def run(folder: Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    """Run the command over a year's folder; what issued papers say is read back by the tests."""
    code = main(["nam-thi-dua", str(folder), "--den", "31/01/2027"])
    told = capsys.readouterr()
    return code, told.out, told.err


def copy(name: str, target: Path, more: str = "") -> Path:
    shutil.copytree(EXAMPLES / name, target)
    with (target / "nam.yaml").open("a", encoding="utf-8") as settings:
        settings.write(more)
    return target


def one(folder: Path, key: str) -> Path:
    (found,) = (folder / "ket-qua").glob(f"2*-{key}.docx")
    return found


def test_xa_uy_ban_ky_thay_mat_chu_tich_quyet_dinh(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = copy("nam-thi-dua-xa-2026", tmp_path / "xa")
    code, out, err = run(folder, capsys)
    assert code == 0, err
    assert "02/QĐ-UBND" in out
    decision = text_of(one(folder, "quyet_dinh_khen_thuong"))
    assert "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ YÊN BÌNH" in decision
    assert re.search(r"Kèm theo Quyết định số 02/QĐ-UBND .* của Chủ tịch Ủy ban nhân dân xã Yên Bình", decision)
    assert "Giấy khen: 01 tập thể, 01 hộ gia đình, 02 cá nhân." in decision
    minutes = text_of(one(folder, "bien_ban_hdtdkt"))
    assert "Chủ trì (chủ tọa): Lý Thị Mai" in minutes
    assert "hợp lệ 07, không hợp lệ 01 phiếu" in minutes
    assert "tự xin rút trước khi bỏ phiếu" in minutes
    report = text_of(one(folder, "bao_cao_tong_ket"))
    assert "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh: không được tặng" in report
    assert "TM. ỦY BAN NHÂN DÂN" in report
    everything = "".join(text_of(path) for path in (folder / "ket-qua").rglob("*.docx"))
    assert "Chánh Văn phòng UBND" not in everything
    assert "công chức, viên chức, người lao động" not in everything


def test_truong_tinh_theo_nam_hoc_va_muc_luong_cu(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = copy("nam-thi-dua-truong-2026", tmp_path / "truong")
    code, _, err = run(folder, capsys)
    assert code == 0, err
    assert "06/2026/QH16" not in err
    decision = text_of(one(folder, "quyet_dinh_khen_thuong"))
    assert "năm học 2025 - 2026 (thành tích tính từ ngày 05 tháng 9 năm 2025 đến ngày 31 tháng 5 năm 2026)" in decision
    assert "2.340.000" in decision
    assert "2.530.000" not in decision
    assert "sửa đổi, bổ sung" not in decision
    assert "Kính gửi: Giám đốc Sở" not in decision
    assert "HỌC KỲ I" in text_of(one(folder, "ke_hoach_tdkt"))
    assert "học kỳ I năm học 2025 - 2026" in text_of(one(folder, "bao_cao_so_ket"))
    assert "Chiến sĩ thi đua cấp tỉnh\n0\n1\n0\n1\n0\nchờ\nChủ tịch Ủy ban nhân dân tỉnh Lạng Sơn" in text_of(
        one(folder, "bao_cao_tong_ket")
    )
    assert "Giấy khen của Giám đốc Sở Giáo dục và Đào tạo: 02 cá nhân" in text_of(
        one(folder, "to_trinh_khen_thuong-nam_nay")
    )


def test_benh_vien_bon_tram_luot_khen_dot_xuat_va_hai_hom_phieu(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = copy("nam-thi-dua-benh-vien-2026", tmp_path / "benh-vien")
    settings = (folder / "nam.yaml").read_text(encoding="utf-8")
    (folder / "nam.yaml").write_text(f"{settings}bo_qua: [{', '.join(SMALL)}]\n", encoding="utf-8")
    code, _, err = run(folder, capsys)
    assert code == 0, err
    decision = text_of(one(folder, "quyet_dinh_khen_thuong"))
    assert "“Lao động tiên tiến”: 387 cá nhân." in decision
    tally = text_of(one(folder, "bien_ban_kiem_phieu"))
    assert "“Chiến sĩ thi đua cơ sở”\n14\n14\n13\n1" in tally
    assert "Chiến sĩ thi đua cấp tỉnh\n14\n13\n12\n1" in tally
    assert "Chủ trì (chủ tọa): Hứa Thị Liên" in text_of(one(folder, "bien_ban_hdtdkt"))
    (unplanned,) = (folder / "ket-qua").glob("20260519-quyet_dinh_dot_xuat-*.docx")
    assert "từ ngày 09 đến ngày 12 tháng 5 năm 2026" in text_of(unplanned)
    assert "2.130.000 đồng" in text_of(unplanned)
    assert len(list((folder / "ket-qua").glob("20260519-giay_khen-*/*.docx"))) == 3


def test_truong_chi_ba_luot_de_nghi(
    makers: dict[str, ModuleType], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = copy("nam-thi-dua-truong-2026", tmp_path / "nho")
    makers["sheets"].write(folder / "danh-sach.xlsx", makers["school"].sheets(3))
    code, _, err = run(folder, capsys)
    assert code == 0, err
    assert "“Lao động tiên tiến”: 02 cá nhân." in text_of(one(folder, "quyet_dinh_khen_thuong"))
    assert "Công nhận 01 sáng kiến" in text_of(one(folder, "quyet_dinh_cong_nhan_sang_kien"))


def test_bang_tinh_cua_vi_du_la_cua_may_viet(makers: dict[str, ModuleType], tmp_path: Path) -> None:
    """The committed workbooks are what the script writes: names, votes and dates come from the seed."""
    from openpyxl import load_workbook

    for name, maker in (("xa", "commune"), ("truong", "school"), ("benh-vien", "hospital")):
        made = tmp_path / f"{name}.xlsx"
        makers["sheets"].write(made, makers[maker].sheets())
        own, kept = load_workbook(made), load_workbook(EXAMPLES / f"nam-thi-dua-{name}-2026" / "danh-sach.xlsx")
        assert own.sheetnames == kept.sheetnames
        for sheet in own.sheetnames:
            assert list(own[sheet].values) == list(kept[sheet].values)
