"""A file bears a name that fits what is in it; a template is found by its name, in words too; a copy is of an issued paper."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import vanban
from vanban.cli import main


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Path:
    monkeypatch.chdir(tmp_path)
    assert main(["mau", "thong_bao", "-o", "tb.yaml"]) == main(["tao", "tb.yaml"]) == 0
    capsys.readouterr()
    return tmp_path


@pytest.mark.parametrize(
    "words",
    [
        ["mau", "thong_bao", "-o", "a.docx"], ["mau", "thong_bao", "-o", "a.json"], ["doc", "tb.docx", "-o", "a.docx"],
        ["mau", "giay_khen", "--excel", "a.pdf"], ["kiem-tra", "tb.docx", "--ghi-chu", "a.pdf"],
        ["kiem-tra", "tb.docx", "--sua", "a.yaml"], ["khuon", "hoc", "tb.docx", "-o", "a.pdf"],
    ],
)  # fmt: skip
def test_duoi_tep_trai_noi_dung_bi_tu_choi(here: Path, words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(words) == 2
    assert "Đặt tên tệp có đuôi đúng với nội dung" in capsys.readouterr().err
    assert not list(here.glob("a.*"))


def test_doc_ra_json_la_json_luu_docx_ten_pdf_bi_tu_choi(here: Path) -> None:
    assert main(["doc", "tb.docx", "-o", "lai.json"]) == main(["tao", "lai.json", "-o", "lai.docx"]) == 0
    assert json.loads(Path("lai.json").read_text(encoding="utf-8"))["loai"] == "thong_bao"
    assert Path("lai.docx").read_bytes() == Path("tb.docx").read_bytes()
    with pytest.raises(vanban.InputError, match=r"không phải tệp \.pdf"):
        vanban.save(vanban.load("tb.yaml"), "tb.pdf")


def test_khuon_dat_ten_bang_chu_duoc_dung_ten_la_bi_tu_choi(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from docx import Document

    assert main(["khuon", "xuat", "khuon", "thong_bao"]) == 0
    own = Document("khuon/thong_bao.docx")
    own.paragraphs[0].insert_paragraph_before("DẤU RIÊNG")
    Path("khuon/thong_bao.docx").unlink()
    own.save("khuon/Thông báo.docx")
    assert main(["tao", "tb.yaml", "--khuon", "khuon", "-o", "rieng.docx"]) == 0
    assert "DẤU RIÊNG" in [one.text for one in Document("rieng.docx").paragraphs]
    Path("khuon/Thông báo.docx").rename("khuon/mẫu của phòng.docx")
    assert main(["tao", "tb.yaml", "--khuon", "khuon", "-o", "khac.docx"]) == 2
    assert "không có tệp nào mang tên một khuôn" in capsys.readouterr().err


def test_sao_van_ban_chua_co_so_duoc_noi(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    draft = "\n".join(
        one for one in Path("tb.yaml").read_text(encoding="utf-8").split("\n") if not one.startswith("so:")
    )
    Path("nhap.yaml").write_text(draft, encoding="utf-8")
    assert main(["sao", "--mau"]) == 0
    Path("sao.yaml").write_text(capsys.readouterr().out, encoding="utf-8")
    assert main(["tao", "nhap.yaml"]) == main(["sao", "sao.yaml", "nhap.docx"]) == 0
    assert "văn bản được sao chưa có số" in capsys.readouterr().err
    assert main(["sao", "sao.yaml", "tb.docx"]) == 0
    assert "chưa có số" not in capsys.readouterr().err


def test_cuoc_hop_da_qua_duoc_noi_khi_giay_moi_chua_de_ngay(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["mau", "giay_moi"]) == 0
    lines = capsys.readouterr().out.replace("03/7/2026", "03/7/2020").split("\n")
    Path("gm.yaml").write_text(
        "\n".join(one for one in lines if not one.startswith(("so:", "ngay:"))), encoding="utf-8"
    )
    assert main(["phat-hanh", "gm.yaml", "-o", "ra", "--so-dang-ky", "so.db"]) == 0
    told = capsys.readouterr().err
    assert "thời gian họp trước ngày của giấy mời" in told
    assert "hôm nay là" in told


def test_ky_hieu_sai_go_sau_so_duoc_chi_dung_dong(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    wrong = [f"so: {number}" for number in ("5/QĐ-VP", "1/TB")]
    text = Path("tb.yaml").read_text(encoding="utf-8").split("\n")
    at = next(index for index, line in enumerate(text) if line.startswith("so:"))
    for one in wrong:
        Path("sai.yaml").write_text("\n".join([*text[:at], one, *text[at + 1 :]]), encoding="utf-8")
        assert main(["tao", "sai.yaml"]) == 1
        assert f'sai.yaml, dòng {at + 1}, mục "so"' in capsys.readouterr().err
