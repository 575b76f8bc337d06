"""`vanban so ma-hoa`, `doi-mat-khau`: the book of state secrets kept encrypted."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from vanban.api import registers, secret_books
from vanban.cli.passwords import new_password, password
from vanban.cli.so_options import note, say

Tep = Annotated[
    Path | None,
    typer.Argument(metavar="[TỆP]", help="Tệp sổ; bỏ trống: so_dang_ky.so_mat trong co-quan.yaml."),
]
HoSo = Annotated[Path | None, typer.Option("--ho-so", metavar="TỆP", help="Hồ sơ cơ quan; bỏ trống: co-quan.yaml.")]
TepMoi = Annotated[
    Path | None,
    typer.Option("--tep-mat-khau-moi", metavar="TỆP", help="Tệp chứa mật khẩu mới; bỏ trống: hỏi ở bàn phím."),
]


def ma_hoa(tep: Tep = None, ho_so: HoSo = None, tep_mat_khau_moi: TepMoi = None) -> None:
    """Mã hóa sổ bí mật nhà nước, hoặc lập sổ mã hóa mới; in mã khôi phục một lần duy nhất."""
    path = registers.so_mat(ho_so) if tep is None else tep
    code, new = secret_books.ma_hoa(path, new_password(tep_mat_khau_moi))
    note(f"Đã lập sổ mã hóa mới: {path}" if new else f"Đã mã hóa sổ: {path}")
    if not new:
        note("Bản sao lưu và bản cũ của sổ (kể cả tệp .truoc-…) vẫn chưa mã hóa: tự tìm và hủy theo quy định.")
    _tell(code)


def doi_mat_khau(
    tep: Tep = None,
    ho_so: HoSo = None,
    tep_mat_khau: Annotated[
        Path | None,
        typer.Option("--tep-mat-khau", metavar="TỆP", help="Tệp chứa mật khẩu cũ hoặc mã khôi phục; bỏ trống: hỏi."),
    ] = None,
    tep_mat_khau_moi: TepMoi = None,
) -> None:
    """Đổi mật khẩu sổ mã hóa, bằng mật khẩu cũ hoặc mã khôi phục; mã khôi phục cũ hết dùng."""
    path = registers.so_mat(ho_so) if tep is None else tep
    old = password(tep_mat_khau, what="Mật khẩu cũ hoặc mã khôi phục")()
    code = secret_books.doi_mat_khau(path, old, new_password(tep_mat_khau_moi))
    note(f"Đã đổi mật khẩu: {path}")
    _tell(code)


def _tell(code: str) -> None:
    say(code)
    note(
        "Dòng trên là mã khôi phục: chép ra giấy, cất nơi quản lý tài liệu mật. Quên mật khẩu, mất mã thì không ai mở được sổ."
    )
