"""The walk through a story: paragraphs, tables, content controls, text boxes, in reading order."""

from __future__ import annotations

from dataclasses import replace

from vanban.ooxml.cascade import EMPTY, Condition
from vanban.ooxml.limits import MAX_SHAPES
from vanban.ooxml.names import MC, Element, W, inner
from vanban.ooxml.units import MM_PER_INCH
from vanban.reading.facts.file import Address, CellRef, Field, Image, Label, Paragraph, Run, Shape, TabStop
from vanban.reading.facts.page import FLAT_PICTURE
from vanban.reading.facts.text import Story
from vanban.reading.word.collecting import Gathered, PartRoom
from vanban.reading.word.drawing import Drawn, chosen, is_flat
from vanban.reading.word.formatting import Setting, signature
from vanban.reading.word.images import look
from vanban.reading.word.inline import Content, Inline
from vanban.reading.word.layout_tables import read_table
from vanban.reading.word.numbering import Counter
from vanban.reading.word.tables import Room, Spot

_P, _TBL, _SDT, _SDT_CONTENT, _ALTERNATE = W + "p", W + "tbl", W + "sdt", W + "sdtContent", MC + "AlternateContent"
_PPR, _DEL, _INS, _MOVE_FROM = (W + n for n in ("pPr", "del", "ins", "moveFrom"))
_FOREIGN = frozenset({W + "altChunk", W + "subDoc"})
_WRAPPERS = frozenset(W + n for n in ("sdtContent", "customXml", "ins", "moveTo", "smartTag"))


class Walk:
    """Walks through one story of one part and hands everything to what is gathered."""

    def __init__(self, gathered: Gathered, room: PartRoom, story: Story, widths: list[float]) -> None:
        """Begin a story.

        Args:
            gathered: what is gathered of the whole file.
            room: the part.
            story: which story.
            widths: text width of each section, in millimetres.
        """
        self.gathered = gathered
        self.formatting = gathered.formatting
        self.story = story
        self.section = 0
        self._room = room
        self._widths = widths
        self._inline = Inline(gathered.formatting)
        self._counter = Counter(gathered.formatting.numbering)
        self._carried: tuple[Run, ...] = ()

    def start(self, container: Element, section: int = 0) -> tuple[Paragraph, ...]:
        """Walk through a body, header, footer or note; gives its paragraphs."""
        self.section = section
        first = len(self.gathered.paragraphs)
        self.blocks(container, Spot(None, None, EMPTY, 0.0, self.width(), top=self.story == "than"))
        return tuple(self.gathered.paragraphs[first:])

    def width(self) -> float:
        """Text width of the current section."""
        return self._widths[min(self.section, len(self._widths) - 1)]

    def blocks(self, container: Element, spot: Spot) -> None:
        """Walk through block elements."""
        line = 0
        for child in container:
            tag = child.tag
            if tag == _P:
                self.paragraph(child, spot, line)
                line += 1
            elif tag == _TBL:
                read_table(self, child, spot)
            elif tag == _SDT:
                content = child.find(_SDT_CONTENT)
                if content is not None:
                    self.blocks(content, replace(spot, control=True))
            elif tag in _WRAPPERS:
                self.blocks(child, spot)
            elif tag == _ALTERNATE:
                branch = chosen(child)
                if branch is not None:
                    self.blocks(branch, spot)
            elif tag in _FOREIGN:
                self.gathered.miss("tep_nhung")

    def cell_blocks(self, container: Element, spot: Spot, room: Room) -> None:
        """Walk through a table cell."""
        self.blocks(container, Spot(room.cell, spot.box, room.table, room.left_mm, room.width_mm, spot.control))

    def paragraph(self, element: Element, spot: Spot, line: int) -> None:
        """Read a paragraph, the `line`-th of its room, then the text boxes anchored in it."""
        gathered = self.gathered
        index = len(gathered.paragraphs)
        formatting, cell, table = self.formatting, spot.cell, spot.table
        properties = inner(element, _PPR)
        own = Setting.of(properties)
        setting, joined = formatting.paragraph(properties, own, table)
        style: str = joined["style"]
        mark = own.mark
        marked = signature(mark)
        content = self._inline.read(element, style, table, index)
        if content.page_tabs:
            setting = replace(setting, tabs=_page_tabs(content.page_tabs, spot.width_mm))
        if _DEL in marked or _MOVE_FROM in marked:
            self._carry(content, index)
            return
        runs = content.runs()
        if self._carried:
            runs = self._with_carried(runs)
        ends = spot.top and own.section is not None
        styles = formatting.styles
        text = runs[0].text if len(runs) == 1 else "".join([run.text for run in runs])
        gathered.add_paragraph(
            Paragraph(
                index=index,
                address=Address(self._room.name, self._room.ordinals.get(element, -1)),
                story=self.story,
                section=self.section,
                runs=runs,
                format=setting,
                mark=formatting.look(mark, marked, style, table)[0],
                style_id=styles.house_id(style),
                style_name=styles.name(style),
                label=self._label(joined, mark, style, table) if joined["num_id"] else None,
                cell=None if cell is None else CellRef(cell.table, cell.row, cell.cell, line, cell.depth),
                box=spot.box,
                breaks_page="\f" in text,
                ends_section=ends,
                inserted=_INS in marked,
                in_control=spot.control or content.in_control,
                text=text,
                shown=runs[0].shown if len(runs) == 1 else "".join([run.shown for run in runs]),
            )
        )
        self._keep(content, index)
        if content.drawn:
            drawn = [(len(gathered.shapes) + i, d) for i, d in enumerate(content.drawn)]
            for number, item in drawn:
                self._draw(number, item, index)
            self._boxes(drawn, spot)
        if ends:
            self.section = min(self.section + 1, len(self._widths) - 1)

    def _carry(self, content: Content, index: int) -> None:
        """A deleted paragraph mark: what is left of the text goes on in the next paragraph."""
        self._carried += content.runs()
        self.gathered.deleted.append(index)

    def _with_carried(self, runs: tuple[Run, ...]) -> tuple[Run, ...]:
        shift = sum(len(run.text) for run in self._carried)
        moved, start = [], 0
        for run in self._carried:
            moved.append(replace(run, start=start))
            start += len(run.text)
        self._carried = ()
        return (*moved, *(replace(run, start=run.start + shift) for run in runs))

    def _label(self, joined: dict[str, object], mark: Element | None, style: str, table: Condition) -> Label | None:
        num_id, level = joined.get("num_id"), joined.get("num_level")
        if not isinstance(num_id, int) or not isinstance(level, int) or num_id == 0:
            return None
        counted = self._counter.next(num_id, level)
        if counted is None:
            return None
        text, value, definition = counted
        look = self.formatting.label_char(mark, definition.run, style, table)
        return Label(text, value, level, num_id, definition.format, definition.suffix, look)

    def _keep(self, content: Content, index: int) -> None:
        gathered = self.gathered
        if content.deleted:
            gathered.deleted.append(index)
        if content.inserted:
            gathered.inserted.append(index)
        if content.commented:
            gathered.commented.append(index)
        for kind in content.missed:
            gathered.missed.setdefault(kind, []).append(index)
        for ended in content.ended:
            gathered.fields.append(Field(ended.instruction, ended.name, ended.result, ended.paragraph))

    def _draw(self, number: int, drawn: Drawn, index: int) -> None:
        gathered = self.gathered
        if len(gathered.shapes) >= MAX_SHAPES:
            return
        shape = replace(drawn.shape, index=number, paragraph=index, story=self.story)
        if ruled := drawn.image is not None and is_flat(shape):
            shape = replace(shape, kind="duong", geometry=FLAT_PICTURE, fill=_INK)
        gathered.shapes.append(shape)
        if drawn.image is not None and not ruled:
            gathered.images.append(self._image(drawn, shape))

    def _image(self, drawn: Drawn, shape: Shape) -> Image:
        relation = self._room.relations.get(drawn.image or "")
        inside = relation is not None and not relation.external
        part = relation.target if inside and relation is not None and self.gathered.package.has(relation.target) else ""
        seen = look(self.gathered.package, part)
        return Image(
            part=part, format=seen.format, alpha=seen.alpha, width_px=seen.width_px, height_px=seen.height_px,
            width_mm=shape.width_mm, height_mm=shape.height_mm, paragraph=shape.paragraph, shape=shape.index,
            tint=seen.tint, external=drawn.linked or (relation is not None and relation.external), name=drawn.name,
        )  # fmt: skip

    def _boxes(self, drawn: list[tuple[int, Drawn]], spot: Spot) -> None:
        gathered = self.gathered
        for number, item in drawn:
            if item.text is None or number >= len(gathered.shapes):
                continue
            first = len(gathered.paragraphs)
            left = item.shape.x_mm or 0.0
            width = max(item.shape.width_mm - 2 * _BOX_PADDING, 0.0)
            self.blocks(item.text, Spot(spot.cell, number, EMPTY, left + _BOX_PADDING, width))
            indices = tuple(range(first, len(gathered.paragraphs)))
            gathered.shapes[number] = replace(gathered.shapes[number], paragraphs=indices)


def _page_tabs(kinds: list[str], width: float) -> tuple[TabStop, ...]:
    """Tabs placed by the page (`w:ptab`) as the stops they amount to."""
    places = {"center": width / 2, "right": width}
    return tuple(TabStop(places[kind], kind) for kind in dict.fromkeys(kinds) if kind in places)


_BOX_PADDING = MM_PER_INCH / 10
_INK = "000000"
"""Room between the frame of a text box and its text, when nothing else is said."""
