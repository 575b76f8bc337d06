"""`vanban so dia-chi`: the address book of the register."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from vanban.api import mailing, registers
from vanban.cli.so_options import So, expanded, say, table


def ghi(
    so: So,
    ten: Annotated[str, typer.Argument(metavar="TÊN", help="Tên nơi nhận, như ở Kính gửi hoặc Nơi nhận.")],
    dia_chi: Annotated[str, typer.Option("--dia-chi", help="Địa chỉ, một dòng.")] = "",
    dien_thoai: Annotated[str, typer.Option("--dien-thoai")] = "",
    thu_dien_tu: Annotated[str, typer.Option("--thu-dien-tu")] = "",
    ma_dinh_danh: Annotated[str, typer.Option("--ma-dinh-danh")] = "",
    ghi_chu: Annotated[str, typer.Option("--ghi-chu")] = "",
) -> None:
    """Ghi một nơi nhận vào sổ địa chỉ, hoặc sửa nơi đã có."""
    entry = registers.DiaChi(ten=ten, dia_chi=dia_chi, dien_thoai=dien_thoai, thu_dien_tu=thu_dien_tu,
                             ma_dinh_danh=ma_dinh_danh, ghi_chu=ghi_chu)  # fmt: skip
    with so.mo(tao=True) as book:
        table((one.ten, one.dia_chi) for one in book.dia_chi.ghi([entry]))


def nhap(
    so: So, tep: Annotated[Path, typer.Argument(metavar="TỆP", help="Danh sách Excel, CSV, hoặc dia-chi.yaml, .json.")]
) -> None:
    """Nhập cả một sổ địa chỉ; tất cả hoặc không nơi nào."""
    entries = mailing.doc_dia_chi(tep)
    with so.mo(tao=True) as book:
        say(f"Đã ghi {len(book.dia_chi.ghi(entries))} nơi nhận.")


def danh_sach(so: So) -> None:
    """Liệt kê sổ địa chỉ."""
    with so.mo() as book:
        table((one.ten, one.dia_chi, one.dien_thoai, one.thu_dien_tu) for one in book.dia_chi.tat_ca())


app = typer.Typer(add_completion=False, no_args_is_help=True, help="Sổ địa chỉ nơi nhận, để in bì.")
for _name, _command in (("ghi", ghi), ("nhap", nhap), ("danh-sach", danh_sach)):
    app.command(_name)(expanded(_command))
