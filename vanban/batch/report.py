"""What became of a batch: counts, files with their hashes, bad rows, what deserves a look."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Literal

from vanban.batch.rows import Row
from vanban.errors import Problem, with_remedy
from vanban.frozen import dataclass

SUMMARY_NAME = "_tong-ket.csv"
# A spreadsheet takes text with these beginnings for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")

FileState = Literal["moi", "giu_nguyen", "da_sua_tay"]
Stage = Literal["kiem_tra", "tao", "gop", "pdf"]
_STATE_WORDS = {"moi": "mới tạo", "giu_nguyen": "đã có từ trước", "da_sua_tay": "đã sửa tay, giữ nguyên"}


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a batch is.

    Attributes:
        stage: "kiem_tra" (looking rows over), "tao" (making files), "gop" (joining), "pdf".
        done: rows or files finished in this stage.
        total: how many there are.
        rate: finished a second; 0 when not known yet.
        seconds_left: estimate; None when not known yet.
    """

    stage: Stage
    done: int
    total: int
    rate: float
    seconds_left: float | None


@dataclass(frozen=True, slots=True)
class MadeFile:
    """One file of a batch.

    Attributes:
        row: the row it was made from.
        name: its name in the folder.
        sha256: of its bytes as they were made.
        state: "moi" made now, "giu_nguyen" whole from an earlier run, "da_sua_tay" changed by hand since and left alone.
    """

    row: Row
    name: str
    sha256: str
    state: FileState


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that gives no file, and why."""

    row: Row
    number: int
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """What became of a batch.

    Attributes:
        folder: where the files are.
        total: rows in the list.
        files: the files, in order.
        bad: rows that give no file.
        notes: what deserves a look: text that had to shrink, files changed by hand.
        leftovers: files of earlier runs that belong to no row of this list.
        seconds: how long it took.
    """

    folder: Path
    total: int
    files: tuple[MadeFile, ...] = ()
    bad: tuple[BadRow, ...] = ()
    notes: tuple[Problem, ...] = ()
    leftovers: tuple[str, ...] = ()
    seconds: float = 0.0

    @property
    def ok(self) -> bool:
        """Whether every row has its file."""
        return not self.bad and len(self.files) == self.total

    @property
    def made(self) -> int:
        """How many files were made now."""
        return sum(file.state == "moi" for file in self.files)

    @property
    def paths(self) -> tuple[Path, ...]:
        """The files, in order."""
        return tuple(self.folder / file.name for file in self.files)

    def to_dict(self) -> dict[str, object]:
        """The report as plain data."""
        return {
            "thu_muc": str(self.folder),
            "tong_so": self.total,
            "moi_tao": self.made,
            "da_co": len(self.files) - self.made,
            "hang_loi": len(self.bad),
            "giay": round(self.seconds, 3),
            "tep": [
                {"hang": file.row.place, "ten": file.name, "sha256": file.sha256, "trang_thai": file.state}
                for file in self.files
            ],
            "loi": [{"hang": bad.row.place, "noi_dung": [str(p) for p in bad.problems]} for bad in self.bad],
            "luu_y": [str(note) for note in self.notes],
            "tep_thua": list(self.leftovers),
        }

    def summary(self) -> bytes:
        """The summary as a CSV that Excel opens in Vietnamese: a line a row, with the hash of its file."""
        out = io.StringIO(newline="")
        writer = csv.writer(out)
        writer.writerow(["Thứ tự", "Hàng trong danh sách", "Tệp", "SHA-256", "Kết quả"])
        for at, file in enumerate(self.files, start=1):
            cells = [file.row.place, file.name, file.sha256, _STATE_WORDS[file.state]]
            writer.writerow([str(at), *map(_no_formula, cells)])
        for bad in self.bad:
            reasons = "; ".join(str(problem) for problem in bad.problems)
            writer.writerow(["", *map(_no_formula, [bad.row.place, "", "", f"LỖI: {reasons}"])])
        counts = (self.total, self.made, len(self.files) - self.made, len(self.bad))
        writer.writerow(["", "Tổng cộng: {} hàng; {} tệp mới, {} tệp đã có, {} hàng lỗi".format(*counts), "", "", ""])
        return b"\xef\xbb\xbf" + out.getvalue().encode("utf-8", "replace")


def grouped(bad: Iterable[BadRow]) -> list[str]:
    """The problems of many rows, the same one told once with the rows it meets."""
    places: dict[str, list[str]] = {}
    for row in bad:
        for problem in row.problems:
            what = problem.noi_dung + (f" (cần: {problem.can_co})" if problem.can_co is not None else "")
            what = with_remedy(what, problem.cach_sua)
            place = problem.vi_tri or row.row.place
            found = f' (thấy: "{problem.tim_thay}")' if problem.tim_thay is not None else ""
            places.setdefault(what, []).append(f"{place}{found}")
    lines = []
    for what, where in places.items():
        shown = "; ".join(where[:3]) + (f" và {len(where) - 3} chỗ nữa" if len(where) > 3 else "")
        lines.append(f"{shown}: {what}")
    return lines


def alike(notes: Iterable[Problem]) -> list[str]:
    """Notes as lines, those that say the same of several places told once."""
    together: dict[tuple[str, str, str], list[Problem]] = {}
    for note in notes:
        together.setdefault((note.tep, note.noi_dung, note.cach_sua), []).append(note)
    lines = []
    for same in together.values():
        first = same[0]
        if len(same) > 1:
            first = replace(first, noi_dung=f"{first.noi_dung} (và {len(same) - 1} chỗ nữa)")
        lines.append(str(first))
    return lines


def _no_formula(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA) else text
