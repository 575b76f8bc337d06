"""A finished paper becomes a template: what varies is proposed, the clerk confirms, each confirmed text becomes a tag."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from lxml import etree

from vanban.language import key
from vanban.ooxml.names import W
from vanban.ooxml.xml_text import canonical, decode
from vanban.rendering.engine.package import read_package
from vanban.rendering.engine.places import part_label
from vanban.rendering.foreign.rewriting import STORIES, own_texts, write_tag

_UPPER: Final = "A-ZÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬĐÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ"
_PERSON: Final = rf"[{_UPPER}]\w+(?: [{_UPPER}]\w*){{1,5}}"
_PATTERNS: Final = (
    ("so_ky_hieu", re.compile(r"\bSố:\s*(\S*/\S+)")),
    ("trich_yeu", re.compile(r"^(?:V/v|Về việc)\s+(\S.{5,})$")),
    ("kinh_gui", re.compile(r"^Kính gửi:\s*(\S.*?)[.;]?$")),
    ("ngay", re.compile(r"\b(ngày \d{1,2} tháng \d{1,2} năm \d{4})\b", re.IGNORECASE)),
    ("ngay", re.compile(r"\b(\d{1,2}/\d{1,2}/\d{4})\b")),
    ("ho_ten", re.compile(rf"(?:\b(?:Ông|Bà|ông|bà|Đồng chí|đồng chí|Họ và tên|Họ tên)\b[:\s]+)({_PERSON})")),
    ("so_tien", re.compile(r"\b(\d{1,3}(?:\.\d{3})+)(?=\s*(?:đồng|đ\b|VNĐ))")),
)
_LABELLED: Final = re.compile(r"^[-+•\s]*([^\W\d_][^:.;]{1,40}):\s*(\S.{0,80}?)[.;]?$")
_SKIPPED: Final = frozenset({"so", "kinh_gui", "noi_nhan", "noi_nhan_nhu_sau", "luu", "dieu", "can_cu", "tl", "kt"})
_NAME_ALONE: Final = re.compile(rf"^{_PERSON}$")
_LEAST: Final = 2


def propose(data: bytes, name: str) -> dict[str, str]:
    """Propose what varies in a paper: name of a tag → the text that stands there now.

    Raises:
        TemplateError: the file is no Word file.
    """
    texts = [text for _, text in _paragraphs(data, name)]
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

    for text in texts:
        before = len(found)
        for tag, pattern in _PATTERNS:
            for match in pattern.finditer(text):
                add(tag, match[1])
        labelled = _LABELLED.match(text)
        if labelled and len(found) == before and key(labelled[1]) not in _SKIPPED:
            add(key(labelled[1]), labelled[2])
    signed = next((text for text in reversed(texts) if _NAME_ALONE.match(text.strip())), "")
    if signed:
        add("nguoi_ky", signed)
    return found


def learned(data: bytes, confirmed: Mapping[str, str], name: str) -> tuple[dict[str, bytes], dict[str, int]]:
    """Put tags where the confirmed texts stand, everywhere they stand.

    Args:
        data: the paper.
        confirmed: name of a tag → text.
        name: the paper as the user knows it.

    Returns:
        The parts of the template, and how often each tag was put; 0 for a text that does not stand in the paper.
    """
    package = read_package(data, name)
    parts = dict(package.parts)
    counts = dict.fromkeys(confirmed, 0)
    order = sorted(confirmed.items(), key=lambda item: -len(item[1]))
    for part, kind in package.kinds.items():
        if kind not in STORIES:
            continue
        root = etree.fromstring(canonical(decode(parts[part]), part_label(part, kind)).encode(), _parser())
        for paragraph in root.iter(f"{W}p"):
            pieces = own_texts(paragraph)
            spans = list(_spans("".join(piece.text or "" for piece in pieces), order))
            for start, end, tag in sorted(spans, reverse=True):
                write_tag(pieces, start, end, f"{{{{ {tag} }}}}")
                counts[tag] += 1
        parts[part] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return parts, counts


def _spans(text: str, order: list[tuple[str, str]]) -> Iterator[tuple[int, int, str]]:
    """Give the places of the texts, the longest first, none inside another or inside a word."""
    taken: list[tuple[int, int]] = []
    for tag, wanted in order:
        for match in re.finditer(rf"(?<!\w){re.escape(wanted)}(?!\w)", text):
            if all(match.end() <= a or match.start() >= b for a, b in taken):
                taken.append(match.span())
                yield match.start(), match.end(), tag


def _paragraphs(data: bytes, name: str) -> Iterator[tuple[str, str]]:
    package = read_package(data, name)
    for part, kind in package.kinds.items():
        if kind in STORIES:
            root = etree.fromstring(canonical(decode(package.parts[part]), part_label(part, kind)).encode(), _parser())
            for paragraph in root.iter(f"{W}p"):
                text = "".join(piece.text or "" for piece in own_texts(paragraph)).strip()
                if text:
                    yield part, text


def _parser() -> etree.XMLParser:
    return etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
