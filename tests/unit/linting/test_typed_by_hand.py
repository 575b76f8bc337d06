"""What is no running text, and what no body issues: told as what it is, or not at all; capitals are never repaired."""

from __future__ import annotations

import pytest
from test_rules_of_other_hands import TEXT, check, head, line, rows, sign, told
from typed_markup import body, package, para, run, section

from vanban.linting.repairs import repair
from vanban.reading import read_facts

_TEXT_RULES = ("ND-01", "ND-02", "ND-03", "ND-04", "ND-06")


def _texts(blocks: str) -> set[str]:
    return {finding.ma for finding in check(blocks).findings} & set(_TEXT_RULES)


@pytest.mark.parametrize(
    "caption", ["Đơn vị tính: triệu đồng", "(ĐVT: 1.000 đồng)", "Bảng 2. Thu, chi quý I", "Biểu số 01"]
)
def test_dong_cua_bang_khong_phai_loi_van(caption: str) -> None:
    set_apart = line(caption, 12, "I", "right")
    grid = rows("TT|Nội dung|Số tiền", "1|Thu|5", "2|Chi|7")
    assert not _texts(TEXT + set_apart + grid + line("Nguồn: Sở Tài chính", 12, "I", "right"))
    assert _texts(TEXT + set_apart + TEXT) >= {"ND-01", "ND-04"}, "away from a table it is running text"


def test_so_trang_go_tay_noi_mot_loi_khong_phai_gach_dau_dong() -> None:
    report = check(TEXT + line("- 2 -", 13) + TEXT)
    assert [text for text in told(report, "P-11") if "gõ tay" in text]
    assert not {finding.ma for finding in report.findings} & set(_TEXT_RULES)
    assert not [t for t in told(check(TEXT + body("- 2 xe ô tô.")), "P-11") if "gõ tay" in t]


def test_hop_dong_giua_cac_ben_khong_theo_mau_cua_co_quan() -> None:
    country = line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, "B") + line("Độc lập - Tự do - Hạnh phúc", 14, "B")
    name = line("HỢP ĐỒNG MUA BÁN HÀNG HÓA", 14, "B") + line("Số: 05/2026/HĐMB", 13)
    wanted = {"TL-02", "TL-03", "TL-06", "CQ-02", "SO-03", "SO-04"}
    report = check(TEXT, head_=country, title=name)
    assert not {finding.ma for finding in report.findings} & wanted
    assert any("giữa các bên" in text for text in report.khong_danh_gia)
    own = check(TEXT, head_=head("Số: 05/2026/HĐMB"), title=line("HỢP ĐỒNG MUA BÁN HÀNG HÓA", 14, "B"))
    assert {finding.ma for finding in own.findings} & wanted


@pytest.mark.parametrize(
    ("number", "found"), [("Số: 12/ĐA-SNgV", False), ("Số: 12/ĐA-SngV", True), ("Số: 12/PTr-STC", False)]
)
def test_ky_hieu_quen_viet_thuong(number: str, found: bool) -> None:
    name = "PHIẾU TRÌNH" if "PTr" in number else "ĐỀ ÁN"
    report = check(TEXT, head_=head(number), title=line(name, 14, "B") + line("Giải quyết công việc", 14, "B"))
    assert bool(told(report, "SO-05")) is found


def test_chuc_vu_day_bang_tab() -> None:
    pushed = para(run("\t\t\t\t\t\t\tGIÁM ĐỐC", 14, "B"), jc="left") + "<w:p/>" * 4 + line("Nguyễn Văn An", 14, "B")
    assert any("Tab" in text for text in told(check(TEXT, sign_=pushed), "KY-01"))


@pytest.mark.parametrize(
    ("typed", "repaired"),
    [
        ("Độc lập – Tự do – Hạnh phúc", "Độc lập - Tự do - Hạnh phúc"),
        ("Độc Lập - Tự Do - Hạnh Phúc", "Độc Lập - Tự Do - Hạnh Phúc"),
    ],
)
def test_sua_khong_doi_chu_hoa_cua_tieu_ngu(typed: str, repaired: str) -> None:
    data = package(head().replace("Độc lập - Tự do - Hạnh phúc", typed) + TEXT + section())
    made = repair(data, read_facts(data))
    assert read_facts(made.data).main.tieu_ngu.text == repaired


def test_ten_uy_ban_hai_dong_la_mot_ten() -> None:
    commune = head("Số: 12/BC-UBND", "Mường Bú, ngày 05 tháng 3 năm 2026", "ỦY BAN NHÂN DÂN", "XÃ MƯỜNG BÚ")
    report = check(TEXT, head_=commune)
    assert any("chưa in đậm" in text for text in told(report, "CQ-02")), "its first line is not bold"


def test_pho_viet_thuong_van_la_cap_pho() -> None:
    office = line("KT. GIÁM ĐỐC", 14, "B") + line("Phó Giám đốc", 14, "B")
    report = check(TEXT, sign_=sign(office=office))
    assert told(report, "KY-01")
    assert not told(report, "KY-03")


def test_can_cu_cung_theo_cach_dong_cua_noi_dung() -> None:
    ground = para(
        run("Căn cứ Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2025;", 14, "I"), jc="both", space='w:line="480"'
    )
    assert told(check(ground + TEXT), "ND-05")
    assert not told(check(ground.replace('"480"', '"240"') + TEXT), "ND-05")
