"""A paper of another hand typed again word for word."""

from __future__ import annotations

from vanban import language
from vanban.context import attachments, body, header, openings, pages, recipients, subjects
from vanban.context.texts import Block, paragraph
from vanban.models.verbatim import ChuKy, NguyenVan
from vanban.regulation import formulas
from vanban.regulation.printed import (
    CongVanIn,
    CoTenIn,
    GiayNghiPhepIn,
    Khung,
    KyTen,
    NoiNhanIn,
    PhuLucRiengIn,
    Printed,
    TenLoai,
    Than,
)


def verbatim(paper: NguyenVan) -> Printed:
    """Give what such a paper prints: its own words, no sentence of a form."""
    if paper.phu_luc_rieng:
        return _appendices_alone(paper)
    subject = paper.trich_yeu
    if paper.quy_tac.trich_yeu == "duoi_so":
        return CongVanIn(
            **_around(paper, "cong_van"),
            **_below(paper),
            dia_danh_ngay=_place_and_day(paper),
            trich_yeu_cong_van=subjects.ve_viec(subject) if subject else None,
        )
    if paper.xac_nhan and not subject:
        return GiayNghiPhepIn(
            **_around(paper, "giay_nghi_phep"),
            **_below(paper),
            **_title(paper),
            dia_danh_ngay=_place_and_day(paper),
            xac_nhan=_signature(paper.xac_nhan),
        )
    return CoTenIn(
        **_around(paper, "ke_hoach"),
        **_below(paper),
        **_title(paper),
        dia_danh_ngay=_place_and_day(paper),
        trich_yeu=subject,
    )


def _appendices_alone(paper: NguyenVan) -> PhuLucRiengIn:
    """Write appendices whose paper stands in another file: the first begins the file, no header above it."""
    first, *more = attachments.appendices(paper)
    return {
        **first,
        "kho": pages.kho(paper.trinh_bay),
        "ho_so": pages.properties(paper),
        "ky": [],
        "phu_luc": [*more],
    }


def _around(paper: NguyenVan, template: str) -> Khung:
    """Write what stands around the body; a template of another kind has the fixed parts any paper needs."""
    signatures = paper.ky or ((ChuKy(),) if paper.noi_nhan or paper.luu else ())
    return {
        "khuon": template,
        "kho": pages.kho(paper.trinh_bay),
        "ho_so": pages.properties(paper, signer=paper.nguoi_ky_dau),
        **header.bodies(paper.co_quan),
        **header.formula_lines(),
        "so_ky_hieu": header.so_ky_hieu(paper),
        "ky": [_signature(one) for one in signatures],
        "lien_he": pages.contacts(paper.lien_he),
        "dau": pages.marks(paper),
        "phu_luc": attachments.attachments(paper),
    }


def _title(paper: NguyenVan) -> TenLoai:
    return {"ten_loai": language.hoa(paper.ten_loai or paper.quy_tac.ten), "ke_trich_yeu": True}


def _below(paper: NguyenVan) -> Than:
    return {"mo_dau": _opening(paper), "noi_dung": body.blocks(paper.noi_dung), "noi_nhan": _listed(paper)}


def _place_and_day(paper: NguyenVan) -> str | None:
    if paper.dia_danh:
        return header.dia_danh_ngay(paper.dia_danh, paper.ngay)
    return header.date_words(paper.ngay) if paper.ngay else None


def _opening(paper: NguyenVan) -> list[Block]:
    found = recipients.addressees(paper.kinh_gui)
    if paper.tham_quyen:
        found.append(paragraph("tham_quyen", language.hoa(paper.tham_quyen), giu=True))
    found += openings.grounds(paper.can_cu, giu=paper.lenh is not None)
    if paper.lenh:
        found.append(paragraph("lenh", paper.lenh, giu=True))
    return found


def _signature(one: ChuKy) -> KyTen:
    return {
        "dong": [language.hoa(text) for text in one.dong],
        "tren_ten": list(one.tren_ten),
        "ho_ten": one.ho_ten,
        "ghi_chu": one.ghi_chu,
    }


def _listed(paper: NguyenVan) -> NoiNhanIn | None:
    """Write the recipients that stand in the record, and nobody else."""
    if paper.noi_nhan is None and paper.luu is None:
        return None
    names = [f"{one.ten} ({one.muc_dich.strip('()')})" if one.muc_dich else one.ten for one in paper.noi_nhan or ()]
    if paper.luu is not None:
        names.append(recipients.luu_line(paper.luu))
    final = len(names) - 1
    lines = [f"- {recipients.end(name, last=index == final)}" for index, name in enumerate(names)]
    return {"dau": formulas.NOI_NHAN, "dong": lines, "nguoi_soan": recipients.drafter(paper)}
