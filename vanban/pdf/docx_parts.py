"""What a DOCX says about itself that its PDF must say too: properties, and the fonts it asks for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from vanban.errors import DocumentError
from vanban.ooxml.opening import OpenPackage
from vanban.pdf.metadata import Metadata

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_CP = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}"
_CUSTOM = "{http://schemas.openxmlformats.org/officeDocument/2006/custom-properties}"


def metadata_of(path: Path) -> Metadata:
    """Read the properties of a DOCX: title, author, subject, key words, and the office's own (Phụ lục VI).

    A file that is no DOCX, or whose properties cannot be read, has none.
    """
    package = _opened(path)
    core, custom = _part(package, "docProps/core.xml"), _part(package, "docProps/custom.xml")
    return Metadata(
        title=_text(core, _DC + "title"),
        author=_text(core, _DC + "creator"),
        subject=_text(core, _DC + "subject"),
        keywords=_text(core, _CP + "keywords"),
        custom=tuple(_custom(custom)) if custom is not None else (),
    )


def fonts_of(path: Path) -> frozenset[str]:
    """Name the font families a DOCX asks for anywhere; none for a file that is no DOCX."""
    package = _opened(path)
    found: set[str] = set()
    for name in package.names() if package is not None else ():
        if not name.startswith("word/") or not name.endswith(".xml") or name == "word/fontTable.xml":
            continue
        root = _part(package, name)
        if root is None:
            continue
        for fonts in root.iter(_W + "rFonts"):
            found.update(v for v in (fonts.get(_W + slot) for slot in ("ascii", "hAnsi", "cs")) if v)
        found.update(v for v in (latin.get("typeface") for latin in root.iter(_A + "latin")) if v and v[0] != "+")
    return frozenset(found)


def _custom(root: etree._Element) -> Iterator[tuple[str, str]]:
    for prop in root.iter(_CUSTOM + "property"):
        name, text = prop.get("name"), "".join(str(piece) for piece in prop.itertext()).strip()
        if name and text:
            # Dates are kept with a time of day that nobody gave (Phụ lục VI: Date, 10).
            yield name, text.removesuffix("T00:00:00Z")


def _text(root: etree._Element | None, tag: str) -> str:
    return (root.findtext(tag) or "").strip() if root is not None else ""


def _opened(path: Path) -> OpenPackage | None:
    """Open a DOCX; None when it is none, or is built to exhaust the machine."""
    try:
        return OpenPackage(path)
    except (DocumentError, OSError):
        return None


def _part(package: OpenPackage | None, name: str) -> etree._Element | None:
    """Parse one part; None when it is not there, too large, or broken."""
    if package is None or name not in package:
        return None
    try:
        return package.xml(name)
    except DocumentError:
        return None
