"""Whatever is wrong with a record, a clerk reads Vietnamese, and where."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator
from typing import Any

import pytest

from vanban import records
from vanban.errors import InputError
from vanban.models import VAN_BAN
from vanban.records.yaml_text import read_yaml

WRONG: tuple[Any, ...] = (
    None,
    "",
    "x\x07",
    5,
    -1,
    2.5,
    True,
    [],
    [None],
    ["x"],
    {},
    {"x": "y"},
    [{"x": 1}],
    "  \n ",
    "ý" * 300,
    b"x",
    object(),
)
ENGLISH = re.compile(
    r"\b(input|should|valid|field|required|value|error|type|permitted|expected|none|instance|string)\b", re.IGNORECASE
)


def places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    if path:
        yield path
    parts = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, part in parts:
        yield from places(part, (*path, key))


def changed(record: Any, path: tuple[Any, ...], wrong: Any) -> Any:
    made = copy.deepcopy(record)
    here = made
    for key in path[:-1]:
        here = here[key]
    here[path[-1]] = wrong
    return made


@pytest.mark.parametrize("kind", sorted(VAN_BAN))
def test_moi_gia_tri_sai_duoc_bao_bang_tieng_viet(kind: str) -> None:
    record = read_yaml(records.sample(kind)).value
    for path in places(record):
        for wrong in WRONG:
            try:
                records.from_dict(changed(record, path, wrong), source="x.yaml")
            except InputError as error:
                for problem in error.problems:
                    said = problem.noi_dung + problem.cach_sua + (problem.can_co or "")
                    assert not ENGLISH.search(said), (path, wrong, said)
                    assert problem.vi_tri or path[0] == "loai", (path, wrong, str(problem))
                    assert problem.tep == "x.yaml"
