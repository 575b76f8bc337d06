"""Acts that must not happen twice though a button is pressed twice: each form carries a key, each key acts once."""

from __future__ import annotations

import secrets
import threading
from collections import OrderedDict
from collections.abc import Callable
from typing import Final

FIELD: Final = "mot_lan"
_MOST: Final = 500


class Once:
    """The keys of forms that acted, and where they led."""

    def __init__(self) -> None:
        """Begin with none."""
        self._led: OrderedDict[str, str] = OrderedDict()
        self._lock = threading.Lock()

    def key(self) -> str:
        """Make a key for a form."""
        return secrets.token_hex(8)

    def act(self, key: str, what: Callable[[], str]) -> str:
        """Act, or give where the act with this key led; acts wait for each other."""
        with self._lock:
            led = self._led.get(key) if key else None
            if led is None:
                led = what()
                self._led[key] = led
                while len(self._led) > _MOST:
                    self._led.popitem(last=False)
            return led
