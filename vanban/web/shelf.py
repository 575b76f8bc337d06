"""Strangers' files for the time of a run: kept under names made here, in the folder that goes at its end."""

from __future__ import annotations

import secrets
import threading
from collections import OrderedDict
from pathlib import Path, PurePath
from typing import Final

from vanban.frozen import dataclass
from vanban.patterns import regex

_KEY: Final = regex(r"[0-9a-f]{16}")
_MOST: Final = 20
_SUFFIXES: Final = frozenset({".docx", ".docm", ".dotx", ".doc", ".odt", ".rtf"})


@dataclass(frozen=True, slots=True)
class Kept:
    """A file that came in: the name to show, and where its content stands."""

    name: str
    path: Path

    def read(self) -> bytes:
        """Give the content."""
        return self.path.read_bytes()


class Shelf:
    """The last groups of files that came in."""

    def __init__(self, folder: Path) -> None:
        """Keep files in a folder."""
        self._folder = folder
        self._groups: OrderedDict[str, tuple[Kept, ...]] = OrderedDict()
        self._lock = threading.Lock()

    def put(self, files: tuple[tuple[str, bytes], ...]) -> str:
        """Keep a group of files and give its key; the oldest group beyond twenty goes."""
        key = secrets.token_hex(8)
        kept = []
        for name, data in files:
            suffix = PurePath(name).suffix.lower()
            path = self._folder / f"{secrets.token_hex(12)}{suffix if suffix in _SUFFIXES else ''}"
            path.write_bytes(data)
            kept.append(Kept(name, path))
        with self._lock:
            self._groups[key] = tuple(kept)
            while len(self._groups) > _MOST:
                for old in self._groups.popitem(last=False)[1]:
                    old.path.unlink(missing_ok=True)
        return key

    def get(self, key: str) -> tuple[Kept, ...]:
        """Give a group; empty when it is gone."""
        with self._lock:
            return self._groups.get(key, ()) if _KEY.fullmatch(key) else ()
