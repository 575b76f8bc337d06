"""Repair: what is mended, what is left, and that every change is told."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vanban.language import forbidden, repair
from vanban.language.repair import Repaired

CYRILLIC_A, CYRILLIC_O, CYRILLIC_C = "\u0430", "\u043e", "\u0441"


@pytest.mark.parametrize(
    ("found", "mended", "told"),
    [
        ("Ðơn vị", "Đơn vị", "U+00D0"),
        ("ðơn", "đơn", "U+00F0"),
        ("cɑ\u0301n bộ", "cán bộ", "U+0251"),
        ("Ha\u0300 No\u0323\u0302i", "Hà Nội", "NFC"),
        ("ế\u0301".replace("ế", "e\u0301\u0302")[:3], "ế", "NFC"),
        ("Hà\u00a0Nội", "Hà Nội", "U+00A0"),
        ("Hà\u3000Nội", "Hà Nội", "U+3000"),
        ("Hà\u200bNội", "HàNội", "U+200B"),
        ("\ufeffHà", "Hà", "U+FEFF"),
        ("H\u00adà", "Hà", "U+00AD"),
        ("Ha\u200b\u0300", "Hà", "U+200B"),
        (f"c{CYRILLIC_A}n bộ", "can bộ", "U+0430"),
        (f"c{CYRILLIC_A}\u0301n bộ", "cán bộ", "U+0430"),
        ("Phụ lục \u0410", "Phụ lục A", "U+0410"),
        ("ｋế　hoạch", "kế hoạch", "U+FF4B"),
        ("ﬁle", "file", "U+FB01"),
        ("a\x07b", "ab", "U+0007"),
        ("a\x0bb", "a\nb", "U+000B"),
        ("a\u2028b", "a\nb", "U+2028"),
        ("\x93trích\x94", "“trích”", "Windows-1252"),
        ("a\x81b", "ab", "U+0081"),
        ("UBND\u2011VP", "UBND-VP", "U+2011"),
        ("\uf0b7 mục", "• mục", "Symbol"),
        ("a\ud800b", "ab", "U+D800"),
        ("d\u0336ơn", "đơn", "gạch"),
    ],
)
def test_sua_va_ke_lai(found: str, mended: str, told: str) -> None:
    done = repair(found)
    assert done.text == mended
    assert any(told in change.reason for change in done.changes)


@pytest.mark.parametrize(
    "text",
    ["Kế hoạch số 01/KH-VP, ngày 05/3/2026", "“trích” – dẫn… ½ 20°C ≥ 5 €", "Москва и Ленинград", "Ω = 5, Δt",
     "tab\tvà\nxuống dòng\r\n",
     "François Škoda", "emoji 😀", "中文", "Ё", "cảm ơn Иван, bạn tốt", ""],
)  # fmt: skip
def test_khong_dung_vao_chu_dung(text: str) -> None:
    assert repair(text) == Repaired(text)


def test_vi_tri_ke_theo_van_ban_goc() -> None:
    done = repair("Ðơn\u00a0vị\u200b Ðó")
    assert [(change.index, change.found, change.replaced) for change in done.changes] == [
        (0, "Ð", "Đ"),
        (3, "\u00a0", " "),
        (6, "\u200b", ""),
        (8, "Ð", "Đ"),
    ]


def test_chu_mat_khi_chuyen_ma_duoc_bao_khong_doan() -> None:
    done = repair("Nguy\ufffdn")
    assert done.text == "Nguy\ufffdn"
    assert done.lost[0][0] == 4
    assert not done.changes


def test_gach_va_nhay_chi_sua_khi_yeu_cau() -> None:
    text = "“Thi đua” – khen ‘thưởng’"
    assert repair(text).text == text
    assert repair(text, dashes=True, quotes="thang").text == "\"Thi đua\" - khen 'thưởng'"
    assert repair('nói "tốt" và ("hay")', quotes="cong").text == "nói “tốt” và (“hay”)"
    assert len(repair(text, dashes=True, quotes="thang").changes) == 5


def test_khoang_trang_chi_don_khi_yeu_cau() -> None:
    text = "  Nguyễn  Văn A \n\tHà  Nội"
    assert repair(text).text == text
    done = repair(text, blanks=True)
    assert done.text == "Nguyễn Văn A\nHà Nội"
    assert len(done.changes) == 5


@given(st.text(), st.booleans(), st.sampled_from(["giu", "thang", "cong"]), st.booleans())
@settings(max_examples=300, deadline=None)
def test_sua_lan_hai_khong_con_gi_de_sua(text: str, dashes: bool, quotes: str, blanks: bool) -> None:
    options = {"dashes": dashes, "quotes": quotes, "blanks": blanks}
    once = repair(text, **options)  # type: ignore[arg-type]
    again = repair(once.text, **options)  # type: ignore[arg-type]
    assert again.text == once.text
    assert not again.changes
    assert forbidden(once.text) == []
    assert unicodedata.is_normalized("NFC", once.text)
    assert bool(once.changes) == (once.text != text)


BROKEN = "aàăâđðÐĐêơ\u0300\u0301\u0302\u0306\u031b\u0323\u0309\u0335 \u00a0\u200b\u0430\u0441cn\u0131\u00ad\x07\x91"


@given(st.text(alphabet=st.sampled_from(BROKEN), max_size=12))
@settings(max_examples=300, deadline=None)
def test_sua_chu_viet_hong_lan_hai_khong_con_gi_de_sua(text: str) -> None:
    once = repair(text)
    assert repair(once.text) == Repaired(once.text)
    assert bool(once.changes) == (once.text != text)


@given(st.text(alphabet=st.sampled_from(BROKEN + " \u2011ﬁ"), max_size=15))
@settings(max_examples=200, deadline=None)
def test_ghep_lai_tung_thay_doi_ra_dung_van_ban(text: str) -> None:
    """The changes are the whole truth: applied to the old text they give the new one."""
    done = repair(text)
    parts, end = [], 0
    for change in done.changes:
        parts += [text[end : change.index], change.replaced]
        end = change.index + len(change.found)
    assert "".join([*parts, text[end:]]) == done.text


def test_vi_tri_don_khoang_trang_ke_theo_van_ban_goc() -> None:
    done = repair("\u200bÐơn  vị\u00a0 A", blanks=True)
    assert [(c.index, c.found) for c in done.changes] == [(0, "\u200b"), (1, "Ð"), (4, "  "), (8, "\u00a0"), (8, "  ")]
