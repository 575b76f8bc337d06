"""Papers laid out in ways few think of: hidden text, headers that hang side by side, papers of two bodies."""

from __future__ import annotations

from pathlib import Path

from short_report import LAW, QH, TEXT, TITLE, TN, check, head, sign, told
from typed_markup import GRID, body, cell, drawn_line, line, package, para, run, section, table, text_box

from vanban import linting
from vanban.line.office import Office
from vanban.reading import read_facts

HIDDEN = run("ghi chú nội bộ", more="<w:vanish/>")


def after(text: str, block: str) -> str:
    at = block.index(f">{text}<")
    end = block.index("</w:p>", at)
    return block[:end] + HIDDEN + block[end:]


def test_chu_an_khong_thuoc_thanh_phan_nao() -> None:
    heading, signature = after(TN, after("UBND TỈNH QUẢNG TRỊ", head())), after("- Như trên;", sign())
    report = check(after("BÁO CÁO", TITLE).join(("", TEXT)), head_=heading, sign_=signature, title="")
    assert {finding.ma for finding in report.findings} - {"TV-14"} == {f.ma for f in check(TEXT).findings}
    assert told(report, "TV-14") == ["có chữ ẩn: «ghi chú nội bộ»"] * 4


def test_trinh_bay_lai_ke_ra_chu_an_da_bo(tmp_path: Path) -> None:
    source = tmp_path / "an.docx"
    hidden = body("Sở đã chi đúng dự toán.").replace("</w:p>", HIDDEN + "</w:p>")
    source.write_bytes(package(after(TN, head()) + TITLE + hidden + TEXT + sign() + section()))
    made = Office().relay(source)
    assert "Bỏ chữ ẩn, không in ra: «ghi chú nội bộ»" in made.changes
    again = read_facts(made.data)
    assert [p.shown for p in again.paragraphs if any(r.unseen for r in p.runs)] == ["Sở đã chi đúng dự toán."]


def hung(x: float, width: float, *lines: str) -> str:
    place = f'<w:tblpPr w:vertAnchor="page" w:horzAnchor="margin" w:tblpX="{round(x * 56.7) + 1}" w:tblpY="1134"/>'
    return table([width], [cell(width, *lines)], more=place)


def test_hai_bang_dung_canh_nhau_la_hai_ben_phan_dau() -> None:
    left = hung(0, 62, line("UBND TỈNH QUẢNG TRỊ", 13), line("SỞ TÀI CHÍNH", 13, "B"), line("Số: 12/BC-STC", 13))
    right = hung(62, 98, line(QH, 12, "B"), line(TN, 13, "B"), line("Quảng Trị, ngày 05 tháng 3 năm 2026", 13, "I"))
    report = check(TEXT, head_=left + right)
    assert not {f.ma for f in report.findings} & {"QH-03", "QH-04", "SO-07", "CQ-02", "DD-06"}
    assert told(check(TEXT, head_=right.replace(f'tblpX="{round(62 * 56.7) + 1}"', 'tblpX="1"')), "QH-03")


def test_van_ban_lien_tich_co_ky_hieu_lien_tich() -> None:
    two = table([80, 80], [cell(80, line("GIÁM ĐỐC", 14, "B"), "<w:p/><w:p/>", line("Lê Văn Bình", 14, "B"))] * 2)
    joint = TITLE.replace("BÁO CÁO", "BÁO CÁO LIÊN TỊCH")
    number = head("Số: 12/BCLT-STC-SNV")
    assert not told(check(TEXT, head_=number, title=joint, sign_=two), "SO-04")
    assert told(check(TEXT, head_=number), "SO-04") == ["ký hiệu tên loại ghi «BCLT», báo cáo phải ghi «BC»"]
    typed_small = joint.replace("BÁO CÁO LIÊN TỊCH", "Báo cáo liên tịch").replace("<w:b/>", "<w:b/><w:caps/>", 1)
    facts = read_facts(package(number + typed_small + TEXT + two + section()))
    assert facts.main.loai.key == "bao_cao"


def test_bang_duoi_ten_khong_phai_phan_dau() -> None:
    said = line(QH, 13, "B") + line(TN, 14, "B") + line("VĂN BẢN CHIA TÀI SẢN CHUNG CỦA VỢ CHỒNG", 14, "B")
    parties = table(
        [40, 120], *([cell(40, line(t, 13, "", "left")), cell(120, line("…", 13))] for t in ("NGƯỜI CHỒNG", "CCCD"))
    )
    report = linting.check(read_facts(package(said + parties + TEXT + section())), law=LAW)
    assert not told(report, "CQ-02")


def test_can_cu_ket_thuc_nham_bang_dau_cham_van_con_can_cu_sau() -> None:
    grounds = body("Căn cứ Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2025.", "I") + body(
        "Theo đề nghị của Trưởng phòng.", "I"
    )
    report = check(grounds + TEXT)
    assert [said.split(":")[0] for said in told(report, "CC-02")] == ["cuối dòng căn cứ cần dấu chấm phẩy"]
    assert not told(report, "ND-02")


def test_noi_nhan_ngoai_bang_thieu_gach_van_la_noi_nhan() -> None:
    two = table([80, 80], [cell(80, line("GIÁM ĐỐC", 14, "B"), "<w:p/><w:p/>", line("Lê Văn Bình", 14, "B"))] * 2)
    listed = "".join(line(text, 11, "", "left") for text in ("Sở Nội vụ;", "Các phòng;", "Lưu: VT."))
    report = check(TEXT, sign_=two + line("Nơi nhận:", 12, "BI", "left") + listed)
    assert not told(report, "KY-01")
    assert told(report, "NN-02")


def test_hai_ten_deu_dam_la_hai_co_quan_ten_nganh_thi_khong() -> None:
    above, own = line("THANH TRA TỈNH NINH BÌNH", 13, "B"), line("PHÒNG THANH TRA 3", 13, "B")
    one = line("TRƯỜNG ĐẠI HỌC", 13, "B"), line("KHOA HỌC TỰ NHIÊN", 13, "B")
    plain = line("UBND TỈNH QUẢNG TRỊ", 13), line("SỞ TÀI CHÍNH", 13, "B")
    assert told(check(TEXT, head_=head().replace("".join(plain), above + own)), "CQ-01")
    assert not told(check(TEXT, head_=head().replace("".join(plain), "".join(one))), "CQ-01")


def test_doan_canh_trai_xet_theo_be_rong_khong_theo_so_chu() -> None:
    wraps = "Quy chế này quy định việc mua sắm, sử dụng và bảo quản tài sản công tại Sở."
    assert told(check(body(wraps, jc="left") + TEXT), "ND-01")
    assert not told(
        check(body("Sở thông báo để các đơn vị biết, cử người dự họp đúng giờ.", jc="left") + TEXT), "ND-01"
    )


def test_khung_chu_trong_o_bang_di_cung_bang(tmp_path: Path) -> None:
    boxed = para(text_box(40, 10, 5, 1, para(run("Ý kiến của lãnh đạo", 12))) + run("Nội dung trình", 12))
    below = [cell(75, line("Hồ sơ kèm theo", 12)), cell(75, line("Cơ quan trình", 12))]
    grid = table([75, 75], [cell(75, boxed), cell(75, line("Ghi chú", 12))], below, borders=GRID)
    source = tmp_path / "phieu.docx"
    source.write_bytes(package(head() + TITLE + TEXT + grid + body("Sở kính trình./.") + sign() + section()))
    before, after = read_facts(source.read_bytes()), read_facts(Office().relay(source).data)
    inside = [[p.text for p in facts.paragraphs if p.cell is not None and p.text.strip()] for facts in (before, after)]
    assert inside[0] == inside[1]
    assert "Ý kiến của lãnh đạo" in {p.text for p in after.paragraphs if p.box is not None}


def test_tep_chi_co_phu_luc_danh_so_trang_tu_1() -> None:
    titled = (
        line("Phụ lục", 14, "B")
        + line("DANH MỤC TÀI SẢN", 14, "B")
        + line("(Kèm theo Quyết định số 12/QĐ-STC)", 14, "I")
    )
    report = linting.check(read_facts(package(titled + TEXT + section())), law=LAW)
    assert not told(report, "P-15")


def test_tieu_ngu_khong_dam_la_mot_loi_khong_phai_hai() -> None:
    plain = head().replace(f"<w:b/>{TN}", TN)
    rule = drawn_line(60.5, 0, 6, align="center")
    thin = plain.replace(f">{TN}</w:t></w:r>", f">{TN}</w:t></w:r>{rule}").replace(
        line(TN, 14, "B").split("<w:t")[0], line(TN, 14).split("<w:t")[0]
    )
    report = check(TEXT, head_=thin)
    assert told(report, "TN-02")
    assert not told(report, "TN-04")


def test_ky_hieu_loai_viet_sai_chi_noi_mot_lan() -> None:
    report = check(TEXT, head_=head("Số: 12/BCo-STC"))
    assert told(report, "SO-04")
    assert not told(report, "SO-05")
    assert told(check(TEXT, head_=head("Số: 12/BC-sTC")), "SO-05")
