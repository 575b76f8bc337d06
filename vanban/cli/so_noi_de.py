"""`vanban so noi-de`: where the book is at home, and what became of it when it is opened elsewhere."""

from __future__ import annotations

from typing import Annotated

import typer

from vanban.cli.so_options import LyDo, So, note, say
from vanban.errors import InputError, Problem


def noi_de(
    so: So,
    da_chuyen: Annotated[
        bool, typer.Option("--da-chuyen", help="Sổ đã chuyển hẳn về đây; bản ở nơi cũ không dùng nữa.")
    ] = False,
    cung_so: Annotated[
        bool, typer.Option("--cung-so", help="Vẫn là sổ ấy, mở bằng đường khác hoặc từ máy khác.")
    ] = False,
    so_rieng: Annotated[
        bool, typer.Option("--so-rieng", help="Đây là một sổ riêng, tách từ sổ kia (để dùng thử, cho đơn vị mới tách).")
    ] = False,
    ban_sao: Annotated[bool, typer.Option("--ban-sao", help="Đây là bản sao: chỉ để xem, không cấp số nữa.")] = False,
    ly_do: LyDo = "",
) -> None:
    """Xem sổ để ở đâu; trả lời khi máy hỏi sổ này có phải bản sao không. Mã thoát 1 khi còn nghi vấn."""
    answers = da_chuyen + cung_so + so_rieng + ban_sao
    if answers > 1:
        raise InputError(Problem("chỉ chọn một", can_co="--da-chuyen, --cung-so, --so-rieng hoặc --ban-sao"))
    with so.mo(answered=bool(answers)) as book:
        desk = book.noi_de
        if da_chuyen:
            desk.da_chuyen(ly_do)
        elif cung_so:
            desk.cung_so(ly_do)
        elif so_rieng:
            desk.so_rieng(ly_do)
        elif ban_sao:
            desk.ban_sao(ly_do)
        place, doubt = desk.xem(), desk.nghi_van
    say(f"Đang mở ở: {place.o_day or 'máy chủ không cho biết'}", *(f"Sổ ghi nơi để: {one}" for one in place.noi))
    if place.ban_sao:
        note("Sổ này là bản sao, chỉ để xem.")
    if doubt is not None and not ban_sao:
        raise typer.Exit(1)
