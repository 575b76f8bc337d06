"""The look before printing: three papers as pictures, a page of text short enough to read."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from vanban.cli import main
from vanban.pdf.office import programs

Workbook = Callable[..., Path]
HEADER = ["STT", "Họ và tên", "Giới tính", "Chức vụ", "Đơn vị"]
LONG = "Phó Trưởng phòng phụ trách Phòng Tổng hợp, kiêm Giám đốc Trung tâm Thông tin"


@pytest.fixture
def common(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    assert main(["mau", "giay_khen", "--chung"]) == 0
    path = tmp_path / "chung.yaml"
    path.write_text(capsys.readouterr().out, encoding="utf-8")
    return path


@pytest.fixture
def command(workbook: Workbook, common: Path, tmp_path: Path) -> list[str]:
    rows: list[list[Any]] = [
        [n, f"Nguyễn Thị {name}", "Nữ", "CV", "VP"] for n, name in enumerate(("Ánh", "Bê", "Chi", "Du"), 1)
    ]
    rows[1][3] = LONG
    people = workbook([HEADER, *rows])
    return ["hang-loat", "giay_khen", str(people), "--chung", str(common), "--xem-truoc", "-o", str(tmp_path / "xem")]


@pytest.mark.office
def test_chup_hang_dau_hang_dai_nhat_hang_cuoi(
    command: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(command) == 0
    said = capsys.readouterr().out
    assert [line.partition(": ")[0] for line in said.splitlines() if line.startswith("Trang in")] == [
        "Trang in, hàng đầu (1 Nguyễn Thị Ánh)", "Trang in, hàng dài nhất (2 Nguyễn Thị Bê)",
        "Trang in, hàng cuối (4 Nguyễn Thị Du)",
    ]  # fmt: skip
    pictures = sorted(path for path in (tmp_path / "xem").iterdir() if not path.name.startswith("."))
    assert [path.name for path in pictures] == [
        "xem-truoc-cuoi-01.png", "xem-truoc-dai-nhat-01.png", "xem-truoc-dau-01.png",
    ]  # fmt: skip
    assert len({path.read_bytes() for path in pictures}) == 3


def test_khong_co_libreoffice_thi_noi_va_van_xem_duoc(
    command: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(programs, "candidates", lambda *_, **__: iter(()))
    assert main(command) == 0
    heard = capsys.readouterr()
    assert "Số hàng: 4; tốt: 4" in heard.out
    assert "LibreOffice" in heard.err
    assert not list(tmp_path.rglob("*.png"))


def test_nghin_loi_va_luu_y_van_vua_mot_trang(
    workbook: Workbook, common: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [[n, f"Ông Nguyễn Văn {n}a", ("Nam", "Nem")[n % 2], "CV", f"VP{n}"] for n in range(1, 601)]
    people = workbook([HEADER, *rows])
    assert main(["hang-loat", "giay_khen", str(people), "--chung", str(common), "--xem-truoc"]) == 1
    assert len(capsys.readouterr().out.splitlines()) <= 60
