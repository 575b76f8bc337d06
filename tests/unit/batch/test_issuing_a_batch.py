"""`hang-loat … --phat-hanh`: every paper of a list numbered from the register, in its order, all or none."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

import vanban
from vanban.cli import main

Workbook = Callable[..., Path]


@pytest.fixture
def common(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """An invitation without a number, with a tag."""
    assert main(["mau", "giay_moi"]) == 0
    record = yaml.safe_load(capsys.readouterr().out)
    for name in [name for name in record if vanban.so_thanh_chu and name.lower() in ("so", "ngay", "số", "ngày")]:
        del record[name]
    name = next(name for name in record if name in ("trich_yeu", "Trích yếu"))
    record[name] = "Họp với {{ ho_ten }}"
    path = tmp_path / "moi.yaml"
    path.write_text(yaml.safe_dump(record, allow_unicode=True, sort_keys=False), encoding="utf-8")
    return path


def numbers(said: str) -> list[str]:
    return [line.split("\t")[0].split("/")[0] for line in said.splitlines() if "\t" in line]


def test_so_theo_thu_tu_danh_sach_trong_giay_va_trong_so(
    workbook: Workbook, common: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    people = workbook([["Họ và tên", "Đơn vị"], *[[name, "A"] for name in ("Lê An", "Vũ Bình", "Hà Cúc")]])
    out = tmp_path / "ra"
    command = ["hang-loat", "giay_moi", str(people), "--chung", str(common), "-o", str(out), "--phat-hanh"]
    assert main([*command, "--nguoi", "Văn thư", "--cho-phep-loi"]) == 0
    told = capsys.readouterr().out
    assert numbers(told) == ["01", "02", "03"]
    for number, line in enumerate(told.splitlines(), start=1):
        paper = vanban.read(Path(line.split("\t")[1])).van_ban
        assert paper is not None
        assert paper.so == number
        assert ("Lê An", "Vũ Bình", "Hà Cúc")[number - 1] in str(getattr(paper, "trich_yeu", ""))
    assert main(["so", "tra-cuu", "--so-dang-ky", str(tmp_path / "so.db")]) in (0, 1, 2)


def test_mot_hang_hong_thi_khong_cap_so_nao(
    workbook: Workbook, common: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "ra"
    bad = workbook([["Họ và tên", "Đơn vị"], ["Lê An", "A"], [None, "B"]])
    command = ["hang-loat", "giay_moi", str(bad), "--chung", str(common), "-o", str(out), "--phat-hanh"]
    assert main([*command, "--cho-phep-loi"]) == 1
    said = capsys.readouterr()
    assert "DS!A3" in said.err
    assert "chưa cấp số nào" in said.err
    assert not list(out.glob("*.docx"))
    workbook([["Họ và tên", "Đơn vị"], ["Lê An", "A"], ["Vũ Bình", "B"]])
    assert main([*command, "--cho-phep-loi"]) == 0
    assert numbers(capsys.readouterr().out) == ["01", "02"]
