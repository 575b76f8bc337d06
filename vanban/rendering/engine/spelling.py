"""Tags as clerks write them: `{{ Họ và tên }}`, `{% for Người in Danh sách %}` become names the template language reads."""

from __future__ import annotations

import re
from typing import Final

import jinja2

from vanban.patterns import regex

_PLAIN: Final = regex(r"\{[{%][-+]?\s*[A-Za-z_][A-Za-z0-9_.]*\s*[-+]?[}%]\}")
_PRINTED: Final = regex(r"(\{\{[-+]?\s*)(.*?)(\s*[-+]?\}\})", re.DOTALL)
_LOOP: Final = regex(r"(\{%[-+]?\s*for\s+)(.+?)(\s+in\s+)(.+?)(\s*[-+]?%\})", re.DOTALL)
_TEST: Final = regex(r"(\{%[-+]?\s*(?:el)?if\s+)(.+?)(\s*[-+]?%\})", re.DOTALL)
_WORDS: Final = regex(r"[^\W\d_][\w ()/,.\-–]*")
_JOINTS: Final = regex(r"[^\W\d_][^\W\d_ ]*(?:\s*[/\-–]\s*[^\W\d_][^\W\d_ ]*)+")
_READER: Final = jinja2.Environment(autoescape=True)


def respelled(tag: str) -> str:
    """Write a tag with names the template language knows; a tag it can read already stays.

    >>> respelled("{{ Họ và tên|hoa }}"), respelled("{{ Ngày/tháng }}"), respelled("{{ a + b }}")
    ('{{ ho_va_ten|hoa }}', '{{ ngay_thang }}', '{{ a + b }}')
    >>> respelled("{% for i in range(dong|int) %}")
    '{% for i in range(dong|int) %}'
    """
    if _PLAIN.fullmatch(tag):
        return tag
    if loop := _LOOP.fullmatch(tag):
        return f"{loop[1]}{_named(loop[2])}{loop[3]}{_named(loop[4])}{loop[5]}"
    found = _PRINTED.fullmatch(tag) or _TEST.fullmatch(tag)
    return f"{found[1]}{_named(found[2])}{found[3]}" if found else tag


def _named(expression: str) -> str:
    head, bar, filters = expression.partition("|")
    words = head.strip()
    joined = _JOINTS.fullmatch(words) and not words.isascii()
    if not _is_name(words) or (not joined and _reads(expression)):
        return expression
    from vanban.language import key

    parts = [part if part.isidentifier() else key(part) for part in (piece.strip() for piece in words.split("."))]
    return f"{'.'.join(part for part in parts if part)}{bar}{filters}"


def _is_name(words: str) -> bool:
    """Whether words are a name a person wrote, not an expression."""
    if not _WORDS.fullmatch(words) or words.isidentifier():
        return False
    return bool(_JOINTS.fullmatch(words) and not words.isascii()) or not _reads(words)


def _reads(expression: str) -> bool:
    """Whether the template language can read an expression as it stands."""
    try:
        _READER.parse(f"{{{{ {expression} }}}}")
    except jinja2.TemplateSyntaxError:
        return False
    except RecursionError:
        return True  # no name of a person; the engine itself says that it stands too deep
    return True
