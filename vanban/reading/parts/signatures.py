"""Signature blocks: office, other office above the name, notes, the name or the room left for it."""

from __future__ import annotations

from typing import Final, Literal

from vanban.language import fold
from vanban.patterns import regex
from vanban.reading.facts.file import Line, Paragraph, Side, Signature, SignLine, State
from vanban.reading.facts.measuring import line_pt, tallest_pt
from vanban.reading.parts.head import ROLE_OF_STYLE
from vanban.reading.parts.offices import is_blank_name, is_name, is_office, prefix_of
from vanban.reading.word.opening import Ground

_ROOM = 1.25  # lines apart, from which a gap is room for a signature
_SIGNED_BY = regex(
    r"(?:người ký|ký bởi|được ký|ký số|chữ ký số|thời gian ký|ngày ký|cơ quan ký|signed by|digitally signed|signature|email)\b"
)
"""What a signing program prints beside a signature: no office, no name."""
_OFFICES: Final = frozenset({"quyen_han", "chuc_vu", "xac_nhan"})
Role = Literal["quyen_han", "chuc_vu", "tren_ten", "ghi_chu", "ho_ten"]


def make_signature(ground: Ground, lines: list[Line], side: Side) -> Signature | None:
    """Make a signature of the lines of one column; None when nothing in them signs."""
    ordered = sorted(lines, key=lambda line: (line.y_pt, line.paragraph.index, line.start))
    cut = _cut(ordered)
    above, below = ordered[:cut], ordered[cut:]
    if not above and not below:
        return None
    roles: list[tuple[Line, Role]] = []
    for line in above:
        goes_on = bool(roles) and _open_bracket(roles[-1][0])
        roles.append((line, "ghi_chu" if goes_on else _above_role(line)))
    name = _name_of(below)
    for line in below:
        roles.append((line, "ho_ten" if line is name else _below_role(line)))
    if not any(role in {"quyen_han", "chuc_vu", "ho_ten"} for _, role in roles):
        return None
    made = tuple(SignLine(line, role, prefix_of(line.shown) if role == "quyen_han" else "") for line, role in roles)
    return Signature(
        lines=made,
        name_state=State.FOUND if name is not None else State.BLANK,
        side=side,
        blank_lines=_blanks(ground, above, below),
        images=tuple(image for image in ground.images if _inside(ground.paragraphs[image.paragraph], ordered)),
        shapes=tuple(shape for shape in ground.shapes if _inside(ground.paragraphs[shape.paragraph], ordered)),
        place=ordered[0].place,
    )


def _cut(lines: list[Line]) -> int:
    """Say how many lines stand above the room for the signature."""
    styled = [ROLE_OF_STYLE.get(line.paragraph.style_id) for line in lines]
    if any(role == "ho_ten" or role in _OFFICES for role in styled):
        named = styled.index("ho_ten") if "ho_ten" in styled else len(lines)
        offices = [i for i, role in enumerate(styled[:named]) if role in _OFFICES]
        return _after_offices(lines, offices, named)
    gaps = [(_gap(lines[i - 1], lines[i]), i) for i in range(1, len(lines))]
    if gaps:
        widest, place = max(gaps)
        if widest >= _ROOM and not is_office(lines[-1]):
            return place
    if (
        lines
        and not is_office(lines[-1])
        and ((is_name(lines[-1]) and not lines[-1].capitals) or is_blank_name(lines[-1].text))
    ):
        return len(lines) - 1
    return len(lines)


def _after_offices(lines: list[Line], offices: list[int], named: int) -> int:
    """With the house's styles: the first wide gap after an office line ends the offices."""
    if not offices:
        return named
    for index in range(offices[0] + 1, offices[-1] + 1):
        if _gap(lines[index - 1], lines[index]) >= 2 * _ROOM:
            return index
    return offices[-1] + 1


def _gap(above: Line, below: Line) -> float:
    """Lines of room between two lines."""
    height = line_pt(above.paragraph, tallest_pt(above.paragraph)) or 1.0
    lines = max(len(above.wrapped_mm), 1)
    return (below.y_pt - above.y_pt) / height - lines


def _above_role(line: Line) -> Role:
    if line.text.startswith("(") or _SIGNED_BY.match(fold(line.text)):
        return "ghi_chu"
    return "quyen_han" if prefix_of(line.shown) else "chuc_vu"


def _open_bracket(line: Line) -> bool:
    return line.text.startswith("(") and ")" not in line.text


def _below_role(line: Line) -> Role:
    bracketed = (
        line.text.startswith(("(", "[")) or _SIGNED_BY.match(fold(line.text)) is not None or is_blank_name(line.text)
    )
    return "ghi_chu" if bracketed or not line.capitals else "tren_ten"


def _name_of(below: list[Line]) -> Line | None:
    for line in reversed(below):
        if is_blank_name(line.text):
            return None
        if not line.text.startswith("(") and not _SIGNED_BY.match(fold(line.text)):
            return line
    return None


def _blanks(ground: Ground, above: list[Line], below: list[Line]) -> int:
    if not above or not below:
        return 0
    first, last = above[-1].paragraph.index + 1, below[0].paragraph.index
    return sum(1 for p in ground.paragraphs[first:last] if p.blank)


def _inside(anchor: Paragraph, lines: list[Line]) -> bool:
    """Say whether something anchored in a paragraph stands in the block: between its lines, or in its column."""
    first, last = lines[0].paragraph.index, lines[-1].paragraph.index
    cells = {(c.table, c.cell) for line in lines if (c := line.paragraph.cell) is not None}
    key = None if anchor.cell is None else (anchor.cell.table, anchor.cell.cell)
    return key in cells if cells else first <= anchor.index <= last
