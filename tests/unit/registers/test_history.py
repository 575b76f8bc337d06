"""Whatever is changed behind the book's back shows."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from vanban.registers import SoDangKy, YeuCau

Mo = Callable[..., SoDangKy]


def filled(so: SoDangKy) -> SoDangKy:
    for at in range(3):
        so.cap(YeuCau(loai="quyet_dinh", trich_yeu=f"Việc {at}"))
    so.sua("02/QĐ-VP", {"trich_yeu": "Việc khác"}, "gõ nhầm")
    return so


def behind_its_back(so: SoDangKy, *statements: str) -> None:
    """Change the database as somebody with its password would, guards off."""
    lite = so.store.duong_dan is not None
    with so.store.engine.connect() as connection:
        if not lite:
            connection.execute(text("SET session_replication_role = replica"))
        elif any("lich_su" in one or "DELETE" in one for one in statements):
            for name in (
                connection.execute(text("SELECT name FROM sqlite_master WHERE name LIKE 'giu_%'")).scalars().all()
            ):
                connection.execute(text(f"DROP TRIGGER {name}"))
        for statement in statements:
            connection.execute(text(statement))
        connection.commit()
        if not lite:
            connection.execute(text("SET session_replication_role = DEFAULT"))
            connection.commit()


def test_so_nguyen_ven_thi_dat(so: SoDangKy) -> None:
    checked = filled(so).kiem_tra()
    assert checked.dat
    assert checked.so_muc >= 5


@pytest.mark.parametrize(
    ("deed", "said"),
    [
        (
            "UPDATE van_ban_di SET trich_yeu = 'Sửa trộm' WHERE so = 1",
            "dòng van_ban_di 1 đã bị sửa ngoài sổ: trich_yeu",
        ),
        ("UPDATE van_ban_di SET so = 9 WHERE so = 3", "dòng van_ban_di 3 đã bị sửa ngoài sổ: so"),
        ("UPDATE lich_su SET nguoi = 'Người khác' WHERE id = 4", "mục lịch sử 4 đã bị sửa"),
        ("DELETE FROM lich_su WHERE id = 4", "lịch sử thiếu mục 4"),
        ("DELETE FROM lich_su WHERE id >= 6", "cuối lịch sử là mục 5, sổ ghi là mục 6"),
        ("DELETE FROM van_ban_di WHERE so = 3", "bảng van_ban_di thiếu 1 dòng mà lịch sử có ghi"),
        ("UPDATE chuoi_so SET so_cuoi = 1", "là 1, sổ đã có số 3"),
    ],
)
def test_sua_ngoai_so_thi_lo(so: SoDangKy, deed: str, said: str) -> None:
    filled(so)
    behind_its_back(so, deed)
    assert any(said in fault for fault in so.kiem_tra().loi)


def test_thay_ca_lich_su_thi_moc_ghi_truoc_khong_con(so: SoDangKy) -> None:
    moc = filled(so).kiem_tra().moc
    so.cap(YeuCau(loai="quyet_dinh", trich_yeu="Thêm"))
    assert so.kiem_tra(moc=moc).dat
    assert any("đã bị thay" in fault for fault in so.kiem_tra(moc="0" * 64).loi)


@pytest.mark.parametrize(
    "deed", ["DELETE FROM van_ban_di", "DELETE FROM lich_su", "UPDATE lich_su SET nguoi = 'x'", "DELETE FROM chuoi_so"]
)
def test_co_so_du_lieu_tu_chan_xoa_va_sua_lich_su(so: SoDangKy, deed: str) -> None:
    filled(so)
    with so.store.engine.connect() as connection, pytest.raises(DBAPIError, match="khong duoc xoa"):
        connection.execute(text(deed))


def test_lich_su_ca_so_moi_nhat_truoc(so: SoDangKy) -> None:
    entries = filled(so).lich_su(toi_da=2)
    assert [(one.hanh_dong, one.nguoi) for one in entries] == [("sua", "Lan"), ("cap", "Lan")]
    assert entries[0].thay_doi["trich_yeu"] == ("Việc 1", "Việc khác")
    assert entries[0].luc.startswith("2026-03-05T09:30:00")


def test_ai_lam_thi_ghi_ten_nguoi_do(mo: Mo) -> None:
    mo(nguoi="Lan").cap(YeuCau(loai="quyet_dinh", trich_yeu="Việc"))
    mo(nguoi="Hoa").huy("01/QĐ-VP", "sai")
    assert [one.nguoi for one in mo().lich_su("01/QĐ-VP")] == ["Lan", "Hoa"]
