"""Papers of other hands that no form takes: made again from their record they print their own words, all of them, no others."""

from __future__ import annotations

import re
import sys
from collections import Counter
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "fixtures" / "reading"))

from typed_markup import GRID, body, cell, line, package, para, run, section, table

from vanban import context, records
from vanban.language import ma_hoa_cu
from vanban.line.office import Office
from vanban.reading import Recovered, read_facts
from vanban.reading.facts.wording import printed_words
from vanban.rendering import paper

QH, TN = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"


def head(number: str, date: str = "Lào Cai, ngày 16 tháng 3 năm 2026", own: str = "VĂN PHÒNG", under: str = "") -> str:
    return table(
        [65, 100],
        [
            cell(65, line("SỞ TƯ PHÁP", 12), line(own, 12, "B")),
            cell(100, line(QH, 13, "B"), line(TN, 14, "B")),
        ],
        [cell(65, line(number, 13), line(under, 12) if under else ""), cell(100, line(date, 14, "I"))],
    )


def title(*lines: str) -> str:
    return "".join(line(text, 14, "B") for text in lines)


def signed(*columns: tuple[str, ...]) -> str:
    width = 160 / len(columns)
    cells = [
        cell(width, *(line(text, 14, "B") for text in above), "<w:p/>" * 4, line(name, 14, "B") if name else "")
        for *above, name in columns
    ]
    return table([width] * len(columns), cells)


def sign(*recipients: str, office: tuple[str, ...] = ("GIÁM ĐỐC",), name: str = "Trần Thu Hà", dash: str = "- ") -> str:
    left = line("Nơi nhận:", 12, "BI", "left") + "".join(line(f"{dash}{text}", 11, "", "left") for text in recipients)
    right = "".join(line(text, 14, "B") for text in office) + "<w:p/>" * 4 + (line(name, 14, "B") if name else "")
    return table([80, 80], [cell(80, left), cell(80, right)])


def words(data: bytes) -> Counter[str]:
    return Counter(word.word for p in read_facts(data).paragraphs if p.story == "than" for word in printed_words(p))


def made_again(blocks: str) -> tuple[Recovered, Counter[str], Counter[str]]:
    """The record of a paper; the words it lost and those it gained when it was made again."""
    data = package(blocks + section())
    found = Office().recover(data)
    again = words(paper.render(context.build(records.from_dict(found.record))))
    return found, words(data) - again, again - words(data)


MINUTES = (
    head("Số: 04/BB-VP") + title("BIÊN BẢN", "Họp xét nâng bậc lương trước thời hạn")
    + body("Hôm nay, vào hồi 14 giờ 00 phút, ngày 16/01/2026, tại Phòng họp số 2, chúng tôi gồm:")
    + body("1. Ông Vũ Văn Cài - Chánh Văn phòng, chủ trì;") + body("2. Bà Lò Thị Nga - thư ký.")
    + body("Biên bản kết thúc vào 15 giờ 30 phút cùng ngày./.") + signed(("THƯ KÝ", "Lò Thị Nga"), ("CHỦ TRÌ", "Vũ Văn Cài"))
)  # fmt: skip
HANDING_OVER = (
    line(QH, 13, "B") + line(TN, 14, "B") + line("---o0o---", 14) + title("BIÊN BẢN BÀN GIAO TÀI SẢN")
    + body("Hôm nay, ngày 12 tháng 3 năm 2026, chúng tôi gồm:") + body("- Ông Lý Văn Hải, Chánh Văn phòng.")
    + signed(("BÊN NHẬN", "Hà Thị Lan"), ("NGƯỜI CHỨNG KIẾN", "Đặng Văn Bộ"), ("BÊN GIAO", "Lý Văn Hải"))
)  # fmt: skip
INVITATION = (
    head("Số: 30/GM-VP") + title("GIẤY MỜI", "Dự Lễ tổng kết năm học 2025 - 2026") + line("Kính gửi: .....................")
    + body("Văn phòng trân trọng kính mời Quý vị tới dự Lễ tổng kết.")
    + body("1. Thời gian: 07 giờ 30, ngày 26 tháng 5 năm 2026.")
    + body("2. Địa điểm: Hội trường./.") + sign("Như kính gửi;", "Lưu: VT.")
)  # fmt: skip
LETTER = (
    head("Số:     /CV-VP") + line("Kính gửi: Ban Quản lý dự án") + body("Văn phòng đề nghị Quý Ban bàn giao mặt bằng.")
    + body("Trân trọng cảm ơn!") + line("Nơi nhận:", 12, "BI", "left") + line("- Như trên;", 11, "", "left")
)  # fmt: skip
EMPOWERING = (
    head("Số: 02/GUQ-VP") + title("GIẤY ỦY QUYỀN") + body("Chánh Văn phòng ủy quyền cho ông Bùi Xuân Trường ký thay./.")
    + signed(("NGƯỜI ĐƯỢC ỦY QUYỀN", "Bùi Xuân Trường"), ("CHÁNH VĂN PHÒNG", "Ngô Thị Hạnh"))
)  # fmt: skip
COLLECTIVE = (
    head("Số: 09/BC-VP") + title("BÁO CÁO", "Tổng hợp ý kiến cử tri") + body("Cử tri kiến nghị nâng cấp kênh mương./.")
    + sign("UBND xã;", "Lưu: VT.", office=("TM. THƯỜNG TRỰC HĐND", "PHÓ CHỦ TỊCH"))
)  # fmt: skip
RESOLUTION = (
    head("Số: 45/QĐ-VP") + title("QUYẾT ĐỊNH", "V/v tặng danh hiệu Lao động tiên tiến", "CHÁNH VĂN PHÒNG")
    + body("Căn cứ Luật Thi đua, khen thưởng ngày 15/6/2022;", "I") + line("QUYẾT ĐỊNH:", 14, "B")
    + body("Điều 1. Tặng danh hiệu cho 05 cá nhân.") + body("Điều 2. Văn phòng thi hành Quyết định này./.")
    + sign("Các phòng;", "Lưu: VT.")
)  # fmt: skip
JOINT = (
    head("Số: 03/KHLT-VP-CA") + title("KẾ HOẠCH LIÊN TỊCH", "Phối hợp bảo đảm an ninh trường học")
    + body("Hai ngành thống nhất ban hành Kế hoạch./.")
    + signed(("CÔNG AN TỈNH", "PHÓ GIÁM ĐỐC", "Đại tá Trần Ngọc Tuấn"), ("VĂN PHÒNG", "CHÁNH VĂN PHÒNG", "Thái Văn Thành"))
)  # fmt: skip


@pytest.mark.parametrize(
    "blocks", [MINUTES, HANDING_OVER, INVITATION, LETTER, EMPOWERING, COLLECTIVE, RESOLUTION, JOINT],
    ids=["biên bản", "bàn giao", "giấy mời", "công văn không V/v", "ủy quyền", "TM. cấp phó", "V/v, không Như Điều", "liên tịch"],
)  # fmt: skip
def test_khong_theo_mau_thi_giu_nguyen_loi(blocks: str) -> None:
    found, lost, gained = made_again(blocks)
    assert (lost, gained) == (Counter(), Counter())
    assert found.record["nguyen_van"] is True
    assert found.account.whole
    assert any("nguyen_van: có" in said for said in found.told), "why no form took it is told"


def test_dung_mau_thi_van_la_ban_ghi_thuong() -> None:
    found, lost, gained = made_again(
        head("Số: 21/BC-VP") + title("BÁO CÁO", "Công tác quý I") + body("Văn phòng báo cáo kết quả công tác./.")
        + sign("Sở Tư pháp;", "Lưu: VT, TH.")
    )  # fmt: skip
    assert (lost, gained) == (Counter(), Counter())
    assert "nguyen_van" not in found.record


def test_so_trong_ngay_trong_cua_bieu_mau_con_nguyen() -> None:
    _, lost, _ = made_again(
        head("Số: ……/TB-……", "……, ngày … tháng … năm …") + title("THÔNG BÁO", "Về việc ……………") + body("1. …………./.")
        + sign("…………;", "Lưu: VT.", name="")
    )  # fmt: skip
    assert not lost


def test_hoc_vi_truoc_ho_ten_giu_nguyen_va_noi_ro() -> None:
    found, lost, _ = made_again(
        head("Số: 21/TB-BV", own="BỆNH VIỆN ĐA KHOA") + title("THÔNG BÁO", "Về việc tuyển dụng") + body("Bệnh viện thông báo./.")
        + sign("Các khoa;", "Lưu: VT.", name="BSCKII. Nguyễn Ngọc Linh")
    )  # fmt: skip
    assert not lost
    assert found.record["nguoi_ky"]["ghi_hoc_vi"] is True
    assert any("BSCKII. Nguyễn Ngọc Linh" in said for said in found.told)


ISSUING = (
    head("Số: 12/QĐ-VP") + title("QUYẾT ĐỊNH", "Về việc ban hành Quy chế", "CHÁNH VĂN PHÒNG")
    + body("Theo đề nghị của Tổ thư ký.", "I") + line("QUYẾT ĐỊNH:", 14, "B") + body("Điều 1. Ban hành Quy chế kèm theo./.")
    + sign("Như Điều 1;", "Lưu: VT.")
)  # fmt: skip
RULES = (
    title("QUY CHẾ", "Làm việc") + line("(Ban hành kèm theo Quyết định số 12/QĐ-VP)", 14, "I") + line("Chương I", 14, "B")
    + line("QUY ĐỊNH CHUNG", 14, "B") + body("Điều 1. Phạm vi") + body("Quy chế áp dụng trong cơ quan./.")
)  # fmt: skip
BREAK = para('<w:r><w:br w:type="page"/></w:r>')


def test_van_ban_kem_theo_giu_chu_ky_va_khong_them_phan_dau() -> None:
    _, lost, gained = made_again(
        ISSUING + BREAK + RULES + signed(("", ""), ("KT. CHÁNH VĂN PHÒNG", "PHÓ", "Bùi Xuân Lộc"))
    )
    assert (lost, gained) == (Counter(), Counter())


LIST = table(
    [15, 80], [cell(15, line("TT", 12)), cell(80, line("Họ và tên", 12))],
    [cell(15, line("1", 12)), cell(80, line("Lò Văn Ún", 12))],
    borders=GRID,
)  # fmt: skip


@pytest.mark.parametrize("label", ["", "Phụ lục số 01"])
def test_danh_sach_kem_theo_la_phu_luc_giu_nhan_nhu_in(label: str) -> None:
    blank = "<w:p><w:pPr><w:pageBreakBefore/></w:pPr></w:p>"
    listed = (
        title(*filter(None, (label, "DANH SÁCH HỘ NGHÈO"))) + line("(Kèm theo Quyết định số 12/QĐ-VP)", 14, "I") + LIST
    )
    found, lost, gained = made_again(ISSUING + blank + listed)
    assert (lost, gained) == (Counter(), Counter())
    (one,) = found.record["phu_luc"]
    assert (one["nhan"], one["tieu_de"]) == (label or "-", "DANH SÁCH HỘ NGHÈO")


def test_chu_vni_doc_thanh_unicode() -> None:
    typed = (
        head("Số: 88/KH-VP")
        + title("KẾ HOẠCH", "Kiểm tra năm 2026")
        + body("Kiểm tra 120 cơ sở./.")
        + sign("Các phòng;", "Lưu: VT.")
    )
    old = re.sub(r">([^<>]+)</w:t>", lambda m: f">{ma_hoa_cu(m[1], 'vni')}</w:t>", typed).replace(
        "Times New Roman", "VNI-Times"
    )
    found = Office().recover(package(old + section()))
    assert found.record["trich_yeu"] == "Kiểm tra năm 2026"
    assert (found.record["so"], found.record["nguoi_ky"]["ho_ten"]) == (88, "Trần Thu Hà")
    assert any("Unicode" in said for said in found.told)
    told = {finding.ma for finding in Office().check(package(old + section())).findings}
    assert "P-10" in told
    assert not told & {"QH-01", "TN-01", "TL-01", "CQ-02", "SO-01", "DD-01"}, "what the encoding hides is no fault"


def test_chuc_vu_ngat_dong_trong_mot_doan() -> None:
    right = para(run("TL. CỤC TRƯỞNG\nKT. TRƯỞNG BAN CHÍNH SÁCH\nPHÓ TRƯỞNG BAN", 14, "B"), jc="center")
    left = line("Nơi nhận:", 12, "BI", "left") + para(run("- Như trên;\n- Lưu: VT, CS.", 11), jc="left")
    found, lost, _ = made_again(
        head("Số: 22/VP-CS", under="V/v chính sách thuế") + line("Kính gửi: Thuế các tỉnh")
        + body("Đề nghị các đơn vị thực hiện./.")
        + table([80, 80], [cell(80, left), cell(80, right, "<w:p/>" * 4, line("Mai Thị Tuyết", 14, "B"))])
    )  # fmt: skip
    assert not lost
    signer = found.record["nguoi_ky"]
    assert (signer["kt"], signer["chuc_vu"]) == ("Trưởng ban Chính sách", "Phó Trưởng ban")


def test_nguyen_van_khong_doi_gi_ma_kiem_tra_van_xet() -> None:
    """What a record in its own words may hold is not judged when it is made; an unknown kind is still refused."""
    record = {
        "loai": "bien_ban",
        "nguyen_van": "có",
        "trich_yeu": "Bàn giao",
        "noi_dung": "Hai bên bàn giao máy tính./.",
    }
    text = words(paper.render(context.build(records.from_dict(record))))
    assert text["bàn"] == 2
    assert not text["nơi"]
    assert not text["giờ"]


def test_loi_dung_truoc_quyet_dinh_giu_dung_cho() -> None:
    """The settlement of a complaint: findings stand between the grounds and "QUYẾT ĐỊNH:"; none of them is a ground."""
    blocks = (
        head("Số: 24/QĐ-VP") + title("QUYẾT ĐỊNH", "Về việc giải quyết khiếu nại", "CHÁNH VĂN PHÒNG")
        + body("Căn cứ Luật Khiếu nại ngày 11 tháng 11 năm 2011;", "I") + body("Xét báo cáo kết quả xác minh.", "I")
        + body("I. Nội dung khiếu nại", "B") + body("Ông Dũng khiếu nại về diện tích đất.")
        + line("QUYẾT ĐỊNH:", 14, "B") + body("Điều 1. Công nhận nội dung khiếu nại./.") + sign("Như Điều 1;", "Lưu: VT.")
    )  # fmt: skip
    found, lost, gained = made_again(blocks)
    assert (lost, gained) == (Counter(), Counter())
    assert [one if isinstance(one, str) else one["chu"] for one in found.record["can_cu"]] == [
        "Căn cứ Luật Khiếu nại ngày 11 tháng 11 năm 2011",
        "Xét báo cáo kết quả xác minh",
    ]
    again = read_facts(paper.render(context.build(records.from_dict(found.record))))
    text = "\n".join(p.full for p in again.paragraphs)
    assert text.index("khiếu nại về diện tích") < text.index("QUYẾT ĐỊNH:") < text.index("Công nhận")


def test_ten_loai_ngoai_dieu_7() -> None:
    found, lost, gained = made_again(
        head("Số: 05/PTr-VP") + title("PHIẾU TRÌNH", "Giải quyết công việc") + body("Kính trình: Đồng chí Giám đốc Sở")
        + body("Vấn đề trình: mua sắm máy tính./.") + sign("Lưu: VP.")
    )  # fmt: skip
    assert (lost, gained) == (Counter(), Counter())
    assert (found.record.get("loai"), found.record["ten_loai"]) == (None, "PHIẾU TRÌNH")


def test_hai_van_ban_trong_mot_tep_thi_ke_ra_phan_khong_chua_duoc() -> None:
    second = ISSUING.replace("12/QĐ-VP", "13/QĐ-VP").replace("Lào Cai, ngày 16", "Lào Cai, ngày 17")
    found, _, _ = made_again(ISSUING + BREAK + second)
    assert not found.account.whole
    said = " | ".join(leftover.text for leftover in found.unplaced)
    alone, _, _ = made_again(ISSUING)
    assert found.record == alone.record, "the record is of the first paper, whole"
    assert found.account.total - found.account.placed == alone.account.total, (
        "no word of the second is taken for the first's"
    )
    assert any("13/QĐ-VP" in text and "Tách" in text for text in found.told)
    assert all(leftover.place.startswith("văn bản thứ 2") for leftover in found.unplaced)
    assert "13/QĐ-VP" in said
    assert "ngày 17 tháng 3" in said
    findings = Office().check(package(ISSUING + BREAK + second + section())).findings
    assert "QD-03" not in {finding.ma for finding in findings}, "the second is a paper of its own, not attached"


def test_ho_so_co_quan_khong_them_gi_vao_van_ban_nguyen_loi(tmp_path: Path) -> None:
    """What a paper in its own words lacks, the profile of the office does not fill in."""
    (tmp_path / "co-quan.yaml").write_text(
        "luu: {don_vi: HC}\nnoi_nhan: [UBND tỉnh]\nlien_he: {dia_chi: Số 1}\n", encoding="utf-8"
    )
    path = tmp_path / "bien-ban.yaml"
    path.write_text(
        "loai: bien_ban\nnguyen_van: có\ntrich_yeu: Bàn giao\nnoi_dung: Hai bên bàn giao.\n", encoding="utf-8"
    )
    made = records.load(path)
    assert made.co_quan_chu_tri.ten
    text = words(paper.render(context.build(made)))
    assert not text["lưu"]
    assert not text["tỉnh"]


def test_khong_co_quan_thi_khong_in_dau_cham() -> None:
    """Where no body was printed, no rule stands below it: a rule of no length prints as a dot."""
    record = {"loai": "bien_ban", "nguyen_van": "có", "trich_yeu": "Bàn giao", "noi_dung": "Hai bên bàn giao."}
    facts = read_facts(paper.render(context.build(records.from_dict(record))))
    assert next(p for p in facts.paragraphs if p.style_id == "VbKeCoQuan").format.left_mm < -50
