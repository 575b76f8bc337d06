"""Rows of a list that say themselves that nothing is to be given: "Không đạt" in a column nobody prints."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from vanban.batch.certificates.kinds import CertificateKind
from vanban.errors import Problem
from vanban.language import key
from vanban.patterns import regex

_REFUSED: Final = regex(
    r"(?:\W*)(?:khong (?:dat|du|dong y|xet|khen|de nghi|nhat tri|tang|trung|duyet|cong nhan)\b.*"
    r"|chua (?:dat|du|duyet|xet)\b.*|(?:bi )?loai(?: khoi.*)?|bi loai\b.*|truot|(?:da )?(?:rut|xin rut)\b.*"
    r"|(?:da )?huy\b.*|(?:da )?bo(?: ten.*| khoi.*)?|thoi xet\b.*|dang (?:bi )?ky luat\b.*|bi ky luat\b.*|xoa(?: ten.*)?)\W*"
)
_REMEDY: Final = "Bỏ hàng này khỏi danh sách, hoặc xóa ô này nếu vẫn trao"


def withdrawn(kind: CertificateKind, values: Mapping[str, str], places: Mapping[str, str]) -> Iterator[Problem]:
    """Tell of each cell that is not printed and says that the row is out."""
    printed = {column.key for column in kind.columns} - {"ghi_chu"}
    for name, text in values.items():
        if name not in printed and text and len(text) < 80 and _REFUSED.fullmatch(key(text).replace("_", " ")):
            yield Problem("hàng này ghi là không trao", places.get(name, ""), tim_thay=text, cach_sua=_REMEDY)
