"""Phiếu giải quyết văn bản đến (Phụ lục IV, mục VII): who decides what is done with a paper, who does it, until when."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from vanban.language import dong_ngay, ngay_ngan
from vanban.ooxml.plain_document import Trang, package, paragraph, run, section, table
from vanban.ooxml.units import twips
from vanban.registers.entries import VanBanDen
from vanban.registers.kinds import in_so, ten_loai
from vanban.registers.office import CoQuan
from vanban.regulation import page

_SIZE: Final = 13
_DOTS: Final = "." * 138
_RULED: Final = 3
"""Dotted lines under each opinion, to be written on by hand."""


def handling_slip(body: CoQuan, paper: VanBanDen, dia_danh: str = "") -> bytes:
    """Print the slip of one incoming paper.

    Args:
        body: who received it.
        paper: the entry; what the book does not know is dotted.
        dia_danh: place of the date line; "" leaves it dotted.
    """
    return package(
        _markup(body, paper, dia_danh), "Phiếu giải quyết văn bản đến", body.ten or body.ky_hieu, font=page.FONT
    )


def _markup(body: CoQuan, paper: VanBanDen, dia_danh: str) -> Iterator[str]:
    sheet = Trang(
        page.PAPER_WIDTH.preferred, page.PAPER_HEIGHT.preferred, page.MARGIN_TOP.preferred, page.MARGIN_BOTTOM.preferred,
        page.MARGIN_LEFT.preferred, page.MARGIN_RIGHT.preferred,
    )  # fmt: skip
    day = dong_ngay(paper.ngay_den.year, None, None)
    left = [_line(body.chu_quan.upper(), 12, center=True)] if body.chu_quan else []
    left.append(_line((body.ten or body.ky_hieu).upper(), 12, bold=True, center=True))
    right = [_line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, bold=True, center=True),
             _line("Độc lập - Tự do - Hạnh phúc", 13, bold=True, center=True),
             _line(f"{dia_danh or '........'}, {day}", 13, italic=True, center=True)]  # fmt: skip
    width = twips(sheet.rong - sheet.trai - sheet.phai)
    yield table([width * 2 // 5, width - width * 2 // 5], [], [["".join(left), "".join(right)]], borders=False)
    yield _line("PHIẾU GIẢI QUYẾT VĂN BẢN ĐẾN", 14, bold=True, center=True, before=12)
    kind = ten_loai(paper.loai) if paper.loai else "Văn bản"
    number = paper.so_ky_hieu or "(không số)"
    dated = f" ngày {ngay_ngan(paper.ngay)}" if paper.ngay else ""
    yield _line(f"{kind} số {number}{dated} của {paper.tac_gia}", _SIZE, before=12)
    yield _line(f"Về: {paper.trich_yeu or _DOTS}", _SIZE)
    yield _line(f"Số đến: {in_so(paper.so_den)}; ngày đến: {ngay_ngan(paper.ngay_den)}", _SIZE)
    limit = ngay_ngan(paper.han) if paper.han else "." * 30
    yield from _part(
        "1. Ý kiến của lãnh đạo cơ quan, tổ chức",
        [f"Giao đơn vị, cá nhân chủ trì: {paper.don_vi_nhan or '.' * 60}", f"Giao đơn vị, cá nhân phối hợp: {'.' * 58}",
         f"Thời hạn giải quyết: {limit}"],
    )  # fmt: skip
    yield from _part(
        "2. Ý kiến của lãnh đạo đơn vị", [f"Giao cho cá nhân: {'.' * 80}", f"Thời hạn giải quyết: {'.' * 77}"]
    )
    yield from _part("3. Ý kiến đề xuất của người giải quyết", [])
    yield section(sheet)


def _part(title: str, lines: list[str]) -> Iterator[str]:
    yield _line(title, _SIZE, bold=True, before=12)
    for line in [*lines, *[_DOTS] * _RULED]:
        yield _line(line, _SIZE, before=4)
    yield _line("Ngày ...... tháng ...... năm ......", _SIZE, italic=True, before=4, right=True)


def _line(
    text: str,
    size: float,
    *,
    bold: bool = False,
    italic: bool = False,
    center: bool = False,
    right: bool = False,
    before: float = 0,
) -> str:
    align = "center" if center else "right" if right else "left"
    return paragraph(run(text, size, bold=bold, italic=italic), align=align, before=before)  # type: ignore[arg-type]
