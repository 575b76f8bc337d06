"""Where something stands in a template, said as a clerk would look for it in Word."""

from __future__ import annotations

from collections.abc import Sequence

from vanban.ooxml.xml_text import visible
from vanban.rendering.engine.tags import NUMBERED, SIGN, element_name, enclosing

_PART_NAMES = {
    "document": "thân văn bản",
    "header": "đầu trang",
    "footer": "chân trang",
    "footnotes": "chú thích cuối trang",
    "endnotes": "chú thích cuối văn bản",
    "comments": "ghi chú",
    "core": "thuộc tính của tệp",
    "app": "thuộc tính của tệp",
    "custom": "thuộc tính của tệp",
}
_AROUND = 60


def part_label(part: str, kind: str) -> str:
    """Name a part for a clerk.

    >>> part_label("word/header2.xml", "header")
    'đầu trang (header2.xml)'
    """
    label = _PART_NAMES.get(kind, "phần")
    return label if kind == "document" else f"{label} ({part.rpartition('/')[2]})"


def describe(pieces: Sequence[str], token: int, label: str) -> str:
    """The place of a token: part, then paragraph or table cell, then the text around it."""
    steps = _steps(pieces, token)
    paragraph = enclosing(pieces, token, "w:p")
    place = ", ".join([label, *steps])
    if paragraph is None:
        return place
    before = _readable(pieces[paragraph[0] : token])
    after = _readable(pieces[token : paragraph[1]])
    around = _cut_left(before) + _cut_right(after)
    return f"{place}: «{around}»" if around.strip() else place


def _steps(pieces: Sequence[str], token: int) -> list[str]:
    """Counts paragraphs beside tables, and tables, rows and cells inside one another."""
    levels: list[list[int]] = [[0, 0]]  # per level: paragraphs, tables; a table adds [rows, cells]
    tables: list[list[int]] = []
    for at in range(token + 1):
        piece = pieces[at]
        if not piece.startswith(("<w:p", "<w:t", "</w:t")) or piece.endswith("/>"):
            continue
        name = element_name(piece)
        if piece.startswith("</"):
            if name == "w:tbl" and tables:
                tables.pop()
                levels.pop()
        elif name == "w:p":
            levels[-1][0] += 1
        elif name == "w:tbl":
            levels[-1][1] += 1
            tables.append([0, 0])
            levels.append([0, 0])
        elif name == "w:tr" and tables:
            tables[-1][0] += 1
            tables[-1][1] = 0
        elif name == "w:tc" and tables:
            tables[-1][1] += 1
            levels[-1] = [0, 0]
    steps = []
    for depth, (row, cell) in enumerate(tables):
        steps += [f"bảng {levels[depth][1]}", f"hàng {row}", f"ô {cell}"]
    if not tables and levels[0][0]:
        steps.append(f"đoạn {levels[0][0]}")
    return steps


def _readable(pieces: Sequence[str]) -> str:
    text = visible("".join(pieces))
    return NUMBERED.sub(lambda match: "{" + match[1] + match[3] + match[4] + "}", text).replace(SIGN, "")


def _cut_left(text: str) -> str:
    return text if len(text) <= _AROUND else "…" + text[-_AROUND:]


def _cut_right(text: str) -> str:
    return text if len(text) <= _AROUND else text[:_AROUND] + "…"
