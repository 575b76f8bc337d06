"""How the manual is built: `make docs` gathers the pages (tools/manual) and runs Sphinx, where a warning is a fault."""

from __future__ import annotations

from importlib.metadata import version as installed
from pathlib import Path
from typing import Any

from pydantic import BaseModel
from sphinx.search import SearchLanguage

from vanban.language import key, nfc

project = "vanban"
author = "vanban"
version = release = installed("vanban")
language = "vi"
extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
myst_enable_extensions = ["deflist", "colon_fence", "attrs_inline", "attrs_block"]
myst_heading_anchors = 3
html_theme = "furo"
html_title = "vanban"
html_static_path = ["_tinh"]
html_css_files = ["vanban.css"]
html_extra_path = ["_them"]
html_copy_source = False
default_role = "code"
autodoc_typehints = "signature"
autodoc_member_order = "bysource"
autodoc_preserve_defaults = True
python_use_unqualified_type_names = True
napoleon_numpy_docstring = False
html_search_language = "vi"
html_search_scorer = str(Path(__file__).parent / "_tinh" / "xep-hang.js")
html_theme_options = {
    "light_css_variables": {"color-brand-primary": "#9f1d20", "color-brand-content": "#8c3b0c"},
    "dark_css_variables": {"color-brand-primary": "#f2a39b", "color-brand-content": "#f0b48a"},
}
html_show_sphinx = html_show_copyright = False


class Vietnamese(SearchLanguage):
    """The search finds a word typed with its marks or without: pages and questions both lose them."""

    lang = "vi"
    language_name = "Vietnamese"
    js_stemmer_code = """
var Stemmer = function () {
  this.stemWord = (word) =>
    word.toLowerCase().normalize("NFD").replace(/[\\u0300-\\u036f]/g, "").replaceAll("đ", "d");
};
"""
    js_splitter_code = """
var splitQuery = (query) =>
  query.normalize("NFC").split(/[^\\p{Letter}\\p{Number}_]+/gu).filter((term) => term);
"""

    def split(self, input: str) -> list[str]:
        """Cut a text into words."""
        return super().split(nfc(input))

    def stem(self, word: str) -> str:
        """Take the marks off a word."""
        return key(word) or word.lower()


def setup(app: Any) -> None:
    """Add the search; leave a model's fields to the table below it: as arguments they would fill a page."""
    app.add_search_language(Vietnamese)

    def plain(app: Any, what: str, name: str, value: Any, *rest: Any) -> tuple[str, str] | None:
        return ("(**fields)", "") if what == "class" and issubclass(value, BaseModel) else None

    app.connect("autodoc-process-signature", plain)
