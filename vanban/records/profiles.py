"""Where an office's profile `co-quan.yaml` is; looking for it loads no model."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

NAMES: Final = ("co-quan.yaml", "co-quan.yml", "co-quan.json")


def find_profile(path: Path | str) -> Path | None:
    """Look for the office profile beside a record (or in a folder), then in each folder above; None when there is none."""
    start = Path(path).absolute()
    for folder in (start, *start.parents):
        for name in NAMES:
            if os.path.isfile(folder / name) and folder / name != start:  # a name no system takes is no file, no error
                return folder / name
    return None
