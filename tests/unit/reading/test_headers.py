"""One decision typed in seven constructions: the same components come out of each."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from vanban.reading import Facts
from vanban.reading.facts.file import State

STYLES = {
    "gach_duoi": "bang", "tab": "tab", "dau_cach": "dau_cach", "xuong_dong": "bang", "khung_chu": "khung", "cot": "cot",
    "lan_luot": "lan_luot",
}  # fmt: skip
Typed = Callable[[str], Facts]
everywhere = pytest.mark.parametrize("name", STYLES)


@everywhere
def test_thay_du_thanh_phan_du_go_kieu_nao(typed: Typed, name: str) -> None:
    paper = typed(name).main
    assert paper.header_style == STYLES[name]
    assert paper.quoc_hieu.text.replace("HOÀ", "HÒA") == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    assert paper.tieu_ngu.text.replace("–", "-") == "Độc lập - Tự do - Hạnh phúc"
    assert paper.co_quan.text == "VĂN PHÒNG"
    assert paper.so is not None
    assert paper.so.ky_hieu == "QĐ-VP"
    assert paper.ngay is not None
    assert paper.ngay.dia_danh == "Lạng Sơn"
    assert paper.ten_loai.text == "QUYẾT ĐỊNH"
    assert paper.trich_yeu.text == "Về việc bổ nhiệm Phó Trưởng phòng"
    assert paper.loai.key == "quyet_dinh"


@everywhere
def test_tach_mo_dau_va_than(typed: Typed, name: str) -> None:
    paper = typed(name).main
    assert paper.tham_quyen.text == "CHÁNH VĂN PHÒNG"
    assert [line.text[:15] for line in paper.can_cu] == ["Căn cứ Luật Lưu", "Theo đề nghị củ"]
    assert paper.lenh.text == "QUYẾT ĐỊNH:"
    levels = [(item.level, item.number) for item in paper.body if item.level != "trong"]
    assert levels == [("dieu", 1), ("dieu", 2), ("khoan", 1), ("diem", 1)]
    assert [item.place for item in paper.body if item.level == "diem"] == ["Điều 2, khoản 1, điểm a"]
    assert paper.ket_thuc.there


@everywhere
def test_thay_nguoi_ky_va_noi_nhan(typed: Typed, name: str) -> None:
    paper = typed(name).main
    assert len(paper.ky) == 1
    signature = paper.ky[0]
    assert signature.name is not None
    assert signature.name.line.text == "Trần Thu Hà"
    assert signature.office[-1].line.text.endswith("CHÁNH VĂN PHÒNG")
    assert signature.blank_lines >= 3
    recipients = paper.noi_nhan
    assert recipients.heading.text == "Nơi nhận:"
    assert recipients.items[0].text == "Như Điều 2"
    assert [item.end for item in recipients.items] == [";", "."]
    assert recipients.luu == 1


def test_ten_chu_quan_tach_khoi_ten_co_quan(typed: Typed) -> None:
    for name in set(STYLES) - {"lan_luot"}:
        assert typed(name).main.chu_quan.text == "UBND TỈNH LẠNG SƠN", name
    assert not typed("lan_luot").main.chu_quan.there


def test_so_va_ngay_de_trong_la_trang_thai_thu_ba(typed: Typed) -> None:
    facts = typed("dau_cach")
    assert facts.main.so_ky_hieu.state is State.BLANK
    assert facts.main.dia_danh_ngay.state is State.BLANK
    assert facts.main.ngay is not None
    assert (facts.main.ngay.ngay_chu, facts.main.ngay.thang_chu) == ("", "02")
    assert facts.draft
    assert facts.draft_reasons == ("số văn bản để trống", "ngày tháng để trống")
    assert typed("tab").main.so_ky_hieu.state is State.FOUND


def test_vang_khac_voi_trong(typed: Typed) -> None:
    facts = typed("gach_duoi")
    assert facts.main.trich_yeu_cong_van.state is State.ABSENT
    assert facts.main.lien_he.state is State.ABSENT


def test_vi_tri_noi_nhu_van_thu(typed: Typed) -> None:
    assert typed("gach_duoi").main.tieu_ngu.place == "trang đầu, ô bên phải, dòng 2"
    assert typed("khung_chu").main.tieu_ngu.place == "trang đầu, khung chữ bên phải, dòng 2"
    assert typed("cot").main.so_ky_hieu.place == "trang đầu, cột bên trái, dòng 3"
    assert typed("tab").main.ky[0].place == "phần ký, bên phải, dòng 1"


def test_can_giua_bang_tab_la_can_giua_bang_dau_cach_thi_khong(typed: Typed) -> None:
    tabbed, blanks = typed("tab").main.quoc_hieu.lines[0], typed("dau_cach").main.quoc_hieu.lines[0]
    assert (tabbed.align, tabbed.aligned_by) == ("giua", "tab")
    assert tabbed.center_mm == pytest.approx(110, abs=0.5)
    assert (blanks.align, blanks.aligned_by) == ("trai", "dau_cach")


def test_so_va_ngay_cung_dong(typed: Typed) -> None:
    paper = typed("tab").main
    number, day = paper.so_ky_hieu.lines[0], paper.dia_danh_ngay.lines[0]
    assert number.row == day.row
    assert abs(number.y_pt - day.y_pt) < 1


@pytest.mark.parametrize(
    ("name", "part", "kind", "length"),
    [
        ("gach_duoi", "tieu_ngu", "go_phim", 50.8),
        ("gach_duoi", "co_quan", "go_phim", 14.8),
        ("gach_duoi", "trich_yeu", "go_phim", 19.8),
        ("tab", "tieu_ngu", "hinh", 56.0),
        ("tab", "co_quan", "hinh", 10.0),
        ("tab", "trich_yeu", "hinh", 30.0),
        ("khung_chu", "tieu_ngu", "vien_doan", 61.9),
        ("khung_chu", "co_quan", "hinh", 12.0),
        ("xuong_dong", "co_quan", "go_phim", 14.8),
        ("xuong_dong", "tieu_ngu", "gach_chan", 57.7),
    ],
)
def test_duong_ke_tim_thay_va_do_duoc(typed: Typed, name: str, part: str, kind: str, length: float) -> None:
    found = getattr(typed(name).main, part)
    assert found.rule is not None
    assert found.rule.kind == kind
    assert found.rule.length_mm == pytest.approx(length, abs=0.3)


def test_moi_duong_ke_chi_thuoc_mot_thanh_phan(typed: Typed) -> None:
    paper = typed("tab").main
    parts = (paper.quoc_hieu, paper.tieu_ngu, paper.chu_quan, paper.co_quan, paper.ten_loai, paper.trich_yeu)
    assert sum(len(part.rules) for part in parts) == 3
    assert not paper.quoc_hieu.rules
    assert not paper.ten_loai.rules


def test_khung_chu_chi_dem_mot_lan(typed: Typed) -> None:
    facts = typed("khung_chu")
    assert sum("CỘNG HÒA" in p.text for p in facts.paragraphs) == 1


def test_cong_van_co_trich_yeu_duoi_so_va_dau_khan(typed: Typed) -> None:
    facts = typed("cong_van")
    paper = facts.main
    assert paper.loai.key == "cong_van"
    assert paper.trich_yeu_cong_van.text == "V/v báo cáo kết quả cải cách hành chính"
    assert not paper.ten_loai.there
    assert [(item.text, item.end) for item in paper.kinh_gui.items] == [
        ("Sở Nội vụ", ";"),
        ("Sở Tài chính, Sở Tư pháp", ","),
        ("Ủy ban nhân dân các xã", "."),
    ]
    mark = paper.marks[0]
    assert (mark.kind, mark.key, mark.frame) == ("khan", "hoa_toc", "bang")
    assert mark.width_mm == pytest.approx(30, abs=0.1)
    assert {table.role for table in facts.tables} == {"dau_trang", "khung_dau", "chu_ky"}


def test_ky_hieu_nguoi_soan_tach_khoi_dong_luu(typed: Typed) -> None:
    recipients = typed("gach_duoi").main.noi_nhan
    assert recipients.items[1].text == "Lưu: VT, TH (2)"
    assert recipients.nguoi_soan.text == "NVA.(5)"
