"""Batch: many records, many papers; in order, resumable, every bad row reported, one file to print.

The whole of a batch is `prepare` and `carry_out` (in `preparing` and `outcome`); they bring in lists, certificates and
PDF, so they are not imported here: a batch from one template needs none of them.
"""

from __future__ import annotations

from vanban.batch.makers import TemplateMaker
from vanban.batch.report import BadRow, MadeFile, Progress, Report
from vanban.batch.rows import Make, Maker, Row, rows_from, rows_of
from vanban.batch.running import Options, run_batch

__all__ = [
    "BadRow",
    "MadeFile",
    "Make",
    "Maker",
    "Options",
    "Progress",
    "Report",
    "Row",
    "TemplateMaker",
    "rows_from",
    "rows_of",
    "run_batch",
]
