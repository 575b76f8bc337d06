"""What a book makes of what it is asked to enter: values, remarks, faults; kept."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.kept import given
from vanban.errors import InputError
from vanban.registers import YeuCau, YeuCauVaoSo
from vanban.registers.entries import YeuCauDen
from vanban.registers.filling import (
    certificate_values,
    certificate_words,
    count_copies,
    incoming_values,
    incoming_words,
    outgoing_values,
    outgoing_words,
    reason_of,
    year_of,
)

HERE = Path(__file__).parent
DAY = date(2026, 3, 5)
OUT: tuple[dict[str, Any], ...] = (
    {}, {"trich_yeu": " ..... "}, {"trich_yeu": "Về  việc\nkhen", "noi_nhan": ["Sở Nội vụ (02)", " Như Điều 3; Lưu: VT "]},
    {"trich_yeu": "a\x01b\x02", "nguoi_ky": "Lê\x00An"}, {"trich_yeu": "Kho", "do_mat": "Mật", "do_khan": "thượng khẩn"},
    {"trich_yeu": "Kho", "do_mat": "tuyet_mat"}, {"trich_yeu": "Kho", "do_mat": "tuyet_mat", "ghi_trich_yeu_tuyet_mat": True},
    {"trich_yeu": "Kho", "do_mat": "hơi mật", "do_khan": "!", "so_trang": 0, "so_luong_ban": -1},
    {"trich_yeu": "Kho", "so_trang": 1, "so_luong_ban": 1, "noi_nhan": ["A"]}, {"trich_yeu": "Kho", "so_trang": True},
    {"trich_yeu": "Kho", "kinh_gui": ["Sở A; Sở B"], "noi_nhan": ["Như trên"], "luu": "VT (3)"},
    {"trich_yeu": "Kho", "loai": "khong_co"}, {"trich_yeu": "Kho", "loai": "cong_van", "don_vi_soan": "TH"},
    {"trich_yeu": "Kho", "loai": "cong_van", "don_vi_soan": "T H!"}, {"trich_yeu": "Kho", "ky_hieu": "15/QĐ-UBND"},
    {"trich_yeu": "Kho", "ky_hieu": "QĐ-UBND", "han_tra_loi": DAY, "ngay_chuyen": DAY},
)  # fmt: skip
IN: tuple[dict[str, Any], ...] = (
    {}, {"tac_gia": " "}, {"so_ky_hieu": "05/3/2026"}, {"so_ky_hieu": "5/STC", "loai": "công văn"}, {"loai": "khong_co"},
    {"gio_den": "08:30"}, {"gio_den": "25:00"}, {"gio_den": "8h"}, {"han": date(2026, 3, 4), "ngay_den": DAY},
    {"han": DAY, "ngay_den": DAY}, {"han": DAY}, {"do_mat": "toi_mat", "do_khan": "khẩn"}, {"do_mat": "tuyet_mat"},
    {"trich_yeu": "…"}, {"so_trang": 0}, {"don_vi_nhan": "Phòng  A", "ghi_chu": "x\x0by"},
)  # fmt: skip
CERTIFICATES: tuple[dict[str, Any], ...] = (
    {}, {"ten_so": ""}, {"ho_ten": " "}, {"nam": 1800}, {"nam": None, "don_vi": "Phòng A", "ngay_quyet_dinh": DAY},
    {"nam": 0}, {"ten_so": "Giấy khen"},
)  # fmt: skip


def tried(work: Callable[[], Any], words: Callable[[Any], str] | None = None) -> None:
    """Keep what is given, and the words it is found by."""

    def told(found: Any) -> list[str]:
        values, notes = found if isinstance(found, tuple) and isinstance(found[0], dict) else (found, [])
        said = [f"{name}: {value!r}" for name, value in values.items()] if isinstance(values, dict) else [repr(values)]
        return [*said, *notes, *([words(values)] if words else [])]

    with contextlib.suppress(InputError):
        given(work, told, HERE)


@pytest.mark.parametrize("at", range(len(OUT)))
def test_van_ban_di(at: int) -> None:
    asked = {"loai": "quyet_dinh", **OUT[at]}
    asked.setdefault("trich_yeu", "")
    tried(lambda: outgoing_values(YeuCau(**asked), "VP"), lambda row: outgoing_words({**row, "so": 7, "phu": "a"}))


@pytest.mark.parametrize("at", range(len(IN)))
def test_van_ban_den(at: int) -> None:
    asked = {"tac_gia": "Sở Tài chính", "trich_yeu": "Về dự toán", **IN[at]}
    more = {"so_den": 12, "tien_do": "đang làm", "tra_loi": ""}
    tried(lambda: incoming_values(YeuCauDen(**asked)), lambda row: incoming_words({**row, **more}))


@pytest.mark.parametrize("at", range(len(CERTIFICATES)))
def test_giay_vao_so(at: int) -> None:
    asked = {"ten_so": "giay_khen", "ho_ten": "Lê An", "nam": 2026, **CERTIFICATES[at]}
    tried(lambda: certificate_values(YeuCauVaoSo(**asked)), lambda row: certificate_words({**row, "so": 3}))


@pytest.mark.parametrize(
    "asked", [(None, None), (DAY, None), (DAY, 2026), (DAY, 2025), (None, 2025), (None, 1800), (None, 2026)]
)
def test_nam_cua_van_ban(asked: tuple[date | None, int | None]) -> None:
    tried(lambda: year_of(*asked, date(2026, 4, 1)))


@pytest.mark.parametrize("reason", ["in  hỏng", " . ", "", "a\x01"])
def test_ly_do(reason: str) -> None:
    tried(lambda: reason_of(reason, "hủy số"))


def test_dem_so_ban() -> None:
    asked = (
        ([], "", []), (["A"], "", []), (["A (2)", "B (03 bản)"], "VT", []), (["A", "Lưu: VT"], "", []), (["A"], "VT (2)", []),
        (["Như trên", "B"], "VT", ["C"]), (["Như trên"], "VT", ["C", "D (2)"]), (["A"], "VT", ["C", "A"]),
    )  # fmt: skip
    assert [count_copies(*one) for one in asked] == [1, 2, 6, 2, 3, 3, 4, 3]
