"""A paper and the register: what the book must know of a paper, and the paper once it has its number."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from vanban import language
from vanban.context import attachments, recipients
from vanban.models import VanBan
from vanban.registers import VanBanDi, YeuCau


def request_of(paper: VanBan, *, so_giu: str = "", da_bao: str = "") -> YeuCau:
    """Say what the book must know of a paper (columns of Phụ lục IV).

    Args:
        paper: the paper, without its number.
        so_giu: a held number that it uses; "" takes the next.
        da_bao: the number that was announced for it; "" when none was.
    """
    day = paper.ngay
    office, name = _signers(paper)
    kept = paper.luu
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
        kinh_gui=tuple(" ".join(one.split()) for one in recipients.addressed_by(paper)),
        noi_nhan=tuple(_recipients(paper)),
        kem_theo=_enclosed(paper),
        luu=", ".join(filter(None, (kept.noi, kept.don_vi))) if kept else "VT",
        so_luong_ban=recipients.copies(paper) or None,
        do_mat=paper.mat or "",
        do_khan=paper.khan or "",
        ho_so=(paper.ho_so.ky_hieu or "") if paper.ho_so else "",
        han_tra_loi=paper.han_tra_loi,
        ghi_chu=paper.ghi_chu or "",
        so_giu=so_giu,
        da_bao=da_bao,
    )


def _signers(paper: VanBan) -> tuple[str, str]:
    """Give offices and names of all who sign for a body; a joint paper has one for each."""
    several = getattr(paper, "nguoi_ky", None)
    if isinstance(several, tuple) and len(several) > 1:
        return "; ".join(one.chuc_vu_ky for one in several), "; ".join(one.ho_ten for one in several)
    return paper.nguoi_ky_dau or ("", "")


def _recipients(paper: VanBan) -> Iterator[str]:
    """Name the recipients as they are to be written to: members instead of their group, with the copies each gets."""
    listed = paper.noi_nhan or ()
    if not any(language.fold(one.ten).startswith("như ") for one in listed):
        count = recipients.count_dieu(getattr(paper, "noi_dung", ()) or ())
        if paper.quy_tac.noi_nhan_dau == "Như Điều" and count:
            yield f"Như Điều {count}"
    for one in listed:
        for named in one.thanh_vien or (one,):
            name = " ".join(named.ten.split())
            yield name if named.ban == 1 else f"{name} ({named.ban:02d})"


def _enclosed(paper: VanBan) -> str:
    """Say what goes with a paper."""
    said = [f"{len(paper.phu_luc):02d} phụ lục"] if paper.phu_luc else []
    said += [f"{len(paper.kem_theo):02d} văn bản kèm theo"] if paper.kem_theo else []
    return ", ".join(said)


def issued_by(paper: VanBan) -> str:
    """Name who issued a paper as later papers name it in a sentence."""
    return attachments.join_names(attachments.issuers(paper))


def numbered(paper: VanBan, entry: VanBanDi) -> VanBan:
    """Give the paper with the number the book allotted."""
    return paper.model_copy(update={"so": entry.so, "chen": entry.phu or None})
