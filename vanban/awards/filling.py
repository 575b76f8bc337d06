"""Record templates of the year's papers: YAML with tags, filled from one set of values; an office may put its own beside."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

from jinja2 import StrictUndefined, Template, TemplateError, Undefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from vanban.awards.data import wording
from vanban.awards.missing import Missing, settle
from vanban.errors import InputError, Problem
from vanban.language import ha_hoa_dau, viet_hoa_dau

OWN_FOLDER: Final = "ban-ghi"
"""Folder inside the year's folder where an office keeps its own wording of a paper, named by its key."""


def fill(key: str, values: Mapping[str, Any], folder: Path | None = None) -> tuple[str, tuple[Missing, ...]]:
    """Fill the record template of one paper; a fact nobody entered becomes dots, and is told beside the text.

    Args:
        key: the paper's key in the inventory.
        values: everything a template may name.
        folder: the year's folder; its own template of this key comes first. None: the house's only.

    Raises:
        InputError: the template names something that is not there, or its tags are wrong; file and line are told.
    """
    name, source = _source(key, folder)
    try:
        return settle(_compiled(source).render(values))
    except TemplateError as error:
        line = getattr(error, "lineno", None) or _line_of(error)
        raise InputError(Problem(f"mẫu bản ghi sai: {error.message or error}", tep=name, dong=line)) from error


@lru_cache(maxsize=128)
def _compiled(source: str) -> Template:
    environment = ImmutableSandboxedEnvironment(
        undefined=StrictUndefined, autoescape=False, keep_trailing_newline=True, finalize=_in_line
    )
    environment.filters.update(o=cell, hai_so=two_digits, thuong_dau=_lowered, tojson=_json, hoa_dau=viet_hoa_dau)
    return environment.from_string(source)


def mark_of(key: str, folder: Path | None = None) -> str:
    """Give the mark of a paper's template, by which new words in it are told from new data."""
    return hashlib.sha256(_source(key, folder)[1].encode()).hexdigest()[:16]


def _source(key: str, folder: Path | None) -> tuple[str, str]:
    own = folder / OWN_FOLDER / f"{key}.yaml" if folder is not None else None
    if own is not None and own.is_file():
        return str(own), own.read_text(encoding="utf-8")
    house = files("vanban.awards") / "giay" / f"{key}.yaml"
    return f"{key}.yaml", house.read_text(encoding="utf-8")


def _line_of(error: BaseException) -> int | None:
    """Find the line of the template in which a value was missing."""
    trace = error.__traceback__
    line = None
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == "<template>":
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def cell(value: object) -> str:
    r"""Write a value into a cell of a typed table: bars and line breaks cannot end the cell.

    >>> cell("a | b\nc")
    'a \\| b<br>c'
    """
    if isinstance(value, Undefined):
        return str(value)
    return str(value).replace("|", "\\|").replace("\n", "<br>")


def _in_line(value: object) -> object:
    """Keep a printed value in its line: a line break typed in a cell cannot end a line of the record."""
    return " ".join(value.split()) if isinstance(value, str) and "\n" in value else value


def two_digits(number: int | Missing) -> str:
    """Write a count as papers do; a count nobody entered stays missing."""
    return str(number) if isinstance(number, Missing | Undefined) else wording.two_digits(number)


def _lowered(text: object) -> str:
    """Put the first letter down; a missing text stays missing."""
    return str(text) if isinstance(text, Missing | Undefined) else ha_hoa_dau(str(text))


def _json(value: object) -> str:
    """Quote a text so that YAML reads it back as it was."""
    return json.dumps(str(value) if isinstance(value, Missing) else value, ensure_ascii=False)
