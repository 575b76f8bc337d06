"""A record read back from a paper, and the texts it does not hold."""

from __future__ import annotations

from typing import Any

from vanban.frozen import dataclass

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
class Account:
    """How many words of the print the record holds.

    Attributes:
        total: words printed, page numbers left out.
        placed: those that stand in the record, or in a formula its kind prints again; the others are among the leftovers.
        invented: words of the record that nobody printed; empty when all is well.
    """

    total: int
    placed: int
    invented: tuple[str, ...] = ()

    @property
    def whole(self) -> bool:
        """Every word is placed, none was invented."""
        return self.total == self.placed and not self.invented

    def __str__(self) -> str:
        """Say it in one line.

        >>> str(Account(1204, 1204))
        'xếp được 1.204 trên 1.204 chữ'
        """
        return f"xếp được {self.placed:,} trên {self.total:,} chữ".replace(",", ".")


@dataclass(frozen=True, slots=True)
class Recovered:
    """A record read back from a paper.

    Attributes:
        record: what `vanban.from_dict` takes; fields nobody could find are missing.
        unplaced: texts of the paper that are not in the record.
        exact: the record is the very one the paper was made of.
        account: how many words of the print the record holds.
        told: what was read only as likely, or is written otherwise than it was printed, in Vietnamese.
    """

    record: Record
    unplaced: tuple[Leftover, ...] = ()
    exact: bool = False
    account: Account = Account(0, 0)
    told: tuple[str, ...] = ()
