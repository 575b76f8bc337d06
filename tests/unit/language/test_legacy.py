"""Old encodings: tables against outside references, round trips over the whole alphabet, detection by column."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vanban.language import (
    LanguageError,
    bang_ma_cua_phong,
    chuyen_cot,
    doc_bang_ma,
    ma_hoa_cu,
    nhan_bang_ma,
)
from vanban.language.alphabet import ALPHABET, TONED
from vanban.language.legacy import BANG_MA, BangMa
from vanban.language.syllables import all_syllables

SYLLABLES = [s.spelled() for s in all_syllables()]
SMALL = sorted({letter for letter in TONED if letter.islower()} | set(ALPHABET))
PAPER = [
    "Căn cứ Luật Thi đua, khen thưởng; xét đề nghị của Chánh Văn phòng,",
    "Tặng Giấy khen cho 15 tập thể, 32 cá nhân đã có thành tích xuất sắc.",
    "Nguyễn Thị Quỳnh Hương, Lương Văn Trường, Đỗ Ngọc Lan",
]


def test_tcvn3_dung_tieu_chuan_tcvn_5712() -> None:
    rows = (Path(__file__).parent / "data" / "tcvn5712.txt").read_text(encoding="utf-8").splitlines()
    table = {bytes.fromhex(code).decode("latin-1"): letter for code, letter in map(str.split, rows)}
    assert len(table) > 70
    for code, letter in table.items():
        if letter.islower() or letter in "ĂÂĐÊÔƠƯ":  # TCVN3 fonts have no capitals with tones
            assert doc_bang_ma(f"x{code}", "tcvn3").text == f"x{letter}"


@pytest.mark.parametrize("bang_ma", BANG_MA)
def test_ma_hoa_roi_doc_lai_ca_bang_chu_cai(bang_ma: BangMa) -> None:
    for letter in SMALL:
        assert doc_bang_ma(ma_hoa_cu(letter, bang_ma), bang_ma).text == letter


@pytest.mark.parametrize("bang_ma", ["vni", "viqr"])
def test_chu_hoa_cung_doc_lai_duoc(bang_ma: BangMa) -> None:
    for letter in SMALL:
        assert doc_bang_ma(ma_hoa_cu(letter.upper(), bang_ma), bang_ma).text == letter.upper()


@pytest.mark.parametrize("bang_ma", BANG_MA)
def test_ma_hoa_roi_doc_lai_moi_am_tiet(bang_ma: BangMa) -> None:
    text = " ".join(SYLLABLES)
    assert doc_bang_ma(ma_hoa_cu(text, bang_ma), bang_ma).text == text


def test_phong_chu_hoa_cua_tcvn3() -> None:
    typed = ma_hoa_cu("cộng hòa xã hội chủ nghĩa việt nam, lương trường", "tcvn3")
    assert doc_bang_ma(typed, "tcvn3", in_hoa=True).text == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM, LƯƠNG TRƯỜNG"


@given(st.lists(st.sampled_from([*SYLLABLES, "2026", "UBND", "(số", "15/QĐ-UBND", "a@b.vn", "\\", "..."]), max_size=8))
@settings(max_examples=150, deadline=None)
def test_vni_va_viqr_khong_mat_dau_cau_nao(words: list[str]) -> None:
    text = " ".join(words)
    for bang_ma in ("vni", "viqr"):
        assert doc_bang_ma(ma_hoa_cu(text, bang_ma), bang_ma).text == text  # type: ignore[arg-type]


@pytest.mark.parametrize("bang_ma", BANG_MA)
def test_nhan_ra_bang_ma_cua_ca_cot(bang_ma: BangMa) -> None:
    found = nhan_bang_ma(ma_hoa_cu(text, bang_ma) for text in PAPER)
    assert found.bang_ma == bang_ma
    assert found.do_tin > 0.95
    done = chuyen_cot([ma_hoa_cu(text, bang_ma) for text in PAPER])[1]
    assert [cell.text for cell in done] == PAPER


@pytest.mark.parametrize(
    "column",
    [
        PAPER,
        ["Hà Nội", "là", "các", "Bà"],
        ["François", "São Paulo", "Zürich", "café", "Ångström"],
        ["plain text", "it's fine. don't do? a. o.k.", "add (a) e.g.", "C:\\data"],
        ["email@a.vn", "http://x.y/a(b", "2026", "", "15/QĐ"],
        [],
    ],
)
def test_khong_nhan_nham_unicode_va_tieng_nuoc_ngoai(column: list[str]) -> None:
    assert nhan_bang_ma(column).bang_ma is None
    assert [cell.text for cell in chuyen_cot(column)[1]] == column


def test_o_da_la_unicode_trong_cot_cu_khong_bi_dung_den() -> None:
    column = [ma_hoa_cu("Lương Văn Trường", "tcvn3"), "Nguyễn Thị Ánh", ma_hoa_cu("Đỗ Văn Bình", "tcvn3")]
    done = chuyen_cot(column)[1]
    assert [cell.text for cell in done] == ["Lương Văn Trường", "Nguyễn Thị Ánh", "Đỗ Văn Bình"]
    assert not done[1].changes


@pytest.mark.parametrize("bang_ma", BANG_MA)
def test_chuyen_cot_lan_hai_khong_con_gi_de_chuyen(bang_ma: BangMa) -> None:
    once = [cell.text for cell in chuyen_cot([ma_hoa_cu(text, bang_ma) for text in PAPER])[1]]
    found, again = chuyen_cot(once)
    assert found.bang_ma is None
    assert not any(cell.changes for cell in again)


def test_nhan_ra_phong_chu_hoa_qua_chu_go() -> None:
    column = [ma_hoa_cu(name.upper(), "tcvn3") for name in ("Nguyễn Văn Hùng", "Trần Thị Bích Hằng", "Đặng Quỳnh")]
    found, done = chuyen_cot(column)
    assert found.in_hoa
    assert [cell.text for cell in done] == ["NGUYỄN VĂN HÙNG", "TRẦN THỊ BÍCH HẰNG", "ĐẶNG QUỲNH"]


def test_chu_u_mat_duoc_them_lai_va_ke() -> None:
    lost = ma_hoa_cu("Lương Trường Phước được hưởng", "tcvn3").replace("\u00ad", "")
    done = doc_bang_ma(lost, "tcvn3")
    assert done.text == "Lương Trường Phước được hưởng"
    assert all("ư đã mất" in change.reason for change in done.changes)
    assert nhan_bang_ma([ma_hoa_cu("sơn hơn đơn lờ mờ tới nơi", "tcvn3")]).mat_u


def test_it_chu_thi_do_tin_thap() -> None:
    assert nhan_bang_ma(["Hµ"]).do_tin < nhan_bang_ma(["Hµ Néi, H¶i Phßng, HuÕ, CÇn Th¬"]).do_tin


@pytest.mark.parametrize(
    ("font", "encoding"),
    [(".VnTime", ("tcvn3", False)), (".VnTimeH", ("tcvn3", True)), (".VnArialH", ("tcvn3", True)), ("VNI-Times", ("vni", False)),
     ("Times New Roman", None), ("Vni", None), ("", None)],
)  # fmt: skip
def test_phong_chu_noi_bang_ma(font: str, encoding: tuple[str, bool] | None) -> None:
    assert bang_ma_cua_phong(font) == encoding


def test_dau_cuoi_viqr_khong_ro_duoc_bao() -> None:
    assert doc_bang_ma("Vie^.t Nam la.", "viqr").lost
    assert not doc_bang_ma(ma_hoa_cu("Việt Nam.", "viqr"), "viqr").lost


def test_bang_ma_khong_co_thi_bao() -> None:
    with pytest.raises(LanguageError, match="tcvn3"):
        doc_bang_ma("a", "vps")  # type: ignore[arg-type]
