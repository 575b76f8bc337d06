"""Desks of the book: incoming papers, certificates, hand-overs and file copies."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import date
from pathlib import Path

from sqlalchemy import Connection, RowMapping

from vanban.frozen import dataclass
from vanban.language import key
from vanban.registers import certificates, circulation, correcting, incoming
from vanban.registers.addresses import DiaChi, addresses, put_address
from vanban.registers.bodies import VanPhong, codes_of, find_body
from vanban.registers.entries import VanBanDen, VaoSo, YeuCauDen, YeuCauVaoSo
from vanban.registers.finding import Loc, files_of, find_one, search
from vanban.registers.store.history import MucLichSu, Work, entries_of
from vanban.registers.store.schema import VAN_BAN_DEN, VAO_SO
from vanban.registers.store.storage import Store
from vanban.renaming import renamed

Working = Callable[[], AbstractContextManager[Work]]


@dataclass(frozen=True, slots=True)
class SoDen:
    """Incoming papers of the book."""

    store: Store
    office: VanPhong
    work: Working
    hom_nay: Callable[[], date]

    @renamed(cho_phep_trung="allow_duplicates", tep="files")
    def nhan(self, yeu_cau: YeuCauDen, *, allow_duplicates: bool = False, files: Iterable[Path] = ()) -> VanBanDen:
        """Enter a received paper: it gets the next số đến of the year."""
        with self.work() as work:
            entry = incoming.nhan(work, self.office, yeu_cau, self.hom_nay(), cho_phep_trung=allow_duplicates)
            return replace(entry, tep=circulation.attach(work, VAN_BAN_DEN, entry.id, files, self.store.duong_dan))

    def chuyen(
        self,
        so_den: int,
        don_vi_nhan: str,
        *,
        nam: int | None = None,
        ngay: date | None = None,
        ky_nhan: str = "",
        han: date | None = None,
        mat: bool = False,
    ) -> VanBanDen:
        """Hand an incoming paper to a unit or person, with a deadline when one is set."""
        with self.work() as work:
            row = self._one(work.connection, so_den, nam, mat=mat)
            day = ngay or self.hom_nay()
            circulation.chuyen_giao(work, row, day, don_vi_nhan, ky_nhan=ky_nhan)
            changes: dict[str, object] = {"don_vi_nhan": don_vi_nhan, "ngay_chuyen": day}
            changes |= {"ky_nhan": ky_nhan} if ky_nhan else {}
            changes |= {"han": han} if han is not None else {}
            entry = correcting.sua_den(work, row, changes, "chuyển giao")
        settled = "Văn bản này đã ghi giải quyết xong, vẫn chuyển." if row["trang_thai"] == "xong" else ""
        return replace(entry, canh_bao=(*entry.canh_bao, settled)) if settled else entry

    def tien_do(self, so_den: int, viec: str, *, nam: int | None = None, mat: bool = False) -> VanBanDen:
        """Note how far the work is."""
        with self.work() as work:
            return incoming.tien_do(work, self._one(work.connection, so_den, nam, mat=mat), viec)

    def xong(
        self,
        so_den: int,
        *,
        tra_loi: str = "",
        tien_do: str = "",
        ngay: date | None = None,
        nam: int | None = None,
        mat: bool = False,
    ) -> VanBanDen:
        """Settle an incoming paper, with the answer when there is one."""
        with self.work() as work:
            row = self._one(work.connection, so_den, nam, mat=mat)
            return incoming.xong(work, row, ngay or self.hom_nay(), tra_loi=tra_loi, tien_do=tien_do)

    @renamed(thay_doi="changes")
    def sua(
        self, so_den: int, changes: Mapping[str, object], ly_do: str, *, nam: int | None = None, mat: bool = False
    ) -> VanBanDen:
        """Correct an entry with a reason."""
        with self.work() as work:
            return correcting.sua_den(work, self._one(work.connection, so_den, nam, mat=mat), changes, ly_do)

    def huy(self, so_den: int, ly_do: str, *, nam: int | None = None, mat: bool = False) -> VanBanDen:
        """Void a số đến entered by mistake."""
        with self.work() as work:
            return incoming.huy_den(work, self._one(work.connection, so_den, nam, mat=mat), ly_do)

    def lay(self, so_den: int, *, nam: int | None = None, mat: bool = False) -> VanBanDen:
        """Give one incoming paper."""
        with self.store.reading() as connection:
            return self._entries(connection, [self._one(connection, so_den, nam, mat=mat)])[0]

    def tra_cuu(self, loc: Loc) -> list[VanBanDen]:
        """Give the incoming papers that match, last entered first."""
        with self.store.reading() as connection:
            return self._entries(connection, search(connection, VAN_BAN_DEN, loc, "ngay_den", self.office.mien))

    def den_han(self, trong: int = 0) -> list[VanBanDen]:
        """Give the open papers overdue today, or due within some days, most urgent first."""
        with self.store.reading() as connection:
            return incoming.waiting(connection, self._body_id(connection), incoming.due_soon(self.hom_nay(), trong))

    def dau_den(self, so_den: int, *, nam: int | None = None, mat: bool = False) -> dict[str, object]:
        """Give what stands in the stamp «ĐẾN» of a paper."""
        with self.store.reading() as connection:
            row = self._one(connection, so_den, nam, mat=mat)
            entry = self._entries(connection, [row])[0]
            body = find_body(connection, self.office, entry.co_quan)
            return incoming.dau_den(entry, (body["ten"] or body["ky_hieu"]) if body is not None else "")

    def lich_su(self, so_den: int, *, nam: int | None = None, mat: bool = False) -> list[MucLichSu]:
        """Give the history of an incoming paper, oldest first."""
        with self.store.reading() as connection:
            return entries_of(connection, VAN_BAN_DEN, self._one(connection, so_den, nam, mat=mat)["id"])

    def _body_id(self, connection: Connection) -> int | None:
        body = find_body(connection, self.office, None)
        return body["id"] if body is not None else None

    def _one(self, connection: Connection, so_den: int, nam: int | None, *, mat: bool) -> RowMapping:
        mat = self.office.secret(mat)
        return incoming.find_incoming(connection, so_den, nam, self._body_id(connection), mat=mat)

    def _entries(self, connection: Connection, rows: Sequence[RowMapping]) -> list[VanBanDen]:
        codes, files = codes_of(connection), files_of(connection, VAN_BAN_DEN, [row["id"] for row in rows])
        return [VanBanDen.tu_dong(row, codes[row["co_quan_id"]], tep=files.get(row["id"], ())) for row in rows]


@dataclass(frozen=True, slots=True)
class SoVaoSo:
    """Certificates of the book: số vào sổ."""

    store: Store
    office: VanPhong
    work: Working

    def cap(self, yeu_cau: Sequence[YeuCauVaoSo]) -> list[VaoSo]:
        """Enter certificates in order, all or none; each gets the next number of its book."""
        with self.work() as work:
            return certificates.vao_so(work, self.office, yeu_cau)

    def cap_mot_lan(self, yeu_cau: Sequence[YeuCauVaoSo]) -> list[VaoSo]:
        """Enter a list's certificates, all or none; those that stand in the book keep their numbers (`da_co`)."""
        with self.work() as work:
            return certificates.vao_so_mot_lan(work, self.office, yeu_cau)

    def huy(self, ten_so: str, so: int, ly_do: str, *, nam: int | None) -> VaoSo:
        """Void a certificate's number with a reason."""
        with self.work() as work:
            return certificates.huy_vao_so(work, self._one(work.connection, ten_so, so, nam), ly_do)

    def lay(self, ten_so: str, so: int, *, nam: int | None) -> VaoSo:
        """Give one certificate."""
        with self.store.reading() as connection:
            return self._entries(connection, [self._one(connection, ten_so, so, nam)])[0]

    def tra_cuu(self, loc: Loc) -> list[VaoSo]:
        """Give the certificates that match, last entered first."""
        with self.store.reading() as connection:
            return self._entries(connection, search(connection, VAO_SO, loc, "ngay_quyet_dinh"))

    def _one(self, connection: Connection, ten_so: str, so: int, nam: int | None) -> RowMapping:
        body = find_body(connection, self.office, None)
        body_id = body["id"] if body is not None else None
        return certificates.find_certificate(connection, key(ten_so), so, nam, body_id)

    def _entries(self, connection: Connection, rows: Sequence[RowMapping]) -> list[VaoSo]:
        codes, files = codes_of(connection), files_of(connection, VAO_SO, [row["id"] for row in rows])
        return [VaoSo.tu_dong(row, codes[row["co_quan_id"]], tep=files.get(row["id"], ())) for row in rows]


@dataclass(frozen=True, slots=True)
class SoGiao:
    """Hand-overs of outgoing papers, and uses of file copies."""

    store: Store
    office: VanPhong
    work: Working
    hom_nay: Callable[[], date]

    def chuyen(
        self,
        ten: str,
        noi_nhan: str,
        *,
        nam: int | None = None,
        ngay: date | None = None,
        kieu: str = "noi_bo",
        so_luong: int | None = None,
        ky_nhan: str = "",
        ghi_chu: str = "",
    ) -> int:
        """Note a hand-over within the body, or by post (`kieu="buu_dien"`); gives its row."""
        with self.work() as work:
            row = self._one(work.connection, ten, nam)
            return circulation.chuyen_giao(
                work,
                row,
                ngay or self.hom_nay(),
                noi_nhan,
                kieu=kieu,
                so_luong=so_luong,
                ky_nhan=ky_nhan,
                ghi_chu=ghi_chu,
            )

    def muon(self, ten: str, nguoi_dung: str, *, cho_phep: str, nam: int | None = None, ghi_chu: str = "") -> int:
        """Note that somebody uses the file copy of a paper; gives the row to return it by."""
        with self.work() as work:
            row = self._one(work.connection, ten, nam)
            return circulation.muon(work, row, self.hom_nay(), nguoi_dung, cho_phep=cho_phep, ghi_chu=ghi_chu)

    def tra(self, luot: int) -> None:
        """Note that a file copy came back."""
        with self.work() as work:
            circulation.tra(work, luot, self.hom_nay())

    def dang_muon(self) -> list[dict[str, object]]:
        """Give the file copies still out, oldest first."""
        with self.store.reading() as connection:
            return circulation.lent(connection)

    def _one(self, connection: Connection, ten: str, nam: int | None) -> RowMapping:
        body = find_body(connection, self.office, None)
        return find_one(connection, ten, nam=nam, body_id=body["id"] if body is not None else None)


@dataclass(frozen=True, slots=True)
class SoDiaChi:
    """The address book of the register."""

    store: Store
    work: Working

    def ghi(self, noi: Sequence[DiaChi]) -> list[DiaChi]:
        """Enter places, or change what is known of them; all or none."""
        with self.work() as work:
            return [put_address(work, one) for one in noi]

    def tat_ca(self) -> list[DiaChi]:
        """Give the whole address book, by name."""
        with self.store.reading() as connection:
            return addresses(connection)
