"""What counts as a label at the head of a typed line, and what does not.

A line begins with a label only in the shapes below; every other line is a paragraph, its text untouched. `Điều 3 của
Luật ...` has no full stop after the number and is running text. A backslash at the head of a line says: no label.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from vanban import language
from vanban.models.blocks import Cap, Chuong, Cong, Diem, Dieu, Gach, Khoan, Muc, MucSo, Phan, TieuMuc
from vanban.models.numbering import ORDINALS
from vanban.models.numbering import label as numbered
from vanban.patterns import regex
from vanban.regulation import formulas

_CENTRED = regex(
    r"(phần|chương|mục|tiểu mục)\s+(?:(\d{1,3})|([IVXLC]+)|(thứ \w+))(?:\s*$|\s*[.:]\s*(.*)|\s+[-–—]\s+(.*)|\s+(\S.*))",
    re.IGNORECASE,
)
_DIEU = regex(r"(?:Điều|ĐIỀU)\s+(\d{1,4})\s*(?:[.:]\s*(.*)|$)")
_KHOAN = regex(r"(\d{1,3})\.(?:\s+(?=\S)|(?=[^\W\d_]))(.+)")
_DIEM = regex(r"([a-zđ])\)\s*(\S.*)")
_ROMAN = regex(r"([IVXLCDM]+)\.(?:\s+(?=\S)|(?=[^\W\d_]{2}))(.+)")
_GACH = regex(r"(?:[•▪●◦·]\s*|[-–—*]\s+|[-–—](?=[^\W\d_]))(\S.*)")
_CONG = regex(r"\+(?:\s+|(?=[^\W\d_]))(\S.*)")
_LEVELS: Final[dict[str, type[Cap]]] = {"phần": Phan, "chương": Chuong, "mục": MucSo, "tiểu mục": TieuMuc}
_SIGN: Final = (
    r"(?P<sign>\s*(?:/|\)|\./|\.\)|\.-|\.–|-\.|-/|/-)(?:\s+(?=\S)|(?=[^\W\d_]{2}))"
    r"|\s*[-–—]\s+(?=[^\W\d_])|[-–—](?=[^\W\d_]{2}))"
)
"""Signs behind a number that clerks type for the decree's: "I/ ", "1)", "2 - "."""
_LOOSE: Final = tuple(
    (level, regex(head + _SIGN + "(?P<rest>.+)"))
    for level, head in (
        (Muc, r"(?P<number>[IVXLC]+)"),
        (Khoan, r"(?P<number>\d{1,3})"),
        (Dieu, r"(?:Điều|ĐIỀU)\s+(?P<number>\d{1,4})"),
        (Diem, r"(?P<number>[a-zđ])"),
    )
)
_LETTER_DOT: Final = regex(r"(?P<number>[a-zđ])(?P<sign>\.\s*)(?P<rest>(?<=\s)\S.*|[^\W\d_]{2}.*)")
_ALIEN: Final = regex(
    r"(\((?:\d{1,2}|[a-zđ]|[ivx]{1,4})\)|[A-ZĐ][./)](?=\s)|\d{1,2}(?:\.\d{1,2})+(?:[./)](?=\s)|(?=\s+[A-ZĐÀ-Ỹ]))"
    r"|(?:ii|iii|iv|vi{1,3}|ix|xi{0,3})[.)/](?=\s)|[①-⓿❶-➓]|(?:[○□■o]|=>|->|-{2,}|- -)(?=\s)|-{2,}(?=[^\W\d_]))\s*\S.*"
)
_ARTICLE: Final = regex(
    r"((?:điều|dieu|đieu|điêu|đièu|đ\.?)\s*\d{1,3}\s*[.:)/-]|điều\s+\d{1,3}(?=\s))\s*(\S.*)", re.IGNORECASE
)
_CITED: Final = regex(
    r"(?:Luật|Bộ|Nghị|Quyết|Thông|Hiến|Quy|Điều|Chỉ|Pháp|Hợp|Chương|Mục|Phần)\b|[^A-ZĐÀ-Ỹ]|.*[;,]\Z|.{120}"
)
"""How the words behind the number of an article cited go on: no article begins."""
_WORD_BULLET: Final = regex(
    "(?:[\uf02d\uf046\uf06e\uf075-\uf077\uf09f\uf0a7\uf0ad\uf0b2\uf0b7\uf0d8\uf0dc\uf0de\uf0e0\uf0e8\uf0f0\uf0fc]\\s*"
    r"|[➢➤►▶❖◆■➔⮚⁃‣∙¬_✓✔✦✧◈♦]\s+|v\t\s*)(?=\S)(.*)"
)
"""Bullets of Word, those of its symbol typefaces included: "v" and a tab is what a Wingdings bullet becomes in plain text."""
_ROMANS: Final = frozenset("IVXLCDM")
_CENTRED_FIRST: Final = frozenset("PpCcMmTt")
_HEADS: Final = _ROMANS | _CENTRED_FIRST | {"Đ"}
"""First letters of the labels that are words or Roman numbers."""
_LONE_ROMANS: Final = frozenset("CDLM")
"""Letters that are numbers of the order of 50 and more, and far more often a list of letters A., B., C., D."""


class Label(NamedTuple):
    """A label read at the head of a line.

    Attributes:
        level: the level it names.
        number: the number it says; None for dashes. 0 for a letter that numbers no điểm (f, j, w, z).
        rest: the text after it.
        written: the label as typed.
        loose: it is not written as the decree writes it.
    """

    level: type[Cap]
    number: int | None
    rest: str
    written: str
    loose: bool = False


def read_label(line: str) -> Label | None:
    """Read the label at the head of a line without blanks around it; None when the line is running text.

    >>> read_label("Điều 3. Hiệu lực").number, read_label("Điều 3 của Luật này quy định"), read_label("đ) Hồ sơ;").number
    (3, None, 5)
    >>> read_label("1.500.000 đồng"), read_label("Mục 2 Chương III quy định"), read_label("-5 độ")
    (None, None, None)
    """
    if not line or line[0] == "\\":
        return None
    first = line[0]
    if first == "o" and line[1:2] == "\t":
        return Label(Cong, None, line[1:].strip(), "+") if line[1:].strip() else None
    if bullet := _WORD_BULLET.fullmatch(line) if first == "v" or not first.isalnum() else None:
        return Label(Gach, None, bullet[1], "-")
    if first.isdigit():
        match = _KHOAN.fullmatch(line)
        return Label(Khoan, int(match[1]), match[2].strip(), f"{match[1]}.") if match else None
    if first in "-–—*•▪●◦·":
        match = _GACH.fullmatch(line)
        return Label(Gach, None, match[1], "-") if match else None
    if first == "+":
        match = _CONG.fullmatch(line)
        return Label(Cong, None, match[1], "+") if match else None
    if line[1:2] == ")":
        return _read_diem(line)
    return _read_word(line) if first in _HEADS else None


def read_loose(line: str) -> Label | None:
    """Read a label written in another way than the decree's; whether it is one, only its neighbours can tell.

    >>> [(read_loose(line).level.__name__, read_loose(line).number) for line in ("I/ MỤC ĐÍCH", "2) Hai", "a. Một", "Điều 3- Ba")]
    [('Muc', 1), ('Khoan', 2), ('Diem', 1), ('Dieu', 3)]
    >>> read_loose("1/3 số hộ"), read_loose("V/v khen thưởng"), read_loose("15 - 20 người"), read_loose("I. MỤC ĐÍCH")
    (None, None, None, None)
    """
    if not line or not (line[0].isdigit() or line[0] in "IVXLCĐđ" or line[0].islower()):
        return None
    matches = ((level, pattern.fullmatch(line)) for level, pattern in (*_LOOSE, (Diem, _LETTER_DOT)))
    level, match = next(((level, found) for level, found in matches if found), (None, None))
    if level is None or match is None or read_label(line) is not None:
        return None
    said = match["number"]
    number = _roman(said) if level is Muc else formulas.DIEM_LETTERS.find(said) + 1 if level is Diem else int(said)
    if not number:
        return None
    written = line[: match.end("sign")].strip()
    return Label(level, number, match["rest"].strip(), written, loose=True)


def looks_numbered(line: str) -> bool:
    """Say whether a line typed into a body may be taken for a labelled one."""
    return read_label(line) is not None or read_loose(line) is not None


def alien_label(line: str) -> str:
    """Give what numbers a line in a way the decree does not know ("(1)", "A."); "" for any other line.

    >>> alien_label("(1) Chuẩn bị"), alien_label("1.1. Chi tiết"), alien_label("1. Mục đích"), alien_label("1.5 triệu")
    ('(1)', '1.1.', '', '')
    >>> alien_label("điều 2: Hiệu lực"), alien_label("Điều 2 Phạm vi"), alien_label("Điều 2 Luật Lưu trữ"), alien_label("=> Xong")
    ('điều 2:', 'Điều 2', '', '=>')
    """
    match = _ALIEN.fullmatch(line)
    if match is None and line[:1] in ("Đ", "đ", "D", "d") and (article := _ARTICLE.fullmatch(line)):
        match = article if article[1][-1] in ".:)/-" or not _CITED.match(article[2]) else None
    return match[1] if match and not looks_numbered(line) else ""


def renamed_label(line: str) -> tuple[str, str] | None:
    """Give the label of a phần or a chương as typed and as printed, where the two differ; None for any other line.

    >>> renamed_label("Phần thứ nhất"), renamed_label("CHƯƠNG 2: TỔ CHỨC"), renamed_label("Chương II")
    (('Phần thứ nhất', 'Phần I'), ('CHƯƠNG 2', 'Chương II'), None)
    """
    label = read_label(line) if line[:1] in _CENTRED_FIRST else None
    if label is None or label.number is None or label.level not in (Phan, Chuong):
        return None
    right = numbered(label.level, label.number)
    return (label.written, right) if language.fold(label.written) != language.fold(right) else None


def _read_diem(line: str) -> Label | None:
    match = _DIEM.fullmatch(line)
    if not match:
        return None
    number = formulas.DIEM_LETTERS.find(match[1]) + 1
    return Label(Diem, number, match[2], f"{match[1]})")


def _read_word(line: str) -> Label | None:
    if line[0] == "Đ":
        match = _DIEU.fullmatch(line)
        return Label(Dieu, int(match[1]), (match[2] or "").strip(), f"Điều {match[1]}") if match else None
    if line[0] in _ROMANS and (match := _ROMAN.fullmatch(line)):
        number = _roman(match[1])
        return Label(Muc, number, match[2].strip(), f"{match[1]}.") if number else None
    match = _CENTRED.fullmatch(line) if line[0] in _CENTRED_FIRST else None
    return _read_centred(match) if match else None


def _read_centred(match: re.Match[str]) -> Label | None:
    word, arabic, roman, ordinal = match[1], match[2], match[3], match[4]
    if ordinal:
        folded = language.fold(ordinal)
        number = ORDINALS.index(folded) + 1 if folded in ORDINALS else None
    else:
        number = int(arabic) if arabic else _roman(roman.upper())
    title = match[5] or match[6] or match[7] or ""
    separated = match[5] is not None or match[6] is not None
    # "Chương II QUY ĐỊNH" is a heading; "Chương II quy định về" is a sentence.
    if number is None or (title and not separated and title != language.hoa(title)):
        return None
    if roman and roman != roman.upper():
        return None
    written = f"{word} {arabic or roman or ordinal}"
    return Label(_LEVELS[language.fold(word)], number, title.strip(), written)


def _roman(text: str) -> int | None:
    try:
        return language.doc_so_la_ma(text)
    except ValueError:
        return None


def is_doubtful(label: Label, expected: int) -> bool:
    """Say whether a label is more likely a letter of a list than a number ("C. Kết luận" after "B.")."""
    return (
        label.level is Muc and label.written[0] in _LONE_ROMANS and len(label.written) == 2 and label.number != expected
    )
