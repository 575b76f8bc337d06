"""No command replaces what somebody edited or made; `--ghi-de` does, and keeps the old one."""

from __future__ import annotations

from pathlib import Path

import pytest

from vanban.cli.door import main

MINE = b"viec cua toi"


def refused_then_kept(words: list[str], target: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Run a command over a file somebody edited: it refuses and says how to go on; asked to, it keeps the old one."""
    target.write_bytes(MINE)
    capsys.readouterr()
    assert main(words) == 2
    said = capsys.readouterr().err
    assert target.name in said
    assert "--ghi-de" in said
    assert target.read_bytes() == MINE
    assert main([*words, "--ghi-de"]) in {0, 1}
    assert target.read_bytes() != MINE
    kept = target.with_name(f"{target.name}.bak")
    assert kept.read_bytes() == MINE
    assert kept.name in capsys.readouterr().err, "where the old file is, is told"
    # What was replaced on demand is the program's own again.
    assert main(words) in {0, 1}


@pytest.fixture
def plan(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """A record and its paper, as `mau` and `tao` write them."""
    record = tmp_path / "kh.yaml"
    assert main(["mau", "ke_hoach", "-o", str(record)]) == 0
    assert main(["tao", str(record)]) == 0
    capsys.readouterr()
    return record


def test_tao(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    paper = plan.with_suffix(".docx")
    first = paper.read_bytes()
    plan.write_text(plan.read_text(encoding="utf-8").replace("2026", "2027"), encoding="utf-8")
    assert main(["tao", str(plan)]) == 0
    assert paper.read_bytes() != first, "a paper nobody edited follows its record"
    refused_then_kept(["tao", str(plan)], paper, capsys)


def test_tao_tu_ban_ghi_mang_ten_docx(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    record = plan.with_name("nham.docx")
    text = plan.read_bytes()
    record.write_bytes(text)
    assert main(["tao", str(record)]) == 2
    assert record.read_bytes() == text


def test_mau(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sample, book = tmp_path / "my.yaml", tmp_path / "danh-sach.xlsx"
    refused_then_kept(["mau", "ke_hoach", "-o", str(sample)], sample, capsys)
    refused_then_kept(["mau", "giay_khen", "--excel", str(book)], book, capsys)


def test_doc_va_kiem_tra(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    paper, folder = plan.with_suffix(".docx"), plan.parent
    refused_then_kept(["doc", str(paper), "-o", str(folder / "doc.yaml")], folder / "doc.yaml", capsys)
    refused_then_kept(["kiem-tra", str(paper), "--sua", str(folder / "sua.docx")], folder / "sua.docx", capsys)
    refused_then_kept(["kiem-tra", str(paper), "--ghi-chu", str(folder / "nhan.docx")], folder / "nhan.docx", capsys)
    before = paper.read_bytes()
    assert main(["kiem-tra", str(paper), "--sua", str(paper)]) == 2
    assert paper.read_bytes() == before, "the paper that is read is never replaced unasked"


def test_sao(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    record = plan.with_name("sao.yaml")
    assert main(["sao", "--mau"]) == 0
    record.write_text(capsys.readouterr().out, encoding="utf-8")
    paper = plan.with_suffix(".docx")
    refused_then_kept(["sao", str(record), str(paper)], plan.with_name("kh-sao.docx"), capsys)


def test_khuon_xuat(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    refused_then_kept(["khuon", "xuat", str(tmp_path), "ke_hoach"], tmp_path / "ke_hoach.docx", capsys)


def test_phat_hanh_va_so_xuat(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = plan.read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith(("so:", "ngay:"))]
    plan.write_text("\n".join(lines), encoding="utf-8")
    book, out = str(plan.with_name("so.db")), plan.parent / "ra"
    words = ["phat-hanh", str(plan), "-o", str(out), "--so-dang-ky", book, "--cho-phep-loi"]
    assert main(words) == 0
    issued = (out / "kh.docx").read_bytes()
    assert main(words) == 2
    assert main(["tao", str(plan), "-o", str(out)]) == 2, "what is issued is nobody's draft"
    assert (out / "kh.docx").read_bytes() == issued
    assert main([*words, "--ghi-de"]) == 2, "what is issued is frozen until its number is void"
    assert (out / "kh.docx").read_bytes() == issued
    assert main(["so", "huy", "01/KH-VP", "--so-dang-ky", book, "--ly-do", "sai thể thức"]) == 0
    assert main([*words, "--ghi-de"]) == 0
    assert (out / "kh.docx.bak").read_bytes() == issued
    for name in ("so.xlsx", "so.docx", "so.json"):
        target = plan.parent / "xuat" / name
        target.parent.mkdir(exist_ok=True)
        refused_then_kept(["so", "xuat", "--so-dang-ky", book, "-o", str(target)], target, capsys)


def test_phoi(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    form = tmp_path / "phoi.yaml"
    assert main(["phoi", "mau"]) == 0
    form.write_text(capsys.readouterr().out, encoding="utf-8")
    sheet = tmp_path / "can-chinh.pdf"
    refused_then_kept(["phoi", "can-chinh", str(form), "-o", str(sheet)], sheet, capsys)
    assert main(["mau", "giay_khen", "--excel", str(tmp_path / "ds.xlsx")]) == 0
    assert main(["mau", "giay_khen", "--chung", "-o", str(tmp_path / "chung.yaml")]) == 0
    printed = tmp_path / "in.pdf"
    words = ["phoi", "in", str(form), str(tmp_path / "ds.xlsx"), "--chung", str(tmp_path / "chung.yaml")]
    refused_then_kept([*words, "-o", str(printed)], printed, capsys)


@pytest.fixture
def batch(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """The words of a batch of certificates, run once."""
    book, common = tmp_path / "ds.xlsx", tmp_path / "chung.yaml"
    assert main(["mau", "giay_khen", "--excel", str(book)]) == 0
    assert main(["mau", "giay_khen", "--chung", "-o", str(common)]) == 0
    words = ["hang-loat", "giay_khen", str(book), "--chung", str(common), "-o", str(tmp_path / "ra")]
    assert main(words) == 0
    capsys.readouterr()
    return words


def test_hang_loat_chay_lai(batch: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    common = tmp_path / "chung.yaml"
    one, *others = sorted((tmp_path / "ra").glob("*.docx"))
    old = {path: path.read_bytes() for path in others}
    common.write_text(common.read_text(encoding="utf-8").replace("2026", "2027"), encoding="utf-8")
    assert main(batch) == 0
    assert all(path.read_bytes() != data for path, data in old.items()), "files nobody edited follow the record"
    new = {path: path.read_bytes() for path in others}
    common.write_text(common.read_text(encoding="utf-8").replace("2027", "2028"), encoding="utf-8")
    refused_then_kept(batch, one, capsys)
    assert all(path.read_bytes() != data for path, data in new.items())


def test_hang_loat_tu_choi_thi_khong_ghi_tep_nao(batch: list[str], tmp_path: Path) -> None:
    common = tmp_path / "chung.yaml"
    one, *others = sorted((tmp_path / "ra").glob("*.docx"))
    one.write_bytes(MINE)
    old = {path: path.read_bytes() for path in others}
    common.write_text(common.read_text(encoding="utf-8").replace("2026", "2027"), encoding="utf-8")
    assert main(batch) == 2
    assert {path: path.read_bytes() for path in others} == old


def test_hang_loat_mat_so_nho_thi_van_chay_lai_duoc(batch: list[str], tmp_path: Path) -> None:
    for hidden in (tmp_path / "ra").glob(".vanban*"):
        hidden.unlink()
    assert main(batch) == 0, "the same rows give the same bytes: nobody loses anything"


def test_hang_loat_gop(batch: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    joined = tmp_path / "in.docx"
    refused_then_kept([*batch, "--gop", str(joined)], joined, capsys)


@pytest.mark.office
def test_pdf_xem_ghep_dong_dau(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    paper, folder = str(plan.with_suffix(".docx")), plan.parent
    printed = folder / "kh.pdf"
    refused_then_kept(["pdf", paper], printed, capsys)
    refused_then_kept(
        ["xem", str(printed), "--khong-bang", "--trang", "1", "--dpi", "30"], folder / "kh-01.png", capsys
    )
    refused_then_kept(["ghep", str(printed), str(printed), "-o", str(folder / "g.pdf")], folder / "g.pdf", capsys)
    stamp = ["dong-dau", "den", str(printed), "--co-quan", "Sở Nội vụ", "--vi-tri", "30,60", "--de-len-chu"]
    refused_then_kept(stamp, folder / "kh-den.pdf", capsys)
    before = printed.read_bytes()
    assert main([*stamp, "-o", str(printed)]) == 2
    assert printed.read_bytes() == before
