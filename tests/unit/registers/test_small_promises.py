"""A clock without a zone is local; several papers of one number are told apart."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest

from vanban.errors import RegisterError
from vanban.registers import SoDangKy, YeuCau

FAR = timezone(timedelta(hours=7))


@pytest.mark.parametrize(
    "moment", [datetime(2026, 3, 5, 9, 30), datetime(2026, 3, 5, 9, 30, tzinfo=FAR), datetime(2026, 3, 5, tzinfo=UTC)]
)
def test_luc_ghi_so_luon_co_mui_gio(so_tep: SoDangKy, dong_ho: Any, moment: datetime) -> None:
    dong_ho.luc = moment
    assert so_tep.luc().tzinfo is not None
    assert so_tep.luc() == (moment if moment.tzinfo is not None else moment.astimezone())
    so_tep.cap(YeuCau(loai="quyet_dinh", trich_yeu="Về việc khen thưởng"))
    assert datetime.fromisoformat(so_tep.lich_su()[0].luc).tzinfo is not None


@pytest.mark.parametrize(
    ("secret", "told"), [("", "#1 năm 2025; #2 năm 2026"), ("mat", "#1 năm 2025 (Mật); #2 năm 2026 (Mật)")]
)
def test_nhieu_van_ban_mot_so_duoc_ke_nam_va_do_mat(mo: Callable[..., SoDangKy], secret: str, told: str) -> None:
    book = mo()
    for year in (2025, 2026):
        book.cap(YeuCau(loai="quyet_dinh", trich_yeu="Về việc khen thưởng", ngay=date(year, 3, 4), do_mat=secret))
    with pytest.raises(RegisterError) as caught:
        book.lay("01/QĐ-VP")
    assert caught.value.problems[0].tim_thay == told
    assert book.lay("01/QĐ-VP", nam=2025).nam == 2025
    with pytest.raises(RegisterError, match=r"sổ không có số này.*07/QĐ-VP năm 2025"):
        book.lay("07/QĐ-VP", nam=2025)
