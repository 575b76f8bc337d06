"""Two measures of the header that only unusual names show: the short rule, the place and date on two lines."""

from __future__ import annotations

import io

import pytest
from docx import Document

import vanban
from vanban.metrics import width_mm
from vanban.regulation import page

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TWIP_MM = 25.4 / 1440
"""Length of a twentieth of a point."""


def paper(**changes: object) -> bytes:
    record: dict[str, object] = {
        "loai": "thong_bao", "co_quan": {"ten": "Văn phòng", "ky_hieu": "VP"}, "dia_danh": "Tỉnh A", "trich_yeu": "Lịch trực",
        "noi_dung": "Nội dung.", "nguoi_ky": {"chuc_vu": "Chánh Văn phòng", "ho_ten": "Nguyễn Văn A"},
    } | changes  # fmt: skip
    return vanban.render(vanban.from_dict(record))


def rule_mm(cell: object) -> float:
    """The length of the rule in a cell of the header: what its two indents leave of the column."""
    ruled = next(p for p in cell._tc.iter(f"{W}p") if p.find(f"{W}pPr/{W}pStyle").get(f"{W}val") == "VbKeCoQuan")  # type: ignore[attr-defined]
    indent = ruled.find(f"{W}pPr/{W}ind")
    taken = sum(int(indent.get(f"{W}{side}") or indent.get(f"{W}{other}") or 0)
                for side, other in (("left", "start"), ("right", "end")))  # fmt: skip
    return (int(cell._tc.find(f"{W}tcPr/{W}tcW").get(f"{W}w")) - taken) * TWIP_MM  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", ["Ủy ban nhân dân xã Ô", "Ủy ban nhân dân tỉnh Lâm Đồng", "Văn phòng"])
def test_ke_duoi_ten_co_quan_tu_mot_phan_ba_den_mot_nua_dong_cuoi(name: str) -> None:
    document = Document(io.BytesIO(paper(co_quan={"chu_quan": "UBND huyện B", "ten": name, "ky_hieu": "UBND"})))
    cell = document.tables[0].rows[0].cells[0]
    last = [line for p in cell.paragraphs for line in p.text.split("\n") if line.strip()][-1]
    share = rule_mm(cell) / width_mm(last, 13, bold=True)
    assert page.RULE_SHORT.low - 0.02 <= share <= page.RULE_SHORT.high + 0.02


@pytest.mark.parametrize(
    ("place", "lines"),
    [("Tỉnh A", 1), ("Thành phố Phan Rang - Tháp Chàm mở rộng và các xã lân cận vùng đệm phía Bắc", 2)],
)
def test_dia_danh_dai_ngay_thang_xuong_dong_duoi(place: str, lines: int) -> None:
    document = Document(io.BytesIO(paper(dia_danh=place, ngay="5/3/2026")))
    texts = [p.text for row in document.tables[0].rows for p in row.cells[-1].paragraphs]
    date = next(text for text in texts if "ngày 05" in text)
    assert date.split("\n") == ([f"{place}, ngày 05 tháng 3 năm 2026"] if lines == 1 else
                                [f"{place},", "ngày 05 tháng 3 năm 2026"])  # fmt: skip
