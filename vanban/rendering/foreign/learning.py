"""A finished paper becomes a template: what varies is proposed, the clerk confirms, each confirmed text becomes a tag."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from lxml import etree

from vanban.frozen import dataclass
from vanban.language import key, nfc
from vanban.ooxml.names import W
from vanban.ooxml.styles import STYLES_PART, first_names, parse_styles
from vanban.ooxml.xml_text import canonical, decode
from vanban.patterns import regex
from vanban.rendering.engine.package import Package, read_package
from vanban.rendering.engine.places import part_label
from vanban.rendering.foreign.rewriting import STORIES, own_texts, write_tag
from vanban.rendering.foreign.tables import is_table, list_name, list_tables, listed_paragraphs, table_number, with_loop

_UPPER: Final = "A-ZÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬĐÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ"
_PERSON: Final = rf"[{_UPPER}]\w+(?: [{_UPPER}]\w*){{1,5}}"
_PATTERNS: Final = (
    ("so_ky_hieu", regex(r"\bSố:\s*(\S*/\S+)")),
    ("trich_yeu", regex(r"^(?:V/v|Về việc)\s+(\S.{5,})$")),
    ("kinh_gui", regex(r"^Kính gửi:\s*(\S.*?)[.;]?$")),
    ("ngay", regex(r"\b(ngày \d{1,2} tháng \d{1,2} năm \d{4})\b", re.IGNORECASE)),
    ("ngay", regex(r"\b(\d{1,2}/\d{1,2}/\d{4})\b")),
    ("ho_ten", regex(rf"(?:\b(?:Ông|Bà|ông|bà|Đồng chí|đồng chí|Họ và tên|Họ tên)\b[:\s]+)({_PERSON})")),
    ("so_tien", regex(r"\b(\d{1,3}(?:\.\d{3})+)(?=\s*(?:đồng|đ\b|VNĐ))")),
    (
        "so_tien_bang_chu",
        regex(r"\(\s*(?:(?:viết )?bằng chữ:\s*)?([^\W\d][^()\d]* đồng(?: chẵn)?)[.\s]*\)", re.IGNORECASE),
    ),
)
_LABELLED: Final = regex(r"^[-+•\s]*([^\W\d_][^:.;]{1,40}):\s*(\S.{0,80}?)[.;]?$")
_SKIPPED: Final = frozenset({"so", "kinh_gui", "noi_nhan", "noi_nhan_nhu_sau", "luu", "dieu", "can_cu", "tl", "kt"})
_NAME_ALONE: Final = regex(rf"^{_PERSON}$")
_LEAST: Final = 2


def propose(data: bytes, name: str, known: Mapping[str, str] | None = None) -> dict[str, str]:
    """Propose what varies in a paper: name of a tag → the text that stands there now, or the columns of a list.

    Args:
        data: the paper.
        name: as the user knows it.
        known: what somebody who can read papers found in it, name of a tag → text; proposed where it stands in one line.

    Raises:
        TemplateError: the file is no Word file.
    """
    stories = list(_stories(read_package(data, name)))
    texts = [text for _, root in stories for text in _texts(root)]
    found: dict[str, str] = {}
    seen: set[str] = set()

    def add(tag: str, text: str) -> None:
        text = text.strip()
        if len(text) < _LEAST or text in seen or "{{" in text:
            return
        seen.add(text)
        number, made = 1, tag
        while made in found:
            number += 1
            made = f"{tag}_{number}"
        found[made] = text

    whole = {" ".join(text.split()): text for text in texts}
    for tag, text in (known or {}).items():
        line = next((line for line in whole if " ".join(text.split()) in line), "")
        if line:
            add(tag, _as_written(text, whole[line]))
    for text in texts:
        before = len(found)
        for tag, pattern in _PATTERNS:
            for match in pattern.finditer(text):
                add(tag, match[1])
        labelled = _LABELLED.match(text)
        if labelled and len(found) == before and key(labelled[1]) not in _SKIPPED:
            add(key(labelled[1]), labelled[2])
    signed = next((text for text in reversed(texts) if _NAME_ALONE.match(text.strip())), "")
    if signed and "nguoi_ky" not in found:
        add("nguoi_ky", signed)
    for part, root in stories:
        if part == "document":
            for table in list_tables(root):
                found[list_name(found)] = table.written
    return found


def _as_written(text: str, line: str) -> str:
    """Give a text as it stands in a line, its blanks those of the line."""
    match = re.search(r"\s+".join(map(re.escape, text.split())), line)
    return match[0] if match else text


@dataclass(frozen=True, slots=True)
class LearnedParts:
    """A template made of a paper.

    Attributes:
        parts: of the file.
        counts: how often each tag was put; 0 for a text that does not stand in the paper.
        lists: name of a list → the rows that stood in its table.
    """

    parts: dict[str, bytes]
    counts: dict[str, int]
    lists: dict[str, list[dict[str, str]]]


def learned(data: bytes, confirmed: Mapping[str, str], name: str) -> LearnedParts:
    """Put tags where the confirmed texts stand, everywhere they stand; confirmed tables become loops.

    Args:
        data: the paper.
        confirmed: name of a tag → text, or a table's columns.
        name: the paper as the user knows it.

    Raises:
        InputError: a confirmed table is none, or has other columns.
    """
    package = read_package(data, name)
    parts = dict(package.parts)
    counts = dict.fromkeys(confirmed, 0)
    lists: dict[str, list[dict[str, str]]] = {}
    tables = {tag: text for tag, text in confirmed.items() if is_table(text)}
    order = sorted(
        ((tag, text) for tag, text in confirmed.items() if tag not in tables), key=lambda item: -len(item[1])
    )
    for part, kind in package.kinds.items():
        if kind not in STORIES:
            continue
        root = _root(package, part, kind)
        if kind == "document":
            # From the last table on, so that the numbers of those before it stay.
            for tag, text in sorted(tables.items(), key=lambda item: -table_number(item[1])):
                lists[tag] = with_loop(root, tag, text, name)
                counts[tag] += 1
        for paragraph in root.iter(f"{W}p"):
            pieces = own_texts(paragraph)
            spans = list(_spans("".join(piece.text or "" for piece in pieces), order))
            for start, end, tag in sorted(spans, reverse=True):
                write_tag(pieces, start, end, f"{{{{ {tag} }}}}")
                counts[tag] += 1
        parts[part] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return LearnedParts(parts, counts, lists)


def _spans(text: str, order: list[tuple[str, str]]) -> Iterator[tuple[int, int, str]]:
    """Give the places of the texts, the longest first, none inside another or inside a word."""
    taken: list[tuple[int, int]] = []
    for tag, wanted in order:
        for match in re.finditer(rf"(?<!\w){re.escape(wanted)}(?!\w)", text):
            if all(match.end() <= a or match.start() >= b for a, b in taken):
                taken.append(match.span())
                yield match.start(), match.end(), tag


def _stories(package: Package) -> Iterator[tuple[str, Any]]:
    for part, kind in package.kinds.items():
        if kind in STORIES:
            yield kind, _root(package, part, kind)


def _texts(root: Any) -> Iterator[str]:
    """Give the lines of a story, those of lists left out."""
    listed = listed_paragraphs(root)
    for paragraph in root.iter(f"{W}p"):
        text = "".join(piece.text or "" for piece in own_texts(paragraph)).strip()
        if text and paragraph not in listed:
            yield text


def styled_lines(data: bytes) -> list[tuple[str, str]]:
    """Give each line of a paper's body with the name of its style, folded: what two files of one paper have alike.

    Raises:
        TemplateError: the file is no Word file.
    """
    package = read_package(data)
    styles = parse_styles(package.parts[STYLES_PART]) if STYLES_PART in package.parts else None
    names = {} if styles is None else first_names(styles)
    root = _root(package, package.main, "document")
    found = []
    for paragraph in root.iter(f"{W}p"):
        text = " ".join("".join(piece.text or "" for piece in own_texts(paragraph)).split())
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        if text:
            found.append((names.get(style.get(f"{W}val"), "") if style is not None else "", text))
    return found


def _root(package: Package, part: str, kind: str) -> Any:
    """Parse a story, its texts in NFC."""
    root = etree.fromstring(canonical(decode(package.parts[part]), part_label(part, kind)).encode(), _parser())
    for piece in root.iter(f"{W}t"):
        piece.text = nfc(piece.text or "")
    return root


def _parser() -> etree.XMLParser:
    return etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
