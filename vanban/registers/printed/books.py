"""Books as they are printed: which columns (Phụ lục IV), which rows, from when to when, from number to number."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, Final, NoReturn

from sqlalchemy import Connection, RowMapping, Select, and_, select

from vanban.errors import InputError, Problem
from vanban.frozen import dataclass
from vanban.language import key, ngay_ngan
from vanban.registers.entries import real_recipients
from vanban.registers.kinds import DO_KHAN, DO_MAT, in_so, in_so_ky_hieu, ten_loai, ten_va_trich_yeu
from vanban.registers.policy import BAN_SAO, ten_chuoi
from vanban.registers.store.schema import CHUYEN_GIAO, MUON_BAN_LUU, VAN_BAN_DEN, VAN_BAN_DI, VAO_SO
from vanban.regulation.books import KIEU, KieuSo

Cell = str | int | date | None


@dataclass(frozen=True, slots=True)
class PhanSo:
    """A part of a book with numbers of its own.

    Attributes:
        ten: what it holds, below the title; "" when the book has only one part.
        dong: the rows.
        tu_ngay, den_ngay: first and last day; None when no row bears one.
        tu_so, den_so: first and last number; None where numbers do not apply.
        quyen: which volume it is; None when the book is not divided.
    """

    ten: str
    dong: tuple[tuple[Cell, ...], ...]
    tu_ngay: date | None
    den_ngay: date | None
    tu_so: int | None
    den_so: int | None
    quyen: int | None = None


@dataclass(frozen=True, slots=True)
class SoIn:
    """A book ready to print.

    Attributes:
        kieu: its kind.
        chu_quan, co_quan: superior body and body, for the cover.
        nam: the year; 0 for a book that runs on.
        quyen: which volume; None leaves it to be filled in.
        mat: whether it is the book of secret papers.
        phan: its parts.
    """

    kieu: KieuSo
    chu_quan: str
    co_quan: str
    nam: int
    quyen: int | None
    mat: bool
    phan: tuple[PhanSo, ...]

    @property
    def ten(self) -> str:
        """The title: a book of secret papers says so."""
        return f"{self.kieu.ten} mật" if self.mat else self.kieu.ten


@dataclass(frozen=True, slots=True, kw_only=True)
class ChonSo:
    """Which book to make.

    Attributes:
        kieu: kind of book.
        nam: its year; 0 for a book of certificates that runs on.
        loai: only these types (outgoing); () for all.
        ten_so: which book of certificates; "" for all.
        mat: the book of secret papers instead of the open one.
        tach: one part per series of numbers; False puts all in one part by date.
        quyen: volume on the cover; with `moi_quyen` the only one that is printed.
        moi_quyen: rows of a volume: each part is divided, numbers run on through its volumes. None: one volume.
    """

    kieu: str = "van_ban_di"
    nam: int
    loai: tuple[str, ...] = ()
    ten_so: str = ""
    mat: bool = False
    tach: bool = True
    quyen: int | None = None
    moi_quyen: int | None = None


def make_book(connection: Connection, body: Mapping[Any, Any], wanted: ChonSo) -> SoIn:
    """Gather a body's book of one year.

    Args:
        connection: a reading transaction.
        body: the row of the body.
        wanted: which book.

    Raises:
        InputError: when there is no such kind of book, or it has not so many volumes.
    """
    if wanted.moi_quyen is not None and wanted.moi_quyen < 1:
        raise InputError(Problem("mỗi quyển ít nhất một dòng", vi_tri="moi_quyen", tim_thay=str(wanted.moi_quyen)))
    kind = KIEU.get(key(wanted.kieu))
    if kind is None:
        raise InputError(Problem("không có loại sổ này", vi_tri="kieu", tim_thay=wanted.kieu, can_co=", ".join(KIEU)))
    if wanted.quyen is not None and wanted.quyen < 1:
        raise InputError(Problem("số quyển phải từ 1", vi_tri="quyen", tim_thay=str(wanted.quyen)))
    rows = _ROWS[kind.ma](connection, body["id"], wanted)
    mat = wanted.mat and kind.ma not in {"vao_so", "mat_di", "mat_den"}
    volume = wanted.quyen if wanted.moi_quyen is None else None
    return SoIn(
        kind,
        body["chu_quan"],
        body["ten"] or body["ky_hieu"],
        wanted.nam,
        volume,
        mat,
        tuple(_parts(rows, wanted)) or _no_such_volume(wanted),
    )


def _no_such_volume(wanted: ChonSo) -> NoReturn:
    raise InputError(
        Problem("sổ không có quyển này", vi_tri="quyen", tim_thay=str(wanted.quyen),
                cach_sua=f"Mỗi quyển {wanted.moi_quyen} dòng; bỏ --quyen để in mọi quyển.")
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Row:
    """A printed row with what its part needs to know of it."""

    part: str
    number: int | None
    day: date | None
    cells: tuple[Cell, ...]


def _parts(rows: Iterable[_Row], wanted: ChonSo) -> Iterable[PhanSo]:
    parts: dict[str, list[_Row]] = {}
    for row in rows:
        parts.setdefault(row.part if wanted.tach else "", []).append(row)
    if not parts:
        yield PhanSo("", (), None, None, None, None)
    for name, mine, volume in _volumes(parts, wanted):
        days = [row.day for row in mine if row.day is not None]
        one_series = len({row.part for row in mine}) == 1
        numbers = [row.number for row in mine if row.number is not None] if one_series else []
        yield PhanSo(
            name if len(parts) > 1 else "",
            tuple(row.cells for row in mine),
            min(days, default=None), max(days, default=None), min(numbers, default=None), max(numbers, default=None),
            volume,
        )  # fmt: skip


def _volumes(parts: Mapping[str, Sequence[_Row]], wanted: ChonSo) -> Iterable[tuple[str, Sequence[_Row], int | None]]:
    """Divide parts into volumes, as wanted."""
    size = wanted.moi_quyen
    for name, rows in parts.items():
        if size is None:
            yield name, rows, None
            continue
        for at, start in enumerate(range(0, len(rows), size), start=1):
            if wanted.quyen in (None, at):
                yield name, rows[start : start + size], at


def _outgoing(connection: Connection, body_id: int, wanted: ChonSo) -> Iterable[_Row]:
    table = VAN_BAN_DI.c
    where = [*_of_year(table, body_id, wanted), table.chuoi != BAN_SAO]
    if wanted.loai:
        where.append(table.loai.in_(wanted.loai))
    order = (table.chuoi, table.so, table.phu) if wanted.tach else (table.ngay, table.id)
    return [_paper(row) for row in _all(connection, select(VAN_BAN_DI).where(and_(*where)).order_by(*order))]


def _copies(connection: Connection, body_id: int, wanted: ChonSo) -> Iterable[_Row]:
    table = VAN_BAN_DI.c
    where = and_(*_of_year(table, body_id, wanted), table.chuoi == BAN_SAO)
    return [_paper(row) for row in _all(connection, select(VAN_BAN_DI).where(where).order_by(table.so, table.phu))]


def _of_year(table: Any, body_id: int, wanted: ChonSo) -> list[Any]:
    return [table.co_quan_id == body_id, table.nam == wanted.nam, table.mien == ("mat" if wanted.mat else "thuong")]


def _paper(row: RowMapping) -> _Row:
    cells: tuple[Cell, ...] = (
        in_so_ky_hieu(row["so"], row["phu"], row["ky_hieu"]), row["ngay"], ten_va_trich_yeu(row["loai"], row["trich_yeu"]),
        row["nguoi_ky"], "; ".join(sent_to(row)), row["luu"], row["so_luong_ban"], row["ngay_chuyen"],
        row["ky_nhan"], _remark(row),
    )  # fmt: skip
    return _Row(ten_chuoi(row["chuoi"]), row["so"], row["ngay"], cells)


def sent_to(row: Mapping[Any, Any]) -> tuple[str, ...]:
    """Give whom a paper's row goes to, by name."""
    return real_recipients(json.loads(row["kinh_gui"]), json.loads(row["noi_nhan"]))


def _remark(row: RowMapping) -> str:
    """What the last column says: void, held, inserted, urgent, and the clerk's own words."""
    said: list[str] = []
    if row["trang_thai"] == "huy":
        said.append(f"Đã hủy: {row['ly_do']}")
    elif row["trang_thai"] == "tra":
        said.append(f"Số trả lại, chưa cấp lại: {row['ly_do']}")
    elif row["trang_thai"] == "giu":
        until = f" đến {ngay_ngan(row['giu_den'])}" if row["giu_den"] else ""
        said.append(f"Giữ số{' cho ' + row['giu_cho'] if row['giu_cho'] else ''}{until}")
    if row["phu"]:
        said.append("Số chèn")
    if row["do_khan"]:
        said.append(DO_KHAN[row["do_khan"]])
    if row["kem_theo"]:
        said.append(f"Kèm theo: {row['kem_theo']}")
    return "; ".join(filter(None, [*said, row["ghi_chu"]]))


def _incoming(connection: Connection, body_id: int, wanted: ChonSo) -> Iterable[_Row]:
    for row in _received(connection, body_id, wanted):
        void = f"Đã hủy: {row['ly_do']}" if row["trang_thai"] == "huy" else ""
        urgent = DO_KHAN[row["do_khan"]] if row["do_khan"] else ""
        yield _Row("", row["so_den"], row["ngay_den"], (
            row["ngay_den"], in_so(row["so_den"]), row["tac_gia"], row["so_ky_hieu"], row["ngay"], _subject(row),
            row["don_vi_nhan"], row["ngay_chuyen"], row["ky_nhan"], "; ".join(filter(None, (void, urgent, row["ghi_chu"]))),
        ))  # fmt: skip


def _followed(connection: Connection, body_id: int, wanted: ChonSo) -> Iterable[_Row]:
    for row in _received(connection, body_id, wanted):
        if row["trang_thai"] == "huy":
            continue
        day = f" ngày {ngay_ngan(row['ngay'])}" if row["ngay"] else ""
        name = ten_loai(row["loai"]) if row["loai"] else "Văn bản"
        paper = f"{name} số {row['so_ky_hieu'] or '(không số)'}{day} của {row['tac_gia']}"
        done = f"Xong ngày {ngay_ngan(row['ngay_xong'])}" if row["ngay_xong"] else ""
        yield _Row("", row["so_den"], row["ngay_den"], (
            in_so(row["so_den"]), paper, row["don_vi_nhan"], row["han"], "; ".join(filter(None, (row["tien_do"], done))),
            row["tra_loi"], row["ghi_chu"],
        ))  # fmt: skip


def _secret_out(connection: Connection, body_id: int, wanted: ChonSo) -> Iterable[_Row]:
    table = VAN_BAN_DI.c
    where = and_(table.co_quan_id == body_id, table.nam == wanted.nam, table.mien == "mat")
    rows = _all(connection, select(VAN_BAN_DI).where(where).order_by(table.ngay, table.id))
    for at, row in enumerate(rows, start=1):
        subject = "" if row["do_mat"] == "tuyet_mat" else row["trich_yeu"]
        received = f" ({row['ky_nhan']})" if row["ky_nhan"] else ""
        yield _Row("", at, row["ngay"], (
            in_so(at), in_so_ky_hieu(row["so"], row["phu"], row["ky_hieu"]), row["ngay"], ten_va_trich_yeu(row["loai"], subject),
            DO_MAT.get(row["do_mat"], ""), row["nguoi_ky"], "; ".join(sent_to(row)) + received, row["luu"],
            row["so_luong_ban"], _remark(row),
        ))  # fmt: skip


def _secret_in(connection: Connection, body_id: int, wanted: ChonSo) -> Iterable[_Row]:
    for at, row in enumerate(_received(connection, body_id, replace(wanted, mat=True)), start=1):
        void = f"Đã hủy: {row['ly_do']}" if row["trang_thai"] == "huy" else ""
        subject = _subject({**row, "trich_yeu": "" if row["do_mat"] == "tuyet_mat" else row["trich_yeu"]})
        yield _Row("", at, row["ngay_den"], (
            in_so(at), row["ngay_den"], in_so(row["so_den"]), row["tac_gia"], row["so_ky_hieu"], row["ngay"], subject,
            DO_MAT.get(row["do_mat"], ""), "; ".join(filter(None, (row["don_vi_nhan"], row["ky_nhan"]))),
            "; ".join(filter(None, (void, row["ghi_chu"]))),
        ))  # fmt: skip


def _received(connection: Connection, body_id: int, wanted: ChonSo) -> Sequence[RowMapping]:
    table = VAN_BAN_DEN.c
    query = select(VAN_BAN_DEN).where(and_(*_of_year(table, body_id, wanted))).order_by(table.so_den)
    return _all(connection, query)


def _subject(row: Mapping[Any, Any]) -> str:
    return ten_va_trich_yeu(row["loai"], row["trich_yeu"])


def _posted(connection: Connection, body_id: int, wanted: ChonSo) -> Iterable[_Row]:
    for row in _handed(connection, body_id, wanted, "buu_dien"):
        number = in_so_ky_hieu(row["so"], row["phu"], row["ky_hieu"])
        yield _Row("", row["so"], row["ngay"], (
            row["ngay"], number, row["noi_nhan"], row["so_luong"], row["ky_nhan"], row["ghi_chu"]))  # fmt: skip


def _handed_out(connection: Connection, body_id: int, wanted: ChonSo) -> Iterable[_Row]:
    for row in _handed(connection, body_id, wanted, "noi_bo"):
        number = in_so_ky_hieu(row["so"], row["phu"], row["ky_hieu"])
        cells = (row["ngay"], number, row["noi_nhan"], row["ky_nhan"], row["ghi_chu"])
        yield _Row("", row["so"], row["ngay"], cells)


def _handed(connection: Connection, body_id: int, wanted: ChonSo, way: str) -> Sequence[RowMapping]:
    di = VAN_BAN_DI.c
    query = (
        select(CHUYEN_GIAO, di.so, di.phu, di.ky_hieu)
        .join(VAN_BAN_DI)
        .where(and_(*_of_year(di, body_id, wanted), CHUYEN_GIAO.c.kieu == way))
        .order_by(CHUYEN_GIAO.c.ngay, CHUYEN_GIAO.c.id)
    )
    return _all(connection, query)


def _handed_in(connection: Connection, body_id: int, wanted: ChonSo) -> Iterable[_Row]:
    den = VAN_BAN_DEN.c
    query = (
        select(CHUYEN_GIAO, den.so_den)
        .join(VAN_BAN_DEN)
        .where(and_(*_of_year(den, body_id, wanted)))
        .order_by(CHUYEN_GIAO.c.ngay, CHUYEN_GIAO.c.id)
    )
    for row in _all(connection, query):
        cells = (row["ngay"], in_so(row["so_den"]), row["noi_nhan"], row["ky_nhan"], row["ghi_chu"])
        yield _Row("", row["so_den"], row["ngay"], cells)


def _lent(connection: Connection, body_id: int, wanted: ChonSo) -> Iterable[_Row]:
    di = VAN_BAN_DI.c
    query = (
        select(MUON_BAN_LUU, di.so, di.phu, di.ky_hieu, di.loai, di.trich_yeu, di.ngay.label("ngay_van_ban"))
        .join(VAN_BAN_DI)
        .where(di.co_quan_id == body_id, di.mien == ("mat" if wanted.mat else "thuong"),
               MUON_BAN_LUU.c.ngay >= date(wanted.nam, 1, 1), MUON_BAN_LUU.c.ngay <= date(wanted.nam, 12, 31))
        .order_by(MUON_BAN_LUU.c.ngay, MUON_BAN_LUU.c.id)
    )  # fmt: skip
    for row in _all(connection, query):
        day = f" ngày {ngay_ngan(row['ngay_van_ban'])}" if row["ngay_van_ban"] else ""
        yield _Row("", None, row["ngay"], (
            row["ngay"], row["nguoi_dung"], in_so_ky_hieu(row["so"], row["phu"], row["ky_hieu"]) + day, _subject(row),
            row["ho_so"], row["ky_nhan"], row["ngay_tra"], row["cho_phep"], row["ghi_chu"],
        ))  # fmt: skip


def _certificates(connection: Connection, body_id: int, wanted: ChonSo) -> Iterable[_Row]:
    table = VAO_SO.c
    where = [table.co_quan_id == body_id, table.nam == wanted.nam]
    if wanted.ten_so:
        where.append(table.ten_so == key(wanted.ten_so))
    for row in _all(connection, select(VAO_SO).where(and_(*where)).order_by(table.ten_so, table.so)):
        day = f", {ngay_ngan(row['ngay_quyet_dinh'])}" if row["ngay_quyet_dinh"] else ""
        void = f"Đã hủy: {row['ly_do']}" if row["trang_thai"] == "huy" else ""
        yield _Row(row["ten_so"], row["so"], row["ngay_quyet_dinh"], (
            in_so(row["so"]), row["ho_ten"], row["don_vi"], row["hinh_thuc"], row["quyet_dinh"] + day, row["ngay_trao"],
            row["ky_nhan"], "; ".join(filter(None, (void, row["ghi_chu"]))),
        ))  # fmt: skip


def _all(connection: Connection, query: Select[Any]) -> Sequence[RowMapping]:
    return connection.execute(query).mappings().all()


_ROWS: Final[dict[str, Callable[[Connection, int, ChonSo], Iterable[_Row]]]] = {
    "van_ban_di": _outgoing,
    "van_ban_den": _incoming,
    "ban_sao": _copies,
    "buu_dien": _posted,
    "chuyen_giao_di": _handed_out,
    "chuyen_giao_den": _handed_in,
    "ban_luu": _lent,
    "theo_doi": _followed,
    "mat_di": _secret_out,
    "mat_den": _secret_in,
    "vao_so": _certificates,
}
