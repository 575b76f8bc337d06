"""What stands between the title and the body: addressees, authority, grounds, the formula of a decision."""

from __future__ import annotations

from collections.abc import Iterable

from vanban import language
from vanban.context import recipients
from vanban.context.texts import Block, paragraph, runs
from vanban.models.grounds import CanCu
from vanban.models.kinds.named import VanBanCoLenh, VanBanCoTen


def opening(paper: VanBanCoTen) -> list[Block]:
    """Write the opening of a named paper."""
    found = recipients.addressees(paper.kinh_gui)
    if isinstance(paper, VanBanCoLenh):
        found.append(paragraph("tham_quyen", authority(paper), giu=True))
    found += grounds(paper.can_cu, giu=paper.quy_tac.lenh is not None)
    if paper.quy_tac.lenh:
        found.append(paragraph("lenh", paper.quy_tac.lenh, giu=True))
    return found


def grounds(listed: Iterable[CanCu], *, giu: bool = False) -> list[Block]:
    """Write grounds one a line: `;` after each, `.` after the last (I.II.6.a); `giu` keeps the last with what follows."""
    texts = [one.chu for one in listed]
    final = len(texts) - 1
    return [
        paragraph("can_cu", runs(recipients.end(text, last=i == final), "can_cu"), giu=giu and i == final)
        for i, text in enumerate(texts)
    ]


def authority(paper: VanBanCoLenh) -> str:
    """Write the line of authority: the collective's name, or the head's office with the body's name (Mẫu 1.1 to 1.3).

    A joint paper names each body on a line of its own: run together, a line would end inside an office.
    """
    return language.hoa(paper.tham_quyen or " -\n".join(deciders(paper)))


def deciders(paper: VanBanCoLenh) -> list[str]:
    """Name who decides, a name a body: the collective, or the head's office with the body's name."""
    return [
        body.ten_trong_cau if signer.tm else office_of(signer.nguoi_dung_dau, body.ten_trong_cau)
        for body, signer in zip(paper.co_quan, paper.nguoi_ky, strict=True)
    ]


def office_of(office: str, body: str) -> str:
    """Join an office and a body without saying the same words twice.

    >>> office_of("Giám đốc", "Sở Xây dựng"), office_of("Chánh Văn phòng", "Văn phòng UBND tỉnh Lạng Sơn")
    ('Giám đốc Sở Xây dựng', 'Chánh Văn phòng UBND tỉnh Lạng Sơn')
    """
    words, rest = office.split(), body.split()
    for count in range(min(len(words), len(rest)), 0, -1):
        if [language.fold(w) for w in words[-count:]] == [language.fold(w) for w in rest[:count]]:
            return " ".join([*words, *rest[count:]])
    return office if language.fold(body) in language.fold(office) else f"{office} {body}"
