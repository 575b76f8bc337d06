"""What a field of one line holds that only a body understands: signs of bold, labels; printed as typed, and told."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from vanban import language
from vanban.models import inline
from vanban.models.base import without_bullet
from vanban.models.blocks import Diem, Khoan
from vanban.models.faults import Fault, fault
from vanban.models.labels import alien_label, read_label, read_loose
from vanban.patterns import regex

_INLINE: Final = frozenset({"noi_dung", "can_cu", "tai_lieu", "bieu_quyet"})
"""Fields whose text may have bold and slanted words."""
_LISTS: Final = frozenset(
    {"noi_nhan", "kinh_gui", "dien", "moi", "thanh_phan", "vang_mat", "chuong_trinh", "phan", "can_cu", "thanh_vien"}
)
"""Fields whose items the library sets a dash before."""
_LABELLED: Final = frozenset({*_LISTS, "trich_yeu", "tieu_de", "toi_du", "dia_diem", "ho_ten", "chuc_vu", "ve_viec"})
_DAYS: Final = frozenset({"ngay", "tu_ngay", "den_ngay", "ngay_don", "gia_tri_den", "han_tra_loi"})
_MOMENTS: Final = frozenset({"thoi_gian", "bat_dau", "ket_thuc"})
"""Fields of a day, and those whose day has an hour beside it."""
_BOLD: Final = regex(r"\*\*\S(?:[^*]*\S)?\*\*")


def of_line(text: str, loc: tuple[str | int, ...]) -> Iterator[Fault]:
    """Look a field of one line over.

    Args:
        text: the field as typed.
        loc: its place, the names of the fields as the models have them.
    """
    names = [part for part in loc if isinstance(part, str)]
    if not _INLINE.intersection(names) and _BOLD.search(text) and inline.has_marks(text):
        advice = "Xóa dấu sao: chỉ nội dung, căn cứ và bảng mới có chữ đậm, chữ nghiêng"
        yield fault("dấu ** ở mục này in ra nguyên dấu sao", *loc, tim_thay=text, cach_sua=advice)
    if names and names[-1] in _DAYS and names[0] not in _MOMENTS and (clock := language.gio_sau_ngay(text)):
        yield fault(f"«{clock}» không in: mục này chỉ có ngày", *loc, tim_thay=text, cach_sua="Bỏ giờ")
    if not names or names[-1] == "muc_dich" or not _LABELLED.intersection(names[-2:]):
        return
    listed = bool(_LISTS.intersection(names[-2:]))
    for number, line in enumerate(text.splitlines() if listed else [text], 1):
        bare = without_bullet(line) if listed else line.strip()
        label = read_label(bare) or read_loose(bare)
        said = label.written if label and (not listed or label.level in (Khoan, Diem)) else alien_label(bare)
        if said:
            what = "bị bỏ" if "can_cu" in names else "in ra nguyên như vậy"
            yield fault(
                f"«{said}» ở đầu {what}: mục này không đánh số, không gạch đầu dòng", *loc, tim_thay=line.strip(),
                cach_sua="Xóa dấu ấy; nếu là chữ của chính mục này thì để nguyên", line=number,
            )  # fmt: skip
