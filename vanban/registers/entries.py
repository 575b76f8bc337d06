"""What goes into the book and what comes out of it: requests and entries, frozen and free of SQL."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from typing import Any, Final, Literal, Self

from vanban.language import fold
from vanban.registers.kinds import in_so, in_so_ky_hieu, ten_va_trich_yeu

NHU_TREN: Final = "như trên"

TrangThai = Literal["cap", "giu", "huy", "tra"]


def real_recipients(kinh_gui: Sequence[str], noi_nhan: Sequence[str]) -> tuple[str, ...]:
    """Put the addressees in the place of "Như trên", each recipient once.

    >>> real_recipients(["Sở Nội vụ", "Sở Tài chính"], ["Như trên", "Lãnh đạo Văn phòng"])
    ('Sở Nội vụ', 'Sở Tài chính', 'Lãnh đạo Văn phòng')
    """
    others = [one for one in noi_nhan if not (kinh_gui and fold(one).startswith(NHU_TREN))]
    return tuple(dict.fromkeys([*kinh_gui, *others]))


@dataclass(frozen=True, slots=True, kw_only=True)
class YeuCau:
    """A paper that asks for a number.

    Attributes:
        loai: its type: key, name or code ("quyet_dinh", "Quyết định", "QĐ").
        trich_yeu: its subject.
        ngay: its date; None when only the year is known.
        nam: its year; None takes it from `ngay`.
        co_quan: code of the body; None is the book's own.
        ky_hieu: the whole ký hiệu, when it is not the usual one of type and body.
        don_vi_soan: code of the drafting unit or field; công văn need it for their ký hiệu.
        nguoi_ky: full name of the signer; `chuc_vu_ky` their post.
        kinh_gui: whom the paper is addressed to, one entry each; "Như trên" among the recipients means them.
        noi_nhan: recipients, one entry each.
        kem_theo: what goes with it ("02 phụ lục").
        luu: unit or person that keeps the file copy.
        so_luong_ban: copies issued; None counts the recipients and the file copy.
        do_mat: "mat", "toi_mat", "tuyet_mat" or "" for an open paper.
        do_khan: "khan", "thuong_khan", "hoa_toc" or "".
        ho_so: code of the file it belongs to.
        han_tra_loi: when an answer is due.
        ghi_trich_yeu_tuyet_mat: whether the subject of a top secret paper may stand in the book.
        so_giu: a number held earlier that this paper uses ("05/QĐ-VP"); "" takes the next one.
        da_bao: the number that was announced before; when another one is got, that is told. "": none was.
    """

    loai: str
    trich_yeu: str
    ngay: date | None = None
    nam: int | None = None
    co_quan: str | None = None
    ky_hieu: str | None = None
    don_vi_soan: str = ""
    nguoi_soan: str = ""
    nguoi_ky: str = ""
    chuc_vu_ky: str = ""
    kinh_gui: tuple[str, ...] = ()
    noi_nhan: tuple[str, ...] = ()
    kem_theo: str = ""
    luu: str = ""
    so_luong_ban: int | None = None
    so_trang: int | None = None
    ngay_chuyen: date | None = None
    ky_nhan: str = ""
    ghi_chu: str = ""
    do_mat: str = ""
    do_khan: str = ""
    ho_so: str = ""
    han_tra_loi: date | None = None
    ghi_trich_yeu_tuyet_mat: bool = False
    so_giu: str = ""
    da_bao: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tep:
    """A file the book knows: where it is and what it held when it was registered.

    Attributes:
        duong_dan: relative to the book's folder where it lies below it, else absolute.
        bam: SHA-256, hexadecimal.
        kich_thuoc: bytes.
    """

    duong_dan: str
    bam: str
    kich_thuoc: int


@dataclass(frozen=True, slots=True, kw_only=True)
class VanBanDi:
    """An outgoing paper in the book; the fields are those of `YeuCau`, and what the book adds.

    Attributes:
        id: the row.
        co_quan: code of the body.
        nam: year of the number.
        mien: "thuong", or "mat" for secret papers, which are numbered apart.
        chuoi: the series.
        so: the number; `phu` the inserted letter ("" when none).
        ky_hieu: the whole ký hiệu; "" while a number is held for any type.
        loai: type key; "" while a number is held for any type.
        nguon: "cap" allotted, "chen" inserted, "dang_ky" numbered by hand, "nhap" from an older book.
        trang_thai: "cap" issued, "giu" held, "huy" void, "tra" given back and not given again yet.
        ly_do: why void or why held.
        giu_cho: whom the number is held for; `giu_den` the last day.
        tep: files registered with it.
        canh_bao: what the clerk should know about this act; empty when read back later.
    """

    id: int
    co_quan: str
    nam: int
    mien: str
    chuoi: str
    so: int
    phu: str
    ky_hieu: str
    loai: str
    ngay: date | None
    trich_yeu: str
    nguoi_ky: str
    chuc_vu_ky: str
    noi_nhan: tuple[str, ...]
    luu: str
    so_luong_ban: int | None
    so_trang: int | None
    ngay_chuyen: date | None
    ky_nhan: str
    ghi_chu: str
    don_vi_soan: str
    nguoi_soan: str
    do_mat: str
    do_khan: str
    ho_so: str
    han_tra_loi: date | None
    nguon: str
    trang_thai: TrangThai
    ly_do: str
    giu_cho: str
    giu_den: date | None
    kinh_gui: tuple[str, ...] = ()
    kem_theo: str = ""
    tep: tuple[Tep, ...] = ()
    canh_bao: tuple[str, ...] = ()

    @property
    def gui_den(self) -> tuple[str, ...]:
        """Everybody the paper really goes to: its addressees, then the recipients, without "Như trên"."""
        return real_recipients(self.kinh_gui, self.noi_nhan)

    @property
    def so_ky_hieu(self) -> str:
        """The number and ký hiệu as printed; the number alone while held for any type.

        Example: "01/QĐ-VP".
        """
        return in_so_ky_hieu(self.so, self.phu, self.ky_hieu)

    @property
    def ten_loai_va_trich_yeu(self) -> str:
        """The third column of the register: name of the type and subject."""
        return ten_va_trich_yeu(self.loai, self.trich_yeu)

    @classmethod
    def tu_dong(
        cls,
        row: Mapping[Any, Any],
        co_quan: str,
        *,
        tep: tuple[Tep, ...] = (),
        canh_bao: tuple[str, ...] = (),
    ) -> Self:
        """Make an entry of a row of the book."""
        taken = {f.name: row[f.name] for f in fields(cls) if f.name in row}
        taken |= {name: tuple(json.loads(row[name])) for name in ("kinh_gui", "noi_nhan")}
        return cls(**taken, co_quan=co_quan, tep=tep, canh_bao=canh_bao)

    def to_dict(self) -> dict[str, object]:
        """Give the entry as plain data for JSON: dates ISO, with `so_ky_hieu`."""
        return plain(self) | {"so_ky_hieu": self.so_ky_hieu}


@dataclass(frozen=True, slots=True, kw_only=True)
class YeuCauDen:
    """An incoming paper that asks for a số đến.

    Attributes:
        tac_gia: the body or person that wrote it.
        so_ky_hieu: its own number and ký hiệu as printed; "" when it has none.
        trich_yeu: its subject.
        ngay_den: the day of receipt; `gio_den` "HH:MM" or "".
        ngay: its own date; None when it bears none.
        loai: its type's key or name; "" when unknown.
        don_vi_nhan: unit or person it goes to.
        han: when it must be settled; None when it asks for nothing.
        co_quan: code of the receiving body; None is the book's own.
    """

    tac_gia: str
    trich_yeu: str
    so_ky_hieu: str = ""
    ngay_den: date | None = None
    gio_den: str = ""
    ngay: date | None = None
    loai: str = ""
    don_vi_nhan: str = ""
    ngay_chuyen: date | None = None
    ky_nhan: str = ""
    ghi_chu: str = ""
    do_mat: str = ""
    do_khan: str = ""
    ho_so: str = ""
    so_trang: int | None = None
    han: date | None = None
    co_quan: str | None = None
    ghi_trich_yeu_tuyet_mat: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class VanBanDen:
    """An incoming paper in the book; the fields are those of `YeuCauDen`, and what the book adds.

    Attributes:
        so_den: the running number of receipt in the year.
        tien_do: how far the work on it is, in words.
        tra_loi: number and ký hiệu of the answer; "" when none.
        ngay_xong: when it was settled.
        trang_thai: "cho" open, "xong" settled, "huy" entered by mistake.
    """

    id: int
    co_quan: str
    nam: int
    mien: str
    so_den: int
    ngay_den: date
    gio_den: str
    tac_gia: str
    so_ky_hieu: str
    ngay: date | None
    loai: str
    trich_yeu: str
    don_vi_nhan: str
    ngay_chuyen: date | None
    ky_nhan: str
    ghi_chu: str
    do_mat: str
    do_khan: str
    ho_so: str
    so_trang: int | None
    han: date | None
    tien_do: str
    tra_loi: str
    tra_loi_id: int | None
    ngay_xong: date | None
    trang_thai: Literal["cho", "xong", "huy"]
    ly_do: str
    tep: tuple[Tep, ...] = ()
    canh_bao: tuple[str, ...] = ()

    @property
    def ten_loai_va_trich_yeu(self) -> str:
        """Name of the type and subject, as the register has them."""
        return ten_va_trich_yeu(self.loai, self.trich_yeu)

    def qua_han(self, ngay: date) -> int:
        """Give the days by which it is overdue on a day; 0 when it is not, or is settled, or has no deadline."""
        if self.han is None or self.trang_thai != "cho":
            return 0
        return max(0, (ngay - self.han).days)

    @classmethod
    def tu_dong(
        cls,
        row: Mapping[Any, Any],
        co_quan: str,
        *,
        tep: tuple[Tep, ...] = (),
        canh_bao: tuple[str, ...] = (),
    ) -> Self:
        """Make an entry of a row of the book."""
        taken = {f.name: row[f.name] for f in fields(cls) if f.name in row}
        return cls(**taken, co_quan=co_quan, tep=tep, canh_bao=canh_bao)

    def to_dict(self) -> dict[str, object]:
        """Give the entry as plain data for JSON."""
        return plain(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class YeuCauVaoSo:
    """A certificate that asks for a số vào sổ.

    Attributes:
        ten_so: key of the book ("giay_khen", "sang_kien"); each has its own numbers.
        ho_ten: the person or collective it is given to.
        hinh_thuc: the award or kind of certificate.
        quyet_dinh: number and ký hiệu of the decision; `ngay_quyet_dinh` its date.
        nam: year of the number; None for a book that runs on without starting again.
        co_quan: code of the body; None is the book's own.
    """

    ten_so: str
    ho_ten: str
    nam: int | None
    don_vi: str = ""
    hinh_thuc: str = ""
    quyet_dinh: str = ""
    ngay_quyet_dinh: date | None = None
    ngay_trao: date | None = None
    ky_nhan: str = ""
    ghi_chu: str = ""
    co_quan: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class VaoSo:
    """A certificate in the book: `so` is its số vào sổ; the rest as in `YeuCauVaoSo`.

    Attributes:
        nam: year of the number; 0 for a book that runs on.
        trang_thai: "cap" given, "huy" void.
        da_co: whether it stood in the book before it was asked for now.
        canh_bao: what deserves a look, said when it was entered.
    """

    id: int
    co_quan: str
    nam: int
    ten_so: str
    so: int
    ho_ten: str
    don_vi: str
    hinh_thuc: str
    quyet_dinh: str
    ngay_quyet_dinh: date | None
    ngay_trao: date | None
    ky_nhan: str
    ghi_chu: str
    trang_thai: Literal["cap", "huy"]
    ly_do: str
    tep: tuple[Tep, ...] = ()
    da_co: bool = False
    canh_bao: tuple[str, ...] = ()

    @property
    def so_vao_so(self) -> str:
        """The number as printed, with a leading zero below ten."""
        return in_so(self.so)

    @classmethod
    def tu_dong(cls, row: Mapping[Any, Any], co_quan: str, *, tep: tuple[Tep, ...] = ()) -> Self:
        """Make an entry of a row of the book."""
        return cls(**{f.name: row[f.name] for f in fields(cls) if f.name in row}, co_quan=co_quan, tep=tep)

    def to_dict(self) -> dict[str, object]:
        """Give the entry as plain data for JSON."""
        return plain(self) | {"so_vao_so": self.so_vao_so}


def plain(entry: VanBanDi | VanBanDen | VaoSo) -> dict[str, object]:
    """Give an entry as plain data: dates ISO, tuples lists; what was said about the act is left out."""
    data: dict[str, object] = {}
    for field in fields(entry):
        value = getattr(entry, field.name)
        if field.name in {"canh_bao", "da_co"}:
            continue
        if field.name == "tep":
            value = [{"duong_dan": t.duong_dan, "bam": t.bam, "kich_thuoc": t.kich_thuoc} for t in value]
        data[field.name] = (
            value.isoformat() if isinstance(value, date) else list(value) if isinstance(value, tuple) else value
        )
    return data
