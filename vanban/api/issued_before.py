"""Papers of a list that stand in the book already: the same list again gives no second number."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import field
from pathlib import Path
from typing import Final

from vanban.errors import OverwriteError, Problem
from vanban.files import sha256, write_new
from vanban.frozen import dataclass
from vanban.language import NgayKhuyet, fold
from vanban.line.office import Office
from vanban.line.registering import numbered, request_of
from vanban.models import VanBan
from vanban.registers import Loc, SoDangKy, VanBanDi
from vanban.registers.store.places import found

_PAGE: Final = 500
_TRIED: Final = 20
"""Papers of one subject that are made once more to compare; one under the same file name is tried first."""


@dataclass(frozen=True, slots=True)
class StandsAlready:
    """A paper that stands in the book.

    Attributes:
        entry: its entry.
        tep: its file.
        luu_y: what became of the file since.
    """

    entry: VanBanDi
    tep: Path
    luu_y: tuple[str, ...]


@dataclass(slots=True)
class IssuedBefore:
    """Knows the papers of a book by kind, year and subject.

    Attributes:
        book: the opened book.
        out: the folder the list is written to.
    """

    book: SoDangKy
    out: Path
    _known: dict[tuple[str, int], dict[str, list[VanBanDi]]] = field(default_factory=dict)
    _given: set[int] = field(default_factory=set)
    """Entries that are some row's already: two rows that say the same are two papers."""

    def entry(self, name: str, office: Office, paper: VanBan, *, dated: bool) -> StandsAlready | None:
        """Find the entry of the very same paper: made with its number and day it gives the file that was issued.

        A file that is gone meanwhile is there again afterwards, word for word as it was issued.

        Args:
            name: the name its file would have.
            office: who makes it.
            paper: the paper, without its number.
            dated: whether its record says the day; if not, the day of the entry counts.
        """
        wanted = request_of(paper)
        if wanted.ngay is None:
            return None
        same = self._of(wanted.loai, wanted.ngay.year).get(fold(wanted.trich_yeu), [])
        same = sorted(same, key=lambda one: all(Path(file.duong_dan).name != name for file in one.tep))
        for entry in same[:_TRIED]:
            day = entry.ngay
            if entry.id in self._given or day is None or (dated and day != wanted.ngay):
                continue
            again = paper.model_copy(update={"ngay": NgayKhuyet(day.year, day.month, day.day)})
            data = office.make(numbered(again, entry))
            made = hashlib.sha256(data).hexdigest()
            if any(file.bam == made for file in entry.tep):
                self._given.add(entry.id)
                return self._standing(entry, data, made)
        return None

    def _standing(self, entry: VanBanDi, data: bytes, made: str) -> StandsAlready:
        file = next(one for one in entry.tep if one.bam == made)
        path = found(file.duong_dan, self.book.store.duong_dan)
        if path.is_file():
            changed = sha256(path) != made
            told = (f"Tệp {path} đã bị sửa sau khi phát hành; không thay.",) if changed else ()
            return StandsAlready(entry, path, told)
        if not self._own_folder(path):
            return StandsAlready(entry, path, (f"Không còn tệp {path}.",))
        path.parent.mkdir(parents=True, exist_ok=True)
        write_new(path, data)  # as issuing does: no draft, it is not to be replaced
        return StandsAlready(entry, path, (f"Tệp {path} không còn, đã tạo lại đúng như khi phát hành.",))

    def _own_folder(self, path: Path) -> bool:
        """Whether a file may be made where the book says: below its own folder, or where this list is written to."""
        book = self.book.store.duong_dan
        homes = [self.out.resolve(), *([book.resolve().parent] if book is not None else [])]
        return any(path.resolve().is_relative_to(home) for home in homes)

    def in_the_way(self, error: OverwriteError) -> OverwriteError:
        """The same error; where a file is an issued paper it says which."""
        issued = {
            found(file.duong_dan, self.book.store.duong_dan).resolve(): entry.so_ky_hieu
            for known in self._known.values()
            for entries in known.values()
            for entry in entries
            for file in entry.tep
        }
        return OverwriteError(*(_told(problem, issued.get(Path(problem.tep).resolve())) for problem in error.problems))

    def _of(self, kind: str, year: int) -> dict[str, list[VanBanDi]]:
        if (kind, year) not in self._known:
            by_subject: dict[str, list[VanBanDi]] = {}
            for entry in self._entries(kind, year):
                if entry.tep:
                    by_subject.setdefault(fold(entry.trich_yeu), []).append(entry)
            self._known[kind, year] = by_subject
        return self._known[kind, year]

    def _entries(self, kind: str, year: int) -> Iterator[VanBanDi]:
        last: int | None = None
        while True:
            page: Sequence[VanBanDi] = self.book.tra_cuu(
                Loc(nam=year, loai=(kind,), trang_thai=("cap",), sau=last, limit=_PAGE)
            )
            yield from page
            if len(page) < _PAGE:
                return
            last = page[-1].id


def _told(problem: Problem, number: str | None) -> Problem:
    if number is None:
        return problem
    return Problem(
        f"tệp này là văn bản {number} đã phát hành, danh sách hay bản ghi nay cho nội dung khác; không thay, chưa cấp số nào",
        tep=problem.tep,
        cach_sua="Văn bản mới thì ghi ra thư mục khác (-o); bỏ khỏi danh sách những hàng đã phát hành",
    )
