"""No number of the decree stands outside `regulation`: a measure is taken from there, or it is the house's own.

A number is the decree's when the room of regulation knows it in that unit: 12.7 mm, 13 pt, 1/3. Which unit a number in
the code has is read from the name it is given to: a constant, an argument, a function. Some numbers (the sheet, its
margins in Word's units) cannot be anything else and are refused wherever they stand.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from vanban import regulation
from vanban.regulation import ELEMENTS, PRESETS, Span, page, stamps

PACKAGE = Path(__file__).parents[2] / "vanban"
ROOMS = ("building", "context", "linting", "models", "records", "rendering")
"""The rooms that write or judge a paper. Certificates (awards, batch, pdf) follow measures of other decrees."""
UNIT_OF_NAME = re.compile(r"(?:^|_)(mm|pt)(?:$|_)|^(Mm|Pt)$", re.IGNORECASE)
STRUCTURE = {0.0, 1.0, 2.0}
"""None, one and two are counts in any unit."""
TELLTALE_MARKUP = re.compile(
    r'<w:(?:sz|szCs) w:val="\d|<w:pgMar\b[^>]*="\d|<w:pgSz\b[^>]*="\d|w:firstLine="[1-9]'
    r'|<w:spacing w:(?:before|after)="[1-9]'
)
OTHER_DECREES = ("building/certificates/",)
"""Folders that follow the decree on commendation, with a sheet of its own."""
HOUSES_OWN = {("linting/rules/number.py", "_SAME_LINE_PT"): "how far apart two texts on one line may be measured"}
"""Numbers that are like one of the decree's by chance, with what they are."""


def spans() -> Iterator[Span]:
    for module in (page, regulation.party):
        yield from (value for value in vars(module).values() if isinstance(value, Span))
    yield from (element.co for element in ELEMENTS.values())
    yield from regulation.party.SIZES.values()


def measures() -> dict[str, set[float]]:
    """Unit → every number the decree knows in it."""
    found: dict[str, set[float]] = {"mm": set(), "pt": set()}
    for span in spans():
        if span.unit in found:
            found[span.unit] |= {v for v in (span.low, span.high, span.preferred) if v != float("inf")}
    found["pt"] |= {size for preset in PRESETS.values() for size in preset.values()} | {page.SUBJECT_GAP_PT}
    for frame in (*stamps.URGENCY_FRAMES.values(), stamps.INCOMING_STAMP):
        found["mm"] |= {frame.rong_mm, frame.cao_mm}
    found["mm"] |= {page.HEADER_DISTANCE_MM, *page.INDENT_CHOICES_MM, page.ADDRESSEE_INDENT_MM, page.ADDRESSEE_DASH_MM}
    return {unit: {float(v) for v in values} - STRUCTURE for unit, values in found.items()}


def unmistakable() -> set[float]:
    """The sheet and its margins in millimetres and twips, the indents in twips, the short rule's ends."""
    sheet = {float(page.PAPER_WIDTH.low), float(page.PAPER_HEIGHT.low)}
    edges = {v for s in (page.MARGIN_TOP, page.MARGIN_LEFT, page.MARGIN_RIGHT) for v in (s.low, s.high)}
    twips = {float(round(v * 1440 / 25.4)) for v in (*sheet, *edges)}
    return sheet | twips | {12.7, 1.27, page.LINE_HEIGHT_RATIO}


MEASURES, UNMISTAKABLE = measures(), unmistakable()


def source_files() -> list[Path]:
    found = (path for room in ROOMS for path in (PACKAGE / room).rglob("*.py"))
    return sorted(path for path in found if not path.relative_to(PACKAGE).as_posix().startswith(OTHER_DECREES))


def faults(tree: ast.AST, file: str = "") -> Iterator[str]:
    docstrings = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant):
            yield from constant_faults(node, docstring=id(node) in docstrings)
        if isinstance(node, ast.BinOp) and ast.unparse(node) in {"1 / 3", "1.0 / 3.0"}:
            yield f"line {node.lineno}: 1/3 is the decree's ratio"
        for name, value in named_numbers(node):
            unit = UNIT_OF_NAME.search(name)
            known = MEASURES[(unit.group(1) or unit.group(2)).lower()] if unit else set()
            if abs(value) in known and (file, name) not in HOUSES_OWN:
                yield f"{name} = {value} is a measure of the decree"


def constant_faults(node: ast.Constant, *, docstring: bool) -> Iterator[str]:
    if isinstance(node.value, str) and not docstring and TELLTALE_MARKUP.search(node.value):
        yield f"line {node.lineno}: a measure inside markup: {node.value[:60]!r}"
    if type(node.value) in {int, float} and node.value in UNMISTAKABLE:
        yield f"line {node.lineno}: {node.value!r} is a measure of the decree"


def named_numbers(node: ast.AST) -> Iterator[tuple[str, float]]:
    """Numbers given straight to a name: `gap_mm = 20`, `f(size_pt=13)`, `Pt(13)`, `x_mm > 20`, `{"le_mm": 20}`."""
    pairs: list[tuple[str, ast.AST]] = []
    if isinstance(node, ast.Assign):
        pairs = [(ast.unparse(target), node.value) for target in node.targets]
    elif isinstance(node, ast.AnnAssign) and node.value is not None:
        pairs = [(ast.unparse(node.target), node.value)]
    elif isinstance(node, ast.Call):
        function = ast.unparse(node.func).rpartition(".")[2]
        pairs = [(function, argument) for argument in node.args]
        pairs += [(keyword.arg or "", keyword.value) for keyword in node.keywords]
    elif isinstance(node, ast.Compare):
        sides = [node.left, *node.comparators]
        pairs = [(ast.unparse(a).rpartition(".")[2], b) for a in sides for b in sides if a is not b]
    elif isinstance(node, ast.Dict):
        keys = [key.value if isinstance(key, ast.Constant) else "" for key in node.keys]
        pairs = [(str(key), value) for key, value in zip(keys, node.values, strict=True)]
    for name, value in pairs:
        if isinstance(value, ast.Constant) and isinstance(value.value, int | float):
            yield name, float(value.value)


@pytest.mark.parametrize("path", source_files(), ids=lambda p: str(p.relative_to(PACKAGE)))
def test_khong_so_do_nao_cua_nghi_dinh_dung_ngoai_regulation(path: Path) -> None:
    file = path.relative_to(PACKAGE).as_posix()
    assert list(faults(ast.parse(path.read_text(encoding="utf-8")), file)) == []


@pytest.mark.parametrize(
    "code",
    [
        "LEFT_MM = 30",
        "height_pt: float = 14.0",
        "draw(width_mm=210)",
        "Pt(13)",
        "ok = indent_mm >= 12.7",
        "ratio = 1 / 3",
        "x = '<w:sz w:val=\"28\"/>'",
        "paper = 11906",
    ],
)
def test_so_do_chep_vao_ma_bi_bat(code: str) -> None:
    assert list(faults(ast.parse(code)))


@pytest.mark.parametrize(
    "code", ["GUTTER_MM = 3.0", "count = 14", "text[:20]", "half_pt = 1", "x = '<w:cols w:space=\"720\"/>'"]
)
def test_so_cua_nha_va_so_dem_duoc_phep(code: str) -> None:
    assert not list(faults(ast.parse(code)))
