"""A book opened where it was not before: moved, copied, or one of two that both went on.

Two copies of one book would give the same numbers in two places, and so would a book put back to an older state. But most
books that turn up elsewhere were moved, with their folder or alone, and a clerk who moved one is not stopped for it:

- renamed, or reached by another path to the same file: the same book, nothing is said;
- the old place is empty, or on another machine or server: told once, in the history too, when it is first written here;
- the old file still stands there and has not gone on: likewise, with a word that only one of the two may go on;
- the old file stands there and has given what this one does not know: nothing is written until somebody answers;
- the book lacks what the note beside it says, or was said to be a copy: likewise.

What this cannot see: an old place on another machine that is still used, a whole machine or disk copied with everything on
it, the book and its note put back together, a database server put back to an older state.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import Final, Literal

from sqlalchemy import Connection, select

from vanban.errors import Problem, RegisterError
from vanban.frozen import dataclass
from vanban.registers.store.schema import DAU_CHUOI, LICH_SU
from vanban.registers.store.storage import Store
from vanban.registers.store.whereabouts import Home, Place, another_file, behind, home_of, place_of, set_home

ANSWERS: Final = (
    "Nếu dùng tiếp bản này: bỏ bản kia (đổi tên hoặc xóa tệp), hoặc vanban so noi-de --so-rieng khi đây là một sổ riêng tách ra. "
    "Nếu đây là bản sao để xem: vanban so noi-de --ban-sao. Tra cứu, kiểm tra, xuất sổ thì không cần."
)
REOPEN: Final = "Nếu đây là sổ dùng thật: vanban so noi-de --da-chuyen. Tra cứu, kiểm tra, xuất sổ thì không cần."


@dataclass(frozen=True, slots=True)
class Arrival:
    """A book that is written at a place for the first time.

    Attributes:
        place: where it is opened.
        gone: places it has left.
        story: what the history is told; "" when the place is the old one under another name.
        luu_y: what the clerk is told.
    """

    place: Place
    gone: tuple[Place, ...] = ()
    story: str = ""
    luu_y: str = ""

    def settle(self, connection: Connection) -> str:
        """Write down that the book is at home here, in the transaction that first writes here; gives what is to be told."""
        kept = tuple(one for one in home_of(connection).noi or () if one not in self.gone)
        if self.place in kept:
            return ""  # another clerk was quicker
        set_home(connection, Home((*kept, self.place)))
        return self.story


def look_round(store: Store) -> None:
    """See where a book is opened: what makes it doubtful goes to `nghi_van`, what is to be told to `arrival`.

    Nothing is asked of a book that can only be read, and nothing is written here.
    """
    if store.chi_doc:
        return
    with store.reading() as connection:
        place, home = place_of(store, connection), home_of(connection)
        begun = bool(connection.execute(select(DAU_CHUOI.c.muc_cuoi)).scalar())
        old = behind(store, connection)
        if place is None:
            return
        home = home if begun else Home()
        others = _others(store, place, home, connection)
    store.nghi_van = _doubt(store, home, others) or old
    if store.nghi_van is None:
        store.arrival = _arrival(place, home, others)


def _doubt(store: Store, home: Home, others: Sequence[tuple[Place, _State]]) -> Problem | None:
    if store.duong_dan is not None and _named_twice(store.duong_dan):
        return Problem("tệp sổ này còn mang một tên khác (liên kết cứng): ghi qua hai tên thì sổ hỏng", tep=store.dia_chi,
                       cach_sua="Xóa tên kia, hoặc chép sổ ra tệp riêng rồi bỏ tên này.")  # fmt: skip
    if home.ban_sao:
        return Problem("sổ này là bản sao, chỉ để xem", tep=store.dia_chi, cach_sua=REOPEN)
    if home.noi is None:
        return Problem("chỗ sổ ghi nơi để của nó đã bị sửa: không biết đây là sổ hay bản sao", tep=store.dia_chi,
                       cach_sua=REOPEN)  # fmt: skip
    for one, state in others:
        if state == "di_tiep":
            return Problem("đây là bản sao: sổ ở nơi kia đã ghi tiếp; hai bản cùng ghi thì một số cấp hai lần",
                           tep=store.dia_chi, tim_thay=str(one), cach_sua=ANSWERS)  # fmt: skip
        if state == "khong_ro":
            return Problem("đây là bản sao? Tệp sổ ở nơi cũ vẫn còn mà không xem được", tep=store.dia_chi,
                           tim_thay=str(one), cach_sua=ANSWERS)  # fmt: skip
    return None


def _arrival(place: Place, home: Home, others: Sequence[tuple[Place, _State]]) -> Arrival | None:
    known = next((one for one in home.noi or () if place.is_of(one)), None)
    if known == place:
        return None
    if known is not None or not home.noi:
        return Arrival(place, () if known is None else (known,))
    if there := [one for one, state in others if state == "cung"]:
        return Arrival(place, (), f"chep: {there[-1]} → {place}",
                       f"Sổ này chép từ sổ ở {there[-1]}, sổ ấy vẫn còn đó. Chỉ ghi tiếp vào một trong hai bản, nếu không một số "
                       "sẽ cấp hai lần (khóa bản chỉ để xem: vanban so noi-de --ban-sao).")  # fmt: skip
    if mine := tuple(one for one in home.noi if one.may == place.may and one.may):
        return Arrival(place, mine, f"chuyen: {mine[-1]} → {place}",
                       f"Sổ trước đây ở {mine[-1]}, nay không còn thấy ở đó; từ nay ghi ở {place}.")  # fmt: skip
    return Arrival(place, (), f"chuyen: {home.noi[-1]} → {place}",
                   f"Sổ trước đây ghi ở {home.noi[-1]}, nay mở ở {place}. Nếu ở nơi cũ còn một bản vẫn đang ghi thì một số sẽ "
                   "cấp hai lần: chỉ ghi tiếp vào một bản (khóa bản chỉ để xem: vanban so noi-de --ban-sao).")  # fmt: skip


_State = Literal["khac", "cung", "di_tiep", "khong_ro"]
"""What a file at another place is to this book: another one, the same as far as this one has come, further, not known."""


def _others(store: Store, place: Place, home: Home, connection: Connection) -> list[tuple[Place, _State]]:
    """Give the places of this machine where another file stands under the book's old name, and what each file is."""
    return [
        (one, _state(store, one, connection))
        for one in home.noi or ()
        if one.may == place.may and one.may and one.tep != place.tep and another_file(one.tep, place.tep)
    ]


def _state(store: Store, other: Place, connection: Connection) -> _State:
    try:
        found = store.end_of(Path(other.tep))
    except (OSError, sqlite3.Error, RegisterError):
        return "khong_ro"
    mine = connection.execute(select(DAU_CHUOI.c.ma_so)).scalar()
    if found is None or found[0] != mine:
        return "khac"
    where = (LICH_SU.c.id == found[1], LICH_SU.c.bam == found[2])
    known = not found[1] or connection.execute(select(LICH_SU.c.id).where(*where)).scalar() is not None
    return "cung" if known else "di_tiep"


def _named_twice(path: Path) -> bool:
    """Say whether a book's file has a second name, which would get a log of its own; what a killed maker left is removed."""
    try:
        full = path.resolve()
        if full.stat().st_nlink > 1:
            for waiting in full.parent.glob(f".{full.name}.*.tam"):
                if waiting.samefile(full):
                    waiting.unlink()
        return full.stat().st_nlink > 1
    except OSError:
        return False
