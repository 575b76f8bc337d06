"""The head of a paper: bodies, number, date, title (I.II.1 to I.II.5)."""

from __future__ import annotations

from vanban import language
from vanban.context import subjects
from vanban.language import NgayKhuyet
from vanban.models.paper import VanBan
from vanban.models.parts import CoQuan
from vanban.regulation import formulas
from vanban.regulation.printed import CacCoQuan, QuocHieu, TieuDe


def so_ky_hieu(paper: VanBan) -> str | None:
    """Write the number and code; without a number the room to write it by hand (I.II.3).

    >>> number_text(8, None, "QĐ-SXD"), number_text(None, None, "KH-VP")
    ('Số: 08/QĐ-SXD', 'Số:        /KH-VP')
    """
    return number_text(paper.so, paper.chen, paper.ky_hieu_day_du) if paper.co_so else None


def number_text(so: int | None, chen: str | None, ky_hieu: str) -> str:
    """Write a number and a code."""
    if so is None:
        return f"{formulas.SO}{formulas.SO_BLANK}/{ky_hieu}"
    return f"{formulas.SO} {language.so_van_ban(so)}{chen or ''}/{ky_hieu}"


def dia_danh_ngay(dia_danh: str | None, ngay: NgayKhuyet | None) -> str | None:
    """Write place and date, with blanks for what is not known (I.II.4).

    >>> dia_danh_ngay("Lạng Sơn", NgayKhuyet(2026, 1))
    'Lạng Sơn, ngày      tháng 01 năm 2026'
    """
    return f"{dia_danh}, {date_words(ngay)}" if dia_danh else None


def date_words(ngay: NgayKhuyet | None) -> str:
    """Write a date in words, with blanks for what is not known."""
    return language.dong_ngay(ngay.nam, ngay.thang, ngay.ngay) if ngay else language.dong_ngay(None, None, None)


def bodies(co_quan: tuple[CoQuan, ...]) -> CacCoQuan:
    """Give the names of the header, in capitals; a superior body several share is printed once."""
    above: list[str] = []
    for body in co_quan:
        name = language.hoa(body.chu_quan) if body.chu_quan else ""
        if name and name not in above:
            above.append(name)
    return {"chu_quan": above, "co_quan": [language.hoa(body.ten) for body in co_quan]}


def formula_lines() -> QuocHieu:
    """Give Quốc hiệu and Tiêu ngữ."""
    return {"quoc_hieu": formulas.QUOC_HIEU, "tieu_ngu": formulas.TIEU_NGU}


def title(paper: VanBan) -> TieuDe:
    """Give type, subject and rule of the title block, or the V/v of a công văn (I.II.5)."""
    rule = paper.quy_tac
    subject = getattr(paper, "trich_yeu", None)
    if rule.trich_yeu == "duoi_so":
        return {
            "trich_yeu_cong_van": subjects.ve_viec(subject) if subject else None,
            "ten_loai": None,
            "trich_yeu": None,
            "ke_trich_yeu": False,
        }
    shown = subjects.subject_line(subject) if subject and rule.trich_yeu == "duoi_ten_loai" else None
    return {
        "trich_yeu_cong_van": None,
        "ten_loai": rule.ten_in_hoa,
        "trich_yeu": shown,
        "ke_trich_yeu": rule.ke_trich_yeu,
    }
