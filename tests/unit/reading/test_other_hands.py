"""Papers of other hands: nothing lost, nothing invented, nothing renumbered. Each paper's answer is written before it is read."""

from __future__ import annotations

from typing import Any

import pytest
from typed_markup import GRID, body, cell, line, mm, package, para, run, section, table

from vanban import context, records
from vanban.reading import Facts, Recovered, read_facts, recover
from vanban.rendering import paper

QH, TN = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"


def head(number: str = "Số: 12/QĐ-STC", date: str = "Quảng Trị, ngày 05 tháng 3 năm 2026") -> str:
    return table(
        [62, 98],
        [
            cell(62, line("UBND TỈNH QUẢNG TRỊ", 13), line("SỞ TÀI CHÍNH", 13, "B")),
            cell(98, line(QH, 13, "B"), line(TN, 14, "B")),
        ],
        [cell(62, line(number, 13)), cell(98, line(date, 14, "I"))],
    )


SIGN = table(
    [75, 85],
    [
        cell(
            75,
            line("Nơi nhận:", 12, "BI", "left"),
            line("- Như trên;", 11, "", "left"),
            line("- Lưu: VT, NS.", 11, "", "left"),
        ),
        cell(85, line("GIÁM ĐỐC", 14, "B"), "<w:p/>" * 3, line("Nguyễn Văn An", 14, "B")),
    ],
)


def read(blocks: str, *, head_: str | None = None, below: str = "") -> tuple[Facts, Recovered]:
    usual = head("Số: 12/BC-STC") if "BÁO CÁO<" in blocks else head()
    facts = read_facts(package((head_ or usual) + blocks + SIGN + below + section()))
    return facts, recover(facts)


def decision(articles: str, between: str = "", *, authority: bool = True) -> str:
    named = line("GIÁM ĐỐC SỞ TÀI CHÍNH", 14, "B") if authority else ""
    return (
        line("QUYẾT ĐỊNH", 14, "B") + line("Về việc phê duyệt dự toán", 14, "B") + between + named
        + body("Căn cứ Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2025;", "I")
        + body("Theo đề nghị của Trưởng phòng Ngân sách.", "I")
        + line("QUYẾT ĐỊNH:", 14, "B") + articles
    )  # fmt: skip


def report(body_: str) -> str:
    return line("BÁO CÁO", 14, "B") + line("Tình hình thu chi quý I", 14, "B") + body_


def again(found: Recovered) -> str:
    """What the record prints, as one text."""
    printed = read_facts(paper.render(context.build(records.from_dict({"dia_danh": "Quảng Trị", **found.record}))))
    return "\n".join(p.full.strip() for p in printed.paragraphs if p.full.strip())


def whole(found: Recovered) -> None:
    assert found.unplaced == ()
    assert found.account.whole, found.account


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
    "between",
    ["Dự án: Xây dựng trụ sở.", "(Lần 2)", "Địa điểm: thôn Đông, xã Hải Lăng"],
)
@pytest.mark.parametrize("make", [lambda t: line(t, 14), lambda t: body(t), lambda t: line(t, 14, "I", "left")])
def test_dong_giua_trich_yeu_va_tham_quyen_khong_thanh_can_cu(between: str, make: Any) -> None:
    _, found = read(decision(body("Điều 1. Phê duyệt dự toán./."), make(between)))
    whole(found)
    assert found.record["tham_quyen"] == "GIÁM ĐỐC SỞ TÀI CHÍNH"
    assert found.record["trich_yeu"] == f"Về việc phê duyệt dự toán {between}"
    assert found.record["can_cu"] == [
        "Căn cứ Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2025", "Theo đề nghị của Trưởng phòng Ngân sách",
    ]  # fmt: skip
    assert "Căn cứ Dự án" not in again(found)


def test_can_cu_mo_dau_cach_khac_thi_giu_nguyen_loi() -> None:
    blocks = decision(body("Điều 1. Phê duyệt./.")).replace("Theo đề nghị của", "Nhằm thực hiện đề nghị của")
    _, found = read(blocks)
    whole(found)
    assert found.record["can_cu"][1] == {"chu": "Nhằm thực hiện đề nghị của Trưởng phòng Ngân sách", "nguyen_van": True}
    assert "\nNhằm thực hiện đề nghị của Trưởng phòng Ngân sách." in again(found)


NUMBERS = [
    (["Điều 1. Một.", "Điều 3. Chịu trách nhiệm thi hành Điều 1, Điều 3."], ["Điều 1.", "Điều 3."]),
    (["Điều 1. Một.", "Điều 1a. Một a.", "Điều 2. Hai."], ["Điều 1.", "Điều 1a.", "Điều 2."]),
    (["Điều 1. Một.", "Điều 1. Lại một.", "Điều 2. Hai."], ["Điều 1.", "Điều 1.", "Điều 2."]),
    (["1. Một.", "2. Hai.", "4. Bốn.", "5. Năm."], ["1.", "2.", "4.", "5."]),
    (["3. Ba.", "4. Bốn."], ["3.", "4."]),
    (["1. Gồm:", "e) Sáu;", "f) Bảy;", "g) Tám."], ["1.", "e)", "f)", "g)"]),
    (["A. KHÁI QUÁT", "I. MỘT", "II. HAI", "B. KẾT LUẬN", "I. LẠI MỘT"], ["A.", "I.", "II.", "B.", "I."]),
    (["B) TÌNH HÌNH", "C) GIẢI PHÁP"], ["B)", "C)"]),
    (["I. MỘT", "III. BA", "IV. BỐN"], ["I.", "III.", "IV."]),
    (["1. Một.", "1.1. Một một.", "1.1.1. Sâu.", "2. Hai."], ["1.", "1.1.", "1.1.1.", "2."]),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "labels"), NUMBERS)
def test_so_thu_tu_in_sao_giu_vay(lines: list[str], labels: list[str]) -> None:
    texts = [text for text in lines for text in (text, "Đoạn văn xen giữa các mục.")] if lines[0][0] in "AB" else lines
    blocks = "".join(body(text, "B" if text.isupper() else "") for text in texts)
    _, found = read(report(blocks))
    whole(found)
    printed = again(found).splitlines()
    assert [text.split(" ")[0] if not text.startswith("Điều") else " ".join(text.split(" ")[:2])
            for text in printed if any(text.startswith(f"{label} ") for label in labels)] == labels  # fmt: skip


def test_phan_thu_nhat() -> None:
    blocks = line("Phần thứ nhất", 14, "B") + line("TÌNH HÌNH", 14, "B") + body("Nội dung.")
    blocks += line("Phần thứ hai", 14, "B") + line("GIẢI PHÁP", 14, "B") + body("Nội dung./.")
    _, found = read(report(blocks))
    whole(found)
    assert "Phần thứ nhất\nTÌNH HÌNH" in again(found)


def test_dieu_khoan_trich_dan_la_mot_khoi() -> None:
    lines = ["1. Sửa đổi Điều 5 như sau:", "“Điều 5a. Tên điều", "1. Khoản một.", "2. Khoản hai.”", "2. Bãi bỏ Điều 6."]
    facts, found = read(decision(body("Điều 1. Sửa đổi, bổ sung:") + "".join(map(body, lines))))
    whole(found)
    assert [item.label for item in facts.main.body if item.level in {"khoan", "dieu"}] == ["Điều 1.", "1.", "2."]
    printed = again(found)
    assert "“Điều 5a. Tên điều\n1. Khoản một.\n2. Khoản hai.”\n2. Bãi bỏ Điều 6" in printed


def test_ghi_chu_duoi_phan_ky_khong_phai_noi_nhan() -> None:
    facts, found = read(
        report(body("Nội dung./.")),
        below=line("Ghi chú:", 11, "I", "left") + line("- (1) Số liệu tạm tính.", 11, "", "left"),
    )
    assert [item.text for item in facts.main.noi_nhan.items] == ["Như trên", "Lưu: VT, NS"]
    assert [str(one.text) for one in found.unplaced] == ["Ghi chú", "1) Số liệu tạm tính"]


def test_chu_ky_bang_tab_khong_thanh_noi_nhan() -> None:
    blocks = (
        para(run("Nơi nhận:\t\t\t\t\t\tGIÁM ĐỐC", 12, "B"))
        + line("- Như trên;", 11, "", "left") + line("- Lưu: VT, NS.", 11, "", "left") + "<w:p/><w:p/>"
        + para(run("\t\t\t\t\t\t\tNguyễn Văn An", 14, "B"))
    )  # fmt: skip
    facts = read_facts(package(head() + report(body("Nội dung./.")) + blocks + section()))
    assert [item.text for item in facts.main.noi_nhan.items] == ["Như trên", "Lưu: VT, NS"]
    assert recover(facts).record["nguoi_ky"]["ho_ten"] == "Nguyễn Văn An"


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


def test_chi_so_tren_gach_chan_canh_phai() -> None:
    raised = '<w:vertAlign w:val="superscript"/>'
    text = para(
        run("Diện tích 120 m"), run("2", more=raised), run(" và "), run("phải nộp đủ", 14, "U"), run("."), jc="both"
    )
    _, found = read(report(text + para(run("Đơn vị tính: đồng", 14, "I"), jc="right") + body("Hết./.")))
    whole(found)
    assert "120 m<sup>2</sup> và <u>phải nộp đủ</u>." in found.record["noi_dung"]
    made = read_facts(paper.render(context.build(records.from_dict(found.record))))
    runs = {(r.text, r.format.vertical, r.format.underline) for p in made.paragraphs for r in p.runs}
    assert {("2", "superscript", None), ("phải nộp đủ", None, "single")} <= runs
    assert next(p.format.align for p in made.paragraphs if p.text.startswith("Đơn vị tính")) == "phai"


def test_bang_co_cot_thua_va_hang_hut() -> None:
    short = '<w:trPr><w:gridAfter w:val="1"/></w:trPr>'
    rows = [[cell(20, line("TT", 12, "B")), cell(60, line("Nội dung", 12, "B")), cell(40, line("Tiền", 12, "B"))]]
    rows += [[cell(120, line("NHÓM MỘT", 12, "B"), span=4)]]
    rows += [[cell(20, line("1", 12)), cell(60, line("Chi thường xuyên", 12)), cell(40, line("5", 12))]]
    made = table([20, 60, 40, 0.2], *rows, borders=GRID).replace("<w:tr><w:tc>", f"<w:tr>{short}<w:tc>")
    made = made.replace(
        f'<w:tr>{short}<w:tc><w:tcPr><w:tcW w:w="{mm(120)}"', f'<w:tr><w:tc><w:tcPr><w:tcW w:w="{mm(120)}"'
    )
    _, found = read(report(made + body("Hết./.")))
    whole(found)
    again(found)
    block = next(part for part in found.record["noi_dung"] if "bang" in part)["bang"]
    assert [col["ten"] for col in block["cot"]] == ["TT", "Nội dung", "Tiền"]
    assert block["hang"][0] == {"nhom": "NHÓM MỘT"}


@pytest.mark.parametrize(
    "text", ["V/v mua sắm vật tư.", "L/C số 1 của ngân hàng.", "X/y là tỷ số.", "C/o ông An.", "V.v. và các việc khác."]
)
def test_chu_hoa_roi_gach_cheo_khong_phai_so_la_ma(text: str) -> None:
    facts, found = read(report(body(text) + body("Hết./.")))
    whole(found)
    assert [item.level for item in facts.main.body if item.line and item.line.text == text] == ["doan"]


def test_cho_de_dien_trong_can_cu_con_nguyen() -> None:
    blocks = decision(body("Điều 1. Phê duyệt./.")).replace(
        "Theo đề nghị của Trưởng", "Theo Tờ trình số          /TTr-SNV ngày       tháng 3 năm 2026 của Trưởng"
    )
    _, found = read(blocks)
    assert (
        found.record["can_cu"][1]
        == "Theo Tờ trình số          /TTr-SNV ngày       tháng 3 năm 2026 của Trưởng phòng Ngân sách"
    )


def test_chu_bi_bo_sot_thi_ke_ra_va_dem() -> None:
    stray = table([160], [cell(160, line("Mã hồ sơ nội bộ 0123", 9))])
    facts = read_facts(package(stray + report(body("Nội dung./.")) + section()))
    found = recover(facts)
    assert [one.text for one in found.unplaced] == ["Mã hồ sơ nội bộ 0123"]
    assert found.account.total - found.account.placed == 6
    assert str(found.account) == f"xếp được {found.account.placed} trên {found.account.total} chữ"


def test_dau_sau_so_thu_tu_doi_thi_noi_ro() -> None:
    text = line("I/ TÌNH HÌNH", 14, "B", "both") + body("1) Khoản một.") + body("2) Khoản hai.") + body("a. Điểm a./.")
    _, found = read(report(text))
    assert "I. TÌNH HÌNH" in found.record["noi_dung"]
    assert found.told == (
        "Nhãn «I/» ghi lại là «I.» theo Nghị định",
        "Nhãn «1)» và 1 nhãn cùng kiểu ghi lại là «1.» theo Nghị định",
        "Nhãn «a.» ghi lại là «a)» theo Nghị định",
    )
    _, usual = read(report(line("I. TÌNH HÌNH", 14, "B", "both") + body("1. Khoản một.") + body("a) Điểm a./.")))
    assert usual.told == ()


def test_chuc_vu_nhieu_dong_ghi_lai_mot_dong_thi_noi_ro() -> None:
    paper = report(body("Hết./.")) + "<w:p/>"
    two = SIGN.replace(line("GIÁM ĐỐC", 14, "B"), line("ỦY BAN NHÂN DÂN XÃ", 14, "B") + line("CHỦ TỊCH", 14, "B"))
    found = recover(read_facts(package(head("Số: 12/BC-STC") + paper + two + section())))
    assert found.record["nguoi_ky"]["chuc_vu"] == "Ủy ban nhân dân xã Chủ tịch"
    assert found.told == ("Chức vụ người ký in 2 dòng («ỦY BAN NHÂN DÂN XÃ», «CHỦ TỊCH») ghi lại trên một dòng",)


def test_can_cu_ghi_thanh_danh_sach() -> None:
    listed = "".join(body(text) for text in ("Căn cứ:", "- Điều lệ Công ty;", "- Đề nghị của Trưởng phòng Tổ chức,"))
    _, found = read(
        line("QUYẾT ĐỊNH", 14, "B") + line("Về việc điều động cán bộ", 14, "B") + line("GIÁM ĐỐC SỞ TÀI CHÍNH", 14, "B") + listed
        + line("QUYẾT ĐỊNH:", 14, "B") + body("Điều 1. Điều động ông Tài./.")
    )  # fmt: skip
    whole(found)
    assert found.record["can_cu"] == [
        {"chu": "Căn cứ: Điều lệ Công ty", "nguyen_van": True},
        {"chu": "Đề nghị của Trưởng phòng Tổ chức", "nguyen_van": True},
    ]
    assert again(found).count("Căn cứ") == 1


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


@pytest.mark.parametrize("heading", ["Nơi nhận:", "Nơi gửi:"])
def test_noi_nhan_khong_gach_dau_dong(heading: str) -> None:
    left = line(heading, 12, "BI", "left") + "".join(
        line(t, 11, "", "left") for t in ("Như Điều 3", "Sở Nội vụ (b/c)", "Lưu VT")
    )
    end = table(
        [75, 85], [cell(75, left), cell(85, line("GIÁM ĐỐC", 14, "B"), "<w:p/>" * 3, line("Nguyễn Văn An", 14, "B"))]
    )
    facts = read_facts(package(head("Số: 12/BC-STC") + report(body("Nội dung./.")) + end + section()))
    assert [item.text for item in facts.main.noi_nhan.items] == ["Như Điều 3", "Sở Nội vụ (b/c)", "Lưu VT"]
    assert [signature.name.line.text for signature in facts.main.ky if signature.name] == ["Nguyễn Văn An"]


def test_kinh_gui_giua_trang_khong_gach_dau_dong() -> None:
    to = line("Kính gửi:", 14, "B") + line("Ủy ban nhân dân tỉnh;") + line("Sở Nội vụ.")
    _, found = read(report(to + body("Nội dung./.")))
    whole(found)
    assert found.record["kinh_gui"] == ["Ủy ban nhân dân tỉnh", "Sở Nội vụ"]


def test_nam_trong_so_cua_co_quan_khong_lam_luat_la_van_ban_hanh_chinh() -> None:
    facts, _ = read(report(body("Nội dung./.")), head_=head("Số: 14/2026/BC-STC"))
    assert facts.family.key == "hanh_chinh"


def test_nhung_dong_ky_so_khong_phai_chuc_vu() -> None:
    lines = ("PHÓ GIÁM ĐỐC", "Người ký: Nguyễn Văn An", "Thời gian ký: 12/03/2026 14:05:09 +07:00")
    right = (
        "".join(line(text, 14 if text.isupper() else 9, "B") for text in lines)
        + "<w:p/>" * 3
        + line("Nguyễn Văn An", 14, "B")
    )
    end = table(
        [75, 85], [cell(75, line("Nơi nhận:", 12, "BI", "left"), line("- Lưu: VT.", 11, "", "left")), cell(85, right)]
    )
    facts = read_facts(package(head("Số: 12/BC-STC") + report(body("Nội dung./.")) + end + section()))
    (signature,) = facts.main.ky
    assert [signed.line.text for signed in signature.office] == ["PHÓ GIÁM ĐỐC"]
    assert signature.name is not None
    assert signature.name.line.text == "Nguyễn Văn An"


def test_noi_nhan_hai_cot() -> None:
    left = line("Nơi nhận:", 12, "BI", "left") + line("- Như Điều 3;", 11, "", "left")
    middle = "<w:p/>" + line("- Thanh tra tỉnh;", 11, "", "left") + line("- Lưu: VT, TTr.", 11, "", "left")
    right = line("GIÁM ĐỐC", 14, "B") + "<w:p/>" * 3 + line("Nguyễn Văn An", 14, "B")
    end = table([50, 45, 70], [cell(50, left), cell(45, middle), cell(70, right)])
    facts = read_facts(package(head("Số: 12/BC-STC") + report(body("Nội dung./.")) + end + section()))
    assert [item.text for item in facts.main.noi_nhan.items] == ["Như Điều 3", "Thanh tra tỉnh", "Lưu: VT, TTr"]
    assert len(facts.main.ky) == 1


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


def test_ghi_chu_duoi_dong_luu_trong_o_noi_nhan() -> None:
    below = cell(
        75,
        line("Nơi nhận:", 12, "BI", "left"),
        line("- Lưu: VT, NS", 11, "", "left"),
        "<w:p/>",
        line("Tài liệu họp tải tại:", 13, "", "left"),
    )
    sign = table([75, 85], [below, cell(85, line("GIÁM ĐỐC", 14, "B"), "<w:p/>" * 3, line("Nguyễn Văn An", 14, "B"))])
    facts = read_facts(package(head("Số: 12/BC-STC") + report(body("Kết quả tốt./.")) + sign + section()))
    assert [item.text for item in facts.main.noi_nhan.items] == ["Lưu: VT, NS"]
    assert len(facts.main.ky) == 1


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
