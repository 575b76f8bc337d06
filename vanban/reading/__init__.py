"""Any DOCX → facts: effective formatting, components located, found / blank / absent told apart; and back to a record."""

from __future__ import annotations

from vanban.reading.facts.file import Facts
from vanban.reading.reader import read_facts
from vanban.reading.recover.recovered import Account, Leftover, Record, Recovered

__all__ = ["Account", "Facts", "Leftover", "Recovered", "read_facts", "recover", "to_record"]


def recover(facts: Facts, *, verbatim: bool = False) -> Recovered:
    """Turn facts into a record with what could not be placed; never raises on a strange paper.

    With `verbatim` it is the record of a paper printed in its own words, which no form need fit.
    """
    # The models take longer to load than a paper takes to read; who only checks need not wait for them.
    from vanban.reading.recover.recovering import recover as work

    return work(facts, verbatim=verbatim)


def to_record(facts: Facts) -> tuple[Record, tuple[Leftover, ...]]:
    """Turn facts into a record: (the record, the texts it does not hold)."""
    found = recover(facts)
    return found.record, found.unplaced
