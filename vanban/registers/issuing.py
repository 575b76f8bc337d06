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
import uuid
from collections.abc import Callable, Iterable, Sequence
from dataclasses import field, replace
from datetime import datetime
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Final

from sqlalchemy import Connection, Table, delete, insert, update

from vanban import files
from vanban.errors import InputError, OverwriteError, Problem, RegisterError, why
from vanban.frozen import dataclass
from vanban.registers.bodies import VanPhong
from vanban.registers.certificates import vao_so, vao_so_mot_lan
from vanban.registers.circulation import attach_all, issued_as
from vanban.registers.entries import Tep, VanBanDi, VaoSo, YeuCau, YeuCauVaoSo
from vanban.registers.outgoing import cap
from vanban.registers.recovering import SUFFIX, Placing, intention, put, recover
from vanban.registers.store.history import Work, head
from vanban.registers.store.places import found, shown
from vanban.registers.store.schema import VAN_BAN_DI, VAO_SO, Y_DINH
from vanban.registers.store.settling import STOPPED, mark, new_sign, stands, unsure
from vanban.registers.store.storage import Mark, Store
from vanban.registers.twins import entered_last

Request = YeuCau | YeuCauVaoSo
Entry = VanBanDi | VaoSo
_NAMED: Final = 20
_CTRL_C: Final = 3
"""How often Ctrl-C is taken back while a paper is finished or removed."""


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


@dataclass(slots=True)
class _UnderWay:
    """One run of issuing, as far as it has come."""

    token: str
    made: bool
    entries: list[Entry] = field(default_factory=list)
    placings: list[Placing] = field(default_factory=list)
    targets: set[str] = field(default_factory=set)
    temporary: list[Path] = field(default_factory=list)
    mark: Mark | None = None


@dataclass(frozen=True, slots=True)
class Issuing:
    """How an issue is done: the book, for whom, by whom, when, where to.

    Attributes:
        store: the book's storage.
        office: for whom.
        nguoi: who issues.
        luc: now.
        thu_muc: the folder that gets the files.
        ghi_de: replace also files somebody edited, and papers whose number is void; the old ones stay as `.bak`. An
            untouched draft may always go, a paper that stands under its number never.
        mot_lan: certificates that stand in the book keep their numbers, files that are there as they must be stay: who was
            interrupted does the same once more.
        buoc: told the name of each step when it is done; for progress, and for tests that stop there.
    """

    store: Store
    office: VanPhong
    nguoi: str
    luc: datetime
    thu_muc: Path
    ghi_de: bool = False
    mot_lan: bool = False
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
            RegisterError: when the book refuses; when the numbers stand but a file could not be put in place; or when the
                book was lost in the middle of its commit and nobody can say yet.
            KeyboardInterrupt: asked to stop; when the numbers stood already, the papers were finished and are named.
        """
        under = _UnderWay(uuid.uuid4().hex, not self.thu_muc.exists())
        try:
            self.thu_muc.mkdir(parents=True, exist_ok=True)
            self._intend(under)
            self._commit(under, requests, viet)
            self.buoc("ghi_so")
            self._complete(under)
            self.buoc("xong")
        except BaseException as error:
            return self._after(under, error)
        return under.entries

    def _after(self, under: _UnderWay, error: BaseException) -> list[Entry]:
        """Something went wrong somewhere: ask the book what stands, then finish the papers or leave nothing of them."""
        if under.mark is None or (standing := stands(self.store, under.mark)) is False:
            _insist(lambda: self._forget(under))
            raise error
        if standing is None:
            raise RegisterError(unsure(self.store, error)) from error
        _insist(lambda: self._complete(under))
        if isinstance(error, Exception):
            return under.entries  # The papers are issued; what came after the commit does not matter.
        files = ", ".join(placing.dich for placing in under.placings[:_NAMED])
        raise KeyboardInterrupt(
            f"{STOPPED} Đã phát hành trước khi dừng: {_numbers(under.entries)}; tệp: {files}"
        ) from error

    def _intend(self, under: _UnderWay) -> None:
        with self.store.writing() as connection:
            recover(connection, self.luc)
            values = {"ma": under.token, "luc": self.luc.isoformat(timespec="seconds"), "nguoi": self.nguoi,
                      "tep": intention(self.thu_muc)}  # fmt: skip
            connection.execute(insert(Y_DINH).values(**values))
        self.buoc("y_dinh")

    def _commit(self, under: _UnderWay, requests: Sequence[Request], viet: Viet) -> None:
        with self.store.writing() as connection:
            before = head(connection)[0]
            work = Work(connection, self.nguoi, self.luc, new_sign(), self.store.arrival)
            entries = under.entries = self._numbered(work, requests)
            self.buoc("cap_so")
            attached: list[tuple[Table, int, Tep]] = []
            for file in viet(entries):
                if self.mot_lan and file.cho is not None and self._there_already(entries[file.cho], file):
                    continue
                known = self._waiting(connection, under, file)
                for at in range(len(entries)) if file.cho is None else (file.cho,):
                    if known not in entries[at].tep:
                        table = VAN_BAN_DI if isinstance(entries[at], VanBanDi) else VAO_SO
                        attached.append((table, entries[at].id, known))
                        entries[at] = replace(entries[at], tep=(*entries[at].tep, known))
                self.buoc("viet_tep")
            attach_all(work, attached)
            self._promise(connection, under)
            self.buoc("truoc_ghi_so")
            under.mark = mark(connection, before)
        self.store.committed(under.mark)

    def _there_already(self, entry: Entry, file: TepMoi) -> bool:
        """Whether this folder holds the file of an entry already, under the name a list in another order gave it.

        Raises:
            OverwriteError: what stands there under the number says something else than what would be made now.
        """
        asked = self.thu_muc.joinpath(*PurePosixPath(file.ten).parts)
        wanted = hashlib.sha256(file.du_lieu).hexdigest()
        there = [(found(one.duong_dan, self.store.duong_dan), one.bam) for one in entry.tep]
        beside = [(path, mark) for path, mark in there if path.parent.resolve() == asked.parent.resolve()]
        if any(path.name == asked.name for path, _ in beside):
            return False
        others = [(path, mark) for path, mark in beside if path.suffix == asked.suffix and path.is_file()]
        if others and all(mark != wanted for _, mark in others):
            raise OverwriteError(_frozen(others[0][0], _number(entry)))
        return bool(others)

    def _waiting(self, connection: Connection, under: _UnderWay, file: TepMoi) -> Tep:
        """Write a file under its waiting name and note where it goes; a file that is there as it must be stays there."""
        target = self._target(connection, file, under.targets)
        known = Tep(duong_dan=shown(target, self.store.duong_dan), bam=hashlib.sha256(file.du_lieu).hexdigest(),
                    kich_thuoc=len(file.du_lieu))  # fmt: skip
        before_it = files.sha256(target) if target.is_file() else ""
        if self.mot_lan and before_it == known.bam:
            return known
        hidden = self.thu_muc / f".{under.token}-{len(under.placings)}{SUFFIX}"
        under.temporary.append(hidden)
        files.write_new(hidden, file.du_lieu)
        under.placings.append(Placing(hidden.resolve().as_posix(), target.resolve().as_posix(), known.bam, before_it))
        return known

    def _numbered(self, work: Work, requests: Sequence[Request]) -> list[Entry]:
        entries: list[Entry] = []
        if self.mot_lan:
            asked = [one for one in requests if isinstance(one, YeuCauVaoSo)]
            return [*vao_so_mot_lan(work, self.office, asked)]
        twins = entered_last(work.connection)
        for request in requests:
            if isinstance(request, YeuCau):
                entries += cap(work, self.office, [request], self.luc.date(), twins)
            else:
                entries += vao_so(work, self.office, [request])
        return entries

    def _promise(self, connection: Connection, under: _UnderWay) -> None:
        """Note in the same transaction which files go where, so that whoever comes next can finish it."""
        said = intention(self.thu_muc, under.placings)
        statement = update(Y_DINH).where(Y_DINH.c.ma == under.token).values(tep=said).returning(Y_DINH.c.ma)
        if connection.execute(statement).scalar() is None:
            raise RegisterError(Problem("lần phát hành này đã chờ quá lâu, chưa cấp số", cach_sua="Hãy chạy lại."))

    def _target(self, connection: Connection, file: TepMoi, taken: set[str]) -> Path:
        name = file.ten
        parts = PurePosixPath(name).parts
        windows = PureWindowsPath(name)
        if not parts or name.startswith("/") or ".." in parts or windows.drive or "\\" in name:
            raise InputError(Problem("tên tệp phải nằm trong thư mục phát hành", vi_tri="ten", tim_thay=name))
        target = self.thu_muc.joinpath(*parts)
        place = target.resolve().as_posix()
        if place in taken:
            raise InputError(Problem("hai văn bản cùng một tên tệp", vi_tri="ten", tim_thay=name))
        taken.add(place)
        in_the_way = files.strangers([target])
        there = self.mot_lan and target.is_file() and target.read_bytes() == file.du_lieu
        if in_the_way and not there:
            if issued := issued_as(connection, shown(target, self.store.duong_dan)):
                raise OverwriteError(_frozen(target, issued))
            if not self.ghi_de:
                raise OverwriteError(*(one.problem for one in in_the_way))
        return target

    def _complete(self, under: _UnderWay) -> None:
        """Give the files their names and cross the intention out; what fails here is finished at the next opening."""
        try:
            for placing in under.placings:
                put(placing)
                self.buoc("dat_tep")
        except OSError as error:
            raise RegisterError(
                Problem(f"đã cấp số {_numbers(under.entries)} nhưng chưa đặt được tệp vào chỗ",
                        tep=str(error.filename or self.thu_muc), tim_thay=why(error),
                        cach_sua="Không cấp số khác: sửa lỗi trên rồi chạy «vanban so kiem-tra», tệp sẽ được đặt nốt.")
            ) from error  # fmt: skip
        self._cross_out(under)

    def _cross_out(self, under: _UnderWay) -> None:
        with contextlib.suppress(RegisterError), self.store.writing() as connection:
            connection.execute(delete(Y_DINH).where(Y_DINH.c.ma == under.token))

    def _forget(self, under: _UnderWay) -> None:
        """Leave nothing of a failed issue; what cannot be removed now is removed at the next opening."""
        for path in under.temporary:
            with contextlib.suppress(OSError):
                path.unlink(missing_ok=True)
        self._cross_out(under)
        if under.made:
            with contextlib.suppress(OSError):
                self.thu_muc.rmdir()


def _frozen(target: Path, issued: str) -> Problem:
    """What is issued is frozen, also for who may overwrite: another number for it is asked for in another way."""
    return Problem(
        f"đây là văn bản đã phát hành, {issued}; không ghi đè, không cấp số khác", tep=str(target),
        cach_sua="Văn bản sai: đính chính, hoặc hủy số ấy trước (vanban so huy, so vao-so huy) rồi chạy lại với --ghi-de. "
        "Văn bản khác: đặt tên khác hoặc ghi ra thư mục khác.",
    )  # fmt: skip


def _insist(deed: Callable[[], None]) -> None:
    """Do what must be done although the clerk presses Ctrl-C again."""
    for _ in range(_CTRL_C):
        try:
            return deed()
        except KeyboardInterrupt:
            continue
    return deed()


def _number(entry: Entry) -> str:
    return entry.so_ky_hieu if isinstance(entry, VanBanDi) else f"số vào sổ {entry.so_vao_so}"


def _numbers(entries: Sequence[Entry]) -> str:
    names = [_number(one) for one in entries]
    return ", ".join(names[:_NAMED]) + (f" và {len(names) - _NAMED} số nữa" if len(names) > _NAMED else "")
