"""The first shape of the book."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_SEARCHED = ("van_ban_di", "van_ban_den", "vao_so")
_KEPT_FOR_EVER = (
    "co_quan", "nam_so", "chuoi_so", "van_ban_di", "van_ban_den", "vao_so", "chuyen_giao", "muon_ban_luu", "tep", "lich_su",
)  # fmt: skip
_REFUSAL = "so dang ky: khong duoc xoa hoac sua dong nay"


def upgrade() -> None:
    """Make the tables, the search and the guards."""
    _bodies()
    _outgoing()
    _incoming()
    _certificates()
    _beside()
    _history()
    if op.get_bind().dialect.name == "sqlite":
        _sqlite_search()
        _sqlite_guards()
    else:
        _postgres_search()
        _postgres_guards()


def downgrade() -> None:
    """There is nothing before the first shape."""
    raise NotImplementedError("0001 is the first shape of the book")


def _id(table: str) -> tuple[sa.Column[int], sa.PrimaryKeyConstraint]:
    return sa.Column("id", sa.Integer, nullable=False), sa.PrimaryKeyConstraint("id", name=f"pk_{table}")


def _body(table: str) -> tuple[sa.Column[int], sa.ForeignKeyConstraint]:
    return _link(table, "co_quan_id", "co_quan", required=True)


def _link(table: str, name: str, other: str, *, required: bool) -> tuple[sa.Column[int], sa.ForeignKeyConstraint]:
    key = sa.ForeignKeyConstraint([name], [f"{other}.id"], name=f"fk_{table}_{name}")
    return sa.Column(name, sa.Integer, nullable=not required), key


def _texts(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text, nullable=False) for name in names]


def _whole(name: str, *, required: bool = True) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, nullable=not required)


def _day(name: str, *, required: bool = False) -> sa.Column[object]:
    return sa.Column(name, sa.Date, nullable=not required)


def _unique(table: str, *names: str) -> sa.UniqueConstraint:
    return sa.UniqueConstraint(*names, name=f"uq_{table}_{'_'.join(names)}")


def _partial_index(name: str, table: str, columns: list[str], where: str, *, unique: bool = False) -> None:
    op.create_index(name, table, columns, unique=unique, sqlite_where=sa.text(where), postgresql_where=sa.text(where))


def _bodies() -> None:
    op.create_table(
        "co_quan",
        *_id("co_quan"),
        *_texts("ky_hieu", "ten", "chu_quan"),
        sa.Column("tam", sa.Boolean, nullable=False),
        _unique("co_quan", "ky_hieu"),
    )
    op.create_table(
        "nam_so",
        *_id("nam_so"),
        *_body("nam_so"),
        _whole("nam"),
        *_texts("danh_so"),
        sa.Column("da_khoa", sa.Boolean, nullable=False),
        _unique("nam_so", "co_quan_id", "nam"),
    )
    op.create_table(
        "chuoi_so",
        *_id("chuoi_so"),
        *_body("chuoi_so"),
        _whole("nam"),
        *_texts("ten"),
        _whole("so_cuoi"),
        _unique("chuoi_so", "co_quan_id", "nam", "ten"),
    )


def _outgoing() -> None:
    name = "van_ban_di"
    op.create_table(
        name,
        *_id(name),
        *_body(name),
        _whole("nam"),
        *_texts("mien", "chuoi"),
        _whole("so"),
        *_texts("phu", "ky_hieu", "khoa_ky_hieu", "loai"),
        _day("ngay"),
        *_texts("trich_yeu", "nguoi_ky", "chuc_vu_ky", "noi_nhan", "luu"),
        _whole("so_luong_ban", required=False),
        _whole("so_trang", required=False),
        _day("ngay_chuyen"),
        *_texts("ky_nhan", "ghi_chu", "don_vi_soan", "nguoi_soan", "do_mat", "do_khan", "ho_so"),
        _day("han_tra_loi"),
        *_texts("nguon", "trang_thai", "ly_do", "giu_cho"),
        _day("giu_den"),
        *_texts("tim_kiem"),
        _unique(name, "co_quan_id", "nam", "mien", "chuoi", "so", "phu"),
    )
    op.create_index("ix_van_ban_di_loai", name, ["co_quan_id", "nam", "loai"])
    op.create_index("ix_van_ban_di_ngay", name, ["ngay"])
    op.create_index("ix_van_ban_di_so", name, ["so", "khoa_ky_hieu"])
    _partial_index("ix_van_ban_di_giu", name, ["co_quan_id", "nam"], "trang_thai = 'giu'")
    triple = ["co_quan_id", "nam", "mien", "so", "phu", "khoa_ky_hieu"]
    _partial_index("uq_van_ban_di_trung_so", name, triple, "khoa_ky_hieu <> ''", unique=True)


def _incoming() -> None:
    name = "van_ban_den"
    op.create_table(
        name,
        *_id(name),
        *_body(name),
        _whole("nam"),
        *_texts("mien"),
        _whole("so_den"),
        _day("ngay_den", required=True),
        *_texts("gio_den", "tac_gia", "khoa_tac_gia", "so_ky_hieu", "khoa_so"),
        _day("ngay"),
        *_texts("loai", "trich_yeu", "don_vi_nhan"),
        _day("ngay_chuyen"),
        *_texts("ky_nhan", "ghi_chu", "do_mat", "do_khan", "ho_so"),
        _whole("so_trang", required=False),
        _day("han"),
        *_texts("tien_do", "tra_loi"),
        *_link(name, "tra_loi_id", "van_ban_di", required=False),
        _day("ngay_xong"),
        *_texts("trang_thai", "ly_do", "tim_kiem"),
        _unique(name, "co_quan_id", "nam", "mien", "so_den"),
    )
    op.create_index("ix_van_ban_den_trung", name, ["khoa_so", "khoa_tac_gia"])
    op.create_index("ix_van_ban_den_ngay", name, ["ngay_den"])
    _partial_index("ix_van_ban_den_han", name, ["han"], "trang_thai = 'cho'")


def _certificates() -> None:
    name = "vao_so"
    op.create_table(
        name,
        *_id(name),
        *_body(name),
        _whole("nam"),
        *_texts("ten_so"),
        _whole("so"),
        *_texts("ho_ten", "don_vi", "hinh_thuc", "quyet_dinh"),
        _day("ngay_quyet_dinh"),
        _day("ngay_trao"),
        *_texts("ky_nhan", "ghi_chu", "trang_thai", "ly_do", "tim_kiem"),
        _unique(name, "co_quan_id", "ten_so", "nam", "so"),
    )


def _beside() -> None:
    op.create_table(
        "chuyen_giao",
        *_id("chuyen_giao"),
        *_texts("kieu"),
        *_link("chuyen_giao", "van_ban_di_id", "van_ban_di", required=False),
        *_link("chuyen_giao", "van_ban_den_id", "van_ban_den", required=False),
        _day("ngay", required=True),
        *_texts("noi_nhan"),
        _whole("so_luong", required=False),
        *_texts("ky_nhan", "ghi_chu"),
    )
    op.create_table(
        "muon_ban_luu",
        *_id("muon_ban_luu"),
        *_link("muon_ban_luu", "van_ban_di_id", "van_ban_di", required=True),
        _day("ngay", required=True),
        *_texts("nguoi_dung", "ho_so", "ky_nhan"),
        _day("ngay_tra"),
        *_texts("cho_phep", "ghi_chu"),
    )
    for table, column in (("chuyen_giao", "van_ban_di_id"), ("chuyen_giao", "van_ban_den_id"),
                          ("muon_ban_luu", "van_ban_di_id")):  # fmt: skip
        op.create_index(f"ix_{table}_{column}", table, [column])
    op.create_table(
        "tep",
        *_id("tep"),
        *_texts("doi_tuong"),
        _whole("doi_tuong_id"),
        *_texts("duong_dan", "bam"),
        _whole("kich_thuoc"),
    )
    op.create_index("ix_tep_doi_tuong", "tep", ["doi_tuong", "doi_tuong_id"])


def _history() -> None:
    op.create_table(
        "lich_su",
        sa.Column("id", sa.Integer, autoincrement=False, nullable=False),
        *_texts("luc", "nguoi", "hanh_dong", "doi_tuong"),
        _whole("doi_tuong_id"),
        *_texts("noi_dung", "bam_truoc", "bam"),
        sa.PrimaryKeyConstraint("id", name="pk_lich_su"),
    )
    op.create_index("ix_lich_su_doi_tuong", "lich_su", ["doi_tuong", "doi_tuong_id", "id"])
    op.create_table(
        "dau_chuoi",
        sa.Column("id", sa.Integer, autoincrement=False, nullable=False),
        *_texts("ma_so"),
        _whole("muc_cuoi"),
        *_texts("bam"),
        sa.PrimaryKeyConstraint("id", name="pk_dau_chuoi"),
    )
    op.create_table(
        "y_dinh",
        *_texts("ma", "luc", "nguoi", "tep"),
        sa.PrimaryKeyConstraint("ma", name="pk_y_dinh"),
    )


def _sqlite_search() -> None:
    # The words are folded before they come here; the tokenizer must not fold them again.
    for table in _SEARCHED:
        op.execute(
            f"CREATE VIRTUAL TABLE tim_{table} USING fts5(tim_kiem, content='{table}', content_rowid='id', "
            f"tokenize='unicode61 remove_diacritics 0')"
        )
        gone = f"INSERT INTO tim_{table}(tim_{table}, rowid, tim_kiem) VALUES ('delete', old.id, old.tim_kiem);"  # noqa: S608
        come = f"INSERT INTO tim_{table}(rowid, tim_kiem) VALUES (new.id, new.tim_kiem);"  # noqa: S608
        op.execute(f"CREATE TRIGGER tim_{table}_them AFTER INSERT ON {table} BEGIN {come} END")
        op.execute(f"CREATE TRIGGER tim_{table}_sua AFTER UPDATE OF tim_kiem ON {table} BEGIN {gone} {come} END")


def _postgres_search() -> None:
    # Without fastupdate a search never has to walk a list of entries not yet sorted in.
    words = "array_to_tsvector(string_to_array(tim_kiem, ' '))"
    for table in _SEARCHED:
        op.execute(f"ALTER TABLE {table} ADD COLUMN tim tsvector GENERATED ALWAYS AS ({words}) STORED")
        op.execute(f"CREATE INDEX tim_{table} ON {table} USING gin (tim) WITH (fastupdate = off)")


def _sqlite_guards() -> None:
    for table in _KEPT_FOR_EVER:
        _sqlite_guard(table, "DELETE")
    _sqlite_guard("lich_su", "UPDATE")


def _sqlite_guard(table: str, deed: str) -> None:
    op.execute(
        f"CREATE TRIGGER giu_{table}_{deed.lower()} BEFORE {deed} ON {table} BEGIN SELECT RAISE(ABORT, '{_REFUSAL}'); END"
    )


def _postgres_guards() -> None:
    op.execute(
        "CREATE FUNCTION vanban_giu_so() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{_REFUSAL}'; END $$"
    )
    for table in _KEPT_FOR_EVER:
        deeds = "DELETE OR UPDATE" if table == "lich_su" else "DELETE"
        op.execute(
            f"CREATE TRIGGER giu_{table} BEFORE {deeds} ON {table} FOR EACH ROW EXECUTE FUNCTION vanban_giu_so()"
        )
        op.execute(
            f"CREATE TRIGGER giu_{table}_truncate BEFORE TRUNCATE ON {table} "
            f"FOR EACH STATEMENT EXECUTE FUNCTION vanban_giu_so()"
        )
