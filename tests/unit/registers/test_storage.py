"""Where the book lies: made, opened again, brought up to date, refused with a reason."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from vanban.errors import InputError, RegisterError
from vanban.registers import ChonSo, Loc, SoDangKy, YeuCau, book_xlsx, mo_so
from vanban.registers.store import mishaps, storage
from vanban.registers.store.migrating import SCRIPTS, bring_up
from vanban.registers.store.schema import METADATA, REVISION

Mo = Callable[..., SoDangKy]
PAPER = YeuCau(loai="quyet_dinh", trich_yeu="Việc")


def opened(address: str | Path, **more: object) -> SoDangKy:
    return mo_so(address, user="Lan", clock=lambda: datetime(2026, 3, 5), **more)  # type: ignore[arg-type]


def test_cac_buoc_nang_cap_dung_bang_luoc_do(so: SoDangKy) -> None:
    with so.store.reading() as connection:
        context = MigrationContext.configure(connection, opts={"include_object": not_of_search})
        assert compare_metadata(context, METADATA) == []


def not_of_search(_thing: object, name: str | None, _kind: str, _reflected: bool, _other: object) -> bool:
    """The search's own tables and indexes are raw SQL, beside the schema."""
    return name != "tim" and not (name or "").startswith("tim_")


def test_so_moi_bao_la_moi_mo_lai_thi_khong(dia_chi_trong: str) -> None:
    for new in (True, False):
        with opened(dia_chi_trong) as so:
            assert so.moi is new


def test_so_cu_duoc_nang_cap_va_co_ban_chep_truoc_do(tmp_path: Path) -> None:
    book = tmp_path / "so.db"
    with opened(book) as so:
        so.cap(PAPER)
    scripts = tmp_path / "migrations"
    shutil.copytree(SCRIPTS, scripts, ignore=shutil.ignore_patterns("__pycache__"))
    (scripts / "versions" / "9999_them.py").write_text(
        f"from alembic import op\nimport sqlalchemy as sa\nrevision, down_revision = '9999', '{REVISION}'\n"
        "branch_labels = depends_on = None\n"
        "def upgrade():\n    op.add_column('tep', sa.Column('them', sa.Text))\n",
        encoding="utf-8",
    )
    with opened(book) as so:
        assert bring_up(so.store, scripts=scripts, newest="9999") is False
        with so.store.reading() as connection:
            assert connection.execute(text("SELECT count(them), count(*) FROM tep")).one() == (0, 0)
            assert connection.execute(text("SELECT version_num FROM alembic_version")).scalar() == "9999"
    with closing(sqlite3.connect(tmp_path / "so.db.truoc-9999")) as before:
        assert before.execute("SELECT version_num FROM alembic_version").fetchone() == (REVISION,)
    with pytest.raises(RegisterError, match="bản vanban mới hơn"):
        opened(book)


def test_nang_cap_hong_giua_chung_thi_so_cu_con_nguyen(tmp_path: Path) -> None:
    book = tmp_path / "so.db"
    with opened(book) as so:
        so.cap(PAPER)
    scripts = tmp_path / "migrations"
    shutil.copytree(SCRIPTS, scripts, ignore=shutil.ignore_patterns("__pycache__"))
    (scripts / "versions" / "9999_hong.py").write_text(
        f"from alembic import op\nrevision, down_revision = '9999', '{REVISION}'\nbranch_labels = depends_on = None\n"
        "def upgrade():\n    op.drop_table('y_dinh')\n    raise RuntimeError('hong')\n",
        encoding="utf-8",
    )
    with opened(book) as so, pytest.raises(RuntimeError):
        bring_up(so.store, scripts=scripts, newest="9999")
    with opened(book) as so:
        assert so.cap(PAPER).so == 2


def test_khong_tao_so_moi_khi_chi_tra_cuu(tmp_path: Path) -> None:
    with pytest.raises(RegisterError, match="không có sổ đăng ký này"):
        opened(tmp_path / "go-nham.db", create=False)
    assert list(tmp_path.iterdir()) == []


def test_thu_muc_khong_co_thi_noi_ro(tmp_path: Path) -> None:
    with pytest.raises(RegisterError, match="không có thư mục"):
        opened(tmp_path / "khong-co" / "so.db")


def test_tep_khac_khong_bi_dung_lam_so(tmp_path: Path) -> None:
    other = tmp_path / "anh.jpg"
    other.write_bytes(b"\xff\xd8" * 5000)
    with pytest.raises(RegisterError, match="không phải sổ đăng ký"):
        opened(other)
    assert other.read_bytes() == b"\xff\xd8" * 5000
    with closing(sqlite3.connect(tmp_path / "khac.db")) as strange:
        strange.execute("CREATE TABLE van_ban_di (x)")
    with pytest.raises(RegisterError, match="dữ liệu khác"):
        opened(tmp_path / "khac.db")


def test_tep_so_rong_khong_phai_so_moi(tmp_path: Path) -> None:
    book = tmp_path / "so.db"
    book.touch()
    for tao in (True, False):
        with pytest.raises(RegisterError, match="đã mất nội dung"):
            opened(book, create=tao)
    assert book.read_bytes() == b""


def test_so_bi_lam_rong_hoac_cat_khong_bao_gio_cap_lai_tu_01(tmp_path: Path, so_trong: bytes) -> None:
    whole = tmp_path / "so.db"
    whole.write_bytes(so_trong)
    with opened(whole) as so:
        so.cap(PAPER)
    data = whole.read_bytes()
    for name, damaged in (("0", data[:0]), ("1", data[:100]), ("2", data[: len(data) // 2]), ("3", data[:-4096]),
                          ("4", bytes(len(data)))):  # fmt: skip
        book = tmp_path / f"hong-{name}.db"
        book.write_bytes(damaged)
        with pytest.raises(RegisterError):
            opened(book).cap(PAPER)
    with closing(sqlite3.connect(tmp_path / "trong.db")) as emptied:
        emptied.execute("CREATE TABLE x (y)")
        emptied.execute("DROP TABLE x")
    with pytest.raises(RegisterError, match="mất nội dung"):
        opened(tmp_path / "trong.db")


def changed_from_outside(folder: Path, empty: bytes, deed: str) -> Path:
    """A book of one paper in which somebody ran a statement of his own."""
    book = folder / "so.db"
    book.write_bytes(empty)
    with opened(book) as so:
        so.cap(PAPER)
    with closing(sqlite3.connect(book)) as behind:
        behind.execute(deed)
        behind.commit()
    return book


@pytest.mark.parametrize(
    "deed",
    [
        "DROP TABLE lich_su",
        "DROP TABLE chuoi_so",
        "DELETE FROM dau_chuoi",
        "DELETE FROM alembic_version",
        "DROP TABLE alembic_version",
        "UPDATE dau_chuoi SET muc_cuoi = 0",
    ],
)
def test_so_thieu_phan_nao_thi_khong_cap_so_ma_van_kiem_tra_duoc(tmp_path: Path, so_trong: bytes, deed: str) -> None:
    book = changed_from_outside(tmp_path, so_trong, deed)
    with pytest.raises(RegisterError, match=r"hỏng|mất nội dung"):
        opened(book)
    with opened(book, even_damaged=True) as so:
        assert not so.kiem_tra().dat or "alembic" in deed


def test_lich_su_bi_xoa_sach_ma_con_van_ban_thi_bao(tmp_path: Path, so_trong: bytes) -> None:
    """The end of the chain was reset with it: only the papers still tell that something was there."""
    book = tmp_path / "so.db"
    book.write_bytes(so_trong)
    with closing(sqlite3.connect(book)) as behind:
        guards = [name for (name,) in behind.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")]
        start = behind.execute("SELECT muc_cuoi, bam FROM dau_chuoi").fetchone()
    with opened(book) as so:
        so.cap(PAPER)
    with closing(sqlite3.connect(book)) as behind:
        for name in guards:
            behind.execute(f"DROP TRIGGER {name}")
        behind.execute("DELETE FROM lich_su")
        behind.execute("UPDATE dau_chuoi SET muc_cuoi = ?, bam = ?", start)
        behind.commit()
    with pytest.raises(RegisterError, match="có văn bản mà lịch sử trống"):
        opened(book)


def test_phan_khong_doc_duoc_noi_vi_sao_bang_mot_dong(tmp_path: Path, so_trong: bytes) -> None:
    book = tmp_path / "so.db"
    book.write_bytes(so_trong)
    with closing(sqlite3.connect(book)) as behind:
        behind.execute("DROP TABLE chuoi_so")
        behind.commit()
    with opened(book, even_damaged=True) as so:
        told = [fault for fault in so.kiem_tra().loi if fault.startswith("không kiểm tra được")]
    assert told
    assert all(fault.endswith("dữ liệu hỏng (no such table: chuoi_so)") for fault in told)


def test_mat_tep_so_con_nhat_ky_thi_khong_lap_so_moi(tmp_path: Path) -> None:
    (tmp_path / "so.db-wal").write_bytes(b"x" * 100)
    with pytest.raises(RegisterError, match="mất tệp sổ"):
        opened(tmp_path / "so.db")


@pytest.mark.skipif(sys.platform == "win32", reason="rights of POSIX")
def test_so_chi_doc_van_tra_cuu_kiem_tra_xuat_duoc(tmp_path: Path, so_trong: bytes) -> None:
    book = tmp_path / "chung" / "so.db"
    book.parent.mkdir()
    book.write_bytes(so_trong)
    with opened(book) as so:
        so.cap(PAPER)
    for path in (book, book.parent):
        path.chmod(0o555)
    script = (
        "import os, sys, datetime; sys.path[:0] = sys.argv[2:]\n"
        "from vanban.registers import *\n"
        "import vanban.errors, sqlalchemy.dialects.sqlite, vanban.registers.printed.sheets, openpyxl.styles\n"
        "from vanban.metrics import line_height_pt; assert line_height_pt(12)\n"
        "b'x'.decode('cp437'); os.chdir('/')\n"
        "if os.geteuid() == 0: os.setuid(65534)\n"
        "so = mo_so(sys.argv[1], user='Lan', clock=lambda: datetime.datetime(2026, 3, 5))\n"
        "assert [one.so for one in so.tra_cuu(Loc(tu='viec'))] == [1]\n"
        "assert so.kiem_tra().dat\n"
        "assert book_xlsx(so.lap_so(ChonSo(nam=2026)))\n"
        "try: so.cap(YeuCau(loai='quyet_dinh', trich_yeu='x'))\n"
        "except vanban.errors.RegisterError as error: print(error)\n"
    )
    with tempfile.TemporaryDirectory() as public:
        # The interpreter's own folders may be closed to the other user: what it needs is loaded before it changes.
        shown = Path(public) / "chung"
        shutil.copytree(book.parent, shown)
        for path in (Path(public), shown, shown / "so.db"):
            path.chmod(0o555)
        done = subprocess.run(
            [sys.executable, "-c", script, str(shown / "so.db"), *sys.path], capture_output=True, text=True, check=False
        )
        for path in (Path(public), shown):
            path.chmod(0o755)
    for path in (book.parent, book):
        path.chmod(0o755)
    assert "chỉ đọc được" in done.stdout, done.stderr


@pytest.mark.parametrize("address", ["mysql://may/so", "postgresql://", "http://x"])
def test_dia_chi_la_bi_tu_choi_co_huong_dan(address: str) -> None:
    with pytest.raises((InputError, RegisterError), match=r"SQLite|PostgreSQL|không dùng được"):
        opened(address, wait_s=0.1)


def test_mat_khau_khong_lot_ra_thong_bao() -> None:
    with pytest.raises(RegisterError) as caught:
        opened("postgresql://lan:bi-mat@127.0.0.1:1/so", wait_s=0.1)
    assert "bi-mat" not in str(caught.value)
    assert "127.0.0.1" in str(caught.value)


def test_tim_theo_tu_co_dau_va_khong_dau(so: SoDangKy) -> None:
    for subject in ("Tặng thưởng Giấy khen", "Thuong xuyên kiểm tra", "Hoà giải cơ sở"):
        so.cap(YeuCau(loai="quyet_dinh", trich_yeu=subject, nguoi_ky="Nguyễn Văn Hà"))
    found = {
        words: [one.so for one in so.tra_cuu(Loc(tu=words))]
        for words in ("thuong", "thưởng", "thưở*", "thư", "hòa giải", "van ha", "QĐ-VP 02")
    }
    assert found == {
        "thuong": [2, 1],
        "thưởng": [1],
        "thưở*": [1],
        "thư": [],
        "hòa giải": [3],
        "van ha": [3, 2, 1],
        "QĐ-VP 02": [2],
    }
    assert so.tra_cuu(Loc(tu='"; DROP TABLE van_ban_di; --')) == []


def test_loc_theo_loai_ngay_trang_thai_va_trang_ke_tiep(so: SoDangKy) -> None:
    for kind in ("quyet_dinh", "ke_hoach", "quyet_dinh", "quyet_dinh"):
        so.cap(YeuCau(loai=kind, trich_yeu="Việc"))
    so.huy("02/QĐ-VP", "sai")
    decisions = so.tra_cuu(Loc(loai=("quyet_dinh",), limit=2))
    assert [one.so for one in decisions] == [3, 2]
    assert [one.so for one in so.tra_cuu(Loc(loai=("quyet_dinh",), sau=decisions[-1].id))] == [1]
    assert [one.so for one in so.tra_cuu(Loc(trang_thai=("huy",)))] == [2]
    assert so.tra_cuu(Loc(den_ngay=datetime(2026, 3, 4).date())) == []
    assert len(so.tra_cuu(Loc(tu_ngay=datetime(2026, 3, 5).date(), nam=2026, co_quan="VP", mat=False))) == 4


@pytest.mark.parametrize(
    ("deed", "act"),
    [
        ("UPDATE van_ban_di SET ngay = '31/31/2026'", "tra_cuu"),
        ("UPDATE van_ban_di SET noi_nhan = '[1,'", "tra_cuu"),
        ("UPDATE van_ban_di SET trich_yeu = 'a' || char(0)", "xuat"),
        ("UPDATE van_ban_di SET kinh_gui = '[[1]]'", "xuat"),
        ("UPDATE chuoi_so SET so_cuoi = 'x'", "cap"),
        ("UPDATE nam_so SET danh_so = '{'", "cap"),
        ("UPDATE van_ban_di SET trich_yeu = CAST(x'c328' AS TEXT)", "tra_cuu"),
    ],
)
def test_dong_bi_sua_tu_ngoai_thi_noi_so_hong_khong_do_loi_cua_may(
    tmp_path: Path, so_trong: bytes, deed: str, act: str
) -> None:
    book = changed_from_outside(tmp_path, so_trong, deed)
    acts: dict[str, Callable[[SoDangKy], object]] = {
        "tra_cuu": lambda so: so.tra_cuu(Loc()),
        "cap": lambda so: so.cap(PAPER),
        "xuat": lambda so: book_xlsx(so.lap_so(ChonSo(nam=2026))),
    }
    with pytest.raises(RegisterError, match=r"sổ.*kiem-tra.*phục hồi"), opened(book) as so:
        acts[act](so)
    with pytest.raises(KeyError), opened(tmp_path / "khac.db") as so:
        raise KeyError("a fault of the program is none of the book")


def test_lenh_tu_chay_la_thi_khong_cap_so_va_kiem_tra_noi(so: SoDangKy, dia_chi: str) -> None:
    so.cap(PAPER)
    on_file = "CREATE TRIGGER x AFTER INSERT ON van_ban_di BEGIN UPDATE chuoi_so SET so_cuoi = 0; END"
    on_server = "CREATE TRIGGER x BEFORE INSERT ON van_ban_di FOR EACH ROW EXECUTE FUNCTION vanban_giu_so()"
    with so.store.writing() as connection:
        connection.execute(text(on_server if "://" in dia_chi else on_file))
    assert "lệnh tự chạy lạ x" in str(so.kiem_tra().loi)
    with pytest.raises(RegisterError, match="lệnh tự chạy lạ x"):
        opened(dia_chi)


@pytest.mark.skipif(sys.platform == "win32", reason="hard links as POSIX has them")
def test_tep_so_mang_hai_ten_thi_chi_doc_duoc(tmp_path: Path, so_trong: bytes) -> None:
    book = tmp_path / "so.db"
    book.write_bytes(so_trong)
    (tmp_path / ".so.db.1.ab.tam").hardlink_to(book)  # what a killed maker leaves
    with opened(book) as so:
        assert so.cap(PAPER).so == 1
    assert not (tmp_path / ".so.db.1.ab.tam").exists()
    (tmp_path / "khac.db").hardlink_to(book)
    with opened(book) as so:
        assert len(so.tra_cuu(Loc())) == 1
        with pytest.raises(RegisterError, match="một tên khác"):
            so.cap(PAPER)


def test_so_danh_tay_cach_qua_xa_la_go_nham(so_tep: SoDangKy) -> None:
    so_tep.dang_ky(PAPER, "3500/QĐ-VP")
    with pytest.raises(InputError, match="quá xa"):
        so_tep.dang_ky(PAPER, "999999/QĐ-VP")
    assert so_tep.cap(PAPER).so == 3501


def test_loi_tran_cua_trinh_dieu_khien_cung_la_loi_cua_so(so_tep: SoDangKy) -> None:
    with pytest.raises(RegisterError, match="không dùng được sổ đăng ký"), so_tep.store.reading():
        raise sqlite3.OperationalError("lost while the transaction was set up")


def test_o_dia_day_thi_chi_xem_va_sao_luu_ra_cho_khac(
    tmp_path: Path, so_trong: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "so.db").write_bytes(so_trong)
    with opened(tmp_path / "so.db") as so:
        so.cap(PAPER)
    monkeypatch.setattr(storage, "_no_room", lambda _path: True)
    with opened(tmp_path / "so.db") as so:
        assert [one.so for one in so.tra_cuu(Loc())] == [1]
        assert so.sao_luu(tmp_path / "luu.zip").so_dong["van_ban_di"] == 1
        with pytest.raises(RegisterError, match="ổ đĩa chứa sổ đã đầy"):
            so.cap(PAPER)


def test_o_dia_con_cho_hay_so_ghi_duoc_thi_khong_phai_day(tmp_path: Path, so_trong: bytes) -> None:
    (tmp_path / "so.db").write_bytes(so_trong)
    assert not storage._no_room(tmp_path / "so.db")
    assert not storage._no_room(tmp_path / "khong-co.db")


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("FATAL:  the database system is starting up", "chưa sẵn sàng"),
        ("consuming input failed: server closed the connection unexpectedly", "không trả lời"),
        ('connection to server on socket "/x" failed: No such file or directory', "không trả lời"),
        ('FATAL:  password authentication failed for user "lan"', "mật khẩu"),
    ],
)
def test_may_chu_noi_gi_thi_bao_viec_nen_lam(said: str, told: str) -> None:
    error = OperationalError("", None, Exception(said))
    assert told in str(mishaps.problem_of(error, "postgresql://may/so"))
    assert mishaps.is_busy(error) is (told == "chưa sẵn sàng")


@pytest.mark.parametrize("address", [":memory:", "sqlite:///:memory:"])
def test_so_trong_bo_nho_bi_tu_choi(address: str) -> None:
    with pytest.raises(RegisterError, match="phải là một tệp"):
        opened(address)
