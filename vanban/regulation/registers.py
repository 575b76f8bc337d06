"""Registers (Phụ lục IV) and the data of document systems (Phụ lục VI)."""

from __future__ import annotations

from typing import Final

from vanban.frozen import dataclass

SO_VAN_BAN_DI: Final = (
    "Số, ký hiệu văn bản", "Ngày tháng văn bản", "Tên loại và trích yếu nội dung văn bản", "Người ký", "Nơi nhận văn bản",
    "Đơn vị, người nhận bản lưu", "Số lượng bản", "Ngày chuyển", "Ký nhận", "Ghi chú",
)  # fmt: skip
SO_GUI_BUU_DIEN: Final = ("Ngày chuyển", "Số, ký hiệu văn bản", "Nơi nhận văn bản", "Số lượng bì",
                          "Ký nhận và dấu bưu điện", "Ghi chú")  # fmt: skip
SO_SU_DUNG_BAN_LUU: Final = (
    "Ngày tháng", "Họ và tên người sử dụng", "Số, ký hiệu, ngày tháng văn bản", "Tên loại và trích yếu nội dung văn bản",
    "Số và ký hiệu hồ sơ", "Ký nhận", "Ngày trả", "Người cho phép sử dụng", "Ghi chú",
)  # fmt: skip
SO_VAN_BAN_DEN: Final = (
    "Ngày đến", "Số đến", "Tác giả", "Số, ký hiệu văn bản", "Ngày tháng văn bản", "Tên loại và trích yếu nội dung văn bản",
    "Đơn vị hoặc người nhận", "Ngày chuyển", "Ký nhận", "Ghi chú",
)  # fmt: skip
SO_THEO_DOI_GIAI_QUYET: Final = (
    "Số đến", "Tên loại, số, ký hiệu, ngày tháng, cơ quan ban hành văn bản", "Đơn vị hoặc người nhận", "Thời hạn giải quyết",
    "Tiến độ giải quyết", "Số, ký hiệu văn bản trả lời", "Ghi chú",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Field:
    """A field of Phụ lục VI: its Vietnamese name, its code, its type and its greatest length (None: not stated)."""

    ten: str
    ma: str
    kieu: str
    do_dai: int | None


OUTGOING_FIELDS: Final = (
    Field("Mã định danh cơ quan lập danh mục", "FileCode.OrganId", "String", 13),
    Field("Năm hình thành hồ sơ", "FileCode.FileCatalog", "Number", 4),
    Field("Số và ký hiệu hồ sơ", "FileCode.FileNotation", "String", 20),
    Field("Số thứ tự văn bản trong hồ sơ", "DocOrdinal", "Number", 3),
    Field("Tên loại văn bản", "TypeName", "String", 100),
    Field("Số của văn bản", "CodeNumber", "String", 11),
    Field("Ký hiệu của văn bản", "CodeNotation", "String", 30),
    Field("Ngày, tháng, năm văn bản", "IssuedDate", "Date", 10),
    Field("Tên cơ quan ban hành", "OrganName", "String", 200),
    Field("Trích yếu nội dung", "Subject", "String", 500),
    Field("Ngôn ngữ", "Language", "String", 30),
    Field("Số trang của văn bản", "PageAmount", "Number", 3),
    Field("Ghi chú", "Description", "String", 500),
    Field("Chức vụ người ký", "SignerInfo.Position", "String", 100),
    Field("Họ và tên người ký", "SignerInfo.FullName", "String", 50),
    Field("Mã định danh nơi nhận", "To.OrganId", "String", 13),
    Field("Tên nơi nhận", "To.OrganName", "String", 200),
    Field("Mức độ khẩn, độ mật", "Priority", "Number", 1),
    Field("Số lượng bản phát hành", "IssuedAmount", "Number", 3),
    Field("Hạn trả lời văn bản", "DueDate", "Date", 10),
)
"""Data of an outgoing paper (Phụ lục VI, Phần II)."""
