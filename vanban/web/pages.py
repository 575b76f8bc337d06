"""Pages drawn: the templates, escaping always on, the same frame around each."""

from __future__ import annotations

from functools import cached_property
from typing import Any
from urllib.parse import quote

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from vanban.web.desk import Desk


class Pages:
    """Draws pages for one run."""

    def __init__(self, desk: Desk) -> None:
        """Draw for a desk."""
        self.desk = desk

    @cached_property
    def _environment(self) -> Environment:
        made = Environment(
            loader=PackageLoader("vanban.web"),
            autoescape=select_autoescape(default=True, default_for_string=True),
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        made.globals["csrf"] = self.desk.gate.csrf
        return made

    def text(self, template: str, **values: Any) -> str:
        """Draw a template."""
        return self._environment.get_template(template).render(values)

    def show(self, template: str, *, status: int = 200, **values: Any) -> HTMLResponse:
        """Answer with a page."""
        return HTMLResponse(self.text(template, **values), status)

    def sorry(self, title: str, lines: list[str], status: int = 400) -> HTMLResponse:
        """Answer that something cannot be done, and why."""
        return self.show("loi.html", status=status, title=title, lines=lines)


def handed_over(data: bytes, name: str, kind: str) -> Response:
    """Answer with a file to keep; its name is shown only, whatever letters it has."""
    return Response(
        data,
        media_type=kind,
        headers={"content-disposition": f"attachment; filename=\"van-ban\"; filename*=UTF-8''{quote(name, safe='')}"},
    )


def pages_of(request: Request) -> Pages:
    """Give what draws the pages of this run."""
    found = request.app.state.pages
    assert isinstance(found, Pages)
    return found
