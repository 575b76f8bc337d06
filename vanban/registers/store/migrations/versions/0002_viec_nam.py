"""The steps of an award year: what was issued, frozen as it was."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table of steps."""
    op.create_table(
        "viec_nam",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("nam", sa.Integer, nullable=False),
        *(sa.Column(name, sa.Text, nullable=False) for name in ("khoa", "trang_thai")),
        sa.Column("van_ban_id", sa.Integer, sa.ForeignKey("van_ban_di.id", name="fk_viec_nam_van_ban_id")),
        sa.Column("ngay", sa.Date),
        *(
            sa.Column(name, sa.Text, nullable=False)
            for name in ("so_ky_hieu", "tep", "noi_dung", "luc", "nguoi", "ghi_chu")
        ),
        sa.UniqueConstraint("nam", "khoa", name="uq_viec_nam_nam"),
    )


def downgrade() -> None:
    """Take the table away."""
    op.drop_table("viec_nam")
