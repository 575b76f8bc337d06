"""A template of another make becomes one with tags: fields, placeholders and dotted lines, each shown; lost styles come back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field
from typing import Any, Final

from lxml import etree

from vanban.frozen import dataclass
from vanban.language import key
from vanban.ooxml.names import XML_SPACE, W
from vanban.ooxml.styles import STYLES_PART, StyleBook, bring_styles, names_of, parse_styles, roles_of
from vanban.ooxml.xml_text import canonical, decode
from vanban.patterns import regex
from vanban.regulation import style_rows
from vanban.rendering.engine.package import Package, read_package
from vanban.rendering.engine.places import part_label
from vanban.rendering.engine.tags import TAG, spans_of
from vanban.rendering.foreign.fields import has_fields, with_tags, without_source
from vanban.rendering.foreign.forms import form_places
from vanban.rendering.foreign.placeholders import Place, places_in

STORIES: Final = frozenset({"document", "header", "footer", "footnotes", "endnotes"})
"""Kinds of parts whose text a clerk sees."""
_PLAIN: Final = regex(r"\{\{\s*([^\W\d][\w ]*?)\s*\}\}")
_SECTION: Final = regex(r"\{\{\s*([#/^&>])")
_ITEM: Final = "muc"


@dataclass(frozen=True, slots=True)
class Change:
    """One place that became a tag.

    Attributes:
        place: part and paragraph, as a clerk looks for it.
        before: what stood there, with a little text before it.
        tag: the tag now there.
        doubt: why it should be looked at; "" when it is sure.
    """

    place: str
    before: str
    tag: str
    doubt: str = ""


@dataclass(slots=True)
class _Names:
    """Names given so far: a dotted line that asks again for what another asked is another place."""

    used: dict[str, int] = field(default_factory=dict)
    blanks: int = 0
    sections: list[str] = field(default_factory=list)

    def dotted(self, name: str) -> tuple[str, str]:
        made = key(name)
        if not made or made[0].isdigit():
            self.blanks += 1
            return f"cho_trong_{self.blanks}", "không rõ chỗ này điền gì: đặt lại tên thẻ"
        self.used[made] = self.used.get(made, 0) + 1
        if self.used[made] > 1:
            return f"{made}_{self.used[made]}", "tên này đã dùng ở chỗ khác: sửa lại nếu là cùng một giá trị"
        return made, ""


def rewritten(source: bytes, name: str, house: bytes | None = None) -> tuple[dict[str, bytes], list[Change]]:
    """Rewrite a template.

    Args:
        source: the file.
        name: how the user knows it.
        house: the template of the house it replaces, to bring lost styles back from; None: none is known.

    Returns:
        Its parts, and what changed, in order.

    Raises:
        TemplateError: it is no Word file, or holds a field nobody can honour.
    """
    package = read_package(source, name)
    parts = without_source(package.parts)
    changes: list[Change] = []
    names = _Names()
    for part, kind in package.kinds.items():
        if kind in STORIES:
            text = canonical(decode(parts[part]), part_label(part, kind))
            if has_fields(text):
                tagged = with_tags(part, text, lambda column: key(column) or "truong", name)
                if tagged != text:
                    changes += _fields(text, tagged, part_label(part, kind))
                    text = tagged
            root = etree.fromstring(text.encode(), _parser())
            found = [*_forms(root, part_label(part, kind), names), *_places(root, part_label(part, kind), names)]
            changes += found
            parts[part] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    if house is not None and STYLES_PART in parts:
        changes += _bring_back(package, parts, house)
    return parts, changes


def _places(root: Any, label: str, names: _Names) -> Iterator[Change]:
    for number, paragraph in enumerate(root.iter(f"{W}p"), 1):
        pieces = own_texts(paragraph)
        text = "".join(piece.text or "" for piece in pieces)
        edits: list[tuple[int, int, str]] = []
        for start, end, tag, doubt in _edits(text, names):
            edits.append((start, end, tag))
            yield Change(f"{label}, đoạn {number}", text[max(0, start - 25) : end].strip(), tag, doubt)
        for start, end, tag in reversed(edits):
            write_tag(pieces, start, end, tag)


def _forms(root: Any, label: str, names: _Names) -> Iterator[Change]:
    """Rewrite the places of Word's own forms: form fields and content controls that still show their prompt."""
    numbers = {paragraph: number for number, paragraph in enumerate(root.iter(f"{W}p"), 1)}
    for place in list(form_places(root)):
        made, doubt = names.dotted(place.name)
        where = label if place.paragraph is None else f"{label}, đoạn {numbers[place.paragraph]}"
        tag = f"{{{{ {made} }}}}"
        if place.place(tag):
            yield Change(where, place.name or "ô của biểu mẫu", tag, doubt)


def own_texts(paragraph: Any) -> list[Any]:
    """Give the pieces of text of a paragraph, without those of text boxes in it."""
    return [piece for piece in paragraph.iter(f"{W}t") if next(piece.iterancestors(f"{W}p")) is paragraph]


def _edits(text: str, names: _Names) -> Iterator[tuple[int, int, str, str]]:
    """Give the edits of one paragraph: where, what, and why it should be looked at."""
    tags = [(a, b) for a, b in spans_of(text) if not _SECTION.match(text[a:b])]
    hidden = text
    for a, b in tags:
        hidden = hidden[:a] + " " * (b - a) + hidden[b:]
    found: list[tuple[int, int, Place | None]] = [(p.start, p.start + len(p.text), p) for p in places_in(hidden)]
    found += [(start, end, None) for start, end in tags]
    for start, end, place in sorted(found, key=lambda one: one[0]):
        if place is None:
            plain = _PLAIN.fullmatch(text[start:end])
            if plain and names.sections:
                yield start, end, f"{{{{ {_ITEM}.{key(plain[1])} }}}}", "nằm trong phần lặp lại: xem lại tên"
        elif place.kind == "khoi":
            edit = _section(text, place, names)
            if edit is not None:
                yield start, end, *edit
        elif place.kind == "cham":
            made, doubt = names.dotted(place.name)
            yield start, end, f"{{{{ {made} }}}}", doubt or "dòng chấm: bỏ thẻ này nếu để ký hoặc điền tay"
        else:
            yield start, end, f"{{{{ {key(place.name) or 'cho_trong'} }}}}", ""


def _section(text: str, place: Place, names: _Names) -> tuple[str, str] | None:
    sign = _SECTION.match(place.text)
    level = "p" if text.strip() == place.text else ""
    told = "phần lặp lại của chương trình khác: xem lại danh sách và tên trong nó"
    if sign is None or sign[1] in "&>":
        return None
    if sign[1] == "#":
        names.sections.append("endfor")
        return f"{{%{level} for {_ITEM} in {key(place.name)} %}}", told
    if sign[1] == "^":
        names.sections.append("endif")
        return f"{{%{level} if not {key(place.name)} %}}", told
    return (f"{{%{level} {names.sections.pop()} %}}", told) if names.sections else None


def write_tag(pieces: list[Any], start: int, end: int, tag: str) -> None:
    """Put a tag in the place of characters that may lie in several runs; the first run's look is the tag's."""
    at, put = 0, False
    for piece in pieces:
        text = piece.text or ""
        a, b = max(start - at, 0), min(end - at, len(text))
        if a < b:
            piece.text = text[:a] + ("" if put else tag) + text[b:]
            piece.set(XML_SPACE, "preserve")
            put = True
        at += len(text)


def _fields(before: str, after: str, label: str) -> list[Change]:
    old = {match[0] for match in TAG.finditer(before)}
    new = dict.fromkeys(match[0] for match in TAG.finditer(_plain(after)))
    return [Change(label, "trường trộn thư", tag) for tag in new if tag not in old]


def _plain(xml: str) -> str:
    root = etree.fromstring(xml.encode(), _parser())
    return "\n".join("".join(piece.text or "" for piece in p.iter(f"{W}t")) for p in root.iter(f"{W}p"))


def _bring_back(package: Package, parts: dict[str, bytes], house: bytes) -> list[Change]:
    """Bring back the styles of the house's template that this one lacks, and dress the lines that stood in them."""
    own = read_package(house)
    book = StyleBook.of(style_rows())
    whole, left = (parse_styles(data) for data in (own.parts[STYLES_PART], parts[STYLES_PART]))
    played, borne = roles_of(left, book), names_of(left)
    there = {style for role, style in roles_of(whole, book).items() if role in played}
    named = {style.get(f"{W}styleId"): style.find(f"{W}name").get(f"{W}val") for style in whole.iter(f"{W}style")}
    lacking = {
        style: name for style, name in named.items() if style not in there and name.replace(" và ", ", ") not in borne
        and name.casefold() not in borne
    }  # fmt: skip
    if not lacking:
        return []
    styles, renamed = bring_styles(canonical(decode(parts[STYLES_PART]), "styles"), decode(own.parts[STYLES_PART]))
    parts[STYLES_PART] = styles.encode()
    looks = {
        text: renamed.get(style, style)
        for part, kind in own.kinds.items() if kind in STORIES
        for text, style in _looks(etree.fromstring(own.parts[part], _parser()))
        if style in lacking
    }  # fmt: skip
    present = {
        style.get(f"{W}styleId"): style.get(f"{W}default")
        for style in parse_styles(parts[STYLES_PART]).iter(f"{W}style")
    }
    for part, kind in package.kinds.items():
        if kind in STORIES:
            root = etree.fromstring(parts[part], _parser())
            if _dress(root, looks, present):
                parts[part] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return [Change("kiểu chữ (styles)", f"thiếu {', '.join(sorted(lacking.values()))}", "lấy lại từ khuôn gốc")]


def _looks(root: Any) -> Iterator[tuple[str, str]]:
    """Give the text of each line with tags, blanks apart, and its style."""
    for paragraph in root.iter(f"{W}p"):
        text = "".join("".join(piece.text or "" for piece in own_texts(paragraph)).split())
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        if "{{" in text and style is not None:
            yield text, style.get(f"{W}val")


def _dress(root: Any, looks: Mapping[str, str], present: Mapping[str, str | None]) -> bool:
    """Give the lines of a story the styles they stood in; a line in another style of the office's own keeps it."""
    changed = False
    for paragraph in root.iter(f"{W}p"):
        text = "".join("".join(piece.text or "" for piece in own_texts(paragraph)).split())
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        used = None if style is None else style.get(f"{W}val")
        if text in looks and (used is None or used not in present or present[used] in ("1", "true", "on")):
            properties = paragraph.find(f"{W}pPr")
            if properties is None:
                properties = etree.Element(f"{W}pPr")
                paragraph.insert(0, properties)
            if style is None:
                style = etree.Element(f"{W}pStyle")
                properties.insert(0, style)
            style.set(f"{W}val", looks[text])
            changed = True
    return changed


def _parser() -> etree.XMLParser:
    return etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
