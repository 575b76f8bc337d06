r"""Looks inside a text: `**đậm**`, `*nghiêng*`, `***cả hai***`, `<sup>2</sup>`, `<sub>2</sub>`, `<u>gạch chân</u>`.

A backslash keeps the sign (`\*`, `\<`). A tag counts only together with the one that closes it, nothing of its kind between.

A star counts as a mark only where it touches the text it marks ("5 * 3" stays), and only when its partner stands in the
same text; every other star is a star.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final, Literal

from vanban.frozen import dataclass
from vanban.patterns import regex

_MARK = regex(r"\\[\\*|/<]|\*{1,3}|</?(?:sup|sub|u)>")
_BREAK = regex(r"\s*<br\s*/?>\s*", re.IGNORECASE)
ViTri = Literal["", "tren", "duoi"]
_SPECIAL: Final = "\\*"
_TAG = regex(r"</?(?:sup|sub|u)>")
_PLACED: Final[dict[str, ViTri]] = {"sup": "tren", "sub": "duoi"}


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text of one look; a line break inside is a line break.

    Attributes:
        chu: its text.
        dam: bold.
        nghieng: italic.
        vi_tri: "tren" raised (m²), "duoi" lowered (H₂O), "" on the line.
        gach: underlined.
    """

    chu: str
    dam: bool = False
    nghieng: bool = False
    vi_tri: ViTri = ""
    gach: bool = False


def runs_of(text: str) -> tuple[Run, ...]:
    r"""Cut a text into runs.

    >>> [(r.chu, r.dam, r.nghieng) for r in runs_of("Nộp *trước* **15/12**")]
    [('Nộp ', False, False), ('trước', False, True), (' ', False, False), ('15/12', True, False)]
    >>> [(r.chu, r.vi_tri) for r in runs_of(r"5 * 3 * 2, \*chú thích và 1*, m<sup>2</sup>")]
    [('5 * 3 * 2, *chú thích và 1*, m', ''), ('2', 'tren')]
    """
    if not has_marks(text):
        return (Run(text),) if text else ()
    tokens = _tokens(text)
    marks = _pair(tokens) | _pair_tags(tokens)
    bold = italic = False
    open_tags: list[str] = []
    runs: list[Run] = []
    for index, (token, is_mark) in enumerate(tokens):
        if is_mark and index in marks and token[0] == "<":
            if token[1] == "/":
                open_tags.remove(token[2:-1])
            else:
                open_tags.append(token[1:-1])
        elif is_mark and index in marks:
            bold ^= len(token) != 1
            italic ^= len(token) != 2
        elif token:
            raised: ViTri = next((_PLACED[tag] for tag in reversed(open_tags) if tag in _PLACED), "")
            _add(runs, Run(token, bold, italic, raised, "u" in open_tags))
    return tuple(runs)


def has_marks(text: str) -> bool:
    """Say whether a text holds a sign that may be a mark; most hold none, and are one run as they stand."""
    return "*" in text or "\\" in text or "</" in text


def plain(text: str) -> str:
    """Give a text without its marks.

    >>> plain("**QUÝ I** năm 2026")
    'QUÝ I năm 2026'
    """
    if not has_marks(text):
        return text
    return "".join(run.chu for run in runs_of(text))


def marked(runs: Iterable[Run]) -> str:
    r"""Write runs as typed text; `runs_of` gives the text back, and the looks where typed marks can say them.

    >>> marked(runs_of("Nộp **trước** 5*3"))
    'Nộp **trước** 5\\*3'
    """
    joined: list[Run] = []
    for run in runs:
        if run.chu:
            _add(joined, run)
    text = "".join(map(_marked, joined))
    whole = "".join(run.chu for run in joined)
    return text if plain(text) == whole else escape(whole)


def _marked(run: Run) -> str:
    body = escape(run.chu)
    inner = body.strip()
    if not inner or run == Run(run.chu):
        return body
    start = body.index(inner)
    star = "*" * (2 * run.dam + run.nghieng)
    tags = [tag for tag, place in _PLACED.items() if place == run.vi_tri] + (["u"] if run.gach else [])
    marked_up = f"{star}{inner}{star}"
    for tag in tags:
        marked_up = f"<{tag}>{marked_up}</{tag}>"
    return f"{body[:start]}{marked_up}{body[start + len(inner) :]}"


def escape(text: str) -> str:
    r"""Write plain text so that no star, backslash or tag of it is taken for a mark."""
    kept = "".join("\\" + char if char in _SPECIAL else char for char in text)
    return _TAG.sub(r"\\\g<0>", kept) if "<" in kept else kept


def wholly_bold(text: str) -> str | None:
    """Give the inside of a text that is bold from end to end; None for any other.

    >>> wholly_bold("**Mục đích**"), wholly_bold("**Mục** đích")
    ('Mục đích', None)
    """
    if not (text.startswith("**") and text.endswith("**") and len(text) > 4):
        return None
    runs = runs_of(text)
    return text[2:-2] if all(run.dam for run in runs) and len(runs) == 1 and not runs[0].nghieng else None


def has_stray_bold(text: str) -> bool:
    r"""Say whether a text holds two stars that have no partner and are printed as they stand.

    >>> has_stray_bold("Yêu cầu **đậm"), has_stray_bold("**đậm**"), has_stray_bold(r"\*\* và 5 * 3")
    (True, False, False)
    """
    tokens = _tokens(text)
    marks = _pair(tokens)
    return any(
        is_mark and token.startswith("**") and index not in marks for index, (token, is_mark) in enumerate(tokens)
    )


def has_stray_italic(text: str) -> bool:
    r"""Say whether a star opens a word inside a text and nothing closes it; one at the head of a line marks a note.

    >>> has_stray_italic("Xong *nghiêng"), has_stray_italic("*Ghi chú: tạm tính"), has_stray_italic("Xong *nghiêng*")
    (True, False, False)
    """
    tokens = _tokens(text)
    marks = _pair(tokens)
    return any(
        is_mark
        and sign == "*"
        and index not in marks
        and tokens[index - 1][0][-1:].isspace()
        and tokens[index + 1][0][:1].isalpha()
        for index, (sign, is_mark) in enumerate(tokens[:-1])
        if index
    )


def typed_breaks(text: str) -> str:
    """Turn the typed `<br>` into a line break."""
    return _BREAK.sub("\n", text) if "<" in text else text


def _tokens(text: str) -> list[tuple[str, bool]]:
    tokens: list[tuple[str, bool]] = []
    last = 0
    for match in _MARK.finditer(text):
        if match.start() > last:
            tokens.append((text[last : match.start()], False))
        found = match.group()
        if found[0] == "\\":
            tokens.append((found[1], False))
        else:
            tokens.append((found, True))
        last = match.end()
    if last < len(text):
        tokens.append((text[last:], False))
    return tokens


def _pair(tokens: list[tuple[str, bool]]) -> set[int]:
    """Find the marks that open and close: equal length, touching their text, properly nested."""
    open_marks: list[int] = []
    paired: set[int] = set()
    for index, (token, is_mark) in enumerate(tokens):
        if not is_mark or token[0] == "<":
            continue
        before = tokens[index - 1][0][-1:] if index else ""
        after = tokens[index + 1][0][:1] if index + 1 < len(tokens) else ""
        # One star between letters or figures is a sign ("5*3*1"); two are always a mark.
        strict = len(token) == 1
        opener = next((i for i in reversed(open_marks) if tokens[i][0] == token), None)
        if opener is not None and _touches(before, after, "([{", strict=strict) and index - opener > 1:
            paired |= {opener, index}
            del open_marks[open_marks.index(opener) :]
        elif _touches(after, before, ")]},.;:!?", strict=strict):
            open_marks.append(index)
    return paired


def _pair_tags(tokens: list[tuple[str, bool]]) -> set[int]:
    """Find the tags that open and close: each kind apart, never one inside another of its kind."""
    paired: set[int] = set()
    waiting: dict[str, int] = {}
    for index, (token, is_mark) in enumerate(tokens):
        if not is_mark or token[0] != "<":
            continue
        name = token.strip("</>")
        if token[1] != "/":
            waiting[name] = index
        elif name in waiting:
            paired |= {waiting.pop(name), index}
    return paired


def _touches(inner: str, outer: str, never: str, *, strict: bool) -> bool:
    """Say whether a mark may stand between the marked text and what is outside: "(*)" and "a * b" are no marks."""
    return bool(inner) and not inner.isspace() and inner not in never and not (strict and outer.isalnum())


def _add(runs: list[Run], one: Run) -> None:
    if runs and replace(runs[-1], chu=one.chu) == one:
        runs[-1] = replace(one, chu=runs[-1].chu + one.chu)
    else:
        runs.append(one)
