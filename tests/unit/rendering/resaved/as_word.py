"""What Word does to a file that is opened and saved: the changes one by one, as functions from parts to parts.

Word itself is on no machine of the tests. The changes are those seen in public files written by it: ids of styles made
anew from their names, revision ids, runs cut by the spelling checker, a bookmark where one stood last, a theme, compat
settings, direct properties said again, a content control or two, built-in styles under their names in another language.
"""

from __future__ import annotations

import hashlib
import io
import re
import zipfile
from collections.abc import Callable, Iterator, Mapping

from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
Parts = dict[str, bytes]


def w(name: str) -> str:
    return f"{{{W}}}{name}"


def unpack(data: bytes) -> Parts:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def repack(parts: Mapping[str, bytes]) -> bytes:
    """Word writes the parts in an order of its own."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in ["[Content_Types].xml", *sorted(set(parts) - {"[Content_Types].xml"}, reverse=True)]:
            archive.writestr(name, parts[name])
    return stream.getvalue()


def stories(parts: Parts) -> Iterator[str]:
    return (
        name
        for name in list(parts)
        if re.fullmatch(r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml", name)
    )


def _edit(parts: Parts, name: str, change: Callable[[etree._Element], None]) -> None:
    root = etree.fromstring(parts[name])
    change(root)
    parts[name] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


# ---- the changes


def ids_from_names(parts: Parts) -> None:
    """Ids of custom styles are their names without blanks and letters that are not ASCII; equal ones are numbered."""
    new: dict[str, str] = {}

    def styles(root: etree._Element) -> None:
        taken: set[str] = set()
        for style in root.iter(w("style")):
            old = style.get(w("styleId"))
            made = old
            if style.get(w("customStyle")) == "1":
                made = re.sub(r"[^A-Za-z0-9-]", "", style.find(w("name")).get(w("val")).partition(",")[0]) or "a"
                while made.casefold() in taken:
                    made = re.sub(r"\d*$", lambda m: str(int(m[0] or 0) + 1), made, count=1)
            taken.add(made.casefold())
            new[old] = made
            style.set(w("styleId"), made)
        for tag in ("basedOn", "next", "link"):
            for element in root.iter(w(tag)):
                element.set(w("val"), new.get(element.get(w("val")), element.get(w("val"))))

    def uses(root: etree._Element) -> None:
        for tag in ("pStyle", "rStyle", "tblStyle"):
            for element in root.iter(w(tag)):
                element.set(w("val"), new.get(element.get(w("val")), element.get(w("val"))))

    _edit(parts, "word/styles.xml", styles)
    for name in stories(parts):
        _edit(parts, name, uses)


def revision_ids(parts: Parts) -> None:
    """Every paragraph, run and row gets rsids, every paragraph an id."""

    def mark(root: etree._Element) -> None:
        for number, element in enumerate(root.iter(w("p"), w("tr"))):
            for attribute in ("rsidR", "rsidRDefault") if element.tag == w("p") else ("rsidR", "rsidTr"):
                element.set(w(attribute), f"00{number % 7 + 1:06X}")
            element.set(f"{{{W14}}}paraId", hashlib.sha256(str(number).encode()).hexdigest()[:7].upper().rjust(8, "0"))
        for number, run in enumerate(root.iter(w("r"))):
            run.set(w("rsidRPr"), f"00{number % 5 + 1:06X}")

    for name in stories(parts):
        root = etree.fromstring(parts[name])
        whole = etree.Element(root.tag, root.attrib, nsmap={**root.nsmap, "w14": W14, "mc": MC})
        whole.set(f"{{{MC}}}Ignorable", "w14")
        whole.extend(list(root))
        mark(whole)
        parts[name] = etree.tostring(whole, xml_declaration=True, encoding="UTF-8", standalone=True)


def split_runs(parts: Parts) -> None:
    """The spelling checker cuts the text of a run into words, tags as well."""

    def cut(root: etree._Element) -> None:
        for run in list(root.iter(w("r"))):
            texts = run.findall(w("t"))
            if len(texts) != 1 or not texts[0].text or len(run) > 2:
                continue
            pieces = re.findall(r"\{\{p?|\}\}|\w+|[^\w{}]+|[{}]", texts[0].text)
            properties = run.find(w("rPr"))
            for number, piece in enumerate(pieces[1:], 1):
                other = etree.Element(w("r"))
                if properties is not None:
                    other.append(etree.fromstring(etree.tostring(properties)))
                text = etree.SubElement(other, w("t"))
                text.text = piece
                text.set(XML_SPACE, "preserve")
                run.getparent().insert(run.getparent().index(run) + number, other)
            texts[0].text = pieces[0]
            texts[0].set(XML_SPACE, "preserve")

    for name in stories(parts):
        _edit(parts, name, cut)


def spelling_marks(parts: Parts) -> None:
    """Marks of the spelling checker stand between the runs."""
    split_runs(parts)

    def mark(root: etree._Element) -> None:
        for number, run in enumerate(list(root.iter(w("r")))):
            kind = ("spellStart", "spellEnd", "gramStart", "gramEnd")[number % 4]
            run.addprevious(etree.Element(w("proofErr"), {w("type"): kind}))

    for name in stories(parts):
        _edit(parts, name, mark)


def bookmarks(parts: Parts) -> None:
    """Word marks where one stood last, in the middle of a tag as well."""

    def mark(root: etree._Element) -> None:
        for number, run in enumerate(list(root.iter(w("r")))[::9]):
            run.addprevious(
                etree.Element(w("bookmarkStart"), {w("id"): str(number), w("name"): f"_GoBack{number or ''}"})
            )
            run.addnext(etree.Element(w("bookmarkEnd"), {w("id"): str(number)}))

    _edit(parts, "word/document.xml", mark)


def compat_settings(parts: Parts) -> None:
    """Settings that Word adds to every file."""

    def add(root: etree._Element) -> None:
        compat = root.find(w("compat"))
        if compat is None:
            compat = etree.SubElement(root, w("compat"))
        uri = "http://schemas.microsoft.com/office/word"
        known = {one.get(w("name")) for one in compat}
        for name, value in (
            ("compatibilityMode", "15"), ("overrideTableStyleFontSizeAndJustification", "1"),
            ("enableOpenTypeFeatures", "1"), ("doNotFlipMirrorIndents", "1"), ("differentiateMultirowTableHeaders", "1"),
            ("useWord2013TrackBottomHyphenation", "0"),
        ):  # fmt: skip
            if name not in known:
                compat.append(etree.Element(w("compatSetting"), {w("name"): name, w("uri"): uri, w("val"): value}))
        rsids = etree.SubElement(root, w("rsids"))
        for number in range(1, 8):
            rsids.append(etree.Element(w("rsid"), {w("val"): f"00{number:06X}"}))

    _edit(parts, "word/settings.xml", add)


def local_names(parts: Parts) -> None:
    """A Word in another language gives built-in styles ids of its language; their names stay English inside."""
    local = {"Normal": "Binhthng", "DefaultParagraphFont": "Phngmcinhcaonvn", "TableNormal": "BngThngthng"}

    def styles(root: etree._Element) -> None:
        for style in root.iter(w("style")):
            style.set(w("styleId"), local.get(style.get(w("styleId")), style.get(w("styleId"))))
        for tag in ("basedOn", "next", "link"):
            for element in root.iter(w(tag)):
                element.set(w("val"), local.get(element.get(w("val")), element.get(w("val"))))
        none = etree.Element(w("style"), {w("type"): "numbering", w("default"): "1", w("styleId"): "Khngco"})
        etree.SubElement(none, w("name"), {w("val"): "No List"})
        root.append(none)

    _edit(parts, "word/styles.xml", styles)


def second_names(parts: Parts) -> None:
    """A clerk gave the styles short names of the office, behind a comma; the first name stays."""

    def styles(root: etree._Element) -> None:
        for number, style in enumerate(root.iter(w("style"))):
            if style.get(w("customStyle")) == "1":
                name = style.find(w("name"))
                name.addnext(etree.Element(w("aliases"), {w("val"): f"cq{number},văn phòng {number}"}))

    _edit(parts, "word/styles.xml", styles)


def said_again(parts: Parts) -> None:
    """Properties that say what holds anyway: languages, no proofing, marks of pages as last printed."""

    def say(root: etree._Element) -> None:
        for run in root.iter(w("r")):
            if run.find(w("t")) is None:
                continue
            properties = run.find(w("rPr"))
            if properties is None:
                properties = etree.Element(w("rPr"))
                run.insert(0, properties)
            if properties.find(w("lang")) is None:
                properties.append(etree.Element(w("lang"), {w("val"): "vi-VN"}))
        for row in root.iter(w("cantSplit")):
            row.attrib.pop(w("val"), None)
        for paragraph in root.iter(w("p")):
            first = paragraph.find(w("r"))
            if first is not None and first.find(w("fldChar")) is None:
                first.insert(1 if first.find(w("rPr")) is not None else 0, etree.Element(w("lastRenderedPageBreak")))
                break

    for name in stories(parts):
        _edit(parts, name, say)


CHANGES: dict[str, Callable[[Parts], None]] = {
    "ids": ids_from_names,
    "rsids": revision_ids,
    "runs": split_runs,
    "proofErr": spelling_marks,
    "bookmarks": bookmarks,
    "compat": compat_settings,
    "local": local_names,
    "aliases": second_names,
    "again": said_again,
}


def saved(data: bytes, *changes: str) -> bytes:
    """Save a file as Word does: with the changes named, all of them when none is."""
    parts = unpack(data)
    for name in changes or CHANGES:
        CHANGES[name](parts)
    return repack(parts)
