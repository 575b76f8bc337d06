"""One file out: a batch into a ZIP, the same bytes a paper."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document

from vanban.api.batch import BatchOptions, Progress, run_batch
from vanban.cli import main

Workbook = Callable[..., Path]


@pytest.fixture
def template(tmp_path: Path) -> Path:
    document = Document()
    document.add_paragraph("{{ ho_ten }} {{ don_vi }}")
    path = tmp_path / "k.docx"
    document.save(str(path))
    return path


@pytest.mark.parametrize("processes", [1, 2])
def test_zip_co_cung_tep_nhu_thu_muc(processes: int, workbook: Workbook, template: Path, tmp_path: Path) -> None:
    people = workbook([["Họ và tên", "Đơn vị"], *[[f"Lê Thị Ánh {n}", "Phòng A"] for n in range(40)]])
    folder = run_batch(people, tmp_path / "ra", template=template)
    packed = [
        run_batch(people, tmp_path / f"{n}.zip", template=template, options=BatchOptions(processes=processes))
        for n in (1, 2)
    ]
    assert all(outcome.ok for outcome in packed)
    assert (tmp_path / "1.zip").read_bytes() == (tmp_path / "2.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "1.zip") as archive:
        assert archive.testzip() is None
        assert archive.namelist() == [*(file.name for file in folder.report.files), "_tong-ket.csv"]
        for file in folder.report.files:
            assert archive.read(file.name) == (tmp_path / "ra" / file.name).read_bytes()
        assert "Lê Thị Ánh 3" in Document(io.BytesIO(archive.read("04 Lê Thị Ánh 3.docx"))).paragraphs[0].text


def test_hang_loi_thi_khong_co_zip_va_so_loi_dung_canh(
    workbook: Workbook, template: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    people = workbook([["Họ và tên", "Đơn vị"], ["Lê An", "A"], ["Lê Bê", None]])
    out = tmp_path / "ra.zip"
    command = ["hang-loat", "khuon", str(people), "--khuon", str(template), "-o", str(out)]
    assert main(command) == 1
    assert not out.exists()
    assert (tmp_path / "ra_hang-loi.xlsx").exists()
    assert main([*command, "--bo-qua-loi"]) == 1
    with zipfile.ZipFile(out) as archive:
        assert [name for name in archive.namelist() if name.endswith(".docx")] == ["1 Lê An.docx"]
    assert main([*command, "--gop", "x.docx"]) == 2
    out.write_bytes(b"cua nguoi khac")
    assert main([*command, "--bo-qua-loi"]) != 0
    assert out.read_bytes() == b"cua nguoi khac"


def test_dung_giua_chung_thi_khong_con_tep_cho_va_zip_cu_nguyen(
    workbook: Workbook, template: Path, tmp_path: Path
) -> None:
    people = workbook([["Họ và tên", "Đơn vị"], *[[f"Lê Thị Ánh {n}", "Phòng A"] for n in range(40)]])
    out = tmp_path / "ra" / "giay.zip"
    run_batch(people, out, template=template)
    before = out.read_bytes()
    people = workbook([["Họ và tên", "Đơn vị"], *[[f"Lê Thị Bé {n}", "Phòng B"] for n in range(40)]])

    def stop(progress: Progress) -> None:
        if progress.stage == "tao":
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run_batch(people, out, template=template, options=BatchOptions(processes=1), progress=stop)
    assert out.read_bytes() == before
    assert [path.name for path in out.parent.iterdir() if path.name not in (out.name, ".vanban-da-ghi.jsonl")] == []
