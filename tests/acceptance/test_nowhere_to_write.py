"""Where nothing can be written every command says so in the clerk's words, at the place the clerk named, and leaves nothing."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
import yaml

import vanban
from vanban.cli import main

NOTICE = """loai: thong_bao
trich_yeu: Lịch trực
noi_dung: Văn phòng thông báo lịch trực Tết.
nguoi_ky: chanh
noi_nhan: [Các đơn vị]
"""

PAPER = vanban.render(vanban.from_dict(yaml.safe_load(vanban.sample("thong_bao"))))


@pytest.fixture
def office(tmp_path: Path) -> Path:
    (tmp_path / "co-quan.yaml").write_text(
        "co_quan: {chu_quan: UBND tỉnh A, ten: Văn phòng, ky_hieu: VP}\ndia_danh: Tỉnh A\n"
        "nguoi_ky: {chanh: {chuc_vu: Chánh Văn phòng, ho_ten: Nguyễn Văn Bình}}\n",
        encoding="utf-8",
    )
    (tmp_path / "tb.yaml").write_text(NOTICE, encoding="utf-8")
    (tmp_path / "tep").write_text("x", encoding="utf-8")
    (tmp_path / "ds.csv").write_text("Họ và tên,Giới tính\nLê An,Nam\n", encoding="utf-8")
    (tmp_path / "gk.yaml").write_text(
        "nam: 2026\ntham_quyen: Chánh Văn phòng\nso_quyet_dinh: 01/QĐ-VP\nngay_quyet_dinh: 05/3/2026\nthanh_tich: Tốt\n",
        encoding="utf-8",
    )
    return tmp_path


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("tao tb.yaml -o", "x.docx"),
        ("phat-hanh tb.yaml --cho-phep-loi --nguoi Lan -o", "ra"),
        ("hang-loat giay_khen ds.csv --chung gk.yaml -o", "ra"),
        ("hang-loat giay_khen ds.csv --chung gk.yaml -o", "ra.zip"),
        ("khuon xuat", "khuon"),
        ("mau giay_khen --excel", "x.xlsx"),
        ("doc a.docx -o", "a.yaml"),
        ("kiem-tra a.docx --sua", "b.docx"),
        ("chuan-hoa a.docx -o", "b.docx"),
    ],
)
def test_noi_khong_ghi_duoc(
    words: str, name: str, office: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(office)
    if "a.docx" in words:
        (office / "a.docx").write_bytes(PAPER)
    before = {path.name for path in office.iterdir()}
    capsys.readouterr()
    assert main([*words.split(), str(office / "tep" / name)]) == 2
    said = capsys.readouterr().err
    assert str(office / "tep") in said
    assert "Errno" not in said
    assert ".dang-ghi" not in said
    assert {path.name for path in office.iterdir()} - before <= {"so.db"}
    if words.startswith("phat-hanh"):  # the number is free for the next paper
        assert main(["phat-hanh", "tb.yaml", "--cho-phep-loi", "--nguoi", "Lan", "-o", "duoc"]) == 0
        assert "01/TB-VP" in capsys.readouterr().out


@pytest.mark.parametrize("words", ["tao tb.yaml -o /proc/x.docx", "mau giay_khen --excel /proc/x.docx"])
@pytest.mark.skipif(sys.platform != "linux", reason="a folder where the superuser cannot write either is of Linux")
def test_tep_cho_khong_bao_gio_duoc_goi_ten(
    words: str, office: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(office)
    assert main(words.split()) == 2
    said = capsys.readouterr().err
    assert "/proc/x.docx" in said
    assert ".dang-ghi" not in said
