"""Appendices and attached papers: their titles, and the line that says what they go with (I.III.1; Mẫu 1.3, 2.1, 2.2)."""

from __future__ import annotations

from vanban import language
from vanban.context import body, header, subjects
from vanban.context.openings import deciders, grounds
from vanban.models.attachments import PhuLuc, VanBanKemTheo
from vanban.models.kinds.named import VanBanCoLenh
from vanban.models.paper import VanBan
from vanban.regulation import formulas
from vanban.regulation.printed import KemTheoIn, PhuLucIn, QuocHieu


def attachments(paper: VanBan) -> list[PhuLucIn | KemTheoIn]:
    """Write everything that follows the signature: attached papers first, then the paper's own appendices."""
    found: list[PhuLucIn | KemTheoIn] = []
    for attached in paper.kem_theo:
        found.append(_attached(attached, paper))
        found += _appendices(attached.phu_luc, paper, of=attached)
    return found + appendices(paper)


def appendices(paper: VanBan) -> list[PhuLucIn]:
    """Write the paper's own appendices."""
    return _appendices(paper.phu_luc, paper)


def _appendices(listed: tuple[PhuLuc, ...], paper: VanBan, of: VanBanKemTheo | None = None) -> list[PhuLucIn]:
    """Number appendices in Roman when there are several (I.III.1.a)."""
    made: list[PhuLucIn] = []
    for number, one in enumerate(listed, 1):
        counted = f"{formulas.PHU_LUC} {language.so_la_ma(number)}" if len(listed) > 1 else formulas.PHU_LUC
        label = counted if one.nhan is None else one.nhan.strip("-–")
        made.append(
            {
                "khuon": "phu_luc",
                "nhan": label,
                "tieu_de": language.hoa(one.tieu_de) if one.tieu_de else None,
                "kem_theo": _with_line(one, paper, of=of),
                "noi_dung": body.blocks(one.noi_dung, ends=not paper.DUNG_LOI),
                "ngang": one.ngang,
                "thong_tin_ky_so": one.thong_tin_ky_so,
            }
        )
    return made


def _attached(one: VanBanKemTheo, paper: VanBan) -> KemTheoIn:
    issuers = (one.co_quan,) if one.co_quan else paper.co_quan
    formula = header.formula_lines() if one.dau_trang else QuocHieu(quoc_hieu="", tieu_ngu="")
    return {
        "khuon": "kem_theo",
        **header.bodies(issuers if one.dau_trang else ()),
        **formula,
        "ten_loai": language.hoa(one.ten_loai),
        "trich_yeu": subjects.subject_line(one.trich_yeu) if one.trich_yeu else None,
        "kem_theo": _with_line(one, paper),
        "noi_dung": [*grounds(one.can_cu), *body.blocks(one.noi_dung, ends=not paper.DUNG_LOI)],
        "ngang": one.ngang,
        "thong_tin_ky_so": one.thong_tin_ky_so,
    }


def _with_line(one: PhuLuc | VanBanKemTheo, paper: VanBan, of: VanBanKemTheo | None = None) -> str:
    """Give the line `(Kèm theo ...)`: its own words, else the usual ones; a paper in its own words has none but them."""
    if one.kem_theo:
        return _line(one.kem_theo)
    return "" if paper.DUNG_LOI else goes_with(paper, ban=one.ban, of=of)


def goes_with(paper: VanBan, *, ban: str = "giay", of: VanBanKemTheo | None = None) -> str:
    """Write the line `(Kèm theo ...)`: number and date of the paper, blank while it has none or in an electronic file."""
    so, chen, ngay = (None, None, None) if ban == "dien_tu" else (paper.so, paper.chen, paper.ngay)
    number = header.number_text(so, chen, paper.ky_hieu_day_du) if paper.co_so else ""
    # The line says "số 01/KH-VP": the colon belongs to the header only.
    number = number.removeprefix(formulas.SO)
    date = header.date_words(ngay)
    name = paper.quy_tac.ten
    whose = join_names(issuers(paper))
    through = f"{language.viet_hoa_dau(of.ten_loai)} ban hành kèm theo " if of else ""
    said = f"{name} số{number}" if number else name
    return f"(Kèm theo {through}{said} {date} của {whose})"


def issuers(paper: VanBan) -> list[str]:
    """Name who issued a paper, in a sentence: the head where the head decides (Mẫu 1.2), else the body."""
    if not isinstance(paper, VanBanCoLenh):
        return [one.ten_trong_cau for one in paper.co_quan]
    typed = paper.tham_quyen
    if typed and not typed.isupper():
        return [typed]
    return (
        deciders(paper) if len(paper.nguoi_ky) == len(paper.co_quan) else [one.ten_trong_cau for one in paper.co_quan]
    )


def join_names(names: list[str]) -> str:
    """Join names as in a sentence.

    >>> join_names(["Sở Nội vụ", "Sở Tài chính"]), join_names(["Sở Nội vụ"])
    ('Sở Nội vụ và Sở Tài chính', 'Sở Nội vụ')
    """
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} và {names[-1]}"


def _line(text: str) -> str:
    return text if text.startswith("(") else f"({text})"
