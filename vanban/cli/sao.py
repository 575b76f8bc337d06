"""`vanban sao`: copies of issued papers."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import typer

from vanban.api import copies
from vanban.cli.overwrite import GHI_DE


def sao(
    ban_ghi: Path | None = typer.Argument(
        None, metavar="BẢN_GHI", help="Bản ghi của bản sao (loai: sao_y, sao_luc, trich_sao)."
    ),
    van_ban: Path | None = typer.Argument(None, metavar="[VĂN_BẢN]", help="Văn bản được sao, .docx hoặc .pdf."),
    ra: Path | None = typer.Option(
        None, "-o", "--ra", metavar="TỆP", help="Tệp bản sao; bỏ trống: thêm «-sao» vào tên."
    ),
    ho_so: Path | None = typer.Option(
        None, "--ho-so", metavar="co-quan.yaml", help="Hồ sơ cơ quan; bỏ trống: tìm cạnh bản ghi và các thư mục trên."
    ),
    khuon: Path | None = typer.Option(None, "--khuon", metavar="THƯ_MỤC", help="Thư mục khuôn mẫu riêng của cơ quan."),
    mau: bool = typer.Option(False, "--mau", help="In bản ghi mẫu của bản sao."),
    ghi_de: bool = GHI_DE,
) -> None:
    """Tạo bản sao y, sao lục, trích sao: thêm phần bản sao vào cuối văn bản đã phát hành, tệp gốc giữ nguyên."""
    if mau:
        sys.stdout.write(copies.sample_copy())
        return
    if ban_ghi is None:
        sys.stderr.write("Chưa cho bản ghi của bản sao. Xem mẫu: vanban sao --mau\n")
        raise typer.Exit(2)
    order = copies.order_of(ban_ghi, van_ban, profile=ho_so, templates=khuon)
    made = copies.make_copy(order, out=ra, overwrite=ghi_de)
    for note in copies.notices(order, today=date.today()):
        sys.stderr.write(f"Lưu ý: {note}\n")
    sys.stdout.write(f"{made}\n")
