"""The header: Quốc hiệu, Tiêu ngữ, names of bodies, number, place and date (Phụ lục I, Phần I, Mục II, khoản 1 đến 4)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from vanban.language import fold
from vanban.linting.finding import Source
from vanban.linting.rule import Group, Hit
from vanban.linting.rules.looks import blank_between, centred, look, ruled
from vanban.linting.wording import mm, quoted
from vanban.reading.facts.file import Facts, Line, Paper, Part
from vanban.regulation import formulas, page

_RULES = Group()
_II1 = "Phụ lục I, Phần I, Mục II, khoản 1"
_II2 = "Phụ lục I, Phần I, Mục II, khoản 2"
_SAME_LINE_PT: Final = 4.0


def _judged(facts: Facts) -> Iterator[Paper]:
    """Papers that carry a header of their own."""
    yield from facts.papers


def quoc_hieu_text(facts: Facts) -> Iterator[Hit]:
    """QH-01: the words of Quốc hiệu."""
    for paper in _judged(facts):
        if not paper.quoc_hieu.there:
            if paper.role == "chinh":
                yield Hit("thiếu Quốc hiệu", cach_sua=f"Ghi: {formulas.QUOC_HIEU}", place="trang đầu")
            continue
        text = " ".join(paper.quoc_hieu.shown.split())
        if fold(text) != fold(formulas.QUOC_HIEU):
            yield Hit(f"Quốc hiệu ghi {quoted(text)}, cần «{formulas.QUOC_HIEU}»", paper.quoc_hieu)


def quoc_hieu_look(facts: Facts) -> Iterator[Hit]:
    """QH-02: its letters."""
    for paper in _judged(facts):
        yield from look(paper.quoc_hieu, "quoc_hieu")


def quoc_hieu_place(facts: Facts) -> Iterator[Hit]:
    """QH-03: centred, right part of the header, first in its column."""
    for paper in _judged(facts):
        yield from centred(paper.quoc_hieu, "quoc_hieu")
        part = paper.quoc_hieu
        if part.lines and part.lines[0].side == "trai":
            yield Hit("Quốc hiệu ở bên trái, cần ở bên phải đầu trang", part)
        elif part.lines and paper.tieu_ngu.lines and _above(paper.tieu_ngu.lines[0], part.lines[0]):
            yield Hit("Quốc hiệu đứng dưới Tiêu ngữ, cần đứng trên", part)


def _above(first: Line, second: Line) -> bool:
    """Whether the first line stands above the second, in one column."""
    return (first.paragraph.index, first.start) < (second.paragraph.index, second.start)


def quoc_hieu_fits(facts: Facts) -> Iterator[Hit]:
    """QH-04: one line."""
    for paper in _judged(facts):
        part = paper.quoc_hieu
        if part.lines and (len(part.lines) > 1 or len(part.lines[0].wrapped_mm) > 1):
            line = part.lines[0]
            yield Hit(
                f"Quốc hiệu rộng {mm(line.width_mm)}, ô chỉ rộng {mm(line.box_width_mm)} nên bị xuống dòng",
                line,
                cach_sua="Nới cột bên phải hoặc giảm cỡ chữ xuống 12",
            )


def tieu_ngu_text(facts: Facts) -> Iterator[Hit]:
    """TN-01: the words of Tiêu ngữ, with hyphens and single blanks."""
    for paper in _judged(facts):
        if not paper.tieu_ngu.there:
            if paper.role == "chinh":
                yield Hit("thiếu Tiêu ngữ", cach_sua=f"Ghi: {formulas.TIEU_NGU}", place="trang đầu")
            continue
        text = paper.tieu_ngu.text.replace("\u00a0", " ")
        if text != formulas.TIEU_NGU:
            why = ""
            if any(dash in text for dash in "–—‑−"):
                why = " (gạch nối là dấu «-», có một dấu cách mỗi bên)"
            yield Hit(f"Tiêu ngữ ghi {quoted(text)}, cần «{formulas.TIEU_NGU}»{why}", paper.tieu_ngu)


def tieu_ngu_look(facts: Facts) -> Iterator[Hit]:
    """TN-02: its letters; never smaller than Quốc hiệu."""
    for paper in _judged(facts):
        yield from look(paper.tieu_ngu, "tieu_ngu")
        if paper.tieu_ngu.lines and paper.quoc_hieu.lines:
            small, large = paper.tieu_ngu.lines[0].sizes, paper.quoc_hieu.lines[0].sizes
            if small and large and small[0] < large[-1]:
                yield Hit("Tiêu ngữ nhỏ hơn Quốc hiệu", paper.tieu_ngu)


def tieu_ngu_place(facts: Facts) -> Iterator[Hit]:
    """TN-03: centred right below Quốc hiệu, no gap."""
    for paper in _judged(facts):
        yield from centred(paper.tieu_ngu, "tieu_ngu")
        yield from _gap_between(facts, paper.quoc_hieu, paper.tieu_ngu, "Quốc hiệu và Tiêu ngữ")


def _gap_between(facts: Facts, upper: Part, lower: Part, names: str) -> Iterator[Hit]:
    """Yield a hit when two lines that belong together are set apart."""
    if not upper.lines or not lower.lines:
        return
    above, below = upper.lines[-1].paragraph, lower.lines[0].paragraph
    if above.index == below.index:
        return
    gap = max(above.format.after_pt, below.format.before_pt)
    if blank_between(facts, above, below):
        yield Hit(f"giữa {names} có dòng trống", lower)
    elif gap > 1 or (above.format.line_rule == "auto" and above.format.line > page.LINE_SPACING.low + 0.05):
        yield Hit(f"{names} cách nhau quá dòng đơn", lower, cach_sua="Đặt cách dòng Single, khoảng cách 0 pt")


def tieu_ngu_rule(facts: Facts) -> Iterator[Hit]:
    """TN-04: a solid rule as long as the text."""
    for paper in _judged(facts):
        if paper.tieu_ngu.there:
            yield from ruled(facts, paper.tieu_ngu, page.RULE_FULL, "Tiêu ngữ", full=True)


def superior_look(facts: Facts) -> Iterator[Hit]:
    """CQ-01: the superior body is not bold and has no rule."""
    for paper in _judged(facts):
        yield from look(paper.chu_quan, "chu_quan")
        yield from centred(paper.chu_quan, "chu_quan")
        if paper.chu_quan.rules:
            yield Hit("có đường kẻ dưới tên cơ quan chủ quản", paper.chu_quan)


def issuer_look(facts: Facts) -> Iterator[Hit]:
    """CQ-02: the issuing body is bold capitals, centred."""
    for paper in _judged(facts):
        if paper.role == "chinh" and not paper.co_quan.there and not paper.between_parties:
            yield Hit("thiếu tên cơ quan, tổ chức ban hành văn bản", place="trang đầu, bên trái")
        yield from look(paper.co_quan, "co_quan")
        yield from centred(paper.co_quan, "co_quan")


def issuer_rule(facts: Facts) -> Iterator[Hit]:
    """CQ-03: a short rule below the issuing body."""
    for paper in _judged(facts):
        if paper.co_quan.there and paper.loai.key != "thu_cong":  # of letters the decree gives no form
            yield from ruled(facts, paper.co_quan, page.RULE_SHORT, "tên cơ quan ban hành")


def names_spacing(facts: Facts) -> Iterator[Hit]:
    """CQ-04: both names stand close."""
    for paper in _judged(facts):
        yield from _gap_between(facts, paper.chu_quan, paper.co_quan, "tên cơ quan chủ quản và cơ quan ban hành")


RULES = (
    _RULES.error("QH-01", "chữ Quốc hiệu", f"{_II1}.a", quoc_hieu_text),
    _RULES.error("QH-02", "kiểu chữ Quốc hiệu", f"{_II1}.a", quoc_hieu_look),
    _RULES.error("QH-03", "vị trí Quốc hiệu", f"{_II1}.c", quoc_hieu_place),
    _RULES.warning("QH-04", "Quốc hiệu trên một dòng", _II1, quoc_hieu_fits, Source.MAU),
    _RULES.error("TN-01", "chữ Tiêu ngữ", f"{_II1}.b", tieu_ngu_text),
    _RULES.error("TN-02", "kiểu chữ Tiêu ngữ", f"{_II1}.b", tieu_ngu_look),
    _RULES.warning("TN-03", "Tiêu ngữ ngay dưới Quốc hiệu", f"{_II1}.b", tieu_ngu_place),
    _RULES.error("TN-04", "đường kẻ dưới Tiêu ngữ", f"{_II1}.b", tieu_ngu_rule),
    _RULES.error("CQ-01", "tên cơ quan chủ quản", f"{_II2}.b", superior_look),
    _RULES.error("CQ-02", "tên cơ quan ban hành", f"{_II2}.b", issuer_look),
    _RULES.error("CQ-03", "đường kẻ dưới tên cơ quan", f"{_II2}.b", issuer_rule),
    _RULES.warning("CQ-04", "khoảng cách hai tên cơ quan", f"{_II2}.b", names_spacing),
)
