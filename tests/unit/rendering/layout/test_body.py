"""The body comes out as it went in: every character, every level, every table."""

from __future__ import annotations

import io
import itertools
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn

from tests.unit.rendering.layout.told import render
from vanban.errors import InputError
from vanban.metrics import width_mm, wrap_lines
from vanban.regulation import style_id

ODD = [
    "Công ty A & B <Hà Nội> \"quoted\" 'đơn' {{ so }} {% if x %}",
    "😀 e\u0302\u0301 tổ hợp, chữ nửa vời \u200d",
    "cột một\tcột hai\tcột ba",
    "dòng một\ndòng hai",
    "  hai khoảng trắng  ở giữa  ",
    "Dài " + "rất dài " * 1250,
]


def opened(context: dict[str, Any]) -> Any:
    return docx.Document(io.BytesIO(render(context)))


@pytest.mark.parametrize("text", ODD, ids=range(len(ODD)))
def test_chu_di_vao_the_nao_di_ra_the_ay(write: Any, text: str) -> None:
    paper = opened(write.paper("ke_hoach", noi_dung=[write.para("noi_dung", text)]))
    body = [p for p in paper.paragraphs if p.style.style_id == style_id("noi_dung")]
    assert [p.text for p in body] == [text]


@pytest.mark.parametrize("character", ["\x00", "\x0b", "\x0c", "\x1f", "\ud800", "\ufffe"])
def test_ky_tu_cam_bi_tu_choi_kem_cho_dung(write: Any, character: str) -> None:
    for block in (
        write.para("khoan", f"1. Sở Tài chính{character} chủ trì"),
        write.table(["TT"], [write.row(f"ô có{character} ký tự lạ")]),
    ):
        with pytest.raises(InputError, match="mà tệp Word không cho phép") as refused:
            render(write.paper("ke_hoach", noi_dung=[block]))
        assert "□" in str(refused.value)


def test_dam_va_nghieng_theo_tung_doan_chu(write: Any) -> None:
    runs = (("Điều 1. ", True, False), "Giao ", ("Sở Nội vụ", False, True), (" chủ trì", True, True))
    paper = opened(write.paper("quyet_dinh", noi_dung=[write.para("dieu", *runs)]))
    (found,) = [p for p in paper.paragraphs if p.style.style_id == style_id("dieu")]
    assert [(r.text, bool(r.bold), bool(r.italic)) for r in found.runs] == [
        r if isinstance(r, tuple) else (r, False, False) for r in runs
    ]


def test_hang_tieu_de_lap_lai_va_hang_khong_bi_cat(write: Any) -> None:
    table = write.table(["TT", "Nội dung"], [write.row(str(i), write.text) for i in range(40)])
    (found,) = [t for t in opened(write.paper("bao_cao", noi_dung=[table])).tables if len(t.rows) == 41]
    marks = [row._tr.trPr is not None and row._tr.trPr.find(qn("w:tblHeader")) is not None for row in found.rows]
    assert marks == [True] + [False] * 40
    assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in found.rows)


def test_hang_cao_hon_trang_duoc_phep_ngat(write: Any) -> None:
    table = write.table(["TT", "Nội dung"], [write.row("1", write.text * 40)])
    (found,) = [t for t in opened(write.paper("bao_cao", noi_dung=[table])).tables if t.cell(0, 0).text == "TT"]
    properties = found.rows[1]._tr.trPr
    assert properties is None or properties.find(qn("w:cantSplit")) is None


def test_hang_nhom_keo_qua_ca_bang_va_o_gop(write: Any) -> None:
    rows = [
        write.row("QUÝ I", group=True),
        write.row(write.cell("1", doc="dau"), write.cell("gộp ngang", ngang=2)),
        write.row(write.cell("", doc="tiep"), "trái", write.cell("phải", "hai đoạn")),
    ]
    found = opened(write.paper("ke_hoach", noi_dung=[write.table(["TT", "A", "B"], rows)])).tables[-2]
    assert [c.text for c in found.rows[1].cells] == ["QUÝ I"] * 3
    assert found.cell(2, 0)._tc is found.cell(3, 0)._tc
    assert found.cell(2, 1)._tc is found.cell(2, 2)._tc
    assert found.cell(3, 2).text == "phải\nhai đoạn"


def test_hang_thua_o_bi_tu_choi_bang_tieng_viet(write: Any) -> None:
    with pytest.raises(InputError, match="nhiều ô hơn số cột"):
        render(write.paper("ke_hoach", noi_dung=[write.table(["TT"], [write.row("1", "thừa")])]))


def test_be_rong_cot_theo_ty_le_theo_mm_va_theo_noi_dung(write: Any) -> None:
    rows = [write.row("1", write.text, "Phòng Hành chính")]
    cases = {
        "ty_le": [{"rong": 1}, {"rong": 2}, {"rong": 1}],
        "mm": [{"rong": 12, "mm": True}, {"rong": None}, {"rong": 30, "mm": True}],
        "tu_dong": [{"rong": None}, {"rong": None}, {"rong": None}],
    }
    widths = {}
    for name, columns in cases.items():
        table = write.table(["TT", "Nội dung", "Đơn vị"], rows, cot=columns)
        found = opened(write.paper("ke_hoach", noi_dung=[table])).tables[-2]
        widths[name] = [round(c.width.mm) for c in found.columns]
    assert widths["ty_le"] == [40, 80, 40]
    assert widths["mm"] == [12, 118, 30]
    assert widths["tu_dong"][0] < 15
    assert widths["tu_dong"][1] > widths["tu_dong"][2] > widths["tu_dong"][0]
    assert all(sum(found) in range(159, 162) for found in widths.values())


def test_bang_hep_khong_lam_vo_cot_so_tien(write: Any) -> None:
    rows = [write.row(str(i), "Nguyễn Văn Hà", "1.500.000") for i in range(1, 5)]
    found = opened(write.paper("ke_hoach", noi_dung=[write.table(["TT", "Họ tên", "Số tiền"], rows)])).tables[-2]
    aligned = [found.cell(1, at).paragraphs[0].alignment for at in range(3)]
    assert [None if a is None else a.name for a in aligned] == ["CENTER", None, "RIGHT"]
    level = [found.cell(1, at).vertical_alignment for at in range(3)]
    assert level == [None, None, None]  # a row stands on one baseline, that of its first lines


def test_be_rong_ghi_san_nhuong_cho_so_tien_khong_bi_cat(write: Any) -> None:
    """A total in bold is longer than the sums above it: its column takes what it lacks from the others."""
    rows = [write.row(str(i), "Nguyễn Văn Hà", "2.530.000", "760.000", "") for i in range(1, 4)]
    rows.append(write.row("", "Tổng cộng", "", "106.900.000", ""))
    shares = [{"rong": share} for share in (8, 62, 13, 7, 10)]
    table = write.table(["TT", "Họ tên", "Mức", "Số tiền", "Ký"], rows, cot=shares) | {"co": 13}
    found = opened(write.paper("ke_hoach", noi_dung=[table])).tables[-2]
    assert found.columns[3].width.mm > width_mm("106.900.000", 13)
    assert found.columns[2].width.mm > width_mm("2.530.000", 13)
    assert sum(column.width.mm for column in found.columns) == pytest.approx(160, abs=1)


def test_ngat_trang_va_bang_ke_bang(write: Any) -> None:
    table = write.table(["TT"], [write.row("1")])
    blocks = [write.para("noi_dung", "trước"), {"kind": "ngat_trang"}, write.para("noi_dung", "sau"), table, table]
    paper = opened(write.paper("ke_hoach", noi_dung=blocks))
    after = next(p for p in paper.paragraphs if p.text == "sau")
    assert after.paragraph_format.page_break_before
    children = [child.tag for child in paper.element.body]
    assert not any(a == b == qn("w:tbl") for a, b in itertools.pairwise(children))


def test_bang_nhieu_cot_khong_cat_doi_con_so(write: Any) -> None:
    amounts = [[f"{1234567 + 1000 * (row * 9 + at):,}".replace(",", ".") for at in range(9)] for row in range(12)]
    rows = [write.row(str(at + 1), *row) for at, row in enumerate(amounts)]
    table = write.table(["TT", *(f"Tháng {at}" for at in range(1, 10))], rows)
    found = opened(write.paper("bao_cao", noi_dung=[table])).tables[-2]
    for at in range(1, 10):
        run = found.cell(5, at).paragraphs[0].runs[0]
        need = width_mm(run.text, run.font.size.pt)
        assert need < found.columns[at].width.mm, f"column {at} cuts {run.text}"
    plain = opened(write.paper("bao_cao", noi_dung=[write.table(["TT", "Nội dung"], [write.row("1", "Vừa")])])).tables[
        -2
    ]
    assert plain.cell(1, 1).paragraphs[0].runs[0].font.size is None


def test_bang_co_cot_tinh_bang_mm_giu_dung_be_rong(write: Any) -> None:
    columns = [{"rong": 20, "mm": True}, {"rong": 60, "mm": True}]
    table = write.table(["TT", "Nội dung"], [write.row("1", "một")], cot=columns)
    found = opened(write.paper("ke_hoach", noi_dung=[table])).tables[-2]
    assert [round(c.width.mm) for c in found.columns] == [20, 60]


def test_dong_giua_trang_dai_khong_de_mot_chu_le_loi(write: Any) -> None:
    line = "Ban Quản lý dự án đầu tư xây dựng công trình hạ tầng đô thị trân trọng giới thiệu:"
    authority = "BAN QUẢN LÝ DỰ ÁN ĐẦU TƯ XÂY DỰNG CÔNG TRÌNH HẠ TẦNG ĐÔ THỊ"
    blocks = [write.para("tham_quyen", authority), write.para("kinh_gui", line), write.para("dong_giua", "Ngắn")]
    written = docx.Document(io.BytesIO(render(write.paper("quyet_dinh", noi_dung=blocks)))).element.body
    found = {}
    for paragraph in written.iter(qn("w:p")):
        text = "".join(node.text or "" for node in paragraph.iter(qn("w:t")))
        indent = paragraph.find(f"{qn('w:pPr')}/{qn('w:ind')}")
        found[text] = None if indent is None else int(indent.get(qn("w:left"), 0))
    for text, bold in ((authority, True), (line, False)):
        left = found[text]
        assert left, f"«{text}» is filled to the margin"
        room = 160 - 2 * left / 1440 * 25.4
        last = width_mm(text, 14, bold=bold) - room
        assert last > room / 2, f"the last line of «{text}» is one word"
    assert not found["Ngắn"]


def test_ngay_trong_dong_kem_theo_khong_ngat_doi(write: Any) -> None:
    info = (
        "(Kèm theo Quy chế ban hành kèm theo Quyết định số 15/QĐ-VP ngày 29 tháng 12 năm 2026 của Chánh Văn phòng UBND tỉnh "
        "Lạng Sơn)"
    )
    data = render(write.paper("quyet_dinh", phu_luc=[write.appendix(kem_theo=info)]))
    printed = [p.text for p in docx.Document(io.BytesIO(data)).paragraphs if p.text.startswith("(Kèm theo")]
    assert [text.replace("\u00a0", " ") for text in printed] == [info]
    assert "ngày\u00a029\u00a0tháng\u00a012\u00a0năm\u00a02026" in printed[0]


def test_o_gop_rong_du_cho_chu_cua_no(write: Any) -> None:
    """Years above pairs of one-digit columns: the columns are as wide together as «Năm 2026» asks."""
    head = {"o": [write.cell("TT"), write.cell("Danh hiệu"), {**write.cell("Năm 2025"), "ngang": 2},
                  {**write.cell("Năm 2026"), "ngang": 2}, write.cell("Ghi chú")]}  # fmt: skip
    rows = [
        write.row("1", "Lao động tiên tiến", "1", "2", "3", "4", ""),
        write.row("2", write.text, "1", "2", "3", "4", ""),
    ]
    table = write.table(["TT", *[""] * 6], rows) | {"dau": [{**head, "nhom": False, "giu": False}]}
    found = opened(write.paper("ke_hoach", noi_dung=[table])).tables[-2]
    widths = [column.width.mm for column in found.columns]
    for at in (2, 4):
        assert widths[at] + widths[at + 1] > width_mm("Năm 2026", 13, bold=True)
    assert widths[1] > 60


def test_bang_nhieu_cot_khong_ep_ho_ten_thanh_mot_cot_chu(write: Any) -> None:
    """Eleven columns: «Đại học», «Xuất sắc» take two lines before a name takes five."""
    head = ["TT", "Họ và tên", "Ngày sinh", "Giới tính", "Chức vụ", "Đơn vị công tác", "Trình độ", "Điểm 1", "Điểm 2",
            "Tổng", "Xếp loại"]  # fmt: skip
    row = ["Nguyễn Thị Hoàng Phương", "05/3/1985", "Nữ", "Chuyên viên", "Phòng Hành chính - Quản trị", "Đại học", "8,5",
           "9,25", "17,75", "Xuất sắc"]  # fmt: skip
    table = write.table(head, [write.row(str(n), *row) for n in range(1, 9)])
    found = opened(write.paper("ke_hoach", noi_dung=[table])).tables[-2]
    sizes = {run.font.size.pt for cell in found.rows[1].cells for run in cell.paragraphs[0].runs if run.font.size} or {
        13
    }
    room = found.columns[1].width.mm - 2 * 0.6 - 0.3
    assert len(wrap_lines(row[0], max(sizes), room)) <= 3


def test_ten_tep_dai_khong_ep_cot_ben_canh_con_mot_chu(write: Any) -> None:
    """A file's name breaks behind its hyphens: the column beside it keeps room for its sentence."""
    name = "du-thao/20270111-bao_cao_thanh_tich_ca_nhan-nam_nay/02-Nguyen-Thi-Kim-Quynh.docx"
    rows = [write.row("I.1", "Báo cáo thành tích cá nhân (mỗi cá nhân đề nghị cấp trên)", "02/KH-UBND", name)] * 4
    table = write.table(["Dòng", "Văn bản", "Số, ký hiệu", "Tệp"], rows)
    found = opened(write.paper("ke_hoach", noi_dung=[table])).tables[-2]
    assert found.columns[1].width.mm > 40
