"""The door: a file in, facts out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from vanban.ooxml.package import Convert, load
from vanban.reading.facts.file import Appendix, CellRef, Copy, Facts, Guess, Note, Paper, Table
from vanban.reading.facts.page import TableRole
from vanban.reading.parts.appendices import read_appendix
from vanban.reading.parts.boundaries import Segment, copy_start, segments
from vanban.reading.parts.copies import read_copy
from vanban.reading.parts.kinds import draft_reasons, guess_family, guess_profile, not_judged
from vanban.reading.parts.lines import Lines
from vanban.reading.parts.margins import contact_lines, margin_place, page_numbers, shown_margins, signing_text
from vanban.reading.parts.marks import marks_in_margins
from vanban.reading.parts.papers import PaperReader
from vanban.reading.parts.strokes import find_rules
from vanban.reading.parts.troubles import find_troubles
from vanban.reading.parts.words import is_quoc_hieu, read_number, type_of
from vanban.reading.word.opening import Ground, has_macros, open_ground
from vanban.regulation import LOAI

Signed = TypeVar("Signed", Paper, Appendix)
_MOST_PLACES = 20
_OPENING = 20
"""Paragraphs among which the first printed line of a file stands."""
HEAD_IN_MARGIN = (
    "Quốc hiệu, tên cơ quan nằm trong đầu trang (Header) của Word nên không được xét: chuyển phần đầu vào trang giấy rồi "
    "kiểm tra lại"
)
_MISSED = {
    "cong_thuc": ("cong_thuc", "Công thức toán được đọc thành chữ thường"),
    "doi_tuong": ("doi_tuong", "Đối tượng nhúng (bảng tính, công thức cũ ...) không đọc được nội dung"),
    "tep_nhung": ("tep_nhung", "Tệp nhúng trong văn bản không được đọc"),
}


def read_facts(source: bytes | Path, *, name: str = "", convert: Convert | None = None) -> Facts:
    """Read a Word file and say everything that is in it.

    Args:
        source: the file, or its bytes.
        name: what to call the file in messages and reports; the path when "".
        convert: turns the bytes of a "doc", "odt" or "rtf" into those of a DOCX; None refuses such files.

    Raises:
        DocumentError: the file is not a document, or asks for more than a document can need.
    """
    package = load(source, name, convert)
    ground = open_ground(package)
    macros = has_macros(package)
    return _PaperReader(ground, macros=macros).facts()


class _PaperReader:
    """Builds the upper facts on the bottom ones."""

    def __init__(self, ground: Ground, *, macros: bool) -> None:
        self._ground = ground
        self._macros = macros
        self._lines = Lines(ground)
        self._rules = find_rules(ground, self._lines)
        self._places: dict[int, str] = {}
        self._notes: list[Note] = list(ground.notes)

    def facts(self) -> Facts:
        main, attached, appendices, copy = self._papers()
        family = guess_family(main, copy, len(attached) + len(appendices), opening=self._first_words())
        issued = main.ngay.ngay if main.ngay is not None else None
        profile = guess_profile(family, issued)
        reasons = draft_reasons(main)
        places = self._all_places()
        ground = self._ground
        self._tell(places, attached)
        in_margin = self._head_in_margin(main)
        return Facts(
            name=ground.name,
            format=ground.format,
            main=main,
            attached=attached,
            appendices=appendices,
            copy=copy,
            family=family,
            profile=profile,
            draft=bool(reasons),
            draft_reasons=reasons,
            paragraphs=ground.paragraphs,
            places=places,
            sections=ground.sections,
            tables=self._tables(main, attached, copy, places),
            rules=tuple(rule if rule.place else replace(rule, place=places[rule.paragraph]) for rule in self._rules),
            shapes=ground.shapes,
            images=tuple(replace(image, place=places[image.paragraph]) for image in ground.images),
            fields=ground.fields,
            page_numbers=page_numbers(ground, self._lines),
            properties=ground.properties,
            notes=tuple(self._notes),
            troubles=find_troubles(ground.paragraphs, places),
            not_judged=(*not_judged(family, profile, main), *self._not_read(), *in_margin),
            default_fonts=ground.default_fonts,
            compat=ground.compat,
            embedded=None if ground.embedded is None else ground.embedded.record,
            embedded_intact=ground.embedded is not None and ground.embedded.intact,
        )

    def _papers(self) -> tuple[Paper, tuple[Paper, ...], tuple[Appendix, ...], Copy | None]:
        reader = PaperReader(self._lines, self._rules, self._places)
        main: Paper | None = None
        attached: list[Paper] = []
        appendices: list[Appendix] = []
        copy: Copy | None = None
        for segment in segments(self._lines):
            if segment.kind == "phu_luc":
                appendices.append(read_appendix(self._lines, self._rules, segment, self._places))
                continue
            found = copy_start(self._lines, segment.first, segment.last)
            if found is not None and copy is None:
                copy = read_copy(self._lines, self._rules, (found[0], segment.last), found[1], self._places)
                segment = Segment(segment.kind, segment.first, found[0] - 1, segment.at)
            if main is None and segment.kind == "chinh":
                main = reader.read(segment.first, segment.last, "chinh", name="")
            else:
                name = self._attached_name(segment, len(attached))
                attached.append(reader.read(segment.first, segment.last, "kem_theo", name=name))
        main = main or Paper("chinh", Guess(None))
        signed = tuple(self._signed(one) for one in attached)
        return self._with_margins(self._signed(main)), signed, tuple(map(self._signed, appendices)), copy

    def _signed(self, one: Signed) -> Signed:
        """Give a paper or appendix the signing text that stands in the header of its own first page."""
        if one.thong_tin_ky_so.there or not one.sections:
            return one
        section = self._ground.sections[one.sections[0]]
        if section.first < one.first:
            return one
        return replace(one, thong_tin_ky_so=signing_text(self._ground, self._lines, section))

    def _attached_name(self, segment: Segment, before: int) -> str:
        """Name an attached document by its type, "Quy chế kèm theo"; one with a number of its own by its order."""
        for index in range(segment.first, min(segment.last, segment.first + 30) + 1):
            lines = self._lines.split(self._ground.paragraphs[index])
            if any(line.text[:2] in {"Số", "SỐ"} and read_number(line.text) is not None for line in lines):
                return f"văn bản thứ {before + 2}"
            known = type_of(self._ground.paragraphs[index].full.strip())
            if known is not None and known[0] in LOAI:
                return f"{LOAI[known[0]].ten} kèm theo"
        return "văn bản kèm theo" if not before else f"văn bản kèm theo thứ {before + 1}"

    def _with_margins(self, main: Paper) -> Paper:
        marks = (*main.marks, *marks_in_margins(self._ground, self._lines))
        return replace(main, marks=marks, lien_he=contact_lines(self._ground, self._lines, self._rules))

    def _all_places(self) -> tuple[str, ...]:
        shown = self._margin_places()
        made = []
        for paragraph in self._ground.paragraphs:
            place = self._places.get(paragraph.index) or shown.get(paragraph.index)
            if not place:
                place = (
                    f"chú thích, đoạn {paragraph.index + 1}"
                    if paragraph.story == "chu_thich"
                    else f"đoạn {paragraph.index + 1}"
                )
            made.append(place)
        return tuple(made)

    def _margin_places(self) -> dict[int, str]:
        found: dict[int, str] = {}
        for section in self._ground.sections:
            for where, which in shown_margins(section):
                name = margin_place(self._ground, section, where, which)
                for paragraph in section.margin(where, which).paragraphs:
                    found.setdefault(paragraph.index, name)
        return found

    def _tables(
        self, main: Paper, attached: tuple[Paper, ...], copy: Copy | None, places: tuple[str, ...]
    ) -> tuple[Table, ...]:
        roles: dict[int, TableRole] = {}
        for paper in (main, *attached):
            for part in (paper.quoc_hieu, paper.co_quan, paper.so_ky_hieu, paper.tieu_de_dang):
                _mark_tables(roles, "dau_trang", (line.paragraph.cell for line in part.lines))
            _mark_tables(roles, "chu_ky", (s.line.paragraph.cell for k in paper.ky for s in k.lines))
            _mark_tables(roles, "chu_ky", (line.paragraph.cell for line in paper.noi_nhan.heading.lines))
            _mark_tables(roles, "khung_dau", (m.line.paragraph.cell for m in paper.marks if m.frame == "bang"))
        if copy is not None:
            _mark_tables(roles, "dau_trang", (line.paragraph.cell for line in copy.hinh_thuc.lines))
            _mark_tables(roles, "chu_ky", (s.line.paragraph.cell for k in copy.ky for s in k.lines))
        return tuple(self._described(table, roles, places) for table in self._ground.tables)

    def _described(self, table: Table, roles: dict[int, TableRole], places: tuple[str, ...]) -> Table:
        role: TableRole = roles.get(table.index, "noi_dung")
        words = {"dau_trang": "bảng đầu trang", "chu_ky": "bảng chữ ký", "khung_dau": "khung dấu"}
        inside = places[table.first] if table.first <= table.last else ""
        place = words.get(role) or inside.split(", hàng ")[0]
        return replace(table, role=role, place=place)

    def _tell(self, places: tuple[str, ...], attached: tuple[Paper, ...]) -> None:
        ground = self._ground
        for key, text, indices in (
            (
                "sua_doi",
                "Văn bản còn sửa đổi theo dõi (Track Changes); đọc như đã chấp nhận",
                (*ground.inserted, *ground.deleted),
            ),
            ("binh_luan", "Văn bản còn bình luận (Comments)", ground.commented),
        ):
            if indices:
                self._notes.append(Note(key, text, _some(places, indices)))
        for kind, (key, text) in _MISSED.items():
            if kind in ground.missed:
                self._notes.append(Note(key, text, _some(places, ground.missed[kind])))
        if self._macros:
            self._notes.append(Note("macro", "Tệp có chứa macro; macro không được chạy"))
        outside = [image.paragraph for image in ground.images if image.external]
        if outside:
            self._notes.append(Note("anh_ngoai", "Có ảnh chỉ liên kết, không nằm trong tệp", _some(places, outside)))
        broken = [image.paragraph for image in ground.images if not image.part and not image.external]
        if broken:
            self._notes.append(Note("lien_ket_hong", "Có ảnh mà liên kết bị hỏng", _some(places, broken)))
        if any(not paper.kem_theo.there for paper in attached):
            self._notes.append(
                Note("nhieu_van_ban", "Tệp chứa nhiều văn bản; văn bản đầu tiên được coi là văn bản chính")
            )

    def _first_words(self) -> str:
        """The first line of the body that prints something: a text without a header begins with its name."""
        body = (p for p in self._ground.paragraphs[:_OPENING] if p.story == "than" and not p.blank)
        return next((p.text.strip() for p in body), "")

    def _head_in_margin(self, main: Paper) -> tuple[str, ...]:
        """Say that the head was typed into the header of Word's page, where no program looks for it."""
        if main.quoc_hieu.there or not any(
            p.story == "dau_trang" and is_quoc_hieu(line.strip())
            for p in self._ground.paragraphs for line in p.text.split("\n")
        ):  # fmt: skip
            return ()
        self._notes.append(Note("dau_o_le", HEAD_IN_MARGIN))
        return (HEAD_IN_MARGIN,)

    def _not_read(self) -> tuple[str, ...]:
        missed = self._ground.missed
        return tuple(text for kind, (_, text) in _MISSED.items() if kind in missed and kind != "cong_thuc")


def _mark_tables(roles: dict[int, TableRole], role: TableRole, cells: Iterable[CellRef | None]) -> None:
    for cell in cells:
        if cell is not None:
            roles.setdefault(cell.table, role)


def _some(places: tuple[str, ...], indices: Iterable[int]) -> tuple[str, ...]:
    known = dict.fromkeys(places[i] for i in indices if 0 <= i < len(places))
    return tuple(known)[:_MOST_PLACES]
