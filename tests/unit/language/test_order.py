"""Vietnamese order: ICU's own order is the reference, made once by data/make_references.py."""

from __future__ import annotations

import random
from collections.abc import Iterable
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from vanban.language import name_key, sort_key
from vanban.language.alphabet import ALPHABET

ICU = (Path(__file__).parent / "data" / "icu_order.txt").read_text(encoding="utf-8").splitlines()


def backwards(texts: Iterable[str]) -> list[str]:
    return list(texts)[::-1]


def test_xep_dung_thu_tu_cua_icu() -> None:
    shuffled = list(ICU)
    random.Random(5).shuffle(shuffled)
    assert len(ICU) > 2000
    assert sorted(shuffled, key=sort_key) == ICU


def test_29_chu_cai_dung_thu_tu() -> None:
    assert sorted(backwards(ALPHABET), key=sort_key) == list(ALPHABET)


def test_dau_thanh_xet_sau_chu_cai() -> None:
    words = ["ma", "mà", "mả", "mã", "má", "mạ", "mai", "mái", "mâu", "me"]
    assert sorted(backwards(words), key=sort_key) == words


def test_hoa_va_hoa_dat_dau_khac_nhau_dung_canh_nhau() -> None:
    words = ["hoa", "hòa", "hoà", "hóa", "hoá", "hoan", "hoàn"]
    assert sorted(words, key=sort_key) == words
    assert sort_key("hòa") == sort_key("hoà")


def test_to_hop_va_dung_san_xep_nhu_nhau() -> None:
    assert sort_key("Ha\u0300 No\u0302\u0323i") == sort_key("Hà Nội")
    assert sort_key("Hà\u200b Nội") == sort_key("Hà Nội")


@given(st.lists(st.text(), max_size=6))
@settings(max_examples=100, deadline=None)
def test_chuoi_bat_ky_cung_xep_duoc_va_khong_phu_thuoc_thu_tu_vao(texts: list[str]) -> None:
    assert sorted(map(sort_key, texts)) == sorted(map(sort_key, reversed(texts)))


def test_danh_sach_xep_theo_ten_roi_ho_roi_dem() -> None:
    people = [
        "Lê Thị An",
        "Ông Trần An",
        "Trần Văn An",
        "Đỗ Ân",
        "Nguyễn Thị Bình",
        "Nguyễn Văn Bình",
        "H'Hen Niê",
        "Y Phôn Ksor",
        "Giàng A Páo",
        "ThS. Phạm Thị Thu Thủy",
        "Phạm Văn Thụy",
    ]
    expected = [
        "Lê Thị An",
        "Ông Trần An",
        "Trần Văn An",
        "Đỗ Ân",
        "Nguyễn Thị Bình",
        "Nguyễn Văn Bình",
        "H'Hen Niê",
        "Giàng A Páo",
        "ThS. Phạm Thị Thu Thủy",
        "Phạm Văn Thụy",
        "Y Phôn Ksor",
    ]
    random.Random(2).shuffle(people)
    assert sorted(people, key=name_key) == expected


def test_dong_trong_cung_co_khoa() -> None:
    assert name_key("") < name_key("An")
