"""Heads of other hands: number, date, title, subject and addressee in whatever lines, tables and frames they stand."""

from __future__ import annotations

import pytest
from typed_markup import body, cell, line, mm, package, section, table

from tests.unit.reading.hands import QH, TN, decision, head, read, report, whole
from vanban.reading import read_facts


@pytest.mark.parametrize(
    ("title", "subject"),
    [
        (["BÁO CÁO KẾT QUẢ THẨM ĐỊNH", "Dự toán gói thầu số 1"], "KẾT QUẢ THẨM ĐỊNH Dự toán gói thầu số 1"),
        (["KẾ HOẠCH GIÁM SÁT HOẠT ĐỘNG CỦA", "ĐOÀN KIỂM TRA"], "GIÁM SÁT HOẠT ĐỘNG CỦA ĐOÀN KIỂM TRA"),
        (
            ["BÁO CÁO TỔNG KẾT CÔNG TÁC THI ĐUA, KHEN THƯỞNG NĂM 2025"],
            "TỔNG KẾT CÔNG TÁC THI ĐUA, KHEN THƯỞNG NĂM 2025",
        ),
        (["TỜ TRÌNH: Về việc mua sắm".upper()], "VỀ VIỆC MUA SẮM"),
        (["KẾ HOẠCH", "V/v phát động thi đua"], "V/v phát động thi đua"),
        (["CHƯƠNG TRÌNH", "Công tác năm 2026"], "Công tác năm 2026"),
    ],
)
def test_chu_cung_dong_voi_ten_loai_vao_trich_yeu(title: list[str], subject: str) -> None:
    blocks = "".join(line(text, 14, "B") for text in title)
    _, found = read(blocks + body("Nội dung của văn bản này./."))
    whole(found)
    assert found.record["trich_yeu"] == subject


@pytest.mark.parametrize(
    ("typed", "number", "code"),
    [
        ("Số: 12.QĐ-STC", 12, "QĐ-STC"), (r"Số: 12\QĐ-STC", 12, "QĐ-STC"), ("Số 12 QĐ-STC", 12, "QĐ-STC"),
        ("Số: /QĐ-STC (1)", None, "QĐ-STC"), ("Số: 12/QĐSTC,", 12, "QĐSTC"), ("Số: {{so}}/QĐ-STC", None, "QĐ-STC"),
        ("Số: [..]/QĐ-STC", None, "QĐ-STC"), ("Số: 12/QĐ-STC.", 12, "QĐ-STC"),
    ],
)  # fmt: skip
def test_dong_so_viet_hong_van_la_dong_so(typed: str, number: int | None, code: str) -> None:
    facts, found = read(report(body("Nội dung./.")), head_=head(typed))
    assert facts.main.so_ky_hieu.text == typed
    assert facts.main.so is not None
    assert (facts.main.so.so, facts.main.so.ky_hieu) == (number, code)
    assert facts.main.co_quan.text == "SỞ TÀI CHÍNH"
    assert bool(facts.main.so.hong) == ("{{" not in typed and "[" not in typed)
    assert bool(found.told) == bool(facts.main.so.hong)


def test_ngay_de_cho_dien_van_la_dong_ngay() -> None:
    facts, _ = read(report(body("Nội dung./.")), head_=head(date="Quảng Trị, <ngay>"))
    assert facts.main.dia_danh_ngay.text == "Quảng Trị, <ngay>"
    assert facts.main.ngay is not None
    assert (facts.main.ngay.dia_danh, facts.main.ngay.blank) == ("Quảng Trị", True)


@pytest.mark.parametrize(
    "subject",
    [
        ["Sửa đổi một số điều của Quy chế làm việc", "ban hành kèm theo Quyết định số 15/QĐ-STC ngày 10/3/2025"],
        ["Thực hiện Chương trình mục tiêu quốc gia về văn hóa", "giai đoạn 2026 - 2030"],
        ["Xét tặng danh hiệu Lao động tiên tiến"],
    ],
)
def test_trich_yeu_mo_dau_nhu_noi_dung(subject: list[str]) -> None:
    facts, found = read(
        line("KẾ HOẠCH", 14, "B") + "".join(line(text, 14, "B") for text in subject) + body("Sở ban hành Kế hoạch./.")
    )
    whole(found)
    assert found.record["trich_yeu"] == " ".join(subject)
    assert not facts.main.kem_theo.there


def test_cau_thuc_hien_duoi_ten_loai_van_la_noi_dung() -> None:
    _, found = read(line("THÔNG BÁO", 14, "B") + body("Thực hiện Kế hoạch số 5/KH-UBND, Sở thông báo."))
    assert "trich_yeu" not in found.record


def test_dong_ngay_ngat_hai_dong() -> None:
    facts, found = read(
        report(body("Nội dung./.")), head_=head("Số: 12/BC-STC", "Điện Biên Phủ, ngày 12 tháng 5\nnăm 2026")
    )
    whole(found)
    assert (found.record["ngay"], found.record["dia_danh"]) == ("12/05/2026", "Điện Biên Phủ")
    assert len(facts.main.dia_danh_ngay.lines) == 2


def test_kinh_gui_giua_trang_khong_gach_dau_dong() -> None:
    to = line("Kính gửi:", 14, "B") + line("Ủy ban nhân dân tỉnh;") + line("Sở Nội vụ.")
    _, found = read(report(to + body("Nội dung./.")))
    whole(found)
    assert found.record["kinh_gui"] == ["Ủy ban nhân dân tỉnh", "Sở Nội vụ"]


def test_nam_trong_so_cua_co_quan_khong_lam_luat_la_van_ban_hanh_chinh() -> None:
    facts, _ = read(report(body("Nội dung./.")), head_=head("Số: 14/2026/BC-STC"))
    assert facts.family.key == "hanh_chinh"


def test_so_duoi_ten_hop_dong_la_so() -> None:
    top = line(QH, 13, "B") + line(TN, 14, "B") + line("HỢP ĐỒNG THUÊ XE", 14, "B") + line("Số: 12/2026/HĐTX")
    facts = read_facts(package(top + body("Hôm nay, hai bên ký hợp đồng.") + section()))
    assert facts.main.so is not None
    assert (facts.main.so.so, facts.main.trich_yeu.text) == (12, "THUÊ XE")


LONG = (
    "Về việc cho phép sáp nhập Hội Truyền thống Trường Sơn tỉnh A, tỉnh B (trước sắp xếp) vào Hội Truyền thống Trường Sơn tỉnh C "
    * 2
)


@pytest.mark.parametrize(
    "subject",
    [
        line(LONG, 14, "B"),
        body(LONG, "B"),
        line(f"Đề nghị phê duyệt Đề án Đại hội Đoàn Luật sư lần thứ nhất{' ' * 30}nhiệm kỳ 2026 - 2031", 14, "B"),
    ],
)
def test_trich_yeu_dai_canh_deu_hay_ngat_bang_dau_cach(subject: str) -> None:
    articles = body("Điều 1. Phê duyệt dự toán năm 2026./.")
    usual = decision(articles)
    facts, found = read(usual.replace(line("Về việc phê duyệt dự toán", 14, "B"), subject))
    assert len(facts.main.trich_yeu.text) > 60
    assert facts.main.tham_quyen.text == "GIÁM ĐỐC SỞ TÀI CHÍNH"
    assert found.account.whole


def test_kinh_gui_trong_bang_dau_trang() -> None:
    half = [cell(62, line("V/v đôn đốc", 12)), cell(98, "<w:p/>")]
    sent = [
        cell(62, line("Kính gửi:", 14, "", "right")),
        cell(98, line("- Sở Nội vụ;", 14, "", "left"), line("- Sở Tư pháp.", 14, "", "left")),
    ]
    made = head("Số: 12/STC-NS").removesuffix("</w:tbl>") + table([62, 98], half, sent).partition("</w:tblGrid>")[2]
    facts, found = read(body("Sở Tài chính đề nghị các sở gửi báo cáo./."), head_=made)
    assert [item.text for item in facts.main.kinh_gui.items] == ["Sở Nội vụ", "Sở Tư pháp"]
    assert facts.main.trich_yeu_cong_van.text == "V/v đôn đốc"
    assert found.account.whole


def test_dong_ngay_go_sai_van_la_dong_ngay() -> None:
    facts, _ = read(report(body("Kết quả tốt./.")), head_=head("Số: 12/BC-STC", "Quảng Trị, ngày 05 háng 3 năm 2026"))
    assert facts.main.dia_danh_ngay.text == "Quảng Trị, ngày 05 háng 3 năm 2026"


def test_so_cua_van_ban_dan_trong_trich_yeu_khong_phai_so_cua_van_ban() -> None:
    left = cell(
        62,
        line("Số: 12/STC-NS", 13),
        line("V/v thực hiện Công văn", 12),
        line("số 3653/VPCP-CĐS", 12),
        line("của Chính phủ", 12),
    )
    made = table(
        [62, 98],
        [
            cell(62, line("UBND TỈNH QUẢNG TRỊ", 13), line("SỞ TÀI CHÍNH", 13, "B")),
            cell(98, line(QH, 13, "B"), line(TN, 14, "B")),
        ],
        [left, cell(98, line("Quảng Trị, ngày 05 tháng 3 năm 2026", 14, "I"))],
    )
    facts, found = read(line("Kính gửi: Sở Nội vụ", 14) + body("Đề nghị thực hiện./."), head_=made)
    assert facts.main.so_ky_hieu.text == "Số: 12/STC-NS"
    assert facts.main.trich_yeu_cong_van.text == "V/v thực hiện Công văn số 3653/VPCP-CĐS của Chính phủ"
    assert found.account.whole


def test_ky_hieu_co_dau_cong() -> None:
    facts, _ = read(report(body("Kết quả tốt./.")), head_=head("Số: 2216/QTPC-KT+AT"))
    assert facts.main.so is not None
    assert facts.main.so.nhom == ("QTPC", "KT+AT")


def test_kinh_gui_trong_bang_rieng_khong_in_lai_thanh_bang() -> None:
    sent = table(
        [50, 110],
        [
            cell(50, line("Kính gửi:", 14, "", "right"), "<w:p/>"),
            cell(110, "<w:p/>", line("- Sở Nội vụ;", 14, "", "left"), line("- Sở Tư pháp.", 14, "", "left")),
        ],
    )
    facts, found = read(
        line("TỜ TRÌNH", 14, "B") + line("Về việc mua sắm", 14, "B") + sent + body("Kính trình xem xét./.")
    )
    assert [item.text for item in facts.main.kinh_gui.items] == ["Sở Nội vụ", "Sở Tư pháp"]
    assert not any(item.level == "bang" for item in facts.main.body)
    assert found.account.whole


def test_khung_w_frame_dat_canh_nhau() -> None:
    def framed(left: int, *texts: tuple[str, int, str]) -> str:
        sized = f'w:w="{mm(70 if left == 0 else 90)}" w:x="{mm(left)}" w:y="{mm(1)}"'
        place = f'<w:framePr {sized} w:wrap="around" w:vAnchor="text" w:hAnchor="margin"/>'
        return "".join(line(*text).replace("<w:pPr>", f"<w:pPr>{place}", 1) for text in texts)

    made = framed(0, ("UBND TỈNH QUẢNG TRỊ", 13, ""), ("SỞ TÀI CHÍNH", 13, "B"), ("Số: 12/BC-STC", 13, ""))
    made += framed(72, (QH, 12, "B"), (TN, 13, "B"), ("Quảng Trị, ngày 05 tháng 3 năm 2026", 13, "I"))
    facts, _ = read(report(body("Kết quả tốt./.")), head_=made)
    number, dated = facts.main.so_ky_hieu.lines[0], facts.main.dia_danh_ngay.lines[0]
    assert (number.side, dated.side) == ("trai", "phai")
    assert abs(number.y_pt - dated.y_pt) < 6
