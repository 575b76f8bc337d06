"""`vanban ky-so` as a clerk runs it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from vanban.cli import main

NAME = "Nguyễn Thị Thu Hương"


@pytest.fixture
def run(capsys, monkeypatch, tmp_path, own_key):
    """Run `vanban ky-so ...` in the test's folder, the password in the environment."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("VANBAN_MAT_KHAU", own_key.password)

    def go(*words: object) -> tuple[int, str, str]:
        code = main(["ky-so", *(str(word) for word in words)])
        said = capsys.readouterr()
        return code, said.out, said.err

    return go


def test_ky_nguoi_roi_ky_co_quan_roi_kiem_tra(
    run, letter: Path, own_key, signature_image: Path, seal_image: Path, root_file: Path
) -> None:
    code, out, err = run("ky", letter, "--khoa", own_key.path, "--anh-chu-ky", signature_image, "--nguoi-ky", NAME)
    assert code == 0
    assert NAME in err
    first = out.strip()
    code, out, _ = run(
        "ky", first, "-o", "xong.pdf", "--khoa", own_key.path, "--anh-dau", seal_image, "--nguoi-ky", NAME
    )
    assert (code, out.strip()) == (0, "xong.pdf")
    code, out, _ = run("kiem-tra", "xong.pdf", "--goc", root_file)
    assert code == 0
    assert out.count("đạt") == 2
    code, out, _ = run("kiem-tra", "xong.pdf", "--goc", root_file, "--json")
    (found,) = json.loads(out)
    assert found["dat"]
    assert [signature["nguoi_ky"] for signature in found["chu_ky"]] == [NAME, NAME]


def test_ban_sao_dien_tu_va_phu_luc(run, letter: Path, own_key) -> None:
    from vanban.pdf.opening import as_seen

    code, out, _ = run("ky", letter, "-o", "pl.pdf", "--khoa", own_key.path, "--phu-luc-cua", "15/QĐ-SXD")
    assert code == 0
    code, out, _ = run("ky", letter, "-o", "s.pdf", "--khoa", own_key.path, "--ban-sao", "sao-y", "--co-quan", "Sở X")
    assert code == 0
    with as_seen(Path(out.strip())) as pdf:
        corner = pdf[0].render(scale=2).to_pil().convert("L").crop((600, 30, 1190, 100))
    assert corner.getextrema()[0] < 128


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ((), "--khoa"),
        (("--khoa", "khong-co.p12"), "không đọc được tệp khóa"),
        (("--anh-chu-ky", "a.png"), "--nguoi-ky"),
        (("--anh-chu-ky", "a.png", "--anh-dau", "b.png", "--nguoi-ky", "A"), "chỉ chọn một"),
        (("--ban-sao", "sao_y"), "đi cùng nhau"),
    ],
)
def test_thieu_hay_thua_tuy_chon_noi_ro(run, letter: Path, words: tuple[str, ...], message: str) -> None:
    code, _, err = run("ky", letter, *words)
    assert code == 2
    assert message in err


def test_sai_mat_khau_tu_tep(run, letter: Path, own_key, tmp_path: Path) -> None:
    (tmp_path / "mk.txt").write_text("sai rồi\n", encoding="utf-8")
    code, _, err = run("ky", letter, "--khoa", own_key.path, "--mat-khau-tep", "mk.txt")
    assert code == 2
    assert "sai mật khẩu" in err
    (tmp_path / "mk.txt").write_text(own_key.password + "\r\n", encoding="utf-8-sig")
    assert run("ky", letter, "--khoa", own_key.path, "--mat-khau-tep", "mk.txt")[0] == 0


def test_tep_docx_noi_phai_chuyen_truoc(run, own_key) -> None:
    code, _, err = run("ky", "a.docx", "--khoa", own_key.path)
    assert code == 2
    assert "vanban pdf" in err


def test_mot_tep_loi_khong_can_cac_tep_khac(run, letter: Path, own_key, tmp_path: Path) -> None:
    (tmp_path / "hong.pdf").write_bytes(b"x")
    code, out, err = run("ky", "hong.pdf", letter, "-o", "ra", "--khoa", own_key.path)
    assert code == 1
    assert Path(out.strip()).name == "cong-van-da-ky.pdf"
    assert "hong.pdf: chưa ký" in err
