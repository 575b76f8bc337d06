"""What a paper prints, apart from how its file says it: the look of each style, the styles and texts of each story."""

from __future__ import annotations

import re
from typing import Any

from as_word import unpack, w
from lxml import etree

_IGNORED = {"lang", "noProof", "lastRenderedPageBreak", "proofErr", "bookmarkStart", "bookmarkEnd", "rsids", "compat"}
_NO_ATTRIBUTES = re.compile(r"rsid|paraId|textId|Ignorable")


def printed(data: bytes) -> dict[str, Any]:
    """Give what two files must have alike to be the same paper."""
    parts = unpack(data)
    names = {
        style.get(w("styleId")): style.find(w("name")).get(w("val"))
        for style in etree.fromstring(parts["word/styles.xml"]).iter(w("style"))
    }
    found: dict[str, Any] = {"styles": _styles(parts["word/styles.xml"], names)}
    for name in sorted(parts):
        if re.fullmatch(r"word/(document|header\d*|footer\d*)\.xml|docProps/(core|custom)\.xml", name):
            root = etree.fromstring(parts[name])
            found[name] = _plain(root, names) if name.startswith("word/") else sorted(_leaves(root))
    return found


def _styles(data: bytes, names: dict[str, str]) -> dict[str, str]:
    root = etree.fromstring(data)
    found = {}
    for style in root.iter(w("style")):
        for child in list(style):
            if child.tag in (w("aliases"), w("uiPriority"), w("rsid")):
                style.remove(child)
        if style.find(w("name")).get(w("val")) != "No List":
            found[names[style.get(w("styleId"))]] = repr([_plain(child, names) for child in style])
    return found


def _leaves(root: Any) -> list[tuple[str, str]]:
    return [(etree.QName(e).localname, e.text or "") for e in root.iter() if len(e) == 0 and e.text]


def _plain(element: Any, names: dict[str, str]) -> Any:
    """An element without ids of revisions; runs of one look that follow one another are one."""
    tag = etree.QName(element).localname
    attributes = {
        etree.QName(key).localname: value for key, value in element.attrib.items() if not _NO_ATTRIBUTES.search(key)
    }
    attributes.pop("space", None)
    if tag in {"pStyle", "rStyle", "tblStyle", "basedOn", "next", "link"}:
        attributes["val"] = names.get(attributes["val"], attributes["val"])
    children: list[Any] = []
    for child in element:
        if not isinstance(child.tag, str) or etree.QName(child).localname in _IGNORED:
            continue
        made = _plain(child, names)
        if made[0] == "rPr" and not made[3]:
            continue
        if made[0] == "r" and not made[3]:
            continue
        if made[0] == "r" and children and children[-1][0] == "r" and _text(children[-1]) and _text(made):
            before, after = children[-1], made
            if before[3][:-1] == after[3][:-1]:
                joined = (*before[3][-1][:2], before[3][-1][2] + after[3][-1][2], [])
                children[-1] = (*before[:3], [*before[3][:-1], joined])
                continue
        children.append(made)
    return (tag, attributes, (element.text or "") if tag in {"t", "instrText"} else "", children)


def _text(run: Any) -> bool:
    return bool(run[3]) and run[3][-1][0] == "t" and all(child[0] in {"rPr", "t"} for child in run[3])


def lines(data: bytes) -> list[tuple[str, str, frozenset[str]]]:
    """Every line of a paper's body in order: its style's name, its text, the looks of its runs."""
    parts = unpack(data)
    names = {
        style.get(w("styleId")): style.find(w("name")).get(w("val"))
        for style in etree.fromstring(parts["word/styles.xml"]).iter(w("style"))
    }
    found = []
    for paragraph in etree.fromstring(parts["word/document.xml"]).iter(w("p")):
        text = "".join(piece.text or "" for piece in paragraph.iter(w("t")))
        style = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
        looks = frozenset(look for look in "bi" for run in paragraph.iter(w("rPr")) if run.find(w(look)) is not None)
        if text:
            found.append((names[style.get(w("val"))] if style is not None else "", text, looks))
    return found
