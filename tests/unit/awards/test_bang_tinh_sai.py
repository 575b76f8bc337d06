"""Wrong workbooks: none gives a paper that says what the data does not; the message names sheet and cell; nothing crashes."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from itertools import takewhile
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from tests.unit.awards.told import open_kit
from vanban.cli import main

Spoil = Callable[[Workbook], None]
DECISION, REPORT, IDEAS = "Quyết định tặng danh hiệu", "Báo cáo tổng kết năm", "Quyết định công nhận sáng kiến"
MEDALS, ONE_OFF = "Kỷ niệm chương đợt 1", "Quyết định khen thưởng đột xuất"
MEDAL = (
    "Họ và tên",
    "Ngày sinh",
    "Giới tính",
    "Đơn vị công tác",
    "Tên kỷ niệm chương",
    "Số năm công tác trong ngành",
    "Đợt",
)
LOC = ("Lộc Thị Ánh", "12/3/1980", "Nữ", "Phòng Hành chính - Quản trị", "Vì sự nghiệp Văn phòng", 21, "1")
ANSWERS = ("Tên", "Danh hiệu đề nghị", "Kết quả", "Số quyết định", "Ngày quyết định")
ROUND = ("Đợt", "Ngày quyết định", "Thời gian lập thành tích", "Tên", "Giới tính", "Danh hiệu đề nghị")
ADMIN = "Phòng Hành chính - Quản trị"
BINH = ("Bão số 3", "15/9/2026", "12/9/2026", "Nông Văn Bình", "Nam", "Giấy khen")


def column(sheet: Any, name: str) -> int:
    return next(cell.column for cell in sheet[2] if cell.value == name)


def put(sheet: str, name: str, row: int, value: object) -> Spoil:
    return lambda book: setattr(book[sheet].cell(row, column(book[sheet], name)), "value", value)


def doubled(sheet: str, row: int, **changed: object) -> Spoil:
    def spoil(book: Workbook) -> None:
        rows = book[sheet]
        rows.append([cell.value for cell in rows[row]])
        for name, value in changed.items():
            rows.cell(rows.max_row, column(rows, name.replace("_", " "))).value = value

    return spoil


def added(name: str, *rows: tuple[object, ...]) -> Spoil:
    def spoil(book: Workbook) -> None:
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)

    return spoil


def header(sheet: str, old: str, new: str) -> Spoil:
    return lambda book: setattr(book[sheet].cell(2, column(book[sheet], old)), "value", new)


def both(*spoils: Spoil) -> Spoil:
    return lambda book: [spoil(book) for spoil in spoils] and None


REFUSED: list[tuple[str, Spoil, str, str]] = [
    ("phiếu nhiều hơn tổng số", put("Cá nhân", "Số phiếu đồng ý", 3, 9), "Cá nhân!K3", "nhiều hơn tổng số"),
    ("phiếu lẻ", put("Cá nhân", "Số phiếu đồng ý", 3, 4.5), "Cá nhân!K3", "số nguyên"),
    ("phiếu âm", put("Cá nhân", "Số phiếu đồng ý", 3, -1), "Cá nhân!K3", "số nguyên"),
    ("chữ trong ô số", put("Cá nhân", "Số phiếu đồng ý", 3, "năm"), "Cá nhân!K3", "không phải con số"),
    ("tổng số 0", put("Cá nhân", "Tổng số phiếu", 3, 0), "Cá nhân!L3", "không có tổng số phiếu"),
    ("công thức chưa tính", put("Cá nhân", "Số phiếu đồng ý", 3, "=2+3"), "Cá nhân!K3", "công thức chưa có kết quả"),
    ("công thức ở tên", put("Cá nhân", "Họ và tên", 3, "=A1"), "Cá nhân!B3", "công thức chưa có kết quả"),
    ("ô báo lỗi", put("Cá nhân", "Tổng số phiếu", 3, "#REF!"), "Cá nhân!L3", "#REF!"),
    ("danh hiệu lạ", put("Cá nhân", "Danh hiệu đề nghị", 5, "Lao động giỏi"), "Cá nhân!G5", "Lao động giỏi"),
    ("thiếu tên", put("Cá nhân", "Họ và tên", 4, None), "Cá nhân!B4", "thiếu họ và tên"),
    ("gộp ô tên", lambda book: book["Cá nhân"].merge_cells("B3:B4"), "Cá nhân!B4", "thiếu họ và tên"),
    ("ngày không có", put("Cá nhân", "Ngày sinh", 3, "31/02/1980"), "Cá nhân!C3", "không có ngày 31"),
    ("tiêu đề gõ sai", header("Cá nhân", "Số phiếu đồng ý", "Số phiếu đồng í"), "Cá nhân!K2", "Sửa tiêu đề cột"),
    ("tên trang gõ sai", lambda book: setattr(book["Cá nhân"], "title", "Cá nhânn"), "Cá nhânn", "giống «Cá nhân»"),
    (
        "tên trang thêm chữ",
        lambda book: setattr(book["Tập thể"], "title", "DS tập thể"),
        "DS tập thể",
        "giống «Tập thể»",
    ),
    ("trang ẩn", lambda book: setattr(book["Tập thể"], "sheet_state", "hidden"), "Tập thể", "đang ẩn"),
    ("có mặt không rõ", put("Hội đồng", "Có mặt", 5, "?"), "Hội đồng!F5", "không rõ có hay không"),
    ("rút điều không đề nghị", put("Cá nhân", "Rút, thôi xét", 5, "CSTĐ tỉnh: rút"), "Cá nhân!P5", "không đề nghị"),
    (
        "rút danh hiệu gõ sai",
        put("Cá nhân", "Rút, thôi xét", 5, "LĐT: xin rút"),
        "Cá nhân!P5",
        "không nhận ra danh hiệu",
    ),
    ("phiếu của danh hiệu khác", put("Cá nhân", "Phiếu từng danh hiệu", 5, "CSTĐCS: 5/5"), "Cá nhân!O5", "CSTĐCS"),
    ("điểm quá 100", put("Sáng kiến", "Điểm các thành viên", 3, "80;120;82"), "Sáng kiến!B3", "ngoài khoảng"),
    ("đóng góp 110%", put("Sáng kiến", "Tỷ lệ đóng góp (%)", 3, 70), "Sáng kiến!B3", "110%"),
    (
        "tặng mà ghi được hình thức khác",
        added(
            "Kết quả cấp trên",
            (*ANSWERS, "Được tặng"),
            ("Lộc Thị Ánh", "CSTĐ tỉnh", "tặng", "7/QĐ", "15/12/2026", "GK"),
        ),
        "Kết quả cấp trên!F2",
        "mà cột «Kết quả» ghi «tặng»",
    ),
    (
        "một danh hiệu hai kết quả phiếu",
        put("Cá nhân", "Phiếu từng danh hiệu", 3, "CSTĐCS: 4/5; CSTĐCS: 3/5"),
        "Cá nhân!O3",
        "hai kết quả phiếu",
    ),
    ("đăng ký danh hiệu lạ", put("Đăng ký", "Danh hiệu đăng ký", 3, "Danh hiệu X"), "Đăng ký!F3", "Danh hiệu X"),
]
STOPPED: list[tuple[str, Spoil, str, str, str]] = [
    ("phiếu nhiều hơn Hội đồng", put("Cá nhân", "Tổng số phiếu", 3, 7), DECISION, "Cá nhân!B3", "5/7 phiếu, Hội đồng có 5"),
    ("hợp lệ nhiều hơn thu về", put("Kiểm phiếu", "Số phiếu hợp lệ", 3, 6), DECISION, "Kiểm phiếu!D3", "hợp lệ 6"),
    ("thu về nhiều hơn phát ra", put("Kiểm phiếu", "Số phiếu thu về", 3, 6), DECISION, "Kiểm phiếu!D3", "phát ra"),
    ("hai hòm một danh hiệu", lambda b: b["Kiểm phiếu"].append([2, "tất cả", 5, 5, 4, 1]), DECISION, "Kiểm phiếu!D4", "đã có"),
    ("một người hai dòng", doubled("Cá nhân", 3), DECISION, "Cá nhân!B8", "đã có ở Cá nhân!B3"),
    ("một người hai đơn vị", doubled("Cá nhân", 3, Đơn_vị_công_tác="Phòng Tổng hợp"), DECISION, "Cá nhân!B8", "hai đơn vị"),
    ("trùng tên, thiếu ngày sinh",
     both(put("Cá nhân", "Ngày sinh", 3, None), doubled("Cá nhân", 3, Đơn_vị_công_tác="Phòng Tổng hợp")), DECISION, "Cá nhân!B8",
     "ghi ngày sinh"),
    ("hàng ẩn", lambda b: setattr(b["Cá nhân"].row_dimensions[4], "hidden", True), DECISION, "Cá nhân!hàng 4", "hàng ẩn"),
    ("danh hiệu tập thể cho người", put("Cá nhân", "Danh hiệu đề nghị", 5, "TTLĐTT"), DECISION, "Cá nhân!B5", "không tặng cho"),
    ("LĐTT nhiều hơn người", put("Tập thể", "Số LĐTT", 3, 12), DECISION, "Tập thể!B3", "12 người LĐTT"),
    ("sinh năm 2030", put("Cá nhân", "Ngày sinh", 3, "12/3/2030"), DECISION, "Cá nhân!B3", "ngày sinh"),
    ("đã đạt năm chưa tới", put("Cá nhân", "Danh hiệu đã đạt", 5, "2031: LĐTT"), DECISION, "Cá nhân!B5", "ghi năm 2031"),
    ("đã đạt năm nay còn đề nghị", put("Cá nhân", "Danh hiệu đã đạt", 5, "2026: LĐTT"), DECISION,
     "Cá nhân!B5", "còn đề nghị năm nay"),
    ("hai thư ký",
     both(put("Hội đồng", "Vai trò tại cuộc họp", 4, "Thư ký"), put("Hội đồng", "Vai trò tại cuộc họp", 5, "Thư ký")),
     DECISION, "Hội đồng!C5", "hai người cùng thư ký"),
    ("người kiểm phiếu vắng", put("Hội đồng", "Có mặt", 5, "vắng"), DECISION, "Hội đồng!C5", "vắng mặt mà kiểm phiếu"),
    ("thành viên hai lần", doubled("Hội đồng", 4), DECISION, "Hội đồng!C11", "hai lần trong một hội đồng"),
    ("phiếu nhiều hơn người bỏ phiếu",
     put("Hội đồng", "Lý do vắng", 7, "đi công tác"), DECISION, "Tập thể!B3", "5 phiếu đồng ý, chỉ 4 người có mặt"),
    ("phát ra cho người vắng",
     put("Hội đồng", "Lý do vắng", 7, "đi công tác"), DECISION, "Kiểm phiếu!D3", "phát ra 5 phiếu, chỉ 4"),
    ("trùng tên một đơn vị, một dòng thiếu ngày sinh", doubled("Cá nhân", 3, Ngày_sinh=None), DECISION,
     "Cá nhân!B8", "một hay hai người"),
    ("trùng tên một đơn vị, một dòng chỉ có năm", doubled("Cá nhân", 3, Ngày_sinh="1980"), DECISION,
     "Cá nhân!B8", "một hay hai người"),
    ("thành viên sáng kiến vắng mà đủ phiếu",
     both(put("Hội đồng", "Có mặt", 10, ""), put("Hội đồng", "Lý do vắng", 10, "nghỉ ốm")), IDEAS, "Sáng kiến!B3",
     "3 phiếu đồng ý, chỉ 2 người có mặt"),
    ("hai sáng kiến cùng tên", put("Sáng kiến", "Tên sáng kiến", 5, "Bảng nhắc hạn xử lý văn bản"), IDEAS, "Sáng kiến!B5",
     "trùng tên với Sáng kiến!B3"),
    ("năm trước hai dòng một người", doubled("Năm trước", 3), "Tờ trình đề nghị cấp trên khen thưởng năm trước",
     "Năm trước!C4", "đã có ở Năm trước!C3"),
    ("đăng ký hai dòng", doubled("Đăng ký", 5), "Bản đăng ký thi đua", "Đăng ký!C6", "đã đăng ký ở Đăng ký!C5"),
    ("kỷ niệm chương bỏ sót", both(put("Cá nhân", "Danh hiệu đề nghị", 5, "LĐTT; KNC"), added("Kỷ niệm chương", MEDAL, LOC)),
     MEDALS, "Cá nhân!B5", "không có ở trang «Kỷ niệm chương»"),
    ("kỷ niệm chương đợt 3", added("Kỷ niệm chương", MEDAL, (*LOC[:-1], "3")), MEDALS, "Kỷ niệm chương!A2", "không rõ đợt «3»"),
    ("công tác lâu hơn tuổi", added("Kỷ niệm chương", MEDAL, (*LOC[:-2], 45, "1")), MEDALS,
     "Kỷ niệm chương!A2", "45 năm công tác"),
    ("đột xuất hai ngày một đợt",
     added("Đột xuất, chuyên đề", ROUND, BINH, (BINH[0], "20/9/2026", BINH[2], "Vi Thị Chi", "Nữ", "Giấy khen")), ONE_OFF,
     "Đột xuất, chuyên đề!hàng 2", "hai ngày quyết định (15/09/2026; 20/09/2026)"),
    ("đột xuất hai thời gian một đợt",
     added("Đột xuất, chuyên đề", ROUND, BINH, (*BINH[:2], "đêm 12 tháng 9", "Vi Thị Chi", "Nữ", "Giấy khen")), ONE_OFF,
     "Đột xuất, chuyên đề!hàng 2", "hai thời gian lập thành tích (12/09/2026; đêm 12 tháng 9)"),
    ("đột xuất trước thành tích", added("Đột xuất, chuyên đề", ROUND, (*BINH[:2], "16/9/2026", *BINH[3:])), ONE_OFF,
     "Đột xuất, chuyên đề!D2", "sau ngày quyết định"),
    ("đột xuất chưa rõ Ông hay Bà", added("Đột xuất, chuyên đề", ROUND, (*BINH[:4], "", BINH[5])), ONE_OFF,
     "Đột xuất, chuyên đề!D2", "Ông hay Bà"),
    ("một thành tích khen hai đợt",
     added("Đột xuất, chuyên đề", (*ROUND, "Thành tích"), (*BINH, "Cứu người"), ("Lũ", "25/9/2026", *BINH[2:], "Cứu người")),
     "đột xuất: Lũ", "Đột xuất, chuyên đề!D3", "chính thành tích này"),
    ("chưa bỏ phiếu",
     both(put("Cá nhân", "Số phiếu đồng ý", 3, None), put("Cá nhân", "Tổng số phiếu", 3, None)), DECISION, "Cá nhân!B3",
     "chưa có kết quả bỏ phiếu"),
    ("sáng kiến nhiều phiếu chấm", put("Sáng kiến", "Điểm các thành viên", 3, "80;81;82;83"), "Quyết định công nhận sáng kiến",
     "Sáng kiến!B3", "4 phiếu chấm"),
    ("kết quả không ai đề nghị",
     added("Kết quả cấp trên", ANSWERS, ("Lộc Thị Anh", "CSTĐ tỉnh", "tặng", "7/QĐ-UBND", "15/12/2026")),
     REPORT, "Kết quả cấp trên!A2", "không có đề nghị"),
    ("kết quả cho người Hội đồng không thông qua",
     both(put("Cá nhân", "Phiếu từng danh hiệu", 3, "CSTĐ cấp tỉnh: 1/5"),
          added("Kết quả cấp trên", ANSWERS, ("Lộc Thị Ánh", "CSTĐ tỉnh", "tặng", "7/QĐ-UBND", "15/12/2026"))), REPORT,
     "Kết quả cấp trên!A2", "không có đề nghị"),
    ("kết quả ghi đơn vị khác",
     added("Kết quả cấp trên", (*ANSWERS, "Đơn vị công tác"),
           ("Lộc Thị Ánh", "CSTĐ tỉnh", "không tặng", "", "", "Phòng Tổng hợp")), REPORT,
     "Kết quả cấp trên!A2", "không có đề nghị"),
    ("được tặng mà không có số", added("Kết quả cấp trên", ANSWERS, ("Lộc Thị Ánh", "CSTĐ tỉnh", "tặng", "", "")), REPORT,
     "Kết quả cấp trên!A2", "chưa ghi số"),
    ("kết quả của một trong hai người trùng tên",
     both(doubled("Cá nhân", 3, Ngày_sinh="01/01/1990", Đơn_vị_công_tác="Phòng Tổng hợp"),
          added("Kết quả cấp trên", ANSWERS, ("Lộc Thị Ánh", "CSTĐ tỉnh", "không tặng", "", ""))), REPORT,
     "Kết quả cấp trên!A2", "có 2 đề nghị"),
    ("hai kết quả", added("Kết quả cấp trên", ANSWERS, ("Lộc Thị Ánh", "CSTĐ tỉnh", "tặng", "7/QĐ-UBND", "15/12/2026"),
                          ("Lộc Thị Ánh", "CSTĐ tỉnh", "không tặng", "", "")), REPORT, "Kết quả cấp trên!A3", "đã ghi ở"),
    ("đột xuất ngoài năm", added("Đột xuất, chuyên đề", ROUND, (BINH[0], "15/9/2025", *BINH[2:])),
     "Quyết định khen thưởng đột xuất", "Đột xuất, chuyên đề!D2", "không thuộc năm 2026"),
    ("đột xuất hai lần một người", added("Đột xuất, chuyên đề", ROUND, BINH, BINH), "Quyết định khen thưởng đột xuất",
     "Đột xuất, chuyên đề!D3", "đã có trong đợt này"),
    ("thay đổi trước quyết định",
     added("Thay đổi", ("Loại", "Văn bản", "Ngày", "Tên", "Danh hiệu", "Lý do"),
           ("Hủy bỏ", "02/QĐ-VP", "01/3/2026", "Bế Thị Én", "LĐTT", "sai")),
     "Quyết định hủy bỏ", "Thay đổi!hàng 2", "không thấy văn bản đã phát hành"),
]  # fmt: skip


MANY: list[tuple[Spoil, str, str, str]] = [
    (put("Cá nhân", "Ghi chú", 5, "Đã mất ngày 20/11"), DECISION, "Cá nhân!B5", "truy tặng"),
    (put("Cá nhân", "Ghi chú", 6, "bị kỷ luật cảnh cáo"), DECISION, "Cá nhân!B6", "vẫn được xét"),
    (put("Cá nhân", "Thành tích", 7, "Hoàn thành tốt nhiệm vụ năm 2025"), DECISION, "Cá nhân!B7", "ghi năm 2025"),
    (put("Năm trước", "Thành tích", 3, "Hoàn thành tốt nhiệm vụ năm 2026"),
     "Tờ trình đề nghị cấp trên khen thưởng năm trước", "Năm trước!C3", "danh sách này của năm 2025"),
    (added("Kết quả cấp trên", ANSWERS, ("Lộc Thị Ánh", "CSTĐ tỉnh", "không tặng", "", ""),
           (ADMIN, "TTLĐXS", "tặng", "7/QĐ-UBND", "05/3/2026")), REPORT, "Kết quả cấp trên!A2", "chưa ghi ngày cấp trên trả lời"),
    (lambda book: None, REPORT, "Kết quả cấp trên!A3", "khi Hội đồng chưa xét"),
    (put("Cá nhân", "Danh hiệu đã đạt", 3, "2019: Kỷ niệm chương Vì sự nghiệp Văn phòng"), MEDALS, "Kỷ niệm chương!A2",
     "đã được tặng Vì sự nghiệp Văn phòng năm 2019"),
    (added("Kỷ niệm chương", MEDAL, LOC, (LOC[0], "1980", *LOC[2:4], "KNC “Vì sự nghiệp văn phòng”", 21, "2")), MEDALS,
     "Kỷ niệm chương!A3", "đã đề nghị kỷ niệm chương này"),
]  # fmt: skip


@pytest.fixture
def clean(write: Callable[..., Path], tmp_path: Path) -> Path:
    return write(tmp_path / "sach")


def spoiled(clean: Path, target: Path, spoil: Spoil) -> Path:
    shutil.copytree(clean, target)
    book = load_workbook(target / "danh-sach.xlsx")
    spoil(book)
    book.save(target / "danh-sach.xlsx")
    return target


@pytest.mark.parametrize(("spoil", "place", "word"), [case[1:] for case in REFUSED], ids=[case[0] for case in REFUSED])
def test_doc_khong_duoc_thi_khong_lam_gi_va_noi_o(clean, tmp_path, capsys, spoil, place, word):
    folder = spoiled(clean, tmp_path / "nam", spoil)
    code = main(["nam-thi-dua", str(folder)])
    told = capsys.readouterr().err
    assert code in {1, 2}
    assert place in told, told
    assert word in told, told
    assert not (folder / "ket-qua").exists()


@pytest.mark.parametrize(
    ("spoil", "paper", "place", "word"), [case[1:] for case in STOPPED], ids=[case[0] for case in STOPPED]
)
def test_dieu_khong_the_dung_thi_van_ban_ay_khong_co(clean, tmp_path, capsys, spoil, paper, place, word):
    folder = spoiled(clean, tmp_path / "nam", spoil)
    assert main(["nam-thi-dua", str(folder), "--viec"]) == 0
    shown = capsys.readouterr().out
    assert shown.endswith("\n")
    lines = shown.splitlines()
    at = next(number for number, line in enumerate(lines) if paper in line and line.startswith("  ["))
    assert "[chưa đủ dữ liệu]" in lines[at]
    why = "\n".join(line for line in lines if line.startswith("      thiếu:"))
    assert any(place in line and word in line for line in why.splitlines()), why


def test_nhieu_dieu_ngo_mot_luc_thi_noi_het(clean, tmp_path, capsys):
    folder = spoiled(clean, tmp_path / "nam", both(*(case[0] for case in MANY)))
    assert main(["nam-thi-dua", str(folder), "--viec"]) == 0
    lines = capsys.readouterr().out.splitlines()
    for _, paper, place, word in MANY:
        at = next(number for number, line in enumerate(lines) if paper in line and line.startswith("  ["))
        why = list(takewhile(lambda line: line.startswith("      thiếu:"), lines[at + 1 :]))
        assert any(place in line and word in line for line in why), (paper, word, why)


def test_luat_het_hieu_luc_va_ngay_truoc_nam_thi_dung(clean, tmp_path, capsys):
    folder = spoiled(clean, tmp_path / "nam", lambda book: None)
    with (folder / "nam.yaml").open("a", encoding="utf-8") as settings:
        settings.write("ngay: {quyet_dinh_khen_thuong: 18/12/2024}\n")
    assert main(["nam-thi-dua", str(folder)]) == 2
    assert "ngay: quyet_dinh_khen_thuong" in (told := capsys.readouterr().err)
    assert "không thuộc năm 2026" in told


@pytest.mark.parametrize(
    ("setting", "paper", "word"),
    [
        ("can_cu_tham_quyen: Căn cứ Nghị định số 98/2023/NĐ-CP", DECISION, "thay bằng Nghị định số 152/2025/NĐ-CP"),
        (
            "ngay: {giay_moi.hdtdkt: 14/12/2026, bien_ban_hdtdkt: 10/12/2026}",
            "Biên bản họp Hội đồng Thi đua",
            "trước «Giấy mời họp Hội đồng Thi đua",
        ),
        (
            "hop: {bien_ban_hdtdkt: {bat_dau: 14h00, ket_thuc: 9h30}}",
            "Biên bản họp Hội đồng Thi đua",
            "không sau lúc bắt đầu 14h00",
        ),
        ("quy_che: {tham_du: 60, ty_le: {CSTDCS: 80}, toi_da: {CSTDCS: 15}}", DECISION, "quá 15% của quy chế"),
        ("quy_khen_thuong: 13679999", DECISION, "quá Quỹ 13.679.999 đồng"),
        ("ngay: {bieu_thong_ke: 15/12/2026}", "Biểu thống kê", "trước «Quyết định tặng danh hiệu"),
    ],
)
def test_can_cu_het_hieu_luc_va_ngay_nguoc_thi_khong_phat_hanh(clean, tmp_path, capsys, setting, paper, word):
    folder = spoiled(clean, tmp_path / "nam", lambda book: None)
    own = re.sub(
        rf"^{setting.partition(':')[0]}:.*\n(?: .*\n)*",
        "",
        (folder / "nam.yaml").read_text(encoding="utf-8"),
        flags=re.M,
    )
    (folder / "nam.yaml").write_text(f"{own}{setting}\n", encoding="utf-8")
    assert main(["nam-thi-dua", str(folder), "--viec"]) == 0
    out = capsys.readouterr().out.splitlines()
    at = next(number for number, line in enumerate(out) if paper in line and line.startswith("  ["))
    assert "[chưa đủ dữ liệu]" in out[at]
    why = "\n".join(takewhile(lambda line: line.startswith("      thiếu:"), out[at + 1 :]))
    assert word in why, why


def test_trang_trong_coi_nhu_khong_co_va_tieu_de_thieu_noi_dung_trang(clean, tmp_path, capsys):
    folder = spoiled(clean, tmp_path / "nam", lambda book: book.create_sheet("Hộ gia đình"))
    assert main(["nam-thi-dua", str(folder), "--viec"]) == 0
    bare = spoiled(folder, tmp_path / "nua", lambda book: book["Hộ gia đình"].append(["Danh sách hộ"]))
    assert main(["nam-thi-dua", str(bare), "--viec"]) == 2
    told = capsys.readouterr().err
    assert "Hộ gia đình" in told
    assert "--moi" in told


def test_ban_sao_cua_trang_va_bang_tinh_dang_mo_duoc_noi(clean, tmp_path):
    folder = spoiled(clean, tmp_path / "nam", lambda book: book.create_sheet("Cá nhân (cũ)"))
    (folder / "~$danh-sach.xlsx").write_bytes(b"\x05Lan")
    told = " ".join(open_kit(folder).data.ghi_chu)
    assert "Cá nhân (cũ): trang này không được đọc" in told
    assert "đang mở trong Excel" in told


def test_danh_hieu_ket_qua_muc_viet_nhu_ngoai_doi(clean, tmp_path, capsys):
    wanted = both(
        put("Cá nhân", "Danh hiệu đề nghị", 5, "1. LĐTT\n2. Giấy khen"),
        put("Cá nhân", "Danh hiệu đề nghị", 7, "LĐTT và Giấy khen"),
        put("Cá nhân", "Danh hiệu đề nghị", 6, "LĐTT + Huân chương Lao động hạng III"),
        put("Cá nhân", "Mức hoàn thành nhiệm vụ", 7, "Tốt"),
        added("Kết quả cấp trên", ANSWERS, ("Lộc Thị Ánh", "CSTĐ tỉnh", "Không đồng ý", "", "")),
    )
    folder = spoiled(clean, tmp_path / "nam", wanted)
    assert main(["nam-thi-dua", str(folder), "--viec"]) == 0
    assert "Giấy khen (hàng loạt)" in capsys.readouterr().out
