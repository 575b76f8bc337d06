from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from vanban.pdf.drawing import draw, house_faces
from vanban.pdf.geometry import Box
from vanban.pdf.scans import faults_of_copy


def scan(tmp_path: Path, dpi: int, mode: str, version: str = "1.7") -> Path:
    """A page that is one picture, as a scanner makes it."""
    picture = tmp_path / "trang.png"
    Image.effect_noise((round(8.27 * dpi), round(11.69 * dpi)), 30).convert(mode).save(picture)
    path = tmp_path / "quet.pdf"
    path.write_bytes(draw((210, 297), lambda pen: pen.image(picture, Box(0, 0, 210, 297)), house_faces()))
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        pdf.save(path, force_version=version)
    return path


def test_quet_mau_200_dpi_dung_cho_ban_sao(tmp_path: Path) -> None:
    assert faults_of_copy(scan(tmp_path, 200, "RGB")) == ()


@pytest.mark.parametrize(
    ("dpi", "mode", "version", "fault"),
    [
        (100, "RGB", "1.7", "trang 1: ảnh quét 100 dpi, cần từ 200 dpi trở lên"),
        (200, "L", "1.7", "trang 1: ảnh quét không phải ảnh màu"),
        (200, "RGB", "1.3", "tệp PDF phiên bản 1.3, cần từ 1.4 trở lên"),
    ],
)
def test_quet_chua_dat_noi_chua_dat_gi(tmp_path: Path, dpi: int, mode: str, version: str, fault: str) -> None:
    assert faults_of_copy(scan(tmp_path, dpi, mode, version)) == (fault,)


def test_van_ban_dien_tu_khong_phai_anh_quet(letter: Path) -> None:
    assert faults_of_copy(letter) == ()
