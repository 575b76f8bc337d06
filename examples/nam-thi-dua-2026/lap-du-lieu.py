"""Write the sample workbook of the year: made-up people of a made-up office; run again, get the same file.

Usage: python lap-du-lieu.py [danh-sach.xlsx]
"""

from __future__ import annotations

import sys
from datetime import date, datetime
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

UNITS = (
    ("HCQT", "Phòng Hành chính - Quản trị", 11),
    ("TH", "Phòng Tổng hợp", 9),
    ("KTTH", "Phòng Kinh tế", 8),
    ("NC", "Phòng Nội chính", 6),
    ("VX", "Phòng Khoa giáo - Văn xã", 6),
    ("DT", "Phòng Đầu tư - Xây dựng", 6),
    ("TCD", "Ban Tiếp công dân tỉnh", 5),
    ("TTPV", "Trung tâm Phục vụ hành chính công", 9),
    ("NKTL", "Nhà khách tỉnh", 5),
    ("TTTT", "Trung tâm Thông tin", 5),
    ("VTLT", "Tổ Văn thư - Lưu trữ", 4),
    ("LX", "Đội xe", 4),
)
FAMILY = (
    "Nguyễn",
    "Trần",
    "Lê",
    "Hoàng",
    "Nông",
    "Vi",
    "Lộc",
    "Đặng",
    "Phạm",
    "Lý",
    "Hà",
    "Chu",
    "Triệu",
    "Lương",
    "Bế",
)
MIDDLE_M = ("Văn", "Đức", "Quang", "Minh", "Hữu", "Xuân", "Thế", "Ngọc", "Công", "Mạnh")
MIDDLE_F = ("Thị", "Thu", "Thanh", "Ngọc", "Bích", "Hồng", "Thị Kim", "Minh", "Phương", "Thùy")
GIVEN_M = (
    "Hà",
    "Dũng",
    "Sơn",
    "Tuấn",
    "Hùng",
    "Đạt",
    "Long",
    "Bình",
    "Cường",
    "Phúc",
    "Quân",
    "Thắng",
    "Vinh",
    "Ân",
    "Ước",
)
GIVEN_F = (
    "Hà",
    "Hương",
    "Lan",
    "Mai",
    "Ngân",
    "Oanh",
    "Phượng",
    "Quỳnh",
    "Trang",
    "Uyên",
    "Yến",
    "Ánh",
    "Đào",
    "Én",
    "Chi",
)
TOTAL_COUNCIL = 11

PEOPLE_HEAD = (
    "STT",
    "Họ và tên",
    "Ngày sinh",
    "Giới tính",
    "Chức vụ",
    "Đơn vị công tác",
    "Danh hiệu đề nghị",
    "Thành tích",
    "Mức hoàn thành nhiệm vụ",
    "Danh hiệu đã đạt",
    "Số phiếu đồng ý",
    "Tổng số phiếu",
    "Nhóm đối tượng",
    "Ghi chú",
)
UNITS_HEAD = (
    "STT",
    "Tên tập thể",
    "Danh hiệu đề nghị",
    "Thành tích",
    "Mức hoàn thành nhiệm vụ",
    "Tổng số người",
    "Số LĐTT",
    "Số CSTĐCS",
    "Bị kỷ luật",
    "Số phiếu đồng ý",
    "Tổng số phiếu",
    "Ghi chú",
)
IDEAS_HEAD = (
    "STT",
    "Tên sáng kiến",
    "Tác giả",
    "Chức vụ",
    "Đơn vị công tác",
    "Tỷ lệ đóng góp (%)",
    "Lĩnh vực",
    "Phạm vi áp dụng",
    "Điểm các thành viên",
    "Số phiếu đồng ý",
    "Tổng số phiếu",
)
COUNCIL_HEAD = ("Hội đồng", "STT", "Họ và tên", "Chức vụ", "Chức danh trong Hội đồng", "Có mặt", "Lý do vắng")
LAST_YEAR_HEAD = (
    "STT",
    "Đối tượng",
    "Tên tập thể, cá nhân",
    "Chức vụ",
    "Đơn vị công tác",
    "Danh hiệu đề nghị",
    "Thành tích",
)

IDEAS = (
    ("Quy trình nhắc hạn xử lý văn bản đến bằng bảng theo dõi dùng chung", "Cải cách hành chính", "cơ sở", (5, 20)),
    ("Bộ mẫu báo cáo định kỳ thống nhất cho các phòng chuyên môn", "Tổng hợp", "cơ sở", (12,)),
    ("Số hóa hồ sơ lưu trữ theo danh mục và mã hồ sơ", "Văn thư - Lưu trữ", "tỉnh", (1, 33)),
    ("Giảm thời gian lấy ý kiến thành viên Ủy ban nhân dân tỉnh qua phiếu điện tử", "Tổng hợp", "tỉnh", (14, 22)),
    ("Lịch điều xe theo tuyến chung để tiết kiệm nhiên liệu", "Quản trị", "cơ sở", (55,)),
    ("Sổ tay tiếp công dân cho cán bộ mới", "Tiếp công dân", "cơ sở", (42,)),
    ("Bảng hỏi đánh giá hài lòng tại quầy một cửa", "Phục vụ hành chính công", "cơ sở", (46, 47)),
    ("Kho câu hỏi thường gặp về thủ tục hành chính", "Phục vụ hành chính công", "cơ sở", (49,)),
)
WEAK_IDEA = 6


def name_of(index: int) -> tuple[str, str]:
    """Make up a name; odd numbers are women. The first is the office's own head of unit, who signs by order."""
    if index == 0:
        return "Vũ Thị Kim Chi", "Nữ"
    family = FAMILY[(index * 7) % len(FAMILY)]
    if index % 2:
        return (
            f"{family} {MIDDLE_F[(index * 3 + index // 10) % len(MIDDLE_F)]} {GIVEN_F[(index * 11) % len(GIVEN_F)]}",
            "Nữ",
        )
    return (
        f"{family} {MIDDLE_M[(index * 3 + index // 10) % len(MIDDLE_M)]} {GIVEN_M[(index * 11) % len(GIVEN_M)]}",
        "Nam",
    )


def post_of(place: int) -> tuple[str, str]:
    """Give an office and a statistics group by the place inside a unit."""
    if place == 0:
        return "Trưởng phòng", "pho_phong"
    if place == 1:
        return "Phó Trưởng phòng", "pho_phong"
    return ("Chuyên viên chính" if place == 2 else "Chuyên viên"), "truc_tiep"


def people() -> list[tuple[object, ...]]:
    """Sixty people, five a unit."""
    rows: list[tuple[object, ...]] = []
    for index in range(60):
        unit = UNITS[index % len(UNITS)][1]
        name, sex = name_of(index)
        office, group = post_of(index // len(UNITS))
        best = index % 4 == 1
        titles = ["LĐTT"]
        if best:
            titles.append("CSTĐ cơ sở")
        if index in {1, 5}:
            titles.append("CSTĐ cấp tỉnh")
        if index in {9, 13, 21}:
            titles.append("Bằng khen của Chủ tịch UBND tỉnh")
        if index % 5 == 2:
            titles.append("Giấy khen")
        if index in {0, 3}:
            titles.append("Kỷ niệm chương")
        agree = 7 if index == 53 else TOTAL_COUNCIL - index % 2
        work = "hoàn thành xuất sắc nhiệm vụ" if best or index % 5 == 2 else "hoàn thành tốt nhiệm vụ"
        level = "HTXSNV" if best or index % 5 == 2 else "HTTNV"
        before = "2024: CSTĐCS; 2025: CSTĐCS" if index in {1, 5, 9, 13, 21} else ("2025: LĐTT" if index % 3 else "")
        rows.append(
            (
                index + 1,
                name,
                date(1970 + (index * 5) % 28, 1 + index % 12, 1 + (index * 7) % 28),
                sex,
                office,
                unit,
                "; ".join(titles),
                f"Đã {work} công tác năm 2026",
                level,
                before,
                agree,
                TOTAL_COUNCIL,
                group,
                "",
            )
        )
    return rows


def collectives(rows: list[tuple[object, ...]]) -> list[tuple[object, ...]]:
    """Twelve units; three are proposed for the higher title."""
    found: list[tuple[object, ...]] = []
    for number, (_, unit, size) in enumerate(UNITS, 1):
        of_unit = [row for row in rows if row[5] == unit]
        excellent = number in {1, 2, 8}
        titles = ["TTLĐTT"] + (["TTLĐXS"] if excellent else []) + (["Giấy khen"] if number in {4, 7} else [])
        soldiers = sum("CSTĐ cơ sở" in str(row[6]) for row in of_unit)
        found.append(
            (
                number,
                unit,
                "; ".join(titles),
                "Đã hoàn thành xuất sắc nhiệm vụ năm 2026" if excellent else "Đã hoàn thành tốt nhiệm vụ năm 2026",
                "HTXSNV" if excellent else "HTTNV",
                size,
                size - number % 2,
                soldiers,
                0,
                TOTAL_COUNCIL - number % 3,
                TOTAL_COUNCIL,
                "",
            )
        )
    return found


def ideas(rows: list[tuple[object, ...]]) -> list[tuple[object, ...]]:
    """Initiatives, one row an author; marks as totals of the members, separated by semicolons."""
    found: list[tuple[object, ...]] = []
    for number, (title, field, scope, authors) in enumerate(IDEAS, 1):
        weak = number == WEAK_IDEA
        marks = "; ".join(str((45 if weak else 74) + (member * number) % 12) for member in range(7))
        for place, author in enumerate(authors):
            person = rows[author]
            share = 100 if len(authors) == 1 else (60, 40)[place]
            found.append(
                (
                    number if place == 0 else None,
                    title if place == 0 else None,
                    person[1],
                    person[4],
                    person[5],
                    share,
                    field if place == 0 else None,
                    scope if place == 0 else None,
                    marks if place == 0 else None,
                    (3 if weak else 7 - number % 2) if place == 0 else None,
                    7 if place == 0 else None,
                )
            )
    return found


def councils(rows: list[tuple[object, ...]]) -> list[tuple[object, ...]]:
    """Members of the two councils; one member of each is absent."""
    found: list[tuple[object, ...]] = [
        ("Thi đua - Khen thưởng", 1, "Nguyễn Văn Hà", "Chánh Văn phòng", "Chủ tịch", "x", ""),
        ("Thi đua - Khen thưởng", 2, "Trần Thu Hà", "Phó Chánh Văn phòng", "Phó Chủ tịch", "x", ""),
    ]
    for number, place in enumerate(range(9), 3):
        person, unit = rows[place], UNITS[place]
        absent = number == 9
        role = "Ủy viên thường trực, Thư ký" if place == 0 else "Ủy viên"
        found.append(
            (
                "Thi đua - Khen thưởng",
                number,
                person[1],
                f"Trưởng {unit[1]}".replace("Trưởng Phòng", "Trưởng phòng"),
                role,
                "" if absent else "x",
                "đi công tác, đã gửi ý kiến bằng văn bản" if absent else "",
            )
        )
    found.append(("Sáng kiến", 1, "Trần Thu Hà", "Phó Chánh Văn phòng", "Chủ tịch", "x", ""))
    for number, place in enumerate(range(6), 2):
        person = rows[place]
        role = "Thư ký" if place == 0 else "Ủy viên"
        found.append(("Sáng kiến", number, person[1], person[4], role, "x", ""))
    return found


def last_year(rows: list[tuple[object, ...]]) -> list[tuple[object, ...]]:
    """Who was proposed to the province for last year."""
    deed = "Đã hoàn thành xuất sắc nhiệm vụ công tác năm 2025"
    found: list[tuple[object, ...]] = [
        (number, "Tập thể", unit, "", "", "TTLĐXS", deed) for number, (_, unit, _) in enumerate(UNITS[:2], 1)
    ]
    for number, place in enumerate((5, 9, 13), 3):
        person = rows[place]
        found.append((number, "Cá nhân", person[1], person[4], person[5], "Bằng khen của Chủ tịch UBND tỉnh", deed))
    return found


def write(path: Path) -> None:
    """Write the workbook, the same bytes each time but for the zip's own clock."""
    rows = people()
    book = Workbook()
    book.remove(book.worksheets[0])
    sheets = (
        ("Cá nhân", "DANH SÁCH CÁ NHÂN ĐỀ NGHỊ KHEN THƯỞNG NĂM 2026", PEOPLE_HEAD, rows),
        ("Tập thể", "DANH SÁCH TẬP THỂ ĐỀ NGHỊ KHEN THƯỞNG NĂM 2026", UNITS_HEAD, collectives(rows)),
        ("Sáng kiến", "DANH SÁCH SÁNG KIẾN NĂM 2026", IDEAS_HEAD, ideas(rows)),
        ("Hội đồng", "THÀNH VIÊN CÁC HỘI ĐỒNG", COUNCIL_HEAD, councils(rows)),
        ("Năm trước", "ĐỀ NGHỊ CẤP TRÊN KHEN THƯỞNG NĂM 2025", LAST_YEAR_HEAD, last_year(rows)),
    )
    for title, heading, head, body in sheets:
        sheet = book.create_sheet(title)
        sheet.append([heading])
        sheet.append([])
        sheet.append(list(head))
        for row in body:
            sheet.append(list(row))
        sheet["A1"].font = Font(bold=True, size=14)
        for cell in sheet[3]:
            cell.font = Font(bold=True)
            cell.alignment = Alignment(wrap_text=True, horizontal="center", vertical="center")
        for column in range(1, len(head) + 1):
            sheet.column_dimensions[get_column_letter(column)].width = 14
        for row in sheet.iter_rows(min_row=4):
            for cell in row:
                if isinstance(cell.value, date):
                    cell.number_format = "dd/mm/yyyy"
    book.properties.created = book.properties.modified = datetime(2026, 1, 2)
    book.save(path)


if __name__ == "__main__":
    write(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).with_name("danh-sach.xlsx"))
