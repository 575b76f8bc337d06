"""Names printed in capitals brought back to ordinary letters, as far as words alone tell.

A record holds ordinary letters and the library prints capitals, so whatever is guessed here prints the same again.
"""

from __future__ import annotations

from typing import Final

from vanban.language import fold, hoa, thuong, viet_hoa_dau
from vanban.patterns import regex

_HEAD_NAMES: Final = (
    "Ủy ban nhân dân", "Hội đồng nhân dân", "Ủy ban Mặt trận Tổ quốc", "Tòa án nhân dân", "Viện kiểm sát nhân dân", "Ủy ban",
    "Văn phòng", "Hội đồng", "Sở", "Phòng", "Ban Quản lý", "Ban Chỉ đạo", "Ban", "Chi cục", "Tổng cục", "Cục", "Vụ", "Viện",
    "Trung tâm", "Trường Đại học", "Trường Cao đẳng", "Trường Trung học phổ thông", "Trường Trung học cơ sở",
    "Trường Tiểu học", "Trường Mầm non", "Trường", "Bệnh viện Đa khoa", "Bệnh viện", "Thanh tra", "Công an",
    "Kho bạc Nhà nước", "Tổng công ty", "Công ty", "Tập đoàn", "Bộ", "Hội", "Liên đoàn", "Đoàn", "Đảng ủy", "Đảng bộ", "Chi bộ",
    "Tỉnh ủy", "Thành ủy", "Thứ trưởng", "Bộ trưởng", "Chủ tịch", "Giám đốc", "Chánh", "Trưởng phòng", "Trưởng ban", "Trưởng",
    "Bí thư", "Cục trưởng", "Phó", "Hiệu trưởng", "Thư ký", "Chủ tọa", "Tổng Giám đốc", "Ngân hàng",
)  # fmt: skip
"""Openings that make one word of a name, as they are written."""
_HEADS: Final = {fold(name): name for name in _HEAD_NAMES}
_PROVINCES: Final = (
    "An Giang|Bà Rịa|Bắc Giang|Bắc Kạn|Bạc Liêu|Bắc Ninh|Bến Tre|Bình Định|Bình Dương|Bình Phước|Bình Thuận|Cà Mau|"
    "Cần Thơ|Cao Bằng|Đà Nẵng|Đắk Lắk|Đắk Nông|Điện Biên|Đồng Nai|Đồng Tháp|Gia Lai|Hà Giang|Hà Nam|Hà Nội|Hà Tĩnh|"
    "Hải Dương|Hải Phòng|Hậu Giang|Hòa Bình|Hồ Chí Minh|Huế|Hưng Yên|Khánh Hòa|Kiên Giang|Kon Tum|Lai Châu|Lâm Đồng|"
    "Lạng Sơn|Lào Cai|Long An|Nam Định|Nghệ An|Ninh Bình|Ninh Thuận|Phú Thọ|Phú Yên|Quảng Bình|Quảng Nam|Quảng Ngãi|"
    "Quảng Ninh|Quảng Trị|Sóc Trăng|Sơn La|Tây Ninh|Thái Bình|Thái Nguyên|Thanh Hóa|Thừa Thiên Huế|Tiền Giang|Trà Vinh|"
    "Tuyên Quang|Vĩnh Long|Vĩnh Phúc|Yên Bái|Việt Nam"
)
_PLACES: Final = {fold(name): name for name in _PROVINCES.split("|")}
_UNITS: Final = (
    "thành phố",
    "thị xã",
    "thị trấn",
    "đặc khu",
    "tỉnh",
    "huyện",
    "quận",
    "xã",
    "phường",
    "thôn",
    "khu vực",
)
_BEFORE_SOCIETY: Final = frozenset(
    ("hiểm", "sách", "và", "hóa", "-", "–", "tự", "sinh", "tác", "trợ", "học", "ở", "nạn", "vực", "nghiệp")
)
"""Words behind which "XÃ HỘI" is society ("BẢO HIỂM XÃ HỘI"), not a commune whose name begins with Hội ("UBND XÃ HỘI AN")."""
_SPECIAL: Final = {"thành phố hồ chí minh": "Thành phố Hồ Chí Minh", "thủ đô hà nội": "Thủ đô Hà Nội"}
_SMALL: Final = frozenset(
    ("và", "của", "các", "về", "tại", "cho", "với", "theo", "trong", "thuộc", "trực", "trên", "từ", "đến", "hoặc")
)
_SHORT = regex(
    r"[ABCDĐGHKLMNPQRSTVX]|[BCDĐGHKLMNPQRSTVX]{2,}|[A-ZĐ]*\d+[A-ZĐ\d]*|UBND|HĐND|UBMTTQ|MTTQ|TNHH|MTV|CP|VP|TP|TX|[IVX]{2,}|XHCN|TW"
)


def ordinary(text: str) -> str:
    """Write a name in ordinary letters where it came in capitals; a text with small letters stays as it is.

    >>> ordinary("UBND TỈNH LẠNG SƠN"), ordinary("SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG"), ordinary("PHÓ CHÁNH VĂN PHÒNG")
    ('UBND tỉnh Lạng Sơn', 'Sở Nông nghiệp và Môi trường', 'Phó Chánh Văn phòng')
    """
    if text != hoa(text) or not any(c.isalpha() for c in text):
        return text
    words = text.split(" ")
    made: list[str] = []
    at, begins, proper = 0, True, False
    while at < len(words):
        word = words[at]
        rest = fold(" ".join(words[at:]))
        special = _opening(rest, tuple(_SPECIAL)) or _opening(rest, tuple(_PLACES))
        society = rest.startswith("xã hội") and at > 0 and fold(words[at - 1]) in _BEFORE_SOCIETY
        unit = None if society else _opening(rest, _UNITS)
        head = _opening(rest, tuple(_HEADS))
        if special is not None:
            made.append(_SPECIAL.get(special) or _PLACES[special])
            at, begins, proper = at + len(special.split()), False, False
        elif _SHORT.fullmatch(word.strip(",;.()-")):
            made.append(word)
            at, begins, proper = at + 1, False, proper
        elif unit is not None and not (begins and not made):
            made.append(thuong(" ".join(words[at : at + len(unit.split())])))
            at, begins, proper = at + len(unit.split()), True, True
        elif head is not None and begins and not proper:
            made.append(_HEADS[head])
            at, begins = at + len(head.split()), True
        else:
            small = fold(word) in _SMALL
            made.append(viet_hoa_dau(thuong(word)) if (proper or begins) and not small else thuong(word))
            begins = small or word.endswith((",", "-", "–")) or word in {"-", "–"}
            proper = proper and not small and not word.endswith(",")
            at += 1
    return viet_hoa_dau(" ".join(made))


def _opening(rest: str, known: tuple[str, ...]) -> str | None:
    found = [one for one in known if rest == one or rest.startswith(one + " ")]
    return max(found, key=len, default=None)


def sentence(text: str) -> str:
    """Write a title printed in capitals as a sentence begins; abbreviations and Roman numbers stay.

    >>> sentence("DANH MỤC HỒ SƠ CỦA UBND TỈNH"), sentence("Nội dung")
    ('Danh mục hồ sơ của UBND tỉnh', 'Nội dung')
    """
    if text != hoa(text) or not any(c.isalpha() for c in text):
        return text
    words = [w if _SHORT.fullmatch(w.strip(",;.:()-")) else thuong(w) for w in text.split(" ")]
    return viet_hoa_dau(" ".join(words))
