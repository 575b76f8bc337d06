"""What the pages work with: the office's folder, the drafts, the press, the clock; handed to them, never looked for."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Self

from vanban.api.papers import office_at
from vanban.api.preview import Drawn, Press
from vanban.web.drafts import Drawer
from vanban.web.listed import Lists
from vanban.web.once import Once
from vanban.web.running import Runs
from vanban.web.safety import Gate
from vanban.web.shelf import Shelf

if TYPE_CHECKING:
    from vanban.api.forms import Office

_MOST_PRINTS = 8


class Kept:
    """The last things worked out, by what they were worked out from."""

    def __init__(self, most: int) -> None:
        """Begin with nothing; keep so many."""
        self._most = most
        self._kept: OrderedDict[Hashable, object] = OrderedDict()
        self._lock = threading.Lock()

    def keep(self, key: Hashable, value: object) -> None:
        """Keep one."""
        with self._lock:
            self._kept[key] = value
            self._kept.move_to_end(key)
            while len(self._kept) > self._most:
                self._kept.popitem(last=False)

    def get(self, key: Hashable) -> object | None:
        """Give one; None when it is gone."""
        with self._lock:
            return self._kept.get(key)


class Prints:
    """The last pages printed, so that a picture is drawn without printing anew."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._kept: OrderedDict[str, Drawn] = OrderedDict()
        self._wanted: dict[str, int] = {}
        self._lock = threading.Lock()

    def keep(self, key: str, drawn: Drawn) -> None:
        """Keep a print under a name of its own."""
        with self._lock:
            self._kept[key] = drawn
            self._kept.move_to_end(key)
            while len(self._kept) > _MOST_PRINTS:
                self._kept.popitem(last=False)

    def get(self, key: str) -> Drawn | None:
        """Give a print; None when it is gone."""
        with self._lock:
            return self._kept.get(key)

    def newest(self, draft: str, edit: int) -> bool:
        """Say whether an edit of a draft is the newest asked for; an overtaken one need not be printed."""
        with self._lock:
            self._wanted[draft] = max(self._wanted.get(draft, 0), edit)
            return self._wanted[draft] == edit


@dataclass(frozen=True)
class Desk:
    """What the pages work with.

    Attributes:
        folder: where the office works: its profile is looked for here and above, issued papers are written here.
        profile: the profile to use instead; None looks for it.
        drawer: the drafts.
        press: pages as they print.
        gate: the secrets of this run.
        temporary: a folder that goes with this run.
        clock: the time.
        shelf: files that came in.
        lists: the lists at work.
        runs: their runs.
        prints: the last pages printed.
        looks: the last lists looked over.
        notes: what the book said of its last entries.
        years: runs of award years.
        once: what must not happen twice.
        issuing: held while a number is given.
    """

    folder: Path
    profile: Path | None
    drawer: Drawer
    press: Press
    gate: Gate
    temporary: Path
    clock: Callable[[], datetime]
    shelf: Shelf
    lists: Lists
    runs: Runs
    prints: Prints = field(default_factory=Prints)
    looks: Kept = field(default_factory=lambda: Kept(3))
    notes: Kept = field(default_factory=lambda: Kept(50))
    years: Kept = field(default_factory=lambda: Kept(20))
    once: Once = field(default_factory=Once)
    issuing: threading.Lock = field(default_factory=threading.Lock)

    @classmethod
    def laid(
        cls,
        folder: Path,
        profile: Path | None,
        drafts: Path,
        press: Press,
        gate: Gate,
        temporary: Path,
        clock: Callable[[], datetime],
    ) -> Self:
        """Lay everything out for one run."""
        lists = Lists(folder, clock)
        return cls(
            folder, profile, Drawer(drafts, clock), press, gate, temporary, clock, Shelf(temporary), lists, Runs(lists)
        )

    def office(self) -> Office:
        """Open the office as its profile now stands.

        Raises:
            InputError: the profile is wrong; every fault is told.
        """
        return office_at(self.folder, profile=self.profile)
