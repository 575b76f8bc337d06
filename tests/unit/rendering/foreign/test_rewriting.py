"""`khuon doi` and `khuon hoc`: templates of other makes rewritten, finished papers made into templates."""

from __future__ import annotations

import io
import re
import unicodedata
import zipfile
from pathlib import Path

import pytest
from docx import Document

import vanban
from vanban.api import learning, templates
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
    proposed = learning.learn_template(source, out)
    assert proposed.files == ()
    assert not out.exists()
    assert proposed.places == {
        "so_ky_hieu": "15/QĐ-VP", "ngay": "ngày 05 tháng 3 năm 2026", "trich_yeu": "khen thưởng đột xuất",
        "kinh_gui": "Sở Nội vụ tỉnh Lạng Sơn", "ho_ten": "Nguyễn Văn Hà", "so_tien": "1.500.000",
        "chuc_vu": "Chuyên viên chính", "ngay_2": "06/3/2026", "nguoi_ky": "Trần Thị Bình",
    }  # fmt: skip
    learning.write_places(tmp_path / "cho.txt", proposed.places)
    made = learning.learn_template(source, out, confirmed=learning.read_places(tmp_path / "cho.txt"))
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
        learning.read_places(tmp_path / "cho.txt")
    assert re.findall(r"dòng (\d)", str(caught.value)) == ["3", "4"]


ROWS = [("1", "Nông Thị Lan", "Chuyên viên", ""), ("2", "Hoàng Văn Páo", "Cán sự", "Trưởng đoàn"),
        ("3", "Lý Thị Mẩy", "Chuyên viên", "")]  # fmt: skip


def listing(path: Path, rows: list[tuple[str, ...]] = ROWS, *, form: str = "NFC") -> Path:
    """Write a decision of another hand with a list of people and a total below it."""
    document = Document()
    for text in (
        "Số: 45/QĐ-PNV",
        "Về việc cử công chức đi bồi dưỡng",
        "Kinh phí 4.500.000 đồng (Bốn triệu năm trăm nghìn đồng).",
    ):
        document.add_paragraph(unicodedata.normalize(form, text))  # type: ignore[arg-type]
    table = document.add_table(0, 4, "Table Grid")
    for texts_of_row in [("STT", "Họ và tên", "Chức vụ", "Ghi chú"), ("(1)", "(2)", "(3)", "(4)"), *rows]:
        for cell, text in zip(table.add_row().cells, texts_of_row, strict=True):
            cell.paragraphs[0].add_run(unicodedata.normalize(form, text)).bold = len(table.rows) == 1  # type: ignore[arg-type]
    total = table.add_row().cells
    total[0].merge(total[3]).text = "Tổng cộng: 03 người"
    document.save(str(path))
    return path


def cells(source: Path) -> list[list[str]]:
    table = Document(str(source)).tables[0]
    return [["\n".join(p.text for p in cell.p_lst) for cell in row.tc_lst] for row in table._tbl.tr_lst]


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_hoc_ca_bang_danh_sach_roi_dien_lai_dung_van_ban_ay(form: str, tmp_path: Path) -> None:
    source, out = listing(tmp_path / "qd.docx", form=form), tmp_path / "k.docx"
    proposed = learning.learn_template(source, out)
    assert proposed.places == {
        "trich_yeu": "cử công chức đi bồi dưỡng", "so_ky_hieu": "45/QĐ-PNV", "so_tien": "4.500.000",
        "so_tien_bang_chu": "Bốn triệu năm trăm nghìn đồng", "tong_cong": "03 người",
        "danh_sach": "bảng 1: stt | ho_va_ten | chuc_vu | ghi_chu",
    }  # fmt: skip
    made = learning.learn_template(source, out, confirmed=proposed.places)
    assert not made.missing
    assert made.common is not None
    vanban.run_batch(made.files[1], tmp_path / "ra", template=out, common=made.common)
    (paper,) = (tmp_path / "ra").glob("*.docx")
    usual = listing(tmp_path / "nfc.docx")
    assert cells(paper) == cells(usual)
    assert texts(paper) == texts(usual)
    people = [{"ho_va_ten": f"Người {n}", "chuc_vu": "Cán sự", "ghi_chu": ""} for n in range(1, 6)]
    (tmp_path / "b.docx").write_bytes(Template.load(out).render({**proposed.places, "danh_sach": people}))
    more = [(str(n), f"Người {n}", "Cán sự", "") for n in range(1, 6)]
    assert cells(tmp_path / "b.docx") == cells(listing(tmp_path / "b2.docx", more))


def test_ten_cot_cua_bang_sua_duoc_va_thieu_cot_thi_noi(tmp_path: Path) -> None:
    source, out = listing(tmp_path / "qd.docx"), tmp_path / "k.docx"
    named = {"nguoi": "bảng 1: stt | Tên | Việc | Thêm"}
    made = learning.learn_template(source, out, confirmed=named)
    assert "{{ hang.ten }}" in cells(out)[3]
    assert "Nông Thị Lan" in made.common.read_text("utf-8")  # type: ignore[union-attr]
    for wrong in ("bảng 1: stt | ho_ten", "bảng 7: stt | ho_ten", "bảng 1: a | a | b | c"):
        with pytest.raises(InputError, match=r"bảng \d"):
            learning.learn_template(source, tmp_path / "x.docx", confirmed={"nguoi": wrong})
    assert not (tmp_path / "x.docx").exists()


def test_bang_khong_phai_danh_sach_thi_khong_de_xuat(tmp_path: Path) -> None:
    document = Document()
    layout = document.add_table(3, 2)
    for row, line in zip(layout.rows, ("ỦY BAN|CỘNG HÒA", "PHÒNG NỘI VỤ|Độc lập", "Số: 1/QĐ|Ngày"), strict=True):
        for cell, text in zip(row.cells, line.split("|"), strict=True):
            cell.text = text
    grouped = document.add_table(5, 2)
    for row, line in zip(grouped.rows, ("TT|Việc", "QUÝ I|QUÝ I", "1|a", "QUÝ II|QUÝ II", "1|b"), strict=True):
        for cell, text in zip(row.cells, line.split("|"), strict=True):
            cell.text = text
        if row.cells[0].text.startswith("QUÝ"):
            row.cells[0].merge(row.cells[1])
    document.save(str(tmp_path / "a.docx"))
    places = learning.learn_template(tmp_path / "a.docx", tmp_path / "k.docx").places
    assert not [text for text in places.values() if text.startswith("bảng")]


@pytest.mark.parametrize("kind", KINDS)
def test_hoc_tu_van_ban_cua_vanban_in_nhu_tao(kind: str, tmp_path: Path) -> None:
    office = Office()
    first = office.load(SAMPLES / f"{kind}.yaml")
    whole = office.make(first)
    (tmp_path / "a.docx").write_bytes(whole)
    learned = learning.learn_template(tmp_path / "a.docx", tmp_path / f"{kind}.docx")
    assert learned.kind == kind
    record = vanban.read(tmp_path / "a.docx").record
    changed = {
        "so": 99,
        "dia_danh": "Cao Bằng",
        "trich_yeu": "Việc khác hẳn, dài hơn một dòng của tờ giấy khổ A4 thông thường",
    }
    second = office.paper(record | {name: value for name, value in changed.items() if record.get(name)})
    assert Office(templates=tmp_path).make(second) == office.make(second)
    assert office.make(office.load(learned.files[1])) == whole
    # The same paper after another program threw the record away.
    with zipfile.ZipFile(tmp_path / "a.docx") as old, zipfile.ZipFile(tmp_path / "b.docx", "w") as new:
        for name in old.namelist():
            if not name.startswith("customXml/"):
                new.writestr(name, old.read(name))
    bare = learning.learn_template(tmp_path / "b.docx", tmp_path / f"{kind}_2.docx")
    assert bare.kind == kind
    assert bare.files[0].read_bytes() == learned.files[0].read_bytes()
    assert texts(office.make(office.load(bare.files[1]))) == texts(whole)
