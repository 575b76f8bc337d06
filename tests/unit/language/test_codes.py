"""Số, ký hiệu of every type, of the State, of the Party, of normative papers."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vanban.language import CodeError, doc_so_ky_hieu, ky_hieu, so_ky_hieu, so_van_ban
from vanban.language.code_table import COPIES, PARTY, STATE
from vanban.regulation import COPY_CODES, TYPE_CODES

BODIES = st.sampled_from(["UBND", "SGD&ĐT", "SXD", "VP", "HĐND", "BTCTU", "ĐU", "X2", "TTg", "P.HC"])


def test_bang_ky_hieu_trung_voi_phu_luc_iii() -> None:
    assert frozenset(TYPE_CODES) == STATE
    assert {code for _, code in COPY_CODES.values()} == COPIES


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ((8, "QĐ", "SXD"), "Số: 08/QĐ-SXD"),
        ((112, "TTr", "SNV"), "Số: 112/TTr-SNV"),
        ((5, "CTr", "UBND"), "Số: 05/CTr-UBND"),
        ((5, "QyĐ", "UBND"), "Số: 05/QyĐ-UBND"),
        ((15, "QĐ", "SGD&ĐT"), "Số: 15/QĐ-SGD&ĐT"),
        ((1250, None, "UBND", "KT"), "Số: 1250/UBND-KT"),
        ((3, "SY", "SXD"), "Số: 03/SY-SXD"),
        ((None, "KH", "VP"), "Số:       /KH-VP"),
    ],
)
def test_ghi_so_ky_hieu_nha_nuoc(line: tuple[int | None, str | None, str], parts: str) -> None:
    assert so_ky_hieu(*line) == parts
    assert str(doc_so_ky_hieu(parts)) == parts


@pytest.mark.parametrize(
    ("line", "parts"),
    [((5, "KH", "ĐU"), "Số 05-KH/ĐU"), ((12, "CV", "BTCTU"), "Số 12-CV/BTCTU"),
     ((3, "QC", "BTCTU", "BNCTU"), "Số 03-QC/BTCTU-BNCTU"),
     ((None, "NQ", "TU"), "Số       -NQ/TU")],
)  # fmt: skip
def test_ghi_so_ky_hieu_cua_dang(line: tuple[int | None, str, str], parts: str) -> None:
    assert so_ky_hieu(*line, he="dang") == parts
    read = doc_so_ky_hieu(parts)
    assert read.he == "dang"
    assert str(read) == parts


@given(
    st.one_of(st.none(), st.integers(1, 99999)),
    st.sampled_from(sorted(STATE | COPIES)),
    st.lists(BODIES, min_size=1, max_size=3),
)
@settings(max_examples=150, deadline=None)
def test_moi_loai_viet_ra_roi_doc_lai_nhu_cu(so: int | None, loai: str, bodies: list[str]) -> None:
    read = doc_so_ky_hieu(so_ky_hieu(so, loai, *bodies), cong_van=False)
    assert (read.he, read.so, read.loai, read.co_quan) == ("nd30", so, loai, tuple(bodies))
    assert read.ky_hieu == ky_hieu(loai, *bodies)


@given(
    st.one_of(st.none(), st.integers(1, 99999)),
    st.sampled_from(sorted(PARTY)),
    st.lists(BODIES, min_size=1, max_size=3),
)
@settings(max_examples=100, deadline=None)
def test_moi_loai_cua_dang_viet_ra_roi_doc_lai_nhu_cu(so: int | None, loai: str, bodies: list[str]) -> None:
    read = doc_so_ky_hieu(so_ky_hieu(so, loai, *bodies, he="dang"))
    assert (read.he, read.so, read.loai, read.co_quan) == ("dang", so, loai, tuple(bodies))


@given(st.one_of(st.none(), st.integers(1, 99999)), st.lists(BODIES, min_size=2, max_size=3))
@settings(max_examples=100, deadline=None)
def test_cong_van_viet_ra_roi_doc_lai_nhu_cu(so: int | None, bodies: list[str]) -> None:
    read = doc_so_ky_hieu(so_ky_hieu(so, None, *bodies), cong_van=True)
    assert (read.so, read.loai, read.co_quan) == (so, None, tuple(bodies))


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("30/2020/NĐ-CP", ("vbqppl", 30, 2020, "NĐ", ("CP",))),
        ("08/2026/QĐ-UBND", ("vbqppl", 8, 2026, "QĐ", ("UBND",))),
        ("45/2019/QH14", ("vbqppl", 45, 2019, None, ("QH14",))),
        ("số 01/KH-UBND", ("nd30", 1, None, "KH", ("UBND",))),
        ("Số: …/QĐ-SXD", ("nd30", None, None, "QĐ", ("SXD",))),
        ("Số: ...../UBND-KT", ("nd30", None, None, None, ("UBND", "KT"))),
        ("Số: ____/KH-VP", ("nd30", None, None, "KH", ("VP",))),
        ("399-QĐ/TW", ("dang", 399, None, "QĐ", ("TW",))),
        ("Số:\u00a008/QĐ-SXD", ("nd30", 8, None, "QĐ", ("SXD",))),
        ("15a/QĐ-UBND", ("nd30", 15, None, "QĐ", ("UBND",))),
        ("12/QĐ-BCĐ-TCT", ("nd30", 12, None, "QĐ", ("BCĐ", "TCT"))),
    ],
)
def test_doc_so_ky_hieu_cac_he(
    text: str, facts: tuple[str, int | None, int | None, str | None, tuple[str, ...]]
) -> None:
    read = doc_so_ky_hieu(text, chat=False)
    assert (read.he, read.so, read.nam, read.loai, read.co_quan) == facts


def test_vien_dan_trong_cau_khong_can_dau_hai_cham() -> None:
    assert doc_so_ky_hieu("số 01/KH-UBND").so == 1


def test_so_chen_giu_chu_cai() -> None:
    read = doc_so_ky_hieu("Số: 15a/QĐ-UBND")
    assert read.chen == "a"
    assert str(read) == "Số: 15a/QĐ-UBND"


def test_van_ban_mat_va_noi_bo_duoc_nhan_ra() -> None:
    assert doc_so_ky_hieu("Số: 12/BC-UBND (M)").do_mat == "Mật"
    assert doc_so_ky_hieu("Số: 12/BC-UBND(Tối mật)").do_mat == "Tối mật"
    assert doc_so_ky_hieu("3294-CV/VPTW/nb").noi_bo
    assert str(doc_so_ky_hieu("3294-CV/VPTW/nb")) == "Số 3294-CV/VPTW/nb"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Số: 8/QĐ-SXD", "08"),
        ("Số: 008/QĐ-SXD", "thừa số 0"),
        ("Số 08/QĐ-SXD", "hai chấm"),
        ("Số: 08 / QĐ - SXD", "khoảng trắng"),
        ("Số: 08/CV-SXD", "CV"),
        ("Số: 08/TTR-SXD", "TTr"),
        ("Số: 08/QCh-SXD", "QC"),
        ("Số: 08/QĐ", "tên cơ quan"),
        ("Số: 08/UBND", "đơn vị soạn thảo"),
        ("Số: 05-KH/ĐU", "không có dấu hai chấm"),
        ("Số 5-KH/ĐU", "05"),
        ("08/2026/SXD-VP", "quy phạm pháp luật"),
    ],
)
def test_viet_sai_quy_tac_thi_noi_sai_o_dau(text: str, told: str) -> None:
    with pytest.raises(CodeError, match=told):
        doc_so_ky_hieu(text)
    assert any(told in sentence for sentence in doc_so_ky_hieu(text, chat=False).sai)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Số:",
        "abc",
        "2026",
        "08/qđ-sxd",
        "0/QĐ-SXD",
        "/",
        "-/-",
        "08/QĐ-SXD-",
        "QĐ-SXD",
        "08//QĐ",
        "x" * 500,
        "ngày 05/3/2026",
    ],
)
def test_khong_phai_so_ky_hieu_thi_tu_choi(text: str) -> None:
    with pytest.raises(CodeError):
        doc_so_ky_hieu(text, chat=False)


def test_ma_vua_la_loai_vua_la_co_quan_thi_noi_la_mo_ho() -> None:
    assert doc_so_ky_hieu("05/HĐ-VP").mo_ho
    assert not doc_so_ky_hieu("05/HĐ-VP", cong_van=False).mo_ho
    assert doc_so_ky_hieu("05/HĐ-VP", cong_van=True).co_quan == ("HĐ", "VP")


@pytest.mark.parametrize(
    ("parts", "told"),
    [(("CV", "SXD"), "CV"), (("TS", "SXD"), "TTr"), (("QĐ",), "thiếu"), (("QĐ", "s xd"), "không hợp lệ"), 
     ((None, "UBND"), "công văn cần"), (("XX", "sxd"), "XX.*sxd")],
)  # fmt: skip
def test_ky_hieu_sai_bi_tu_choi_va_noi_het_moi_loi(parts: tuple[str | None, ...], told: str) -> None:
    with pytest.raises(CodeError, match=told):
        ky_hieu(*parts)


def test_cong_van_cua_dang_phai_co_cv() -> None:
    with pytest.raises(CodeError, match="CV"):
        ky_hieu(None, "ĐU", he="dang")


@pytest.mark.parametrize("so", [0, -1, True])
def test_so_van_ban_tu_1(so: int) -> None:
    with pytest.raises(CodeError):
        so_van_ban(so)


@pytest.mark.parametrize(
    ("text", "code"),
    [("Số: 08/QD-SXD", "QĐ"), ("Số: 08/QYĐ-SXD", "QyĐ"), ("Số: 08/QYD-SXD", "QyĐ"), ("Số: 08/TTR-SXD", "TTr")],
)
def test_ma_go_nham_duoc_doc_va_noi_ra(text: str, code: str) -> None:
    read = doc_so_ky_hieu(text, chat=False)
    assert read.loai == code
    assert f'có phải "{code}"?' in "; ".join(read.sai)


def test_tt_co_the_la_trung_tam() -> None:
    assert doc_so_ky_hieu("Số: 45/TT-HC").co_quan == ("TT", "HC")
    assert doc_so_ky_hieu("Số: 45/TT-SXD", cong_van=False, chat=False).loai == "TTr"
