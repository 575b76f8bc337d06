"""`vanban nam-thi-dua`: a year of papers from one data set."""

from __future__ import annotations

import getpass
import sys
from datetime import date
from pathlib import Path

import typer

from vanban.api import awards
from vanban.cli.overwrite import GHI_DE

_SHOWN = 12


def nam_thi_dua(
    thu_muc: Path = typer.Argument(
        ..., metavar="THƯ_MỤC", help="Thư mục có nam.yaml, co-quan.yaml và danh sách Excel."
    ),
    ra: Path | None = typer.Option(
        None, "-o", "--ra", metavar="THƯ_MỤC", help="Nơi ghi; bỏ trống: ket-qua trong thư mục."
    ),
    ho_so: Path | None = typer.Option(
        None, "--ho-so", metavar="co-quan.yaml", help="Hồ sơ cơ quan; bỏ trống: tìm trong thư mục và các thư mục trên."
    ),
    viec: bool = typer.Option(False, "--viec", help="Chỉ liệt kê việc: đến hạn, đã xong, quá hạn."),
    ghi_de: bool = GHI_DE,
) -> None:
    """Tạo mọi văn bản, giấy khen, biểu của một năm thi đua từ một bộ dữ liệu; chạy lại thì giữ số cũ, thay tệp."""
    if viec:
        sys.stdout.write(awards.deadlines(thu_muc, ra, today=date.today(), profile=ho_so))
        return
    result = awards.make_year(thu_muc, ra, nguoi=getpass.getuser(), profile=ho_so, progress=_progress, overwrite=ghi_de)
    for made in result.papers:
        number = made.so_ky_hieu or "-"
        top = made.tep[0].relative_to(result.folder).parts[0]
        files = top if len(made.tep) == 1 else f"{top}/ ({len(made.tep)} tệp)"
        sys.stdout.write(f"{made.giay.dong:<12} {number:<14} {files}\n")
    sys.stdout.write(f"Mục lục: {result.contents[0]}\n")
    _tell("Cần xem", result.warnings)
    _tell("Kiểm tra thể thức thấy lỗi", result.faults)
    _tell("Đối chiếu thấy lệch", result.mismatches)
    if result.faults or result.mismatches:
        raise typer.Exit(1)


def _progress(done: int, total: int, name: str) -> None:
    if sys.stderr.isatty() and name:
        sys.stderr.write(f"[{done + 1}/{total}] {name}\n")


def _tell(title: str, lines: tuple[str, ...] | list[str]) -> None:
    if not lines:
        return
    sys.stderr.write(f"{title}:\n")
    for text in lines[:_SHOWN]:
        sys.stderr.write(f"  - {text}\n")
    if len(lines) > _SHOWN:
        sys.stderr.write(f"  ... và {len(lines) - _SHOWN} điều khác\n")
