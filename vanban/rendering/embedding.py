"""The record a paper was made of, put into its file: Word keeps the part and shows it nowhere."""

from __future__ import annotations

import hashlib
import re
from html import unescape
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from vanban.language import nfc
from vanban.rendering.engine.package import read_package
from vanban.rendering.paper import pack_parts

NAMESPACE: Final = "urn:vanban:ban-ghi"
PART: Final = "customXml/item1.xml"
_RELATION: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml"
_TEXTS: Final = re.compile(r"<w:t(?: [^>]*)?>([^<]*)</w:t>")


def embed_record(document: bytes, record: str) -> bytes:
    """Put a record into a DOCX of ours, with a fingerprint of the printed text: whoever edits a word breaks it.

    Args:
        document: the DOCX.
        record: the record as JSON.

    Raises:
        TemplateError: the bytes are no DOCX.
    """
    package = read_package(document)
    parts = dict(package.parts)
    main = parts[package.main].decode("utf-8")
    rels = package.rels_of(package.main)
    text = f'<ban_ghi xmlns="{NAMESPACE}" dau={quoteattr(_fingerprint(main))}>{escape(record)}</ban_ghi>'
    parts[PART] = ('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' + text).encode("utf-8")
    relation = f'<Relationship Id="rIdBanGhi" Type="{_RELATION}" Target="../{PART}"/></Relationships>'
    parts[rels] = parts[rels].decode("utf-8").replace("</Relationships>", relation).encode("utf-8")
    return pack_parts(parts)


def _fingerprint(main: str) -> str:
    """SHA-256 over all texts of the main part, in NFC, blanks left out: what reading computes of the file."""
    text = "".join(unescape(found) for found in _TEXTS.findall(main))
    return hashlib.sha256("".join(nfc(text).split()).encode("utf-8", "surrogatepass")).hexdigest()
