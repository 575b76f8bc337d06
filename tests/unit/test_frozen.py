"""Quickly made frozen values are what `dataclass` promises: same calls, same defaults, nothing can be set."""

from __future__ import annotations

import copy
import inspect
import pickle
from dataclasses import FrozenInstanceError, dataclass, field, replace

import pytest

from vanban.frozen import quick


@dataclass(frozen=True, slots=True)
class Plain:
    text: str
    size: float = 14.0
    under: Plain | None = None


@quick
@dataclass(frozen=True, slots=True)
class Quick:
    text: str
    size: float = 14.0
    under: Quick | None = None


def test_is_called_as_before() -> None:
    assert inspect.signature(Quick).parameters.keys() == inspect.signature(Plain).parameters.keys()
    assert Quick("a") == Quick(text="a", size=14.0, under=None)
    assert repr(Quick("a", under=Quick("b"))) == repr(Plain("a", under=Plain("b"))).replace("Plain", "Quick")
    for wrong in ((), ("a", 1.0, None, 3)):
        with pytest.raises(TypeError):
            Quick(*wrong)


def test_nothing_can_be_set() -> None:
    made = Quick("a")
    with pytest.raises(FrozenInstanceError):
        made.text = "b"  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del made.text
    with pytest.raises(TypeError):
        made.other = 1  # type: ignore[attr-defined]
    assert made.text == "a"


def test_travels_and_changes_into_new_values() -> None:
    made = Quick("a", under=Quick("b"))
    assert pickle.loads(pickle.dumps(made)) == made == copy.deepcopy(made)
    assert type(pickle.loads(pickle.dumps(made))) is type(made) is Quick
    assert replace(made, size=12.0) == Quick("a", 12.0, Quick("b"))
    assert hash(replace(made)) == hash(made)
    assert len({made, replace(made), Quick("c")}) == 2


def test_what_it_cannot_keep_is_refused() -> None:
    @dataclass(frozen=True, slots=True)
    class MadeAnew:
        found: list[str] = field(default_factory=list)

    @dataclass(frozen=True, slots=True)
    class Checked:
        text: str

        def __post_init__(self) -> None:
            raise ValueError(self.text)

    @dataclass(frozen=True)
    class Open:
        text: str

    for cls in (MadeAnew, Checked, Open):
        with pytest.raises(TypeError, match=cls.__name__):
            quick(cls)
