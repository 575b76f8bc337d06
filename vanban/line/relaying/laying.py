"""The order in which a paper is laid out: header, title, opening, body, signature, each from the lines reading found."""

from __future__ import annotations

import copy as copying
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from vanban.line.relaying.blocks import Blocks
from vanban.line.relaying.markup import Pen
from vanban.line.relaying.page_setting import PageSetting
from vanban.linting.copying import Copy
from vanban.linting.repairs.marking import child, put
from vanban.linting.rules.page import typed_page_number
from vanban.metrics import width_mm, wrap_lines
from vanban.ooxml.units import twips
from vanban.reading.facts.file import Appendix, BodyItem, Facts, Line, Mark, Paper, Part, Signature
from vanban.reading.facts.wording import words
from vanban.regulation import PRESETS, formulas, page, stamps

_TEXT_MM: Final = page.PAPER_WIDTH.preferred - page.MARGIN_LEFT.preferred - page.MARGIN_RIGHT.preferred
_RIGHT_MM: Final = 96.0
_SIGN_LEFT_MM: Final = 78.0
_SIZES: Final = PRESETS["nho"]


@dataclass(slots=True)
class Laid:
    """What was laid out.

    Attributes:
        blocks: the new body, its last section's properties at the end.
        planned: its words, in order.
        leftovers: what no component took: paragraph → what it says; each stands at its place with a comment.
    """

    blocks: list[etree._Element] = field(default_factory=list)
    planned: list[str] = field(default_factory=list)
    leftovers: list[tuple[etree._Element, str]] = field(default_factory=list)


class Layer:
    """Lays out one file."""

    def __init__(self, copy: Copy, facts: Facts, pages: PageSetting) -> None:
        """Work on an open copy whose styles are the house's already."""
        self._facts, self._pages = facts, pages
        self._pen = Pen(copy.w)
        self._blocks = Blocks(copy, facts, self._pen)
        own = [copying.deepcopy(element) for element in copy.sections()][: len(facts.sections)]
        # A file may name fewer sections than it has: Word makes up the last one.
        own += [self._pen.element("sectPr") for _ in range(len(facts.sections) - len(own))]
        self._old_sections = own
        self._laid = Laid()
        self._claimed: dict[int, list[tuple[int, int]]] = {}
        self._section = 0
        self._first = True
        self._restart = False

    def lay(self) -> Laid:
        """Lay everything out, papers and appendices in order."""
        units: list[Paper | Appendix] = [*self._facts.papers, *self._facts.appendices]
        units = sorted((u for u in units if u.last >= u.first), key=lambda unit: unit.first)
        for number, unit in enumerate(units):
            if number:
                self._begin(unit)
            if isinstance(unit, Paper):
                self._paper(unit)
            else:
                self._appendix(unit)
        last = len(self._old_sections) - 1
        self._laid.blocks.append(self._properties(last))
        return self._laid

    # Sections.

    def _properties(self, index: int) -> etree._Element:
        made = self._pages.section(
            self._old_sections[index], self._facts.sections[index], first=self._first, restart=self._restart
        )
        self._first = self._restart = False
        return made

    def _end_section(self, index: int) -> None:
        """Close a section: a thin paragraph carries its end."""
        made = self._pen.paragraph("ngat")
        made[0].append(self._properties(index))
        self._laid.blocks.append(made)

    def _begin(self, unit: Paper | Appendix) -> None:
        """Begin a new page, numbered from 1 for an appendix; where the original has a section end, that has been written."""
        if not self._ended_at(unit.first - 1):
            self._end_section(self._facts.paragraphs[unit.first].section)
        self._first = True
        self._restart = isinstance(unit, Appendix)

    def _ended_at(self, index: int) -> bool:
        """Whether a section end was the last thing written before a paragraph."""
        blocks = self._laid.blocks
        return bool(blocks) and next(blocks[-1].iter(f"{self._pen.w}sectPr"), None) is not None and index >= 0

    # Writing.

    def _put(self, element: etree._Element, *texts: str) -> None:
        self._laid.blocks.append(element)
        for text in texts:
            self._laid.planned += words(text)

    def _claim(self, lines: Iterable[Line]) -> None:
        for line in lines:
            self._claimed.setdefault(line.paragraph.index, []).append((line.start, line.end))

    def _line(self, role: str, *lines: Line) -> etree._Element:
        """Write lines as one paragraph, and count its words."""
        self._claim(lines)
        self._laid.planned += [word for line in lines for word in words(line.shown)]
        return self._pen.paragraph(role, *lines)

    def _lines(self, role: str, part: Part) -> list[etree._Element]:
        """Write each line of a component as a paragraph."""
        return [self._line(role, line) for line in part.lines]

    def _formula(self, role: str, part: Part, formula: str) -> list[etree._Element]:
        """Write a formula of the decree on one line, its dashes as the decree has them, where its words are right."""
        if words(part.text) != words(formula):
            return self._lines(role, part)
        self._claim(part.lines)
        self._laid.planned += words(formula)
        return [self._pen.paragraph(role, text=formula)]

    def _stroke(
        self, role: str, part: Part, share: float, room: float, size: float, *, joined: bool = False
    ) -> list[etree._Element]:
        """Draw the rule of a component by the lines as they will stand; `joined`: its lines went into one paragraph."""
        if not part.lines:
            return []
        texts = [line.shown for line in part.lines]
        texts = [" ".join(texts)] if joined else texts
        wrapped = [one for text in texts for one in wrap_lines(" ".join(text.split()), size, room, bold=True)]
        widths = [width_mm(one, size, bold=True) for one in wrapped]
        return [self._pen.rule(role, min(max(widths) if share == 1.0 else widths[-1], room) * share, room)]

    # A paper.

    def _paper(self, paper: Paper) -> None:
        head = paper.first
        self._head(paper)
        self._title(paper)
        body = self._body_start(paper)
        self._strays(range(head, body))
        self._middle(paper, body)
        end = max([body - 1, *(item.last for item in paper.body)])
        self._signatures(paper)
        self._strays(range(end + 1, paper.last + 1))
        self._sections_in(range(end + 1, paper.last + 1))

    def _head(self, paper: Paper) -> None:
        for line in paper.thong_tin_ky_so.lines:
            if line.paragraph.story == "than":
                self._put(self._line("thong_tin_ky_so", line))
        if not (paper.quoc_hieu.there or paper.co_quan.there or paper.so_ky_hieu.there):
            return
        left_mm, right_mm = _TEXT_MM - _RIGHT_MM, _RIGHT_MM
        left = self._lines("chu_quan", paper.chu_quan) + self._lines("co_quan", paper.co_quan)
        left += self._stroke(
            "ke_co_quan", paper.co_quan, page.RULE_SHORT.preferred, left_mm, _SIZES.get("co_quan", 12.0)
        )
        right = self._formula("quoc_hieu", paper.quoc_hieu, formulas.QUOC_HIEU)
        right += self._formula("tieu_ngu", paper.tieu_ngu, formulas.TIEU_NGU)
        right += self._stroke("ke_tieu_ngu", paper.tieu_ngu, 1.0, right_mm, _SIZES["tieu_ngu"])
        number = self._lines("so_ky_hieu", paper.so_ky_hieu)
        if paper.trich_yeu_cong_van.lines:
            number.append(self._line("trich_yeu_cong_van", *paper.trich_yeu_cong_van.lines))
        for mark in paper.marks:
            if mark.line.paragraph.story == "than":
                number.append(self._mark(mark))
        date = self._lines("dia_danh_ngay", paper.dia_danh_ngay)
        rows = [(left, right)] + ([(number, date)] if number or date else [])
        self._put(self._pen.two_columns(left_mm, right_mm, rows, "Phần đầu văn bản"))

    def _mark(self, mark: Mark) -> etree._Element:
        """Write a stamp in its frame, as wide as the decree has it."""
        made = self._line("khan" if mark.kind == "khan" else "du_thao", mark.line)
        frame = stamps.URGENCY_FRAMES.get(mark.key)
        if mark.kind == "khan" and frame is not None:
            side = str(twips(max(_TEXT_MM - _RIGHT_MM - frame.rong_mm, 0.0) / 2))
            edges = child(made[0], "pBdr")
            for name in ("top", "left", "bottom", "right"):
                edges.append(self._pen.element(name, val="single", sz="12", space="4", color="FF0000"))
            put(made[0], "ind", left=side, right=side)
        return made

    def _title(self, paper: Paper) -> None:
        for line in paper.ten_loai.lines:
            self._put(self._line("ten_loai", line))
        for line in paper.tac_gia.lines:
            self._put(self._line("trich_yeu", line))
        if paper.trich_yeu.lines:
            self._put(self._line("trich_yeu", *paper.trich_yeu.lines))
        for line in paper.kem_theo.lines:
            self._put(self._line("kem_theo", line))
        last = next((p for p in (paper.kem_theo, paper.trich_yeu, paper.ten_loai) if p.lines), None)
        if last is not None:
            joined = last is paper.trich_yeu
            stroke = self._stroke("ke_trich_yeu", last, page.RULE_SHORT.preferred, _TEXT_MM, 14.0, joined=joined)
            self._laid.blocks += stroke

    def _body_start(self, paper: Paper) -> int:
        """Where opening and body begin: below the last line of head and title."""
        opening = [*paper.kinh_gui.label.lines, *paper.tham_quyen.lines, *paper.can_cu, *paper.lenh.lines]
        starts = [line.paragraph.index for line in opening] + [item.first for item in paper.body]
        return min(starts, default=paper.last + 1)

    def _middle(self, paper: Paper, body: int) -> None:
        """Lay out opening and body in the order in which they stand."""
        roles: dict[int, list[tuple[str, tuple[Line, ...]]]] = {}
        kinh_gui = paper.kinh_gui
        seen: set[int] = set()
        for line in dict.fromkeys((*kinh_gui.label.lines, *(x for item in kinh_gui.items for x in item.lines))):
            role = "kinh_gui" if line in kinh_gui.label.lines else "kinh_gui_gach"
            roles.setdefault(line.paragraph.index, []).append((role, (line,)))
        for role, lines in (
            ("tham_quyen", paper.tham_quyen.lines),
            ("can_cu", paper.can_cu),
            ("lenh", paper.lenh.lines),
        ):
            for line in lines:
                roles.setdefault(line.paragraph.index, []).append((role, (line,)))
        items = {item.first: item for item in paper.body}
        stop = max([body - 1, *roles, *(item.last for item in paper.body)])
        for index in range(body, stop + 1):
            for role, lines in roles.get(index, ()):
                fixed = role != "can_cu"
                if (
                    role == "can_cu"
                    and lines[0].text == self._facts.paragraphs[index].text.strip()
                    and index not in seen
                ):
                    self._restyled(index, role, fixed=True)
                    self._claim(lines)
                elif fixed or index not in seen:
                    self._put(self._line(role, *lines))
                seen.add(index)
            if index in items:
                self._item(items[index], index in roles)
            elif index not in roles:
                self._strays([index])
            self._sections_in([index])

    def _restyled(self, index: int, role: str, *, fixed: bool) -> None:
        element, text = self._blocks.restyled(index, role, fixed=fixed)
        for one in self._blocks.anchored(index):
            self._claimed.setdefault(one, []).append((-1, 10**9))
        self._put(element, text)

    def _item(self, item: BodyItem, taken: bool) -> None:
        if taken:
            return
        made, text = self._blocks.item(item)
        whole = [*range(item.first, item.last + 1), *self._blocks.anchored(item.first)]
        for index in whole if made else ():
            self._claimed.setdefault(index, []).append((-1, 10**9))
        for element in made:
            self._put(element)
        if made and typed_page_number(item):
            self._laid.leftovers.append((made[0], text))
        self._laid.planned += words(text)

    def _signatures(self, paper: Paper) -> None:
        several = len(paper.ky) > 1
        listed = [] if several else self._recipients(paper)
        blocks = [self._signature(one) for one in paper.ky]
        listed = self._recipients(paper) if several else listed
        if not listed and not blocks:
            return
        left, right = _SIGN_LEFT_MM, _TEXT_MM - _SIGN_LEFT_MM
        if not several:
            self._put(self._pen.two_columns(left, right, [(listed, blocks[0] if blocks else [])], "Nơi nhận và chữ ký"))
        else:
            half = _TEXT_MM / 2
            pairs = [(blocks[n], blocks[n + 1] if n + 1 < len(blocks) else []) for n in range(0, len(blocks), 2)]
            self._put(self._pen.two_columns(half, half, pairs, "Chữ ký"))
            for element in listed:
                self._put(element)
        if paper.xac_nhan is not None:
            for element in self._signature(paper.xac_nhan):
                self._put(element)
        self._laid.blocks.append(self._pen.paragraph("ngat"))

    def _recipients(self, paper: Paper) -> list[etree._Element]:
        block = paper.noi_nhan
        made: list[etree._Element] = []
        for line in block.heading.lines:
            made.append(self._line("noi_nhan", line))
        for item in block.items:
            lines = [line for line in item.lines if line not in block.heading.lines]
            if lines:
                made.append(self._line("noi_nhan_danh_sach", *lines))
        for line in block.nguoi_soan.lines:
            inside = any(
                line.paragraph.index == one.paragraph.index and one.start <= line.start < one.end
                for item in block.items for one in item.lines
            )  # fmt: skip
            if not inside:
                made.append(self._line("nguoi_soan", line))
        return made

    def _signature(self, one: Signature) -> list[etree._Element]:
        made: list[etree._Element] = []
        pictures = self._blocks.pictures([s.line.paragraph.index for s in one.lines], one)
        for image in one.images if pictures else ():
            self._claimed.setdefault(image.paragraph, []).append((-1, 10**9))
        placed = False
        for signed in one.lines:
            above = signed.role in {"quyen_han", "chuc_vu"}
            if not above and not placed and signed.role != "ghi_chu":
                made += pictures or [self._pen.paragraph("cho_ky")]
                placed = True
            role = "ho_ten" if signed.role == "ho_ten" else "ky_ghi_chu" if signed.role == "ghi_chu" else "chuc_vu"
            made.append(self._line(role, signed.line))
        if not placed:
            made += pictures or [self._pen.paragraph("cho_ky")]
        return made

    # What no component took.

    def _strays(self, indices: Iterable[int]) -> None:
        """Put what no component took at its place, with a comment."""
        for index in indices:
            for element, text in self._blocks.stray(index, self._claimed.get(index, [])):
                self._put(element, text)
                self._laid.leftovers.append((element, text))
                self._claimed.setdefault(index, []).append((-1, 10**9))

    def _sections_in(self, indices: Iterable[int]) -> None:
        for index in indices:
            paragraph = self._facts.paragraphs[index]
            if paragraph.ends_section and paragraph.section < len(self._old_sections) - 1 and not self._ended_at(index):
                self._end_section(paragraph.section)

    # An appendix.

    def _appendix(self, one: Appendix) -> None:
        for line in one.thong_tin_ky_so.lines:
            if line.paragraph.story == "than":
                self._put(self._line("thong_tin_ky_so", line))
        for role, part in (("phu_luc", one.label), ("tieu_de_phu_luc", one.title), ("kem_theo", one.kem_theo)):
            for line in part.lines:
                self._put(self._line(role, line))
        stop = max([one.first - 1, *(item.last for item in one.body)])
        start = min((item.first for item in one.body), default=one.last + 1)
        self._strays(range(one.first, start))
        items = {item.first: item for item in one.body}
        for index in range(start, stop + 1):
            if index in items:
                self._item(items[index], False)
            self._sections_in([index])
        if one.ky:
            for element in (e for signature in one.ky for e in self._signature(signature)):
                self._put(element)
        self._strays(range(stop + 1, one.last + 1))
        self._sections_in(range(stop + 1, one.last + 1))
