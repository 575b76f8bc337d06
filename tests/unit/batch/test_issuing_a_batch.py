"""`hang-loat … --phat-hanh`: every paper of a list numbered from the register, in its order, all or none."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from docx import Document

import vanban
from vanban.api.registers import mo_so
from vanban.cli import main
from vanban.files import LEDGER_NAME
from vanban.registers import Loc

Workbook = Callable[..., Path]


@pytest.fixture
def common(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """An invitation without a number, with a tag."""
    assert main(["mau", "giay_moi"]) == 0
    record = yaml.safe_load(capsys.readouterr().out)
    for name in [name for name in record if vanban.so_thanh_chu and name.lower() in ("so", "ngay", "số", "ngày")]:
        del record[name]
    name = next(name for name in record if name in ("trich_yeu", "Trích yếu"))
    record[name] = "Họp với {{ ho_ten }}"
    path = tmp_path / "moi.yaml"
    path.write_text(json.dumps(record, ensure_ascii=False), encoding="utf-8")
    return path


def numbers(said: str) -> list[str]:
    return [line.split("\t")[0].split("/")[0] for line in said.splitlines() if "\t" in line]


def test_so_theo_thu_tu_danh_sach_trong_giay_va_trong_so(
    workbook: Workbook, common: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    people = workbook([["Họ và tên", "Đơn vị"], *[[name, "A"] for name in ("Lê An", "Vũ Bình", "Hà Cúc")]])
    out = tmp_path / "ra"
    command = ["hang-loat", "giay_moi", str(people), "--chung", str(common), "-o", str(out), "--phat-hanh"]
    assert main([*command, "--nguoi", "Văn thư", "--cho-phep-loi"]) == 0
    told = capsys.readouterr().out
    assert numbers(told) == ["01", "02", "03"]
    for number, line in enumerate(told.splitlines(), start=1):
        paper = vanban.read(Path(line.split("\t")[1])).van_ban
        assert paper is not None
        assert paper.so == number
        assert ("Lê An", "Vũ Bình", "Hà Cúc")[number - 1] in str(getattr(paper, "trich_yeu", ""))
    assert main(["so", "tra-cuu", "--so-dang-ky", str(tmp_path / "so.db")]) in (0, 1, 2)


def test_mot_hang_hong_thi_khong_cap_so_nao(
    workbook: Workbook, common: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "ra"
    bad = workbook([["Họ và tên", "Đơn vị"], ["Lê An", "A"], [None, "B"]])
    command = ["hang-loat", "giay_moi", str(bad), "--chung", str(common), "-o", str(out), "--phat-hanh"]
    assert main([*command, "--cho-phep-loi"]) == 1
    said = capsys.readouterr()
    assert "DS!hàng 3" in said.err
    assert "chưa cấp số nào" in said.err
    assert not list(out.glob("*.docx"))
    workbook([["Họ và tên", "Đơn vị"], ["Lê An", "A"], ["Vũ Bình", "B"]])
    assert main([*command, "--cho-phep-loi"]) == 0
    assert numbers(capsys.readouterr().out) == ["01", "02"]


HEADER = ["STT", "Họ và tên", "Giới tính", "Chức vụ", "Đơn vị", "Số sổ vàng"]


@pytest.fixture
def certificates(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """The command for certificates, without the list."""
    assert main(["mau", "giay_khen", "--chung"]) == 0
    (tmp_path / "chung.yaml").write_text(capsys.readouterr().out, encoding="utf-8")
    return ["--chung", str(tmp_path / "chung.yaml"), "-o", str(tmp_path / "ra"), "--phat-hanh", "--nguoi", "Văn thư"]


def people_of(count: int) -> list[list[object]]:
    return [[50 + n, f"Nguyễn Văn {chr(65 + n % 26)}{'abc'[n // 26]}", "Nam", "CV", "VP", None] for n in range(count)]


def printed_numbers(folder: Path) -> dict[str, str]:
    """What each certificate says its number is, by the name of its file."""
    found = {}
    for path in folder.glob("*.docx"):
        cells = [cell.text for table in Document(str(path)).tables for row in table.rows for cell in row.cells]
        found[path.name] = next(match[1] for text in cells if (match := re.search(r"Số sổ vàng: (\d+)", text)))
    return found


def book_numbers(book: Path) -> list[tuple[str, str]]:
    with mo_so(book) as so:
        return [
            (one.so_vao_so, one.ho_ten) for one in sorted(so.vao_so.tra_cuu(Loc(limit=100)), key=lambda one: one.so)
        ]


def test_giay_khen_lay_so_tu_so_cap_giay_chay_lai_giu_so(
    workbook: Workbook, certificates: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    people = workbook([HEADER, *people_of(3)])
    for told in ("", "3 giấy đã có trong sổ"):
        assert main(["hang-loat", "giay_khen", str(people), *certificates]) == 0
        heard = capsys.readouterr()
        assert numbers(heard.out) == ["01", "02", "03"]
        assert told in heard.err
        assert sorted(printed_numbers(tmp_path / "ra").values()) == ["01", "02", "03"]
        assert book_numbers(tmp_path / "so.db") == [
            ("01", "Nguyễn Văn Aa"),
            ("02", "Nguyễn Văn Ba"),
            ("03", "Nguyễn Văn Ca"),
        ]


def test_giay_khen_hang_hong_hay_da_co_so_thi_khong_cap_so_nao(
    workbook: Workbook, certificates: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = people_of(3)
    rows[1][2] = "Nem"
    assert main(["hang-loat", "giay_khen", str(workbook([HEADER, *rows])), *certificates]) == 1
    assert "DS!C3" in capsys.readouterr().err
    rows[1][2], rows[2][5] = "Nam", "7"
    assert main(["hang-loat", "giay_khen", str(workbook([HEADER, *rows])), *certificates]) == 2
    assert "DS!F4" in capsys.readouterr().err
    rows[2][5] = None
    assert main(["hang-loat", "giay_khen", str(workbook([HEADER, *rows])), *certificates]) == 0
    assert numbers(capsys.readouterr().out) == ["01", "02", "03"]


@pytest.mark.skipif(os.name != "posix", reason="kill -9 is a POSIX signal")
def test_bi_ngat_giua_chung_khong_trung_khong_thung_so(
    workbook: Workbook, certificates: list[str], tmp_path: Path
) -> None:
    people = workbook([HEADER, *people_of(24)])
    line = [sys.executable, "-m", "vanban", "hang-loat", "giay_khen", str(people), *certificates]
    folder = tmp_path / "ra"
    for files in (1, 18):
        with subprocess.Popen(line, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as running:
            deadline = time.monotonic() + 60
            while running.poll() is None and time.monotonic() < deadline:
                if folder.is_dir() and len(os.listdir(folder)) >= files:
                    os.kill(running.pid, signal.SIGKILL)
                    break
                time.sleep(0.001)
    assert main(line[3:]) == 0
    wanted = [f"{n:02d}" for n in range(1, 25)]
    assert [number for number, _ in book_numbers(tmp_path / "so.db")] == wanted
    assert sorted(printed_numbers(folder).values()) == wanted
    assert not [name for name in os.listdir(folder) if name.startswith(".") and name != LEDGER_NAME]


def test_cung_danh_sach_lan_nua_thi_giu_so_cu(
    workbook: Workbook, common: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [["Họ và tên", "Đơn vị"], ["Lê An", "A"], ["Vũ Bình", "B"]]
    command = ["hang-loat", "giay_moi", str(workbook(rows)), "--chung", str(common), "--phat-hanh", "--cho-phep-loi"]
    assert main([*command, "-o", str(tmp_path / "ra")]) == 0
    workbook([*rows, ["Hà Cúc", "C"]])
    for folder, wanted in (("ra", ["01", "02", "03"]), ("khac", ["01", "02", "03"])):
        capsys.readouterr()
        assert main([*command, "-o", str(tmp_path / folder)]) == 0
        heard = capsys.readouterr()
        assert numbers(heard.out) == wanted
        assert "văn bản đã phát hành từ trước" in heard.err
    first, second, third = sorted((tmp_path / "ra").glob("*.docx"))
    issued = first.read_bytes()
    first.unlink()
    second.write_bytes(third.read_bytes())
    assert main([*command, "-o", str(tmp_path / "khac")]) == 0
    told = capsys.readouterr().err
    assert f"{first.name} không còn, đã tạo lại" in told
    assert f"{second.name} đã bị sửa sau khi phát hành" in told
    assert first.read_bytes() == issued
    assert second.read_bytes() == third.read_bytes()
    common.write_text(common.read_text("utf-8").replace("Họp với", "Họp cùng"), encoding="utf-8")
    assert main([*command, "-o", str(tmp_path / "ra")]) == 2
    assert "văn bản 01/GM" in capsys.readouterr().err


def test_giay_khen_danh_sach_xep_lai_bot_nguoi_thi_giu_so_va_tep(
    workbook: Workbook, certificates: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first, second, third = people_of(3)
    people = workbook([HEADER, first, second, third])
    assert main(["hang-loat", "giay_khen", str(people), *certificates]) == 0
    before = printed_numbers(tmp_path / "ra")
    workbook([HEADER, [1, *third[1:]], [2, "Lê Mới", *first[2:]], [3, *first[1:]]])
    capsys.readouterr()
    assert main(["hang-loat", "giay_khen", str(people), *certificates]) == 0
    heard = capsys.readouterr()
    assert numbers(heard.out) == ["03", "04", "01"]
    after = printed_numbers(tmp_path / "ra")
    assert {name: number for name, number in after.items() if number != "04"} == before
    assert "(số vào sổ 02) đã phát hành từ trước" in heard.err
    workbook([HEADER, [1, *third[1:3], "Kế toán", *third[4:]]])
    assert main(["hang-loat", "giay_khen", str(people), *certificates]) == 2
    assert "số vào sổ 03" in capsys.readouterr().err
    assert printed_numbers(tmp_path / "ra") == after


def test_hai_hang_giong_het_la_hai_van_ban(
    workbook: Workbook, common: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [["Họ và tên", "Đơn vị"], ["Lê An", "A"]]
    command = ["hang-loat", "giay_moi", str(workbook(rows)), "--chung", str(common), "--phat-hanh", "--cho-phep-loi"]
    for people, wanted in (([["Lê An", "A"]], ["01"]), ([["Lê An", "A"]] * 2, ["01", "02"])):
        workbook([rows[0], *people])
        capsys.readouterr()
        assert main([*command, "-o", str(tmp_path / "ra")]) == 0
        assert numbers(capsys.readouterr().out) == wanted
    assert len(list((tmp_path / "ra").glob("*.docx"))) == 2
