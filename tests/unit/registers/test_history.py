"""Whatever is changed behind the book's back shows."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from vanban.cli import main
from vanban.registers import SoDangKy, YeuCau

Mo = Callable[..., SoDangKy]


def filled(so: SoDangKy) -> SoDangKy:
    for at in range(3):
        so.cap(YeuCau(loai="quyet_dinh", trich_yeu=f"Việc {at}"))
    so.sua("02/QĐ-VP", {"trich_yeu": "Việc khác"}, "gõ nhầm")
    return so


def behind_its_back(so: SoDangKy, *statements: str) -> None:
    """Change the database as somebody with its password would: guards off, and on again as if nothing had been."""
    lite = so.store.duong_dan is not None
    with so.store.engine.connect() as connection:
        guards: list[str] = []
        if not lite:
            connection.execute(text("SET session_replication_role = replica"))
        else:
            query = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'giu_%'"
            found = connection.execute(text(query)).all()
            guards = [row.sql for row in found]
            for row in found:
                connection.execute(text(f"DROP TRIGGER {row.name}"))
        for statement in statements:
            connection.execute(text(statement))
        for guard in guards:
            connection.execute(text(guard))
        connection.commit()
        if not lite:
            connection.execute(text("SET session_replication_role = DEFAULT"))
            connection.commit()


def test_so_nguyen_ven_thi_dat(so: SoDangKy) -> None:
    checked = filled(so).kiem_tra()
    assert checked.dat
    assert checked.so_muc >= 5


SWAP = "CASE {0} WHEN {1} THEN {2} ELSE {1} END"
TAMPERED = {
    "sửa dòng": (
        "UPDATE van_ban_di SET trich_yeu = 'Sửa trộm' WHERE so = 1",
        "dòng van_ban_di 1 đã bị sửa ngoài sổ: trich_yeu",
    ),
    "sửa số": ("UPDATE van_ban_di SET so = 9 WHERE so = 3", "dòng van_ban_di 3 đã bị sửa ngoài sổ: so"),
    "xóa dòng": ("DELETE FROM van_ban_di WHERE so = 3", "bảng van_ban_di thiếu 1 dòng mà lịch sử có ghi"),
    "hoán đổi hai dòng": (
        f"UPDATE van_ban_di SET trich_yeu = {SWAP.format('id', 1, 2)} WHERE id IN (1, 2)",
        "dòng van_ban_di 1 đã bị sửa",
    ),
    "đổi trạng thái": ("UPDATE van_ban_di SET trang_thai = 'huy' WHERE so = 1", "sửa ngoài sổ: trang_thai"),
    "sửa người": ("UPDATE lich_su SET nguoi = 'Người khác' WHERE id = 4", "mục lịch sử 4 đã bị sửa"),
    "sửa giờ": ("UPDATE lich_su SET luc = '2020-01-01' WHERE id = 4", "mục lịch sử 4 đã bị sửa"),
    "xóa mục": ("DELETE FROM lich_su WHERE id = 5", "lịch sử thiếu mục 5"),
    "xóa mục đầu": ("DELETE FROM lich_su WHERE id = 1", "lịch sử thiếu mục 1"),
    "cắt đuôi": ("DELETE FROM lich_su WHERE id >= 7", "cuối lịch sử là mục 6, sổ ghi là mục 7"),
    "hoán đổi mục": (
        "UPDATE lich_su SET bam = CASE id WHEN 4 THEN 'a' ELSE 'b' END WHERE id IN (4, 5)",
        "mục lịch sử 4 đã bị sửa",
    ),
    "mục không nối": ("UPDATE lich_su SET bam_truoc = 'x' WHERE id = 5", "mục lịch sử 5 không nối với mục trước"),
    "hạ bộ đếm": ("UPDATE chuoi_so SET so_cuoi = 1", "là 1, sổ đã có số 3"),
    "nâng bộ đếm": ("UPDATE chuoi_so SET so_cuoi = 50", "là 50, sổ mới có đến số 3"),
    "xóa bộ đếm": ("DELETE FROM chuoi_so", "là 0, sổ đã có số 3"),
    "mở năm đã khóa": ("UPDATE nam_so SET nam = 2025", "dòng nam_so 1 đã bị sửa ngoài sổ: nam"),
    "đổi cách đánh số": ("UPDATE nam_so SET danh_so = '{}'", "dòng nam_so 1 đã bị sửa ngoài sổ: danh_so"),
    "đổi cơ quan": ("UPDATE co_quan SET ten = 'Khác'", "dòng co_quan 1 đã bị sửa ngoài sổ: ten"),
    "cột tìm kiếm": ("UPDATE van_ban_di SET tim_kiem = 'x' WHERE so = 1", "không còn tìm thấy văn bản"),
    "mã sổ": ("UPDATE dau_chuoi SET ma_so = 'khac'", "mã của sổ đã bị đổi"),
    "đuôi chuỗi": ("UPDATE dau_chuoi SET muc_cuoi = 3", "sổ ghi là mục 3"),
    "mục cuối bị thay": ("UPDATE dau_chuoi SET bam = 'x'", "mục 7 cuối lịch sử không phải là mục sổ đã ghi"),
    "xóa dòng đầu chuỗi": ("DELETE FROM dau_chuoi", "0 dòng đầu chuỗi"),
    "JSON hỏng": ("UPDATE lich_su SET noi_dung = '{' WHERE id = 7", "không đọc được"),
    "JSON khác kiểu": ("UPDATE lich_su SET noi_dung = '[1]' WHERE id = 7", "không đọc được"),
    "nơi nhận hỏng": ("UPDATE van_ban_di SET noi_nhan = '{{' WHERE so = 1", "sửa ngoài sổ: noi_nhan"),
    "xóa hết": ("DELETE FROM van_ban_di", "bảng van_ban_di thiếu 3 dòng"),
    "mất chỉ mục": ("DROP INDEX uq_van_ban_di_trung_so", "thiếu chỉ mục uq_van_ban_di_trung_so"),
    "mất bảng": ("DROP TABLE muon_ban_luu", "sổ thiếu bảng muon_ban_luu"),
    "mất cột": ("ALTER TABLE van_ban_di DROP COLUMN kem_theo", "bảng van_ban_di thiếu cột kem_theo"),
    "mất bảng lịch sử": ("DROP TABLE lich_su", "sổ thiếu bảng lich_su"),
}


@pytest.mark.parametrize("kind", TAMPERED)
def test_sua_ngoai_so_thi_lo_khong_vo(so: SoDangKy, kind: str) -> None:
    deed, said = TAMPERED[kind]
    filled(so)
    if kind.startswith("mất bảng"):
        dropped(so, deed)
    else:
        behind_its_back(so, deed)
    faults = so.kiem_tra().loi
    assert any(said in fault for fault in faults), faults


def dropped(so: SoDangKy, deed: str) -> None:
    with so.store.engine.connect() as connection:
        connection.execute(text(deed))
        connection.commit()


@pytest.mark.parametrize(
    ("deed", "said"),
    [
        ("UPDATE van_ban_di SET so = 'hai' WHERE so = 2", "đã bị sửa ngoài sổ: so"),
        ("UPDATE van_ban_di SET ngay = 'hôm qua' WHERE so = 2", "đã bị sửa ngoài sổ: ngay"),
        ("UPDATE van_ban_di SET trich_yeu = x'ff00' WHERE so = 2", "đã bị sửa ngoài sổ: trich_yeu"),
        ("UPDATE lich_su SET noi_dung = x'ff00' WHERE id = 7", "đã bị sửa"),
        ("UPDATE chuoi_so SET so_cuoi = 'nhiều'", "bộ đếm"),
        ("UPDATE co_quan SET tam = 'có'", "đã bị sửa ngoài sổ: tam"),
        ("INSERT INTO tim_van_ban_di(tim_van_ban_di) VALUES ('delete-all')", "chỉ mục tìm kiếm"),
    ],
)
def test_sqlite_giu_gi_cung_duoc_ma_kiem_tra_khong_vo(so_tep: SoDangKy, deed: str, said: str) -> None:
    behind_its_back(filled(so_tep), deed)
    faults = so_tep.kiem_tra().loi
    assert any(said in fault for fault in faults), faults


@pytest.mark.parametrize("how", ["DROP", "DISABLE", "EMPTY"])
def test_bo_chot_thi_lo(so: SoDangKy, how: str) -> None:
    filled(so)
    lite = so.store.duong_dan is not None
    name = "giu_van_ban_di_delete" if lite else "giu_van_ban_di"
    deeds = {
        "DROP": [f"DROP TRIGGER {name}" + ("" if lite else " ON van_ban_di")],
        "DISABLE": [
            f"DROP TRIGGER {name}",
            f"CREATE TRIGGER {name} BEFORE DELETE ON van_ban_di WHEN 0 BEGIN SELECT 1; END",
        ]
        if lite
        else [f"ALTER TABLE van_ban_di DISABLE TRIGGER {name}"],
        "EMPTY": [f"DROP TRIGGER {name}", f"CREATE TRIGGER {name} BEFORE DELETE ON van_ban_di BEGIN SELECT 1; END"]
        if lite
        else [
            "CREATE OR REPLACE FUNCTION vanban_giu_so() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN OLD; END $$"
        ],
    }
    with so.store.engine.connect() as connection:
        for deed in deeds[how]:
            connection.execute(text(deed))
        connection.commit()
    faults = so.kiem_tra().loi
    assert any(f"chốt {name} " in fault for fault in faults), faults


def test_thay_ca_lich_su_thi_moc_ghi_truoc_khong_con(so: SoDangKy) -> None:
    moc = filled(so).kiem_tra().moc
    so.cap(YeuCau(loai="quyet_dinh", trich_yeu="Thêm"))
    assert so.kiem_tra(mark=moc).dat
    assert any("đã bị thay" in fault for fault in so.kiem_tra(mark="0" * 64).loi)


@pytest.mark.parametrize(
    "deed", ["DELETE FROM van_ban_di", "DELETE FROM lich_su", "UPDATE lich_su SET nguoi = 'x'", "DELETE FROM chuoi_so"]
)
def test_co_so_du_lieu_tu_chan_xoa_va_sua_lich_su(so: SoDangKy, deed: str) -> None:
    filled(so)
    with so.store.engine.connect() as connection, pytest.raises(DBAPIError, match="khong duoc xoa"):
        connection.execute(text(deed))


def test_lich_su_ca_so_moi_nhat_truoc(so: SoDangKy) -> None:
    entries = filled(so).lich_su(limit=2)
    assert [(one.hanh_dong, one.nguoi) for one in entries] == [("sua", "Lan"), ("cap", "Lan")]
    assert entries[0].thay_doi["trich_yeu"] == ("Việc 1", "Việc khác")
    assert entries[0].luc.startswith("2026-03-05T09:30:00")


def test_ai_lam_thi_ghi_ten_nguoi_do(mo: Mo) -> None:
    mo(nguoi="Lan").cap(YeuCau(loai="quyet_dinh", trich_yeu="Việc"))
    mo(nguoi="Hoa").huy("01/QĐ-VP", "sai")
    assert [one.nguoi for one in mo().lich_su("01/QĐ-VP")] == ["Lan", "Hoa"]


def test_xem_noi_ro_ai_cap_ai_huy(so_tep: SoDangKy, capsys: pytest.CaptureFixture[str]) -> None:
    path = str(so_tep.store.duong_dan)
    for words in (["cap", "--loai", "quyet_dinh", "--trich-yeu", "Việc", "--nam", "2026", "--nguoi", "Lan"],
                  ["huy", "01/QĐ-VP", "--ly-do", "sai", "--nguoi", "Hoa"]):  # fmt: skip
        assert main(["so", *words, "--so-dang-ky", path]) == 0
    capsys.readouterr()
    assert main(["so", "xem", "01/QĐ-VP", "--so-dang-ky", path]) == 0
    done = json.loads(capsys.readouterr().out)["ai_lam"]
    assert [(one["nguoi"], one["viec"]) for one in done] == [("Lan", "cap"), ("Hoa", "huy")]
