from __future__ import annotations

import sqlite3
import tomllib
from pathlib import Path

import pytest

from vanban.api.pdf import doctor
from vanban.pdf.doctor import examine
from vanban.pdf.office import fonts

ROOT = Path(__file__).parents[3]


def state(checks, name: str) -> str:
    return next(check.trang_thai for check in checks if check.ten == name)


@pytest.mark.office
def test_may_du_thi_chuyen_thu_duoc_mot_trang_du_chu_mot_phong() -> None:
    checks = examine()
    assert {check.trang_thai for check in checks} <= {"dat", "nen_co"}
    trial = checks[-1]
    assert trial.ten == "Chuyển thử một trang"
    assert "đủ chữ, một phông" in trial.noi_dung


def test_thieu_libreoffice_noi_cach_lay_va_khong_chuyen_thu(tmp_path: Path) -> None:
    checks = examine(soffice=tmp_path / "soffice")
    (office,) = (check for check in checks if check.ten == "LibreOffice")
    assert office.trang_thai == "thieu"
    assert "Cài" in office.cach_sua or "Tải" in office.cach_sua
    assert all(check.ten != "Chuyển thử một trang" for check in checks)


def test_thieu_phong_noi_cach_lay(monkeypatch) -> None:
    monkeypatch.setattr(fonts, "installed", lambda family: ())
    checks = examine(trial=False)
    assert state(checks, "Phông chữ") == "thieu"
    assert fonts.how_to_get() in str(next(check for check in checks if check.ten == "Phông chữ"))


def test_so_dang_ky_hong_hay_khong_co_duoc_noi_ra(tmp_path: Path) -> None:
    book = tmp_path / "so.db"
    assert state(doctor(book=book, trial=False), "Sổ đăng ký") == "thieu"
    book.write_bytes(b"SQLite format 3\0" + b"\xff" * 4000)
    assert state(doctor(book=book, trial=False), "Sổ đăng ký") == "thieu"
    book.unlink()
    connection = sqlite3.connect(book)
    connection.execute("CREATE TABLE a (b)")
    connection.commit()
    connection.close()
    before = book.read_bytes()
    assert state(doctor(book=book, trial=False), "Sổ đăng ký") == "dat"
    assert book.read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["so.db"]


def test_thu_muc_khuon_rieng_khong_co(tmp_path: Path) -> None:
    assert state(doctor(folder=tmp_path / "khong", trial=False), "Khuôn mẫu") == "thieu"
    assert state(doctor(trial=False), "Khuôn mẫu") == "dat"


def test_moi_phan_mo_rong_cua_goi_deu_duoc_kham() -> None:
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"]
    wanted = {f"Phần mở rộng {name}" for name in set(extras) - {"day-du", "windows", "dask"}}
    assert {check.ten for check in examine(trial=False) if check.ten.startswith("Phần")} == wanted
