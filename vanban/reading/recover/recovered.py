"""A record read back from a paper, and the texts it does not hold."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

Record = dict[str, Any]
"""What `vanban.from_dict` takes."""


@dataclass(frozen=True, slots=True)
class Leftover:
    """A text of the paper that no field of the record took.

    Attributes:
        text: the text, cut where it is long.
        place: where it stands, for a clerk.
    """

    text: str
    place: str

    def __str__(self) -> str:
        """Say it in one line.

        >>> str(Leftover("Ghi chú bên lề", "trang đầu, ô bên trái, dòng 5"))
        '«Ghi chú bên lề» (trang đầu, ô bên trái, dòng 5)'
        """
        return f"«{self.text}» ({self.place})"


@dataclass(frozen=True, slots=True)
class Recovered:
    """A record read back from a paper.

    Attributes:
        record: what `vanban.from_dict` takes; fields nobody could find are missing.
        unplaced: texts of the paper that are not in the record.
        exact: the record is the very one the paper was made of.
    """

    record: Record
    unplaced: tuple[Leftover, ...] = ()
    exact: bool = False

    def to_yaml(self) -> str:
        """Write the record as YAML, ready to edit."""
        # Who only checks a paper needs no YAML.
        from vanban.reading.recover.record_yaml import dump

        return dump(self.record)
