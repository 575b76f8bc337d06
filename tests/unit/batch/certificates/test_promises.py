"""Promises of certificates that are told to clerks: the given number of the golden book, shares that add up."""

from __future__ import annotations

from typing import Any

import pytest

from vanban.batch.certificates.arranging import arrange
from vanban.batch.certificates.kinds import certificate_kind
from vanban.batch.certificates.wording import printed

KHEN = certificate_kind("giay_khen")


@pytest.mark.parametrize(
    ("given", "expected"),
    [({"so_vang": "05", "stt": "7"}, "05"), ({"stt": "7."}, "7"), ({}, "3"), ({"so_vang": "", "stt": "9"}, "9")],
)
def test_so_vang_da_cho_di_truoc_so_thu_tu(common: Any, row: Any, given: dict[str, str], expected: str) -> None:
    one = row(index=3, ho_ten="Lê An", gioi_tinh="nam", **given)
    assert printed(KHEN, common(), one)["so_vang"].split() == ["Số", "sổ", "vàng:", expected]
    assert printed(KHEN, common(so_vang="khong"), one)["so_vang"] == ""


@pytest.mark.parametrize(
    ("shares", "told"),
    [(("60", "40"), ""), (("60%", "40 %"), ""), (("0,6", "0,4"), ""), (("60", "45"), "105%"), (("60", "39,5"), "99.5%"),
     (("60", ""), ""), (("100",), ""), (("90",), "90%"), (("33,33", "33,33", "33,34"), "")],
)  # fmt: skip
def test_ty_le_cac_tac_gia_phai_du_mot_tram(common: Any, row: Any, shares: tuple[str, ...], told: str) -> None:
    kind = certificate_kind("chung_nhan_sang_kien")
    rows = [
        row("chung_nhan_sang_kien", index=at, ho_ten=f"Lê An {at}", ten_sang_kien="Một cửa số", ty_le=share)
        for at, share in enumerate(shares, 1)
    ]
    notes = {note.noi_dung for one in arrange(kind, common("chung_nhan_sang_kien"), rows) for note in one.notes}
    assert [told in note for note in notes if "tỷ lệ" in note] == ([True] if told else [])
