"""Kính gửi and Nơi nhận: the library writes dashes, `;` and `.` (I.II.9)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from vanban import language
from vanban.context.texts import Block, paragraph
from vanban.models.blocks import Cap, Dieu, Khoi
from vanban.models.paper import VanBan
from vanban.models.parts import Luu, NoiNhan
from vanban.regulation import formulas
from vanban.regulation.printed import NoiNhanIn


def addressees(names: Sequence[str], *, opening: str = formulas.KINH_GUI, role: str = "kinh_gui") -> list[Block]:
    """Write the addressees: one on the line of the opening, several below it with dashes (I.II.9.d)."""
    if not names:
        return []
    if len(names) == 1:
        return [paragraph(role, f"{opening} {names[0]}")]
    return [paragraph(role, opening, giu=True), *dashes(names)]


def dashes(names: Sequence[str], role: str = "kinh_gui_gach") -> list[Block]:
    """Write a list with dashes: `;` after each, `.` after the last."""
    return [paragraph(role, f"- {end(name, last=i == len(names) - 1)}", giu=True) for i, name in enumerate(names)]


def end(text: str, *, last: bool) -> str:
    """Put the mark of a list behind an item.

    >>> end("Sở Nội vụ", last=False), end("Công ty A Co.,Ltd.", last=True)
    ('Sở Nội vụ;', 'Công ty A Co.,Ltd.')
    """
    return f"{text};" if not last else text if text.endswith(".") else f"{text}."


def noi_nhan(
    paper: VanBan,
    *,
    body: Iterable[Khoi] = (),
    addressed: bool = False,
    luu: Luu | None = None,
    first: str | None = None,
) -> NoiNhanIn:
    """Write the recipients of a paper.

    Args:
        paper: the paper.
        body: its body, in which the last Điều is looked for ("Như Điều 3").
        addressed: it has addressees, who are named by "Như trên".
        luu: the last line where the record gives none.
        first: the first recipient when the record names nobody; None is the type's own.
    """
    listed = list(paper.noi_nhan or ())
    usual = (None if listed else first) or _first(paper, body, addressed=addressed)
    if usual and not any(language.fold(one.ten).startswith("như ") for one in listed):
        listed.insert(0, NoiNhan(ten=usual))
    return block(listed, paper.luu or luu or Luu(), drafter(paper))


def block(listed: Iterable[NoiNhan], luu: Luu, nguoi_soan: str | None = None) -> NoiNhanIn:
    """Write the block: the word, the recipients with `;`, the file line with its full stop and the drafter's mark.

    The mark stands on the file line, as in the forms: "- Lưu: VT, VP (3). NTH.(5)" (I.III.3). `nguoi_soan` stays empty: an
    office's template of earlier versions asks for it, and prints a line of its own when it is there.
    """
    lines = [f"- {end(_name(one), last=False)}" for one in listed]
    kept = " ".join(filter(None, (f"- {luu_line(luu)}", nguoi_soan)))
    return {"dau": formulas.NOI_NHAN, "dong": [*lines, kept], "nguoi_soan": None}


def _first(paper: VanBan, body: Iterable[Khoi], *, addressed: bool) -> str | None:
    if addressed:
        return formulas.NHU_TREN
    if paper.quy_tac.noi_nhan_dau == "Như Điều":
        count = count_dieu(body)
        return f"Như Điều {count}" if count else None
    return paper.quy_tac.noi_nhan_dau


def count_dieu(body: Iterable[Khoi]) -> int:
    """Count the Điều of a body, wherever they stand."""
    return sum(isinstance(block, Dieu) + count_dieu(block.con) for block in body if isinstance(block, Cap))


def _name(one: NoiNhan) -> str:
    return f"{one.ten} ({one.muc_dich.strip('()')})" if one.muc_dich else one.ten


def luu_line(luu: Luu) -> str:
    """Write the file line.

    >>> luu_line(Luu(don_vi="HCQT", nguoi_soan="VTKC")), luu_line(Luu(don_vi="HC", so_ban=2)), luu_line(Luu())
    ('Lưu: VT, HCQT(VTKC).', 'Lưu: VT, HC (2).', 'Lưu: VT.')
    """
    text = f"Lưu: {luu.noi}"
    if luu.don_vi:
        text += f", {luu.don_vi}"
    if luu.nguoi_soan:
        text += f"({luu.nguoi_soan})"
    if luu.so_ban is not None:
        text += f" ({luu.so_ban})"
    return f"{text}."


def drafter(paper: VanBan) -> str | None:
    """Write the drafter's code and the number of copies (I.III.3); None when neither is given."""
    count = copies(paper)
    code = language.hoa(paper.ky_hieu_nguoi_soan) if paper.ky_hieu_nguoi_soan else ""
    if count is None:
        return f"{code}." if code else None
    return f"{code}.({count})" if code else f"({count})"


def copies(paper: VanBan) -> int | None:
    """Count the copies issued.

    "tinh" adds up Nơi nhận, the addressees whom "Như trên" stands for, and the file copies; "Như Điều 3", whose number
    nobody can tell, counts what its own `so_ban` says, else one.
    """
    if paper.so_ban != "tinh":
        return paper.so_ban
    kept = paper.luu.so_ban if paper.luu and paper.luu.so_ban is not None else 1
    listed = paper.noi_nhan or ()
    above = [one for one in listed if language.fold(one.ten) == language.fold(formulas.NHU_TREN)]
    named = above[0].so_ban if above and above[0].so_ban is not None else len(addressed_by(paper))
    return sum(one.ban for one in listed if one not in above) + named + kept


def addressed_by(paper: VanBan) -> tuple[str, ...]:
    """List those a paper speaks to above its body."""
    for name in ("kinh_gui", "dien", "moi"):
        found: tuple[str, ...] = getattr(paper, name, ())
        if found:
            return found
    return ()


def identifiers(paper: VanBan) -> list[dict[str, Any]]:
    """List the recipients that have an identifier, members of groups too (Phụ lục VI)."""
    flat = [one for top in paper.noi_nhan or () for one in (top, *top.thanh_vien)]
    return [{"ma": one.ma_dinh_danh, "ten": one.ten.replace("\n", " ")} for one in flat if one.ma_dinh_danh]
