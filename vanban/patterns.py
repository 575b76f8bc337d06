"""Regular expressions compiled when they are first used: a program reads hundreds of them and looks for a few dozen."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, AnyStr

__all__ = ["regex"]

if TYPE_CHECKING:
    from re import compile as regex
else:

    class regex:  # noqa: N801 - called like `re.compile`
        """What `re.compile` gives, from its first use on.

        A faulty expression is told by its first use too; `tests/house/test_patterns.py` compiles all that are written out.

        Attributes:
            pattern: the expression as it is written.
        """

        def __init__(self, pattern: AnyStr, flags: int = 0) -> None:
            """Remember what to compile."""
            self.pattern = pattern
            self._flags = flags

        def __getattr__(self, name: str) -> Any:
            """Compile, and keep what was asked for where it is found at once next time."""
            compiled = re.compile(self.pattern, self._flags)
            found = getattr(compiled, name)
            setattr(self, name, found)
            return found

        def __reduce__(self) -> tuple[object, ...]:
            """Travel as what is written; the other side compiles when it needs to."""
            return regex, (self.pattern, self._flags)
