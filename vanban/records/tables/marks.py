"""Signs that stand in a cell instead of a value: "as above", and "nothing here"."""

from __future__ import annotations

from typing import Final, TypeGuard
from unicodedata import is_normalized

from vanban.language import fold
from vanban.patterns import regex

_LONGEST: Final = 24
"""No mark is longer than this, with its dashes and brackets."""
_LONGEST_POINTER: Final = 60
_AS_ABOVE: Final = regex(
    r"[-–—\s(*]*(?:n[./]?t|như (?:trên|hàng trên|dòng trên|ô trên)(?: \(nt\))?)[-–—\s).*]*|"
    r"[-–—\s(]*(?:[\"“”″〃'‘’´`]{1,4}|//+|\\\\+)[-–—\s)]*"
)
_NOTHING: Final = regex(r"[-–—_./…\s]+|n/a")

_OF_PROGRAMS: Final = frozenset(
    {
        "NA", "N.A.", "N/A", "NaN", "nan", "<NA>", "NaT", "NULL", "Null", "null", "(null)", "[null]", "<null>", "None", "none",
        "undefined", "(blank)", "(trống)", "(Trống)", "(rỗng)", "\\N", "nil", "(none)", "NONE",
    }
)  # fmt: skip
"""What programs write for a value that is not there; no person, post or office is called so."""
_NONE: Final = regex(r"\W*(?:không|ko|k|kg|0|không có|chưa có|trống|bỏ trống)\W*")
_UNKNOWN: Final = regex(
    r"\W*(?:chưa (?:rõ|biết|xác định|cập nhật|có thông tin|bổ sung)|không (?:rõ|biết|nhớ)|đang (?:cập nhật|bổ sung|xác minh)|"
    r"(?:sẽ )?(?:bổ sung|cập nhật|điền|báo) sau|cần bổ sung|chờ (?:bổ sung|cập nhật|xác minh)|tbd|tba|xxx+)\W*|[?#]+"
)

_ELSEWHERE: Final = regex(
    r"\W*(?:như (?:số|stt|tt|người|hàng|dòng|mục|phần|đ/c|đồng chí|ông|bà|anh|chị|cột|ô|trên|nội dung|của)\b.*|n/?t\b.*"
    r"|xem (?:thêm )?(?:số|stt|hàng|dòng|mục|phần|cột|ô|trên|dưới|phụ lục|báo cáo|tệp|file|trang|sheet)\b.*|tương tự.*"
    r"|(?:cùng|giống) (?:đơn vị|cơ quan|phòng|trên|số|người|hàng|dòng|ông|bà)\b.*"
    r"|(?:có |theo )?(?:báo cáo|danh sách|phụ lục|tờ trình|bản)(?: \w+){0,4} (?:kèm theo|đính kèm)"
    r"|(?:đính )?kèm(?: theo)?|theo báo cáo(?: thành tích)?(?: cá nhân)?|ditto|idem)\W*|[\^↑↓⇑⇓]+"
)

_OPENERS: Final = frozenset(
    {
        "chưa", "không", "đang", "sẽ", "bổ", "cập", "điền", "báo", "cần", "chờ", "tbd", "tba", "như", "nt", "n", "n/t", "xem",
        "tương", "cùng", "giống", "có", "theo", "danh", "phụ", "tờ", "bản", "đính", "kèm", "ditto", "idem",
    }
)  # fmt: skip
"""The first words of what says that a value is not known, or stands elsewhere."""

SAYS_NOTHING: Final = "ô chỉ có dấu, hiểu là ô trống"
"""Why a cell became blank."""


def is_ditto(value: object) -> TypeGuard[str]:
    """Whether a cell says "as above".

    >>> [is_ditto(text) for text in ("nt.", "- nt -", "Như trên", '-"-', "//", "-", "NTN")]
    [True, True, True, True, True, False, False]
    """
    return isinstance(value, str) and len(value) <= _LONGEST and _AS_ABOVE.fullmatch(fold(value)) is not None


def is_nothing(value: object) -> bool:
    """Whether a cell holds only a sign that there is nothing to say: a dash, dots, what programs write for nothing.

    >>> [is_nothing(text) for text in ("-", "…", "N/A", "NULL", "", "nt", "x", "0", "Na")]
    [True, True, True, True, False, False, False, False, False]
    """
    if not isinstance(value, str) or not 0 < len(value) <= _LONGEST:
        return False
    return _NOTHING.fullmatch(fold(value)) is not None or value.strip() in _OF_PROGRAMS


def says_none(value: object) -> bool:
    """Whether a cell says in words that there is none: of a post or an office that is no value, of a penalty it is one.

    >>> says_none("Không có"), says_none("không"), says_none("Không chuyên trách")
    (True, True, False)
    """
    return isinstance(value, str) and 0 < len(value) <= _LONGEST and _NONE.fullmatch(fold(value)) is not None


def may_say(value: str) -> bool:
    """Whether a text may be one that `says_unknown` or `points_elsewhere` know: seen at its first word, most are none.

    >>> may_say("Chưa rõ"), may_say("(có báo cáo kèm theo)"), may_say("Nguyễn Văn An")
    (True, True, False)
    """
    if not value[:1].isalpha():
        return True
    first = value.split(None, 1)[0].rstrip(".,:;()").lower()
    return first in _OPENERS or first.startswith("xxx") or not is_normalized("NFC", first)


def points_elsewhere(value: object) -> bool:
    """Whether a cell only says where its value stands: a paper cannot print that.

    >>> points_elsewhere("Như số 1"), points_elsewhere("nt (2024)"), points_elsewhere("Theo dõi thi đua")
    (True, True, False)
    """
    return (
        isinstance(value, str) and 0 < len(value) <= _LONGEST_POINTER and _ELSEWHERE.fullmatch(fold(value)) is not None
    )


def says_unknown(value: object) -> bool:
    """Whether a cell says that its value is not known yet.

    >>> says_unknown("chưa rõ"), says_unknown("?"), says_unknown("Chưa rõ ràng lắm"), says_unknown("A?")
    (True, True, False, False)
    """
    return isinstance(value, str) and 0 < len(value) <= _LONGEST and _UNKNOWN.fullmatch(fold(value)) is not None
