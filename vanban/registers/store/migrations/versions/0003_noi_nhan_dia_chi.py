"""Addressees and enclosures of outgoing papers, an address book, and the book's own id told in its history."""

from __future__ import annotations

import hashlib
import json
from datetime import datetime

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_REFUSAL = "so dang ky: khong duoc xoa hoac sua dong nay"
_SEALED = ("id", "luc", "nguoi", "hanh_dong", "doi_tuong", "doi_tuong_id", "noi_dung", "bam_truoc")


def upgrade() -> None:
    """Add the columns and the table; an older book tells its id as one more entry of its history."""
    op.add_column("van_ban_di", sa.Column("kinh_gui", sa.Text, nullable=False, server_default="[]"))
    op.add_column("van_ban_di", sa.Column("kem_theo", sa.Text, nullable=False, server_default=""))
    texts = ("ten", "khoa_ten", "dia_chi", "dien_thoai", "thu_dien_tu", "ma_dinh_danh", "ghi_chu")
    op.create_table(
        "dia_chi",
        sa.Column("id", sa.Integer, nullable=False),
        *(sa.Column(name, sa.Text, nullable=False) for name in texts),
        sa.PrimaryKeyConstraint("id", name="pk_dia_chi"),
        sa.UniqueConstraint("khoa_ten", name="uq_dia_chi_khoa_ten"),
    )
    _guard("dia_chi")
    _tell_the_id()


def downgrade() -> None:
    """Nothing that was written is taken away again."""
    raise NotImplementedError("a book is never brought back to an older shape")


def _guard(table: str) -> None:
    if op.get_bind().dialect.name == "sqlite":
        op.execute(
            f"CREATE TRIGGER giu_{table}_delete BEFORE DELETE ON {table} BEGIN SELECT RAISE(ABORT, '{_REFUSAL}'); END"
        )
        return
    op.execute(f"CREATE TRIGGER giu_{table} BEFORE DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION vanban_giu_so()")
    op.execute(
        f"CREATE TRIGGER giu_{table}_truncate BEFORE TRUNCATE ON {table} "
        f"FOR EACH STATEMENT EXECUTE FUNCTION vanban_giu_so()"
    )


def _tell_the_id() -> None:
    connection = op.get_bind()
    row = connection.execute(sa.text("SELECT ma_so, muc_cuoi, bam FROM dau_chuoi")).first()
    if row is None or not row.muc_cuoi:
        return  # a new book tells it with its first entry
    said = {"dong": {"id": 1, "ma_so": row.ma_so}, "ly_do": ""}
    entry = {
        "id": row.muc_cuoi + 1,
        "luc": datetime.now().astimezone().isoformat(timespec="seconds"),
        "nguoi": "vanban",
        "hanh_dong": "nang_cap",
        "doi_tuong": "dau_chuoi",
        "doi_tuong_id": 1,
        "noi_dung": json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":")),
        "bam_truoc": row.bam,
    }
    sealed = json.dumps([entry[name] for name in _SEALED], ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    entry["bam"] = hashlib.sha256(sealed.encode()).hexdigest()
    names = ", ".join(entry)
    values = ", ".join(f":{name}" for name in entry)
    connection.execute(sa.text(f"INSERT INTO lich_su ({names}) VALUES ({values})"), entry)  # noqa: S608 - names are ours
    connection.execute(
        sa.text("UPDATE dau_chuoi SET muc_cuoi = :id, bam = :bam"), {"id": entry["id"], "bam": entry["bam"]}
    )
