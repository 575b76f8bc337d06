"""A table has one role: that of the component found in it."""

from __future__ import annotations

import vanban
from vanban.reading import read_facts

RECORD = {
    "loai": "thong_bao", "co_quan": {"ten": "Văn phòng", "ky_hieu": "VP"}, "dia_danh": "Tỉnh A", "trich_yeu": "Lịch trực",
    "noi_dung": "Nội dung.", "nguoi_ky": {"chuc_vu": "Chánh Văn phòng", "ho_ten": "Nguyễn Văn A"}, "noi_nhan": ["Các đơn vị"],
}  # fmt: skip


def test_bang_dau_trang_va_bang_chu_ky_va_khung_dau_moi_bang_mot_vai() -> None:
    for more, roles in (({}, ["dau_trang", "chu_ky"]), ({"khan": "hoa_toc"}, ["dau_trang", "khung_dau", "chu_ky"])):
        facts = read_facts(vanban.render(vanban.from_dict({**RECORD, **more})))
        assert [table.role for table in facts.tables] == roles
