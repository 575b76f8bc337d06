"""How wide a text is in Times New Roman, and where its lines break.

The widths come from Tinos, the metric twin of Times New Roman that has every Vietnamese letter; they are committed
in `widths.json`, so no font has to be installed. `python tools/widths.py FOLDER` writes that file again.
"""

from __future__ import annotations

from vanban.metrics.lines import break_lines, count_lines, wrap_lines
from vanban.metrics.widths import ascent_pt, line_height_pt, width_mm

__all__ = ["ascent_pt", "break_lines", "count_lines", "line_height_pt", "width_mm", "wrap_lines"]
