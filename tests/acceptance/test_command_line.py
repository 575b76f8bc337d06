"""The command line as a clerk meets it: help in Vietnamese, wrong use told, nothing written when a record is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from vanban.api import papers
from vanban.cli import main
from vanban.cli.commands import COMMANDS
from vanban.errors import InputError


def test_tro_giup_bang_tieng_viet(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    out = capsys.readouterr().out
    assert "Các lệnh:" in out
    assert all(entry.name in out for entry in COMMANDS)
    assert not {"Usage", "Options", "Commands", "Show this"} & set(out.replace(":", " ").split())


@pytest.mark.parametrize("command", [entry.name for entry in COMMANDS])
def test_lenh_nao_cung_co_tro_giup(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([command, "--help"]) == 0
    out = capsys.readouterr().out
    assert "Cách dùng: vanban " + command in out
    assert "Usage" not in out
    assert "Show this message" not in out


def test_lenh_go_sai_duoc_goi_y(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["taoo"]) == 2
    assert "Có phải: tao?" in capsys.readouterr().err


def test_thieu_tham_so_ma_thoat_2(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["tao"]) == 2
    assert "Thiếu tham số" in capsys.readouterr().err


def test_mau_liet_ke_moi_loai_mot_dong(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["mau"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert set(papers.kinds()) <= set(lines)
    assert "giay_khen" in lines


@pytest.mark.parametrize("loai", papers.kinds())
def test_mau_roi_tao_roi_kiem_tra_khong_loi(loai: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["mau", loai]) == 0
    record = tmp_path / f"{loai}.yaml"
    record.write_text(capsys.readouterr().out, encoding="utf-8")
    assert main(["tao", str(record)]) == 0
    assert main(["kiem-tra", str(record.with_suffix(".docx"))]) == 0


def test_ban_ghi_sai_bao_du_loi_va_khong_ghi_gi(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    record = tmp_path / "sai.yaml"
    record.write_text(
        "loai: ke_hoach\nco_quan: {ten: Văn phòng}\ntrich_yeux: x\nngay: 2026-02-31\nnguoi_ky: {ho_ten: A}\n",
        encoding="utf-8",
    )
    assert main(["tao", str(record)]) == 1
    err = capsys.readouterr().err
    assert "trich_yeux" in err
    assert "dòng 3" in err
    assert "dòng 4" in err
    assert not list(tmp_path.glob("*.docx"))


def test_loai_la_duoc_goi_y() -> None:
    with pytest.raises(InputError, match="ke_hoach"):
        papers.sample("ke_hoac")


def test_hai_ban_ghi_khong_ghi_chung_mot_tep(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "kh.yaml").write_text(papers.sample("ke_hoach"), encoding="utf-8")
    code = main(["tao", str(tmp_path / "a/kh.yaml"), str(tmp_path / "b/kh.yaml"), "-o", str(tmp_path / "ra")])
    assert code == 2
    assert "cùng ghi ra" in capsys.readouterr().err
