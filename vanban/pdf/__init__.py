"""PDF and pictures: what would come out of the printer."""

from __future__ import annotations

from vanban.pdf.conversion import Conversion, Office, Progress, convert

__all__ = ["Conversion", "Office", "Progress", "convert"]
