"""Who may sign, and what stands above the name (Điều 13; Phụ lục I, I.II.7)."""

from __future__ import annotations

from typing import Final

from vanban.frozen import dataclass


@dataclass(frozen=True, slots=True)
class QuyenHan:
    """One way of signing for somebody else.

    Attributes:
        key: name in records (`quyen_han:`).
        ky_hieu: the printed prefix, with its full stop.
        y_nghia: what it says, for messages.
        theo_sau: what the prefix line names: "tap_the" (the collective) or "nguoi_dung_dau" (the head's office).
        can_chuc_vu: whether the signer's own office must follow on a line below.
        dieu_khoan: the clause.
    """

    key: str
    ky_hieu: str
    y_nghia: str
    theo_sau: str
    can_chuc_vu: bool
    dieu_khoan: str


QUYEN_HAN: Final[dict[str, QuyenHan]] = {
    q.key: q
    for q in (
        QuyenHan("tm", "TM.", "thay mặt tập thể", "tap_the", True, "Phụ lục I, I.II.7.b; Điều 13 khoản 2"),
        QuyenHan("kt", "KT.", "ký thay người đứng đầu", "nguoi_dung_dau", True, "Phụ lục I, I.II.7.b; Điều 13 khoản 1"),
        QuyenHan("tl", "TL.", "ký thừa lệnh", "nguoi_dung_dau", True, "Phụ lục I, I.II.7.b; Điều 13 khoản 4"),
        QuyenHan("tuq", "TUQ.", "ký thừa ủy quyền", "nguoi_dung_dau", True, "Phụ lục I, I.II.7.b; Điều 13 khoản 3"),
        QuyenHan("q", "Q.", "quyền cấp trưởng", "nguoi_dung_dau", False, "Phụ lục I, I.II.7.b"),
    )
}

SLASH_FORMS: Final[dict[str, str]] = {
    "T/M": "TM.",
    "K/T": "KT.",
    "T/L": "TL.",
    "T/UQ": "TUQ.",
    "TM/": "TM.",
    "KT/": "KT.",
}
"""Party spellings, wrong in State papers → the right ones."""

COLLECTIVES: Final = (
    "ỦY BAN NHÂN DÂN", "HỘI ĐỒNG NHÂN DÂN", "THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN", "HỘI ĐỒNG", "BAN CHỈ ĐẠO", "BAN THƯỜNG VỤ",
    "BAN CHẤP HÀNH", "ĐOÀN CHỦ TỊCH", "BAN TỔ CHỨC", "TỔ CÔNG TÁC", "CHÍNH PHỦ", "ỦY BAN", "BAN CÁN SỰ", "ĐẢNG ỦY", "CHI BỘ",
    "TẬP THỂ", "BAN GIÁM SÁT", "TIỂU BAN", "BAN",
)  # fmt: skip
"""Openings of the names of bodies that decide as a collective: what may follow TM."""
ONE_HEAD_OFFICES: Final = (
    "GIÁM ĐỐC", "CHÁNH VĂN PHÒNG", "TRƯỞNG PHÒNG", "CỤC TRƯỞNG", "VỤ TRƯỞNG", "BỘ TRƯỞNG", "HIỆU TRƯỞNG", "VIỆN TRƯỞNG",
    "CHÁNH THANH TRA", "TỔNG CỤC TRƯỞNG", "CHI CỤC TRƯỞNG", "TRƯỞNG BAN", "CHỦ TỊCH", "CHỦ NHIỆM", "TỔNG GIÁM ĐỐC",
)  # fmt: skip
"""Openings of offices of heads: what may follow KT., TL., TUQ. and Q., and never follows TM."""

DEGREES: Final = (
    "GS.TS.", "PGS.TS.", "GS.", "PGS.", "TS.", "TSKH.", "ThS.", "Ths.", "ThS", "CN.", "KS.", "BS.", "BSCKI.", "BSCKII.", "DS.",
    "LS.", "NGND.", "NGƯT.", "NSND.", "NSƯT.", "TTND.", "TTƯT.", "AHLĐ.",
)  # fmt: skip
"""Academic titles and honours that do not stand before the signer's name (I.II.7.c)."""
RANKS: Final = (
    "Đại tướng", "Thượng tướng", "Trung tướng", "Thiếu tướng", "Đại tá", "Thượng tá", "Trung tá", "Thiếu tá", "Đại úy",
    "Thượng úy", "Trung úy", "Thiếu úy",
)  # fmt: skip
"""Ranks, allowed only in the armed forces."""
LEARNED_BODIES: Final = (
    "TRƯỜNG", "ĐẠI HỌC", "HỌC VIỆN", "BỆNH VIỆN", "TRUNG TÂM Y TẾ", "TRẠM Y TẾ", "VIỆN", "BỆNH XÁ", "PHÒNG KHÁM", "NHÀ TRẺ",
    "TRUNG TÂM GIÁO DỤC", "TRUNG TÂM KIỂM SOÁT BỆNH TẬT", "CDC",
)  # fmt: skip
"""Openings of the names of bodies of education, health and science, whose sector may let degrees stand (I.II.7.c)."""
ARMED_BODIES: Final = (
    "CÔNG AN", "BỘ CÔNG AN", "BỘ QUỐC PHÒNG", "BỘ CHỈ HUY", "BAN CHỈ HUY QUÂN SỰ", "BỘ TƯ LỆNH", "QUÂN KHU", "QUÂN ĐOÀN",
    "QUÂN CHỦNG", "SƯ ĐOÀN", "TRUNG ĐOÀN", "LỮ ĐOÀN", "TIỂU ĐOÀN", "ĐỒN BIÊN PHÒNG", "BỘ ĐỘI", "CẢNH SÁT", "TRẠI GIAM",
    "TRẠI TẠM GIAM", "CỤC CẢNH SÁT", "TỔNG CỤC CHÍNH TRỊ", "BỘ TỔNG THAM MƯU", "CƠ QUAN CẢNH SÁT", "HẢI ĐOÀN", "BINH ĐOÀN",
)  # fmt: skip
"""Openings of the names of the armed forces, whose sector may let ranks stand (I.II.7.c)."""
