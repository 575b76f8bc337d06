"""`vanban phat-hanh`: number, paper, check and entry in one step."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from vanban.api import issuing, registers


def phat_hanh(
    ban_ghi: Annotated[list[Path], typer.Argument(metavar="BẢN_GHI...", help="Bản ghi .yaml, .json chưa có số.")],
    ra: Annotated[
        Path | None, typer.Option("-o", "--ra", metavar="THƯ_MỤC", help="Thư mục ghi ra; bỏ trống: cạnh bản ghi.")
    ] = None,
    so_dang_ky: Annotated[
        str | None,
        typer.Option(
            "--so-dang-ky", metavar="TỆP|URL", help="Sổ; bỏ trống: theo co-quan.yaml, không có thì so.db cạnh bản ghi."
        ),
    ] = None,
    ho_so: Annotated[
        Path | None, typer.Option("--ho-so", metavar="TỆP", help="Hồ sơ cơ quan; bỏ trống: co-quan.yaml.")
    ] = None,
    so_giu: Annotated[str, typer.Option("--so-giu", metavar="SỐ", help="Dùng số đã giữ này.")] = "",
    khuon: Annotated[
        Path | None, typer.Option("--khuon", metavar="THƯ_MỤC", help="Thư mục khuôn riêng của cơ quan.")
    ] = None,
    chinh_sach: Annotated[
        Path | None, typer.Option("--chinh-sach", metavar="TỆP.yaml", help="Chính sách kiểm tra của cơ quan.")
    ] = None,
    ghi_de: Annotated[bool, typer.Option("--ghi-de", help="Ghi đè tệp .docx đã có.")] = False,
    cho_phep_loi: Annotated[bool, typer.Option("--cho-phep-loi", help="Phát hành cả khi còn lỗi thể thức.")] = False,
    nguoi: Annotated[str | None, typer.Option("--nguoi", help="Người làm, ghi vào lịch sử.")] = None,
    pdf: Annotated[bool, typer.Option("--pdf", help="Chuyển luôn sang PDF và ghi vào sổ (cần LibreOffice).")] = False,
) -> None:
    """Phát hành: cấp số, tạo văn bản, kiểm tra, ghi sổ trong một bước; hỏng ở đâu thì không mất số, không để lại tệp."""
    profile = ho_so or registers.tim_ho_so(ban_ghi[0])
    address = so_dang_ky if so_dang_ky is not None or profile is not None else ban_ghi[0].parent / registers.USUAL_BOOK
    with registers.mo_so(address, ho_so=profile, nguoi=nguoi) as book:
        if book.moi:
            sys.stderr.write(f"Đã tạo sổ mới: {book.store.dia_chi}\n")
        issued = issuing.phat_hanh(
            ban_ghi,
            book,
            ra,
            so_giu=so_giu,
            khuon=khuon,
            chinh_sach=chinh_sach,
            ghi_de=ghi_de,
            cho_phep_loi=cho_phep_loi,
        )
        for one in issued:
            for warning in one.canh_bao:
                sys.stderr.write(f"{one.van_ban.so_ky_hieu}: {warning}\n")
            sys.stdout.write(f"{one.van_ban.so_ky_hieu}\t{one.tep}\n")
        if pdf:
            for one in issued:
                sys.stdout.write(f"{one.van_ban.so_ky_hieu}\t{issuing.to_pdf(book, one)}\n")
