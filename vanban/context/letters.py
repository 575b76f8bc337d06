"""Công văn, công điện, giấy mời, thư công: what stands above the signature (Mẫu 1.5 to 1.7; practice)."""

from __future__ import annotations

from vanban import language
from vanban.context import body, frame, header, recipients, subjects
from vanban.context.forms import labelled, line, listed
from vanban.context.texts import Block, paragraph
from vanban.models.dates import ThoiDiem
from vanban.models.kinds.letters import CongDien, CongVan, GiayMoi, ThuCong
from vanban.regulation import forms
from vanban.regulation.printed import CongVanIn, CoTenIn


def cong_van(paper: CongVan) -> CongVanIn:
    """Write a công văn (Mẫu 1.5)."""
    return {
        **frame.frame(paper),
        **header.dated(paper),
        "trich_yeu_cong_van": subjects.ve_viec(paper.trich_yeu) if paper.trich_yeu else None,
        "mo_dau": recipients.addressees(paper.kinh_gui),
        "noi_dung": body.blocks(paper.noi_dung, ends=True),
        "noi_nhan": recipients.noi_nhan(paper, addressed=True),
    }


def cong_dien(paper: CongDien) -> CoTenIn:
    """Write a công điện (Mẫu 1.6): `... điện:` and the receivers."""
    sender = paper.nguoi_dien or paper.co_quan_chu_tri.ten_trong_cau
    return {
        **frame.titled(paper),
        "mo_dau": recipients.addressees(paper.dien, opening=forms.DIEN.say(co_quan=sender), role="dong_giua"),
        "noi_dung": body.blocks(paper.noi_dung, ends=True),
        "noi_nhan": recipients.noi_nhan(paper),
    }


def giay_moi(paper: GiayMoi) -> CoTenIn:
    """Write a giấy mời (Mẫu 1.7)."""
    host = paper.co_quan_chu_tri.ten_trong_cau
    lines = [
        line(forms.TOI_DU.say(toi_du=language.ha_hoa_dau(paper.toi_du) if _is_common(paper.toi_du) else paper.toi_du)),
        *labelled(forms.CHU_TRI, paper.chu_tri),
        *labelled(forms.THOI_GIAN, moment(paper.thoi_gian)),
        *labelled(forms.DIA_DIEM, paper.dia_diem),
        *body.blocks(paper.noi_dung),
    ]
    return {
        **frame.titled(paper),
        "mo_dau": listed(forms.KINH_MOI.say(co_quan=host).removesuffix(":"), paper.moi),
        "noi_dung": body.close(lines),
        "noi_nhan": recipients.noi_nhan(paper),
    }


def _is_common(text: str) -> bool:
    return language.fold(text).startswith(("cuộc họp", "buổi họp", "phiên họp"))


def thu_cong(paper: ThuCong) -> CoTenIn:
    """Write a thư công (practice): no `./.`, Nơi nhận only when the record names somebody."""
    return {
        **frame.titled(paper),
        "ten_loai": language.hoa(paper.ten_thu) if paper.ten_thu else paper.quy_tac.ten_in_hoa,
        "mo_dau": recipients.addressees(paper.kinh_gui),
        "noi_dung": body.blocks(paper.noi_dung),
        "noi_nhan": recipients.noi_nhan(paper) if paper.noi_nhan or paper.luu else None,
    }


def moment(when: ThoiDiem) -> str:
    """Write when a meeting is, with its weekday."""
    if when.chu is None and when.gio and when.ngay:
        weekday = language.thu_trong_tuan(when.ngay)
        return f"{language.gio_phut(when.gio)}, {weekday}, {language.ngay_thang(when.ngay)}"
    return str(when)


def heading(text: str) -> Block:
    """Write a centred line of a form."""
    return paragraph("dong_giua", text)
