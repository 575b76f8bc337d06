"""What happens to a paper after it has its number: files, hand-overs, use of the file copy."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from sqlalchemy import Connection, RowMapping, Table, and_, select

from vanban.errors import InputError, Problem, RegisterError
from vanban.files import sha256
from vanban.registers.entries import Tep
from vanban.registers.filling import Faults, clean, count
from vanban.registers.kinds import in_so, in_so_ky_hieu, refuse_unissued
from vanban.registers.store.history import Work
from vanban.registers.store.places import shown
from vanban.registers.store.schema import CHUYEN_GIAO, MUON_BAN_LUU, TEP, VAN_BAN_DI, VAO_SO
from vanban.registers.store.storage import Store

KIEU_CHUYEN = ("noi_bo", "buu_dien")


def attach(work: Work, table: Table, key: int, paths: Iterable[Path], book: Path | None) -> tuple[Tep, ...]:
    """Register files with a row: where they are and their hash now.

    Raises:
        InputError: naming every file that is not there.
    """
    files = list(paths)
    missing = [Problem("không có tệp này", vi_tri="tep", tim_thay=str(path)) for path in files if not path.is_file()]
    if missing:
        raise InputError(*missing)
    known = tuple(Tep(duong_dan=shown(p, book), bam=sha256(p), kich_thuoc=p.stat().st_size) for p in files)
    attach_all(work, [(table, key, one) for one in known])
    return known


def attach_all(work: Work, attached: Sequence[tuple[Table, int, Tep]]) -> None:
    """Register files whose hashes are known, each with its row, in order."""
    values = [
        {"doi_tuong": table.name, "doi_tuong_id": key, "duong_dan": file.duong_dan, "bam": file.bam,
         "kich_thuoc": file.kich_thuoc}
        for table, key, file in attached
    ]  # fmt: skip
    work.add_many(TEP, values, "gan_tep")


def issued_as(connection: Connection, path: str) -> str:
    """Name the number or số vào sổ under which a file was issued and still stands; "" when it is no issued paper."""
    for table in (VAN_BAN_DI, VAO_SO):
        query = (
            select(table)
            .join(TEP, and_(TEP.c.doi_tuong == table.name, TEP.c.doi_tuong_id == table.c.id))
            .where(TEP.c.duong_dan == path, table.c.trang_thai == "cap")
            .order_by(table.c.id.desc())
            .limit(1)
        )
        row = connection.execute(query).mappings().first()
        if row is not None and table is VAN_BAN_DI:
            return in_so_ky_hieu(row["so"], row["phu"], row["ky_hieu"])
        if row is not None:
            return f"số vào sổ {in_so(row['so'])}"
    return ""


def issued_in(store: Store, paths: Iterable[Path]) -> dict[Path, str]:
    """Name the numbers under which files were issued and still stand; files that are no issued papers are left out."""
    with store.reading() as connection:
        said = {path: issued_as(connection, shown(path, store.duong_dan)) for path in paths}
    return {path: number for path, number in said.items() if number}


def chuyen_giao(
    work: Work,
    row: RowMapping,
    ngay: date,
    noi_nhan: str,
    *,
    kieu: str = "noi_bo",
    so_luong: int | None = None,
    ky_nhan: str = "",
    ghi_chu: str = "",
) -> int:
    """Note the hand-over of a paper, within the body or by post, and give its row.

    Args:
        work: the transaction.
        row: the outgoing or incoming paper.
        ngay: the day.
        noi_nhan: who gets it.
        kieu: "noi_bo" or "buu_dien".
        so_luong: copies (noi_bo) or envelopes (buu_dien); None when not counted.
        ky_nhan: who signed for it; "" leaves room in the printed book.
        ghi_chu: a note.

    Raises:
        InputError: when a value is wrong.
    """
    faults = Faults()
    if kieu not in KIEU_CHUYEN:
        faults.add("kieu", "không hiểu cách chuyển", kieu, ", ".join(KIEU_CHUYEN))
    texts = {"noi_nhan": noi_nhan, "ky_nhan": ky_nhan, "ghi_chu": ghi_chu}
    cleaned = {name: clean(text, name, faults) for name, text in texts.items()}
    if not cleaned["noi_nhan"]:
        faults.add("noi_nhan", "thiếu nơi nhận")
    number = count(so_luong, "so_luong", faults)
    faults.stop()
    outgoing = "so" in row
    name = in_so_ky_hieu(row["so"], row["phu"], row["ky_hieu"]) if outgoing else f"đến {in_so(row['so_den'])}"
    refuse_unissued(row["trang_thai"], name, row["ly_do"])
    values = {**cleaned, "kieu": kieu, "ngay": ngay, "so_luong": number,
              "van_ban_di_id": row["id"] if outgoing else None,
              "van_ban_den_id": None if outgoing else row["id"]}  # fmt: skip
    return int(work.add(CHUYEN_GIAO, values, "chuyen_giao")["id"])


def muon(
    work: Work, row: RowMapping, ngay: date, nguoi_dung: str, *, cho_phep: str, ho_so: str = "", ghi_chu: str = ""
) -> int:
    """Note the use of a file copy and give its row.

    Args:
        work: the transaction.
        row: the outgoing paper whose copy is used.
        ngay: the day.
        nguoi_dung: full name of the user.
        cho_phep: who allowed it.
        ho_so: code of the file; "" takes the paper's own.
        ghi_chu: a note.

    Raises:
        InputError: when a name is missing.
    """
    if row["trang_thai"] != "huy":  # what was voided may have gone out before, and its file copy is there
        refuse_unissued(row["trang_thai"], in_so_ky_hieu(row["so"], row["phu"], row["ky_hieu"]))
    faults = Faults()
    texts = {"nguoi_dung": nguoi_dung, "cho_phep": cho_phep, "ho_so": ho_so or row["ho_so"], "ghi_chu": ghi_chu}
    cleaned = {name: clean(text, name, faults) for name, text in texts.items()}
    for name, what in (("nguoi_dung", "người sử dụng bản lưu"), ("cho_phep", "người cho phép sử dụng")):
        if not cleaned[name]:
            faults.add(name, f"thiếu {what}")
    faults.stop()
    values = {**cleaned, "van_ban_di_id": row["id"], "ngay": ngay, "ky_nhan": "", "ngay_tra": None}
    return int(work.add(MUON_BAN_LUU, values, "muon_ban_luu")["id"])


def tra(work: Work, key: int, ngay: date) -> None:
    """Note that a file copy came back.

    Raises:
        RegisterError: when there is no such use, or it came back already.
    """
    row = work.connection.execute(select(MUON_BAN_LUU).where(MUON_BAN_LUU.c.id == key)).mappings().first()
    if row is None or row["ngay_tra"] is not None:
        what = "không có lượt mượn này" if row is None else f"đã trả ngày {row['ngay_tra']:%d/%m/%Y}"
        raise RegisterError(Problem(what, vi_tri="luot", tim_thay=str(key)))
    if ngay < row["ngay"]:
        raise InputError(Problem("ngày trả sớm hơn ngày mượn", vi_tri="ngay", tim_thay=f"{ngay:%d/%m/%Y}"))
    work.change(MUON_BAN_LUU, key, {"ngay_tra": ngay}, "tra_ban_luu")


def lent(connection: Connection) -> list[dict[str, object]]:
    """Give the file copies still out, oldest first."""
    query = (
        select(MUON_BAN_LUU, VAN_BAN_DI.c.so, VAN_BAN_DI.c.phu, VAN_BAN_DI.c.ky_hieu)
        .join(VAN_BAN_DI)
        .where(MUON_BAN_LUU.c.ngay_tra.is_(None))
        .order_by(MUON_BAN_LUU.c.ngay, MUON_BAN_LUU.c.id)
    )
    return [dict(row) for row in connection.execute(query).mappings()]
