"""A paper asked for field by field: what a form shows, what was typed, and where a fault or a finding belongs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Final

from vanban import language, records
from vanban.errors import InputError, Problem
from vanban.frozen import dataclass
from vanban.records import asking
from vanban.records.asking import KEPT, Asked, Typed, rows_of, shows_as_lines, text_of
from vanban.records.written.record import part_record
from vanban.records.written.yaml_writing import dump_mapping
from vanban.regulation import LOAI

if TYPE_CHECKING:
    from vanban.line.office import Office as Office
    from vanban.linting import Finding as Finding
    from vanban.models import VanBan as VanBan

__all__ = [
    "KEPT",
    "PURPOSES",
    "Asked",
    "Typed",
    "blank",
    "field_of",
    "fields",
    "find_kinds",
    "kind_names",
    "paper_of",
    "place_of",
    "plain_name",
    "record_of",
    "rows_of",
    "shows_as_lines",
    "signers",
    "text_of",
    "yaml_of",
]

PURPOSES: Final[dict[str, str]] = {
    "nghi_quyet": "ghi điều tập thể đã quyết nghị tại hội nghị, kỳ họp",
    "quyet_dinh": "quyết định một việc: bổ nhiệm, khen thưởng, kỷ luật, thành lập, ban hành quy chế",
    "chi_thi": "ra lệnh, giao nhiệm vụ, đôn đốc cấp dưới thực hiện",
    "quy_che": "đặt ra cách làm việc, phối hợp, quản lý trong cơ quan",
    "quy_dinh": "đặt ra tiêu chuẩn, trình tự, thủ tục phải theo",
    "thong_cao": "công bố một sự kiện quan trọng cho nhiều người biết",
    "thong_bao": "báo tin, báo kết luận cuộc họp, lịch nghỉ, tuyển dụng",
    "huong_dan": "chỉ dẫn cách thực hiện một văn bản, một việc",
    "chuong_trinh": "liệt kê việc sẽ làm trong một thời gian, chương trình công tác",
    "ke_hoach": "lên kế hoạch, phân công việc, tiến độ, kinh phí",
    "phuong_an": "nêu cách giải quyết một việc, phương án dự phòng, sắp xếp",
    "de_an": "trình đề án lớn có mục tiêu, giải pháp, nguồn lực",
    "du_an": "trình dự án đầu tư, mua sắm",
    "bao_cao": "báo cáo kết quả, tình hình, tổng kết, sơ kết",
    "bien_ban": "ghi lại cuộc họp, hội nghị, bàn giao, kiểm phiếu",
    "to_trinh": "xin cấp trên phê duyệt, trình đề nghị khen thưởng, kinh phí",
    "hop_dong": "ký kết thuê, mua, dịch vụ giữa hai bên",
    "cong_van": "gửi văn bản trao đổi, trả lời, đề nghị, đôn đốc cơ quan khác",
    "cong_dien": "truyền đạt gấp: thiên tai, dịch bệnh, việc khẩn",
    "ban_ghi_nho": "ghi nhớ điều hai bên đã trao đổi, chưa ràng buộc",
    "ban_thoa_thuan": "thỏa thuận, bàn giao, phối hợp giữa hai bên",
    "giay_uy_quyen": "ủy quyền cho người khác ký, làm thay",
    "giay_moi": "mời họp, mời dự hội nghị, hội thảo, lễ",
    "giay_gioi_thieu": "giới thiệu người đi liên hệ công tác",
    "giay_nghi_phep": "cho người nghỉ phép",
    "phieu_gui": "gửi kèm tài liệu, có người nhận ký xác nhận",
    "phieu_chuyen": "chuyển đơn, chuyển văn bản đến nơi giải quyết",
    "phieu_bao": "báo cho một người, một đơn vị biết việc riêng của họ",
    "thu_cong": "thư khen, thư chúc mừng, thư chia buồn của người đứng đầu",
}
"""What one wants to do with each kind of paper, in a clerk's words."""


def kind_names() -> dict[str, str]:
    """Names of the kinds of paper by key."""
    return {key: one.ten for key, one in LOAI.items()}


def find_kinds(wanted: str = "") -> list[tuple[str, str, str]]:
    """Find kinds of paper by name or by what one wants to do: key, name, purpose; "" gives all, in the decree's order.

    >>> [name for _, name, _ in find_kinds("mời họp")][0], find_kinds("xyz")
    ('Giấy mời', [])
    """
    rows = [(key, one.ten, PURPOSES.get(key, "")) for key, one in LOAI.items()]
    words = language.unaccent(language.fold(wanted)).split()
    if not words:
        return rows
    found = []
    for row in rows:
        name, purpose = (language.unaccent(language.fold(text)) for text in row[1:])
        score = sum(3 if word in name.split() else 2 if word in purpose.split() else 1 if word in f"{name} {purpose}" else 0
                    for word in words)  # fmt: skip
        whole = " ".join(words)
        score += 4 if whole in name else 3 if whole in purpose else 0
        if all(word in f"{name} {purpose}" for word in words) or score >= 2 * len(words):
            found.append((score, row))
    return [row for _, row in sorted(found, key=lambda pair: -pair[0])]


def fields(loai: str) -> tuple[Asked, ...]:
    """Give the fields of a kind of paper in the order a clerk reads.

    Raises:
        InputError: there is no such kind.
    """
    if loai not in LOAI:
        raise InputError(Problem("không có loại văn bản này", "loai", tim_thay=loai))
    return asking.form_of(loai)


def blank(loai: str, office: Office) -> dict[str, Any]:
    """Give the record a form begins with: what the office's profile fills in."""
    fields(loai)
    return asking.blank(loai, office.profile)


def record_of(loai: str, typed: Mapping[str, str]) -> Typed:
    """Turn what was typed (texts by place: "nguoi_ky.0.ho_ten") into a record."""
    fields(loai)
    return asking.record_of(loai, typed)


def paper_of(record: Mapping[str, Any]) -> VanBan:
    """Make the paper of a record that a form gave: what was left blank stays blank, no profile fills it again.

    Raises:
        InputError: every fault with its field.
    """
    return records.from_dict(record)


def yaml_of(record: Mapping[str, Any]) -> str:
    """Write a record as YAML, ready to edit."""
    return dump_mapping(dict(record))


def place_of(fault: str, places: Iterable[str]) -> str:
    """Find the field a fault is about; "" for none."""
    return asking.place_of(fault, places)


def plain_name(text: str) -> str:
    """Give words that may stand in a file's name anywhere.

    >>> plain_name("Họp xét/duyệt: «Lao động»")
    'hop-xet-duyet-lao-dong'
    """
    return "-".join(re.findall(r"[a-z0-9]+", language.unaccent(language.fold(text)).lower()))


@dataclass(frozen=True, slots=True)
class Signer:
    """A signer of the office's profile: key, words to choose by, and the record of the signature block."""

    key: str
    words: str
    record: dict[str, Any]


def signers(office: Office) -> list[Signer]:
    """Give those who sign here, as the profile names them."""
    if office.profile is None:
        return []
    return [
        Signer(
            key,
            f"{one.ho_ten} ({'KT. ' + one.kt + ', ' if one.kt else ''}{one.chuc_vu_ky})",
            part_record("", one),
        )
        for key, one in office.profile.nguoi_ky.items()
    ]


_FIELDS: Final = (
    ("quoc hieu", ""), ("tieu ngu", ""), ("trang", ""), ("le ", ""), ("kho giay", ""), ("ten co quan", "co_quan.0.ten"),
    ("co quan", "co_quan.0.ten"), ("so va ky hieu", "so"), ("so, ky hieu", "so"), ("so ky hieu", "so"), ("dia danh", "dia_danh"),
    ("ngay", "ngay"), ("ten loai", "trich_yeu"), ("trich yeu", "trich_yeu"), ("kinh gui", "kinh_gui"), ("can cu", "can_cu"),
    ("noi nhan", "noi_nhan"), ("luu", "luu.don_vi"), ("chu ky", "nguoi_ky.0.chuc_vu"), ("chuc vu", "nguoi_ky.0.chuc_vu"),
    ("quyen han", "nguoi_ky.0.chuc_vu"), ("ho ten", "nguoi_ky.0.ho_ten"), ("nguoi ky", "nguoi_ky.0.ho_ten"),
    ("phu luc", "phu_luc"), ("do khan", "khan"), ("do mat", "mat"), ("noi dung", "noi_dung"), ("doan", "noi_dung"),
)  # fmt: skip


def field_of(finding: Finding) -> str:
    """Give the field a finding leads to: that of the element it names, else the body; "" for the page as a whole."""
    where = language.unaccent(language.fold(finding.vi_tri))
    for opening, field in _FIELDS:
        if where.startswith(opening):
            return field
    return next(
        (field for opening, field in _FIELDS if opening in where), "noi_dung" if finding.doan is not None else ""
    )
