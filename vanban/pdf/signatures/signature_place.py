"""Where the signature goes: between the office and the name of who signs (Phụ lục I, I.II.7), found in the printed text."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from vanban.errors import DocumentError, Problem
from vanban.frozen import dataclass
from vanban.language import fold
from vanban.pdf.geometry import Box
from vanban.pdf.opening import as_seen
from vanban.pdf.words import Line, lines_of
from vanban.regulation.page import SIGNATURE_ROOM

# A room between the office and the name lower than this is no place to sign; one higher is not under that office.
_LEAST_MM = 8.0
_MOST_MM = 90.0
_NEAR_MIDDLE_MM = 25.0


@dataclass(frozen=True, slots=True)
class SignaturePlace:
    """Blank room for a signature.

    Attributes:
        page: number of the page, from 1.
        room: from the office line down to the name, as wide as the wider of the two.
        office: the office lines above it, top to bottom.
    """

    page: int
    room: Box
    office: tuple[str, ...]


def chosen_place(number: int, x: float, y: float) -> SignaturePlace:
    """Make a place of what the user pointed at.

    Args:
        number: number of the page, from 1.
        x: middle of the signature, millimetres from the left edge.
        y: middle of the signature, millimetres from the top edge.
    """
    height = SIGNATURE_ROOM.preferred
    return SignaturePlace(number, Box(x - height, y - height / 2, 2 * height, height), ())


def find_place(path: Path, ho_ten: str, *, chuc_vu: str | None = None) -> SignaturePlace:
    """Find where somebody signs in a PDF; the last place, when there are several.

    Args:
        path: the PDF.
        ho_ten: name of who signs, as printed below the signature.
        chuc_vu: the office above the signature, to tell places apart; None takes any office.

    Raises:
        DocumentError: the file cannot be opened, or there is no such place; the message says what was found instead.
    """
    with as_seen(path) as pdf:
        pages = [lines_of(page, number) for number, page in enumerate(pdf)]
    named = 0
    found: list[SignaturePlace] = []
    for lines in pages:
        for line in lines:
            if not _is_name(line.text, ho_ten):
                continue
            named += 1
            place = _place_above(line, lines)
            if place is not None and (chuc_vu is None or fold(chuc_vu) in fold(" ".join(place.office))):
                found.append(place)
    if found:
        return found[-1]
    raise DocumentError(_nowhere(path, ho_ten, chuc_vu, named, readable=any(pages)))


def _is_name(text: str, ho_ten: str) -> bool:
    """A line is somebody's when it is the name, with at most a rank or degree before it."""
    line, name = fold(text), fold(ho_ten)
    return line == name or (line.endswith(" " + name) and len(line.split()) - len(name.split()) <= 2)


def _place_above(name: Line, lines: Sequence[Line]) -> SignaturePlace | None:
    middle = name.box.centre[0]
    column = sorted(
        (
            line
            for line in lines
            if line.box.bottom <= name.box.y + 1 and abs(line.box.centre[0] - middle) < _NEAR_MIDDLE_MM and line != name
        ),
        key=lambda line: line.box.y,
        reverse=True,
    )
    if not column or not column[0].text.isupper():
        return None
    office = [column[0]]
    for line in column[1:]:
        if not line.text.isupper() or office[-1].box.y - line.box.bottom > line.box.height:
            break
        office.append(line)
    height = name.box.y - office[0].box.bottom
    if not _LEAST_MM <= height <= _MOST_MM:
        return None
    left = min(name.box.x, *(line.box.x for line in office))
    right = max(name.box.right, *(line.box.right for line in office))
    half = max(middle - left, right - middle)
    room = Box(middle - half, office[0].box.bottom, 2 * half, height)
    return SignaturePlace(name.page + 1, room, tuple(line.text for line in reversed(office)))


def _nowhere(path: Path, ho_ten: str, chuc_vu: str | None, named: int, *, readable: bool) -> Problem:
    if not readable:
        return Problem(
            "tệp PDF không có lớp chữ (bản quét) nên không tìm được chỗ ký",
            tep=str(path),
            cach_sua="Chỉ chỗ ký bằng số trang và tọa độ (--vi-tri), hoặc ký không kèm hình",
        )
    if not named:
        return Problem(
            "không thấy họ tên người ký trong tệp",
            tep=str(path),
            tim_thay=None,
            can_co=ho_ten,
            cach_sua="Xem lại họ tên, viết đúng như in trong văn bản",
        )
    wanted = f'chức vụ "{chuc_vu}" ở trên họ tên' if chuc_vu else "chức vụ viết hoa ở trên và chỗ trống để ký"
    return Problem(
        f"thấy họ tên {ho_ten} nhưng không có {wanted}", tep=str(path), cach_sua="Xem lại phần ký của văn bản"
    )
