"""Styles by name: what a style is to the house is said by its name; its id is private to each file.

Word writes ids anew from names whenever it saves (`VbSoKyHieu` becomes `VBS`), LibreOffice does likewise, in another way
(`VBSkhiu`); names, and names added behind a comma, stay (ECMA-376 Part 1, 17.7.4.17).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any, Final

from lxml import etree

from vanban.errors import DocumentError
from vanban.frozen import dataclass
from vanban.ooxml.names import W, val
from vanban.ooxml.xml_text import decode
from vanban.patterns import regex

STYLES_PART: Final = "word/styles.xml"
_USE: Final = regex(r'(<w:(?:pStyle|rStyle|tblStyle|styleLink|numStyleLink)\s+w:val=")([^"]*)(")')
_REFERENCES: Final = ("basedOn", "next", "link")
_STYLE_TAG, _NAME_TAG, _ALIASES_TAG = f"{W}style", f"{W}name", f"{W}aliases"
_ID, _TYPE = f"{W}styleId", f"{W}type"
_BLANKS: Final = regex(r"\s+")


@dataclass(frozen=True, slots=True)
class StyleBook:
    """What styles a house knows: which role a name plays, and the id the house gives it in files of its own.

    Attributes:
        roles: kind ("paragraph", "table") and folded name → role.
        ids: role → kind and id in files of the house.
    """

    roles: Mapping[tuple[str, str], str]
    ids: Mapping[str, tuple[str, str]]

    @classmethod
    def of(cls, rows: Iterable[tuple[str, str, str, tuple[str, ...]]]) -> StyleBook:
        """Make a book of rows: role, kind, the house's id, every name the style has or had."""
        listed = list(rows)
        return cls(
            {(kind, _folded(name)): role for role, kind, _, names in listed for name in names},
            {role: (kind, identifier) for role, kind, identifier, _ in listed},
        )


def roles_of(root: Any, book: StyleBook) -> dict[str, str]:
    """Say which style of a file plays which role.

    A style's names are its own and those behind commas; the first of the right kind that bears the name wins. A role
    nobody bears by name is played by the style with the house's id, unless that one bears the name of another role.

    Args:
        root: the root of the part word/styles.xml.
        book: what the house knows.

    Returns:
        Role, or the id of the house's base style or table style → id of the style in this file. Roles that no style
        plays are absent.
    """
    found: dict[str, str] = {}
    named: set[str] = set()
    ids: dict[str, str] = {}
    other_names = {aliases.getparent() for aliases in root.iter(_ALIASES_TAG)}
    for style in root.iterchildren(_STYLE_TAG):
        identifier, kind = style.get(_ID), style.get(_TYPE, "paragraph")
        if identifier is None:
            continue
        ids.setdefault(identifier, kind)
        for name in _names(style) if style in other_names else _split_names(val(style, _NAME_TAG) or ""):
            role = book.roles.get((kind, name))
            if role is not None and identifier not in named:
                found.setdefault(role, identifier)
                named.add(identifier)
    for role, (kind, identifier) in book.ids.items():
        if role not in found and identifier not in named and ids.get(identifier) == kind:
            found[role] = identifier
    return found


def house_ids(root: Any, book: StyleBook) -> dict[str, str]:
    """Give the id by which the house knows each style that plays a role: id in the file → id of the house."""
    return {identifier: book.ids[role][1] for role, identifier in roles_of(root, book).items()}


def names_of(root: Any) -> set[str]:
    """Give every name that styles of a file bear, folded: their own, and those behind commas."""
    return {name for style in root.iter(f"{W}style") for name in _names(style)}


def first_names(root: Any) -> dict[str, str]:
    """Give the name of each style, folded: its id in the file → the first name it bears."""
    return {str(style.get(f"{W}styleId")): next(iter(_names(style)), "") for style in root.iter(f"{W}style")}


def with_house_ids(parts: Mapping[str, bytes], book: StyleBook) -> dict[str, bytes]:
    """Give the styles of a file the ids the house knows them by, wherever they are used.

    Whatever an office changed in a style stays changed. A file whose ids are the house's already comes back as it was.

    Args:
        parts: part name → bytes; parts are spelled with the prefix `w`.
        book: what the house knows.
    """
    if STYLES_PART not in parts:
        return dict(parts)
    root = parse_styles(parts[STYLES_PART])
    changes = _changes(root, book)
    if not changes:
        return dict(parts)
    for style in root.iter(f"{W}style"):
        identifier = style.get(f"{W}styleId")
        if identifier in changes:
            style.set(f"{W}styleId", changes[identifier])
        for reference in _REFERENCES:
            element = style.find(f"{W}{reference}")
            if element is not None and element.get(f"{W}val") in changes:
                element.set(f"{W}val", changes[element.get(f"{W}val")])
    changed = dict(parts)
    changed[STYLES_PART] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    for name, data in parts.items():
        if name.startswith("word/") and name.endswith(".xml") and name != STYLES_PART and b"tyle" in data:
            changed[name] = with_ids(decode(data), changes).encode()
    return changed


def parse_styles(data: bytes) -> Any:
    """Parse word/styles.xml, never reaching outside.

    Raises:
        DocumentError: it is not well-formed.
    """
    try:
        return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False))
    except etree.XMLSyntaxError as fault:
        raise DocumentError(f"phần kiểu (styles) của tệp bị hỏng: {fault}") from fault


def _changes(root: Any, book: StyleBook) -> dict[str, str]:
    """Ids of the file that must change → what to."""
    wanted = house_ids(root, book)
    changes = {old: new for old, new in wanted.items() if old != new}
    present = {style.get(f"{W}styleId") for style in root.iter(f"{W}style")}
    taken = present | set(changes.values())
    for new in list(changes.values()):
        # A style that bears the house's id and not the role makes room.
        if new in present and new not in changes and new not in wanted:
            free = next(f"{new}{n}" for n in range(1, len(taken) + 2) if f"{new}{n}" not in taken)
            changes[new] = free
            taken.add(free)
    return changes


def _names(style: Any) -> tuple[str, ...]:
    """A style's names, the whole first: "VB Số, ký hiệu" is also "VB Số" and "ký hiệu" to Word."""
    written, aliases = val(style, _NAME_TAG) or "", val(style, _ALIASES_TAG)
    if aliases is None:
        return _split_names(written)
    return tuple(dict.fromkeys((*_split_names(written), *_split_names(aliases))))


@lru_cache(maxsize=1024)
def _split_names(written: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_folded(name) for name in (written, *written.split(",")) if name.strip()))


def _folded(name: str) -> str:
    return _BLANKS.sub(" ", unicodedata.normalize("NFC", name)).strip().casefold()


_STYLE: Final = regex(
    r'<w:style\b(?P<head>[^<>]*?\bw:styleId="(?P<id>[^"]+)"[^<>]*)>(?P<body>.*?)</w:style>', re.DOTALL
)
_KIND: Final = regex(r'\bw:type="([^"]*)"')
_NAME: Final = regex(r'<w:name w:val="([^"]*)"')
_STYLES_END: Final = "</w:styles>"


def bring_styles(target: str, source: str) -> tuple[str, dict[str, str]]:
    """Bring the styles of one file that another lacks.

    A style of the same kind and name is the same style, whatever its id; two styles that share an id only are two.

    Args:
        target: word/styles.xml of the file that takes.
        source: word/styles.xml of the file that gives.

    Returns:
        The part, and ids of `source` → ids in the taking file, where they differ.
    """
    ids: set[str] = set()
    by_name: dict[tuple[str, str], str] = {}
    for match in _STYLE.finditer(target):
        ids.add(match["id"])
        by_name.setdefault(_identity(match), match["id"])
    mapping: dict[str, str] = {}
    added: list[str] = []
    for match in _STYLE.finditer(source):
        known = by_name.get(_identity(match))
        if known is None:
            known = match["id"]
            if known in ids:
                known = next(f"{known}{n}" for n in range(1, len(ids) + 2) if f"{known}{n}" not in ids)
            ids.add(known)
            head = match["head"].replace(f'w:styleId="{match["id"]}"', f'w:styleId="{known}"')
            added.append(f"<w:style{head.replace(_DEFAULT, '')}>{match['body']}</w:style>")
        if known != match["id"]:
            mapping[match["id"]] = known
    if not added:
        return target, mapping
    text = "".join(added)
    if mapping:
        text = _LINKED.sub(lambda m: m[1] + mapping.get(m[2], m[2]) + m[3], text)
    at = target.rindex(_STYLES_END)
    return target[:at] + text + target[at:], mapping


def with_ids(markup: str, mapping: Mapping[str, str]) -> str:
    """Write other ids of styles into markup, where styles are used."""
    return _USE.sub(lambda m: m[1] + mapping.get(m[2], m[2]) + m[3], markup) if mapping else markup


_DEFAULT: Final = ' w:default="1"'
_LINKED: Final = regex(r'(<w:(?:basedOn|next|link) w:val=")([^"]*)(")')


def _identity(match: re.Match[str]) -> tuple[str, str]:
    kind, name = _KIND.search(match["head"]), _NAME.search(match["body"])
    return kind[1] if kind else "paragraph", _folded(name[1]) if name else match["id"]
