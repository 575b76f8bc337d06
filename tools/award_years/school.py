"""A school: a school year, decisions in June on the old base salary, initiatives of teachers, no votes of the absent."""

from __future__ import annotations

import random
from datetime import date

from award_years.people import Person, people
from award_years.sheets import Row, Sheets, numbered

BOARD, JUDGES = 13, 5
UNITS = ("Tổ Toán - Tin", "Tổ Ngữ văn", "Tổ Ngoại ngữ", "Tổ Khoa học tự nhiên", "Tổ Khoa học xã hội", "Tổ Văn phòng")
HEADS = ("Tổ trưởng",) * len(UNITS)
DEED = "Đã hoàn thành {how} nhiệm vụ năm học 2025 - 2026"
IDEAS = (
    ("Hệ thống câu hỏi tự luyện theo mức độ cho môn Toán lớp 12", "Dạy học", "cơ sở", (0, 12)),
    ("Dạy đọc hiểu văn bản bằng sơ đồ tư duy", "Dạy học", "cơ sở", (1,)),
    ("Câu lạc bộ tiếng Anh theo chủ đề địa phương", "Hoạt động ngoại khóa", "tỉnh", (2, 8, 14)),
    ("Sổ theo dõi thiết bị thí nghiệm", "Quản lý thiết bị", "cơ sở", (3,)),
    ("Phiếu hỏi nhanh cuối giờ", "Dạy học", "cơ sở", (4,)),
)


def sheets(size: int = 60, seed: int = 1975) -> Sheets:
    """Make the workbook of a school with so many nominees."""
    chance = random.Random(seed)
    groups = max(1, min(size // 10, len(UNITS)))
    staff = people(chance, max(size - groups, 1), UNITS, ("Giáo viên", "Giáo viên", "Nhân viên"), HEADS)
    return {
        "Tập thể": ("TẬP THỂ", numbered([_group(n, staff) for n in range(groups)])),
        "Cá nhân": ("CÁ NHÂN", numbered([_person(n, p) for n, p in enumerate(staff)])),
        "Sáng kiến": ("SÁNG KIẾN NĂM HỌC 2025 - 2026", _ideas(staff)),
        "Hội đồng": ("CÁC HỘI ĐỒNG CỦA TRƯỜNG", _councils(chance, staff)),
        "Kiểm phiếu": (
            "SỐ PHIẾU",
            [
                {
                    "Danh hiệu": "CSTĐCS",
                    "Số phiếu phát ra": 12,
                    "Số phiếu thu về": 12,
                    "Số phiếu hợp lệ": 12,
                    "Số phiếu không hợp lệ": 0,
                },
                {
                    "Danh hiệu": "CSTĐ tỉnh",
                    "Số phiếu phát ra": 12,
                    "Số phiếu thu về": 11,
                    "Số phiếu hợp lệ": 11,
                    "Số phiếu không hợp lệ": 0,
                },
            ],
        ),
        "Đăng ký": ("ĐĂNG KÝ ĐẦU NĂM HỌC", numbered(_registered(staff))),
        "Kỷ niệm chương": ("KỶ NIỆM CHƯƠNG VÌ SỰ NGHIỆP GIÁO DỤC", _medals(staff)),
    }


def _best(at: int) -> bool:
    return at % 4 == 0


def _person(at: int, who: Person) -> Row:
    titles = ["LĐTT", *(["CSTĐCS"] if _best(at) else []), *(["CSTĐ cấp tỉnh"] if at == 8 else [])]
    titles += ["Giấy khen của Giám đốc Sở Giáo dục và Đào tạo"] if at in {4, 12} else []
    failed = {9: "LĐTT: 6/13", 16: "LĐTT: 12/13; CSTĐCS: 8/13", 8: "LĐTT: 12/13; CSTĐCS: 12/13; CSTĐ tỉnh: 11/13"}
    upwards = at in {4, 8, 12}
    return {
        "Họ và tên": who.ten,
        "Giới tính": who.gioi_tinh,
        "Ngày sinh": who.ngay_sinh,
        "Đơn vị công tác": who.don_vi,
        "Chức vụ": who.chuc_vu,
        "Danh hiệu đề nghị": "\n".join(titles),
        "Mức hoàn thành nhiệm vụ": "HTXSNV" if _best(at) else "HTTNV",
        "Danh hiệu đã đạt": "2023: CSTĐCS; 2024: CSTĐCS; 2025: CSTĐCS (15/QĐ-THPTBS)" if at == 8 else "",
        "Thành tích": DEED.format(how="xuất sắc" if _best(at) else "tốt"),
        "Số phiếu đồng ý": None if at in failed else 12 - (at % 7 == 3),
        "Tổng số phiếu": None if at in failed else BOARD,
        "Phiếu từng danh hiệu": failed.get(at, ""),
        "Quê quán": "xã Bắc Sơn, tỉnh Lạng Sơn" if upwards else "",
        "Trình độ chuyên môn": "Thạc sĩ" if upwards else "Đại học Sư phạm",
        "Quyền hạn, nhiệm vụ được giao": f"Giảng dạy, sinh hoạt chuyên môn tại {who.don_vi}" if upwards else "",
    }


def _group(at: int, staff: list[Person]) -> Row:
    own = [n for n, p in enumerate(staff) if p.don_vi == UNITS[at]]
    return {
        "Tên tập thể": UNITS[at],
        "Danh hiệu đề nghị": "TTLĐTT; TTLĐXS" if at == 0 else "TTLĐTT",
        "Thành tích": DEED.format(how="xuất sắc" if at == 0 else "tốt"),
        "Mức hoàn thành nhiệm vụ": "HTXSNV" if at == 0 else "HTTNV",
        "Tổng số người": len(own),
        "Số LĐTT": len(own) - (at == 3),
        "Số CSTĐCS": sum(_best(n) for n in own),
        "Bị kỷ luật": 0,
        "Số phiếu đồng ý": 11,
        "Tổng số phiếu": BOARD,
        "Chức năng, nhiệm vụ": f"Tổ chuyên môn {UNITS[at]}" if at == 0 else "",
    }


def _ideas(staff: list[Person]) -> list[Row]:
    rows: list[Row] = []
    for number, (title, field, scope, authors) in enumerate(IDEAS, 1):
        if max(authors) >= len(staff):
            continue
        shares = {1: (100,), 2: (70, 30), 3: (50, 25, 25)}[len(authors)]
        weak = number == 5
        for place, (author, share) in enumerate(zip(authors, shares, strict=True)):
            who = staff[author]
            first: Row = {
                "STT": number,
                "Tên sáng kiến": title,
                "Lĩnh vực": field,
                "Phạm vi áp dụng": scope,
                "Điểm các thành viên": "; ".join(str((48 if weak else 71) + (n * number) % 9) for n in range(JUDGES)),
                "Số phiếu đồng ý": 2 if weak else JUDGES,
                "Tổng số phiếu": JUDGES,
                "Nội dung, hiệu quả": f"Áp dụng tại các lớp của {who.don_vi}",
            }
            whose = {
                "Tác giả": who.ten,
                "Giới tính": who.gioi_tinh,
                "Chức vụ": who.chuc_vu,
                "Đơn vị": who.don_vi,
                "Tỷ lệ đóng góp (%)": share,
            }
            rows.append({**(first if place == 0 else {}), **whose})
    return rows


def _councils(chance: random.Random, staff: list[Person]) -> list[Row]:
    others = people(chance, BOARD, ("Trường",), ("Giáo viên",), ("Hiệu trưởng",))
    names = ["Đinh Thị Thu Hà", "Lương Văn Khải", *(p.ten for p in staff[: BOARD - 2]), *(p.ten for p in others)][
        :BOARD
    ]
    parts = {0: "Chủ tọa", 2: "Thư ký", 3: "Trưởng ban kiểm phiếu", 4: "Ủy viên ban kiểm phiếu"}
    rows: list[Row] = []
    for at, name in enumerate(names):
        rows.append(
            {
                "Hội đồng": "Hội đồng Thi đua - Khen thưởng trường",
                "STT": at + 1,
                "Họ và tên": name,
                "Chức vụ": ("Hiệu trưởng", "Phó Hiệu trưởng")[at] if at < 2 else "Giáo viên",
                "Chức danh trong Hội đồng": ("Chủ tịch", "Phó Chủ tịch")[at] if at < 2 else "Ủy viên",
                "Có mặt": "" if at == BOARD - 1 else "x",
                "Lý do vắng": "nghỉ thai sản" if at == BOARD - 1 else "",
                "Vai trò tại cuộc họp": parts.get(at, ""),
            }
        )
    for at, name in enumerate([names[1], *names[5 : 5 + JUDGES - 1]]):
        rows.append(
            {
                "Hội đồng": "Hội đồng sáng kiến",
                "STT": at + 1,
                "Họ và tên": name,
                "Chức vụ": "Phó Hiệu trưởng" if at == 0 else "Giáo viên",
                "Chức danh trong Hội đồng": "Chủ tịch" if at == 0 else "Thư ký" if at == 1 else "Ủy viên",
                "Có mặt": "x",
            }
        )
    return rows


def _registered(staff: list[Person]) -> list[Row]:
    rows: list[Row] = [
        {
            "Đối tượng": "Cá nhân",
            "Tên": p.ten,
            "Chức vụ": p.chuc_vu,
            "Đơn vị": p.don_vi,
            "Danh hiệu đăng ký": "LĐTT; CSTĐCS" if _best(n) else "LĐTT",
        }
        for n, p in enumerate(staff)
    ]
    return [
        *rows,
        {
            "Đối tượng": "Cá nhân",
            "Tên": "Mã Thị Sim",
            "Chức vụ": "Giáo viên",
            "Đơn vị": UNITS[1],
            "Danh hiệu đăng ký": "LĐTT",
        },
    ]


def _medals(staff: list[Person]) -> list[Row]:
    return [
        {
            "Họ và tên": p.ten,
            "Ngày sinh": date(1972, 9, 5),
            "Giới tính": p.gioi_tinh,
            "Chức vụ": p.chuc_vu,
            "Đơn vị": p.don_vi,
            "Tên kỷ niệm chương": "Kỷ niệm chương Vì sự nghiệp Giáo dục",
            "Số năm công tác": 26,
            "Đợt": "1",
        }
        for p in staff[5:6]
    ]
