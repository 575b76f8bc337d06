r"""Switches of Word's fields (`\* Upper`, `\@ "dd/MM/yyyy"`, `\# "#.##0"`): read, and done to a value."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, Final

from vanban.errors import InputError, Problem
from vanban.frozen import dataclass
from vanban.language import nfc
from vanban.patterns import regex
from vanban.rendering.engine import filters
from vanban.rendering.engine.blanks import Blank

FILTER: Final = "truong_tron"
"""The filter a merge field becomes: `{{ ho_ten|truong_tron(…) }}`."""
CHOICE: Final = "truong_neu"
"""The filter an IF field becomes."""


def _operand(name: str) -> str:
    return rf'(?:"(?P<{name}q>[^"]*)"|“(?P<{name}s>[^”]*)”|(?P<{name}b>[^\s"“”\\]+))'


_CONDITION: Final = regex(
    r'IF\s+"?\{\{\s*(?P<tag>[^{}|]+?)\s*\}\}"?\s*(?P<op>=|<>)\s*'
    rf"{_operand('a')}\s+{_operand('b')}(?:\s+{_operand('c')})?(?:\s*\\\*\s*\w+)?",
    re.IGNORECASE,
)
_WORD: Final = regex(r'"((?:[^"\\]|\\.)*)"|“([^”]*)”|(\\[*@#bfmv!])|([^\s"\\]+)')
_KEPT: Final = frozenset({"mergeformat", "charformat", "arabic"})
_LOOKS: Final[Mapping[str, Callable[[Any], str]]] = {
    "upper": filters.hoa,
    "lower": filters.thuong,
    "firstcap": filters.viet_hoa_dau,
    "caps": filters.viet_hoa_ten,
    "roman": filters.so_la_ma,
    "cardtext": filters.so_bang_chu,
}
_DATE: Final = regex(r"'[^']*'|d+|D+|M+|y+|Y+|[hHms]+|.", re.DOTALL)
_PICTURE: Final = regex(r"[#0][#0.,\s]*")


@dataclass(frozen=True, slots=True)
class Instruction:
    r"""A mail-merge field, read.

    Attributes:
        name: the column it asks for.
        look: `\*` switches that change the letters: "upper", "caps" …
        picture: `\#`, the picture of a number; "" for none.
        day: `\@`, the picture of a date; "" for none.
        before, after: texts printed around a value that is not empty.
        unknown: switches nobody here can honour, as written.
    """

    name: str
    look: tuple[str, ...] = ()
    picture: str = ""
    day: str = ""
    before: str = ""
    after: str = ""
    unknown: tuple[str, ...] = ()


def read_instruction(text: str) -> Instruction:
    r"""Read what stands behind MERGEFIELD.

    >>> read_instruction(r'MERGEFIELD "Họ và tên" \* Upper \* MERGEFORMAT').look
    ('upper',)
    """
    words = [next(part for part in match.groups() if part is not None) for match in _WORD.finditer(text)][1:]
    name = words[0] if words and not words[0].startswith("\\") else ""
    look: list[str] = []
    unknown: list[str] = []
    said = {"\\#": "", "\\@": "", "\\b": "", "\\f": ""}
    rest = iter(words[1:])
    for word in rest:
        if word == "\\*":
            how = next(rest, "")
            if how.casefold() in _LOOKS:
                look.append(how.casefold())
            elif how.casefold() not in _KEPT:
                unknown.append(f"\\* {how}")
        elif word in said:
            said[word] = next(rest, "")
        elif word not in ("\\m", "\\v"):
            unknown.append(word)
    if said["\\@"] and (bad := _unknown_day(said["\\@"])):
        unknown.append(f'\\@ "{bad}"')
    if said["\\#"] and not _PICTURE.search(said["\\#"]):
        unknown.append(f'\\# "{said[chr(92) + "#"]}"')
    return Instruction(name, tuple(look), said["\\#"], said["\\@"], said["\\b"], said["\\f"], tuple(unknown))


def condition_tag(instruction: str) -> str | None:
    """Write an IF field whose merge fields are tags already as one tag; None when it says more than one comparison with a text.

    >>> condition_tag('IF {{ gioi_tinh }} = "Nam" "Ông" "Bà"')
    '{{ gioi_tinh|truong_neu("=", "Nam", "Ông", "Bà") }}'
    """
    found = _CONDITION.fullmatch(instruction.strip())
    if found is None:
        return None
    said = [
        next((part for part in found.group(f"{name}q", f"{name}s", f"{name}b") if part is not None), "")
        for name in "abc"
    ]
    if any("{{" in text or "\\" in text for text in said):
        return None
    listed = ", ".join(map(_quoted, (found["op"], *said)))
    return f"{{{{ {found['tag']}|{CHOICE}({listed}) }}}}"


def chosen(value: Any, phep: str, voi: str, dung: str, sai: str = "") -> str:
    """Give one of two texts, as an IF field of Word does; capitals do not count.

    Args:
        value: what is compared; a blank is compared with "" only.
        phep: "=" or "<>".
        voi: what with.
        dung: printed when it holds.
        sai: printed when it does not.

    Raises:
        InputError: the value is blank, so nobody knows which text is meant.
    """
    if voi.strip() and (value is None or isinstance(value, Blank) or not str(value).strip()):
        if isinstance(value, Blank):
            value.refuse()
        raise InputError(
            Problem("ô trống, không biết chọn chữ nào", tim_thay=f"«{dung}» hay «{sai}»", cach_sua="Điền ô này")
        )
    text = "" if value is None or isinstance(value, Blank) else str(value)
    same = nfc(text).strip().casefold() == nfc(voi).strip().casefold()
    return dung if same == (phep == "=") else sai


def as_tag(field: Instruction, key: str) -> str:
    """Write a field as a tag of ours."""
    named = {
        "kieu": " ".join(field.look), "so": field.picture, "ngay": field.day, "truoc": field.before, "sau": field.after,
    }  # fmt: skip
    said = ", ".join(f"{name}={_quoted(text)}" for name, text in named.items() if text)
    return f"{{{{ {key}|{FILTER}({said}) }}}}" if said else f"{{{{ {key} }}}}"


def merged(value: Any, kieu: str = "", so: str = "", ngay: str = "", truoc: str = "", sau: str = "") -> str:
    """Do to a value what the switches of its field say.

    Args:
        value: the value; None and "" print nothing.
        kieu: looks, parted by blanks: upper, lower, firstcap, caps, roman, cardtext.
        so: picture of a number.
        ngay: picture of a date.
        truoc: printed before a value that is not empty.
        sau: printed after it.

    Raises:
        InputError: the value is no number, no date.
    """
    text = "" if value is None else str(value)
    if text.strip() == "":
        return ""
    if ngay:
        text = _dated(value, ngay)
    elif so:
        text = _numbered(value, so)
    for look in kieu.split():
        text = _LOOKS[look](text)
    return f"{truoc}{text}{sau}"


def _unknown_day(picture: str) -> str:
    for match in _DATE.finditer(picture):
        part = match[0]
        if part[0] in "hHms" or (part[0] in "dD" and len(part) > 2) or (part[0] == "M" and len(part) > 2):
            return part
    return ""


def _dated(value: Any, picture: str) -> str:
    day: date = filters._date(value)
    texts = {
        "d": str(day.day), "dd": f"{day.day:02}", "M": str(day.month), "MM": f"{day.month:02}", "yy": f"{day.year % 100:02}",
        "yyyy": f"{day.year:04}",
    }  # fmt: skip
    out = []
    for match in _DATE.finditer(picture):
        part = match[0]
        known = part.lower() if part[0] in "DY" else part
        out.append(part[1:-1] if part.startswith("'") and len(part) > 1 else texts.get(known, part))
    return "".join(out)


def _numbered(value: Any, picture: str) -> str:
    number = Decimal(filters._number(value))
    sections = picture.split(";")
    chosen = sections[0]
    if number < 0 and len(sections) > 1:
        chosen, number = sections[1], -number
    elif number == 0 and len(sections) > 2:
        chosen = sections[2]
    found = _PICTURE.search(chosen)
    if found is None:
        return chosen
    body = found[0].rstrip()
    group, point = _separators(body)
    whole_mask, _, part_mask = body.partition(point) if point else (body, "", "")
    places = sum(sign in "0#" for sign in part_mask)
    rounded = abs(number).quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
    digits, _, decimals = f"{rounded:f}".partition(".")
    least = part_mask.count("0")
    while len(decimals) > least and decimals.endswith("0"):
        decimals = decimals[:-1]
    digits = digits.lstrip("0").rjust(whole_mask.count("0"), "0")
    if group:
        digits = re.sub(r"(?<=\d)(?=(?:\d{3})+$)", group, digits)
    sign = "-" if number < 0 else ""
    text = f"{sign}{digits}{point + decimals if decimals else ''}"
    return f"{chosen[: found.start()]}{text}{chosen[found.start() + len(body) :]}".replace("'", "")


def _separators(body: str) -> tuple[str, str]:
    """Tell the sign between thousands from the sign before decimals: the last of two kinds, or one before three places."""
    signs = [sign for sign in body if sign in ".,"]
    if not signs:
        return "", ""
    if len(set(signs)) == 2:
        return signs[0], signs[-1]
    tail = body.rpartition(signs[0])[2]
    return (signs[0], "") if len(tail) == 3 or len(signs) > 1 else ("", signs[0])


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
