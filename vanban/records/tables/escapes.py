"""What other programs leave in a cell: escapes of XML, entities and marks of HTML, texts forced by a formula."""

from __future__ import annotations

import html
import re
from typing import Final

from vanban.frozen import dataclass
from vanban.patterns import regex

_ENTITY: Final = regex(r"&(?:#\d{2,6}|#x[0-9a-f]{2,5}|[a-z]{2,8});", re.IGNORECASE)
_ESCAPE: Final = regex(r"_x([0-9A-Fa-f]{4})_")
"""How XLSX writes what XML cannot hold."""
_NEW_LINE: Final = regex(r"\s*<(?:br|/p|/div|/li)\s*/?>\s*", re.IGNORECASE)
_TAG: Final = regex(
    r"</?(?:p|b|i|u|a|em|strong|span|div|font|li|ul|ol|td|tr|table|sup|sub|h[1-6])\b[^<>]*>", re.IGNORECASE
)
_FORCED: Final = regex(r'=\s*"((?:[^"]|"")*)"')
"""A text that Excel must not take for a number, as programs write it into CSV."""
_FORMULA: Final = regex(r"=\s*(?:[A-Z$]{1,4}\$?\d|[A-Z][A-Z.]+\(|[(+\-]|\d)")
_APOSTROPHE: Final = regex(r"'(?=[^\W_])[^']*")
_ANY: Final = regex(rf"{_ENTITY.pattern}|{_ESCAPE.pattern}|<\s*/?[a-z]|^\s*['=]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Plain:
    """A cell as somebody meant it.

    Attributes:
        text: what it says.
        changes: what was taken for something else, Vietnamese phrases.
        fault: why it says nothing that can be printed; "" when it does.
    """

    text: str
    changes: tuple[str, ...] = ()
    fault: str = ""


def escaped(text: str) -> bool:
    """Whether a text may hold what `unescaped` reads."""
    return _ANY.search(text) is not None


def unescaped(text: str) -> Plain:
    r"""Read what a program wrote for another one as what it stands for.

    >>> unescaped("Phòng Kế hoạch &amp; Đầu tư").text, unescaped('="00123"').text, unescaped("'0123").text
    ('Phòng Kế hoạch & Đầu tư', '00123', '0123')
    >>> unescaped("Phòng A_x000D_").text, unescaped("Tốt<br>Khá").text, bool(unescaped("=SUM(A1:A9)").fault)
    ('Phòng A', 'Tốt\nKhá', True)
    >>> unescaped("H'Hen Niê").changes, unescaped("=> đạt").fault, unescaped("a < b").changes
    ((), '', ())
    """
    changes = []
    stripped = text.strip()
    if forced := _FORCED.fullmatch(stripped):
        text = forced[1].replace('""', '"')
        changes.append('bỏ ="…" mà chương trình khác thêm')
    elif _FORMULA.match(stripped):
        return Plain(text, fault="ô là công thức viết thành chữ, không có kết quả")
    elif _APOSTROPHE.fullmatch(stripped):
        text = stripped[1:]
        changes.append("bỏ dấu ' ở đầu ô")
    if (read := _ESCAPE.sub(_sign, text)) != text:
        text = read.replace("\r\n", "\n").replace("\r", "\n").strip()
        changes.append("đọc mã ký tự _x…_ của Excel")
    if (read := _ENTITY.sub(lambda found: html.unescape(found[0]), text)) != text:
        text = read
        changes.append("đọc mã ký tự của trang web")
    if (read := _NEW_LINE.sub("\n", text)) != text:
        text = read.strip()
        changes.append("đổi thẻ xuống dòng của trang web thành xuống dòng")
    if _TAG.search(text):
        return Plain(text, fault="ô có thẻ HTML của trang web")
    return Plain(text, tuple(changes))


def _sign(found: re.Match[str]) -> str:
    code = int(found[1], 16)
    return chr(code) if code in (9, 10, 13) or (code >= 32 and not 0xD800 <= code < 0xE000) else ""
