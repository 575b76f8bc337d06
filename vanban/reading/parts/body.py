"""The body level by level: which division each paragraph stands in, and how a clerk would name its place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from vanban.patterns import regex
from vanban.reading.facts.file import BodyItem, Level, Line, Paragraph, Run, Table
from vanban.reading.facts.text import WORDED
from vanban.reading.parts.head import ROLE_OF_STYLE
from vanban.reading.parts.levels import RANK, TITLE_OF, Read, read_level
from vanban.reading.parts.lines import Lines, slice_runs
from vanban.reading.parts.strokes import typed_rule

_NAMES = {
    "phan": "Phần", "chuong": "Chương", "muc": "Mục", "tieu_muc": "Tiểu mục", "muc_la_ma": "mục", "muc_chu": "mục",
    "dieu": "Điều", "khoan": "khoản", "khoan_tieu_de": "khoản", "diem": "điểm",
}  # fmt: skip
_LONGEST_CENTRED_TITLE = 300
_LETTER_RANK = 3
_PAGE_NUMBER = regex(r"[-–—]\s*\d{1,3}\s*[-–—]?")
_LONGEST_QUOTATION = 400
"""Paragraphs beyond which a quotation mark is taken for one that was never closed."""


@dataclass(slots=True)
class BodyReader:
    """Reads the body of one paper or appendix, from first to last paragraph.

    Attributes:
        lines: makes lines of paragraphs.
        prefix: what stands before each place ("Phụ lục I"); "" for the main paper.
        rules_at: paragraphs that carry a drawn or typed rule.
        items: what was read.
        places: paragraph index → place.
    """

    lines: Lines
    prefix: str
    rules_at: frozenset[int]
    items: list[BodyItem] = field(default_factory=list)
    places: dict[int, str] = field(default_factory=dict)
    _path: list[tuple[str, str]] = field(default_factory=list)
    _waiting: Level | None = None
    _plain: int = 0
    _dashes: int = 0
    _count: int = 0
    _tables: int = 0
    _letter: int = 0
    _quoted: frozenset[int] = frozenset()

    def read(self, indices: Iterable[int]) -> tuple[BodyItem, ...]:
        """Read paragraphs by their indices, in order; those of tables come as whole tables."""
        ground = self.lines.ground
        skip_to = -1
        wanted = list(indices)
        self._quoted = quoted_inside([ground.paragraphs[index] for index in wanted])
        for index in wanted:
            paragraph = ground.paragraphs[index]
            if index <= skip_to or paragraph.story != "than":
                continue
            if paragraph.box is not None:
                self.places[index] = self._placed(f"khung chữ {paragraph.box + 1}")
            elif paragraph.cell is not None:
                skip_to = self._table(paragraph)
            else:
                self._paragraph(paragraph)
        return tuple(self.items)

    def _placed(self, place: str) -> str:
        return f"{self.prefix}, {place}" if self.prefix else place

    def _table(self, paragraph: Paragraph) -> int:
        ground = self.lines.ground
        table = ground.tables[paragraph.cell.table] if paragraph.cell is not None else None
        while table is not None and table.parent is not None:
            table = ground.tables[table.parent]
        if table is None:
            return paragraph.index
        self._tables += 1
        where = f"bảng {self._tables}" + (f" ({self._division()})" if self._path else "")
        place = self._placed(where)
        self.items.append(
            BodyItem("bang", None, table.index, "", None, "", False, "", None, None, tuple(self._path), table.first,
                     table.last, place)
        )  # fmt: skip
        self._cells(table, place)
        self._waiting = None
        return table.last

    def _cells(self, table: Table, place: str) -> None:
        for index in range(table.first, table.last + 1):
            ref = self.lines.ground.paragraphs[index].cell
            if ref is None:
                continue
            inner = "" if ref.table == table.index else ", bảng lồng"
            column = self.lines.ground.tables[ref.table].rows[ref.row].cells[ref.cell].column + 1
            self.places[index] = f"{place}{inner}, hàng {ref.row + 1}, cột {column}"

    def _paragraph(self, paragraph: Paragraph) -> None:
        full = paragraph.full.strip()
        if not full:
            level: Level = "ke" if paragraph.index in self.rules_at else "trong"
            self._plain_item(paragraph, level)
            return
        if typed_rule(full) and paragraph.index in self.rules_at:
            self._plain_item(paragraph, "ke")
            return
        self._count += 1
        found = self._level(paragraph, full)
        if found is None:
            self._plain_item(paragraph, "doan")
        else:
            self._labelled(paragraph, full, found)

    def _level(self, paragraph: Paragraph, full: str) -> Read | None:
        role = ROLE_OF_STYLE.get(paragraph.style_id)
        if paragraph.index in self._quoted:
            return None  # a clause of another text, quoted: its number is not ours
        if self._waiting is not None and self._is_title(paragraph, full, role):
            title = TITLE_OF[self._waiting]
            return Read(title, "", full, None, "")
        found = read_level(full)
        if (
            found is not None
            and found.level == "gach"
            and paragraph.format.align == "giua"
            and _PAGE_NUMBER.fullmatch(full)
        ):
            return None  # "- 2 -": a page number typed by hand
        if found is not None and role in {"noi_dung", "dong_giua"}:
            # The house's style says running text: the label-like head was typed as such.
            return None
        if found is None:
            titles = [title for title in TITLE_OF.values() if title == role]
            return Read(titles[0], "", full, None, "") if titles else None
        if found.level == "muc_la_ma":
            found = self._letter_or_roman(found)
        if found.level in TITLE_OF and not self._is_heading(paragraph, found):
            return None
        return found

    def _is_title(self, paragraph: Paragraph, full: str, role: str | None) -> bool:
        if role in TITLE_OF.values():
            return True
        if len(full) > _LONGEST_CENTRED_TITLE or (role is not None and role != "dong_giua"):
            return False
        centred = paragraph.format.align == "giua"
        bold = all(run.format.bold for run in paragraph.runs if run.shown.strip())
        return (centred and (full == full.upper() or bold)) or (
            full == full.upper() and bold and read_level(full) is None
        )

    def _is_heading(self, paragraph: Paragraph, found: Read) -> bool:
        """A division's label stands on its own, or with its title in capitals, or in bold."""
        if not found.rest or found.rest == found.rest.upper() or paragraph.format.align == "giua":
            return True
        return all(run.format.bold for run in paragraph.runs if run.shown.strip())

    def _letter_or_roman(self, found: Read) -> Read:
        """After "A.", "B." a "C." is the next letter, not a hundred."""
        letter = found.label[0]
        order = "ABCDĐEGH".find(letter) + 1
        alone = len(found.label.rstrip(".)/- ")) == 1
        if found.numeral == "la_ma" and alone and order and self._letter == order - 1 and self._letter:
            found = replace(found, numeral="chu", number=order)
        if found.numeral == "chu":
            self._letter = found.number or 0
        return found

    def _labelled(self, paragraph: Paragraph, full: str, found: Read) -> None:
        level = found.level
        label_bold, text_bold = self._weights(paragraph, found)
        if level == "khoan" and self._is_titled(paragraph, found, label_bold, text_bold):
            level = "khoan_tieu_de"
        if level in TITLE_OF.values():
            self._waiting = None
        else:
            self._waiting = level if level in TITLE_OF and not found.rest else None
            self._enter(level, found)
        place = self._placed(self._division_place(level))
        self.places[paragraph.index] = place
        self.items.append(
            BodyItem(
                level=level,
                line=self.lines.whole(paragraph, place),
                table=None,
                label=found.label,
                number=found.number,
                numeral=found.numeral,
                auto=paragraph.label is not None and bool(paragraph.label.text),
                text=found.rest,
                label_runs_bold=label_bold,
                text_runs_bold=text_bold,
                path=tuple(self._path),
                first=paragraph.index,
                last=paragraph.index,
                place=place,
            )
        )

    def _is_titled(self, paragraph: Paragraph, found: Read, label_bold: bool | None, text_bold: bool | None) -> bool:
        role = ROLE_OF_STYLE.get(paragraph.style_id)
        if role in {"khoan_tieu_de", "khoan"}:
            return role == "khoan_tieu_de"
        return bool(text_bold and label_bold and not found.rest.rstrip().endswith((".", ";")) and len(found.rest) < 250)

    def _weights(self, paragraph: Paragraph, found: Read) -> tuple[bool | None, bool | None]:
        """Weight of the label and of the text after it."""
        if paragraph.label is not None and paragraph.label.text:
            return paragraph.label.format.bold, _weight(paragraph.runs)
        start = len(paragraph.text) - len(paragraph.text.lstrip())
        cut = start + len(found.label)
        label = slice_runs(paragraph.runs, start, cut)
        return _weight(label), _weight(slice_runs(paragraph.runs, cut, len(paragraph.text)))

    def _enter(self, level: Level, found: Read) -> None:
        key = "muc_chu" if level == "muc_la_ma" and found.numeral == "chu" else level
        if level in {"gach", "cong"}:
            self._dashes += 1
            return
        name = found.label.rstrip(".):/-– ").rpartition(" ")[2] if found.number is not None else found.label
        rank = _rank((key, name))
        self._path = [step for step in self._path if _rank(step) < rank]
        self._path.append((key, name))
        self._plain = self._dashes = 0

    def _division(self) -> str:
        """Name the division in force as a clerk would: "Điều 3, khoản 1"; the number of a Điều says its chapter."""
        steps = self._path
        article = next((i for i, step in enumerate(steps) if step[0] == "dieu"), None)
        if article is not None:
            steps = steps[article:]
        elif len(steps) > 1 and steps[0][0] == "phan":
            steps = steps if len(steps) < 4 else steps[1:]
        return ", ".join(f"{_NAMES[key]} {name}" for key, name in steps if key in _NAMES)

    def _division_place(self, level: Level) -> str:
        division = self._division()
        if level in {"gach", "cong"}:
            return f"{division or 'phần thân'}, gạch đầu dòng {self._dashes}"
        if level in TITLE_OF.values():
            return f"{division or 'phần thân'}, tiêu đề"
        return division or f"phần thân, đoạn {self._count}"

    def _plain_item(self, paragraph: Paragraph, level: Level) -> None:
        if level == "doan":
            self._plain += 1
            self._waiting = None
        division = self._division()
        number = self._plain if self._path else self._count
        name = f"đoạn {number}" if level == "doan" else _blank_name(number) if level == "trong" else "đường kẻ"
        place = self._placed(f"{division}, {name}" if division else f"phần thân, {name}")
        self.places[paragraph.index] = place
        label = paragraph.label.text if paragraph.label is not None else ""
        self.items.append(
            BodyItem(level, self.lines.whole(paragraph, place), None, label, None, "", bool(label), paragraph.shown.strip(),
                     None, _weight(paragraph.runs), tuple(self._path), paragraph.index, paragraph.index, place)
        )  # fmt: skip


def quoted_inside(paragraphs: Sequence[Paragraph]) -> frozenset[int]:
    """Find the paragraphs that stand inside a quotation opened in one above: clauses of a text that is amended.

    The one that opens it is not among them: it begins with the quotation mark. A mark that is never closed quotes nothing.
    """
    found: set[int] = set()
    at = 0
    while at < len(paragraphs):
        opened = _opens_quotation(paragraphs[at].text)
        end = _closing(paragraphs, at, opened) if opened else None
        if end is not None:
            found |= {p.index for p in paragraphs[at + 1 : end + 1]}
            at = end
        at += 1
    return frozenset(found)


def _opens_quotation(text: str) -> str:
    """Give the mark of a quotation that this paragraph opens and does not close; "" without one."""
    if text.count("“") > text.count("”"):
        return "”"
    return '"' if text.lstrip().startswith('"') and text.count('"') % 2 else ""


def _closing(paragraphs: Sequence[Paragraph], at: int, mark: str) -> int | None:
    depth = 1
    for index in range(at + 1, min(at + _LONGEST_QUOTATION, len(paragraphs))):
        text = paragraphs[index].text
        if mark == "”":
            depth += text.count("“") - text.count("”")
        else:
            depth -= text.count('"') % 2
        if depth <= 0:
            return index
    return None


def _blank_name(number: int) -> str:
    return f"dòng trống sau đoạn {number}" if number else "dòng trống đầu tiên"


def _rank(step: tuple[str, str]) -> float:
    """How deep a division stands; "1.2.1" stands below "1.2"."""
    key, name = step
    if key == "muc_chu":
        return _LETTER_RANK
    return RANK[key] + (name.count(".") / 10 if key in {"khoan", "khoan_tieu_de"} else 0.0)


def _weight(runs: Iterable[Run]) -> bool | None:
    """Weight of letters and figures; the full stop after a label may be of either."""
    weights = {run.format.bold for run in runs if WORDED.search(run.shown)}
    return weights.pop() if len(weights) == 1 else None


def end_line(items: Iterable[BodyItem]) -> Line | None:
    """Give the last line of a body that prints text, tables aside; None when it has none."""
    return next((item.line for item in reversed(list(items)) if item.line is not None and item.line.text.strip()), None)
