"""`vanban kham`: what this machine has and lacks, before a paper is waiting."""

from __future__ import annotations

import sys
from pathlib import Path

import typer

from vanban.api import pdf as api


def kham(
    so_dang_ky: Path | None = typer.Option(None, "--so-dang-ky", metavar="TỆP", help="Khám cả tệp sổ đăng ký này."),
    khuon: Path | None = typer.Option(None, "--khuon", metavar="THƯ_MỤC", help="Khám cả thư mục khuôn riêng này."),
    phong: Path | None = typer.Option(None, "--phong", metavar="THƯ_MỤC", help="Thư mục chứa phông chữ (Tinos)."),
    libreoffice: Path | None = typer.Option(None, "--libreoffice", metavar="TỆP", help="Chương trình soffice."),
    nhanh: bool = typer.Option(False, "--nhanh", help="Không chuyển thử một trang sang PDF."),
) -> None:
    """Khám máy: Python, LibreOffice, phông chữ, phần mở rộng, khuôn, sổ; thiếu gì, lấy ở đâu."""
    found = api.doctor(soffice=libreoffice, font_dir=phong, book=so_dang_ky, folder=khuon, trial=not nhanh)
    for check in found:
        sys.stdout.write(f"{check}\n")
    if any(check.trang_thai == "thieu" for check in found):
        raise typer.Exit(1)
