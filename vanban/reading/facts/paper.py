"""Facts about a paper as a whole: its components, its body level by level, its appendices, what kind it is."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

from vanban.frozen import dataclass, quick
from vanban.reading.facts.line import (
    ABSENT,
    NO_KINH_GUI,
    NO_NOI_NHAN,
    DiaDanhNgay,
    KinhGui,
    Line,
    NoiNhan,
    Part,
    Signature,
    SoKyHieu,
)
from vanban.reading.facts.page import Stroke

Level = Literal[
    "phan", "tieu_de_phan", "chuong", "tieu_de_chuong", "muc", "tieu_de_muc", "tieu_muc", "tieu_de_tieu_muc", "dieu",
    "muc_la_ma", "khoan_tieu_de", "khoan", "diem", "gach", "cong", "doan", "bang", "trong", "ke",
]  # fmt: skip
"""Levels of the body, by the keys of `regulation.ELEMENTS` and `HOUSE_ROLES`; besides them "doan" (a plain
paragraph), "bang" (a whole table), "trong" (a blank paragraph) and "ke" (a paragraph that is only a rule)."""


@dataclass(frozen=True, slots=True)
class Guess:
    """Something recognised, and how sure that is.

    Attributes:
        key: what it is taken for; None when it cannot be told.
        confidence: 0 (no idea) to 1 (certain).
        reasons: what it rests on, in Vietnamese.
    """

    key: str | None
    confidence: float = 0.0
    reasons: tuple[str, ...] = ()


@quick
@dataclass(frozen=True, slots=True)
class BodyItem:
    """One paragraph or table of the body with its place in the structure.

    Attributes:
        level: its level.
        line: the paragraph as a line; None for a table.
        table: index in `facts.tables` for "bang"; None otherwise.
        label: the label as printed, typed or automatic ("Điều 3.", "1.", "a)", "-", "Chương I"); "" without one.
        number: value of the label ("III" → 3, "đ)" → 5th letter → 5); None without one or for dashes.
        numeral: how the number is written: "so" (Arabic), "la_ma", "chu" (letter or word), "".
        auto: the label is Word's automatic numbering, not typed.
        text: the text after the label.
        label_runs_bold: True, False or None (mixed) for the label alone.
        text_runs_bold: likewise for the text after it; None also when there is no text.
        path: the divisions it stands in, outermost first: (("chuong", "I"), ("dieu", "3"), ("khoan", "1")), its own included.
        first: index of its first paragraph.
        last: index of its last (tables).
        place: for a clerk ("Điều 3, khoản 1", "phần thân, đoạn 12").
    """

    level: Level
    line: Line | None
    table: int | None
    label: str
    number: int | None
    numeral: Literal["so", "la_ma", "chu", ""]
    auto: bool
    text: str
    label_runs_bold: bool | None
    text_runs_bold: bool | None
    path: tuple[tuple[str, str], ...]
    first: int
    last: int
    place: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A frame or stamp text: urgency, secrecy, circulation, draft.

    Attributes:
        kind: "khan", "mat", "pham_vi", "thu_hoi", "du_thao".
        key: key in `regulation.formulas` ("hoa_toc", "mat", "luu_hanh_noi_bo"); "" for drafts and unknown words.
        line: its text.
        frame: what frames it: "bang" (a one-cell table), "khung" (text box), "doan" (paragraph border); "" unframed.
        width_mm: width of the frame; 0 unknown.
        height_mm: height of the frame; 0 unknown.
        border: line style of the frame ("single", "double"); "" without one.
        border_color: "RRGGBB"; None automatic.
        above_header: it stands above Quốc hiệu (in the top margin or the page header).
    """

    kind: Literal["khan", "mat", "pham_vi", "thu_hoi", "du_thao"]
    key: str
    line: Line
    frame: Literal["bang", "khung", "doan", ""]
    width_mm: float = 0.0
    height_mm: float = 0.0
    border: str = ""
    border_color: str | None = None
    above_header: bool = False


HeaderStyle = Literal["bang", "tab", "dau_cach", "khung", "cot", "lan_luot", "khong"]
"""How the two halves of the header are made: table, tabs, blanks, text boxes, text columns, one below the other, none."""


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper in the file: the main one, or a document attached to it.

    Every `Part` tells found, blank and absent apart. `so` and `ngay` are the parsed forms of `so_ky_hieu` and
    `dia_danh_ngay`; None when those are absent.

    Attributes:
        role: "chinh", or "kem_theo" for a document attached to another one – also when it is the only one in the file
            (it has "(Kèm theo …)" and no number).
        loai: type of paper, a key of `regulation.LOAI` (Party types that ND30 does not know: their name as a key,
            "chi_thi_dang" is never used – "ket_luan", "thong_tri" …).
        header_style: how the header is made.
        quoc_hieu: Quốc hiệu.
        tieu_ngu: Tiêu ngữ with its rule.
        tieu_de_dang: "ĐẢNG CỘNG SẢN VIỆT NAM" with its rule (Party).
        chu_quan: superior body.
        co_quan: issuing body or bodies with the rule.
        sao: the star below the name (Party).
        so_ky_hieu: number line.
        dia_danh_ngay: place and date line.
        trich_yeu_cong_van: "V/v …" below the number.
        ten_loai: name of the type.
        tac_gia: line below it that names the author (Party: "CỦA BAN THƯỜNG VỤ TỈNH ỦY").
        trich_yeu: subject with the rule (Party: five hyphens). Without a subject, the rule below ten_loai is in
            `ten_loai.rules`; with an info line below, the rule below it is in `kem_theo.rules`.
        kem_theo: "(Kèm theo …)" of an attached document.
        thong_tin_ky_so: signing text at the top right corner.
        kinh_gui: addressees.
        tham_quyen: line naming the authority.
        can_cu: the grounds, one line each, "Theo đề nghị …" included.
        lenh: "QUYẾT ĐỊNH:", "QUYẾT NGHỊ:".
        body: the running text after all these, up to the signature.
        ket_thuc: the end mark "./." (its line is the last line of the body); absent when the body ends otherwise.
        noi_nhan: recipients.
        ky: signature blocks from left to right; the usual paper has one.
        xac_nhan: confirmation block (giấy nghỉ phép, Party biên bản); None without one.
        marks: urgency, secrecy, circulation, draft.
        lien_he: contact lines at the foot of the page, with the rule above them.
        joint: several issuing bodies.
        sections: indices of the sections it covers.
        first: index of its first paragraph.
        last: index of its last.
    """

    role: Literal["chinh", "kem_theo"]
    loai: Guess
    header_style: HeaderStyle = "khong"
    quoc_hieu: Part = ABSENT
    tieu_ngu: Part = ABSENT
    tieu_de_dang: Part = ABSENT
    chu_quan: Part = ABSENT
    co_quan: Part = ABSENT
    sao: Part = ABSENT
    so_ky_hieu: Part = ABSENT
    so: SoKyHieu | None = None
    dia_danh_ngay: Part = ABSENT
    ngay: DiaDanhNgay | None = None
    trich_yeu_cong_van: Part = ABSENT
    ten_loai: Part = ABSENT
    tac_gia: Part = ABSENT
    trich_yeu: Part = ABSENT
    kem_theo: Part = ABSENT
    thong_tin_ky_so: Part = ABSENT
    kinh_gui: KinhGui = NO_KINH_GUI
    tham_quyen: Part = ABSENT
    can_cu: tuple[Line, ...] = ()
    lenh: Part = ABSENT
    body: tuple[BodyItem, ...] = ()
    ket_thuc: Part = ABSENT
    noi_nhan: NoiNhan = NO_NOI_NHAN
    ky: tuple[Signature, ...] = ()
    xac_nhan: Signature | None = None
    marks: tuple[Mark, ...] = ()
    lien_he: Part = ABSENT
    joint: bool = False
    sections: tuple[int, ...] = ()
    first: int = 0
    last: int = -1

    @property
    def between_parties(self) -> bool:
        """Whether it is an agreement that no body issues: name, number and signatures follow civil law."""
        return self.loai.key in {"hop_dong", "ban_ghi_nho", "ban_thoa_thuan"} and not self.co_quan.there


@dataclass(frozen=True, slots=True)
class Appendix:
    """One appendix.

    Attributes:
        label: "Phụ lục I" (or "PHỤ LỤC 1", as typed).
        number: its value; None without a number.
        numeral: "la_ma", "so" (Arabic), "chu" (letter), "" without a number.
        title: its title; absent when it has none.
        kem_theo: the "(Kèm theo …)" line with the rule below it.
        thong_tin_ky_so: signing text at the top right corner.
        body: its text.
        ky: signature blocks in it (the forms have none).
        new_page: it begins on a new page.
        sections: indices of its sections.
        own_section: it begins a section of its own.
        landscape: its first section lies across.
        first: index of its first paragraph.
        last: index of its last.
        place: for a clerk ("Phụ lục II").
    """

    label: Part
    number: int | None
    numeral: Literal["so", "la_ma", "chu", ""]
    title: Part = ABSENT
    kem_theo: Part = ABSENT
    thong_tin_ky_so: Part = ABSENT
    body: tuple[BodyItem, ...] = ()
    ky: tuple[Signature, ...] = ()
    new_page: bool = False
    sections: tuple[int, ...] = ()
    own_section: bool = False
    landscape: bool = False
    first: int = 0
    last: int = -1
    place: str = ""


@dataclass(frozen=True, slots=True)
class Copy:
    """The block of a paper copy (bản sao) after the copied document.

    Attributes:
        hinh_thuc: "SAO Y", "SAO LỤC", "TRÍCH SAO".
        key: key in `regulation.COPY_CODES`; "" unknown.
        ruler: the rule across the page above it; None without one.
        co_quan: the copying body with its rule.
        so_ky_hieu: number line.
        so: its parsed form.
        dia_danh_ngay: place and date line.
        ngay: its parsed form.
        noi_nhan: recipients.
        ky: signature blocks.
        first: index of its first paragraph.
        last: index of its last.
    """

    hinh_thuc: Part
    key: str
    ruler: Stroke | None = None
    co_quan: Part = ABSENT
    so_ky_hieu: Part = ABSENT
    so: SoKyHieu | None = None
    dia_danh_ngay: Part = ABSENT
    ngay: DiaDanhNgay | None = None
    noi_nhan: NoiNhan = NO_NOI_NHAN
    ky: tuple[Signature, ...] = ()
    first: int = 0
    last: int = -1


@dataclass(frozen=True, slots=True)
class Properties:
    """What the file says about itself; None where it says nothing."""

    title: str | None = None
    creator: str | None = None
    subject: str | None = None
    language: str | None = None
    created: datetime | None = None
    modified: datetime | None = None
    application: str | None = None
    custom: tuple[tuple[str, str | int | float | bool | date], ...] = ()
