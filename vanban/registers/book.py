"""The book itself: what a program or a clerk asks of it, one transaction each."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import field, replace
from datetime import date, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, RowMapping

from vanban.errors import RegisterError, VanbanError
from vanban.frozen import dataclass
from vanban.registers import circulation, correcting, holding, outgoing, returning
from vanban.registers.bodies import VanPhong, close_year, codes_of, find_body, the_body
from vanban.registers.checking import KetQuaKiemTra, check_book, refuse_damaged
from vanban.registers.counting import ThongKe, count_year
from vanban.registers.desks import SoDen, SoDiaChi, SoGiao, SoVaoSo
from vanban.registers.entries import VanBanDi, VaoSo, YeuCau, YeuCauVaoSo
from vanban.registers.filling import reason_of
from vanban.registers.finding import Loc, files_of, find_one, search
from vanban.registers.importing import DongNhap, KetQuaNhap
from vanban.registers.importing_incoming import take_in_incoming
from vanban.registers.importing_outgoing import take_in_outgoing
from vanban.registers.issuing import Entry, Issuing, Request, Viet
from vanban.registers.kinds import doc_loai
from vanban.registers.printed.books import ChonSo, SoIn, make_book
from vanban.registers.recovering import recover, under_way
from vanban.registers.store import history
from vanban.registers.store.backup import BanSaoLuu, back_up
from vanban.registers.store.history import MucLichSu, Work
from vanban.registers.store.migrating import unmake
from vanban.registers.store.schema import VAN_BAN_DI
from vanban.registers.store.settling import STOPPED, note_entered, working
from vanban.registers.store.storage import Store
from vanban.registers.store.whereabouts import leave_note
from vanban.registers.whereabouts import SoNoiDe
from vanban.registers.yearly import SoViec
from vanban.renaming import renamed, renamed_fields


@renamed_fields(nguoi="user", bay_gio="clock")
@dataclass(frozen=True, slots=True)
class SoDangKy:
    """A book of papers, opened for one body by one clerk.

    Attributes:
        store: its storage.
        office: for whom.
        user: who works.
        clock: the clock.
        moi: whether the book was made just now.
        den: incoming papers.
        vao_so: certificates.
        giao, viec: hand-overs and uses of file copies; steps of award years.
        noi_de: where the book is at home.
    """

    store: Store
    office: VanPhong
    user: str
    clock: Callable[[], datetime]
    moi: bool = False
    den: SoDen = field(init=False)
    vao_so: SoVaoSo = field(init=False)
    giao: SoGiao = field(init=False)
    dia_chi: SoDiaChi = field(init=False)
    viec: SoViec = field(init=False)
    noi_de: SoNoiDe = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "den", SoDen(self.store, self.office, self._work, self.hom_nay))
        object.__setattr__(self, "vao_so", SoVaoSo(self.store, self.office, self._work))
        object.__setattr__(self, "giao", SoGiao(self.store, self.office, self._work, self.hom_nay))
        object.__setattr__(self, "dia_chi", SoDiaChi(self.store, self._work))
        object.__setattr__(self, "viec", SoViec(self.store, self._work))
        object.__setattr__(self, "noi_de", SoNoiDe(self.store, self._work))

    def __enter__(self) -> Self:
        return self

    def forget_new(self) -> bool:
        """Take a book away again that was made just now for nothing: only looked at, or refused; says whether it was."""
        return self.moi and unmake(self.store)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Let go of the storage; an error says what was entered before it, or that the book was changed from outside."""
        try:
            if isinstance(error, Exception) and not isinstance(error, OSError | MemoryError | VanbanError):
                refuse_damaged(self.store, error)
            if isinstance(error, KeyboardInterrupt | OSError | MemoryError | VanbanError) and not str(error).startswith(
                STOPPED
            ):
                note_entered(self.store, error)
            leave_note(self.store)
            if error is not None and self.forget_new():
                error.add_note("Chưa ghi gì vào sổ; sổ mới vừa tạo đã bỏ.")
        except KeyboardInterrupt as stopped:
            note_entered(self.store, stopped)
            raise
        finally:
            self.store.close()

    def hom_nay(self) -> date:
        """Give today by the book's clock."""
        return self.luc().date()

    def luc(self) -> datetime:
        """Give the moment by the book's clock; a clock without a time zone is taken to be local."""
        moment = self.clock()
        return moment if moment.tzinfo is not None else moment.astimezone()

    @renamed(tep="files")
    def cap(self, yeu_cau: YeuCau, *, files: Iterable[Path] = ()) -> VanBanDi:
        """Allot the next number to a paper (or the held one it names) and register its files.

        Raises:
            InputError: with every fault of the request.
            RegisterError: when the year is closed or numbered otherwise, or the held number cannot be used.
        """
        with self._work() as work:
            entry = outgoing.cap(work, self.office, [yeu_cau], self.hom_nay())[0]
            attached = circulation.attach(work, VAN_BAN_DI, entry.id, files, self.store.duong_dan)
            return replace(entry, tep=attached)

    def cap_nhieu(self, yeu_cau: Sequence[YeuCau]) -> list[VanBanDi]:
        """Allot numbers to many papers in order, all or none."""
        with self._work() as work:
            return outgoing.cap(work, self.office, yeu_cau, self.hom_nay())

    @renamed(holding.YeuCauGiu, into="asked")
    def giu(self, loai: str = "", asked: holding.YeuCauGiu | None = None) -> list[VanBanDi]:
        """Hold the next numbers of a type ("": where all share one series) for a unit or a day.

        Raises:
            InputError: when it is not said for whom or when, or the type is missing.
            RegisterError: when the year is closed.
        """
        with self._work() as work:
            return holding.giu(work, self.office, self.hom_nay(), loai, asked or holding.YeuCauGiu())

    def gia_han(self, ten: str, giu_den: date, *, nam: int | None = None, loai: str = "") -> VanBanDi:
        """Hold a number longer."""
        with self._work() as work:
            return holding.gia_han(work, self._one(work.connection, ten, nam, loai), giu_den, self.hom_nay())

    def dang_giu(self, nam: int | None = None) -> list[VanBanDi]:
        """Give the numbers held now."""
        with self.store.reading() as connection:
            codes = codes_of(connection)
            bodies = [key for key in codes if (body := self._body_id(connection)) is None or key == body]
            rows = [row for key in bodies for row in holding.held_rows(connection, key, nam)]
            return [VanBanDi.tu_dong(row, codes[row["co_quan_id"]]) for row in rows]

    def huy(self, ten: str, ly_do: str, *, nam: int | None = None, loai: str = "") -> VanBanDi:
        """Void a number with a reason; it is never given again.

        Args:
            ten: «01/QĐ-VP», «#15» (the row) or «01» with a type.
            ly_do: why.
            nam: its year; None when the name is enough.
            loai: its type, for a bare number.
        """
        with self._work() as work:
            return outgoing.huy(work, self._one(work.connection, ten, nam, loai), ly_do)

    def du_kien(self, yeu_cau: YeuCau) -> VanBanDi:
        """Say which number a paper would get now; none is taken, and whoever comes first gets it.

        Raises:
            InputError, RegisterError: as `cap`.
        """
        with self._work() as work, work.connection.begin_nested() as trial:
            entry = outgoing.cap(work, self.office, [yeu_cau], self.hom_nay())[0]
            trial.rollback()
            return entry

    def tra_so(self, ten: str, ly_do: str, *, nam: int | None = None, loai: str = "") -> VanBanDi:
        """Give the last number of a series back, where the office's policy allows it; the next paper gets it.

        Raises:
            RegisterError: it is not allowed, not the last number, or went out already.
            InputError: there is no reason.
        """
        with self._work() as work:
            return returning.tra_so(work, self.office, self._one(work.connection, ten, nam, loai), ly_do)

    def chen(self, yeu_cau: YeuCau, sau: int) -> VanBanDi:
        """Insert a number (12a after 12), where the policy allows it; always with a warning."""
        with self._work() as work:
            return outgoing.chen(work, self.office, yeu_cau, sau, self.hom_nay())

    @renamed(tep="files")
    def dang_ky(self, yeu_cau: YeuCau, so_ky_hieu: str, *, files: Iterable[Path] = ()) -> VanBanDi:
        """Enter a paper that was numbered by hand; the series goes on after it."""
        with self._work() as work:
            entry = outgoing.dang_ky(work, self.office, yeu_cau, so_ky_hieu, self.hom_nay())
            attached = circulation.attach(work, VAN_BAN_DI, entry.id, files, self.store.duong_dan)
            return replace(entry, tep=attached)

    @renamed(thay_doi="changes")
    def sua(self, ten: str, changes: Mapping[str, object], ly_do: str, *, nam: int | None = None) -> VanBanDi:
        """Correct an entry with a reason; what it was before stays in the history."""
        with self._work() as work:
            return correcting.sua_di(work, self._one(work.connection, ten, nam), changes, ly_do)

    @renamed(tep="files")
    def gan_tep(self, ten: str, files: Iterable[Path], *, nam: int | None = None) -> VanBanDi:
        """Register files (a scan, a signed copy) with a paper."""
        with self._work() as work:
            row = self._one(work.connection, ten, nam)
            circulation.attach(work, VAN_BAN_DI, row["id"], files, self.store.duong_dan)
            return self._entries(work.connection, [row])[0]

    def lay(self, ten: str, *, nam: int | None = None, loai: str = "") -> VanBanDi:
        """Give one paper by its number."""
        with self.store.reading() as connection:
            return self._entries(connection, [self._one(connection, ten, nam, loai)])[0]

    def tra_cuu(self, loc: Loc) -> list[VanBanDi]:
        """Give the papers that match, last entered first."""
        with self.store.reading() as connection:
            return self._entries(connection, search(connection, VAN_BAN_DI, loc, "ngay", self.office.mien))

    def khoa_nam(self, nam: int, *, ly_do: str = "", huy_so_giu: str = "", co_quan: str | None = None) -> int:
        """Close a year: no number is given in it any more. Gives how many held numbers were voided.

        Args:
            nam: the year.
            ly_do: why; "" for the usual end of the year.
            huy_so_giu: reason with which numbers still held are voided; "" refuses while there are any.
            co_quan: the body; None is the book's own.
        """
        with self._work() as work:
            body = the_body(work.connection, self.office, co_quan)
            held = holding.held_rows(work.connection, body["id"], nam)
            if held and not huy_so_giu:
                holding.refuse_held(work.connection, body, nam)
            for row in held:
                outgoing.huy(work, row, huy_so_giu)
            for row in returning.returned_of_year(work.connection, body["id"], nam):
                outgoing.huy(work, row, f"Trả lại, chưa cấp lại khi khóa sổ: {row['ly_do']}")
            close_year(work, body, nam, khoa=True, ly_do=ly_do)
            return len(held)

    def mo_nam(self, nam: int, ly_do: str, *, co_quan: str | None = None) -> None:
        """Open a closed year again, with a reason."""
        reason = reason_of(ly_do, "mở lại sổ")
        with self._work() as work:
            close_year(work, the_body(work.connection, self.office, co_quan), nam, khoa=False, ly_do=reason)

    @renamed(viet="write", thu_muc="out", ghi_de="overwrite", buoc="progress")
    def phat_hanh(
        self,
        yeu_cau: Sequence[Request],
        write: Viet,
        out: Path,
        *,
        overwrite: bool = False,
        progress: Callable[[str], None] | None = None,
    ) -> list[Entry]:
        """Issue papers in one step: numbers, files, hashes and entries together or not at all.

        Args:
            yeu_cau: papers and certificates, in order.
            write: renders and checks them once they have numbers; the book is held meanwhile.
            out: the folder that gets the files.
            overwrite: whether files already there may be replaced.
            progress: told each step's name.
        """
        issuing = Issuing(self.store, self.office, self.user, self.luc(), out, overwrite, False, progress or _quietly)
        return issuing.run(yeu_cau, write)

    @renamed(viet="write", thu_muc="out", ghi_de="overwrite", buoc="progress")
    def phat_hanh_giay(
        self,
        yeu_cau: Sequence[YeuCauVaoSo],
        write: Viet,
        out: Path,
        *,
        overwrite: bool = False,
        progress: Callable[[str], None] | None = None,
    ) -> list[VaoSo]:
        """Issue the certificates of a list: numbers, files, hashes and entries together or not at all.

        Doing it again with the same list gives the same numbers and files, whatever became of the run before; what stood
        in the book already is marked (`da_co`). Arguments are those of `phat_hanh`.

        Raises:
            InputError, RegisterError, OverwriteError: as `phat_hanh`; a file of the list that is there but is not as it
                would be made now is refused.
        """
        issuing = Issuing(self.store, self.office, self.user, self.luc(), out, overwrite, True, progress or _quietly)
        return [one for one in issuing.run(yeu_cau, write) if isinstance(one, VaoSo)]

    def lap_so(self, chon: ChonSo, *, co_quan: str | None = None) -> SoIn:
        """Gather a book of one year, to be printed, exported or counted."""
        with self.store.reading() as connection:
            chosen = replace(chon, mat=self.office.secret(chon.mat))
            return make_book(connection, the_body(connection, self.office, co_quan), chosen)

    def thong_ke(self, nam: int, *, mat: bool = False, co_quan: str | None = None) -> ThongKe:
        """Count a year: outgoing by type and month, incoming, deadlines kept."""
        with self.store.reading() as connection:
            body, mat = the_body(connection, self.office, co_quan), self.office.secret(mat)
            return count_year(connection, body["id"], nam, self.hom_nay(), mat=mat)

    @renamed(dong="rows", bo_qua_loi="skip_bad", xem_truoc="preview")
    def nhap(
        self,
        rows: Sequence[DongNhap],
        nam: int,
        *,
        skip_bad: bool = False,
        preview: bool = False,
        co_quan: str | None = None,
        den: bool = False,
    ) -> KetQuaNhap:
        """Take in an older book; all rows or none, unless bad ones are to be skipped.

        Args:
            rows: the rows.
            nam: the year of the book.
            skip_bad: whether good rows are entered although others are bad.
            preview: only say what would come of it.
            co_quan: code of the body; None is the book's own.
            den: the book is one of incoming papers; they keep their số đến.

        Raises:
            InputError: with every bad row, each with its cell.
        """
        with self._work() as work, work.connection.begin_nested() as trial:
            result = (take_in_incoming if den else take_in_outgoing)(
                work, self.office, rows, nam, hom_nay=self.hom_nay(), bo_qua_loi=skip_bad, co_quan=co_quan
            )
            if preview:
                trial.rollback()
            return result

    @renamed(tep="path")
    def sao_luu(self, path: Path) -> BanSaoLuu:
        """Write a backup of the whole book; others may go on working meanwhile."""
        return back_up(self.store, path, self.luc())

    @renamed(toi_da="limit")
    def lich_su(self, ten: str = "", *, nam: int | None = None, limit: int = 50) -> list[MucLichSu]:
        """Give the history of a paper, oldest first; or (no name) the last entries of the whole book, newest first."""
        with self.store.reading() as connection:
            if ten:
                return history.entries_of(connection, VAN_BAN_DI, self._one(connection, ten, nam)["id"])
            return history.last_entries(connection, limit)

    @renamed(moc="mark", tep="files")
    def kiem_tra(self, *, mark: str | None = None, files: bool = True) -> KetQuaKiemTra:
        """Check the whole book: chain, rows, counters, files; finishes what a killed process left.

        Args:
            mark: an end of the chain noted earlier; it must still be in it.
            files: whether the files are read again.
        """
        left: list[str] = []
        with contextlib.suppress(RegisterError):  # a damaged book is told by the check itself
            left = self.finish_left_over()
        with self.store.reading() as connection:
            return check_book(connection, self.store.duong_dan, moc=mark, tep=files, don_dep=left)

    def finish_left_over(self) -> list[str]:
        """Finish or undo what killed processes left; says what was done."""
        with self.store.reading() as connection:
            elsewhere = self.store.nghi_van or self.noi_de.luu_y  # what is left may be another folder's
            if self.store.chi_doc or elsewhere or not under_way(connection):
                return []
        with self.store.writing() as connection:
            return recover(connection, self.luc())

    def _work(self) -> AbstractContextManager[Work]:
        return working(self.store, self.user, self.luc())

    def _body_id(self, connection: Connection) -> int | None:
        body = find_body(connection, self.office, None)
        return body["id"] if body is not None else None

    def _one(self, connection: Connection, ten: str, nam: int | None, loai: str = "") -> RowMapping:
        key = doc_loai(loai) if loai else ""
        return find_one(connection, ten, nam=nam, loai=key, body_id=self._body_id(connection))

    def _entries(self, connection: Connection, rows: Sequence[RowMapping]) -> list[VanBanDi]:
        codes, files = codes_of(connection), files_of(connection, VAN_BAN_DI, [row["id"] for row in rows])
        return [VanBanDi.tu_dong(row, codes[row["co_quan_id"]], tep=files.get(row["id"], ())) for row in rows]


def _quietly(_step: str) -> None:
    """Tell nobody."""
