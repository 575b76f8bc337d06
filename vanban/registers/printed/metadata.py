"""Data of a paper for document systems (Phụ lục VI, Phần II): for the properties of its DOCX, and as JSON."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from vanban.frozen import dataclass
from vanban.registers.entries import VanBanDen, VanBanDi
from vanban.registers.kinds import in_so, ten_loai
from vanban.registers.printed.envelopes import addressees
from vanban.regulation.registers import OUTGOING_FIELDS, Field

LANGUAGE: Final = "Tiếng Việt"
PRIORITY: Final = {"": 0, "khan": 1, "thuong_khan": 2, "hoa_toc": 3, "mat": 4, "toi_mat": 5, "tuyet_mat": 6}
"""Values of Priority. The decree names the field for urgency and secrecy and lists no values; the order is the house's."""
_SHARED: Final = tuple(field for field in OUTGOING_FIELDS[:13])
INCOMING_FIELDS: Final = (
    *_SHARED,
    Field("Ngày đến", "ArrivalDate", "Date", 10),
    Field("Số đến", "ArrivalNumber", "Number", 10),
    Field("Chức vụ người ký", "SignerInfo.Position", "String", 100),
    Field("Họ và tên người ký", "SignerInfo.FullName", "String", 50),
    Field("Mức độ khẩn, độ mật", "Priority", "Number", 1),
    Field("Đơn vị hoặc người nhận", "ToPlaces", "String", 1000),
    Field("Dữ liệu theo dõi", "TraceHeaderList", "LongText", None),
    Field("Thời hạn giải quyết", "DueDate", "Date", 10),
)
"""Data of an incoming paper (Phụ lục VI, Phần II)."""


@dataclass(frozen=True, slots=True)
class SieuDuLieu:
    """Data of a paper.

    Attributes:
        gia_tri: field → value, in the order of the decree; text, whole numbers, dates as ISO text; empty fields left out.
        qua_dai: which values are longer than the decree's field; they are given whole all the same.
    """

    gia_tri: dict[str, str | int]
    qua_dai: tuple[str, ...]


def outgoing_metadata(paper: VanBanDi, ten_co_quan: str, *, ma_dinh_danh: str = "") -> SieuDuLieu:
    """Give the data of an outgoing paper.

    Args:
        paper: the entry.
        ten_co_quan: name of the issuing body.
        ma_dinh_danh: its identifier (QĐ 20/2020/QĐ-TTg); "" when it has none.
    """
    values: dict[str, str | int | None] = {
        "FileCode.OrganId": ma_dinh_danh if paper.ho_so else "",
        "FileCode.FileCatalog": paper.nam if paper.ho_so else None,
        "FileCode.FileNotation": paper.ho_so,
        "TypeName": ten_loai(paper.loai) if paper.loai else "",
        "CodeNumber": in_so(paper.so, paper.phu),
        "CodeNotation": paper.ky_hieu,
        "IssuedDate": paper.ngay.isoformat() if paper.ngay else "",
        "OrganName": ten_co_quan,
        "Subject": paper.trich_yeu,
        "Language": LANGUAGE,
        "PageAmount": paper.so_trang,
        "Description": paper.ghi_chu,
        "SignerInfo.Position": paper.chuc_vu_ky,
        "SignerInfo.FullName": paper.nguoi_ky,
        "To.OrganName": "; ".join(addressees(paper.gui_den)),
        "Priority": PRIORITY[paper.do_mat or paper.do_khan],
        "IssuedAmount": paper.so_luong_ban,
        "DueDate": paper.han_tra_loi.isoformat() if paper.han_tra_loi else "",
    }
    return _checked(values, OUTGOING_FIELDS)


def incoming_metadata(paper: VanBanDen) -> SieuDuLieu:
    """Give the data of an incoming paper."""
    number, _, code = paper.so_ky_hieu.partition("/")
    values: dict[str, str | int | None] = {
        "FileCode.FileCatalog": paper.nam if paper.ho_so else None,
        "FileCode.FileNotation": paper.ho_so,
        "TypeName": ten_loai(paper.loai) if paper.loai else "",
        "CodeNumber": number.strip(),
        "CodeNotation": code.strip(),
        "IssuedDate": paper.ngay.isoformat() if paper.ngay else "",
        "OrganName": paper.tac_gia,
        "Subject": paper.trich_yeu,
        "Language": LANGUAGE,
        "PageAmount": paper.so_trang,
        "Description": paper.ghi_chu,
        "ArrivalDate": paper.ngay_den.isoformat(),
        "ArrivalNumber": paper.so_den,
        "Priority": PRIORITY[paper.do_mat or paper.do_khan],
        "ToPlaces": paper.don_vi_nhan,
        "DueDate": paper.han.isoformat() if paper.han else "",
    }
    return _checked(values, INCOMING_FIELDS)


def _checked(values: dict[str, str | int | None], fields: Iterable[Field]) -> SieuDuLieu:
    given: dict[str, str | int] = {}
    long: list[str] = []
    for field in fields:
        value = values.get(field.ma)
        if value is None or value == "":
            continue
        given[field.ma] = value
        if field.do_dai is not None and len(str(value)) > field.do_dai:
            long.append(f"{field.ten} ({field.ma}) dài {len(str(value))} ký tự, Phụ lục VI cho {field.do_dai}")
    return SieuDuLieu(given, tuple(long))
