from __future__ import annotations

from typing import Any

import pytest
from pydantic_core import PydanticCustomError

from vanban.models import Bang, Chuong, Dieu, Doan, Gach, Khoan, Muc, MucSo
from vanban.models.tree import doc_noi_dung

TYPED = """I. MỤC ĐÍCH
1. **Chung**
- Nâng cao;
+ chất lượng.
2. Giao Sở Nội vụ chủ trì.
II. TỔ CHỨC
Theo dõi.
"""
NESTED: list[Any] = [
    {"muc": "MỤC ĐÍCH", "noi_dung": [
        {"khoan": {"tieu_de": "Chung"}, "noi_dung": [{"gach": "Nâng cao;", "noi_dung": [{"cong": "chất lượng."}]}]},
        {"khoan": "Giao Sở Nội vụ chủ trì."},
    ]},
    {"Mục": "TỔ CHỨC", "nội dung": "Theo dõi."},
]  # fmt: skip
FLAT: list[Any] = [
    {"muc": "MỤC ĐÍCH"}, {"khoan": "", "tieu_de": "Chung"}, {"gach": "Nâng cao;"}, {"cong": "chất lượng."},
    {"khoan": "Giao Sở Nội vụ chủ trì."}, {"muc": "TỔ CHỨC"}, {"doan": "Theo dõi."},
]  # fmt: skip
MIXED: list[Any] = ["I. MỤC ĐÍCH\n1. **Chung**\n- Nâng cao;", {"cong": "chất lượng."}, "2. Giao Sở Nội vụ chủ trì.",
                    "II. TỔ CHỨC", "Theo dõi."]  # fmt: skip


@pytest.mark.parametrize("body", [NESTED, FLAT, MIXED, list(doc_noi_dung(TYPED))])
def test_moi_cach_viet_cho_cung_mot_cay(body: Any) -> None:
    assert doc_noi_dung(body) == doc_noi_dung(TYPED)


def test_muc_trong_chuong_la_muc_so_muc_ngoai_la_so_la_ma() -> None:
    inside, outside = (
        doc_noi_dung([{"chuong": "A", "noi_dung": [{"muc": "B"}]}])[0],
        doc_noi_dung([{"muc": "B", "noi_dung": "Nội dung."}])[0],
    )
    assert isinstance(inside, Chuong)
    assert isinstance(inside.con[0], MucSo)
    assert isinstance(outside, Muc)
    assert isinstance(doc_noi_dung([{"muc": "B", "noi_dung": "Điều 1. X."}])[0], MucSo)


def test_khoi_doan_giu_nguyen_chu_giong_nhan() -> None:
    assert doc_noi_dung([{"doan": "1. Không phải khoản"}]) == (Doan("1. Không phải khoản"),)


def test_khoan_viet_ro_khong_bi_doan_la_tieu_de() -> None:
    (khoan,) = doc_noi_dung([{"khoan": "Sở Nội vụ", "noi_dung": [{"gach": "Chủ trì."}]}])
    assert khoan == Khoan("Sở Nội vụ", "", (Gach("Chủ trì."),))


def test_nhan_go_trong_khoi_duoc_doi_chieu() -> None:
    assert doc_noi_dung([{"dieu": "Điều 1. Ban hành."}]) == (Dieu("Ban hành."),)
    with pytest.raises(PydanticCustomError) as caught:
        doc_noi_dung([{"dieu": "Điều 2. Ban hành."}])
    assert caught.value.context is not None
    assert caught.value.context["faults"][0].loc == (0, "dieu")


def test_vua_tieu_de_vua_noi_dung_thi_noi_dung_xuong_dong() -> None:
    (khoan,) = doc_noi_dung([{"khoan": "Nâng cao.", "tieu_de": "Mục đích"}])
    assert khoan == Khoan("", "Mục đích", (Doan("Nâng cao."),))


@pytest.mark.parametrize(
    ("body", "place", "words"),
    [
        ([{"khoang": "x"}], (0,), "không rõ đây là khối gì"),
        ([{"khoan": "x", "diem": "y"}], (0,), "một khối chỉ có một tên khối"),
        ([{"doan": "x", "mau": "đỏ"}], (0, "mau"), "không có mục nào"),
        ([{"doan": None}], (0, "doan"), "còn để trống"),
        ([{"muc": "A", "noi_dung": [{"bang": "| a | b |\n| c |"}]}], (0, "noi_dung", 0, "bang"), "hàng có 1 ô"),
        ([{"Kính gửi": "Sở"}], (0,), "dấu hai chấm"),
    ],
)
def test_khoi_sai_duoc_bao_dung_cho(body: Any, place: tuple[Any, ...], words: str) -> None:
    with pytest.raises(PydanticCustomError) as caught:
        doc_noi_dung(body)
    assert caught.value.context is not None
    (found,) = caught.value.context["faults"]
    assert found.loc[: len(place)] == place
    assert words in str(found.problem)


def test_long_nhau_qua_sau_bi_tu_choi() -> None:
    body: Any = [{"gach": "x"}]
    for _ in range(60):
        body = [{"gach": "x", "noi_dung": body}]
    with pytest.raises(PydanticCustomError):
        doc_noi_dung(body)


def test_bang_trong_danh_sach_khoi_nam_dung_muc() -> None:
    (muc,) = doc_noi_dung(["I. A", {"bang": {"cot": ["X"], "hang": [["1"]]}}])
    assert isinstance(muc, Muc)
    assert isinstance(muc.con[0], Bang)
