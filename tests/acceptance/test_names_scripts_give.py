"""Names of files as scripts give them: a slip is one clear error of the package, never a fault of the system's library."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import vanban

LONG = "Đ" * 130 + ".docx"


@pytest.mark.parametrize("name", [LONG, "a" * 5000, "a\0b", "", "không-có.yaml"])
@pytest.mark.parametrize(
    "ask", [vanban.load, vanban.read, vanban.check, vanban.verify, vanban.to_pdf], ids=lambda ask: ask.__name__
)
def test_ten_khong_mo_duoc_la_loi_cua_vanban(ask: Callable[[Any], object], name: str) -> None:
    with pytest.raises(vanban.VanbanError):
        ask(name)


def test_dua_noi_dung_thay_vi_ten_tep_duoc_chi_cach() -> None:
    with pytest.raises(vanban.InputError, match=r"(?s)nội dung bản ghi, không phải tên tệp.*vanban\.from_dict"):
        vanban.load(vanban.sample("ke_hoach"))


@pytest.mark.parametrize(("name", "told"), [(LONG, "dài quá 255 byte"), ("a\0.docx", "NUL"), ("", "chưa có tên tệp")])
def test_ten_khong_ghi_duoc_bi_tu_choi_truoc(tmp_path: Path, name: str, told: str) -> None:
    paper = vanban.load(Path(vanban.__file__).parent / "records" / "mau" / "ke_hoach.yaml")
    with pytest.raises(vanban.InputError, match=told):
        vanban.save(paper, tmp_path / name if name else "")
    assert list(tmp_path.iterdir()) == []
    fits = tmp_path / ("Đ" * 120 + ".docx")
    vanban.save(paper, fits)
    assert vanban.read(fits).exact


def test_gop_tep_khong_co_hay_mot_ten_thay_vi_danh_sach(tmp_path: Path) -> None:
    with pytest.raises(vanban.DocumentError, match=r"khong-co\.docx: không có tệp này"):
        vanban.merge([tmp_path / "khong-co.docx"], tmp_path / "gop.docx")
    with pytest.raises(vanban.InputError, match="danh sách tên tệp"):
        vanban.merge("a.docx", tmp_path / "gop.docx")
    with pytest.raises(vanban.InputError, match="không có tệp nào để gộp"):
        vanban.merge([], tmp_path / "gop.docx")
    assert list(tmp_path.iterdir()) == []
