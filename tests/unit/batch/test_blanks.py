"""An empty cell behind a tag stops its row, unless the tag or the run says that it may be empty."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from docx import Document

from vanban.api.batch import run_batch
from vanban.cli import main

Workbook = Callable[..., Path]


def own_template(folder: Path, *texts: str) -> Path:
    document = Document()
    for text in texts:
        document.add_paragraph(text)
    path = folder / "mau.docx"
    document.save(str(path))
    return path


def text_of(folder: Path) -> list[str]:
    return [Document(str(path)).paragraphs[0].text for path in sorted(folder.glob("*.docx"))]


@pytest.mark.parametrize(
    "tag", ["{{ don_vi }}", "{{ don_vi | hoa }}", "{{ don_vi | upper }}", "{{ don_vi ~ '.' }}", "{{ (don_vi) }}"]
)
def test_o_trong_sau_the_thi_hang_do_dung(
    tag: str, workbook: Workbook, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    people = workbook([["Họ và tên", "Đơn vị"], ["Lê An", "Phòng A"], ["Lê Bê", None], ["Lê Cê", "  "]])
    template = own_template(tmp_path, f"Tặng {{{{ ho_ten }}}} thuộc {tag}.")
    command = ["hang-loat", "khuon", str(people), "--khuon", str(template), "-o", str(tmp_path / "ra")]
    assert main(command) == 1
    said = capsys.readouterr().err
    assert "DS!B3" in said
    assert "DS!B4" in said
    assert "--cho-trong" in said
    assert text_of(tmp_path / "ra") == []


@pytest.mark.parametrize(
    ("tag", "more"),
    [
        ("{{ don_vi | neu_co }}", []),
        ("{% if don_vi %}{{ don_vi }}{% endif %}", []),
        ("{{ don_vi or '' }}", []),
        ("{{ don_vi }}", ["--cho-trong", "Đơn vị"]),
    ],
)
def test_the_hay_lenh_cho_phep_trong(tag: str, more: list[str], workbook: Workbook, tmp_path: Path) -> None:
    people = workbook([["Họ và tên", "Đơn vị"], ["Lê An", "Phòng A"], ["Lê Bê", None]])
    template = own_template(tmp_path, f"Tặng {{{{ ho_ten }}}}: {tag}.")
    command = ["hang-loat", "khuon", str(people), "--khuon", str(template), "-o", str(tmp_path / "ra")]
    assert main([*command, *more]) == 0
    assert text_of(tmp_path / "ra") == ["Tặng Lê An: Phòng A.", "Tặng Lê Bê: ."]


def test_o_trong_trong_van_ban_hang_loat(
    workbook: Workbook, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["mau", "giay_moi"]) == 0
    record = capsys.readouterr().out
    common = tmp_path / "moi.yaml"
    common.write_text(
        record.replace("loai: giay_moi", "loai: giay_moi\ntrich_yeu: Họp {{ viec }}", 1), encoding="utf-8"
    )
    if record.count("trich_yeu"):
        lines = ["trich_yeu: Họp {{ viec }}" if line.startswith("trich_yeu") else line for line in record.splitlines()]
        common.write_text("\n".join(lines), encoding="utf-8")
    people = workbook([["Họ và tên", "Việc"], ["Lê An", "một"], ["Lê Bê", None]])
    command = ["hang-loat", "giay_moi", str(people), "--chung", str(common), "-o", str(tmp_path / "ra")]
    assert main(command) == 1
    assert "DS!B3" in capsys.readouterr().err
    assert main([*command, "--cho-trong", "Việc"]) == 0


class _NotAvailable:
    """As the missing value of a data library: it says neither yes nor no."""

    def __ne__(self, other: object) -> bool:
        raise TypeError("boolean value of NA is ambiguous")

    def __eq__(self, other: object) -> bool:
        raise TypeError("boolean value of NA is ambiguous")

    __hash__ = None  # type: ignore[assignment]


@pytest.mark.parametrize("nothing", [None, float("nan"), "", "   ", _NotAvailable()])
def test_nan_la_o_trong(nothing: object, tmp_path: Path) -> None:
    common = {
        "tham_quyen": "Chánh Văn phòng", "dia_danh": "Lạng Sơn", "nguoi_ky": {"chuc_vu": "CVP", "ho_ten": "Lê Hà"},
        "thanh_tich": "Đã tốt",
    }  # fmt: skip
    person = {
        "ho_ten": "Nguyễn Văn An",
        "gioi_tinh": "Nam",
        "chuc_vu": nothing,
        "don_vi": "Phòng A",
        "thanh_tich": nothing,
    }
    outcome = run_batch([person], tmp_path / "ra", kind="giay_khen", common=common)
    assert outcome.ok
    (path,) = outcome.report.paths
    text = "\n".join(cell.text for table in Document(str(path)).tables for row in table.rows for cell in row.cells)
    assert "nan" not in text.lower().replace("nang", "")
    template = own_template(tmp_path, "{{ don_vi }}")
    assert not run_batch([{"don_vi": nothing}, {"don_vi": "A"}], tmp_path / "k", template=template).ok


def test_ngay_ky_theo_quyet_dinh_cua_hang(tmp_path: Path) -> None:
    common = {
        "tham_quyen": "Chánh Văn phòng", "dia_danh": "Lạng Sơn", "nguoi_ky": {"chuc_vu": "CVP", "ho_ten": "Lê Hà"},
        "thanh_tich": "Đã tốt", "so_quyet_dinh": "1/QĐ-VP", "ngay_quyet_dinh": "15/01/2026",
    }  # fmt: skip
    person = {
        "ho_ten": "Nguyễn Văn An",
        "gioi_tinh": "Nam",
        "so_quyet_dinh": "20/QĐ-VP",
        "ngay_quyet_dinh": date(2026, 3, 5),
    }
    outcome = run_batch([person], tmp_path, kind="giay_khen", common=common)
    (path,) = outcome.report.paths
    text = "\n".join(cell.text for table in Document(str(path)).tables for row in table.rows for cell in row.cells)
    assert "Lạng Sơn, ngày 05 tháng 3 năm 2026" in text
    assert "15 tháng 01" not in text


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("STT;Họ và tên;Thành tích\n1;Lê An;Hoàn thành; tốt\n2;Lê Bê;Tốt\n", "dòng 2 có 4 ô, tiêu đề có 3"),
        ("STT;Họ và tên;Thành tích\n1;Lê An;Tốt\n2;Lê Bê\n", "dòng 3 có 2 ô, tiêu đề có 3"),
        ('STT;Họ và tên;Thành tích\n1;Lê An;"Tốt\n2;Lê Bê;Khá\n', "dòng 2: dấu ngoặc kép không thành cặp"),
        ('STT;Họ và tên;Thành tích\n1;Lê An;"Tốt\n2;Lê Bê;Khá"\n3;Lê Cê;Tốt\n', "dòng 2 có dấu ngoặc kép mở"),
        ("STT;Họ và tên;Số tiền\n1;Lê An;9,8765E+11\n", "dạng mũ"),
    ],
)
def test_csv_hong_thi_noi_dong(text: str, told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    people = tmp_path / "ds.csv"
    people.write_text(text, encoding="utf-8-sig")
    template = own_template(tmp_path, "{{ ho_ten }} {{ so_tien | neu_co }}" if "Số tiền" in text else "{{ ho_ten }}")
    assert main(["hang-loat", "khuon", str(people), "--khuon", str(template), "-o", str(tmp_path / "ra")]) in (1, 2)
    assert told in capsys.readouterr().err
    assert text_of(tmp_path / "ra") == []
