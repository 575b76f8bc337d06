"""The year in one run: every paper numbered through the register in the order of the days, checked, written."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from vanban import files, registers
from vanban.awards import meetings
from vanban.awards.filling import fill
from vanban.awards.kit import Kit, base_values, values_of
from vanban.awards.law.grounds import grounds
from vanban.awards.law.inventory import INVENTORY, Giay
from vanban.awards.ledger import Kept, Ledger
from vanban.errors import InputError, Problem
from vanban.language import ngay_thang, unaccent
from vanban.line.office import Office
from vanban.line.registering import request_of
from vanban.models import VanBan
from vanban.regulation import LOAI

_BY_KEY = {giay.key: giay for giay in INVENTORY}


@dataclass(frozen=True, slots=True)
class Issued:
    """One paper that was written.

    Attributes:
        giay: its row of the inventory.
        ngay: its day.
        so_ky_hieu: its number and code; "" for papers without.
        tep: its files.
        phat_hien: faults the checker found, in words; empty when clean.
        ten: its printed type, for citing.
        co_quan: the body that issued it, for citing.
    """

    giay: Giay
    ngay: date
    so_ky_hieu: str
    tep: tuple[Path, ...]
    phat_hien: tuple[str, ...] = ()
    ten: str = ""
    co_quan: str = ""

    def cited(self, *, short: bool = False) -> str:
        """Cite the paper as a later one does."""
        text = f"{self.ten} số {self.so_ky_hieu} ngày {ngay_thang(self.ngay).removeprefix('ngày ')}"
        return text if short else f"{text} của {self.co_quan}"


class Run:
    """The papers made so far in one run; what a later paper may cite."""

    def __init__(
        self, kit: Kit, out: Path, book: registers.SoDangKy, ledger: Ledger, *, overwrite: bool = False
    ) -> None:
        """Open a run over a kit, into a folder, through a register."""
        self.kit, self.out, self.book, self.ledger, self.overwrite = kit, out, book, ledger, overwrite
        self.work = Office.of(kit.office, kit.office_path)
        self.shared = base_values(kit)
        self.made: dict[str, Issued] = {}

    def record_of(self, giay: Giay, more: Mapping[str, Any] | None = None) -> str:
        """Fill the record text of a paper."""
        day = self.kit.day_of(giay)
        values: dict[str, Any] = values_of(self.kit, self.shared, giay)
        values.update(
            ngay=f"{day:%d/%m/%Y}",
            can_cu=lambda *subjects: [f"{text};" for text in grounds(subjects, day)],
            van_ban=self.cite,
            da_ban_hanh=[made.cited() for made in self.made.values() if made.so_ky_hieu and made.ngay <= day],
        )
        if giay.mau == "giay_moi":
            values["hop"] = meetings.meeting(self.kit, values, giay.key.partition(".")[2])
        return fill(giay.mau, {**values, **(more or {})}, self.kit.folder)

    def cite(self, key: str, ngan: bool = False) -> str:
        """Cite a paper of this year; one that this office does not issue is named without number."""
        found = self.made.get(key)
        if found is None:
            giay = _BY_KEY.get(key)
            if giay is None:
                raise InputError(Problem(f"mẫu bản ghi viện dẫn «{key}», không có trong danh mục văn bản của năm"))
            return giay.ten
        return found.cited(short=ngan)

    def issue(self, giay: Giay) -> Issued:
        """Number, render, check and write one paper; a second run keeps its number."""
        day = self.kit.day_of(giay)
        text = self.record_of(giay)
        draft = self.load(giay, text, day, None)
        kept = self.ledger.number_of(giay.key)
        if kept is None:
            name = f"{day:%Y%m%d}-{giay.key.replace('.', '-')}"
            entry = self.book.phat_hanh(
                [self.request(draft, day)],
                lambda entries: [self.file_of(giay, text, day, name, entries[0])],
                self.out,
                ghi_de=self.overwrite,
            )[0]
            number, code = _number(entry)
            path = self.out / f"{name}.docx"
            # The year's own papers are made again by its next run, unlike what other commands issue.
            files.record(self.out, [(path.name, files.sha256(path))])
            self.ledger.keep(giay.key, Kept(entry.id, number, code, path.name))
        else:
            number, code = kept.so, kept.so_ky_hieu
            path = self.out / kept.tep
            self.write(path, self.work.make(self.load(giay, text, day, number)))
            self.book.gan_tep(f"#{kept.hang}", [path])
        report = self.work.check(path)
        faults = tuple(f"{f.vi_tri}: {f.noi_dung}" for f in report.findings if f.muc.value == "loi")
        return Issued(giay, day, code, (path,), faults, _type_name(draft), _body_name(draft))

    def file_of(self, giay: Giay, text: str, day: date, name: str, entry: Any) -> registers.TepMoi:
        """Render a paper once it has its number."""
        number, _ = _number(entry)
        return registers.TepMoi(f"{name}.docx", self.work.make(self.load(giay, text, day, number)))

    def write(self, path: Path, data: bytes) -> None:
        """Write one file of the year."""
        files.put(path, data, overwrite=self.overwrite, durable=False)

    def load(self, giay: Giay, text: str, day: date, number: int | None) -> VanBan:
        """Make the model of a filled record, with its day and number."""
        head = f"ngay: {day:%d/%m/%Y}\n" + (f"so: {number}\n" if number is not None else "")
        return self.work.load_text(head + text, name=f"{giay.mau}.yaml")

    def request(self, van_ban: VanBan, day: date) -> registers.YeuCau:
        """Ask the register for the number of a paper."""
        asked = request_of(van_ban)
        unit = asked.don_vi_soan or self.kit.settings.ma_don_vi
        return replace(asked, ngay=day, don_vi_soan=unit, luu=self.kit.settings.ma_don_vi)


def _number(entry: Any) -> tuple[int, str]:
    return int(entry.so), f"{entry.so:02d}{entry.phu}/{entry.ky_hieu}"


def _type_name(van_ban: VanBan) -> str:
    return LOAI[van_ban.loai].ten


def _body_name(van_ban: VanBan) -> str:
    body = van_ban.co_quan[0] if isinstance(van_ban.co_quan, tuple) else van_ban.co_quan
    return str(body.ten_trong_cau)


def safe_name(text: str) -> str:
    """Make a file name of a name, without accents and without what Windows refuses.

    >>> safe_name("Đặng Ngọc Ánh")
    'Dang-Ngoc-Anh'
    """
    plain = unaccent(text)
    return "-".join("".join(c if c.isalnum() else " " for c in plain).split())[:60]


Progress = Callable[[int, int, str], None]


def papers_of(kit: Kit) -> Sequence[Giay]:
    """List what one run makes."""
    skipped = set() if kit.data.nam_truoc else {"to_trinh_khen_thuong.nam_truoc"}
    if not any("KNC" in person.danh_hieu for person in kit.data.ca_nhan):
        skipped |= {"cong_van_vpcp", "to_trinh_ky_niem_chuong.dot_1", "to_trinh_ky_niem_chuong.dot_2"}
    return [giay for giay in kit.in_order() if giay.key not in skipped]


def open_book(kit: Kit, out: Path, *, nguoi: str, bay_gio: Callable[[], datetime]) -> registers.SoDangKy:
    """Open the year's register in the folder of results."""
    body = kit.office.co_quan
    if body is None:
        raise InputError(Problem("hồ sơ cơ quan chưa có mục co_quan", tep=str(kit.office_path)))
    return registers.mo_so(
        out / kit.settings.so_dang_ky,
        nguoi=nguoi,
        bay_gio=bay_gio,
        co_quan=registers.CoQuan(ky_hieu=body.ky_hieu or "", ten=body.ten),
    )
