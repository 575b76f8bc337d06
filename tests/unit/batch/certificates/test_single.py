"""`vanban tao` takes the samples of certificates that `mau` prints."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document

from vanban.api.certificates import certificate_kinds
from vanban.cli import main


@pytest.mark.parametrize("kind", sorted(certificate_kinds()))
def test_tao_nhan_ban_ghi_ma_mau_in_ra(kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    record = tmp_path / "giay.yaml"
    assert main(["mau", kind, "-o", str(record)]) == 0
    assert main(["tao", str(record)]) == 0, capsys.readouterr().err
    paper = Document(str(tmp_path / "giay.docx"))
    text = "\n".join(cell.text for table in paper.tables for row in table.rows for cell in row.cells)
    assert "Nguyễn Thị Ánh" in text or "Phòng Hành chính" in text


def test_thieu_nguoi_nhan_thi_noi(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    record = tmp_path / "giay.yaml"
    assert main(["mau", "giay_khen", "--chung", "-o", str(record)]) == 0
    assert main(["tao", str(record)]) == 2
    assert "chưa có người nhận" in capsys.readouterr().err
