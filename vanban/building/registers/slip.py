"""The template of phiếu giải quyết văn bản đến (Phụ lục IV, mục VII)."""

from __future__ import annotations

from typing import Final

from vanban.building.registers.frame import BARE, BREAK, Form, Line, grid, grid_row, sheet, template
from vanban.metrics import width_mm
from vanban.ooxml.units import twips
from vanban.regulation import formulas, page
from vanban.regulation.books import PHIEU_GIAI_QUYET

_WIDTH: Final = page.PAPER_WIDTH.preferred - page.MARGIN_LEFT.preferred - page.MARGIN_RIGHT.preferred
_RULED: Final = 3
"""Dotted lines under each opinion, to be written on by hand."""
SLIP: Final = Form(
    "phieu_gq",
    "Phiếu",
    (
        Line("chu_quan", "Cơ quan chủ quản", 12, canh="center"),
        Line("co_quan", "Cơ quan", 12, dam=True, canh="center"),
        Line("quoc_hieu", "Quốc hiệu", 12, dam=True, canh="center"),
        Line("tieu_ngu", "Tiêu ngữ", 13, dam=True, canh="center"),
        Line("dia_danh", "Địa danh, ngày", 13, nghieng=True, canh="center", tren=4),
        Line("ten", "Tên phiếu", 14, dam=True, canh="center", tren=14),
        Line("van_ban", "Văn bản đến", 13, tren=6),
        Line("phan", "Phần ý kiến", 13, dam=True, tren=12),
        Line("y_kien", "Dòng ý kiến", 13, tren=5, cham=_WIDTH),
        Line("ngay", "Ngày cho ý kiến", 13, nghieng=True, canh="right", tren=5),
    ),
)


def slip_templates() -> dict[str, bytes]:
    """Build the template of the slip: name → bytes of the .docx."""
    line = SLIP.line
    width = twips(_WIDTH)
    widths = (width * 2 // 5, width - width * 2 // 5)
    left = (
        SLIP.when("chu_quan", line("chu_quan", "{{ chu_quan }}"))
        + line("co_quan", "{{ co_quan }}")
        + _rule(widths[0], _WIDTH * 2 / 15)
    )
    right = (
        line("quoc_hieu", formulas.QUOC_HIEU)
        + line("tieu_ngu", formulas.TIEU_NGU)
        + _rule(widths[1], width_mm(formulas.TIEU_NGU, 13, bold=True))
        + line("dia_danh", "{{ dia_danh_ngay }}")
    )
    body = (
        grid(widths, grid_row(widths, [left, right]), caption="Phần đầu phiếu", lines=False, inner=0)
        + line("ten", "PHIẾU GIẢI QUYẾT VĂN BẢN ĐẾN")
        + line("van_ban", "{{ van_ban }}")
        + line("van_ban", "Về: {{ trich_yeu }}")
        + line("van_ban", "Số đến: {{ so_den }}; ngày đến: {{ ngay_den }}")
        + _opinion(
            "1. Ý kiến của lãnh đạo cơ quan, tổ chức",
            "Giao đơn vị, cá nhân chủ trì: {{ chu_tri }}",
            "Giao đơn vị, cá nhân phối hợp: ",
            "Thời hạn giải quyết: {{ han }}",
        )
        + _opinion("2. Ý kiến của lãnh đạo đơn vị", "Giao cho cá nhân: ", "Thời hạn giải quyết: ")
        + _opinion("3. Ý kiến đề xuất của người giải quyết")
        + line(BREAK)
    )
    margins = (page.MARGIN_TOP.preferred, page.MARGIN_RIGHT.preferred, page.MARGIN_BOTTOM.preferred,
               page.MARGIN_LEFT.preferred)  # fmt: skip
    paper = sheet(page.PAPER_WIDTH.preferred, page.PAPER_HEIGHT.preferred, margins, header=BARE)
    return {PHIEU_GIAI_QUYET: template(SLIP, body + paper)}


def _opinion(title: str, *asked: str) -> str:
    line = SLIP.line
    said = "".join(line("y_kien", one, tab=True) for one in asked)
    return (
        line("phan", title)
        + said
        + line("y_kien", tab=True) * _RULED
        + line("ngay", "Ngày ...... tháng ...... năm ......")
    )


def _rule(cell: int, length: float) -> str:
    """Draw a rule of a length in millimetres in the middle of a cell whose width is in twips."""
    side = (cell - twips(length)) // 2
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{SLIP.style(BREAK)}"/><w:pBdr><w:top w:val="single" w:sz="6" w:space="1" '
        f'w:color="000000"/></w:pBdr><w:ind w:left="{side}" w:right="{side}"/></w:pPr></w:p>'
    )
