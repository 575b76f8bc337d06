"""The year's data read a second time, straight from cells and settings, by code that shares nothing with the papers' makers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any, Final

from vanban.language import fold, key, visible
from vanban.law import DanhHieu, DoiTuong, Law, on
from vanban.records.node_files import read_node

_COLUMNS: Final[Mapping[str, tuple[str, ...]]] = {
    "ten": ("ho_va_ten", "ho_ten", "ten_tap_the", "tap_the", "ten_ca_nhan", "ten_don_vi", "chu_ho", "ho_va_ten_chu_ho",
            "ho_gia_dinh", "tac_gia", "ten_tap_the_ca_nhan", "ten", "tap_the_ca_nhan"),
    "don_vi": ("don_vi_cong_tac", "don_vi", "phong_ban", "noi_cong_tac", "dia_chi", "thon_to_dan_pho", "noi_o"),
    "danh_hieu": ("danh_hieu_de_nghi", "danh_hieu", "hinh_thuc_khen_thuong", "danh_hieu_hinh_thuc"),
    "dong_y": ("so_phieu_dong_y", "phieu_dong_y"), "tong": ("tong_so_phieu", "tong_phieu", "tong_so_thanh_vien"),
    "rieng": ("phieu_tung_danh_hieu", "ket_qua_phieu_tung_danh_hieu", "phieu_theo_danh_hieu"),
    "rut": ("rut_thoi_xet", "xin_rut", "thoi_xet", "rut_de_nghi"),
    "gioi_tinh": ("gioi_tinh", "gt", "phai"),
    "sang_kien": ("ten_sang_kien", "sang_kien", "de_tai"), "diem": ("diem_cac_thanh_vien", "diem"),
}  # fmt: skip
_SHEETS: Final[Mapping[str, DoiTuong]] = {"ca_nhan": "ca_nhan", "tap_the": "tap_the", "ho_gia_dinh": "ho_gia_dinh"}
_HEADER_ROWS: Final = 15
_STEP: Final = 10_000


@dataclass(frozen=True, slots=True)
class RawAsk:
    """One award asked for one nominee, as the cells say: votes (None not entered), withdrawn, whether it passed; sex, words."""

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

    @property
    def ket_qua(self) -> str:
        """Say the result as minutes do."""
        return "rút, thôi xét" if self.rut else "đạt" if self.dat else "không đạt"


@dataclass(frozen=True, slots=True)
class RawIdea:
    """One initiative: marks of the members, votes; None not entered."""

    cho: str
    ten: str
    diem: Decimal | None
    phieu: tuple[int, int] | None


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


def read_raw(folder: Path, workbook: str, profile: Path, law: Law, ngay: date) -> RawYear:
    """Read a year's data by cells.

    Args:
        folder: the year's folder.
        workbook: name of the workbook in it.
        profile: the office profile.
        law: the dated law: names of awards, national shares, coefficients.
        ngay: the day of the council, by which shares hold.

    Raises:
        OSError, ValueError: the workbook cannot be opened.
    """
    from openpyxl import load_workbook

    settings = read_node(folder / "nam.yaml").value
    settings = settings if isinstance(settings, Mapping) else {}
    book = load_workbook(folder / workbook, data_only=True)
    grids = {key(sheet.title): _grid(sheet) for sheet in book.worksheets}
    titles = {key(sheet.title): sheet.title for sheet in book.worksheets}
    book.close()
    own = [path.read_text(encoding="utf-8") for path in _texts(folder, profile)]
    asks: list[RawAsk] = []
    ideas: list[RawIdea] = []
    blind: list[str] = []
    sizes: dict[str, int] = {}
    for name, grid in grids.items():
        rows = list(_rows(grid))
        sizes[name] = len(rows)
        if name in _SHEETS and rows:
            if not {"ten", "danh_hieu"} <= rows[0][1].keys():
                blind.append(f"trang «{titles[name]}»: đối chiếu không nhận ra cột tên hoặc cột danh hiệu")
                continue
            asks += [ask for row in rows for ask in _asks(titles[name], row, _SHEETS[name], settings, law, ngay)]
        elif name == "sang_kien":
            ideas += [_idea(titles[name], row) for row in rows if row[1].get("sang_kien") not in (None, "")]
    texts, numbers, days = _pool([value for grid in grids.values() for row in grid for value in row], own)
    named = [row[1].get("don_vi") for grid in grids.values() for row in _rows(grid)]
    units = frozenset(_words([*named, *own[:2]]))
    return RawYear(tuple(asks), tuple(ideas), settings, texts, numbers, days, sizes, tuple(blind), units)


def _grid(sheet: Any) -> list[list[Any]]:
    """Give the cells of a sheet; cells joined from above to below all say what the first one says."""
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    for joined in sheet.merged_cells.ranges:
        if joined.min_col == joined.max_col:
            for at in range(joined.min_row, joined.max_row):
                rows[at][joined.min_col - 1] = rows[joined.min_row - 1][joined.min_col - 1]
    return rows


def _texts(folder: Path, profile: Path) -> Iterator[Path]:
    for path in (folder / "nam.yaml", profile, folder / "phap-luat.yaml", profile.parent / "phap-luat.yaml"):
        if path.is_file():
            yield path
    yield from sorted((folder / "ban-ghi").glob("*.yaml"))


def _rows(grid: Sequence[Sequence[Any]]) -> Iterator[tuple[int, dict[str, Any]]]:
    """Give the data rows of a sheet by field; the header is the first row that names two known columns."""
    fields: dict[int, str] = {}
    for number, row in enumerate(grid, 1):
        if not fields:
            named = {at: key(_plain(value)) for at, value in enumerate(row) if isinstance(value, str)}
            known = {at: one for at, name in named.items() for one, names in _COLUMNS.items() if name in names}
            if len(known) > 1 or (known and "stt" in named.values()):
                fields = known
            elif number > _HEADER_ROWS:
                return
        elif any(value not in (None, "") for value in row):
            found = {name: row[at] for at, name in reversed(fields.items()) if at < len(row)}
            yield number, {**found, "tu": frozenset(_words(row))}


def _asks(
    sheet: str, row: tuple[int, dict[str, Any]], kind: DoiTuong, settings: Mapping[str, Any], law: Law, ngay: date
) -> Iterator[RawAsk]:
    number, cells = row
    name = _plain(cells.get("ten"))
    pair = (_whole(cells.get("dong_y")), _whole(cells.get("tong")))
    common = (pair[0], pair[1]) if pair[0] is not None and pair[1] else None
    own = {
        award.ma: (int(found[2]), int(found[3]))
        for part in re.split(r"[;\n]", str(cells.get("rieng") or ""))
        if (found := re.match(r"\s*(.+?)\s*[:\-–]?\s*(\d+)\s*/\s*(\d+)", part)) and (award := law.find_award(found[1]))
    }
    out = str(cells.get("rut") or "").strip()
    named = {award.ma for part in re.split(r"[;\n]", out) if (award := law.find_award(part.partition(":")[0]))}
    seen: set[str] = set()
    for award in _awards(str(cells.get("danh_hieu") or ""), law):
        if award.ma.startswith("KNC") or award.ma in seen:
            continue
        seen.add(award.ma)
        vote = own.get(award.ma, common)
        left = bool(out) and (not named or award.ma in named)
        fits = kind in award.doi_tuong
        passed = fits and not left and vote is not None and _enough(vote, award.ma, settings, law, ngay)
        yield RawAsk(
            f"{sheet}, hàng {number}", name, kind, award, vote, left, passed, _here(award, settings),
            key(_plain(cells.get("gioi_tinh"))), cells["tu"],
        )  # fmt: skip


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


def _here(award: DanhHieu, settings: Mapping[str, Any]) -> bool:
    own = (settings.get("quy_che") or {}).get("tham_quyen")
    return award.ma in own if own is not None else award.cap == "co_so"


def _idea(sheet: str, row: tuple[int, dict[str, Any]]) -> RawIdea:
    number, cells = row
    marks = [Decimal(m.replace(",", ".")) for m in re.findall(r"\d+(?:[.,]\d+)?", str(cells.get("diem") or ""))]
    mean = (sum(marks, Decimal(0)) / len(marks)).quantize(Decimal("0.01"), ROUND_HALF_UP) if marks else None
    agree, total = _whole(cells.get("dong_y")), _whole(cells.get("tong"))
    votes = (agree, total) if agree is not None and total is not None else None
    return RawIdea(f"{sheet}, hàng {number}", _plain(cells.get("sang_kien")), mean, votes)


def _pool(values: Sequence[Any], own: Sequence[str]) -> tuple[str, frozenset[int], frozenset[date]]:
    texts: list[str] = []
    numbers: set[int] = set()
    days: set[date] = set()
    for value in [*values, *own]:
        if isinstance(value, datetime | date):
            days.add(value.date() if isinstance(value, datetime) else value)
        elif isinstance(value, int | float) and not isinstance(value, bool):
            numbers.add(int(value))
        elif value is not None:
            text = fold(_plain(value))
            texts.append(text)
            numbers.update(int(part) for part in re.findall(r"\d+", text) if len(part) < 10)
            days.update(days_in(text))
    return "\n".join(texts), frozenset(numbers), frozenset(days)


def days_in(text: str) -> Iterator[date]:
    """Find every full day written in a text, in figures or in words."""
    for found in re.finditer(r"\b(\d{1,2})(?:[/.-]|\s+tháng\s+)(\d{1,2})(?:[/.-]|\s+năm\s+)(\d{4})\b", text):
        try:
            yield date(int(found[3]), int(found[2]), int(found[1]))
        except ValueError:
            continue


def _words(values: Sequence[Any]) -> Iterator[str]:
    for value in values:
        if value not in (None, ""):
            yield from re.findall(r"\w+", fold(str(value)))


def _plain(value: Any) -> str:
    return " ".join(visible(str(value if value is not None else "")).split())


def _whole(value: Any) -> int | None:
    if isinstance(value, int | float):
        return int(value)
    text = _plain(value)
    return int(text) if text.isdecimal() else None
