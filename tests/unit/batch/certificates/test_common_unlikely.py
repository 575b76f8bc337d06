"""What all certificates of a batch share is looked over before they are printed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from vanban.cli.door import main

CHUNG = """\
loai: giay_khen
tham_quyen: Chánh Văn phòng Ủy ban nhân dân tỉnh Lạng Sơn
so_quyet_dinh: 15/QĐ-VP
ngay_quyet_dinh: 15/01/{nam}
dia_danh: Lạng Sơn
nguoi_ky: {{chuc_vu: Chánh Văn phòng, ho_ten: Nguyễn Văn Hà}}
nam: {nam}
thanh_tich: "Đã hoàn thành xuất sắc nhiệm vụ năm {{nam}}"
"""


@pytest.mark.parametrize(
    ("right", "wrong", "said"),
    [
        ("", "", ""),
        ("Nguyễn Văn Hà", "nguyễn văn hà", "dòng 6, mục \"nguoi_ky.ho_ten\": họ tên có tiếng viết thường"),
        ("Lạng Sơn\nng", "lạng sơn\nng", "dòng 5, mục \"dia_danh\": chữ cái đầu chưa viết hoa"),
        ("15/QĐ-VP", "15/QĐ", "dòng 3, mục \"so_quyet_dinh\": số quyết định thiếu ký hiệu"),
        ("15/01/{nam}", "15/01/{xa}", "dòng 4, mục \"ngay_quyet_dinh\": năm "),
        ("dia_danh", "ngay_ky: 05/01/{nam}\ndia_danh", "dòng 5, mục \"ngay_ky\": ngày ký giấy trước ngày của quyết định"),
        ("tham_quyen: Chánh Văn phòng", "tham_quyen: Giám đốc", "dòng 2, mục \"tham_quyen\": thẩm quyền ban hành và người ký"),
        ("năm {{nam}}", "năm 20..", "dòng 8, mục \"thanh_tich\": còn chỗ chưa điền"),
        ("15/QĐ-VP", "/QĐ-VP", "dòng 3, mục \"so_quyet_dinh\": số quyết định thiếu số"),
        ("dia_danh: Lạng Sơn", "dia_danh: Cao Bằng", "dòng 5, mục \"dia_danh\": địa danh không phải tỉnh của cơ quan"),
        ("chuc_vu: Chánh", "kt: Chánh Văn phòng, chuc_vu: Phó Chánh", ""),
    ],
)  # fmt: skip
def test_ban_ghi_chung_kho_tin_duoc_noi(
    right: str, wrong: str, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    common, listed = tmp_path / "chung.yaml", tmp_path / "ds.csv"
    year = date.today().year
    text = CHUNG.replace(right, wrong, 1) if right else CHUNG
    common.write_text(text.format(nam=year, xa=year + 40), encoding="utf-8")
    listed.write_text("Họ tên,Giới tính\nNguyễn Văn An,Nam\n", encoding="utf-8")
    main(["hang-loat", "giay_khen", str(listed), "--chung", str(common), "--xem-truoc"])
    told = [line for line in capsys.readouterr().err.splitlines() if "chung.yaml" in line]
    assert len(told) == bool(said)
    assert said in "".join(told)
