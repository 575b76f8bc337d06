"""A small year of a made-up office: settings, profile, workbook; and its papers rendered as the run does."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from tests.unit.awards.told import CLOCK, run_kept, run_year
from vanban.awards.certificates import batch_files, certificate_row
from vanban.awards.kit import Kit, giay_of, open_kit
from vanban.awards.making import YearResult, look_over
from vanban.awards.unnumbered import unnumbered
from vanban.awards.year import Run
from vanban.law import Law
from vanban.records import read_law

SETTINGS = """
nam: 2026
tinh: tỉnh Lạng Sơn
chu_quan_ten: Ủy ban nhân dân tỉnh Lạng Sơn
cap_tren:
  nguoi: Chủ tịch Ủy ban nhân dân tỉnh Lạng Sơn
  tham_dinh: Sở Nội vụ tỉnh Lạng Sơn
  bao_cao: UBND tỉnh
ke_hoach_cap_tren: Kế hoạch số 01/KH-UBND ngày 04/01/2026 của UBND tỉnh
can_cu_tham_quyen: Căn cứ Quyết định số 12/QĐ-UBND ngày 15 tháng 7 năm 2025 của Ủy ban nhân dân tỉnh Lạng Sơn
chu_de: Kỷ cương, sáng tạo
chi_tieu: [Xử lý văn bản đúng hạn]
dia_diem_hop: Phòng họp số 1
thuong_truc: Phòng Hành chính - Quản trị
hop:
  bien_ban_hdsk: {bat_dau: 14h00, ket_thuc: 15h00}
  bien_ban_kiem_phieu: {bat_dau: 15h30, ket_thuc: 16h15}
  bien_ban_hdtdkt: {bat_dau: 14h00, ket_thuc: 16h30}
quy_che: {tham_du: 60, ty_le: {CSTDCS: 80}}
bao_cao:
  so_ket: {han_che: [Đăng ký còn chậm], kien_nghi: [Hướng dẫn nghiệp vụ]}
  tong_ket: {han_che: [Hồ sơ nộp chậm], kien_nghi: [Hướng dẫn quy định mới]}
tu_cham:
  - {ten: Nhiệm vụ được giao, chuan: 60, tu_cham: 58, tu_cham_6_thang: 55}
  - {ten: Chấp hành pháp luật, chuan: 40, tu_cham: 40, tu_cham_6_thang: 40}
bien_ban_nam_truoc: Biên bản số 03/BB-HĐTĐKT ngày 11 tháng 12 năm 2025 của Hội đồng Thi đua - Khen thưởng
nam_truoc:
  - {ma: LDTT, ca_nhan: 5}
"""
PROFILE = """
co_quan: {chu_quan: UBND tỉnh Lạng Sơn, ten: Văn phòng, ten_day_du: Văn phòng UBND tỉnh Lạng Sơn, ky_hieu: VP}
cac_co_quan:
  hdtdkt: {chu_quan: Văn phòng UBND tỉnh Lạng Sơn, ten: Hội đồng Thi đua - Khen thưởng, ky_hieu: HĐTĐKT}
  hdsk: {chu_quan: Văn phòng UBND tỉnh Lạng Sơn, ten: Hội đồng sáng kiến, ky_hieu: HĐSK}
dia_danh: Lạng Sơn
nguoi_ky:
  chanh_van_phong: {chuc_vu: Chánh Văn phòng, ho_ten: Nguyễn Văn Hà}
  pho_chanh_van_phong: {kt: Chánh Văn phòng, chuc_vu: Phó Chánh Văn phòng, ho_ten: Trần Thu Hà}
  truong_phong: {tl: Chánh Văn phòng, chuc_vu: Trưởng phòng Hành chính - Quản trị, ho_ten: Vũ Thị Chi}
luu: {don_vi: HCQT}
"""
ADMIN, GENERAL = "Phòng Hành chính - Quản trị", "Phòng Tổng hợp"
GOOD, BEST = "Đã hoàn thành tốt nhiệm vụ năm 2026", "Đã hoàn thành xuất sắc nhiệm vụ năm 2026"
PEOPLE_HEAD = (
    "STT", "Họ và tên", "Ngày sinh", "Giới tính", "Chức vụ", "Đơn vị công tác", "Danh hiệu đề nghị", "Thành tích",
    "Mức hoàn thành nhiệm vụ", "Danh hiệu đã đạt", "Số phiếu đồng ý", "Tổng số phiếu", "Nhóm đối tượng", "Ghi chú",
    "Phiếu từng danh hiệu",
    "Rút, thôi xét", "Quê quán", "Trình độ chuyên môn", "Quyền hạn, nhiệm vụ được giao",
)  # fmt: skip
UNITS_HEAD = (
    "STT", "Tên tập thể", "Danh hiệu đề nghị", "Thành tích", "Mức hoàn thành nhiệm vụ", "Tổng số người", "Số LĐTT",
    "Số CSTĐCS",
    "Bị kỷ luật", "Số phiếu đồng ý", "Tổng số phiếu", "Chức năng, nhiệm vụ",
)  # fmt: skip
IDEAS_HEAD = (
    "STT", "Tên sáng kiến", "Tác giả", "Chức vụ", "Đơn vị công tác", "Tỷ lệ đóng góp (%)", "Lĩnh vực", "Phạm vi áp dụng",
    "Điểm các thành viên", "Số phiếu đồng ý", "Tổng số phiếu", "Nội dung, hiệu quả",
)  # fmt: skip
COUNCIL_HEAD = (
    "Hội đồng", "STT", "Họ và tên", "Chức vụ", "Chức danh trong Hội đồng", "Có mặt", "Lý do vắng", "Vai trò tại cuộc họp",
)  # fmt: skip
LAST_HEAD = (
    "STT", "Đối tượng", "Tên tập thể, cá nhân", "Ngày sinh", "Giới tính", "Chức vụ", "Đơn vị công tác", "Danh hiệu đề nghị",
    "Thành tích", "Mức hoàn thành nhiệm vụ", "Quê quán", "Trình độ chuyên môn", "Quyền hạn, nhiệm vụ được giao",
    "Số phiếu đồng ý", "Tổng số phiếu",
)  # fmt: skip
BALLOTS_HEAD = ("STT", "Danh hiệu", "Số phiếu phát ra", "Số phiếu thu về", "Số phiếu hợp lệ", "Số phiếu không hợp lệ")
REGISTERED_HEAD = ("STT", "Đối tượng", "Tên tập thể, cá nhân", "Chức vụ", "Đơn vị công tác", "Danh hiệu đăng ký")

PEOPLE: list[list[Any]] = [
    [1, "Lộc Thị Ánh", "12/3/1980", "Nữ", "Trưởng phòng", ADMIN, "LĐTT; CSTĐ cơ sở; CSTĐ cấp tỉnh", BEST, "HTXSNV",
     "2024: CSTĐCS; 2025: CSTĐCS", 5, 5, "pho_phong", "", "", "", "xã Cao Lộc", "Cử nhân", "Phụ trách phòng"],
    [2, "Nông Văn Bình", "1985", "Nam", "Chuyên viên", ADMIN, "LĐTT; CSTĐ cơ sở; Giấy khen", BEST, "HTXSNV", "", 5, 5,
     "truc_tiep", ""],
    [3, "Vi Thị Chi", "01/7/1990", "Nữ", "Chuyên viên", GENERAL, "LĐTT", GOOD, "HTTNV", "", 5, 5, "truc_tiep", ""],
    [4, "Hoàng Đức Dũng", "02/02/1979", "Nam", "Phó Trưởng phòng", GENERAL, "LĐTT; CSTĐ cơ sở", BEST, "HTXSNV", "", 3, 5,
     "pho_phong", ""],
    [5, "Bế Thị Én", "1988", "Nữ", "Chuyên viên", GENERAL, "LĐTT", GOOD, "HTTNV", "", 4, 5, "", ""],
]  # fmt: skip
UNITS: list[list[Any]] = [
    [1, ADMIN, "TTLĐTT; TTLĐXS", BEST, "HTXSNV", 10, 10, 2, 0, 5, 5, "Tham mưu quản trị"],
    [2, GENERAL, "TTLĐTT; Giấy khen", GOOD, "HTTNV", 10, 7, 0, 0, 4, 5, ""],
]
IDEAS: list[list[Any]] = [
    [1, "Bảng nhắc hạn xử lý văn bản", "Lộc Thị Ánh", "Trưởng phòng", ADMIN, 60, "Cải cách hành chính", "cơ sở",
     "80; 76,5; 90", 3, 3, "Nhắc hạn tự động"],
    [None, None, "Vi Thị Chi", "Chuyên viên", GENERAL, 40, None, None, None, None, None],
    [2, "Sổ tay tiếp công dân", "Nông Văn Bình", "Chuyên viên", ADMIN, 100, "Tiếp dân", "cơ sở", "40; 45; 50", 3, 3, "Dễ tìm"],
]  # fmt: skip
COUNCIL: list[list[Any]] = [
    ["Thi đua - Khen thưởng", 1, "Nguyễn Văn Hà", "Chánh Văn phòng", "Chủ tịch", "x", "", ""],
    ["Thi đua - Khen thưởng", 2, "Lộc Thị Ánh", "Trưởng phòng", "Ủy viên thường trực, Thư ký", "x", "", ""],
    ["Thi đua - Khen thưởng", 3, "Vi Thị Chi", "Chuyên viên", "Ủy viên", "x", "", "Trưởng ban kiểm phiếu"],
    ["Thi đua - Khen thưởng", 4, "Nông Văn Bình", "Chuyên viên", "Ủy viên", "x", "", "Ủy viên ban kiểm phiếu"],
    ["Thi đua - Khen thưởng", 5, "Bế Thị Én", "Chuyên viên", "Ủy viên", "", "đi công tác, gửi ý kiến bằng văn bản", ""],
    ["Sáng kiến", 1, "Trần Thu Hà", "Phó Chánh Văn phòng", "Chủ tịch", "x", "", ""],
    ["Sáng kiến", 2, "Lộc Thị Ánh", "Trưởng phòng", "Thư ký", "x", "", ""],
    ["Sáng kiến", 3, "Vi Thị Chi", "Chuyên viên", "Ủy viên", "x", "", ""],
]
LAST: list[list[Any]] = [
    [1, "Cá nhân", "Vi Thị Chi", "01/7/1990", "Nữ", "Chuyên viên", GENERAL, "Bằng khen cấp tỉnh",
     "Đã hoàn thành xuất sắc nhiệm vụ năm 2025", "HTXSNV", "xã Cao Lộc", "Cử nhân Luật", "Tổng hợp báo cáo", 5, 5],
]  # fmt: skip
BALLOTS: list[list[Any]] = [[1, "tất cả", 5, 5, 5, 0]]
REGISTERED: list[list[Any]] = [
    [1, "Tập thể", ADMIN, "", "", "TTLĐTT"],
    [2, "Cá nhân", "Lộc Thị Ánh", "Trưởng phòng", ADMIN, "LĐTT; CSTĐ cơ sở"],
    [3, "Cá nhân", "Lâm Văn Tới", "Chuyên viên", GENERAL, "LĐTT"],
]

Sheets = dict[str, tuple[tuple[str, ...], list[list[Any]]]]


def sheets() -> Sheets:
    """The workbook's sheets, fresh, for a test to spoil."""
    return {
        "Cá nhân": (PEOPLE_HEAD, [list(row) for row in PEOPLE]),
        "Tập thể": (UNITS_HEAD, [list(row) for row in UNITS]),
        "Sáng kiến": (IDEAS_HEAD, [list(row) for row in IDEAS]),
        "Hội đồng": (COUNCIL_HEAD, [list(row) for row in COUNCIL]),
        "Năm trước": (LAST_HEAD, [list(row) for row in LAST]),
        "Kiểm phiếu": (BALLOTS_HEAD, [list(row) for row in BALLOTS]),
        "Đăng ký": (REGISTERED_HEAD, [list(row) for row in REGISTERED]),
    }


def write_year(folder: Path, tables: Sheets | None = None, *, more: str = "") -> Path:
    """Write a year's folder: header in row 2, data from row 3."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, (head, rows) in (tables or sheets()).items():
        sheet = book.create_sheet(name)
        sheet.append([f"DANH SÁCH {name.upper()}"])
        sheet.append(list(head))
        for row in rows:
            sheet.append(row)
    folder.mkdir(parents=True, exist_ok=True)
    book.save(folder / "danh-sach.xlsx")
    (folder / "nam.yaml").write_text(SETTINGS + more, encoding="utf-8")
    (folder / "co-quan.yaml").write_text(PROFILE, encoding="utf-8")
    return folder


LEAVES = frozenset(
    {
        "ban_giao_uoc", "quyet_dinh_kien_toan_hoi_dong", "cong_van_don_doc", "giay_moi", "don_cong_nhan_sang_kien",
        "phieu_cham_sang_kien", "xac_nhan_sang_kien", "giay_chung_nhan_sang_kien", "bao_cao_thanh_tich_ca_nhan",
        "bao_cao_thanh_tich_tap_the", "thong_bao_khong_cong_nhan", "huong_dan_ho_so", "bang_cstdcs", "giay_chung_nhan",
        "bieu_thong_ke", "cong_van_trien_khai", "to_trinh_khen_thuong.nam_truoc", "bao_cao_so_ket",
    }
)  # fmt: skip
"""Papers on which no other rests: a test of the others need not make them."""


def write_lean(folder: Path, tables: Sheets | None = None, *, more: str = "", keep: Collection[str] = ()) -> Path:
    """Write a year's folder whose office leaves out the papers on which no other rests, but for some."""
    skipped = ", ".join(sorted(LEAVES - set(keep)))
    return write_year(folder, tables, more=f"{more}bo_qua: [{skipped}]\n")


@pytest.fixture
def lean() -> Callable[..., Path]:
    return write_lean


@pytest.fixture
def year_sheets() -> Sheets:
    return sheets()


@pytest.fixture
def write() -> Callable[..., Path]:
    return write_year


@pytest.fixture(scope="session")
def law() -> Law:
    return read_law()


@pytest.fixture
def run() -> Callable[..., YearResult]:
    return run_kept


@pytest.fixture(scope="session")
def kit(tmp_path_factory: pytest.TempPathFactory) -> Kit:
    return open_kit(write_year(tmp_path_factory.mktemp("nam")))


@pytest.fixture(scope="session")
def year(kit: Kit) -> YearResult:
    """The small year, issued."""
    return run_year(kit.folder)


class Press:
    """Renders papers of the issued year anew; words may be changed on the way."""

    def __init__(self, made: Run, out: Path) -> None:
        self.run, self.kit, self.out, self.shared = made, made.kit, out, made.shared

    def number(self, key: str) -> str:
        return self.run.made[key].so_ky_hieu

    def paper(self, key: str, changes: Mapping[str, str] | None = None, *, number: int | None = None) -> Path:
        """Render one paper; `changes` replaces words of its record."""
        giay = giay_of(key)
        day = self.kit.day_of(giay)
        text = self.run.record_of(giay)[0]
        for old, new in (changes or {}).items():
            assert old in text, f"{key}: không có «{old}»"
            text = text.replace(old, new)
        own = self.number(key)
        van_ban = self.run.load(giay, text, day, number or (int(own.partition("/")[0]) if own else None))
        signers = [(["CHÁNH VĂN PHÒNG"], "Nguyễn Văn Hà")]
        data = self.run.work.make(van_ban, printed=None if own else partial(unnumbered, key=key, signers=signers))
        path = self.out / f"{key}{'-sua' if changes or number else ''}.docx"
        path.write_bytes(data)
        return path

    def certificates(self, kind: str, ma: str, folder: str, **changes: dict[str, str]) -> list[Path]:
        """Print one batch; `changes` by number in the list replaces fields of a row."""
        lines = [line for line in self.kit.here if line.danh_hieu.ma == ma]
        rows = [{**certificate_row(line, ""), **changes.get(f"so_{line.stt}", {})} for line in lines]
        return batch_files(self.run, self.out / folder, kind, rows, self.run.made["quyet_dinh_khen_thuong"])


@pytest.fixture(scope="session")
def press(year: YearResult, kit: Kit, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Press]:
    with look_over(kit.folder, year.folder, CLOCK.date(), bay_gio=lambda: CLOCK) as made:
        yield Press(made, tmp_path_factory.mktemp("ra"))


@pytest.fixture(scope="session")
def made(year: YearResult) -> dict[str, list[Path]]:
    """The papers and certificates of the year, clean."""
    return {key: list(files) for key, files in year.files().items()}
