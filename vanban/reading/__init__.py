"""Any DOCX → facts: effective formatting, components located, found / blank / absent told apart."""

from __future__ import annotations

from vanban.reading.facts import Facts
from vanban.reading.reader import read_facts

__all__ = ["Facts", "read_facts"]
