"""From a model to what is printed: one dictionary of plain values for each kind of paper."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from typing import Any, overload

from vanban.context import attachments, body, copies, header, openings, pages, recipients, signatures
from vanban.models.copies import BanSao
from vanban.models.kinds.named import VanBanCoKy, VanBanCoTen
from vanban.models.paper import VanBan
from vanban.regulation.printed import BanSaoIn, Own, Printed

Part = Callable[[Any], Own]


@overload
def build(paper: VanBan) -> Printed: ...
@overload
def build(paper: BanSao) -> BanSaoIn: ...
def build(paper: VanBan | BanSao) -> Printed | BanSaoIn:
    """Turn a paper into the values its template prints: plain dicts, lists, strings, numbers; nothing of pydantic.

    All wording, numbering, punctuation and dates are decided here; the same paper gives the same values.
    """
    if isinstance(paper, BanSao):
        return copies.copy_block(paper)
    return {**common(paper), **_part(paper)(paper)}


def _part(paper: VanBan) -> Part:
    """Find what fills the form: the function called as the kind is, in the module of its family."""
    family = paper.quy_tac.family
    if family == "named" or find_spec(f"vanban.context.{family}") is None:
        return _named
    own: Part = getattr(import_module(f"vanban.context.{family}"), paper.loai, _named)
    return own


def common(paper: VanBan) -> Printed:
    """Give what every paper's template prints above, below and around the body."""
    signers = paper.nguoi_ky if isinstance(paper, VanBanCoKy) else ()
    return {
        "khuon": paper.loai,
        "kho": pages.kho(paper.trinh_bay),
        "ho_so": pages.properties(paper, signer=paper.nguoi_ky_dau),
        **header.bodies(paper.co_quan),
        **header.formula_lines(),
        "so_ky_hieu": header.so_ky_hieu(paper),
        "dia_danh_ngay": header.dia_danh_ngay(paper.dia_danh, paper.ngay) if paper.quy_tac.dia_danh_ngay else None,
        **header.title(paper),
        "mo_dau": [],
        "noi_dung": [],
        "ky": [signatures.signature(one) for one in signers],
        "noi_nhan": None,
        "xac_nhan": None,
        "lien_he": pages.contacts(paper.lien_he),
        "dau": pages.marks(paper),
        "phu_luc": attachments.attachments(paper),
    }


def _named(paper: VanBanCoTen) -> Own:
    """Write a paper of Mẫu 1.1 to 1.4."""
    return {
        "mo_dau": openings.opening(paper),
        "noi_dung": body.blocks(paper.noi_dung, ends=True),
        "noi_nhan": recipients.noi_nhan(paper, body=paper.noi_dung, addressed=bool(paper.kinh_gui)),
    }
