"""What goes with a paper by post: the envelope (Phụ lục IV, mục II) and the phiếu gửi that comes back signed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from vanban.errors import InputError, Problem
from vanban.frozen import dataclass
from vanban.language import fold, ngay_ngan
from vanban.patterns import regex
from vanban.registers.addresses import DiaChi, find_address
from vanban.registers.entries import VanBanDi
from vanban.registers.kinds import DO_KHAN, refuse_unissued, ten_va_trich_yeu
from vanban.registers.office import CoQuan
from vanban.regulation import forms
from vanban.regulation.books import KHO_BI
from vanban.regulation.printed import BiIn

_SIZE: Final = regex(r"\s*(\d{2,3})\s*[x×*]\s*(\d{2,3})\s*", re.IGNORECASE)
_SIDES: Final = range(90, 451)
_ONE_LINE: Final = 30
"""Letters that stand on one line of every envelope."""
_TIED: Final = 2
_FIRM: Final = "\u00a0"
_REFERS: Final = ("như ", "lưu")
"""Recipients that are no address: "Như Điều 3", "Như trên", "Lưu: VT"."""
_COUNT: Final = regex(r"\(\s*(\d{1,4})(?:\s*bản)?\s*\)")
_PURPOSE: Final = regex(r"\s*\([^()]*\)\s*$")


@dataclass(frozen=True, slots=True)
class PhongBi:
    """One envelope.

    Attributes:
        so_ky_hieu: numbers of the papers in it.
        kinh_gui: whom it is addressed to.
        khan: the mark of urgency in words; "" for none.
        dia_chi: where they are; "" when not known.
        van_ban: rows of the papers in the book: two papers may bear one number, of two years, or one of them secret.
    """

    so_ky_hieu: tuple[str, ...]
    kinh_gui: str
    khan: str = ""
    dia_chi: str = ""
    van_ban: tuple[int, ...] = ()


def addressees(noi_nhan: Iterable[str]) -> tuple[str, ...]:
    """Give the recipients an envelope can go to, without their purpose and count.

    >>> addressees(["Như Điều 3", "Sở Nội vụ (02)", "Chủ tịch UBND tỉnh (để b/c)", "Lưu: VT"])
    ('Sở Nội vụ', 'Chủ tịch UBND tỉnh')
    """
    bare = (_PURPOSE.sub("", one).strip() for one in noi_nhan if not fold(one).startswith(_REFERS))
    return tuple(dict.fromkeys(one for one in bare if one))


def envelopes_for(
    papers: Sequence[VanBanDi], kinh_gui: Sequence[str] = (), dia_chi: Sequence[DiaChi] = ()
) -> list[PhongBi]:
    """Give one envelope for each recipient, with all the papers that go to them.

    Args:
        papers: the papers; one that is named twice goes once.
        kinh_gui: the recipients, several in one text parted by semicolons; () takes those of the papers.
        dia_chi: the address book.

    Raises:
        InputError: when a paper goes to nobody who can be written to, or secret papers are named together with others.
        RegisterError: when a number has no paper (void, held), or the address book has two places of one name.
    """
    by_name: dict[str, tuple[str, list[VanBanDi]]] = {}
    given = [name for text in kinh_gui for one in text.split(";") if (name := one.strip())]
    papers = list({paper.id: paper for paper in papers}.values())
    _kept_apart(papers)
    nobody: list[str] = []
    for paper in papers:
        refuse_unissued(paper.trang_thai, paper.so_ky_hieu, paper.ly_do)
        names = given or addressees(paper.gui_den)
        nobody += [] if names else [paper.so_ky_hieu]
        for name in names:
            by_name.setdefault(fold(name), (name, []))[1].append(paper)
    if nobody:
        raise InputError(
            Problem("văn bản chưa có nơi nhận để in bì, phiếu gửi", vi_tri="noi_nhan", tim_thay=", ".join(nobody),
                    cach_sua="Ghi nơi nhận vào sổ (vanban so sua) hoặc thêm --kinh-gui.")
        )  # fmt: skip
    order = {"": 0, **{key: at for at, key in enumerate(DO_KHAN, start=1)}}
    return [
        PhongBi(
            tuple(paper.so_ky_hieu for paper in mine),
            name,
            DO_KHAN.get(max((paper.do_khan for paper in mine), key=lambda urgency: order[urgency]), ""),
            at.dia_chi if (at := find_address(dia_chi, name)) is not None else "",
            tuple(paper.id for paper in mine),
        )
        for name, mine in by_name.values()
    ]


def _kept_apart(papers: Sequence[VanBanDi]) -> None:
    """Refuse one envelope, one slip for secret papers and others together.

    Raises:
        InputError: naming the secret ones.
    """
    secret = [paper.so_ky_hieu for paper in papers if paper.do_mat]
    if secret and len(secret) < len(papers):
        raise InputError(
            Problem("văn bản mật không đi chung bì, chung phiếu gửi với văn bản thường", vi_tri="so",
                    tim_thay=", ".join(secret), cach_sua="In bì, phiếu gửi của văn bản mật riêng.")
        )  # fmt: skip


def read_size(kho: str) -> tuple[float, float]:
    """Read an envelope's size: "c5", "dl" … or width by height in millimetres ("250x180").

    >>> read_size("C5"), read_size("250 x 180")
    ((229.0, 162.0), (250.0, 180.0))

    Raises:
        InputError: when it is neither.
    """
    if kho.strip().lower() in KHO_BI:
        return KHO_BI[kho.strip().lower()]
    match = _SIZE.fullmatch(kho)
    if match and int(match[1]) in _SIDES and int(match[2]) in _SIDES:
        return float(match[1]), float(match[2])
    raise InputError(
        Problem(
            "không hiểu khổ bì",
            vi_tri="kho",
            tim_thay=kho,
            can_co=f"{', '.join(KHO_BI)} hoặc rộng x cao, ví dụ 250x180",
        )
    )


def envelope_values(body: CoQuan, envelopes: Sequence[PhongBi]) -> BiIn:
    """Give what the template of an envelope prints, one envelope on a page.

    Args:
        body: who sends; its `lien_he` are the lines of address, telephone, e-mail.
        envelopes: what to print.
    """
    name = body.ten or body.ky_hieu
    return {
        "chu_quan": body.chu_quan.upper(),
        "co_quan": name.upper(),
        "lien_he": list(body.lien_he),
        "cac_bi": [
            {
                "so_ky_hieu": ", ".join(one.so_ky_hieu),
                "kinh_gui": _ended(one.kinh_gui),
                "khan": one.khan.upper(),
                "dia_chi": _ended(one.dia_chi),
            }
            for one in envelopes
        ],
        "ho_so": {"tieu_de": "Bì văn bản", "chu_de": "Phụ lục IV, mục II", "tac_gia": name},
    }


def _ended(text: str) -> str:
    """Tie the last words of a text of several lines, so that no word stands alone on the last of them."""
    words = text.split(" ")
    return " ".join([*words[:-_TIED], _FIRM.join(words[-_TIED:])]) if len(text) > _ONE_LINE else text


def slip_record(
    body: CoQuan, envelope_to: str, papers: Sequence[VanBanDi], nguoi_ky: str | None = None
) -> dict[str, object]:
    """Make the record of a phiếu gửi (Mẫu 1.4): which papers go to whom, to be signed for and sent back.

    The record is what `vanban tao` takes; number and date stay blank until it is issued itself. `nguoi_ky` is the signer's
    key or name in the office profile; None leaves the profile's own.
    """
    rows = [
        [
            str(at),
            paper.so_ky_hieu,
            ngay_ngan(paper.ngay) if paper.ngay else "",
            _named(paper),
            _copies(paper, envelope_to),
        ]
        for at, paper in enumerate(papers, start=1)
    ]
    columns = [
        {"ten": "STT", "rong": 8, "can": "giua"}, {"ten": "Số, ký hiệu", "rong": 22, "can": "giua"},
        {"ten": "Ngày", "rong": 16, "can": "giua"}, {"ten": "Tên loại và trích yếu", "rong": 42},
        {"ten": "Số bản", "rong": 12, "can": "giua"},
    ]  # fmt: skip
    issuer: dict[str, object] = {"ten": body.ten or body.ky_hieu, "ky_hieu": body.ky_hieu}
    return ({"nguoi_ky": nguoi_ky} if nguoi_ky else {}) | {
        "loai": "phieu_gui",
        "co_quan": issuer | ({"chu_quan": body.chu_quan} if body.chu_quan else {}),
        "trich_yeu": "Gửi văn bản, tài liệu",
        "kinh_gui": envelope_to,
        "noi_dung": [
            {"doan": forms.GUI_KEM.say(co_quan=body.ten or body.ky_hieu)},
            {"bang": {"cot": columns, "hang": [{"o": row} for row in rows]}},
            {"doan": f"Đề nghị nơi nhận kiểm tra, ký xác nhận vào phiếu và gửi trả {body.ten or body.ky_hieu}."},
            {"doan": "Nơi nhận xác nhận: đã nhận đủ các văn bản, tài liệu trên ngày ...... tháng ...... năm ......"},
            {"doan": "Người nhận (ký, ghi rõ họ và tên): ............................................................"},
        ],
    }


def _copies(paper: VanBanDi, name: str) -> str:
    """Give the copies a recipient gets, as their entry says: "Sở Nội vụ (02)"."""
    mine = (one for one in paper.gui_den if fold(_PURPOSE.sub("", one)) == fold(name))
    found = _COUNT.search(next(mine, ""))
    return f"{int(found[1]):02d}" if found else "01"


def _named(paper: VanBanDi) -> str:
    return ten_va_trich_yeu(paper.loai, paper.trich_yeu)
