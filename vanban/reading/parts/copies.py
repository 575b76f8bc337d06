"""The block of a paper copy (bản sao) below the copied document."""

from __future__ import annotations

from vanban.language import fold
from vanban.reading.facts.file import Copy, Line, Stroke, part_of
from vanban.reading.parts import words
from vanban.reading.parts.attaching import Attacher, with_rules
from vanban.reading.parts.head import sort_head
from vanban.reading.parts.heights import Heights
from vanban.reading.parts.lines import Lines, with_place
from vanban.reading.parts.tail import TailReader
from vanban.regulation import COPY_CODES

_HEAD_PARAGRAPHS = 40
_FULL_WIDTH = 0.9


def read_copy(lines: Lines, rules: tuple[Stroke, ...], span: tuple[int, int], at: int, places: dict[int, str]) -> Copy:
    """Read the block between two paragraphs; `at` is the one that names the kind of copy."""
    ground = lines.ground
    first, last = span
    stretch = min(last, at + _HEAD_PARAGRAPHS)
    tail = TailReader(lines, at + 1, last, "khối bản sao, phần ký").read()
    stretch = min(stretch, max(tail.first - 1, at))
    extents = Heights(lines, first, stretch).measure()
    counts: dict[str, int] = {}
    made: list[Line] = []
    for index in range(first, stretch + 1):
        top = extents[index].top if index in extents else 0.0
        for line in lines.split(ground.paragraphs[index], top_pt=top):
            made.append(with_place(line, "khối bản sao", counts, lines))
    kind = [line for line in made if line.paragraph.index == at and "sao" in fold(line.text)][:1]
    head = sort_head([line for line in made if line not in kind])
    if not head.get("co_quan"):
        below = [line for line in head.rest if line.side == "trai" and line.capitals]
        for line in below:
            head.put("co_quan", line)
    parts = {key: head.get(key) for key in ("co_quan", "so_ky_hieu", "dia_danh_ngay") if head.get(key)}
    attached = Attacher(ground, rules, extents).attach(parts)
    so = part_of(head.get("so_ky_hieu"))
    ngay = part_of(head.get("dia_danh_ngay"))
    for line in (*made, *tail.rest, *(s.line for k in tail.ky for s in k.lines)):
        places.setdefault(line.paragraph.index, line.place)
    return Copy(
        hinh_thuc=part_of(kind),
        key=_key(kind),
        ruler=_ruler(lines, rules, first),
        co_quan=with_rules(part_of(head.get("co_quan")), attached.get("co_quan")),
        so_ky_hieu=so,
        so=words.read_number(so.text),
        dia_danh_ngay=ngay,
        ngay=words.read_date_line(ngay.text),
        noi_nhan=tail.noi_nhan,
        ky=tuple(tail.ky),
        first=first,
        last=last,
    )


def _key(kind: list[Line]) -> str:
    if not kind:
        return ""
    text = fold(kind[0].text)
    return next((key for key, (name, _) in COPY_CODES.items() if fold(name) in text), "")


def _ruler(lines: Lines, rules: tuple[Stroke, ...], first: int) -> Stroke | None:
    """The rule across the page just above the block, or at its top."""
    near = [rule for rule in rules if first - 4 <= rule.paragraph <= first + 1]
    for rule in near:
        page = lines.page_width(lines.ground.paragraphs[rule.paragraph])
        if rule.length_mm >= _FULL_WIDTH * page:
            return rule
    return None
