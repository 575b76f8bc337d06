"""Batch: many records, many papers; in order, resumable, every bad row reported, one file to print."""

from __future__ import annotations

from vanban.batch.rows import Make, Row

__all__ = ["Make", "Row"]
