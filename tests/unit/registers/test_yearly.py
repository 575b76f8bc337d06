"""Steps of an award year: drafts come and go, what is issued stays as it was."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime

import pytest

from vanban import registers
from vanban.errors import RegisterError
from vanban.registers import ViecNam
from vanban.registers.store.auditing import row_faults
from vanban.registers.store.history import entries_of
from vanban.registers.store.schema import VIEC_NAM

STEP = ViecNam(
    nam=2026, khoa="ke_hoach_tdkt", trang_thai="nhap", ngay=date(2026, 1, 21), tep=(("a.docx", "00"),), noi_dung="một"
)


@pytest.fixture
def book(tmp_path):
    code = registers.CoQuan(ky_hieu="VP", ten="Văn phòng")
    with registers.mo_so(
        tmp_path / "so.db", user="văn thư", clock=lambda: datetime(2026, 1, 21, 9).astimezone(), co_quan=code
    ) as opened:
        yield opened


def history(book):
    with book.store.reading() as connection:
        return entries_of(connection, VIEC_NAM, 1)


def faults(book):
    with book.store.reading() as connection:
        return list(row_faults(connection))


def test_ban_nhap_thay_duoc_va_khong_doi_thi_khong_ghi_them(book):
    book.viec.ghi(STEP)
    book.viec.ghi(replace(STEP, noi_dung="hai"))
    assert book.viec.lay(2026)["ke_hoach_tdkt"].noi_dung == "hai"
    assert book.viec.lay(2026)["ke_hoach_tdkt"].nguoi == "văn thư"
    before = len(history(book))
    book.viec.ghi(replace(STEP, noi_dung="hai"))
    assert len(history(book)) == before == 2


def test_da_phat_hanh_thi_dong_bang(book):
    issued = replace(STEP, trang_thai="phat_hanh", so_ky_hieu="01/KH-VP")
    book.viec.ghi(issued)
    for change in ({"noi_dung": "khác"}, {"so_ky_hieu": "02/KH-VP"}, {"trang_thai": "nhap"}, {"tep": ()}):
        with pytest.raises(RegisterError, match="đã phát hành"):
            book.viec.ghi(replace(issued, **change))
    book.viec.ghi(replace(issued, trang_thai="dinh_chinh", ghi_chu="02/VP-HCQT"))
    kept = book.viec.lay(2026)["ke_hoach_tdkt"]
    assert (kept.trang_thai, kept.noi_dung, kept.so_ky_hieu) == ("dinh_chinh", "một", "01/KH-VP")


def test_sao_luu_mang_theo_viec_nam(book, tmp_path):
    book.viec.ghi(replace(STEP, trang_thai="phat_hanh"))
    book.sao_luu(tmp_path / "luu.zip")
    registers.phuc_hoi(tmp_path / "luu.zip", tmp_path / "lai.db")
    code = registers.CoQuan(ky_hieu="VP", ten="Văn phòng")
    with registers.mo_so(
        tmp_path / "lai.db", user="x", clock=lambda: datetime(2026, 1, 22).astimezone(), co_quan=code
    ) as back:
        assert back.viec.lay(2026)["ke_hoach_tdkt"].tep == (("a.docx", "00"),)


def test_viec_nam_co_lich_su_khong_xoa_duoc_va_sua_ngoai_so_thi_lo(book, tmp_path):
    book.viec.ghi(replace(STEP, trang_thai="phat_hanh", so_ky_hieu="01/KH-VP"))
    book.viec.ghi(replace(STEP, trang_thai="dinh_chinh", so_ky_hieu="01/KH-VP", ghi_chu="02/VP-HCQT"))
    last = history(book)[-1]
    assert (last.hanh_dong, last.ly_do, last.thay_doi["trang_thai"]) == (
        "ghi_viec",
        "02/VP-HCQT",
        ("phat_hanh", "dinh_chinh"),
    )
    assert faults(book) == []
    with closing(sqlite3.connect(tmp_path / "so.db")) as beside:
        with pytest.raises(sqlite3.IntegrityError, match="khong duoc xoa"):
            beside.execute("delete from viec_nam")
        beside.execute("update viec_nam set so_ky_hieu = '99/KH-VP'")
        beside.commit()
    assert any("viec_nam 1 đã bị sửa ngoài sổ: so_ky_hieu" in text for text in faults(book))


def test_so_cua_hom_qua_ke_lai_cac_viec_da_co(book, tmp_path):
    """A book of the shape before: its steps are told once, and nobody finds a fault in it."""
    book.viec.ghi(replace(STEP, trang_thai="phat_hanh", so_ky_hieu="01/KH-VP"))
    book.store.close()
    old = sqlite3.connect(tmp_path / "so.db")
    old.execute("drop trigger giu_viec_nam_delete")
    old.execute("drop trigger giu_lich_su_delete")
    old.execute("alter table dau_chuoi drop column noi_de")
    old.execute("drop index ix_tep_duong_dan")
    old.execute("update alembic_version set version_num = '0003'")
    number, digest = old.execute("select id - 1, bam_truoc from lich_su where doi_tuong = 'viec_nam'").fetchone()
    old.execute("delete from lich_su where id > ?", (number,))
    old.execute("update dau_chuoi set muc_cuoi = ?, bam = ?", (number, digest))
    kept = old.execute("select sql from sqlite_master where name = 'giu_van_ban_di_delete'").fetchone()[0]
    old.execute(kept.replace("van_ban_di", "lich_su"))
    old.commit()
    old.close()
    code = registers.CoQuan(ky_hieu="VP", ten="Văn phòng")
    with registers.mo_so(
        tmp_path / "so.db", user="x", clock=lambda: datetime(2026, 1, 22).astimezone(), co_quan=code
    ) as opened:
        assert faults(opened) == []
        assert [entry.hanh_dong for entry in history(opened)] == ["nang_cap"]
        assert opened.viec.lay(2026)["ke_hoach_tdkt"].so_ky_hieu == "01/KH-VP"


@pytest.mark.postgres
def test_postgresql_cung_ke_lai_cac_viec_da_co_va_chan_xoa(postgres_url):
    """The same on a server: the older shape is brought back by hand, then the book is opened again."""
    import psycopg

    code = registers.CoQuan(ky_hieu="VP", ten="Văn phòng")

    def opened():
        return registers.mo_so(postgres_url, user="x", clock=lambda: datetime(2026, 1, 22).astimezone(), co_quan=code)

    with opened() as book:
        book.viec.ghi(replace(STEP, trang_thai="phat_hanh", so_ky_hieu="01/KH-VP"))
    with psycopg.connect(postgres_url, autocommit=True) as beside:
        number, digest = beside.execute(
            "select id - 1, bam_truoc from lich_su where doi_tuong = 'viec_nam'"
        ).fetchone()  # fmt: skip
        for deed in (
            "drop trigger giu_viec_nam on viec_nam",
            "drop trigger giu_viec_nam_truncate on viec_nam",
            "alter table dau_chuoi drop column noi_de",
            "drop index ix_tep_duong_dan",
            "update alembic_version set version_num = '0003'",
            "alter table lich_su disable trigger user",
            f"delete from lich_su where id > {number}",
            "alter table lich_su enable trigger user",
            f"update dau_chuoi set muc_cuoi = {number}, bam = '{digest}'",
        ):
            beside.execute(deed)
    with opened() as book:
        assert faults(book) == []
        assert [entry.hanh_dong for entry in history(book)] == ["nang_cap"]
        assert book.viec.lay(2026)["ke_hoach_tdkt"].so_ky_hieu == "01/KH-VP"
    for deed in ("delete from viec_nam", "truncate viec_nam"):
        with psycopg.connect(postgres_url) as beside, pytest.raises(psycopg.Error, match="khong duoc xoa"):
            beside.execute(deed)
