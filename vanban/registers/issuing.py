"""Issue in one step: number, file, hash and entry come together or not at all.

The order of deeds, and what a process killed after each of them leaves behind:

1. `y_dinh`: the intention is noted (its own transaction). Nothing else has happened.
2. `cap_so`: with the book held, numbers are taken. Killed: the database takes them back.
3. `viet_tep`: the caller writes the papers; each lies on the disk under a temporary name. Killed: the numbers come back,
   the temporary files are removed at the next opening.
4. `ghi_so`: entries, hashes and the list of files are committed together. Killed: the next opening puts the files in place.
5. `dat_tep`: each file gets its name. Killed: the next opening puts the others in place.
6. `xong`: the intention is crossed out.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import socket
import uuid
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Final

from sqlalchemy import Connection, delete, insert, select, update

from vanban.errors import InputError, Problem, RegisterError
from vanban.registers.bodies import VanPhong
from vanban.registers.certificates import vao_so
from vanban.registers.circulation import attach_known
from vanban.registers.entries import Tep, VanBanDi, VaoSo, YeuCau, YeuCauVaoSo
from vanban.registers.outgoing import cap
from vanban.registers.store.history import Work
from vanban.registers.store.places import sha256, shown, sync_folder, write_synced
from vanban.registers.store.schema import VAN_BAN_DI, VAO_SO, Y_DINH
from vanban.registers.store.storage import Store

Request = YeuCau | YeuCauVaoSo
Entry = VanBanDi | VaoSo
SUFFIX: Final = ".vanban-tam"
_STALE: Final = timedelta(days=1)
"""An intention without files and without entries is crossed out after this time."""


@dataclass(frozen=True, slots=True)
class TepMoi:
    """A file that issuing puts into its folder.

    Attributes:
        ten: its name below the folder, with `/` between parts.
        du_lieu: what it holds.
        cho: which of the requests it belongs to, counted from 0; None for a file of all of them (a merged print).
    """

    ten: str
    du_lieu: bytes
    cho: int | None = 0


Viet = Callable[[Sequence[Entry]], Iterable[TepMoi]]
"""Renders and checks the papers once they have numbers; raising anything takes the numbers back."""


@dataclass(frozen=True, slots=True)
class _Placing:
    """A file on its way: temporary name, final name, hash."""

    tam: str
    dich: str
    bam: str


@dataclass(frozen=True, slots=True)
class Issuing:
    """How an issue is done: the book, for whom, by whom, when, where to.

    Attributes:
        store: the book's storage.
        office: for whom.
        nguoi: who issues.
        luc: now.
        thu_muc: the folder that gets the files.
        ghi_de: whether files already there may be replaced.
        buoc: told the name of each step when it is done; for progress, and for tests that stop there.
    """

    store: Store
    office: VanPhong
    nguoi: str
    luc: datetime
    thu_muc: Path
    ghi_de: bool = False
    buoc: Callable[[str], None] = lambda _step: None

    def run(self, requests: Sequence[Request], viet: Viet) -> list[Entry]:
        """Issue papers and certificates together.

        Args:
            requests: what asks for numbers, in order.
            viet: renders them.

        Returns:
            The entries, in the order of the requests, with their files.

        Raises:
            InputError: when a request or a file name is wrong, or a file is there already.
            RegisterError: when the book refuses; or when the numbers stand but a file could not be put in place.
        """
        made = not self.thu_muc.exists()
        self.thu_muc.mkdir(parents=True, exist_ok=True)
        token = uuid.uuid4().hex
        self._intend(token)
        temporary: list[Path] = []
        try:
            entries, placings = self._commit(token, requests, viet, temporary)
        except BaseException:
            self._forget(token, temporary, made=made)
            raise
        self.buoc("ghi_so")
        self._place(placings, entries)
        with self.store.writing() as connection:
            connection.execute(delete(Y_DINH).where(Y_DINH.c.ma == token))
        self.buoc("xong")
        return entries

    def _intend(self, token: str) -> None:
        with self.store.writing() as connection:
            recover(connection, self.luc)
            said = {"may": socket.gethostname(), "thu_muc": self.thu_muc.resolve().as_posix(), "dat": []}
            luc = self.luc.isoformat(timespec="seconds")
            connection.execute(insert(Y_DINH).values(ma=token, luc=luc, nguoi=self.nguoi, tep=json.dumps(said)))
        self.buoc("y_dinh")

    def _commit(
        self, token: str, requests: Sequence[Request], viet: Viet, temporary: list[Path]
    ) -> tuple[list[Entry], list[_Placing]]:
        with self.store.writing() as connection:
            work = Work(connection, self.nguoi, self.luc)
            entries = self._numbered(work, requests)
            self.buoc("cap_so")
            placings: list[_Placing] = []
            for number, file in enumerate(viet(entries)):
                target = self._target(file.ten, placings)
                hidden = self.thu_muc / f".{token}-{number}{SUFFIX}"
                temporary.append(hidden)
                write_synced(hidden, file.du_lieu)
                known = Tep(duong_dan=shown(target, self.store.duong_dan), bam=hashlib.sha256(file.du_lieu).hexdigest(),
                            kich_thuoc=len(file.du_lieu))  # fmt: skip
                placings.append(_Placing(hidden.resolve().as_posix(), target.resolve().as_posix(), known.bam))
                for at in range(len(entries)) if file.cho is None else (file.cho,):
                    table = VAN_BAN_DI if isinstance(entries[at], VanBanDi) else VAO_SO
                    attach_known(work, table, entries[at].id, known)
                    entries[at] = replace(entries[at], tep=(*entries[at].tep, known))
                self.buoc("viet_tep")
            self._promise(connection, token, placings)
            self.buoc("truoc_ghi_so")
        return entries, placings

    def _numbered(self, work: Work, requests: Sequence[Request]) -> list[Entry]:
        entries: list[Entry] = []
        for request in requests:
            if isinstance(request, YeuCau):
                entries += cap(work, self.office, [request], self.luc.date())
            else:
                entries += vao_so(work, self.office, [request])
        return entries

    def _promise(self, connection: Connection, token: str, placings: Sequence[_Placing]) -> None:
        """Note in the same transaction which files go where, so that whoever comes next can finish it."""
        said = {"may": socket.gethostname(), "thu_muc": self.thu_muc.resolve().as_posix(),
                "dat": [[p.tam, p.dich, p.bam] for p in placings]}  # fmt: skip
        statement = update(Y_DINH).where(Y_DINH.c.ma == token).values(tep=json.dumps(said)).returning(Y_DINH.c.ma)
        if connection.execute(statement).scalar() is None:
            raise RegisterError(Problem("lần phát hành này đã chờ quá lâu, chưa cấp số", cach_sua="Hãy chạy lại."))

    def _target(self, name: str, placings: Sequence[_Placing]) -> Path:
        parts = PurePosixPath(name).parts
        windows = PureWindowsPath(name)
        if not parts or name.startswith("/") or ".." in parts or windows.drive or "\\" in name:
            raise InputError(Problem("tên tệp phải nằm trong thư mục phát hành", vi_tri="ten", tim_thay=name))
        target = self.thu_muc.joinpath(*parts)
        if any(p.dich == target.resolve().as_posix() for p in placings):
            raise InputError(Problem("hai văn bản cùng một tên tệp", vi_tri="ten", tim_thay=name))
        if target.exists() and not self.ghi_de:
            raise InputError(
                Problem("đã có tệp này, không ghi đè", tep=str(target), cach_sua="Đổi tên tệp ra, hoặc thêm --ghi-de.")
            )
        return target

    def _place(self, placings: Sequence[_Placing], entries: Sequence[Entry]) -> None:
        try:
            for placing in placings:
                _put(placing)
                self.buoc("dat_tep")
        except OSError as error:
            numbers = ", ".join(e.so_ky_hieu if isinstance(e, VanBanDi) else e.so_vao_so for e in entries[:20])
            raise RegisterError(
                Problem(f"đã cấp số {numbers} nhưng chưa đặt được tệp vào chỗ", tep=str(error.filename or self.thu_muc),
                        tim_thay=error.strerror,
                        cach_sua="Không cấp số khác: sửa lỗi trên rồi chạy «vanban so kiem-tra», tệp sẽ được đặt nốt.")
            ) from error  # fmt: skip

    def _forget(self, token: str, temporary: Sequence[Path], *, made: bool) -> None:
        """Leave nothing of a failed issue; what cannot be removed now is removed at the next opening."""
        for path in temporary:
            with contextlib.suppress(OSError):
                path.unlink(missing_ok=True)
        with contextlib.suppress(RegisterError), self.store.writing() as connection:
            connection.execute(delete(Y_DINH).where(Y_DINH.c.ma == token))
        if made:
            with contextlib.suppress(OSError):
                self.thu_muc.rmdir()


def under_way(connection: Connection) -> bool:
    """Say whether any issue is noted as under way."""
    return connection.execute(select(Y_DINH.c.ma).limit(1)).scalar() is not None


def recover(connection: Connection, luc: datetime) -> list[str]:
    """Finish or undo what killed processes of this machine left; says what was done.

    The book is held: no living process is between its temporary files and its commit.

    Args:
        connection: a writing transaction.
        luc: now.
    """
    done: list[str] = []
    for row in connection.execute(select(Y_DINH)).mappings().all():
        said = json.loads(row["tep"])
        if said["may"] != socket.gethostname():
            continue
        finished = _finish(said["dat"], done) if said["dat"] else _undo(row["ma"], Path(said["thu_muc"]), done)
        if finished or (not said["dat"] and luc - datetime.fromisoformat(row["luc"]) > _STALE):
            connection.execute(delete(Y_DINH).where(Y_DINH.c.ma == row["ma"]))
    return done


def _finish(placings: Sequence[Sequence[str]], done: list[str]) -> bool:
    """Put committed files in place; False when one still cannot be."""
    for hidden, target, digest in placings:
        try:
            if not Path(hidden).exists():
                continue
            _put(_Placing(hidden, target, digest))
        except OSError:
            return False
        done.append(f"đã đặt nốt tệp {target}")
    return True


def _undo(token: str, folder: Path, done: list[str]) -> bool:
    """Remove temporary files of an issue that never got its numbers; True when there were any."""
    left = list(folder.glob(f".{token}-*{SUFFIX}")) if folder.is_dir() else []
    for path in left:
        with contextlib.suppress(OSError):
            path.unlink()
        done.append(f"đã xóa tệp tạm {path.name} của lần phát hành dở dang")
    return bool(left)


def _put(placing: _Placing) -> None:
    """Give a file its name; another process may have done so already."""
    target = Path(placing.dich)
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.replace(placing.tam, target)
    except FileNotFoundError:
        if not target.is_file() or sha256(target) != placing.bam:
            raise
    sync_folder(target.parent)
