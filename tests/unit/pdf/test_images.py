from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from vanban.errors import DocumentError, InputError
from vanban.pdf.comparing import compare
from vanban.pdf.images import save_contact_sheets, save_pages

LINE = (105, 50, "Thưởng ông Nguyễn Văn Hưởng 500.000 đồng", 14, False)
SECOND = (105, 70, "Các đơn vị có trách nhiệm thi hành", 14, False)


def test_moi_trang_mot_anh_dung_co(draw_paper, tmp_path: Path) -> None:
    made = save_pages(draw_paper("a.pdf", (LINE,), (SECOND,)), tmp_path / "anh", dpi=100)
    assert [image.path.name for image in made] == ["a-01.png", "a-02.png"]
    with Image.open(made[0].path) as picture:
        assert picture.size == pytest.approx((827, 1169), abs=1)
        assert picture.convert("L").getextrema()[0] < 100


def test_chi_mot_so_trang(draw_paper, tmp_path: Path) -> None:
    path = draw_paper("a.pdf", (LINE,), (SECOND,))
    assert [image.page for image in save_pages(path, tmp_path, pages=[2])] == [2]
    with pytest.raises(InputError, match="không có trang 3"):
        save_pages(path, tmp_path, pages=[3])
    with pytest.raises(InputError, match="quá lớn"):
        save_pages(path, tmp_path, dpi=5000)


def test_bang_anh_muoi_hai_trang_mot_to(draw_paper, tmp_path: Path) -> None:
    path = draw_paper("a.pdf", *[(LINE,)] * 13)
    made = save_contact_sheets(path, tmp_path)
    assert [sheet.name for sheet in made] == ["a-bang-01.png", "a-bang-02.png"]


def test_tep_hong_khong_phai_pdf(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"not a pdf")
    with pytest.raises(DocumentError, match=r"a\.pdf"):
        save_pages(tmp_path / "a.pdf", tmp_path)


def test_hai_tep_nhu_nhau(draw_paper) -> None:
    assert compare(draw_paper("a.pdf", (LINE,)), draw_paper("b.pdf", (LINE,))).same


def test_mot_chu_khac_duoc_neu_dung_chu_do(draw_paper, tmp_path: Path) -> None:
    changed = (105, 50, "Thưởng ông Nguyễn Văn Hường 500.000 đồng", 14, False)
    found = compare(draw_paper("a.pdf", (LINE, SECOND)), draw_paper("b.pdf", (changed, SECOND)), tmp_path / "anh")
    assert [str(difference) for difference in found.differences] == ['Trang 1: "Hưởng" → "Hường"']
    (picture,) = found.images
    with Image.open(picture) as image:
        colours = {colour for _, colour in image.convert("RGB").getcolors(1 << 24)}
    assert (230, 130, 0) in colours


def test_them_mot_dong_khong_danh_dau_ca_phan_duoi(draw_paper) -> None:
    moved = (105, 90, SECOND[2], 14, False)
    new = (105, 70, "Dòng mới", 14, False)
    found = compare(draw_paper("a.pdf", (LINE, SECOND)), draw_paper("b.pdf", (LINE, new, moved)))
    assert [str(difference) for difference in found.differences] == ['Trang 1: thêm "Dòng mới"']


def test_chu_nhu_nhau_ma_dam_len_thi_la_khac_hinh_thuc(draw_paper) -> None:
    bold = (*SECOND[:4], True)
    found = compare(draw_paper("a.pdf", (LINE, SECOND)), draw_paper("b.pdf", (LINE, bold)))
    (difference,) = found.differences
    assert difference.kind == "hinh"
    (_, box), *_ = difference.marks_after
    assert 60 < box.y < 75


def test_them_trang_duoc_bao(draw_paper) -> None:
    found = compare(draw_paper("a.pdf", (LINE,)), draw_paper("b.pdf", (LINE,), (SECOND,)))
    assert [difference.kind for difference in found.differences] == ["them", "trang"]
    assert found.differences[1].page_after == 2
