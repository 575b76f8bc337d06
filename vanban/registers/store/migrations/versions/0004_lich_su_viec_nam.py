"""Steps of award years are told in the history, and no row of them can be deleted, as in every table of the book."""

from __future__ import annotations

import hashlib
import json
from datetime import date, datetime

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_REFUSAL = "so dang ky: khong duoc xoa hoac sua dong nay"
_SEALED = ("id", "luc", "nguoi", "hanh_dong", "doi_tuong", "doi_tuong_id", "noi_dung", "bam_truoc")
_COLUMNS = (
    "id", "nam", "khoa", "trang_thai", "van_ban_id", "ngay", "so_ky_hieu", "tep", "noi_dung", "luc", "nguoi", "ghi_chu",
)  # fmt: skip


def upgrade() -> None:
    """Guard the table; an older book tells the steps it holds, one entry each."""
    if op.get_bind().dialect.name == "sqlite":
        op.execute(
            f"CREATE TRIGGER giu_viec_nam_delete BEFORE DELETE ON viec_nam BEGIN SELECT RAISE(ABORT, '{_REFUSAL}'); END"
        )
    else:
        op.execute(
            "CREATE TRIGGER giu_viec_nam BEFORE DELETE ON viec_nam FOR EACH ROW EXECUTE FUNCTION vanban_giu_so()"
        )
        op.execute(
            "CREATE TRIGGER giu_viec_nam_truncate BEFORE TRUNCATE ON viec_nam "
            "FOR EACH STATEMENT EXECUTE FUNCTION vanban_giu_so()"
        )
    _tell_the_steps()


def downgrade() -> None:
    """Nothing that was written is taken away again."""
    raise NotImplementedError("a book is never brought back to an older shape")


def _tell_the_steps() -> None:
    connection = op.get_bind()
    rows = connection.execute(sa.text(f"SELECT {', '.join(_COLUMNS)} FROM viec_nam ORDER BY id")).mappings().all()  # noqa: S608
    end = connection.execute(sa.text("SELECT muc_cuoi, bam FROM dau_chuoi")).first()
    if not rows or end is None:
        return
    number, digest = end.muc_cuoi, end.bam
    now = datetime.now().astimezone().isoformat(timespec="seconds")
    for row in rows:
        number += 1
        said = {name: value.isoformat() if isinstance(value, date) else value for name, value in row.items()}
        entry = {
            "id": number,
            "luc": now,
            "nguoi": "vanban",
            "hanh_dong": "nang_cap",
            "doi_tuong": "viec_nam",
            "doi_tuong_id": row["id"],
            "noi_dung": _canonical({"dong": said, "ly_do": ""}),
            "bam_truoc": digest,
        }
        digest = entry["bam"] = hashlib.sha256(_canonical([entry[name] for name in _SEALED]).encode()).hexdigest()
        names, values = ", ".join(entry), ", ".join(f":{name}" for name in entry)
        connection.execute(sa.text(f"INSERT INTO lich_su ({names}) VALUES ({values})"), entry)  # noqa: S608 - names are ours
    connection.execute(sa.text("UPDATE dau_chuoi SET muc_cuoi = :id, bam = :bam"), {"id": number, "bam": digest})


def _canonical(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
