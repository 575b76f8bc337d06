"""A copy of a book gives no numbers, nor does an older state of it; a book that moved is settled by one answer."""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import text

from vanban.cli import main
from vanban.errors import RegisterError
from vanban.registers import Loc, SoDangKy, YeuCau, mo_so, phuc_hoi

PAPER = YeuCau(loai="quyet_dinh", trich_yeu="Việc")


def opened(address: str | Path) -> SoDangKy:
    return mo_so(address, user="Lan", clock=lambda: datetime(2026, 3, 5))


@pytest.fixture
def book(tmp_path: Path, so_trong: bytes) -> Path:
    """A book with one number."""
    path = tmp_path / "a" / "so.db"
    path.parent.mkdir()
    path.write_bytes(so_trong)
    cap(path)
    return path


def cap(path: Path) -> int:
    with opened(path) as so:
        return so.cap(PAPER).so


def test_hai_ban_sao_cua_mot_so_khong_cap_trung_so(book: Path) -> None:
    copy = book.with_name("so-2.db")
    shutil.copy2(book, copy)
    with opened(copy) as so:
        assert [one.so for one in so.tra_cuu(Loc())] == [1]
        assert so.kiem_tra().dat
        for _ in range(2):
            with pytest.raises(RegisterError, match=rf"(?s)bản sao\?.*{book.name}.*noi-de --da-chuyen"):
                so.cap(PAPER)
        with pytest.raises(RegisterError, match="nơi cũ vẫn còn"):
            so.noi_de.da_chuyen()
    assert cap(book) == 2
    with opened(copy) as so:
        so.noi_de.ban_sao()
    with opened(copy) as so, pytest.raises(RegisterError, match="chỉ để xem"):
        so.cap(PAPER)


@pytest.mark.parametrize("how", ["doi_ten", "thu_muc", "lien_ket"])
def test_doi_ten_mot_so_thi_van_la_so_ay(book: Path, tmp_path: Path, how: str) -> None:
    moved = {"doi_ten": book.with_name("so-moi.db"), "thu_muc": tmp_path / "b" / "so.db", "lien_ket": tmp_path / "x.db"}
    if how == "doi_ten":
        book.rename(moved[how])
    elif how == "thu_muc":
        book.parent.rename(tmp_path / "b")
    else:
        os.symlink(book, moved[how])
    assert [cap(moved[how]), cap(moved[how])] == [2, 3]
    if how == "doi_ten":  # an old name that comes back is asked about
        shutil.copy2(moved[how], book)
        assert cap(moved[how]) == 4
        with pytest.raises(RegisterError, match=r"bản sao\?|cũ hơn"):
            cap(book)


def test_so_chuyen_o_dia_duoc_nhan_bang_mot_lenh(
    book: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    moved = tmp_path / "usb.db"
    shutil.copy2(book, moved)
    book.unlink()
    asked = ["--so-dang-ky", str(moved)]
    assert main(["so", "noi-de", *asked]) == 1
    assert "bản sao?" in capsys.readouterr().err
    assert main(["so", "noi-de", *asked, "--da-chuyen", "--ly-do", "máy mới"]) == 0
    assert str(moved) in capsys.readouterr().out
    assert cap(moved) == 2
    assert main(["so", "lich-su", *asked]) == 0
    assert "máy mới" in capsys.readouterr().out
    assert main(["so", "kiem-tra", *asked]) == 0
    assert main(["so", "noi-de", *asked, "--da-chuyen", "--ban-sao"]) == 2


def test_so_mo_tu_may_khac_cung_duoc_nhan(book: Path) -> None:
    with opened(book) as so, so.store.writing() as connection:
        connection.execute(text("""UPDATE dau_chuoi SET noi_de = '{"noi": [{"may": "MAY-A", "tep": "Z:/so.db", "nut": ""}],
                           "ban_sao": false}'"""))  # fmt: skip
    with pytest.raises(RegisterError, match="MAY-A"):
        cap(book)
    with opened(book) as so:
        so.noi_de.cung_so()
        assert len(so.noi_de.xem().noi) == 2
    assert cap(book) == 2


def test_ban_cu_hon_dat_vao_cho_so_thi_hoi_truoc_khi_cap(book: Path) -> None:
    older = book.read_bytes()
    cap(book)
    book.write_bytes(older)
    with pytest.raises(RegisterError, match=r"bản cũ hơn.*cấp lần nữa"):
        cap(book)
    with opened(book) as so:
        so.noi_de.da_chuyen("mất ổ đĩa")
    assert [cap(book), cap(book)] == [2, 3]


def test_phuc_hoi_ban_sao_luu_cu_cung_duoc_hoi(book: Path, tmp_path: Path) -> None:
    with opened(book) as so:
        so.sao_luu(tmp_path / "luu.zip")
    cap(book)
    book.unlink()
    with pytest.raises(RegisterError, match="đã từng có sổ"):
        cap(book)
    phuc_hoi(tmp_path / "luu.zip", book)
    with pytest.raises(RegisterError, match="cũ hơn"):
        cap(book)
    phuc_hoi(tmp_path / "luu.zip", tmp_path / "khac.db")
    assert cap(tmp_path / "khac.db") == 2


@pytest.mark.parametrize("note", [b"", b"\xff", b"[]", b'{"ma_so": 1, "muc": "9999999999999999999999", "bam": ""}'])
def test_moc_khong_doc_duoc_thi_nhu_khong_co(book: Path, note: bytes) -> None:
    book.with_name(f".{book.name}.moc").write_bytes(note)
    assert cap(book) == 2


def test_noi_de_bi_sua_thi_hoi(book: Path) -> None:
    with closing(sqlite3.connect(book)) as behind:
        behind.execute("UPDATE dau_chuoi SET noi_de = '[['")
        behind.commit()
    with pytest.raises(RegisterError, match="bản sao"):
        cap(book)


@pytest.mark.postgres
def test_luoc_do_chep_sang_noi_khac_tren_may_chu_cung_duoc_hoi(postgres_url: str) -> None:
    with opened(postgres_url) as so:
        so.cap(PAPER)
    with opened(postgres_url) as so:
        assert so.cap(PAPER).so == 2
        (home,) = so.noi_de.xem().noi
        assert so.noi_de.xem().o_day == home
        with so.store.writing() as connection:
            connection.execute(text("UPDATE dau_chuoi SET noi_de = replace(noi_de, '/', '/9')"))
    with opened(postgres_url) as so:
        with pytest.raises(RegisterError, match="bản sao"):
            so.cap(PAPER)
        so.noi_de.da_chuyen()
        assert so.cap(PAPER).so == 3
