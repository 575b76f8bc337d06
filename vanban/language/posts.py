"""How the office somebody holds and the unit it is held in are said together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from vanban.language.text import fold

_KINDS: Final = (
    "phòng",
    "ban",
    "khoa",
    "tổ",
    "trung tâm",
    "văn phòng",
    "bộ phận",
    "đội",
    "trạm",
    "chi cục",
    "khối",
    "thôn",
)
_LEADERS: Final = ("ban giám", "ban lãnh đạo", "lãnh đạo", "thường trực")
"""Units that are the heads themselves: nobody is «Hiệu trưởng Ban Giám hiệu», the office alone says it."""


def posted(office: str, unit: str) -> str:
    """Join an office and its unit the way one speaks.

    >>> posted("Trưởng phòng", "Phòng Tổng hợp"), posted("Phó Trưởng khoa", "Khoa Nội"), posted("Chuyên viên", "Phòng Tổng hợp")
    ('Trưởng phòng Tổng hợp', 'Phó Trưởng khoa Nội', 'Chuyên viên Phòng Tổng hợp')
    >>> posted("Trưởng phòng Tổng hợp", "Phòng Tổng hợp"), posted("", "Khoa Nội"), posted("Kế toán, thủ quỹ", "Văn phòng")
    ('Trưởng phòng Tổng hợp', 'Khoa Nội', 'Kế toán, thủ quỹ, Văn phòng')
    >>> posted("Trưởng khu dân cư", "Khu dân cư số 3"), posted("Trưởng phòng", "Đội xe")
    ('Trưởng khu dân cư số 3', 'Trưởng phòng, Đội xe')
    >>> posted("Hiệu trưởng", "Ban Giám hiệu"), posted("Thư ký", "Ban Giám hiệu")
    ('Hiệu trưởng', 'Thư ký Ban Giám hiệu')
    """
    if not office or not unit:
        return office or unit
    spoken, of = fold(office), fold(unit)
    if of.startswith(_LEADERS):
        return office if _leads(spoken) else f"{office} {unit}"
    if f" {of} " in f" {spoken} ":
        return office
    words = unit.split()
    shared = _shared(spoken, of.split())
    if shared:
        return " ".join([office, *words[shared:]])
    heads = any(spoken.endswith(f" {one}") for one in _KINDS)
    return f"{office}, {unit}" if heads or "," in office else f"{office} {unit}"


def _leads(office: str) -> bool:
    """Say whether an office is one of a body's heads."""
    own = office.removeprefix("quyền ").removeprefix("nguyên ").removeprefix("phó ")
    return own.startswith(
        ("chánh", "giám đốc", "tổng giám đốc", "hiệu trưởng", "chủ tịch", "viện trưởng", "bí thư", "trưởng")
    )


def _shared(office: str, unit: Sequence[str]) -> int:
    """Give with how many of a unit's first words an office ends; 0 none."""
    return next((count for count in range(len(unit) - 1, 0, -1) if office.endswith(f" {' '.join(unit[:count])}")), 0)
