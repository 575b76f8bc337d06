"""How an office reads numbers aloud: the settings, and the administrative style as default."""

from __future__ import annotations

from dataclasses import fields
from typing import Final, Literal

from vanban.frozen import dataclass
from vanban.language.errors import StyleError

_CHOICES: Final[dict[str, tuple[object, ...]]] = {
    "linh": ("linh", "lẻ"),
    "nghin": ("nghìn", "ngàn"),
    "ty": ("tỷ", "tỉ"),
    "tu": ("tư", "bốn"),
    "nhom_rong": (False, True),
    "thap_phan": ("tung_chu_so", "theo_nhom"),
    "hoa_dau": (False, True),
}


@dataclass(frozen=True, slots=True)
class KieuDoc:
    """Settings of reading a number.

    Attributes:
        linh: the word for a missing ten: 105 "một trăm linh năm" or "một trăm lẻ năm".
        nghin: the word for 1.000: "nghìn" or "ngàn".
        ty: the word for 10^9: "tỷ" or "tỉ".
        tu: the digit 4 after "mươi": 24 "hai mươi tư" or "hai mươi bốn".
        nhom_rong: whether empty groups between others are spelled: 1.000.001 "một triệu không nghìn không trăm
            linh một" instead of "một triệu không trăm linh một".
        thap_phan: decimals digit by digit ("tung_chu_so": 2,45 "hai phẩy bốn năm") or as a number ("theo_nhom":
            "hai phẩy bốn mươi lăm").
        hoa_dau: whether the first letter is a capital.
    """

    linh: Literal["linh", "lẻ"] = "linh"
    nghin: Literal["nghìn", "ngàn"] = "nghìn"
    ty: Literal["tỷ", "tỉ"] = "tỷ"
    tu: Literal["tư", "bốn"] = "tư"
    nhom_rong: bool = False
    thap_phan: Literal["tung_chu_so", "theo_nhom"] = "tung_chu_so"
    hoa_dau: bool = False

    def __post_init__(self) -> None:
        """Refuse a setting that does not exist, all of them at once.

        Raises:
            StyleError: a setting has a value that is not one of its choices.
        """
        wrong = [
            f"{field.name}={getattr(self, field.name)!r} (chọn một trong: {', '.join(map(repr, _CHOICES[field.name]))})"
            for field in fields(self)
            if getattr(self, field.name) not in _CHOICES[field.name]
        ]
        if wrong:
            raise StyleError("kiểu đọc số không có lựa chọn này: " + "; ".join(wrong))


HANH_CHINH: Final = KieuDoc()
"""The administrative style: linh, nghìn, tỷ, tư, empty groups not spelled, decimals digit by digit."""
