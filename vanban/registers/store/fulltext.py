"""Search by words in a book of any size: rows newest first, and no more work than the answer needs.

Both storages keep an index of words. A word in nearly every paper and a word in none want opposite roads: walking the
rows from the newest until enough are found, or asking the index for all of them. Neither planner can be trusted to
choose on a book that grows every day, so the roads are fixed here.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, RowMapping, Select, Table, and_, column, func, select, table, text

from vanban.language import fold
from vanban.patterns import regex

_WORD: Final = regex(r"\w+\*?")
_RECENT: Final = 20_000
"""Rows that are walked before the index is asked: a fiftieth of a second."""


def tokens(words: str) -> list[str]:
    """Take the words of a question apart, folded as the search text of the rows is; `*` stands for any ending.

    >>> tokens("Khen thưởng, 01/QĐ-VP, trưở*")
    ['khen', 'thưởng', '01', 'qđ', 'vp', 'trưở*']
    """
    return _WORD.findall(fold(words))


def matching(
    connection: Connection, rows: Table, query: Select[Any], wanted: Sequence[str], *, before: int | None, limit: int
) -> list[RowMapping]:
    """Give the newest rows of a query that have every word.

    Args:
        connection: a reading transaction.
        rows: the table searched.
        query: `select(rows)` with all other conditions.
        wanted: the words, from `tokens`: letters, digits and a final `*` only, so quoting them is safe.
        before: only rows below this id; None for all.
        limit: how many rows at most.
    """
    if connection.dialect.name == "sqlite":
        return _sqlite(connection, rows, query, wanted, before, limit)
    return _postgres(connection, rows, query, wanted, before, limit)


def _sqlite(
    connection: Connection, rows: Table, query: Select[Any], wanted: Sequence[str], before: int | None, limit: int
) -> list[RowMapping]:
    """FTS5 gives its hits from the newest on, one by one; the walk ends when there are enough."""
    name = f"tim_{rows.name}"
    hits = table(name, column("rowid"))
    asked = " ".join(f'"{token[:-1]}"*' if token.endswith("*") else f'"{token}"' for token in wanted)
    query = query.join_from(hits, rows, rows.c.id == hits.c.rowid).where(
        text(f"{name} MATCH :tim").bindparams(tim=asked)
    )
    if before is not None:
        query = query.where(hits.c.rowid < before)
    return list(connection.execute(query.order_by(hits.c.rowid.desc()).limit(limit)).mappings())


def _postgres(
    connection: Connection, rows: Table, query: Select[Any], wanted: Sequence[str], before: int | None, limit: int
) -> list[RowMapping]:
    asked = " & ".join(f"'{token[:-1]}':*" if token.endswith("*") else f"'{token}'" for token in wanted)
    has_words: ColumnElement[bool] = text(f"{rows.name}.tim @@ CAST(:tim AS tsquery)").bindparams(tim=asked)  # type: ignore[assignment]
    query = query.where(has_words).order_by(rows.c.id.desc()).limit(limit)
    if before is not None:
        query = query.where(rows.c.id < before)
    top = before or (connection.execute(select(func.max(rows.c.id))).scalar() or 0) + 1
    recent = list(connection.execute(query.where(rows.c.id >= top - _RECENT)).mappings())
    if len(recent) == limit or top <= _RECENT:
        return recent
    # Few of the newest rows match: the index knows the rest. Scans of the whole table are the road not to take.
    for road in ("seqscan", "indexscan"):
        connection.exec_driver_sql(f"SET LOCAL enable_{road} = off")
    older = query.where(and_(rows.c.id < top - _RECENT)).limit(limit - len(recent))
    return [*recent, *connection.execute(older).mappings()]
