"""The templates of envelopes (Phụ lục IV, mục II): one for each usual size, one envelope on a page."""

from __future__ import annotations

from typing import Final

from vanban.building.registers.frame import BARE, BREAK, Form, Line, sheet, template
from vanban.metrics.lengths import points
from vanban.regulation.books import KHO_BI, envelope_template

_MARGIN: Final = 10.0
_LARGE: Final = 160.0
"""Envelopes at least so high, in millimetres, are written larger."""


def envelope_templates() -> dict[str, bytes]:
    """Build the template of every usual size: name → bytes of the .docx."""
    return {envelope_template(kho): _template(*size) for kho, size in KHO_BI.items()}


def _template(width: float, height: float) -> bytes:
    form = _form(width, height)
    line = form.line
    body = form.each(
        "bi in cac_bi",
        line("bieu_tuong", new_page=True),
        form.when("chu_quan", line("chu_quan", "{{ chu_quan }}")),
        line("co_quan", "{{ co_quan }}"),
        form.each("dong in lien_he", line("lien_he", "{{ dong }}")),
        line("so", "Số/ký hiệu văn bản: {{ bi.so_ky_hieu }}"),
        form.when("bi.khan", line("khan", "{{ bi.khan }}")),
        line("kinh_gui", "Kính gửi: ", bold="{{ bi.kinh_gui }}"),
        form.when("bi.dia_chi", line("dia_chi", "Địa chỉ: {{ bi.dia_chi }}")),
    )
    page = sheet(width, height, (_MARGIN,) * 4, header=BARE)
    return template(form, body + line(BREAK) + page)


def _form(width: float, height: float) -> Form:
    size = 14 if height >= _LARGE else 12
    # The address stands in the lower right part, where sorting offices look for it.
    right, room = width * 0.38, max(12.0, points(height - 2 * _MARGIN) * 0.2)
    return Form(
        "bi",
        "Bì",
        (
            Line("bieu_tuong", "Biểu tượng", 2),
            Line("chu_quan", "Cơ quan chủ quản", size),
            Line("co_quan", "Cơ quan", size, dam=True),
            Line("lien_he", "Địa chỉ nơi gửi", size - 2),
            Line("so", "Số và ký hiệu", size, tren=8),
            Line("khan", "Mức độ khẩn", size, dam=True, tren=6),
            Line("kinh_gui", "Kính gửi", size + 1, tren=room, thut=right),
            Line("dia_chi", "Địa chỉ nơi nhận", size, thut=right),
        ),
    )
