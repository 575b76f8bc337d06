"""num2words speaks our Vietnamese only after the explicit call."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import num2words as library
import pytest

from vanban.language import KieuDoc, NumberError, register_num2words, so_thanh_chu


@pytest.fixture(autouse=True)
def _restored() -> Iterator[None]:
    before = dict(library.CONVERTER_CLASSES)
    yield
    library.CONVERTER_CLASSES.clear()
    library.CONVERTER_CLASSES.update(before)


def test_nhap_thu_vien_khong_dang_ky_gi() -> None:
    assert library.num2words(24, lang="vi") == "hai mươi bốn"


@pytest.mark.parametrize("number", [0, -5, -21, 1005, 10**15, 10**18, Decimal("1.10"), 9007199254740993])
def test_sau_khi_dang_ky_num2words_doc_nhu_ta(number: int | Decimal) -> None:
    register_num2words()
    assert library.num2words(number, lang="vi") == so_thanh_chu(number)
    assert library.num2words(number, lang="vi_VN") == so_thanh_chu(number)


def test_so_thuc_doc_theo_cach_viet_ngan_nhat() -> None:
    register_num2words()
    assert library.num2words(2.05, lang="vi") == "hai phẩy không năm"
    assert library.num2words("0.001", lang="vi") == "không phẩy không không một"
    assert library.num2words(3.0, lang="vi") == "ba"


def test_thu_tu_nam_va_tien() -> None:
    register_num2words()
    assert library.num2words(1, lang="vi", to="ordinal") == "thứ nhất"
    assert library.num2words(4, lang="vi", ordinal=True) == "thứ tư"
    assert library.num2words(4, lang="vi", to="ordinal_num") == "thứ 4"
    assert library.num2words(2026, lang="vi", to="year") == "hai nghìn không trăm hai mươi sáu"
    assert library.num2words(2340000, lang="vi", to="currency") == "hai triệu ba trăm bốn mươi nghìn đồng"
    assert library.num2words(1.5, lang="vi", to="currency", currency="USD") == "một đô la Mỹ và năm mươi xu"


def test_dang_ky_kieu_doc_rieng() -> None:
    register_num2words("vi_nam", kieu=KieuDoc(linh="lẻ", nghin="ngàn"))
    assert library.num2words(1005, lang="vi_nam") == "một ngàn không trăm lẻ năm"
    assert library.num2words(24, lang="vi") == "hai mươi bốn"


@pytest.mark.parametrize("number", [float("nan"), "abc", 1.5])
def test_khong_doc_duoc_thi_bao(number: float | str) -> None:
    register_num2words()
    with pytest.raises(NumberError):
        library.num2words(number, lang="vi", to="ordinal")
