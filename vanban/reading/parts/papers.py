"""One paper put together: head, title, opening, body, tail, each component found, blank or absent."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from vanban.language import fold
from vanban.reading.facts.file import ABSENT, BodyItem, Line, Mark, NoiNhan, Part, Signature, Stroke, part_of
from vanban.reading.facts.paper import HeaderStyle, Paper
from vanban.reading.parts import words
from vanban.reading.parts.attaching import Attacher, with_rules
from vanban.reading.parts.body import BodyReader, end_line
from vanban.reading.parts.gathering import Gathering, gather
from vanban.reading.parts.head import ADDRESSED, joint_bodies
from vanban.reading.parts.kinds import guess_type
from vanban.reading.parts.lines import Lines
from vanban.reading.parts.marks import make_mark
from vanban.reading.parts.opening_lines import Opening, read_opening
from vanban.reading.parts.tail import Tail, TailReader
from vanban.regulation import formulas

_OPENING_LINES = 160
_PARTS = (
    "quoc_hieu", "tieu_ngu", "tieu_de_dang", "chu_quan", "co_quan", "sao", "so_ky_hieu", "dia_danh_ngay", "trich_yeu_cong_van",
    "thong_tin_ky_so",
)  # fmt: skip


class PaperReader:
    """Reads the paper that stands between two paragraphs."""

    def __init__(self, lines: Lines, rules: tuple[Stroke, ...], places: dict[int, str]) -> None:
        """Work on one file; `places` receives the place of every paragraph read."""
        self._lines = lines
        self._rules = rules
        self._places = places

    def read(self, first: int, last: int, role: Literal["chinh", "kem_theo"], *, name: str) -> Paper:
        """Read a paper; `name` stands before its places ("" for the main one)."""
        found = gather(self._lines, first, last, "trang đầu" if not name else f"{name}, trang đầu")
        attached = self._attach(found)
        begin = self._body_start(found, attached, first)
        tail = TailReader(self._lines, begin, last, f"{name}, phần ký" if name else "phần ký").read()
        opening = read_opening([*_addressed_in_head(found), *self._opening_lines(begin, tail.first - 1, name)])
        used = opening.used | self._tables_used(opening.used)
        body = self._body([i for i in range(begin, tail.first) if i not in used], name)
        parts = {key: self._part(found, key, attached) for key in _PARTS}
        so = words.read_number(parts["so_ky_hieu"].text)
        ngay = words.read_date_line(parts["dia_danh_ngay"].text)
        title = found.title
        ten_loai = with_rules(part_of(title.ten_loai), attached.get("ten_loai"))
        if so is not None and so.blank:
            parts["so_ky_hieu"] = part_of(parts["so_ky_hieu"].lines, parts["so_ky_hieu"].rules, blank=True)
        if ngay is not None and ngay.blank:
            parts["dia_danh_ngay"] = part_of(parts["dia_danh_ngay"].lines, parts["dia_danh_ngay"].rules, blank=True)
        end = end_line(body)
        self._note_places(found, opening, tail)
        if title.kem_theo and not parts["so_ky_hieu"].there:
            role = "kem_theo"
        return Paper(
            role=role,
            loai=guess_type(found.head, ten_loai, so, has_address=opening.kinh_gui.label.there),
            header_style=self._style(found),
            so=so,
            ngay=ngay,
            ten_loai=ten_loai,
            tac_gia=with_rules(part_of(title.tac_gia), attached.get("tac_gia")),
            trich_yeu=with_rules(part_of((*title.trich_yeu, *opening.subject)), attached.get("trich_yeu")),
            kem_theo=with_rules(part_of(title.kem_theo), attached.get("kem_theo")),
            kinh_gui=opening.kinh_gui,
            tham_quyen=opening.tham_quyen,
            can_cu=tuple(opening.can_cu),
            lenh=opening.lenh,
            body=body,
            ket_thuc=part_of([end]) if end is not None and end.text.endswith(formulas.KET_THUC) else ABSENT,
            noi_nhan=self._heading_rules(tail),
            ky=tuple(one for one in tail.ky if not _confirms(one)),
            xac_nhan=next((one for one in tail.ky if _confirms(one)), None),
            marks=self._marks(found),
            joint=len(joint_bodies(found.head.get("co_quan"))) > 1,
            sections=self._sections(first, last),
            first=first,
            last=last,
            quoc_hieu=parts["quoc_hieu"],
            tieu_ngu=parts["tieu_ngu"],
            tieu_de_dang=parts["tieu_de_dang"],
            chu_quan=parts["chu_quan"],
            co_quan=parts["co_quan"],
            sao=parts["sao"],
            so_ky_hieu=parts["so_ky_hieu"],
            dia_danh_ngay=parts["dia_danh_ngay"],
            trich_yeu_cong_van=parts["trich_yeu_cong_van"],
            thong_tin_ky_so=parts["thong_tin_ky_so"],
        )

    def _attach(self, found: Gathering) -> dict[str, list[Stroke]]:
        named = {key: found.head.get(key) for key in _PARTS if found.head.get(key)}
        title = found.title
        for key, lines in (("ten_loai", title.ten_loai), ("tac_gia", title.tac_gia), ("trich_yeu", title.trich_yeu),
                           ("kem_theo", title.kem_theo)):  # fmt: skip
            if lines:
                named[key] = lines
        return Attacher(self._lines.ground, self._rules, found.extents).attach(named)

    def _body_start(self, found: Gathering, attached: dict[str, list[Stroke]], first: int) -> int:
        """The body begins below the last line of head or title, and below the rule that closes them."""
        last = max(found.head.last, found.title.last, first - 1)
        paragraphs = self._lines.ground.paragraphs
        for rules in attached.values():
            for rule in rules:
                own = paragraphs[rule.paragraph]
                if rule.paragraph > last and own.blank:
                    last = max(last, rule.paragraph)
        anchor = paragraphs[last] if 0 <= last < len(paragraphs) else None
        if anchor is not None and anchor.cell is not None and last >= first:
            table = self._lines.ground.tables[anchor.cell.table]
            while table.parent is not None:
                table = self._lines.ground.tables[table.parent]
            last = max(last, table.last)
        return last + 1

    def _opening_lines(self, first: int, last: int, name: str) -> list[Line]:
        made: list[Line] = []
        where = f"{name}, phần mở đầu" if name else "phần mở đầu"
        for index in range(first, last + 1):
            paragraph = self._lines.ground.paragraphs[index]
            if paragraph.story != "than" or len(made) >= _OPENING_LINES:
                break
            if paragraph.blank or paragraph.box is not None:
                continue
            found = self._lines.broken(paragraph, f"{where}, dòng {len(made) + 1}")
            made += found[:1]
            made += [replace(x, place=f"{where}, dòng {len(made) + n}") for n, x in enumerate(found[1:], 1)]
        return made

    def _tables_used(self, used: set[int]) -> set[int]:
        """The rest of tables that hold nothing but what was read as addressees and the like: blank cells."""
        paragraphs, found = self._lines.ground.paragraphs, set[int]()
        for number in {cell.table for index in used if (cell := paragraphs[index].cell) is not None}:
            table = self._lines.ground.tables[number]
            inside = range(table.first, table.last + 1)
            if table.parent is None and all(index in used or paragraphs[index].blank for index in inside):
                found.update(inside)
        return found

    def _body(self, indices: list[int], name: str) -> tuple[BodyItem, ...]:
        reader = BodyReader(self._lines, name, frozenset(rule.paragraph for rule in self._rules))
        items = reader.read(indices)
        self._places.update(reader.places)
        return items

    def _part(self, found: Gathering, key: str, attached: dict[str, list[Stroke]]) -> Part:
        return with_rules(part_of(found.head.get(key)), attached.get(key))

    def _heading_rules(self, tail: Tail) -> NoiNhan:
        heading = list(tail.noi_nhan.heading.lines)
        if not heading:
            return tail.noi_nhan
        rules = Attacher(self._lines.ground, self._rules, tail.extents).attach({"noi_nhan": heading})
        return replace(tail.noi_nhan, heading=with_rules(tail.noi_nhan.heading, rules.get("noi_nhan")))

    def _marks(self, found: Gathering) -> tuple[Mark, ...]:
        top = min((line.y_pt for line in found.head.get("quoc_hieu")), default=0.0)
        made = (make_mark(self._lines.ground, line, above_header=line.y_pt < top - 4) for line in found.head.get("dau"))
        return tuple(mark for mark in made if mark is not None)

    def _style(self, found: Gathering) -> HeaderStyle:
        shown = found.head.get("quoc_hieu") or found.head.get("tieu_de_dang") or found.head.get("tieu_ngu")
        if not shown:
            return "khong"
        line = shown[0]
        if line.paragraph.box is not None:
            return "khung"
        if line.paragraph.cell is not None:
            return "bang"
        if line.aligned_by == "tab":
            return "tab"
        if line.aligned_by == "dau_cach" and line.side != "giua":
            return "dau_cach"
        columns = self._lines.ground.sections[line.paragraph.section].columns_mm
        return "cot" if len(columns) > 1 else "lan_luot"

    def _sections(self, first: int, last: int) -> tuple[int, ...]:
        return tuple(s.index for s in self._lines.ground.sections if s.first <= last and s.last >= first)

    def _note_places(self, found: Gathering, opening: Opening, tail: Tail) -> None:
        lines = [*found.lines, *opening.subject]
        lines += [*opening.kinh_gui.label.lines, *opening.can_cu, *opening.lenh.lines, *opening.tham_quyen.lines,
                 *tail.rest, *tail.noi_nhan.heading.lines, *tail.noi_nhan.nguoi_soan.lines]  # fmt: skip
        lines += [line for item in (*opening.kinh_gui.items, *tail.noi_nhan.items) for line in item.lines]
        lines += [signed.line for signature in tail.ky for signed in signature.lines]
        for line in lines:
            self._places.setdefault(line.paragraph.index, line.place)


def _addressed_in_head(found: Gathering) -> list[Line]:
    """The addressees that stand in rows of the header's own table, below number and subject."""
    at = next((i for i, line in enumerate(found.head.rest) if ADDRESSED.match(line.text)), None)
    label = None if at is None else found.head.rest[at].paragraph.cell
    header = {cell.table for line in found.head.get("so_ky_hieu") if (cell := line.paragraph.cell) is not None}
    if at is None or label is None or label.table not in header:
        return []
    taken = [line for line in found.head.rest[at:] if (cell := line.paragraph.cell) and cell.table == label.table]
    found.head.rest = [line for line in found.head.rest if line not in taken]
    return taken


def _confirms(signature: Signature) -> bool:
    """A block that opens with "XÁC NHẬN …" confirms what others signed."""
    return fold(signature.lines[0].line.text).startswith("xác nhận")
