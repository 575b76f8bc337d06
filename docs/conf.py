"""How the manual is built: `make docs` gathers the pages (tools/manual) and runs Sphinx, where a warning is a fault."""

from __future__ import annotations

from importlib.metadata import version as installed
from typing import Any

from pydantic import BaseModel

project = "vanban"
author = "vanban"
version = release = installed("vanban")
language = "vi"
extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
myst_enable_extensions = ["deflist", "colon_fence", "attrs_inline"]
myst_heading_anchors = 3
html_theme = "furo"
html_title = "vanban"
html_static_path: list[str] = []
html_extra_path = ["_them"]
html_copy_source = False
default_role = "code"
autodoc_typehints = "signature"
autodoc_member_order = "bysource"
autodoc_preserve_defaults = True
python_use_unqualified_type_names = True
napoleon_numpy_docstring = False
# Vietnamese is not split into stems; the search takes whole words.
html_search_language = "en"
html_show_sphinx = html_show_copyright = False


def setup(app: Any) -> None:
    """Leave a model's fields to the table below it: as arguments they would fill a page."""

    def plain(app: Any, what: str, name: str, value: Any, *rest: Any) -> tuple[str, str] | None:
        return ("(**fields)", "") if what == "class" and issubclass(value, BaseModel) else None

    app.connect("autodoc-process-signature", plain)
