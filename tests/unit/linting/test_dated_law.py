"""What the law of a paper's day says: texts that ended, days off, names that are no more."""

from __future__ import annotations

from pathlib import Path

import pytest
from short_report import LAW, TEXT, TITLE, check, head, sign, told
from typed_markup import body, line, package, section

from vanban import linting
from vanban.reading import read_facts
from vanban.records.law import read_law


def test_luat_theo_ngay() -> None:
    ground = body("Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ;", "I")
    decision = (
        line("QUYẾT ĐỊNH", 14, "B") + line("Về việc tặng Giấy khen", 14, "B") + line("GIÁM ĐỐC SỞ TÀI CHÍNH", 14, "B")
    )
    after = line("QUYẾT ĐỊNH:", 14, "B") + body("Điều 1. Tặng Giấy khen./.")
    late = check(ground + after, head_=head("Số: 12/QĐ-STC"), title=decision)
    early = check(ground + after, head_=head("Số: 12/QĐ-STC", "Quảng Trị, ngày 05 tháng 3 năm 2025"), title=decision)
    assert "hết hiệu lực sau ngày 30/06/2025" in told(late, "TV-05")[0]
    assert not told(early, "TV-05")
    mention = "Nghị định số 98/2023/NĐ-CP đã hết hiệu lực, nay áp dụng quy định mới."
    assert not told(check(TEXT + body(mention)), "TV-05"), "a mention in the text is no ground"


@pytest.mark.parametrize(
    ("date", "off"),
    [("ngày 01 tháng 01 năm 2026", True), ("ngày 17 tháng 02 năm 2026", True), ("ngày 07 tháng 3 năm 2026", True),
     ("ngày 10 tháng 01 năm 2026", False), ("ngày 05 tháng 3 năm 2026", False), ("ngày 27 tháng 4 năm 2026", True)],
)  # fmt: skip
def test_ngay_nghi_thi_luu_y(date: str, off: bool) -> None:
    report = check(TEXT, head_=head(date=f"Quảng Trị, {date}"))
    assert bool(told(report, "TV-11")) is off
    assert all(f.muc is linting.Level.GOI_Y for f in report.findings if f.ma == "TV-11")


@pytest.mark.parametrize(
    ("name", "new"),
    [("UBND tỉnh Hà Giang", "tỉnh Tuyên Quang"), ("Sở Kế hoạch và Đầu tư", "Sở Tài chính"),
     ("Bộ Giao thông vận tải", "Bộ Xây dựng"),
     ("UBND thành phố Quy Nhơn", "phường"),
     ("Công an huyện Lộc Bình", "Công an tỉnh"), ("Ủy ban Dân tộc", "Bộ Dân tộc và Tôn giáo")],
)  # fmt: skip
def test_ten_khong_con_dung(name: str, new: str) -> None:
    to = sign("- Như trên;", f"- {name};", "- Lưu: VT.")
    late = check(TEXT, sign_=to)
    found = [f for f in late.findings if f.ma == "TV-06"]
    assert found
    assert new in found[0].cach_sua
    assert not told(check(TEXT, sign_=to, head_=head(date="Quảng Trị, ngày 05 tháng 02 năm 2024")), "TV-06")


def test_it_nhat_150_ten_co_noi_thay() -> None:
    named = [name for name in LAW.ten_cu if name.loai != "don_vi"]
    assert len(named) >= 150
    assert all(name.thay_bang and name.source for name in named)
    assert len({name.ten for name in named}) == len(named)


@pytest.mark.parametrize(
    ("place", "date", "found"),
    [
        ("UBND TỈNH BẮC NINH", "Bắc Ninh, ngày 25 tháng 9 năm 2026", True),
        ("UBND TỈNH BẮC NINH", "Bắc Ninh, ngày 05 tháng 3 năm 2026", False),
        ("UBND THÀNH PHỐ BẮC NINH", "Bắc Ninh, ngày 05 tháng 3 năm 2026", True),
        ("UBND THÀNH PHỐ BẮC NINH", "Bắc Ninh, ngày 25 tháng 9 năm 2026", False),
    ],
)
def test_ten_thoi_dung_roi_don_vi_khac_lay_lai(place: str, date: str, found: bool) -> None:
    """A city of the district level ended in 2025; another unit took its name in 2026."""
    assert bool(told(check(TEXT, head_=head(date=date, above=place)), "TV-06")) is found


def test_ten_thoi_dung_co_nguon_doi_chieu() -> None:
    sourced = [name for name in LAW.ten_cu if name.loai != "don_vi" and "chưa đối chiếu" not in name.source.nguon]
    assert len(sourced) >= 150


def test_ten_dai_chua_ten_ngan_chi_noi_ten_dai(tmp_path: Path) -> None:
    """An ended name inside a longer ended name is no second finding; alone it is one."""
    rows = "".join(f"  - {{ten: {ten}, loai: co_quan, tu: 01/7/2025, thay_bang: Đội, nguon: x, do_tin: A}}\n"
                   for ten in ("Tổ Thanh tra Cầu Đường", "Tổ Thanh tra Cầu Đường số Một"))  # fmt: skip
    (tmp_path / "phap-luat.yaml").write_text(f"ten_cu:\n{rows}", encoding="utf-8")
    law = read_law(tmp_path / "phap-luat.yaml")
    for named in ("Tổ Thanh tra Cầu Đường", "Tổ Thanh tra Cầu Đường số Một"):
        data = package(head() + TITLE + TEXT + sign("- Như trên;", f"- {named};", "- Lưu: VT.") + section())
        found = told(linting.check(read_facts(data), law=law), "TV-06")
        assert [said.partition(" không còn từ ngày")[0] for said in found] == [named]
