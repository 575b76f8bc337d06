"""The tree of a body: what a paper's text is made of (Phụ lục I, I.II.6.c to I.II.6.đ).

Labels are not stored: a block's number follows from its place (`numbering`), but where a paper of another hand counts
otherwise (a gap, "Điều 1a", letters before Roman numbers) the number printed is kept with its block.
"""

from __future__ import annotations

from typing import ClassVar, Final, Literal, TypeAlias

from vanban.frozen import dataclass

CanLe = Literal["deu", "giua", "trai", "phai"]


@dataclass(frozen=True, slots=True)
class Doan:
    """A paragraph of running text.

    Attributes:
        chu: the text, with `**đậm**` and `*nghiêng*`; line break is a line break inside the paragraph.
        giua: centred, without first-line indent.
        can: "phai" or "trai" where the paragraph stands to one side, without first-line indent; None is the house's way.
    """

    khoa: ClassVar[str] = "doan"
    chu: str
    giua: bool = False
    can: CanLe | None = None


@dataclass(frozen=True, slots=True)
class Cap:
    """A level of the body, with what stands under it.

    Attributes:
        chu: its text on the line of the label; "" when it has a title instead.
        tieu_de: its title; "" when it has none.
        con: the blocks below it.
        so: the number to print ("3", "1a", "thứ nhất", "A.") where the count would give another; "" lets it count.
    """

    khoa: ClassVar[str] = ""
    hang: ClassVar[int] = 0
    chu: str = ""
    tieu_de: str = ""
    con: tuple[Khoi, ...] = ()
    so: str = ""


class Phan(Cap):
    """Phần I: label and title centred on two lines."""

    __slots__ = ()
    khoa: ClassVar[str] = "phan"
    hang: ClassVar[int] = 10


class Chuong(Cap):
    """Chương I: label and title centred on two lines."""

    __slots__ = ()
    khoa: ClassVar[str] = "chuong"
    hang: ClassVar[int] = 20


class MucSo(Cap):
    """Mục 1 of a chương: label and title centred on two lines."""

    __slots__ = ()
    khoa: ClassVar[str] = "muc_so"
    hang: ClassVar[int] = 30


class TieuMuc(Cap):
    """Tiểu mục 1: label and title centred on two lines."""

    __slots__ = ()
    khoa: ClassVar[str] = "tieu_muc"
    hang: ClassVar[int] = 40


class Muc(Cap):
    """I. TIÊU ĐỀ: a section of the simple layout (I.V, row 6b)."""

    __slots__ = ()
    khoa: ClassVar[str] = "muc"
    hang: ClassVar[int] = 45


class Dieu(Cap):
    """Điều 1. Numbered through the whole paper; with a title, or with its text on the same line."""

    __slots__ = ()
    khoa: ClassVar[str] = "dieu"
    hang: ClassVar[int] = 50


class Khoan(Cap):
    """1. A clause: with a title on its own line (bold), or with its text."""

    __slots__ = ()
    khoa: ClassVar[str] = "khoan"
    hang: ClassVar[int] = 60


class Diem(Cap):
    """a) A point; letters in Vietnamese order."""

    __slots__ = ()
    khoa: ClassVar[str] = "diem"
    hang: ClassVar[int] = 70


class Gach(Cap):
    """- A dash (practice; the decree gives nothing below điểm)."""

    __slots__ = ()
    khoa: ClassVar[str] = "gach"
    hang: ClassVar[int] = 80


class Cong(Cap):
    """+ A plus, below a dash (practice)."""

    __slots__ = ()
    khoa: ClassVar[str] = "cong"
    hang: ClassVar[int] = 90


@dataclass(frozen=True, slots=True)
class Cot:
    """A column of a table.

    Attributes:
        ten: its header, "" when the header rows are given apart.
        rong: its share of the width, relative to the other columns; None lets the house decide from the contents.
        can: alignment of its cells; None lets the house decide.
    """

    ten: str = ""
    rong: float | None = None
    can: CanLe | None = None


@dataclass(frozen=True, slots=True)
class O:  # noqa: E742 - ô is the decree's word for a cell
    """A cell.

    Attributes:
        doan: its paragraphs, each with `**đậm**` and `*nghiêng*`.
        ngang: how many columns it takes.
        noi: it continues the cell above (merged downwards); it has no text then.
        can: alignment; None is the column's.
        dam: bold as a whole.
    """

    doan: tuple[str, ...] = ()
    ngang: int = 1
    noi: bool = False
    can: CanLe | None = None
    dam: bool = False


@dataclass(frozen=True, slots=True)
class Hang:
    """A row; a group row ("QUÝ I") is one cell across the table, and numbering by `#` restarts below it."""

    o: tuple[O, ...]
    nhom: bool = False


@dataclass(frozen=True, slots=True)
class Bang:
    """A table.

    Attributes:
        cot: its columns.
        dau: its header rows, repeated on each page.
        hang: its rows.
        ke: with visible lines.
        co: size of its type in points; None is the house's choice.
        ngang: on landscape pages of its own.
    """

    khoa: ClassVar[str] = "bang"
    cot: tuple[Cot, ...]
    hang: tuple[Hang, ...]
    dau: tuple[Hang, ...] = ()
    ke: bool = True
    co: float | None = None
    ngang: bool = False


@dataclass(frozen=True, slots=True)
class TrangNgang:
    """From here on the pages are landscape (I.I.2), until `TrangDoc` or the end; levels and numbers go on across it."""

    khoa: ClassVar[str] = "trang_ngang"


@dataclass(frozen=True, slots=True)
class TrangDoc:
    """From here on the pages are portrait again."""

    khoa: ClassVar[str] = "trang_doc"


@dataclass(frozen=True, slots=True)
class NgatTrang:
    """The next block begins a page."""

    khoa: ClassVar[str] = "ngat_trang"


Khoi: TypeAlias = Doan | Cap | Bang | TrangNgang | TrangDoc | NgatTrang

LEVELS: Final[dict[str, type[Cap]]] = {
    level.khoa: level for level in (Phan, Chuong, MucSo, TieuMuc, Muc, Dieu, Khoan, Diem, Gach, Cong)
}
"""Levels by the key they have in a record."""
HEADED: Final = (Phan, Chuong, MucSo, TieuMuc, Muc)
"""Levels that only have a title: what is written on their line is the title."""
CENTRED: Final = (Phan, Chuong, MucSo, TieuMuc)
"""Levels whose label and title stand on two centred lines."""
HOLDERS: Final = (Phan, Chuong, MucSo, TieuMuc, Muc, Dieu, Khoan, Diem)
"""Levels that unlabelled paragraphs and tables belong to; a dash ends at the next paragraph."""
