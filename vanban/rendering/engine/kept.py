"""What the parts of the house's templates were compiled to, kept as modules beside them: a fresh process reads it.

Such a module is Jinja's own Python with what the house knows of the part below it. It is found by the part's whole text:
a template that was changed in any way is compiled anew, and so is one of an office, since only the house's folder is looked
into. `make templates` writes the modules; a test holds them against what is compiled.
"""

from __future__ import annotations

import hashlib
from functools import lru_cache
from importlib.machinery import SourceFileLoader
from pathlib import Path
from types import CodeType
from typing import Any, Final, NamedTuple

from jinja2.bccache import bc_version

from vanban.errors import Problem
from vanban.rendering.engine.tag import Tag

_NAME: Final = "p{}.py"
_LONGEST: Final = 200_000
"""No part of the house's templates is longer: one that is need not be looked for."""
_KNOWN: Final = "vanban_knows"
_KEPT: Final = 64


class Plan(NamedTuple):
    """What renders a part.

    Attributes:
        code: Jinja's.
        tags: by number.
        uneven: rows may come out with more or fewer cells than the table has columns.
        proven: well-formed whatever the values are.
        straight: without branches and loops.
        highest_drawing: highest number of a drawing in the template's own text.
        constants: static text outside loops and macros, as it will be yielded.
        repeated: static text inside loops and macros.
        doubts: what is surely not meant, though a file can be made.
    """

    code: CodeType
    tags: tuple[Tag, ...]
    uneven: bool
    proven: bool
    straight: bool
    highest_drawing: int
    constants: tuple[str, ...]
    repeated: tuple[str, ...]
    doubts: tuple[Problem, ...] = ()


def folder() -> Path:
    """Where the house's templates are: inside the wheel, or the repository's in an editable install."""
    package = Path(__file__).parents[2]
    inside = package / "_templates"
    return inside if inside.is_dir() else package.parent / "templates"


def kept(name: str, xml: str) -> Plan | None:
    """Find what a part of the house was compiled to; None for any other.

    Args:
        name: the part.
        xml: its text.
    """
    return _read(module_name(name, xml)) if len(xml) <= _LONGEST else None


def module_name(name: str, xml: str) -> str:
    """Name the module of a part by its text, and by the form that Jinja gives its Python."""
    told = f"{bc_version}\0{name}\0{xml}".encode("utf-8", "surrogatepass")
    return _NAME.format(hashlib.sha256(told).hexdigest()[:24])


def module_text(plan: Plan, source: str) -> str:
    """Write the module of a part; `source` is the Python that Jinja wrote."""
    known = (tuple(map(tuple, plan.tags)), *plan[2:8])
    return f"{source}\n{_KNOWN} = {known!r}\n"


@lru_cache(maxsize=_KEPT)
def _read(module: str) -> Plan | None:
    path = folder() / "compiled" / module
    if not path.is_file():
        return None
    code = SourceFileLoader(path.stem, str(path)).get_code(path.stem)
    assert code is not None
    said: dict[str, Any] = {"environment": None}  # which the code is bound to where it is used
    exec(code, said)  # noqa: S102 - a module of this package
    tags, *rest = said[_KNOWN]
    return Plan(code, tuple(Tag(*tag) for tag in tags), *rest)
