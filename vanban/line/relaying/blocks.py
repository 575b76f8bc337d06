"""Paragraphs and tables of the body, taken over from the original with their runs, pictures, merges and notes."""

from __future__ import annotations

import copy as copying
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from lxml import etree

from vanban.line.relaying.markup import Pen
from vanban.linting.copying import Copy
from vanban.linting.repairs.marking import child, drop, own_runs, put
from vanban.models.tables import SIZES
from vanban.ooxml.names import local
from vanban.ooxml.units import twips
from vanban.reading.facts.file import BodyItem, Borders, Facts, Paragraph, Signature, Table
from vanban.reading.facts.page import FLAT_PICTURE
from vanban.reading.facts.wording import words
from vanban.reading.parts.strokes import typed_rule
from vanban.regulation import page

_ROLES: Final = {"doan": "noi_dung", "trong": "ngat", "ke": "dong_giua"}
_FIXED: Final = frozenset(
    {"phan", "chuong", "muc", "tieu_muc", "tieu_de_phan", "tieu_de_chuong", "tieu_de_muc", "tieu_de_tieu_muc", "muc_la_ma",
     "khoan_tieu_de"}
)  # fmt: skip
_SIDES: Final = ("top", "left", "bottom", "right")
_PICTURES: Final = ("blip", "imagedata")


class Blocks:
    """Takes blocks of the body over into the new layout."""

    def __init__(self, copy: Copy, facts: Facts, pen: Pen) -> None:
        """Work on an open copy; what is taken over is copied before the body is emptied."""
        self._facts, self._pen, self._w = facts, pen, copy.w
        self._element = {p.index: copy.element(p) for p in facts.paragraphs if p.story == "than"}
        self._number = {element: index for index, element in self._element.items()}
        pictured = {image.paragraph for image in facts.images}
        self._ruled = {s.paragraph for s in facts.shapes if s.geometry == FLAT_PICTURE} - pictured
        self._tables = {table.index: self._table_element(table) for table in facts.tables if table.story == "than"}

    def _table_element(self, table: Table) -> etree._Element | None:
        if table.first > table.last:
            return None
        holders = list(self._element[table.first].iterancestors(f"{self._w}tbl"))
        inner = self._facts.paragraphs[table.first].cell
        # Counted from inside: outside may stand a table that only sets the page.
        out = (table.depth if inner is None else inner.depth) - table.depth
        return holders[out] if len(holders) > out else None

    def restyled(self, index: int, role: str, *, fixed: bool) -> tuple[etree._Element, str]:
        """Take a paragraph over in a role; gives its markup and its text."""
        paragraph = self._facts.paragraphs[index]
        label = paragraph.label.text if paragraph.label is not None else ""
        made = self._pen.restyled(self._element[index], paragraph, role, fixed=fixed, label=label)
        self._keep_inner(self._element[index], made)
        return made, self._text(index)

    def _text(self, index: int) -> str:
        """The text a paragraph prints, and what stands in text boxes anchored in it."""
        return " ".join(self._facts.paragraphs[one].full for one in (index, *self.anchored(index)))

    def anchored(self, index: int) -> list[int]:
        """Give the paragraphs of the text boxes anchored in a paragraph: they go where it goes."""
        own = self._element[index]
        return [self._number[p] for p in own.iter(f"{self._w}p") if p is not own and p in self._number]

    def _keep_inner(self, old: etree._Element, made: etree._Element) -> None:
        """Paragraphs of text boxes inside a paragraph keep the look they have: their styles are gone."""
        for before, after in zip(list(old.iter(f"{self._w}p"))[1:], list(made.iter(f"{self._w}p"))[1:], strict=False):
            index = self._number.get(before)
            if index is not None:
                self._pen.kept(after, self._facts.paragraphs[index])

    def item(self, item: BodyItem) -> tuple[list[etree._Element], str]:
        """Take an item of the body over: its markup and its text; a blank paragraph leaves nothing but its page break."""
        if item.level == "bang" and item.table is not None:
            return self._table(self._facts.tables[item.table])
        paragraph = self._facts.paragraphs[item.first]
        if item.level in {"trong", "ke"} and not list(self._kept_runs(self._element[item.first])):
            return ([self._break()] if paragraph.breaks_page or paragraph.format.page_break_before else []), ""
        role, align, fixed = self._role(item, paragraph)
        label = paragraph.label.text if paragraph.label is not None else ""
        made = self._pen.restyled(self._element[item.first], paragraph, role, fixed=fixed, label=label, align=align)
        self._keep_inner(self._element[item.first], made)
        if item.level == "dieu" and not item.auto:
            self._pen.bold_start(made, len(item.label.rstrip()))
        return [made], self._text(item.first)

    def _role(self, item: BodyItem, paragraph: Paragraph) -> tuple[str, str | None, bool]:
        align = paragraph.format.align
        if item.level == "doan" and align == "giua":
            return "dong_giua", None, False
        if item.level == "doan" and align == "phai":
            return "noi_dung", "phai", False
        return _ROLES.get(item.level, item.level), None, item.level in _FIXED

    def _break(self) -> etree._Element:
        made = self._pen.paragraph("ngat")
        run = etree.SubElement(made, f"{self._w}r")
        run.append(self._pen.element("br", type="page"))
        return made

    def _table(self, table: Table) -> tuple[list[etree._Element], str]:
        """Take a table over: cells, merges, nested tables and pictures as they are; lines and widths made its own."""
        old = self._tables.get(table.index)
        if old is None:
            return [], ""
        made = copying.deepcopy(old)
        made.tail = None
        heads = self._heads(table)
        texts: list[str] = []
        outer = [pair for pair in self._pairs(old, made) if next(pair[0].iterancestors(f"{self._w}p"), None) is None]
        for before, after in outer:
            paragraph = self._own(table, before)
            if paragraph is not None:
                texts.append(paragraph.full)
                self._cell_paragraph(before, after, paragraph, heads)
            # The paragraph has been written anew, and the text boxes hung up in it with it.
            for inside, copied in self._pairs(before, after)[1:]:
                boxed = self._own(table, inside)
                if boxed is not None:
                    texts.append(boxed.full)
                    self._pen.kept(copied, boxed)
        for inner, element in self._inside(table, made):
            self._frame(inner, element)
        self._own_rows(table, old, made)
        self._fit(table, made)
        return [made], " ".join(texts)

    def _pairs(self, old: etree._Element, made: etree._Element) -> list[tuple[etree._Element, etree._Element]]:
        """Pair the paragraphs of some markup with those of its copy, before either is changed."""
        return list(zip(old.iter(f"{self._w}p"), made.iter(f"{self._w}p"), strict=False))

    def _own(self, table: Table, element: etree._Element) -> Paragraph | None:
        index = self._number.get(element)
        return self._facts.paragraphs[index] if index is not None and table.first <= index <= table.last else None

    def _own_rows(self, table: Table, old: etree._Element, made: etree._Element) -> None:
        """Leave out rows that are not the table's: it was cut out of one that set the whole page."""
        rows = list(zip(old.iterchildren(f"{self._w}tr"), made.iterchildren(f"{self._w}tr"), strict=True))
        for before, after in rows:
            inside = [self._number[p] for p in before.iter(f"{self._w}p") if p in self._number]
            if inside and not table.first <= inside[0] <= table.last:
                made.remove(after)

    def _cell_paragraph(self, before: etree._Element, after: etree._Element, paragraph: Paragraph, heads: int) -> None:
        ref = paragraph.cell
        head = ref is not None and ref.depth == 1 and ref.row < heads
        low, high = SIZES
        sizes = [run.format.size_pt for run in paragraph.runs if run.shown.strip()]
        size = min(max(max(sizes, default=13.0), low), high)
        label = paragraph.label.text if paragraph.label is not None else ""
        fresh = self._pen.restyled(
            before,
            paragraph,
            "bang_dau" if head else "bang_o",
            fixed=False,
            label=label,
            align=paragraph.format.align,
            size=size,
        )
        for element in list(after):
            after.remove(element)
        after.extend(fresh)

    def _heads(self, table: Table) -> int:
        count = 0
        while count < len(table.rows) and table.rows[count].header:
            count += 1
        return min(count, len(table.rows) - 1)

    def _inside(self, table: Table, made: etree._Element) -> Iterator[tuple[Table, etree._Element]]:
        """The table itself and those nested in it, with their new markup."""
        old = self._tables[table.index]
        pairs = zip(old.iter(f"{self._w}tbl"), made.iter(f"{self._w}tbl"), strict=False) if old is not None else ()
        known = {element: index for index, element in self._tables.items() if element is not None}
        for before, after in pairs:
            if before in known:
                yield self._facts.tables[known[before]], after

    def _frame(self, table: Table, element: etree._Element) -> None:
        """Write the lines a table's style drew into its cells: the style is gone from the file."""
        properties = child(element, "tblPr")
        for tag in ("tblStyle", "tblpPr", "tblLook"):
            drop(properties, tag)
        rows = list(element.iterchildren(f"{self._w}tr"))
        for row, facts_row in zip(rows, table.rows, strict=False):
            cells = list(row.iterchildren(f"{self._w}tc"))
            for cell, fact in zip(cells, facts_row.cells, strict=False):
                inner = child(cell, "tcPr")
                drop(inner, "tcBorders")
                self._lines(inner, fact.borders)

    def _lines(self, properties: etree._Element, borders: Borders) -> None:
        made = self._pen.element("tcBorders")
        for side in _SIDES:
            border = getattr(borders, side)
            if border is not None:
                made.append(
                    self._pen.element(
                        side, val=border.style, sz=str(max(round(border.width_pt * 8), 2)), space="0", color="auto"
                    )
                )
        if not len(made):
            return
        after = {"shd", "noWrap", "tcMar", "textDirection", "tcFitText", "vAlign", "hideMark"}
        place = next((n for n, e in enumerate(properties) if local(e) in after), len(properties))
        properties.insert(place, made)

    def _fit(self, table: Table, made: etree._Element) -> None:
        """Bring a table that is wider than the new page to its width, all columns by the same share."""
        landscape = self._facts.sections[table.section].landscape
        long_mm, short_mm = page.PAPER_HEIGHT.preferred, page.PAPER_WIDTH.preferred
        room = (long_mm if landscape else short_mm) - page.MARGIN_LEFT.preferred - page.MARGIN_RIGHT.preferred
        properties = child(made, "tblPr")
        put(properties, "tblInd", w="0", type="dxa")
        if table.width_mm <= room + 1:
            return
        share = room / table.width_mm
        w = self._w
        for element in (*made.iterfind(f"{w}tblGrid/{w}gridCol"), *made.iterfind(f"{w}tr/{w}tc/{w}tcPr/{w}tcW")):
            value = element.get(f"{w}w", "")
            if value.isdigit() and element.get(f"{w}type", "dxa") == "dxa":
                element.set(f"{w}w", str(round(int(value) * share)))
        put(properties, "tblW", w=str(twips(room)), type="dxa")

    def pictures(self, indices: Sequence[int], signature: Signature) -> list[etree._Element]:
        """Take the pictures of a signature over, each in the paragraph of the room left for it."""
        wanted = {*range(min(indices), max(indices) + 1)} if indices else set()
        if not signature.images:
            return []
        made = []
        for index in sorted(
            {image.paragraph for image in signature.images} & (wanted | {i.paragraph for i in signature.images})
        ):
            holder = self._pen.paragraph("chuc_vu")
            holder.extend(copying.deepcopy(run) for run in self._kept_runs(self._element[index]))
            made.append(holder)
        return made

    def _kept_runs(self, element: etree._Element) -> Iterator[etree._Element]:
        """The runs that hold what text alone does not: a picture, a text box, an object, a reference to a note."""
        for run in own_runs(element):
            names = {local(one) for one in run.iter()}
            if self._number.get(element) in self._ruled:
                names -= {*_PICTURES}  # a rule of the old layout, drawn as a picture
            if names & {*_PICTURES, "txbxContent", "footnoteReference", "endnoteReference", "object"}:
                yield run

    def stray(self, index: int, claimed: Iterable[tuple[int, int]]) -> Iterator[tuple[etree._Element, str]]:
        """Give what of a paragraph no component took: a piece of text, or its pictures and text boxes."""
        paragraph = self._facts.paragraphs[index]
        if paragraph.story != "than" or index not in self._element:
            return
        spans = sorted(claimed)
        if any(start < 0 for start, _ in spans):
            return
        text = self._unclaimed(paragraph, spans)
        if typed_rule(text):
            text = ""  # "-----o0o-----": a rule of the old layout
        if words(text) and not spans and paragraph.box is None and paragraph.cell is None:
            made = self._pen.restyled(
                self._element[index], paragraph, "noi_dung", fixed=False, align=paragraph.format.align,
                label=paragraph.label.text if paragraph.label is not None else "",
            )  # fmt: skip
            yield made, paragraph.full
            return
        if words(text):
            yield self._pen.paragraph("noi_dung", text=text), text
        if paragraph.box is None:
            yield from self._objects(index)

    def _objects(self, index: int) -> Iterator[tuple[etree._Element, str]]:
        """Pictures anchored in a paragraph whose text went elsewhere; text boxes are taken apart paragraph by paragraph."""
        for run in self._kept_runs(self._element[index]):
            names = {local(one) for one in run.iter()}
            if "txbxContent" in names and not names & {*_PICTURES}:
                continue
            holder = self._pen.paragraph("dong_giua")
            holder.append(copying.deepcopy(run))
            yield holder, ""

    def _unclaimed(self, paragraph: Paragraph, spans: list[tuple[int, int]]) -> str:
        kept, at = [], 0
        for start, end in spans:
            kept.append(paragraph.text[at:start])
            at = max(at, end)
        kept.append(paragraph.text[at:])
        label = paragraph.label.text if paragraph.label is not None and not spans else ""
        return " ".join(" ".join([label, *kept]).split())
