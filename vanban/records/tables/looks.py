"""What Excel shows in a cell: a value under its number format, with the signs of a Vietnamese machine.

Only what can be shown exactly is shown: a format that is not understood gives None, and the value is then written plainly.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from typing import Final, Literal

from vanban.frozen import dataclass
from vanban.language import ngay_ngan
from vanban.language.figures import exactly
from vanban.patterns import regex

_TOKEN: Final = regex(
    r'"([^"]*)"|\\(.)|_(.)|\*(.)|\[([^\]]*)\]|(General|Standard)|(AM/PM|A/P|am/pm)|(y+|m+|d+|h+|s+)|(E[+-])|([0#?]+)|(.)',
    re.IGNORECASE | re.DOTALL,
)
_SCALE: Final = regex(r"\b(?:k|ng|nghìn|ngàn|m|tr|triệu|t|tỷ|tỉ)\b", re.IGNORECASE)
"""Words that say by how much the number shown is divided."""
_ELAPSED: Final = regex(r"h+|m+|s+", re.IGNORECASE)
_LOCALE_DATES: Final = frozenset(
    {"mm-dd-yy", "m/d/yy", "m/d/yyyy", "mm/dd/yyyy", "mm/dd/yy", "m/d/yy h:mm", "mm-dd-yyyy"}
)
Kind = Literal["chu", "so", "ngay", "lich", "thang", "la"]


@dataclass(frozen=True, slots=True)
class Look:
    """What a cell shows.

    Attributes:
        text: the text.
        exact: whether it tells the whole value; False when digits or hours are hidden.
        known: whether Excel shows just this; False when the format is not understood and the text is the value.
        scaled: whether the number shown is the value divided by thousands, with no word that says so.
    """

    text: str
    exact: bool = True
    known: bool = True
    scaled: bool = False


def plain(value: object) -> str:
    """Write a value exactly, the Vietnamese way, never with an exponent.

    >>> plain(98765432109.5), plain(12.0), plain(1.23e-7), plain(0.1 + 0.2), plain(True)
    ('98765432109,5', '12', '0,000000123', '0,3', 'x')
    """
    if value is None or value is False:
        return ""
    if value is True:
        return "x"
    if isinstance(value, datetime):
        hour = "" if value.time() == time() else f" {value:%H:%M}" + (f":{value:%S}" if value.second else "")
        return ngay_ngan(value.date()) + hour
    if isinstance(value, date):
        return ngay_ngan(value)
    if isinstance(value, time):
        return f"{value:%H:%M}" + (f":{value:%S}" if value.second else "")
    if isinstance(value, timedelta):
        return _elapsed(value)
    if isinstance(value, int | float | Decimal):
        return _figures(exactly(value)).replace(".", ",")
    return str(value)


def look_of(value: object, form: str) -> Look | None:
    """Say what Excel shows for a value under a number format; None when only the value itself can be told.

    >>> [look_of(v, f).text for v, f in ((1089012345, "000000000000"), (0.985, "0.0%"), (12500000, "#,##0"), (7, '"QĐ-"000'))]
    ['001089012345', '98,5%', '12.500.000', 'QĐ-007']
    """
    if isinstance(value, bool):
        return Look("TRUE" if value else "FALSE")
    section = _section(form, value)
    if section is None:
        return None
    kind, tokens = section
    if isinstance(value, str):
        return _worded(value, tokens)
    if isinstance(value, datetime | date | time | timedelta):
        return _dated(value, form, kind, tokens)
    if not isinstance(value, int | float | Decimal):
        return None
    if kind == "so":
        return _number(exactly(value), tokens)
    text = "".join(text for _, text in tokens).strip() if kind == "chu" else ""
    return Look(text) if text else None


Token = tuple[str, str]


def shown_look(value: object, form: str) -> Look | None:
    """What Excel shows; where that cannot be told, the value itself, which then may differ."""
    look = look_of(value, form)
    if look is None and type(value) is not str and form not in ("@", "General"):
        return Look(plain(value), exact=False, known=False)
    return look


@lru_cache(maxsize=512)
def _sections(form: str) -> tuple[tuple[Kind, tuple[Token, ...]], ...]:
    """Cut a format into its parts, each as tokens: kind of sign, text."""
    parts: list[list[Token]] = [[]]
    for match in _TOKEN.finditer(form):
        quoted, escaped, space, fill, bracket, general, half, dated, power, digits, other = match.groups()
        if other == ";":
            parts.append([])
        elif quoted is not None or escaped is not None:
            parts[-1].append(("chu", quoted if quoted is not None else escaped))
        elif space is not None:
            parts[-1].append(("chu", " "))
        elif fill is not None:
            continue
        elif bracket is not None:
            if _ELAPSED.fullmatch(bracket):
                parts[-1].append(("troi", bracket.lower()))
            elif bracket.startswith("$") and (sign := bracket[1:].split("-")[0]):
                parts[-1].append(("chu", sign))
            elif bracket[:1] in "<>=":
                parts[-1].append(("la", bracket))
        else:
            signs = (("chung", general), ("nua", half), ("ngay", dated), ("mu", power), ("so", digits), ("khac", other))
            parts[-1].append(next((name, text) for name, text in signs if text is not None))
    return tuple((_kind(tokens), tuple(tokens)) for tokens in parts)


def _kind(tokens: list[Token]) -> Kind:
    names = {name for name, _ in tokens}
    if "la" in names or "mu" in names:
        return "la"
    if names & {"ngay", "troi", "nua"}:
        return "ngay"
    if "so" in names and not any(name == "khac" and text in "/@" for name, text in tokens):
        return "so"
    return "la" if names & {"so", "khac"} else "chu"


def _section(form: str, value: object) -> tuple[Kind, tuple[Token, ...]] | None:
    if not form or form.casefold() in ("general", "standard", "@"):
        return None
    sections = _sections(form)
    if isinstance(value, str):
        return next((part for part in sections if ("khac", "@") in part[1]), None)
    if isinstance(value, int | float | Decimal) and len(sections) > 1:
        if value < 0:
            return sections[1]
        if value == 0 and len(sections) > 2:
            return sections[2]
    return sections[0]


def _worded(value: str, tokens: tuple[Token, ...]) -> Look | None:
    if all(name == "khac" and text == "@" for name, text in tokens):
        return None
    return Look("".join(value if (name, text) == ("khac", "@") else text for name, text in tokens).strip())


def _number(value: Decimal, tokens: tuple[Token, ...]) -> Look | None:
    negative_part = any(text in "()" for name, text in tokens if name in ("khac", "chu"))
    body = [(name, text) for name, text in tokens if name == "so" or (name == "khac" and text in ",.")]
    percents = sum(name == "khac" and text == "%" for name, text in tokens)
    places = [at for at, (name, _) in enumerate(tokens) if name == "so"]
    if not places:
        return None
    # Digits parted by other signs (a telephone number, "000-000") are filled in from the right.
    inner = tokens[places[0] : places[-1] + 1]
    parted = any(not (name == "so" or (name == "khac" and text in ",.")) for name, text in inner)
    whole, _, decimals = "".join("." if text == "." else text for _, text in body).partition(".")
    thousands = "," in whole.strip(",") and bool(re.search(r"[0#?],+[0#?]", whole))
    scale = len(whole) - len(whole.rstrip(",")) if not decimals else len(decimals) - len(decimals.rstrip(","))
    least = sum(sign == "0" for sign in whole)
    decimals = decimals.replace(",", "")
    shown = value.copy_abs().scaleb(2 * percents - 3 * scale)
    rounded = shown.quantize(Decimal(1).scaleb(-len(decimals)), rounding=ROUND_HALF_UP)
    left, _, right = _figures(rounded).partition(".")
    right = right.ljust(len(decimals), "0")
    while right and len(right) > decimals.count("0") and right.endswith("0") and decimals[len(right) - 1] in "#?":
        right = right[:-1]
    left = left.lstrip("0").rjust(least, "0") if left.strip("0") or least else ""
    if parted:
        if decimals or thousands:
            return None
        text = _fill(left, tokens)
        return Look(("-" if value < 0 else "") + text, rounded == shown)
    if thousands:
        left = re.sub(r"(?<=\d)(?=(?:\d{3})+$)", ".", left)
    figures = left + ("," + right if right else "")
    before = "".join(text for name, text in tokens[: places[0]] if name in ("chu", "khac") and text not in ",.")
    after = "".join(text for name, text in tokens[places[-1] + 1 :] if name in ("chu", "khac") and text not in ",.")
    minus = "-" if value < 0 and rounded and not negative_part and "-" not in before else ""
    return Look(
        f"{before}{minus}{figures}{after}".strip(), rounded == shown, scaled=bool(scale) and not _SCALE.search(after)
    )


def _fill(digits: str, tokens: tuple[Token, ...]) -> str:
    """Put digits into places from the right; what is left over stands in front."""
    out: list[str] = []
    rest = list(digits)
    for name, text in reversed(tokens):
        if name != "so":
            out.append(text)
            continue
        for sign in reversed(text):
            if rest:
                out.append(rest.pop())
            elif sign == "0":
                out.append("0")
    first = next((at for at, (name, _) in enumerate(tokens) if name == "so"), 0)
    head = "".join(text for _, text in tokens[:first])
    body = "".join(part[::-1] if len(part) > 1 else part for part in out)[::-1]
    return (head + "".join(rest) + body.removeprefix(head)).strip() if rest else body.strip()


def _figures(value: Decimal) -> str:
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text and value == value.to_integral_value() else text


def _dated(value: date | time | timedelta, form: str, kind: Kind, tokens: tuple[Token, ...]) -> Look | None:
    if kind != "ngay":
        return None
    if isinstance(value, timedelta) or any(name == "troi" for name, _ in tokens):
        return _running(value, tokens)
    letters = [(text[0].lower(), len(text)) for name, text in tokens if name == "ngay"]
    has = {letter for letter, _ in letters}
    clock = bool(has & {"h", "s"})
    moment = value if isinstance(value, datetime) else None
    hidden = moment is not None and not clock and moment.time() != time()
    pairs = zip([("", 0), *letters], letters, strict=False)
    days = [letter for (before, _), (letter, _) in pairs if letter in "dmy" and not (letter == "m" and before == "h")]
    if (
        isinstance(value, date)
        and {"d", "m", "y"} <= has
        and (form.casefold().split(";")[0] in _LOCALE_DATES or days[:1] != ["d"])
    ):
        # Another machine shows it in another order: written as the house writes dates.
        text = ngay_ngan(moment.date() if moment else value)
        return Look(f"{text} {moment:%H:%M}" if moment and clock else text, not hidden)
    if any(letter in "dm" and count > 2 for letter, count in letters):
        return None
    return Look(_written(value, tokens).strip(), not hidden)


def _written(value: date | time, tokens: tuple[Token, ...]) -> str:
    signs = [at for at, (name, _) in enumerate(tokens) if name == "ngay"]
    half = any(name == "nua" for name, _ in tokens)
    out = []
    for at, (name, text) in enumerate(tokens):
        if name == "nua":
            out.append("SA" if getattr(value, "hour", 0) < 12 else "CH")
        elif name != "ngay":
            out.append(text)
        else:
            place = signs.index(at)
            near = [tokens[signs[n]][1][0].lower() for n in (place - 1, place + 1) if 0 <= n < len(signs)]
            minute = text[0] in "mM" and (
                (place > 0 and tokens[signs[place - 1]][1][0] in "hH")
                or (near[-1:] == ["s"] and place + 1 < len(signs))
            )
            out.append(_piece(value, text.lower(), minute=minute, half=half))
    return "".join(out)


def _piece(value: date | time, sign: str, *, minute: bool, half: bool) -> str:
    letter = sign[0]
    if letter == "y":
        year = getattr(value, "year", 1900)
        return f"{year % 100:02d}" if len(sign) <= 2 else f"{year:04d}"
    hour = getattr(value, "hour", 0)
    number = {
        "d": getattr(value, "day", 0),
        "h": (hour % 12 or 12) if half else hour,
        "s": getattr(value, "second", 0),
        "m": getattr(value, "minute", 0) if minute else getattr(value, "month", 1),
    }[letter]
    return f"{number:02d}" if len(sign) > 1 else str(number)


def _running(value: date | time | timedelta, tokens: tuple[Token, ...]) -> Look | None:
    """`[h]:mm`: hours that run on beyond a day."""
    if isinstance(value, time):
        span = timedelta(hours=value.hour, minutes=value.minute, seconds=value.second)
    elif isinstance(value, timedelta):
        span = value
    else:
        return None
    total = round(span.total_seconds())
    if total < 0:
        return None
    out = []
    for name, text in tokens:
        if name == "troi":
            unit = {"h": 3600, "m": 60, "s": 1}[text[0]]
            out.append(str(total // unit).rjust(len(text), "0"))
            total %= unit
        elif name == "ngay":
            unit = {"h": 3600, "m": 60, "s": 1}.get(text[0].lower(), 0)
            if not unit:
                return None
            out.append(str(total // unit).rjust(len(text), "0"))
            total %= unit
        else:
            out.append(text)
    return Look("".join(out).strip(), total == 0)


def _elapsed(span: timedelta) -> str:
    minutes, seconds = divmod(round(span.total_seconds()), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}" + (f":{seconds:02d}" if seconds else "")
