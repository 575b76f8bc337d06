"""Facts about components: the lines a reader sees, and what they say when they have a fixed form."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from enum import Enum
from typing import Literal, TypeVar

from vanban.frozen import dataclass, quick
from vanban.reading.facts.measuring import runs_width_mm, wrapped_widths_mm
from vanban.reading.facts.page import Image, Shape, Stroke
from vanban.reading.facts.text import WORDED, CharFormat, Paragraph, Run
from vanban.regulation import Align

T = TypeVar("T")
Side = Literal["trai", "phai", "giua"]
AlignedBy = Literal["doan", "tab", "dau_cach", "khung"]
"""What puts a line where it stands: its paragraph's alignment, a tab stop, typed blanks, the place of a text box."""


class State(Enum):
    """Whether a component is there."""

    FOUND = "co"
    BLANK = "trong"
    """Its place is there, to be filled by hand: "Số:      /KH-VP"."""
    ABSENT = "vang"


@quick
@dataclass(frozen=True, slots=True)
class Line:
    """One line as a reader sees it: a paragraph, or the piece of it between line breaks, tabs or long blanks.

    Attributes:
        text: NFC text as typed, blanks at both ends taken away; an automatic label, where shown, stands first.
        shown: the same with capitals applied.
        raw: the text before NFC.
        runs: the runs of this piece; `start` counts in the paragraph's text.
        paragraph: the paragraph it is a piece of.
        start: where it begins in the paragraph's text.
        end: where it ends.
        align: how it stands in its column, as the eye sees it: "giua" also for a centre tab; blanks give "trai".
        aligned_by: what puts it there.
        side: which half of the page: "trai", "phai", "giua" (across the page).
        box_left_mm: left edge of the column it stands in, from the left text edge.
        box_width_mm: room the column gives: cell padding and indents taken off.
        row: names the visual row block: equal for pieces of one table row, of one tabbed paragraph.
        y_pt: estimated height of its top, counted down from the top of the paper's head (or of the part that holds
            the signature); 0 for running text. Two lines stand level when theirs are within a few points.
        place: for a clerk ("trang đầu, ô bên phải, dòng 2").
    """

    text: str
    shown: str
    raw: str
    runs: tuple[Run, ...]
    paragraph: Paragraph
    start: int
    end: int
    align: Align
    aligned_by: AlignedBy
    side: Side
    box_left_mm: float
    box_width_mm: float
    row: str
    y_pt: float
    place: str

    @property
    def width_mm(self) -> float:
        """Natural width of the text, unwrapped, measured with the metrics of Times New Roman."""
        return runs_width_mm(self.runs)

    @property
    def wrapped_mm(self) -> tuple[float, ...]:
        """Widths of the lines it takes when filled into `box_width_mm`; one entry when it does not wrap."""
        return wrapped_widths_mm(self.runs, self.box_width_mm)

    @property
    def x_mm(self) -> float:
        """Left edge of its (longest) line as it stands, from the left text edge."""
        return self._left(max(self.wrapped_mm, default=0.0))

    def _left(self, width: float) -> float:
        if self.align == "giua":
            return self.box_left_mm + (self.box_width_mm - width) / 2
        if self.align == "phai":
            return self.box_left_mm + self.box_width_mm - width
        return self.box_left_mm

    @property
    def center_mm(self) -> float:
        """Middle of the text, from the left text edge."""
        width = max(self.wrapped_mm, default=0.0)
        return self._left(width) + width / 2

    @property
    def letters(self) -> tuple[Run, ...]:
        """The runs that print letters or figures; blanks and lone signs have no look worth judging.

        A line of nothing but signs gives the runs that print those.
        """
        worded = tuple([run for run in self.runs if WORDED.search(run.shown)])
        return worded or tuple(run for run in self.runs if run.shown.strip())

    def _shared(self, get: Callable[[CharFormat], T]) -> T | None:
        letters = self.letters
        if len(letters) == 1:
            return get(letters[0].format)
        values = {get(run.format) for run in letters}
        return values.pop() if len(values) == 1 else None

    @property
    def sizes(self) -> tuple[float, ...]:
        """All sizes used, smallest first."""
        return tuple(sorted({run.format.size_pt for run in self.letters}))

    @property
    def size_pt(self) -> float | None:
        """The one size used; None when sizes are mixed."""
        return self._shared(lambda f: f.size_pt)

    @property
    def bold(self) -> bool | None:
        """True all bold, False none bold, None mixed."""
        return self._shared(lambda f: f.bold)

    @property
    def italic(self) -> bool | None:
        """True all italic, False all upright, None mixed."""
        return self._shared(lambda f: f.italic)

    @property
    def underlined(self) -> bool | None:
        """True all underlined, False nowhere, None mixed."""
        return self._shared(lambda f: f.underline is not None)

    @property
    def capitals(self) -> bool:
        """Every letter is shown as a capital."""
        shown = self.shown
        if shown.isupper():
            return shown == shown.upper()
        return all(c == c.upper() for c in shown) and any(c.isalpha() for c in shown)


@quick
@dataclass(frozen=True, slots=True)
class Part:
    """One located component: its lines, the rule below it, and whether it is there, blank or absent.

    Attributes:
        state: there, blank, or absent.
        lines: its lines from top to bottom; empty when absent.
        rule: the rule below it; None without one. An underline counts, with kind "gach_chan".
        rules: every rule found below it (two are one too many), `rule` first.
    """

    state: State = State.ABSENT
    lines: tuple[Line, ...] = ()
    rules: tuple[Stroke, ...] = ()

    @property
    def rule(self) -> Stroke | None:
        """The rule that belongs to it; None without one."""
        return self.rules[0] if self.rules else None

    @property
    def found(self) -> bool:
        """It is there and filled."""
        return self.state is State.FOUND

    @property
    def there(self) -> bool:
        """It is there, filled or blank."""
        return self.state is not State.ABSENT

    @property
    def text(self) -> str:
        """Its text, lines joined with one blank, as typed; "" when absent."""
        return " ".join(line.text for line in self.lines)

    @property
    def shown(self) -> str:
        """Its text as shown, capitals applied."""
        return " ".join(line.shown for line in self.lines)

    @property
    def place(self) -> str:
        """Where it begins; "" when absent."""
        return self.lines[0].place if self.lines else ""

    @property
    def text_widths_mm(self) -> tuple[float, ...]:
        """Widths of the lines of text as they stand on the page, wrapped lines apart: what a rule is measured by."""
        return tuple(width for line in self.lines for width in line.wrapped_mm)


ABSENT = Part()
"""What stands for a component that is not there."""


def part_of(lines: Iterable[Line], rules: Iterable[Stroke] = (), *, blank: bool = False) -> Part:
    """Make a component of its lines; absent when there are none."""
    kept = tuple(lines)
    state = State.ABSENT if not kept else State.BLANK if blank else State.FOUND
    return Part(state, kept, tuple(rules))


@dataclass(frozen=True, slots=True)
class SoKyHieu:
    """Số, ký hiệu, taken apart as far as it goes; what was typed stays in the line.

    Attributes:
        chu: the word typed ("Số"), as it came; "" when missing.
        hai_cham: a colon stands after it.
        so_chu: the number as typed ("08"); "" when blank.
        so: its value; None when blank or not a number.
        ky_hieu: everything after the separator, blanks taken away ("KH-VP"); "" when missing.
        nhom: its groups, separated by "-" ("KH", "VP") – for Party papers those after "/" come last.
        loai: the type code, when the first group is one of Phụ lục III; None otherwise.
        khoang_trang: blanks stand around "/" or "-".
        dang: Party form, "Số 05-KH/ĐU".
        nam: a year inside ("08/2026/QĐ-UBND", normative papers); None without one.
        hong: why the line is not well formed, in Vietnamese ("giữa số và ký hiệu cần dấu gạch chéo"); "" when it is. What
            stands in the other fields is then only likely.
    """

    chu: str
    hai_cham: bool
    so_chu: str
    so: int | None
    ky_hieu: str
    nhom: tuple[str, ...]
    loai: str | None
    khoang_trang: bool
    dang: bool = False
    nam: int | None = None
    hong: str = ""

    @property
    def blank(self) -> bool:
        """The number is left to be written by hand."""
        return not self.so_chu


@dataclass(frozen=True, slots=True)
class DiaDanhNgay:
    """Place and date line, taken apart.

    Attributes:
        dia_danh: the place ("Lạng Sơn"); "" when blank or missing.
        phay: a comma stands between place and date.
        ngay_chu: the day as typed ("07"); "" when blank.
        thang_chu: the month as typed.
        nam_chu: the year as typed.
        bang_chu: written in the words "ngày … tháng … năm …"; False for "07/02/2026".
        ngay: the date; None when blank in part or impossible.
        khong_co_that: all three are given and make no date (31 tháng 02).
    """

    dia_danh: str
    phay: bool
    ngay_chu: str
    thang_chu: str
    nam_chu: str
    bang_chu: bool
    ngay: date | None
    khong_co_that: bool = False

    @property
    def blank(self) -> bool:
        """Day, month or year is left to be written by hand."""
        return not (self.ngay_chu and self.thang_chu and self.nam_chu)


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a list of recipients or addressees.

    Attributes:
        lines: its lines (a long entry may go over several).
        dash: the sign typed or numbered before it ("-"); "" without one.
        text: the entry without dash and end sign.
        end: its end sign: ";", ".", ",", … ; "" without one.
    """

    lines: tuple[Line, ...]
    dash: str
    text: str
    end: str


@dataclass(frozen=True, slots=True)
class KinhGui:
    """The addressees.

    Attributes:
        label: the line with the words "Kính gửi" (or "Kính trình", "… điện:"); absent when there is none.
        chu: the words themselves, as typed, without the colon.
        hai_cham: a colon stands after the words.
        items: the addressees; one on the label's own line counts too.
        same_line: the (first) addressee stands on the label's line.
        kind: "kinh_gui", "kinh_trinh" (Party), "dien" (công điện), "kinh_moi" (giấy mời), "gioi_thieu"; "" absent.
    """

    label: Part = ABSENT
    chu: str = ""
    hai_cham: bool = False
    items: tuple[Item, ...] = ()
    same_line: bool = False
    kind: str = ""


NO_KINH_GUI = KinhGui()
"""A paper without addressees."""


@dataclass(frozen=True, slots=True)
class NoiNhan:
    """The recipients.

    Attributes:
        heading: the line "Nơi nhận:"; absent when there is none.
        items: the entries in order, the file-copy entry included.
        luu: index of the entry that begins with "Lưu" in `items`; None without one.
        nguoi_soan: drafter code and number of copies ("NTH.(25)"), on its own line or after the file-copy entry.
        blank_lines: blank paragraphs inside the list.
    """

    heading: Part = ABSENT
    items: tuple[Item, ...] = ()
    luu: int | None = None
    nguoi_soan: Part = ABSENT
    blank_lines: int = 0


NO_NOI_NHAN = NoiNhan()
"""A paper without recipients."""


@dataclass(frozen=True, slots=True)
class SignLine:
    """One printed line of a signature.

    Attributes:
        line: the line.
        role: "quyen_han" (has a prefix), "chuc_vu", "tren_ten" (other office above the name), "ghi_chu"
            ("(Ký, ghi rõ họ tên)"), "ho_ten".
        prefix: the prefix as typed ("KT.", "T/M", "TM "); "" without one.
    """

    line: Line
    role: Literal["quyen_han", "chuc_vu", "tren_ten", "ghi_chu", "ho_ten"]
    prefix: str = ""


@dataclass(frozen=True, slots=True)
class Signature:
    """One signature block.

    Attributes:
        lines: its lines from top to bottom.
        name_state: the name is there, or left blank.
        side: left, right, or middle of the page.
        blank_lines: blank paragraphs between office and name.
        images: pictures in it: signature, seal.
        shapes: other drawn objects in it.
        place: for a clerk.
    """

    lines: tuple[SignLine, ...]
    name_state: State
    side: Side
    blank_lines: int = 0
    images: tuple[Image, ...] = ()
    shapes: tuple[Shape, ...] = ()
    place: str = ""

    @property
    def office(self) -> tuple[SignLine, ...]:
        """The lines above the room for the signature: prefix and office."""
        return tuple(s for s in self.lines if s.role in {"quyen_han", "chuc_vu"})

    @property
    def name(self) -> SignLine | None:
        """The line with the name; None while it is blank."""
        return next((s for s in self.lines if s.role == "ho_ten"), None)
