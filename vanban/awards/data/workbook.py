"""The year's workbook: people, collectives, initiatives, councils; every fault with its cell."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any, Final, Literal, cast

from vanban.awards.data.initiatives import SangKienXet, TacGia
from vanban.awards.data.nominees import DaDat, DeCu, Phieu, SangKien
from vanban.awards.law.catalogue import find
from vanban.errors import InputError, Problem
from vanban.language import key
from vanban.records.tables.columns import Column
from vanban.records.tables.files import open_table
from vanban.records.tables.table import Table, TableRow, read_table

_NAME = Column("ten", "Họ và tên", ("Họ tên", "Tên cá nhân"), kind="ten", required=True)
_AWARDS = Column(
    "danh_hieu", "Danh hiệu đề nghị", ("Danh hiệu", "Hình thức khen thưởng", "Danh hiệu/hình thức"), required=True
)
_DEED = Column("thanh_tich", "Thành tích", ("Nội dung khen", "Lý do"))
_LEVEL = Column("muc", "Mức hoàn thành nhiệm vụ", ("Mức HTNV", "Mức độ hoàn thành"))
_VOTES = (
    Column("dong_y", "Số phiếu đồng ý", ("Phiếu đồng ý",), kind="so"),
    Column("tong_phieu", "Tổng số phiếu", ("Tổng số thành viên", "Tổng phiếu"), kind="so"),
)
_NOTE = Column("ghi_chu", "Ghi chú")
_UNIT = Column("don_vi", "Đơn vị công tác", ("Đơn vị", "Phòng ban", "Nơi công tác"), fill_down=True)
_OFFICE = Column("chuc_vu", "Chức vụ", ("Chức danh",))
PEOPLE: Final = (
    Column("stt", "STT", ("TT", "Số TT")), _NAME, Column("ngay_sinh", "Ngày sinh", ("Năm sinh",), kind="ngay"),
    Column("gioi_tinh", "Giới tính", ("GT", "Phái"), kind="gioi_tinh"), _OFFICE, _UNIT, _AWARDS, _DEED, _LEVEL,
    Column("da_dat", "Danh hiệu đã đạt"), *_VOTES, Column("nhom", "Nhóm đối tượng"), _NOTE,
)  # fmt: skip
COLLECTIVES: Final = (
    Column("stt", "STT", ("TT", "Số TT")), Column("ten", "Tên tập thể", ("Tập thể", "Tên đơn vị"), required=True), _AWARDS,
    _DEED, _LEVEL, Column("so_nguoi", "Tổng số người", kind="so"), Column("so_ldtt", "Số LĐTT", kind="so"),
    Column("so_cstdcs", "Số CSTĐCS", kind="so"), Column("bi_ky_luat", "Bị kỷ luật", kind="so"), *_VOTES, _NOTE,
)  # fmt: skip
IDEAS: Final = (
    Column("stt", "STT", ("TT", "Số TT")), Column("ten_sang_kien", "Tên sáng kiến", ("Sáng kiến", "Đề tài")),
    Column("ten", "Tác giả", ("Họ và tên", "Đồng tác giả"), kind="ten", required=True),
    Column("gioi_tinh", "Giới tính", ("GT", "Phái"), kind="gioi_tinh"), _OFFICE, _UNIT,
    Column("dong_gop", "Tỷ lệ đóng góp (%)", ("Tỷ lệ đóng góp",), kind="so"), Column("linh_vuc", "Lĩnh vực"),
    Column("pham_vi", "Phạm vi áp dụng", ("Phạm vi",)), Column("diem", "Điểm các thành viên", ("Điểm",)), *_VOTES,
)  # fmt: skip
COUNCILS: Final = (
    Column("hoi_dong", "Hội đồng", fill_down=True, required=True), Column("stt", "STT", ("TT",)), _NAME, _OFFICE,
    Column("chuc_danh", "Chức danh trong Hội đồng", ("Chức danh", "Vai trò")), Column("co_mat", "Có mặt"),
    Column("ly_do", "Lý do vắng", ("Lý do",)),
)  # fmt: skip

LAST_YEAR_SHEET: Final = "Năm trước"
LAST_YEAR: Final = (
    Column("stt", "STT", ("TT",)), Column("doi_tuong", "Đối tượng", fill_down=True),
    Column("ten", "Tên tập thể, cá nhân", ("Họ và tên", "Tên"), required=True), _OFFICE, _UNIT, _AWARDS, _DEED,
)  # fmt: skip

_LEVELS: Final = {
    "htxsnv": "HTXSNV", "hoan_thanh_xuat_sac_nhiem_vu": "HTXSNV", "httnv": "HTTNV", "hoan_thanh_tot_nhiem_vu": "HTTNV",
    "htnv": "HTNV", "hoan_thanh_nhiem_vu": "HTNV", "khtnv": "KHTNV", "khong_hoan_thanh_nhiem_vu": "KHTNV",
}  # fmt: skip
Board = Literal["tdkt", "sang_kien"]


@dataclass(frozen=True, slots=True)
class ThanhVien:
    """A member of a council; `ly_do` says why absent."""

    hoi_dong: Board
    stt: int
    ten: str
    chuc_vu: str
    chuc_danh: str
    co_mat: bool
    ly_do: str = ""


@dataclass(frozen=True, slots=True)
class SoLieu:
    """All the workbook says.

    Attributes:
        ca_nhan: persons in the order of the list.
        tap_the: collectives in the order of the list.
        sang_kien: initiatives with their marks; marks are totals of one member each.
        hoi_dong: members of the councils.
        nam_truoc: who was proposed upwards for last year, from the sheet «Năm trước»; () without that sheet.
        ghi_chu: what reading changed, left out or found odd, with cells.
    """

    ca_nhan: tuple[DeCu, ...]
    tap_the: tuple[DeCu, ...]
    sang_kien: tuple[SangKienXet, ...]
    hoi_dong: tuple[ThanhVien, ...]
    nam_truoc: tuple[DeCu, ...] = ()
    ghi_chu: tuple[str, ...] = ()

    def members(self, board: Board) -> tuple[ThanhVien, ...]:
        """Give the members of one council in protocol order."""
        return tuple(member for member in self.hoi_dong if member.hoi_dong == board)


def read_workbook(path: Path) -> SoLieu:
    """Read the four sheets of the year's workbook.

    Raises:
        InputError: a sheet is missing, or cells are wrong; all are told at once.
    """
    tables = {
        "Cá nhân": read_table(path, sheet="Cá nhân", columns=PEOPLE),
        "Tập thể": read_table(path, sheet="Tập thể", columns=COLLECTIVES, identity=(("ten",),)),
        "Sáng kiến": read_table(path, sheet="Sáng kiến", columns=IDEAS, identity=()),
        "Hội đồng": read_table(path, sheet="Hội đồng", columns=COUNCILS, identity=()),
    }
    faults = [problem for table in tables.values() for problem in table.problems]
    cells = _Cells(path.name, faults)
    ideas = tuple(_ideas(tables["Sáng kiến"], cells))
    people = tuple(_person(row, cells, ideas) for row in tables["Cá nhân"].rows)
    ideas = tuple(_with_sexes(idea, people, path.name, cells) for idea in ideas)
    groups = tuple(_collective(row, cells) for row in tables["Tập thể"].rows)
    members = tuple(_member(row, cells) for row in tables["Hội đồng"].rows)
    before = tuple(_last_year(path, cells))
    if cells.faults:
        raise InputError(*cells.faults)
    notes = [str(note) for name, table in tables.items() if name != "Sáng kiến" for note in table.notes]
    return SoLieu(people, groups, ideas, members, before, tuple(notes))


def without_ideas(data: SoLieu, failed: Collection[str]) -> SoLieu:
    """Take initiatives that were not recognised from the persons who counted on them."""
    people = tuple(
        person.model_copy(update={"sang_kien": tuple(idea for idea in person.sang_kien if idea.ten not in failed)})
        for person in data.ca_nhan
    )
    return replace(data, ca_nhan=people)


class _Cells:
    """Reads cells of one workbook and keeps what is wrong with them."""

    def __init__(self, name: str, faults: list[Problem]) -> None:
        self.name = name
        self.faults = faults

    def fault(self, row: TableRow, field: str, text: str, **more: str) -> None:
        """Note a wrong cell."""
        self.faults.append(Problem(text, vi_tri=row.places.get(field, row.place), tep=self.name, **cast("Any", more)))

    def text(self, row: TableRow, field: str) -> str:
        """Give a cell as text; "" when blank."""
        value = row.values.get(field, "")
        return "" if value is None else str(value).strip()

    def number(self, row: TableRow, field: str) -> int | None:
        """Give a cell as a whole number; None when blank."""
        found = self.decimal(row, field)
        if found is None:
            return None
        if found != found.to_integral_value():
            self.fault(row, field, "cần số nguyên", tim_thay=str(found))
        return int(found)

    def decimal(self, row: TableRow, field: str) -> Decimal | None:
        """Give a cell as a number; None when blank."""
        text = self.text(row, field).rstrip("% ").replace(",", ".")
        if not text:
            return None
        try:
            return Decimal(text)
        except InvalidOperation:
            self.fault(row, field, "không phải con số", tim_thay=text, can_co="một con số")
            return None

    def awards(self, row: TableRow) -> tuple[str, ...]:
        """Read the awards of a cell, separated by semicolons, commas or line breaks."""
        found: list[str] = []
        for part in re.split(r"[;\n]|,(?! )|, ", self.text(row, "danh_hieu")):
            if not part.strip():
                continue
            award = find(part)
            if award is None:
                self.fault(
                    row, "danh_hieu", "không nhận ra danh hiệu, hình thức khen thưởng", tim_thay=part.strip(),
                    cach_sua="Viết như «LĐTT», «CSTĐ cơ sở», «Giấy khen», cách nhau dấu chấm phẩy",
                )  # fmt: skip
            else:
                found.append(award.ma)
        return tuple(dict.fromkeys(found))

    def level(self, row: TableRow) -> Any:
        """Read how the tasks were done."""
        text = self.text(row, "muc")
        if not text:
            return None
        level = _LEVELS.get(key(text))
        if level is None:
            self.fault(
                row, "muc", "không nhận ra mức hoàn thành nhiệm vụ", tim_thay=text, can_co="HTXSNV, HTTNV, HTNV, KHTNV"
            )
        return level

    def votes(self, row: TableRow, awards: tuple[str, ...]) -> dict[str, Phieu]:
        """Read the council's vote; it holds for all awards of the row."""
        agree, total = self.number(row, "dong_y"), self.number(row, "tong_phieu")
        if agree is None or not total:
            return {}
        if agree > total:
            self.fault(row, "dong_y", f"{agree} phiếu đồng ý nhiều hơn tổng số {total}")
        return {ma: Phieu(dong_y=agree, tong=total) for ma in awards}


def _person(row: TableRow, cells: _Cells, ideas: tuple[SangKienXet, ...]) -> DeCu:
    awards = cells.awards(row)
    name = cells.text(row, "ten")
    born = row.values.get("ngay_sinh")
    sex = row.values.get("gioi_tinh")
    return DeCu(
        stt=row.index,
        doi_tuong="ca_nhan",
        ten=name,
        gioi_tinh=cast("Any", sex) if sex in {"nam", "nu"} else _sex(sex),
        ngay_sinh=born if isinstance(born, date | int) else None,
        chuc_vu=cells.text(row, "chuc_vu"),
        don_vi=cells.text(row, "don_vi"),
        danh_hieu=awards,
        thanh_tich=cells.text(row, "thanh_tich"),
        muc=cells.level(row),
        sang_kien=tuple(_own_ideas(name, cells.text(row, "don_vi"), ideas)),
        da_dat=tuple(_earlier(row, cells)),
        phieu=cells.votes(row, awards),
        nhom=key(cells.text(row, "nhom")),
        cho=row.places.get("ten", row.place),
    )


def _last_year(path: Path, cells: _Cells) -> Iterator[DeCu]:
    """Read the optional sheet of last year's proposals; collectives are told by the column «Đối tượng»."""
    if LAST_YEAR_SHEET not in {grid.name for grid in open_table(path)}:
        return
    table = read_table(path, sheet=LAST_YEAR_SHEET, columns=LAST_YEAR, identity=())
    cells.faults.extend(table.problems)
    for row in table.rows:
        yield DeCu(
            stt=row.index,
            doi_tuong="tap_the" if "tap_the" in key(cells.text(row, "doi_tuong")) else "ca_nhan",
            ten=cells.text(row, "ten"),
            chuc_vu=cells.text(row, "chuc_vu"),
            don_vi=cells.text(row, "don_vi"),
            danh_hieu=cells.awards(row),
            thanh_tich=cells.text(row, "thanh_tich"),
            cho=row.places.get("ten", row.place),
        )


def _sex(value: object) -> Literal["nam", "nu"] | None:
    return cast("Literal['nam', 'nu'] | None", {"nam": "nam", "nu": "nu"}.get(key(str(value or ""))))


def _own_ideas(name: str, unit: str, ideas: tuple[SangKienXet, ...]) -> Iterator[SangKien]:
    for idea in ideas:
        for author in idea.tac_gia:
            if author.ten == name and (not unit or author.don_vi == unit):
                yield SangKien(ten=idea.ten, dong_gop=author.dong_gop)


def _earlier(row: TableRow, cells: _Cells) -> Iterator[DaDat]:
    for part in re.split(r"[;\n]", cells.text(row, "da_dat")):
        if not part.strip():
            continue
        found = re.match(r"\s*(\d{4})\s*[:\-]\s*(.+?)\s*(?:\((.+)\))?\s*$", part)
        award = find(found[2]) if found else None
        if found is None or award is None:
            cells.fault(
                row, "da_dat", "không đọc được danh hiệu đã đạt", tim_thay=part.strip(), can_co="ví dụ 2025: CSTĐCS"
            )
        else:
            yield DaDat(nam=int(found[1]), ma=award.ma, qd=found[3] or "")


def _collective(row: TableRow, cells: _Cells) -> DeCu:
    awards = cells.awards(row)
    return DeCu(
        stt=row.index,
        doi_tuong="tap_the",
        ten=cells.text(row, "ten"),
        danh_hieu=awards,
        thanh_tich=cells.text(row, "thanh_tich"),
        muc=cells.level(row),
        phieu=cells.votes(row, awards),
        so_nguoi=cells.number(row, "so_nguoi"),
        so_ldtt=cells.number(row, "so_ldtt"),
        so_cstdcs=cells.number(row, "so_cstdcs"),
        bi_ky_luat=cells.number(row, "bi_ky_luat") or 0,
        cho=row.places.get("ten", row.place),
    )


def _ideas(table: Table, cells: _Cells) -> Iterator[SangKienXet]:
    """Group rows: one with a title opens an initiative, one without adds an author."""
    opened: list[tuple[TableRow, list[TableRow]]] = []
    for row in table.rows:
        if cells.text(row, "ten_sang_kien"):
            opened.append((row, [row]))
        elif opened:
            opened[-1][1].append(row)
        else:
            cells.fault(row, "ten_sang_kien", "thiếu tên sáng kiến")
    for number, (first, rows) in enumerate(opened, 1):
        yield SangKienXet(
            stt=number,
            ten=cells.text(first, "ten_sang_kien"),
            tac_gia=tuple(
                TacGia(
                    cells.text(row, "ten"),
                    cells.text(row, "chuc_vu"),
                    cells.text(row, "don_vi"),
                    cells.decimal(row, "dong_gop") or Decimal(0),
                    _sex(row.values.get("gioi_tinh")),
                    f"{row.places.get('ten', row.place)}",
                )
                for row in rows
            ),
            linh_vuc=cells.text(first, "linh_vuc"),
            pham_vi=cells.text(first, "pham_vi") or "cơ sở",
            diem=tuple((mark,) for mark in _marks(first, cells)),
            phieu_dong_y=cells.number(first, "dong_y") or 0,
            tong_thanh_vien=cells.number(first, "tong_phieu") or 0,
        )


def _with_sexes(idea: SangKienXet, people: tuple[DeCu, ...], name: str, cells: _Cells) -> SangKienXet:
    """Take an author's sex from the list of persons, of the same unit first; a certificate needs it."""
    authors = []
    for author in idea.tac_gia:
        namesakes = [p for p in people if p.ten == author.ten]
        same = [p for p in namesakes if p.don_vi == author.don_vi] or namesakes
        sex = author.gioi_tinh or (same[0].gioi_tinh if same else None)
        if sex is None:
            remedy = "Thêm cột Giới tính vào trang Sáng kiến, hoặc ghi người này vào trang Cá nhân"
            cells.faults.append(
                Problem(
                    "chưa biết Ông hay Bà: thiếu giới tính của tác giả",
                    author.cho,
                    name,
                    tim_thay=author.ten,
                    cach_sua=remedy,
                )
            )
        authors.append(replace(author, gioi_tinh=sex))
    return replace(idea, tac_gia=tuple(authors))


def _marks(row: TableRow, cells: _Cells) -> Iterator[Decimal]:
    for part in re.split(r"[;\n]", cells.text(row, "diem")):
        if part.strip():
            try:
                yield Decimal(part.strip().replace(",", "."))
            except InvalidOperation:
                cells.fault(row, "diem", "điểm không phải con số", tim_thay=part.strip())


def _member(row: TableRow, cells: _Cells) -> ThanhVien:
    name = key(cells.text(row, "hoi_dong"))
    board: Board = "sang_kien" if "sang_kien" in name else "tdkt"
    if "sang_kien" not in name and "thi_dua" not in name and "tdkt" not in name:
        cells.fault(
            row, "hoi_dong", "không nhận ra hội đồng", tim_thay=name, can_co="Thi đua - Khen thưởng, hoặc Sáng kiến"
        )
    present: Mapping[str, bool] = {"": False, "khong": False, "vang": False}
    return ThanhVien(
        board,
        cells.number(row, "stt") or row.index,
        cells.text(row, "ten"),
        cells.text(row, "chuc_vu"),
        cells.text(row, "chuc_danh"),
        present.get(key(cells.text(row, "co_mat")), True),
        cells.text(row, "ly_do"),
    )
