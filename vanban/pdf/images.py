"""Pages as pictures: what a clerk sees before anything is sent."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from vanban import files
from vanban.errors import InputError, MissingDependencyError, Problem
from vanban.frozen import dataclass
from vanban.metrics.lengths import MM_PER_INCH, POINTS_PER_INCH
from vanban.pdf.opening import as_seen
from vanban.pdf.optional import bring
from vanban.pdf.soundness import require_sound

_LARGEST_PIXELS = 100_000_000
_SHEET_COLUMNS = 4
_SHEET_ROWS = 3
_THUMB_WIDTH = 380
_THUMB_DPI = 48
_GAP = 24


@dataclass(frozen=True, slots=True)
class PageImage:
    """A picture of one page.

    Attributes:
        page: number of the page in the file, from 1.
        path: the PNG.
    """

    page: int
    path: Path


def render_page(pdf: Any, number: int, *, dpi: float) -> Any:
    """Give one page as a picture (`PIL.Image.Image`).

    Args:
        pdf: an open `pypdfium2.PdfDocument`.
        number: number of the page, from 1.
        dpi: points of the picture an inch.

    Raises:
        InputError: the picture would be too large.
    """
    bring("PIL.Image", "Xem trang thành ảnh")
    page = pdf[number - 1]
    try:
        width, height = page.get_size()
        if width * height * (dpi / POINTS_PER_INCH) ** 2 > _LARGEST_PIXELS:
            raise InputError(Problem(f"ảnh trang {number} quá lớn", cach_sua="Chọn độ phân giải (dpi) thấp hơn"))
        return page.render(scale=dpi / POINTS_PER_INCH).to_pil().convert("RGB")
    finally:
        page.close()


def save_pages(
    path: Path,
    out_dir: Path,
    *,
    dpi: float = 100,
    pages: Iterable[int] | None = None,
    stem: str | None = None,
    overwrite: bool = False,
) -> tuple[PageImage, ...]:
    """Save pages as PNG, named `name-01.png`, `name-02.png` and so on.

    Args:
        path: the PDF.
        out_dir: where the pictures go; made when missing.
        dpi: points of the picture an inch.
        pages: numbers of the pages wanted, from 1; None means all.
        stem: the beginning of the names; None means the PDF's name.
        overwrite: replace also what is not the program's own; the old file stays as `.bak`.

    Raises:
        DocumentError: the file cannot be opened.
        InputError: there is no such page, or the picture would be too large.
    """
    made = []
    _require_sound(path)
    with as_seen(path) as pdf:
        digits = max(2, len(str(len(pdf))))
        for number in _wanted(pages, len(pdf), path):
            target = out_dir / f"{stem or path.stem}-{number:0{digits}}.png"
            save_picture(render_page(pdf, number, dpi=dpi), target, dpi=dpi, overwrite=overwrite)
            made.append(PageImage(number, target))
    return tuple(made)


def save_contact_sheets(
    path: Path, out_dir: Path, *, pages: Iterable[int] | None = None, stem: str | None = None, overwrite: bool = False
) -> tuple[Path, ...]:
    """Save small pictures of all pages, twelve on a sheet, each above its number.

    Args:
        path: the PDF.
        out_dir: where the sheets go; made when missing.
        pages: numbers of the pages wanted, from 1; None means all.
        stem: the beginning of the names; None means the PDF's name.
        overwrite: replace also what is not the program's own; the old file stays as `.bak`.

    Raises:
        DocumentError: the file cannot be opened.
        InputError: there is no such page.
    """
    made: list[Path] = []
    on_a_sheet = _SHEET_COLUMNS * _SHEET_ROWS
    _require_sound(path)
    with as_seen(path) as pdf:
        wanted = _wanted(pages, len(pdf), path)
        for first in range(0, len(wanted), on_a_sheet):
            shelf = []
            for number in wanted[first : first + on_a_sheet]:
                picture = render_page(pdf, number, dpi=_THUMB_DPI)
                picture.thumbnail((_THUMB_WIDTH, round(_THUMB_WIDTH * 1.5)))
                shelf.append((number, picture))
            made.append(
                _save_sheet(shelf, out_dir / f"{stem or path.stem}-bang-{len(made) + 1:02}.png", overwrite=overwrite)
            )
    return tuple(made)


def _require_sound(path: Path) -> None:
    """Refuse what would show garbage; a machine that can only look at pages looks at them as they are."""
    with contextlib.suppress(MissingDependencyError):
        require_sound(path)


def save_picture(picture: Any, target: Path, *, dpi: float, overwrite: bool = False) -> None:
    """Save a picture as PNG in one step, with its resolution."""
    with files.writing(target, overwrite=overwrite) as waiting:
        picture.save(waiting, format="PNG", dpi=(dpi, dpi))


def pixels(mm: float, dpi: float) -> int:
    """Millimetres in points of a picture.

    >>> pixels(25.4, 100)
    100
    """
    return round(mm / MM_PER_INCH * dpi)


def _wanted(pages: Iterable[int] | None, count: int, path: Path) -> list[int]:
    wanted = list(pages) if pages is not None else list(range(1, count + 1))
    for number in wanted:
        if not 1 <= number <= count:
            raise InputError(Problem(f"không có trang {number}", tep=str(path), can_co=f"từ 1 đến {count}"))
    return wanted


def _save_sheet(shelf: Sequence[tuple[int, Any]], target: Path, *, overwrite: bool) -> Path:
    image = bring("PIL.Image", "Xem trang thành ảnh")
    draw = bring("PIL.ImageDraw", "Xem trang thành ảnh")
    font = bring("PIL.ImageFont", "Xem trang thành ảnh").load_default(18)
    columns = min(_SHEET_COLUMNS, len(shelf))
    rows = -(-len(shelf) // columns)
    width, height = max(p.width for _, p in shelf), max(p.height for _, p in shelf)
    sheet = image.new("RGB", (_GAP + columns * (width + _GAP), _GAP + rows * (height + 2 * _GAP)), (225, 225, 225))
    pen = draw.Draw(sheet)
    for place, (number, picture) in enumerate(shelf):
        x = _GAP + place % columns * (width + _GAP)
        y = _GAP + place // columns * (height + 2 * _GAP)
        sheet.paste(picture, (x, y))
        pen.rectangle((x - 1, y - 1, x + picture.width, y + picture.height), outline=(150, 150, 150))
        pen.text((x + picture.width / 2, y + height + _GAP / 2), str(number), fill=(40, 40, 40), font=font, anchor="mm")
    save_picture(sheet, target, dpi=_THUMB_DPI, overwrite=overwrite)
    return target
