"""Fitting the fixed parts to their texts: columns that nothing wraps in, balanced lines, rules of the right length.

Everything here is measured with the metrics of Times New Roman, in the sizes the template's styles have.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Any, Final

from vanban.language.compounds import OF_BODIES
from vanban.metrics import ascent_pt, break_lines, width_mm
from vanban.ooxml.units import MM_PER_TWIP, twips, twips_of_points
from vanban.patterns import regex
from vanban.regulation import ELEMENTS, page
from vanban.regulation.printed import Filled, KyTen
from vanban.rendering.page.centred import Centred, centred, centred_indents
from vanban.rendering.page.look import Look

Geometry = dict[str, Any]

_SLACK_MM: Final = 0.6
"""Room beside a text that must not wrap: renderers round widths to their own units."""
_GUTTER_MM: Final = 3.0
"""Least room between the two columns' texts."""
_APART_MM: Final = 7.5
"""Room between the body's name and Quốc hiệu where the name can be broken to keep it: at less, they read as one line."""
_LEFT_SHARE: Final = 0.4
"""The left column's part of the header where both sides have room, about as in the official files."""
_UNITED_BODIES: Final = regex(r"^([ỦU][ỶY] BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN)\s+(\S.*)$")
"""Names that break before the unit: ỦY BAN NHÂN DÂN / TỈNH LÂM ĐỒNG."""
_BLANK_IN_WORD: Final = "\u00a0"
_OFF_PAGE: Final = 4000
"""Twips, more than any left margin: the rule below a name that is not there lies off the paper, where it leaves no dot."""
_MANY_LINES: Final = 4
"""Whole words may cost a long name one line more for every so many."""


def name_lines(name: str, size_pt: float, max_mm: float, *, bold: bool, always: bool = True) -> list[str]:
    """Break a body's name as a clerk would: before the unit, between words, lines of similar length.

    Args:
        name: in capitals, unbroken.
        size_pt: size of its type.
        max_mm: width of its column.
        bold: whether it is bold.
        always: the name of a people's committee or council breaks before its unit even where it fits on one line.

    >>> name_lines("ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG", 12, 90, bold=True)
    ['ỦY BAN NHÂN DÂN', 'TỈNH LÂM ĐỒNG']
    """
    return list(_name_lines(name, size_pt, max_mm, bold, always))


@lru_cache(maxsize=1024)
def _name_lines(name: str, size_pt: float, max_mm: float, bold: bool, always: bool) -> tuple[str, ...]:
    """`name_lines`, remembered: an office's papers have the same names at their heads."""
    if not always and width_mm(name, size_pt, bold=bold) <= max_mm:
        return (name,)
    united = _UNITED_BODIES.match(name)
    parts = list(united.groups()) if united else [name]
    lines: list[str] = []
    for part in parts:
        glued = part
        for word in OF_BODIES:
            if word not in glued:
                continue
            glued = re.sub(rf"(?<!\w){word}(?!\w)", word.replace(" ", _BLANK_IN_WORD), glued)
        kept, plain = (break_lines(text, size_pt, max_mm, bold=bold) for text in (glued, part))
        dear = len(kept) > len(plain) + len(plain) // _MANY_LINES
        wide = any(width_mm(line, size_pt, bold=bold) > max_mm for line in kept)
        lines += plain if dear or wide else [line.replace(_BLANK_IN_WORD, " ") for line in kept]
    return tuple(lines)


def fit_header(context: Filled, look: Look, width: int) -> tuple[Geometry, dict[str, Any]]:
    """Split the header's columns so that Quốc hiệu, Tiêu ngữ and the date stay on one line each.

    Quốc hiệu and Tiêu ngữ never wrap; a place so long that it leaves no room for the left column takes a line of its own.

    Args:
        context: the paper.
        look: sizes in force.
        width: width of the text in twips.

    Returns:
        Indents and widths in twips by name; names and date as they are to be printed, by key.
    """
    total = width * MM_PER_TWIP
    country = max(_width(context["quoc_hieu"], "quoc_hieu", look), _width(context["tieu_ngu"], "tieu_ngu", look))
    fixed = max(country, _width(context["hinh_thuc_sao"], "hinh_thuc_sao", look)) + 2 * _SLACK_MM
    date = context["dia_danh_ngay"]
    dated = _width(date, "dia_danh_ngay", look) + 2 * _SLACK_MM
    bodies = {"chu_quan": context["chu_quan"], "co_quan": context["co_quan"]}
    names = [(role, name) for role, some in bodies.items() for name in some]
    words = [_widest_word(role, name, look) for role, name in names]
    left_need = max([_width(context["so_ky_hieu"], "so_ky_hieu", look), *words]) + _GUTTER_MM
    wide = dated > max(total - left_need, fixed)
    if wide:
        place = (date or "").partition(", ngày")[0] + ","
        dated = width_mm(place, look.size("dia_danh_ngay"), italic=True) + 2 * _SLACK_MM
    room = max(total - max(fixed, dated), min(left_need, total - fixed))
    left = min(max(total * _LEFT_SHARE, _longest(names, look) + _GUTTER_MM), room)
    beside = (total - left - country) / 2
    name_room = max(
        left - max(_APART_MM - beside, 0.0), min(max(words, default=0.0), left - max(_GUTTER_MM - beside, 0.0))
    )
    lines: dict[str, Any] = {role: _names(some, role, look, name_room) for role, some in bodies.items()}
    columns = (twips(left), width - twips(left))
    geometry: Geometry = {"dau_trang": _pair(columns)}
    if any(name.strip() for name in lines["co_quan"]):
        last = lines["co_quan"][-1].split("\n")
        geometry["ke_co_quan"] = centred_indents(columns[0], _short_rule(last, look.size("co_quan"), bold=True))
    else:
        geometry["ke_co_quan"] = {"trai": -_OFF_PAGE, "phai": columns[0] + _OFF_PAGE}
    motto = width_mm(context["tieu_ngu"], look.size("tieu_ngu"), bold=True) * page.RULE_FULL.preferred
    geometry["ke_tieu_ngu"] = centred_indents(columns[1], motto)
    subject = _centred(context["trich_yeu_cong_van"], "trich_yeu_cong_van", look, columns[0] * MM_PER_TWIP - _GUTTER_MM)
    geometry["trich_yeu_cong_van"] = subject.indents(columns[0])
    geometry |= _one_baseline(look)
    lines["dia_danh_ngay"] = _date_lines(date, wide=wide)
    return geometry, lines


def fit_title(context: Filled, look: Look, width: int) -> tuple[Geometry, dict[str, Any]]:
    """Balance the lines of the subject and of what stands with it, and measure the rule below the last of them.

    Returns:
        Indents in twips by name; the texts as they are to be printed, by key.
    """
    geometry: Geometry = {}
    texts: dict[str, Any] = {}
    lowest: tuple[Sequence[str], str] = ([context["ten_loai"] or context["nhan"]], "ten_loai")
    below = {"trich_yeu": "trich_yeu", "tieu_de_phu_luc": "tieu_de", "kem_theo": "kem_theo"}
    for role, key in below.items():
        found = _centred(context[key], role, look, width * MM_PER_TWIP)  # type: ignore[literal-required]
        geometry[role] = found.indents(width)
        if found.lines:
            texts[key] = found.text
            lowest = (found.lines, role)
    lines, role = lowest
    rule = _short_rule(lines, look.size(role), bold=_bold(role), italic=ELEMENTS[role].nghieng)
    geometry["ke_trich_yeu"] = centred_indents(width, rule)
    return geometry, texts


def broken_signer(signer: KyTen, look: Look, room_mm: float) -> KyTen:
    """Give a signature whose office lines fit their column."""
    size = look.size("chuc_vu")

    def broken(lines: list[str]) -> list[str]:
        return ["\n".join(name_lines(line, size, room_mm, bold=True, always=False)) for line in lines]

    return {**signer, "dong": broken(signer["dong"]), "tren_ten": broken(signer["tren_ten"])}


def broken_confirmation(place: KyTen, look: Look, room_mm: float) -> KyTen:
    """Give the block of who confirms a leave, its lines of one length in their column."""
    size = look.size("xac_nhan")
    return {**place, "dong": ["\n".join(break_lines(line, size, room_mm, italic=True)) for line in place["dong"]]}


def blank_signer() -> KyTen:
    """Give the empty place beside the last of an odd number of signatures."""
    return {"dong": [], "tren_ten": [], "ho_ten": "", "ghi_chu": None}


def _width(text: str | None, role: str, look: Look) -> float:
    return width_mm(text or "", look.size(role), bold=_bold(role), italic=ELEMENTS[role].nghieng)


def _bold(role: str) -> bool:
    return ELEMENTS[role].dam


def _date_lines(text: str | None, *, wide: bool) -> str | None:
    """Break the place and date line behind the place when it cannot stand on one line."""
    return text.replace(", ngày", ",\nngày", 1) if text and wide else text


def _longest(names: Sequence[tuple[str, str]], look: Look) -> float:
    """Measure the longest line of the names when nothing but their units makes them break."""
    widest = 0.0
    for role, name in names:
        united = _UNITED_BODIES.match(name)
        parts = united.groups() if united else (name,)
        widest = max(widest, *(width_mm(part, look.size(role), bold=_bold(role)) for part in parts))
    return widest


def _names(names: Sequence[str], role: str, look: Look, room_mm: float) -> list[str]:
    """Break names to a column; the bodies of a joint paper are tied by a dash (the leading body first)."""
    issuing = role == "co_quan"
    tied = [f"{name} -" if issuing and at < len(names) - 1 else name for at, name in enumerate(names)]
    return ["\n".join(name_lines(name, look.size(role), room_mm, bold=_bold(role), always=issuing)) for name in tied]


def _widest_word(role: str, name: str, look: Look) -> float:
    return max(width_mm(word, look.size(role), bold=_bold(role)) for word in name.split() or [""])


def _short_rule(lines: Sequence[str], size: float, *, bold: bool, italic: bool = False) -> float:
    """Measure the rule below a text: 1/3 to 1/2 of its last line, and of its longest line too where both can be met."""
    span = page.RULE_SHORT
    widths = [width_mm(line, size, bold=bold, italic=italic) for line in lines]
    last, longest = widths[-1], max(widths)
    wanted = max(last * span.preferred, longest * span.low)
    return min(wanted, last * span.high)


def _centred(text: str | None, role: str, look: Look, room_mm: float) -> Centred:
    return centred(text, look.size(role), room_mm, bold=_bold(role), italic=ELEMENTS[role].nghieng)


def _pair(columns: tuple[int, int]) -> dict[str, int]:
    return {"trai": columns[0], "phai": columns[1]}


def _one_baseline(look: Look) -> Geometry:
    """Let number and date stand on one baseline although their sizes may differ (I.II.4.c)."""
    number, date = ascent_pt(look.size("so_ky_hieu")), ascent_pt(look.size("dia_danh_ngay"))
    level = max(number, date)
    gap = page.PARAGRAPH_GAP.preferred
    return {
        "so_ky_hieu": {"truoc": twips_of_points(gap + level - number)},
        "dia_danh_ngay": {"truoc": twips_of_points(gap + level - date)},
    }
