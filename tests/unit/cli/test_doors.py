"""Whatever is typed, or piped, gets one clear line: no command breaks at its door."""

from __future__ import annotations

import contextlib
import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.unit.registers.cutting import RECORD
from vanban.cli import main
from vanban.cli.pipes import expanded_words


def run(*words: str, given: bytes = b"", folder: Path) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "vanban", *words], input=given, capture_output=True, cwd=folder, timeout=60, check=False
    )


def said(*words: str) -> tuple[int, str]:
    told = io.StringIO()
    with contextlib.redirect_stderr(told), contextlib.redirect_stdout(io.StringIO()):
        code = main(words)
    return code, told.getvalue()


def test_tuy_chon_mot_gia_tri_khong_ghi_hai_lan() -> None:
    words = [
        "so",
        "cap",
        "--loai",
        "quyet_dinh",
        "--trich-yeu",
        "A",
        "--loai",
        "ke_hoach",
        "--so-dang-ky",
        "khong-lap.db",
    ]
    code, told = said(*words)
    assert (code, "--loai" in told, "hai lần" in told) == (2, True, True)
    assert not Path("khong-lap.db").exists()


@pytest.mark.parametrize(
    "words",
    [
        ["tao", ""], ["kiem-tra", ""], ["doc", ""], ["phoi", "can-chinh", ""], ["ghep", "", "-o", "x.pdf"],
        ["so", "tra-cuu", "--so-dang-ky", "so.db", "--nam", "9" * 30],
        ["so", "tra-cuu", "--so-dang-ky", "so.db", "--toi-da", "0"],
        ["so", "xem", "#" + "9" * 18, "--so-dang-ky", "so.db"],
        ["so", "giu", "--so-dang-ky", "so.db", "--loai", "quyet_dinh", "--cho", "A", "--so-luong", "5000000"],
        ["so", "tra-cuu", "--so-dang-ky", "."], ["so", "tra-cuu", "--so-dang-ky", "-"],
        ["so", "tra-cuu", "--so-dang-ky", "a" * 300], ["so", "xem", "9" * 5000, "--so-dang-ky", "so.db"],
        ["so", "giu", "--so-dang-ky", "so.db", "--loai", "quyet_dinh", "--cho", "A", "--den-ngay", "01/01/2020"],
        ["so", "cap", "--so-dang-ky", "so.db", "--loai", "quyet_dinh", "--trich-yeu", " \u200b "],
        ["tao", "."], ["tao", "khong-co.yaml"], ["doc", "."], ["xem", "."],
    ],
)  # fmt: skip
def test_go_sai_thi_mot_loi_ro(words: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    said("so", "cap", "--loai", "quyet_dinh", "--trich-yeu", "x", "--so-dang-ky", "so.db")
    code, told = said(*words)
    assert code == 2
    assert 0 < len(told) < 700
    assert "Error" not in told


def test_dau_gach_la_dau_vao_va_dau_ra_chuan(tmp_path: Path) -> None:
    made = run("tao", "-", given=RECORD.encode(), folder=tmp_path)
    assert made.returncode == 0, made.stderr
    assert made.stdout.startswith(b"PK")
    assert run("tao", "-", "-o", "-", given=RECORD.encode(), folder=tmp_path).stdout == made.stdout
    checked = run("kiem-tra", "-", given=made.stdout, folder=tmp_path)
    assert "quy tắc" in checked.stdout.decode()
    read = run("doc", "-", given=made.stdout, folder=tmp_path)
    assert "Về việc nghỉ lễ" in read.stdout.decode()
    assert not [path for path in tmp_path.iterdir() if path.is_dir()]


def test_dau_vao_chuan_trong_hoac_hai_lan_thi_noi_ro(tmp_path: Path) -> None:
    empty = run("tao", "-", folder=tmp_path)
    assert (empty.returncode, "trống" in empty.stderr.decode()) == (2, True)
    twice = run("tao", "-", "-", given=RECORD.encode(), folder=tmp_path)
    assert (twice.returncode, "một lần" in twice.stderr.decode()) == (2, True)


def test_go_sai_ten_lenh_duoc_goi_y_bang_tieng_viet(tmp_path: Path) -> None:
    said = run("so", "muo", folder=tmp_path).stderr.decode()
    assert "Không có lệnh này: 'muo'. Có phải: muon?" in said
    assert "Did you mean" not in said


def test_it_tep_thi_khong_noi_toc_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Screen(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.chdir(tmp_path)
    said("mau", "giay_khen", "--excel", "ds.xlsx")
    shared = io.StringIO()
    with contextlib.redirect_stdout(shared):
        main(["mau", "giay_khen", "--chung"])
    Path("chung.yaml").write_text(shared.getvalue(), encoding="utf-8")
    screen = Screen()
    with contextlib.redirect_stderr(screen), contextlib.redirect_stdout(io.StringIO()):
        assert main(["hang-loat", "giay_khen", "ds.xlsx", "--chung", "chung.yaml", "-o", "ra"]) == 0
    assert "Kiểm tra: 3/3" in screen.getvalue()
    assert "mỗi giây" not in screen.getvalue()


def test_windows_khong_mo_dau_sao_thi_vanban_mo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("b.docx", "a.docx", "c.pdf"):
        Path(name).touch()
    words = ["kiem-tra", "--json", "*.docx", "khong*.docx", "[a].x"]
    assert expanded_words(words, windows=True) == ["kiem-tra", "--json", "a.docx", "b.docx", "khong*.docx", "[a].x"]
    assert expanded_words(words, windows=False) == words


@pytest.mark.skipif(sys.platform != "linux", reason="names that are no text are of Linux")
def test_ten_tep_khong_phai_chu(tmp_path: Path) -> None:
    name = os.fsdecode(b"v\xe9n.yaml")
    (tmp_path / name).write_text(RECORD, encoding="utf-8")
    for words in (["tao", name], ["kiem-tra", name], ["tao", name, "-o", os.fsdecode(b"r\xe9.docx")], ["doc", name],
                  ["khuon", "xuat", os.fsdecode(b"kh\xf4n")]):  # fmt: skip
        done = run(*words, folder=tmp_path)
        assert b"Traceback" not in done.stderr, done.stderr.decode(errors="replace")[-800:]
        assert done.returncode in (0, 1, 2)


def test_json_so_dai_nghin_chu_so(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text('{"loai": "thong_bao", "so": ' + "9" * 5000 + "}", encoding="utf-8")
    code, told = said("tao", str(path))
    assert code == 2
    assert len(told) < 700


def test_hai_muoi_nghin_muc_la_khong_thanh_hai_muoi_nghin_loi(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(RECORD + "".join(f"khoa_la_{at}: x\n" for at in range(20_000)), encoding="utf-8")
    code, told = said("tao", str(path))
    assert code == 1
    assert "khoa_la_5»" in told or "khoa_la_5" in told
    assert "19980 mục nữa" in told
    assert len(told) < 40_000


@pytest.mark.skipif(sys.platform == "win32", reason="pipes and links with names are POSIX")
def test_so_khong_phai_tep_thi_noi_ngay(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "ong.db")
    (tmp_path / "treo.db").symlink_to("khong-co.db")
    for name, words in (("ong.db", "không phải một tệp"), ("treo.db", "trỏ tới tệp không có")):
        code, told = said("so", "cap", "--loai", "quyet_dinh", "--trich-yeu", "x", "--so-dang-ky", str(tmp_path / name))
        assert (code, words in told) == (2, True)
    assert not (tmp_path / "khong-co.db").exists()


def test_tep_ten_la_khong_dieu_khien_man_hinh(tmp_path: Path) -> None:
    code, told = said("kiem-tra", str(tmp_path / "a\x1b[2Jb.docx"))
    assert code == 2
    assert "\\x1b[2J" in told
