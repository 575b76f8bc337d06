"""What other cells say of a row or of one of its cells: struck from the list, not chosen, a day read in another order."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from typing import Final

from vanban.language import fold, key
from vanban.language.name_doubts import like_a_person
from vanban.language.open_places import left_open
from vanban.patterns import regex
from vanban.records.tables.column_facts import ColumnFacts
from vanban.records.tables.drafts import Draft
from vanban.records.tables.grid import Grid, is_blank
from vanban.records.tables.lone_rows import APART, CONTINUED, LONE, SIGNED
from vanban.records.tables.looks import Look, plain
from vanban.records.tables.marks import may_say, points_elsewhere, says_unknown
from vanban.records.tables.people import NAME_FIELDS, written_sex
from vanban.records.tables.struck import STRUCK

_OUT: Final = regex(
    r"(?:khong (?:dat|du|dong y|xet|khen|de nghi|nhat tri|thong nhat|tang|trung|duyet|cong nhan|trao|tham du|in)\b.*"
    r"|chua (?:dat|du|duyet|xet|thong nhat|nhat tri)\b.*|(?:bi )?loai(?: khoi.*| ra.*)?|bi loai\b.*|truot"
    r"|(?:da |xin )?rut\b(?! kinh nghiem).*|(?:da )?huy\b.*|(?:da )?bo(?: ten.*| khoi.*| ra.*)?|thoi xet\b.*"
    r"|dang (?:bi )?ky luat\b.*|bi ky luat\b.*|xoa(?: ten.*)?|(?:tam )?hoan(?: lai| xet.*| khen.*| trao.*)?"
    r"|trung(?: ten| lap| voi.*)?|(?:ghi|nhap) trung\b.*|cho (?:xac minh|xet|duyet|y kien|xin)\b.*"
    r"|dang (?:xem xet|xac minh|cho)\b.*|xem (?:xet )?lai\b.*|(?:can )?kiem tra lai\b.*|du (?:phong|bi))"
)
_LEFT_OUT: Final = regex(
    r"(?:.*\b(?:khong|chua) (?:de nghi|khen|xet|dat|du|trao|duyet|duoc)\b.*|.*\b(?:du phong|du bi|bi loai|xin rut|tam hoan)\b.*)"
)
"""Titles of those who stand in a list and are not meant."""
_DECIDING: Final = frozenset(
    {
        "dong_y", "duyet", "chon", "dat", "khen", "duoc_khen", "de_nghi", "de_nghi_khen", "de_nghi_khen_thuong", "nhat_tri",
        "thong_nhat", "du_dieu_kien", "du_tieu_chuan", "xet", "in", "in_giay", "in_giay_khen", "lay", "trung_tuyen", "thong_qua",
        "tham_du", "du_hop", "moi", "moi_hop", "duoc_moi", "khen_thuong", "xet_khen", "duoc_duyet", "phe_duyet", "cong_nhan",
    }
)  # fmt: skip
"""Headers of columns in which a mark chooses the row."""
_ALIKE: Final = ("hoàn", "trúng", "trung", "bố", "bộ", "bò", "bó", "bơ", "loài")
"""What looks like a word that takes a row off a list only when tones are left aside."""
_PARTS: Final = regex(r"\d+")
_PIECES: Final = regex(r"[,;:.!\n]")
_WORDED: Final = frozenset({"chuc_vu", "don_vi", "phong_ban", "ten_tap_the", "danh_xung", "thanh_tich"})
"""Fields of which a number alone is no value."""
_ARROW: Final = regex(r"\s*(?:-+>|=+>|→|⇒|➔)\s*")
_DROP: Final = "Bỏ hàng này khỏi danh sách, hoặc xóa ô ấy nếu vẫn làm"
SAYS_OUT: Final = "hàng này ghi là bỏ hay chưa quyết"
_PINNED: Final = "ghi chú gắn vào ô nói là bỏ hay chưa quyết"
_UNDER: Final = "hàng đứng dưới tên nhóm nói là không làm"
_UNTICKED: Final = "đánh dấu hàng khác mà không đánh dấu hàng này"
_MONTH_FIRST: Final = "cột này có ô viết tháng trước ngày sau"
_TURNED: Final = "Excel có thể đã đảo ngày và tháng"
_BY_THOUSANDS: Final = "định dạng chia nghìn"
BLANK_BELOW: Final = "trống mà hàng trên có"
NOUGHT: Final = "ô có số 0 giữa một cột chữ"
CROSSED: Final = "chữ trong ô bị gạch ngang: bỏ hay còn?"
UNSEEN: Final = (
    BLANK_BELOW, NOUGHT, CROSSED, SAYS_OUT, _PINNED, _UNDER, _UNTICKED, _MONTH_FIRST, _TURNED, _BY_THOUSANDS, STRUCK, LONE[0],
    CONTINUED[0], APART, SIGNED,
)  # fmt: skip
"""Parts of the sentences that tell of a row what its cells do not show when they stand alone."""
_LONGEST: Final = 80
_TITLES: Final = 4
"""Rows above a header in which its title stands."""


def says_out(text: str) -> bool:
    """Whether a remark says that its row is taken off the list, or not decided yet.

    >>> says_out("Không đạt"), says_out("Đã rút tên"), says_out("Hoãn"), says_out("Hoàn thành"), says_out("Đã khen 2024")
    (True, True, True, False, False)
    """
    if not 0 < len(text) < _LONGEST:
        return False
    return _OUT.fullmatch(key(text).replace("_", " ")) is not None and not fold(text).startswith(_ALIKE)


def remarks(draft: Draft, grid: Grid, row: int, columns: Collection[int], group: str) -> None:
    """Fault a row that a cell without a header, or the title above it, takes off the list.

    Args:
        draft: the row.
        grid: its sheet.
        row: where it stands.
        columns: the columns that have a header.
        group: the title it stands under.
    """
    for column, value in enumerate(grid.rows[row]):
        if column not in columns and isinstance(value, str) and not is_blank(value) and says_out(value):
            draft.fault(grid.address(row, column), SAYS_OUT, _DROP, value)
    for column in range(len(grid.rows[row])) if grid.remarks else ():
        if remark := grid.remarks.get((row, column)):
            place = grid.address(row, column)
            if any(says_out(piece.strip()) for piece in _PIECES.split(remark)):
                draft.fault(place, _PINNED, _DROP, remark)
            else:
                draft.note(place, "ô có ghi chú gắn vào (Comment), không in", "Xem có phải sửa gì không", remark)
    if group and _LEFT_OUT.fullmatch(key(group).replace("_", " ")):
        remedy = "Xóa các hàng dưới tên nhóm ấy, hoặc đổi tên nhóm nếu vẫn làm"
        draft.fault(grid.row_address(row), _UNDER, remedy, group)


def left_out_above(grid: Grid, first: int) -> str:
    """The title over a header, where it says that those under it are not meant; "" otherwise.

    Args:
        grid: the sheet.
        first: the header's first row.
    """
    for row in range(first - 1, max(first - _TITLES, 0) - 1, -1):
        texts = [str(value) for value in grid.rows[row] if not is_blank(value)]
        if len(texts) > 2:
            return ""
        for text in texts:
            if _LEFT_OUT.fullmatch(key(text).replace("_", " ")):
                return text
    return ""


def unchosen(draft: Draft, title: str, column: int, value: object, facts: ColumnFacts, place: str) -> None:
    """Fault a row without a mark in a column whose marks choose others."""
    blank = is_blank(value) or value is False or fold(str(value)) == "false"
    if blank and key(title) in _DECIDING and facts.ticked(column):
        remedy = "Bỏ hàng này khỏi danh sách; vẫn làm thì đánh dấu, hoặc xóa cả cột"
        draft.fault(place, f"cột «{title}» {_UNTICKED}", remedy)


def day_in_doubt(value: object, column: int, facts: ColumnFacts) -> tuple[str, str] | None:
    """Say why a day may be another one, and what to do; None when nothing speaks for it."""
    if isinstance(value, str):
        other = facts.month_first(column) if value[:1].isdigit() or value[:1].isspace() else ""
        if not other:
            return None
        numbers = [int(part) for part in _PARTS.findall(value)[:2]]
        if len(numbers) == 2 and numbers[0] != numbers[1] and max(numbers) <= 12:
            what = f"{_MONTH_FIRST} («{other}»): ở đây số nào là tháng?"
            return what, "Viết cả cột ngày trước tháng sau, hoặc tên tháng bằng chữ: ngày 05 tháng 3 năm 1985"
        return None
    if isinstance(value, date) and value.day != value.month and (other := facts.turned(column)):
        what = f"{_TURNED}: cột này còn ô chữ «{other}» mà Excel không nhận là ngày"
        return what, "Xem lại cả cột; đúng thì gõ lại các ô chữ thành ngày, không thì gõ lại ô này"
    return None


def value_in_doubt(name: str, value: object, look: Look | None) -> tuple[str, str] | None:
    """Say why a cell's value cannot be printed as it stands, and what to do; None when it can.

    Args:
        name: the field it fills.
        value: what stands there.
        look: what Excel shows; None for the value itself.
    """
    if look is not None and look.scaled:
        what = f"Excel hiện «{look.text}» cho {plain(value)} ({_BY_THOUSANDS}): in số nào?"
        return what, "Đổi định dạng ô thành #,##0, hoặc gõ đúng số cần in"
    if not isinstance(value, str) or name == "ghi_chu":
        return None
    if may_say(value) and says_unknown(value):
        return "ô ghi là chưa biết", "Điền ô này; đúng là không có thì gõ dấu «-»"
    if may_say(value) and points_elsewhere(value):
        return "ô chỉ sang chỗ khác, không có giá trị để in", "Chép giá trị vào ô này; giống hàng trên thì gõ «nt»"
    if name not in NAME_FIELDS and (place := left_open(value)):
        return f"ô còn chỗ chưa điền «{place}»", "Điền nốt ô này"
    if name in _WORDED:
        if not any(map(str.isalpha, value)):
            return "ô không có chữ nào", "Gõ lại ô này"
        if name != "thanh_tich" and _ARROW.search(value):
            return "ô ghi từ giá trị này sang giá trị khác", "Chỉ để giá trị cần in"
    return None


def sayings(values: Mapping[str, object], subject: str | None) -> Iterator[tuple[str, str]]:
    """Tell what of a row is unusual though it can be printed: field, Vietnamese sentence.

    Args:
        values: field → value.
        subject: whom the row is about; None when nobody says.

    >>> list(sayings({"ho_ten": "Nguyễn Thị Hà", "gioi_tinh": "nam"}, None))
    [('gioi_tinh', 'tên đệm «Thị» mà giới tính Nam')]
    >>> list(sayings({"ten_tap_the": "Lê Văn An"}, None)), list(sayings({"ten_tap_the": "Phòng An"}, "tap_the"))
    ([('ten_tap_the', 'tên tập thể giống tên người')], [])
    """
    if subject in (None, "ca_nhan"):
        sex = written_sex(values.get("gioi_tinh"))
        middle = [fold(word) for word in str(values.get("ho_ten") or "").split()[1:-1]]
        if sex == "nam" and "thị" in middle:
            yield "gioi_tinh", "tên đệm «Thị» mà giới tính Nam"
        elif sex == "nu" and "văn" in middle:
            yield "gioi_tinh", "tên đệm «Văn» mà giới tính Nữ"
    if subject in (None, "tap_the") and like_a_person(str(values.get("ten_tap_the") or "")):
        yield "ten_tap_the", "tên tập thể giống tên người"


def taken_out(
    values: Mapping[str, object], printed: Collection[str], places: Mapping[str, str]
) -> Iterator[tuple[str, str, str]]:
    """Give the cells that are not printed and say that their row is out: place, text, what to do."""
    for name, value in values.items():
        if name not in printed and isinstance(value, str) and says_out(value):
            yield places.get(name, ""), value, _DROP
