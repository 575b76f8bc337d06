"""What a year gives in a test, kept (`tests/kept.py`): what was read of the workbook, what was judged, made, said, found."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

from openpyxl import load_workbook

from tests.kept import given, keep
from tests.unit.awards.stepping import text_of
from vanban.awards import kit as kits
from vanban.awards.kit import Kit
from vanban.awards.making import YearResult, make_year
from vanban.law import DanhHieu, Law

HERE = Path(__file__).parent
USUAL_KIT = "test_ca_nam_in_gi::test_du_lieu_da_doc_va_ket_qua_xet"
USUAL_YEAR = "test_ca_nam_in_gi::test_ca_nam_noi_gi"
CLOCK = datetime(2027, 1, 31, 17, 0).astimezone()


def run_year(folder: Path, until: date | None = None) -> YearResult:
    """Make the year of a folder as on the last day of January after it."""
    return make_year(folder, folder / "ket-qua", user="văn thư", clock=lambda: CLOCK, until=until)


def run_kept(folder: Path, until: date | None = None) -> YearResult:
    """Make a year, and hold what is said of it against what is kept."""
    return given(lambda: run_year(folder, until), year_lines, HERE, folder, USUAL_YEAR, needed=False)


def open_kit(folder: Path, *args: Any, **asked: Any) -> Kit:
    """Open a year, and hold what was read and judged against what is kept."""
    return given(lambda: kits.open_kit(folder, *args, **asked), kit_lines, HERE, folder, USUAL_KIT, needed=False)


def keep_found(found: list[str], folder: Path) -> list[str]:
    """Hold what the cross-check found against what is kept."""
    keep(HERE, [text.replace(str(folder), "") for text in found], needed=False)
    return found


def year_lines(done: YearResult) -> list[str]:
    """What is said of a year: its papers with their state, then all else."""
    said = [
        f"{step.ngay:%d/%m/%Y} {step.giay.key}: {short(dataclasses.replace(step, giay=None))}" for step in done.steps
    ]
    said += [f"~ {text}" for text in (*done.warnings, *done.unseen_forms)]
    said += [f"! {text}" for text in (*done.mismatches, *done.missing, *done.differences)]
    return [line.replace(f"{done.folder}", "") for line in said]


def kit_lines(kit: Kit) -> list[str]:
    """What is known of a year before the first paper is written."""
    lists: dict[str, Iterable[object]] = {
        field.name: value if isinstance(value, tuple | frozenset) else [value]
        for field in dataclasses.fields(kit.data)
        if (value := getattr(kit.data, field.name))
    }
    parts = ("judged", "remarks", "here", "upwards", "money", "ideas", "given", "later", "rounds", "frozen")
    lists |= {name: getattr(kit, name) for name in parts}
    said = [
        f"{name}: {short(one)}"
        for name, of_it in lists.items()
        for one in (sorted(of_it) if isinstance(of_it, frozenset) else of_it)
    ]
    said += [f"tdkt: {short(kit.tdkt)}", f"sang_kien: {short(kit.sang_kien)}"]
    return said + [f"{key}: {day:%d/%m/%Y}" for key, day in sorted(kit.days.items())]


def short(value: Any) -> str:
    """A value in a few words: what is empty is left out, an award is its mark, a person his name."""
    if isinstance(value, DanhHieu):
        return value.ma
    if isinstance(value, Law):
        return "luật"
    if isinstance(value, Path):
        return value.name
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        parts = {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}
        return ", ".join(f"{name} {short(part)}" for name, part in parts.items() if part not in (None, "", (), {}, []))
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{short(name)} {short(part)}" for name, part in value.items()) + "}"
    if isinstance(value, tuple | list):
        return "[" + "; ".join(map(short, value)) + "]"
    if isinstance(value, frozenset | set):
        return "[" + "; ".join(sorted(map(short, value))) + "]"
    return str(value)


def words_of(files: Mapping[str, Iterable[Path]]) -> Iterator[str]:
    """Every word of papers and sheets, by their key."""
    for key, paths in files.items():
        for path in paths:
            yield f"# {key}: {path.name}"
            if path.suffix == ".docx":
                yield text_of(path)
            elif path.suffix == ".xlsx":
                for sheet in load_workbook(path).worksheets:
                    yield f"## {sheet.title} {sheet.freeze_panes} {sheet.auto_filter.ref}"
                    for row in sheet.iter_rows():
                        cells = [
                            f"{cell.coordinate} {cell.value!r} {cell.number_format}"
                            for cell in row
                            if cell.value is not None
                        ]
                        if cells:
                            yield " | ".join(cells)
