"""Text as XML sees it: escaping, the characters XML forbids, tokens, one canonical spelling of a part."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from xml.parsers import expat

from vanban.errors import Problem, TemplateError
from vanban.patterns import regex

# XML 1.0, production [2] Char: everything a value may not hold.
FORBIDDEN = regex("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
# Bytes of UTF-8 that no well-formed part holds; the two non-characters are looked for beside them.
CONTROL_BYTES = bytes(code for code in range(32) if code not in (9, 10, 13))
NON_CHARACTERS = ("\ufffe".encode(), "\uffff".encode())
TEXT = '<w:t xml:space="preserve">'
"""How the writers of the house open a text."""
BREAK = f"</w:t><w:br/>{TEXT}"
TAB = f"</w:t><w:tab/>{TEXT}"
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
SECTION = regex(r"<w:sectPr\b.*?</w:sectPr>|<w:sectPr\b[^>]*/>", re.DOTALL)
"""The properties of a section in the text of a part."""

_MARKUP = regex("(<[^>]*>)")
_NAMES = {
    0x00: "NUL",
    0x07: "chuông",
    0x08: "xóa lùi",
    0x0B: "xuống dòng dọc (Shift+Enter của PowerPoint)",
    0x0C: "ngắt trang",
    0x1B: "ESC",
}
_WORD_NAMESPACES = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)


class Xml(str):
    """Ready WordprocessingML markup: the only text that is printed as it is, without escaping.

    It comes from anywhere, so it is parsed before it is let in.
    """

    __slots__ = ()

    def __html__(self) -> str:
        """Tell the template language that this is markup already."""
        return str(self)

    def __str__(self) -> str:
        """The markup as plain text."""
        return str.__str__(self)


class WrittenXml(Xml):
    """Markup from a writer of the house, which closes what it opens and escapes what it is given.

    It is searched for forbidden characters, and parsed only now and then.
    """

    __slots__ = ()


class SearchedXml(WrittenXml):
    """The same from the writer of bodies: whole paragraphs and tables, every text of which it has looked at and opened alike.

    Long as it is, it is neither searched again, nor hashed by its letters: it is found by itself.
    """

    __slots__ = ()
    __hash__ = object.__hash__


def escape(text: str) -> str:
    """Write text so that XML reads it back as it was, between tags.

    >>> escape("Công ty A & B <Hà Nội>")
    'Công ty A &amp; B &lt;Hà Nội&gt;'
    """
    if "&" in text:
        text = text.replace("&", "&amp;")
    if "<" in text:
        text = text.replace("<", "&lt;")
    if ">" in text:
        text = text.replace(">", "&gt;")
    return text


def escape_attribute(text: str) -> str:
    """Write text so that XML reads it back as it was, between double quotes."""
    text = escape(text).replace('"', "&quot;")
    return text.replace("\t", "&#9;").replace("\n", "&#10;").replace("\r", "&#13;")


def unescape(text: str) -> str:
    """Undo `escape` and `escape_attribute`."""
    if "&" not in text:
        return text
    for written, meant in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&#9;", "\t"), ("&#10;", "\n")):
        text = text.replace(written, meant)
    return text.replace("&#13;", "\r").replace("&amp;", "&")


def character_name(character: str) -> str:
    """Name a character that cannot be seen, for an error message.

    >>> character_name(chr(0))
    'U+0000 (NUL)'
    """
    code = ord(character)
    known = _NAMES.get(code) or unicodedata.name(character, "")
    if 0xD800 <= code <= 0xDFFF:
        known = "nửa cặp mã, chữ bị hỏng khi chép"
    return f"U+{code:04X} ({known})" if known else f"U+{code:04X}"


def with_breaks(escaped: str) -> str:
    """Turn line ends and tabs of escaped text into Word's own, inside <w:t>."""
    if "\r" in escaped:
        escaped = escaped.replace("\r\n", "\n").replace("\r", "\n")
    return escaped.replace("\n", BREAK).replace("\t", TAB)


def tokens(xml: str) -> list[str]:
    """Cut XML into text (even places) and tags (odd places); joined again it is the same text."""
    return _MARKUP.split(xml)


def visible(xml: str) -> str:
    """The text of a piece of XML without its tags, for messages and quick looks."""
    return unescape(_MARKUP.sub("", xml))


def decode(data: bytes) -> str:
    """Read an XML part as text, whatever Unicode encoding its producer chose.

    Raises:
        ValueError: the bytes are not the encoding they claim to be.
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16")
    if data.startswith(b"\xef\xbb\xbf"):
        return data[3:].decode("utf-8")
    claimed = re.match(rb"""<\?xml[^>]*encoding=["']([A-Za-z0-9._-]+)""", data[:200])
    return data.decode(claimed.group(1).decode("ascii") if claimed else "utf-8")


def parse_fault(xml: str | bytes) -> tuple[str, int] | None:
    """Say why a part is not well-formed XML with known prefixes, and at which byte; None when it is."""
    data = xml.encode("utf-8", "surrogatepass") if isinstance(xml, str) else xml
    parser = expat.ParserCreate("UTF-8", " ")
    try:
        parser.Parse(data, True)
    except expat.ExpatError as fault:
        return expat.errors.messages[fault.code], parser.ErrorByteIndex
    return None


def sound(markup: str) -> bool:
    """Whether a piece of markup is well-formed by itself, as content of an element.

    >>> sound("<w:p><w:r/></w:p> &amp;"), sound("</w:p><w:p>"), sound("a & b")
    (True, False, False)
    """
    parser = expat.ParserCreate("UTF-8")
    try:
        parser.Parse(f"<x>{markup}</x>".encode(), True)
    except (expat.ExpatError, UnicodeEncodeError):
        return False
    return True


def canonical(xml: str, place: str) -> str:
    """Spell a part in one way: double quotes, `<a/>` when empty, few entities, prefix `w` for WordprocessingML.

    Templates come from Word, LibreOffice, Google Docs and scripts; the steps that follow need not know them all.

    Raises:
        TemplateError: the part is not well-formed, or declares a document type.
    """
    writer = _Writer()
    parser = expat.ParserCreate("UTF-8")
    parser.ordered_attributes = True
    parser.buffer_text = True
    parser.StartElementHandler = writer.start
    parser.EndElementHandler = writer.end
    parser.CharacterDataHandler = writer.text
    parser.StartDoctypeDeclHandler = _refuse_doctype(place)
    try:
        parser.Parse(re.sub(r"^\s*<\?xml[^>]*\?>", "", xml, count=1).encode(), True)
    except expat.ExpatError as fault:
        raise TemplateError(
            Problem(
                f"phần {place} của khuôn không phải XML đúng ({expat.errors.messages[fault.code]})",
                cach_sua="Mở khuôn bằng Word, lưu lại thành .docx rồi thử lại.",
            )
        ) from fault
    return DECLARATION + "".join(writer.out)


def _refuse_doctype(place: str) -> Callable[..., None]:
    def refuse(*_: object) -> None:
        raise TemplateError(Problem(f"phần {place} của khuôn khai báo DOCTYPE, không an toàn nên bị từ chối"))

    return refuse


class _Writer:
    """Writes what expat reads; knows one prefix to be renamed at most."""

    def __init__(self) -> None:
        self.out: list[str] = []
        self._open = False
        self._prefix: str | None = None

    def start(self, name: str, attributes: list[str]) -> None:
        if not self.out:
            self._prefix = _foreign_prefix(attributes)
        self._close_start()
        pairs = zip(attributes[::2], attributes[1::2], strict=True)
        written = "".join(f' {self._name(key)}="{escape_attribute(value)}"' for key, value in pairs)
        self.out.append(f"<{self._name(name)}{written}")
        self._open = True

    def end(self, name: str) -> None:
        self.out.append("/>" if self._open else f"</{self._name(name)}>")
        self._open = False

    def text(self, data: str) -> None:
        self._close_start()
        text = escape(data)
        self.out.append(text.replace("\r", "&#13;") if "\r" in text else text)

    def _close_start(self) -> None:
        if self._open:
            self.out.append(">")
            self._open = False

    def _name(self, name: str) -> str:
        if self._prefix is None:
            return name
        if name == f"xmlns:{self._prefix}":
            return "xmlns:w"
        head, colon, rest = name.partition(":")
        return f"w:{rest}" if colon and head == self._prefix else name


def _foreign_prefix(attributes: list[str]) -> str | None:
    """The prefix a producer gave WordprocessingML, when it is not `w` and `w` is free."""
    declared = dict(zip(attributes[::2], attributes[1::2], strict=True))
    if "xmlns:w" in declared:
        return None
    for name, uri in declared.items():
        if uri in _WORD_NAMESPACES and name.startswith("xmlns:"):
            return name.removeprefix("xmlns:")
    return None
