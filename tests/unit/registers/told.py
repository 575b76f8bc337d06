"""What a book holds after a test, kept (`tests/kept.py`): every row of every table, and what its history and its check say."""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path

from sqlalchemy import select

from tests.kept import keep
from vanban.registers import SoDangKy
from vanban.registers.store import schema

HERE = Path(__file__).parent
BUSY = frozenset(
    {"test_concurrency", "test_interrupts", "test_secret_books", "test_storage", "test_backup", "test_history"}
)
"""Tests whose books differ from run to run: many at work, cut short, under lock, damaged."""
_CHANGING = re.compile(r"bam|ma_so|noi_de|kich_thuoc")
"""Columns that differ from run to run: sums, the book's own mark, its home."""
_VARYING = re.compile(r"[0-9a-f]{32,}|(?<=:\d\d)[+-]\d\d:\d\d")
"""Sums, and the zone of this machine."""


def keep_book(book: SoDangKy, folder: Path) -> None:
    """Hold all that stands in a book against what is kept."""
    said = []
    with book.store.reading() as connection:
        for table in schema.METADATA.sorted_tables:
            if table in (schema.DAU_CHUOI, schema.LICH_SU, schema.Y_DINH):
                continue
            names = [column.name for column in table.columns if not _CHANGING.search(column.name)]
            columns = [table.c[name] for name in names]
            for row in connection.execute(select(*columns).order_by(*table.primary_key.columns)):
                filled = [f"{name} {value}" for name, value in zip(names, row, strict=True) if value not in (None, "")]
                said.append(f"{table.name}: {', '.join(filled)}")
        acts = select(schema.LICH_SU.c.hanh_dong, schema.LICH_SU.c.doi_tuong).order_by(schema.LICH_SU.c.id)
        said.append(f"lich_su: {'; '.join(' '.join(row) for row in connection.execute(acts))}")
    said += [
        f"{name}: {value}"
        for name, value in dataclasses.asdict(book.kiem_tra(files=False)).items()
        if value and name != "moc"
    ]
    keep(HERE, [_VARYING.sub("#", line.replace(str(folder), "")) for line in said], needed=False)
