"""Which rows make which certificates, and in what order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from vanban.batch.certificates.columns import EXAMPLE_MARK
from vanban.batch.certificates.common import Common
from vanban.batch.certificates.kinds import CertificateKind
from vanban.batch.certificates.wording import title_of
from vanban.batch.rows import Row
from vanban.errors import Problem
from vanban.language import fold, name_key

_BY_ORDER: Final = "Số lấy theo STT: đánh STT một mạch, thêm cột «Số sổ vàng», hoặc so_vang: khong"


def arrange(kind: CertificateKind, common: Common, rows: Sequence[Row]) -> list[Row]:
    """Group and order rows: one certificate per initiative where asked; by Vietnamese name where asked."""
    found = _warned(rows, numbered=common.values.get("so_vang") != "khong")
    if kind.wording == "sang_kien":
        found = _initiatives(common, found)
    if common.values.get("thu_tu") == "ten":
        found.sort(key=lambda row: name_key(str(row.values.get("ho_ten") or row.values.get("ten_tap_the") or "")))
    return found


def _warned(rows: Sequence[Row], *, numbered: bool) -> list[Row]:
    """Warn of the sample list's made-up rows, and of numbers of the golden book given twice."""
    mark = fold(EXAMPLE_MARK)
    seen: dict[str, Row] = {}
    found = []
    for row in rows:
        notes = []
        if fold(str(row.values.get("ghi_chu") or "")) == mark:
            notes.append(Problem("hàng ví dụ của danh sách mẫu chưa xóa", row.place))
        field = "so_vang" if row.values.get("so_vang") else "stt"
        number = str(row.values.get(field) or "").rstrip(".)/ ") if numbered else ""
        if number and number in seen:
            notes.append(
                Problem(
                    f"số sổ vàng trùng với {seen[number].place}", row.places.get(field, row.place), tim_thay=number,
                    cach_sua="" if field == "so_vang" else _BY_ORDER,
                )
            )  # fmt: skip
        seen.setdefault(number, row)
        found.append(replace(row, notes=(*row.notes, *notes)) if notes else row)
    return found


def _initiatives(common: Common, rows: list[Row]) -> list[Row]:
    """Know the co-authors of every initiative; with one certificate each, name them all on it."""
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(fold(str(row.values.get("ten_sang_kien") or row.place)), []).append(row)
    found: list[Row] = []
    for authors in groups.values():
        shares = _share_problems(authors)
        if common.values.get("moi_giay") != "sang_kien":
            found += [
                replace(
                    row,
                    values={**row.values, "dong_tac_gia": "x" if len(authors) > 1 else ""},
                    notes=(*row.notes, *shares),
                )
                for row in authors
            ]
            continue
        first = authors[0]
        problems: list[Problem] = [problem for row in authors for problem in row.problems]
        if len(authors) > 1:
            names = [_author(common, row, problems) for row in authors]
            values = {**first.values, "cac_tac_gia": "\n".join(_paired(names)), "dong_tac_gia": "x"}
        else:
            values = dict(first.values)
        found.append(replace(first, values=values, problems=tuple(problems), notes=(*first.notes, *shares)))
    return sorted(found, key=lambda row: row.index)


def _author(common: Common, row: Row, problems: list[Problem]) -> str:
    values = {name: str(value) for name, value in row.values.items()}
    title = title_of(common, row, values, problems)
    return f"{title}: {values.get('ho_ten', '')}" if title else values.get("ho_ten", "")


def _paired(names: list[str]) -> list[str]:
    """Two authors stand one under the other; more stand two on a line."""
    if len(names) <= 2:
        return names
    return ["; ".join(names[at : at + 2]) for at in range(0, len(names), 2)]


def _share_problems(authors: list[Row]) -> tuple[Problem, ...]:
    """Shares of the authors of one initiative add up to 100 %."""
    written = [str(row.values.get("ty_le") or "").rstrip("% ").replace(",", ".") for row in authors]
    try:
        shares = [float(text) for text in written if text]
    except ValueError:
        return ()
    total = sum(share * 100 if len(shares) > 1 and sum(shares) <= 1.0001 else share for share in shares)
    if len(shares) != len(authors) or abs(total - 100) < 0.01:
        return ()
    place = authors[0].places.get("ty_le", authors[0].place)
    return (Problem(f"tỷ lệ đóng góp của các tác giả cộng lại là {total:g}%, phải là 100%", place),)
