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
    viec: bool = typer.Option(False, "--viec", help="Chỉ liệt kê việc: tình trạng, hạn, còn thiếu gì; không ghi gì."),
    den: str | None = typer.Option(
        None,
        "--den",
        metavar="NGÀY",
        help="Phát hành văn bản đề ngày đến hết ngày này; bỏ trống: hôm nay. Sau đó là dự thảo.",
    ),
    ghi_de: bool = GHI_DE,
    nhap: bool = typer.Option(False, "--nhap", help="Chỉ lập dự thảo, không cấp số, không phát hành."),
    moi: int | None = typer.Option(
        None,
        "--moi",
        metavar="NĂM",
        min=2024,
        max=2100,
        help="Bắt đầu năm này: ghi nam.yaml và danh-sach.xlsx trống, có chú thích, vào THƯ_MỤC để điền; không làm gì khác.",
    ),
) -> None:
    """Lập văn bản của một năm thi đua từ một bộ dữ liệu: đến ngày và đủ dữ liệu thì phát hành, chưa đến ngày thì dự thảo.

    Văn bản đã phát hành không bao giờ bị ghi lại; dữ liệu đổi thì báo chỗ khác. Mã thoát 1 khi có văn bản chưa lập được.
    """
    if moi is not None:
        _start(thu_muc, moi, overwrite=ghi_de)
        return
    today = date.today()
    if viec:
        sys.stdout.write(awards.deadlines(thu_muc, ra, today=today, profile=ho_so))
        return
    until = awards.day(den) if den else today
    result = awards.make_year(
        thu_muc,
        ra,
        user=getpass.getuser(),
        profile=ho_so,
        until=until,
        drafts_only=nhap,
        overwrite=ghi_de,
        progress=_progress,
    )
    for made in result.steps:
        number = made.so_ky_hieu or "-"
        files = ""
        if made.tep:
            top = made.tep[0].relative_to(result.folder)
            files = top.as_posix() if len(made.tep) == 1 else f"{top.parent.as_posix()}/ ({len(made.tep)} tệp)"
        state = awards.STATE_NAMES[made.trang_thai]
        sys.stdout.write(f"{made.giay.dong:<12} {state:<16} {number:<14} {files or made.giay.ten}\n")
    sys.stdout.write(f"Mục lục: {result.contents[0]}\n")
    drafts = sum(made.trang_thai == "nhap" for made in result.steps)
    if drafts and not nhap:
        sys.stderr.write(
            f"{drafts} văn bản còn là dự thảo vì đề ngày sau {until:%d/%m/%Y} hoặc chờ văn bản trước; khi đến ngày "
            "chạy lại, hoặc thêm --den NGÀY.\n"
        )
    _tell("Chưa lập được", result.missing)
    _tell("Đã phát hành, dữ liệu nay khác (văn bản giữ nguyên)", result.differences)
    _tell("Cần xem", result.warnings)
    _tell("Kiểm tra thể thức thấy lỗi", result.faults)
    _tell("Đối chiếu thấy lệch", result.mismatches)
    if not result.ok:
        raise typer.Exit(1)


def _start(folder: Path, year: int, *, overwrite: bool) -> None:
    """Write what a year begins with, and say what comes next."""
    for path in awards.start_year(folder, year, overwrite=overwrite):
        sys.stdout.write(f"{path}\n")
    if awards.profile_of(folder) is None:
        sys.stderr.write(
            f"Chưa có hồ sơ cơ quan: vanban mau co_quan -o {folder / 'co-quan.yaml'}, rồi ghi theo cơ quan mình.\n"
        )
    sys.stderr.write(
        f"Điền danh sách, bỏ dấu # ở các dòng cần dùng trong nam.yaml; rồi xem còn thiếu gì: vanban nam-thi-dua {folder} --viec\n"
    )


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
        sys.stderr.write(f"  ... và {len(lines) - _SHOWN} điều khác (từng văn bản: xem mục lục)\n")
