"""Words back into a number: strict, so that a checker may compare "bằng số" with "bằng chữ"."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from vanban.language.errors import NumberError
from vanban.language.number_words import DIGITS
from vanban.language.text import fold
from vanban.patterns import regex

_DIGIT: Final = {word: value for value, word in enumerate(DIGITS)} | {"bẩy": 7}
_AFTER_TENS: Final = {"mốt": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "lăm": 5, "nhăm": 5, "sáu": 6, "bảy": 7,
                      "bẩy": 7, "tám": 8, "chín": 9}  # fmt: skip
_AFTER_TEN: Final = {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "lăm": 5, "nhăm": 5, "sáu": 6, "bảy": 7, "bẩy": 7,
                     "tám": 8, "chín": 9}  # fmt: skip
_SAME: Final = {"lẻ": "linh", "ngàn": "nghìn", "tỉ": "tỷ"}
_UNITS: Final = {"triệu": 1_000_000, "nghìn": 1000}
_MAX_LENGTH: Final = 20_000
_PAUSE: Final = regex(r"(?<=[^\W\d_]),(?=\s)")
"""A comma between groups, as people set it: "tám mươi lăm triệu, sáu trăm nghìn"."""


def chu_thanh_so(text: str) -> int | Decimal:
    """Read a number in words; any of the styles of `KieuDoc` is understood.

    What can be read in two ways is refused: "một triệu năm" is 1.000.005 for one reader and 1.500.000 for another.

    Raises:
        NumberError: not a number in words, wrongly spelled ("hai mươi năm") or ambiguous; says which word.

    >>> chu_thanh_so("Một triệu không trăm linh năm nghìn")
    1005000
    >>> chu_thanh_so("tám mươi lăm triệu, sáu trăm nghìn")
    85600000
    >>> chu_thanh_so("âm hai phẩy không năm")
    Decimal('-2.05')
    """
    words = _words(text)
    negative = bool(words) and words[0] == "âm"
    if negative:
        words = words[1:]
    whole, comma, rest = _cut(words, "phẩy")
    value: int | Decimal = _read_integer(whole, text)
    if comma:
        value = Decimal(f"{value}.{_decimals(rest, text)}")
    if negative and not value:
        raise _wrong(text, 'số không thì không có "âm"')
    return value.copy_negate() if negative and isinstance(value, Decimal) else -value if negative else value


def _words(text: str) -> list[str]:
    if len(text) > _MAX_LENGTH:
        raise NumberError("chữ quá dài, không phải một số", text[:40])
    return [_SAME.get(word, word) for word in _PAUSE.sub("", fold(text)).split()]


def _cut(words: list[str], mark: str) -> tuple[list[str], bool, list[str]]:
    if mark not in words:
        return words, False, []
    place = words.index(mark)
    return words[:place], True, words[place + 1 :]


def _read_integer(words: list[str], text: str) -> int:
    """Read blocks of nine digits divided by "tỷ"."""
    if not words:
        raise _wrong(text, "thiếu số")
    total = 0
    block: list[str] = []
    said = False  # whether a block stood before: then an empty one is zeros ("một tỷ tỷ")
    for word in [*words, "tỷ"]:
        if word != "tỷ":
            block.append(word)
            continue
        if not block and not said:
            raise _wrong(text, 'thiếu số trước "tỷ"')
        total = total * 1_000_000_000 + (_read_block(block, text, first=not said) if block else 0)
        block, said = [], True
    return total


def _read_block(words: list[str], text: str, *, first: bool) -> int:
    """Read up to 999 triệu 999 nghìn 999."""
    if words == ["không"] and first:
        return 0
    total = 0
    group: list[str] = []
    limit = 1_000_000_000
    opened = not first  # whether something higher was said
    for word in words:
        unit = _UNITS.get(word)
        if unit is None:
            group.append(word)
            continue
        if unit >= limit:
            raise _wrong(text, f'"{word}" đứng sai chỗ')
        total += _read_group(group, text, opened=opened, unit=word) * unit
        group, limit, opened = [], unit, True
    if group:
        total += _read_group(group, text, opened=opened, unit="")
    return total


def _read_group(words: list[str], text: str, *, opened: bool, unit: str) -> int:
    """Read 0-999; `opened` means a higher group was said before, so a lone digit would be ambiguous."""
    if not words:
        raise _wrong(text, f'thiếu số trước "{unit}"')
    if words == ["không"]:
        if opened and unit:
            return 0
        raise _wrong(text, '"không" đứng sai chỗ')
    hundreds = None
    if len(words) > 1 and words[1] == "trăm":
        hundreds = _digit(words[0], text)
        if not hundreds and not opened:
            raise _wrong(text, '"không trăm" chỉ đứng sau nghìn, triệu, tỷ')
        words = words[2:]
    value = (hundreds or 0) * 100
    if not words:
        if hundreds == 0:
            raise _wrong(text, '"không trăm" phải có số theo sau')
        return value
    if len(words) == 1 and (hundreds is not None or (opened and not unit)):
        if words[0] == "mười":
            return value + 10
        _nonzero(words[0], text)
        raise _wrong(
            text, f'"{words[0]}" ở cuối có thể hiểu theo hai cách, viết rõ "linh {words[0]}" hoặc thêm "trăm", "mươi"'
        )
    return value + _read_tens(words, text, linh_allowed=hundreds is not None or opened)


def _read_tens(words: list[str], text: str, *, linh_allowed: bool) -> int:
    head, *tail = words
    if head == "linh" and linh_allowed and len(tail) == 1:
        digit = 4 if tail[0] == "tư" else _digit(tail[0], text)
        if digit:
            return digit
    if head == "mười" and len(tail) <= 1:
        return 10 + (_after(tail[0], _AFTER_TEN, text) if tail else 0)
    if not tail:
        return _nonzero(head, text)
    if tail[0] == "mươi" and len(tail) <= 2 and _digit(head, text) > 1:
        return _digit(head, text) * 10 + (_after(tail[1], _AFTER_TENS, text) if len(tail) > 1 else 0)
    raise _wrong(text, f'không hiểu cụm "{" ".join(words)}"')


def _after(word: str, table: dict[str, int], text: str) -> int:
    if word in table:
        return table[word]
    right = {"một": "mốt", "năm": "lăm", "tư": "bốn", "mốt": "một"}.get(word)
    raise _wrong(text, f'sai chữ "{word}"' + (f', phải là "{right}"' if right else ""))


def _nonzero(word: str, text: str) -> int:
    value = _digit(word, text)
    if not value:
        raise _wrong(text, '"không" đứng sai chỗ')
    return value


def _digit(word: str, text: str) -> int:
    if word not in _DIGIT:
        raise _wrong(text, f'"{word}" không phải chữ số')
    return _DIGIT[word]


def _decimals(words: list[str], text: str) -> str:
    """Digits after the comma: read one by one, or zeros and then a number."""
    if not words:
        raise _wrong(text, 'thiếu số sau "phẩy"')
    if all(word in _DIGIT for word in words):
        return "".join(str(_DIGIT[word]) for word in words)
    zeros = 0
    while words[zeros] == "không":
        zeros += 1
    return "0" * zeros + str(_read_integer(words[zeros:], text))


def _wrong(text: str, why: str) -> NumberError:
    return NumberError(f"không đọc được số bằng chữ: {why}", text[:80])
