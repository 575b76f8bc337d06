"""Which number each paper of the year got: a second run keeps numbers and replaces files."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Final

from vanban import files
from vanban.errors import InputError, Problem
from vanban.frozen import dataclass

FILE: Final = "nam-thi-dua.json"


@dataclass(frozen=True, slots=True)
class Kept:
    """A number given earlier: its row in the register, the number, the whole code, the file."""

    hang: int
    so: int
    so_ky_hieu: str
    tep: str


class Ledger:
    """The year's memory in its folder of results; written after every paper."""

    def __init__(self, folder: Path) -> None:
        """Open the memory of a folder; empty when there is none.

        Raises:
            InputError: the file is damaged.
        """
        self.path = folder / FILE
        self.kept: dict[str, Kept] = {}
        if self.path.exists():
            try:
                data = json.loads(self.path.read_text(encoding="utf-8"))
                self.kept = {str(key): Kept(**row) for key, row in data.items()}
            except (ValueError, TypeError, AttributeError) as error:
                raise InputError(
                    Problem(
                        "tệp nhớ số của năm bị hỏng",
                        tep=str(self.path),
                        cach_sua="Khôi phục bản cũ, hoặc tạo vào thư mục mới",
                    )
                ) from error

    def number_of(self, key: str) -> Kept | None:
        """Give the number a paper has; None on its first run."""
        return self.kept.get(key)

    def keep(self, key: str, kept: Kept) -> None:
        """Remember the number of a paper."""
        self.kept[key] = kept
        rows = {key: asdict(row) for key, row in self.kept.items()}
        files.rewrite(self.path, json.dumps(rows, ensure_ascii=False, indent=1).encode("utf-8"), durable=True)
