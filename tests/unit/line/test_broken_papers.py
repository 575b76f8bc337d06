"""Papers that random damage once broke something with: nothing but an error of the house comes of them."""

from __future__ import annotations

import contextlib
from pathlib import Path

import pytest

from vanban.errors import VanbanError
from vanban.line.office import Office

BROKEN = sorted((Path(__file__).parents[2] / "fixtures" / "reading" / "hong").glob("*.docx"))


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.stem)
def test_van_ban_hong_chi_bao_loi_cua_nha(path: Path) -> None:
    office = Office()
    assert office.check(path).khong_danh_gia is not None
    assert office.recover(path).account.total >= 0
    with contextlib.suppress(VanbanError):
        made = office.relay(path)
        assert office.recover(made.data).account.total >= made.words


def test_van_ban_khong_ghi_phan_trang_van_trinh_bay_lai_duoc(tmp_path: Path) -> None:
    import re
    import sys
    import zipfile

    sys.path.insert(0, str(BROKEN[0].parents[1]))
    from other_hands import HANDS, PAPERS, typed

    source = tmp_path / "cu.docx"
    source.write_bytes(typed(PAPERS[0], HANDS[0]))
    bare = tmp_path / "khong_phan.docx"
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(bare, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "word/document.xml":
                content = re.sub(rb"<w:sectPr>.*?</w:sectPr>", b"", content, flags=re.DOTALL)
            new.writestr(name, content)
    made = Office().relay(bare)
    assert made.leftovers == ()
    assert made.report.ok
