"""What was typed and not yet thrown away: one small file a draft, on this machine, for this user only."""

from __future__ import annotations

import json
import secrets
import threading
from collections.abc import Callable
from dataclasses import field, replace
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from vanban import files
from vanban.frozen import dataclass
from vanban.patterns import regex

_NAME: Final = regex(r"[0-9a-f]{16}")


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft.

    Attributes:
        key: its name, made here.
        loai: the kind of paper.
        record: what the form holds.
        version: counts every saving, so that two windows do not write over each other.
        when: when it was saved, as ISO text.
        told: what was said when it was read from a paper.
        issued: number and file once it was issued: then it is frozen.
        window: the window that saved it last.
    """

    key: str
    loai: str
    record: dict[str, Any]
    version: int = 0
    when: str = ""
    told: tuple[str, ...] = ()
    issued: dict[str, str] = field(default_factory=dict)
    window: str = ""

    @property
    def title(self) -> str:
        """What it is about, as far as typed."""
        said = self.record.get("trich_yeu") or self.record.get("ve_viec") or self.record.get("ten_thu") or ""
        return said if isinstance(said, str) else ""


class Drawer:
    """The folder of drafts."""

    def __init__(self, folder: Path, clock: Callable[[], datetime]) -> None:
        """Open the folder; it is made with the first draft."""
        self._folder = folder
        self._clock = clock
        self._lock = threading.Lock()

    def new(self, loai: str, record: dict[str, Any], told: tuple[str, ...] = ()) -> Draft:
        """Begin a draft."""
        draft = Draft(secrets.token_hex(8), loai, record, told=told)
        with self._lock:
            return self._write(draft)

    def get(self, key: str) -> Draft | None:
        """Read a draft; None when there is none of this name."""
        if not _NAME.fullmatch(key):
            return None
        try:
            data = json.loads((self._folder / f"{key}.json").read_text(encoding="utf-8"))
            return Draft(
                key, str(data["loai"]), dict(data["record"]), int(data["version"]), str(data["when"]),
                tuple(map(str, data["told"])), {str(k): str(v) for k, v in data["issued"].items()}, str(data["window"]),
            )  # fmt: skip
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return None

    def save(self, draft: Draft, record: dict[str, Any], version: int, window: str) -> tuple[Draft, bool]:
        """Keep what was typed.

        Args:
            draft: the draft.
            record: what the form holds now.
            version: the version the form was shown with.
            window: the window it was typed in.

        Returns:
            The draft as kept, and whether it became another one: somebody saved in another window meanwhile, or the
            paper was issued; then both stay.
        """
        with self._lock:
            now = self.get(draft.key) or draft
            if record == now.record:
                return now, False
            if now.issued or (version != now.version and window != now.window):
                other = Draft(secrets.token_hex(8), draft.loai, record, window=window)
                return self._write(other), True
            return self._write(replace(now, record=record, window=window)), False

    def freeze(self, draft: Draft, issued: dict[str, str]) -> Draft:
        """Mark a draft as issued."""
        with self._lock:
            return self._write(replace(self.get(draft.key) or draft, issued=issued))

    def throw_away(self, key: str) -> None:
        """Remove a draft."""
        if _NAME.fullmatch(key):
            (self._folder / f"{key}.json").unlink(missing_ok=True)

    def all(self) -> list[Draft]:
        """Give the drafts, the last first."""
        found = [self.get(path.stem) for path in self._folder.glob("*.json")] if self._folder.is_dir() else []
        return sorted((one for one in found if one is not None), key=lambda one: one.when, reverse=True)

    def _write(self, draft: Draft) -> Draft:
        kept = replace(draft, version=draft.version + 1, when=self._clock().isoformat(timespec="seconds"))
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        data = {"loai": kept.loai, "record": kept.record, "version": kept.version, "when": kept.when,
                "told": list(kept.told), "issued": kept.issued, "window": kept.window}  # fmt: skip
        files.rewrite(self._folder / f"{kept.key}.json", json.dumps(data, ensure_ascii=False).encode())
        return kept
