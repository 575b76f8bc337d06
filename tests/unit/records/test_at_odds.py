"""People, parties and money of a record that contradict themselves are told by line; the samples are at peace."""

from __future__ import annotations

from pathlib import Path

import pytest

from vanban.api import papers


@pytest.mark.parametrize(
    ("kind", "right", "wrong", "said"),
    [
        ("giay_nghi_phep", "danh_xung: Ông", "danh_xung: Bà", "«Bà» trước tên có chữ «Văn»"),
        ("bien_ban", "Bà Vũ Thị Kim Chi báo cáo", "Ông Vũ Thị Chi báo cáo", "«Ông» trước tên có chữ «Thị»"),
        ("bien_ban", "có mặt 9/9", "có mặt 10/9", "số có mặt nhiều hơn tổng số"),
        ("bien_ban", "thu_ky: Bà Vũ Thị Kim Chi", "thu_ky: Ông Nguyễn Văn Hà", "người chủ trì và thư ký là một"),
        ("giay_uy_quyen", "danh_xung: Bà, ho_ten: Trần Thu Hà", "danh_xung: Ông, ho_ten: Nguyễn Văn Hà",
         "người ủy quyền và người được ủy quyền là một"),
        ("hop_dong", "Một trăm năm mươi sáu", "Một trăm sáu mươi lăm",
         "số tiền bằng số 156.000.000 đồng khác số tiền bằng chữ 165.000.000 đồng"),
        ("hop_dong", "Công ty TNHH Dịch vụ Xứ Lạng", "Văn phòng UBND tỉnh Lạng Sơn", "hai bên là một"),
    ],
)  # fmt: skip
def test_trai_nhau_thi_noi(kind: str, right: str, wrong: str, said: str, tmp_path: Path) -> None:
    text = papers.sample(kind)
    assert right in text
    record = tmp_path / "ban-ghi.yaml"
    record.write_text(text, encoding="utf-8")
    assert papers.notices(record) == ()
    record.write_text(text.replace(right, wrong, 1), encoding="utf-8")
    line = text[: text.index(right)].count("\n") + 1
    assert (line, said) in [(note.dong, note.noi_dung) for note in papers.notices(record)]
