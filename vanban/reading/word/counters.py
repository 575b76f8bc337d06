"""Numbers as automatic numbering writes them."""

from __future__ import annotations

_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
    (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_VIETNAMESE = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười")
_LARGEST_ROMAN = 32_767
_LARGEST_LETTERS = 780


def roman(number: int) -> str:
    """Write a Roman numeral as Word does; what it cannot write stays Arabic.

    >>> roman(14), roman(0)
    ('XIV', '0')
    """
    if not 0 < number <= _LARGEST_ROMAN:
        return str(number)
    text = ""
    for value, letters in _ROMAN:
        text += letters * (number // value)
        number %= value
    return text


def letters(number: int) -> str:
    """Write a number in letters as Word does: a … z, aa, bb … – without đ, unlike the decree's order.

    >>> letters(4), letters(27)
    ('d', 'aa')
    """
    if not 0 < number <= _LARGEST_LETTERS:
        return str(number)
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)


def vietnamese(number: int) -> str:
    """Write a small number in words, as the format "vietnameseCounting" does.

    >>> vietnamese(4), vietnamese(15), vietnamese(21)
    ('bốn', 'mười lăm', 'hai mươi mốt')
    """
    if not 0 <= number < 100:
        return str(number)
    tens, ones = divmod(number, 10)
    if number <= 10:
        return _VIETNAMESE[number]
    head = "mười" if tens == 1 else f"{_VIETNAMESE[tens]} mươi"
    if ones == 0:
        return head
    tail = {1: "một" if tens == 1 else "mốt", 5: "lăm"}.get(ones, _VIETNAMESE[ones])
    return f"{head} {tail}"


def format_number(number: int, kind: str) -> str:
    """Write a number in one of Word's formats; a format not known here is written in Arabic digits.

    >>> format_number(3, "upperRoman"), format_number(7, "decimalZero"), format_number(2, "lowerLetter")
    ('III', '07', 'b')
    """
    match kind:
        case "none":
            return ""
        case "upperRoman":
            return roman(number)
        case "lowerRoman":
            return roman(number).lower()
        case "upperLetter":
            return letters(number).upper()
        case "lowerLetter":
            return letters(number)
        case "decimalZero":
            return f"{number:02d}"
        case "vietnameseCounting" | "cardinalText":
            return vietnamese(number)
        case "numberInDash":
            return f"- {number} -"
        case "decimalEnclosedParen":
            return f"({number})"
        case _:
            return str(number)
