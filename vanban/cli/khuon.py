"""`vanban khuon`: templates out to be edited in Word, and checked when they come back."""

from __future__ import annotations

import sys
from pathlib import Path

import typer

from vanban.api import learning, templates
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


@app.command("doi")
def doi(
    tep: Path = typer.Argument(..., metavar="TỆP", help="Khuôn có trường trộn thư, ${…}, «…», […] hoặc dòng chấm."),
    ra: Path = typer.Option(..., "-o", "--ra", metavar="TỆP_MỚI", help="Khuôn mới, có thẻ {{ … }}."),
    ghi_de: bool = GHI_DE,
) -> None:
    """Đổi chỗ điền kiểu khác thành thẻ {{ … }}, kể từng chỗ; khuôn của vanban bị mất kiểu thì lấy lại kiểu."""
    changes = templates.rewrite_template(tep, ra, overwrite=ghi_de)
    for change in changes:
        sys.stdout.write(f"{change.place}: {change.before} → {change.tag}\n")
        if change.doubt:
            sys.stdout.write(f"    (cần xem) {change.doubt}\n")
    if not changes:
        sys.stderr.write("Không thấy chỗ nào cần đổi; không ghi tệp nào.\n")
        raise typer.Exit(1)
    sys.stderr.write(f"Đã ghi {ra}: đổi {len(changes)} chỗ. Mở bằng Word xem lại tên các thẻ.\n")
    if any(change.doubt for change in changes):
        raise typer.Exit(1)


@app.command("hoc")
def hoc(
    tep: Path = typer.Argument(..., metavar="TỆP", help="Văn bản đã làm xong của cơ quan (.docx)."),
    ra: Path = typer.Option(..., "-o", "--ra", metavar="KHUÔN", help="Khuôn sẽ ghi (.docx)."),
    cho: Path | None = typer.Option(None, "--cho", metavar="DANH_SÁCH.txt", help="Danh sách chỗ thay đổi đã xem lại."),
    ghi_de: bool = GHI_DE,
) -> None:
    """Làm khuôn từ một văn bản đã xong: lần đầu đề xuất chỗ thay đổi, sửa danh sách ấy rồi chạy lại với --cho."""
    listed = ra.with_name(f"{ra.stem}.cho.txt")
    confirmed = learning.read_places(cho) if cho is not None else None
    found = learning.learn_template(tep, ra, confirmed=confirmed, overwrite=ghi_de)
    if found.kind:
        sys.stderr.write(f"Tệp do vanban làm, loại {found.kind}: khuôn là khuôn của loại ấy, kèm bản ghi mẫu.\n")
    elif confirmed is None:
        learning.write_places(listed, found.places, overwrite=ghi_de)
        for name, text in found.places.items():
            sys.stdout.write(f"{name}: {text}\n")
        sys.stderr.write(
            f"Đề xuất {len(found.places)} chỗ thay đổi, ghi ở {listed}. Xóa dòng không cần, sửa tên thẻ, rồi chạy: "
            f"vanban khuon hoc {tep} -o {ra} --cho {listed}\n"
        )
        raise typer.Exit(1)
    for path in found.files:
        sys.stdout.write(f"{path}\n")
    if found.common is not None:
        sys.stderr.write(
            f"Các bảng nằm ở {found.common}. Điền thử: vanban hang-loat khuon {found.files[1]} --khuon {ra} "
            f"--chung {found.common} -o THƯ_MỤC\n"
        )
    for name in found.missing:
        sys.stderr.write(f"Không thấy chữ của thẻ «{name}» trong tệp: thẻ này không có trong khuôn.\n")
    if found.missing:
        raise typer.Exit(1)
