"""The parts of an issued paper that a trích sao takes (Điều 25): opening, the parts named, signature; nothing is reworded.

A part is named as one cites it (`citing`): "Điều 3", "khoản 2 Điều 3", "Điều 1, 3", "Chương II", "mục II", "II.1". It is
looked for by the labels as they are printed, and taken when there is only one it can be. What is left out between two parts
is marked by one line, as citing does.
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
from vanban.rendering.citing import ARTICLE, LEVELS, Path, paths_of
from vanban.rendering.embedding import without_record
from vanban.rendering.engine.package import read_package
from vanban.rendering.paper import pack_parts

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_ROMAN: Final = r"[ivxlc]+"
_LABELS: Final = (
    (0, regex(rf"phần (?:thứ )?(\w+|{_ROMAN})\b")),
    (1, regex(rf"chương ({_ROMAN}|\d+)\b")),
    (2, regex(rf"(?:mục )?({_ROMAN})\s*[.\-:]|mục (\d+)\b")),
    (3, regex(r"điều (\d+\w?)\s*[.:]")),
    (4, regex(r"(\d+)\s*[.)](?!\d)")),
    (5, regex(r"([a-zđ])\s*\)")),
)
_UNDOTTED: Final = regex(r"điều (\d+)\s+\w")
"""An article whose number no stop follows."""
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
    folded = [fold(text) for text in texts]
    dotted = {found[1] for text in folded if (found := _LABELS[ARTICLE][1].match(text))}
    last = 0
    for at, text in enumerate(folded):
        bare = _UNDOTTED.match(text)
        if bare is not None and bare[1] not in dotted and int(bare[1]) == last + 1:
            last += 1
            yield _Label(at, ARTICLE, bare[1])
            continue
        for level, pattern in _LABELS:
            if (found := pattern.match(text)) is None or (dotted and level == 2 and not text.startswith("mục")):
                continue
            number = next(filter(None, found.groups()))
            last = int(number) if level == ARTICLE and number.isdecimal() else last
            yield _Label(at, level, number)
            break


def _kept(parts: Sequence[str], labels: Sequence[_Label], closing: int) -> set[int]:
    """Say which blocks stay: the parts, and the headings they stand under."""
    problems: list[Problem] = []
    kept: set[int] = set()
    known = ", ".join(dict.fromkeys(f"{LEVELS[one.level]} {one.number}" for one in labels if one.level < 4))
    for part in parts:
        paths = paths_of(part)
        if fold(part).startswith(("phụ lục", "phu luc")):
            paths, advice = None, "Phụ lục: tách thành một tệp rồi sao tệp ấy, bỏ mục phan."
        else:
            advice = "Ghi mỗi phần một dòng, như: khoản 2 Điều 3." if paths is None else ""
        for path in paths or [()]:
            found = _found(path, labels, closing) if path else None
            if isinstance(found, str):
                problems.append(Problem("phần này có ở nhiều chỗ trong văn bản", "phan", tim_thay=part, can_co=found,
                                        cach_sua="Ghi rõ thuộc điều, mục nào."))  # fmt: skip
            elif found is None:
                problems.append(
                    Problem(
                        "không thấy phần này trong văn bản",
                        "phan",
                        tim_thay=part,
                        can_co=known or None,
                        cach_sua=advice,
                    )
                )
            else:
                kept |= found
    if problems or not labels:
        raise InputError(*(problems or [Problem("văn bản không có điều, mục, khoản nào để trích", "phan")]))
    return kept


def _found(path: Path, labels: Sequence[_Label], closing: int) -> set[int] | str | None:
    """Find a part: its blocks and those of the headings above it; None when it is not there, where it is when in many places."""
    low, high, above = 0, len(labels), list[int]()
    for level, first, last in path:
        ends = list[int]()
        for number in (first, last):
            places = [at for at in range(low, high) if (labels[at].level, labels[at].number) == (level, number)]
            if not places:
                return None
            if len(places) > 1:
                return "; ".join(_place(at, labels) for at in places)
            ends.append(places[0])
        if ends[0] > ends[1]:
            return None
        above.append(ends[0])
        low, high = ends[0], next((one for one in range(ends[1] + 1, high) if labels[one].level <= level), high)
    stop = labels[high].at if high < len(labels) else closing
    return {*(labels[at].at for at in (*_headings(above[-1], labels), *above)), *range(labels[above[-1]].at, stop)}


def _headings(at: int, labels: Sequence[_Label]) -> Iterator[int]:
    """Give the headings a part stands under, from the article or section on."""
    level = labels[at].level
    for above in reversed(range(at)):
        if level <= ARTICLE:
            return
        if ARTICLE - 1 <= labels[above].level < level:
            level = labels[above].level
            yield above


def _place(at: int, labels: Sequence[_Label]) -> str:
    return " ".join(f"{LEVELS[labels[one].level]} {labels[one].number}" for one in (at, *_headings(at, labels)))


def _mark() -> etree._Element:
    paragraph = etree.Element(f"{_W}p")
    run = etree.SubElement(etree.SubElement(paragraph, f"{_W}r"), f"{_W}t")
    run.text = _LEFT_OUT
    return paragraph
