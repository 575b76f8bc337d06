"""Steps of an award year, kept in the book: what is a draft, what was issued and is frozen as it was."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date

from sqlalchemy import select

from vanban.errors import Problem, RegisterError
from vanban.frozen import dataclass
from vanban.registers.office import CoQuan
from vanban.registers.store.history import Work
from vanban.registers.store.schema import CO_QUAN, VIEC_NAM
from vanban.registers.store.storage import Store

FROZEN = frozenset({"phat_hanh", "dinh_chinh", "huy", "ket_qua"})
"""States in which a step is frozen: its text, number and files are never written again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ViecNam:
    """One step of an award year.

    Attributes:
        nam: the year.
        khoa: key of the paper.
        trang_thai: "nhap" (a draft), "phat_hanh" (issued), "dinh_chinh" (issued, then corrected), "huy" (voided), "ket_qua"
            (issued, and the level above has answered).
        van_ban_id: row of the paper in the book; None for papers without number.
        ngay: its day.
        so_ky_hieu: number and code; "" without.
        tep: its files, as paths from the folder of results, each with its SHA-256.
        noi_dung: what it was made of, as the maker wrote it.
        luc, nguoi: when and by whom it came into this state; filled by the book.
        ghi_chu: why, where there is something to say.
    """

    nam: int
    khoa: str
    trang_thai: str
    van_ban_id: int | None = None
    ngay: date | None = None
    so_ky_hieu: str = ""
    tep: tuple[tuple[str, str], ...] = ()
    noi_dung: str = ""
    luc: str = ""
    nguoi: str = ""
    ghi_chu: str = ""

    @property
    def dong_bang(self) -> bool:
        """Whether it is frozen."""
        return self.trang_thai in FROZEN


@dataclass(frozen=True, slots=True)
class SoViec:
    """The steps of award years in a book."""

    store: Store
    work: Callable[[], AbstractContextManager[Work]]

    def lay(self, nam: int) -> dict[str, ViecNam]:
        """Give the steps of a year by key."""
        with self.store.reading() as connection:
            rows = connection.execute(select(VIEC_NAM).where(VIEC_NAM.c.nam == nam)).mappings().all()
        return {
            row["khoa"]: ViecNam(
                nam=row["nam"], khoa=row["khoa"], trang_thai=row["trang_thai"], van_ban_id=row["van_ban_id"],
                ngay=row["ngay"], so_ky_hieu=row["so_ky_hieu"], tep=tuple((p, h) for p, h in json.loads(row["tep"])),
                noi_dung=row["noi_dung"], luc=row["luc"], nguoi=row["nguoi"], ghi_chu=row["ghi_chu"],
            )
            for row in rows
        }  # fmt: skip

    def co_quan(self) -> tuple[CoQuan, ...]:
        """Give the bodies whose papers stand in the book, in the order in which they came."""
        with self.store.reading() as connection:
            rows = (
                connection.execute(select(CO_QUAN).where(CO_QUAN.c.tam.is_(False)).order_by(CO_QUAN.c.id))
                .mappings()
                .all()
            )
        return tuple(CoQuan(row["ky_hieu"], row["ten"], row["chu_quan"]) for row in rows)

    def ghi(self, viec: ViecNam) -> None:
        """Write a step and tell it in the history; one that is frozen keeps its text, number and files, only its state may go on.

        Raises:
            RegisterError: when a frozen step would change.
        """
        values = {
            "trang_thai": viec.trang_thai, "van_ban_id": viec.van_ban_id, "ngay": viec.ngay, "so_ky_hieu": viec.so_ky_hieu,
            "tep": json.dumps(viec.tep, ensure_ascii=False), "noi_dung": viec.noi_dung, "ghi_chu": viec.ghi_chu,
        }  # fmt: skip
        mine = (VIEC_NAM.c.nam == viec.nam) & (VIEC_NAM.c.khoa == viec.khoa)
        with self.work() as work:
            stamp = {"luc": work.luc.isoformat(timespec="seconds"), "nguoi": work.nguoi}
            old = work.connection.execute(select(VIEC_NAM).where(mine)).mappings().first()
            if old is None:
                work.add(VIEC_NAM, {"nam": viec.nam, "khoa": viec.khoa, **values, **stamp}, "ghi_viec")
                return
            if all(old[name] == value for name, value in values.items()):
                return
            kept = ("van_ban_id", "ngay", "so_ky_hieu", "tep", "noi_dung")
            changed = [name for name in kept if old[name] != values[name]]
            if old["trang_thai"] in FROZEN and (changed or viec.trang_thai not in FROZEN):
                raise RegisterError(
                    Problem("văn bản đã phát hành, không sửa được; lập đính chính, hủy bỏ hoặc bổ sung", vi_tri=viec.khoa,
                            tim_thay=old["so_ky_hieu"] or None)
                )  # fmt: skip
            work.change(VIEC_NAM, old["id"], {**values, **stamp}, "ghi_viec", viec.ghi_chu)
