"""A template filled by docxtpl and by the drop-in, to hold one against the other."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import docxtpl
import jinja2

from vanban.docxtpl import DocxTemplate

Make = Callable[..., Path]


Said = Callable[[Path | bytes], list[str]]


def theirs(path: Path, context: dict[str, object], env: jinja2.Environment | None = None) -> bytes:
    template = docxtpl.DocxTemplate(path)
    template.render(context, env, autoescape=True)
    out = io.BytesIO()
    template.save(out)
    return out.getvalue()


def ours(path: Path, context: dict[str, object], env: jinja2.Environment | None = None) -> tuple[bytes, DocxTemplate]:
    template = DocxTemplate(path)
    template.render(context, env)
    out = io.BytesIO()
    template.save(out)
    return out.getvalue(), template


def save_bytes(made: DocxTemplate) -> bytes:
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()
