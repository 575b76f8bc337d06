"""The calibration sheet: printed once on plain paper, it tells by how much a printer is off."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

from vanban import files
from vanban.ooxml.shapes import Layer, circle, line, rectangle
from vanban.overprint.form import Form
from vanban.overprint.lane import open_lane
from vanban.overprint.sheet import Align, Box, Look, Sheet, Stroke
from vanban.overprint.typefaces import FaceName, Fonts
from vanban.patterns import regex

MARK: Final = 50.0
"""Millimetres from the left and the upper edge to the mark that is measured."""
_BAR: Final = 100.0
_RULER: Final = 76.0
"""Where the upright scale stands."""
_GREY, _RED, _BLUE = "9A9A9A", "BE1E2D", "1F4E79"
_LINE: Final = regex(r"(?m)^may_in\s*:.*(?:\n[ \t]+\S.*)*")


def write_calibration(form: Form, path: Path, *, fonts: Fonts, overwrite: bool = False) -> None:
    """Write the calibration sheet of a form as PDF, with the printer's present correction applied.

    Args:
        form: the form; its paper and its fields are shown.
        path: the file.
        fonts: the fonts of the machine.
        overwrite: replace also what is not the program's own; the old file stays as `.bak`.

    Raises:
        OverwriteError: somebody's work stands there.
        InputError: a font is missing.
        OSError: the file cannot be written.
    """
    layers = tuple(_drawing(form))
    sheet = Sheet(form.width, form.height, tuple(_labels(form)), layers, tuple(_field_rules(form)))
    shifted = _shifted(sheet, form.shift)
    with files.streaming(path, overwrite=overwrite) as out:
        lane = open_lane(out, shifted, title=f"Tờ căn chỉnh - {form.name}", fonts=fonts, shift=(0.0, 0.0))
        lane.begin()
        lane.page(())
        lane.finish()


def corrected(form: Form, across: float | None, down: float | None) -> tuple[float, float]:
    """Give the new correction from what was measured on a sheet printed with the present one.

    Args:
        form: the form the sheet was printed for.
        across: millimetres measured from the left edge to the mark; None when it was not measured.
        down: millimetres measured from the upper edge to the mark; None likewise.
    """
    new_across = form.shift[0] + (MARK - across if across is not None else 0.0)
    new_down = form.shift[1] + (MARK - down if down is not None else 0.0)
    return round(new_across, 2), round(new_down, 2)


def with_shift(text: str, shift: tuple[float, float]) -> str:
    r"""Write a correction into the text of a form; everything else, comments too, stays as it is.

    >>> with_shift("ten: A\nmay_in: {lech_ngang: 0, lech_doc: 0}\no:\n", (-1.5, 0.5))
    'ten: A\nmay_in: {lech_ngang: -1.5, lech_doc: 0.5}\no:\n'
    """
    new = f"may_in: {{lech_ngang: {shift[0]:g}, lech_doc: {shift[1]:g}}}"
    if _LINE.search(text):
        return _LINE.sub(new, text, count=1)
    return f"{new}\n{text}"


def _drawing(form: Form) -> Iterator[Layer]:
    wide, high = form.width, form.height
    crosses = [(MARK, MARK), (wide - MARK, MARK), (MARK, high - MARK), (wide - MARK, high - MARK)]
    fine = [line((x - 6, y), (x + 6, y)) for x, y in crosses] + [line((x, y - 6), (x, y + 6)) for x, y in crosses]
    yield Layer(_RED, (*fine, *(circle(x, y, 3) for x, y in crosses)), 0.15)
    ticks = []
    for mm in range(int(min(MARK + 10, wide / 3)) + 1):
        long = 4.0 if mm % 10 == 0 else 2.8 if mm % 5 == 0 else 1.8
        ticks.append(line((mm, high * 0.42), (mm, high * 0.42 + long)))
        ticks.append(line((_RULER, mm), (_RULER + long, mm)))
    yield Layer("000000", tuple(ticks), 0.12)
    bar = (wide - _BAR) / 2, high - 24
    ends = [line((bar[0] + part, bar[1] - 2), (bar[0] + part, bar[1] + 2)) for part in (0, _BAR / 2, _BAR)]
    yield Layer(_BLUE, (line(bar, (bar[0] + _BAR, bar[1])), *ends), 0.25)
    yield Layer(_GREY, (rectangle(3, 3, wide - 6, high - 6),), 0.1)


def _field_rules(form: Form) -> Iterator[Stroke]:
    for field in form.fields:
        box = field.box
        if box.baseline is not None:
            yield Stroke(box.x, box.baseline + 0.6, box.width, 0.12, _GREY)


def _labels(form: Form) -> Iterator[Box]:
    small = Look(FaceName(), 8, 1.17, _GREY, align="giua")
    for field in form.fields:
        box = field.box
        look = replace(small, size=8, align=box.look.align)
        yield replace(box, key="", text=f"{field.pattern}  ·  {box.look.size:g} pt", look=look)
    for mm in range(10, int(MARK) + 11, 10):
        yield _label(mm, form.height * 0.42 + 7, str(mm), replace(small, size=7, colour="000000"), 10)
        yield _label(_RULER + 7, mm + 0.9, str(mm), replace(small, size=7, colour="000000"), 10)
    yield from _instructions(form)


def _instructions(form: Form) -> Iterator[Box]:
    look = Look(FaceName(bold=True), 12, 1.17, _BLUE, align="giua")
    text = replace(look, face=FaceName(), size=9.5, colour="000000")
    wide = form.width - 2 * MARK
    middle, top = (_RULER + 8 + form.width - MARK - 8) / 2, 24.0
    yield _label(middle, top - 8, f"TỜ CĂN CHỈNH MÁY IN: {form.name}", look, wide)
    across, down = form.shift
    rows = (
        "In ra giấy thường cùng khổ với phôi, tỷ lệ 100% (Actual size), không thu phóng.",
        f"1. Đo từ mép trái giấy tới tâm dấu + phía trên, bên trái: đúng phải là {MARK:g} mm.",
        f"2. Đo từ mép trên giấy tới tâm dấu đó: đúng phải là {MARK:g} mm.",
        "3. Chạy: vanban phoi can-chinh PHOI.yaml --do-ngang SỐ_ĐO_1 --do-doc SỐ_ĐO_2 --ghi",
        f"Độ lệch đang dùng: ngang {across:g} mm, dọc {down:g} mm.",
    )
    for number, row in enumerate(rows):
        yield _label(middle, top + number * 5.5, row, text, wide)
    scale = f"Vạch này phải dài đúng {_BAR:g} mm; nếu không, máy in đang thu phóng trang"
    yield _label(form.width / 2, form.height - 17, scale, replace(text, size=9, colour=_BLUE), wide)


def _label(x: float, baseline: float, text: str, look: Look, width: float) -> Box:
    align: Align = look.align
    left = {"trai": x, "giua": x - width / 2, "phai": x - width}[align]
    return Box("", text, left, baseline - 2, width, 4, look, "top", baseline=baseline)


def _shifted(sheet: Sheet, shift: tuple[float, float]) -> Sheet:
    """Move everything by the printer's correction."""
    dx, dy = shift
    if not dx and not dy:
        return sheet
    boxes = tuple(
        replace(box, x=box.x + dx, y=box.y + dy, baseline=None if box.baseline is None else box.baseline + dy)
        for box in sheet.boxes
    )
    rules = tuple(replace(rule, x=rule.x + dx, y=rule.y + dy) for rule in sheet.rules)
    layers = tuple(
        Layer(
            layer.colour,
            tuple(tuple((kind, tuple((x + dx, y + dy) for x, y in pts)) for kind, pts in path) for path in layer.paths),
            layer.width,
        )
        for layer in sheet.layers
    )
    return Sheet(sheet.width, sheet.height, boxes, layers, rules)
