"""Lists at work: each a folder in the office's own, with the list, what its papers share and how the page left it.

The names are made here; the folder is one the commands work in as well.
"""

from __future__ import annotations

import contextlib
import json
import threading
from collections.abc import Callable
from dataclasses import asdict, field, fields, replace
from datetime import datetime
from pathlib import Path, PurePath
from typing import Any, Final

from vanban import files
from vanban.frozen import dataclass
from vanban.patterns import regex

FOLDER: Final = "danh-sach"
STATE: Final = ".vanban-danh-sach.json"
COMMON: Final = "chung.yaml"
_NAME: Final = regex(r"[a-z0-9_]{1,40}-\d{8}(?:-\d{1,4})?")
_SUFFIXES: Final = frozenset({".xlsx", ".xlsm", ".csv", ".ods", ".xls", ".txt", ".tsv"})


@dataclass(frozen=True, slots=True)
class Listed:
    """A list at work.

    Attributes:
        key: its folder's name.
        kind: what is made of it.
        name: the list's name as it came, to be shown.
        file: the list's copy in the folder.
        common: what the papers share, as typed; {} when it comes from a draft or a file.
        draft: the draft whose record the papers share; "" for none.
        template: the office's own DOCX in the folder; "" for none.
        columns: decisions about its columns.
        may_be_blank: fields that may be empty, as typed.
        sheet: the sheet; "" takes the one that fits best.
        merged: "pdf", "docx" or "" for no joined file.
        skip_bad: good rows are made though others are bad.
        version: counts every change.
        when: when it was changed, as ISO text.
        state: "" not run yet, "chay" running (or cut off), "dung" stopped, "xong" done, "loi" failed.
        said: what the last run said.
        made: files of the last run.
        prints: joined files of the last run.
        bad: rows that gave no file in the last run.
        error_book: the workbook of bad rows; "" for none.
        form: the pre-printed form in the folder; "" for none.
    """

    key: str
    kind: str
    name: str
    file: str
    common: dict[str, Any] = field(default_factory=dict)
    draft: str = ""
    template: str = ""
    columns: dict[str, list[str]] = field(default_factory=dict)
    may_be_blank: str = ""
    sheet: str = ""
    merged: str = "pdf"
    skip_bad: bool = False
    version: int = 0
    when: str = ""
    state: str = ""
    said: list[str] = field(default_factory=list)
    made: list[str] = field(default_factory=list)
    prints: list[str] = field(default_factory=list)
    bad: int = 0
    error_book: str = ""
    form: str = ""


_FIELDS: Final = {one.name: str(one.type) for one in fields(Listed)}


class Lists:
    """The lists in the office's folder."""

    def __init__(self, folder: Path, clock: Callable[[], datetime]) -> None:
        """Look in the office's folder; the folder of lists is made with the first one."""
        self._folder = folder / FOLDER
        self._clock = clock
        self._lock = threading.Lock()

    def new(self, kind: str, name: str, data: bytes, common: dict[str, Any]) -> Listed:
        """Begin with a list that came in."""
        suffix = PurePath(name).suffix.lower()
        file = f"danh-sach{suffix if suffix in _SUFFIXES else '.xlsx'}"
        with self._lock:
            stem, number = f"{kind}-{self._clock():%Y%m%d}", 1
            key = stem
            while True:
                try:
                    (self._folder / key).mkdir(parents=True)
                    break
                except FileExistsError:
                    number += 1
                    key = f"{stem}-{number}"
            files.rewrite(self._folder / key / file, data)
            return self._write(Listed(key, kind, name, file, common))

    def folder(self, one: Listed) -> Path:
        """Give the folder of a list."""
        return self._folder / one.key

    def source(self, one: Listed) -> Path:
        """Give the copy of the list."""
        return self.folder(one) / one.file

    def get(self, key: str) -> Listed | None:
        """Read how a list was left; None when there is none of this name."""
        if not _NAME.fullmatch(key):
            return None
        try:
            data = json.loads((self._folder / key / STATE).read_text(encoding="utf-8"))
            known = {name: value for name, value in data.items() if name in _FIELDS and name != "key"}
            found = Listed(key, **known)
        except (OSError, ValueError, TypeError, AttributeError):
            return None
        plain = found.file == PurePath(found.file).name and found.template == PurePath(found.template).name
        return found if plain else None

    def change(self, one: Listed, **changes: Any) -> Listed:
        """Change a list; what it is now is read first, so that nothing is lost to an older copy."""
        with self._lock:
            now = self.get(one.key) or one
            return self._write(replace(now, **changes))

    @property
    def suffixes(self) -> frozenset[str]:
        """Endings a list may have."""
        return _SUFFIXES

    def discard(self, one: Listed) -> None:
        """Take back a list that could not be read: it was only just copied here."""
        for path in (self.source(one), self.folder(one) / STATE):
            path.unlink(missing_ok=True)
        with contextlib.suppress(OSError):
            self.folder(one).rmdir()

    def put(self, one: Listed, name: str, data: bytes) -> None:
        """Keep a file in the folder, under a name made here."""
        files.rewrite(self.folder(one) / name, data)

    def forget(self, one: Listed) -> None:
        """Show a list no more; its files stay."""
        (self.folder(one) / STATE).unlink(missing_ok=True)

    def all(self) -> list[Listed]:
        """Give the lists, the last first."""
        found = (
            [self.get(path.parent.name) for path in self._folder.glob(f"*/{STATE}")] if self._folder.is_dir() else []
        )
        return sorted((one for one in found if one is not None), key=lambda one: one.when, reverse=True)

    def _write(self, one: Listed) -> Listed:
        kept = replace(one, version=one.version + 1, when=self._clock().isoformat(timespec="seconds"))
        data = {name: value for name, value in asdict(kept).items() if name != "key"}
        files.rewrite(self.folder(kept) / STATE, json.dumps(data, ensure_ascii=False).encode())
        return kept
