"""The reference for who writes `import vanban`: a page for each public name and for each area of `vanban.api`."""

from __future__ import annotations

import inspect
import pkgutil
from collections.abc import Iterable, Iterator

from kinds import table
from pydantic import BaseModel

import vanban
import vanban.api
from vanban.records.asking import fields_of


def pages() -> dict[str, str]:
    """Give each page by its place."""
    names = sorted(vanban.__all__, key=str.lower)
    areas = sorted(one.name for one in pkgutil.iter_modules(vanban.api.__path__))
    made = {f"api/{name}.md": "\n".join(page(name)) for name in names}
    made |= {f"api/api.{area}.md": "\n".join(area_page(area)) for area in areas}
    found = {name: getattr(vanban, name) for name in names}
    functions = [name for name, value in found.items() if inspect.isfunction(value)]
    errors = [name for name, value in found.items() if inspect.isclass(value) and issubclass(value, Exception)]
    models = [name for name in names if name not in {*functions, *errors}]
    made["api/index.md"] = "\n".join(
        [
            "# Python reference", "",
            "`import vanban` gives the functions and models of this page; what the commands do beyond them stands by area in "
            "`vanban.api`. Names of the field are Vietnamese without accents, as in records; the program's own words are "
            "English.", "",
            *toctree("Functions", functions), *toctree("Areas", [f"api.{area}" for area in areas]), *toctree("Models", models),
            *toctree("Errors", errors),
        ]
    )  # fmt: skip
    return made


def toctree(title: str, names: Iterable[str]) -> list[str]:
    """Give a list of pages under its title."""
    return [f"## {title}", "", "```{toctree}", ":maxdepth: 1", "", *names, "```", ""]


def page(name: str) -> Iterator[str]:
    """Write the page of a public name."""
    value = getattr(vanban, name)
    yield from (f"# vanban.{name}", "")
    if inspect.isclass(value) and issubclass(value, BaseModel):
        yield from (inspect.cleandoc(value.__doc__ or "").splitlines()[0], "")
        yield from directive("autoclass", name, "no-index-entry")
        yield from ("", "## Fields", "", *table(fields_of(value)), "")
    elif inspect.isclass(value):
        yield from directive("autoclass", name, "members", "show-inheritance")
    elif inspect.isfunction(value):
        yield from directive("autofunction", name)
    else:
        yield from directive("autodata", name)


def area_page(area: str) -> Iterator[str]:
    """Write the page of one module of `vanban.api`."""
    yield from (f"# vanban.api.{area}", "")
    yield from (
        "```{eval-rst}",
        f".. automodule:: vanban.api.{area}",
        "   :members:",
        "   :imported-members:",
        "   :no-index:",
        "```",
        "",
    )


def directive(kind: str, name: str, *options: str) -> Iterator[str]:
    """Give the directive that takes a docstring in."""
    yield from ("```{eval-rst}", f".. {kind}:: vanban.{name}", *(f"   :{option}:" for option in options), "```", "")
