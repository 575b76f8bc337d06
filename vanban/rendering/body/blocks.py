"""The body writer: blocks into WordprocessingML, straight as text, in the template's named styles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any, Final

from vanban.frozen import dataclass
from vanban.metrics import break_lines, count_lines, line_height_pt, width_mm
from vanban.metrics.lengths import MM_PER_PT
from vanban.ooxml.units import twips
from vanban.ooxml.xml_text import SearchedXml
from vanban.regulation import ELEMENTS, formulas, page
from vanban.regulation.printed import Blocks
from vanban.rendering.body.runs import ALIGN, Runs, paragraph_xml, text_of
from vanban.rendering.body.tables import table_xml
from vanban.rendering.page.centred import centred, centred_indents
from vanban.rendering.page.look import Look
from vanban.rendering.page.sections import Section
from vanban.sameness import REMEMBERED, Same

Block = Mapping[str, Any]

_KEPT_LINES: Final = 2
"""Lines of the body that go with the signature to a new page."""
_LONG_SHARE: Final = 0.5
_CENTRED: Final = '<w:ind w:left="0"/><w:jc w:val="center"/>'


@dataclass(frozen=True, slots=True)
class Body:
    """The body as written.

    Attributes:
        xml: its markup.
        section: the section what follows stands in: turned when the body ends in landscape.
        broken: whether the body closed a section, so that the one that follows is not the first of the paper.
    """

    xml: SearchedXml
    section: Section
    broken: bool


def write_body(blocks: Sequence[Block], section: Section, look: Look, *, signed: bool, restart: bool = False) -> Body:
    """Write the body.

    Args:
        blocks: paragraphs, tables, page breaks and landscape stretches, as the context gives them.
        section: the page it begins on.
        look: sizes and measures in force.
        signed: a signature follows, which the end of the body must keep company.
        restart: the first section counts its pages anew, as an appendix does.

    Raises:
        InputError: a text holds a character that XML forbids, or a table's row has too many cells.
    """
    if isinstance(blocks, Blocks):
        return _remembered(Same(blocks), section, Same(look), signed, restart)
    return _written(blocks, section, look, signed=signed, restart=restart)


@lru_cache(maxsize=REMEMBERED)
def _remembered(blocks: Same[Blocks], section: Section, look: Same[Look], signed: bool, restart: bool) -> Body:
    return _written(blocks.value, section, look.value, signed=signed, restart=restart)


def _written(blocks: Sequence[Block], section: Section, look: Look, *, signed: bool, restart: bool) -> Body:
    writer = _Writer(section, look, restart=restart)
    writer.write(blocks, kept_from=kept_from(blocks, section, look) if signed else len(blocks))
    writer.close(signed=signed)
    return Body(SearchedXml("".join(writer.out)), writer.section, writer.broken)


def ending_section(blocks: Sequence[Block], section: Section) -> Section:
    """Give the section the body ends in: turned when its last block lies in landscape."""
    lying = bool(blocks) and blocks[-1]["kind"] == "ngang"
    return section.turned(landscape=True) if lying else section


class _Writer:
    """Writes blocks one after another, knowing what stands before and after each."""

    def __init__(self, section: Section, look: Look, *, restart: bool) -> None:
        self.section = section
        self.look = look
        self.out: list[str] = []
        self.broken = False
        self._start, self._restart = section, restart
        self._after_table = self._break_page = False
        self._dash_mm = page.ADDRESSEE_DASH_MM
        self._waiting: tuple[str, Runs, str, bool] | None = None

    def write(self, blocks: Sequence[Block], *, kept_from: int, landscape: bool | None = None) -> None:
        """Write a row of blocks; those from `kept_from` on stay on the page of what follows them."""
        turned = self._start.landscape if landscape is None else landscape
        for index, block in enumerate(blocks):
            kind, keep = block["kind"], index >= kept_from
            if kind == "ngang":
                inner = block["blocks"]
                self.write(inner, kept_from=len(inner) - 1 if keep else len(inner), landscape=True)
                continue
            self._turn(landscape=turned)
            if kind == "doan":
                self._paragraph(block, keep=keep, listed=self._lists(blocks, index))
            elif kind == "bang":
                self._table(block, keep=keep)
            else:
                self._break_page = True

    def close(self, *, signed: bool) -> None:
        """Write what still waits; after a table a signature needs a paragraph between."""
        self._flush()
        if self._after_table:
            gap = f'<w:spacing w:before="{self.look.gap_twips}"/>'
            self.out.append(paragraph_xml("ngat", (), gap, keep=signed))

    @staticmethod
    def _lists(blocks: Sequence[Block], index: int) -> bool:
        """Say whether a list of addressees follows."""
        after = blocks[index + 1] if index + 1 < len(blocks) else {}
        return after.get("kind") == "doan" and after.get("role") == "kinh_gui_gach"

    def _paragraph(self, block: Block, *, keep: bool, listed: bool) -> None:
        self._flush()
        role, runs = block["role"], block["runs"]
        properties = "<w:pageBreakBefore/>" if self._break_page else ""
        if self._after_table:
            properties += f'<w:spacing w:before="{self.look.gap_twips}"/>'
        if role == "kinh_gui":
            properties += self._addressee(text_of(runs), listed=listed)
        elif role == "kinh_gui_gach":
            properties += self._dashed()
        elif self._centres(block):
            properties += self._evened(block)
        elif block.get("can"):
            properties += f'<w:ind w:firstLine="0"/><w:jc w:val="{ALIGN[block["can"]]}"/>'
        self._break_page = self._after_table = False
        self._waiting = (role, runs, properties, keep or bool(block.get("giu")))

    def _flush(self, section: str = "") -> None:
        """Write the paragraph that waits to learn whether a section ends with it."""
        if self._waiting is None:
            return
        role, runs, properties, keep = self._waiting
        self.out.append(paragraph_xml(role, runs, properties + section, keep=keep and not section))
        self._waiting = None

    def _addressee(self, text: str, *, listed: bool) -> str:
        """Set the line of addressees: alone it is centred when it fits, else it hangs behind the colon (box 9a)."""
        size, named = self.look.size("kinh_gui"), text.startswith(formulas.KINH_GUI)
        word = width_mm(formulas.KINH_GUI.rstrip(":"), size)
        self._dash_mm = page.ADDRESSEE_INDENT_MM + word if named else page.ADDRESSEE_DASH_MM
        if listed:
            return "" if named else _CENTRED
        if not named:
            sides = centred(text, size, self.section.text_width_mm, bold=False, italic=False)
            return _CENTRED if sides.measure_mm is None else _sides(sides.indents(self.section.text_width), centre=True)
        if width_mm(text, size) <= self.section.text_width_mm:
            return _CENTRED
        hanging = width_mm(f"{formulas.KINH_GUI} ", size)
        room = self.section.text_width_mm - hanging
        lines = break_lines(text.removeprefix(formulas.KINH_GUI), size, room)
        side = max(twips((room - max(width_mm(line, size) for line in lines) - 1) / 2), 0)
        behind = twips(hanging)
        return f'<w:ind w:left="{side + behind}" w:right="{side}" w:hanging="{behind}"/>'

    def _dashed(self) -> str:
        """Stand the dashes of several addressees below the colon (I.II.9.d); what wraps hangs behind its dash."""
        hanging = twips(width_mm("- ", self.look.size("kinh_gui_gach")))
        return f'<w:ind w:left="{twips(self._dash_mm) + hanging}" w:hanging="{hanging}"/>'

    @staticmethod
    def _centres(block: Block) -> bool:
        """Say whether a paragraph stands in the middle, by its style or by the record."""
        element = ELEMENTS.get(block["role"])
        centres = element.can == "giua" if element else block["role"] == "dong_giua"
        return centres if not block.get("can") else block["can"] == "giua"

    def _evened(self, block: Block) -> str:
        """Even the lines of a centred paragraph: no word alone on the last."""
        role, element = block["role"], ELEMENTS.get(block["role"])
        said = f'<w:jc w:val="{ALIGN["giua"]}"/>' if block.get("can") else ""
        bold = bool(element and element.dam) or all(run.get("b") for run in block["runs"])
        italic = bool(element and element.nghieng) or all(run.get("i") for run in block["runs"])
        size, wide = self.look.size(role), self.section.text_width_mm
        parts = text_of(block["runs"]).split("\n")
        measures = [centred(part, size, wide, bold=bold, italic=italic).measure_mm for part in parts]
        if any(measure is not None for measure in measures):
            # Parts that stand on lines of their own share the measure: the widest of them keeps its line.
            needed = (
                width_mm(part, size, bold=bold, italic=italic) + 1 if measure is None else measure
                for part, measure in zip(parts, measures, strict=True)
            )
            return _sides(centred_indents(self.section.text_width, max(needed)), centre=bool(said))
        return f'<w:ind w:firstLine="0"/>{said}' if said else ""

    def _table(self, block: Block, *, keep: bool) -> None:
        self._flush()
        if self._break_page or self._after_table:
            self.out.append(paragraph_xml("ngat", (), "<w:pageBreakBefore/>" if self._break_page else ""))
        self.out.append(table_xml(block, self.section, self.look, keep=keep))
        self._break_page, self._after_table = False, True

    def _turn(self, *, landscape: bool) -> None:
        """End the section when the page turns; the last paragraph carries its end."""
        if landscape == self.section.landscape:
            return
        ending = self.section.xml(first=not self.broken, restart=self._restart and not self.broken)
        if self._waiting is not None:
            self._flush(ending)
        else:
            self.out.append(paragraph_xml("ngat", (), ending))
        self.section = self.section.turned(landscape=landscape)
        self.broken, self._after_table, self._break_page = True, False, False


def _sides(indents: Mapping[str, int], *, centre: bool) -> str:
    said = f'<w:jc w:val="{ALIGN["giua"]}"/>' if centre else ""
    return f'<w:ind w:left="{indents["trai"]}" w:right="{indents["phai"]}" w:firstLine="0"/>{said}'


def kept_from(blocks: Sequence[Block], section: Section, look: Look) -> int:
    """Find the first block that must share a page with the signature: at least two lines of text.

    A last paragraph that fills most of a page is let go: LibreOffice would move it whole to the next page.
    """
    lines, index = 0, len(blocks)
    most = section.text_height_mm * _LONG_SHARE / (line_height_pt(look.size("noi_dung")) * look.lines * MM_PER_PT)
    while index > 0 and lines < _KEPT_LINES and blocks[index - 1]["kind"] in {"doan", "bang"}:
        index -= 1
        block = blocks[index]
        if block["kind"] == "bang":
            break
        room = section.text_width_mm - look.indent_mm
        here = count_lines(text_of(block["runs"]), look.size(block["role"]), room)
        if here > most:
            return index + 1
        lines += here
    if index == len(blocks) and blocks and blocks[-1]["kind"] == "ngang":
        index -= 1
    return index
