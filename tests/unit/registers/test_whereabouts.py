"""A book that moved goes on and says so once; a copy of one that went on gives no numbers, nor does an older state of it."""

from __future__ import annotations

import os
import shutil
import socket
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import text

from vanban.cli import main
from vanban.errors import RegisterError
from vanban.registers import Loc, SoDangKy, TepMoi, YeuCau, mo_so, phuc_hoi

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


def spoken(path: Path, capsys: pytest.CaptureFixture[str], *, code: int = 0) -> tuple[str, str]:
    """Give the number `so cap` gives, and what it says of the place of the book."""
    words = ["so", "cap", "--loai", "quyet_dinh", "--trich-yeu", "Việc", "--nam", "2026", "--so-dang-ky", str(path)]
    assert main(words) == code
    heard = capsys.readouterr()
    told = [line for line in heard.err.splitlines() if code or line.startswith("Lưu ý")]
    return heard.out.strip(), "\n".join(told)


def copied(book: Path, folder: Path, *, note: bool) -> Path:
    """Copy a book, with or without its note, into a folder of its own."""
    folder.mkdir()
    target = folder / book.name
    shutil.copy2(book, target)
    if note:
        shutil.copy2(book.with_name(f".{book.name}.moc"), folder)
    return target


@pytest.mark.parametrize("note", [True, False])
def test_chep_ca_thu_muc_bo_ban_cu_thi_lam_tiep(
    book: Path, tmp_path: Path, note: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    moved = copied(book, tmp_path / "o-moi", note=note)
    shutil.rmtree(book.parent)
    number, told = spoken(moved, capsys)
    assert number == "02/QĐ-VP"
    assert "Sổ trước đây ở" in told
    assert str(book) in told
    number, told = spoken(moved, capsys)
    assert (number, told) == ("03/QĐ-VP", "")
    assert main(["so", "lich-su", "--so-dang-ky", str(moved)]) == 0
    assert f"chuyen: {book}" in capsys.readouterr().out
    assert main(["so", "kiem-tra", "--so-dang-ky", str(moved)]) == 0


def test_ban_chep_canh_ban_goc_lam_tiep_cho_den_khi_ban_goc_ghi_tiep(
    book: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy = copied(book, tmp_path / "thu", note=True)
    before = copy.read_bytes()
    with opened(copy) as so:
        assert [one.so for one in so.tra_cuu(Loc())] == [1]
        assert so.kiem_tra().dat
    assert copy.read_bytes() == before
    number, told = spoken(copy, capsys)
    assert number == "02/QĐ-VP"
    assert f"chép từ sổ ở {book}" in told
    assert spoken(copy, capsys) == ("03/QĐ-VP", "")
    assert spoken(book, capsys) == ("02/QĐ-VP", "")
    for _ in range(2):
        assert "đã ghi tiếp" in spoken(copy, capsys, code=2)[1]
    with opened(copy) as so, pytest.raises(RegisterError, match="nơi cũ vẫn còn"):
        so.noi_de.da_chuyen()


@pytest.mark.parametrize("answer", ["--ban-sao", "--so-rieng", "bo_ban_kia"])
def test_ban_sao_cua_so_da_ghi_tiep_duoc_hoi_va_tra_loi(
    book: Path, tmp_path: Path, answer: str, capsys: pytest.CaptureFixture[str]
) -> None:
    copy = copied(book, tmp_path / "sao", note=False)
    cap(book)
    assert str(book) in spoken(copy, capsys, code=2)[1]
    asked = ["so", "noi-de", "--so-dang-ky", str(copy)]
    assert main(asked) == 1
    assert "đã ghi tiếp" in capsys.readouterr().err
    if answer == "bo_ban_kia":
        book.unlink()
    else:
        assert main([*asked, answer, "--ly-do", "để thử"]) == 0
        assert "đã ghi tiếp" not in capsys.readouterr().err
    if answer == "--ban-sao":
        assert "chỉ để xem" in spoken(copy, capsys, code=2)[1]
    else:
        assert spoken(copy, capsys)[0] == "02/QĐ-VP"
    assert main([*asked, "--da-chuyen", "--ban-sao"]) == 2


def test_tep_khac_o_noi_cu_thi_khong_phai_ban_goc(
    book: Path, tmp_path: Path, so_trong: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    moved = copied(book, tmp_path / "b", note=True)
    other = tmp_path / "moi.db"  # the office begins another book where the old one was
    with opened(other) as so:
        so.cap(PAPER)
    shutil.copy2(other, book)
    assert "nay không còn thấy" in spoken(moved, capsys)[1]
    again = copied(moved, tmp_path / "c", note=True)
    moved.write_bytes(b"khong phai so")
    assert "không xem được" in spoken(again, capsys, code=2)[1]


@pytest.mark.parametrize("how", ["doi_ten", "thu_muc", "lien_ket"])
def test_doi_ten_mot_so_thi_van_la_so_ay(
    book: Path, tmp_path: Path, how: str, capsys: pytest.CaptureFixture[str]
) -> None:
    moved = {"doi_ten": book.with_name("so-moi.db"), "thu_muc": tmp_path / "b" / "so.db", "lien_ket": tmp_path / "x.db"}
    if how == "doi_ten":
        book.rename(moved[how])
    elif how == "thu_muc":
        book.parent.rename(tmp_path / "b")
    else:
        os.symlink(book, moved[how])
    assert spoken(moved[how], capsys) == ("02/QĐ-VP", "")
    assert spoken(moved[how], capsys) == ("03/QĐ-VP", "")
    if how == "doi_ten":  # an old name that comes back
        shutil.copy2(moved[how], book)
        assert cap(moved[how]) == 4
        with pytest.raises(RegisterError, match=r"đã ghi tiếp"):
            cap(book)


def test_so_mo_tu_may_khac_thi_noi_mot_lan(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with opened(book) as so, so.store.writing() as connection:
        connection.execute(text("""UPDATE dau_chuoi SET noi_de = '{"noi": [{"may": "MAY-A", "tep": "Z:/so.db", "nut": ""}],
                           "ban_sao": false}'"""))  # fmt: skip
    number, told = spoken(book, capsys)
    assert number == "02/QĐ-VP"
    assert "Z:/so.db (máy MAY-A)" in told
    assert spoken(book, capsys) == ("03/QĐ-VP", "")
    with opened(book) as so:
        assert len(so.noi_de.xem().noi) == 2


def test_xem_truoc_khong_nhan_noi_moi(book: Path, tmp_path: Path) -> None:
    moved = copied(book, tmp_path / "b", note=True)
    book.unlink()
    with opened(moved) as so:
        assert so.du_kien(PAPER).so == 2
        assert so.noi_de.luu_y
        assert so.noi_de.xem().noi == (f"{book} (máy {socket.gethostname()})",)
        so.noi_de.da_chuyen("máy mới")
        assert not so.noi_de.luu_y
        assert so.lich_su()[0].ly_do.endswith("máy mới")


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
    with opened(book) as so:
        so.noi_de.da_chuyen()
    assert cap(book) == 2
    phuc_hoi(tmp_path / "luu.zip", tmp_path / "khac.db")
    with pytest.raises(RegisterError, match="đã ghi tiếp"):
        cap(tmp_path / "khac.db")
    book.unlink()
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
    with opened(book) as so:
        so.noi_de.cung_so()
    assert cap(book) == 2


@pytest.mark.postgres
def test_luoc_do_chep_sang_noi_khac_tren_may_chu_thi_noi_mot_lan(postgres_url: str) -> None:
    with opened(postgres_url) as so:
        so.cap(PAPER)
    with opened(postgres_url) as so:
        assert so.cap(PAPER).so == 2
        (home,) = so.noi_de.xem().noi
        assert so.noi_de.xem().o_day == home
        with so.store.writing() as connection:
            connection.execute(text("UPDATE dau_chuoi SET noi_de = replace(noi_de, '/', '/9')"))
    with opened(postgres_url) as so:
        assert "nay mở ở máy chủ" in so.noi_de.luu_y[0]
        assert so.cap(PAPER).so == 3
        assert not so.noi_de.luu_y
    with opened(postgres_url) as so:
        assert not so.noi_de.luu_y
        assert len(so.noi_de.xem().noi) == 2


def test_ban_chep_khong_lam_not_viec_do_dang_cua_ban_goc(book: Path, tmp_path: Path) -> None:
    """What a book has under way may be finished by the book alone: a copy leaves it, also when the other has gone on."""

    def blocked(step: str) -> None:
        if step == "ghi_so":
            (tmp_path / "ra" / "x.docx").mkdir()

    with opened(book) as so, pytest.raises(RegisterError, match="đã cấp số 02/QĐ-VP"):
        so.phat_hanh([PAPER], lambda _: [TepMoi("x.docx", b"1", 0)], tmp_path / "ra", progress=blocked)
    (tmp_path / "ra" / "x.docx").rmdir()
    beside, later = copied(book, tmp_path / "sao", note=True), copied(book, tmp_path / "sau", note=True)
    with opened(beside) as so:
        assert so.kiem_tra().don_dep == ()
        assert not (tmp_path / "ra" / "x.docx").exists()
    assert cap(book) == 3
    assert (tmp_path / "ra" / "x.docx").read_bytes() == b"1"
    with opened(later) as so:
        assert so.kiem_tra().don_dep == ()
