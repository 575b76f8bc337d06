"""Values with a look of their own: rich text, listings, pictures; docxtpl's own objects are taken as well."""

from __future__ import annotations

from dataclasses import dataclass
from os import PathLike
from pathlib import Path
from typing import Any, BinaryIO

from vanban.errors import UsageError
from vanban.ooxml.units import emu
from vanban.ooxml.xml_text import Xml, escape, escape_attribute
from vanban.patterns import regex

# A link in rich text waits for the relationship of the part it is printed into.
LINK = "vanban-link:"

_UNDERLINES = {"single", "double", "thick", "dotted", "dash", "dotDash", "dotDotDash", "wave"}
_COLOUR = regex(r"[0-9A-Fa-f]{6}")


class Listing:
    r"""Text with line ends (\n), tabs (\t), new paragraphs (\a) and page breaks (\f), in the look of its tag.

    Plain text gives line ends and tabs too; only a listing may start paragraphs and pages.
    """

    def __init__(self, text: object) -> None:
        """Take any value; what is not text is printed as text."""
        self.text = text if isinstance(text, str) else str(text)

    def __html__(self) -> str:
        """The text as markup, control characters kept for whoever prints it."""
        return escape(self.text)

    def __str__(self) -> str:
        return self.text


class RichText:
    """Text inside a paragraph with its own look, printed by {{r ... }}.

    A link is given by its address (`url`); no relationship needs to be made beforehand.
    """

    def __init__(self, text: object = None, **look: Any) -> None:
        """Begin with a first stretch of text, or with nothing."""
        self.xml = ""
        if text:
            self.add(text, **look)

    def add(self, text: object, *, url: str | None = None, **look: Any) -> None:
        """Append a stretch of text.

        Args:
            text: text, or another rich text, which keeps its look.
            url: address the text leads to.
            look: as in docxtpl: style, color, highlight (hex), size (half points), subscript, superscript, bold,
                italic, underline (True or a kind), strike, font, rtl, lang.
        """
        inner = getattr(text, "xml", None)
        if isinstance(inner, str) and not isinstance(text, Listing):
            self.xml += inner
            return
        properties = run_properties(RunLook(**look))
        run = f'<w:r>{properties}<w:t xml:space="preserve">{escape(str(text))}</w:t></w:r>'
        if url:
            run = f'<w:hyperlink r:id="{LINK}{escape_attribute(url)}" w:tgtFrame="_blank">{run}</w:hyperlink>'
        self.xml += run

    def __html__(self) -> str:
        """The runs as markup."""
        return self.xml

    def __str__(self) -> str:
        return self.xml


class RichTextParagraph:
    """Whole paragraphs of rich text, printed by {{p ... }}."""

    def __init__(self, text: object = None, parastyle: str | None = None) -> None:
        """Begin with a first paragraph, or with nothing."""
        self.xml = ""
        if text:
            self.add(text, parastyle)

    def add(self, text: object, parastyle: str | None = None) -> None:
        """Append a paragraph; `parastyle` is the id of a paragraph style of the template."""
        runs = text if isinstance(getattr(text, "xml", None), str) else RichText(text)
        style = f'<w:pPr><w:pStyle w:val="{escape_attribute(parastyle)}"/></w:pPr>' if parastyle else ""
        self.xml += f"<w:p>{style}{runs.xml}</w:p>"  # type: ignore[attr-defined]

    def __html__(self) -> str:
        """The paragraphs as markup."""
        return self.xml

    def __str__(self) -> str:
        return self.xml


class InlineImage:
    """A picture in the line of text. Identical pictures are kept once in the file."""

    def __init__(
        self,
        image: bytes | str | PathLike[str] | BinaryIO,
        *,
        width_mm: float | None = None,
        height_mm: float | None = None,
        anchor: str | None = None,
        description: str = "",
    ) -> None:
        """Name the picture and its size.

        Args:
            image: the file, or its bytes: PNG, JPEG, GIF, BMP or TIFF.
            width_mm: width; None follows the height, or the picture's own size when both are None.
            height_mm: height, likewise.
            anchor: address the picture leads to.
            description: what the picture shows, for readers who cannot see it.
        """
        self.image_descriptor = image
        self.width = None if width_mm is None else emu(width_mm)
        self.height = None if height_mm is None else emu(height_mm)
        self.anchor = anchor
        self.description = description


def image_bytes(descriptor: object) -> bytes:
    """The bytes of a picture given as bytes, path or open file.

    Raises:
        OSError: the file cannot be read.
        UsageError: nothing of the kind; also a `TypeError`.
    """
    if isinstance(descriptor, bytes):
        return descriptor
    if isinstance(descriptor, str | PathLike):
        return Path(descriptor).read_bytes()
    if hasattr(descriptor, "read"):
        if hasattr(descriptor, "seek"):
            descriptor.seek(0)
        data = descriptor.read()
        if isinstance(data, bytes):
            return data
    raise UsageError("ảnh phải là đường dẫn, dữ liệu bytes hoặc tệp đang mở")


@dataclass(frozen=True, slots=True, kw_only=True)
class RunLook:
    """The look of a run, by docxtpl's names: colours in hex, `size` in half points, `underline` True or a kind."""

    style: str | None = None
    color: str | None = None
    highlight: str | None = None
    size: int | None = None
    subscript: object = None
    superscript: object = None
    bold: object = False
    italic: object = False
    underline: object = False
    strike: object = False
    font: str | None = None
    rtl: object = False
    lang: str | None = None


def run_properties(look: RunLook) -> Xml:
    """The look of a run as <w:rPr>, in the order the schema wants; empty when nothing is asked.

    >>> run_properties(RunLook(bold=True, size=28))
    '<w:rPr><w:b/><w:sz w:val="28"/><w:szCs w:val="28"/></w:rPr>'
    """
    line = look.underline if look.underline in _UNDERLINES else "single"
    parts = (
        f'<w:rStyle w:val="{escape_attribute(look.style)}"/>' if look.style else "",
        _fonts(look.font) if look.font else "",
        ("<w:b/><w:bCs/>" if look.rtl else "<w:b/>") if look.bold else "",
        ("<w:i/><w:iCs/>" if look.rtl else "<w:i/>") if look.italic else "",
        "<w:strike/>" if look.strike else "",
        f'<w:color w:val="{_colour(look.color)}"/>' if look.color else "",
        f'<w:sz w:val="{int(look.size)}"/><w:szCs w:val="{int(look.size)}"/>' if look.size else "",
        f'<w:u w:val="{line}"/>' if look.underline else "",
        f'<w:shd w:val="clear" w:color="auto" w:fill="{_colour(look.highlight)}"/>' if look.highlight else "",
        '<w:vertAlign w:val="subscript"/>' if look.subscript else "",
        '<w:vertAlign w:val="superscript"/>' if look.superscript and not look.subscript else "",
        '<w:rtl w:val="true"/>' if look.rtl else "",
        f'<w:lang w:val="{escape_attribute(look.lang)}"/>' if look.lang else "",
    )
    inner = "".join(parts)
    return Xml(f"<w:rPr>{inner}</w:rPr>" if inner else "")


def _fonts(font: str) -> str:
    """A font as docxtpl writes it: a name, or `eastAsia:name` for one more slot."""
    region, _, name = font.rpartition(":")
    name = escape_attribute(name)
    extra = f' w:{region}="{name}"' if region in ("eastAsia", "ascii", "hAnsi", "cs") else ""
    slots = "".join(f' w:{slot}="{name}"' for slot in ("ascii", "hAnsi", "cs") if slot != region)
    return f"<w:rFonts{slots}{extra}/>"


def _colour(colour: str) -> str:
    code = colour.removeprefix("#")
    return code.upper() if _COLOUR.fullmatch(code) else escape_attribute(code)
