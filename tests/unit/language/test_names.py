"""Names taken apart and cased, without harm to names of other peoples; casing of text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vanban.language import (
    PersonNameError,
    ha_hoa_dau,
    hoa,
    tach_ten,
    thuong,
    viet_hoa_dau,
    viet_hoa_ten,
    viet_tat_ten,
)


@pytest.mark.parametrize(
    ("written", "parts"),
    [
        ("Nguyễn Văn Hà", ((), "Nguyễn", "Văn", "Hà")),
        ("Nguyễn Thị Minh Khai", ((), "Nguyễn", "Thị Minh", "Khai")),
        ("Đỗ Ân", ((), "Đỗ", "", "Ân")),
        ("Hồng", ((), "", "", "Hồng")),
        ("Ông Nguyễn Văn Hà", (("Ông",), "Nguyễn", "Văn", "Hà")),
        ("bà Trần Thị Lan", (("bà",), "Trần", "Thị", "Lan")),
        ("Đồng chí Lê Minh", (("Đồng chí",), "Lê", "", "Minh")),
        ("Ông/Bà Lê Minh", (("Ông/Bà",), "Lê", "", "Minh")),
        ("ông: Lê Minh", (("ông:",), "Lê", "", "Minh")),
        ("PGS. TS. Lê Minh", (("PGS.", "TS."), "Lê", "", "Minh")),
        ("Bà ThS. Lê Thị Minh", (("Bà", "ThS."), "Lê", "Thị", "Minh")),
        ("Đại tá Lê Minh", (("Đại tá",), "Lê", "", "Minh")),
        ("Ông Minh", ((), "Ông", "", "Minh")),
        ("ông Minh", (("ông",), "", "", "Minh")),
        ("H'Hen Niê", ((), "Niê", "", "H'Hen")),
        ("Bà H’Yam Bkrông", (("Bà",), "Bkrông", "", "H’Yam")),
        ("Y Phôn Ksor", ((), "Ksor", "", "Y Phôn")),
        ("Y Vêng", ((), "", "", "Y Vêng")),
        ("Giàng A Páo", ((), "Giàng", "A", "Páo")),
        ("Nay H'Lan", ((), "Nay", "", "H'Lan")),
        ("  Nguyễn\u00a0 Văn\u200b  Hà ", ((), "Nguyễn", "Văn", "Hà")),
    ],
)
def test_tach_ho_dem_ten(written: str, parts: tuple[tuple[str, ...], str, str, str]) -> None:
    name = tach_ten(written)
    assert (name.danh_xung, name.ho, name.dem, name.ten) == parts


def test_cot_chi_co_ten_thi_khong_bo_chu_ong() -> None:
    assert tach_ten("Ông Cao Thắng", danh_xung=False).ho == "Ông"


@pytest.mark.parametrize("written", ["", "   ", "\u200b"])
def test_khong_co_ten_thi_bao(written: str) -> None:
    with pytest.raises(PersonNameError):
        tach_ten(written)


@given(
    st.lists(
        st.sampled_from(["Ông", "Bà", "ThS.", "Lê", "Thị", "Y", "H'Hen", "A", "Hoà", "Đại tá"]), min_size=1, max_size=6
    )
)
@settings(max_examples=100, deadline=None)
def test_tach_ten_khong_mat_chu_nao(words: list[str]) -> None:
    written = " ".join(words)
    name = tach_ten(written)
    assert " ".join([*name.danh_xung, name.ho_ten]) == written
    assert sorted(f"{name.ho} {name.dem} {name.ten}".split()) == sorted(name.ho_ten.split())


@pytest.mark.parametrize(
    ("written", "cased"),
    [
        ("NGUYỄN THỊ ÁNH", "Nguyễn Thị Ánh"),
        ("nguyễn thị ánh", "Nguyễn Thị Ánh"),
        ("Nguyễn văn An", "Nguyễn Văn An"),
        ("  ĐỖ   ÂN ", "Đỗ Ân"),
        ("H'HEN NIÊ", "H'Hen Niê"),
        ("h’hen niê", "H’Hen Niê"),
        ("Y PHÔN KSOR", "Y Phôn Ksor"),
        ("GIÀNG A PÁO", "Giàng A Páo"),
        ("K'BRIÊM", "K'Briêm"),
        ("RƠ Ô CHEO", "Rơ Ô Cheo"),
        ("VÍCH-TO HUY-GÔ", "Vích-to Huy-gô"),
        ("JEAN-PAUL", "Jean-Paul"),
        ("Ronald McDonald", "Ronald McDonald"),
        ("O'BRIEN", "O'Brien"),
        ("THS. LÊ MINH", "ThS. Lê Minh"),
        ("PGS.  TS. LÊ MINH", "PGS. TS. Lê Minh"),
        ("ÔNG LÊ VĂN MINH", "Ông Lê Văn Minh"),
        ("ông NSƯT lê minh", "Ông NSƯT Lê Minh"),
        ("TRẦN T. HÀ", "Trần T. Hà"),
        ("NGUYỄN VĂN AN (B)", "Nguyễn Văn An (B)"),
        ("GIOAN PHAOLÔ II", "Gioan Phaolô II"),
        ("NGUYỄN THỊ VI", "Nguyễn Thị Vi"),
        ("", ""),
    ],
)
def test_viet_hoa_ten(written: str, cased: str) -> None:
    assert viet_hoa_ten(written) == cased


@given(st.text(alphabet=st.sampled_from("aăâÀđĐêợ'’-. HKyỴ"), max_size=20))
@settings(max_examples=200, deadline=None)
def test_viet_hoa_ten_lan_hai_khong_doi_gi(written: str) -> None:
    once = viet_hoa_ten(written)
    assert viet_hoa_ten(once) == once
    assert once.lower() == " ".join(written.lower().split())


def test_viet_tat_nguoi_soan() -> None:
    assert viet_tat_ten("Nguyễn Thị Hoa") == "NTH"
    assert viet_tat_ten("Ông Đặng Ánh Ưng") == "ĐAƯ"


def test_chu_hoa_chu_thuong() -> None:
    assert hoa("quỹ ủy ban đắk") == "QUỸ ỦY BAN ĐẮK"
    assert thuong("QUỸ ỦY BAN ĐẮK") == "quỹ ủy ban đắk"
    assert hoa("ha\u0300") == "HÀ"


@pytest.mark.parametrize(
    ("text", "capital"),
    [
        ("đẩy mạnh", "Đẩy mạnh"),
        ("- ưu tiên", "- Ưu tiên"),
        ("“ý kiến", "“Ý kiến"),
        ("2026", "2026"),
        ("", ""),
        ("UBND", "UBND"),
    ],
)
def test_viet_hoa_dau(text: str, capital: str) -> None:
    assert viet_hoa_dau(text) == capital


@pytest.mark.parametrize(
    ("text", "small"),
    [("Đẩy mạnh", "đẩy mạnh"), ("UBND tỉnh", "UBND tỉnh"), ("Ý kiến", "ý kiến"), ("TTr của Sở", "TTr của Sở"), ("", ""),
     ("Ở cơ sở", "ở cơ sở"), ("QyĐ mới", "QyĐ mới"), ("H'Hen", "H'Hen")],
)  # fmt: skip
def test_ha_hoa_dau_giu_chu_viet_tat(text: str, small: str) -> None:
    assert ha_hoa_dau(text) == small
