"""Phiếu giải quyết văn bản đến (Phụ lục IV, mục VII): who decides what is done with a paper, who does it, until when."""

from __future__ import annotations

from vanban.language import dong_ngay, ngay_ngan
from vanban.registers.entries import VanBanDen
from vanban.registers.kinds import in_so, ten_loai
from vanban.registers.office import CoQuan
from vanban.registers.printed.cover import DOTS
from vanban.regulation.printed import PhieuGiaiQuyetIn


def slip_values(body: CoQuan, paper: VanBanDen, dia_danh: str = "") -> PhieuGiaiQuyetIn:
    """Give what the slip of one incoming paper prints.

    Args:
        body: who received it.
        paper: the entry; what the book does not know is left to be filled in by hand.
        dia_danh: place of the date line; "" leaves it dotted.
    """
    kind = ten_loai(paper.loai) if paper.loai else "Văn bản"
    dated = f" ngày {ngay_ngan(paper.ngay)}" if paper.ngay else ""
    name = body.ten or body.ky_hieu
    return {
        "chu_quan": body.chu_quan.upper(),
        "co_quan": name.upper(),
        "dia_danh_ngay": f"{dia_danh or DOTS}, {dong_ngay(paper.ngay_den.year, None, None)}",
        "van_ban": f"{kind} số {paper.so_ky_hieu or '(không số)'}{dated} của {paper.tac_gia}",
        "trich_yeu": paper.trich_yeu,
        "so_den": in_so(paper.so_den),
        "ngay_den": ngay_ngan(paper.ngay_den),
        "chu_tri": paper.don_vi_nhan,
        "han": ngay_ngan(paper.han) if paper.han else "",
        "ho_so": {"tieu_de": "Phiếu giải quyết văn bản đến", "chu_de": "Phụ lục IV, mục VII", "tac_gia": name},
    }
