"""Rules and papers of other hands: each rule has a fault it finds and a paper where it must be silent."""

from __future__ import annotations

import pytest
from short_report import LAW, QH, TEXT, TITLE, TN, check, head, rows, sign, told
from typed_markup import body, cell, drawn_line, line, package, para, run, section, table

from vanban import linting
from vanban.reading import read_facts

# Fault, rule, paper where the rule is silent.
TEXTS = [
    ("TV-02", "Họp vào thứ Hai, ngày 10 tháng 02 năm 2026 tại trụ sở.", "Họp vào thứ Ba, ngày 10 tháng 02 năm 2026 tại trụ sở."),
    ("TV-02", "Họp ngày 10/02/2026 (thứ Hai) tại trụ sở.", "Họp ngày 10/02/2026 (thứ Ba) tại trụ sở."),
    ("TV-04", "Thực hiện Công văn số 9/BNV-CCHC ngày 10/3/2027.", "Theo Công văn số 9/BNV-CCHC để họp vào ngày 10/3/2027."),
    ("TV-07", "Các đơn vị gửi  báo cáo đúng hạn.", "Theo Tờ trình số          /TTr-SNV ngày       tháng 3 năm 2026."),
    ("TV-07", "Gửi Sở Nội vụ , Sở Tư pháp.", "Ông (bà)            , chức vụ           , đơn vị          ."),
    ("VH-08", "Theo đề nghị của Sở xây dựng tại Tờ trình số 5.", "Sở xây dựng kế hoạch và Bộ xây dựng dự thảo nghị quyết."),
    ("VH-06", "Đã gửi báo cáo. văn phòng tổng hợp.", "Tổng diện tích là 5.000 ha. nhưng chưa đo xong."),
    ("VH-06", "Đã nhận đủ hồ sơ! phòng xử lý.", "Đề nghị ông (bà) …………. đến làm việc."),
]  # fmt: skip


@pytest.mark.parametrize(("ma", "wrong", "right"), TEXTS)
def test_loi_trong_cau(ma: str, wrong: str, right: str) -> None:
    assert told(check(body(wrong) + TEXT), ma)
    assert not told(check(body(right) + TEXT), ma)


@pytest.mark.parametrize(
    ("ma", "wrong", "right"),
    [
        ("ST-10", ["I. MỘT", "III. BA"], ["I. MỘT", "II. HAI", "III. BA"]),
        ("ST-10", ["I. MỘT", "II. HAI", "A. LỚN", "IV. BỐN"], ["I. MỘT", "II. HAI", "A. LỚN", "B. BÉ", "III. BA"]),
        ("ST-10", ["I. MỘT", "II. HAI", "II. LẠI HAI"], ["A. KHÁI QUÁT", "I. MỘT", "II. HAI", "B. KẾT LUẬN", "I. MỘT"]),
        ("ST-11", ["I/ MỘT", "II/ HAI"], ["I. MỘT", "II. HAI"]),
        ("ST-11", ["1) Việc thứ nhất.", "2) Việc thứ hai."], ["1. Việc thứ nhất.", "2. Việc thứ hai.", "a) Gồm một;"]),
        ("ST-09", ["I. Mở đầu"], ["V/v mua sắm vật tư.", "L/C số 1 của ngân hàng."]),
        ("ST-06", ["1. MỘT", "1.1. LỚN", "1.3. BÉ"], ["1. MỘT", "1.1. LỚN", "1.2. BÉ", "2. HAI", "2.1. LỚN", "3. BA"]),
        ("ST-06", ["1. Một:", "3. Ba."], ["1. Một:", "1) Việc này;", "2) Việc kia;", "2. Hai."]),
    ],
)
def test_nhan_cac_muc(ma: str, wrong: list[str], right: list[str]) -> None:
    made = [TEXT + "".join(body(t, "B" if t.isupper() else "") for t in texts) + TEXT for texts in (wrong, right)]
    assert told(check(made[0]), ma)
    assert not told(check(made[1]), ma)


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        (("TT|Khoản|Tiền", "1|Chi thường xuyên|5", "2|Chi đầu tư|7", "|Cộng|13"),
         ("TT|Khoản|Tiền", "1|Chi thường xuyên|5", "2|Chi đầu tư|7", "|Cộng|12")),
        (("TT|Khoản|Tiền", "1|2|3", "1|Chi thường xuyên|5", "2|Chi đầu tư|7", "|Tổng cộng|15"),
         ("TT|Khoản|Tiền", "1|2|3", "1|Chi thường xuyên|5", "2|Chi đầu tư|7", "|Tổng cộng|12")),
        (("TT|Khoản|Tiền", "1|A|1.200,5", "2|B|300", "3|C|0,5", "|Cộng|1.500"),
         ("TT|Khoản|Tiền", "1|A|1.200,5", "2|B|300", "3|C|0,5", "|Cộng|1.501")),
        (("TT|Khoản|Tiền", "I|Khối 1|12", "1|A|5", "2|B|7", "II|Khối 2|4", "1|C|4", "|Tổng cộng|20"),
         ("TT|Khoản|Tiền", "I|Khối 1|12", "1|A|5", "2|B|7", "II|Khối 2|4", "1|C|4", "|Tổng cộng|16")),
        (("TT|Khoản|Tiền", "1|A|5", "|Trong đó: lương|3", "2|B|7", "|Cộng|16"),
         ("TT|Khoản|Tiền", "1|A|5", "|Trong đó: lương|3", "2|B|7", "|Cộng|12")),
        (("TT|Khoản|Tiền", "|Tổng số|13", "1|A|5", "2|B|7"), ("TT|Khoản|Tiền", "|Tổng số|12", "1|A|5", "2|B|7")),
    ],
)  # fmt: skip
def test_tong_trong_bang(wrong: tuple[str, ...], right: tuple[str, ...]) -> None:
    found = told(check(rows(*wrong) + TEXT), "TV-08")
    assert (len(found) == 1) == ("Trong đó" not in "".join(wrong)), "two ways of adding disagree: nobody is blamed"
    assert not told(check(rows(*right) + TEXT), "TV-08")


@pytest.mark.parametrize(
    "silent",
    [
        ("TT|Họ và tên|Năm sinh", "1|An|1980", "2|Bình|1990", "|Cộng|2"),
        ("TT|Đơn vị|Tỷ lệ %", "1|A|50", "2|B|70", "|Tổng số|60"),
        ("TT|Khối|Người", "1|A|12", "2|B|8", "|Cộng khối 1|20", "3|C|5", "4|D|6", "|Cộng khối 2|11", "|Tổng cộng|31"),
        ("TT|Đơn giá|Thành tiền", "1|2.000|4.000", "2|3.000|3.000", "|Cộng|7.000"),
        (
            "STT|Chỉ tiêu|Số liệu",
            "1|Tổng số văn bản đã ban hành|15",
            "1.1|Cấp tỉnh|13",
            "1.2|Cấp xã|2",
            "2|Văn bản đã kiểm tra|3",
        ),
    ],
)
def test_cot_khong_cong_thi_im(silent: tuple[str, ...]) -> None:
    assert not told(check(rows(*silent) + TEXT), "TV-08")


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        (("STT|Họ tên|Đơn vị", "1|An|A", "2|Bình|B", "4|Chi|C"), ("STT|Họ tên|Đơn vị", "1|2|3", "1|An|A", "2|Bình|B", "3|Chi|C")),
        (("STT|Họ tên|Đơn vị", "1|An|A", "1|Bình|B"), ("STT|Họ tên|Đơn vị", "I|K|", "1|An|A", "2|Bình|B", "II|K|", "1|Chi|C")),
        (("STT|Đơn vị|Việc", "1|Tổng cục Thuế|A", "3|Bộ Y tế|B"), ("STT|Đơn vị|Việc", "1|Bộ Y tế|A", "2|Tổng cục|B", "3|C|C")),
        (("TT|Họ tên|Đơn vị", "2|An|A", "3|Bình|B"), ("TT|Việc|Ai", "1|Lập|A", "1.1|Soạn|B", "1.2|Ký|C", "2|Gửi|D")),
    ],
)  # fmt: skip
def test_so_thu_tu_trong_bang(wrong: tuple[str, ...], right: tuple[str, ...]) -> None:
    assert told(check(rows(*wrong) + TEXT), "TV-10")
    assert not told(check(rows(*right) + TEXT), "TV-10")


def test_so_trang_chi_doi_o_van_ban_dai() -> None:
    assert not told(
        check(body("Một đoạn vừa phải của văn bản một trang, chừng hai dòng chữ trên giấy A4 theo cỡ 14.") * 9 + TEXT),
        "P-11",
    )
    assert told(
        check(body("Một đoạn vừa phải của văn bản hai trang, chừng hai dòng chữ trên giấy A4 theo cỡ 14.") * 40 + TEXT),
        "P-11",
    )


@pytest.mark.parametrize(
    "archive",
    [
        "- Lưu: VT, NS.CH.",
        "- Lưu: VT, NS. An.",
        "- Lưu: VT, NS, A.12.",
        "- Lưu: VT, NS. (Ng.V.A).",
        "- Lưu: VP, TH.",
        "- Lưu: Ban TĐKT.",
    ],
)
def test_dong_luu_co_ky_hieu_nguoi_soan(archive: str) -> None:
    assert not told(check(TEXT, sign_=sign("- Như trên;", archive)), "NN-04")
    assert told(check(TEXT, sign_=sign("- Như trên;", archive.replace("Lưu:", "Lưu"))), "NN-04")


@pytest.mark.parametrize("tag", ["{{trich_yeu}}", "${TY}", "<ten_dv>", "………7………", "[họ tên]"])
def test_cho_de_dien_lam_nen_bieu_mau(tag: str) -> None:
    title = line("BÁO CÁO", 14, "B") + line(tag, 14, "B")
    office = line(tag, 14, "B")
    report = check(
        body(f"Kính mời {tag} đến dự.") + TEXT, title=title, sign_=sign(f"- {tag};", "- Lưu: VT.", office=office)
    )
    of_tag = [f for f in report.findings if f.doan is not None and tag in f.noi_dung]
    assert not of_tag
    assert "dự thảo" in report.nhan_dang
    plain = check(TEXT, title=line("BÁO CÁO", 14, "B") + line("Tình hình.", 14))
    assert told(plain, "TL-02")
    assert told(plain, "TL-04")


@pytest.mark.parametrize(
    ("number", "why"), [("Số: 12.QĐ-STC", "gạch chéo"), ("Số 12 BC-STC", "gạch chéo"), ("Số: 12/BC-STC.", "thừa dấu")]
)
def test_dong_so_viet_hong_noi_dung_loi(number: str, why: str) -> None:
    report = check(TEXT, head_=head(number))
    assert any(why in text for text in told(report, "SO-03"))
    assert not any("thiếu số" in text for text in told(report, "SO-01"))
    assert not any(number in text for text in told(report, "CQ-02"))
    assert not told(check(TEXT), "SO-03")


def test_ten_loai_o_dong_rieng() -> None:
    assert told(check(TEXT, title=line("BÁO CÁO KẾT QUẢ THẨM ĐỊNH", 14, "B")), "TL-06")
    assert not told(check(TEXT), "TL-06")
    broken = para(run("BÁO CÁO\nTình hình thu chi", 14, "B"), jc="center")
    assert not told(check(TEXT, title=broken), "TL-06")


def test_ten_loai_canh_trai_khong_dam() -> None:
    found = told(check(TEXT, title=line("BIÊN BẢN LÀM VIỆC", 14, "", "left")), "TL-01")
    assert any("chưa in đậm" in text for text in found)
    assert not told(check(TEXT), "TL-01")


def test_chuc_vu_va_ngay_day_bang_dau_cach() -> None:
    pushed = para(run(" " * 24 + "GIÁM ĐỐC", 14, "B"), jc="left")
    assert told(check(TEXT, sign_=sign(office=pushed)), "KY-01")
    assert not told(check(TEXT), "KY-01")
    date = para(run(" " * 14 + "Quảng Trị, ngày 05 tháng 3 năm 2026", 14, "I"), jc="left")
    plain = line("Quảng Trị, ngày 05 tháng 3 năm 2026", 14, "I")
    assert told(check(TEXT, head_=head().replace(plain, date)), "DD-06")
    assert not told(check(TEXT), "DD-06")


def test_dau_ket_thuc_dung_rieng() -> None:
    report = check(body("Các đơn vị thực hiện đúng dự toán.") + line("./.", 14, "", "left"))
    assert told(report, "ND-07") == ["dấu «./.» đứng riêng một dòng, đưa lên cuối câu trên"]
    assert not told(report, "ND-01")
    assert not told(report, "ND-03")
    assert not told(check(TEXT), "ND-07")


def test_con_sua_doi_binh_luan_chu_an() -> None:
    inserted = '<w:ins w:id="1" w:author="A">' + run("thêm chữ") + "</w:ins>"
    comment = '<w:r><w:commentReference w:id="0"/></w:r>'
    hidden = run("ghi chú nội bộ", more="<w:vanish/>")
    report = check(para(run("Đoạn có sửa "), inserted, comment, hidden, jc="both") + TEXT)
    for ma in ("TV-12", "TV-13", "TV-14"):
        assert told(report, ma)
        assert not told(check(TEXT), ma)
    for ma in ("TV-12", "TV-13"):
        assert told(report, ma)[0].count("(") >= 2, "where they stand is told in brackets of its own"


def test_phu_luc_rieng_va_to_khai_khong_bi_xet_nhu_van_ban() -> None:
    alone = line("Phụ lục I", 14, "B") + line("DANH SÁCH HỒ SƠ", 14, "B") + rows("TT|Tên|Ghi chú", "1|A|", "2|B|")
    report = linting.check(read_facts(package(alone + section())), law=LAW)
    assert not {"QH-01", "PL-01", "SO-01", "CQ-02"} & {f.ma for f in report.findings}
    form = line(QH, 13, "B") + line(TN, 14, "B") + line("TỜ KHAI ĐĂNG KÝ TẠM TRÚ", 14, "B") + body("Họ và tên: ………")
    report = linting.check(read_facts(package(form + section())), law=LAW)
    assert not [f for f in report.findings if f.ma.startswith(("SO", "CQ", "NN", "KY"))]
    assert any("không nhận ra" in text.lower() for text in report.khong_danh_gia)


def test_bao_cao_noi_xet_duoc_bao_nhieu() -> None:
    full, short = check(TEXT), check(TEXT, sign_="<w:p/>")
    assert len(full.pham_vi.applying) > 80
    lost = dict(short.pham_vi.missing).keys() - dict(full.pham_vi.missing).keys()
    assert {"KY-02", "NN-02"} <= lost
    with_table = check(rows("TT|Khoản|Tiền", "1|A|5", "2|B|7") + TEXT)
    assert with_table.pham_vi.applying - full.pham_vi.applying == {"TV-08", "TV-10"}
    assert "TR-01" in dict(full.pham_vi.missing)
    assert dict(linting.check(read_facts(package(head() + TITLE + TEXT + sign() + section()))).pham_vi.missing)["TV-06"]
    assert f"Xét {full.pham_vi.judged} trên {len(full.pham_vi.applying)} quy tắc" in full.to_text()
    data = full.to_dict()["quy_tac"]
    assert data["da_xet"] + len(data["chua_xet"]) == data["ap_dung"] == len(full.pham_vi.applying)
    sarif = linting.to_sarif([full], linting.RULES, version="0")["runs"][0]["properties"]["quyTac"][0]
    assert (sarif["daXet"], sarif["apDung"]) == (data["da_xet"], data["ap_dung"])


def test_do_chac_cua_tung_thanh_phan() -> None:
    sure = dict(check(TEXT).pham_vi.components)
    assert sure["số, ký hiệu"]
    assert sure["cơ quan ban hành"]
    assert not dict(check(TEXT, head_=head("Số: 12.QĐ-STC")).pham_vi.components)["số, ký hiệu"]


def test_van_ban_quy_pham_cua_bo_khong_bi_xet() -> None:
    """A circular has a year in its number and is none of the papers judged here; a plan with a year in it is judged."""
    title = line("THÔNG TƯ", 14, "B") + line("Quy định về quản lý tài sản", 14, "B")
    circular = check(
        body("Căn cứ Luật Quản lý tài sản công;"), head_=head("Số: 05/2026/TT-BTC", own="BỘ TÀI CHÍNH"), title=title
    )
    assert not [f.ma for f in circular.findings if f.ma.startswith(("SO-", "CC-", "ND-"))]
    assert told(check(TEXT, head_=head("Số: 05/2026/BC-STC")), "SO-03")


@pytest.mark.parametrize(
    ("office", "missing"),
    [
        (line("ỦY BAN NHÂN DÂN XÃ", 14, "B") + line("CHỦ TỊCH", 14, "B"), True),
        (line("TM. ỦY BAN NHÂN DÂN", 14, "B") + line("CHỦ TỊCH", 14, "B"), False),
        (line("BAN QUẢN LÝ DỰ ÁN", 14, "B") + line("GIÁM ĐỐC", 14, "B"), False),
        (line("CHỦ TỊCH HỘI ĐỒNG", 14, "B"), False),
    ],
)
def test_ten_tap_the_tren_chuc_vu_can_tm(office: str, missing: bool) -> None:
    assert any("thiếu «TM.»" in text for text in told(check(TEXT, sign_=sign(office=office)), "KY-03")) == missing


@pytest.mark.parametrize(
    ("own", "name", "found"),
    [
        ("BỆNH VIỆN ĐA KHOA", "BSCKII. Nguyễn Ngọc Linh", False),
        ("TRƯỜNG ĐẠI HỌC Y - DƯỢC", "PGS.TS. Trịnh Văn Hùng", False),
        ("CÔNG AN TỈNH", "Đại tá Trần Ngọc Tuấn", False),
        ("SỞ TÀI CHÍNH", "TS. Trần Ngọc Tuấn", True),
        ("TRƯỜNG TIỂU HỌC KIM ĐỒNG", "Đại tá Trần Ngọc Tuấn", True),
    ],
)
def test_hoc_vi_quan_ham_cua_nganh_duoc_quy_dinh(own: str, name: str, found: bool) -> None:
    report = check(body("Nội dung./."), head_=head(own=own), sign_=sign().replace("Nguyễn Văn An", name))
    assert bool(told(report, "KY-05")) is found


def test_tien_bang_chu_co_dau_phay() -> None:
    words = "Chín trăm tám mươi lăm triệu, sáu trăm nghìn đồng"
    right = check(body(f"Kinh phí: 985.600.000 đồng (Bằng chữ: {words}).") + body("Hết./."))
    wrong = check(body(f"Kinh phí: 985.000.000 đồng (Bằng chữ: {words}).") + body("Hết./."))
    assert (bool(told(right, "TV-01")), bool(told(wrong, "TV-01"))) == (False, True)


def test_duong_ke_duoi_trich_yeu_nhieu_dong_noi_ca_hai_do_dai() -> None:
    wrong = check(TEXT, title=line("BÁO CÁO", 14, "B") + line("Tình hình thu chi ngân sách nhà nước trên địa bàn", 14, "B")
                  + line("quý I", 14, "B") + line("_" * 60, 14))  # fmt: skip
    (said,) = told(wrong, "TL-03")
    assert "độ dài dòng chữ cuối (3," in said
    assert "hoặc dòng dài nhất (35," in said
    one = check(TEXT, title=line("BÁO CÁO", 14, "B") + line("Tình hình thu chi quý I", 14, "B") + line("_" * 60, 14))
    assert "dài nhất" not in told(one, "TL-03")[0]


def test_chu_de_trong_khong_bi_sua_dau() -> None:
    """Dots to write on say nothing of how a line will end; they are left as they are."""
    data = package(head() + TITLE + TEXT + sign("- Như trên;", "- Lưu: VT, ……") + section())
    repaired = linting.repair(data, read_facts(data), judge=lambda facts: linting.check(facts, law=LAW))
    assert "- Lưu: VT, ……" in [p.text for p in read_facts(repaired.data).paragraphs]


def test_duong_ke_ve_tu_doan_ten_co_quan_khong_thuoc_co_quan_chu_quan() -> None:
    own = para(run("SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH", 12, "B"), drawn_line(26, 24, 5.5), jc="center", mark=12)
    top = table(
        [80, 90],
        [cell(80, line("UBND TỈNH QUẢNG NINH", 12), own), cell(90, line(QH, 13, "B"), line(TN, 14, "B"))],
        [cell(80, line("Số: 12/BC-SVH", 13)), cell(90, line("Quảng Ninh, ngày 02 tháng 7 năm 2026", 14, "I"))],
    )
    report = check(TEXT, head_=top)
    assert not told(report, "CQ-01")
    assert not any("thiếu" in said for said in told(report, "CQ-03"))


def test_dem_thu_nhat_thu_hai_khong_phai_ngay_trong_tuan() -> None:
    counted = body("Thứ nhất, chưa có kinh phí.") + body("Thứ hai, ngày 06/4/2023, Thủ tướng đã ký Quyết định.")
    assert not told(check(counted + TEXT), "TV-02")
    assert told(check(body("Thứ hai, ngày 06/4/2023, Sở họp.") + TEXT), "TV-02")


def test_muc_in_hoa_co_ngoac_va_loi_sau_dau_hai_cham() -> None:
    wanted = "I. TỈNH BÌNH THUẬN (trước sắp xếp)", "II. KIẾN NGHỊ, ĐỀ XUẤT: Không."
    assert not told(check("".join(body(text, "B") for text in wanted) + TEXT), "ST-09")
    assert told(check(body("I. Tỉnh Bình Thuận (TRƯỚC SẮP XẾP)", "B") + TEXT), "ST-09")


def test_chu_ky_day_bang_dau_cach_trong_o_phai_van_o_ben_phai() -> None:
    pushed = line(f"{' ' * 12}GIÁM ĐỐC", 14, "B", "left")
    report = check(TEXT, sign_=sign(office=pushed))
    assert told(report, "KY-01") == ["chức vụ người ký «GIÁM ĐỐC»: canh bằng dấu cách, cần canh giữa"]
    assert not told(report, "KY-06")


def test_danh_sach_sau_nhieu_dong_trong_la_phu_luc() -> None:
    listed = (
        line("DANH SÁCH", 14, "B")
        + line("Tuyến trọng điểm", 14, "B")
        + line("(Kèm theo Báo cáo số 12/BC-STC)", 14, "I")
    )
    report = check(TEXT, sign_=sign() + "<w:p/>" * 12 + listed + TEXT)
    assert not told(report, "KY-04")
    assert not told(report, "PL-04")
    assert told(report, "PL-06") == ["phụ lục chưa sang trang mới"]


def test_can_cu_trong_cong_van_va_hop_dong_khong_co_dang_rieng() -> None:
    letter = "Căn cứ Kế hoạch số 5/KH-BNV ngày 02 tháng 3 năm 2026;"
    assert told(check(body(letter) + TEXT), "CC-01")
    sent = line("Kính gửi: Sở Nội vụ", 14) + body(letter) + TEXT
    assert not told(check(sent, title="", head_=head("Số: 12/STC-NS")), "CC-01")
