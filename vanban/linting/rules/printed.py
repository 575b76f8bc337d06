"""The paper as printed: Quốc hiệu on one line, lengths of rules, signature whole, page numbers, nothing outside."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

from vanban.language import fold
from vanban.linting.finding import Finding, Source
from vanban.linting.pages import Page, Printed
from vanban.linting.rule import Group, Hit, Rule
from vanban.linting.wording import mm, number, quoted
from vanban.reading.facts.file import Facts, Line, Part
from vanban.regulation import Span, page

_RULES = Group("")
_SLACK_MM: Final = 1.0
_SHARE: Final = 0.08
_UNDER_MM: Final = 4.5
_STRAY_MM: Final = 1.5
PageCheck = Callable[[Facts, Sequence[Page]], Iterable[Hit]]


def _plain(text: str) -> str:
    return re.sub(r"\W", "", fold(text))


def _find(pages: Iterable[Page], text: str) -> tuple[Page, Printed] | None:
    """The printed line that holds a text."""
    want = _plain(text)
    for sheet in pages:
        for line in sheet.lines:
            if want and want in _plain(line.text):
                return sheet, line
    return None


def one_line(facts: Facts, pages: Sequence[Page]) -> Iterator[Hit]:
    """TR-01: Quốc hiệu is printed on one line."""
    for paper in facts.papers:
        part = paper.quoc_hieu if paper.quoc_hieu.there else paper.tieu_de_dang
        if part.lines and _find(pages, part.text) is None:
            yield Hit(f"{quoted(part.text)} in ra bị xuống dòng", part, cach_sua="Nới cột bên phải hoặc giảm cỡ chữ")


def rules_as_printed(facts: Facts, pages: Sequence[Page]) -> Iterator[Hit]:
    """TR-02: rules below Tiêu ngữ, the body's name and the subject have their length on the page."""
    paper = facts.main
    for part, span, ten in (
        (paper.tieu_ngu, page.RULE_FULL, "Tiêu ngữ"),
        (paper.co_quan, page.RULE_SHORT, "tên cơ quan ban hành"),
        (paper.trich_yeu, page.RULE_SHORT, "trích yếu"),
    ):
        if part.lines and part.rules and part.rules[0].kind != "gach_chan":
            yield from _stroke_below(pages, part, span, ten)


def _stroke_below(pages: Sequence[Page], part: Part, span: Span, ten: str) -> Iterator[Hit]:
    printed = [found for line in part.lines for found in _pieces(pages, line)]
    if not printed:
        return
    sheet, last = max(printed, key=lambda found: found[1].bottom)
    near = [
        s for s in (*sheet.strokes, *(x for x in sheet.lines if set(x.text) <= set("_─ ")))
        if -1 <= s.top - last.bottom <= _UNDER_MM and s.left < last.right + 5 and s.right > last.left - 5
    ]  # fmt: skip
    if not near:
        return
    stroke = min(near, key=lambda s: s.top)
    widths = [found[1].width for found in printed]
    if not any(
        span.low * w * (1 - _SHARE) <= stroke.width <= span.high * w * (1 + _SHARE) for w in (last.width, max(widths))
    ):
        yield Hit(f"đường kẻ dưới {ten} in ra dài {mm(stroke.width)}, chữ dài {mm(last.width)}", part)


def _pieces(pages: Sequence[Page], line: Line) -> list[tuple[Page, Printed]]:
    """The printed lines a line was broken into."""
    whole = _find(pages[:1], line.text)
    if whole is not None:
        return [whole]
    want = _plain(line.text)
    return [(s, x) for s in pages[:1] for x in s.lines if len(_plain(x.text)) > 3 and _plain(x.text) in want]


def signature_whole(facts: Facts, pages: Sequence[Page]) -> Iterator[Hit]:
    """TR-03: office and name stand on one page, and not alone there."""
    for signature in facts.main.ky:
        if signature.name is None or not signature.office:
            continue
        name = _last(pages, signature.name.line.text)
        office = None if name is None else _nearest(pages, signature.office[0].line.text, name[0].number)
        if name is None or office is None:
            continue
        if name[0].number != office[0].number:
            yield Hit(
                f"phần chữ ký bị tách: chức vụ ở trang {office[0].number}, họ tên ở trang {name[0].number}",
                signature.name.line, cach_sua="Giữ các dòng của phần ký trên một trang (Keep with next)",
            )  # fmt: skip
        elif office[0].number > 1 and not _text_above(facts, office[0], office[1]):
            yield Hit(
                f"phần chữ ký đứng một mình ở trang {office[0].number}, không có dòng nội dung nào",
                signature.office[0].line, cach_sua="Đưa ít nhất hai dòng nội dung sang cùng trang",
            )  # fmt: skip


def _last(pages: Sequence[Page], text: str) -> tuple[Page, Printed] | None:
    want = _plain(text)
    hits = [(s, x) for s in pages for x in s.lines if want and want == _plain(x.text)]
    return hits[-1] if hits else None


def _nearest(pages: Sequence[Page], text: str, number_: int) -> tuple[Page, Printed] | None:
    want = _plain(text)
    hits = [(s, x) for s in pages for x in s.lines if want == _plain(x.text) and s.number <= number_]
    return hits[-1] if hits else None


def _text_above(facts: Facts, sheet: Page, office: Printed) -> bool:
    """Whether running text is printed on the page above the signature."""
    top = facts.sections[0].top_mm
    return any(x.bottom < office.top - 1 and x.top >= top - _SLACK_MM and len(x.text) > 1 for x in sheet.lines)


def numbers_as_printed(facts: Facts, pages: Sequence[Page]) -> Iterator[Hit]:
    """TR-04: from page 2 on, the number in the middle of the top margin; none on page 1."""
    if not facts.main.sections:
        return
    first = facts.sections[facts.main.sections[0]]
    count = len(pages) if len(facts.sections) == 1 else 1
    for sheet in pages[:count]:
        shown = [
            x
            for x in sheet.lines
            if x.bottom <= first.top_mm + _SLACK_MM and re.fullmatch(r"[-–\s]*\d+[-–\s]*", x.text)
        ]
        if sheet.number == 1 and shown:
            yield Hit("trang thứ nhất in ra có số trang", place="trang 1, lề trên")
        elif sheet.number > 1 and not shown:
            yield Hit(f"trang {sheet.number} in ra không có số trang ở lề trên", place=f"trang {sheet.number}, lề trên")
        elif sheet.number > 1 and shown[0].text.strip() != str(sheet.number):
            yield Hit(f"trang {sheet.number} in ra số {quoted(shown[0].text)}", place=f"trang {sheet.number}, lề trên")


def inside_margins(facts: Facts, pages: Sequence[Page]) -> Iterator[Hit]:
    """TR-05: no text is printed outside the side margins or off the sheet."""
    if len({(s.left_mm, s.right_mm, s.landscape) for s in facts.sections}) != 1:
        return
    section = facts.sections[0]
    for sheet in pages:
        low, high = section.left_mm + section.gutter_mm, sheet.width_mm - section.right_mm
        for line in sheet.lines:
            over = max(low - line.left, line.right - high)
            body = (
                line.top > section.top_mm - _SLACK_MM and line.bottom < sheet.height_mm - section.bottom_mm + _SLACK_MM
            )
            if over > _STRAY_MM and body:
                yield Hit(f"chữ tràn ra ngoài lề {number(over)} mm: {quoted(line.text)}", place=f"trang {sheet.number}")


def _silent(facts: Facts) -> Iterator[Hit]:
    """Judged on the printed page only."""
    yield from ()


_CHECKS: Final[dict[str, PageCheck]] = {
    "TR-01": one_line, "TR-02": rules_as_printed, "TR-03": signature_whole, "TR-04": numbers_as_printed,
    "TR-05": inside_margins,
}  # fmt: skip


def run_printed(rules: Iterable[Rule], facts: Facts, pages: Sequence[Page]) -> Iterator[Finding]:
    """Apply the rules of the printed page."""
    for rule in rules:
        check = _CHECKS.get(rule.ma)
        if check is not None:
            yield from (rule.finding(facts, hit) for hit in check(facts, pages))


RULES = (
    _RULES.warning("TR-01", "trang in: Quốc hiệu một dòng", "Phụ lục I, Phần I, Mục II, khoản 1", _silent, Source.MAU),
    _RULES.warning("TR-02", "trang in: độ dài đường kẻ", "Phụ lục I, Phần I, Mục II, khoản 1, 2, 5", _silent),
    _RULES.warning("TR-03", "trang in: phần chữ ký liền khối", "thực hành trình bày", _silent, Source.THUC_HANH),
    _RULES.error("TR-04", "trang in: số trang", "Phụ lục I, Phần I, Mục I, khoản 7", _silent),
    _RULES.warning("TR-05", "trang in: chữ trong lề", "Phụ lục I, Phần I, Mục I, khoản 3", _silent),
)
