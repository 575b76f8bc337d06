"""Tables as typed (between `|`) and as written in blocks; both give the same `Bang`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any, Final, cast

from vanban import language
from vanban.errors import InputError
from vanban.models import inline
from vanban.models.base import doc_chu, doc_co_khong, doc_so_le
from vanban.models.blocks import Bang, CanLe, Cot, Hang, O
from vanban.models.faults import Fault, PaperError, fault
from vanban.models.given import is_blank
from vanban.patterns import regex

Lines = Sequence[tuple[int, str]]

ALIGNMENTS: Final[dict[str, CanLe]] = {
    "deu": "deu", "giua": "giua", "trai": "trai", "phai": "phai", "can_deu": "deu", "can_giua": "giua",
    "can_trai": "trai", "can_phai": "phai",
}  # fmt: skip
SIZES: Final = (8.0, 14.0)
"""Sizes of type a table may be set in, points: the decree sets none for cells; beyond these nobody can read or fit it."""
MOST_COLUMNS: Final = 40
_KEPT: Final = 32
"""How many typed tables are remembered."""
_SEPARATOR = regex(r":?-+:?")
_CELL_END = regex(r"(?<!\\)\|")
_ATTRIBUTE = regex(r"([^\W\d_]+)\s*[=:]?\s*([^;=]*)")


class TableFaultError(PaperError):
    """A table cannot be: carries the faults."""


def is_row(line: str) -> bool:
    """Say whether a typed line is a row of a table."""
    return len(line) > 2 and line[0] == "|" and line[-1] == "|" and not line.endswith("\\|")


def read_typed(lines: Lines, attributes: tuple[int, str] | None = None) -> Bang:
    """Read a table typed between bars, with the line of attributes above it, if any.

    Raises:
        TableFaultError: rows of different width, a wrong attribute.
    """
    try:
        return _known(tuple([text for _, text in lines]), None if attributes is None else attributes[1])
    except TableFaultError:
        return _read(lines, attributes)  # the same faults, each on its line


@lru_cache(maxsize=_KEPT)
def _known(rows: tuple[str, ...], attributes: str | None) -> Bang:
    """Read a table by its text alone: the papers of an office say the same lists again, and one list is one value."""
    return _read(list(enumerate(rows, 1)), None if attributes is None else (0, attributes))


def _read(lines: Lines, attributes: tuple[int, str] | None) -> Bang:
    rows = [(number, _cells(text)) for number, text in lines]
    ruler = next((i for i, (_, cells) in enumerate(rows) if _is_ruler(cells)), None)
    aligns = [_ruler_align(text) for text, _ in rows[ruler][1]] if ruler is not None else []
    head = [] if ruler is None else rows[:ruler]
    body = rows if ruler is None else rows[ruler + 1 :]
    width = len(aligns) or _usual_width(rows)
    options, faults = _options(attributes, width)
    faults += _joined_tables(rows, ruler, width) or _width_faults([*head, *body], width)
    if not body and not head:
        faults.append(fault("bảng không có hàng nào", line=lines[0][0] if lines else None))
    if faults:
        raise TableFaultError.of_faults(faults)
    cols = _columns(head, aligns, width, options)
    simple_head = len(head) == 1 and all(span == 1 and text != "^^" for text, span in head[0][1])
    return Bang(
        cot=cols,
        dau=() if simple_head else tuple(_row(cells, width, head=True) for _, cells in head),
        hang=tuple(_row(cells, width) for _, cells in body),
        ke=options.get("ke", True),
        co=options.get("co"),
        ngang=options.get("ngang", False),
    )


def _usual_width(rows: list[tuple[int, list[tuple[str, int]]]]) -> int:
    """Give the number of cells most rows have where no ruler says it; of two as frequent, the larger."""
    counts = Counter(sum(span for _, span in cells) for _, cells in rows)
    return max(counts, key=lambda count: (counts[count], count), default=0)


def _cells(line: str) -> list[tuple[str, int]]:
    """Cut a typed row into (text, columns taken); bars without anything between them widen the cell before them."""
    cells: list[tuple[str, int]] = []
    escaped = "\\" in line
    for part in (_CELL_END.split(line) if escaped else line.split("|"))[1:-1]:
        if part == "" and cells:
            text, span = cells[-1]
            cells[-1] = (text, span + 1)
        else:
            cells.append((part.strip().replace("\\|", "|") if escaped else part.strip(), 1))
    return cells


def _is_ruler(cells: list[tuple[str, int]]) -> bool:
    return bool(cells) and cells[0][0][:1] in (":", "-") and all(_SEPARATOR.fullmatch(text) for text, _ in cells)


def _ruler_align(text: str) -> CanLe | None:
    if text.startswith(":") and text.endswith(":") and len(text) > 1:
        return "giua"
    return "phai" if text.endswith(":") else "trai" if text.startswith(":") else None


def _joined_tables(rows: list[tuple[int, list[tuple[str, int]]]], ruler: int | None, width: int) -> list[Fault]:
    """Find where a second table begins right below the first: at the head above its ruler."""
    if ruler is None:
        return []
    second = next((at for at in range(ruler + 1, len(rows)) if _is_ruler(rows[at][1])), None)
    start = None if second is None else second - 1
    if second is None and any(sum(span for _, span in cells) != width for _, cells in rows[: ruler - 1]):
        start = ruler - 1
        while start and sum(span for _, span in rows[start - 1][1]) == width:
            start -= 1
    if start is None:
        return []
    said, advice = "một bảng khác bắt đầu ngay dưới bảng trước", "Để một dòng trống giữa hai bảng"
    return [fault(said, cach_sua=advice, line=rows[start][0])]


def _width_faults(rows: list[tuple[int, list[tuple[str, int]]]], width: int) -> list[Fault]:
    faults = []
    for number, cells in rows:
        count = sum(span for _, span in cells)
        if count != width:
            advice = "Thêm hoặc bớt dấu | cho đủ số ô; ô gộp ngang viết || liền nhau"
            faults.append(fault(f"hàng có {count} ô, bảng có {width} cột", cach_sua=advice, line=number))
    if width > MOST_COLUMNS:
        faults.append(fault(f"bảng có {width} cột", can_co=f"không quá {MOST_COLUMNS} cột", line=rows[0][0]))
    return faults


def _columns(head: list[Any], aligns: list[CanLe | None], width: int, options: Mapping[str, Any]) -> tuple[Cot, ...]:
    single = len(head) == 1 and len(head[0][1]) == width
    names = [text for text, _ in head[0][1]] if single else [""] * width
    shares = options.get("rong", [None] * width)
    chosen = options.get("can") or aligns or [None] * width
    return tuple(Cot(inline.typed_breaks(n), s, a) for n, s, a in zip(names, shares, chosen, strict=True))


def _row(cells: list[tuple[str, int]], width: int, *, head: bool = False) -> Hang:
    made = tuple([_typed_cell(text, span) for text, span in cells])
    group = not head and len(made) == 1 and made[0].ngang == width and width > 1
    return Hang(made, nhom=group)


def _typed_cell(text: str, span: int) -> O:
    if text == "^^":
        return O(ngang=span, noi=True)
    if "<" not in text:
        return O((text,), span) if text else O((), span)
    return O(tuple(part for part in inline.typed_breaks(text).split("\n") if part), span)


def _options(attributes: tuple[int, str] | None, width: int) -> tuple[dict[str, Any], list[Fault]]:
    """Read `{bảng rộng 8,55,37; căn giữa,đều,trái; cỡ 12; kẻ không; ngang có}`."""
    if attributes is None:
        return {}, []
    number, text = attributes
    options: dict[str, Any] = {}
    faults: list[Fault] = []
    for part in filter(None, (p.strip() for p in text.split(";"))):
        match = _ATTRIBUTE.fullmatch(part)
        name = language.key(match[1]) if match else ""
        try:
            options[name] = _option(name, match[2].strip() if match else "", width)
        except ValueError as error:
            faults.append(
                fault(
                    str(error), tim_thay=part, line=number, cach_sua="Viết như {bảng rộng 8,55,37; căn giữa,đều,trái}"
                )
            )
    return options, faults


def _option(name: str, text: str, width: int) -> Any:
    parts = [p.strip() for p in re.split(r"[,\s]+", text) if p.strip()]
    match name:
        case "rong":
            shares = [float(cast("str", doc_so_le(p))) for p in parts if _is_number(p)]
            if len(shares) != width or len(parts) != width or min(shares) <= 0:
                raise InputError(f"độ rộng phải gồm {width} số dương, mỗi cột một số")
            return shares
        case "can":
            aligns = [ALIGNMENTS.get(language.key(p)) for p in parts]
            if len(aligns) != width or None in aligns:
                raise InputError(f"căn lề phải gồm {width} chữ trong: đều, giữa, trái, phải")
            return aligns
        case "co":
            return check_size(text)
        case "ke" | "ngang":
            value = doc_co_khong(text or "có")
            if not isinstance(value, bool):
                raise InputError("chỉ nhận có hoặc không")
            return value
    raise InputError("bảng không có thuộc tính này")


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True


def check_size(value: object) -> float:
    """Take the size of a table's type.

    Raises:
        InputError: not a number, or nobody could read it.
    """
    try:
        size = float(cast("str", doc_so_le(value)))
    except (TypeError, ValueError):
        raise InputError("cỡ chữ của bảng phải là số") from None
    low, high = SIZES
    if not low <= size <= high:
        raise InputError(f"cỡ chữ của bảng phải từ {low:g} đến {high:g}")
    return size


def group_row(text: str, width: int) -> Hang:
    """Make a row across the whole table."""
    return Hang((O((text,), ngang=width),), nhom=True)


def fill(text: object) -> tuple[str, ...]:
    """Take the text of a cell in: a list is several paragraphs; nothing is an empty cell."""
    if is_blank(text):
        return ()
    if isinstance(text, list | tuple):
        return tuple(part for one in text for part in fill(one))
    return tuple(part.strip() for part in inline.typed_breaks(doc_chu(text)).split("\n") if part.strip())
