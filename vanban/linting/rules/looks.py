"""How one component looks against what the decree says of it, in one sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from vanban.linting.finding import Level
from vanban.linting.rule import Hit
from vanban.linting.wording import number, pt
from vanban.reading.facts.file import CellRef, Facts, Line, Paragraph, Part, Stroke
from vanban.reading.facts.measuring import runs_width_mm
from vanban.regulation import ELEMENTS, Element, Span, page

SIZE_TOLERANCE: Final = 0.05
_THIN: Final = 6.0
"""Points: an empty line smaller than this holds a rule, it sets nothing apart."""
_ALIGN = {"giua": "canh giữa", "trai": "canh trái", "phai": "canh phải", "deu": "canh đều hai bên"}
_ONE_LINE_MM: Final = 2.0
"""Lines of a name or a subject that differ by less are told as one length."""


def deviations(line: Line, element: Element, *, case: bool = True, size: bool = True) -> list[str]:
    """Tell how a line's letters differ from their element: size, weight, slant, case; [] when they do not."""
    found: list[str] = []
    if size and not all(element.co.holds(value, SIZE_TOLERANCE) for value in line.sizes):
        found.append(f"cỡ {' và '.join(pt(s) for s in line.sizes)}, cần {element.co}")
    if line.bold is not element.dam:
        found.append("chưa in đậm" if element.dam else "in đậm, cần không đậm")
    if line.italic is not element.nghieng:
        found.append("chưa in nghiêng" if element.nghieng else "in nghiêng, cần chữ đứng")
    if case and element.hoa and not line.capitals:
        found.append("chưa in hoa")
    if case and not element.hoa and line.capitals and len(line.shown) > 1:
        found.append("in hoa, cần chữ in thường")
    return found


def look(part: Part, key: str, *, case: bool = True, skip: Iterable[Line] = ()) -> Iterator[Hit]:
    """Yield one hit a line whose letters are not set as their element wants."""
    element = ELEMENTS[key]
    left_out = list(skip)
    for line in part.lines:
        wrong = deviations(line, element, case=case) if line not in left_out else []
        if wrong:
            yield Hit(f"{element.ten}: {'; '.join(wrong)}", line)


def centred(part: Part, key: str) -> Iterator[Hit]:
    """Yield a hit for a line that does not stand in the middle of its column."""
    for line in part.lines:
        if line.align != "giua" and line.aligned_by != "dau_cach" and not _middle(line):
            yield Hit(f"{ELEMENTS[key].ten} {_ALIGN[line.align]}, cần canh giữa", line)
            return


def _middle(line: Line) -> bool:
    """A text box or tab may centre a line that its paragraph does not."""
    return line.aligned_by in {"khung", "tab"} and abs(line.box_width_mm - line.width_mm) < 2 * page.INDENT_TOLERANCE_MM


def blank_between(facts: Facts, above: Paragraph, below: Paragraph) -> bool:
    """Whether an empty line of ordinary height stands between two paragraphs of one column; a thin one holds a rule."""
    if (
        above.cell is not None
        and below.cell is not None
        and (above.cell.row, above.cell.cell)
        != (
            below.cell.row,
            below.cell.cell,
        )
    ):
        return False
    held = {rule.paragraph for rule in facts.rules}
    return any(
        p.blank and p.index not in held and p.mark.size_pt > _THIN and p.cell == replace_line(p.cell, above.cell)
        for p in facts.paragraphs[above.index + 1 : below.index]
    )


def replace_line(cell: CellRef | None, like: CellRef | None) -> CellRef | None:
    """Give a cell's reference when it is the same cell as another, whichever paragraph of it; else the other."""
    if cell is None or like is None:
        return like
    same = (cell.table, cell.row, cell.cell) == (like.table, like.row, like.cell)
    return cell if same else like


def ruled(facts: Facts, part: Part, span: Span, ten: str, *, full: bool = False) -> Iterator[Hit]:
    """Yield a hit when the rule below a component is missing, made by underlining, broken, or of a wrong length."""
    rules = ruling(facts, part)
    if not rules:
        yield Hit(f"thiếu đường kẻ ngang, nét liền dưới {ten}", part)
        return
    rule = rules[0]
    if rule.kind == "gach_chan":
        yield Hit(f"{ten} gạch chân bằng Underline, cần đường kẻ riêng bên dưới", part)
        return
    if not rule.solid:
        yield Hit(f"đường kẻ dưới {ten} không phải nét liền", part)
    if not any(_fits(rule, span, width) for width in (*_measures(part), *_bold_measures(part))):
        yield _length_hit(part, rule, span, ten, full=full)


def ruling(facts: Facts, part: Part) -> tuple[Stroke, ...]:
    """Give the rules below a component, nearest first."""
    return part.rules or _right_below(facts, part)


def _right_below(facts: Facts, part: Part) -> tuple[Stroke, ...]:
    """A rule in the empty paragraph right below, in the same column: where heights could not be told exactly."""
    if not part.lines:
        return ()
    last = part.lines[-1].paragraph
    tail = last.text[part.lines[-1].end :].strip("\n ")
    inside = tuple(
        r
        for r in facts.rules
        if r.paragraph == last.index and r.kind == "go_phim" and r.text and tail.startswith(r.text)
    )
    return inside or tuple(
        rule
        for rule in facts.rules
        if rule.paragraph == last.index + 1
        and facts.paragraphs[rule.paragraph].blank
        and facts.paragraphs[rule.paragraph].cell == replace_line(facts.paragraphs[rule.paragraph].cell, last.cell)
    )


def _bold_measures(part: Part) -> tuple[float, ...]:
    """The same of a text that ought to be bold and is not: the weight is the fault then, not the length of its rule."""
    if any(line.bold is not False for line in part.lines):
        return ()
    heavy = [[replace(run, format=replace(run.format, bold=True)) for run in line.runs] for line in part.lines]
    widths = [runs_width_mm(runs) for runs in heavy]
    return (widths[-1], max(widths)) if widths else ()


def _measures(part: Part) -> tuple[float, ...]:
    """The last and the longest line: for several lines the decree leaves open which one counts."""
    widths = part.text_widths_mm
    return (widths[-1], max(widths)) if widths else ()


def _fits(rule: Stroke, span: Span, width: float) -> bool:
    slack = page.RULE_TOLERANCE * width
    return span.low * width - slack <= rule.length_mm <= span.high * width + slack


def _length_hit(part: Part, rule: Stroke, span: Span, ten: str, *, full: bool) -> Hit:
    last, longest = _measures(part)

    def asked(width: float) -> str:
        return f"({number(span.low * width)}{'' if full else f' đến {number(span.high * width)}'} mm)"

    want = "bằng độ dài dòng chữ" if full else "từ 1/3 đến 1/2 độ dài dòng chữ"
    if longest - last < _ONE_LINE_MM:
        said = f"{want} {asked(last)}"
    else:
        said = f"{want} cuối {asked(last)} hoặc dòng dài nhất {asked(longest)}"
    return Hit(f"đường kẻ dưới {ten} dài {number(rule.length_mm)} mm, cần {said}", part, muc=Level.CANH_BAO)
