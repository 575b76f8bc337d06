"""The «ĐẾN» stamp, laid onto what came in (Phụ lục IV, mục V)."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from vanban.errors import DocumentError, InputError, Problem
from vanban.frozen import dataclass
from vanban.language import hoa, ngay_ngan
from vanban.metrics import break_lines
from vanban.patterns import regex
from vanban.pdf.drawing import Pen, draw, house_faces
from vanban.pdf.geometry import Box
from vanban.pdf.opening import as_seen
from vanban.pdf.overlay import Ink, changed, lay
from vanban.pdf.words import lines_of, sheet_of
from vanban.regulation import stamps
from vanban.regulation.page import MARGIN_LEFT

_EDGE_MM = 8.0
_SAME_BLOCK_MM = 4.0
_GAP_MM = 1.5
_NUMBER_LINE = regex(r"Số\s*:")
# Inside the frame the decree gives no sizes: these fill it as the rubber stamps do.
_INSET_MM = 2.0
_NAME_PT = 9.5
_WORD_PT = 20.0
_FIELD_PT = 10.5
_FRAME_PT = 1.2
_RULE_PT = 0.7
_SMALLEST_PT = 7.0
_WORD_COLUMN_MM = 20.0
# Where a scanned paper without text most often has its number.
_USUAL_NUMBER_MM = (30.0, 55.0)


@dataclass(frozen=True, slots=True)
class IncomingStamp:
    """What the «ĐẾN» stamp says (Phụ lục IV, mục V); what is empty is a dotted line to write on.

    Attributes:
        co_quan: the body that received the paper.
        so: number in the register of incoming papers.
        ngay: day of arrival.
        chuyen: whom it is passed to.
        ho_so: number and symbol of the file it belongs to.
    """

    co_quan: str
    so: str = ""
    ngay: date | None = None
    chuyen: str = ""
    ho_so: str = ""


def stamp_incoming(
    source: Path,
    out: Path,
    stamp: IncomingStamp,
    *,
    at: tuple[float, float] | None = None,
    over: bool = False,
    font_dir: Path | None = None,
    overwrite: bool = False,
) -> Box:
    """Lay the «ĐẾN» stamp onto the first page, on blank paper, below the paper's number where there is room.

    Args:
        source: the PDF that came in.
        out: where the stamped one goes; may be the same, with `overwrite`.
        stamp: what it says.
        at: left and top edge in millimetres; None looks for blank paper.
        over: at a chosen place, stand even on what is printed there.
        font_dir: a folder with further font files; None when there is none.
        overwrite: replace also what is not the program's own; the old file stays as `.bak`.

    Returns:
        Where it stands.

    Raises:
        DocumentError: the file cannot be opened, is signed, or its first page has no blank place of that size.
        InputError: the body is not named, or `at` is not on blank paper.
    """
    if not stamp.co_quan.strip():
        raise InputError(Problem("thiếu tên cơ quan nhận văn bản", vi_tri="co_quan"))
    size = stamps.INCOMING_STAMP
    ink = Ink(source, 1)
    if at is not None:
        place = Box(at[0], at[1], size.rong_mm, size.cao_mm)
        on_page = at[0] >= 0 and at[1] >= 0 and place.right <= ink.width and place.bottom <= ink.height
        if not on_page or not (over or ink.blank(place)):
            raise InputError(
                Problem(
                    f"chỗ cách mép trái {at[0]:g} mm, mép trên {at[1]:g} mm không trống hoặc ra ngoài trang",
                    tep=str(source),
                    cach_sua=f"Chọn chỗ trống rộng {size.rong_mm:g} mm, cao {size.cao_mm:g} mm",
                )
            )
    else:
        found = ink.nearest_blank(_below_number(source), edge=_EDGE_MM, gap=_GAP_MM)
        if found is None:
            raise DocumentError(
                Problem(
                    f"trang đầu không còn chỗ trống {size.rong_mm:g} x {size.cao_mm:g} mm để đóng dấu đến",
                    tep=str(source),
                    cach_sua="Chỉ chỗ đóng dấu (--vi-tri) và cho phép đè lên chữ (--de-len-chu), hoặc đóng dấu tay lên bản in",
                )
            )
        place = found
    faces = house_faces(font_dir)
    drawing = draw((place.width, place.height), lambda pen: _paint_incoming(pen, stamp), faces)
    with changed(source, out, overwrite=overwrite) as pdf:
        lay(pdf, 1, drawing, place)
    return place


def _below_number(path: Path) -> Box:
    """Where the stamp best stands: under the paper's number, or under «V/v» where that follows."""
    size = stamps.INCOMING_STAMP
    with as_seen(path) as pdf:
        lines = lines_of(pdf[0], 0)
        middle, height = (side / 2 for side in sheet_of(pdf[0]).size)
    number = next((line for line in lines if _NUMBER_LINE.match(line.text) and line.box.y < height), None)
    if number is None:
        return Box(*_USUAL_NUMBER_MM, size.rong_mm, size.cao_mm)
    bottom = number.box.bottom
    for line in sorted(lines, key=lambda line: line.box.y):
        if line.box.right < middle * 1.1 and bottom - 1 < line.box.y < bottom + _SAME_BLOCK_MM:
            bottom = line.box.bottom
    left = max(number.box.centre[0] - size.rong_mm / 2, MARGIN_LEFT.low / 2)
    return Box(left, bottom + _GAP_MM, size.rong_mm, size.cao_mm)


def _paint_incoming(pen: Pen, stamp: IncomingStamp) -> None:
    size, red = stamps.INCOMING_STAMP, stamps.STAMP_RED
    width, height = size.rong_mm, size.cao_mm
    inset = _FRAME_PT / 4
    pen.frame(Box(inset, inset, width - 2 * inset, height - 2 * inset), weight=_FRAME_PT, colour=red)
    name = hoa(stamp.co_quan)
    name_size = _NAME_PT
    while len(break_lines(name, name_size, width - 2 * _INSET_MM, bold=True)) > 2:
        name_size -= 0.5
    rows = break_lines(name, name_size, width - 2 * _INSET_MM, bold=True)
    for number, row in enumerate(rows):
        y = 5.7 + (number - (len(rows) - 1) / 2) * name_size * 0.38
        pen.text((width / 2, y), row, name_size, bold=True, align="giua", colour=red)
    rules = (9.0, 22.5)
    for y in rules:
        pen.line((0, y), (width, y), weight=_RULE_PT, colour=red)
    pen.line((_WORD_COLUMN_MM, rules[0]), (_WORD_COLUMN_MM, rules[1]), weight=_RULE_PT, colour=red)
    pen.text((_WORD_COLUMN_MM / 2, 18.2), size.text, _WORD_PT, bold=True, align="giua", colour=red)
    day = ngay_ngan(stamp.ngay) if stamp.ngay is not None else ""
    right = _WORD_COLUMN_MM + _INSET_MM
    for at, label, value in (
        ((right, 14.4), "Số:", stamp.so),
        ((right, 20.4), "Ngày:", day),
        ((_INSET_MM, 27.2), "Chuyển:", stamp.chuyen),
        ((_INSET_MM, 33.0), "Số và ký hiệu HS:", stamp.ho_so),
    ):
        _paint_field(pen, at, label, value, width - _INSET_MM)


def _paint_field(pen: Pen, at: tuple[float, float], label: str, value: str, end: float) -> None:
    """Write a label and its value, smaller when it is long, or dots to write on."""
    red = stamps.STAMP_RED
    pen.text(at, label, _FIELD_PT, colour=red)
    start = at[0] + pen.width(label + " ", _FIELD_PT)
    if not value:
        pen.dots((start, at[1] + 0.4), end - start, colour=red)
        return
    size = _FIELD_PT
    while size > _SMALLEST_PT and pen.width(value, size) > end - start:
        size -= 0.5
    if pen.width(value, size) > end - start:
        raise InputError(Problem(f"«{label}» trong dấu đến quá dài", tim_thay=value, cach_sua="Viết ngắn lại"))
    pen.text((start, at[1]), value, size, colour=red)
