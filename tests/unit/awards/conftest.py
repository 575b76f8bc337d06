"""A small year of a made-up office: settings, profile, workbook; and its papers rendered as the run does."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from vanban import records
from vanban.awards.filling import fill
from vanban.awards.kit import Kit, base_values, open_kit, values_of
from vanban.awards.law.grounds import grounds
from vanban.awards.law.inventory import INVENTORY
from vanban.awards.unnumbered import unnumbered
from vanban.batch.outcome import Outputs, carry_out
from vanban.batch.preparing import Wish, prepare
from vanban.batch.running import Options
from vanban.language import ngay_thang
from vanban.line.office import HOUSE

SETTINGS = """
nam: 2026
tinh: tỉnh Lạng Sơn
chu_quan_ten: Ủy ban nhân dân tỉnh Lạng Sơn
ke_hoach_cap_tren: Kế hoạch số 01/KH-UBND ngày 04/01/2026 của UBND tỉnh về công tác thi đua, khen thưởng năm 2026
can_cu_tham_quyen: Căn cứ Quyết định số 12/QĐ-UBND ngày 15 tháng 7 năm 2025 của Ủy ban nhân dân tỉnh Lạng Sơn
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
)  # fmt: skip
UNITS_HEAD = (
    "STT", "Tên tập thể", "Danh hiệu đề nghị", "Thành tích", "Mức hoàn thành nhiệm vụ", "Tổng số người", "Số LĐTT",
    "Số CSTĐCS", "Bị kỷ luật", "Số phiếu đồng ý", "Tổng số phiếu", "Ghi chú",
)  # fmt: skip
IDEAS_HEAD = (
    "STT", "Tên sáng kiến", "Tác giả", "Chức vụ", "Đơn vị công tác", "Tỷ lệ đóng góp (%)", "Lĩnh vực", "Phạm vi áp dụng",
    "Điểm các thành viên", "Số phiếu đồng ý", "Tổng số phiếu",
)  # fmt: skip
COUNCIL_HEAD = ("Hội đồng", "STT", "Họ và tên", "Chức vụ", "Chức danh trong Hội đồng", "Có mặt", "Lý do vắng")
LAST_HEAD = (
    "STT",
    "Đối tượng",
    "Tên tập thể, cá nhân",
    "Chức vụ",
    "Đơn vị công tác",
    "Danh hiệu đề nghị",
    "Thành tích",
)

PEOPLE: list[list[Any]] = [
    [1, "Lộc Thị Ánh", "12/3/1980", "Nữ", "Trưởng phòng", ADMIN, "LĐTT; CSTĐ cơ sở; CSTĐ cấp tỉnh", BEST, "HTXSNV",
     "2024: CSTĐCS; 2025: CSTĐCS", 5, 5, "pho_phong", ""],
    [2, "Nông Văn Bình", "1985", "Nam", "Chuyên viên", ADMIN, "LĐTT; CSTĐ cơ sở; Giấy khen", BEST, "HTXSNV", "", 5, 5,
     "truc_tiep", ""],
    [3, "Vi Thị Chi", "01/7/1990", "Nữ", "Chuyên viên", GENERAL, "LĐTT", GOOD, "HTTNV", "", 5, 5, "truc_tiep", ""],
    [4, "Hoàng Đức Dũng", "02/02/1979", "Nam", "Phó Trưởng phòng", GENERAL, "LĐTT; CSTĐ cơ sở", BEST, "HTXSNV", "", 3, 5,
     "pho_phong", ""],
    [5, "Bế Thị Én", "1988", "Nữ", "Chuyên viên", GENERAL, "LĐTT; Kỷ niệm chương", GOOD, "HTTNV", "", 4, 5, "", ""],
]  # fmt: skip
UNITS: list[list[Any]] = [
    [1, ADMIN, "TTLĐTT; TTLĐXS", BEST, "HTXSNV", 10, 10, 2, 0, 5, 5, ""],
    [2, GENERAL, "TTLĐTT; Giấy khen", GOOD, "HTTNV", 10, 7, 0, 0, 4, 5, ""],
]
IDEAS: list[list[Any]] = [
    [1, "Bảng nhắc hạn xử lý văn bản", "Lộc Thị Ánh", "Trưởng phòng", ADMIN, 60, "Cải cách hành chính", "cơ sở",
     "80; 76,5; 90", 3, 3],
    [None, None, "Vi Thị Chi", "Chuyên viên", GENERAL, 40, None, None, None, None, None],
    [2, "Sổ tay tiếp công dân", "Nông Văn Bình", "Chuyên viên", ADMIN, 100, "Tiếp dân", "cơ sở", "40; 45; 50", 3, 3],
]  # fmt: skip
COUNCIL: list[list[Any]] = [
    ["Thi đua - Khen thưởng", 1, "Nguyễn Văn Hà", "Chánh Văn phòng", "Chủ tịch", "x", ""],
    ["Thi đua - Khen thưởng", 2, "Lộc Thị Ánh", "Trưởng phòng", "Ủy viên thường trực, Thư ký", "x", ""],
    ["Thi đua - Khen thưởng", 3, "Vi Thị Chi", "Chuyên viên", "Ủy viên", "x", ""],
    ["Thi đua - Khen thưởng", 4, "Nông Văn Bình", "Chuyên viên", "Ủy viên", "x", ""],
    ["Thi đua - Khen thưởng", 5, "Bế Thị Én", "Chuyên viên", "Ủy viên", "", "đi công tác"],
    ["Sáng kiến", 1, "Trần Thu Hà", "Phó Chánh Văn phòng", "Chủ tịch", "x", ""],
    ["Sáng kiến", 2, "Lộc Thị Ánh", "Trưởng phòng", "Thư ký", "x", ""],
    ["Sáng kiến", 3, "Vi Thị Chi", "Chuyên viên", "Ủy viên", "x", ""],
]
LAST: list[list[Any]] = [[1, "Cá nhân", "Vi Thị Chi", "Chuyên viên", GENERAL, "Bằng khen cấp tỉnh", BEST]]

Sheets = dict[str, tuple[tuple[str, ...], list[list[Any]]]]


def sheets() -> Sheets:
    """The workbook's sheets, fresh, for a test to spoil."""
    return {
        "Cá nhân": (PEOPLE_HEAD, [list(row) for row in PEOPLE]),
        "Tập thể": (UNITS_HEAD, [list(row) for row in UNITS]),
        "Sáng kiến": (IDEAS_HEAD, [list(row) for row in IDEAS]),
        "Hội đồng": (COUNCIL_HEAD, [list(row) for row in COUNCIL]),
        "Năm trước": (LAST_HEAD, [list(row) for row in LAST]),
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


@pytest.fixture
def year_sheets() -> Sheets:
    return sheets()


@pytest.fixture
def write() -> Callable[..., Path]:
    return write_year


@pytest.fixture(scope="session")
def kit(tmp_path_factory: pytest.TempPathFactory) -> Kit:
    return open_kit(write_year(tmp_path_factory.mktemp("nam")))


class Press:
    """Renders the papers of a year as the run does, with numbers by day; words may be changed on the way."""

    def __init__(self, kit: Kit, out: Path) -> None:
        self.kit, self.out = kit, out
        self.shared = base_values(kit)
        self.numbers: dict[str, tuple[int, str]] = {}
        self.giay = {giay.key: giay for giay in INVENTORY}
        codes: dict[str, int] = {}
        for giay in kit.in_order():
            code = _CODES.get(giay.key)
            if code:
                codes[code] = codes.get(code, 0) + 1
                self.numbers[giay.key] = (codes[code], code)

    def cite(self, key: str, ngan: bool = False) -> str:
        number, code = self.numbers[key]
        day = ngay_thang(self.kit.day_of(self.giay[key])).removeprefix("ngày ")
        return f"Văn bản số {number:02d}/{code} ngày {day}"

    def paper(self, key: str, changes: Mapping[str, str] | None = None, *, number: int | None = None) -> Path:
        """Render one paper; `changes` replaces words of its record."""
        giay = self.giay[key]
        day = self.kit.day_of(giay)
        values = {
            **values_of(self.kit, self.shared, giay), "ngay": f"{day:%d/%m/%Y}", "van_ban": self.cite, "da_ban_hanh": [],
            "can_cu": lambda *subjects: [f"{text};" for text in grounds(subjects, day)],
        }  # fmt: skip
        text = fill(giay.mau, values, self.kit.folder)
        for old, new in (changes or {}).items():
            assert old in text, f"{key}: không có «{old}»"
            text = text.replace(old, new)
        own = self.numbers.get(key)
        head = f"ngay: {day:%d/%m/%Y}\n" + (f"so: {number or own[0]}\n" if own else "")
        van_ban = records.load_text(head + text, name=f"{key}.yaml", profile=self.kit.office)
        signers = [(["CHÁNH VĂN PHÒNG"], "Nguyễn Văn Hà")]
        data = HOUSE.make(van_ban, printed=None if own else partial(unnumbered, key=key, signers=signers))
        name = f"{key}{'-sua' if changes or number else ''}.docx"
        (self.out / name).write_bytes(data)
        return self.out / name

    def certificates(self, key: str, kind: str, ma: str, folder: str = "", **changes: dict[str, str]) -> list[Path]:
        """Print one batch; `changes` by number in the list replaces fields of a row."""
        rows = []
        for row in self.kit.here:
            if row.danh_hieu.ma != ma:
                continue
            who = row.de_cu
            own = {"ho_ten": who.ten, "gioi_tinh": who.gioi_tinh or "", "chuc_vu": who.chuc_vu, "doi_tuong": "cá nhân"}
            named = own if who.doi_tuong == "ca_nhan" else {"ten_tap_the": who.ten, "doi_tuong": "Tập thể"}
            base = {"stt": str(row.stt), "so_vang": str(row.stt), "don_vi": who.don_vi, "thanh_tich": who.thanh_tich}
            rows.append({**base, **named, **changes.get(f"so_{row.stt}", {})})
        number, code = self.numbers["quyet_dinh_khen_thuong"]
        common = {
            "loai": kind, "tham_quyen": "Chánh Văn phòng Ủy ban nhân dân tỉnh", "dia_danh": "Lạng Sơn", "nam": 2026,
            "nguoi_ky": {"chuc_vu": "Chánh Văn phòng", "ho_ten": "Nguyễn Văn Hà"}, "so_quyet_dinh": f"{number:02d}/{code}",
            "ngay_quyet_dinh": f"{self.kit.day_of(self.giay['quyet_dinh_khen_thuong']):%d/%m/%Y}",
        }  # fmt: skip
        into = self.out / (folder or key)
        outcome = carry_out(prepare(Wish(kind=kind, source=rows, common=common)), into, Options(), Outputs())
        return [into / made.name for made in outcome.report.files]


_CODES = {
    "to_trinh_khen_thuong.nam_nay": "TTr-VP", "bien_ban_hdsk": "BB-HĐSK",
    "bien_ban_hdtdkt": "BB-HĐTĐKT", "bien_ban_kiem_phieu": "BB-HĐTĐKT", "quyet_dinh_khen_thuong": "QĐ-VP",
    "quyet_dinh_cong_nhan_sang_kien": "QĐ-VP", "thong_bao_khong_cong_nhan": "TB-VP", "to_trinh_hoi_dong": "TTr-VP",
    "bao_cao_tong_ket": "BC-VP", "huong_dan_tong_ket": "HD-VP", "ke_hoach_tdkt": "KH-VP",
}  # fmt: skip


@pytest.fixture(scope="session")
def press(kit: Kit, tmp_path_factory: pytest.TempPathFactory) -> Press:
    return Press(kit, tmp_path_factory.mktemp("ra"))


@pytest.fixture(scope="session")
def made(press: Press) -> dict[str, list[Path]]:
    """The papers and certificates of the chain, clean."""
    keys = [key for key in _CODES if key not in {"huong_dan_tong_ket", "ke_hoach_tdkt", "to_trinh_hoi_dong"}]
    files = {key: [press.paper(key)] for key in (*keys, "phieu_bau", "bang_chi_tien_thuong")}
    files["giay_khen"] = press.certificates("giay_khen", "giay_khen", "GK")
    files["bang_cstdcs"] = press.certificates("bang_cstdcs", "chung_nhan_cstdcs", "CSTDCS")
    return files
