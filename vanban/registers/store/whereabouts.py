"""Where a book lies, as the book itself knows it, and how far it had come there.

A book keeps the places where it is at home (machine, path and the file's own number, or database). Beside a file stands a
note (`.so.db.moc`) of how far the book had come: a book that does not hold what the note says was put back to an older
state, and would give numbers again that went out already. What follows from it stands in `arriving.py`.
"""

from __future__ import annotations

import contextlib
import json
import os
import socket
from dataclasses import asdict
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, select, text, update
from sqlalchemy.exc import DBAPIError

from vanban import files
from vanban.errors import Problem
from vanban.frozen import dataclass
from vanban.registers.store.schema import DAU_CHUOI, LICH_SU
from vanban.registers.store.storage import Store

_MOST: Final = 20
"""How many places a book keeps; the oldest are forgotten."""
_NOTE_LIMIT: Final = 2_000


@dataclass(frozen=True, slots=True)
class Place:
    """A place of a book.

    Attributes:
        may: the machine; "" for a server.
        tep: the file's whole path; of a server's book, which server, database and schema.
        nut: device and number of the file; "" where a file has none that lasts.
    """

    may: str
    tep: str
    nut: str = ""

    def __str__(self) -> str:
        return f"{self.tep} (máy {self.may})" if self.may else f"máy chủ {self.tep}"

    def is_of(self, known: Place) -> bool:
        """Say whether this is a place the book knows: the same path, or the same file under a new name."""
        if self.tep == known.tep:
            return self.may == known.may or (self.nut != "" and self.nut == known.nut)
        renamed = self.may == known.may and self.nut != "" and self.nut == known.nut
        return renamed and not another_file(known.tep, self.tep)


@dataclass(frozen=True, slots=True)
class Home:
    """What a book says of where it lies.

    Attributes:
        noi: where it is at home; None when what stands there cannot be read.
        ban_sao: somebody said that it is a copy, kept for reading only.
    """

    noi: tuple[Place, ...] | None = ()
    ban_sao: bool = False

    def text(self) -> str:
        """Write it as the book keeps it."""
        said = {"noi": [asdict(one) for one in (self.noi or ())[-_MOST:]], "ban_sao": self.ban_sao}
        return json.dumps(said, ensure_ascii=False)


def place_of(store: Store, connection: Connection) -> Place | None:
    """Say where a book is opened now; None when its server does not tell."""
    path = store.duong_dan
    if path is None:
        return _server_place(connection)
    full = path.resolve()
    nut = ""
    if not store.sealed:  # a sealed book is a new file after every commit
        with contextlib.suppress(OSError):
            found = full.stat()
            nut = f"{found.st_dev}:{found.st_ino}" if found.st_ino else ""
    return Place(socket.gethostname(), str(full), nut)


def home_of(connection: Connection) -> Home:
    """Read where a book says that it is at home."""
    said = connection.execute(select(DAU_CHUOI.c.noi_de)).scalar()
    if said == "":
        return Home()
    try:
        read = json.loads(said or "")
        return Home(tuple(Place(*(str(one[name]) for name in ("may", "tep", "nut"))) for one in read["noi"]),
                    bool(read["ban_sao"]))  # fmt: skip
    except (ValueError, TypeError, KeyError, RecursionError):
        return Home(None)


def set_home(connection: Connection, home: Home) -> None:
    """Write where the book is at home; a writing transaction."""
    connection.execute(update(DAU_CHUOI).values(noi_de=home.text()))


def leave_note(store: Store) -> None:
    """Note beside a book's file how far it has come, after something was written; a note that cannot be written is none."""
    path = store.duong_dan
    last = max(store.marks, key=lambda one: one.so, default=None)
    if path is None or last is None or not last.so:
        return
    with contextlib.suppress(OSError, ValueError):
        old = _note(path)
        if old is None or old["ma_so"] != store.ma_so or old["muc"] < last.so:
            write_note(path, store.ma_so, last.so, last.bam)


def write_note(path: Path, ma_so: str, number: int, digest: str) -> None:
    """Write the note of a book's file.

    Raises:
        OSError: it cannot be written.
    """
    files.rewrite(note_of(path), json.dumps({"ma_so": ma_so, "muc": number, "bam": digest}).encode())


def note_of(path: Path) -> Path:
    """Name the note beside a book's file."""
    return path.with_name(f".{path.name}.moc")


def _note(path: Path) -> dict[str, Any] | None:
    note = note_of(path)
    try:
        if not note.is_file() or note.stat().st_size > _NOTE_LIMIT:
            return None
        said = json.loads(note.read_bytes())
        return {"ma_so": str(said["ma_so"]), "muc": int(said["muc"]), "bam": str(said["bam"])}
    except (OSError, ValueError, TypeError, KeyError, RecursionError, OverflowError):
        return None


def behind(store: Store, connection: Connection) -> Problem | None:
    """Say whether the book lacks what was written here before."""
    end = connection.execute(select(DAU_CHUOI.c.muc_cuoi, DAU_CHUOI.c.ma_so)).first()
    if end is None:
        return None  # a damaged book, opened to be checked
    number, ma_so = end
    store.ma_so = ma_so
    noted = _note(store.duong_dan) if store.duong_dan is not None else None
    if noted is None or noted["ma_so"] != ma_so:
        return None
    where = (LICH_SU.c.id == noted["muc"], LICH_SU.c.bam == noted["bam"])
    if connection.execute(select(LICH_SU.c.id).where(*where)).scalar() is not None:
        return None
    return Problem(
        "sổ ở đây đã bị thay bằng một bản cũ hơn hoặc khác: số đã cấp sau bản ấy sẽ bị cấp lần nữa",
        tep=store.dia_chi,
        tim_thay=f"mục lịch sử cuối {number}; lần trước ở đây là {noted['muc']}",
        cach_sua="Tìm lại bản mới nhất của sổ; không còn thì ghi lại các văn bản thiếu sau khi nhận bản này bằng: "
        "vanban so noi-de --da-chuyen (rồi vanban so dang-ky từng văn bản).",
    )


def _server_place(connection: Connection) -> Place | None:
    query = (
        "SELECT system_identifier || '/' || (SELECT oid FROM pg_database WHERE datname = current_database()) || '/' || "
        "current_schema()::regnamespace::oid FROM pg_control_system()"
    )
    point = connection.begin_nested()
    try:
        said = connection.execute(text(query)).scalar()
    except DBAPIError:
        point.rollback()
        return None
    point.commit()
    return Place("", str(said))


def another_file(old: str, new: str) -> bool:
    """Say whether a file that is not this one stands where the book was."""
    try:
        return os.path.isfile(old) and not os.path.samefile(old, new)
    except (OSError, ValueError):
        return True
