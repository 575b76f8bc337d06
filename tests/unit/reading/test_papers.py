"""What kind of file it is: attached papers, appendices, copies, Party and normative papers, merged files, levels."""

# ruff: noqa: E501 -- markup is read better unwrapped
from __future__ import annotations

from collections.abc import Callable

import pytest
from typed_markup import body, cell, line, package, para, section, table

from vanban.reading import Facts, read_facts
from vanban.reading.facts.file import State
from vanban.reading.parts.levels import read_level

QH, TN = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"
BREAK = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'


def head(number: str = "Số: 08/KH-VP", day: str = "Lạng Sơn, ngày 09 tháng 02 năm 2026") -> str:
    rows = [
        [
            cell(62, line("UBND TỈNH LẠNG SƠN", 12), line("VĂN PHÒNG", 12, "B")),
            cell(98, line(QH, 12, "B"), line(TN, 13, "B")),
        ]
    ]
    if number:
        rows.append([cell(62, line(number, 13)), cell(98, line(day, 13, "I"))])
    return table([62, 98], *rows)


def sign(*names: str) -> str:
    left = [
        line("Nơi nhận:", 12, "BI", "left"),
        line("- Như trên;", 11, "", "left"),
        line("- Lưu: VT.", 11, "", "left"),
    ]
    right = [line(text, 14, "B") for text in names[:-1]]
    return table([75, 85], [cell(75, *left), cell(85, *right, "<w:p/><w:p/><w:p/>", line(names[-1], 14, "B"))])


TITLE = line("KẾ HOẠCH", 14, "B") + line("Công tác thi đua năm 2026", 14, "B")
SIGN = sign("CHÁNH VĂN PHÒNG", "Nguyễn Văn Hà")


def read(*blocks: str, sect: str = "") -> Facts:
    return read_facts(package("".join(blocks) + (sect or section())))


def test_phu_luc_sau_ngat_trang() -> None:
    annex = (
        line("PHỤ LỤC 1: DANH SÁCH", 14, "B")
        + line("(Kèm theo Kế hoạch số 08/KH-VP)", 13, "I")
        + body("1. Nguyễn Văn An")
    )
    second = line("Phụ lục II", 14, "B") + line("BIỂU MẪU", 14, "B") + body("Mẫu số 1.")
    facts = read(head(), TITLE, body("Nội dung theo Phụ lục I./."), SIGN, BREAK, annex, BREAK, second)
    one, two = facts.appendices
    assert (one.number, one.numeral, one.title.text, one.new_page) == (1, "so", "DANH SÁCH", True)
    assert one.kem_theo.text.startswith("(Kèm theo")
    assert (two.number, two.numeral, two.title.text, two.new_page) == (2, "la_ma", "BIỂU MẪU", True)
    assert [item.place for item in two.body if item.level == "doan"] == ["Phụ lục II, phần thân, đoạn 1"]
    assert facts.main.ket_thuc.there
    assert facts.main.noi_nhan.heading.there


def test_nhac_den_phu_luc_trong_cau_khong_phai_la_phu_luc() -> None:
    facts = read(head(), TITLE, body("Phụ lục I kèm theo Kế hoạch này nêu danh sách."), body("Hết./."), SIGN)
    assert not facts.appendices


def test_phu_luc_ngang_co_phan_rieng() -> None:
    first = f"<w:p><w:pPr>{section()}</w:pPr></w:p>"
    annex = line("Phụ lục", 14, "B") + line("BIỂU TỔNG HỢP", 14, "B") + table([50], [cell(50, line("a"))])
    facts = read(head(), TITLE, body("Hết./."), SIGN, first, annex, sect=section(landscape=True))
    one = facts.appendices[0]
    assert (one.landscape, one.own_section, one.number, one.numeral) == (True, True, None, "")


@pytest.mark.parametrize("own_header", [True, False])
def test_van_ban_kem_theo_co_hay_khong_co_dau_rieng(own_header: bool) -> None:
    attached = (
        (head("") if own_header else "")
        + line("QUY CHẾ", 14, "B") + line("Thi đua, khen thưởng", 14, "B")
        + line("(Ban hành kèm theo Quyết định số 15/QĐ-VP ngày 09 tháng 02 năm 2026)", 13, "I")
        + line("Chương I", 14, "B") + line("QUY ĐỊNH CHUNG", 14, "B") + body("Điều 1. Phạm vi điều chỉnh", "B")
        + body("1. Quy chế này quy định việc thi đua./.")
    )  # fmt: skip
    title = line("QUYẾT ĐỊNH", 14, "B") + line("Ban hành Quy chế thi đua", 14, "B") + line("CHÁNH VĂN PHÒNG", 14, "B")
    start = body("Căn cứ Luật Lưu trữ;", "I") + body("Theo đề nghị của Phòng.", "I") + line("QUYẾT ĐỊNH:", 14, "B")
    facts = read(head("Số: 15/QĐ-VP"), title, start, body("Điều 1. Ban hành Quy chế./."), SIGN, BREAK, attached)
    assert len(facts.attached) == 1
    one = facts.attached[0]
    assert one.loai.key == "quy_che"
    assert one.trich_yeu.text == "Thi đua, khen thưởng"
    assert one.kem_theo.there
    assert one.so_ky_hieu.state is State.ABSENT
    assert [i.level for i in one.body if i.level != "trong"] == ["chuong", "tieu_de_chuong", "dieu", "khoan"]
    assert one.body[-1].place == "Quy chế kèm theo, Điều 1, khoản 1"
    assert one.body[-1].path == (("chuong", "I"), ("dieu", "1"), ("khoan", "1"))


def test_nhieu_van_ban_trong_mot_tep_duoc_noi_ro() -> None:
    one = head() + TITLE + body("Một./.") + SIGN
    facts = read(one, BREAK, one.replace("08/KH", "09/KH"))
    assert facts.main.so is not None
    assert facts.main.so.so == 8
    assert [p.so.so for p in facts.attached if p.so] == [9]
    assert "nhieu_van_ban" in {note.key for note in facts.notes}


def test_ban_sao_giay() -> None:
    border = '<w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr>'
    block = table(
        [70, 90],
        [cell(70, line("SỞ XÂY DỰNG", 12, "B")), cell(90, line("SAO Y", 14, "B"))],
        [cell(70, line("Số: 03/SY-SXD", 13)), cell(90, line("Lạng Sơn, ngày 09 tháng 6 năm 2026", 13, "I"))],
    )
    facts = read(
        head(),
        TITLE,
        body("Hết./."),
        SIGN,
        para(more=border),
        block,
        sign("TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG", "Lê Minh Hòa"),
    )
    assert facts.family.key == "ban_sao"
    copy = facts.copy
    assert copy is not None
    assert copy.key == "sao_y"
    assert copy.so is not None
    assert (copy.so.loai, copy.co_quan.text) == ("SY", "SỞ XÂY DỰNG")
    assert copy.ruler is not None
    assert copy.ruler.length_mm == pytest.approx(160, abs=0.5)
    assert copy.ky[0].name is not None
    assert copy.ky[0].name.line.text == "Lê Minh Hòa"
    assert facts.main.ky[0].name is not None
    assert facts.main.ky[0].name.line.text == "Nguyễn Văn Hà"


def test_van_ban_cua_dang() -> None:
    top = table(
        [75, 85],
        [
            cell(
                75,
                line("ĐẢNG BỘ TỈNH LÂM ĐỒNG", 14),
                line("ĐẢNG ỦY XÃ ĐỨC TRỌNG", 14, "B"),
                line("*", 14),
                line("Số 05-KH/ĐU", 14),
            ),
            cell(85, line("ĐẢNG CỘNG SẢN VIỆT NAM", 15, "BU"), line("Đức Trọng, ngày 07 tháng 6 năm 2026", 14, "I")),
        ],
    )
    title = line("KẾ HOẠCH", 15, "B") + line("học tập, quán triệt nghị quyết", 14, "B") + line("-----", 14)
    grounds = body("- Căn cứ Nghị quyết số 01-NQ/TW;") + body("- Căn cứ Chương trình số 02-CTr/TU.")
    left = [
        line("Nơi nhận:", 14, "U", "left"),
        line("- Các chi bộ;", 12, "", "left"),
        line("- Lưu Văn phòng Đảng ủy.", 12, "", "left"),
    ]
    end = table(
        [75, 85],
        [
            cell(75, *left),
            cell(85, line("T/M BAN THƯỜNG VỤ", 14, "B"), line("BÍ THƯ", 14), "<w:p/><w:p/>", line("Lê A", 14, "B")),
        ],
    )
    facts = read(top, title, grounds, body("Thực hiện nghiêm túc."), end)
    paper = facts.main
    assert (facts.family.key, facts.profile.key) == ("dang", "hd05-2026")
    assert paper.tieu_de_dang.rule is not None
    assert paper.sao.there
    assert (paper.chu_quan.text, paper.co_quan.text) == ("ĐẢNG BỘ TỈNH LÂM ĐỒNG", "ĐẢNG ỦY XÃ ĐỨC TRỌNG")
    assert paper.so is not None
    assert (paper.so.dang, paper.so.hai_cham, paper.so.nhom) == (True, False, ("KH", "ĐU"))
    assert paper.trich_yeu.rule is not None
    assert paper.trich_yeu.rule.text == "-----"
    assert len(paper.can_cu) == 2
    assert [(s.role, s.prefix) for s in paper.ky[0].lines] == [("quyen_han", "T/M"), ("chuc_vu", ""), ("ho_ten", "")]
    assert paper.noi_nhan.luu == 1


def test_hd36_theo_ngay_van_ban() -> None:
    top = table([75, 85], [cell(75, line("TỈNH ỦY", 14, "B"), line("Số 05-KH/TU", 14)),
                           cell(85, line("ĐẢNG CỘNG SẢN VIỆT NAM", 15, "B"), line("Lạng Sơn, ngày 07 tháng 02 năm 2026", 14, "I"))])  # fmt: skip
    assert read(top, line("KẾ HOẠCH", 15, "B"), body("a.")).profile.key == "hd36-2018"


def test_van_ban_quy_pham_khong_duoc_danh_gia() -> None:
    facts = read(head("Số: 08/2026/QĐ-UBND"), line("QUYẾT ĐỊNH", 14, "B"), body("Điều 1. Ban hành./."), SIGN)
    assert facts.family.key == "quy_pham"
    assert facts.not_judged


def test_khong_phai_van_ban_hanh_chinh() -> None:
    facts = read(body("Kính gửi bạn, hôm nay trời đẹp."), body("Hẹn gặp lại."))
    assert facts.family.key in {"khac"}
    assert facts.profile.key is None
    assert facts.not_judged


def test_ten_loai_va_ky_hieu_trai_nhau_thi_kem_chac() -> None:
    sure, unsure = (read(head(n), TITLE, body("a./."), SIGN).main.loai for n in ("Số: 08/KH-VP", "Số: 08/BC-VP"))
    assert sure.key == unsure.key == "ke_hoach"
    assert sure.confidence > unsure.confidence


def test_du_thao_va_dau_khac() -> None:
    mark = line("DỰ THẢO LẦN 2", 13, "B", "right")
    facts = read(mark, head(), TITLE, body("a./."), SIGN)
    assert [(m.kind, m.above_header) for m in facts.main.marks] == [("du_thao", True)]
    assert facts.draft


LETTERS = "\n".join(("Điều 1.", "1.", "a)", "đ)", "I.", "Chương I", "Mục 1", "-", "+"))


@pytest.mark.parametrize(
    ("text", "level", "label", "number"),
    [
        ("Điều 1. Phạm vi", "dieu", "Điều 1.", 1),
        ("Điều 12: Tổ chức", "dieu", "Điều 12:", 12),
        ("ĐIỀU 2. HIỆU LỰC", "dieu", "ĐIỀU 2.", 2),
        ("Chương IV", "chuong", "Chương IV", 4),
        ("CHƯƠNG II. QUY ĐỊNH", "chuong", "CHƯƠNG II.", 2),
        ("Phần thứ nhất", "phan", "Phần thứ nhất", 1),
        ("Tiểu mục 3", "tieu_muc", "Tiểu mục 3", 3),
        ("II. NỘI DUNG", "muc_la_ma", "II.", 2),
        ("1. Mục đích", "khoan", "1.", 1),
        ("1.2. Yêu cầu", "khoan", "1.2.", 2),
        ("đ) Hồ sơ", "diem", "đ)", 5),
        ("a. Hồ sơ", "diem", "a.", 1),
        ("- Sở Nội vụ", "gach", "-", None),
        ("+ Phòng", "cong", "+", None),
    ],
)
def test_nhan_cac_cap(text: str, level: str, label: str, number: int | None) -> None:
    found = read_level(text)
    assert found is not None
    assert (found.level, found.label, found.number) == (level, label, number)


@pytest.mark.parametrize(
    "text",
    ["Điều 3 của Luật này quy định", "1.500.000 đồng", "Mục 2 Chương III quy định", "5 tỷ đồng", "-5 độ", "Chương trình số 05",
     "Phần mềm dùng chung", "v.v.", "2026 là năm", "Điều kiện chung"],
)  # fmt: skip
def test_cau_thuong_khong_phai_nhan(text: str) -> None:
    assert read_level(text) is None


def test_sau_A_va_B_thi_C_la_chu_khong_phai_so_la_ma() -> None:
    blocks = "".join(body(text, "B") for text in ("A. TÌNH HÌNH", "I. Chung", "B. KẾT QUẢ", "C. NHIỆM VỤ", "II. RIÊNG"))
    facts = read(head(), TITLE, blocks, body("Hết./."), SIGN)
    found = [(i.label, i.numeral, i.number) for i in facts.main.body if i.level == "muc_la_ma"]
    assert found == [("A.", "chu", 1), ("I.", "la_ma", 1), ("B.", "chu", 2), ("C.", "chu", 3), ("II.", "la_ma", 2)]


Sign = Callable[..., str]


@pytest.mark.parametrize(
    ("offices", "roles"),
    [
        (("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), ["quyen_han", "quyen_han", "chuc_vu", "ho_ten"]),
        (("Q. GIÁM ĐỐC",), ["quyen_han", "ho_ten"]),
        (("TM ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), ["quyen_han", "chuc_vu", "ho_ten"]),
        (("K/T GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), ["quyen_han", "chuc_vu", "ho_ten"]),
    ],
)
def test_vai_cua_tung_dong_ky(offices: tuple[str, ...], roles: list[str]) -> None:
    facts = read(head(), TITLE, body("Hết./."), sign(*offices, "Trần Thu Hà"))
    assert [s.role for s in facts.main.ky[0].lines] == roles


def test_ho_ten_de_trong() -> None:
    blank = sign("GIÁM ĐỐC", "(Ký, ghi rõ họ tên)")
    signature = read(head(), TITLE, body("Hết./."), blank).main.ky[0]
    assert signature.name_state is State.BLANK
    assert signature.name is None
