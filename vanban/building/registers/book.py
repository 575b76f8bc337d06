"""The template of a book: its cover, then the table with its head on every page, for each part of the book."""

from __future__ import annotations

from typing import Final

from vanban.building.registers.frame import BARE, BREAK, NUMBERED, Form, Line, grid, grid_row, sheet, template
from vanban.ooxml.units import twips
from vanban.regulation import page
from vanban.regulation.books import KIEU, KieuSo

_SIDES: Final = (page.MARGIN_TOP.preferred, page.MARGIN_RIGHT.preferred, page.MARGIN_BOTTOM.preferred,
                 page.MARGIN_LEFT.preferred)  # fmt: skip
_CENTRED: Final = frozenset({
    "stt", "so_ky_hieu", "ngay", "so_luong", "ngay_chuyen", "ngay_den", "so_den", "so_bi", "ngay_tra", "han", "do_mat",
    "so_vao_so", "ngay_trao",
})  # fmt: skip
"""Columns of numbers and days stand in the middle."""
BOOK: Final = Form(
    "so",
    "Sổ",
    (
        Line("chu_quan", "Cơ quan chủ quản", 16, canh="center", tren=6),
        Line("co_quan", "Cơ quan", 16, dam=True, canh="center", tren=6),
        Line("ten", "Tên sổ", 26, dam=True, canh="center", tren=150),
        Line("phan", "Tên phần", 16, dam=True, canh="center", tren=6),
        Line("nam", "Năm", 14, nghieng=True, canh="center", tren=24),
        Line("tu_den", "Từ đến", 14, nghieng=True, canh="center", tren=6),
        Line("quyen", "Quyển số", 14, dam=True, canh="center", tren=120),
        Line("dau_cot", "Đầu cột", 11, dam=True, canh="center"),
        Line("so_cot", "Số cột", 11, nghieng=True, canh="center"),
        Line("o", "Ô chữ", 11),
        Line("o_giua", "Ô số và ngày", 11, canh="center"),
    ),
)
"""Sizes are the house's: Phụ lục IV shows where the lines stand, not how large."""


def book_templates() -> dict[str, bytes]:
    """Build the template of every kind of book: name → bytes of the .docx."""
    return {kind.khuon: book_template(kind) for kind in KIEU.values()}


def book_template(kind: KieuSo) -> bytes:
    """Build the template of one kind of book (Phụ lục IV)."""
    line = BOOK.line
    wide, high = page.PAPER_WIDTH.preferred, page.PAPER_HEIGHT.preferred
    cover = sheet(wide, high, _SIDES, header=BARE, framed=True)
    rows = sheet(high, wide, _SIDES, header=NUMBERED)
    numbers = (line("tu_den", "Từ số {{ phan.tu_so }} đến số {{ phan.den_so }}"),) if kind.co_so else ()
    body = BOOK.each(
        "phan in cac_phan",
        # What ends the table of the part before; the last one ends with the document.
        BOOK.when("not loop.first", line(BREAK, section=rows)),
        line("chu_quan", "{{ chu_quan }}"),
        line("co_quan", "{{ co_quan }}"),
        line("ten", "{{ ten_so }}"),
        BOOK.when("phan.ten", line("phan", "{{ phan.ten }}")),
        BOOK.when("nam", line("nam", "Năm: {{ nam }}")),
        line("tu_den", "Từ ngày {{ phan.tu_ngay }} đến ngày {{ phan.den_ngay }}"),
        *numbers,
        line("quyen", "Quyển số: {{ phan.quyen }}", section=cover),
        _table(kind),
    )
    return template(BOOK, body + line(BREAK) + rows)


def _table(kind: KieuSo) -> str:
    total = twips(page.PAPER_HEIGHT.preferred - page.MARGIN_LEFT.preferred - page.MARGIN_RIGHT.preferred)
    widths = [round(total * share / sum(kind.rong)) for share in kind.rong]
    widths[-1] += total - sum(widths)
    line = BOOK.line
    cells = [line("o_giua" if tag in _CENTRED else "o", f"{{{{ dong.{tag} }}}}") for tag in kind.the]
    rows = (
        grid_row(widths, [line("dau_cot", name) for name in kind.cot], head=True)
        + grid_row(widths, [line("so_cot", f"({at})") for at in range(1, len(widths) + 1)], head=True)
        + _loop(widths, "for dong in phan.dong")
        + grid_row(widths, cells)
        + _loop(widths, "endfor")
    )
    return grid(widths, rows, caption=kind.ten)


def _loop(widths: list[int], tag: str) -> str:
    cells = [BOOK.line(BREAK, f"{{%tr {tag} %}}" if at == 0 else "") for at in range(len(widths))]
    return grid_row(widths, cells)
