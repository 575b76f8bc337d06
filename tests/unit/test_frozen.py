"""Quickly made frozen values are what `dataclass` promises: same calls, same defaults, nothing can be set."""

from __future__ import annotations

import copy
import dataclasses
import inspect
import pickle
from dataclasses import FrozenInstanceError, dataclass, field, replace

import pytest

from vanban import frozen
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


@frozen.dataclass(frozen=True, slots=True)
class Light:
    """As the standard library has it."""

    text: str
    size: float = 14.0
    under: Light | None = None

    def __post_init__(self) -> None:
        if self.size < 0:
            raise ValueError(self.text)


def test_a_light_class_is_called_as_the_standard_one() -> None:
    assert inspect.signature(Light).parameters.keys() == inspect.signature(Plain).parameters.keys()
    assert Light("a") == Light(text="a", size=14.0, under=None) != Light("a", 15.0)
    assert Light("a") != Plain("a")
    assert repr(Light("a", under=Light("b"))) == repr(Plain("a", under=Plain("b"))).replace("Plain", "Light")
    for wrong in ((), ("a", 1.0, None, 3)):
        with pytest.raises(TypeError):
            Light(*wrong)
    with pytest.raises(ValueError, match="below"):
        Light("below", -1)
    match Light("a", 3.0):
        case Light("a", size):
            assert size == 3.0


def test_nothing_of_a_light_class_can_be_set() -> None:
    made = Light("a")
    for name in ("text", "other"):
        with pytest.raises(FrozenInstanceError):
            setattr(made, name, "b")
    with pytest.raises(FrozenInstanceError):
        del made.text
    assert not hasattr(made, "__dict__")
    assert dataclasses.asdict(made) == {"text": "a", "size": 14.0, "under": None}


def test_a_light_value_travels_and_changes_into_new_ones() -> None:
    made = Light("a", under=Light("b"))
    assert pickle.loads(pickle.dumps(made)) == made == copy.deepcopy(made)
    assert replace(made, size=12.0) == Light("a", 12.0, Light("b"))
    assert len({made, replace(made), Light("c")}) == 2


def test_other_classes_are_the_standard_library_s() -> None:
    @frozen.dataclass(slots=True)
    class Open:
        found: list[str] = field(default_factory=list)

    @frozen.dataclass(frozen=True, slots=True)
    class Told:
        text: str
        hidden: str = field(default="", repr=False, compare=False)

        def __hash__(self) -> int:
            return 7

    made = Open()
    made.found.append("a")
    assert (made, Open().found) == (Open(["a"]), [])
    assert Told("a", "b") == Told("a")
    assert (repr(Told("a", "b")).endswith("(text='a')"), hash(Told("a"))) == (True, 7)
    with pytest.raises(FrozenInstanceError):
        Told("a").text = "b"  # type: ignore[misc]
