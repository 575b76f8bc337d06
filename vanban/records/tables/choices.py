"""What a clerk decided about the columns of a list: typed in the command, kept in a file, or remembered beside the list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field
from typing import Final

from vanban.errors import InputError, Problem
from vanban.frozen import dataclass
from vanban.language import fold, key
from vanban.patterns import regex
from vanban.records.tables.grid import letters

ORIGINAL_NUMBER: Final = "Thứ tự gốc"
REASON: Final = "Lỗi cần sửa"
"""Two columns of an error workbook: its other columns have their right names already, no decision is needed."""
NOWHERE: Final = frozenset({"khong", "bo", "khong_co", "khong_dung", "bo_qua", ""})
"""Words, by `key`, that say the list has no column for a field."""
_LETTERS: Final = regex(r"[A-Za-z]{1,3}")
_QUOTES: Final = {'"': '"', "'": "'", "“": "”", "«": "»"}


@dataclass(frozen=True, slots=True)
class Choices:
    """Decisions of a clerk.

    Attributes:
        fields: name of a field as it was written → its columns, letters or headers, joined in this order; () when the list
            has none for it.
        header: texts of the header the letters belong to; () when that was not said.
        origin: where the decisions stand, for messages.
    """

    fields: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    header: tuple[str, ...] = ()
    origin: str = "--cot"

    def __bool__(self) -> bool:
        """Whether anything was decided."""
        return bool(self.fields)

    def over(self, other: Choices) -> Choices:
        """These decisions, and those of `other` about fields these say nothing of."""
        mine = {key(name) for name in self.fields}
        rest = {name: value for name, value in other.fields.items() if key(name) not in mine}
        if not rest:
            return self
        return Choices({**rest, **self.fields}, other.header or self.header, self.origin if mine else other.origin)


def read_choices(text: str, origin: str = "--cot") -> Choices:
    """Read what stands behind `--cot`: "Họ tên=B+C; Đơn vị=E; Ghi chú=không".

    Raises:
        InputError: it cannot be understood.

    >>> read_choices('Họ tên=B+C; Đơn vị="Nơi công tác"; Ghi chú=không').fields
    {'Họ tên': ('B', 'C'), 'Đơn vị': ('Nơi công tác',), 'Ghi chú': ()}
    """
    found: dict[str, tuple[str, ...]] = {}
    for part in _split(text, ";\n"):
        name, equals, said = part.partition("=")
        if not equals:
            name, equals, said = part.partition(":")
        name = name.strip().strip("\"'“”«»").strip()
        if not name or not equals:
            raise InputError(
                Problem(
                    "không hiểu cách chỉ cột", origin, tim_thay=part.strip(),
                    cach_sua='Viết: --cot "Họ tên=B+C; Đơn vị=E; Ghi chú=không"',
                )
            )  # fmt: skip
        found[name] = _columns(said)
    return Choices(found, origin=origin)


def choices_from(record: object, origin: str, header: object = ()) -> Choices:
    """Read the block `cot:` of a record: name → "B+C", or a list of columns.

    Raises:
        InputError: it is no mapping of names to columns.
    """
    if record is None:
        return Choices(origin=origin)
    if isinstance(record, str):
        return read_choices(record, origin)
    if not isinstance(record, Mapping):
        raise InputError(
            Problem("mục «cot» phải gồm các dòng «tên: cột»", "cot", origin, cach_sua="Ví dụ: Họ và tên: B+C")
        )
    found: dict[str, tuple[str, ...]] = {}
    for name, said in record.items():
        if isinstance(said, list | tuple):
            found[str(name)] = tuple(str(one).strip() for one in said)
        else:
            found[str(name)] = _columns("" if said is None or said is False else str(said))
    texts = tuple(str(one) for one in header) if isinstance(header, list | tuple) else ()
    return Choices(found, texts, origin)


def located(choices: Choices, field_name: str, headers: Mapping[int, str]) -> tuple[int, ...]:
    """Find the columns a decision names: numbers from 0.

    Args:
        choices: the decisions.
        field_name: the field, as it was written there.
        headers: column → its header.

    Raises:
        InputError: the list has no such column.
    """
    found = []
    for word in choices.fields[field_name]:
        if _LETTERS.fullmatch(word) and word.upper() in {letters(column) for column in headers}:
            found.append(next(column for column in headers if letters(column) == word.upper()))
            continue
        same = [column for column, text in headers.items() if fold(text) == fold(word) or key(text) == key(word)]
        if len(same) != 1:
            have = ", ".join(
                f"{letters(column)} «{text}»" if text else letters(column) for column, text in headers.items()
            )
            what = "danh sách không có cột này" if not same else "nhiều cột cùng tên này, hãy chỉ bằng chữ cái"
            raise InputError(Problem(f"{what} (cho «{field_name}»)", choices.origin, tim_thay=word, can_co=have))
        found += same
    return tuple(found)


def as_yaml(fields: Sequence[tuple[str, str, str]], questions: Sequence[str], header: Sequence[str], title: str) -> str:
    """Write decisions to be looked at, edited and used again.

    Args:
        fields: name of the field, its columns ("B+C"), and the header that stands there.
        questions: what is not settled yet, sentences.
        header: the texts of the header.
        title: what list this is.
    """
    lines = [f"# Cách hiểu các cột của {title}.", "# Sửa rồi dùng lại: vanban hang-loat … --cot TỆP_NÀY"]
    lines += [f"# CHƯA RÕ: {question}" for question in questions]
    lines += ["tieu_de:", *(f"  - {_quoted(text)}" for text in header), "cot:"]
    width = max((len(name) for name, _, _ in fields), default=0)
    for name, columns, text in fields:
        lines.append(f"  {_quoted(name)}: {columns:<{max(1, width - len(name) + 6)}}  # «{' '.join(text.split())}»")
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    plain = " ".join(text.split())
    escaped = plain.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _columns(said: str) -> tuple[str, ...]:
    parts = [part.strip().strip("\"'“”«»").strip() for part in _split(said, "+")]
    if len(parts) <= 1 and key(parts[0] if parts else "") in NOWHERE:
        return ()
    return tuple(part for part in parts if part)


def _split(text: str, marks: str) -> Iterator[str]:
    """Cut at marks that stand outside quotes."""
    part, closing = "", ""
    for char in text:
        if closing:
            closing = "" if char == closing else closing
        elif char in _QUOTES and (char not in "\"'" or not part.strip() or part.rstrip()[-1:] in "=+:"):
            closing = _QUOTES[char]
        elif char in marks:
            if part.strip():
                yield part
            part = ""
            continue
        part += char
    if part.strip():
        yield part
