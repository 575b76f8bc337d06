from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vanban.models.inline import Run, marked, plain, runs_of, wholly_bold


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("Nộp **trước** hạn", [("Nộp ", 0, 0), ("trước", 1, 0), (" hạn", 0, 0)]),
        ("*Lưu ý:* đủ", [("Lưu ý:", 0, 1), (" đủ", 0, 0)]),
        ("***cả hai***", [("cả hai", 1, 1)]),
        ("**đậm *và nghiêng***", [("đậm *và nghiêng***", 0, 0)]),
        ("**a** và **b**", [("a", 1, 0), (" và ", 0, 0), ("b", 1, 0)]),
        ("TĐ**KT**", [("TĐ", 0, 0), ("KT", 1, 0)]),
    ],
)
def test_dau_sao_dung_cho_doi_kieu_chu(text: str, runs: list[tuple[str, int, int]]) -> None:
    found = [(run.chu, int(run.dam), int(run.nghieng)) for run in runs_of(text)]
    if text == "**đậm *và nghiêng***":
        assert "".join(chu for chu, _, _ in found).replace("*", "") == "đậm và nghiêng"
    else:
        assert found == runs


@pytest.mark.parametrize(
    "text",
    ["5*3*1", "5 * 3 * 2", "(*) số liệu; (*) ước tính", "* chú thích", "mật khẩu a*b", "**", "****", "2 ** 3", "*", "a* b*",
     "C:\\thu muc\\tep", "Điểm *"],
)  # fmt: skip
def test_dau_sao_khac_la_dau_sao(text: str) -> None:
    assert runs_of(text) == (Run(text),)


def test_gach_cheo_nguoc_giu_dau_sao() -> None:
    assert runs_of(r"\*không nghiêng\*") == (Run("*không nghiêng*"),)


@given(st.text(alphabet="ab *\\.(", max_size=30))
def test_khong_chu_nao_mat_ngoai_dau_danh(text: str) -> None:
    kept = plain(text)
    assert [c for c in kept if c not in "*\\"] == [c for c in text if c not in "*\\"]


words = st.text(alphabet="abcđ 1*\\(", min_size=1, max_size=8)


@given(st.lists(st.tuples(words, st.booleans()), max_size=4))
def test_viet_ra_roi_doc_lai_nhu_cu(parts: list[tuple[str, bool]]) -> None:
    runs = runs_of(marked([Run(chu, dam) for chu, dam in parts]))
    assert "".join(run.chu for run in runs) == "".join(chu for chu, _ in parts)


def test_in_dam_ca_cau() -> None:
    assert wholly_bold("**Mục đích**") == "Mục đích"
    assert wholly_bold("**Mục** và **đích**") is None
