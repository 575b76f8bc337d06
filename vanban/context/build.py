"""From a model to what is printed: one dictionary of plain values for each kind of paper."""

from __future__ import annotations

from typing import Any

from vanban.context import attachments, body, header, openings, pages, recipients, signatures
from vanban.models.kinds.named import VanBanCoKy, VanBanCoTen
from vanban.models.paper import VanBan


def build(paper: VanBan) -> dict[str, Any]:
    """Turn a paper into the values its template prints: plain dicts, lists, strings, numbers; nothing of pydantic.

    All wording, numbering, punctuation and dates are decided here; the same paper gives the same values.
    """
    if isinstance(paper, VanBanCoTen):
        return _named(paper)
    raise TypeError(f"no context for {type(paper).__name__}")


def common(paper: VanBan, *, signer: tuple[str, str] | None) -> dict[str, Any]:
    """Give what every paper's template prints above and around the body."""
    return {
        "khuon": paper.loai,
        "kho": pages.kho(paper.trinh_bay),
        "ho_so": pages.properties(paper, signer=signer),
        **header.bodies(paper.co_quan),
        **header.formula_lines(),
        "so_ky_hieu": header.so_ky_hieu(paper),
        "dia_danh_ngay": header.dia_danh_ngay(paper.dia_danh, paper.ngay) if paper.quy_tac.dia_danh_ngay else None,
        **header.title(paper),
        "mo_dau": [],
        "noi_dung": [],
        "ky": [],
        "noi_nhan": None,
        "xac_nhan": None,
        "lien_he": pages.contacts(paper.lien_he),
        "dau": pages.marks(paper),
        "phu_luc": attachments.attachments(paper),
    }


def signed(paper: VanBanCoKy) -> dict[str, Any]:
    """Give the common parts and the signatures of a paper signed by its head or heads."""
    lead = paper.nguoi_ky[0]
    found = common(paper, signer=(lead.chuc_vu_ky, lead.ho_ten))
    found["ky"] = [signatures.signature(one) for one in paper.nguoi_ky]
    return found


def _named(paper: VanBanCoTen) -> dict[str, Any]:
    found = signed(paper)
    found["mo_dau"] = openings.opening(paper)
    found["noi_dung"] = body.blocks(paper.noi_dung, ends=True)
    found["noi_nhan"] = recipients.noi_nhan(paper, body=paper.noi_dung, addressed=bool(paper.kinh_gui))
    return found
