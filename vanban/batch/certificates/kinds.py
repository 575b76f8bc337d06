"""Every kind of certificate as data: its list, its common record, its wording."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final, Literal

from vanban.batch.certificates import columns, common_fields
from vanban.batch.certificates.common_fields import CommonField
from vanban.errors import InputError, Problem
from vanban.frozen import dataclass
from vanban.records.tables.table import Column

Subject = Literal["ca_nhan", "tap_the", "ca_hai"]
Wording = Literal["khen", "sang_kien", "khoa_hoc"]


@dataclass(frozen=True, slots=True)
class CertificateKind:
    """One kind of certificate.

    Attributes:
        key: its key; its template is `KEY.docx`.
        ten: its Vietnamese name.
        subject: whom it honours: persons, collectives, or either.
        columns: what its list may contain.
        fields: what its common record may contain.
        dong_tang: line above the title.
        ten_giay: the title.
        phu_de: line under the title, with {fields} of the common record; "" for none.
        thanh_tich: the merit when neither row nor common record gives one.
        wording: how its zones are worded.
        awards: names of the award in lists, folded, to compare with a column "Danh hiệu đề nghị".
    """

    key: str
    ten: str
    subject: Subject
    columns: tuple[Column, ...]
    fields: tuple[CommonField, ...]
    dong_tang: str
    ten_giay: str
    phu_de: str = ""
    thanh_tich: str = ""
    wording: Wording = "khen"
    awards: tuple[str, ...] = ()


def _merit(fields: tuple[CommonField, ...], sample: str) -> tuple[CommonField, ...]:
    """Give the merit line of a kind's sample its own example."""
    return _told(fields, thanh_tich=sample)


def _told(fields: tuple[CommonField, ...], **samples: str) -> tuple[CommonField, ...]:
    """Give keys of the common record other sample values."""
    return tuple(replace(entry, sample=samples[entry.key]) if entry.key in samples else entry for entry in fields)


def _by_chairman(fields: tuple[CommonField, ...]) -> tuple[CommonField, ...]:
    """Awards that the chairman of the province decides."""
    chairman = "Chủ tịch Ủy ban nhân dân tỉnh Lạng Sơn"
    return _told(fields, tham_quyen=chairman, so_quyet_dinh="215/QĐ-UBND", nguoi_ky="Chủ tịch")


def _booked(fields: tuple[CommonField, ...]) -> tuple[CommonField, ...]:
    """Papers that are entered in a register of their own, not in the golden book."""
    return tuple(replace(entry, default="Số vào sổ:") if entry.key == "nhan_so" else entry for entry in fields)


def _printable(kind: CertificateKind) -> CertificateKind:
    """A sheet without a line under its title takes no such line."""
    if kind.phu_de:
        return kind
    return replace(kind, fields=tuple(entry for entry in kind.fields if entry.key != "phu_de"))


_STRIVE: Final = "Đã có thành tích tiêu biểu xuất sắc trong phong trào thi đua năm {nam}"
_GOOD: Final = "Đã hoàn thành tốt nhiệm vụ công tác năm {nam}"

CERTIFICATE_KINDS: Final[Mapping[str, CertificateKind]] = {
    kind.key: _printable(kind)
    for kind in (
        CertificateKind(
            "giay_khen", "Giấy khen", "ca_hai", columns.MIXED, common_fields.AWARD, "Tặng", "Giấy khen",
            awards=("giấy khen", "gk"),
        ),
        CertificateKind(
            "bang_khen", "Bằng khen", "ca_hai", columns.MIXED, _by_chairman(common_fields.AWARD), "Tặng", "Bằng khen",
            awards=("bằng khen", "bk", "bằng khen của chủ tịch ubnd tỉnh"),
        ),
        CertificateKind(
            "chung_nhan_cstdcs", "Giấy chứng nhận Chiến sĩ thi đua cơ sở", "ca_nhan", columns.PERSONS,
            _merit(common_fields.AWARD, _STRIVE), "Tặng danh hiệu", "Chiến sĩ thi đua cơ sở", thanh_tich=_STRIVE,
            awards=("chiến sĩ thi đua cơ sở", "chiến sỹ thi đua cơ sở", "cstđcs", "cstđ cơ sở"),
        ),
        CertificateKind(
            "chung_nhan_ldtt", "Giấy chứng nhận Lao động tiên tiến", "ca_nhan", columns.PERSONS,
            _merit(common_fields.AWARD, _GOOD), "Công nhận danh hiệu", "Lao động tiên tiến", "Năm {nam}",
            awards=("lao động tiên tiến", "lđtt"),
        ),
        CertificateKind(
            "chung_nhan_ttldtt", "Giấy chứng nhận Tập thể lao động tiên tiến", "tap_the", columns.COLLECTIVES,
            _merit(common_fields.AWARD, _GOOD), "Công nhận danh hiệu", "Tập thể lao động tiên tiến", "Năm {nam}",
            awards=("tập thể lao động tiên tiến", "ttlđtt"),
        ),
        CertificateKind(
            "chung_nhan_ttldxs", "Giấy chứng nhận Tập thể lao động xuất sắc", "tap_the", columns.COLLECTIVES,
            _by_chairman(common_fields.AWARD),
            "Công nhận danh hiệu", "Tập thể lao động xuất sắc", "Năm {nam}",
            awards=("tập thể lao động xuất sắc", "ttlđxs"),
        ),
        CertificateKind(
            "chung_nhan_sang_kien", "Giấy chứng nhận sáng kiến", "ca_nhan", columns.INITIATIVES,
            _booked(common_fields.INITIATIVE), "Chứng nhận", "Giấy chứng nhận sáng kiến", wording="sang_kien",
        ),
        CertificateKind(
            "ky_niem_chuong", "Giấy chứng nhận Kỷ niệm chương", "ca_nhan", columns.PERSONS,
            _booked(_merit(common_fields.BADGE, "Đã có nhiều đóng góp cho sự nghiệp thi đua, khen thưởng")),
            "Tặng", "Kỷ niệm chương", "“{ten_ky_niem_chuong}”", awards=("kỷ niệm chương", "knc"),
        ),
        CertificateKind(
            "chung_nhan_khoa_hoc", "Giấy chứng nhận hoàn thành khóa học", "ca_nhan", columns.COURSES,
            _booked(_merit(common_fields.COURSE, "")), "Cấp", "Giấy chứng nhận", wording="khoa_hoc",
        ),
    )
}  # fmt: skip
"""Every kind, by key, in the order in which offices speak of them."""


def certificate_kind(key: str) -> CertificateKind:
    """Give a kind by its key.

    Raises:
        InputError: there is no such kind.
    """
    kind = CERTIFICATE_KINDS.get(key)
    if kind is None:
        raise InputError(Problem("không có loại giấy này", tim_thay=key, can_co=", ".join(CERTIFICATE_KINDS)))
    return kind
