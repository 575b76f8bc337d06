"""Safe repairs: what cannot change the meaning of a paper, always into a copy, each one told."""

from __future__ import annotations

from vanban.linting.repairs.repairing import Change, Repaired, repair

__all__ = ["Change", "Repaired", "repair"]
