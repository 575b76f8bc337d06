"""How an office wants its certificates: paper, frame, heading, pictures."""

from __future__ import annotations

from typing import Literal

from vanban.frozen import dataclass

Heading = Literal["nha_nuoc", "dang", "khong"]


@dataclass(frozen=True, slots=True)
class Emblem:
    """The picture an office gives for the top of the sheet: Quốc huy, or its own emblem.

    Attributes:
        data: the file's bytes.
        kind: "png", "jpg" or "emf".
        ratio: width over height of the picture.
    """

    data: bytes
    kind: str
    ratio: float


@dataclass(frozen=True, slots=True)
class Background:
    """The picture an office gives to lie behind the text, and under the frame.

    Attributes:
        data: the file's bytes.
        kind: "png" or "jpg".
        x, y, width, height: its place on the paper in millimetres.
    """

    data: bytes
    kind: str
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """How one office wants its sheets.

    Attributes:
        width: of the paper in millimetres.
        height: of the paper in millimetres.
        border: border of the frame; None means the kind's own, "" no frame (pre-printed paper).
        palette: colours of the frame; None means the kind's own.
        heading: Quốc hiệu and Tiêu ngữ, the Party's heading, or nothing.
        emblem: picture at the top. Without one its place closes, unless the paper may carry it already: paper without
            our frame or heading keeps the place open.
        background: picture behind the text; None leaves the paper white.
        office_lines: lines that the signer's post takes.
        title_face: set the award's name in the title face, which then travels in the file.
    """

    width: float = 297.0
    height: float = 210.0
    border: str | None = None
    palette: str | None = None
    heading: Heading = "nha_nuoc"
    emblem: Emblem | None = None
    background: Background | None = None
    title_face: bool = False
    office_lines: int = 2
