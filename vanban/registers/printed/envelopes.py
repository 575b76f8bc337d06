"""What goes with a paper by post: the envelope (Phụ lục IV, mục II) and the phiếu gửi that comes back signed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from vanban.errors import InputError, Problem
from vanban.language import fold, ngay_ngan
from vanban.ooxml.plain_document import Trang, package, paragraph, run, section
from vanban.ooxml.units import points, twips
from vanban.registers.addresses import DiaChi, find_address
from vanban.registers.entries import VanBanDi
from vanban.registers.kinds import DO_KHAN, ten_loai
from vanban.registers.office import CoQuan
from vanban.regulation import forms, page

KHO_BI: Final = {"dl": (220.0, 110.0), "c6": (162.0, 114.0), "c5": (229.0, 162.0), "c4": (324.0, 229.0)}
"""Usual envelopes (ISO 269), width and height in millimetres; the decree fixes no size."""
_SIZE: Final = re.compile(r"\s*(\d{2,3})\s*[x×*]\s*(\d{2,3})\s*", re.IGNORECASE)
_SIDES: Final = range(90, 451)
_MARGIN_MM: Final = 10.0
_REFERS: Final = ("như ", "lưu")
"""Recipients that are no address: "Như Điều 3", "Như trên", "Lưu: VT"."""
_COUNT: Final = re.compile(r"\(\s*(\d{1,4})(?:\s*bản)?\s*\)")
_PURPOSE: Final = re.compile(r"\s*\([^()]*\)\s*$")


@dataclass(frozen=True, slots=True)
class PhongBi:
    """One envelope.

    Attributes:
        so_ky_hieu: numbers of the papers in it.
        kinh_gui: whom it is addressed to.
        dia_chi: where they are; "" when not known.
        khan: the mark of urgency in words; "" for none.
    """

    so_ky_hieu: tuple[str, ...]
    kinh_gui: str
    khan: str = ""
    dia_chi: str = ""


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
        papers: the papers.
        kinh_gui: the recipients; () takes those of the papers.
        dia_chi: the address book.

    Raises:
        InputError: when nobody can be written to.
        RegisterError: when the address book has two places of one name.
    """
    by_name: dict[str, tuple[str, list[VanBanDi]]] = {}
    for paper in papers:
        for name in kinh_gui or addressees(paper.gui_den):
            by_name.setdefault(fold(name), (name, []))[1].append(paper)
    if not by_name:
        numbers = ", ".join(paper.so_ky_hieu for paper in papers)
        raise InputError(
            Problem("chưa có nơi nhận để in bì", vi_tri="noi_nhan", tim_thay=numbers,
                    cach_sua="Ghi nơi nhận vào sổ (vanban so sua) hoặc thêm --kinh-gui.")
        )  # fmt: skip
    order = {"": 0, **{key: at for at, key in enumerate(DO_KHAN, start=1)}}
    return [
        PhongBi(
            tuple(paper.so_ky_hieu for paper in mine),
            name,
            DO_KHAN.get(max((paper.do_khan for paper in mine), key=lambda urgency: order[urgency]), ""),
            at.dia_chi if (at := find_address(dia_chi, name)) is not None else "",
        )
        for name, mine in by_name.values()
    ]


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


def envelopes_docx(body: CoQuan, envelopes: Sequence[PhongBi], kho: str = "c5") -> bytes:
    """Print envelopes, one on a page: body and its address, number of the papers, Kính gửi.

    Args:
        body: who sends; its `lien_he` are the lines of address, telephone, e-mail.
        envelopes: what to print.
        kho: the size, as `read_size` takes it.

    Raises:
        InputError: when the size is none.
    """
    width, height = read_size(kho)
    sheet = Trang(width, height, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    large = 14 if height >= KHO_BI["c5"][1] else 12
    pieces: list[str] = []
    for at, envelope in enumerate(envelopes):
        lines = _envelope(body, envelope, sheet, large)
        last = at == len(envelopes) - 1
        pieces += lines if last else [*lines, paragraph(run("", 1), section=section(sheet))]
    return package([*pieces, section(sheet)], "Bì văn bản", body.ten or body.ky_hieu, font=page.FONT)


def _envelope(body: CoQuan, envelope: PhongBi, sheet: Trang, size: int) -> list[str]:
    # The address stands in the lower right part, where sorting offices look for it.
    room = max(12.0, points(sheet.cao - 2 * _MARGIN_MM) * 0.22)
    indent = twips(sheet.rong * 0.38)
    lines = [paragraph(run((body.ten or body.ky_hieu).upper(), size, bold=True))]
    if body.chu_quan:
        lines.insert(0, paragraph(run(body.chu_quan.upper(), size)))
    lines += [paragraph(run(line, size - 2)) for line in body.lien_he]
    lines.append(paragraph(run(f"Số/ký hiệu văn bản: {', '.join(envelope.so_ky_hieu)}", size), before=8))
    if envelope.khan:
        lines.append(paragraph(run(envelope.khan.upper(), size, bold=True), before=6))
    address = paragraph(run("Kính gửi: ", size), run(envelope.kinh_gui, size + 1, bold=True), before=room)
    below = [paragraph(run(f"Địa chỉ: {envelope.dia_chi}", size))] if envelope.dia_chi else []
    return lines + [one.replace("<w:jc ", f'<w:ind w:left="{indent}"/><w:jc ', 1) for one in (address, *below)]


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
            {
                "doan": "Nơi nhận xác nhận: đã nhận đủ các văn bản, tài liệu trên ngày ...... tháng ...... năm ......; "
                "người nhận (ký, ghi rõ họ và tên): ........................................"
            },
        ],
    }


def _copies(paper: VanBanDi, name: str) -> str:
    """Give the copies a recipient gets, as their entry says: "Sở Nội vụ (02)"."""
    mine = (one for one in paper.gui_den if fold(_PURPOSE.sub("", one)) == fold(name))
    found = _COUNT.search(next(mine, ""))
    return f"{int(found[1]):02d}" if found else "01"


def _named(paper: VanBanDi) -> str:
    return f"{ten_loai(paper.loai)} {paper.trich_yeu}".strip() if paper.loai else paper.trich_yeu
