"""The lists that tie the parts of a certificate's template together."""

from __future__ import annotations

import uuid
from typing import Final

from vanban.building.certificates.sheet import Emblem, Sheet
from vanban.building.markup import DECLARATION, NAMESPACES
from vanban.metrics.title import TITLE_FACE, title_font
from vanban.regulation import page

_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006"
_WORD: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PICTURES: Final = {"png": "image/png", "jpg": "image/jpeg", "emf": "image/x-emf"}


def content_types(sheet: Sheet) -> bytes:
    """Write [Content_Types].xml."""
    overrides = {
        "word/document.xml": f"{_WORD}.document.main+xml",
        "word/styles.xml": f"{_WORD}.styles+xml",
        "word/settings.xml": f"{_WORD}.settings+xml",
        "word/fontTable.xml": f"{_WORD}.fontTable+xml",
        "word/header1.xml": f"{_WORD}.header+xml",
        "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        "docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
        "docProps/custom.xml": "application/vnd.openxmlformats-officedocument.custom-properties+xml",
    }
    font = '<Default Extension="odttf" ContentType="application/vnd.openxmlformats-officedocument.obfuscatedFont"/>'
    font = font if sheet.title_face else ""
    kinds = dict.fromkeys(["emf", *(one.kind for one in (sheet.emblem, sheet.background) if one)])
    picture = "".join(f'<Default Extension="{kind}" ContentType="{_PICTURES[kind]}"/>' for kind in kinds)
    listed = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in overrides.items())
    return (
        f'{DECLARATION}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{picture}{font}{listed}</Types>'
    ).encode()


def package_relations() -> bytes:
    """Write _rels/.rels."""
    return relations(
        ("rId1", f"{_OFFICE}/relationships/officeDocument", "word/document.xml"),
        ("rId2", f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        ("rId3", f"{_OFFICE}/relationships/extended-properties", "docProps/app.xml"),
        ("rId4", f"{_OFFICE}/relationships/custom-properties", "docProps/custom.xml"),
    )


def document_relations(emblem: Emblem | None) -> bytes:
    """Write word/_rels/document.xml.rels."""
    rows = [("rId1", "styles", "styles.xml"), ("rId2", "settings", "settings.xml"), ("rId3", "fontTable", "fontTable.xml"),
            ("rId11", "header", "header1.xml")]  # fmt: skip
    if emblem:
        rows.append(("rId20", "image", f"media/quoc-huy.{emblem.kind}"))
    return relations(*((key, f"{_OFFICE}/relationships/{kind}", target) for key, kind, target in rows))


def relations(*rows: tuple[str, str, str]) -> bytes:
    """Write a list of relationships: id, type, target."""
    listed = "".join(f'<Relationship Id="{key}" Type="{kind}" Target="{target}"/>' for key, kind, target in rows)
    return f'{DECLARATION}<Relationships xmlns="{_PACKAGE}/relationships">{listed}</Relationships>'.encode()


def embedded_font() -> dict[str, bytes]:
    """Give the parts that carry the title face, obfuscated as the format demands (ISO/IEC 29500-4, 10.1.1)."""
    data = title_font()
    key = uuid.uuid5(uuid.NAMESPACE_URL, TITLE_FACE)
    mask = key.bytes[::-1] * 2
    hidden = bytes(byte ^ mask[at] for at, byte in enumerate(data[: len(mask)])) + data[len(mask) :]
    listed = (
        f'{DECLARATION}<w:fonts {NAMESPACES}><w:font w:name="{page.FONT}"><w:panose1 w:val="02020603050405020304"/>'
        '<w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>'
        f'<w:font w:name="{TITLE_FACE}"><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/>'
        f'<w:embedRegular r:id="rId1" w:fontKey="{{{str(key).upper()}}}"/></w:font></w:fonts>'
    )
    return {
        "word/fontTable.xml": listed.encode(),
        "word/_rels/fontTable.xml.rels": relations(("rId1", f"{_OFFICE}/relationships/font", "fonts/font1.odttf")),
        "word/fonts/font1.odttf": hidden,
    }
