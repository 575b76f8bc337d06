"""Papers of other hands: nothing lost, nothing invented, nothing renumbered. Each paper's answer is written before it is read."""

from __future__ import annotations

from typing import Any

import pytest
from typed_markup import GRID, body, cell, line, mm, package, para, run, section, table

from tests.unit.reading.hands import SIGN, again, decision, head, read, report, whole
from vanban import context, records
from vanban.reading import read_facts, recover
from vanban.rendering import paper


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
