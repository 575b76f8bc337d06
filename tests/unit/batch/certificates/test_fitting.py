from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vanban.batch.certificates.fitting import Fitted, Rules, fit
from vanban.building.certificates.layout import LAYOUTS, LINE
from vanban.metrics import width_mm
from vanban.metrics.lengths import MM_PER_PT
from vanban.overprint.sheet import Box, Look
from vanban.overprint.typefaces import FaceName

NAME = Box("nguoi_nhan", "", 25, 100, 247, 13, Look(FaceName(bold=True), 26))
NAME_RULES = Rules(13, 2, first_floor=18)
MERIT = Box("thanh_tich", "", 25, 124, 247, 16.5, Look(size=17))
MERIT_RULES = Rules(11, 3, wrap_first=True)
WORDS = ["Đã", "có", "thành", "tích", "xuất", "sắc", "trong", "phong", "trào", "thi", "đua", "năm", "2026"]
LONG = "Bà: Công Tằng Tôn Nữ Hoàng Thị Nguyễn Phương Thanh Bảo Trân"


def test_ten_ngan_giu_nguyen_co() -> None:
    assert fit("Ông: Lê An", NAME, NAME_RULES) == Fitted(("Ông: Lê An",), 26)


def test_ten_dai_thu_nho_truoc_roi_moi_xuong_dong() -> None:
    shrunk = fit(LONG, NAME, NAME_RULES)
    assert shrunk is not None
    assert (len(shrunk.lines), shrunk.shrunk, shrunk.wrapped) == (1, True, False)
    assert 18 <= shrunk.size < 26
    wrapped = fit(f"{LONG} {LONG}", NAME, NAME_RULES)
    assert wrapped is not None
    assert len(wrapped.lines) == 2


def test_thanh_tich_dai_xuong_dong_truoc_roi_moi_thu_nho() -> None:
    two = fit("Đã hoàn thành xuất sắc nhiệm vụ công tác năm 2026 " * 2, MERIT, MERIT_RULES)
    assert two is not None
    assert (two.size, len(two.lines), two.shrunk) == (17, 2, False)


def test_qua_dai_thi_tu_choi_khong_cat() -> None:
    assert fit("rất dài " * 200, MERIT, MERIT_RULES) is None


def test_ngat_dong_nguoi_viet_muon_duoc_giu() -> None:
    found = fit("Đã có thành tích\nnăm 2026", MERIT, MERIT_RULES)
    assert found is not None
    assert found.lines == ("Đã có thành tích", "năm 2026")


@given(st.lists(st.sampled_from(WORDS), max_size=120))
def test_khong_bao_gio_tran_khung_va_khong_mat_chu(words: list[str]) -> None:
    text = " ".join(words) or "x"
    found = fit(text, MERIT, MERIT_RULES)
    if found is None:
        return
    assert " ".join(found.lines) == text
    assert len(found.lines) * found.size * MERIT.look.pitch * MM_PER_PT <= MERIT.height
    assert all(width_mm(line, found.size) <= MERIT.width for line in found.lines)


@pytest.mark.parametrize("kind", list(LAYOUTS))
def test_o_nao_cung_du_cao_cho_mot_dong_co_chuan(kind: str) -> None:
    for row in LAYOUTS[kind].rows:
        for zone in (row.left, row.right):
            if zone is not None:
                assert zone.size * LINE * MM_PER_PT <= zone.height, zone.key


@pytest.mark.parametrize("kind", list(LAYOUTS))
def test_hai_dong_chuc_vu_ky_khong_phai_thu_nho(kind: str) -> None:
    zone = next(row.right for row in LAYOUTS[kind].rows if row.right and row.right.key == "chuc_vu_ky")
    box = Box(
        "chuc_vu_ky", "", 0, 0, 123, zone.height, Look(FaceName(bold=True), zone.size, LINE, capitals=True), "top"
    )
    found = fit("KT. Chánh Văn phòng\nPhó Chánh Văn phòng", box, Rules(zone.floor, zone.lines, wrap_first=True))
    assert found is not None
    assert found.size == zone.size


def test_giay_nho_thi_co_chu_nho_theo() -> None:
    assert Rules(20, 2, wrap_first=True, first_floor=16).scaled(0.5) == Rules(10, 2, wrap_first=True, first_floor=8)
    assert Rules(20, 1).scaled(0.5) == Rules(10, 1)
