"""Who is head on a paper's day, and whom the sheets call so."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from vanban.awards.data.boards import Board
from vanban.awards.data.councils import Meeting
from vanban.awards.kit import Kit
from vanban.awards.law.inventory import Giay
from vanban.language import fold

_OF_BOARD: Final[dict[str, Board]] = {
    "quyet_dinh_kien_toan_hoi_dong.tdkt": "tdkt", "giay_moi.hdtdkt": "tdkt", "bien_ban_hdtdkt": "tdkt",
    "bien_ban_kiem_phieu": "tdkt",
    "quyet_dinh_kien_toan_hoi_dong.sang_kien": "sang_kien", "giay_moi.hdsk": "sang_kien", "bien_ban_hdsk": "sang_kien",
}  # fmt: skip


def two_heads(kit: Kit, giay: Giay) -> Iterator[str]:
    """Tell a member whom the sheet calls head of the office although another is head on the paper's day."""
    board = _OF_BOARD.get(giay.key)
    if board is None:
        return
    day = kit.day_of(giay)
    met: Meeting = kit.tdkt if board == "tdkt" else kit.sang_kien
    for member in met.members:
        if other := _other(kit, member.ten, member.chuc_vu, day):
            yield (
                f"{member.cho}: {member.ten} ghi chức vụ {member.chuc_vu}, ngày {day:%d/%m/%Y} người đứng đầu ký là {other}: sửa "
                f"trang «Hội đồng», hoặc {kit.office_path.name}, mục ky_doi của nam.yaml"
            )


def former_heads(kit: Kit, day: date) -> Iterator[str]:
    """Tell nominees whom the sheet calls head although another is on a day, and the head who signs an award to himself."""
    for who in kit.data.ca_nhan:
        if other := _other(kit, who.ten, who.chuc_vu, day):
            yield (
                f"{who.cho}: {who.ten} ghi chức vụ {who.chuc_vu}, ngày {day:%d/%m/%Y} người đứng đầu ký là {other}; văn bản in "
                "chức vụ của hàng này: xem lại"
            )
    head = kit.office.signer(kit.settings.signers(day)["dung_dau"])
    own = [
        line
        for line in kit.here
        if head is not None and line.de_cu.doi_tuong == "ca_nhan" and _one(line.de_cu.ten, head.ho_ten)
    ]
    if own and head is not None:
        awards = ", ".join(dict.fromkeys(line.danh_hieu.ten for line in own))
        yield f"{own[0].de_cu.cho}: {head.ho_ten} ký quyết định tặng cho chính mình ({awards}): xem thẩm quyền, người ký"


def _other(kit: Kit, name: str, post: str, day: date) -> str:
    """Give who is head on a day where somebody else bears the office; "" where nobody else does."""
    head = kit.office.signer(kit.settings.signers(day)["dung_dau"])
    if head is None or not post or head.kt or head.tl or head.tuq:  # who signs in the head's place leaves him head
        return ""
    office = fold(head.nguoi_dung_dau or kit.settings.dung_dau)
    spoken, mark, rest = fold(post).partition(office)
    if not office or spoken or not mark or not _of_own_body(kit, rest.strip(" ,")):
        return ""
    return "" if _one(name, head.ho_ten) else head.ho_ten


def _of_own_body(kit: Kit, rest: str) -> bool:
    """Say whether what follows an office names the office's own body: "", "UBND xã", "Sở", "UBND tỉnh"."""
    body = kit.office.co_quan
    names = [kit.settings.goi, kit.settings.chu_quan_ten, *((body.ten, body.ten_day_du) if body is not None else ())]
    wide = rest.replace("ubnd", "ủy ban nhân dân")
    return not rest or any(wide in fold(name or "").replace("ubnd", "ủy ban nhân dân") for name in names)


def _one(name: str, other: str) -> bool:
    """Say whether two names are one person's, titles before them aside."""
    one, two = fold(name), fold(other)
    return one == two or one.endswith(f" {two}") or two.endswith(f" {one}")
