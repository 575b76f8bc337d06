"""The head of a paper: bodies, number, date, title (I.II.1 to I.II.5)."""

from __future__ import annotations

from vanban import language
from vanban.context import subjects
from vanban.language import NgayKhuyet
from vanban.models.paper import VanBan
from vanban.models.parts import CoQuan
from vanban.regulation import formulas
from vanban.regulation.printed import CacCoQuan, CoNgay, QuocHieu, TenLoai, TrichYeu


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


def dated(paper: VanBan) -> CoNgay:
    """Give place and date of the header, None for a kind that has them elsewhere."""
    return {"dia_danh_ngay": dia_danh_ngay(paper.dia_danh, paper.ngay) if paper.quy_tac.dia_danh_ngay else None}


def type_name(paper: VanBan) -> TenLoai:
    """Give the name of the type and whether a rule stands below the title block (I.II.5)."""
    return {"ten_loai": paper.quy_tac.ten_in_hoa, "ke_trich_yeu": paper.quy_tac.ke_trich_yeu}


def subject(paper: VanBan) -> TrichYeu:
    """Give the subject below the name of the type."""
    said = getattr(paper, "trich_yeu", None)
    return {"trich_yeu": subjects.subject_line(said) if said and paper.quy_tac.trich_yeu == "duoi_ten_loai" else None}
