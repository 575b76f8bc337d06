"""`vanban phoi`: print on pre-printed forms, calibrate the printer, look before printing."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

import typer

from vanban.api import batch, preprinted
from vanban.cli.overwrite import GHI_DE
from vanban.errors import Problem, RecordError

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    help="In chữ lên phôi in sẵn: in, căn chỉnh máy in, xem trước, lấy tệp phôi mẫu.",
)

_FORM = typer.Argument(..., metavar="PHÔI.yaml", help="Tệp mô tả phôi: khổ giấy, vị trí từng ô (mm).")

_COLUMNS = typer.Option(
    None, "--cot", metavar="CỘT", help='Chỉ cột nào là gì: "Họ tên=B+C; Đơn vị=E", hoặc tệp ghi sẵn.'
)


@app.command("in")
def in_phoi(
    phoi: Path = _FORM,
    danh_sach: Path = typer.Argument(..., metavar="DANH_SÁCH", help="Danh sách .xlsx, .csv, .ods hoặc .xls."),
    ra: Path = typer.Option(..., "-o", "--ra", metavar="TỆP.pdf", help="Tệp PDF ghi ra."),
    chung: Path | None = typer.Option(
        None, "--chung", metavar="TỆP.yaml", help="Bản ghi chung (số quyết định, người ký...)."
    ),
    ho_so: Path | None = typer.Option(
        None, "--ho-so", metavar="co-quan.yaml", help="Hồ sơ cơ quan; bỏ trống: tìm cạnh bản ghi chung và phía trên."
    ),
    trang_tinh: str | None = typer.Option(None, "--trang-tinh", metavar="TÊN", help="Trang tính của danh sách."),
    cot: str | None = _COLUMNS,
    lech_ngang: float | None = typer.Option(
        None, "--lech-ngang", metavar="MM", help="Dịch sang phải; âm là sang trái."
    ),
    lech_doc: float | None = typer.Option(None, "--lech-doc", metavar="MM", help="Dịch xuống; âm là lên."),
    bo_qua_loi: bool = typer.Option(False, "--bo-qua-loi", help="Bỏ qua hàng có lỗi, vẫn in các hàng còn lại."),
    ghi_de: bool = GHI_DE,
) -> None:
    """In danh sách lên phôi: mỗi người một trang, thành một tệp PDF để gửi máy in."""
    shift = None if lech_ngang is None and lech_doc is None else (lech_ngang or 0.0, lech_doc or 0.0)
    try:
        done = preprinted.print_on_forms(
            phoi, danh_sach, ra, common=chung, profile=ho_so, sheet=trang_tinh, columns=cot, shift=shift, skip_bad=bo_qua_loi,
            progress=_tell, overwrite=ghi_de,
        )  # fmt: skip
    except RecordError as error:
        _say("Lỗi", error.problems)
        sys.stderr.write("Chưa in gì. Sửa các lỗi trên, hoặc thêm --bo-qua-loi để in các hàng tốt.\n")
        raise typer.Exit(1) from None
    _say("Lưu ý", done.notes)
    _say("Bỏ qua", done.problems)
    sys.stderr.write(f"Đã in {done.pages} trang. Khi in chọn tỷ lệ 100% (Actual size).\n")
    sys.stdout.write(f"{ra}\n")
    if done.problems:
        raise typer.Exit(1)


@app.command("can-chinh")
def can_chinh(
    phoi: Path = _FORM,
    ra: Path | None = typer.Option(
        None, "-o", "--ra", metavar="TỆP.pdf", help="Ghi tờ căn chỉnh để in ra giấy thường."
    ),
    do_ngang: float | None = typer.Option(None, "--do-ngang", metavar="MM", help="Số đo từ mép trái giấy tới dấu +."),
    do_doc: float | None = typer.Option(None, "--do-doc", metavar="MM", help="Số đo từ mép trên giấy tới dấu +."),
    ghi: bool = typer.Option(False, "--ghi", help="Ghi độ lệch vào tệp phôi."),
    ghi_de: bool = GHI_DE,
) -> None:
    """Căn chỉnh máy in: ghi tờ căn chỉnh (-o), hoặc tính độ lệch từ số đo trên tờ đã in."""
    if do_ngang is None and do_doc is None:
        target = ra or phoi.with_name(f"{phoi.stem}-can-chinh.pdf")
        preprinted.write_calibration_sheet(phoi, target, overwrite=ghi_de)
        sys.stdout.write(f"{target}\n")
        return
    across, down = preprinted.calibrate(phoi, across=do_ngang, down=do_doc, write=ghi)
    sys.stdout.write(f"may_in: {{lech_ngang: {across:g}, lech_doc: {down:g}}}\n")
    if ghi:
        sys.stderr.write(f"Đã ghi vào {phoi}. In lại tờ căn chỉnh để kiểm tra.\n")
    else:
        sys.stderr.write("Chép dòng trên vào tệp phôi, hoặc chạy lại với --ghi.\n")


@app.command("xem-truoc")
def xem_truoc(
    phoi: Path = _FORM,
    danh_sach: Path | None = typer.Argument(None, metavar="[DANH_SÁCH]", help="Danh sách; bỏ trống: hiện tên các ô."),
    ra: Path = typer.Option(..., "-o", "--ra", metavar="TỆP.png|TỆP.pdf", help="Ảnh hoặc PDF ghi ra."),
    chung: Path | None = typer.Option(None, "--chung", metavar="TỆP.yaml", help="Bản ghi chung."),
    ho_so: Path | None = typer.Option(
        None, "--ho-so", metavar="co-quan.yaml", help="Hồ sơ cơ quan; bỏ trống: tìm cạnh bản ghi chung và phía trên."
    ),
    nen: Path | None = typer.Option(None, "--nen", metavar="ẢNH", help="Ảnh quét phôi (PNG, JPEG, PDF)."),
    cot: str | None = _COLUMNS,
    hang: int = typer.Option(1, "--hang", metavar="SỐ", help="Xem người thứ mấy trong danh sách."),
    ghi_de: bool = GHI_DE,
) -> None:
    """Xem trước chữ nằm trên phôi: chồng lên ảnh quét của phôi."""
    preprinted.preview_form(
        phoi, ra, list_file=danh_sach, common=chung, profile=ho_so, columns=cot, scan=nen, row=hang, overwrite=ghi_de
    )
    sys.stdout.write(f"{ra}\n")


@app.command("mau")
def mau(
    loai: str = typer.Argument("giay_khen", metavar="[LOẠI]", help="Loại giấy, ví dụ giay_khen."),
) -> None:
    """In tệp phôi mẫu để sửa số đo cho khớp phôi của cơ quan."""
    sys.stdout.write(preprinted.sample_form(loai))


def _say(what: str, problems: Iterable[Problem]) -> None:
    for line in batch.alike(problems):
        sys.stderr.write(f"{what}: {line}\n")


def _tell(pages: int) -> None:
    if sys.stderr.isatty():
        sys.stderr.write(f"\rĐã in {pages} trang…")
