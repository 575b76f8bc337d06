"""Model → what is printed: all wording, numbering labels, punctuation and dates are decided here."""

from __future__ import annotations

from vanban.context.build import build

__all__ = ["build"]
