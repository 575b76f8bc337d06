"""A book knows where it lies, so that its copies can be told from it; its papers are found by their files."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column; an older book learns its place when it is opened next."""
    op.add_column("dau_chuoi", sa.Column("noi_de", sa.Text, nullable=False, server_default=""))
    op.create_index("ix_tep_duong_dan", "tep", ["duong_dan"])


def downgrade() -> None:
    """Nothing that was written is taken away again."""
    raise NotImplementedError("a book is never brought back to an older shape")
