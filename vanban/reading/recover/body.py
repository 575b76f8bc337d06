"""A body back into a record: typed text where that says it all, blocks where it does not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any, Final

from pydantic_core import PydanticCustomError

from vanban.models import inline, numbering
from vanban.models.blocks import LEVELS, Cap, Cong, Gach, Muc
from vanban.models.labels import looks_numbered
from vanban.models.sprouts import TITLE_LONGEST
from vanban.models.tables import is_row
from vanban.models.tree import doc_noi_dung
from vanban.patterns import regex
from vanban.reading.facts.file import BodyItem, Facts, Level, Run
from vanban.reading.parts.levels import TITLE_OF
from vanban.reading.parts.lines import slice_runs
from vanban.reading.recover.tables import table_block
from vanban.regulation import formulas

Block = dict[str, Any]
_WORDED = regex(r"^(?:phần|chương|tiểu mục|mục|điều)\s+", re.IGNORECASE)
_RAISED: Final[dict[str, inline.ViTri]] = {"superscript": "tren", "subscript": "duoi"}
_KEYS = {"phan": "phan", "chuong": "chuong", "muc": "muc_so", "tieu_muc": "tieu_muc"}


def marked(runs: Iterable[Run], *, bold: bool = False, italic: bool = False) -> str:
    """Write runs as typed text with `**đậm**` and `*nghiêng*`, leaving out what the whole line is anyway."""
    pieces: list[inline.Run] = []
    for run in runs:
        if run.format.hidden:
            continue
        text = run.shown.replace("\f", "").replace("\v", "\n").replace("\u00ad", "")
        blank = not text.strip()
        one = inline.Run(
            text,
            run.format.bold and not bold,
            run.format.italic and not italic,
            _RAISED.get(run.format.vertical or "", ""),
            run.format.underline is not None and not blank,
        )
        if pieces and (blank or replace(pieces[-1], chu=text) == one):
            pieces[-1] = replace(pieces[-1], chu=pieces[-1].chu + text)
        elif text:
            pieces.append(one)
    return "\n".join(line.strip() for line in inline.marked(pieces).strip().split("\n"))


def body_record(facts: Facts, items: Iterable[BodyItem], *, ends: bool, landscape: bool = False) -> Any:
    """Write a body: one text when it says everything, else texts and blocks in a list; None for an empty body.

    Args:
        facts: the file.
        items: the body.
        ends: the library writes the end mark `./.` itself; it is taken away here.
        landscape: the whole of it stands on landscape pages, which somebody else says.
    """
    blocks = _blocks(facts, [item for item in items if item.level not in {"trong", "ke"} or _breaks(item)], landscape)
    if ends and blocks:
        _without_end(blocks)
    if not blocks:
        return None
    mixed = _mixed(blocks)
    try:
        tree = doc_noi_dung(blocks)
    except PydanticCustomError:
        # Numbers out of order: the clerk sees the text as it stands and is told where when it is made again.
        return mixed
    return mixed if _reads_as(mixed, tree) else blocks


def _reads_as(mixed: Any, tree: Any) -> bool:
    """Whether typed text is read as the tree it was written of; numbers that run on behind a kept one may not be."""
    try:
        return bool(doc_noi_dung(mixed) == tree)
    except PydanticCustomError:
        return False


def _breaks(item: BodyItem) -> bool:
    return item.line is not None and (item.line.paragraph.breaks_page or item.line.paragraph.format.page_break_before)


def _blocks(facts: Facts, items: list[BodyItem], usual: bool) -> list[Block]:
    made: list[Block] = []
    landscape = usual
    waiting: Block | None = None
    counter = numbering.Counter()
    opened: list[type[Cap]] = []
    for item in items:
        across = facts.sections[facts.paragraphs[item.first].section].landscape
        if across != landscape:
            made.append({"trang_ngang" if across else "trang_doc": None})
            landscape = across
        if _breaks(item) and item.level in {"trong", "ke"}:
            made.append({"ngat_trang": None})
            continue
        if waiting is not None and item.level in TITLE_OF.values():
            key = next(iter(waiting))
            waiting[key] = f"{waiting[key]} {item.text}".strip()
            continue
        if item.line is not None and item.line.paragraph.format.page_break_before:
            made.append({"ngat_trang": None})
        block = _block(facts, item)
        _keep_number(item, block, counter, opened)
        waiting = block if item.level in TITLE_OF else None
        made.append(block)
    if landscape != usual:
        made.append({"trang_doc": None})
    return made


def _block(facts: Facts, item: BodyItem) -> Block:
    if item.level == "bang":
        return {"bang": table_block(facts, facts.tables[item.table or 0], marked)}
    if item.level in TITLE_OF:
        return {_KEYS[item.level]: item.text}
    text = _text(item)
    if item.level == "muc_la_ma":
        return {"muc_la_ma": text}
    if item.level == "dieu":
        return {"dieu": {"tieu_de": text}} if item.text_runs_bold and item.text else {"dieu": text}
    if item.level == "khoan_tieu_de":
        return {"khoan": {"tieu_de": text}}
    if item.level in {"diem", "gach", "cong"} or (item.level == "khoan" and "." not in item.label.rstrip(".)/")):
        return {item.level: text}
    whole = f"{item.label} {text}".strip() if item.label else text
    align = "deu" if item.line is None else item.line.align
    return {"doan": whole, **({"giua": True} if align == "giua" else {"can": "phai"} if align == "phai" else {})}


def _keep_number(item: BodyItem, block: Block, counter: numbering.Counter, opened: list[type[Cap]]) -> None:
    """Keep the number printed where the count would give another one: a gap, a double, "Điều 1a", letters, words."""
    key = next(iter(block))
    level = LEVELS.get("muc" if key == "muc_la_ma" else key)
    if level is None or level in (Gach, Cong):
        return
    while opened and opened[-1].hang >= level.hang:
        opened.pop()
        counter.leave()
    expected = counter.next(level)
    counter.set(level, expected - 1)
    so = own_number(item, level, expected)
    counter.label(level, so)
    if so:
        block["so"] = so
    opened.append(level)
    counter.enter()


def own_number(item: BodyItem, level: type[Cap], expected: int) -> str:
    """Give the number a block has to keep; "" where the count gives it, whatever sign stands behind it."""
    bare = _WORDED.sub("", item.label).strip(" .:)/-–")
    if not bare:
        return ""
    try:
        usual = _WORDED.sub("", numbering.label(level, expected)).strip(" .:)")
    except ValueError:
        return bare
    if bare == usual or (bare.isdigit() and usual.isdigit() and int(bare) == int(usual)):
        return ""
    if level is Muc and item.numeral == "chu":
        return f"{bare}{item.label.rstrip()[-1]}" if item.label.rstrip()[-1] in ".)/" else f"{bare}."
    return bare


def signs_changed(items: Iterable[BodyItem]) -> Iterator[str]:
    """Say where another sign will stand behind a number than the one printed: «1)», «I/», «a.», «Điều 1:»."""
    found: dict[tuple[Level, str], list[str]] = {}
    for item in items:
        want = _SIGN.get(item.level)
        label = item.label.strip()
        bare = label.rstrip(".)/-–: ")
        sign = label[len(bare) :].replace(" ", "")
        kept = item.level == "muc_la_ma" and item.numeral == "chu"
        if want is not None and bare and sign != want and not kept and "." not in bare:
            found.setdefault((item.level, sign), []).append(f"«{label}»")
    for (level, _), labels in found.items():
        more = f" và {len(labels) - 1} nhãn cùng kiểu" if len(labels) > 1 else ""
        name = labels[0].strip("«»").rstrip(".)/-–: ")
        yield f"Nhãn {labels[0]}{more} ghi lại là «{name}{_SIGN[level]}» theo Nghị định"


_SIGN: Final[dict[Level, str]] = {"muc_la_ma": ".", "dieu": ".", "khoan": ".", "khoan_tieu_de": ".", "diem": ")"}
"""What the house sets behind the number of a level."""


def _text(item: BodyItem) -> str:
    """The text after the label with its marks; what the level prints bold anyway is not marked."""
    line = item.line
    if line is None:
        return ""
    paragraph = line.paragraph
    start = line.start
    if item.label and not item.auto:
        start += len(item.label)
    bold = item.level in {"muc_la_ma", "khoan_tieu_de"} or (item.level == "dieu" and bool(item.text_runs_bold))
    return marked(slice_runs(paragraph.runs, start, line.end), bold=bold)


def _without_end(blocks: list[Block]) -> None:
    """Take `./.` from the last text; the library sets it again."""
    last = blocks[-1]
    key = next(iter(last))
    value = last[key]
    text = value.get("tieu_de") if isinstance(value, dict) and key != "bang" else value
    if isinstance(text, str) and text.rstrip("*").endswith(formulas.KET_THUC):
        stars = text[len(text.rstrip("*")) :]
        bare = text.rstrip("*").removesuffix(formulas.KET_THUC).rstrip()
        # The library puts the mark in the place of a full stop.
        bare = (bare if not bare or bare.endswith((".", ":", "…")) else f"{bare}.") + stars
        if isinstance(value, dict):
            last[key] = {"tieu_de": bare}
        elif bare:
            last[key] = bare
        else:
            blocks.pop()


def _mixed(blocks: list[Block]) -> Any:
    """Write blocks as lines of text, tables that need it as blocks between them."""
    parts: list[Any] = []
    lines: list[str] = []
    counter = _Labels()
    for block in blocks:
        key, value = next(iter(block.items()))
        if key == "bang" or "so" in block or _reads_as_title(key, value):
            if lines:
                parts.append("\n".join(lines) + "\n")
                lines = []
            parts.append(block)
            if key != "bang":
                counter.next(key, block.get("so", ""))
        else:
            lines += _typed(key, value, block, counter)
    if lines:
        parts.append("\n".join(lines) + "\n")
    return parts[0] if len(parts) == 1 and isinstance(parts[0], str) else parts


def _reads_as_title(key: str, value: Any) -> bool:
    """A short clause without a mark at its end would be taken for a title when it is read as typed text."""
    level = LEVELS.get(key)
    if level not in TITLE_LONGEST or not isinstance(value, str) or not value:
        return False
    return len(value) <= TITLE_LONGEST[level] and not value.endswith((".", ";", ":", ",", "!", "?", "…"))


class _Labels:
    """Counts labels as the model will."""

    def __init__(self) -> None:
        self._counter = numbering.Counter()
        self._open: list[Any] = []

    def next(self, key: str, so: str = "") -> str:
        """Give the label the next block of a level gets; `so` is a number of its own."""
        level = LEVELS["muc" if key == "muc_la_ma" else key]
        while self._open and self._open[-1].hang >= level.hang:
            self._open.pop()
            self._counter.leave()
        label = self._counter.label(level, so)
        self._open.append(level)
        self._counter.enter()
        return label


def _typed(key: str, value: Any, block: Block, counter: _Labels) -> list[str]:
    if key == "doan":
        text = _one_line(value)
        side = "{giữa} " if block.get("giua") else "{phải} " if block.get("can") == "phai" else ""
        return [f"{side}{text}"] if side else [_guarded(text)]
    if key in {"trang_ngang", "trang_doc", "ngat_trang"}:
        return [{"trang_ngang": "{trang ngang}", "trang_doc": "{trang dọc}", "ngat_trang": "{ngắt trang}"}[key]]
    label = counter.next(key)
    titled = isinstance(value, dict)
    text = _one_line(value["tieu_de"] if titled else value)
    if key in _KEYS.values():
        return ["", label, _guarded(text)] if text else ["", label]
    gap = [""] if key in {"muc_la_ma", "dieu"} or titled else []
    return [*gap, f"{label} {f'**{text}**' if titled else text}".rstrip()]


def _one_line(text: str) -> str:
    return text.replace("\n", "<br>")


def _guarded(text: str) -> str:
    """A paragraph that would be read as a label, a row or a directive gets a backslash before it."""
    looks = looks_numbered(text) or is_row(text) or text.startswith("{")
    return "\\" + text if looks or (text[:1] == "\\" and text[1:2] not in ("*", "\\")) else text
