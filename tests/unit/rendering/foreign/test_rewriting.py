"""`khuon doi` and `khuon hoc`: templates of other makes rewritten, finished papers made into templates."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from docx import Document

import vanban
from vanban.api import templates
from vanban.errors import InputError, OverwriteError, TemplateError
from vanban.line.office import Office
from vanban.rendering import Template

SAMPLES = Path(vanban.__file__).parent / "records" / "mau"
KINDS = sorted(path.stem for path in SAMPLES.glob("*.yaml") if path.stem not in {"ban_sao", "co-quan"})
PAPER = (
    "UBND TỈNH LẠNG SƠN", "Số: 15/QĐ-VP", "Lạng Sơn, ngày 05 tháng 3 năm 2026", "QUYẾT ĐỊNH", "Về việc khen thưởng đột xuất",
    "Kính gửi: Sở Nội vụ tỉnh Lạng Sơn.", "Tặng thưởng cho ông Nguyễn Văn Hà, chuyên viên, số tiền 1.500.000 đồng.",
    "Chức vụ: Chuyên viên chính", "Ông Nguyễn Văn Hà nhận ngày 06/3/2026.", "Trần Thị Bình",
)  # fmt: skip


def write(path: Path, *paragraphs: str, cut: bool = False) -> Path:
    """Write a paper; `cut` leaves each letter in a run of its own, as editors do."""
    document = Document()
    for text in paragraphs:
        paragraph = document.add_paragraph()
        for piece in text if cut else [text]:
            paragraph.add_run(piece)
    document.save(str(path))
    return path


def texts(source: Path | bytes) -> list[str]:
    return [p.text for p in Document(io.BytesIO(source) if isinstance(source, bytes) else str(source)).paragraphs]


@pytest.mark.parametrize("cut", [False, True])
def test_cho_dien_kieu_khac_thanh_the_va_ke_tung_cho(cut: bool, tmp_path: Path) -> None:
    source = write(
        tmp_path / "a.docx", "Ông/bà: ${Họ tên}, sinh ngày ........", "Đơn vị: «Đơn vị» [chức vụ]", "Ngày: ...... Ngày: ......",
        cut=cut,
    )  # fmt: skip
    changes = templates.rewrite_template(source, tmp_path / "b.docx")
    assert texts(tmp_path / "b.docx") == [
        "Ông/bà: {{ ho_ten }}, sinh ngày {{ sinh_ngay }}", "Đơn vị: {{ don_vi }} {{ chuc_vu }}",
        "Ngày: {{ ngay }} Ngày: {{ ngay_2 }}",
    ]  # fmt: skip
    assert [change.tag for change in changes][:4] == [
        "{{ ho_ten }}",
        "{{ sinh_ngay }}",
        "{{ don_vi }}",
        "{{ chuc_vu }}",
    ]
    assert [bool(change.doubt) for change in changes] == [False, True, False, False, True, True]
    assert "đoạn 1" in changes[0].place
    Template.load(tmp_path / "b.docx").require_tags()


def test_phan_lap_cua_chuong_trinh_khac_thanh_vong_lap(tmp_path: Path) -> None:
    source = write(tmp_path / "a.docx", "{{#ds}}", "- {{ten}}", "{{/ds}}", "{{^ds}}không có ai{{/ds}}")
    templates.rewrite_template(source, tmp_path / "b.docx")
    template = Template.load(tmp_path / "b.docx")
    assert texts(template.render({"ds": [{"ten": "An"}, {"ten": "Bình"}]})) == ["- An", "- Bình", ""]
    assert texts(template.render({"ds": []})) == ["không có ai"]


def test_khong_ghi_de_len_tep_cua_ai(tmp_path: Path) -> None:
    source, mine = write(tmp_path / "a.docx", "${x}"), write(tmp_path / "b.docx", "của tôi")
    with pytest.raises(OverwriteError):
        templates.rewrite_template(source, mine)
    with pytest.raises(OverwriteError):
        templates.rewrite_template(source, source)
    assert texts(mine) == ["của tôi"]


@pytest.mark.parametrize("as_word", [True, False])
@pytest.mark.parametrize("lost", ["VB Điều", "VB Trích yếu", "VB Số và ký hiệu"])
def test_khuon_mat_kieu_lay_lai_duoc_kieu(lost: str, as_word: bool, tmp_path: Path) -> None:
    folder = tmp_path / "khuon"
    templates.export_templates(folder, ["ke_hoach"])
    document = Document(str(folder / "ke_hoach.docx"))
    (style,) = (style for style in document.styles if style.name == lost)
    if as_word:  # Word puts the lines of a style that is deleted back into Normal.
        for used in list(document.element.iter("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}pStyle")):
            if used.val == style.style_id:
                used.getparent().remove(used)
    style.delete()
    document.save(str(folder / "ke_hoach.docx"))
    office, plan = Office(templates=folder), vanban.load(SAMPLES / "ke_hoach.yaml")
    with pytest.raises(TemplateError, match=rf"{lost}.*khuon doi"):
        office.make(plan)
    assert not templates.verify_template(folder / "ke_hoach.docx").ok
    (mended := tmp_path / "moi").mkdir()
    templates.rewrite_template(folder / "ke_hoach.docx", mended / "ke_hoach.docx")
    assert templates.verify_template(mended / "ke_hoach.docx").ok
    made = Office(templates=mended).make(plan)
    assert Office(templates=mended).check(made).ok
    assert styled(made) == styled(Office().make(plan))


def styled(data: bytes) -> list[tuple[str, str]]:
    document = Document(io.BytesIO(data))
    cells = [p for table in document.tables for cell in table._cells for p in cell.paragraphs]
    return [(p.text, p.style.name) for p in [*document.paragraphs, *cells] if p.text]


@pytest.mark.parametrize("cut", [False, True])
def test_hoc_tu_van_ban_da_lam_roi_dien_lai_duoc_dung_van_ban_ay(cut: bool, tmp_path: Path) -> None:
    source, out = write(tmp_path / "qd.docx", *PAPER, cut=cut), tmp_path / "k.docx"
    proposed = templates.learn_template(source, out)
    assert proposed.files == ()
    assert not out.exists()
    assert proposed.places == {
        "so_ky_hieu": "15/QĐ-VP", "ngay": "ngày 05 tháng 3 năm 2026", "trich_yeu": "khen thưởng đột xuất",
        "kinh_gui": "Sở Nội vụ tỉnh Lạng Sơn", "ho_ten": "Nguyễn Văn Hà", "so_tien": "1.500.000",
        "chuc_vu": "Chuyên viên chính", "ngay_2": "06/3/2026", "nguoi_ky": "Trần Thị Bình",
    }  # fmt: skip
    templates.write_places(tmp_path / "cho.txt", proposed.places)
    made = templates.learn_template(source, out, confirmed=templates.read_places(tmp_path / "cho.txt"))
    assert not made.missing
    vanban.run_batch(made.files[1], tmp_path / "ra", template=out)
    (paper,) = (tmp_path / "ra").glob("*.docx")
    assert texts(paper) == list(PAPER)
    again = texts(Template.load(out).render({**proposed.places, "ho_ten": "Lê Thị Ánh"}))
    assert again[6].startswith("Tặng thưởng cho ông Lê Thị Ánh,")
    assert again[8] == "Ông Lê Thị Ánh nhận ngày 06/3/2026."


def test_danh_sach_cho_thay_doi_sai_thi_noi_dong(tmp_path: Path) -> None:
    (tmp_path / "cho.txt").write_text("# x\nho_ten: An\nHọ tên: Bình\nkhông có gì\n", encoding="utf-8")
    with pytest.raises(InputError) as caught:
        templates.read_places(tmp_path / "cho.txt")
    assert re.findall(r"dòng (\d)", str(caught.value)) == ["3", "4"]


@pytest.mark.parametrize("kind", KINDS)
def test_hoc_tu_van_ban_cua_vanban_in_nhu_tao(kind: str, tmp_path: Path) -> None:
    office = Office()
    first = office.load(SAMPLES / f"{kind}.yaml")
    (tmp_path / "a.docx").write_bytes(office.make(first))
    learned = templates.learn_template(tmp_path / "a.docx", tmp_path / f"{kind}.docx")
    assert learned.kind == kind
    record = vanban.read(tmp_path / "a.docx").record
    second = office.paper({**record, "so": 99}) if "so" in record else first
    assert Office(templates=tmp_path).make(second) == office.make(second)
    assert office.make(office.load(learned.files[1])) == office.make(first)
