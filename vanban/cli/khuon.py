"""`vanban khuon`: templates out to be edited in Word, and checked when they come back."""

from __future__ import annotations

import sys
from pathlib import Path

import typer

from vanban.api import templates
from vanban.cli.overwrite import GHI_DE

app = typer.Typer(
    add_completion=False, help="Khuôn mẫu: xuất để sửa trong Word, kiểm tra khuôn đã sửa.", no_args_is_help=True
)


@app.command("liet-ke")
def liet_ke() -> None:
    """Liệt kê các khuôn mẫu."""
    for name in templates.template_names():
        sys.stdout.write(f"{name}\n")


@app.command("xuat")
def xuat(
    thu_muc: Path = typer.Argument(..., metavar="THƯ_MỤC", help="Nơi ghi các khuôn."),
    ten: list[str] = typer.Argument(None, metavar="[KHUÔN]...", help="Tên khuôn, ví dụ ke_hoach; bỏ trống: tất cả."),
    ghi_de: bool = GHI_DE,
) -> None:
    """Xuất khuôn mẫu ra thư mục riêng để sửa trong Word; sau đó dùng: vanban tao ... --khuon THƯ_MỤC."""
    for path in templates.export_templates(thu_muc, ten or (), overwrite=ghi_de):
        sys.stdout.write(f"{path}\n")


@app.command("kiem-tra")
def kiem_tra(
    tep: list[Path] = typer.Argument(..., metavar="TỆP|THƯ_MỤC...", help="Khuôn đã sửa, hoặc thư mục chứa khuôn."),
) -> None:
    """Kiểm tra khuôn đã sửa: mở được, thẻ đúng, không hỏi dữ liệu lạ, còn đủ kiểu chữ."""
    files = [file for path in tep for file in (sorted(path.glob("*.docx")) if path.is_dir() else [path])]
    bad = False
    for file in files:
        found = templates.verify_template(file)
        bad = bad or not found.ok or bool(found.doubts)
        said = "CHƯA ĐẠT" if not found.ok else "dùng được, nhưng có chỗ cần xem lại" if found.doubts else "đạt"
        sys.stdout.write(f"{file}: {said}\n")
        for problem in found.problems:
            sys.stdout.write(f"  - {problem}\n")
        for doubt in found.doubts:
            sys.stdout.write(f"  - (cần xem) {doubt}\n")
        for note in found.notes:
            sys.stdout.write(f"  (ghi chú) {note}\n")
    if bad:
        raise typer.Exit(1)
