"""Registers: numbers allotted, papers issued, books printed (Điều 15, Điều 22; Phụ lục IV).

`mo_so` opens a book; everything about its papers is asked of the `SoDangKy` it gives. Around it stand what joins the
book to files: an older Excel book in, books, envelopes and slips out, and issuing a record in one step.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Final, Literal

from vanban import files, records
from vanban.errors import InputError, Problem
from vanban.frozen import dataclass
from vanban.language import LanguageError, key
from vanban.language import doc_ngay as read_date
from vanban.line.bookkeeping import USUAL_BOOK
from vanban.line.office import Office
from vanban.registers import (
    COT_NHAP,
    COT_NHAP_DEN,
    KIEU,
    BanSaoLuu,
    CauHinh,
    ChinhSach,
    ChonSo,
    CoQuan,
    DiaChi,
    DongNhap,
    KetQuaKiemTra,
    KetQuaNhap,
    Loc,
    MucLichSu,
    SieuDuLieu,
    SoDangKy,
    SoIn,
    Tep,
    TepMoi,
    ThongKe,
    VanBanDen,
    VanBanDi,
    VaoSo,
    YeuCau,
    YeuCauDen,
    YeuCauGiu,
    YeuCauVaoSo,
    book_values,
    book_xlsx,
    incoming_metadata,
    outgoing_metadata,
    phuc_hoi,
)
from vanban.registers.kinds import doc_loai as read_kind
from vanban.registers.seeking import sought
from vanban.renaming import renamed

__all__ = [
    "KIEU", "UNUSED", "USUAL_BOOK", "BanSaoLuu", "ChinhSach", "ChonSo", "CoQuan", "DiaChi", "KetQuaKiemTra", "KetQuaNhap", "Loc",
    "MucLichSu", "SieuDuLieu", "SoDangKy", "SoIn", "Tep", "TepMoi", "ThongKe", "VanBanDen", "VanBanDi", "VaoSo", "YeuCau",
    "YeuCauDen", "YeuCauGiu", "YeuCauVaoSo", "cau_hinh", "doc_loai", "doc_ngay", "doc_so_cu", "doc_vao_so", "in_so",
    "incoming_metadata", "mo_so", "nhap_so_cu", "outgoing_metadata", "phuc_hoi", "so_mat", "sought",
    "tim_ho_so",
]  # fmt: skip

PathLike = str | os.PathLike[str]
_IDENTITY: Final = {"so_ky_hieu", "so"}
UNUSED: Final = "(không dùng)"
"""What a column of an older book is for that is for nothing."""
Form = Literal["xlsx", "docx", "json"]


@renamed(ho_so="profile", tu="start")
def cau_hinh(profile: PathLike | None = None, *, start: PathLike = ".") -> tuple[CauHinh, Path | None]:
    """Read what the office profile says about registers, and say where the profile is.

    Args:
        profile: the profile; None looks for `co-quan.yaml` in a folder and the folders above it.
        start: the folder where the search begins.

    Raises:
        InputError: the profile is wrong; every fault is told.
    """
    office = Office.find(Path(start), profile=None if profile is None else Path(profile))
    return office.register_settings(), office.profile_path


@renamed(tu="start")
def tim_ho_so(start: PathLike) -> Path | None:
    """Find the office profile beside a record or in a folder above; None when there is none."""
    return records.find_profile(Path(start))


@renamed(ho_so="profile", dia_chi="address", nguoi="user", bay_gio="clock", tao="create", ca_khi_hong="even_damaged")
def mo_so(
    address: PathLike | None = None,
    *,
    profile: PathLike | None = None,
    co_quan: str | None = None,
    cach_danh_so: str | None = None,
    user: str | None = None,
    clock: Callable[[], datetime] | None = None,
    create: bool = True,
    even_damaged: bool = False,
    secrets: bool = False,
    password: str | Callable[[], str] | None = None,
) -> SoDangKy:
    """Open a book of papers for an office; make it when it is not there yet.

    Args:
        address: a SQLite file or a PostgreSQL URL; None takes `so_dang_ky.tep` of the profile, else `so.db` beside it, else
            a `so.db` that is in this folder.
        profile: the office profile; None looks for `co-quan.yaml` in this folder and above.
        co_quan: code of the body ("VP"); None is the profile's.
        cach_danh_so: "chung" or "theo_loai"; None is the profile's, else what the book knows.
        user: who works; None is the user of the machine.
        clock: the clock; None is the machine's.
        create: whether a new book may be made.
        even_damaged: open a damaged book too, as far as it can be opened, to be checked.
        secrets: open the profile's book of state secrets (`so_dang_ky.so_mat`). Where the profile names one, the ordinary
            book takes no secret papers.
        password: the password or recovery code of an encrypted book, or what asks for it.

    Raises:
        InputError: nothing says where the book is, or the profile is wrong.
        RegisterError: the book cannot be used.
    """
    office = Office.find(profile=None if profile is None else Path(profile))
    given = address if address is None or isinstance(address, str) else Path(address)
    return office.open_register(
        given, body=co_quan, numbering=cach_danh_so, user=user, clock=clock, create=create, even_damaged=even_damaged,
        secrets=secrets, password=password,
    )  # fmt: skip


def so_mat(profile: PathLike | None = None) -> Path:
    """Say where the profile's book of state secrets is.

    Raises:
        InputError: there is no profile, or it does not say.
    """
    return Office.find(profile=None if profile is None else Path(profile)).secret_register()


@renamed(muc="field")
def doc_ngay(text: str | None, field: str) -> date | None:
    """Read a date as a clerk types it; None stays None.

    Raises:
        InputError: naming the field.
    """
    if text is None:
        return None
    try:
        return read_date(text)
    except LanguageError as error:
        raise InputError(
            Problem(error.noi_dung, vi_tri=field, tim_thay=text, can_co="ví dụ 05/3/2026", cach_sua=error.cach_sua)
        ) from error


def doc_loai(ten: Sequence[str]) -> tuple[str, ...]:
    """Read types as a clerk writes them ("Quyết định", "TTr"); every fault is told.

    Raises:
        InputError: for types the decree does not know.
    """
    keys, problems = list[str](), list[Problem]()
    for name in ten:
        try:
            keys.append(read_kind(name))
        except InputError as error:
            problems += error.problems
    if problems:
        raise InputError(*problems)
    return tuple(keys)


@renamed(tep="path", dang="form")
def in_so(
    so: SoDangKy,
    chon: ChonSo,
    path: PathLike,
    *,
    form: Form | None = None,
    co_quan: str | None = None,
    profile: PathLike | None = None,
    templates: PathLike | None = None,
    overwrite: bool = False,
) -> SoIn:
    """Write a book as XLSX, DOCX or JSON, in one step, and give what was written.

    Args:
        so: the opened book.
        chon: which book.
        path: the file.
        form: the form; None goes by the file's ending.
        co_quan: code of the body; None is the book's own.
        profile: the office profile, which names the office's templates; None looks for it.
        templates: a folder of templates instead of the one the profile names.
        overwrite: replace also what is not the program's own; the old file stays as `.bak`.

    Raises:
        InputError: when there is no such book or form.
        OverwriteError: somebody's work stands there.
        TemplateError: the office's template is wrong, or leaves out what the book says.
    """

    def through_template(book: SoIn) -> bytes:
        office = Office.find(
            profile=None if profile is None else Path(profile),
            templates=None if templates is None else Path(templates),
        )
        return office.print_form(book.kieu.khuon, book_values(book))

    target = Path(path)
    ending = form or target.suffix.lower().removeprefix(".")
    writers: dict[str, Callable[[SoIn], bytes]] = {"xlsx": book_xlsx, "docx": through_template, "json": _book_json}
    if ending not in writers:
        raise InputError(
            Problem("không biết ghi sổ dạng này", tep=str(path), can_co=", ".join(f".{name}" for name in writers))
        )
    book = so.lap_so(chon, co_quan=co_quan)
    files.put(target, writers[ending](book), overwrite=overwrite)
    return book


def _book_json(book: SoIn) -> bytes:
    parts = [
        {"ten": part.ten, "tu_so": part.tu_so, "den_so": part.den_so,
         "dong": [dict(zip(map(key, book.kieu.cot), row, strict=True)) for row in part.dong]}
        for part in book.phan
    ]  # fmt: skip
    columns = dict(zip(map(key, book.kieu.cot), book.kieu.cot, strict=True))
    said = {"so": book.kieu.ma, "ten": book.ten, "dieu_khoan": book.kieu.dieu_khoan, "chu_quan": book.chu_quan,
            "co_quan": book.co_quan, "nam": book.nam or None, "cot": columns, "phan": parts}  # fmt: skip
    return json.dumps(said, ensure_ascii=False, indent=1, default=date.isoformat).encode()


@dataclass(frozen=True, slots=True)
class SoCu:
    """An older book as read, before anything is entered.

    Attributes:
        dong: its good rows.
        loi: what is wrong in the others, cell by cell.
        cot: how its columns were understood: letter, header, field.
        ghi_chu: what deserves a look: lines left out, values changed, sheets not read.
    """

    dong: tuple[DongNhap, ...]
    loi: tuple[Problem, ...]
    cot: tuple[tuple[str, str, str], ...]
    ghi_chu: tuple[Problem, ...]


@renamed(tep="path", trang_tinh="sheet", cot="columns")
def doc_so_cu(path: PathLike, *, sheet: str | None = None, den: bool = False, columns: str | None = None) -> SoCu:
    """Read an older book from XLSX, CSV, ODS or XLS; headers are found by their text.

    Args:
        path: the file.
        sheet: name of the one sheet to read; None reads every sheet that has the header of a register.
        den: it is a book of incoming papers.
        columns: which column is what, where a header leaves a doubt ("Trích yếu=F; Ghi chú=không"); None decides nothing.

    Raises:
        InputError: the file cannot be read, or no sheet has the header of a register.
    """
    from vanban.records.tables.choices import read_choices
    from vanban.records.tables.files import open_table
    from vanban.records.tables.table import Column, Table, read_table

    wanted, identity = (COT_NHAP_DEN, {"so_den"}) if den else (COT_NHAP, _IDENTITY)
    known = [Column(c.ma, c.ten, c.ten_khac, c.kieu) for c in wanted]
    chosen = read_choices(columns) if columns is not None else None
    source = Path(path)
    names = [sheet] if sheet is not None else [grid.name for grid in open_table(source)]
    tables, refused = list[Table](), list[InputError]()
    for name in names:
        try:
            tables.append(read_table(source, sheet=name or None, columns=known, identity=(), choices=chosen))
        except InputError as error:
            refused.append(error)
    sheets = [table for table in tables if identity & {column.key for column in table.columns}]
    if not sheets:
        raise (
            refused[0]
            if refused
            else InputError(
                Problem("không thấy cột số của sổ đăng ký", tep=str(path), can_co="Số đến" if den else COT_NHAP[0].ten)
            )
        )
    return SoCu(
        tuple(DongNhap(row.values, row.place, row.places) for table in sheets for row in table.good),
        tuple(problem for table in sheets for problem in table.problems),
        tuple(
            (f"{t.sheet}!{c.letter}" if t.sheet else c.letter, c.header, c.ten or UNUSED)
            for t in sheets
            for c in t.columns
        ),
        tuple(
            said
            for table in sheets
            for said in (*table.notes, *(change.problem(table.name) for change in table.changes))
            if "chưa đọc" not in said.noi_dung or sheet is not None
        ),
    )


@renamed(bo_qua_loi="skip_bad", xem_truoc="preview")
def nhap_so_cu(
    so: SoDangKy,
    cu: SoCu,
    nam: int,
    *,
    skip_bad: bool = False,
    preview: bool = False,
    co_quan: str | None = None,
    den: bool = False,
) -> KetQuaNhap:
    """Enter an older book: all rows or none, unless bad ones are to be skipped.

    Raises:
        InputError: with every bad row, each with its cell.
    """
    if cu.loi and not skip_bad:
        others = so.nhap(cu.dong, nam, skip_bad=True, preview=True, co_quan=co_quan, den=den).loi
        raise InputError(*cu.loi, *others)
    result = so.nhap(cu.dong, nam, skip_bad=skip_bad, preview=preview, co_quan=co_quan, den=den)
    return replace(result, loi=(*cu.loi, *result.loi))


@renamed(tep="path", trang_tinh="sheet")
def doc_vao_so(path: PathLike, ten_so: str, nam: int | None, *, sheet: str | None = None) -> list[YeuCauVaoSo]:
    """Read a list of people and collectives that get certificates, in its order.

    Raises:
        InputError: the list is wrong; every fault with its cell.
    """
    from vanban.records.tables.table import Column, read_table

    columns = [
        Column("ho_ten", "Họ và tên", ("Tên tập thể", "Họ tên", "Tên tổ chức", "Cá nhân, tập thể"), required=True),
        Column("don_vi", "Đơn vị", ("Đơn vị công tác", "Cơ quan"), fill_down=True),
        Column("hinh_thuc", "Hình thức", ("Hình thức khen thưởng", "Danh hiệu"), fill_down=True),
        Column("quyet_dinh", "Số quyết định", ("Quyết định",), fill_down=True),
        Column("ngay_quyet_dinh", "Ngày quyết định", (), "ngay", fill_down=True),
        Column("ghi_chu", "Ghi chú"),
    ]
    table = read_table(Path(path), sheet=sheet, columns=columns, identity=())
    if table.problems:
        raise InputError(*table.problems)
    return [
        YeuCauVaoSo(
            ten_so=ten_so, ho_ten=str(row.values["ho_ten"]), nam=nam, don_vi=str(row.values["don_vi"] or ""),
            hinh_thuc=str(row.values["hinh_thuc"] or ""), quyet_dinh=str(row.values["quyet_dinh"] or ""),
            ngay_quyet_dinh=day if isinstance(day := row.values["ngay_quyet_dinh"], date) else None,
            ghi_chu=str(row.values["ghi_chu"] or ""),
        )
        for row in table.rows
    ]  # fmt: skip
