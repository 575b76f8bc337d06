"""Any DOCX → facts: effective formatting, components located, found / blank / absent told apart; and back to a record."""

from __future__ import annotations

from vanban.reading.facts import Facts
from vanban.reading.reader import read_facts
from vanban.reading.recovering import Leftover, Recovered, recover, to_record

__all__ = ["Facts", "Leftover", "Recovered", "read_facts", "recover", "to_record"]
