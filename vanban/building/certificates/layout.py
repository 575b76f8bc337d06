"""Where the lines of each certificate stand: what the templates are built from, and what the fitting obeys.

Order, case and colour of the lines follow the practice after Nghị định số 98/2023/NĐ-CP, Điều 104 (lapsed: a safe default).
Sizes and heights are the house's own, in points and millimetres on A4 landscape; other sizes of paper scale them.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final, Literal

from vanban.frozen import dataclass

RED: Final = "BE1E2D"
BLACK: Final = "000000"


@dataclass(frozen=True, slots=True)
class Zone:
    """One line or block of a certificate.

    Attributes:
        key: the field printed there; its tag in the template is `{{p KEY_in }}`.
        ten: Vietnamese name of the style in Word.
        height: room in millimetres.
        size: type size in points when everything fits.
        floor: smallest size the text may shrink to.
        lines: most lines the text may take.
        look: D bold, N italic, H capitals, R red.
        align: left or centre.
        valign: where the text stands in its room.
        wrap_first: True: a long text first takes more lines, then shrinks; False: first shrinks, then takes more lines.
        first_floor: size down to which the text shrinks before it wraps; None means `floor`.
    """

    key: str
    ten: str
    height: float
    size: float
    floor: float
    lines: int
    look: str = ""
    align: Literal["giua", "trai"] = "giua"
    valign: Literal["top", "center", "bottom"] = "center"
    wrap_first: bool = False
    first_floor: float | None = None

    @property
    def colour(self) -> str:
        """Six hexadecimal digits."""
        return RED if "R" in self.look else BLACK


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the sheet: one zone over the whole width, or a left and a right one.

    Attributes:
        left: the only zone, or the left one; None leaves the half empty.
        right: the right zone; None when `left` has the whole width.
        height: room in millimetres.
    """

    left: Zone | None
    right: Zone | None
    height: float

    @property
    def spare(self) -> bool:
        """Whether the row takes of the room the paper has to spare: what stands between authority and foot does."""
        return self.right is None and self.left is not None and self.left.key != "tham_quyen"


@dataclass(frozen=True, slots=True)
class Layout:
    """The sheet of one kind of certificate.

    Attributes:
        key: the kind; the template is `KEY.docx`.
        ten: Vietnamese name of the kind.
        emblem: room for the emblem in millimetres.
        rows: from under Tiêu ngữ to the foot.
        border: border of the frame.
        palette: colours of the frame.
        flags: flags on both sides of the emblem.
    """

    key: str
    ten: str
    emblem: float
    rows: tuple[Row, ...]
    border: str = "sen"
    palette: str = "do_vang"
    flags: bool = False

    def signed_in(self, lines: int) -> Layout:
        """Give the sheet whose signer's post takes so many lines: each beyond two has room of its own."""
        more = (min(max(lines, OFFICE_LINES.start), OFFICE_LINES.stop - 1) - OFFICE_LINES.start) * OFFICE_LINE
        rows = (
            replace(row, height=row.height + more) if row.right is not None and row.right.key == _OFFICE.key else row
            for row in self.rows
        )
        return replace(self, rows=tuple(rows)) if more else self


def _whole(zone: Zone) -> Row:
    return Row(zone, None, zone.height)


def _authority(height: float = 12.5) -> Zone:
    return Zone("tham_quyen", "Thẩm quyền", height, 18, 12, 2, "DHR", first_floor=16)


def _giving(height: float = 9.5, size: float = 20) -> Zone:
    return Zone("dong_tang", "Dòng tặng", height, size, 13, 1, "DH")


def _title(height: float, size: float) -> Zone:
    return Zone("danh_hieu", "Tên giấy", height, size, 20, 2, "DHR", first_floor=24)


def _subtitle(height: float = 10.0, size: float = 22) -> Zone:
    return Zone("phu_de", "Phụ đề", height, size, 13, 2, "DR", first_floor=16)


def _recipient(height: float = 13.0, size: float = 26) -> Zone:
    return Zone("nguoi_nhan", "Người nhận", height, size, 13, 2, "D", first_floor=21)


def _unit(height: float = 11.5, size: float = 16) -> Zone:
    return Zone("don_vi", "Chức vụ, đơn vị", height, size, 11, 2, first_floor=14)


def _merit(height: float = 16.5, size: float = 17, lines: int = 3) -> Zone:
    return Zone("thanh_tich", "Thành tích", height, size, 11, lines, wrap_first=True)


_DECISION: Final = Zone(
    "quyet_dinh", "Số quyết định", 9.0, 13, 9, 2, "DN", align="trai", valign="bottom", wrap_first=True
)
_BOOK: Final = Zone("so_vang", "Số sổ", 12.0, 13, 9, 2, "DN", align="trai", valign="top")
_DATE: Final = Zone("ngay_ky", "Địa danh, ngày", 9.0, 14, 10, 1, "DN", valign="bottom")
OFFICE_SIZE: Final = 14.0
"""Size of the signer's post, in points on A4."""
_OFFICE: Final = Zone("chuc_vu_ky", "Chức vụ người ký", 12.0, OFFICE_SIZE, 9, 4, "DH", valign="top", wrap_first=True)
_ROOM: Final = Zone("cho_ky", "Chỗ ký", 14.0, 10, 10, 1)
_SIGNER: Final = Zone("ho_ten_ky", "Họ tên người ký", 7.5, 15, 10, 1, "D")


def _foot(room: float = 14.0) -> tuple[Row, ...]:
    return (
        Row(_DECISION, _DATE, 9.0),
        Row(_BOOK, _OFFICE, 12.0),
        Row(None, _ROOM, room),
        Row(None, _SIGNER, 7.5),
    )


def _award(key: str, ten: str, title: float, **more: object) -> Layout:
    """A sheet with: who gives, TẶNG, the award, the recipient, the merit."""
    rows = (_authority(), _giving(), _title(19.5, title), _recipient(), _unit(), _merit())
    return Layout(key, ten, 21.0, (*map(_whole, rows), *_foot()), **more)  # type: ignore[arg-type]


def _honour(key: str, ten: str, title: float, **more: object) -> Layout:
    """A sheet whose title has a line of its own under it: the year, or what the badge honours."""
    rows = (
        _authority(12.0),
        _giving(8.5, 18),
        _title(16.0, title),
        _subtitle(),
        _recipient(12.5),
        _unit(11.0),
        _merit(12.5, 16, 2),
    )
    return Layout(key, ten, 21.0, (*map(_whole, rows), *_foot()), **more)  # type: ignore[arg-type]


def _initiative() -> Layout:
    rows = (
        _authority(11.0),
        _title(14.0, 32),
        Zone("dong_tang", "Dòng chứng nhận", 6.5, 15, 11, 1),
        Zone("nguoi_nhan", "Tác giả", 13.5, 22, 8, 4, "D", first_floor=16),
        Zone("don_vi", "Chức vụ, đơn vị", 8.0, 15, 9, 2, first_floor=13),
        Zone("la_tac_gia", "Là tác giả", 6.5, 15, 11, 1),
        Zone("ten_sang_kien", "Tên sáng kiến", 15.5, 18, 10, 3, "D", wrap_first=True),
        Zone("tom_luoc", "Nội dung sáng kiến", 18.5, 14, 8, 6, align="trai", wrap_first=True, valign="top"),
    )
    return Layout(
        "chung_nhan_sang_kien", "Giấy chứng nhận sáng kiến", 15.0, (*map(_whole, rows), *_foot(11.0)),
        border="van", palette="xanh_vang",
    )  # fmt: skip


def _course() -> Layout:
    rows = (
        _authority(12.0),
        _giving(8.5, 18),
        _title(17.0, 38),
        _recipient(13.0),
        _unit(14.0),
        _merit(20.6, 16, 4),
    )
    return Layout(
        "chung_nhan_khoa_hoc", "Giấy chứng nhận hoàn thành khóa học", 19.0, (*map(_whole, rows), *_foot()),
        border="van", palette="luc_vang",
    )  # fmt: skip


LAYOUTS: Final[dict[str, Layout]] = {
    layout.key: layout
    for layout in (
        _award("giay_khen", "Giấy khen", 46),
        _award("bang_khen", "Bằng khen", 47),
        _award("chung_nhan_cstdcs", "Giấy chứng nhận Chiến sĩ thi đua cơ sở", 36, flags=True),
        _honour("chung_nhan_ldtt", "Giấy chứng nhận Lao động tiên tiến", 38),
        _honour("chung_nhan_ttldtt", "Giấy chứng nhận Tập thể lao động tiên tiến", 34),
        _honour("chung_nhan_ttldxs", "Giấy chứng nhận Tập thể lao động xuất sắc", 34),
        _initiative(),
        _honour("ky_niem_chuong", "Giấy chứng nhận Kỷ niệm chương", 38),
        _course(),
    )
}
"""Every kind of certificate → its sheet."""

HEAD_ROWS: Final = (
    Zone("quoc_hieu", "Quốc hiệu", 6.8, 15, 10, 1, "DH"),
    Zone("tieu_ngu", "Tiêu ngữ", 6.4, 14, 10, 1, "D"),
)
RULE_HEIGHT: Final = 2.2
"""Room of the rule under Tiêu ngữ."""
SIDE: Final = 33.0
"""From the edge of A4 paper to the text, left and right: past the frame with as much air on both sides."""
TOP: Final = 24.0
"""From the edge of A4 paper to the emblem's room."""
BOTTOM: Final = 27.5
"""From the signer's name to the edge of A4 paper: letters hang into the room above them, so it takes more than the top."""
OFFICE_LINES: Final = range(2, 5)
"""Lines of the signer's post that keep their size: two in the sheet as it is, more where rows above give way."""
OFFICE_LINE: Final = 6.2
"""Room of each further line of the signer's post."""
LEAST_BODY: Final = 0.92
"""Share of their height that the rows between authority and foot keep before all rows shrink alike."""
SIGNING: Final = 98.0
"""Width of the right block at the foot, so that both blocks stand as far from the frame."""
CLOSED: Final = 3.0
"""What is left of the emblem's room when no emblem is printed: the other rows take the rest."""
TITLE_LINE: Final = 1.3
"""Height of a line of the title face, whose capitals with two marks stand higher."""
LINE: Final = 1.17
"""Height of a line, in sizes of its type; fixed, so that every program sets the same page."""
