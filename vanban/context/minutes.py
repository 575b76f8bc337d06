"""Biên bản (Mẫu 1.9)."""

from __future__ import annotations

from decimal import Decimal

from vanban import language
from vanban.context import body, frame, header, recipients
from vanban.context.forms import labelled, line, listed
from vanban.context.recipients import end
from vanban.context.texts import Block, paragraph
from vanban.models.dates import ThoiDiem
from vanban.models.kinds.minutes import BienBan, BieuQuyet
from vanban.models.parts import Luu, Nguoi
from vanban.regulation import forms
from vanban.regulation.printed import BienBanIn, KyTen

HOUR_BLANK = "      "


def bien_ban(paper: BienBan) -> BienBanIn:
    """Write minutes: time, place, those present, what happened, votes, the closing line; two signatures."""
    event = language.ha_hoa_dau(paper.cuoc_hop)
    found = [
        *labelled(forms.BAT_DAU, str(paper.bat_dau)),
        *labelled(forms.DIA_DIEM, paper.dia_diem),
        *listed(forms.THANH_PHAN, paper.thanh_phan),
        *listed(forms.VANG_MAT, paper.vang_mat),
        *labelled(forms.CHU_TOA, _who(paper.chu_tri)),
        *labelled(forms.THU_KY, _who(paper.thu_ky)),
        *listed(forms.CHUONG_TRINH, paper.chuong_trinh),
        {**line(forms.DIEN_BIEN.say(cuoc_hop=event)), "giu": True},
        *body.blocks(paper.noi_dung),
        *_votes(paper.bieu_quyet),
        line(closing(paper.cuoc_hop, paper.ket_thuc)),
    ]
    chair = [language.hoa(paper.chu_tri.chuc_vu)] if paper.ghi_chuc_vu and paper.chu_tri.chuc_vu else []
    return {
        **frame.frame(paper),
        **header.type_name(paper),
        **header.subject(paper),
        "mo_dau": [],
        "noi_dung": body.close(found),
        "ky": [
            _signature(paper.nhan_thu_ky or "Thư ký", paper.thu_ky, []),
            _signature(paper.nhan_chu_tri or "Chủ tọa", paper.chu_tri, chair),
        ],
        "noi_nhan": recipients.noi_nhan(paper, luu=Luu(don_vi=paper.quy_tac.luu)),
    }


def _signature(label: str, one: Nguoi, above: list[str]) -> KyTen:
    return {"dong": [language.hoa(label)], "tren_ten": above, "ho_ten": one.ho_ten, "ghi_chu": None}


def _who(one: Nguoi) -> str:
    name = f"{one.danh_xung} {one.ho_ten}" if one.danh_xung else one.ho_ten
    place = ", ".join(part for part in (one.chuc_vu, one.don_vi) if part)
    return f"{name} - {place}" if place else name


def closing(event: str, ended: ThoiDiem | None) -> str:
    """Write the closing line; blanks to fill in while the end is not known.

    >>> closing("Cuộc họp", ThoiDiem(gio="11h30", ngay="18/6/2026"))
    'Cuộc họp kết thúc vào 11 giờ 30 phút, ngày 18 tháng 6 năm 2026.'
    """
    if ended is None:
        blank = f"{HOUR_BLANK[1:]}giờ{HOUR_BLANK}, {language.dong_ngay(None, None, None)}"
        return forms.KET_THUC_HOP.say(cuoc_hop=event, luc=blank)
    return forms.KET_THUC_HOP.say(cuoc_hop=event, luc=str(ended))


def _votes(votes: tuple[BieuQuyet, ...]) -> list[Block]:
    if not votes:
        return []
    head = {**line(forms.KET_QUA_BIEU_QUYET.say()), "giu": True}
    final = len(votes) - 1
    return [head, *(paragraph("gach", f"- {end(vote_words(one), last=i == final)}") for i, one in enumerate(votes))]


def vote_words(vote: BieuQuyet) -> str:
    """Write a vote in words and figures.

    >>> vote_words(BieuQuyet(noi_dung="Thông qua danh sách", tong=9, tan_thanh=8, khong_y_kien=1))
    'Thông qua danh sách: 8/9 tán thành (đạt 88,89%), 0 không tán thành, 1 không có ý kiến'
    """
    share = (Decimal(vote.tan_thanh) * 100 / Decimal(vote.tong)).quantize(Decimal("0.01"))
    shown = f"{share.normalize():f}".replace(".", ",")
    unanimous = vote.tan_thanh == vote.tong
    return forms.BIEU_QUYET.say(
        noi_dung=vote.noi_dung,
        tan_thanh=str(vote.tan_thanh),
        tong=str(vote.tong),
        ty_le=shown,
        khong_tan_thanh=None if unanimous else str(vote.khong_tan_thanh),
        khong_y_kien=None if unanimous else str(vote.khong_y_kien),
    )
