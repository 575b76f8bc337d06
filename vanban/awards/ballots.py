"""What minutes and ballots say of a vote: each award of each nominee, each box; what nobody entered is missing."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from vanban.awards.data.councils import box_of
from vanban.awards.data.results import Xet
from vanban.awards.data.wording import percent, told_apart, vote_text, where
from vanban.awards.kit import Kit
from vanban.awards.missing import Missing


def ballot_rows(kit: Kit, asked: Iterable[Xet]) -> list[dict[str, Any]]:
    """Give a row for each award of each nominee; people of one name are told apart."""
    named = told_apart(x.de_cu for x in kit.judged)
    return [{**_row(x), "ten": named(x.de_cu)} for x in asked]


def _row(x: Xet) -> dict[str, Any]:
    vote = x.phieu
    none = Missing(f"{x.de_cu.cho}: số phiếu của {x.de_cu.ten} - {x.danh_hieu.ten}")
    return {
        "noi": where(x.de_cu), "danh_hieu": x.danh_hieu.ten, "dong_y": vote.dong_y if vote else none,
        "khong": vote.tong - vote.dong_y if vote else none, "ty_le": percent(vote) if vote else none,
        "phieu": vote_text(vote) or none, "can": f"{x.ty_le}%" if x.ty_le is not None else "quá nửa",
        "dat": x.dat, "ket_qua": {"dat": "đạt", "rut": "rút, thôi xét"}.get(x.tinh_trang, "không đạt"),
    }  # fmt: skip


def boxes(kit: Kit) -> list[dict[str, Any]]:
    """Give the ballot box of every title voted on in secret; what was not entered is missing."""
    rows = []
    for award in dict.fromkeys(x.danh_hieu for x in kit.judged if kit.rules.secret(x.danh_hieu)):
        box = box_of(kit.data.hom_phieu, award.ma)
        parts = {}
        for field, name in (
            ("phat_ra", "phát ra"),
            ("thu_ve", "thu về"),
            ("hop_le", "hợp lệ"),
            ("khong_hop_le", "không hợp lệ"),
        ):
            value = getattr(box, field) if box is not None else None
            parts[field] = value if value is not None else Missing(f"trang «Kiểm phiếu»: số phiếu {name} ({award.ten})")
        rows.append({"ten": award.ten, **parts})
    return rows
