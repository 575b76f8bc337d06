"""A body tree written back as one would type it; reading the text gives the tree again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from vanban.models import numbering
from vanban.models.blocks import (
    CENTRED,
    HEADED,
    Bang,
    Cap,
    Dieu,
    Doan,
    Hang,
    Khoan,
    Khoi,
    NgatTrang,
    O,
    TrangDoc,
    TrangNgang,
)
from vanban.models.labels import looks_numbered
from vanban.models.sprouts import read_as_titled
from vanban.models.tables import is_row

_RULERS = {"giua": ":-:", "phai": "--:", "trai": ":--", "deu": "---", None: "---"}
_WORDS = {"giua": "giữa", "phai": "phải", "trai": "trái", "deu": "đều"}


def typed_text(body: Iterable[Khoi]) -> str:
    r"""Write a body as typed text.

    >>> typed_text((Khoan(tieu_de="Mục đích", con=(Doan("Đẩy mạnh."),)),))
    '1. Mục đích\nĐẩy mạnh.\n'
    """
    found = [*_Typist().walk(body)]
    lines = [line for line, above in zip(found, ["", *found], strict=False) if line or above]
    return "\n".join(lines) + "\n" if lines else ""


class _Typist:
    """Writes one body; numbers go on through it."""

    def __init__(self) -> None:
        self.counter = numbering.Counter()

    def walk(self, body: Iterable[Khoi]) -> Iterator[str]:
        beside = tuple(body)
        for block, told in zip(beside, read_as_titled(beside), strict=True):
            match block:
                case Cap():
                    yield from self._level(block, told=told)
                case Doan(text, centred, side):
                    directive = "{giữa} " if centred else f"{{{_WORDS[side]}}} " if side else ""
                    yield directive + _one_line(text) if directive else _guarded(_one_line(text))
                case Bang():
                    yield from ("", *_table(block), "")
                case TrangNgang():
                    yield "{trang ngang}"
                case TrangDoc():
                    yield "{trang dọc}"
                case NgatTrang():
                    yield "{ngắt trang}"

    def _level(self, block: Cap, *, told: bool) -> Iterator[str]:
        """Write a block; `told`: its neighbours tell that it has a title, if it has one."""
        level = type(block)
        label = self.counter.label(level, block.so)
        if level in HEADED or level is Dieu or (level is Khoan and block.tieu_de):
            yield ""
        text = _one_line(block.tieu_de or block.chu)
        if level in CENTRED:
            yield label
            if text:
                yield _guarded(text)
        else:
            marked = block.tieu_de and level not in HEADED and not told
            yield f"{label} {f'**{text}**' if marked else text}".rstrip()
        self.counter.enter()
        yield from self.walk(block.con)
        self.counter.leave()


def _one_line(text: str) -> str:
    return text.replace("\n", "<br>")


def _guarded(text: str) -> str:
    """Set a backslash before a paragraph that would be read as something else."""
    looks = looks_numbered(text) or is_row(text) or text.startswith("{")
    return "\\" + text if looks or (text[:1] == "\\" and text[1:2] not in ("*", "\\")) else text


def _table(table: Bang) -> Iterator[str]:
    width = len(table.cot)
    attributes = _attributes(table)
    if attributes:
        yield f"{{bảng {attributes}}}"
    head = table.dau or ((Hang(tuple(O(tuple(col.ten.split("\n")) if col.ten else ()) for col in table.cot)),))
    if any(cell.doan for row in head for cell in row.o):
        for row in head:
            yield _row(row, width)
        yield "|" + "|".join(f" {_RULERS[col.can]} " for col in table.cot) + "|"
    for row in table.hang:
        yield _row(row, width)


def _attributes(table: Bang) -> str:
    parts = []
    if all(col.rong is not None for col in table.cot):
        parts.append("rộng " + ",".join(f"{col.rong:g}" for col in table.cot))
    if any(col.can == "deu" for col in table.cot) and all(col.can for col in table.cot):
        parts.append("căn " + ",".join(_WORDS[col.can] for col in table.cot if col.can))
    if table.co is not None:
        parts.append(f"cỡ {table.co:g}")
    if not table.ke:
        parts.append("kẻ không")
    if table.ngang:
        parts.append("ngang có")
    return "; ".join(parts)


def _row(row: Hang, width: int) -> str:
    if row.nhom and len(row.o) == 1:
        return f"| {_cell(row.o[0])} " + "|" * width
    return "|" + "".join(f" {_cell(cell)} " + "|" * cell.ngang for cell in row.o)


def _cell(cell: O) -> str:
    return "^^" if cell.noi else "<br>".join(part.replace("|", "\\|") for part in cell.doan)
