"""How lines of a signature are known: prefixes, offices, names, placeholders."""

from __future__ import annotations

from typing import Final

from vanban.language import fold
from vanban.patterns import regex
from vanban.reading.facts.file import Line
from vanban.reading.parts.head import ROLE_OF_STYLE
from vanban.regulation.authority import COLLECTIVES, ONE_HEAD_OFFICES

_PREFIX = regex(
    r"(?P<dau>(?:T\s?/\s?M|K\s?/\s?T|T\s?/\s?L|T\s?/\s?UQ)\s*[.]?|(?:TM|KT|TL|TUQ|Q)\s*[./]"
    r"|(?:TM|KT|TL|TUQ)(?=\s+[^\W\d_a-z]))\s*"
)
_OPENINGS: Final = frozenset(
    fold(word)
    for word in (
        *ONE_HEAD_OFFICES, *COLLECTIVES, "PHÓ", "THƯ KÝ", "CHỦ TỌA", "CHỦ TRÌ", "NGƯỜI", "ĐẠI DIỆN", "BÊN", "KẾ TOÁN", "THỦ QUỸ",
        "TỔ TRƯỞNG", "TRƯỞNG", "CHÁNH", "BÍ THƯ", "THỨ TRƯỞNG", "QUYỀN", "THỦ TRƯỞNG", "LÃNH ĐẠO", "XÁC NHẬN", "ĐƠN VỊ",
        "CƠ QUAN", "THÀNH VIÊN", "ỦY VIÊN", "CÁN BỘ", "CHUYÊN VIÊN", "TỔNG BIÊN TẬP", "CHỈ HUY TRƯỞNG", "THỦ TƯỚNG",
        "THƯỜNG TRỰC", "TỈNH ỦY", "HUYỆN ỦY", "KIỂM SOÁT VIÊN", "VIỆN TRƯỞNG", "CHÁNH ÁN", "TỔNG THƯ KÝ",
    )
)  # fmt: skip
_LONGEST_OFFICE = 140
_LONGEST_NAME = 70
_NAME_PLACE = regex(
    r"[(\[<{]?\s*(?:ký,?\s*)?(?:ghi rõ\s*)?(?:đóng dấu,?\s*)?(?:chữ ký,?\s*)?(?:dấu,?\s*)?(?:và\s*)?"
    r"họ(?:\s*và)?,?\s*(?:chữ đệm,?\s*)?tên.*"
)
_DOTS = regex(r"[\s.…_]+")
SIGNING_ROLES: Final = frozenset(
    {"quyen_han", "chuc_vu", "ho_ten", "noi_nhan", "noi_nhan_danh_sach", "nguoi_soan", "ky_ghi_chu", "xac_nhan"}
)


def prefix_of(text: str) -> str:
    """Give the prefix a signature line opens with, as typed; "" without one.

    >>> prefix_of("KT. CHỦ TỊCH"), prefix_of("T/M BAN THƯỜNG VỤ"), prefix_of("TM ỦY BAN"), prefix_of("QUYỀN GIÁM ĐỐC")
    ('KT.', 'T/M', 'TM', '')
    """
    match = _PREFIX.match(text)
    return match["dau"].strip() if match else ""


def is_office(line: Line) -> bool:
    """Say whether a line reads as an office or a signing prefix."""
    if ROLE_OF_STYLE.get(line.paragraph.style_id) in {"quyen_han", "chuc_vu"}:
        return True
    if not line.capitals or len(line.text) > _LONGEST_OFFICE:
        return False
    return bool(prefix_of(line.shown)) or _opens(line.shown)


def _opens(text: str) -> bool:
    parts = fold(text).split()
    return any(" ".join(parts[:count]) in _OPENINGS for count in range(1, min(len(parts), 5) + 1))


def is_name(line: Line) -> bool:
    """Say whether a line may be a person's name: short, two to seven words, each with a capital, no end mark."""
    if ROLE_OF_STYLE.get(line.paragraph.style_id) == "ho_ten":
        return True
    parts = line.text.replace(".", ". ").split()
    return (
        2 <= len(parts) <= 9
        and len(line.text) <= _LONGEST_NAME
        and not line.text.rstrip().endswith((";", ":", ",", "./."))
        and all(part[0].isupper() for part in parts if part[0].isalpha())
        and not any(c.isdigit() for c in line.text)
    )


def is_blank_name(text: str) -> bool:
    """Say whether a line only marks the place of a name: "(Ký, ghi rõ họ tên)", "………".

    >>> is_blank_name("(Họ và tên)"), is_blank_name("……………"), is_blank_name("Nguyễn Văn Hà")
    (True, True, False)
    """
    return bool(_DOTS.fullmatch(text)) or bool(_NAME_PLACE.fullmatch(fold(text)))


def signs(line: Line) -> bool:
    """Say whether a line, on its own, looks like part of a signature."""
    role = ROLE_OF_STYLE.get(line.paragraph.style_id)
    if role is not None:
        return role in SIGNING_ROLES
    if line.text.rstrip().endswith("./.") or len(line.text) > _LONGEST_OFFICE:
        return False
    placed = line.side == "phai" or line.align in {"giua", "phai"}
    return (is_office(line) and (placed or bool(line.bold))) or (placed and bool(line.bold) and is_name(line))
