"""Syllables and where their tone is written."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vanban.language import chuyen_dau, goi_y_dau, parse_syllable, sua_dau_sai
from vanban.language.syllables import Syllable, all_syllables
from vanban.language.tones import _ONSETS_OF

SYLLABLES = list(all_syllables())
MOVABLE = [s for s in SYLLABLES if s.movable and s.onset in _ONSETS_OF[s.rhyme]]


def test_moi_am_tiet_viet_ra_deu_doc_lai_duoc() -> None:
    assert len(SYLLABLES) > 15000
    wrong = [s for s in SYLLABLES if parse_syllable(s.spelled()) != s or parse_syllable(s.spelled("moi").upper()) != s]
    assert wrong == []


def test_chuyen_dau_ca_hai_chieu_tren_moi_am_tiet() -> None:
    for syllable in MOVABLE:
        old, new = syllable.spelled(), syllable.spelled("moi")
        assert old != new
        assert chuyen_dau(old, "moi").text == new
        assert chuyen_dau(new, "truyen_thong").text == old


def test_am_tiet_khac_khong_bi_dung_den() -> None:
    """One text of all the syllables whose tone has one place only: no school changes a letter."""
    text = " ".join(s.spelled() for s in SYLLABLES if not s.movable)
    assert chuyen_dau(text, "moi").text == text
    assert chuyen_dau(text, "truyen_thong").text == text
    assert goi_y_dau(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "hoàn thành khoản mục, quỳnh hoa, thuở giếng nước, của quý, khuỷu tay, ngoại ô, khuya, huỷnh",
        "https://hoà.vn/uỷ-ban?x=thuỷ và www.uỷban.vn",
        "gửi về hoà@uỷban.gov.vn",
        "mã HOÀ01, ký_hiệu_uỷ, #hoà, thuỷ2",
        "họ viết “Uỷ ban hoà giải” trong ngoặc kép",
        "bà Nguyễn Thị Hoà và ông Trần Thuỷ",
        "NGUYỄN THỊ HOÀ, TRẦN VĂN HOÁ",
        "NGUYỄN HOÀ BÌNH; ông Nguyễn Hoà Bình",
        "Thuỷ đã báo cáo. Hoà nhất trí",
        "cầu thủ Noé, Zoé, Chloé, José, Mou-hoà",
        "Voilà, déjà vu, café, São Paulo",
    ],
)
def test_khong_lam_hai_chu_dung_dia_chi_ma_ten_rieng(text: str) -> None:
    assert chuyen_dau(text, "truyen_thong").text == text


@pytest.mark.parametrize(
    ("found", "old"),
    [
        ("Uỷ ban nhân dân", "Ủy ban nhân dân"),
        ("ỦY BAN – UỶ BAN", "ỦY BAN – ỦY BAN"),
        ("CỘNG HOÀ XÃ HỘI", "CỘNG HÒA XÃ HỘI"),
        ("sức khoẻ, thoả thuận, thuỷ lợi, tuỳ theo.", "sức khỏe, thỏa thuận, thủy lợi, tùy theo."),
        ("Hoà bình, Thuỷ triều; TOÀ ÁN", "Hòa bình, Thủy triều; TÒA ÁN"),
        ("Hoá đơn điện tử. Thuỷ sản", "Hóa đơn điện tử. Thủy sản"),
        ("thoả-thuận", "thoả-thuận"),
        ("(hoà giải)", "(hòa giải)"),
    ],
)
def test_chuyen_ve_kieu_truyen_thong(found: str, old: str) -> None:
    assert chuyen_dau(found).text == old


def test_ten_rieng_chi_chuyen_khi_yeu_cau() -> None:
    assert chuyen_dau("Nguyễn Thị Hoà", ten_rieng=True).text == "Nguyễn Thị Hòa"


def test_moi_thay_doi_duoc_ke() -> None:
    done = chuyen_dau("hoà giải và thoả thuận")
    assert [(c.index, c.found, c.replaced) for c in done.changes] == [(0, "hoà", "hòa"), (12, "thoả", "thỏa")]


WORDS = st.lists(
    st.one_of(
        st.sampled_from([s.spelled() for s in MOVABLE] + [s.spelled("moi") for s in MOVABLE]),
        st.sampled_from([s.spelled() for s in SYLLABLES]),
        st.sampled_from(["http://hoà.vn", "Hoà", "HOÁ", ".", ",", "(", "“", "”", "hòan", "đựơc", "ngừơi"]),
    ),
    max_size=8,
)


@given(WORDS, st.sampled_from(["moi", "truyen_thong"]), st.booleans())
@settings(max_examples=200, deadline=None)
def test_chuyen_lan_hai_khong_con_gi_de_chuyen(words: list[str], school: str, names: bool) -> None:
    text = " ".join(words)
    once = chuyen_dau(text, school, ten_rieng=names).text  # type: ignore[arg-type]
    assert not chuyen_dau(once, school, ten_rieng=names).changes  # type: ignore[arg-type]
    fixed = sua_dau_sai(text).text
    assert not sua_dau_sai(fixed).changes


@pytest.mark.parametrize(
    ("wrong", "right"),
    [("hòan", "hoàn"), ("qúy", "quý"), ("đựơc", "được"), ("ngừơi", "người"), ("trứơc", "trước"), ("nghiã", "nghĩa"),
     ("qủa", "quả"), ("gìa", "già"), ("tòan", "toàn"), ("thủơ", "thuở"), 
     ("NHÂN DÂN NGỪƠI", "NHÂN DÂN NGỪƠI"), ("giưã", "giữa"), ("muà", "mùa")],
)  # fmt: skip
def test_dau_dat_sai_chu_duoc_chi_ra(wrong: str, right: str) -> None:
    assert sua_dau_sai(f"các {wrong} là").text == f"các {right} là"


def test_goi_y_theo_da_so_cua_van_ban() -> None:
    advice = goi_y_dau("hòa bình, hòa giải, thoả thuận")
    assert [(a.found, a.replaced) for a in advice] == [("thoả", "thỏa")]
    advice = goi_y_dau("hoà bình, hoà giải, thỏa thuận")
    assert [(a.found, a.replaced) for a in advice] == [("thỏa", "thoả")]
    assert goi_y_dau("hoà bình, hoà giải") == []
    assert len(goi_y_dau("hoà bình, hoà giải", "truyen_thong")) == 2


@pytest.mark.parametrize("word", ["", "Paris", "x", "ngha", "kả", "ách2", "hoàà", "ạch ", "bcd", "gh"])
def test_khong_phai_am_tiet_viet(word: str) -> None:
    assert parse_syllable(word) is None


def test_chu_qu_va_gi_tach_dung() -> None:
    assert parse_syllable("quốc") == Syllable("qu", "ôc", 4)
    assert parse_syllable("gì") == Syllable("g", "i", 1)
    assert parse_syllable("giặt") == Syllable("gi", "ăt", 5)
