"""Tables of the book. Migrations build them; this is what they must come to (a test compares the two)."""

from __future__ import annotations

from typing import Final

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    text,
)

REVISION: Final = "0005"
"""The newest migration; a book that stands there is opened without loading Alembic."""

METADATA: Final = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _id() -> Column[int]:
    return Column("id", Integer, primary_key=True)


def _body() -> Column[int]:
    return Column("co_quan_id", Integer, ForeignKey("co_quan.id"), nullable=False)


def _text(name: str, usual: str | None = None) -> Column[str]:
    return Column(name, Text, nullable=False, server_default=usual)


CO_QUAN: Final = Table(
    "co_quan",
    METADATA,
    _id(),
    Column("ky_hieu", Text, nullable=False, unique=True),
    _text("ten"),
    _text("chu_quan"),
    Column("tam", Boolean, nullable=False),
)
"""Bodies that number papers here. `tam`: the code was a guess, nobody has confirmed it."""

NAM_SO: Final = Table(
    "nam_so",
    METADATA,
    _id(),
    _body(),
    Column("nam", Integer, nullable=False),
    _text("danh_so"),
    Column("da_khoa", Boolean, nullable=False),
    UniqueConstraint("co_quan_id", "nam"),
)
"""Years of a body: the numbering rule (JSON) in force, and whether the year is closed."""

CHUOI_SO: Final = Table(
    "chuoi_so",
    METADATA,
    _id(),
    _body(),
    Column("nam", Integer, nullable=False),
    _text("ten"),
    Column("so_cuoi", Integer, nullable=False),
    UniqueConstraint("co_quan_id", "nam", "ten"),
)
"""Counters: the last number allotted in a series. Outgoing series are «di/<miền>/<chuỗi>»."""

VAN_BAN_DI: Final = Table(
    "van_ban_di",
    METADATA,
    _id(),
    _body(),
    Column("nam", Integer, nullable=False),
    _text("mien"),
    _text("chuoi"),
    Column("so", Integer, nullable=False),
    _text("phu"),
    _text("ky_hieu"),
    _text("khoa_ky_hieu"),
    _text("loai"),
    Column("ngay", Date),
    _text("trich_yeu"),
    _text("nguoi_ky"),
    _text("chuc_vu_ky"),
    _text("noi_nhan"),
    _text("luu"),
    Column("so_luong_ban", Integer),
    Column("so_trang", Integer),
    Column("ngay_chuyen", Date),
    _text("ky_nhan"),
    _text("ghi_chu"),
    _text("don_vi_soan"),
    _text("nguoi_soan"),
    _text("do_mat"),
    _text("do_khan"),
    _text("ho_so"),
    Column("han_tra_loi", Date),
    _text("nguon"),
    _text("trang_thai"),
    _text("ly_do"),
    _text("giu_cho"),
    Column("giu_den", Date),
    _text("tim_kiem"),
    _text("kinh_gui", "[]"),
    _text("kem_theo", ""),
    UniqueConstraint("co_quan_id", "nam", "mien", "chuoi", "so", "phu"),
    Index(
        "uq_van_ban_di_trung_so",
        "co_quan_id", "nam", "mien", "so", "phu", "khoa_ky_hieu",
        unique=True,
        sqlite_where=text("khoa_ky_hieu <> ''"),
        postgresql_where=text("khoa_ky_hieu <> ''"),
    ),
    Index("ix_van_ban_di_loai", "co_quan_id", "nam", "loai"),
    Index("ix_van_ban_di_ngay", "ngay"),
    Index("ix_van_ban_di_so", "so", "khoa_ky_hieu"),
    Index(
        "ix_van_ban_di_giu",
        "co_quan_id", "nam",
        sqlite_where=text("trang_thai = 'giu'"),
        postgresql_where=text("trang_thai = 'giu'"),
    ),
)  # fmt: skip
"""Outgoing papers. `kinh_gui` and `noi_nhan` are JSON lists; `trang_thai`: cap, giu (held) or huy (void)."""

VAN_BAN_DEN: Final = Table(
    "van_ban_den",
    METADATA,
    _id(),
    _body(),
    Column("nam", Integer, nullable=False),
    _text("mien"),
    Column("so_den", Integer, nullable=False),
    Column("ngay_den", Date, nullable=False),
    _text("gio_den"),
    _text("tac_gia"),
    _text("khoa_tac_gia"),
    _text("so_ky_hieu"),
    _text("khoa_so"),
    Column("ngay", Date),
    _text("loai"),
    _text("trich_yeu"),
    _text("don_vi_nhan"),
    Column("ngay_chuyen", Date),
    _text("ky_nhan"),
    _text("ghi_chu"),
    _text("do_mat"),
    _text("do_khan"),
    _text("ho_so"),
    Column("so_trang", Integer),
    Column("han", Date),
    _text("tien_do"),
    _text("tra_loi"),
    Column("tra_loi_id", Integer, ForeignKey("van_ban_di.id")),
    Column("ngay_xong", Date),
    _text("trang_thai"),
    _text("ly_do"),
    _text("tim_kiem"),
    UniqueConstraint("co_quan_id", "nam", "mien", "so_den"),
    Index("ix_van_ban_den_trung", "khoa_so", "khoa_tac_gia"),
    Index("ix_van_ban_den_ngay", "ngay_den"),
    Index(
        "ix_van_ban_den_han",
        "han",
        sqlite_where=text("trang_thai = 'cho'"),
        postgresql_where=text("trang_thai = 'cho'"),
    ),
)
"""Incoming papers. `trang_thai`: cho (open), xong (answered or settled) or huy (entered by mistake)."""

VAO_SO: Final = Table(
    "vao_so",
    METADATA,
    _id(),
    _body(),
    Column("nam", Integer, nullable=False),
    _text("ten_so"),
    Column("so", Integer, nullable=False),
    _text("ho_ten"),
    _text("don_vi"),
    _text("hinh_thuc"),
    _text("quyet_dinh"),
    Column("ngay_quyet_dinh", Date),
    Column("ngay_trao", Date),
    _text("ky_nhan"),
    _text("ghi_chu"),
    _text("trang_thai"),
    _text("ly_do"),
    _text("tim_kiem"),
    UniqueConstraint("co_quan_id", "ten_so", "nam", "so"),
)
"""Certificates: số vào sổ. `nam` 0: a book that never starts again from 1."""

CHUYEN_GIAO: Final = Table(
    "chuyen_giao",
    METADATA,
    _id(),
    _text("kieu"),
    Column("van_ban_di_id", Integer, ForeignKey("van_ban_di.id"), index=True),
    Column("van_ban_den_id", Integer, ForeignKey("van_ban_den.id"), index=True),
    Column("ngay", Date, nullable=False),
    _text("noi_nhan"),
    Column("so_luong", Integer),
    _text("ky_nhan"),
    _text("ghi_chu"),
)
"""Hand-overs of papers. `kieu`: noi_bo (within the body) or buu_dien (by post)."""

MUON_BAN_LUU: Final = Table(
    "muon_ban_luu",
    METADATA,
    _id(),
    Column("van_ban_di_id", Integer, ForeignKey("van_ban_di.id"), nullable=False, index=True),
    Column("ngay", Date, nullable=False),
    _text("nguoi_dung"),
    _text("ho_so"),
    _text("ky_nhan"),
    Column("ngay_tra", Date),
    _text("cho_phep"),
    _text("ghi_chu"),
)
"""Uses of file copies (Phụ lục IV, mục IV)."""

DIA_CHI: Final = Table(
    "dia_chi",
    METADATA,
    _id(),
    _text("ten"),
    Column("khoa_ten", Text, nullable=False, unique=True),
    _text("dia_chi"),
    _text("dien_thoai"),
    _text("thu_dien_tu"),
    _text("ma_dinh_danh"),
    _text("ghi_chu"),
)
"""The address book: whom papers are sent to."""

TEP: Final = Table(
    "tep",
    METADATA,
    _id(),
    _text("doi_tuong"),
    Column("doi_tuong_id", Integer, nullable=False),
    _text("duong_dan"),
    _text("bam"),
    Column("kich_thuoc", Integer, nullable=False),
    Index("ix_tep_doi_tuong", "doi_tuong", "doi_tuong_id"),
    Index("ix_tep_duong_dan", "duong_dan"),
)
"""Files of papers with their SHA-256. `duong_dan`: relative to the book's folder where it lies below it."""

LICH_SU: Final = Table(
    "lich_su",
    METADATA,
    Column("id", Integer, primary_key=True, autoincrement=False),
    _text("luc"),
    _text("nguoi"),
    _text("hanh_dong"),
    _text("doi_tuong"),
    Column("doi_tuong_id", Integer, nullable=False),
    _text("noi_dung"),
    _text("bam_truoc"),
    _text("bam"),
    Index("ix_lich_su_doi_tuong", "doi_tuong", "doi_tuong_id", "id"),
)
"""History, only ever added to; each entry carries the hash of the one before."""

DAU_CHUOI: Final = Table(
    "dau_chuoi",
    METADATA,
    Column("id", Integer, primary_key=True, autoincrement=False),
    _text("ma_so"),
    Column("muc_cuoi", Integer, nullable=False),
    _text("bam"),
    _text("noi_de", ""),
)
"""One row: the book's own id, the end of the history, and where the book is at home (JSON). Whoever writes holds this row."""

Y_DINH: Final = Table(
    "y_dinh",
    METADATA,
    Column("ma", Text, primary_key=True),
    _text("luc"),
    _text("nguoi"),
    _text("tep"),
)
"""Issues under way: which temporary file becomes which file. Empty when nobody is issuing."""

VIEC_NAM: Final = Table(
    "viec_nam",
    METADATA,
    _id(),
    Column("nam", Integer, nullable=False),
    _text("khoa"),
    _text("trang_thai"),
    Column("van_ban_id", Integer, ForeignKey("van_ban_di.id", name="fk_viec_nam_van_ban_id")),
    Column("ngay", Date),
    _text("so_ky_hieu"),
    _text("tep"),
    _text("noi_dung"),
    _text("luc"),
    _text("nguoi"),
    _text("ghi_chu"),
    UniqueConstraint("nam", "khoa", name="uq_viec_nam_nam"),
)
"""Steps of an award year: drafts, and what was issued with its text and hashes as they were."""

LOGGED: Final = (
    CO_QUAN, NAM_SO, VAN_BAN_DI, VAN_BAN_DEN, VAO_SO, CHUYEN_GIAO, MUON_BAN_LUU, DIA_CHI, TEP, VIEC_NAM,
)  # fmt: skip
"""Tables whose every row is told in the history. Counters follow from the rows and are checked against them."""
ARCHIVED: Final = (
    CO_QUAN, NAM_SO, CHUOI_SO, VAN_BAN_DI, VAN_BAN_DEN, VAO_SO, CHUYEN_GIAO, MUON_BAN_LUU, DIA_CHI, TEP, VIEC_NAM,
    LICH_SU,
)  # fmt: skip
"""Tables of a backup, in the order in which they can be loaded again."""
ADDED_COLUMNS: Final[dict[str, dict[str, object]]] = {"van_ban_di": {"kinh_gui": "[]", "kem_theo": ""}}
"""Columns that came after the first shape, with what they hold in a row of which the history was told before."""
KEPT_FOR_EVER: Final = ("chuoi_so", *(table.name for table in LOGGED), "lich_su")
"""Tables whose rows the database itself lets nobody delete."""
SEARCHED: Final = (VAN_BAN_DI, VAN_BAN_DEN, VAO_SO)
