"""A certificate's template as it comes back from Word: a lost style is refused by name, what cannot be fitted is told."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.shared import Pt

from vanban.api import templates
from vanban.batch.certificates.making import prepare
from vanban.building.certificates.layout import LAYOUTS
from vanban.errors import TemplateError

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
Edit = Callable[[Any], None]


def edited(folder: Path, kind: str, edit: Edit) -> Path:
    templates.export_templates(folder, [kind])
    document = Document(str(folder / f"{kind}.docx"))
    edit(document)
    document.save(str(folder / f"{kind}.docx"))
    return folder


def without(name: str, *, as_word: bool) -> Edit:
    """Delete a style; Word puts its lines back into Normal, other programs leave them pointing at nothing."""

    def edit(document: Any) -> None:
        (style,) = (style for style in document.styles if style.name == name)
        for used in list(document.element.iter(f"{W}pStyle")):
            if as_word and used.get(f"{W}val") == style.style_id:
                used.getparent().remove(used)
        style.delete()

    return edit


@pytest.mark.parametrize("as_word", [True, False])
@pytest.mark.parametrize("kind", LAYOUTS)
def test_giay_mat_kieu_bi_goi_ten_va_lay_lai_duoc(
    kind: str, as_word: bool, common: Any, row: Any, tmp_path: Path
) -> None:
    zone = next(z for r in LAYOUTS[kind].rows for z in (r.left, r.right) if z is not None and z.key == "nguoi_nhan")
    name = f"Giấy - {zone.ten}"
    folder = edited(tmp_path / "khuon", kind, without(name, as_word=as_word))
    with pytest.raises(TemplateError, match=rf"thiếu 1 kiểu.*{name}.*khuon doi"):
        prepare(kind, common(kind), folder=folder)
    assert name in str(templates.verify_template(folder / f"{kind}.docx").problems)
    (mended := tmp_path / "moi").mkdir()
    changes = templates.rewrite_template(folder / f"{kind}.docx", mended / f"{kind}.docx")
    assert any(name in change.before for change in changes)
    assert templates.verify_template(mended / f"{kind}.docx").ok
    person = row(kind, ho_ten="Nguyễn Thị Ánh", gioi_tinh="nu", ten="Nguyễn Thị Ánh", tac_gia="Nguyễn Thị Ánh",
                 ten_sang_kien="Mẫu dựng sẵn", noi_dung="Dựng mẫu", don_vi="Phòng Tổng hợp", thanh_tich="Đã làm tốt")  # fmt: skip
    usual, again = (prepare(kind, common(kind), folder=where).pieces(person) for where in (None, mended))
    assert looks(b"".join(again)) == looks(b"".join(usual))


def looks(data: bytes) -> list[tuple[str, str, Any, Any]]:
    """Every line with its style; capitals may be the style's doing."""
    table = Document(io.BytesIO(data)).tables[0]
    cells = [cell for line in table._tbl.tr_lst for cell in line.tc_lst]
    document = Document(io.BytesIO(data))
    found = []
    for cell in cells:
        for p in cell.p_lst:
            style = document.styles.element.get_by_id(p.style) if p.style else None
            text = "".join(t.text or "" for t in p.iter(f"{W}t"))
            if text:
                found.append(
                    (
                        text.upper(),
                        style.name_val if style is not None else "",
                        p.r_lst[0].xml.count("w:sz"),
                        p.pPr is None,
                    )
                )
    return found


def uneven(document: Any) -> None:
    document.tables[0].rows[0].height_rule = None


def test_giay_khong_do_duoc_van_in_dung_kieu_va_noi_ra(common: Any, woman: Any, tmp_path: Path) -> None:
    folder = edited(tmp_path / "khuon", "giay_khen", uneven)
    maker = prepare("giay_khen", common(), folder=folder)
    (told,) = maker.doubts
    assert "không được tự thu nhỏ" in str(told)
    assert "hàng 1" in str(told)
    assert [str(doubt) for doubt in templates.verify_template(folder / "giay_khen.docx").doubts] == [str(told)]
    usual = looks(b"".join(prepare("giay_khen", common()).pieces(woman)))
    assert looks(b"".join(maker.pieces(woman))) == usual


def test_giay_khong_in_nguoi_nhan_bi_tu_choi(common: Any, tmp_path: Path) -> None:
    def nobody(document: Any) -> None:
        for t in document.element.iter(f"{W}t"):
            t.text = (t.text or "").replace("{{p nguoi_nhan_in }}", "Ông Nguyễn Văn A")

    folder = edited(tmp_path / "khuon", "giay_khen", nobody)
    with pytest.raises(TemplateError, match="không in người nhận"):
        prepare("giay_khen", common(), folder=folder)
    assert not templates.verify_template(folder / "giay_khen.docx").ok


def test_dong_dat_co_chu_truc_tiep_khong_can_kieu(common: Any, woman: Any, tmp_path: Path) -> None:
    def direct(document: Any) -> None:
        without("Giấy - Người nhận", as_word=True)(document)
        for line in document.tables[0]._tbl.tr_lst:
            for p in (p for cell in line.tc_lst for p in cell.p_lst):
                if "nguoi_nhan_in" in "".join(t.text or "" for t in p.iter(f"{W}t")):
                    p.r_lst[0].get_or_add_rPr().sz_val = Pt(30)

    folder = edited(tmp_path / "khuon", "giay_khen", direct)
    data = b"".join(prepare("giay_khen", common(), folder=folder).pieces(woman))
    assert ("BÀ: NGUYỄN THỊ ÁNH", "", 1, True) in looks(data)
