"""The Jinja environment of a script with escaping on and nothing missing in silence."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import jinja2
from jinja2.defaults import DEFAULT_NAMESPACE
from jinja2.filters import FILTERS
from jinja2.sandbox import SandboxedEnvironment
from jinja2.tests import TESTS

from vanban.rendering.engine.environment import PaperEnvironment
from vanban.rendering.engine.filters import house_filters

Filters = dict[str, Callable[..., object]]

# What the compiled engine fixes: an environment that says otherwise is kept whole, and docxtpl fills.
_SETTINGS = (
    "block_start_string",
    "block_end_string",
    "variable_start_string",
    "variable_end_string",
    "comment_start_string",
    "comment_end_string",
    "line_statement_prefix",
    "line_comment_prefix",
    "trim_blocks",
    "lstrip_blocks",
    "finalize",
)
_PLAIN = jinja2.Environment(autoescape=True)
_KINDS = (jinja2.Environment, SandboxedEnvironment, PaperEnvironment)


def own_filters(given: jinja2.Environment | None) -> Filters:
    """The filters a script added to its environment."""
    if given is None:
        return {}
    return {name: f for name, f in given.filters.items() if FILTERS.get(name) is not f}


def compiles(given: jinja2.Environment | None) -> bool:
    """Whether the compiled engine prints what this environment would: it differs from Jinja's by filters alone."""
    if given is None:
        return True
    return (
        type(given) in _KINDS
        and not given.extensions
        and all(getattr(given, name) == getattr(_PLAIN, name) for name in _SETTINGS)
        and _same(given.tests, TESTS)
        and _same(given.globals, DEFAULT_NAMESPACE)
        and (silent(given) or given.undefined is jinja2.StrictUndefined)
    )


def filling(given: jinja2.Environment | None, missed: list[str]) -> jinja2.Environment:
    """The environment docxtpl fills with: the script's own, escaping; strict and in a sandbox when there is none.

    Args:
        given: the script's environment; what it does about missing values is the script's word.
        missed: takes the names that were missing and printed as nothing.
    """
    if given is None:
        made: jinja2.Environment = PaperEnvironment()
    else:
        undefined = _told(given.undefined, missed) if silent(given) else given.undefined
        made = given.overlay(autoescape=True, undefined=undefined)
        made.filters = {**house_filters(), **given.filters}
    if made.finalize is None:
        made.finalize = _nothing_for_none
    return made


def plain(env: jinja2.Environment) -> jinja2.Environment:
    """The same for texts that are escaped when they are stored: properties of the file."""
    made = env.overlay(autoescape=False)
    made.finalize = env.finalize
    return made


def _nothing_for_none(value: object) -> object:
    return "" if value is None else value


def _same(given: dict[str, Any], usual: dict[str, Any]) -> bool:
    return given.keys() == usual.keys() and all(given[name] is usual[name] for name in usual)


def silent(given: jinja2.Environment | None) -> bool:
    """Whether a missing value prints as nothing in a script's environment; without one it never does."""
    if given is None:
        return False
    try:
        return str(given.undefined(name="x")) == ""
    except jinja2.UndefinedError:
        return False


def _told(kind: type[jinja2.Undefined], missed: list[str]) -> type[jinja2.Undefined]:
    """The same, but it leaves its name wherever it is printed, counted or asked."""

    class Told(kind):  # type: ignore[valid-type,misc]
        def _tell(self) -> None:
            name = str(self._undefined_name)
            if name not in missed:
                missed.append(name)

        def __str__(self) -> str:
            self._tell()
            return str(super().__str__())

        def __iter__(self) -> Any:
            self._tell()
            return super().__iter__()

        def __bool__(self) -> bool:
            self._tell()
            return bool(super().__bool__())

    return Told
