"""From an open package to the bottom facts: paragraphs, tables, sections, shapes, with everything effective."""

from __future__ import annotations

from dataclasses import replace

from vanban.frozen import dataclass
from vanban.ooxml import limits
from vanban.ooxml.names import Element, W, whole
from vanban.ooxml.package import Package, Relation, refuse
from vanban.reading.facts.file import Field, Fonts, Image, Note, Paragraph, Properties, Section, Shape, Table
from vanban.reading.facts.text import Story
from vanban.reading.word.blocks import Walk
from vanban.reading.word.collecting import Gathered, PartRoom
from vanban.reading.word.describing import read_properties
from vanban.reading.word.embedded import Embedded, read_embedded
from vanban.reading.word.sections import fill_margins, read_sections, section_elements
from vanban.reading.word.sheets import read_formatting


@dataclass(frozen=True, slots=True)
class Ground:
    """The bottom facts of a file, before papers are looked for. The fields are those of `Facts`."""

    name: str
    format: str
    paragraphs: tuple[Paragraph, ...]
    tables: tuple[Table, ...]
    sections: tuple[Section, ...]
    shapes: tuple[Shape, ...]
    images: tuple[Image, ...]
    fields: tuple[Field, ...]
    notes: tuple[Note, ...]
    properties: Properties
    default_fonts: Fonts
    compat: int | None
    inserted: tuple[int, ...]
    deleted: tuple[int, ...]
    commented: tuple[int, ...]
    embedded: Embedded | None
    missed: dict[str, list[int]]


def open_ground(package: Package) -> Ground:
    """Read all parts of a package.

    Raises:
        DocumentError: the main part is missing, broken, too large, or holds no document.
    """
    root = package.main_xml()
    body = root.find(W + "body")
    if root.tag != W + "document" or body is None:
        raise refuse("tệp không chứa nội dung văn bản Word", package.name, cure="Mở thử bằng Word rồi lưu lại .docx")
    relations = package.relations(package.main)
    settings = package.xml(_target(relations, "settings", "word/settings.xml"))
    formatting = read_formatting(
        package,
        _target(relations, "styles", "word/styles.xml"),
        _target(relations, "theme", "word/theme/theme1.xml"),
        _target(relations, "numbering", "word/numbering.xml"),
        settings,
    )
    gathered = Gathered(package, formatting, _compat(settings))
    elements = section_elements(body)
    sections = read_sections(elements, settings)
    widths = [section.columns_mm[0] for section in sections]
    gathered.pages = [(section.left_mm, section.width_mm) for section in sections]
    room = PartRoom(package.main, relations, _ordinals(root))
    Walk(gathered, room, "than", widths).start(body)
    sections = _spans(sections, gathered.paragraphs)
    sections = _margins(gathered, sections, elements, relations, widths)
    _notes(gathered, relations, widths)
    fonts = formatting.char(None, "").fonts
    if settings is not None and settings.find(W + "documentProtection") is not None:
        gathered.notes.append(Note("bao_ve", "Tệp đang bị hạn chế sửa (Restrict Editing)"))
    return Ground(
        name=package.name,
        format=package.format,
        paragraphs=tuple(gathered.paragraphs),
        tables=tuple(table for table in gathered.tables if table is not None),
        sections=tuple(sections),
        shapes=tuple(gathered.shapes),
        images=tuple(gathered.images),
        fields=tuple(gathered.fields),
        notes=(*(Note(trouble.key, trouble.text) for trouble in package.troubles), *gathered.notes),
        properties=read_properties(package),
        default_fonts=fonts,
        compat=gathered.compat,
        inserted=tuple(gathered.inserted),
        deleted=tuple(gathered.deleted),
        commented=tuple(gathered.commented),
        embedded=read_embedded(package, relations, root),
        missed=gathered.missed,
    )


def _target(relations: dict[str, Relation], kind: str, default: str) -> str:
    return next((r.target for r in relations.values() if r.kind == kind and not r.external), default)


def _compat(settings: Element | None) -> int | None:
    for setting in settings.iterfind(f"{W}compat/{W}compatSetting") if settings is not None else ():
        if setting.get(W + "name") == "compatibilityMode":
            return whole(setting.get(W + "val"))
    return None


def _ordinals(root: Element) -> dict[Element, int]:
    return {element: number for number, element in enumerate(root.iter(W + "p"))}


def _spans(sections: list[Section], paragraphs: list[Paragraph]) -> list[Section]:
    first: dict[int, int] = {}
    last: dict[int, int] = {}
    for paragraph in paragraphs:
        first.setdefault(paragraph.section, paragraph.index)
        last[paragraph.section] = paragraph.index
    return [replace(s, first=first.get(s.index, -1), last=last.get(s.index, -1)) for s in sections]


def _margins(
    gathered: Gathered,
    sections: list[Section],
    elements: list[Element],
    relations: dict[str, Relation],
    widths: list[float],
) -> list[Section]:
    """Read headers and footers: each part once, at the first section that shows it."""
    targets = {key: r.target for key, r in relations.items() if r.kind in {"header", "footer"} and not r.external}
    read_parts = 0

    def read(part: str, section: int) -> tuple[Paragraph, ...]:
        nonlocal read_parts
        read_parts += 1
        root = gathered.package.xml(part) if read_parts <= limits.MAX_MARGIN_PARTS else None
        if root is None:
            return ()
        story: Story = "dau_trang" if root.tag == W + "hdr" else "chan_trang"
        room = PartRoom(part, gathered.package.relations(part), _ordinals(root))
        return Walk(gathered, room, story, widths).start(root, section)

    return fill_margins(sections, elements, targets, read)


def _notes(gathered: Gathered, relations: dict[str, Relation], widths: list[float]) -> None:
    """Read foot- and endnotes; the separators Word keeps among them are not notes."""
    for kind, tag in (("footnotes", "footnote"), ("endnotes", "endnote")):
        part = _target(relations, kind, "")
        root = gathered.package.xml(part) if part else None
        if root is None:
            continue
        room = PartRoom(part, gathered.package.relations(part), _ordinals(root))
        walk = Walk(gathered, room, "chu_thich", widths)
        for note in root.iterchildren(W + tag):
            if note.get(W + "type", "normal") == "normal":
                walk.start(note)


def has_macros(package: Package) -> bool:
    """Say whether the file carries macros (they are never run)."""
    return any(name.endswith("vbaproject.bin") for name in package.names())
