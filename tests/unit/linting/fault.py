"""What a planted fault is: the rule it breaks, where it can be planted, how, and what follows from it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from surgery import Surgery

from vanban.reading.facts.file import Facts, Line


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault.

    Attributes:
        ma: the rule it breaks.
        name: what is done, in a few words.
        plant: changes the paper; returns False where it cannot be planted in this paper.
        follows: rules that are truly broken by the same change (a name set larger has a rule too short for it).
    """

    ma: str
    name: str
    plant: Callable[[Surgery, Facts], bool | None]
    follows: frozenset[str] = frozenset()


def fault(ma: str, name: str, plant: Callable[[Surgery, Facts], bool | None], *follows: str) -> Fault:
    """Write a fault in one line."""
    return Fault(ma, name, plant, frozenset(follows))


Lines = Callable[[Facts], "tuple[Line, ...] | list[Line]"]


def looks(
    ma: str, what: str, get: Lines, *changes: tuple[str, dict[str, str]], follows: tuple[str, ...] = ()
) -> list[Fault]:
    """Make the faults that change the letters of a component, one property at a time."""
    made = []
    for tag, attributes in changes:

        def plant(doc: Surgery, facts: Facts, tag: str = tag, attributes: dict[str, str] = attributes) -> bool:
            lines = get(facts)
            for line in lines:
                doc.look(line, tag, **attributes)
            return bool(lines)

        made.append(fault(ma, f"{what}: {tag} {' '.join(attributes.values())}", plant, *follows))
    return made


def aligned(ma: str, what: str, get: Lines, *values: str, follows: tuple[str, ...] = ()) -> list[Fault]:
    """Make the faults that set a component elsewhere than it should stand."""
    made = []
    for value in values:

        def plant(doc: Surgery, facts: Facts, value: str = value) -> bool:
            lines = [
                line
                for line in get(facts)
                if line.aligned_by == "doan" and line.start == 0 and "\n" not in line.paragraph.text
            ]
            for line in lines:
                doc.setting(line, "jc", val=value)
            return bool(lines)

        made.append(fault(ma, f"{what}: jc {value}", plant, *follows))
    return made


def words(ma: str, what: str, get: Lines, old: str, new: str, *follows: str) -> Fault:
    """Make a fault that replaces words in the first line of a component that has them."""

    def plant(doc: Surgery, facts: Facts) -> bool:
        for line in get(facts):
            if old in line.text:
                try:
                    doc.write(line, old, new)
                except LookupError:
                    return False
                return True
        return False

    return fault(ma, f"{what}: «{old}» → «{new}»", plant, *follows)


SIZE_UP = ("sz", {"val": "34"})
SIZE_DOWN = ("sz", {"val": "19"})
BOLD = ("b", {"val": "1"})
LIGHT = ("b", {"val": "0"})
ITALIC = ("i", {"val": "1"})
UPRIGHT = ("i", {"val": "0"})
