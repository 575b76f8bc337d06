"""The colours of certificates' frames."""

from __future__ import annotations

from vanban.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of a frame, each six hexadecimal digits.

    Attributes:
        strong: rails and flowers.
        metal: scrolls and fine lines.
        pale: ground of the band.
        light: petals.
    """

    strong: str
    metal: str
    pale: str
    light: str


PALETTES: dict[str, Palette] = {
    "do_vang": Palette("A61C22", "B88A2E", "FBF4E2", "F3D9A4"),
    "xanh_vang": Palette("1F4E79", "B08D3C", "F3F7FA", "CFE0EC"),
    "luc_vang": Palette("1E5B45", "B08D3C", "F3F8F4", "CFE5D6"),
}
"""Names an office may choose → colours."""
