"""A hospital: hundreds of people, its own Kỷ niệm chương, invalid ballots, an unplanned award in May."""

from __future__ import annotations

import random
from datetime import date

from award_years.people import Person, people
from award_years.sheets import Row, Sheets, numbered

BOARD, JUDGES = 15, 7
UNITS = (
    "Khoa Nội tổng hợp",
    "Khoa Ngoại",
    "Khoa Sản",
    "Khoa Nhi",
    "Khoa Cấp cứu",
    "Khoa Hồi sức tích cực",
    "Khoa Truyền nhiễm",
    "Khoa Xét nghiệm",
    "Khoa Dược",
    "Khoa Dinh dưỡng",
    "Phòng Tổ chức cán bộ",
    "Phòng Điều dưỡng",
    "Phòng Tài chính - Kế toán",
)
HEADS = (*["Trưởng khoa"] * 10, *["Trưởng phòng"] * 3)
POSTS = ("Bác sĩ", "Điều dưỡng", "Điều dưỡng", "Kỹ thuật viên", "Dược sĩ", "Hộ sinh", "Viên chức hành chính")


def sheets(size: int = 400, seed: int = 115) -> Sheets:
    """Make the workbook of a hospital with so many nominees."""
    chance = random.Random(seed)
    groups = max(1, min(size // 25, len(UNITS)))
    staff = people(chance, max(size - groups, 1), UNITS, POSTS, HEADS)
    return {
        "Cá nhân": ("DANH SÁCH CÁ NHÂN", numbered([_person(chance, n, p) for n, p in enumerate(staff)])),
        "Tập thể": ("DANH SÁCH TẬP THỂ", numbered([_group(n, staff) for n in range(groups)])),
        "Sáng kiến": ("SÁNG KIẾN, CẢI TIẾN KỸ THUẬT", _ideas(staff)),
        "Hội đồng": ("HỘI ĐỒNG", _councils(staff)),
        "Kiểm phiếu": (
            "KIỂM PHIẾU",
            [
                {"STT": 1, "Danh hiệu": "tất cả", "Phát ra": 14, "Thu về": 14, "Hợp lệ": 13, "Không hợp lệ": 1},
                {"STT": 2, "Danh hiệu": "CSTĐ tỉnh", "Phát ra": 14, "Thu về": 13, "Hợp lệ": 12, "Không hợp lệ": 1},
            ],
        ),
        "Đăng ký": ("ĐĂNG KÝ THI ĐUA", numbered(_registered(staff))),
        "Kỷ niệm chương": ("KỶ NIỆM CHƯƠNG", _medals(staff)),
        "Cử dự lớp": (
            "CỬ DỰ LỚP",
            [{"Họ và tên": p.ten, "Chức vụ": p.chuc_vu, "Đơn vị": p.don_vi} for p in staff[10:11]],
        ),
        "Đột xuất, chuyên đề": ("KHEN THƯỞNG ĐỘT XUẤT", _one_off(staff)),
    }


def _best(at: int) -> bool:
    return at % 5 == 0


def _person(chance: random.Random, at: int, who: Person) -> Row:
    titles = [
        "Lao động tiên tiến",
        *(["Chiến sĩ thi đua cơ sở"] if _best(at) else []),
        *(["Giấy khen"] if at % 9 == 4 else []),
    ]
    titles += ["CSTĐ tỉnh"] if at in {20, 40} else []
    titles += ["Bằng khen của Bộ trưởng Bộ Y tế"] if at in {10, 30} else []
    agree = 13 - chance.randint(0, 1)
    own = {
        15: "CSTĐCS: 7/15; LĐTT: 13/15",
        20: "CSTĐ tỉnh: 12/15; CSTĐCS: 13/15; LĐTT: 13/15",
        40: "CSTĐ tỉnh: 9/15; CSTĐCS: 13/15; LĐTT: 13/15",
    }.get(at, "")
    upwards = at in {10, 20, 30, 40}
    return {
        "Họ và tên": who.ten,
        "Ngày, tháng, năm sinh": who.ngay_sinh,
        "Giới tính": who.gioi_tinh,
        "Chức danh": who.chuc_vu,
        "Phòng ban": who.don_vi,
        "Hình thức khen thưởng": "; ".join(titles),
        "Lý do khen": f"Đã hoàn thành {'xuất sắc' if _best(at) else 'tốt'} nhiệm vụ khám, chữa bệnh năm 2026",
        "Mức độ hoàn thành": "HTXSNV" if _best(at) else "HTTNV",
        "Thành tích đã đạt": "2024: CSTĐCS (88/QĐ-BV); 2025: CSTĐCS (90/QĐ-BV)" if at in {20, 40} else "",
        "Số phiếu đồng ý": agree,
        "Tổng số phiếu": BOARD,
        "Phiếu từng danh hiệu": own,
        "Thôi xét": "Giấy khen: đã nhận Giấy khen đột xuất cùng thành tích" if at == 13 else "",
        "Quê quán": "xã Lộc Bình, tỉnh Lạng Sơn" if upwards else "",
        "Trình độ": "Bác sĩ chuyên khoa I" if upwards else "",
        "Nhiệm vụ được giao": f"Khám, chữa bệnh tại {who.don_vi}" if upwards else "",
        "Nhóm đối tượng": "pho_phong" if at < len(UNITS) else "truc_tiep",
    }


def _group(at: int, staff: list[Person]) -> Row:
    own = [n for n, p in enumerate(staff) if p.don_vi == UNITS[at]]
    best = at in {0, 4}
    return {
        "Tập thể": UNITS[at],
        "Danh hiệu đề nghị": "TTLĐTT; TTLĐXS" if best else "TTLĐTT",
        "Thành tích": f"Đã hoàn thành {'xuất sắc' if best else 'tốt'} nhiệm vụ năm 2026",
        "Mức HTNV": "HTXSNV" if best else "HTTNV",
        "Tổng số người": len(own) + at % 3,
        "Số LĐTT": len(own),
        "Số CSTĐCS": sum(map(_best, own)),
        "Bị kỷ luật": 0,
        "Phiếu đồng ý": 14,
        "Tổng phiếu": BOARD,
        "Nhiệm vụ": f"Chuyên môn của {UNITS[at]}" if best else "",
    }


def _ideas(staff: list[Person]) -> list[Row]:
    titles = (
        "Bảng kiểm an toàn người bệnh trước thủ thuật",
        "Sơ đồ phân luồng cấp cứu theo màu",
        "Tủ thuốc trực theo hạn dùng",
        "Đệm lót chống loét tự làm",
    )
    rows: list[Row] = []
    for number, title in enumerate(titles, 1):
        at = number * 5
        if at >= len(staff):
            break
        who = staff[at]
        rows.append(
            {
                "STT": number,
                "Tên sáng kiến": title,
                "Tác giả": who.ten,
                "Giới tính": who.gioi_tinh,
                "Chức vụ": who.chuc_vu,
                "Đơn vị": who.don_vi,
                "Tỷ lệ đóng góp (%)": 100,
                "Lĩnh vực": "Y tế",
                "Phạm vi": "tỉnh" if number == 4 else "cơ sở",
                "Điểm": "; ".join(f"{70 + (n * number) % 11},5" for n in range(JUDGES)),
                "Phiếu đồng ý": 6 if number != 3 else 4,
                "Tổng phiếu": JUDGES,
                "Mô tả sáng kiến": f"Áp dụng tại {who.don_vi} từ tháng 02 năm 2026",
            }
        )
    return rows


def _councils(staff: list[Person]) -> list[Row]:
    names = ["Trần Quốc Việt", "Hứa Thị Liên", *[p.ten for p in staff[: BOARD - 2]]]
    names += [
        f"Nguyễn Thị Hội {n}"
        for n in ("Đồng", "Ban", "Tổ", "Khoa", "Viện", "Phòng", "Trường", "Đội", "Nhóm", "Trạm", "Sở", "Cục")
    ]
    parts = {
        1: "Chủ trì",
        12: "Thư ký",
        3: "Trưởng ban kiểm phiếu",
        4: "Ủy viên ban kiểm phiếu",
        5: "Ủy viên ban kiểm phiếu",
        6: "Ủy viên, thư ký Ban kiểm phiếu",
    }
    rows: list[Row] = []
    for at, name in enumerate(names[:BOARD]):
        rows.append(
            {
                "Hội đồng": "HĐ Thi đua, khen thưởng",
                "STT": at + 1,
                "Họ và tên": name,
                "Chức vụ": ("Giám đốc", "Phó Giám đốc")[at]
                if at < 2
                else f"{HEADS[(at - 2) % 13]} {UNITS[(at - 2) % 13].partition(' ')[2]}",
                "Chức danh trong Hội đồng": ("Chủ tịch", "Phó Chủ tịch")[at] if at < 2 else "Ủy viên",
                "Có mặt": "x" if at else "vắng",
                "Lý do vắng": "" if at else "công tác nước ngoài",
                "Vai trò tại cuộc họp": parts.get(at, ""),
            }
        )
    for at, name in enumerate([names[1], *names[2 : 1 + JUDGES]]):
        rows.append(
            {
                "Hội đồng": "HĐ sáng kiến",
                "STT": at + 1,
                "Họ và tên": name,
                "Chức vụ": "Phó Giám đốc" if at == 0 else f"{HEADS[at - 1]} {UNITS[at - 1].partition(' ')[2]}",
                "Chức danh trong Hội đồng": "Chủ tịch" if at == 0 else "Thư ký" if at == 6 else "Ủy viên",
                "Có mặt": "x",
            }
        )
    return rows


def _registered(staff: list[Person]) -> list[Row]:
    return [
        {
            "Đối tượng": "Cá nhân",
            "Họ và tên": p.ten,
            "Chức vụ": p.chuc_vu,
            "Đơn vị": p.don_vi,
            "Danh hiệu": "LĐTT; CSTĐCS" if _best(n) else "LĐTT",
        }
        for n, p in enumerate(staff)
    ]


def _medals(staff: list[Person]) -> list[Row]:
    return [
        {
            "Họ và tên": p.ten,
            "Ngày sinh": p.ngay_sinh,
            "Giới tính": p.gioi_tinh,
            "Chức vụ": p.chuc_vu,
            "Đơn vị": p.don_vi,
            "Tên kỷ niệm chương": "Kỷ niệm chương “Vì sức khỏe nhân dân”",
            "Số năm công tác": 20 + n,
            "Đợt": "ngành",
        }
        for n, p in enumerate(staff[:2])
    ]


def _one_off(staff: list[Person]) -> list[Row]:
    return [
        {
            "Đợt": "Cấp cứu hàng loạt vụ ngộ độc thực phẩm tháng 5",
            "Ngày quyết định": date(2026, 5, 19),
            "Thời gian lập thành tích": "từ ngày 09 đến ngày 12 tháng 5 năm 2026",
            "Loại khen thưởng": "đột xuất",
            "Căn cứ đề nghị": "Biên bản họp số 07/BB-HĐ ngày 15 tháng 5 năm 2026 của Hội đồng Thi đua - Khen thưởng",
            "Đối tượng": "Cá nhân",
            "Tên": p.ten,
            "Giới tính": p.gioi_tinh,
            "Chức vụ": p.chuc_vu,
            "Đơn vị": p.don_vi,
            "Danh hiệu": "Giấy khen",
            "Thành tích": "Đã có thành tích cấp cứu người bệnh trong vụ ngộ độc tập thể",
        }
        for p in staff[11:14]
    ]
