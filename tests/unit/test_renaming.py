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
    with pytest.raises(vanban.UsageError, match="'templates' lẫn tên cũ của nó 'folder'"):
        vanban.render(None, folder=tmp_path, templates=tmp_path)  # type: ignore[call-arg, arg-type]


def test_tham_so_da_gom_lai_van_nhan_rieng(tmp_path: Path) -> None:
    people = [{"ho_ten": "Lê Thị Hoa", "don_vi": "Phòng Tổ chức"}]
    signer = {"chuc_vu": "Chánh Văn phòng", "ho_ten": "Nguyễn Văn Hà"}
    common = {"dia_danh": "Lạng Sơn", "tham_quyen": "CHÁNH VĂN PHÒNG", "nguoi_ky": signer}
    told = r"preview_batch\(may_be_blank=, pattern=\) is now preview_batch\(options=BatchOptions\(may_be_blank=, pattern=\)\)"
    with pytest.warns(DeprecationWarning, match=told) as caught:
        old = vanban.preview_batch(people, kind="giay_khen", common=common, pattern="{ho_ten}", may_be_blank=["don_vi"])  # type: ignore[call-arg]
    assert caught[0].filename == __file__
    options = vanban.BatchOptions(pattern="{ho_ten}", may_be_blank=["don_vi"])
    assert list(vanban.preview_batch(people, kind="giay_khen", common=common, options=options).lines()) == list(
        old.lines()
    )
    assert [task.name for task in old.tasks] == ["Lê Thị Hoa.docx"]


def test_truong_da_doi_ten_va_so_giu_theo_cach_cu(tmp_path: Path) -> None:
    with pytest.warns(DeprecationWarning, match=r"Loc\(toi_da=\) is now Loc\(limit=\)") as caught:
        wanted = registers.Loc(toi_da=3)  # type: ignore[call-arg]
    assert caught[0].filename == __file__
    with pytest.warns(DeprecationWarning, match=r"Loc\.toi_da is now Loc\.limit"):
        assert wanted.toi_da == wanted.limit == 3  # type: ignore[attr-defined]
    with registers.mo_so(tmp_path / "so.db", co_quan="VP", user="Lan") as so:
        with pytest.warns(DeprecationWarning, match=r"giu\(cho=, so_luong=\) is now giu\(asked=YeuCauGiu\("):
            held = so.giu("ke_hoach", so_luong=2, cho="HCQT")  # type: ignore[call-arg]
        with pytest.warns(DeprecationWarning, match=r"SoDangKy\.nguoi is now SoDangKy\.user"):
            assert so.nguoi == "Lan"  # type: ignore[attr-defined]
    assert [one.so for one in held] == [1, 2]
