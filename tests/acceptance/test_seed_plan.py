"""The first paper: the plan of the seed, from its record through the command to the page."""

from __future__ import annotations

from pathlib import Path

import pytest

from vanban.cli import main
from vanban.reading import Facts, read_facts

SECTIONS = ["I. MỤC ĐÍCH, YÊU CẦU", "II. NỘI DUNG, THỜI GIAN THỰC HIỆN", "III. TỔ CHỨC THỰC HIỆN"]


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = Path(__file__).parents[2]
    target = tmp_path_factory.mktemp("seed") / "ke-hoach.docx"
    assert main(["tao", str(root / "examples/ke-hoach-thi-dua-2026/ke-hoach.yaml"), "-o", str(target)]) == 0
    return target


@pytest.fixture(scope="module")
def facts(plan: Path) -> Facts:
    return read_facts(plan)


def test_loai_so_trich_yeu_dia_danh(facts: Facts) -> None:
    paper = facts.main
    assert paper.loai.key == "ke_hoach"
    assert paper.so is not None
    assert paper.so.ky_hieu == "KH-VP"
    assert paper.trich_yeu.text == "Công tác thi đua, khen thưởng năm 2026"
    assert paper.ngay is not None
    assert (paper.ngay.dia_danh, paper.ngay.ngay_chu, paper.ngay.thang_chu, paper.ngay.nam_chu) == (
        "Lạng Sơn",
        "",
        "01",
        "2026",
    )


def test_ba_phan_va_cac_khoan(facts: Facts) -> None:
    body = facts.main.body
    assert [item.line.text for item in body if item.level == "muc_la_ma" and item.line] == SECTIONS
    titled = [item for item in body if item.level == "khoan_tieu_de"]
    assert [(dict(item.path)["muc_la_ma"], item.number) for item in titled] == [
        ("I", 1),
        ("I", 2),
        ("III", 1),
        ("III", 2),
    ]
    dashes = [
        dict(item.path).get("khoan_tieu_de") or dict(item.path).get("khoan") for item in body if item.level == "gach"
    ]
    assert len(dashes) == 2
    assert len(set(dashes)) == 1


def test_bang_bon_quy_muoi_sau_viec(facts: Facts) -> None:
    (table,) = [t for t in facts.tables if t.role == "noi_dung"]
    assert len(table.grid_mm) == 3
    assert [row.header for row in table.rows].count(True) == 1
    assert table.rows[0].header
    quarters = [row.cells[0].text for row in table.rows if len(row.cells) == 1 and row.cells[0].span == 3]
    assert quarters == ["QUÝ I", "QUÝ II", "QUÝ III", "QUÝ IV"]
    numbers = [row.cells[0].text for row in table.rows if len(row.cells) == 3 and not row.header]
    assert numbers == [str(n) for quarter in (4, 3, 3, 6) for n in range(1, quarter + 1)]


def test_ket_thuc_noi_nhan_chu_ky(facts: Facts) -> None:
    paper = facts.main
    assert paper.ket_thuc.found
    items = paper.noi_nhan.items
    assert len(items) == 4
    assert items[-1].text == "Lưu: VT, HCQT(VTKC)"
    assert items[-1].end == "."
    assert len(items[2].lines) == 2
    (signature,) = paper.ky
    assert [line.line.text for line in signature.office] == ["CHÁNH VĂN PHÒNG"]
    assert signature.office[0].prefix == ""
    assert signature.name is not None
    assert signature.name.line.text == "Nguyễn Văn Hà"


def test_khong_mat_chu_nao_cua_ban_ghi(facts: Facts, root: Path) -> None:
    """Every word of the record stands in the paper, in the same order within its paragraph."""
    record = (root / "examples/ke-hoach-thi-dua-2026/ke-hoach.yaml").read_text(encoding="utf-8")
    body = record.split("noi_dung: |", 1)[1].split("\nnguoi_ky:", 1)[0]
    printed = "\n".join(p.full for p in facts.body_paragraphs())
    for line in body.splitlines():
        text = line.strip()
        if not text or text.startswith(("{", "|")):
            continue
        assert text.rstrip(".").removesuffix("./") in printed, text


def test_kiem_tra_khong_thay_loi(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["kiem-tra", str(plan)]) == 0
    assert "0 lỗi, 0 cảnh báo" in capsys.readouterr().out


@pytest.mark.office
def test_ba_trang_nhu_ban_quet(plan: Path, tmp_path: Path) -> None:
    import pypdfium2

    from vanban.api.pdf import to_pdf

    document = pypdfium2.PdfDocument(to_pdf(plan, tmp_path / "ke-hoach.pdf"))
    pages = [document[index].get_textpage().get_text_range() for index in range(len(document))]
    document.close()
    assert len(pages) == 3
    assert pages[1].split()[0] == "2"
    assert "Đơn vị thực hiện" in pages[1]
    assert "CHÁNH VĂN PHÒNG" in pages[2]
    assert "Nguyễn Văn Hà" in pages[2]
