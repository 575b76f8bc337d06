"""The body tree as a row of paragraphs and tables, with every label computed (I.II.6.c to I.II.6.đ)."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from vanban import language
from vanban.context import tables
from vanban.context.texts import Block, paragraph, prefixed, runs
from vanban.models import numbering
from vanban.models.blocks import (
    CENTRED,
    Bang,
    Cap,
    Dieu,
    Doan,
    Gach,
    Khoan,
    Khoi,
    Muc,
    NgatTrang,
    TrangDoc,
    TrangNgang,
)
from vanban.patterns import regex
from vanban.regulation import formulas
from vanban.regulation.printed import Blocks
from vanban.sameness import REMEMBERED, Same

_ROLES: Final = {"phan": "phan", "chuong": "chuong", "muc_so": "muc", "tieu_muc": "tieu_muc"}


def blocks(body: tuple[Khoi, ...], *, ends: bool = False) -> Blocks:
    """Write a body; the blocks of one tree are written once, and changed by nobody.

    Args:
        body: the tree.
        ends: close it with `./.` (all official forms do).
    """
    return _written(Same(body), ends)


@lru_cache(maxsize=REMEMBERED)
def _written(body: Same[tuple[Khoi, ...]], ends: bool) -> Blocks:
    writer = _Writer()
    writer.walk(body.value)
    found = _landscape(_introduced(writer.blocks))
    return Blocks(close(found) if ends else found)


class _Writer:
    """Walks one body from first to last; the numbering of one body goes on through it."""

    def __init__(self) -> None:
        self.counter = numbering.Counter()
        self.blocks: list[Block] = []

    def walk(self, body: Iterable[Khoi]) -> None:
        for block in body:
            match block:
                case Cap():
                    self._level(block)
                case Doan(text, centred, side):
                    role = "dong_giua" if centred else "noi_dung"
                    self.blocks.append({**paragraph(role, runs(text, role)), **({"can": side} if side else {})})
                case Bang():
                    self.blocks.append(tables.table(block))
                case NgatTrang():
                    self.blocks.append({"kind": "ngat_trang"})
                case TrangNgang() | TrangDoc():
                    self.blocks.append({"kind": block.khoa})

    def _level(self, block: Cap) -> None:
        level = type(block)
        label = self.counter.label(level, block.so)
        if level in CENTRED:
            self._centred(block, label)
        elif level is Dieu:
            self._dieu(block, label)
        else:
            self._line(block, label)
        self.counter.enter()
        self.walk(block.con)
        self.counter.leave()

    def _centred(self, block: Cap, label: str) -> None:
        role = _ROLES[block.khoa]
        self.blocks.append(paragraph(role, label, giu=True))
        title = block.tieu_de or block.chu
        if title:
            self.blocks.append(paragraph(f"tieu_de_{role}", capitals(title, f"tieu_de_{role}"), giu=True))

    def _dieu(self, block: Cap, label: str) -> None:
        text, titled = (block.tieu_de, True) if block.tieu_de else (block.chu, False)
        content = prefixed(f"{label} " if text else label, runs(text, "dieu", bold=titled), bold=True)
        self.blocks.append(paragraph("dieu", content, giu=bool(titled and block.con)))

    def _line(self, block: Cap, label: str) -> None:
        titled = bool(block.tieu_de)
        text = block.tieu_de or block.chu
        if isinstance(block, Muc):
            content, role = capitals(text, "muc_la_ma"), "muc_la_ma"
        else:
            role = "khoan_tieu_de" if isinstance(block, Khoan) and titled else block.khoa
            content = runs(text, role)
        heading = role in ("muc_la_ma", "khoan_tieu_de")
        leads = isinstance(block, Gach) and bool(block.con) and text.endswith(":")
        self.blocks.append(paragraph(role, prefixed(f"{label} ", content), giu=heading or leads))


def capitals(text: str, role: str) -> list[dict[str, object]]:
    """Write a title in capitals, as its style shows it."""
    return [{**run, "t": language.hoa(str(run["t"]))} for run in runs(text, role)]


def _introduced(flat: list[Block]) -> list[Block]:
    """Keep a line that ends with a colon on the page of the table it introduces."""
    for line, following in itertools.pairwise(flat):
        if following["kind"] == "bang" and line["kind"] == "doan" and line["runs"]:
            line["giu"] = line["giu"] or line["runs"][-1]["t"].rstrip().endswith(":")
    return flat


def _landscape(flat: list[Block]) -> list[Block]:
    """Gather what stands on landscape pages into one block."""
    found: list[Block] = []
    inside: list[Block] | None = None
    for block in flat:
        if block["kind"] == "trang_ngang":
            inside = []
            found.append({"kind": "ngang", "blocks": inside})
        elif block["kind"] == "trang_doc":
            inside = None
        elif inside is not None:
            inside.append(block)
        elif block.pop("ngang", False):
            found.append({"kind": "ngang", "blocks": [block]})
        else:
            found.append(block)
        block.pop("ngang", None)
    return [b for b in found if b["kind"] != "ngang" or b["blocks"]]


_TYPED_END: Final = regex(r"\s*(?:\.\s*/\s*\.?|/\s*\.)[\s.]*\Z")
"""The mark of the end as hands write it: ". /.", "./. .", "/."."""


def close(body: list[Block]) -> list[Block]:
    """End a body with `./.`, once; a body that ends with a table stays as it is (forms).

    >>> [close([paragraph("noi_dung", end)])[-1]["runs"][-1]["t"] for end in ("Hết.", "Hết,", "Hết ./. .", "v.v...")]
    ['Hết./.', 'Hết./.', 'Hết./.', 'v.v.../.']
    """
    if not body:
        return body
    last = body[-1]
    if last["kind"] == "ngang":
        return [*body[:-1], {**last, "blocks": close(last["blocks"])}]
    if last["kind"] != "doan" or not last["runs"]:
        return body
    final = last["runs"][-1]
    if "".join(run["t"] for run in last["runs"]).endswith(formulas.KET_THUC):
        return body
    text = _TYPED_END.sub("", final["t"].rstrip())
    text = text[:-1] if text.endswith((".", ";", ",")) and not text.endswith("..") else text
    return [*body[:-1], {**last, "runs": [*last["runs"][:-1], {**final, "t": text + formulas.KET_THUC}]}]
