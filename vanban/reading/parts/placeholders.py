"""Places of a form that a program or a person fills in: `{{so}}`, `${so}`, `<số>`, `[..]`, `«so»`, dots with a note."""

from __future__ import annotations

import re
from typing import Final

from vanban.patterns import regex

_TAG = regex(
    r"\{\{[^{}]{0,80}\}\}|\{%[^{}]{0,80}%\}|\$\{[^{}]{0,80}\}|\{[#/]?[^\W\d][\w .#/-]{0,40}\}"
    r"|<[^\W\d][\w .,/-]{0,40}>|«[^\W\d][\w .]{0,30}»|\[(?:[\s.…_]*|[^\W\d_][\w ]{0,30}_[\w ]{0,30})\]"
    r"|\[(?:số|ngày|tháng|năm|tên|họ tên|địa danh|đơn vị|nội dung)[^\[\]]{0,40}\]",
    re.IGNORECASE,
)
_OPENING = regex(r"[{$<\[«]")
_NOTED_DOTS = regex(r"[.…]{2,}\s*\(?\d{1,2}\)?\s*[.…]{2,}")
_DOTS = regex(r"…\s*…|\.{5,}|…\.{2,}|\.{2,}…|(?:^|\s)(?:…|\.{4,})[;.,]?\s*$")
_GUILLEMETS: Final = "«»"
BLANK: Final = "………"
"""What a placeholder is read as: a place left blank."""


def has_tag(text: str) -> bool:
    """Say whether a text holds a place for a program or a numbered note of a form: no words of a paper.

    >>> has_tag("Số: {{so}}/QĐ-STC"), has_tag("${LD}"), has_tag("<ten_dv>"), has_tag("………7………"), has_tag("Số: …/KH-VP")
    (True, True, True, True, False)
    >>> has_tag("nhiệt độ < 5 và > 3"), has_tag("Quyết định [sửa đổi]"), has_tag("mục 4...5")
    (False, False, False)
    """
    if _OPENING.search(text) and any(_counts(m.group()) for m in _TAG.finditer(text)):
        return True
    return (".." in text or "…" in text) and _NOTED_DOTS.search(text) is not None


def has_dots(text: str) -> bool:
    """Say whether a text leaves dots to write on: its end is not written yet.

    >>> has_dots("Lưu: VT, ……"), has_dots("Căn cứ ..........;"), has_dots("các hoạt động văn hóa, thể thao...")
    (True, True, False)
    """
    return _DOTS.search(text) is not None


def _counts(tag: str) -> bool:
    """Quotation marks are a placeholder of Word's mail merge only around one word."""
    return tag[0] not in _GUILLEMETS or " " not in tag


def blanked(text: str) -> str:
    """Give a text with blanks where its placeholders stand.

    >>> blanked("Số: {{so}}/QĐ-STC"), blanked("Quảng Trị, <ngay>")
    ('Số: ………/QĐ-STC', 'Quảng Trị, ………')
    """
    if not has_tag(text):
        return text
    text = _TAG.sub(lambda m: BLANK if _counts(m.group()) else m.group(), text)
    return _NOTED_DOTS.sub(BLANK, text)
