"""The lists that later papers rest on, as they stood when a paper was issued."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any, Final

from vanban.awards.as_issued import corrected, fixes, list_of
from vanban.awards.data.nominees import DeCu
from vanban.awards.data.results import Chi, DuocTang
from vanban.awards.data.wording import born, vote_text
from vanban.awards.extras import Extra
from vanban.awards.kit import Kit
from vanban.awards.law.inventory import Giay
from vanban.awards.memory import Memory, read_content
from vanban.frozen import dataclass
from vanban.language import fold

DECISION: Final = "quyet_dinh_khen_thuong"
_COUNT: Final = "bien_ban_kiem_phieu"
_COUNCIL: Final = ("bien_ban_hdtdkt", _COUNT)
_RESULTS: Final = {"dat": "đạt", "khong_dat": "không đạt", "rut": "rút, thôi xét", "chua_bo_phieu": "chưa bỏ phiếu",
                   "True": "công nhận", "False": "không công nhận"}  # fmt: skip
_IDEAS: Final = ("bien_ban_hdsk", "quyet_dinh_cong_nhan_sang_kien")
_SHOWN: Final = 3


def payload_of(kit: Kit, giay: Giay) -> Any:
    """Give the list a paper fixes; None for a paper that fixes none."""
    key = giay.key
    if isinstance(giay, Extra):
        return {
            "tien": [_line(paid) for paid in giay.money],
            "lay_lai": [_line(Chi(line, None, None, None)) for line in giay.taken],
            "chi_them": [_line(paid) for paid in giay.owed],
            "van_ban": giay.target, "trang_thai": giay.state, "lai": giay.again, "hang": list(giay.rows),
        }  # fmt: skip
    if key == DECISION:
        return [_line(paid) for paid in kit.money]
    if fixes(key):
        return list_of(kit, key)
    if key in _COUNCIL:
        return sorted(
            [x.de_cu.ten, x.de_cu.don_vi, x.danh_hieu.ten, vote_text(x.phieu), x.tinh_trang] for x in kit.judged
        )
    if key in _IDEAS:
        return sorted(
            [result.sang_kien.ten, "; ".join(a.ten for a in result.sang_kien.tac_gia), str(result.cong_nhan)]
            for result in kit.ideas
        )
    return None


def _line(paid: Chi) -> dict[str, Any]:
    who = paid.dong.de_cu
    return {
        "stt": paid.dong.stt, "doi_tuong": who.doi_tuong, "ten": who.ten, "gioi_tinh": who.gioi_tinh, "chuc_vu": who.chuc_vu,
        "don_vi": who.don_vi, "ngay_sinh": born(who.ngay_sinh), "thanh_tich": who.thanh_tich, "ma": paid.dong.danh_hieu.ma,
        "he_so": str(paid.he_so) if paid.he_so is not None else None, "luong": paid.luong_co_so, "tien": paid.so_tien,
        "ghi_chu": paid.ghi_chu,
        **({"tu_tran": who.tu_tran.isoformat() if isinstance(who.tu_tran, date) else True} if who.tu_tran else {}),
    }  # fmt: skip


def payload_words(kit: Kit, giay: Giay, before: Any, code: str = "") -> list[str]:
    """Say how the list a paper fixed differs from what the workbook gives now; `code` is its number, for its corrections."""
    if isinstance(giay, Extra):
        return _rows_changed(giay.rows, before["hang"]) if isinstance(before, Mapping) else []
    if before is None or giay.key == DECISION or fixes(giay.key):
        return []
    now = payload_of(kit, giay)
    was = {tuple(corrected(kit, code, str(part)) for part in row) for row in before}
    will = {tuple(map(str, row)) for row in now or ()}
    if giay.key == _COUNT:
        secret = {award.ten for award in kit.awards.values() if kit.rules.secret(award)}
        was, will = ({row for row in rows if row[2] in secret} for rows in (was, will))
    told = [f"đã phát hành: {_said(row)}" for row in sorted(was - will)[:_SHOWN]]
    return told + [f"dữ liệu nay: {_said(row)}" for row in sorted(will - was)[:_SHOWN]]


def _said(row: Sequence[str]) -> str:
    return " - ".join(_RESULTS.get(part, part) for part in row if part)


def _rows_changed(now: Sequence[str], before: Sequence[str]) -> list[str]:
    """Tell rows of the workbook that somebody changed after their paper was issued."""
    was, will = list((Counter(before) - Counter(now)).elements()), list((Counter(now) - Counter(before)).elements())
    remedy = "số liệu tính theo bản đã phát hành; ghi lại hàng ấy, việc mới thì thêm hàng khác"
    told = [f"hàng đã sửa sau khi phát hành: khi ấy «{text}»; {remedy}" for text in was[:_SHOWN]]
    return told + [f"hàng thêm, sửa sau khi phát hành: «{text}»; {remedy}" for text in will[:_SHOWN]]


@dataclass(frozen=True, slots=True)
class Issued:
    """What a paper besides the plan did when it was issued; the rows it was made from may say something else since.

    Attributes:
        money: its list and what it pays.
        taken: lines of another paper it took back; None: not noted, its rows say it.
        target: key of the paper it changed; "" none.
        state: the state it brought that paper into; "" none.
        again: it gave again what a decision gave that was cancelled whole.
        owed: what it paid for awards that stand.
    """

    money: tuple[Chi, ...] = ()
    taken: tuple[DuocTang, ...] | None = None
    target: str = ""
    state: str = ""
    again: bool = False
    owed: tuple[Chi, ...] = ()

    def of(self, giay: Extra) -> Extra:
        """Give a paper with what it did when it was issued."""
        lines = tuple(paid.dong for paid in self.money)
        if self.taken is None:
            return replace(giay, money=self.money, lines=lines) if self.money else giay
        return replace(
            giay,
            money=self.money,
            lines=lines,
            taken=self.taken,
            target=self.target,
            state=self.state,
            again=self.again,
            owed=self.owed,
        )


def issued_of(kit: Kit, memory: Memory, name: str) -> Issued | None:
    """Give what a paper besides the plan did when it was issued, by its key; None when it is not out."""
    kept = memory.frozen(name)
    if kept is None:
        return None
    made = read_content(kept).get("du_lieu")
    if not isinstance(made, Mapping):
        return Issued(issued_money(kit, made or ()))
    taken = tuple(paid.dong for paid in issued_money(kit, made["lay_lai"]))
    owed = issued_money(kit, made.get("chi_them", ()))
    return Issued(issued_money(kit, made["tien"]), taken, made["van_ban"], made["trang_thai"], made["lai"], owed)


def with_frozen(kit: Kit, memory: Memory) -> tuple[Kit, list[str]]:
    """Take the list of an issued decision as it was issued; say what the workbook would give instead."""
    step = memory.frozen(DECISION)
    rows = read_content(step).get("du_lieu") if step is not None else None
    if step is None or rows is None:
        return kit, []
    money = issued_money(kit, rows)
    here = tuple(paid.dong for paid in money)
    told = _compared(here, kit.here)
    return replace(kit, here=here, given=here, money=money, frozen=kit.frozen | {DECISION}), told


def issued_money(kit: Kit, rows: Iterable[Mapping[str, Any]]) -> tuple[Chi, ...]:
    """Give a list as it was issued; who is still in the workbook carries what it says besides."""
    known: dict[tuple[str, str, str], list[DeCu]] = {}
    for who in kit.data.nominees:
        known.setdefault(who.identity, []).append(who)
    return tuple(_paid(row, known, kit) for row in rows)


def _paid(row: Mapping[str, Any], known: Mapping[tuple[str, str, str], Sequence[DeCu]], kit: Kit) -> Chi:
    same = known.get((row["doi_tuong"], fold(row["ten"]), fold(row["don_vi"])), ())
    if len(same) > 1:
        same = [who for who in same if born(who.ngay_sinh) == row.get("ngay_sinh")]
    now = same[0] if len(same) == 1 else None
    base = now or DeCu(int(row["stt"]), row["doi_tuong"], row["ten"], cho="quyết định đã phát hành")
    who = replace(
        base,
        ten=row["ten"],
        gioi_tinh=row["gioi_tinh"] or base.gioi_tinh,
        chuc_vu=row["chuc_vu"],
        don_vi=row["don_vi"],
        thanh_tich=row["thanh_tich"] or base.thanh_tich,
        tu_tran=date.fromisoformat(died) if isinstance(died := row.get("tu_tran", False), str) else died,
    )
    line = DuocTang(int(row["stt"]), who, kit.awards[row["ma"]])
    rate = Decimal(row["he_so"]) if row["he_so"] is not None else None
    return Chi(line, rate, row["luong"], row["tien"], row["ghi_chu"])


def _compared(issued: Iterable[DuocTang], now: Iterable[DuocTang]) -> list[str]:
    words: dict[tuple[str, str, str], DuocTang] = {}
    was, will = (Counter(_marks(lines, words)) for lines in (issued, now))
    told = [
        f"quyết định đã tặng {words[k].danh_hieu.ten} cho {words[k].de_cu.ten}, dữ liệu nay không còn"
        for k in was - will
    ]
    told += [
        f"dữ liệu nay có {words[k].de_cu.ten} - {words[k].danh_hieu.ten}, quyết định đã phát hành không có"
        for k in will - was
    ]
    return sorted(told)


def _marks(lines: Iterable[DuocTang], words: dict[tuple[str, str, str], DuocTang]) -> Iterator[tuple[str, str, str]]:
    for line in lines:
        mark = (fold(line.de_cu.ten), fold(line.de_cu.don_vi), line.danh_hieu.ma)
        words.setdefault(mark, line)
        yield mark
