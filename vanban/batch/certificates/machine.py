"""The fonts of this machine, for whoever prints straight into PDF."""

from __future__ import annotations

from typing import Final

from vanban.overprint.typefaces import Fonts
from vanban.pdf.office import fonts

MACHINE: Final = Fonts(fonts.installed, fonts.how_to_get)
