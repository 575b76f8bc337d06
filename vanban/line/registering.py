"""A paper and the register: what the book must know of a paper, and the paper once it has its number."""

from __future__ import annotations

from datetime import date

from vanban.context import recipients
from vanban.models import VanBan
from vanban.registers import VanBanDi, YeuCau


def request_of(paper: VanBan, *, so_giu: str = "") -> YeuCau:
    """Say what the book must know of a paper (columns of Phụ lục IV).

    Args:
        paper: the paper, without its number.
        so_giu: a held number that it uses; "" takes the next.
    """
    day = paper.ngay
    office, name = paper.nguoi_ky_dau or ("", "")
    kept = paper.luu
    listed = paper.noi_nhan or ()
    return YeuCau(
        loai=paper.loai,
        trich_yeu=getattr(paper, "trich_yeu", None) or paper.quy_tac.ten,
        ngay=date(day.nam, day.thang, day.ngay) if day and day.thang and day.ngay else None,
        co_quan=paper.co_quan_chu_tri.ky_hieu,
        ky_hieu=paper.ky_hieu_day_du,
        don_vi_soan=(kept.don_vi or "") if kept else "",
        nguoi_soan=(kept.nguoi_soan or "") if kept else "",
        nguoi_ky=name,
        chuc_vu_ky=office,
        noi_nhan=tuple(one.ten if one.ban == 1 else f"{one.ten} ({one.ban:02d})" for one in listed),
        luu=", ".join(filter(None, (kept.noi, kept.don_vi))) if kept else "VT",
        so_luong_ban=recipients.copies(paper) or None,
        do_mat=paper.mat or "",
        do_khan=paper.khan or "",
        ho_so=(paper.ho_so.ky_hieu or "") if paper.ho_so else "",
        han_tra_loi=paper.han_tra_loi,
        ghi_chu=paper.ghi_chu or "",
        so_giu=so_giu,
    )


def numbered(paper: VanBan, entry: VanBanDi) -> VanBan:
    """Give the paper with the number the book allotted."""
    return paper.model_copy(update={"so": entry.so, "chen": entry.phu or None})
