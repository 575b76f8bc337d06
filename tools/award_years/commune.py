"""A commune after the two-level reform: a collective body, households, the Chairman away, awards of Party and union."""

from __future__ import annotations

import random
from datetime import date

from award_years.people import Person, people
from award_years.sheets import Row, Sheets, numbered

BOARD = 9
UNITS = (
    "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân",
    "Phòng Kinh tế",
    "Phòng Văn hóa - Xã hội",
    "Trung tâm Phục vụ hành chính công",
)
HEADS = ("Chánh Văn phòng", "Trưởng phòng", "Trưởng phòng", "Giám đốc")
VILLAGES = ("thôn Nà Lèo", "thôn Khuôn Pinh", "thôn Đồng La", "thôn Hồng Châu")
DEED = "Đã hoàn thành tốt nhiệm vụ năm 2026"
BEST_DEED = "Đã hoàn thành xuất sắc nhiệm vụ năm 2026"


def sheets(size: int = 12, seed: int = 2026) -> Sheets:
    """Make the workbook of a commune with so many nominees."""
    chance = random.Random(seed)
    groups = max(1, min(size // 6, 10))
    homes = max(1, size // 4)
    staff = people(chance, max(size - groups - homes, 1), UNITS, ("Công chức", "Chuyên viên"), HEADS)
    council = people(chance, BOARD, ("Ủy ban nhân dân",), ("Ủy viên",), ("Chủ tịch",))
    return {
        "Cá nhân": (
            "CÁ NHÂN ĐỀ NGHỊ KHEN THƯỞNG NĂM 2026",
            numbered([_person(chance, n, p) for n, p in enumerate(staff)]),
        ),
        "Tập thể": ("TẬP THỂ ĐỀ NGHỊ KHEN THƯỞNG NĂM 2026", numbered([_group(n) for n in range(groups)])),
        "Hộ gia đình": ("HỘ GIA ĐÌNH ĐỀ NGHỊ KHEN THƯỞNG NĂM 2026", numbered([_home(chance, n) for n in range(homes)])),
        "Hội đồng": ("HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG XÃ", [_member(n, p) for n, p in enumerate(council)]),
        "Kiểm phiếu": (
            "SỐ PHIẾU",
            [{"Danh hiệu": "tất cả", "Phát ra": 8, "Thu về": 8, "Hợp lệ": 7, "Không hợp lệ": 1}],
        ),
        "Đăng ký": ("ĐĂNG KÝ THI ĐUA NĂM 2026", numbered(_registered(staff))),
        "Kết quả cấp trên": ("KẾT QUẢ CỦA TỈNH, ĐOÀN THỂ", _answers(staff)),
    }


def _person(chance: random.Random, at: int, who: Person) -> Row:
    best = at % 3 == 0
    titles = ["LĐTT", *(["CSTĐ cơ sở"] if best else []), *(["Giấy khen"] if at % 4 == 1 else [])]
    titles += ["Bằng khen của Chủ tịch UBND tỉnh"] if at in {0, 3} else []
    titles += ["Giấy khen của Đảng ủy"] if at == 2 else []
    return {
        "Họ tên": who.ten,
        "Năm sinh": who.ngay_sinh,
        "GT": who.gioi_tinh,
        "Chức vụ": who.chuc_vu,
        "Đơn vị": who.don_vi,
        "Danh hiệu đề nghị": "; ".join(titles),
        "Thành tích": BEST_DEED if best else DEED,
        "Mức HTNV": "Hoàn thành xuất sắc nhiệm vụ" if best else "Hoàn thành tốt nhiệm vụ",
        "Phiếu đồng ý": 7,
        "Tổng phiếu": BOARD,
        "Phiếu từng danh hiệu": "LĐTT: 4/9" if at == 5 else "",
        "Xin rút": "CSTĐ cơ sở: tự xin rút trước khi bỏ phiếu" if at == 6 else "",
        "Quê quán": f"{chance.choice(VILLAGES)}, xã Yên Bình, tỉnh Lạng Sơn" if at in {0, 3} else "",
        "Trình độ": "Đại học Nông nghiệp" if at in {0, 3} else "",
        "Nhiệm vụ": f"Phụ trách {who.don_vi}" if at in {0, 3} else "",
        "Ngày nhận hồ sơ": date(2026, 11, 27),
    }


def _group(at: int) -> Row:
    units = (*UNITS[1:], *VILLAGES)
    village = at >= 3
    return {
        "Tên tập thể": f"Nhân dân và cán bộ {units[at % len(units)]}" if village else units[at % len(units)],
        "Danh hiệu": "Giấy khen" if village else "TTLĐTT; Giấy khen" if at == 1 else "TTLĐTT",
        "Thành tích": DEED,
        "Mức HTNV": "HTTNV",
        "Tổng số người": 6 + at,
        "Số LĐTT": 5 + at,
        "Bị kỷ luật": 0,
        "Phiếu đồng ý": 6,
        "Tổng phiếu": BOARD,
    }


def _home(chance: random.Random, at: int) -> Row:
    (owner,) = people(chance, 1, VILLAGES, ("",), ("",) * len(VILLAGES))
    return {
        "Chủ hộ": owner.ten,
        "Giới tính": owner.gioi_tinh,
        "Thôn, tổ dân phố": VILLAGES[at % len(VILLAGES)],
        "Danh hiệu": "Giấy khen" if at % 2 == 0 else "Gia đình văn hóa",
        "Thành tích": "Đã có thành tích trong xây dựng nông thôn mới",
        "Phiếu đồng ý": 3 if at == 2 else 8 - at % 2,
        "Tổng phiếu": BOARD,
    }


def _member(at: int, who: Person) -> Row:
    parts = {
        1: "Chủ trì",
        2: "Thư ký",
        3: "Trưởng ban kiểm phiếu",
        4: "Ủy viên ban kiểm phiếu",
        5: "Ủy viên, thư ký Ban kiểm phiếu",
    }
    offices = {0: "Chủ tịch UBND xã", 1: "Phó Chủ tịch UBND xã", 2: "Trưởng phòng Văn hóa - Xã hội"}
    absent = {0: "họp tại tỉnh", 8: "nghỉ ốm"}
    return {
        "Hội đồng": "Thi đua - Khen thưởng",
        "STT": at + 1,
        "Họ và tên": "Hoàng Văn Páo" if at == 0 else "Lý Thị Mai" if at == 1 else who.ten,
        "Chức vụ": offices.get(at, "Công chức xã"),
        "Chức danh trong Hội đồng": ("Chủ tịch", "Phó Chủ tịch", "Ủy viên thường trực")[at] if at < 3 else "Ủy viên",
        "Có mặt": "vắng" if at in absent else "có",
        "Lý do vắng": absent.get(at, ""),
        "Ý kiến bằng văn bản": "x" if at == 8 else "",
        "Vai trò tại cuộc họp": parts.get(at, ""),
    }


def _registered(staff: list[Person]) -> list[Row]:
    rows: list[Row] = [
        {
            "Đối tượng": "Cá nhân",
            "Tên tập thể, cá nhân": p.ten,
            "Chức vụ": p.chuc_vu,
            "Đơn vị": p.don_vi,
            "Danh hiệu đăng ký": "LĐTT",
        }
        for p in staff
    ]
    rows += [
        {"Đối tượng": "Tập thể", "Tên tập thể, cá nhân": unit, "Danh hiệu đăng ký": "TTLĐTT"} for unit in UNITS[1:]
    ]
    return rows


def _answers(staff: list[Person]) -> list[Row]:
    """The province refuses one and gives the other something else."""
    refused = {
        "Tên": staff[0].ten, "Danh hiệu đề nghị": "Bằng khen của Chủ tịch UBND tỉnh", "Kết quả": "không tặng",
        "Ngày quyết định": date(2026, 12, 18),
    }  # fmt: skip
    return [refused]
