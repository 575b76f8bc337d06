"""Giấy giới thiệu, giấy nghỉ phép, giấy ủy quyền and the slips (Mẫu 1.8, 1.10, 1.4)."""

from __future__ import annotations

from typing import Final

from vanban import language
from vanban.context import body, frame, header, openings, recipients, tables
from vanban.context.forms import labelled, line, office_and_place, person, person_in_full
from vanban.context.recipients import end
from vanban.context.texts import Block, paragraph
from vanban.models.blocks import Bang, Cot, Hang, O
from vanban.models.dates import day_of
from vanban.models.kinds.slips import (
    GiayGioiThieu,
    GiayNghiPhep,
    GiayUyQuyen,
    PhieuBao,
    PhieuChuyen,
    PhieuGui,
    TaiLieu,
)
from vanban.regulation import forms
from vanban.regulation.forms import ONG_BA
from vanban.regulation.printed import CoTenIn, GiayGioiThieuIn, GiayNghiPhepIn, KyTen

_TO: Final = "đến Quý cơ quan"
_CONFIRMATION: Final = "Xác nhận của cơ quan (tổ chức) hoặc chính quyền địa phương nơi nghỉ phép"
_BY_HAND: Final = "(Chữ ký, dấu)"


def giay_gioi_thieu(paper: GiayGioiThieu) -> GiayGioiThieuIn:
    """Write a giấy giới thiệu (Mẫu 1.8)."""
    lines: list[Block] = []
    if len(paper.nguoi) == 1:
        one = paper.nguoi[0]
        lines += [line(f"{one.danh_xung or ONG_BA}: {one.ho_ten}"), *labelled(forms.CHUC_VU, office_and_place(one))]
    else:
        final = len(paper.nguoi) - 1
        lines += [
            paragraph("gach", f"- {end(person_in_full(one), last=i == final)}") for i, one in enumerate(paper.nguoi)
        ]
    lines += [
        *labelled(forms.DUOC_CU_DEN, paper.den),
        *labelled(forms.VE_VIEC, paper.ve_viec),
        line(forms.TAO_DIEU_KIEN.say()),
        line(forms.GIA_TRI_DEN.say(gia_tri_den=language.ngay_thang(paper.gia_tri_den))),
    ]
    return {
        **frame.frame(paper),
        **header.dated(paper),
        **header.type_name(paper),
        "mo_dau": [paragraph("dong_giua", forms.GIOI_THIEU.say(co_quan=paper.co_quan_chu_tri.ten_trong_cau), giu=True)],
        "noi_dung": body.close(lines),
        "noi_nhan": recipients.noi_nhan(paper),
    }


def giay_nghi_phep(paper: GiayNghiPhep) -> GiayNghiPhepIn:
    """Write a giấy nghỉ phép (Mẫu 1.10) with the confirmation block, if wanted."""
    one = paper.nguoi
    request = language.ngay_thang(paper.ngay_don)
    days = f"{paper.so_ngay:02d}" if paper.so_ngay is not None else None
    first, last = language.ngay_thang(paper.tu_ngay), language.ngay_thang(paper.den_ngay)
    name = language.ha_hoa_dau(one.danh_xung or ONG_BA)
    lines = [
        line(forms.XET_DON.say(ngay_don=request, nguoi=f"{name} {one.ho_ten}")),
        paragraph("dong_giua", forms.CAP_CHO.say(co_quan=paper.co_quan_chu_tri.ten_trong_cau), giu=True),
        line(f"{one.danh_xung or ONG_BA}: {one.ho_ten}"),
        *labelled(forms.CHUC_VU, office_and_place(one)),
        line(forms.NGHI_PHEP.say(so_ngay=days, tu_ngay=first, den_ngay=last, noi_nghi=paper.noi_nghi)),
        line(forms.TINH_VAO.say(loai_nghi=paper.loai_nghi)),
    ]
    confirmation: KyTen = {"dong": [_CONFIRMATION], "tren_ten": [], "ho_ten": "", "ghi_chu": _BY_HAND}
    receiver = f"{person(one)}"
    return {
        **frame.frame(paper),
        **header.dated(paper),
        **header.type_name(paper),
        "mo_dau": [],
        "noi_dung": body.close(lines),
        "noi_nhan": recipients.noi_nhan(paper, first=receiver),
        "xac_nhan": confirmation if paper.xac_nhan else None,
    }


def giay_uy_quyen(paper: GiayUyQuyen) -> CoTenIn:
    """Write a giấy ủy quyền (Mẫu 1.4): who empowers whom, for how long, then the matter."""
    lines: list[Block] = []
    if paper.nguoi_uy_quyen:
        lines += labelled(forms.NGUOI_UY_QUYEN, person_in_full(paper.nguoi_uy_quyen))
    if paper.nguoi_duoc_uy_quyen:
        lines += labelled(forms.NGUOI_DUOC_UY_QUYEN, person_in_full(paper.nguoi_duoc_uy_quyen))
    closing = [line(_term(paper))] if paper.tu_ngay or paper.den_ngay else []
    return {
        **frame.titled(paper),
        "mo_dau": openings.opening(paper),
        "noi_dung": body.close([*lines, *body.blocks(paper.noi_dung), *closing]),
        "noi_nhan": recipients.noi_nhan(paper, addressed=bool(paper.kinh_gui)),
    }


def _term(paper: GiayUyQuyen) -> str:
    return forms.THOI_HAN.say(
        tu_ngay=language.ngay_thang(paper.tu_ngay) if paper.tu_ngay else None,
        den_ngay=language.ngay_thang(paper.den_ngay) if paper.den_ngay else None,
    )


def phieu(paper: PhieuGui | PhieuChuyen | PhieuBao) -> CoTenIn:
    """Write a slip (Mẫu 1.4): the papers in a table, the words, for a phiếu gửi the request to confirm."""
    name = paper.co_quan_chu_tri.ten_trong_cau
    found: list[Block] = []
    if paper.tai_lieu:
        verb = "chuyển" if isinstance(paper, PhieuChuyen) else "gửi"
        sending = forms.GUI_TAI_LIEU.say(co_quan=name, viec=verb, noi=_TO if paper.kinh_gui else None)
        found += [{**line(sending), "giu": True}, _table(paper.tai_lieu)]
    found += body.blocks(paper.noi_dung)
    if isinstance(paper, PhieuGui) and not paper.noi_dung:
        found.append(line(forms.XAC_NHAN_DA_NHAN.say()))
    return {
        **frame.titled(paper),
        "mo_dau": openings.opening(paper),
        "noi_dung": body.close(found),
        "noi_nhan": recipients.noi_nhan(paper, addressed=bool(paper.kinh_gui)),
    }


def _table(papers: tuple[TaiLieu, ...]) -> Block:
    """Lay the papers out; columns nobody filled are left out."""
    numbers = any(one.so_ky_hieu or one.ngay for one in papers)
    notes = any(one.ghi_chu for one in papers)
    cols = [Cot("TT", 8, "giua")]
    cols += [Cot("Số, ký hiệu; ngày tháng", 26, "trai")] if numbers else []
    cols += [Cot("Tên loại, trích yếu nội dung", 42, "deu"), Cot("Số lượng", 12, "giua")]
    cols += [Cot("Ghi chú", 14, "trai")] if notes else []
    rows = []
    for one in papers:
        cells = ["#", *([_number(one)] if numbers else []), one.ten, f"{one.so_luong:02d}"]
        cells += [one.ghi_chu or ""] if notes else []
        rows.append(Hang(tuple(O((text,)) if text else O() for text in cells)))
    table = tables.table(Bang(tuple(cols), tuple(rows)))
    table.pop("ngang")
    return table


def _number(one: TaiLieu) -> str:
    return "; ".join(part for part in (one.so_ky_hieu, _date(one)) if part)


def _date(one: TaiLieu) -> str:
    day = day_of(one.ngay)
    if day:
        return language.ngay_ngan(day)
    return language.dong_ngay(one.ngay.nam, one.ngay.thang, one.ngay.ngay) if one.ngay else ""


phieu_gui = phieu_chuyen = phieu_bao = phieu
