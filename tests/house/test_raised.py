"""Everything raised on purpose is a `VanbanError`: who catches that catches all; the rest are signals caught in their room."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import pytest

from vanban.errors import InputError, UnknownKindError, UsageError, VanbanError
from vanban.models import numbering
from vanban.models.blocks import Diem
from vanban.models.catalogue import VAN_BAN
from vanban.rendering.engine.values import image_bytes

PACKAGE = Path(__file__).parents[2] / "vanban"
SIGNALS = {
    "rendering/engine": {
        "TagError",
        "ValueRefusedError",
        "NotListedError",
        "_UnprovenError",
        "SecurityError",
        "nodes.Impossible",
    },
    "registers/sealing.py": {"sqlite3.OperationalError"},
    "batch/zipped.py": {"_NothingMadeError"},
    "web": {"TooMuchError", "StoppedError"},
    "registers/recovering.py": {"NotPlacedError"},
    "files/ledger.py": {"OSError"},
    "frozen.py": {"FrozenInstanceError", "TypeError"},
    "late.py": {"AttributeError"},
    "records/tables/plain_sheets.py": {"NotPlainError"},
    "cli/streams.py": {"OSError"},
    "pdf/signatures/timestamps.py": {"timestamps.TimestampRequestError"},
    "registers/store/migrations": {"NotImplementedError"},
}
"""Where → what is raised to be caught a few lines further up, or because a library asks for just that."""
STOPPING = {"KeyboardInterrupt", "SystemExit", "typer.Exit", "typer.Abort", "click.Abort"}
"""The end of a run, not an error."""


_RAISE = re.compile(r"^\s*raise ([\w.]+)", re.MULTILINE)
_CLASS = re.compile(r"^class (\w+)\(([\w., ]+)\):", re.MULTILINE)
_WAYS = (".of_faults", ".for_extra", ".of")


def family(texts: Iterable[str]) -> set[str]:
    """Names of all classes below `VanbanError`."""
    parents = {name: bases.split(", ") for text in texts for name, bases in _CLASS.findall(text)}
    known = {"VanbanError"}
    while more := {name for name, bases in parents.items() if known.intersection(bases)} - known:
        known |= more
    return known


def test_loi_nem_ra_la_loi_cua_nha() -> None:
    texts = {path.relative_to(PACKAGE).as_posix(): path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py")}
    ours = family(texts.values())
    assert len(ours) > 15
    offences = []
    for place, text in texts.items():
        allowed = (
            ours | STOPPING | {name for where, names in SIGNALS.items() if place.startswith(where) for name in names}
        )
        for found in _RAISE.finditer(text):
            name = found[1]
            for way in _WAYS:
                name = name.removesuffix(way)
            inside = text[: found.start()].rpartition("def ")[2].partition("(")[0]
            is_class = name.rpartition(".")[2].lstrip("_")[:1].isupper()
            if is_class and name not in allowed and (name, inside) != ("AttributeError", "__getattr__"):
                offences.append(f"{place}:{text.count(chr(10), 0, found.start()) + 1} {name}")
    assert offences == []


@pytest.mark.parametrize(
    ("wrong", "also"),
    [
        (lambda: image_bytes(3.5), TypeError),
        (lambda: numbering.label(Diem, 99), ValueError),
        (lambda: VAN_BAN["thong_tri_la"], KeyError),
    ],
)
def test_van_la_loi_cua_python_nua(wrong: object, also: type[Exception]) -> None:
    assert callable(wrong)
    with pytest.raises(VanbanError) as told:
        wrong()
    assert isinstance(told.value, also)
    assert str(told.value)
    assert not str(told.value).startswith("'"), "a KeyError would put it between quotes"


def test_tra_trong_bang_nhu_moi_bang() -> None:
    assert VAN_BAN.get("thong_tri_la") is None
    assert issubclass(UsageError, InputError)
    assert issubclass(UnknownKindError, InputError)
