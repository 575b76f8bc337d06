"""Stamps, seals and signing marks (Phụ lục I, I.II.8, I.III.2; Phụ lục IV, V)."""

from __future__ import annotations

from typing import Final

from vanban.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Frame:
    """A stamped frame: its text and its size in millimetres."""

    text: str
    rong_mm: float
    cao_mm: float
    dieu_khoan: str


URGENCY_FRAMES: Final[dict[str, Frame]] = {
    "hoa_toc": Frame("HỎA TỐC", 30, 8, "Phụ lục I, I.III.2.b"),
    "thuong_khan": Frame("THƯỢNG KHẨN", 40, 8, "Phụ lục I, I.III.2.b"),
    "khan": Frame("KHẨN", 20, 8, "Phụ lục I, I.III.2.b"),
}
STAMP_RED: Final = "FF0000"
INCOMING_STAMP: Final = Frame("ĐẾN", 50, 35, "Phụ lục IV, mục V")
"""Dấu «ĐẾN»: 35 mm by 50 mm."""
SEAL_OVER_SIGNATURE: Final = 1 / 3
"""The seal covers about a third of the signature, on its left (I.II.8.a)."""
SIGNING_TEXT_PT: Final = 10.0
"""Signing text at the top right corner of a separate attachment or an electronic copy (I.II.8.b; Phần II, I.3)."""
MIN_PDF_VERSION: Final = "1.4"
MIN_COPY_DPI: Final = 200
