"""The page, the marks upon it, and the properties of the file."""

from __future__ import annotations

from typing import Any

from vanban.context import recipients
from vanban.models.dates import day_of
from vanban.models.layout import TrinhBay
from vanban.models.paper import VanBan
from vanban.models.parts import LienHe
from vanban.regulation import formulas, page
from vanban.regulation.printed import Dau, HoSo, Kho

LANGUAGE_NAME = "Tiếng Việt"


def kho(choice: TrinhBay) -> Kho:
    """Give margins, sizes and spacing: what the office chose, else what the house prefers."""
    margins = {
        name: getattr(choice.le, name) if getattr(choice.le, name) is not None else span.preferred
        for name, span in choice.le.SPANS.items()
    }
    return {
        "le": {name: float(value) for name, value in margins.items()},
        "co_chu": choice.sizes(),
        "thut_mm": choice.thut if choice.thut is not None else page.INDENT.preferred,
        "gian_dong": choice.gian_dong if choice.gian_dong is not None else page.LINE_SPACING.preferred,
        "cach_doan_pt": choice.cach_doan if choice.cach_doan is not None else page.PARAGRAPH_GAP.preferred,
    }


def marks(paper: VanBan) -> Dau:
    """Give the stamps and marks of page 1 (I.III.2); a stamp of secrecy is drawn only on request."""
    draft = None
    if paper.du_thao is not None:
        draft = f"DỰ THẢO LẦN {paper.du_thao}" if paper.du_thao else "DỰ THẢO"
    return {
        "khan": paper.khan,
        "pham_vi": formulas.PHAM_VI[paper.pham_vi] if paper.pham_vi else None,
        "mat": formulas.MAT[paper.mat] if paper.mat and paper.in_dau_mat else None,
        "cho_mat": paper.mat is not None and not paper.in_dau_mat,
        "du_thao": draft,
        "thong_tin_ky_so": paper.thong_tin_ky_so,
    }


def contacts(lien_he: LienHe | None) -> list[str] | None:
    """Write the lines of the contact footer (I.III.4); None when there is none."""
    if lien_he is None:
        return None
    lines = [
        lien_he.dia_chi or "",
        _pairs(("ĐT", lien_he.dien_thoai), ("Fax", lien_he.fax)),
        _pairs(("E-Mail", lien_he.thu_dien_tu), ("Website", lien_he.website)),
    ]
    return [line for line in lines if line] or None


def _pairs(*pairs: tuple[str, str | None]) -> str:
    return ", ".join(f"{name}: {value}" for name, value in pairs if value)


def properties(paper: VanBan, *, signer: tuple[str, str] | None = None) -> HoSo:
    """Give the core properties and the data of document systems (Phụ lục VI, Phần II).

    Args:
        paper: the paper.
        signer: office and name of who signs; None when nobody is named.
    """
    subject = getattr(paper, "trich_yeu", None) or paper.quy_tac.ten
    data: dict[str, Any] = {
        "TypeName": paper.quy_tac.ten,
        "OrganName": "; ".join(body.ten_trong_cau for body in paper.co_quan),
        "Subject": subject,
        "Language": LANGUAGE_NAME,
    }
    if paper.co_so:
        data["CodeNotation"] = paper.ky_hieu_day_du
        if paper.so is not None:
            data["CodeNumber"] = f"{paper.so:02d}{paper.chen or ''}"
    issued = day_of(paper.ngay)
    if issued:
        data["IssuedDate"] = issued.isoformat()
    if signer:
        data["SignerInfo.Position"], data["SignerInfo.FullName"] = signer
    data |= _more(paper)
    return {
        "tieu_de": subject,
        "tac_gia": paper.co_quan[0].ten_trong_cau if paper.co_quan else "",
        "chu_de": paper.quy_tac.ten,
        "tuy_bien": data,
    }


def _more(paper: VanBan) -> dict[str, Any]:
    data: dict[str, Any] = {}
    known = recipients.identifiers(paper)
    if known:
        data["To.OrganId"] = "; ".join(one["ma"] for one in known)
        data["To.OrganName"] = "; ".join(one["ten"] for one in known)
    count = recipients.copies(paper)
    if count is not None:
        data["IssuedAmount"] = count
    if paper.han_tra_loi:
        data["DueDate"] = paper.han_tra_loi.isoformat()
    if paper.ghi_chu:
        data["Description"] = paper.ghi_chu
    if paper.ho_so:
        file = {"OrganId": paper.ho_so.ma_co_quan, "FileCatalog": paper.ho_so.nam, "FileNotation": paper.ho_so.ky_hieu}
        data |= {f"FileCode.{name}": value for name, value in file.items() if value is not None}
        if paper.ho_so.thu_tu is not None:
            data["DocOrdinal"] = paper.ho_so.thu_tu
    return data
