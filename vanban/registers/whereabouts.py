"""Where the book is at home, asked and settled by a clerk; every answer is told in the history."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

from vanban.errors import Problem, RegisterError
from vanban.frozen import dataclass
from vanban.registers.store.history import Work, head
from vanban.registers.store.storage import Store
from vanban.registers.store.whereabouts import Home, Place, home_of, place_of, set_home, write_note


@dataclass(frozen=True, slots=True)
class NoiDe:
    """Where the book is at home.

    Attributes:
        o_day: where it is opened now; "" when its server does not tell.
        noi: where it says that it is at home.
        ban_sao: it was said to be a copy.
    """

    o_day: str
    noi: tuple[str, ...]
    ban_sao: bool


@dataclass(frozen=True, slots=True)
class SoNoiDe:
    """The desk that knows where the book is at home."""

    store: Store
    work: Callable[[], AbstractContextManager[Work]]

    @property
    def luu_y(self) -> tuple[str, ...]:
        """What there is to tell of the book's way to this place, until something was written here."""
        arrival = self.store.arrival
        return () if arrival is None or not arrival.luu_y or self.nghi_van is not None else (arrival.luu_y,)

    @property
    def nghi_van(self) -> Problem | None:
        """What makes it doubtful that this is the book itself; None when nothing does. Nothing is written while there is."""
        return self.store.nghi_van

    def xem(self) -> NoiDe:
        """Say where the book is at home."""
        with self.store.reading() as connection:
            place, home = place_of(self.store, connection), home_of(connection)
        return NoiDe(str(place) if place else "", tuple(map(str, home.noi or ())), home.ban_sao)

    def da_chuyen(self, ly_do: str = "") -> None:
        """The book has moved here, or this older state of it is to be gone on with; elsewhere it is used no more.

        Raises:
            RegisterError: where it was, on this machine, the same book still stands.
        """
        with self.store.reading() as connection:
            place, old = place_of(self.store, connection), home_of(connection).noi or ()
        for one in old:
            if place is not None and one.tep != place.tep and one.may == place.may and Path(one.tep).is_file():
                raise RegisterError(
                    Problem("sổ ở nơi cũ vẫn còn đó", tep=one.tep,
                            cach_sua="Đổi tên hoặc xóa tệp ấy trước, để không ai ghi tiếp vào nó, rồi chạy lại.")
                )  # fmt: skip
        self._settle(lambda _old, here: Home((here,)), "da_chuyen", ly_do)

    def cung_so(self, ly_do: str = "") -> None:
        """It is the very same book, reached by another path or from another machine."""
        self._settle(lambda old, here: Home((*(old.noi or ()), here)), "cung_so", ly_do)

    def so_rieng(self, ly_do: str = "") -> None:
        """It is a copy that goes on as a book of its own (to try things, for a unit split off): its numbers are its own."""
        self._settle(lambda _old, here: Home((here,)), "so_rieng", ly_do)

    def ban_sao(self, ly_do: str = "") -> None:
        """It is a copy: it is read, and never written."""
        self._settle(lambda old, _here: Home(old.noi or (), ban_sao=True), "ban_sao", ly_do)

    def _settle(self, change: Callable[[Home, Place], Home], answer: str, ly_do: str) -> None:
        doubt, arrival = self.store.nghi_van, self.store.arrival
        self.store.nghi_van = self.store.arrival = None
        try:
            with self.work() as work:
                place = place_of(self.store, work.connection)
                if place is None:
                    raise RegisterError(Problem("máy chủ không cho biết sổ nằm ở đâu", tep=self.store.dia_chi))
                home = change(home_of(work.connection), place)
                set_home(work.connection, home)
                work.tell_book("noi_de", f"{answer}: {place}" + (f"; {ly_do}" if ly_do else ""))
                end = head(work.connection)
            if self.store.duong_dan is not None:
                write_note(self.store.duong_dan, self.store.ma_so, *end)
        except BaseException:
            self.store.nghi_van, self.store.arrival = doubt, arrival
            raise
        if home.ban_sao:
            self.store.nghi_van = Problem("sổ này là bản sao, chỉ để xem", tep=self.store.dia_chi)
