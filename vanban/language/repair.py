"""Repair of text from outside: every change is told, nothing is silent, and a second repair changes nothing."""

from __future__ import annotations

import re
import unicodedata
from typing import Final, Literal

from vanban.frozen import dataclass
from vanban.language.text import INVISIBLE
from vanban.patterns import regex

Quotes = Literal["giu", "thang", "cong"]

_GOOD: Final = (
    "\n\r\t -~\xc0-\xc3\xc8-\xca\xcc\xcd\xd2-\xd5\xd9\xda\xdd\xe0-\xe3\xe8-\xea\xec\xed\xf2-\xf5\xf9\xfa\xfd"
    + ("ĂăĐđĨĩŨũƠơƯưẠ-ỹ")
)
"""What needs no look: ASCII and the composed Vietnamese letters."""
_DOUBTFUL = regex(f"[^{_GOOD}]")
_MARK: Final = "\u0300-\u036f"
_DROPPED: Final = INVISIBLE + "\x00-\x08\x0e-\x1f\x7f"
_CLUSTER = regex(f"[^{_MARK}](?:[{_DROPPED}]*[{_MARK}])*|[{_MARK}]+", re.DOTALL)
_WORD = regex(f"(?:[^\\W\\d_]|[{_MARK}{INVISIBLE}])+")
_HATS: Final = "\u0302\u0306\u031b"
_STROKES: Final = "\u0335\u0336"
_VOWELS: Final = "aeouAEOU"
_COMPOSED: Final = "ghép dấu vào chữ (NFC)"

_LOOKALIKES: Final = dict(
    zip(
        "АВЕЅІЈКМНОРСТУХасеорхуіјѕԁһԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧον",
        "ABESIJKMHOPCTYXaceopxyijsdhqwABEZHIKMNOPTYXov",
        strict=True,
    )
)
WRONG_LETTERS: Final = {
    "ƣ": "ư", "Ƣ": "Ư", "ɖ": "đ", "Ɖ": "Đ", "ð": "đ", "Ð": "Đ", "ɑ": "a", "ǎ": "ă", "Ǎ": "Ă", "ı": "i",
}  # fmt: skip
"""Latin letters Vietnamese does not have, for those they look like: ƣ is what old typefaces and PDF make of ư, ǎ of ă."""
_DASHES: Final = dict.fromkeys("‒–—―−", "-")
_STRAIGHT: Final = dict.fromkeys("“”„‟«»″", '"') | dict.fromkeys("‘’‚‛′", "'")
_SYMBOL_FONT: Final = {"\uf0b7": "•", "\uf02d": "-", "\uf0a7": "▪"}
_DRAWN: Final = range(0x1D400, 0x1D6A4)
"""Latin letters drawn bold, italic, in script: pages that dress up posts make names of them."""
_LINE_ENDS: Final = "\x0b\x0c\u2028\u2029"
_BLANKS = regex("[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_HIDDEN = regex(f"[{_DROPPED}]")
_DOUBLE_QUOTE = regex(r'"')
_RUN_OF_BLANKS = regex(r"(?m)^[ \t]+|[ \t]+$|(?<=[^\s]) {2,}(?=\S)")


@dataclass(frozen=True, slots=True)
class Change:
    """One change made to a text.

    Attributes:
        index: place in the text as it came, from 0.
        found: what stood there.
        replaced: what stands there now; "" when it was taken out.
        reason: why, in Vietnamese.
    """

    index: int
    found: str
    replaced: str
    reason: str


@dataclass(frozen=True, slots=True)
class Repaired:
    """A repaired text with everything that was changed.

    Attributes:
        text: the text, NFC.
        changes: what was changed, in the order of the text.
        lost: what is damaged beyond repair: (index, Vietnamese sentence); left as it is.
    """

    text: str
    changes: tuple[Change, ...] = ()
    lost: tuple[tuple[int, str], ...] = ()


def repair(text: str, *, dashes: bool = False, quotes: Quotes = "giu", blanks: bool = False) -> Repaired:
    """Repair what typing, copying and old files do to Vietnamese text, and tell every change.

    Always: composed letters (NFC), Ð to Đ, characters that print nothing, odd blanks, control characters, look-alike
    letters of other scripts inside Latin words, non-breaking hyphens, full-width forms and ligatures.

    Args:
        text: the text as it came.
        dashes: whether – — − become a plain hyphen.
        quotes: "thang" makes them straight, "cong" makes double quotes curly, "giu" leaves them.
        blanks: whether blanks are collapsed, and cut at both ends of every line.

    >>> done = repair("Ðơn\u00a0vị Hа\u0300 Nội\u200b")
    >>> done.text
    'Đơn vị Hà Nội'
    >>> [(c.index, c.reason) for c in done.changes][:2]
    [(0, 'chữ Ð (U+00D0) thay bằng Đ'), (3, 'khoảng trắng lạ U+00A0 thay bằng khoảng trắng thường')]
    """
    changes: list[Change] = []
    lost: list[tuple[int, str]] = []
    done = text
    if not text.isascii() or not text.isprintable():
        done = _clusters(text, changes, lost, dashes=dashes, straight=quotes == "thang")
    if quotes == "cong":
        done = _apply(_DOUBLE_QUOTE, done, changes, "dấu nháy thẳng thay bằng dấu nháy cong")
    if blanks:
        done = _apply(_RUN_OF_BLANKS, done, changes, "khoảng trắng thừa")
    return Repaired(done, tuple(sorted(changes, key=lambda change: change.index)), tuple(lost))


def _clusters(text: str, changes: list[Change], lost: list[tuple[int, str]], *, dashes: bool, straight: bool) -> str:
    if not _DOUBTFUL.search(text) and not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", text):
        return text
    foreign = _lookalike_places(text)
    extra = (_DASHES if dashes else {}) | (_STRAIGHT if straight else {})
    parts: list[str] = []
    for match in _CLUSTER.finditer(text):
        found, start = match.group(), match.start()
        if len(found) == 1 and found.isascii() and (found.isprintable() or found in "\n\r\t"):
            parts.append(found)
            continue
        new, reason = _mend(found, lookalike=start in foreign, extra=extra)
        if "\ufffd" in found:
            lost.append((start, "chữ đã mất khi chuyển mã (U+FFFD), phải gõ lại"))
        if new != found:
            changes.append(Change(start, found, new, reason))
        parts.append(new)
    joined = "".join(parts)
    composed = unicodedata.normalize("NFC", joined)
    if composed != joined:  # marks met over something taken out: one change tells the whole
        changes[:] = [Change(0, text, composed, "; ".join(dict.fromkeys([*(c.reason for c in changes), _COMPOSED])))]
    return composed


def _mend(found: str, *, lookalike: bool, extra: dict[str, str]) -> tuple[str, str]:
    """Mend one letter with its marks; gives the new form and the first reason."""
    reasons: list[str] = []
    base, marks = found[0], found[1:]
    if _HIDDEN.search(found):
        base, marks = _HIDDEN.sub("", base), _HIDDEN.sub("", marks)
        reasons.append(f"ký tự không nhìn thấy {_codes(_HIDDEN.findall(found))}")
    if lookalike and base in _LOOKALIKES:
        reasons.append(f"chữ {base} ({_codes(base)}) của bảng chữ khác thay bằng {_LOOKALIKES[base]}")
        base = _LOOKALIKES[base]
    mended, reason = _mend_base(base, marks, extra)
    mended = extra.get(mended, mended)
    if reason:
        reasons.append(reason)
    if mended != base:
        base, marks = mended, "" if mended in "đĐ" and marks in _STROKES else marks
    return _composed(base + marks), "; ".join(reasons) or _COMPOSED


def _composed(letter: str) -> str:
    """Compose a letter with its marks; hats before tones, or they would not compose (a, acute, circumflex)."""
    spelled = unicodedata.normalize("NFD", letter)
    if len(spelled) > 2 and spelled[0] in _VOWELS and any(hat in spelled for hat in _HATS):
        spelled = spelled[0] + "".join(sorted(spelled[1:], key=lambda mark: mark not in _HATS))
    return unicodedata.normalize("NFC", spelled)


def _mend_base(base: str, marks: str, extra: dict[str, str]) -> tuple[str, str]:
    if not base:
        return "", ""
    if right := WRONG_LETTERS.get(base):
        return right, f"chữ {base} ({_codes(base)}) thay bằng {right}"
    if base in "dD" and marks and marks in _STROKES:
        right = "đ" if base == "d" else "Đ"
        return right, f"chữ {base} có gạch ghép thay bằng {right}"
    if _BLANKS.match(base):
        return " ", f"khoảng trắng lạ {_codes(base)} thay bằng khoảng trắng thường"
    if base in _LINE_ENDS:
        return "\n", f"dấu ngắt dòng lạ {_codes(base)} thay bằng xuống dòng"
    if base in "\u2010\u2011":
        return "-", f"dấu gạch nối {_codes(base)} thay bằng -"
    if base in extra:
        return extra[base], f"dấu {base} thay bằng {extra[base]}"
    if base in _SYMBOL_FONT:
        return _SYMBOL_FONT[base], f"ký hiệu của phông Symbol ({_codes(base)})"
    return _mend_code(base)


def _mend_code(base: str) -> tuple[str, str]:
    code = ord(base)
    if 0x80 <= code < 0xA0:
        try:
            return bytes([code]).decode("cp1252"), f"ký tự sai bảng mã {_codes(base)} (Windows-1252)"
        except UnicodeDecodeError:
            return "", f"ký tự điều khiển {_codes(base)}"
    if (code < 0x20 and base not in "\n\r\t") or code == 0x7F or 0xD800 <= code <= 0xDFFF or code & 0xFFFE == 0xFFFE:
        return "", f"ký tự điều khiển hoặc mã hỏng {_codes(base)}"
    if 0xFF01 <= code <= 0xFFEE or 0xFB00 <= code <= 0xFB06 or code in _DRAWN:
        return unicodedata.normalize("NFKC", base), f"ký tự dạng đặc biệt {_codes(base)}"
    return base, ""


def _codes(chars: str | list[str]) -> str:
    return ", ".join(f"U+{ord(char):04X}" for char in chars)


def foreign_letters(text: str) -> dict[int, str]:
    """Find the letters of other scripts that pass for Latin ones in a line: place, from 0, → the Latin letter.

    >>> foreign_letters("H\u0430 Nội, Москва")
    {1: 'a'}
    """
    return {place: _LOOKALIKES[text[place]] for place in sorted(_lookalike_places(text))}


def _lookalike_places(text: str) -> frozenset[int]:
    """Find the letters of other scripts that pass for Latin ones: inside Latin words, or in words of nothing else."""
    words = [match for match in _WORD.finditer(text) if any(char in _LOOKALIKES for char in match.group())]
    if not words:
        return frozenset()
    places: set[int] = set()
    truly_foreign = any(_script(c) == "khac" and c not in _LOOKALIKES for c in text)
    for match in words:
        letters = [c for c in match.group() if c.isalpha()]
        outside = [c for c in letters if _script(c) == "khac"]
        has_latin = len(outside) < len(letters)
        if all(c in _LOOKALIKES for c in outside) and (has_latin or not truly_foreign):
            places.update(match.start() + i for i, c in enumerate(match.group()) if c in _LOOKALIKES)
    return frozenset(places)


def _script(char: str) -> str:
    if not char.isalpha() or char.isascii():
        return "latinh"
    return "khac" if unicodedata.name(char, "").startswith(("CYRILLIC", "GREEK")) else "latinh"


def _apply(pattern: re.Pattern[str], text: str, changes: list[Change], reason: str) -> str:
    """Make the changes that look at neighbours, in the text mended so far; tell their place in the text as it came."""
    shifts = _shifts(changes)

    def change(match: re.Match[str]) -> str:
        new = _curly(text, match.start()) if match.group() == '"' else _blank(text, match)
        shift = next((by for start, by in reversed(shifts) if start <= match.start()), 0)
        changes.append(Change(match.start() + shift, match.group(), new, reason))
        return new

    return pattern.sub(change, text)


def _shifts(changes: list[Change]) -> list[tuple[int, int]]:
    """Tell from which place in the mended text on, how far behind the text as it came it is."""
    shifts: list[tuple[int, int]] = []
    by = 0
    for change in sorted(changes, key=lambda change: change.index):
        start = change.index - by + len(change.replaced)
        by += len(change.found) - len(change.replaced)
        shifts.append((start, by))
    return shifts


def _curly(text: str, index: int) -> str:
    before = text[index - 1] if index else " "
    return "“" if before.isspace() or before in "([{-–—/“" else "”"


def _blank(text: str, match: re.Match[str]) -> str:
    at_edge = (
        match.start() == 0 or text[match.start() - 1] == "\n" or match.end() == len(text) or text[match.end()] == "\n"
    )
    return "" if at_edge else " "
