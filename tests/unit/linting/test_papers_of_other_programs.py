"""Papers as other programs and other offices' tools leave them: what they draw, number and set otherwise is judged as seen."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from short_report import QH, TEXT, TITLE, TN, check, head, sign, told
from typed_markup import NAMES, body, cell, line, mm, package, para, run, section, table

from vanban import records
from vanban.errors import VanbanError
from vanban.line.office import Office
from vanban.linting import Report
from vanban.reading import read_facts

OWN = "SỞ TÀI CHÍNH"
DRAWN = {
    "tab_dan": para(
        "<w:r><w:tab/><w:tab/></w:r>",
        more=f'<w:tabs><w:tab w:val="left" w:pos="{mm(24)}"/>'
        f'<w:tab w:val="left" w:leader="underscore" w:pos="{mm(37)}"/></w:tabs>',
    ),
    "cach_gach_chan": para(run("\u00a0" * 12, 12, "U"), jc="center"),
    "anh_det": para(
        '<w:r><w:drawing><wp:inline><wp:extent cx="468000" cy="9525"/><wp:docPr id="1" name="Picture 1"/>'
        '<a:graphic><a:graphicData uri="p"><pic:pic><pic:blipFill>'
        '<a:blip r:embed="rIdP"/></pic:blipFill><pic:spPr/></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r>",
        jc="center",
    ),
}


def ruled(block: str, date: str = "Quảng Trị, ngày 05 tháng 3 năm 2026") -> str:
    names = cell(62, line("UBND TỈNH QUẢNG TRỊ", 13), line(OWN, 13, "B"), block)
    state = cell(98, line(QH, 13, "B"), line(TN, 14, "B"), line("_" * 34, 10))
    return table([62, 98], [names, state], [cell(62, line("Số: 12/BC-STC", 13)), cell(98, line(date, 14, "I"))])


@pytest.mark.parametrize("block", DRAWN.values(), ids=DRAWN)
def test_duong_ke_ve_cach_khac_van_la_duong_ke(block: str) -> None:
    assert not told(check(TEXT, head_=ruled(block)), "CQ-03")
    dotted = block.replace('"underscore"', '"dot"')
    if dotted != block:
        assert told(check(TEXT, head_=ruled(dotted)), "CQ-03") == [
            "đường kẻ dưới tên cơ quan ban hành không phải nét liền"
        ]
    assert told(check(TEXT, head_=ruled("<w:p/>")), "CQ-03") == [
        "thiếu đường kẻ ngang, nét liền dưới tên cơ quan ban hành"
    ]


def test_duong_ke_la_anh_det_khong_phai_anh_de_sot(tmp_path: Path) -> None:
    source = tmp_path / "web.docx"
    data = package(ruled(DRAWN["anh_det"]) + TITLE + TEXT + sign() + section())
    source.write_bytes(data)
    office = Office()
    assert office.recover(data).unplaced == ()
    assert office.relay(source).leftovers == ()


def merged(before: int) -> Report:
    """Name and number in one cell merged downwards; the date in the second row, some points below Tiêu ngữ."""
    opens, on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    left = cell(62, line("UBND TỈNH QUẢNG TRỊ", 13), line(OWN, 13, "B"), line("Số: 12/BC-STC", 13))
    state = cell(98, line(QH, 12, "B"), line(TN, 13, "B"))
    date = cell(98, line("Quảng Trị, ngày 05 tháng 3 năm 2026", 13, "I", space=f'w:before="{20 * before}"'))
    rows = (
        [left.replace("</w:tcPr>", f"{opens}</w:tcPr>"), state],
        [cell(62, "<w:p/>").replace("</w:tcPr>", f"{on}</w:tcPr>"), date],
    )
    return check(TEXT, head_=table([62, 98], *rows))


def test_so_o_o_gop_doc_ngang_hang_voi_ngay() -> None:
    assert not told(merged(0), "SO-07")
    assert told(merged(30), "SO-07")


def test_quoc_hieu_ben_trai_thi_ten_co_quan_ben_phai() -> None:
    swapped = table(
        [100, 60],
        [
            cell(100, line(QH, 13, "B"), line(TN, 14, "B")),
            cell(60, line("UBND TỈNH QUẢNG TRỊ", 13), line(OWN, 13, "B")),
        ],
        [cell(100, line("Số: 12/BC-STC", 13)), cell(60, line("Quảng Trị, ngày 05 tháng 3 năm 2026", 12, "I"))],
    )
    facts = read_facts(package(swapped + TITLE + TEXT + sign() + section()))
    assert (facts.main.chu_quan.text, facts.main.co_quan.text) == ("UBND TỈNH QUẢNG TRỊ", OWN)
    report = check(TEXT, head_=swapped)
    assert told(report, "QH-03")
    assert not any("thiếu tên" in said for said in told(report, "CQ-02"))


def test_ten_loai_go_roi_tung_chu_van_la_ten_loai() -> None:
    report = check(TEXT, title=TITLE.replace("BÁO CÁO", "B Á O   C Á O"))
    assert told(report, "TL-01") == ["tên loại văn bản gõ rời từng chữ cái"]
    assert not {f.ma for f in report.findings} & {"CV-02", "KG-01", "SO-04"}


def test_gach_noi_khong_ngat_trong_so_la_gach_noi() -> None:
    report = check(TEXT, head_=head("Số: 12/BC\u2011STC"))
    assert [f.noi_dung for f in report.findings] == [f.noi_dung for f in check(TEXT).findings]


def test_gach_noi_mem_khong_phai_ky_tu_an_va_khong_cat_chu(tmp_path: Path) -> None:
    soft = TEXT.replace("thực hiện", "thực hi</w:t></w:r><w:r><w:softHyphen/></w:r><w:r><w:t>ện")
    assert not told(check(soft), "P-10")
    source = tmp_path / "mem.docx"
    source.write_bytes(package(head() + TITLE + soft + sign() + section()))
    made = Office().relay(source)
    assert made.leftovers == ()
    found = Office().recover(source)
    assert found.account.whole
    assert "thực hiện" in str(found.record["noi_dung"])
    named = TITLE.replace("Tình hình", "Tình h</w:t></w:r><w:r><w:softHyphen/></w:r><w:r><w:t>ình")
    source.write_bytes(package(head() + named + TEXT + sign() + section()))
    assert Office().recover(source).record["trich_yeu"] == "Tình hình thu chi quý I"
    assert "\u00ad" not in read_facts(Office().relay(source).data).main.trich_yeu.text


def test_luat_mang_ten_quoc_hoi_khong_phai_ghi_co_quan_ban_hanh() -> None:
    named = "Căn cứ Luật Hoạt động giám sát của Quốc hội và Hội đồng nhân dân ngày 20 tháng 11 năm 2015;"
    made = "Căn cứ Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2025 của Quốc hội;"
    title = TITLE.replace("BÁO CÁO", "QUYẾT ĐỊNH")
    assert not told(check(body(named, "I") + TEXT, title=title), "CC-03")
    assert told(check(body(made, "I") + TEXT, title=title), "CC-03")


def test_dieu_danh_so_sai_khong_keo_theo_loi_noi_nhan() -> None:
    def decided(*numbers: int) -> Report:
        articles = "".join(body(f"Điều {n}. Nội dung của điều này.") for n in numbers)
        return check(articles, title=TITLE.replace("BÁO CÁO", "QUYẾT ĐỊNH"), sign_=sign("- Như Điều 3;", "- Lưu: VT."))

    slip = decided(1, 2, 4)
    assert told(slip, "ST-05")
    assert not told(slip, "NN-05")
    assert told(decided(1, 2), "NN-05")


def test_phan_ghi_tu_goc_goi_van_trinh_bay_lai_dung_kieu(tmp_path: Path) -> None:
    """Word on the web and Google relate to "/word/styles.xml"; the house's styles go into that very part."""
    source, made = tmp_path / "web.docx", io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(package(head() + TITLE + TEXT + sign() + section()))) as old,
        zipfile.ZipFile(made, "w") as new,
    ):
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(b'Target="styles.xml"', b'Target="/word/styles.xml"'))
    source.write_bytes(made.getvalue())
    laid = Office().relay(source)
    assert not {f.ma for f in laid.report.findings} & {"P-08", "CQ-01", "CQ-02", "TL-01"}


def test_phan_dau_go_trong_header_cua_word_duoc_noi_ro(tmp_path: Path) -> None:
    base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    relation = f'<Relationship Id="h1" Type="{base}/header" Target="header1.xml"/>'
    part = f"<w:hdr {NAMES}>{head()}<w:p/></w:hdr>".encode()
    ends = section(more='<w:headerReference w:type="default" r:id="h1"/>')
    data = package(TITLE + TEXT + sign() + ends, parts={"word/header1.xml": part}, relations=relation)
    wanted = "Quốc hiệu, tên cơ quan nằm trong đầu trang (Header) của Word"
    office = Office()
    assert any(wanted in text for text in office.check(data).khong_danh_gia)
    assert any(wanted in text for text in office.recover(data).told)
    source = tmp_path / "le.docx"
    source.write_bytes(data)
    with pytest.raises(VanbanError, match="đầu trang"):
        office.relay(source)


def test_van_ban_quy_pham_khong_bi_xet_nhu_van_ban_hanh_chinh() -> None:
    named = line("NGHỊ ĐỊNH", 14, "B") + line("CỦA CHÍNH PHỦ SỐ 37/2007/NĐ-CP", 14, "B")
    grounds = body("Căn cứ Luật Tổ chức Chính phủ;", "I")
    assert read_facts(package(named + grounds + TEXT + section())).family.key == "quy_pham"
    below = head("Số: 86/2011/NĐ-CP", above="", own="CHÍNH PHỦ") + line("QUY ĐỊNH CHI TIẾT LUẬT THANH TRA", 14, "B")
    assert read_facts(package(below + TEXT + section())).family.key == "quy_pham"
    assert read_facts(package(head() + TITLE + TEXT + section())).family.key == "hanh_chinh"


def test_muc_luc_go_tay_roi_danh_so_lai_van_thanh_ban_ghi() -> None:
    contents = ("I. Tiếp nhận hồ sơ\t4", "I.1. Thêm mới\t4", "II. Thụ lý\t8", "II.1. Cần giải quyết\t8")
    listed = "".join(line(text, 14, "", "left") for text in contents)
    sections = "".join(body(text, "B") + body("Nội dung.") for text in ("I. Tiếp nhận hồ sơ", "II. Thụ lý"))
    found = Office().recover(package(head() + TITLE + listed + sections + TEXT + sign() + section()))
    assert found.account.whole
    assert records.from_dict(found.record)


def test_bien_ban_hai_nguoi_ky_dat_bang_tab() -> None:
    stop = f'<w:tabs><w:tab w:val="center" w:pos="{mm(120)}"/></w:tabs>'
    pairs = ("THƯ KÝ\tCHỦ TỌA", "", "Vương Thị Mỹ Hạnh\tPhan Đình Trạc")
    signed = "".join(para(run(text, 14, "B"), more=stop) for text in pairs)
    below = line("Nơi nhận:", 12, "BI", "left") + line("- Lưu: VT, Hồ sơ.", 11, "", "left")
    title = TITLE.replace("BÁO CÁO", "BIÊN BẢN")
    facts = read_facts(package(head("Số: 12/BB-STC", date="") + title + TEXT + signed + below + section()))
    assert [(s.office[0].line.text, s.name.line.text if s.name else "") for s in facts.main.ky] == [
        ("THƯ KÝ", "Vương Thị Mỹ Hạnh"),
        ("CHỦ TỌA", "Phan Đình Trạc"),
    ]


def test_dau_cau_thua_thieu_o_cac_thanh_phan_duoc_noi() -> None:
    typed = head("Số : 12/BC-STC", "Quảng Trị, ngày 05 tháng 3 năm 2026.")
    below = sign("- Sở Nội vụ;", "- Lưu:VT,NS.").replace("Nơi nhận:", "Nơi nhận :")
    report = check(
        line("Kính gửi : Sở Nội vụ", 14) + TEXT, head_=typed, sign_=below, title=TITLE.replace("BÁO CÁO", "BÁO CÁO:")
    )
    said = {finding.ma: finding.muc.value for finding in report.findings if finding.ma in SLIPS}
    assert said == SLIPS
    clean = check(line("Kính gửi: Sở Nội vụ", 14) + TEXT)
    assert not {finding.ma for finding in clean.findings} & (SLIPS.keys() - {"NN-01"})


SLIPS = {"SO-01": "goi_y", "DD-01": "goi_y", "NN-01": "goi_y", "NN-04": "goi_y", "KG-02": "goi_y", "TL-01": "canh_bao"}


def test_nhieu_noi_gui_noi_duoi_nhau_tren_mot_dong() -> None:
    both = check(line("Kính gửi: - Sở Nội vụ; - Sở Tài chính.", 14) + TEXT)
    assert told(both, "KG-03") == ["gửi nhiều nơi thì mỗi nơi ghi một dòng, xuống dòng sau «Kính gửi:»"]


def test_duong_ke_co_o0o_khong_ngan_trinh_bay_lai(tmp_path: Path) -> None:
    source = tmp_path / "o0o.docx"
    source.write_bytes(package(ruled(line("-----o0o-----", 12)) + TITLE + TEXT + sign() + section()))
    assert Office().relay(source).leftovers == ()


def test_chu_thich_cuoi_trang_di_theo_khi_trinh_bay_lai(tmp_path: Path) -> None:
    mark = "<w:r><w:rPr><w:rStyle w:val='FootnoteReference'/></w:rPr><w:footnoteReference w:id='1'/></w:r>"
    note = f"<w:p><w:pPr><w:pStyle w:val='FootnoteText'/></w:pPr><w:r><w:footnoteRef/></w:r>{run(' Theo Quy chế.', 14)}</w:p>"
    part = f"<w:footnotes {NAMES}><w:footnote w:id='1'>{note}</w:footnote></w:footnotes>".encode()
    text = body("Kết quả như sau.").replace("</w:p>", f"{mark}</w:p>")
    source = tmp_path / "chu-thich.docx"
    source.write_bytes(package(head() + TITLE + text + TEXT + sign() + section(), parts={"word/footnotes.xml": part}))
    with zipfile.ZipFile(io.BytesIO(Office().relay(source).data)) as made:
        main, notes = made.read("word/document.xml"), made.read("word/footnotes.xml")
    assert main.count(b"footnoteReference") == 1
    assert b'<w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference' in main
    assert "Theo Quy chế." in notes.decode()
    assert b'w:sz w:val="20"' in notes
    assert b"FootnoteText" not in notes


def test_thieu_dong_luu_khong_keo_theo_loi_dau_cham_cuoi() -> None:
    cut = check(TEXT, sign_=sign("- Như trên;", "- Ban Giám đốc;"))
    assert told(cut, "NN-04")
    assert not told(cut, "NN-03")
    assert told(check(TEXT, sign_=sign("- Như trên;", "- Lưu: VT;")), "NN-03")
