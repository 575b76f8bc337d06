"""What a common record says about the list: which columns are meant, and which may be empty."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from vanban.language import key

if TYPE_CHECKING:
    from vanban.records.tables.choices import Choices
    from vanban.records.tables.columns import Column

COLUMNS: Final = "cot"
MAY_BE_BLANK: Final = "cho_trong"
SETTINGS: Final = frozenset({COLUMNS, MAY_BE_BLANK})
"""Keys of a common record that speak of the list, not of the papers."""


def settings_of(common: Path | Mapping[str, Any] | None) -> tuple[Choices | None, tuple[str, ...]]:
    """Read `cot:` and `cho_trong:` of a common record; what else is wrong in it is for others to tell.

    Raises:
        InputError: `cot:` is no mapping of names to columns.
    """
    record: object = common
    origin = "cot"
    if isinstance(common, Path):
        from vanban.records.node_files import read_node

        if not common.is_file():
            return None, ()
        record, origin = read_node(common).value, f"{common.name}, mục cot"
    if not isinstance(record, Mapping):
        return None, ()
    found = {key(str(name)): value for name, value in record.items() if key(str(name)) in SETTINGS}
    choices = None
    if COLUMNS in found:
        from vanban.records.tables.choices import choices_from

        choices = choices_from(found[COLUMNS], origin)
    return choices, names_in(found.get(MAY_BE_BLANK))


def choices_of(said: str | Path | Mapping[str, Any] | None) -> Choices | None:
    """Read decisions however they are given: as text, in a file written by `--luu-cot`, or as a mapping.

    Raises:
        InputError: they cannot be understood.
    """
    if said is None:
        return None
    from vanban.records.tables.choices import choices_from, read_choices

    if isinstance(said, str) and said.lower().endswith((".yaml", ".yml", ".json")):
        said = Path(said)
    if isinstance(said, str):
        return read_choices(said)
    if not isinstance(said, Path):
        return choices_from(said, "columns")
    from vanban.records.node_files import read_node

    record = read_node(said).value
    if not isinstance(record, Mapping):
        return choices_from(record, said.name)
    found = {key(str(name)): value for name, value in record.items()}
    return choices_from(found.get(COLUMNS, record), said.name, found.get("tieu_de", ()))


def names_in(said: object) -> tuple[str, ...]:
    """Names of fields, as a list or as one text with commas."""
    if said is None:
        return ()
    parts: Iterable[object] = said if isinstance(said, list | tuple) else str(said).replace(";", ",").split(",")
    return tuple(text for part in parts if (text := str(part).strip()))


def field_keys(names: Sequence[str], columns: Sequence[Column]) -> tuple[str, ...]:
    """Keys of the fields a clerk names; a name nobody knows is a key of its own."""
    if not names:
        return ()
    from vanban.records.tables.matching import Matcher

    matcher = Matcher(columns)
    return tuple(match.column.key if (match := matcher.sure(name)) else key(name) for name in names)
