"""All templates of the house, and one way to print each from a folder of an office's own."""

from __future__ import annotations

import io
import sys
import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from vanban.batch.certificates.common import make_common
from vanban.batch.certificates.kinds import certificate_kind
from vanban.batch.certificates.making import prepare
from vanban.batch.rows import Row
from vanban.building.certificates.layout import LAYOUTS
from vanban.line.office import Office
from vanban.rendering import Template

ROOT = Path(__file__).parents[4]
HOUSE = ROOT / "templates" / "docx"
SAMPLES = ROOT / "vanban" / "records" / "mau"
NAMES = sorted(path.stem for path in HOUSE.glob("*.docx"))
CERTIFICATES = frozenset(LAYOUTS)
FORMS = frozenset(name for name in NAMES if name.startswith(("so_", "bi_")) or name == "phieu_giai_quyet")
"""What the registers print: books, envelopes, slips."""
PAPERS = [name for name in NAMES if (SAMPLES / f"{name}.yaml").exists() and name != "ban_sao"]
_BY_WAY = {"phu_luc": "to_trinh", "kem_theo": "quyet_dinh"}
"""Templates of what is attached → a sample that attaches it."""
_RECORD = {
    "tham_quyen": "Chánh Văn phòng Ủy ban nhân dân tỉnh Lạng Sơn",
    "so_quyet_dinh": "15/QĐ-VP",
    "ngay_quyet_dinh": "15/01/2026",
    "dia_danh": "Lạng Sơn",
    "nguoi_ky": {"chuc_vu": "Chánh Văn phòng", "ho_ten": "Nguyễn Văn Hà"},
    "nam": "2026",
    "thanh_tich": "Đã hoàn thành xuất sắc nhiệm vụ công tác năm {nam}",
    "ten_ky_niem_chuong": "Vì sự nghiệp thi đua, khen thưởng",
    "ten_khoa": "Bồi dưỡng văn thư",
}
_PERSON = {
    "stt": "7", "ho_ten": "Nguyễn Thị Ánh", "gioi_tinh": "nu", "chuc_vu": "Chuyên viên", "phong_ban": "Phòng Tổng hợp",
    "don_vi": "Văn phòng UBND tỉnh", "ten_sang_kien": "Quản lý văn bản bằng mẫu dựng sẵn, in đúng thể thức",
    "tac_gia": "Nguyễn Thị Ánh", "ten": "Nguyễn Thị Ánh", "noi_dung": "Dựng sẵn mẫu",
}  # fmt: skip

Print = Callable[[str, Path | None], bytes]


@pytest.fixture(scope="session")
def print_one() -> Print:
    """Print a template's sample with a folder of templates: `print_one("ke_hoach", folder)`."""

    def made(name: str, folder: Path | None) -> bytes:
        office = Office(templates=folder)
        if name in CERTIFICATES:
            return _certificate(name, folder)
        if name in FORMS:
            return office.print_form(name, _said(Template.load(HOUSE / f"{name}.docx").variables()))
        if name == "ban_sao":
            plain = Office().make(Office().load(SAMPLES / "ke_hoach.yaml"))
            return office.copy(plain, office.load_copy(SAMPLES / "ban_sao.yaml"))
        return office.make(office.load(SAMPLES / f"{_BY_WAY.get(name, name)}.yaml"))

    return made


def _said(names: Iterable[str]) -> dict[str, Any]:
    """Say something under every name a template asks for: "dong[].so" is a list of two rows."""
    said: dict[str, Any] = {}
    for name in sorted(names, key=lambda name: -name.count(".")):
        place, (*above, last) = said, name.split(".")
        for part in above:
            if part.endswith("[]"):
                row: dict[str, Any] = {}
                place = place.setdefault(part.removesuffix("[]"), [row, row])[0]
            else:
                place = place.setdefault(part, {})
        key = last.removesuffix("[]")
        listed = last.endswith("[]") or key == "lien_he"
        place.setdefault(key, [f"Chữ của {key}"] if listed else f"Chữ của {key}")
    return said


def _certificate(name: str, folder: Path | None) -> bytes:
    kind = certificate_kind(name)
    known = {field.key for field in kind.fields}
    common = make_common({key: value for key, value in _RECORD.items() if key in known}, name, kind.fields)
    values = {column.key: _PERSON.get(column.key, "") for column in kind.columns}
    places = {key: f"DS!A{n}" for n, key in enumerate(values, 1)}
    return b"".join(prepare(name, common, folder=folder).pieces(Row(1, "DS!hàng 2", values, places=places)))


@pytest.fixture(scope="session")
def house_parts() -> Callable[[bytes], dict[str, bytes]]:
    def parts(data: bytes) -> dict[str, bytes]:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return {name: archive.read(name) for name in archive.namelist()}

    return parts
