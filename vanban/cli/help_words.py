"""Help in Vietnamese words: no name of a type, no condition in letters, no sentence cut off."""

from __future__ import annotations

import re
from typing import Any, Final

from vanban.patterns import regex

_WORDS: Final = (
    ("Usage:", "Cách dùng:"),
    ("Options:", "Tùy chọn:"),
    ("Arguments:", "Tham số:"),
    ("Commands:", "Các lệnh:"),
    ("[OPTIONS]", "[TÙY CHỌN]"),
    ("COMMAND [ARGS]...", "LỆNH [THAM SỐ]..."),
    ("Show this message and exit.", "Hiện hướng dẫn này rồi thoát."),
    ("[required]", "[bắt buộc]"),
    ("[default:", "[mặc định:"),
    ("; required]", "; bắt buộc]"),
    ("; default:", "; mặc định:"),
)
_KINDS: Final = {"str": "CHỮ", "text": "CHỮ", "int": "SỐ", "integer": "SỐ", "float": "SỐ", "path": "TỆP", "file": "TỆP",
                 "directory": "THƯ_MỤC", "datetime": "NGÀY", "date": "NGÀY"}  # fmt: skip
_TYPE: Final = regex(
    r"(?P<before>\S* )<(?:list\[)?(?P<kind>[^<>\[\]]+?)\]?(?: range)?>(?P<gap> *)"
    r"|(?P<option>--[\w-]+ )(?P<old>TEXT|INTEGER(?: RANGE)?|FLOAT(?: RANGE)?|PATH|FILE|DIRECTORY)(?P<oldgap>\b *)"
)
_BOTH: Final = regex(r"\b(-?\d+)<=x<=(-?\d+)\b")
_LEAST: Final = regex(r"\bx>=(-?\d+)\b")
_MOST: Final = regex(r"\bx<=(-?\d+)\b")


def in_vietnamese(text: str) -> str:
    """Put help into Vietnamese.

    >>> in_vietnamese("  TỆP... <list[Path]>  Các tệp.  [required]"), in_vietnamese("  --nam <int range>  Năm.  [x>=1]")
    ('  TỆP...              Các tệp.  [bắt buộc]', '  --nam SỐ           Năm.  [từ 1]')
    """
    for english, vietnamese in _WORDS:
        text = text.replace(english, vietnamese)
    text = text.replace("[[", "[").replace("]]", "]")
    text = _BOTH.sub(r"từ \1 đến \2", text)
    text = _MOST.sub(r"không quá \1", _LEAST.sub(r"từ \1", text))
    return _TYPE.sub(_named, text)


def _named(match: re.Match[str]) -> str:
    before = match["before"] or match["option"]
    kind = match["kind"] or match["old"].partition(" ")[0]
    gap = match["gap"] if match["kind"] else match["oldgap"]
    word = kind if "|" in kind else _KINDS.get(kind.lower(), "")
    # An argument, and an option that says what it takes, need no more.
    shown = f"{before}{word}" if before.startswith("-") else before.rstrip()
    wide = len(match[0])
    return f"{shown:<{wide}}" if len(gap) >= 2 else shown + gap


def whole_sentences(command: Any) -> None:
    """Let a list of commands show the first sentence of each, whatever its length."""
    for under in getattr(command, "commands", {}).values():
        first = " ".join(str(under.help or "").partition("\n\n")[0].split())
        under.short_help = first or under.short_help
        whole_sentences(under)
