"""Dated facts of the law as values: salaries, awards, shares, texts with their ends, days off, ended names. No files here."""

from vanban.law.awards import Cap, DanhHieu, DoiTuong
from vanban.law.book import Law
from vanban.law.days import LunarYear, OffDay, YearlyDay
from vanban.law.facts import Confidence, Dated, Source, on
from vanban.law.names import EndedName
from vanban.law.texts import Gap, LegalText

__all__ = [
    "Cap",
    "Confidence",
    "DanhHieu",
    "Dated",
    "DoiTuong",
    "EndedName",
    "Gap",
    "Law",
    "LegalText",
    "LunarYear",
    "OffDay",
    "Source",
    "YearlyDay",
    "on",
]
