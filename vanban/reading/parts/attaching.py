"""Which rule belongs to which component: the nearest text above it in the same column."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from vanban.ooxml.units import MM_PER_PT
from vanban.reading.facts.file import Line, Part, Stroke
from vanban.reading.facts.measuring import line_pt, tallest_pt
from vanban.reading.parts.heights import Extent
from vanban.reading.word.opening import Ground

_ABOVE_PT = 9.0  # a line drawn by hand may touch the letters it stands under
_BELOW_PT = 48.0
_OWN_LINE_PT = 6.0
_ASIDE_MM = 6.0
_UNDERLINABLE = frozenset(
    {"quoc_hieu", "tieu_ngu", "tieu_de_dang", "chu_quan", "co_quan", "ten_loai", "trich_yeu", "trich_yeu_cong_van", "kem_theo",
     "noi_nhan", "phu_luc", "tieu_de_phu_luc"}
)  # fmt: skip


class Attacher:
    """Gives rules to the components of one stretch whose heights are known."""

    def __init__(self, ground: Ground, rules: tuple[Stroke, ...], extents: Mapping[int, Extent]) -> None:
        """Take the rules that stand in the stretch."""
        self._ground = ground
        self._extents = extents
        self._rules = [rule for rule in rules if rule.paragraph in extents]
        self._bottoms: dict[int, float] = {}

    def attach(self, parts: dict[str, list[Line]]) -> dict[str, list[Stroke]]:
        """Give each rule to one component; gives component → rules, nearest first."""
        found: dict[str, list[tuple[float, Stroke]]] = {}
        for rule in self._rules:
            best: tuple[float, str] | None = None
            for name, lines in parts.items():
                distance = self._distance(rule, lines)
                if distance is not None and (best is None or abs(distance) < best[0]):
                    best = (abs(distance), name)
            if best is not None:
                found.setdefault(best[1], []).append((best[0], rule))
        named = {name: [rule for _, rule in sorted(pairs, key=lambda pair: pair[0])] for name, pairs in found.items()}
        for name, lines in parts.items():
            underline = underline_of(lines) if name in _UNDERLINABLE else None
            if underline is not None:
                named.setdefault(name, []).append(underline)
        return {
            name: [replace(rule, place=rule.place or _below(parts[name])) for rule in rules]
            for name, rules in named.items()
        }

    def _distance(self, rule: Stroke, lines: list[Line]) -> float | None:
        """Points from the last line down to the rule; None when the rule stands elsewhere."""
        if not lines or not self._same_column(rule, lines):
            return None
        if self._anchored_below(rule, lines):
            return None
        distance = self._height(rule, lines) - self._bottom(lines[-1])
        own = rule.kind == "hinh" and rule.paragraph == lines[-1].paragraph.index
        # A name may be wrapped otherwise than reckoned: a line drawn from its own paragraph still stands under it.
        above = (
            max(_ABOVE_PT, 1.2 * line_pt(lines[-1].paragraph, tallest_pt(lines[-1].paragraph))) if own else _ABOVE_PT
        )
        return distance if -above <= distance <= _BELOW_PT else None

    def _bottom(self, line: Line) -> float:
        """The bottom of the last line of a component, reckoned once; the components outlive this."""
        known = self._bottoms.get(id(line))
        if known is None:
            known = self._bottoms[id(line)] = bottom_pt(line)
        return known

    def _anchored_below(self, rule: Stroke, lines: list[Line]) -> bool:
        """A line drawn below the words of its own paragraph does not stand under the paragraphs above it."""
        anchor = self._ground.paragraphs[rule.paragraph]
        own = all(line.paragraph.index < rule.paragraph for line in lines)
        return (
            own
            and rule.kind == "hinh"
            and not anchor.blank
            and (rule.offset_pt or 0.0) > _OWN_LINE_PT
            and (rule.shape is None or self._ground.shapes[rule.shape].y_from not in {"page", "margin"})
        )

    def _same_column(self, rule: Stroke, lines: list[Line]) -> bool:
        left = min(line.box_left_mm for line in lines)
        right = max(line.box_left_mm + line.box_width_mm for line in lines)
        if not left - _ASIDE_MM <= rule.center_mm <= right + _ASIDE_MM:
            return False
        anchor, own = self._ground.paragraphs[rule.paragraph], lines[-1].paragraph
        if rule.kind == "hinh" or anchor.cell is None or own.cell is None:
            return True
        return (anchor.cell.table, anchor.cell.cell) == (
            own.cell.table,
            own.cell.cell,
        ) or anchor.cell.table != own.cell.table

    def _height(self, rule: Stroke, lines: list[Line]) -> float:
        extent = self._extents[rule.paragraph]
        if rule.kind == "go_phim":
            paragraph = self._ground.paragraphs[rule.paragraph]
            if rule.text and rule.text in paragraph.text:
                above = paragraph.text[: paragraph.text.index(rule.text)].count("\n")
                return extent.top + above * line_pt(paragraph, tallest_pt(paragraph))
            return extent.top
        if rule.kind == "hinh":
            return self._drawn_height(rule, extent)
        if rule.above:
            return extent.top
        return (
            min(extent.bottom, self._bottom(lines[-1]))
            if lines[-1].paragraph.index == rule.paragraph
            else extent.bottom
        )

    def _drawn_height(self, rule: Stroke, extent: Extent) -> float:
        shape = None if rule.shape is None else self._ground.shapes[rule.shape]
        offset = rule.offset_pt or 0.0
        if shape is not None and shape.y_from == "page":
            section = self._ground.sections[self._ground.paragraphs[rule.paragraph].section]
            return offset - section.top_mm / MM_PER_PT
        if shape is not None and shape.inline:
            return extent.bottom
        return offset if shape is not None and shape.y_from == "margin" else extent.top + offset


def bottom_pt(line: Line) -> float:
    """Give the estimated bottom of a line."""
    paragraph = line.paragraph
    return line.y_pt + len(line.wrapped_mm) * line_pt(paragraph, tallest_pt(paragraph))


def underline_of(lines: list[Line]) -> Stroke | None:
    """Give the underline of a component as a rule; None when its last line is not underlined as a whole."""
    if not lines or not lines[-1].underlined:
        return None
    line = lines[-1]
    look = line.letters[0].format
    style = {"single": "single", "words": "single", "thick": "thick", "double": "double"}.get(
        look.underline or "", "dotted"
    )
    return Stroke(
        "gach_chan", round(max(line.wrapped_mm), 2), round(line.x_mm, 2), 0.75, style, look.color, line.paragraph.index,
        box_left_mm=line.box_left_mm, box_width_mm=line.box_width_mm, place=line.place,
    )  # fmt: skip


def _below(lines: list[Line]) -> str:
    return f"{lines[-1].place}, đường kẻ bên dưới" if lines else ""


def with_rules(part: Part, rules: list[Stroke] | None) -> Part:
    """Give a component its rules."""
    return replace(part, rules=tuple(rules)) if rules and part.there else part
