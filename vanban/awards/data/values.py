"""Lists, counts and sums as the record templates name them, computed once: one count for all papers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, Final

from vanban.awards.data.initiatives import KetQua
from vanban.awards.data.nominees import DeCu, Phieu
from vanban.awards.data.results import POSTHUMOUS, Chi, Dem, DuocTang, Xet, count, outcome_of
from vanban.awards.data.wording import apart, born, comma, of_count, percent, told_apart, vote_text, where
from vanban.awards.missing import DOTS, Missing
from vanban.language import dinh_dang_so, posted, tien_day_du, tien_thanh_chu, viet_hoa_dau
from vanban.law import DanhHieu

_KINDS: Final[dict[str, str]] = {"ca_nhan": "Cá nhân", "tap_the": "Tập thể", "ho_gia_dinh": "Hộ gia đình"}
_SEX: Final = {"nam": "Nam", "nu": "Nữ"}
_LEVELS: Final = {
    "HTXSNV": "Hoàn thành xuất sắc nhiệm vụ", "HTTNV": "Hoàn thành tốt nhiệm vụ", "HTNV": "Hoàn thành nhiệm vụ",
    "KHTNV": "Không hoàn thành nhiệm vụ",
}  # fmt: skip
BLANK: Final = " ".join([DOTS] * 4)
"""A line to fill by hand."""
WAITING: Final = "chờ"
"""In a table of results: proposed, the level above has not said."""


def group_lines(
    lines: Sequence[DuocTang], money: dict[int, Chi] | None = None, *, upwards: bool = False
) -> list[dict[str, Any]]:
    """Group a list by recipient and award, each with its heading and its rows.

    Args:
        lines: the list.
        money: payments by number in the list; None: none are printed.
        upwards: the list goes to the level above and needs what its form asks; a blank cell is missing then.
    """
    groups: list[dict[str, Any]] = []
    everyone = [line.de_cu for line in lines]
    named, mark = told_apart(everyone), apart(everyone)
    for line in lines:
        heading = f"{_KINDS[line.de_cu.doi_tuong]}: {line.danh_hieu.ten}"
        if not groups or groups[-1]["ten"] != heading:
            groups.append({"ten": heading, "dong": []})
        paid = money.get(line.stt) if money else None
        row: dict[str, Any] = {
            "stt": line.stt,
            "ten": line.de_cu.ten,
            "goi": named(line.de_cu),
            "noi": _where(line.de_cu, mark(line.de_cu)),
            "thanh_tich": line.de_cu.thanh_tich,
            "phieu": vote_text(line.de_cu.phieu.get(line.danh_hieu.ma)),
            "tien": _amount(paid) if paid is not None else "",
            "ghi_chu": paid.ghi_chu if paid is not None else "",
        }
        if upwards:
            row |= _form_of(line.de_cu, line.danh_hieu)
            row |= {"noi": _of_group(line.de_cu, line.danh_hieu)} if line.de_cu.doi_tuong == "tap_the" else {}
        groups[-1]["dong"].append(row)
    return groups


def _where(who: DeCu, mark: str) -> str | Missing:
    """Say office and unit, of a person at least one of them; of two of one name, office and unit also the birth."""
    place = where(who)
    if place and mark.startswith("sinh "):
        return f"{place}, {mark}"
    return place or (
        "" if who.doi_tuong != "ca_nhan" else Missing(f"{who.cho}: chức vụ, đơn vị công tác của {who.ten}")
    )


def _amount(paid: Chi) -> str:
    return dinh_dang_so(paid.so_tien) if paid.so_tien is not None else ""


def _form_of(who: DeCu, award: DanhHieu) -> dict[str, Any]:
    """Give what the list of a tờ trình upwards says of a nominee besides the name."""
    person = who.doi_tuong == "ca_nhan"
    lived = "\n".join(part for part in (born(who.ngay_sinh), _SEX.get(who.gioi_tinh or "", "")) if part)
    vote = vote_text(who.phieu.get(award.ma))
    return {
        "ngay_sinh": lived or (Missing(f"{who.cho}: ngày sinh, giới tính của {who.ten}") if person else ""),
        "muc": level_of(who),
        "sang_kien": "\n".join(idea.ten for idea in who.sang_kien),
        "da_dat": "\n".join(f"{g.nam}: {g.ten}{f' ({g.qd})' if g.qd else ''}" for g in who.da_dat),
        "thanh_tich": who.thanh_tich or Missing(f"{who.cho}: thành tích của {who.ten}"),
        "phieu": vote or Missing(f"{who.cho}: số phiếu đồng ý, tổng số phiếu của {who.ten}"),
    }


def _of_group(who: DeCu, award: DanhHieu) -> str | Missing:
    """Say what the list of a tờ trình tells of a collective: how many they are, their titles, their discipline."""
    if award.loai == "danh_hieu" and None in (who.so_nguoi, who.so_ldtt):
        return Missing(f"{who.cho}: tổng số người, số LĐTT của {who.ten}")
    share = f" ({percent(Phieu(who.so_ldtt, who.so_nguoi))}%)" if who.so_nguoi and who.so_ldtt else ""
    parts = (
        ("Tổng số", who.so_nguoi, " người"), ("LĐTT", who.so_ldtt, f" người{share}"), ("CSTĐCS", who.so_cstdcs, " người"),
        ("bị kỷ luật từ cảnh cáo", who.bi_ky_luat, " người"),
    )  # fmt: skip
    told = "; ".join(f"{name}: {count}{unit}" for name, count, unit in parts if count is not None)
    return "\n".join(part for part in (where(who), told) if part)


def level_of(who: DeCu) -> str | Missing:
    """Say how the tasks were done; missing when the list does not say."""
    return _LEVELS[who.muc] if who.muc else Missing(f"{who.cho}: mức hoàn thành nhiệm vụ của {who.ten}")


def counted(lines: Iterable[DuocTang]) -> list[dict[str, str]]:
    """Count a list by award, in words."""
    return [_in_words(d) for d in count(lines)]


def _in_words(d: Dem) -> dict[str, str]:
    return {"ten": d.danh_hieu.ten, "so": of_count(d.tap_the, d.ca_nhan, d.ho_gia_dinh)}


def proposal(lines: Sequence[DuocTang], nam: int, minutes: str | Missing, day: date | None = None) -> dict[str, Any]:
    """Give what a tờ trình upwards names: counts by title and form, the grouped list, the minutes it rests on."""
    titles = [line for line in lines if line.danh_hieu.loai == "danh_hieu"]
    forms = [line for line in lines if line.danh_hieu.loai == "hinh_thuc"]
    whom = {(x.de_cu.doi_tuong, x.de_cu.stt) for x in lines}
    number = {kind: sum(one == kind for one, _ in whom) for kind in _KINDS}
    return {
        "nam": nam,
        "tong": of_count(number["tap_the"], number["ca_nhan"], number["ho_gia_dinh"]),
        "danh_hieu": counted(titles),
        "hinh_thuc": counted(forms),
        "nhom": group_lines(lines, upwards=True),
        "bien_ban": minutes,
        "so_dong": len(lines),
        "dem": counted(lines),
        "truy_tang": "; ".join(f"{x.de_cu.ten} ({x.danh_hieu.ten})" for x in lines if x.de_cu.posthumous(day)),
    }


def decision(lines: Sequence[DuocTang], money: Sequence[Chi]) -> dict[str, Any]:
    """Give what the award decision names: counts, grouped list with money, total in figures and words."""
    total = sum(paid.so_tien or 0 for paid in money)
    by_number = {paid.dong.stt: paid for paid in money}
    return {
        "dem": counted(lines),
        "nhom": group_lines(lines, by_number),
        "co_tien": total > 0,
        "tong": dinh_dang_so(total),
        "tong_chu": viet_hoa_dau(tien_thanh_chu(total)),
        "tong_day_du": tien_day_du(total),
        "so_tien": total,
        "nguoi_nhan": receivers(lines),
        "truy_tang": "; ".join(
            f"{paid.dong.de_cu.ten} ({paid.dong.danh_hieu.ten})"
            for paid in money
            if paid.ghi_chu.startswith(POSTHUMOUS)
        ),
    }


def receivers(lines: Iterable[DuocTang]) -> str:
    """Name the kinds of recipients of a list: "tập thể, cá nhân"."""
    kinds = {line.de_cu.doi_tuong for line in lines}
    return ", ".join(
        name
        for kind, name in (("tap_the", "tập thể"), ("ho_gia_dinh", "hộ gia đình"), ("ca_nhan", "cá nhân"))
        if kind in kinds
    )


def initiative_rows(results: Iterable[KetQua]) -> list[dict[str, Any]]:
    """Give the rows of initiatives: authors with shares, average, votes, result; what is not known yet is missing."""
    rows = []
    for number, result in enumerate(results, 1):
        idea = result.sang_kien
        scored = result.diem_trung_binh
        voted = None not in (idea.phieu_dong_y, idea.tong_thanh_vien)
        rows.append(
            {
                "stt": number,
                "ten": idea.ten,
                "tac_gia": "; ".join(author.ten for author in idea.tac_gia),
                "tac_gia_dong": "\n".join(
                    ", ".join(x for x in (a.ten, posted(a.chuc_vu, a.don_vi)) if x) for a in idea.tac_gia
                ),
                "ty_le": "\n".join(str(_share(a)) for a in idea.tac_gia),
                "tac_gia_ty_le": "\n".join(
                    f"{a.ten}, {posted(a.chuc_vu, a.don_vi)}: {_share(a)}%" for a in idea.tac_gia
                ),
                "linh_vuc": idea.linh_vuc,
                "pham_vi": idea.pham_vi or Missing(f"{idea.cho}: phạm vi áp dụng của sáng kiến «{idea.ten}»"),
                "pham_vi_in": idea.pham_vi
                if result.thuoc_tham_quyen
                else f"cơ sở (đề nghị cấp trên công nhận phạm vi {idea.pham_vi})",
                "diem": comma(scored) if scored is not None else Missing(f"{idea.cho}: điểm các thành viên"),
                "phieu": f"{idea.phieu_dong_y}/{idea.tong_thanh_vien}" if voted else Missing(f"{idea.cho}: số phiếu"),
                "noi_dung": idea.noi_dung or Missing(f"{idea.cho}: nội dung, hiệu quả của sáng kiến «{idea.ten}»"),
                **_form(idea),
                "dat": bool(result.cong_nhan),
                "tai_co_quan": result.thuoc_tham_quyen,
                "ly_do": result.ly_do,
            }
        )
    return rows


def _form(idea: Any) -> dict[str, Any]:
    """Give what the authors' own form holds besides; what nobody entered is left for them to fill by hand."""
    told = ("chu_dau_tu", "ap_dung", "bao_mat", "dieu_kien", "loi_ich", "thu", "linh_vuc")
    return {
        **{f"don_{name}": getattr(idea, name) or BLANK for name in told},
        "don_tac_gia": [
            {
                "ten": author.ten, "ngay_sinh": born(author.ngay_sinh) or DOTS, "noi": author.don_vi or DOTS,
                "chuc_danh": author.chuc_vu or DOTS, "trinh_do": author.trinh_do or DOTS, "ty_le": _share(author),
            }
            for author in idea.tac_gia
        ],
    }  # fmt: skip


def _share(author: Any) -> str | Missing:
    if author.dong_gop is None:
        return Missing(f"{author.cho}: tỷ lệ đóng góp của {author.ten}")
    return comma(author.dong_gop)


def award_table(
    judged: Sequence[Xet], given: Sequence[DuocTang], results: Sequence[Any], decides: Any, who_decides: Any, nam: int
) -> list[dict[str, Any]]:
    """Give the table of awards: proposed, passed by the council, really given; by collectives, households, persons.

    Args:
        judged: the council's results.
        given: what the office's own decisions gave and stands today.
        results: what the level above decided.
        decides: whether the head decides an award.
        who_decides: names who decides an award.
        nam: the year.
    """
    rows: dict[str, dict[str, Any]] = {}
    known = {line.danh_hieu.ma: line.danh_hieu for line in given} | {x.danh_hieu.ma: x.danh_hieu for x in judged}
    others = (outcome_of(x.de_cu, x.danh_hieu, results, nam) for x in judged if x.dat and not decides(x.danh_hieu))
    known |= {
        other.hinh_thuc.ma: other.hinh_thuc for other in others if other is not None and other.hinh_thuc is not None
    }
    for award in sorted(known.values(), key=lambda a: a.bac):
        counts = {f"{step}_{kind}": 0 for step in ("dn", "qua", "tang") for kind in _KINDS}
        rows[award.ma] = {"ma": award.ma, "ten": award.ten, "cap": who_decides(award), "cho": 0, **counts}
    for line in given:
        rows[line.danh_hieu.ma][f"tang_{line.de_cu.doi_tuong}"] += 1
    for x in judged:
        row = rows[x.danh_hieu.ma]
        kind: str = x.de_cu.doi_tuong
        row[f"dn_{kind}"] += 1
        row[f"qua_{kind}"] += x.dat
        if not x.dat or decides(x.danh_hieu):
            continue
        above = outcome_of(x.de_cu, x.danh_hieu, results, nam)
        if above is None:
            row["cho"] += 1
        elif above.ket_qua == "tang":
            row[f"tang_{kind}"] += 1
        elif above.hinh_thuc is not None:
            rows[above.hinh_thuc.ma][f"tang_{kind}"] += 1
    for row in rows.values():
        total = sum(row[f"tang_{kind}"] for kind in _KINDS)
        for kind in _KINDS:
            row[f"in_{kind}"] = WAITING if row["cho"] and not total and row[f"qua_{kind}"] else row[f"tang_{kind}"]
    return list(rows.values())


def compared(table: Sequence[dict[str, Any]], before: Any, awards: dict[str, DanhHieu]) -> list[dict[str, Any]]:
    """Compare the year's awards with last year's; what the level above has not decided is not compared."""
    now = {row["ma"]: row for row in table}
    old = {row.ma: row.tap_the + row.ca_nhan + row.ho_gia_dinh for row in before}
    rows = []
    for award in sorted((awards[ma] for ma in {*now, *old}), key=lambda a: a.bac):
        row = now.get(award.ma)
        given = sum(row[f"tang_{kind}"] for kind in _KINDS) if row else 0
        waits = bool(row and row["cho"])
        was = old.get(award.ma, 0)
        difference = f"{given - was:+d}" if given != was else "0"
        asked = f"{WAITING} (đề nghị {row['cho']})" if row and waits else ""
        rows.append(
            {
                "ten": award.ten,
                "truoc": was,
                "nay": asked if waits and not given else given,
                "lech": "" if waits else difference,
            }
        )
    return rows
