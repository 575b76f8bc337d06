"""Everything the record templates may name, computed once from settings and workbook: one count for all papers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from vanban.awards.data.initiatives import KetQua
from vanban.awards.data.nominees import DeCu, Phieu
from vanban.awards.data.results import Chi, DuocTang, Xet, count
from vanban.awards.data.settings import CaiDat
from vanban.awards.data.workbook import Board, SoLieu
from vanban.awards.filling import two_digits
from vanban.awards.law.catalogue import CATALOGUE, DanhHieu
from vanban.language import dinh_dang_so, ngay_ngan, tien_day_du, tien_thanh_chu, viet_hoa_dau

_LEVELS = {"nha_nuoc": "Nhà nước", "bo_tinh": "Ủy ban nhân dân tỉnh", "co_so": "Cơ quan"}


def of_count(groups: int, persons: int) -> str:
    """Say how many, leaving out what is none.

    >>> of_count(2, 12), of_count(0, 5)
    ('02 tập thể, 12 cá nhân', '05 cá nhân')
    """
    parts = [f"{two_digits(groups)} tập thể"] if groups else []
    parts += [f"{two_digits(persons)} cá nhân"] if persons else []
    return ", ".join(parts) or "không có"


def where(nominee: DeCu) -> str:
    """Say office and unit of a nominee, as lists print them."""
    return ", ".join(part for part in (nominee.chuc_vu, nominee.don_vi) if part)


def vote_text(vote: Phieu | None) -> str:
    """Write a vote: agreed of all members."""
    return f"{vote.dong_y}/{vote.tong}" if vote is not None else ""


def percent(vote: Phieu) -> str:
    """Write the share of a vote with one decimal, as a comma.

    >>> percent(Phieu(dong_y=10, tong=11))
    '90,9'
    """
    tenths = (vote.dong_y * 2000 + vote.tong) // (2 * vote.tong)
    whole, rest = divmod(tenths, 10)
    return f"{whole},{rest}" if rest else f"{whole}"


def group_lines(lines: Sequence[DuocTang], money: dict[int, Chi] | None = None) -> list[dict[str, Any]]:
    """Group a list by object and award, each with its heading and its rows."""
    groups: list[dict[str, Any]] = []
    for line in lines:
        kind = "Cá nhân" if line.de_cu.doi_tuong == "ca_nhan" else "Tập thể"
        heading = f"{kind}: {line.danh_hieu.ten}"
        if not groups or groups[-1]["ten"] != heading:
            groups.append({"ten": heading, "dong": []})
        paid = money.get(line.stt) if money else None
        groups[-1]["dong"].append(
            {
                "stt": line.stt,
                "ten": line.de_cu.ten,
                "noi": where(line.de_cu),
                "thanh_tich": line.de_cu.thanh_tich,
                "phieu": vote_text(line.de_cu.phieu.get(line.danh_hieu.ma)),
                "tien": dinh_dang_so(paid.so_tien) if paid is not None else "",
                "ghi_chu": paid.ghi_chu if paid is not None else "",
            }
        )
    return groups


def counted(lines: Iterable[DuocTang]) -> list[dict[str, str]]:
    """Count a list by award, in words."""
    return [{"ten": d.danh_hieu.ten, "so": of_count(d.tap_the, d.ca_nhan)} for d in count(lines)]


def proposal(lines: Sequence[DuocTang], nam: int, minutes: str) -> dict[str, Any]:
    """Give what a tờ trình upwards names: counts by title and form, the grouped list."""
    titles = [line for line in lines if line.danh_hieu.loai == "danh_hieu"]
    forms = [line for line in lines if line.danh_hieu.loai == "hinh_thuc"]
    people = {("ca_nhan", x.de_cu.stt) for x in lines if x.de_cu.doi_tuong == "ca_nhan"}
    groups = {("tap_the", x.de_cu.stt) for x in lines if x.de_cu.doi_tuong != "ca_nhan"}
    return {
        "nam": nam,
        "tap_the": len(groups),
        "ca_nhan": len(people),
        "danh_hieu": counted(titles),
        "hinh_thuc": counted(forms),
        "nhom": group_lines(lines),
        "bien_ban": minutes,
        "so_dong": len(lines),
        "dem": counted(lines),
    }


def decision(lines: Sequence[DuocTang], money: Sequence[Chi]) -> dict[str, Any]:
    """Give what the award decision names: counts, grouped list with money, total in figures and words."""
    total = sum(paid.so_tien for paid in money)
    by_number = {paid.dong.stt: paid for paid in money}
    return {
        "dem": counted(lines),
        "nhom": group_lines(lines, by_number),
        "tong": dinh_dang_so(total),
        "tong_chu": viet_hoa_dau(tien_thanh_chu(total)),
        "tong_day_du": tien_day_du(total),
        "so_tien": total,
    }


def council(data: SoLieu, board: Board) -> dict[str, Any]:
    """Give what papers say of a council: members, who leads, who writes, who was there."""
    members = data.members(board)
    present = sum(member.co_mat for member in members)
    chair = next((m for m in members if m.chuc_danh.lower().startswith("chủ tịch")), members[0] if members else None)
    writer = next((m for m in members if "thư ký" in m.chuc_danh.lower()), members[-1] if members else None)
    return {
        "ten": "Hội đồng Thi đua - Khen thưởng" if board == "tdkt" else "Hội đồng sáng kiến",
        "thanh_vien": [
            {"ten": m.ten, "chuc_vu": m.chuc_vu, "chuc_danh": m.chuc_danh, "co_mat": m.co_mat, "ly_do": m.ly_do}
            for m in members
        ],
        "co_mat": present,
        "vang": len(members) - present,
        "chu_tri": f"{chair.ten}, {chair.chuc_vu}" if chair else "",
        "thu_ky": f"{writer.ten}, {writer.chuc_vu}" if writer else "",
        "chu_tich_ten": chair.ten if chair else "",
        "thu_ky_ten": writer.ten if writer else "",
    }


def initiative_rows(results: Iterable[KetQua]) -> list[dict[str, Any]]:
    """Give the rows of initiatives: authors with shares, average, votes, result."""
    rows = []
    for number, result in enumerate(results, 1):
        idea = result.sang_kien
        rows.append(
            {
                "stt": number,
                "ten": idea.ten,
                "tac_gia": "; ".join(author.ten for author in idea.tac_gia),
                "tac_gia_dong": "\n".join(f"{a.ten}, {a.chuc_vu}, {a.don_vi}" for a in idea.tac_gia),
                "ty_le": "\n".join(comma(a.dong_gop) for a in idea.tac_gia),
                "linh_vuc": idea.linh_vuc,
                "pham_vi": idea.pham_vi,
                "diem": comma(result.diem_trung_binh),
                "phieu": f"{idea.phieu_dong_y}/{idea.tong_thanh_vien}",
                "dat": result.cong_nhan,
                "ly_do": result.ly_do,
            }
        )
    return rows


def comma(value: Decimal) -> str:
    """Write a decimal with a comma and no needless zeros.

    >>> comma(Decimal("76.50")), comma(Decimal("100"))
    ('76,5', '100')
    """
    return f"{value.normalize():f}".replace(".", ",")


def award_table(judged: Sequence[Xet]) -> list[dict[str, Any]]:
    """Give the table of awards: proposed and passed, collectives and persons, level that decides."""
    rows: dict[str, dict[str, Any]] = {}
    for award in sorted({x.danh_hieu.ma: x.danh_hieu for x in judged}.values(), key=lambda a: a.bac):
        rows[award.ma] = {
            "ten": award.ten,
            "dn_tap_the": 0,
            "dn_ca_nhan": 0,
            "tap_the": 0,
            "ca_nhan": 0,
            "cap": _LEVELS[award.cap],
        }
    for x in judged:
        who = "ca_nhan" if x.de_cu.doi_tuong == "ca_nhan" else "tap_the"
        rows[x.danh_hieu.ma][f"dn_{who}"] += 1
        rows[x.danh_hieu.ma][who] += x.dat
    return list(rows.values())


def compared(judged: Sequence[Xet], settings: CaiDat) -> list[dict[str, Any]]:
    """Compare the year's numbers with last year's, award by award."""
    now: dict[str, int] = {}
    for x in judged:
        now[x.danh_hieu.ma] = now.get(x.danh_hieu.ma, 0) + x.dat
    before = {row.ma: row.tap_the + row.ca_nhan for row in settings.nam_truoc}
    awards: list[DanhHieu] = sorted((CATALOGUE[ma] for ma in {*now, *before} if ma in CATALOGUE), key=lambda a: a.bac)
    rows = []
    for award in awards:
        old, new = before.get(award.ma, 0), now.get(award.ma, 0)
        rows.append({"ten": award.ten, "truoc": old, "nay": new, "lech": f"{new - old:+d}" if new != old else "0"})
    return rows


def born(value: date | int | None) -> str:
    """Write a date of birth, or the year alone."""
    return ngay_ngan(value) if isinstance(value, date) else str(value or "")
