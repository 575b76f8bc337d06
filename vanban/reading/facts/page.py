"""Facts about the page: sections, headers and footers, tables, drawn rules, shapes, images, fields."""

from __future__ import annotations

from typing import Final, Literal

from vanban.frozen import dataclass, quick
from vanban.ooxml.properties import Border
from vanban.ooxml.units import MM_PER_INCH
from vanban.reading.facts.text import Borders, Paragraph
from vanban.regulation import Align

Which = Literal["default", "first", "even"]
TableRole = Literal["noi_dung", "dau_trang", "chu_ky", "khung_dau"]
RuleKind = Literal["vien_doan", "vien_o", "vien_bang", "hinh", "go_phim", "gach_chan"]
"""How a rule was made: paragraph border, cell border, border of a one-row table, drawn line or shape, typed signs
(underscores, dashes, box-drawing), underline of the text itself."""


@quick
@dataclass(frozen=True, slots=True)
class Margin:
    """What one header or footer shows.

    Attributes:
        which: "default", "first" or "even".
        part: name of its part; "" when nothing is defined anywhere (then it is empty).
        inherited: taken over from the section before.
        paragraphs: its paragraphs, cells and text boxes too.
    """

    which: Which
    part: str
    inherited: bool
    paragraphs: tuple[Paragraph, ...]

    @property
    def blank(self) -> bool:
        """Nothing is printed."""
        return all(p.blank for p in self.paragraphs)


@quick
@dataclass(frozen=True, slots=True)
class Section:
    """One section of the body; millimetres.

    Attributes:
        index: place in `facts.sections`.
        width_mm: width of the sheet as laid (a landscape A4 is 297).
        height_mm: its height.
        landscape: wider than high.
        orient: what the file says: "portrait" or "landscape".
        top_mm: top margin; negative in the file means "exactly" and is given as its absolute value.
        bottom_mm: bottom margin.
        left_mm: left margin.
        right_mm: right margin.
        gutter_mm: extra for binding.
        mirror: margins are mirrored on even pages (a setting of the whole file).
        header_mm: top edge to header.
        footer_mm: bottom edge to footer.
        starts: how it begins: "nextPage", "continuous", "evenPage", "oddPage" or "nextColumn".
        columns_mm: widths of its text columns; one entry when there is one column.
        title_page: the first page has its own header and footer.
        even_odd: even and odd pages have different ones (a setting of the whole file).
        page_start: its page numbers start at this value; None when they run on.
        page_format: number format ("decimal", "upperRoman"…); None for the usual decimal.
        page_borders: a frame is drawn around the page.
        line_grid_pt: pitch of the document grid; None without one.
        headers: all three kinds, those taken over included.
        footers: likewise.
        first: index of its first paragraph in `facts.paragraphs`; -1 when it has none.
        last: index of its last.
    """

    index: int
    width_mm: float
    height_mm: float
    landscape: bool
    orient: str
    top_mm: float
    bottom_mm: float
    left_mm: float
    right_mm: float
    gutter_mm: float
    mirror: bool
    header_mm: float
    footer_mm: float
    starts: str
    columns_mm: tuple[float, ...]
    title_page: bool
    even_odd: bool
    page_start: int | None
    page_format: str | None
    page_borders: bool = False
    line_grid_pt: float | None = None
    headers: tuple[Margin, ...] = ()
    footers: tuple[Margin, ...] = ()
    first: int = -1
    last: int = -1

    @property
    def text_width_mm(self) -> float:
        """Sheet less left and right margin and gutter."""
        return self.width_mm - self.left_mm - self.right_mm - self.gutter_mm

    def margin(self, where: Literal["dau", "chan"], which: Which) -> Margin:
        """Give the header ("dau") or footer ("chan") of one kind; an empty one when the file defines none."""
        group = self.headers if where == "dau" else self.footers
        return next((m for m in group if m.which == which), Margin(which, "", inherited=True, paragraphs=()))


@dataclass(frozen=True, slots=True)
class PageNumber:
    """A PAGE field in a header, a footer or the body.

    Attributes:
        section: index of the section that shows it.
        where: "dau" (header), "chan" (footer) or "than" (in the text).
        which: kind of header or footer.
        paragraph: the paragraph that holds it.
        align: how it stands across the page: frames, tab stops and table cells considered.
        size_pt: size of the number.
        bold: weight of the number.
        italic: slant of the number.
        number_format: format in force: the field's own switch, else the section's ("decimal").
        around: what stands beside the number in its line ("- ", "Trang "); "" when alone.
        first_page: it is printed on the section's first page too.
        place: for a clerk.
    """

    section: int
    where: Literal["dau", "chan", "than"]
    which: Which
    paragraph: Paragraph
    align: Align
    size_pt: float
    bold: bool
    italic: bool
    number_format: str
    around: str
    first_page: bool
    place: str


@quick
@dataclass(frozen=True, slots=True)
class Cell:
    r"""One cell as it stands in its row.

    Attributes:
        column: grid column it begins at, from 0.
        span: grid columns it covers.
        merge: "dau" where a vertical merge begins, "tiep" where one goes on, None without one.
        width_mm: width from the grid (or its own when there is no grid).
        left_mm: its left edge from the text edge.
        padding_left_mm: room between edge and text.
        padding_right_mm: likewise on the right.
        borders: sides drawn, table style and table borders considered.
        shading: fill "RRGGBB"; None without one.
        v_align: "top", "center" or "bottom".
        paragraphs: indices in `facts.paragraphs`, those of nested tables not included.
        tables: indices in `facts.tables` of tables nested in it.
        text: NFC text of its paragraphs as shown, automatic labels included, joined with "\n".
    """

    column: int
    span: int
    merge: Literal["dau", "tiep"] | None
    width_mm: float
    left_mm: float
    padding_left_mm: float
    padding_right_mm: float
    borders: Borders
    shading: str | None
    v_align: str
    paragraphs: tuple[int, ...]
    tables: tuple[int, ...]
    text: str


@quick
@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table.

    Attributes:
        cells: from left to right.
        header: repeated at the top of each page.
        cant_split: not torn over two pages.
        height_mm: height asked for; None when free.
        height_rule: "exact", "atLeast" or "auto".
    """

    cells: tuple[Cell, ...]
    header: bool
    cant_split: bool
    height_mm: float | None
    height_rule: str


@quick
@dataclass(frozen=True, slots=True)
class Table:
    """One table.

    Attributes:
        index: place in `facts.tables`.
        rows: its rows.
        grid_mm: widths of the grid columns.
        width_mm: their sum.
        align: how the table stands between the margins.
        indent_mm: its left edge from the text edge.
        style_id: table style; "" without one.
        bordered: lines are drawn inside or around it.
        floating: text flows around it.
        caption: the title given in Word ("Phần đầu văn bản"); "" without one.
        depth: 1 on the page, 2 inside a cell …
        parent: the table it is nested in; None on the page.
        section: index of its section.
        first: index of its first paragraph.
        last: index of its last.
        role: what reading takes it for.
        place: for a clerk.
    """

    index: int
    rows: tuple[Row, ...]
    grid_mm: tuple[float, ...]
    width_mm: float
    align: Align
    indent_mm: float
    style_id: str
    bordered: bool
    floating: bool
    caption: str
    depth: int
    parent: int | None
    section: int
    first: int
    last: int
    story: str = "than"
    role: TableRole = "noi_dung"
    place: str = ""


@quick
@dataclass(frozen=True, slots=True)
class Stroke:
    """A straight horizontal line, however it was made.

    Attributes:
        kind: how it was made.
        length_mm: its length; for an underline that of the underlined text.
        left_mm: left end from the left text edge of the page (of the section's text area).
        width_pt: thickness; 0 for typed signs.
        style: "single", "double", "dotted", "dashed" …
        color: "RRGGBB"; None when automatic.
        paragraph: index of the paragraph it belongs to or is anchored in.
        text: the signs typed, for "go_phim" ("____", "-----"); "" otherwise.
        above: it stands above its paragraph's text (a top border), else below.
        box_left_mm: left edge of the column (cell, text box, page) it stands in.
        box_width_mm: width of that column: a rule of that whole width is a border of the cell or page.
        shape: index in `facts.shapes` for "hinh"; None otherwise.
        offset_pt: for "hinh": vertical distance from the top of its paragraph; None when not known.
        place: for a clerk.
    """

    kind: RuleKind
    length_mm: float
    left_mm: float
    width_pt: float
    style: str
    color: str | None
    paragraph: int
    text: str = ""
    above: bool = False
    box_left_mm: float = 0.0
    box_width_mm: float = 0.0
    shape: int | None = None
    offset_pt: float | None = None
    place: str = ""

    @property
    def solid(self) -> bool:
        """One unbroken line: neither dotted, dashed nor double, not typed hyphens."""
        if self.kind == "go_phim":
            return set(self.text.strip()) <= set("_─━—―") and self.style == "single"
        return self.style in {"single", "thick", "solid"}

    @property
    def center_mm(self) -> float:
        """Its middle, from the left text edge."""
        return self.left_mm + self.length_mm / 2


FLAT_PICTURE: Final = "anh_det"
"""Geometry of a line that a flat picture draws."""


@dataclass(frozen=True, slots=True)
class Shape:
    """A drawn object: text box, line, rectangle, WordArt, picture frame.

    Attributes:
        index: place in `facts.shapes`.
        kind: "khung" (holds text), "duong" (a line), "hinh" (other geometry), "anh" (a picture).
        geometry: preset name ("line", "rect", "straightConnector1"); "" when unknown.
        source: "drawingml" or "vml".
        width_mm: width; 0 when not given.
        height_mm: height; 0 when not given.
        x_mm: left edge; None when it is in line with the text or placed by alignment.
        x_from: what `x_mm` or `align` counts from ("column", "margin", "page", "character"); "" in line.
        y_mm: top edge; None likewise.
        y_from: "paragraph", "margin", "page", "line"; "" in line.
        align: "left", "center", "right" when placed by alignment; "" otherwise.
        inline: stands in the line like a letter.
        behind: lies behind the text.
        line: its outline; None when it has none.
        fill: fill "RRGGBB"; None without one.
        paragraph: index of the paragraph it is anchored in.
        paragraphs: indices of the paragraphs of its text.
        story: where its anchor stands.
        flipped: a line drawn from the other corner; only a slanting one matters.
        inset_mm: room left and right between the frame and its text.
    """

    index: int
    kind: Literal["khung", "duong", "hinh", "anh"]
    geometry: str
    source: Literal["drawingml", "vml"]
    width_mm: float
    height_mm: float
    x_mm: float | None
    x_from: str
    y_mm: float | None
    y_from: str
    align: str
    inline: bool
    behind: bool
    line: Border | None
    fill: str | None
    paragraph: int
    paragraphs: tuple[int, ...] = ()
    story: str = "than"
    flipped: bool = False
    inset_mm: tuple[float, float] = (MM_PER_INCH / 10, MM_PER_INCH / 10)


@dataclass(frozen=True, slots=True)
class Image:
    """One picture in the text.

    Attributes:
        part: its part; "" when the relation is broken or points outside the file.
        format: "png", "jpeg", "gif", "bmp", "tiff", "emf", "wmf", "svg" by its first bytes; "" when unknown.
        alpha: it has a transparent background; None when that cannot be told.
        width_px: width in pixels; 0 unknown.
        height_px: height in pixels; 0 unknown.
        width_mm: width on the page.
        height_mm: height on the page.
        paragraph: index of the paragraph it is anchored in.
        shape: index in `facts.shapes`.
        tint: "do" (red), "xanh" (blue), "den" (black or grey), "khac"; None when colours were not looked at.
        external: it is only linked, not in the file.
        name: name or description given in Word.
        place: for a clerk.
    """

    part: str
    format: str
    alpha: bool | None
    width_px: int
    height_px: int
    width_mm: float
    height_mm: float
    paragraph: int
    shape: int
    tint: str | None = None
    external: bool = False
    name: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class Field:
    r"""A field of Word.

    Attributes:
        instruction: as written ("PAGE \* MERGEFORMAT").
        name: its first word, in capitals ("PAGE", "NUMPAGES", "MERGEFIELD", "REF", "DATE").
        result: the text shown.
        paragraph: index of the paragraph it begins in.
    """

    instruction: str
    name: str
    result: str
    paragraph: int
