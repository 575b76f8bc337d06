"""What is printed in each zone of a certificate, from a row and the common record. Pure: no measuring, no markup."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final, Protocol

from vanban.batch.certificates.common import Common, NgayIn
from vanban.batch.certificates.kinds import CertificateKind
from vanban.batch.certificates.sentences import Sentences
from vanban.batch.withdrawn import withdrawn
from vanban.errors import InputError, Problem
from vanban.language import (
    LanguageError,
    doc_ngay_khuyet,
    dong_ngay,
    fold,
    ha_hoa_dau,
    key,
    ngay_ngan,
    viet_hoa_dau,
)
from vanban.records.tables.people import subject_in
from vanban.regulation.printed import KhoaHocIn, SangKienIn, ToGiay, ToGiaySangKien

_NO: Final = frozenset({"", "false", "khong", "ko", "k", "0", "no"})
ROOM_BY_HAND: Final = "        "


class ListRow(Protocol):
    """A row of a list: values, and the cells they stand in."""

    @property
    def values(self) -> Mapping[str, object]:
        """Field → value."""
        ...

    @property
    def places(self) -> Mapping[str, str]:
        """Field → cell."""
        ...

    @property
    def index(self) -> int:
        """Place in the list, from 1."""
        ...


def printed(kind: CertificateKind, common: Common, row: ListRow) -> dict[str, str]:
    """Give the text of every zone.

    Raises:
        InputError: the row lacks what its certificate must say; every problem names its cell.
    """
    return {name: str(text) for name, text in _lines(kind, common, row).items()}


def _lines(kind: CertificateKind, common: Common, row: ListRow) -> ToGiay | ToGiaySangKien:
    values = {name: _text(value) for name, value in row.values.items()}
    subject = subject_of(kind, values)
    printed = {column.key for column in kind.columns} - {"ghi_chu"}
    problems: list[Problem] = [*_other_subject(kind, subject, row, values), *withdrawn(printed, values, row.places)]
    truy_tang = key(values.get("truy_tang", "")) not in _NO
    say = Sentences(kind, common, values, row.places, problems)
    zones: ToGiay = {
        "tham_quyen": common.values["tham_quyen"],
        "dong_tang": say.filled(common.values.get("dong_tang") or _giving(kind.dong_tang, truy_tang), "dong_tang"),
        "danh_hieu": say.filled(common.values.get("ten_giay") or kind.ten_giay, "ten_giay"),
        "phu_de": say.filled(common.values.get("phu_de") or kind.phu_de, "phu_de").strip(),
        "nguoi_nhan": _recipient(common, row, values, subject, problems),
        "don_vi": _unit(values, subject, truy_tang),
        "thanh_tich": _merit(kind, common, values, say),
        "quyet_dinh": _decision(common, values, row, problems),
        "so_vang": _book(common, values, row),
        "ngay_ky": f"{common.values['dia_danh']}, {dong_ngay(*signed_on(common, row))}",
        "chuc_vu_ky": "\n".join(common.signer),
        "ho_ten_ky": common.signer_name,
    }
    if kind.wording == "khoa_hoc":
        zones = {**zones, **_course(common, row, values, say, problems)}
    if kind.wording == "khen" and "thanh_tich" in row.places and not zones["thanh_tich"].strip():
        remedy = "Điền ô này, hoặc dòng thanh_tich của bản ghi chung"
        problems.append(Problem("thiếu thành tích", row.places["thanh_tich"], cach_sua=remedy))
    award = fold(values.get("danh_hieu_de_nghi", ""))
    if award and kind.awards and not any(name in award for name in kind.awards):
        problems.append(
            Problem(
                f"danh sách đề nghị danh hiệu khác với giấy đang in ({kind.ten})", row.places.get("danh_hieu_de_nghi", ""),
                tim_thay=values["danh_hieu_de_nghi"], cach_sua="In người này bằng loại giấy đúng, hoặc sửa ô này",
            )
        )  # fmt: skip
    if problems:
        raise InputError(*problems)
    return {**zones, **_initiative(values)} if kind.wording == "sang_kien" else zones


def _other_subject(kind: CertificateKind, subject: str, row: ListRow, values: Mapping[str, str]) -> Iterator[Problem]:
    """A list may say itself that a row is not of those the certificate honours."""
    if kind.subject == "ca_hai" or values.get("cac_tac_gia"):
        return
    place = row.places.get("doi_tuong", row.places.get("ho_ten", row.places.get("ten_tap_the", "")))
    stated = subject_in(values.get("doi_tuong", "")) or subject_in(values.get("nhom", ""))
    if stated is not None and (stated == "ca_nhan") != (subject == "ca_nhan"):
        remedy = "Bỏ hàng này, hoặc in bằng loại giấy khác"
        yield Problem(
            f"hàng này không thuộc đối tượng của {kind.ten}",
            place,
            tim_thay=values.get("doi_tuong") or values.get("nhom"),
            cach_sua=remedy,
        )


def subject_of(kind: CertificateKind, values: Mapping[str, str]) -> str:
    """Say whom a row honours: "ca_nhan", "tap_the" or "ho_gia_dinh"."""
    if kind.subject != "ca_hai":
        return kind.subject
    stated = subject_in(values.get("doi_tuong", ""))
    if stated is not None:
        return stated
    if values.get("ten_tap_the") and not values.get("ho_ten"):
        return "tap_the"
    return subject_in(values.get("nhom", "")) or "ca_nhan"


def _text(value: object) -> str:
    if isinstance(value, date):
        return ngay_ngan(value)
    return "" if value is None else str(value)


def _giving(line: str, posthumous: bool) -> str:
    """`Truy tặng` in the heading of a posthumous award."""
    return re.sub(r"^Tặng", "Truy tặng", line) if posthumous else line


def _recipient(common: Common, row: ListRow, values: Mapping[str, str], subject: str, problems: list[Problem]) -> str:
    name = values.get("ho_ten", "")
    if subject == "tap_the":
        name = values.get("ten_tap_the") or name
        return f"Tập thể: {name}" if common.says("tien_to_tap_the") else viet_hoa_dau(name)
    if subject == "ho_gia_dinh":
        name = values.get("ten_tap_the") or name
        return viet_hoa_dau(name) if fold(name).startswith(("hộ", "gia đình")) else f"Hộ gia đình: {name}"
    if values.get("cac_tac_gia"):
        return values["cac_tac_gia"]
    if not name:
        problems.append(Problem("thiếu họ tên", row.places.get("ho_ten", ""), cach_sua="Điền họ tên"))
    shown = name.upper() if common.says("ten_in_hoa") else name
    title = title_of(common, row, values, problems)
    return f"{title}: {shown}" if title else shown


def title_of(common: Common, row: ListRow, values: Mapping[str, str], problems: list[Problem]) -> str:
    """Say how a person is addressed: a rank as given, else Ông or Bà by sex; never guessed from the name."""
    way = common.values.get("xung_ho", "theo_gioi_tinh")
    given = values.get("danh_xung", "")
    if way == "khong":
        return ""
    if given and fold(given) not in {"ông", "bà", "ông/bà", "ông (bà)"}:
        return viet_hoa_dau(given)
    sex = values.get("gioi_tinh", "")
    if sex in {"nam", "nu"}:
        return "Ông" if sex == "nam" else "Bà"
    if fold(given) in {"ông", "bà"}:
        return viet_hoa_dau(given)
    if way == "ong_ba":
        return "Ông (bà)"
    problems.append(
        Problem(
            "chưa biết in Ông hay Bà: thiếu giới tính", row.places.get("gioi_tinh", row.places.get("ho_ten", "")),
            tim_thay=values.get("ho_ten", ""),
            cach_sua="Điền cột Giới tính, hoặc đặt xung_ho: ong_ba (hay khong) trong bản ghi chung",
        )
    )  # fmt: skip
    return ""


def _unit(values: Mapping[str, str], subject: str, posthumous: bool) -> str:
    """Join post and unit by commas; a collective shows the body above it."""
    if subject != "ca_nhan":
        above = values.get("don_vi", "") or values.get("dia_chi", "")
        return "" if fold(above) == fold(values.get("ten_tap_the", "")) else above
    post = values.get("chuc_vu", "")
    if posthumous and post:
        post = f"Cố {ha_hoa_dau(post)}"
    parts: list[str] = []
    for part in (post, values.get("phong_ban", ""), values.get("don_vi", "")):
        # "Trưởng phòng Tổng hợp" in the post's cell already names the unit of the next one.
        if part and not any(fold(part) in fold(earlier) for earlier in parts):
            parts.append(part)
    return viet_hoa_dau(", ".join(parts))


def _merit(kind: CertificateKind, common: Common, values: Mapping[str, str], say: Sentences) -> str:
    if kind.wording != "khen":
        return ""  # has its own lines
    own = values.get("thanh_tich")
    if own:
        return say.filled(own, "thanh_tich", own=True).strip()
    return say.filled(common.values.get("thanh_tich") or kind.thanh_tich, "thanh_tich").strip()


def signed_on(common: Common, row: ListRow) -> tuple[int | None, int | None, int | None]:
    """The day of signing is the common record's, else that of the row's own decision, else that of the common one."""
    return common.dates.get("ngay_ky") or decided_on(common, row)


def decided_on(common: Common, row: ListRow) -> NgayIn:
    """Give the day of the decision: the row's own, else the common one; parts not known are None.

    A row whose decision is another one than the common record's has only the day it gives itself.
    """
    own = row.values.get("ngay_quyet_dinh")
    if isinstance(own, date):
        return own.year, own.month, own.day
    if own:
        return partial_date(str(own))
    common_number, number = common.values.get("so_quyet_dinh", ""), str(row.values.get("so_quyet_dinh") or "")
    if number and common_number and fold(number) != fold(common_number):
        return None, None, None
    return common.dates.get("ngay_quyet_dinh", (None, None, None))


def partial_date(text: str) -> NgayIn:
    """Read "3/2026" or "2026"; what it does not say is None."""
    try:
        parts = doc_ngay_khuyet(text)
    except LanguageError:
        return None, None, None
    return parts.nam, parts.thang, parts.ngay


def _decision(common: Common, values: Mapping[str, str], row: ListRow, problems: list[Problem]) -> str:
    """`Số quyết định: 15/QĐ-VP ngày 15 tháng 01 năm 2026`; what is not known yet is room to write by hand."""
    number = values.get("so_quyet_dinh") or common.values.get("so_quyet_dinh") or ROOM_BY_HAND
    own, shared = values.get("ngay_quyet_dinh"), common.dates.get("ngay_quyet_dinh")
    if bool(own) != bool(values.get("so_quyet_dinh")) and common.values.get("so_quyet_dinh") and shared is not None:
        _halves(row, values, number, decided_on(common, row), shared, problems)
    return f"Số quyết định: {number} {dong_ngay(*decided_on(common, row))}"


def _halves(
    row: ListRow, values: Mapping[str, str], number: str, day: NgayIn, shared: NgayIn, problems: list[Problem]
) -> None:
    """A row that names another decision by its number, or by its day alone, must name it by both."""
    if values.get("so_quyet_dinh"):
        if day != (None, None, None):
            return  # it is the common one's number
        have, lack = "số quyết định", "ngày quyết định"
    elif day == shared:
        return
    else:
        have, lack = "ngày quyết định", "số quyết định"
    place = row.places.get("so_quyet_dinh" if have.startswith("số") else "ngay_quyet_dinh", "")
    problems.append(
        Problem(
            f"hàng có {have} khác bản ghi chung mà không có {lack}", place, tim_thay=number if have.startswith("số") else None,
            cach_sua=f"Điền cả {lack} của hàng này, hoặc bỏ trống cả hai",
        )
    )  # fmt: skip


def _book(common: Common, values: Mapping[str, str], row: ListRow) -> str:
    """The number in the golden book is the recipient's number in the list of the decision."""
    if common.values.get("so_vang") == "khong":
        return ""
    number = values.get("so_vang") or values.get("stt", "").rstrip(".)/ ") or str(row.index)
    return f"{common.values.get('nhan_so', '').strip()} {number}".strip()


def _initiative(values: Mapping[str, str]) -> SangKienIn:
    several = "\n" in values.get("cac_tac_gia", "") or bool(values.get("dong_tac_gia"))
    parts = []
    if values.get("chu_dau_tu"):
        parts.append(f"Chủ đầu tư tạo ra sáng kiến: {values['chu_dau_tu']}.")
    if values.get("tom_tat"):
        parts.append(f"Tóm tắt nội dung: {values['tom_tat'].rstrip('.')}.")
    if values.get("loi_ich"):
        parts.append(f"Lợi ích mang lại: {values['loi_ich'].rstrip('.')}.")
    share = values.get("ty_le", "").rstrip("% ")
    told = f" (tỷ lệ đóng góp {share}%)" if share and not values.get("cac_tac_gia") else ""
    name = values.get("ten_sang_kien", "").strip(' “”"')
    return {
        "la_tac_gia": f"Là {'đồng tác giả' if several else 'tác giả'} của sáng kiến{told}",
        "ten_sang_kien": f"“{name}”",
        "tom_luoc": "\n".join(parts),
        "thanh_tich": "",
        "don_vi": "" if values.get("cac_tac_gia") else _unit(values, "ca_nhan", False),
    }


def _course(
    common: Common, row: ListRow, values: Mapping[str, str], say: Sentences, problems: list[Problem]
) -> KhoaHocIn:
    name = (values.get("ten_khoa") or common.values.get("ten_khoa", "")).strip(' “”"')
    lines = []
    if name:
        lines.append(f"Đã hoàn thành khóa học “{name}”")
    elif common.values.get("thanh_tich"):
        lines.append(say.filled(common.values["thanh_tich"], "thanh_tich"))
    else:
        remedy = "Điền ô này, hoặc dòng ten_khoa của bản ghi chung"
        problems.append(Problem("thiếu tên khóa học", row.places.get("ten_khoa", "ten_khoa"), cach_sua=remedy))
    start, end = common.dates.get("tu_ngay"), common.dates.get("den_ngay")
    if start and end:
        lines.append(f"từ {dong_ngay(*start)} đến {dong_ngay(*end)}")
    elif start or end:
        lack = "den_ngay" if start else "tu_ngay"
        remedy = f"Thêm dòng «{lack}: …», hoặc bỏ cả hai"
        problems.append(Problem("khóa học chỉ có một đầu thời gian", lack, common.name, cach_sua=remedy))
    if values.get("xep_loai"):
        lines.append(f"Xếp loại: {values['xep_loai']}")
    born = values.get("ngay_sinh", "")
    span = ("năm", "tháng", "ngày")[born.count("/")] if born.count("/") <= 2 else "ngày"
    birth = f"Sinh {span} {born}" if born else ""
    unit = _unit(values, "ca_nhan", False)
    decided = common.values.get("so_quyet_dinh") or row.values.get("so_quyet_dinh")
    return {
        "don_vi": "\n".join(part for part in (birth, unit) if part),
        "thanh_tich": "\n".join(lines),
        "quyet_dinh": _decision(common, values, row, problems) if decided else "",
    }
