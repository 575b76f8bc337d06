"""Copies on paper: the block below the copied paper (Phụ lục I, Phần II, mục II; Mẫu 3.1)."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from vanban.errors import InputError, Problem
from vanban.frozen import dataclass
from vanban.language import dong_ngay, hoa
from vanban.metrics import break_lines, line_height_pt, width_mm
from vanban.metrics.lengths import millimetres, points
from vanban.pdf.drawing import Align, Faces, Pen, draw, house_faces
from vanban.pdf.geometry import Box
from vanban.pdf.overlay import Ink, changed, lay
from vanban.regulation import COPY_CODES, ELEMENTS, page

_GAP_MM = 3.0
_ROW_GAP_MM = 5.0
_LEFT_SHARE = 0.42
_FILED = "Lưu: VT"


@dataclass(frozen=True, slots=True)
class CopyBlock:
    """What stands below a paper copy (Phụ lục I, Phần II, mục II; Mẫu 3.1).

    Attributes:
        hinh_thuc: "sao_y", "trich_sao" or "sao_luc".
        co_quan: the body that makes the copy.
        so_ky_hieu: number and symbol of the copy ("03/SY-SXD"); "" leaves room.
        dia_danh: the place.
        ngay: the day; None leaves room.
        chuc_vu: authority and office of who signs, one line each ("TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG").
        ho_ten: name of who signs.
        noi_nhan: who receives the copy, without the closing line «Lưu: VT.», which is added when missing.
    """

    hinh_thuc: str
    co_quan: str
    dia_danh: str
    chuc_vu: tuple[str, ...]
    ho_ten: str
    so_ky_hieu: str = ""
    ngay: date | None = None
    noi_nhan: tuple[str, ...] = ()


def stamp_copy(
    source: Path, out: Path, block: CopyBlock, *, font_dir: Path | None = None, overwrite: bool = False
) -> int:
    """Put the block of a paper copy right after the end of the copied paper, below a rule across the text.

    It stands on the last page where that has room for all of it, else on a page of its own.

    Args:
        source: the PDF to be copied.
        out: where the copy goes.
        block: what the block says.
        font_dir: a folder with further font files; None when there is none.
        overwrite: replace also what is not the program's own; the old file stays as `.bak`.

    Returns:
        The page it stands on, from 1.

    Raises:
        DocumentError: the file cannot be opened, or is signed.
        InputError: the kind of copy is not one of the decree's, or something needed is missing.
    """
    _check(block)
    faces = house_faces(font_dir)
    with changed(source, out, overwrite=overwrite) as pdf:
        ink = Ink(source, -1)
        width, top = ink.size[0], ink.lowest() + _GAP_MM
        layout = _Layout(block, width)
        if top + layout.height > ink.size[1] - page.MARGIN_BOTTOM.low:
            width, top = page.PAPER_WIDTH.preferred, page.MARGIN_TOP.preferred
            pdf.add_blank_page(page_size=(points(width), points(page.PAPER_HEIGHT.preferred)))
            layout = _Layout(block, width)
        number = len(pdf.pages)
        lay(pdf, number, layout.draw(faces), Box(0, top, width, layout.height))
    return number


def _check(block: CopyBlock) -> None:
    problems = []
    if block.hinh_thuc not in COPY_CODES:
        problems.append(
            Problem("không có hình thức sao này", "hinh_thuc", tim_thay=block.hinh_thuc, can_co=", ".join(COPY_CODES))
        )
    for field, text in (("co_quan", block.co_quan), ("dia_danh", block.dia_danh), ("ho_ten", block.ho_ten)):
        if not text.strip():
            problems.append(Problem("còn trống, khối bản sao phải có", field))
    if not block.chuc_vu:
        problems.append(
            Problem("còn trống, khối bản sao phải có", "chuc_vu", can_co="ví dụ: TL. GIÁM ĐỐC, CHÁNH VĂN PHÒNG")
        )
    if problems:
        raise InputError(*problems)


@dataclass(frozen=True, slots=True)
class _Row:
    """One line of the block: where its middle or beginning stands, and how it is written."""

    y: float
    x: float
    text: str
    element: str
    centred: bool


class _Layout:
    """Where each line of the block stands, in millimetres from the top of the block."""

    def __init__(self, block: CopyBlock, width: float) -> None:
        self._left, self._right = page.MARGIN_LEFT.preferred, width - page.MARGIN_RIGHT.preferred
        self._width = width
        text_width = self._right - self._left
        split = self._left + text_width * _LEFT_SHARE
        self._columns = ((self._left + split) / 2, (split + self._right) / 2)
        self._widths = (split - self._left - _GAP_MM, self._right - split)
        self.rows: list[_Row] = []
        self.rules: list[tuple[float, float, float]] = []
        y = max(self._head(block), self._kind(block)) + _ROW_GAP_MM
        y = self._number_and_date(block, y) + _ROW_GAP_MM
        self.height = max(self._recipients(block, y), self._signature(block, y)) + _GAP_MM

    def _put(self, column: int, text: str, element: str, y: float, *, centred: bool = True) -> float:
        """Break a text into lines in a column and give where the next may begin."""
        kind = ELEMENTS[element]
        size = kind.co.preferred
        step = millimetres(line_height_pt(size))
        for line in break_lines(text, size, self._widths[column], bold=kind.dam, italic=kind.nghieng):
            y += step
            x = self._columns[column] if centred else self._left
            self.rows.append(_Row(y - step * 0.22, x, line, element, centred))
        return y

    def _head(self, block: CopyBlock) -> float:
        y = self._put(0, hoa(block.co_quan), "co_quan", _GAP_MM)
        # The rule is measured on the last line, under which it stands (I.II.2.b).
        self.rules.append((self._columns[0], y + 1.0, _width_of(self.rows[-1]) * page.RULE_SHORT.preferred))
        return y + 1.0

    def _kind(self, block: CopyBlock) -> float:
        return self._put(1, COPY_CODES[block.hinh_thuc][0], "hinh_thuc_sao", _GAP_MM)

    def _number_and_date(self, block: CopyBlock, y: float) -> float:
        number = block.so_ky_hieu or f"     /{COPY_CODES[block.hinh_thuc][1]}-..."
        day = block.ngay
        written = dong_ngay(day.year, day.month, day.day) if day else dong_ngay(None, None, None)
        left = self._put(0, f"Số: {number}", "so_ky_hieu", y)
        return max(left, self._put(1, f"{block.dia_danh}, {written}", "dia_danh_ngay", y))

    def _recipients(self, block: CopyBlock, y: float) -> float:
        y = self._put(0, "Nơi nhận:", "noi_nhan", y, centred=False)
        names = [name.strip().strip("-;. ") for name in block.noi_nhan]
        names = [name for name in names if name]
        if not any(name.startswith("Lưu") for name in names):
            names.append(_FILED)
        for number, name in enumerate(names):
            end = "." if number == len(names) - 1 else ";"
            y = self._put(0, f"- {name}{end}", "noi_nhan_danh_sach", y, centred=False)
        return y

    def _signature(self, block: CopyBlock, y: float) -> float:
        for line in block.chuc_vu:
            y = self._put(1, hoa(line), "chuc_vu", y)
        return self._put(1, block.ho_ten, "ho_ten", y + page.SIGNATURE_ROOM.preferred)

    def draw(self, faces: Faces) -> bytes:
        """Draw the block as a PDF of one page."""
        return draw((self._width, self.height), self._paint, faces)

    def _paint(self, pen: Pen) -> None:
        pen.line((self._left, 0.5), (self._right, 0.5), weight=page.RULE_WEIGHT_PT)
        for centre, y, length in self.rules:
            pen.line((centre - length / 2, y), (centre + length / 2, y), weight=page.RULE_WEIGHT_PT)
        for row in self.rows:
            kind = ELEMENTS[row.element]
            align: Align = "giua" if row.centred else "trai"
            pen.text((row.x, row.y), row.text, kind.co.preferred, bold=kind.dam, italic=kind.nghieng, align=align)


def _width_of(row: _Row) -> float:
    kind = ELEMENTS[row.element]
    return width_mm(row.text, kind.co.preferred, bold=kind.dam, italic=kind.nghieng)
