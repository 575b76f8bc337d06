"""Arguments that were renamed: the old name works for one version and says the new one."""

from __future__ import annotations

from pathlib import Path

import pytest

import vanban
from vanban.api import registers


def test_ten_cu_chay_duoc_va_noi_ten_moi(tmp_path: Path) -> None:
    paper = vanban.from_dict({
        "loai": "thong_bao", "co_quan": {"ten": "Văn phòng", "ky_hieu": "VP"}, "dia_danh": "Lạng Sơn", "trich_yeu": "X",
        "noi_dung": "Y.", "nguoi_ky": {"chuc_vu": "Chánh Văn phòng", "ho_ten": "Nguyễn Văn Hà"},
    })  # fmt: skip
    with pytest.warns(DeprecationWarning, match=r"render\(templates=\)"):
        old = vanban.render(paper, folder=tmp_path)  # type: ignore[call-arg]
    assert old == vanban.render(paper, templates=tmp_path)
    with pytest.warns(DeprecationWarning, match=r"mo_so\(profile=\)"), pytest.raises(vanban.InputError):
        registers.mo_so(tmp_path / "so.db", ho_so=tmp_path / "khong-co.yaml")  # type: ignore[call-arg]


def test_ca_hai_ten_la_dung_sai(tmp_path: Path) -> None:
    with pytest.raises(TypeError, match="'templates' and its old name 'folder'"):
        vanban.render(None, folder=tmp_path, templates=tmp_path)  # type: ignore[call-arg, arg-type]
