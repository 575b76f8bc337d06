"""Numbers that are names: Excel eats the zeros they begin with, and nobody sees it on the paper."""

from __future__ import annotations

from typing import Final

from vanban.language import key

_CITIZEN: Final = frozenset(
    {
        "cccd", "so_cccd", "can_cuoc", "so_can_cuoc", "can_cuoc_cong_dan", "so_can_cuoc_cong_dan", "so_dinh_danh", "ma_dinh_danh",
        "so_dinh_danh_ca_nhan", "dinh_danh_ca_nhan", "ma_dinh_danh_ca_nhan", "so_the_can_cuoc", "the_can_cuoc", "cc_cccd",
    }
)  # fmt: skip
_PHONE: Final = frozenset(
    {"dien_thoai", "so_dien_thoai", "sdt", "so_dt", "dt", "dtdd", "di_dong", "so_di_dong", "dien_thoai_di_dong"}
)
_TAX: Final = frozenset({"ma_so_thue", "mst", "ma_so_thue_ca_nhan"})
_DIGITS: Final = ((_CITIZEN, 12, 6, "số định danh"), (_PHONE, 10, 8, "số điện thoại"), (_TAX, 10, 9, "mã số thuế"))


def names_a_citizen(field: str) -> bool:
    """Whether a column is one of citizens' numbers."""
    return field in _CITIZEN


def eaten(header: str, value: object) -> str:
    """Say what a number lacks that its column names; "" when nothing, or when the column is of another kind.

    >>> eaten("CCCD", 1089012345)
    'số định danh có 10 chữ số, phải đủ 12: Excel đã bỏ số 0 ở đầu?'
    >>> eaten("Số điện thoại", 912345678), eaten("Số tiền", 912345678), eaten("SĐT", "0912345678")
    ('số điện thoại có 9 chữ số, phải đủ 10: Excel đã bỏ số 0 ở đầu?', '', '')
    """
    if not isinstance(value, int) or isinstance(value, bool):
        return ""
    name, digits = key(header), len(str(value))
    for names, wanted, least, what in _DIGITS:
        if name in names and least <= digits < wanted:
            return f"{what} có {digits} chữ số, phải đủ {wanted}: Excel đã bỏ số 0 ở đầu?"
    return ""
