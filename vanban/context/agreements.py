"""Hợp đồng, bản ghi nhớ, bản thỏa thuận (practice: the decree gives no form)."""

from __future__ import annotations

from typing import Any, Final

from vanban import language
from vanban.context import body, header, recipients
from vanban.context.forms import labelled, line, person
from vanban.context.openings import grounds
from vanban.context.texts import Block, paragraph, runs
from vanban.models.kinds.agreements import BanGhiNho, Ben, HopDong, VanBanHaiBen
from vanban.models.parts import Nguoi

_LETTERS: Final = "ABCDEFGHIK"


def agreement(paper: VanBanHaiBen) -> dict[str, Any]:
    """Write a paper of parties: grounds, parties, terms; a signature for each; no `./.` (practice)."""
    labels = [party_label(one, index) for index, one in enumerate(paper.ben)]
    found: list[Block] = [line(paper.loi_mo_dau or _meeting(paper))]
    for label, one in zip(labels, paper.ben, strict=True):
        found += _party(label, one)
    found.append(line(paper.loi_dan or _lead(paper)))
    return {
        "mo_dau": [*grounds(paper.can_cu), *found],
        "noi_dung": body.blocks(paper.noi_dung),
        "ky": [_signature(label, one) for label, one in zip(labels, paper.ben, strict=True)],
        "noi_nhan": recipients.noi_nhan(paper) if paper.noi_nhan or paper.luu else None,
    }


def party_label(one: Ben, index: int) -> str:
    """Name a party: its own label, or Bên A, Bên B ...

    >>> party_label(Ben(ten="Công ty A", dai_dien="Lê An"), 1)
    'Bên B'
    """
    return one.nhan or (f"Bên {_LETTERS[index]}" if index < len(_LETTERS) else f"Bên {index + 1}")


def _party(label: str, one: Ben) -> list[Block]:
    head = paragraph("noi_dung", runs(f"{language.hoa(label)}: {language.hoa(one.ten)}", bold=True), giu=True)
    return [
        head,
        *labelled("Đại diện", _representative(one.dai_dien)),
        *labelled("Giấy ủy quyền", one.uy_quyen),
        *labelled("Địa chỉ", one.dia_chi),
        *labelled("Điện thoại", one.dien_thoai),
        *labelled("Thư điện tử", one.thu_dien_tu),
        *labelled("Tài khoản", one.tai_khoan),
        *labelled("Mã số thuế", one.ma_so_thue),
    ]


def _representative(one: Nguoi) -> str:
    return f"{person(one)} - Chức vụ: {one.chuc_vu}" if one.chuc_vu else person(one)


def _meeting(paper: VanBanHaiBen) -> str:
    return f"Hôm nay, {header.date_words(paper.ngay)}, tại {paper.dia_danh}, chúng tôi gồm:"


def _lead(paper: VanBanHaiBen) -> str:
    who = "Hai bên" if len(paper.ben) == 2 else "Các bên"
    if isinstance(paper, HopDong):
        return f"{who} thỏa thuận ký kết Hợp đồng với các điều khoản sau:"
    if isinstance(paper, BanGhiNho):
        return f"{who} thống nhất ký kết Bản ghi nhớ với các nội dung sau:"
    return f"{who} thống nhất thỏa thuận các nội dung sau:"


def _signature(label: str, one: Ben) -> Block:
    lines = [f"ĐẠI DIỆN {language.hoa(label)}"]
    if one.dai_dien.chuc_vu:
        lines.append(language.hoa(one.dai_dien.chuc_vu))
    return {"dong": lines, "tren_ten": [], "ho_ten": one.dai_dien.ho_ten, "ghi_chu": None}


hop_dong = ban_ghi_nho = ban_thoa_thuan = agreement
