"""`vanban phat-hanh`: number, paper, check and entry in one step."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from vanban.api import issuing, papers, registers
from vanban.cli.opened import tell_opened
from vanban.cli.overwrite import GhiDe
from vanban.cli.passwords import password
from vanban.errors import InputError, Problem


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
    da_bao: Annotated[
        str, typer.Option("--da-bao", metavar="SỐ", help="Số đã báo trước (so du-kien): khác số được cấp thì nói rõ.")
    ] = "",
    khuon: Annotated[
        Path | None, typer.Option("--khuon", metavar="THƯ_MỤC", help="Thư mục khuôn riêng của cơ quan.")
    ] = None,
    chinh_sach: Annotated[
        Path | None, typer.Option("--chinh-sach", metavar="TỆP.yaml", help="Chính sách kiểm tra của cơ quan.")
    ] = None,
    ghi_de: GhiDe = False,
    cho_phep_loi: Annotated[
        bool, typer.Option("--cho-phep-loi", help="Phát hành cả khi còn lỗi thể thức, còn chỗ chưa điền.")
    ] = False,
    khong_kem_ban_ghi: Annotated[
        bool,
        typer.Option(
            "--khong-kem-ban-ghi", help="Không để bản ghi trong tệp .docx («vanban doc» khi đó chỉ đọc từ chữ in)."
        ),
    ] = False,
    so_mat: Annotated[
        bool,
        typer.Option("--so-mat", help="Sổ bí mật nhà nước riêng của cơ quan (so_dang_ky.so_mat trong co-quan.yaml)."),
    ] = False,
    tep_mat_khau: Annotated[
        Path | None,
        typer.Option("--tep-mat-khau", metavar="TỆP", help="Tệp chứa mật khẩu sổ mã hóa; bỏ trống: hỏi ở bàn phím."),
    ] = None,
    nguoi: Annotated[str | None, typer.Option("--nguoi", help="Người làm, ghi vào lịch sử.")] = None,
    pdf: Annotated[bool, typer.Option("--pdf", help="Chuyển luôn sang PDF và ghi vào sổ (cần LibreOffice).")] = False,
) -> None:
    """Phát hành: cấp số, tạo văn bản, kiểm tra, ghi sổ trong một bước; hỏng ở đâu thì không mất số, không để lại tệp."""
    profile = ho_so or registers.tim_ho_so(ban_ghi[0])
    if ho_so is None and so_dang_ky is None:
        _one_office(ban_ghi)
    address = so_dang_ky if so_dang_ky is not None or profile is not None else ban_ghi[0].parent / registers.USUAL_BOOK
    with registers.mo_so(
        None if so_mat else address, profile=profile, user=nguoi, secrets=so_mat, password=password(tep_mat_khau)
    ) as book:
        tell_opened(book)
        issued = issuing.phat_hanh(
            ban_ghi,
            book,
            ra,
            so_giu=so_giu,
            da_bao=da_bao,
            profile=ho_so,
            templates=khuon,
            policy=chinh_sach,
            overwrite=ghi_de,
            allow_faults=cho_phep_loi,
            record=False if khong_kem_ban_ghi else None,
        )
        for one in issued:  # first of all: whatever fails from here on, the numbers are given
            sys.stdout.write(f"{one.van_ban.so_ky_hieu}\t{one.tep}\n")
        for at, record in enumerate(ban_ghi):
            for note in papers.notices(record, today=book.hom_nay(), profile=None if at else profile):
                sys.stderr.write(f"Lưu ý: {note}\n")
        for one in issued:
            for warning in one.canh_bao:
                sys.stderr.write(f"{one.van_ban.so_ky_hieu}: {warning}\n")
        if pdf:
            for one in issued:
                sys.stdout.write(f"{one.van_ban.so_ky_hieu}\t{issuing.to_pdf(book, one)}\n")


def _one_office(records: list[Path]) -> None:
    """Refuse records of several offices: their numbers stand in several books."""
    profiles = {record: registers.tim_ho_so(record) for record in records}
    if len(set(profiles.values())) > 1:
        raise InputError(
            *(
                Problem("các bản ghi thuộc nhiều cơ quan, mỗi cơ quan một sổ", tep=str(record),
                        tim_thay=str(profile or "không có co-quan.yaml"),
                        cach_sua="Phát hành riêng từng cơ quan, hoặc thêm --ho-so cho tất cả")
                for record, profile in profiles.items()
            )
        )  # fmt: skip
