"""Horizontal rules, however they were made: borders of paragraphs and cells, drawn lines, typed signs."""

from __future__ import annotations

from collections.abc import Iterator

from vanban.ooxml.units import MM_PER_PT
from vanban.patterns import regex
from vanban.reading.facts.file import Border, Paragraph, Shape, Stroke
from vanban.reading.facts.measuring import text_width_mm
from vanban.reading.facts.page import RuleKind
from vanban.reading.parts.lines import Lines, next_stop, shape_left
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
_LEADERS = {"dot": "dotted", "middleDot": "dotted", "hyphen": "dashed"}
"""Leaders of tab stops that are no unbroken line."""
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
            and (_may_draw(paragraph.text) or _underlined_blank(paragraph) or _leads(paragraph))
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


def _leads(paragraph: Paragraph) -> bool:
    """A paragraph of tabs one of whose stops draws a line up to itself."""
    return "\t" in paragraph.text and not paragraph.text.strip() and any(tab.leader for tab in paragraph.format.tabs)


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
    if paragraph.text.strip():
        return
    start, length, leader = _drawn_blanks(paragraph)
    if length >= _SHORTEST_MM and (leader or length >= _UNDERLINED_BLANK_MM):
        if paragraph.format.align == "giua" and "\t" not in paragraph.text:
            start = (box.width_mm - length) / 2
        yield Stroke(
            "go_phim", round(length, 2), round(box.left_mm + start, 2), 0.0, _LEADERS.get(leader, "single"), None,
            paragraph.index, text="", box_left_mm=round(box.left_mm, 2), box_width_mm=round(box.width_mm, 2),
        )  # fmt: skip


def _drawn_blanks(paragraph: Paragraph) -> tuple[float, float, str]:
    """Give what a paragraph of blanks and tabs draws: where it begins from the left of its column, how long, with what leader.

    Drawn are blanks that are underlined and tabs whose stop has a leader ("underscore"); "" for underlined ones alone.
    """
    setting = paragraph.format
    x = setting.left_mm + setting.first_mm
    pieces: list[tuple[float, float]] = []
    leader = ""
    for run in paragraph.runs:
        for sign in run.shown:
            if sign == "\t":
                stop = next((tab for tab in setting.tabs if tab.position_mm > x + 0.1), None)
                end = next_stop(setting, x)[0]
            else:
                stop, end = None, x + text_width_mm(sign, run.format)
            if (stop is not None and stop.leader) or run.format.underline:
                pieces.append((x, end))
                leader = leader or (stop.leader or "" if stop is not None else "")
            x = end
    return (pieces[0][0], pieces[-1][1] - pieces[0][0], leader) if pieces else (0.0, 0.0, "")


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
