"""The workshop of templates: regulation in, the files of `templates/docx` out.

`python -m vanban.building templates/docx` writes them; the same regulation gives the same bytes.
"""

from __future__ import annotations

from vanban.building.assembly import build_all, build_template
from vanban.building.recipes import RECIPES

__all__ = ["RECIPES", "build_all", "build_template"]
