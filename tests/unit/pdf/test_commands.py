"""The commands as a clerk runs them."""

from __future__ import annotations

import json
from pathlib import Path

import pikepdf
import pytest

from vanban.cli import main

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:typer")


@pytest.fixture
def run(capsys, monkeypatch, tmp_path):
    """Run `vanban ...` in the test's folder: exit code, what it printed, what it told."""
    monkeypatch.chdir(tmp_path)

    def go(*words: object) -> tuple[int, str, str]:
        code = main([str(word) for word in words])
        said = capsys.readouterr()
        return code, said.out, said.err

    return go


@pytest.mark.office
def test_pdf_mot_tep_hong_thi_ma_1_va_cac_tep_khac_van_ra(run, make_paper, tmp_path: Path) -> None:
    make_paper("Kế hoạch.docx")
    (tmp_path / "hong.docx").write_bytes(b"x")
    code, out, err = run("pdf", "Kế hoạch.docx", "hong.docx", "-o", "ra")
    assert code == 1
    assert out.split("\n")[0] == str(Path("ra/Kế hoạch.pdf"))
    assert "hong.docx: tệp hỏng" in err
    assert run("pdf", "hong.docx")[0] == 2


@pytest.mark.office
def test_gop_van_ban_va_pdf_thanh_mot_tep(run, make_paper, letter: Path, tmp_path: Path) -> None:
    make_paper("a.docx", "Trang một", "Trang hai", title="Tờ trình A")
    code, out, err = run("pdf", "a.docx", letter, "--gop", "gop.pdf", "--pdf-a")
    assert (code, out.strip()) == (0, "gop.pdf")
    assert "3 trang" in err
    with pikepdf.open(tmp_path / "gop.pdf") as pdf, pdf.open_outline() as outline:
        assert [item.title for item in outline.root] == ["Tờ trình A", "Quyết định khen thưởng"]


def test_nhieu_tep_khong_ghi_vao_mot_tep(run) -> None:
    code, _, err = run("pdf", "a.docx", "b.docx", "-o", "mot.pdf")
    assert code == 2
    assert "--gop" in err


def test_libreoffice_chi_sai_cho(run, make_paper) -> None:
    make_paper("a.docx")
    code, _, err = run("pdf", "a.docx", "--libreoffice", "khong-co")
    assert code == 2
    assert "LibreOffice" in err


def test_xem_ghi_anh_va_bang_tu_bon_trang(run, draw_paper, tmp_path: Path) -> None:
    page = ((105, 50, "Giấy khen", 14, False),)
    path = draw_paper("gk.pdf", *[page] * 4)
    code, out, _ = run("xem", path, "-o", "anh")
    assert code == 0
    assert [Path(line).name for line in out.split()] == [f"gk-0{n}.png" for n in range(1, 5)] + ["gk-bang-01.png"]
    code, out, _ = run("xem", path, "-o", "anh2", "--trang", "2-3")
    assert [Path(line).name for line in out.split()] == ["gk-02.png", "gk-03.png"]


@pytest.mark.parametrize(("pages", "message"), [("9", "không có trang 9"), ("a", "1-3,5"), ("3-1", "viết ngược")])
def test_xem_trang_sai(run, letter: Path, pages: str, message: str) -> None:
    code, _, err = run("xem", letter, "--trang", pages)
    assert code == 2
    assert message in err


def test_so_sanh_khac_thi_ma_1_nhu_nhau_thi_ma_0(run, draw_paper) -> None:
    one = draw_paper("1.pdf", ((105, 50, "Thưởng 500.000 đồng", 14, False),))
    two = draw_paper("2.pdf", ((105, 50, "Thưởng 600.000 đồng", 14, False),))
    code, out, _ = run("xem", one, "--so-sanh", two)
    assert (code, out.strip()) == (1, 'Trang 1: "500.000" → "600.000"')
    assert run("xem", one, "--so-sanh", one)[:2] == (0, "Hai tệp in ra như nhau\n")


def test_ghep_ten_dau_trang(run, draw_paper, tmp_path: Path) -> None:
    page = ((105, 50, "x", 14, False),)
    parts = [draw_paper("1.pdf", page), draw_paper("2.pdf", page)]
    assert run("ghep", *parts, "-o", "g.pdf", "--dau-trang", "Một", "--dau-trang", "Hai", "--tieu-de", "Tập")[0] == 0
    with pikepdf.open(tmp_path / "g.pdf") as pdf, pdf.open_outline() as outline:
        assert [item.title for item in outline.root] == ["Một", "Hai"]
        assert pdf.docinfo["/Title"] == "Tập"


def test_dong_dau_den_va_ban_sao(run, letter: Path, tmp_path: Path) -> None:
    code, out, _ = run("dong-dau", "den", letter, "--co-quan", "Sở Nội vụ", "--so", "5", "--ngay", "6/3/2026")
    assert (code, Path(out.strip()).name) == (0, "cong-van-den.pdf")
    code, _, err = run("dong-dau", "den", letter, "--co-quan", "Sở Nội vụ", "--ngay", "32/3/2026")
    assert code == 2
    assert "ngày" in err
    signer = ("--chuc-vu", "GIÁM ĐỐC", "--ho-ten", "Lê An")
    code, _, err = run("dong-dau", "ban-sao", letter, "--co-quan", "Sở Nội vụ", "--dia-danh", "Huế", *signer)
    assert code == 0
    assert "trang 2" in err
    code, _, err = run(
        "dong-dau", "ban-sao", letter, "--hinh-thuc", "photo", "--co-quan", "X", "--dia-danh", "Huế", *signer
    )
    assert code == 2
    assert "sao_y, trich_sao, sao_luc" in err


def test_kham_thieu_so_thi_ma_1(run) -> None:
    code, out, _ = run("kham", "--nhanh", "--so-dang-ky", "so.db")
    assert code == 1
    assert "[THIẾU] Sổ đăng ký" in out
    assert "[đạt] Python" in out


def test_kiem_tra_tep_chua_ky_va_tep_hong(run, letter: Path, tmp_path: Path) -> None:
    code, out, _ = run("ky-so", "kiem-tra", letter, "--json")
    assert code == 1
    assert json.loads(out) == [{"tep": str(letter), "dat": False, "chu_ky": []}]
    (tmp_path / "hong.pdf").write_bytes(b"x")
    code, _, err = run("ky-so", "kiem-tra", "hong.pdf")
    assert code == 2
    assert "hong.pdf" in err
