"""The year's workbook: every sheet may be absent or empty; every wrong cell is told, all at once."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any, Final

from vanban.awards.data import sheets
from vanban.awards.data.boards import Board, HomPhieu, ThanhVien, read_boxes, read_members
from vanban.awards.data.cells import Cells
from vanban.awards.data.events import DotKhen, ThayDoi, TrenXet, read_changes, read_one_offs, read_results
from vanban.awards.data.initiatives import SangKienXet, TacGia
from vanban.awards.data.nominees import DeCu, SangKien
from vanban.awards.data.opening import tables_of
from vanban.errors import InputError
from vanban.frozen import dataclass
from vanban.language import fold, key
from vanban.law import DanhHieu, DoiTuong, Law
from vanban.patterns import regex
from vanban.records.tables.table import TableRow

_HIDDEN: Final = "hàng ẩn"
_OF_IDEAS: Final = ("diem", "dong_y", "tong_phieu", "pham_vi", "linh_vuc")
"""What an initiative says once, however many authors it has."""
_LEVEL_OF: Final = regex(r"^(?:phạm vi|cấp)\s+", re.IGNORECASE)
_VOTE: Final = regex(r"\s*(.+?)\s*[:\-–]?\s*\d+\s*/")


@dataclass(frozen=True, slots=True)
class DangKy:
    """One registration of the beginning of the year."""

    doi_tuong: DoiTuong
    ten: str
    chuc_vu: str
    don_vi: str
    awards: tuple[DanhHieu, ...]
    cho: str = ""


@dataclass(frozen=True, slots=True)
class KyNiemChuong:
    """A person proposed for a Kỷ niệm chương: which one, years of service (None not entered), round ("" not entered)."""

    de_cu: DeCu
    ten: str
    so_nam: int | None
    dot: str


@dataclass(frozen=True, slots=True)
class SoLieu:
    """All the workbook says.

    Attributes:
        ca_nhan, tap_the, ho_gia_dinh: nominees in the order of their lists.
        sang_kien: initiatives with their marks; marks are totals of one member each.
        hoi_dong: members of the councils.
        hom_phieu: ballot boxes.
        dang_ky: registrations; None without the sheet «Đăng ký».
        nam_truoc: who was proposed upwards for last year; () without the sheet «Năm trước».
        ky_niem_chuong, cu_di: sheets of their names.
        tren_xet: what the level above decided.
        thay_doi: changes to issued papers.
        dot_xuat: awards besides the year's own, by round.
        trang: names of the sheets that were there.
        ghi_chu: what reading changed, left out or found odd, with cells.
        an: of these, rows that Excel hides: nobody knows whether they count.
    """

    ca_nhan: tuple[DeCu, ...] = ()
    tap_the: tuple[DeCu, ...] = ()
    ho_gia_dinh: tuple[DeCu, ...] = ()
    sang_kien: tuple[SangKienXet, ...] = ()
    hoi_dong: tuple[ThanhVien, ...] = ()
    hom_phieu: tuple[HomPhieu, ...] = ()
    dang_ky: tuple[DangKy, ...] | None = None
    nam_truoc: tuple[DeCu, ...] = ()
    ky_niem_chuong: tuple[KyNiemChuong, ...] = ()
    cu_di: tuple[DeCu, ...] = ()
    tren_xet: tuple[TrenXet, ...] = ()
    thay_doi: tuple[ThayDoi, ...] = ()
    dot_xuat: tuple[DotKhen, ...] = ()
    trang: frozenset[str] = frozenset()
    ghi_chu: tuple[str, ...] = ()
    an: tuple[str, ...] = ()

    def members(self, board: Board) -> tuple[ThanhVien, ...]:
        """Give the members of one council in protocol order."""
        return tuple(member for member in self.hoi_dong if member.hoi_dong == board)

    @property
    def nominees(self) -> tuple[DeCu, ...]:
        """All nominees: collectives, households, persons."""
        return (*self.tap_the, *self.ho_gia_dinh, *self.ca_nhan)


def read_workbook(path: Path, law: Law) -> SoLieu:
    """Read the year's workbook.

    Raises:
        InputError: the file cannot be read, holds none of the sheets, or cells are wrong; all are told at once.
    """
    tables, beside = tables_of(path)
    faults = [problem for table in tables.values() for problem in table.problems]
    cells = Cells(path.name, faults, law)

    def rows(kind: sheets.SheetKind) -> tuple[TableRow, ...]:
        found = tables.get(kind.ten)
        return found.rows if found is not None else ()

    ideas = tuple(_ideas(rows(sheets.IDEAS), cells))
    people = tuple(_person(row, cells, ideas) for row in rows(sheets.PEOPLE))
    ideas = tuple(_with_sexes(idea, people) for idea in ideas)
    data = SoLieu(
        ca_nhan=people,
        tap_the=tuple(_group(row, cells, "tap_the") for row in rows(sheets.COLLECTIVES)),
        ho_gia_dinh=tuple(_group(row, cells, "ho_gia_dinh") for row in rows(sheets.HOUSEHOLDS)),
        sang_kien=ideas,
        hoi_dong=tuple(read_members(rows(sheets.COUNCILS), cells)),
        hom_phieu=tuple(read_boxes(rows(sheets.BALLOTS), cells)),
        dang_ky=tuple(_registered(row, cells) for row in rows(sheets.REGISTERED)) if rows(sheets.REGISTERED) else None,
        nam_truoc=tuple(_last_year(row, cells) for row in rows(sheets.LAST_YEAR)),
        ky_niem_chuong=tuple(_medal(row, cells) for row in rows(sheets.MEDALS)),
        cu_di=tuple(_named(row, cells) for row in rows(sheets.DELEGATES)),
        tren_xet=tuple(read_results(rows(sheets.RESULTS), cells)),
        thay_doi=tuple(read_changes(rows(sheets.CHANGES), cells)),
        dot_xuat=tuple(read_one_offs(rows(sheets.ONE_OFFS), cells)),
        trang=frozenset(tables),
    )
    if cells.faults:
        raise InputError(*cells.faults)
    notes = list(beside)
    notes += [str(note) for name, table in tables.items() if name != sheets.IDEAS.ten for note in table.notes]
    return replace(data, ghi_chu=tuple(notes), an=tuple(note for note in notes if _HIDDEN in note))


def without_ideas(data: SoLieu, failed: Collection[str]) -> SoLieu:
    """Take initiatives that were not recognised from the persons who counted on them."""
    people = tuple(
        replace(person, sang_kien=tuple(idea for idea in person.sang_kien if idea.ten not in failed))
        for person in data.ca_nhan
    )
    return replace(data, ca_nhan=people)


def _person(row: TableRow, cells: Cells, ideas: tuple[SangKienXet, ...]) -> DeCu:
    plain = _proposed(row, cells)
    return replace(
        plain,
        sang_kien=tuple(_own_ideas(plain, ideas)),
        **_withdrawn(row, cells, plain),
        bi_ky_luat=cells.number(row, "bi_ky_luat"),
        nhom=key(cells.text(row, "nhom")),
        que_quan=cells.text(row, "que_quan"),
        trinh_do=cells.text(row, "trinh_do"),
        nhiem_vu=cells.text(row, "nhiem_vu"),
        tiep_nhan=cells.day(row, "tiep_nhan"),
    )


def _withdrawn(row: TableRow, cells: Cells, who: DeCu) -> dict[str, Any]:
    """Read what is withdrawn; one award of several has no share in the pair of votes that stands for the whole row."""
    out = cells.withdrawn(row, who.awards)
    if len(out) == len(who.awards):
        return {"rut": out}
    said = (_VOTE.match(part) for part in re.split(r"[;\n]", cells.text(row, "phieu_rieng")))
    own = {award.ma for one in said if one and (award := cells.law.find_award(one[1])) is not None}
    return {"rut": out, "phieu": {ma: vote for ma, vote in who.phieu.items() if ma not in out or ma in own}}


def _proposed(row: TableRow, cells: Cells, doi_tuong: DoiTuong = "ca_nhan") -> DeCu:
    """Read who is proposed for what, and how it was voted."""
    named, awards = _named(row, cells, doi_tuong), cells.awards(row)
    return replace(
        named,
        awards=awards,
        thanh_tich=cells.text(row, "thanh_tich"),
        muc=cells.level(row),
        da_dat=tuple(cells.earlier(row)),
        phieu=cells.votes(row, awards),
    )


def _named(row: TableRow, cells: Cells, doi_tuong: DoiTuong = "ca_nhan") -> DeCu:
    """Read who a row is about."""
    born = row.values.get("ngay_sinh")
    return DeCu(
        stt=row.index,
        doi_tuong=doi_tuong,
        ten=cells.text(row, "ten"),
        gioi_tinh=cells.sex(row),
        ngay_sinh=born if isinstance(born, date | int) else None,
        chuc_vu=cells.text(row, "chuc_vu"),
        don_vi=cells.text(row, "don_vi"),
        ghi_chu=cells.text(row, "ghi_chu"),
        tu_tran=cells.died(row),
        cho=row.places.get("ten", row.place),
    )


def _last_year(row: TableRow, cells: Cells) -> DeCu:
    """Read a proposal of last year, from its own row only."""
    kind = cells.whom(row)
    ideas = [part.strip() for part in re.split(r"[;\n]", cells.text(row, "ten_sang_kien")) if part.strip()]
    return replace(
        _proposed(row, cells, kind),
        sang_kien=tuple(SangKien(idea) for idea in ideas),
        so_nguoi=cells.number(row, "so_nguoi"),
        so_ldtt=cells.number(row, "so_ldtt"),
        so_cstdcs=cells.number(row, "so_cstdcs"),
        bi_ky_luat=cells.number(row, "bi_ky_luat"),
        que_quan=cells.text(row, "que_quan"),
        trinh_do=cells.text(row, "trinh_do"),
        nhiem_vu=cells.text(row, "nhiem_vu"),
    )


def _own_ideas(person: DeCu, ideas: tuple[SangKienXet, ...]) -> Iterator[SangKien]:
    """Find the initiatives of a person: by name and unit, and by the day of birth where both have one."""
    for idea in ideas:
        for author in idea.tac_gia:
            same = fold(author.ten) == fold(person.ten) and (
                not person.don_vi or fold(author.don_vi) == fold(person.don_vi)
            )
            other = None not in (author.ngay_sinh, person.ngay_sinh) and author.ngay_sinh != person.ngay_sinh
            if same and not other:
                yield SangKien(idea.ten, idea.pham_vi)


def _group(row: TableRow, cells: Cells, kind: DoiTuong) -> DeCu:
    plain = _proposed(row, cells, kind)
    return replace(
        plain,
        **_withdrawn(row, cells, plain),
        so_nguoi=cells.number(row, "so_nguoi"),
        so_ldtt=cells.number(row, "so_ldtt"),
        so_cstdcs=cells.number(row, "so_cstdcs"),
        bi_ky_luat=cells.number(row, "bi_ky_luat"),
        nhiem_vu=cells.text(row, "nhiem_vu"),
        tiep_nhan=cells.day(row, "tiep_nhan"),
    )


def _registered(row: TableRow, cells: Cells) -> DangKy:
    kind = cells.whom(row)
    who = _named(row, cells, kind)
    return DangKy(kind, who.ten, who.chuc_vu, who.don_vi, cells.awards(row), who.cho)


def _medal(row: TableRow, cells: Cells) -> KyNiemChuong:
    name = cells.text(row, "danh_hieu")
    known = cells.law.find_award(name) if name else None
    return KyNiemChuong(
        _named(row, cells), known.ten if known is not None and known.ma != "KNC" else name,
        cells.number(row, "so_nam"), cells.text(row, "dot"),
    )  # fmt: skip


def _ideas(rows: tuple[TableRow, ...], cells: Cells) -> Iterator[SangKienXet]:
    """Group rows: one with a title opens an initiative, one without adds an author."""
    opened: list[tuple[TableRow, list[TableRow]]] = []
    for row in rows:
        title = cells.text(row, "ten_sang_kien")
        if title and opened and _goes_on(row, opened[-1][0], cells):
            for name in _OF_IDEAS:
                if cells.text(row, name) not in ("", cells.text(opened[-1][0], name)):
                    cells.fault(row, name, "khác hàng trên của cùng sáng kiến", tim_thay=cells.text(row, name))
            opened[-1][1].append(row)
        elif title:
            opened.append((row, [row]))
        elif opened:
            opened[-1][1].append(row)
        else:
            cells.fault(row, "ten_sang_kien", "thiếu tên sáng kiến")
    for number, (first, group) in enumerate(opened, 1):
        yield SangKienXet(
            stt=number,
            ten=cells.text(first, "ten_sang_kien"),
            tac_gia=tuple(_author(row, cells) for row in group),
            linh_vuc=cells.text(first, "linh_vuc"),
            pham_vi=_LEVEL_OF.sub("", cells.text(first, "pham_vi")),
            diem=tuple((mark,) for mark in _marks(first, cells)),
            phieu_dong_y=(votes := cells.pair(first))[0],
            tong_thanh_vien=votes[1],
            noi_dung=cells.text(first, "noi_dung"),
            ap_dung=cells.when(first, "ap_dung"),
            **{name: cells.text(first, name) for name in ("chu_dau_tu", "bao_mat", "dieu_kien", "loi_ich", "thu")},
            cho=first.places.get("ten_sang_kien", first.place),
        )


def _goes_on(row: TableRow, first: TableRow, cells: Cells) -> bool:
    """Whether a row that repeats a title adds an author: it has no number of its own."""
    same = fold(cells.text(row, "ten_sang_kien")) == fold(cells.text(first, "ten_sang_kien"))
    return same and cells.text(row, "stt") in ("", cells.text(first, "stt"))


def _author(row: TableRow, cells: Cells) -> TacGia:
    share = cells.decimal(row, "dong_gop")
    if share is not None and 0 < share < 1:
        cells.fault(
            row, "dong_gop", "tỷ lệ nhỏ hơn 1 phần trăm", tim_thay=str(share), cach_sua="Viết phần trăm: 60, hoặc 60%"
        )
    born = row.values.get("ngay_sinh")
    return TacGia(
        cells.text(row, "ten"), cells.text(row, "chuc_vu"), cells.text(row, "don_vi"), share,
        cells.sex(row), row.places.get("ten", row.place), born if isinstance(born, date | int) else None,
        cells.text(row, "trinh_do"),
    )  # fmt: skip


def _with_sexes(idea: SangKienXet, people: tuple[DeCu, ...]) -> SangKienXet:
    """Take an author's sex, birth and schooling from the one person of the same name and unit; with two they stay unknown."""
    authors = []
    for author in idea.tac_gia:
        same = [p for p in people if fold(p.ten) == fold(author.ten) and fold(p.don_vi) == fold(author.don_vi)]
        sexes = {p.gioi_tinh for p in same}
        one = same[0] if len(same) == 1 else None
        authors.append(
            replace(
                author,
                gioi_tinh=author.gioi_tinh or (sexes.pop() if len(sexes) == 1 else None),
                ngay_sinh=author.ngay_sinh or (one.ngay_sinh if one is not None else None),
                trinh_do=author.trinh_do or (one.trinh_do if one is not None else ""),
            )
        )
    return replace(idea, tac_gia=tuple(authors))


def _marks(row: TableRow, cells: Cells) -> Iterator[Decimal]:
    for part in re.split(r"[;\n]", cells.text(row, "diem")):
        if part.strip():
            try:
                yield Decimal(part.strip().replace(",", "."))
            except InvalidOperation:
                cells.fault(row, "diem", "điểm không phải con số", tim_thay=part.strip())
