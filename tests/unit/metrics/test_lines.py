"""Lines break between words only, lose nothing, and come out alike."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from vanban.metrics import break_lines, count_lines, width_mm, wrap_lines

WORDS = st.lists(st.text(alphabet="aăâbcdđeêNHƯỜQ-/&\u00a0", min_size=1, max_size=9), min_size=1, max_size=14)


@given(WORDS, st.floats(min_value=5, max_value=90))
def test_khong_mat_chu_nao(words: list[str], room: float) -> None:
    text = " ".join(words)
    for broken in (break_lines(text, 13, room), wrap_lines(text, 13, room, bold=True)):
        assert " ".join(broken) == text


@given(WORDS, st.floats(min_value=20, max_value=90))
def test_khong_dong_nao_tran_tru_khi_chi_co_mot_tu(words: list[str], room: float) -> None:
    for line in break_lines(" ".join(words), 13, room):
        assert width_mm(line, 13) <= room + 1e-6 or " " not in line


@given(WORDS, st.floats(min_value=20, max_value=90))
def test_can_dong_khong_ton_them_dong(words: list[str], room: float) -> None:
    text = " ".join(words)
    balanced, filled = break_lines(text, 13, room), wrap_lines(text, 13, room)
    assert len(balanced) == len(filled)
    assert sum(width_mm(x, 13) ** 2 for x in balanced) <= sum(width_mm(x, 13) ** 2 for x in filled) + 1e-6


@given(WORDS, st.floats(min_value=5, max_value=90), st.integers(0, 13))
def test_dong_rong_dung_bang_cho_thi_dung(words: list[str], room: float, at: int) -> None:
    """A column is often made as wide as its longest line: that line fits, is counted once, and loses no word."""
    line = wrap_lines(" ".join(words), 13, room)[0]
    fitting = width_mm(line, 13)
    text = f"{line} {words[at % len(words)]}"
    assert wrap_lines(text, 13, fitting)[0] == line
    assert count_lines(text, 13, fitting) == len(wrap_lines(text, 13, fitting)) == len(break_lines(text, 13, fitting))
    assert " ".join(break_lines(text, 13, fitting)) == text


def test_khoang_trang_cung_giu_hai_tu_lien_nhau() -> None:
    assert break_lines("Trung tâm Kiểm\u00a0soát bệnh tật", 13, 32) == ["Trung tâm", "Kiểm\u00a0soát", "bệnh tật"]


def test_xuong_dong_da_go_duoc_giu() -> None:
    assert break_lines("SỞ NỘI VỤ\nSỞ TÀI CHÍNH", 13, 90) == ["SỞ NỘI VỤ", "SỞ TÀI CHÍNH"]


def test_van_ban_rong() -> None:
    assert break_lines("", 13, 50) == [""]
