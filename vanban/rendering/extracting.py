"""The parts of an issued paper that a trích sao takes (Điều 25): opening, the parts named, signature; nothing is reworded.

A part is named as one cites it: "Điều 3", "khoản 2 Điều 3", "điểm a khoản 2 Điều 3", "Chương II", "mục II", "II.1". It is
looked for by the labels as they are printed. What is left out between two parts is marked by one line, as citing does.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from lxml import etree

from vanban.errors import DocumentError, InputError, Problem, TemplateError
from vanban.frozen import dataclass
from vanban.language import fold
from vanban.ooxml.xml_text import canonical, decode
from vanban.patterns import regex
from vanban.rendering.embedding import without_record
from vanban.rendering.engine.package import read_package
from vanban.rendering.paper import pack_parts

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LEVELS: Final = ("phần", "chương", "mục", "điều", "khoản", "điểm")
_ROMAN: Final = r"[ivxlc]+"
_LABELS: Final = (
    (0, regex(rf"phần (?:thứ )?(\w+|{_ROMAN})\b")),
    (1, regex(rf"chương ({_ROMAN}|\d+)\b")),
    (2, regex(rf"(?:mục )?({_ROMAN})\s*[.\-:]|mục (\d+)\b")),
    (3, regex(r"điều (\d+\w?)\s*[.:]")),
    (4, regex(r"(\d+)\s*[.)](?!\d)")),
    (5, regex(r"([a-zđ])\s*\)")),
)
_NAMED: Final = regex(rf"(phần(?: thứ)?|chương|mục|điều|khoản|điểm)\s+(\w+)|\b({_ROMAN})(?:\.(\d+))?\b")
_LEFT_OUT: Final = "[…]"


@dataclass(frozen=True, slots=True)
class _Label:
    at: int
    level: int
    number: str


def extract(document: bytes, parts: Sequence[str]) -> bytes:
    """Give a DOCX with its opening, the parts named, in the paper's order, and its signature; appendices are no part of it.

    Raises:
        InputError: a part is not there or cannot be told, or the paper has no signature that can be found.
        DocumentError: the file is no DOCX.
    """
    try:
        package = without_record(read_package(document))
        name = package.main
        root = etree.fromstring(
            canonical(decode(package.parts[name]), name).encode(),
            etree.XMLParser(resolve_entities=False, no_network=True),
        )
    except (TemplateError, ValueError, etree.XMLSyntaxError) as fault:
        raise DocumentError(
            Problem("không đọc được văn bản cần trích sao", can_co="một tệp .docx nguyên vẹn")
        ) from fault
    body = root.find(f"{_W}body")
    if body is None:
        raise InputError(Problem("văn bản cần trích sao trống", "phan"))
    blocks = _own_pages(body)
    texts = [" ".join("".join(map(str, block.itertext(f"{_W}t"))).split()) for block in blocks]
    closing = _closing(blocks, texts)
    labels = list(_labels(texts[:closing]))
    kept = _kept(parts, labels, closing)
    first = labels[0].at
    left_out = False
    for at, block in enumerate(blocks[first:closing], start=first):
        if at in kept:
            left_out = False
        elif left_out or not texts[at]:
            body.remove(block)
        else:
            body.replace(block, _mark())
            left_out = True
    made = {**package.parts, name: etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)}
    return pack_parts(made)


def _own_pages(body: etree._Element) -> list[etree._Element]:
    """Give the blocks of the paper itself; what is attached to it in sections of its own is taken away."""
    blocks = [block for block in body if block.tag != f"{_W}sectPr"]
    for at, block in enumerate(blocks):
        properties = block.find(f"{_W}pPr")
        section = properties.find(f"{_W}sectPr") if properties is not None else None
        if properties is None or section is None:
            continue
        properties.remove(section)
        for other in [*blocks[at + 1 :], *body.findall(f"{_W}sectPr")]:
            body.remove(other)
        body.append(section)
        return blocks[: at + 1]
    return blocks


def _closing(blocks: Sequence[etree._Element], texts: Sequence[str]) -> int:
    """Find where the signature begins: the last block that holds «Nơi nhận», else the last table."""
    for at in reversed(range(len(blocks))):
        if "nơi nhận:" in fold(texts[at]):
            return at
    tables = [at for at, block in enumerate(blocks) if block.tag == f"{_W}tbl"]
    if len(tables) > 1:
        return tables[-1]
    raise InputError(Problem("không thấy phần chữ ký, Nơi nhận của văn bản", "phan", cach_sua="Trích bằng tay."))


def _labels(texts: Sequence[str]) -> Iterator[_Label]:
    articles = any(_LABELS[3][1].match(fold(text)) for text in texts)
    for at, text in enumerate(texts):
        folded = fold(text)
        for level, pattern in _LABELS:
            if (found := pattern.match(folded)) is None or (articles and level == 2 and not folded.startswith("mục")):
                continue
            yield _Label(at, level, next(filter(None, found.groups())))
            break


def _kept(parts: Sequence[str], labels: Sequence[_Label], closing: int) -> set[int]:
    """Say which blocks stay: the parts, and the headings they stand under."""
    problems: list[Problem] = []
    kept: set[int] = set()
    for part in parts:
        path = _path(part)
        found = _found(path, labels, closing) if path else None
        if found is None:
            known = ", ".join(dict.fromkeys(f"{_LEVELS[one.level]} {one.number}" for one in labels if one.level < 4))
            problems.append(Problem("không thấy phần này trong văn bản", "phan", tim_thay=part, can_co=known or None))
            continue
        above, start, end = found
        kept |= {*above, *range(start, end)}
    if problems or not labels:
        raise InputError(*(problems or [Problem("văn bản không có điều, mục, khoản nào để trích", "phan")]))
    return kept


def _path(part: str) -> list[tuple[int, str]]:
    """Read how a part is cited, from the whole down: «khoản 2 Điều 3» is Điều 3, khoản 2.

    >>> _path("điểm a khoản 2 Điều 3"), _path("II.1")
    ([(3, '3'), (4, '2'), (5, 'a')], [(2, 'ii'), (4, '1')])
    """
    found: list[tuple[int, str]] = []
    for match in _NAMED.finditer(fold(part)):
        if match[1]:
            found.append((_LEVELS.index(match[1].split()[0]), match[2]))
        else:
            found += [(2, match[3]), *([(4, match[4])] if match[4] else [])]
    return sorted(found)


def _found(
    path: Sequence[tuple[int, str]], labels: Sequence[_Label], closing: int
) -> tuple[list[int], int, int] | None:
    """Find a part: headings above it, first block, and the block after its last."""
    low, high, above = 0, len(labels), list[int]()
    for level, number in path:
        at = next((at for at in range(low, high) if (labels[at].level, labels[at].number) == (level, number)), None)
        if at is None:
            return None
        end = next((one for one in range(at + 1, high) if labels[one].level <= level), high)
        above.append(labels[at].at)
        low, high = at, end
    stop = labels[high].at if high < len(labels) else closing
    return above[:-1], above[-1], stop


def _mark() -> etree._Element:
    paragraph = etree.Element(f"{_W}p")
    run = etree.SubElement(etree.SubElement(paragraph, f"{_W}r"), f"{_W}t")
    run.text = _LEFT_OUT
    return paragraph
