"""The office of a provincial People's Committee: sixty made-up people, the year of `examples/nam-thi-dua-2026`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from award_years.sheets import Row, Sheets

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
    "Nguyễn", "Trần", "Lê", "Hoàng", "Nông", "Vi", "Lộc", "Đặng", "Phạm", "Lý", "Hà", "Chu", "Triệu", "Lương", "Bế",
)  # fmt: skip
MIDDLE_M = ("Văn", "Đức", "Quang", "Minh", "Hữu", "Xuân", "Thế", "Ngọc", "Công", "Mạnh")
MIDDLE_F = ("Thị", "Thu", "Thanh", "Ngọc", "Bích", "Hồng", "Thị Kim", "Minh", "Phương", "Thùy")
GIVEN_M = (
    "Hà", "Dũng", "Sơn", "Tuấn", "Hùng", "Đạt", "Long", "Bình", "Cường", "Phúc", "Quân", "Thắng", "Vinh", "Ân",
    "Ước",
)  # fmt: skip
GIVEN_F = (
    "Hà", "Hương", "Lan", "Mai", "Ngân", "Oanh", "Phượng", "Quỳnh", "Trang", "Uyên", "Yến", "Ánh", "Đào", "Én",
    "Chi",
)  # fmt: skip
TOTAL_COUNCIL = 11

PEOPLE_HEAD = (
    "STT", "Họ và tên", "Ngày sinh", "Giới tính", "Chức vụ", "Đơn vị công tác", "Danh hiệu đề nghị", "Thành tích",
    "Mức hoàn thành nhiệm vụ", "Danh hiệu đã đạt", "Số phiếu đồng ý", "Tổng số phiếu", "Phiếu từng danh hiệu",
    "Quê quán", "Trình độ chuyên môn", "Quyền hạn, nhiệm vụ được giao", "Nhóm đối tượng", "Ngày tiếp nhận hồ sơ",
    "Ghi chú",
)  # fmt: skip
UNITS_HEAD = (
    "STT", "Tên tập thể", "Danh hiệu đề nghị", "Thành tích", "Mức hoàn thành nhiệm vụ", "Tổng số người", "Số LĐTT",
    "Số CSTĐCS", "Bị kỷ luật", "Số phiếu đồng ý", "Tổng số phiếu", "Chức năng, nhiệm vụ", "Ghi chú",
)  # fmt: skip
IDEAS_HEAD = (
    "STT", "Tên sáng kiến", "Tác giả", "Chức vụ", "Đơn vị công tác", "Tỷ lệ đóng góp (%)", "Lĩnh vực",
    "Phạm vi áp dụng", "Điểm các thành viên", "Số phiếu đồng ý", "Tổng số phiếu", "Nội dung, hiệu quả",
)  # fmt: skip
COUNCIL_HEAD = (
    "Hội đồng", "STT", "Họ và tên", "Chức vụ", "Chức danh trong Hội đồng", "Có mặt", "Lý do vắng",
    "Ý kiến bằng văn bản", "Vai trò tại cuộc họp",
)  # fmt: skip
LAST_YEAR_HEAD = (
    "STT", "Đối tượng", "Tên tập thể, cá nhân", "Ngày sinh", "Giới tính", "Chức vụ", "Đơn vị công tác",
    "Danh hiệu đề nghị", "Thành tích", "Mức hoàn thành nhiệm vụ", "Danh hiệu đã đạt", "Sáng kiến", "Tổng số người",
    "Số LĐTT", "Số phiếu đồng ý", "Tổng số phiếu", "Quê quán", "Trình độ chuyên môn",
    "Quyền hạn, nhiệm vụ được giao",
)  # fmt: skip
BALLOTS_HEAD = ("STT", "Danh hiệu", "Số phiếu phát ra", "Số phiếu thu về", "Số phiếu hợp lệ", "Số phiếu không hợp lệ")
REGISTERED_HEAD = ("STT", "Đối tượng", "Tên tập thể, cá nhân", "Chức vụ", "Đơn vị công tác", "Danh hiệu đăng ký")
MEDALS_HEAD = (
    "STT", "Họ và tên", "Ngày sinh", "Giới tính", "Chức vụ", "Đơn vị công tác", "Tên kỷ niệm chương",
    "Số năm công tác trong ngành", "Đợt",
)  # fmt: skip
DELEGATES_HEAD = ("STT", "Họ và tên", "Chức vụ", "Đơn vị công tác")
RESULTS_HEAD = (
    "STT", "Năm xét", "Tên tập thể, cá nhân", "Đơn vị công tác", "Danh hiệu đề nghị", "Kết quả", "Số quyết định",
    "Ngày quyết định",
)  # fmt: skip
HOMES = ("xã Đồng Đăng", "phường Tam Thanh", "xã Cao Lộc", "xã Na Sầm", "phường Kỳ Lừa", "xã Bắc Sơn")

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


HEADS = {"Ban": "Trưởng ban", "Trung": "Giám đốc", "Nhà": "Giám đốc", "Tổ": "Tổ trưởng", "Đội": "Đội trưởng"}


def head_of(unit: str) -> str:
    """Give the office of a unit's head, as the unit is called."""
    return HEADS.get(unit.split()[0], "Trưởng phòng")


def post_of(place: int, unit: str) -> tuple[str, str]:
    """Give an office and a statistics group by the place inside a unit."""
    if place == 0:
        return head_of(unit), "pho_phong"
    if place == 1:
        return f"Phó {head_of(unit)}".replace("Phó Tổ trưởng", "Tổ phó").replace(
            "Phó Đội trưởng", "Đội phó"
        ), "pho_phong"
    return ("Chuyên viên chính" if place == 2 else "Chuyên viên"), "truc_tiep"


def people() -> list[tuple[object, ...]]:
    """Sixty people, five a unit."""
    rows: list[tuple[object, ...]] = []
    for index in range(60):
        unit = UNITS[index % len(UNITS)][1]
        name, sex = name_of(index)
        office, group = post_of(index // len(UNITS), unit)
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
        agree = TOTAL_COUNCIL - index % 2
        upwards = index in {1, 5, 9, 13, 21}
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
                "CSTĐCS: 7/11" if index == 53 else "",
                f"{HOMES[index % 6]}, tỉnh Lạng Sơn" if upwards else "",
                "Thạc sĩ Quản lý công" if index % 2 else "Cử nhân Luật",
                f"Tham mưu, theo dõi lĩnh vực của {unit}" if upwards else "",
                group,
                date(2026, 11, 25),
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
                f"Tham mưu, giúp Chánh Văn phòng về lĩnh vực của {unit}" if excellent else "",
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
                    f"Áp dụng từ tháng 3 năm 2026 trong lĩnh vực {field.lower()}; rút ngắn thời gian xử lý công việc, "
                    "dễ nhân rộng cho đơn vị khác"
                    if place == 0
                    else None,
                )
            )
    return found


def councils(rows: list[tuple[object, ...]]) -> list[tuple[object, ...]]:
    """Members of the two councils; one is absent and wrote, three count the votes."""
    found: list[tuple[object, ...]] = [
        ("Thi đua - Khen thưởng", 1, "Nguyễn Văn Hà", "Chánh Văn phòng", "Chủ tịch", "x", "", "", "Chủ trì"),
        ("Thi đua - Khen thưởng", 2, "Trần Thu Hà", "Phó Chánh Văn phòng", "Phó Chủ tịch", "x", "", "", ""),
    ]
    parts = {0: "Thư ký", 2: "Trưởng ban kiểm phiếu", 3: "Ủy viên ban kiểm phiếu", 4: "Ủy viên, thư ký Ban kiểm phiếu"}
    for number, place in enumerate(range(9), 3):
        person, unit = rows[place], UNITS[place][1]
        absent = number == 9
        role = "Ủy viên thường trực, Thư ký" if place == 0 else "Ủy viên"
        post = _post_of(unit)
        found.append(
            (
                "Thi đua - Khen thưởng",
                number,
                person[1],
                post,
                role,
                "vắng" if absent else "x",
                "đi công tác" if absent else "",
                "x" if absent else "",
                parts.get(place, ""),
            )
        )
    found.append(("Sáng kiến", 1, "Trần Thu Hà", "Phó Chánh Văn phòng", "Chủ tịch", "x", "", "", "Chủ trì"))
    for number, place in enumerate(range(6), 2):
        person = rows[place]
        role = "Thư ký" if place == 0 else "Ủy viên"
        found.append(
            ("Sáng kiến", number, person[1], _post_of(UNITS[place][1]), role, "x", "", "", role if place == 0 else "")
        )
    return found


def _post_of(unit: str) -> str:
    return f"{head_of(unit)} {unit}".replace("phòng Phòng", "phòng").replace("ban Ban", "ban")


def last_year(rows: list[tuple[object, ...]]) -> list[tuple[object, ...]]:
    """Who was proposed to the province for last year, with the facts of that year."""
    deed = "Đã hoàn thành xuất sắc nhiệm vụ công tác năm 2025"
    found: list[tuple[object, ...]] = [
        (
            number, "Tập thể", unit, None, "", "", "", "TTLĐXS", deed, "HTXSNV", "2024: TTLĐTT (31/QĐ-VP)", "", size, size - 1,
            10, 11, "", "", f"Tham mưu, giúp Chánh Văn phòng về lĩnh vực của {unit}",
        )
        for number, (_, unit, size) in enumerate(UNITS[:2], 1)
    ]  # fmt: skip
    for number, place in enumerate((5, 9, 13), 3):
        person = rows[place]
        found.append(
            (
                number, "Cá nhân", person[1], person[2], person[3], person[4], person[5], "Bằng khen cấp tỉnh", deed,
                "HTXSNV", "2023: CSTĐCS (40/QĐ-VP); 2024: CSTĐCS (31/QĐ-VP)", "Cải tiến mẫu biểu theo dõi công việc", None, None,
                11 - place % 2, 11, f"{HOMES[place % 6]}, tỉnh Lạng Sơn", person[14], f"Theo dõi công việc của {person[5]}",
            )
        )  # fmt: skip
    return found


def registered(rows: list[tuple[object, ...]], units: list[tuple[object, ...]]) -> list[tuple[object, ...]]:
    """Who registered in January; one of them left and is not nominated in December."""
    listed: list[tuple[object, ...]] = [("Tập thể", unit[1], "", "", unit[2]) for unit in units]
    listed += [("Cá nhân", row[1], row[4], row[5], row[6]) for row in rows]
    listed.append(("Cá nhân", "Lâm Văn Tới", "Chuyên viên", UNITS[1][1], "LĐTT"))
    return [(number, *row) for number, row in enumerate(listed, 1)]


def medals(rows: list[tuple[object, ...]]) -> list[tuple[object, ...]]:
    """Persons proposed for a Kỷ niệm chương, each in one round."""
    chosen = (
        (0, "Kỷ niệm chương “Vì sự nghiệp ngành Nội vụ”", 21, "1"),
        (3, "Kỷ niệm chương “Vì sự nghiệp ngành Nội vụ”", 25, "2"),
        (12, "Kỷ niệm chương “Vì sự nghiệp Văn phòng”", 18, "ngành"),
    )
    return [
        (number, *(rows[at][column] for column in (1, 2, 3, 4, 5)), name, years, turn)
        for number, (at, name, years, turn) in enumerate(chosen, 1)
    ]


def delegates(rows: list[tuple[object, ...]]) -> list[tuple[object, ...]]:
    """Who is sent to the course of the year."""
    return [(number, rows[at][1], rows[at][4], rows[at][5]) for number, at in enumerate((12, 24), 1)]


def results() -> list[tuple[object, ...]]:
    """What the province decided about last year's proposals."""
    found: list[tuple[object, ...]] = [
        (number, 2025, unit, "", "TTLĐXS", "tặng", "512/QĐ-UBND", date(2026, 3, 20))
        for number, (_, unit, _) in enumerate(UNITS[:2], 1)
    ]
    for number, (place, said) in enumerate(((5, "tặng"), (9, "tặng"), (13, "không tặng")), 3):
        person = people()[place]
        given = said == "tặng"
        found.append(
            (
                number, 2025, person[1], person[5], "Bằng khen của Chủ tịch UBND tỉnh", said, "514/QĐ-UBND" if given else "",
                date(2026, 3, 20) if given else date(2026, 3, 27),
            )
        )  # fmt: skip
    return found


def sheets() -> Sheets:
    """Make the workbook of the office."""
    rows = people()
    units = collectives(rows)
    return {
        "Cá nhân": ("DANH SÁCH CÁ NHÂN ĐỀ NGHỊ KHEN THƯỞNG NĂM 2026", _under(PEOPLE_HEAD, rows)),
        "Tập thể": ("DANH SÁCH TẬP THỂ ĐỀ NGHỊ KHEN THƯỞNG NĂM 2026", _under(UNITS_HEAD, units)),
        "Sáng kiến": ("DANH SÁCH SÁNG KIẾN NĂM 2026", _under(IDEAS_HEAD, ideas(rows))),
        "Hội đồng": ("THÀNH VIÊN CÁC HỘI ĐỒNG", _under(COUNCIL_HEAD, councils(rows))),
        "Kiểm phiếu": ("SỐ PHIẾU", _under(BALLOTS_HEAD, [(1, "tất cả", 11, 11, 11, 0)])),
        "Đăng ký": ("ĐĂNG KÝ THI ĐUA NĂM 2026", _under(REGISTERED_HEAD, registered(rows, units))),
        "Kỷ niệm chương": ("ĐỀ NGHỊ TẶNG KỶ NIỆM CHƯƠNG", _under(MEDALS_HEAD, medals(rows))),
        "Cử dự lớp": ("CỬ DỰ LỚP BỒI DƯỠNG", _under(DELEGATES_HEAD, delegates(rows))),
        "Năm trước": ("ĐỀ NGHỊ CẤP TRÊN KHEN THƯỞNG NĂM 2025", _under(LAST_YEAR_HEAD, last_year(rows))),
        "Kết quả cấp trên": ("KẾT QUẢ XÉT CỦA CẤP TRÊN", _under(RESULTS_HEAD, results())),
    }


def _under(head: Sequence[str], rows: Sequence[Sequence[object]]) -> list[Row]:
    return [dict(zip(head, row, strict=True)) for row in rows]
