"""Everything reading knows of a file: the one door to all kinds of facts.

`Facts` holds the file bottom up: paragraphs, tables, sections, shapes, then the papers found in it. Rules ask the
papers for components (`facts.main.tieu_ngu`) and the flat lists for everything that is judged everywhere
(`facts.paragraphs`, `facts.sections`).
"""

from __future__ import annotations

from typing import Literal

from vanban.frozen import dataclass
from vanban.ooxml.properties import Border, TabStop
from vanban.reading.facts.line import (
    ABSENT,
    DiaDanhNgay,
    Item,
    KinhGui,
    Line,
    NoiNhan,
    Part,
    Side,
    Signature,
    SignLine,
    SoKyHieu,
    State,
    part_of,
)
from vanban.reading.facts.page import Cell, Field, Image, Margin, PageNumber, Row, Section, Shape, Stroke, Table
from vanban.reading.facts.paper import Appendix, BodyItem, Copy, Guess, Level, Mark, Paper, Properties
from vanban.reading.facts.text import (
    NO_FONTS,
    Address,
    Borders,
    CellRef,
    CharFormat,
    Fonts,
    Label,
    ParaFormat,
    Paragraph,
    Run,
    gap_pt,
)

__all__ = [
    "ABSENT",
    "Address",
    "Appendix",
    "BodyItem",
    "Border",
    "Borders",
    "Cell",
    "CellRef",
    "CharFormat",
    "Copy",
    "DiaDanhNgay",
    "Facts",
    "Field",
    "Fonts",
    "Guess",
    "Image",
    "Item",
    "KinhGui",
    "Label",
    "Level",
    "Line",
    "Margin",
    "Mark",
    "NoiNhan",
    "Note",
    "PageNumber",
    "Paper",
    "ParaFormat",
    "Paragraph",
    "Part",
    "Properties",
    "Row",
    "Run",
    "Section",
    "Shape",
    "Side",
    "SignLine",
    "Signature",
    "SoKyHieu",
    "State",
    "Stroke",
    "TabStop",
    "Table",
    "Trouble",
    "TroubleKind",
    "gap_pt",
    "part_of",
]  # fmt: skip


TroubleKind = Literal["tcvn3", "vni", "nfd", "rieng", "khong_rong", "thay_the", "ky_tu_la"]


@dataclass(frozen=True, slots=True)
class Note:
    """Something reading did or could not do, to be told to the user.

    Attributes:
        key: "sua_doi" (tracked changes read as accepted), "macro", "phan_hong" (a broken part), "lien_ket_hong",
            "anh_ngoai", "chuyen_doi" (converted from another format), "nhieu_van_ban", "binh_luan" (comments), "bao_ve"
            (editing is restricted), "kieu_la", "cong_thuc", "doi_tuong", "tep_nhung",
            "dau_o_le" (the head stands in Word's header).
        text: a Vietnamese sentence.
        places: where, for a clerk; empty for the whole file.
    """

    key: str
    text: str
    places: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Trouble:
    """Characters that are not what they seem.

    Attributes:
        kind: "tcvn3" or "vni" (legacy encodings), "nfd" (decomposed), "rieng" (private use), "khong_rong"
            (zero-width), "thay_the" (U+FFFD), "ky_tu_la" (look-alikes such as Ð for Đ).
        paragraph: index of the paragraph.
        sample: the text around.
        evidence: what it rests on: a font name, the characters.
        place: for a clerk.
    """

    kind: TroubleKind
    paragraph: int
    sample: str
    evidence: str
    place: str


@dataclass(frozen=True, slots=True)
class Facts:
    """All facts of one file.

    Attributes:
        name: the file as the user named it; "" for bytes without a name.
        format: "docx", "dotx", "docm", "dotm", or what it was converted from ("doc", "odt", "rtf").
        main: the main paper; its components are absent one by one when the file is something else.
        attached: documents attached to it in the same file (quy chế issued with a decision), or further papers.
        appendices: appendices in order.
        copy: the block of a paper copy; None without one.
        family: "hanh_chinh" (ND30), "dang" (Party), "ban_sao" (with a copy block), "quy_pham" (normative paper, not
            judged), "khac" (not an administrative paper at all), with confidence.
        profile: key of `regulation.PROFILES` by family and date, with confidence.
        draft: the paper is a draft (number or day blank, marked DỰ THẢO); `draft_reasons` says why.
        draft_reasons: in Vietnamese; empty for a final paper.
        paragraphs: every paragraph: body in reading order (tables and text boxes where they are anchored), then
            headers, footers, notes.
        places: the best place in words for each paragraph, by its index.
        sections: sections in order.
        tables: tables in order, nested ones after the one that holds them.
        rules: every horizontal rule found in the body, headers and footers.
        shapes: every drawn object.
        images: every picture.
        fields: every field.
        page_numbers: every PAGE field as shown, per section.
        properties: core and custom properties.
        notes: what reading did or could not do.
        troubles: characters that are not what they seem.
        not_judged: what nobody should think was checked (`khong_danh_gia`), in Vietnamese.
        default_fonts: fonts of docDefaults.
        embedded: the record the paper was made of, as JSON, where the file carries it; None otherwise.
        embedded_intact: no word has been changed since.
        compat: Word's compatibility mode (15 for current files); None when the file names none.
    """

    name: str
    format: str
    main: Paper
    attached: tuple[Paper, ...]
    appendices: tuple[Appendix, ...]
    copy: Copy | None
    family: Guess
    profile: Guess
    draft: bool
    draft_reasons: tuple[str, ...]
    paragraphs: tuple[Paragraph, ...]
    places: tuple[str, ...]
    sections: tuple[Section, ...]
    tables: tuple[Table, ...]
    rules: tuple[Stroke, ...]
    shapes: tuple[Shape, ...]
    images: tuple[Image, ...]
    fields: tuple[Field, ...]
    page_numbers: tuple[PageNumber, ...]
    properties: Properties
    notes: tuple[Note, ...] = ()
    troubles: tuple[Trouble, ...] = ()
    not_judged: tuple[str, ...] = ()
    default_fonts: Fonts = NO_FONTS
    compat: int | None = None
    embedded: str | None = None
    embedded_intact: bool = False

    def place(self, what: Paragraph | Line | BodyItem | Stroke | int) -> str:
        """Say where something is, in a clerk's words; an int is a paragraph's index.

        Raises:
            IndexError: there is no such paragraph.
        """
        if isinstance(what, int):
            return self.places[what]
        if isinstance(what, Paragraph):
            return self.places[what.index]
        if isinstance(what, Stroke):
            return what.place or self.places[what.paragraph]
        return what.place

    def body_paragraphs(self) -> tuple[Paragraph, ...]:
        """Give the paragraphs of the body story, cells and text boxes included, without headers, footers and notes."""
        return tuple(p for p in self.paragraphs if p.story == "than")

    @property
    def appendix_alone(self) -> bool:
        """Whether the file holds only appendices, or an attached document: their paper stands in another file."""
        paper = self.main
        parts = (paper.quoc_hieu, paper.so_ky_hieu, paper.ten_loai, paper.co_quan)
        return bool(self.appendices) and not any(part.there for part in parts)

    @property
    def papers(self) -> tuple[Paper, ...]:
        """The main paper and those attached."""
        return (self.main, *self.attached)
