"""What stands around the body of every paper: header, number, signatures, marks, appendices; with or without a title."""

from __future__ import annotations

from vanban.context import attachments, header, pages, signatures
from vanban.models.kinds.named import VanBanCoKy
from vanban.models.paper import VanBan
from vanban.regulation.printed import Khung, KhungCoTen


def frame(paper: VanBan) -> Khung:
    """Give what the templates of all papers print around the body."""
    signers = paper.nguoi_ky if isinstance(paper, VanBanCoKy) else ()
    return {
        "khuon": paper.loai,
        "kho": pages.kho(paper.trinh_bay),
        "ho_so": pages.properties(paper, signer=paper.nguoi_ky_dau),
        **header.bodies(paper.co_quan),
        **header.formula_lines(),
        "so_ky_hieu": header.so_ky_hieu(paper),
        "ky": [signatures.signature(one) for one in signers],
        "lien_he": pages.contacts(paper.lien_he),
        "dau": pages.marks(paper),
        "phu_luc": attachments.attachments(paper),
    }


def titled(paper: VanBan) -> KhungCoTen:
    """Give what stands around the body of a paper with the name of its type, its subject, place and date."""
    return {**frame(paper), **header.dated(paper), **header.type_name(paper), **header.subject(paper)}
