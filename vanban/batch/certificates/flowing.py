"""Rows that give way to one another: where a line is empty or a text would shrink, the free room of the others is used.

Only the rows between who gives and the foot; together they stay as high as the template has them, so that the signature
stands where it stands. A certificate whose texts fit is set as the template has it, row by row.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from vanban.batch.certificates.fitting import Fitted, Measure, Rules, fit
from vanban.frozen import dataclass
from vanban.metrics.lengths import MM_PER_PT
from vanban.ooxml.units import twips
from vanban.overprint.sheet import Box, Sheet
from vanban.patterns import regex

GIVING: Final = (
    "dong_tang", "danh_hieu", "phu_de", "nguoi_nhan", "don_vi", "thanh_tich", "la_tac_gia", "ten_sang_kien", "tom_luoc",
)  # fmt: skip
"""Fields whose rows may give way; the others are the same on every sheet of a printing and stay where they are."""
HEIGHT: Final = "cao_"
"""Opens the names of the tags that stand for heights of rows."""
_ROW: Final = regex(r"<w:tr\b(?:(?!</w:tr>).)*</w:tr>", re.DOTALL)
_TAG: Final = regex(r"\{\{\s*p\s+(\w+)_in\s*\}\}")
_MARKUP: Final = regex(r"<[^>]*>")
_HEIGHT: Final = regex(r'(<w:trHeight\b[^>]*?\bw:val=")\d+(")')
_AIR_MM: Final = 1.6
"""Least room around a text in a row that gave way."""
_NOTHING_MM: Final = 0.4
"""What an empty row keeps: a row of no height at all would take its own."""
_MORE_LINES: Final = 3
"""Lines more than usual that a text may take where the room is there."""
_JOINED_MM: Final = 0.2
_BESIDE: Final = 0.9
"""A text with less than this share of its size left asks the great lines to step down with it."""
_GREAT: Final = frozenset({"dong_tang", "danh_hieu", "nguoi_nhan", "phu_de", "don_vi", "la_tac_gia"})
_ABOVE: Final = frozenset({"dong_tang", "danh_hieu", "phu_de"})
"""Rows that keep their place while those below have room enough."""
_LEAST_GREAT: Final = 0.75
"""What share of their size the great lines keep at least."""
_STEPS_DOWN: Final = (0.95, 0.9, 0.85, 0.8, 0.75, 0.7)
"""Shares of their size that lines step down to together, one after the other."""


@dataclass(frozen=True, slots=True)
class _Rows:
    """Rows that share their room.

    Attributes:
        keys: the fields, from top to bottom.
        tight: those that shrank, or fit at no size.
        boxes, texts, rules, measures: room in the template, text, how far it may be changed, measure of the type, by field.
    """

    keys: Sequence[str]
    tight: Sequence[str]
    boxes: Mapping[str, Box]
    texts: Mapping[str, str]
    rules: Mapping[str, Rules]
    measures: Mapping[str, Measure | None]

    @property
    def height(self) -> float:
        """The room of all, in millimetres."""
        return sum(self.boxes[key].height for key in self.keys)

    def fit_in(self, key: str, room: Box) -> Fitted | None:
        """Fit a text that may take more lines than usual, the room being there."""
        rules = self.rules[key]
        return fit(self.texts[key], room, replace(rules, lines=rules.lines + _MORE_LINES), self.measures.get(key))


def flowing(document: str, sheet: Sheet) -> tuple[str, tuple[str, ...]]:
    """Put tags for the heights of rows into a template's document part.

    Args:
        document: the part.
        sheet: measured from it.

    Returns:
        The part, and the fields whose rows may give way, from top to bottom; none when they do not follow one another.
    """
    keys: list[str] = []

    def tagged(found: re.Match[str]) -> str:
        row = found.group()
        tags = _TAG.findall(_MARKUP.sub("", row))  # an office program cuts a tag into several runs
        if len(tags) != 1 or tags[0] not in GIVING or tags[0] not in sheet.fields or tags[0] in keys:
            return row
        changed, count = _HEIGHT.subn(rf"\g<1>{{{{ {HEIGHT}{tags[0]} }}}}\g<2>", row, count=1)
        if count:
            keys.append(tags[0])
        return changed

    changed = _ROW.sub(tagged, document)
    boxes = [sheet.fields[key] for key in keys]
    joined = all(abs(above.y + above.height - below.y) < _JOINED_MM for above, below in itertools.pairwise(boxes))
    return (changed, tuple(keys)) if joined and len(keys) > 1 else (document, ())


def heights(keys: Sequence[str], sheet: Sheet, done: Mapping[str, Fitted]) -> dict[str, int]:
    """Give the tags of heights their values, in twips."""
    boxes = sheet.fields
    return {f"{HEIGHT}{key}": twips((done[key].box or boxes[key]).height) for key in keys}


def flow(
    keys: Sequence[str],
    boxes: Mapping[str, Box],
    texts: Mapping[str, str],
    done: Mapping[str, Fitted | None],
    rules: Mapping[str, Rules],
    measures: Mapping[str, Measure | None],
) -> dict[str, Fitted | None]:
    """Share the room of rows anew where one is empty, shrank, or holds a text that fits at no size.

    Args:
        keys: the fields, from top to bottom.
        boxes: field → its room in the template.
        texts: field → its text.
        done: field → as set in the template's own room; None fits at no size.
        rules: field → how far it may be changed.
        measures: field → the measure of its type.

    Returns:
        The fields as set now, with the room they stand in; unchanged where nothing gives way.
    """
    found = {key: done[key] for key in keys}
    tight = [key for key in keys if (one := found[key]) is None or one.shrunk]
    if not tight and all(texts.get(key) for key in keys):
        return found
    rows = _Rows(keys, tight, boxes, texts, rules, measures)
    below = [key for key in keys if key not in _ABOVE]
    lower: dict[str, Fitted | None] = {}
    if below and len(below) < len(keys) and not set(tight) & _ABOVE:
        # Sheets of one printing look alike: the award's name stays where it is while the rows below have room enough.
        lower = _shared(replace(rows, keys=below), found)
        if all(one is not None and not one.shrunk for one in lower.values()):
            return found | lower
    whole = _shared(rows, found)
    return found | lower if lower and _as_large(lower, whole) else whole


def _as_large(some: Mapping[str, Fitted | None], others: Mapping[str, Fitted | None]) -> bool:
    """Say whether every text is set at least as large as in another setting."""
    return all(
        one is not None and (other := others[key]) is not None and one.size >= other.size for key, one in some.items()
    )


def _shared(rows: _Rows, done: Mapping[str, Fitted | None]) -> dict[str, Fitted | None]:
    """Share the room of these rows among them."""
    found = _refitted(rows, {key: done[key] for key in rows.keys})
    if any(one is None for one in found.values()):
        return found
    if _worst(rows, found) < _BESIDE:
        found = _evened(rows, found)
    return _placed(rows, found)


def _refitted(rows: _Rows, done: Mapping[str, Fitted | None]) -> dict[str, Fitted | None]:
    """Fit the tight texts again, each in all the room that the others leave."""
    found = dict(done)
    for key in sorted(rows.tight, key=lambda one: found[one] is not None):
        others = sum(_need(found[other], rows.boxes[other]) for other in rows.keys if other != key)
        again = rows.fit_in(key, replace(rows.boxes[key], height=rows.height - others - _AIR_MM))
        before = found[key]
        if again is not None and (before is None or again.size > before.size):
            found[key] = again
    return found


def _worst(rows: _Rows, found: Mapping[str, Fitted | None]) -> float:
    """Say what share of its size the most shrunk text has left."""
    sizes = ((one, rows.boxes[key].look.size) for key in rows.tight if (one := found[key]) is not None)
    return min((one.size / size for one, size in sizes), default=1.0)


def _evened(rows: _Rows, done: Mapping[str, Fitted | None]) -> dict[str, Fitted | None]:
    """Step down together, great lines too, so that a long merit does not stand tiny below a huge name."""
    for share in _STEPS_DOWN:
        if share <= _worst(rows, done):
            break
        tried = dict(done)
        for key in rows.keys:
            one, box = done[key], rows.boxes[key]
            size = box.look.size
            if key in rows.tight:
                look = replace(box.look, size=float(round(size * share)))
                again = rows.fit_in(key, replace(box, height=rows.height, look=look))
                tried[key] = replace(again, shrunk=True) if again is not None else None
            elif key in _GREAT and one is not None:
                tried[key] = replace(one, size=min(one.size, float(round(size * max(share, _LEAST_GREAT)))))
        whole = all(one is not None for one in tried.values())
        if whole and sum(_need(tried[key], rows.boxes[key]) for key in rows.keys) <= rows.height:
            return _refitted(rows, tried)
    return dict(done)


def _need(fitted: Fitted | None, box: Box) -> float:
    """Say how high a set text is, with the air around it; an unset one keeps its row."""
    if fitted is None:
        return box.height
    return len(fitted.lines) * fitted.size * box.look.pitch * MM_PER_PT + _AIR_MM if fitted.lines else _NOTHING_MM


def _placed(rows: _Rows, found: Mapping[str, Fitted | None]) -> dict[str, Fitted | None]:
    """Give every text its need, and what is left in proportion to the air the template gives it."""
    keys, boxes = rows.keys, rows.boxes
    needs = [_need(found[key], boxes[key]) for key in keys]
    air = [max(boxes[key].height - boxes[key].look.size * boxes[key].look.pitch * MM_PER_PT, 1.0) for key in keys]
    air = [room if (one := found[key]) is not None and one.lines else 0.0 for key, room in zip(keys, air, strict=True)]
    spare = rows.height - sum(needs)
    if spare < 0 or not sum(air):
        return dict(found)
    placed: dict[str, Fitted | None] = {}
    y = boxes[keys[0]].y
    for key, need, share in zip(keys, needs, air, strict=True):
        high = need + spare * share / sum(air)
        one = found[key]
        placed[key] = replace(one, box=replace(boxes[key], y=y, height=high)) if one is not None else None
        y += high
    return placed
