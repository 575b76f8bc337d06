"""Cells of a workbook as they stand: rows by field, words, numbers, days; nothing is shared with the papers' makers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final
from zipfile import is_zipfile

from vanban.language import doc_bang_ma, fold, key, nhan_bang_ma, visible
from vanban.language.legacy import BangMa
from vanban.patterns import regex
from vanban.records.tables.files import open_table
from vanban.records.tables.legacy import decode, typed_by_unicode

COLUMNS: Final[Mapping[str, tuple[str, ...]]] = {
    "ten": ("ho_va_ten", "ho_ten", "ten_tap_the", "tap_the", "ten_ca_nhan", "ten_don_vi", "chu_ho", "ho_va_ten_chu_ho",
            "ho_gia_dinh", "tac_gia", "dong_tac_gia", "ten_tap_the_ca_nhan", "ten", "tap_the_ca_nhan"),
    "don_vi": ("don_vi_cong_tac", "don_vi", "phong_ban", "noi_cong_tac", "dia_chi", "thon_to_dan_pho", "noi_o"),
    "danh_hieu": ("danh_hieu_de_nghi", "danh_hieu", "hinh_thuc_khen_thuong", "danh_hieu_hinh_thuc", "danh_hieu_dang_ky",
                  "danh_hieu_hinh_thuc_dang_ky", "ten_ky_niem_chuong", "ky_niem_chuong", "loai_ky_niem_chuong"),
    "dong_y": ("so_phieu_dong_y", "phieu_dong_y", "so_phieu_dong_y_tong_so_phieu", "so_phieu_dong_y_tong_so", "ket_qua_bo_phieu",
               "so_phieu_dat", "dong_y"),
    "tong": ("tong_so_phieu", "tong_phieu", "tong_so_thanh_vien", "tong_so"),
    "rieng": ("phieu_tung_danh_hieu", "ket_qua_phieu_tung_danh_hieu", "phieu_theo_danh_hieu"),
    "so_nguoi": ("tong_so_nguoi", "tong_so_can_bo"), "so_ldtt": ("so_ldtt",),
    "tu_tran": ("tu_tran", "ngay_tu_tran", "ngay_mat", "truy_tang", "hy_sinh"),
    "rut": ("rut_thoi_xet", "xin_rut", "thoi_xet", "rut_de_nghi"),
    "gioi_tinh": ("gioi_tinh", "gt", "phai"),
    "sang_kien": ("ten_sang_kien", "sang_kien", "de_tai"), "diem": ("diem_cac_thanh_vien", "diem"),
    "pham_vi": ("pham_vi_ap_dung", "pham_vi"), "dong_gop": ("ty_le_dong_gop", "ty_le_dong_gop_"),
    "doi_tuong": ("doi_tuong",), "hoi_dong": ("hoi_dong",), "co_mat": ("co_mat", "du_hop"), "ly_do": ("ly_do_vang", "ly_do"),
    "y_kien": ("y_kien_bang_van_ban", "gui_y_kien"), "phat_ra": ("so_phieu_phat_ra", "phat_ra"),
    "thu_ve": ("so_phieu_thu_ve", "thu_ve"), "hop_le": ("so_phieu_hop_le", "hop_le"),
    "khong_hop_le": ("so_phieu_khong_hop_le", "khong_hop_le"),
    "dot": ("dot", "dot_de_nghi", "ten_dot", "noi_dung_dot"),
    "ket_qua": ("ket_qua", "ket_qua_xet"), "duoc_tang": ("duoc_tang", "hinh_thuc_duoc_tang"),
    "ngay_qd": ("ngay_quyet_dinh", "ngay_qd"), "nam_xet": ("nam_xet", "nam", "nam_de_nghi"),
    "loai": ("loai", "viec", "hinh_thuc_xu_ly"), "van_ban": ("van_ban", "so_van_ban", "van_ban_da_phat_hanh"),
    "ngay": ("ngay",), "ghi_chu": ("ghi_chu",), "stt": ("stt", "tt", "so_tt"),
    "so_nam": ("so_nam_cong_tac_trong_nganh", "so_nam_cong_tac", "thoi_gian_cong_tac"),
}  # fmt: skip
ORDER: Final = ("stt", "tt", "so_tt")
_HEADER_ROWS: Final = 15
_SEXES: Final = ("nam", "nữ")
_SURNAMES: Final = (
    "ho_va_ten_dem",
    "ho_ten_dem",
    "ho_dem",
    "ho_va_dem",
    "ho_va_chu_dem",
    "ho_va_chu_lot",
    "ho_va_ten_lot",
    "ho",
)
_DITTO: Final = regex(r"[-–(\s]*(?:n[./]?t|như trên|[\"“”″'’]{1,4}|//+)[-–).\s]*")
_ADDRESS: Final = regex(
    r"^(?:(?:ông|bà|cụ|anh|chị|đồng chí|đ/c|gs|pgs|ts|ths|bs|ks|cn|ds|ngnd|ngưt)\b[.:]*\s*)+(?=\w+\s+\w)", re.IGNORECASE
)
"""Words of address and degrees before a name of at least two words."""


def grids_of(path: Path) -> dict[str, list[list[Any]]]:
    """Give the cells of every sheet of a workbook; cells joined from above to below all say what the first one says.

    Raises:
        OSError, ValueError, BadZipFile, VanbanError: the workbook cannot be opened.
    """
    if not (path.suffix.lower() in {".xlsx", ".xlsm"} and is_zipfile(path)):
        # Of LibreOffice and of old Excel: the one reader there is.
        grids = open_table(path, folder=True)
        return {grid.name: _joined(_decoded([list(row) for row in grid.rows]), grid.merges) for grid in grids}
    from openpyxl import load_workbook

    book = load_workbook(path, data_only=True)
    found = {}
    for sheet in book.worksheets:
        ranges = [(at.min_row - 1, at.min_col - 1, at.max_row - 1, at.max_col - 1) for at in sheet.merged_cells.ranges]
        found[sheet.title] = _joined(_decoded([[cell.value for cell in row] for row in sheet.iter_rows()]), ranges)
    book.close()
    return found


def _decoded(rows: list[list[Any]]) -> list[list[Any]]:
    """Read what was typed for old fonts: by all words of the sheet where they agree, else cell by cell."""
    texts = [value for row in rows for value in row if isinstance(value, str) and not value.isascii()]
    if all(map(typed_by_unicode, texts)):
        return rows
    whole = sum(map(typed_by_unicode, texts)) * 2 <= len(texts) and nhan_bang_ma(texts)
    table = whole.bang_ma if whole and whole.bang_ma in ("tcvn3", "vni") else None
    return [[_unicode(value, table) if isinstance(value, str) else value for value in row] for row in rows]


def _unicode(text: str, table: BangMa | None) -> str:
    if text.isascii() or typed_by_unicode(text):
        return text
    return doc_bang_ma(text, table).text if table is not None else decode(text).text


def _joined(rows: list[list[Any]], ranges: Iterable[tuple[int, int, int, int]]) -> list[list[Any]]:
    """Let cells of one column that are joined all say what the first one says; ranges are first row, column, last row, column."""
    for top, left, bottom, right in ranges:
        for at in range(top + 1, min(bottom + 1, len(rows))) if left == right else ():
            rows[at] += [None] * (left + 1 - len(rows[at]))
            rows[at][left] = rows[top][left] if left < len(rows[top]) else None
    return rows


def rows_of(grid: Sequence[Sequence[Any]]) -> Iterator[tuple[int, dict[str, Any]]]:
    """Give the data rows of a sheet by field; the header is the first row that names two known columns, or the one below it."""
    fields: dict[int, str] = {}
    sexes: dict[int, str] = {}
    above: dict[int, Any] = {}
    for number, row in enumerate(grid, 1):
        if len(fields) < 2 or (not above and len(_named(row)) >= len(fields)):
            known = _named(row)
            if len(known) > 1 or (known and any(key(plain(value)) == "stt" for value in row)):
                fields, sexes = (
                    known,
                    {at: fold(plain(value)) for at, value in enumerate(row) if fold(plain(value)) in _SEXES},
                )
                fields |= _halves(row, fields)
            elif number > _HEADER_ROWS:
                return
        elif any(value not in (None, "") and value is not False for value in row):
            said = {
                at: above.get(at) if _DITTO.fullmatch(plain(value).lower()) else value for at, value in enumerate(row)
            }
            above = said
            found = {name: said.get(at) for at, name in reversed(fields.items()) if at in said}
            if sexes and not found.get("gioi_tinh"):
                found["gioi_tinh"] = next((sex for at, sex in sexes.items() if plain(said.get(at))), "")
            if "ten" in found:
                parts = [
                    plain(said.get(at)) for at, name in sorted(fields.items()) if name in ("ho", "ten", "ten_chinh")
                ]
                found["ten"] = _ADDRESS.sub("", " ".join(part for part in parts if part))
            yield number, {**found, "tu": frozenset(words_of(list(said.values())))}


def _named(row: Sequence[Any]) -> dict[int, str]:
    named = {at: key(plain(value)) for at, value in enumerate(row) if isinstance(value, str)}
    known = {at: one for at, name in named.items() for one, names in COLUMNS.items() if name in names}
    return {at: one for at, one in known.items() if one != "nam_xet" or fold(plain(row[at])) != "nam"}


def _halves(row: Sequence[Any], fields: Mapping[int, str]) -> dict[int, str]:
    """A name in two columns: its first half in one of its own, or the second half under no header of its own."""
    first = {at: "ho" for at, value in enumerate(row) if key(plain(value)) in _SURNAMES}
    at = next((at for at, name in fields.items() if name == "ten"), -1)
    bare = not first and at >= 0 and at + 1 < len(row) and row[at + 1] is None
    return first or ({at + 1: "ten_chinh"} if bare else {})


def counted_off(grid: Sequence[Sequence[Any]]) -> list[list[Any]]:
    """Take the numbers of the rows out of a sheet: they say nothing that a paper could print as a fact."""
    for row in grid[:_HEADER_ROWS]:
        columns = {at for at, value in enumerate(row) if isinstance(value, str) and key(plain(value)) in ORDER}
        if columns:
            return [[None if at in columns else value for at, value in enumerate(one)] for one in grid]
    return [list(row) for row in grid]


def pool_of(values: Sequence[Any], own: Sequence[str]) -> tuple[str, frozenset[int], frozenset[date]]:
    """Gather every text, whole number and day of cells and files."""
    texts: list[str] = []
    numbers: set[int] = set()
    days: set[date] = set()
    for value in [*values, *own]:
        if isinstance(value, datetime | date):
            days.add(value.date() if isinstance(value, datetime) else value)
        elif isinstance(value, int | float) and not isinstance(value, bool):
            numbers.add(int(value))
        elif value is not None:
            text = fold(plain(value))
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


def words_of(values: Sequence[Any]) -> Iterator[str]:
    """Give the words of cells."""
    for value in values:
        if value not in (None, ""):
            yield from re.findall(r"\w+", fold(str(value)))


def plain(value: Any) -> str:
    """Give a cell as text in one line: a whole number without its point, a box that nobody ticked as nothing."""
    if value is False:
        return ""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return " ".join(visible(str(value if value is not None else "")).split())


def whole(value: Any) -> int | None:
    """Give a cell as a whole number; None when it is none."""
    if isinstance(value, int | float):
        return int(value)
    text = plain(value)
    return int(text) if text.isdecimal() else None
