"""What the tests of a year's steps share: the steps by key, the words of a paper, one cell of the workbook changed."""

from __future__ import annotations

from pathlib import Path

from openpyxl import load_workbook

from vanban.reading import read_facts


def text_of(path: Path) -> str:
    return "\n".join(p.full for p in read_facts(path).paragraphs)


def steps(result):
    return {step.giay.key: step for step in result.steps}


def edit(folder: Path, sheet: str, cell: str, value: object) -> None:
    book = load_workbook(folder / "danh-sach.xlsx")
    book[sheet][cell] = value
    book.save(folder / "danh-sach.xlsx")
