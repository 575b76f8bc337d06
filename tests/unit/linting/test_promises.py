"""Small promises of the checker: what a message quotes, what it adds, what is left alone."""

from __future__ import annotations

import io

import pytest
from docx import Document
from short_report import LAW, TEXT, TITLE, check, head, rows, sign, told
from typed_markup import body, line, package, section

from vanban import linting
from vanban.reading import read_facts


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Sở Nội vụ tỉnh Quảng Trị", "«Sở Nội vụ tỉnh Quảng Trị» đã có ở «Kính gửi»"),
        (
            "Ban Quản lý dự án đầu tư xây dựng công trình giao thông và nông nghiệp tỉnh Quảng Trị",
            "…» đã có ở «Kính gửi»",
        ),
    ],
)
def test_loi_trich_chu_cua_van_ban_va_cat_chu_dai(name: str, shown: str) -> None:
    to = line(f"Kính gửi: {name}", 14, "")
    (said,) = told(check(to + TEXT, sign_=sign("- Như trên;", f"- {name};", "- Lưu: VT, NS.")), "NN-07")
    assert shown in said
    assert name[:40] in said


def test_noi_nhan_dau_tien_cua_quyet_dinh_theo_dieu() -> None:
    title = line("QUYẾT ĐỊNH", 14, "B") + line("Về việc chi tiền", 14, "B") + line("GIÁM ĐỐC SỞ TÀI CHÍNH", 14, "B")
    text = line("QUYẾT ĐỊNH:", 14, "B") + body("Điều 1. Chi tiền.") + body("Điều 2. Các phòng thi hành./.")
    to = sign("- Như trên;", "- Lưu: VT, NS.")
    (said,) = told(check(text, head_=head("Số: 12/QĐ-STC"), title=title, sign_=to), "NN-05")
    assert said.endswith("ghi «- Như Điều …;»")
    letter = line("Kính gửi: Sở Nội vụ tỉnh Quảng Trị", 14, "")
    (said,) = told(check(letter + TEXT, sign_=sign("- UBND tỉnh;", "- Lưu: VT, NS.")), "NN-05")
    assert said.endswith("ghi «- Như trên;»")


@pytest.mark.parametrize(
    ("table", "wrong"),
    [
        (("TT|Khoản|Tiền", "1|A|1", "2|B|7", "|Cộng|9"), True),
        (("TT|Khoản|Tiền", "1|A|1", "2|B|7", "|Cộng|8"), False),
        (("TT|Khoản|Tiền", "1|A|0", "2|B|7", "|Cộng|9"), False),
        (("TT|Khoản|Tiền", "1|A|-", "2|B|7", "3|C|1", "|Cộng|9"), True),
        (("TT|Đơn vị|Lập từ", "1|A|1980", "2|B|1990", "3|C|0", "|Cộng|2"), False),
    ],
)
def test_chi_cong_khi_co_hai_so_tro_len(table: tuple[str, ...], wrong: bool) -> None:
    """One figure, or years only, make no sum; a one is a figure as any other."""
    assert bool(told(check(rows(*table) + TEXT), "TV-08")) is wrong


def test_ghi_chu_khong_co_cach_sua_thi_khong_noi_cach_sua() -> None:
    data = package(head() + TITLE + rows("TT|Khoản|Tiền", "1|A|1", "2|B|7", "|Cộng|9") + TEXT + sign() + section())
    facts = read_facts(data)
    report = linting.check(facts, law=LAW)
    silent = {finding.ma for finding in report.findings if not finding.cach_sua}
    assert "TV-08" in silent
    comments = Document(io.BytesIO(linting.annotate(data, facts, report))).comments
    texts = [paragraph.text for comment in comments for paragraph in comment.paragraphs]
    remedies = [text for text in texts if text.startswith("Cách sửa:")]
    assert sorted(remedies) == sorted(f"Cách sửa: {f.cach_sua}." for f in report.findings if f.cach_sua)


def test_chua_co_ten_nguoi_ky_van_sua_duoc_cac_cho_khac() -> None:
    nameless = sign(office=line("GIÁM ĐỐC", 14, "")).replace("Nguyễn Văn An", "")
    data = package(head() + TITLE + TEXT + nameless + section())
    facts = read_facts(data)
    assert facts.main.ky[0].name is None
    assert "KY-01" in {finding.ma for finding in linting.check(facts, law=LAW).findings}
    repaired = linting.repair(data, facts, judge=lambda facts: linting.check(facts, law=LAW))
    assert "KY-01" not in {finding.ma for finding in linting.check(read_facts(repaired.data), law=LAW).findings}


def test_loi_nang_dung_truoc_loi_nhe_du_o_sau_trong_van_ban() -> None:
    found = check(
        body("Các đơn vị gửi  báo cáo , đúng hạn.") + body("Điều I. Sai số") + TEXT, sign_=sign("- Lưu: VT")
    ).findings
    assert {finding.muc for finding in found} == set(linting.Level)
    order = [list(linting.Level).index(finding.muc) for finding in found]
    assert order == sorted(order)


def test_loi_dau_cach_trich_muoi_lam_chu_hai_ben() -> None:
    text = "0123456789abcdefghij  klmnopqrstuvwxyz0123456789."
    (said,) = told(check(body(text) + TEXT), "TV-07")
    assert said == "có hai dấu cách liền nhau: «56789abcdefghij klmnopqrstuvwxy»"


def test_bang_tong_ket_nhieu_tep_thang_cot() -> None:
    """Counts stand under their titles, the worst file first, long names cut."""
    good = check(body("Kết quả thu chi."))
    reports = [good, check(TEXT, sign_="<w:p/>", head_=line("SỞ TÀI CHÍNH", 13, "B"))]
    head_, *rows_, total = linting.summary(reports, ["hong.docx"]).splitlines()
    ends = [head_.index(title) + len(title) for title in ("Lỗi", "Cảnh báo", "Gợi ý")]
    counts = [[int(row[:end].split()[-1]) for end in ends] for row in rows_[:2]]
    wanted = sorted(([report.count(level) for level in linting.Level] for report in reports), reverse=True)
    assert counts == wanted
    assert rows_[2].endswith("không đọc được")
    assert total.startswith("Tổng cộng 3 tệp:")


@pytest.mark.parametrize(
    ("code", "own"),
    [
        ("QĐ-BCH", "BỘ CHỈ HUY QUÂN SỰ"),
        ("QĐ-BQL", "BAN QUẢN LÝ DỰ ÁN"),
        ("QĐ-BVĐK", "BỆNH VIỆN ĐA KHOA"),
        ("QĐ-BTL", "BỘ TƯ LỆNH"),
    ],
)
def test_ma_bat_dau_bang_chu_b_khong_phai_bo(code: str, own: str) -> None:
    """Commands, boards and hospitals are no ministries: their year in the number is a slip, for reading as for checking."""
    title = line("QUYẾT ĐỊNH", 14, "B") + line("Về việc chi tiền", 14, "B")
    report = check(TEXT, head_=head(f"Số: 05/2026/{code}", own=own), title=title)
    assert any("có năm ban hành" in said for said in told(report, "SO-03"))
    assert not any("không nhận ra đây là văn bản hành chính" in said for said in report.khong_danh_gia)
    data = package(head(f"Số: 05/2026/{code}", own=own) + title + TEXT + sign() + section())
    assert read_facts(data).family.key == "hanh_chinh"


@pytest.mark.parametrize(
    ("number", "wrong"),
    [("Số: 12/BC-STC", "«BC»"), ("Số: 12/CV-STC", "«CV»"), ("Số: 12/BC", ""), ("Số: 12/STC-NS", "")],
)
def test_cong_van_khong_mang_ky_hieu_cua_loai_khac(number: str, wrong: str) -> None:
    """One group of letters alone is the body's code, whatever type has the same letters."""
    letter = line("Kính gửi: Sở Nội vụ tỉnh Quảng Trị", 14, "")
    said = told(check(letter + TEXT, head_=head(number), title=line("V/v báo cáo thu chi", 12, "")), "SO-04")
    assert [wrong in text for text in said] == ([True] if wrong else [])


def test_bao_cao_chua_nhan_ra_loai_chi_ghi_ten_tep() -> None:
    assert linting.Report("a.docx", ()).to_text().splitlines()[0] == "a.docx"
    assert linting.Report("a.docx", (), nhan_dang="Kế hoạch").to_text().splitlines()[0] == "a.docx: Kế hoạch"


@pytest.mark.parametrize(
    ("number", "office", "place"),
    [
        ("Số: 12/BC-STC", ("GIÁM ĐỐC",), "phần ký, ô bên phải, dòng 1"),
        ("Số: 12/BC-STC", ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), "phần ký, ô bên phải, dòng 2"),
        ("Số:      /BC-STC", ("GIÁM ĐỐC",), ""),
    ],
)
def test_co_so_ma_chua_co_ten_nguoi_ky_thi_noi_cho_thieu(number: str, office: tuple[str, ...], place: str) -> None:
    """A paper that has its number goes out: the name is missed below the last line of the office; a draft is left blank."""
    nameless = sign(office="".join(line(text, 14, "B") for text in office)).replace(line("Nguyễn Văn An", 14, "B"), "")
    report = check(TEXT, head_=head(number), sign_=nameless)
    assert [f.vi_tri for f in report.findings if f.ma == "KY-04"] == ([place] if place else [])


@pytest.mark.parametrize("code", ["BC", "GGT"])
def test_thieu_ten_loai_chi_noi_mot_lan(code: str) -> None:
    """Without the name of the type nothing is said of a rule below it."""
    report = check(TEXT, head_=head(f"Số: 12/{code}-STC"), title="<w:p/>")
    assert [f.vi_tri for f in report.findings if f.ma in ("TL-01", "TL-03")] == ["trang đầu"]
