"""The record a paper was made of, put into its file: Word keeps the part and shows it nowhere.

A template is made ready to carry a record once, when it is compiled; each paper then gets one part more.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from vanban.language.text import fingerprint
from vanban.ooxml.archive import Member, pack
from vanban.ooxml.xml_text import TEXT, SearchedXml, decode, escape
from vanban.patterns import regex
from vanban.rendering.engine.package import Package
from vanban.sameness import REMEMBERED, Same

NAMESPACE: Final = "urn:vanban:ban-ghi"
_PART: Final = "customXml/item{}.xml"
_ID: Final = "rIdBanGhi"
_RELATION_TYPE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml"
_RELATIONS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
_RELATION: Final = regex(r"<Relationship\b[^>]*/>")
_TARGET: Final = regex(r'\bTarget="([^"]*)"')
_TEXTS: Final = regex(r"<w:t(?: [^>]*)?>([^<]*)</w:t>")
_CLOSING: Final = "</Relationships>"
_FAST: Final = 1
"""How hard a record is packed: it is small, and papers are many."""


def without_record(package: Package) -> Package:
    """Take an older paper's record out of a template that was made from that paper."""
    rels = package.rels_of(package.main)
    if rels not in package.parts:
        return package
    parts, text = dict(package.parts), decode(package.parts[rels])
    for relation in _RELATION.findall(text):
        part = _part_of(relation, package.main)
        if f'"{_RELATION_TYPE}"' in relation and NAMESPACE.encode() in parts.get(part, b""):
            text = text.replace(relation, "")
            del parts[part]
    if len(parts) == len(package.parts):
        return package
    parts[rels] = text.encode()
    return Package(package.name, parts, package.kinds)


def ready_to_carry(package: Package) -> tuple[Package, str]:
    """Give a template's package with the relation of a record, and the name of the part the record will be."""
    rels = package.rels_of(package.main)
    part = next(name for number in range(1, len(package.parts) + 2)
                if (name := _PART.format(number)) not in package.parts)  # fmt: skip
    relation = f'<Relationship Id="{_ID}" Type="{_RELATION_TYPE}" Target="../{part}"/>'
    empty = f'<Relationships xmlns="{_RELATIONS}">{_CLOSING}'
    text = decode(package.parts[rels]) if rels in package.parts else empty
    parts = {**package.parts, rels: text.replace(_CLOSING, relation + _CLOSING).encode()}
    return Package(package.name, parts, package.kinds), part


def record_member(part: str, record: str, main: Sequence[str]) -> Member:
    """Pack the part of a record, with a fingerprint of the printed text: whoever edits a word breaks it.

    Args:
        part: name of the part.
        record: the record as JSON.
        main: the main part of the paper in pieces, as rendered.
    """
    text = f'<ban_ghi xmlns="{NAMESPACE}" dau="{_fingerprint(main)}">{escape(record)}</ban_ghi>'
    return pack(part, ('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' + text).encode("utf-8"), _FAST)


def _part_of(relation: str, main: str) -> str:
    found = _TARGET.search(relation)
    target = found[1] if found else ""
    if target.startswith("/"):
        return target[1:]
    folders = main.split("/")[:-1]
    while target.startswith("../") and folders:
        target = target[3:]
        folders.pop()
    return "/".join((*folders, target))


def _fingerprint(main: Sequence[str]) -> str:
    """The fingerprint of all texts of the main part: what reading computes of the file."""
    texts: list[str] = []
    begun = 0
    for at, piece in enumerate(main):
        if type(piece) is SearchedXml:
            texts += [*_TEXTS.findall("".join(main[begun:at])), _body_text(Same(piece))]
            begun = at + 1
    text = "".join([*texts, *_TEXTS.findall("".join(main[begun:]))])
    if "&" in text:
        from html import unescape

        text = unescape(text)
    return fingerprint(text)


@lru_cache(maxsize=REMEMBERED)
def _body_text(body: Same[SearchedXml]) -> str:
    """The texts of a body: whole paragraphs, whose writer opens every text in one way."""
    return "".join([text[: text.index("<")] for text in body.value.split(TEXT)[1:]])
