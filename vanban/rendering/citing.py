"""How the parts of a paper are cited: «khoản 2 Điều 3», «Điều 1, 3», «điểm a đến c khoản 1 Điều 2», «II.1».

What cannot be read whole is not read: half of a citation would take another part than was meant, or leave one out.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from vanban.language import fold
from vanban.patterns import regex

LEVELS: Final = ("phần", "chương", "mục", "điều", "khoản", "điểm")
"""Parts of a paper, from the whole down."""
ARTICLE: Final = 3
_WORDS: Final = {"phần": 0, "phan": 0, "chương": 1, "chuong": 1, "mục": 2, "muc": 2, "điều": 3, "dieu": 3, "khoản": 4,
                 "khoan": 4, "điểm": 5, "diem": 5}  # fmt: skip
_BETWEEN: Final = regex(r"\s*(?:[;,&]|\bvà\b|\bva\b)\s*")
_NUMBER: Final = r"\d+[a-zđ]?|[ivxlc]+|[a-zđ]|nhất|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười"
_TOKEN: Final = regex(
    rf"(?:(?P<word>{'|'.join(_WORDS)})(?:\s+thứ)?\s+)?(?P<first>{_NUMBER})(?P<point>\.\d+)?(?![\w.])"
    rf"(?:\s*(?:-|–|\bđến\b|\bden\b)\s*(?:(?P<again>{'|'.join(_WORDS)})\s+)?(?P<last>{_NUMBER})(?![\w.]))?\s*"
    r"(?:(?:của|thuộc|tại|trong)\s+)?"
)
_ROMAN: Final = regex(r"[ivxlc]+")

Part = tuple[int, str, str]
"""Level, first and last number; the same twice where it is one."""
Path = tuple[Part, ...]
"""Parts from the whole down: Điều 3, khoản 2."""


def paths_of(cited: str) -> list[Path] | None:
    """Read a citation as the parts it names, each from the whole down; None when not all of it can be told for sure.

    >>> paths_of("điểm a khoản 2 Điều 3"), paths_of("Điều 1, 3")
    ([((3, '3', '3'), (4, '2', '2'), (5, 'a', 'a'))], [((3, '1', '1'),), ((3, '3', '3'),)])
    >>> paths_of("khoản 1 và khoản 3 Điều 2"), paths_of("II.1"), paths_of("Điều 1, trang 2")
    ([((3, '2', '2'), (4, '1', '1')), ((3, '2', '2'), (4, '3', '3'))], [((2, 'ii', 'ii'), (4, '1', '1'))], None)
    """
    text = fold(cited).strip(" .;,")
    text = text.removeprefix("từ ")
    pieces: list[list[Part]] = []
    for said in _BETWEEN.split(text):
        piece = _piece(said, pieces[-1] if pieces else None)
        if piece is None:
            return None
        pieces.append(piece)
    return _joined(pieces)


def _piece(said: str, before: list[Part] | None) -> list[Part] | None:
    """Read what stands between two commas, in the order it is written; a bare number is of the kind named before it."""
    found: list[Part] = []
    at = 0
    while at < len(said):
        match = _TOKEN.match(said, at)
        if match is None or (match["again"] and match["again"] != match["word"]):
            return None
        at = match.end()
        first = match["first"].lstrip("0")
        last = (match["last"] or first).lstrip("0")
        if match["word"]:
            level = _WORDS[match["word"]]
        elif not found and before is not None and (first[0].isdigit() or before[-1][0] == len(LEVELS) - 1):
            if len(before) > 1 and before[0][0] > before[-1][0]:
                return None  # «khoản 1 Điều 3, 4»: the fourth what?
            level = before[-1][0]
            found += [part for part in before[:-1] if at >= len(said)]
        elif _ROMAN.fullmatch(first):
            level = 2
        else:
            return None
        found.append((level, first, last))
        if match["point"]:
            if match["word"] and level != 2:
                return None
            found.append((4, match["point"][1:], match["point"][1:]))
    levels = [level for level, _, _ in found]
    return found if levels and levels in (sorted(set(levels)), sorted(set(levels), reverse=True)) else None


def _joined(pieces: Sequence[list[Part]]) -> list[Path] | None:
    """Give every piece the whole it belongs to: «khoản 1, khoản 2 Điều 3», «điểm a, khoản 1, Điều 3», «Điều 3, khoản 2»."""
    whole = [_top(piece) <= ARTICLE for piece in pieces]
    taken: set[int] = set()
    full = [list(piece) for piece in pieces]
    for at in reversed(range(len(pieces) - 1)):
        behind = full[at + 1]
        if not whole[at] and _top(behind) <= ARTICLE:
            full[at] += [part for part in behind if part[0] < _top(pieces[at])]
            if max(level for level, _, _ in behind) < _top(pieces[at]):
                taken.add(at + 1)
    for piece in full:
        if _top(piece) > ARTICLE and any(whole):
            if sum(whole) > 1:
                return None
            before = whole.index(True)
            piece += [part for part in pieces[before] if part[0] <= ARTICLE]
            if _top(pieces[before]) == max(level for level, _, _ in pieces[before]):
                taken.add(before)
    paths = [tuple(sorted(piece)) for at, piece in enumerate(full) if at not in taken]
    return None if any(first != last for path in paths for _, first, last in path[:-1]) else paths


def _top(piece: Sequence[Part]) -> int:
    return min(level for level, _, _ in piece)
