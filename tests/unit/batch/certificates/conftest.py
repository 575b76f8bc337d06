"""One printing of certificates, small."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from vanban.batch.certificates.common import Common, make_common
from vanban.batch.certificates.kinds import certificate_kind
from vanban.batch.rows import Row

RECORD: dict[str, Any] = {
    "tham_quyen": "Chánh Văn phòng Ủy ban nhân dân tỉnh Lạng Sơn",
    "so_quyet_dinh": "15/QĐ-VP",
    "ngay_quyet_dinh": "15/01/2026",
    "dia_danh": "Lạng Sơn",
    "nguoi_ky": {"chuc_vu": "Chánh Văn phòng", "ho_ten": "Nguyễn Văn Hà"},
    "nam": "2026",
    "thanh_tich": "Đã hoàn thành xuất sắc nhiệm vụ công tác năm {nam}",
}
MakeCommon = Callable[..., Common]
MakeRow = Callable[..., Row]


@pytest.fixture
def common() -> MakeCommon:
    """Make a common record: `common("giay_khen", so_vang="khong")`; a value of None leaves the key out."""

    def make(kind: str = "giay_khen", **changes: Any) -> Common:
        fields = certificate_kind(kind).fields
        known = {field.key for field in fields}
        extra = {"ten_ky_niem_chuong": "Vì sự nghiệp thi đua, khen thưởng", "ten_khoa": "Bồi dưỡng văn thư"}
        record = {k: v for k, v in {**RECORD, **extra, **changes}.items() if v is not None}
        return make_common({k: v for k, v in record.items() if k in known or k in changes}, kind, fields)

    return make


@pytest.fixture
def row() -> MakeRow:
    """Make a row: `row(ho_ten="…", gioi_tinh="nam")`; other columns are blank."""

    def make(kind: str = "giay_khen", index: int = 1, **values: Any) -> Row:
        blank: dict[str, Any] = {column.key: "" for column in certificate_kind(kind).columns}
        places = {key: f"DS!{chr(65 + n % 26)}{index + 1}" for n, key in enumerate(blank)}
        return Row(index, f"DS!hàng {index + 1}", {**blank, **values}, places=places)

    return make


@pytest.fixture
def woman(row: MakeRow) -> Row:
    return row(
        stt="7", ho_ten="Nguyễn Thị Ánh", gioi_tinh="nu", chuc_vu="Chuyên viên", phong_ban="Phòng Tổng hợp",
        don_vi="Văn phòng UBND tỉnh",
    )  # fmt: skip
