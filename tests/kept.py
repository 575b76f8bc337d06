"""What a room says and gives in its tests, kept in full beside them: a word, a place or a number that changes is seen.

A test asserts what it is about; all the rest of what it was given is held against the file `kept.json` of its folder.
After a change that is meant: `pytest FOLDER -n 0 --update-golden`, and read the diff.
"""

from __future__ import annotations

import difflib
import json
import os
import re
import tempfile
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

UPDATE = "VANBAN_UPDATE_GOLDEN"
"""Set in the environment while what is kept is written anew."""
_CUT = 40
"""What of a line is kept that is usual and is not said."""
_PASSING = re.compile(rf"{re.escape(str(Path(tempfile.gettempdir())) + os.sep)}(?:[^/\\\s]+[/\\])*")
"""Folders that differ from run to run."""
_heard: dict[str, int] = {}
T = TypeVar("T")


@cache
def _kept(path: Path) -> dict[str, list[list[str]]]:
    found: dict[str, list[list[str]]] = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    return found


def keep(folder: Path, said: Sequence[str], usual: str = "", *, needed: bool = True) -> None:
    """Hold what the test that runs was given against what is kept of it; the n-th time against the n-th.

    Args:
        folder: where `kept.json` lies.
        said: what was given; each text has one line or several.
        usual: the test whose lines it mostly repeats; only what differs from them is kept. "" keeps all. When the usual
            itself changes, two runs write all anew.
        needed: whether a test of which nothing is kept fails; where fixtures keep what every test was given, a new test holds
            only what it asserts until it is kept as well.
    """
    test = os.environ["PYTEST_CURRENT_TEST"].rpartition(" ")[0]
    file, _, name = test.partition("::")
    key = f"{Path(file).stem}::{name}"
    place, now = _heard.get(test, 0), [line for text in said for line in text.split("\n")]
    _heard[test] = place + 1
    path = folder / "kept.json"
    kept = _kept(path)
    if usual and usual != key:
        common = kept.get(usual, [[]])[0]
        now = [
            *(f"- {line[:_CUT]}" for line in common if line not in now),
            *(f"+ {line}" for line in now if line not in common),
        ]
    if os.environ.get(UPDATE):
        kept[key] = [*kept.get(key, [])[:place], now]
        text = json.dumps(dict(sorted(kept.items())), ensure_ascii=False, indent=0)
        path.write_text(text + "\n", encoding="utf-8", newline="\n")
    if len(kept.get(key, ())) <= place and not needed:
        return
    assert len(kept.get(key, ())) > place, f"nothing is kept of {key}: run pytest {folder} -n 0 --update-golden"
    assert now == kept[key][place], "\n".join(
        difflib.unified_diff(kept[key][place], now, "kept", "now", lineterm="", n=1)
    )


def given(
    work: Callable[[], T],
    told: Callable[[T], list[str]],
    folder: Path,
    hidden: Path | None = None,
    usual: str = "",
    *,
    needed: bool = True,
) -> T:
    """Do some work and keep what it gives, or how it is refused.

    Args:
        work: what the test asks for.
        told: what it gives, as lines.
        folder: where it is kept.
        hidden: a folder whose name differs from run to run; it is left out of what is kept.
        usual: as for `keep`.
        needed: as for `keep`.
    """
    try:
        done = work()
    except Exception as error:
        keep(folder, _bare([f"{type(error).__name__}: {error}"], hidden), needed=needed)
        raise
    keep(folder, _bare(told(done), hidden), usual, needed=needed)
    return done


def _bare(said: list[str], hidden: Path | None) -> list[str]:
    if hidden:
        said = [line.replace(f"{hidden}{os.sep}", "").replace(str(hidden), "") for line in said]
    return [_PASSING.sub("", line) for line in said]


def shown(value: Any) -> str:
    """A value of a list as text: what kind it is must be seen too."""
    return repr(value) if not isinstance(value, str) else value
