"""Places of a text that somebody is still to fill in, as people leave them: dots, signs, labels, notes to themselves."""

from __future__ import annotations

import re
from typing import Final

from vanban.language.text import fold, nfc
from vanban.patterns import regex

_ASKED: Final = (
    r"(?:số|ngày|tháng|năm|họ và tên|họ tên|tên|chức vụ|chức danh|địa danh|địa chỉ|địa điểm|đơn vị|cơ quan|nội dung|lý do"
    r"|thời gian|ghi rõ|ghi|điền)"
)
_DOTS: Final = r"(?:\.{2,}|…)"
_BODIES: Final = (
    r"(?:Sở|Ban|Phòng|Trường|Xã|Phường|Tỉnh|Thành phố|Công ty|Bộ|Cục|Chi cục|Trung tâm|Khoa|Tổ|Đoàn|UBND|Văn phòng|Hội)"
)
_NOTES: Final = r"(?:bổ sung|cập nhật|điền|ghi|kiểm tra|rà soát|xem|hỏi|tính|xác minh|xác nhận)"
_STILL: Final = r"(?:cần|sẽ|phải|đang|chờ|nhớ)"
_HINT: Final = regex(
    r"\.\.|[…\[«?]|<(?!br)|\{(?!bảng|giữa|phải)|(?:^|[\s/])_|__|[\dx]x|\bx\s?%|\bx/|\bdd/|số\s*:?\s*/|ngày\s+tháng|\s\s(?:tháng|năm)"
    rf"|(?:Văn|Thị)\s[a-dx]\b|\(\s*(?:{_STILL}|{_NOTES})\s|TODO|FIXME|TBD|#[NRVD]",
    re.IGNORECASE,
)
"""One of these is in every place left open; most texts hold none."""
_NUMBER_LEFT: Final = r"\b[Ss]ố\s*:?\s*/\s*(?:\d{4}/)?[A-ZĐ][A-Za-zĐđ]{0,5}-[A-ZĐ]\w*"
_OPEN = regex(
    # dots, dashes to write on, labels of a form
    r"(?<!v\.v)\.{5,}|(?:(?<=\s)|^)\.{4,}|…{2,}|…\.+|\.{2,}…|_{3,}|(?:(?<=\s)|^)_{1,2}(?=\s|[,.;)]|$)"
    rf"|[\[<]\s*{_ASKED}\b[^\[\]<>\d]{{0,40}}[\]>]|«\s*{_ASKED}(?:\s\w+)?\s*»|\{{\{{[^{{}}]{{0,80}}\}}\}}|\$?\{{\s*(?:\w+|{_ASKED}\s[^{{}}]{{0,40}})\s*\}}|«\w*_\w*»"
    r"|(?<!thứ )(?<!khóa )(?<!chương )(?<!phần )(?<!mục )\bx{3,}\b|\bx{1,3}\s?%|\?{3,}"
    # numbers and days
    rf"|{_DOTS}\s*/(?!/)|(?<![/:])/\s*(?:\.{{3,}}|…)"
    r"|\b(?:dd|xx?|\?{1,2}|__?|\d{1,2})/(?:mm|xx?|\?{1,2}|__?)/(?:\d{2}|\d{4}|yyyy|yy|xxxx|20xx|20\.\.)(?!\d)"
    r"|\?{1,2}/(?:\?{1,2}|\d{1,2})/\d{4}|(?:\bnăm\s|/(?:\d{1,2}|xx)/)20\d?(?:\.{2,3}|…|xx?|\?)(?![\w.])"
    r"|\bngày\s{2,}tháng\b|\btháng\s{2,}năm\b|(?<!những )(?<!các )\bngày tháng (?:\d{1,2} )?năm \d{4}"
    rf"|\b(?:ngày|tháng|năm|số|ông|bà|đồng chí|giờ|phút|số tiền|chức vụ|họ tên|họ và tên)\s*:?\s+{_DOTS}"
    rf"|\bngày\s+\?+|(?<=\s)(?:\.{{3,}}|…)\s+(?:cá nhân|tập thể|đồng|người|tháng|triệu|giờ|trường hợp|hộ)\b"
    # notes to oneself
    rf"|\(\s*(?:{_STILL}\s+)?{_NOTES}\s+(?:sau|lại)\s*\)|\(\s*{_STILL}\s+{_NOTES}\s+(?:sau|lại|thêm)\b[^()]{{0,40}}\)"
    rf"|\[\s*(?:{_STILL}\s+)?{_NOTES}\b[^\[\]]{{0,60}}\]|\(\?+\)",
    re.IGNORECASE,
)
"""Places to write in; three dots behind a word only end a list."""
_OPEN_BY_CASE: Final = regex(
    rf"{_NUMBER_LEFT}|(?<!các )\b{_BODIES}(?:\s(?:nhân dân|xã|phường|tỉnh))?\s+{_DOTS}"
    rf"|(?<!các )(?<!, )\b(?:tỉnh|xã|phường|thành phố|của|tại|cho)\s+{_DOTS}(?=\s*(?:[;,.)]|$))"
    r"|\b(?:Nguyễn|Trần|Lê|Phạm|Hoàng)\s(?:Văn|Thị)\s[A-DX]\b(?![.'’])|\b(?:TODO|FIXME|TBD)\b|#N/A|#REF!|#VALUE!|#NAME\?|#DIV/0!"
)
"""Names cut off after their first word, names of nobody, marks of programs: only as these are written."""
_LABELS: Final = frozenset(
    ("họ và tên", "họ tên", "tên", "chức vụ", "chức danh", "địa danh", "tên cơ quan", "cơ quan", "đơn vị", "trích yếu",
     "ghi họ tên", "ghi rõ họ tên", "ghi rõ họ, tên", "ký, ghi rõ họ tên", "ký tên", "tên đơn vị", "tên người ký")
)  # fmt: skip
"""Words of a form that stand where a value belongs, folded."""


def is_label(value: str) -> bool:
    """Say whether a value is the label of a form, left where the value belongs.

    >>> is_label("Họ và tên"), is_label("(Ký tên)"), is_label("Nguyễn Văn Hà")
    (True, True, False)
    """
    return fold(value).strip("()[]<>{}.:… ") in _LABELS


def left_open(text: str) -> str:
    """Give the first place of a text that somebody is still to fill in; "" when there is none.

    >>> left_open("Tặng bà ............ số tiền"), left_open("ngày ... tháng 3"), left_open("bà [họ tên]")
    ('bà ............', 'ngày ...', '[họ tên]')
    >>> left_open("Tờ trình số      /TTr-SNV"), left_open("từ ngày xx/xx/2026"), left_open("tăng xx%"), left_open("năm 20..")
    ('số      /TTr-SNV', 'xx/xx/2026', 'xx%', 'năm 20..')
    >>> left_open("của Sở …"), left_open("UBND tỉnh …"), left_open("(bổ sung sau)"), left_open("kể từ ngày    tháng    năm 2026")
    ('Sở …', 'UBND tỉnh …', '(bổ sung sau)', 'ngày    tháng')
    >>> left_open("tặng ông Nguyễn Văn A"), left_open("Phong trào «Thời gian vàng, việc nhanh»")
    ('Nguyễn Văn A', '')
    >>> left_open("văn hóa, thể thao..."), left_open("v.v...."), left_open("“... các cơ quan”"), left_open("Điều 5 [sửa đổi]")
    ('', '', '', '')
    >>> left_open("ghi rõ ngày tháng năm sinh"), left_open("những ngày tháng năm 1945"), left_open("Luật (sửa đổi, bổ sung)")
    ('', '', '')
    """
    if _HINT.search(text) is None:
        return ""
    text = nfc(text)
    found = [one for pattern in (_OPEN, _OPEN_BY_CASE) if (one := pattern.search(text)) is not None]
    return min(found, key=lambda one: one.start()).group() if found else ""
