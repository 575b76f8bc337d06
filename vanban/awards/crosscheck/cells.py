"""Printed text against the cells of the workbook itself: no value computed on the way is trusted here."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Final

from vanban.awards.crosscheck.reading import Paper
from vanban.awards.kit import Kit
from vanban.errors import VanbanError
from vanban.language import fold, visible
from vanban.records.tables.files import open_table

_NAMES: Final = ("tap_the_ca_nhan", "ho_va_ten", "ten_sang_kien", "don_vi_giao_uoc")
_VOTE: Final = re.compile(r"\b(\d+)/(\d+)\b")
_BIRTH: Final = re.compile(r"\b(\d{1,2})/(\d{1,2})/(\d{4})\b")


def against_cells(kit: Kit, papers: Mapping[str, Sequence[Paper]]) -> Iterator[str]:
    """Find every printed name, vote and birth date again in the workbook's cells."""
    path = kit.folder / kit.settings.danh_sach
    try:
        texts, numbers, days = _cells(path)
    except (VanbanError, OSError):
        return
    frozen = {fold(line.de_cu.ten) for line in kit.here} if kit.frozen else set()
    for some in papers.values():
        for paper in some:
            for listing in paper.bang:
                for row in listing.dong:
                    for column in _NAMES:
                        name = fold(row.get(column))
                        if name and "…" not in name and name not in texts and name not in frozen:
                            yield f"{paper.ten}, {row.cho}: «{row.get(column)}» không có trong ô nào của {path.name}"
                    yield from _votes(paper, row.cho, row.get("so_phieu"), numbers)
                    for found in _BIRTH.finditer(row.get("ngay_sinh")):
                        born = date(int(found[3]), int(found[2]), int(found[1]))
                        if born not in days:
                            yield f"{paper.ten}, {row.cho}: ngày sinh {found[0]} không có trong ô nào của {path.name}"


def _votes(paper: Paper, place: str, text: str, numbers: set[int]) -> Iterator[str]:
    for found in _VOTE.finditer(text):
        for part in (int(found[1]), int(found[2])):
            if part not in numbers:
                yield f"{paper.ten}, {place}: số phiếu {found[0]} không có trong ô nào của bảng tính"


def _cells(path: Path) -> tuple[set[str], set[int], set[date]]:
    """Gather all texts, whole numbers and days of all sheets."""
    texts: set[str] = set()
    numbers: set[int] = set()
    days: set[date] = set()
    for grid in open_table(path):
        for row in grid.rows:
            for value in row:
                if isinstance(value, datetime):
                    days.add(value.date())
                elif isinstance(value, date):
                    days.add(value)
                elif isinstance(value, int | float):
                    numbers.add(int(value))
                elif value is not None:
                    text = " ".join(visible(str(value)).split())
                    texts.add(fold(text))
                    numbers.update(int(part) for part in re.findall(r"\d+", text) if len(part) < 6)
                    days.update(_days(text))
    return texts, numbers, days


def _days(text: str) -> Iterator[date]:
    for found in re.finditer(r"\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\b", text):
        try:
            yield date(int(found[3]), int(found[2]), int(found[1]))
        except ValueError:
            continue
