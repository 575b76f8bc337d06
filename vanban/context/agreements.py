"""Hợp đồng, bản ghi nhớ, bản thỏa thuận (practice: the decree gives no form)."""

from __future__ import annotations

from vanban import language
from vanban.context import body, frame, header, recipients
from vanban.context.forms import labelled, line, person
from vanban.context.openings import grounds
from vanban.context.texts import Block, paragraph, runs
from vanban.models.kinds.agreements import Ben, VanBanHaiBen
from vanban.models.parts import Nguoi
from vanban.regulation import forms
from vanban.regulation.printed import CoTenIn, KyTen


def agreement(paper: VanBanHaiBen) -> CoTenIn:
    """Write a paper of parties: grounds, parties, terms; a signature for each; no `./.` (practice)."""
    labels = [party_label(one, index) for index, one in enumerate(paper.ben)]
    found: list[Block] = [line(paper.loi_mo_dau or _meeting(paper))]
    for label, one in zip(labels, paper.ben, strict=True):
        found += _party(label, one)
    found.append(line(paper.loi_dan or _lead(paper)))
    return {
        **frame.titled(paper),
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
    return one.nhan or (f"Bên {forms.PARTY_LETTERS[index]}" if index < len(forms.PARTY_LETTERS) else f"Bên {index + 1}")


def _party(label: str, one: Ben) -> list[Block]:
    head = paragraph("noi_dung", runs(f"{language.hoa(label)}: {language.hoa(one.ten)}", bold=True), giu=True)
    return [
        head,
        *labelled(forms.DAI_DIEN, _representative(one.dai_dien)),
        *(block for field, label in forms.PARTY_LABELS.items() for block in labelled(label, getattr(one, field))),
    ]


def _representative(one: Nguoi) -> str:
    return forms.NGUOI_DAI_DIEN.say(ho_ten=person(one), chuc_vu=one.chuc_vu)


def _meeting(paper: VanBanHaiBen) -> str:
    return forms.HOM_NAY.say(ngay=header.date_words(paper.ngay), dia_danh=paper.dia_danh)


def _lead(paper: VanBanHaiBen) -> str:
    who = "Hai bên" if len(paper.ben) == 2 else "Các bên"
    return forms.LOI_DAN[paper.loai].say(ben=who)


def _signature(label: str, one: Ben) -> KyTen:
    lines = [f"ĐẠI DIỆN {language.hoa(label)}"]
    if one.dai_dien.chuc_vu:
        lines.append(language.hoa(one.dai_dien.chuc_vu))
    return {"dong": lines, "tren_ten": [], "ho_ten": one.dai_dien.ho_ten, "ghi_chu": None}


hop_dong = ban_ghi_nho = ban_thoa_thuan = agreement
