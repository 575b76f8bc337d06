"""The year's data read a second time, straight from cells and settings, by code that shares nothing with the papers' makers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field, replace
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any, Final

from vanban.awards.crosscheck.raw_cells import counted_off, days_in, grids_of, plain, pool_of, rows_of, whole, words_of
from vanban.frozen import dataclass
from vanban.language import fold, key
from vanban.law import DanhHieu, DoiTuong, Law, on
from vanban.records.node_files import read_node

_SHEETS: Final[Mapping[str, DoiTuong]] = {"ca_nhan": "ca_nhan", "tap_the": "tap_the", "ho_gia_dinh": "ho_gia_dinh"}
KINDS: Final[tuple[DoiTuong, ...]] = ("tap_the", "ho_gia_dinh", "ca_nhan")
USUAL_POINTS, USUAL_SHARE = 50, 70
"""What an initiative needs where the office's rules say nothing."""
_STEP: Final = 10_000


@dataclass(frozen=True, slots=True)
class RawAsk:
    """One award asked for one nominee, as the cells say.

    Attributes:
        phieu: votes; None not entered.
        rut: withdrawn.
        dat: passed.
        tai_day: the office decides it.
        tu: words of its row.
        kin: voted on by secret ballot.
        hang: its row.
        da_mat: dead on the day of the decision.
    """

    cho: str
    ten: str
    doi_tuong: DoiTuong
    award: DanhHieu
    phieu: tuple[int, int] | None
    rut: bool
    dat: bool
    tai_day: bool
    gioi_tinh: str = ""
    tu: frozenset[str] = frozenset()
    kin: bool = False
    hang: int = 0
    da_mat: bool = False

    @property
    def ket_qua(self) -> str:
        """Say the result as minutes do."""
        return "rút, thôi xét" if self.rut else "đạt" if self.dat else "không đạt"


@dataclass(frozen=True, slots=True)
class RawAuthor:
    """An author of an initiative: name, unit, sex ("" not entered), share as entered, words of the row."""

    ten: str
    don_vi: str
    gioi_tinh: str
    dong_gop: str
    tu: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class RawIdea:
    """One initiative: marks of the members, votes (None not entered), scope, authors, recognised (None: not decided)."""

    cho: str
    ten: str
    diem: Decimal | None
    phieu: tuple[int, int] | None
    pham_vi: str = ""
    tac_gia: tuple[RawAuthor, ...] = ()
    dat: bool | None = None
    tai_day: bool = True


@dataclass(frozen=True, slots=True)
class RawYear:
    """All that cells and settings say.

    Attributes:
        asks: every award of every nominee, in the order of the sheets.
        ideas: initiatives.
        settings: `nam.yaml` as it is.
        texts: every text of the workbook, the settings, the profile and the office's own law, folded.
        numbers: every whole number in them.
        days: every day in them.
        sizes: how many rows each sheet has.
        blind: sheets whose columns were not recognised, with what is missing.
        don_vi: words of units, of the office and of its settings, which stand beside a name on a certificate.
        nam_truoc: awards asked for last year.
        trang: the rows of every sheet by field, by the folded name of the sheet.
    """

    asks: tuple[RawAsk, ...] = ()
    ideas: tuple[RawIdea, ...] = ()
    settings: Mapping[str, Any] = field(default_factory=dict)
    texts: str = ""
    numbers: frozenset[int] = frozenset()
    days: frozenset[date] = frozenset()
    sizes: Mapping[str, int] = field(default_factory=dict)
    blind: tuple[str, ...] = ()
    don_vi: frozenset[str] = frozenset()
    nam_truoc: tuple[RawAsk, ...] = ()
    trang: Mapping[str, tuple[Mapping[str, Any], ...]] = field(default_factory=dict)

    @property
    def judged(self) -> list[RawAsk]:
        """All awards asked for: collectives, households, persons, each list in its order, higher awards first."""
        return sorted(self.asks, key=lambda ask: (KINDS.index(ask.doi_tuong), ask.hang, ask.award.bac))

    def bare(self, printed: str) -> str:
        """Give a printed name without what tells it from a namesake's in brackets; a name of one is left as it is."""
        name, mark, rest = printed.partition(" (")
        rows = {(ask.doi_tuong, ask.hang) for ask in self.asks if fold(ask.ten) == fold(name)} if mark else ()
        return name if len(rows) > 1 and rest.endswith(")") else printed

    @property
    def here(self) -> list[RawAsk]:
        """The list of the office's decision in its order."""
        return [ask for ask in _listed(self.asks, dead_last=True) if ask.dat and ask.tai_day]

    @property
    def up(self) -> list[RawAsk]:
        """What is proposed to the level above, in the order of its list."""
        return [ask for ask in _listed(self.asks) if ask.dat and not ask.tai_day and ask.award.cap != "doan_the"]

    def amounts(self, day: date, law: Law) -> dict[tuple[str, str, str], list[int | None]]:
        """Compute the money of every award given here: by kind, name and award; None where the law has no rate."""
        salary = on(law.luong_co_so, day)
        found: dict[tuple[str, str, str], list[int | None]] = {}
        owners: dict[tuple[str, str], list[RawAsk]] = {}
        for ask in self.asks:
            if ask.dat and ask.tai_day:
                owners.setdefault((ask.cho, ask.award.loai), []).append(ask)
        for asks in owners.values():
            rates = [ask.award.he_so.get(ask.doi_tuong) for ask in asks]
            best = max((rate for rate in rates if rate is not None), default=None)
            paid = False
            for ask, rate in sorted(zip(asks, rates, strict=True), key=lambda p: p[0].award.bac):
                amount: int | None = None
                if rate is not None and salary is not None:
                    first = rate == best and not paid
                    paid = paid or first
                    amount = -(-int(rate * salary.value) // _STEP) * _STEP if first else 0
                found.setdefault((ask.doi_tuong, fold(ask.ten), ask.award.ma), []).append(amount)
        return found


def _listed(asks: Sequence[RawAsk], *, dead_last: bool = False) -> list[RawAsk]:
    def place(ask: RawAsk) -> tuple[bool, int, int, bool, int]:
        form = ask.award.loai == "hinh_thuc"
        return form, KINDS.index(ask.doi_tuong), ask.award.bac, dead_last and ask.da_mat, ask.hang

    return sorted(asks, key=place)


def _dead(value: Any, day: date | None) -> bool:
    """Say whether a cell «Từ trần» tells of a death up to a day: a day, or a mark."""
    if value in (None, "") or key(plain(value)) in {"khong", "0", "false"}:
        return False
    died = value.date() if isinstance(value, datetime) else value if isinstance(value, date) else None
    died = died or next(days_in(plain(value)), None)
    return died is None or (day is not None and died <= day)


def read_raw(folder: Path, workbook: str, profile: Path, law: Law, ngay: date, decided: date | None = None) -> RawYear:
    """Read a year's data by cells.

    Args:
        folder: the year's folder.
        workbook: name of the workbook in it.
        profile: the office profile.
        law: the dated law: names of awards, national shares, coefficients.
        ngay: the day of the council, by which shares hold.
        decided: the day of the decision, on which somebody is dead or not.

    Raises:
        OSError, ValueError: the workbook cannot be opened.
    """
    settings = _settings(folder, profile)
    sheets_there = grids_of(folder / workbook)
    grids = {key(title): grid for title, grid in sheets_there.items()}
    titles = {key(title): title for title in sheets_there}
    own = [path.read_text(encoding="utf-8") for path in _texts(folder, profile)]
    asks: list[RawAsk] = []
    ideas: list[RawIdea] = []
    blind: list[str] = []
    sizes: dict[str, int] = {}
    before: list[RawAsk] = []
    sheets: dict[str, tuple[Mapping[str, Any], ...]] = {}
    for name, grid in grids.items():
        rows = list(rows_of(grid))
        sizes[name] = len(rows)
        sheets[name] = tuple(row for _, row in rows)
        if name in _SHEETS and rows:
            if not {"ten", "danh_hieu"} <= rows[0][1].keys():
                blind.append(f"trang «{titles[name]}»: đối chiếu không nhận ra cột tên hoặc cột danh hiệu")
                continue
            asks += [
                replace(ask, da_mat=_dead(row[1].get("tu_tran"), decided))
                for row in rows for ask in _asks(titles[name], row, _SHEETS[name], settings, law, ngay)
            ]  # fmt: skip
        elif name == "sang_kien":
            ideas += _ideas(titles[name], rows, settings)
        elif name == "nam_truoc":
            before += [
                ask
                for row in rows
                for ask in _asks(titles[name], row, _kind(row[1].get("doi_tuong")), settings, law, ngay)
            ]
    cells = [value for grid in grids.values() for row in counted_off(grid) for value in row]
    cells += [row["ten"] for rows in sheets.values() for row in rows if row.get("ten")]
    texts, numbers, days = pool_of(cells, own)
    named = [row[1].get("don_vi") for grid in grids.values() for row in rows_of(grid)]
    units = frozenset(words_of([*named, *own[:2]]))
    return RawYear(
        tuple(asks), tuple(ideas), settings, texts, numbers, days, sizes, tuple(blind), units, tuple(before), sheets
    )


def _settings(folder: Path, profile: Path) -> dict[str, Any]:
    """Read the settings: those of every year in the profile, then those of this one."""
    shared = read_node(profile).value
    every_year = (shared.get("gia_tri") or {}).get("thi_dua") if isinstance(shared, Mapping) else None
    found: dict[str, Any] = {}
    for source in (every_year, read_node(folder / "nam.yaml").value):
        if isinstance(source, Mapping):
            found |= {key(str(name)): value for name, value in source.items() if value is not None}
    return found


def _kind(value: Any) -> DoiTuong:
    said = key(plain(value))
    if said in ("tt", "tapthe") or "tap_the" in said:
        return "tap_the"
    return "ho_gia_dinh" if "ho" in said.split("_") or said in ("hgd", "hogiadinh") else "ca_nhan"


def _texts(folder: Path, profile: Path) -> Iterator[Path]:
    for path in (folder / "nam.yaml", profile, folder / "phap-luat.yaml", profile.parent / "phap-luat.yaml"):
        if path.is_file():
            yield path
    yield from sorted((folder / "ban-ghi").glob("*.yaml"))


def _asks(
    sheet: str,
    row: tuple[int, dict[str, Any]],
    kind: DoiTuong,
    settings: Mapping[str, Any],
    law: Law,
    ngay: date,
    *,
    medals: bool = False,
) -> Iterator[RawAsk]:
    number, cells = row
    name = plain(cells.get("ten"))
    pair = _pair(cells)
    common = (pair[0], pair[1]) if pair[0] is not None and pair[1] else None
    own = {
        award.ma: (int(found[2]), int(found[3]))
        for part in re.split(r"[;\n]", str(cells.get("rieng") or ""))
        if (found := re.match(r"\s*(.+?)\s*[:\-–]?\s*(\d+)\s*/\s*(\d+)", part)) and (award := law.find_award(found[1]))
    }
    out = str(cells.get("rut") or "").strip()
    named = {award.ma for part in re.split(r"[;\n]", out) if (award := law.find_award(part.partition(":")[0]))}
    seen: set[str] = set()
    asked = list(_awards(str(cells.get("danh_hieu") or ""), law))
    gone = bool(out) and (not named or {award.ma for award in asked} <= named)
    for award in asked:
        if (award.ma.startswith("KNC") and not medals) or award.ma in seen:
            continue
        seen.add(award.ma)
        left = bool(out) and (not named or award.ma in named)
        vote = own.get(award.ma, common if gone or not left else None)
        fits = kind in award.doi_tuong
        passed = fits and not left and vote is not None and _enough(vote, award.ma, settings, law, ngay)
        yield RawAsk(
            f"{sheet}, hàng {number}", name, kind, award, vote, left, passed, decides(award, settings),
            key(plain(cells.get("gioi_tinh"))), cells["tu"], _secret(award, settings), number,
        )  # fmt: skip


def _pair(cells: Mapping[str, Any]) -> tuple[int | None, int | None]:
    both = re.fullmatch(r"(\d+)\s*/\s*(\d+).*", plain(cells.get("dong_y")))
    return (int(both[1]), int(both[2])) if both else (whole(cells.get("dong_y")), whole(cells.get("tong")))


def _awards(text: str, law: Law) -> Iterator[DanhHieu]:
    for part in re.split(r"[;\n]", text):
        whole = law.find_award(_unlisted(part))
        if whole is not None:
            yield whole
        else:
            pieces = re.split(r",|\+|\bvà\b|\s[-–]\s", _unlisted(part))
            yield from (award for piece in pieces if (award := law.find_award(_unlisted(piece))) is not None)


def _unlisted(text: str) -> str:
    return re.sub(r"^\s*(?:\d{1,2}[.)]|[-–+•])\s*", "", text)


def _enough(vote: tuple[int, int], ma: str, settings: Mapping[str, Any], law: Law, ngay: date) -> bool:
    rules = settings.get("quy_che") or {}
    shares = {**(rules.get("ty_le") or {}), **(settings.get("nguong") or {})}
    national = law.share(ma, ngay)
    wanted = max(int(shares.get(ma) or 0), national.value if national is not None else 0)
    return vote[0] * 100 >= wanted * vote[1] if wanted else vote[0] * 2 > vote[1]


def decides(award: DanhHieu, settings: Mapping[str, Any]) -> bool:
    """Say whether the office decides an award itself."""
    own = (settings.get("quy_che") or {}).get("tham_quyen")
    return award.ma in own if own is not None else award.cap == "co_so"


def _secret(award: DanhHieu, settings: Mapping[str, Any]) -> bool:
    own = (settings.get("quy_che") or {}).get("phieu_kin")
    return award.ma in own if own is not None else award.bo_phieu_kin


def _ideas(sheet: str, rows: Sequence[tuple[int, dict[str, Any]]], settings: Mapping[str, Any]) -> Iterator[RawIdea]:
    """Read initiatives: a row with a title opens one, a row without adds an author."""
    opened: list[list[tuple[int, dict[str, Any]]]] = []
    for row in rows:
        title = fold(plain(row[1].get("sang_kien")))
        first = opened[-1][0][1] if opened else {}
        again = title == fold(plain(first.get("sang_kien"))) and plain(row[1].get("stt")) in (
            "",
            plain(first.get("stt")),
        )
        if title and not again:
            opened.append([row])
        elif opened:
            opened[-1].append(row)
    for group in opened:
        authors = tuple(
            RawAuthor(plain(row.get("ten")), plain(row.get("don_vi")), key(plain(row.get("gioi_tinh"))),
                      plain(row.get("dong_gop")).replace(".", ","), row["tu"])
            for _, row in group
        )  # fmt: skip
        yield _idea(sheet, group[0], authors, settings)


def _idea(
    sheet: str, row: tuple[int, dict[str, Any]], authors: tuple[RawAuthor, ...], settings: Mapping[str, Any]
) -> RawIdea:
    number, cells = row
    marks = [Decimal(m.replace(",", ".")) for m in re.findall(r"\d+(?:[.,]\d+)?", str(cells.get("diem") or ""))]
    mean = (sum(marks, Decimal(0)) / len(marks)).quantize(Decimal("0.01"), ROUND_HALF_UP) if marks else None
    agree, total = _pair(cells)
    votes = (agree, total) if agree is not None and total is not None else None
    rules = settings.get("quy_che") or {}
    points, share = (
        settings.get(name) or rules.get(name) or usual
        for name, usual in (("diem_dat", USUAL_POINTS), ("phieu_dat", USUAL_SHARE))
    )
    passed = None
    if mean is not None and votes is not None:
        passed = mean >= int(points) and votes[0] * 100 >= int(share) * votes[1]
    scope = re.sub(r"^(?:phạm vi|cấp)\s+", "", plain(cells.get("pham_vi")), flags=re.IGNORECASE)
    mine = {key(str(one)) for one in rules.get("pham_vi_cong_nhan") or ("cơ sở",)}
    return RawIdea(
        f"{sheet}, hàng {number}", plain(cells.get("sang_kien")), mean, votes, scope, authors, passed,
        not scope or key(scope) in mine,
    )  # fmt: skip
