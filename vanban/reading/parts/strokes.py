"""Horizontal rules, however they were made: borders of paragraphs and cells, drawn lines, typed signs."""

from __future__ import annotations

from collections.abc import Iterator

from vanban.ooxml.units import MM_PER_PT
from vanban.patterns import regex
from vanban.reading.facts.file import Border, Paragraph, Shape, Stroke
from vanban.reading.facts.measuring import text_width_mm
from vanban.reading.facts.page import RuleKind
from vanban.reading.parts.lines import Lines, shape_left
from vanban.reading.word.opening import Ground

_SIGNS = regex(r"[_─━—―–=\-‾¯~]{3}")
_DRAWING_SIGNS = frozenset("_─━—―–=-‾¯~")
_SIGN_BYTES = b"_=~-\xc2\xe2"
"""Bytes one of which begins every sign that draws; most texts hold fewer than a rule takes."""
_ORNAMENT = regex(r"(?<=[-–—_=~])(?:[oO0]{3,5}|\*{1,5})(?=[-–—_=~])")
"""What people set in the middle of a typed rule: "-----o0o-----", "---***---"."""
_FEWEST_SIGNS = 3
_LONGEST_TYPED = 400
_LONGEST_PARAGRAPH = 4000
_SLANT_MM = 2.0
_SHORTEST_MM = 3.0
_UNDERLINED_BLANK_MM = 8.0


def find_rules(ground: Ground, lines: Lines) -> tuple[Stroke, ...]:
    """Find every horizontal rule of the file; underlines of text are left to the component they stand under."""
    found: list[Stroke] = []
    for paragraph in ground.paragraphs:
        if paragraph.format.borders.top or paragraph.format.borders.bottom:
            found += _borders(ground, lines, paragraph)
        if (
            paragraph.text
            and len(paragraph.text) <= _LONGEST_PARAGRAPH
            and (_may_draw(paragraph.text) or _underlined_blank(paragraph))
        ):
            found += _typed(lines, paragraph)
    for shape in ground.shapes:
        if shape.kind == "duong":
            found += _drawn(ground, lines, shape)
    found += _cell_borders(ground)
    return tuple(found)


def _may_draw(text: str) -> bool:
    """Whether three signs that draw stand side by side."""
    data = text.encode("utf-8", "surrogatepass")
    return len(data.translate(None, _SIGN_BYTES)) <= len(data) - _FEWEST_SIGNS and _SIGNS.search(text) is not None


def typed_rule(text: str) -> bool:
    """Say whether a text is nothing but a typed rule.

    >>> typed_rule("________"), typed_rule("- Sở Nội vụ;"), typed_rule("-----"), typed_rule("---o0o---"), typed_rule("‾‾‾‾")
    (True, False, True, True, True)
    """
    if not text or len(text) > _LONGEST_TYPED or text.lstrip()[:1] not in _DRAWING_SIGNS:
        return False
    signs = _ORNAMENT.sub("", "".join(text.split()))
    return len(signs) >= _FEWEST_SIGNS and set(signs) <= _DRAWING_SIGNS


def _borders(ground: Ground, lines: Lines, paragraph: Paragraph) -> Iterator[Stroke]:
    sides = paragraph.format.borders
    if sides.left is not None or sides.right is not None:
        return
    box = lines.box(paragraph)
    setting = paragraph.format
    left = box.left_mm + setting.left_mm + min(setting.first_mm, 0.0)
    length = box.left_mm + box.width_mm - setting.right_mm - left
    for border, above in ((sides.top, True), (sides.bottom, False)):
        if border is None or _goes_on(ground, paragraph, above=above):
            continue
        yield _rule("vien_doan", border, (left, length), paragraph.index, above=above, box=(box.left_mm, box.width_mm))


def _goes_on(ground: Ground, paragraph: Paragraph, *, above: bool) -> bool:
    """Neighbours with the same borders and indents share one frame: no line is drawn between them."""
    index = paragraph.index + (-1 if above else 1)
    if not 0 <= index < len(ground.paragraphs):
        return False
    other = ground.paragraphs[index]
    same_room = other.story == paragraph.story and other.box == paragraph.box
    same_room = same_room and _cell_key(other) == _cell_key(paragraph)
    setting, beside = paragraph.format, other.format
    return (
        same_room
        and beside.borders == setting.borders
        and (beside.left_mm, beside.right_mm, beside.first_mm) == (setting.left_mm, setting.right_mm, setting.first_mm)
    )


def _cell_key(paragraph: Paragraph) -> tuple[int, int, int] | None:
    ref = paragraph.cell
    return None if ref is None else (ref.table, ref.row, ref.cell)


def _rule(
    kind: RuleKind, border: Border, span: tuple[float, float], paragraph: int, *, above: bool, box: tuple[float, float]
) -> Stroke:
    left, length = span
    return Stroke(
        kind=kind,
        length_mm=round(max(length, 0.0), 2),
        left_mm=round(left, 2),
        width_pt=border.width_pt,
        style=border.style,
        color=border.color,
        paragraph=paragraph,
        above=above,
        box_left_mm=round(box[0], 2),
        box_width_mm=round(box[1], 2),
    )


def _underlined_blank(paragraph: Paragraph) -> bool:
    """People also draw rules by underlining blanks and tabs."""
    return any(run.format.underline and not run.text.strip() and len(run.text) > 1 for run in paragraph.runs)


def _typed(lines: Lines, paragraph: Paragraph) -> Iterator[Stroke]:
    box = lines.box(paragraph)
    for line in lines.split(paragraph):
        if not typed_rule(line.text) or not line.letters:
            continue
        look = line.letters[0].format
        yield Stroke(
            "go_phim", round(line.width_mm, 2), round(line.x_mm, 2), 0.0, "single", look.color, paragraph.index,
            text=line.text, box_left_mm=round(box.left_mm, 2), box_width_mm=round(box.width_mm, 2),
        )  # fmt: skip
    if not paragraph.text.strip() and _underlined_blank(paragraph):
        drawn = [run for run in paragraph.runs if run.format.underline]
        length = sum(text_width_mm(run.shown.replace("\t", "\u2003" * 2), run.format) for run in drawn)
        if length >= _UNDERLINED_BLANK_MM:
            left = box.left_mm + ((box.width_mm - length) / 2 if paragraph.format.align == "giua" else 0.0)
            yield Stroke(
                "go_phim", round(length, 2), round(left, 2), 0.0, "single", None, paragraph.index, text="",
                box_left_mm=round(box.left_mm, 2), box_width_mm=round(box.width_mm, 2),
            )  # fmt: skip


def _drawn(ground: Ground, lines: Lines, shape: Shape) -> Iterator[Stroke]:
    if shape.height_mm > _SLANT_MM or (shape.line is None and shape.fill is None):
        return
    anchor = ground.paragraphs[shape.paragraph]
    page = lines.page_width(anchor)
    length = shape.width_mm or (page if shape.geometry == "hr" else 0.0)
    if length < _SHORTEST_MM:
        return
    box = lines.box(anchor)
    offset = None if shape.y_mm is None else shape.y_mm / MM_PER_PT
    border = shape.line or Border("single", max(shape.height_mm / MM_PER_PT, 0.25), 0.0, shape.fill)
    yield Stroke(
        "hinh", round(length, 2), round(shape_left(shape, ground, page), 2), border.width_pt, border.style, border.color,
        anchor.index, box_left_mm=round(box.left_mm, 2), box_width_mm=round(box.width_mm, 2), shape=shape.index,
        offset_pt=offset,
    )  # fmt: skip


def _cell_borders(ground: Ground) -> Iterator[Stroke]:
    """Lines above and below single cells; a cell closed at its sides belongs to a grid and is no rule."""
    for table in ground.tables:
        for row in table.rows:
            for cell in row.cells:
                sides = cell.borders
                if sides.left is not None or sides.right is not None or not cell.paragraphs:
                    continue
                box = (cell.left_mm, cell.width_mm)
                if sides.bottom is not None:
                    yield _rule("vien_o", sides.bottom, box, cell.paragraphs[-1], above=False, box=box)
                if sides.top is not None:
                    yield _rule("vien_o", sides.top, box, cell.paragraphs[0], above=True, box=box)
