"""The last number of a series given back, and a number announced told apart from the number got.

The decree knows numbers that run on and numbers that are void; a number given back is a rule of some offices, and works
only where the office turned it on (`so_dang_ky.tra_so_cuoi`). Nothing is deleted: the row stays, says that its number came
back and why, and becomes the row of the next paper of the series.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from sqlalchemy import Connection, RowMapping, and_, func, select

from vanban.errors import InputError, Problem, RegisterError
from vanban.registers.bodies import VanPhong, codes_of, is_closed, last_number
from vanban.registers.entries import VanBanDi, YeuCau
from vanban.registers.filling import reason_of
from vanban.registers.finding import find_one
from vanban.registers.kinds import series_name
from vanban.registers.store.history import Work
from vanban.registers.store.schema import CHUYEN_GIAO, LICH_SU, MUON_BAN_LUU, TEP, VAN_BAN_DEN, VAN_BAN_DI

_USED: Final = (
    (TEP, (TEP.c.doi_tuong == VAN_BAN_DI.name, TEP.c.doi_tuong_id), "đã có tệp văn bản"),
    (CHUYEN_GIAO, (None, CHUYEN_GIAO.c.van_ban_di_id), "đã chuyển giao"),
    (MUON_BAN_LUU, (None, MUON_BAN_LUU.c.van_ban_di_id), "bản lưu đã có người mượn"),
    (VAN_BAN_DEN, (None, VAN_BAN_DEN.c.tra_loi_id), "đã trả lời một văn bản đến"),
)
"""What shows that a paper went out under its number."""
_NEAR: Final = 50
"""How far back a number that came back is looked for: others may have been held after it."""


def tra_so(work: Work, office: VanPhong, row: RowMapping, ly_do: str) -> VanBanDi:
    """Give the last number of a series back: the next paper of the series gets it.

    Raises:
        RegisterError: the office does not allow it, the number is not the last one, or it went out already.
        InputError: there is no reason.
    """
    named = VanBanDi.tu_dong(row, "").so_ky_hieu
    if office.chinh_sach is None or not office.chinh_sach.tra_so_cuoi:
        raise RegisterError(
            Problem("sổ này không cho trả lại số", vi_tri="so_dang_ky.tra_so_cuoi",
                    cach_sua="Hủy số có lý do (vanban so huy); người đứng đầu cho phép trả số cuối thì ghi tra_so_cuoi: có "
                             "trong co-quan.yaml.")
        )  # fmt: skip
    reason = reason_of(ly_do, "trả lại số")
    if row["trang_thai"] != "cap":
        raise RegisterError(Problem("chỉ trả lại được số đã cấp", vi_tri="so", tim_thay=named))
    if is_closed(work.connection, row["co_quan_id"], row["nam"]):
        raise RegisterError(Problem(f"sổ năm {row['nam']} đã khóa", vi_tri="nam"))
    last = last_number(work.connection, row["co_quan_id"], row["nam"], series_name(row["mien"], row["chuoi"]))
    if row["so"] != last or row["phu"] or _letters(work.connection, row) > 1:
        raise RegisterError(
            Problem("chỉ trả lại được số cuối cùng của chuỗi số", vi_tri="so", tim_thay=named,
                    cach_sua="Số đã có số sau thì hủy, có lý do: vanban so huy.")
        )  # fmt: skip
    for table, (condition, key), what in _USED:
        where = [key == row["id"], *([condition] if condition is not None else [])]
        if work.connection.execute(select(func.count()).select_from(table).where(and_(*where))).scalar():
            raise RegisterError(
                Problem(f"không trả lại được số này: {what}", vi_tri="so", tim_thay=named, cach_sua="Hủy số, có lý do.")
            )
    stored = work.change(VAN_BAN_DI, row["id"], {"trang_thai": "tra", "ly_do": reason}, "tra_so", reason)
    return VanBanDi.tu_dong(stored, codes_of(work.connection)[stored["co_quan_id"]])


def returned(connection: Connection, body_id: int, nam: int, mien: str, chuoi: str) -> RowMapping | None:
    """Give the row of a series whose number came back; None when there is none."""
    last = last_number(connection, body_id, nam, series_name(mien, chuoi))
    table = VAN_BAN_DI.c
    where = and_(table.co_quan_id == body_id, table.nam == nam, table.mien == mien, table.chuoi == chuoi,
                 table.so > last - _NEAR, table.trang_thai == "tra")  # fmt: skip
    return connection.execute(select(VAN_BAN_DI).where(where).order_by(table.so).limit(1)).mappings().first()


def returned_of_year(connection: Connection, body_id: int, nam: int) -> list[RowMapping]:
    """Give the rows of a year whose numbers came back and were not given again."""
    table = VAN_BAN_DI.c
    where = and_(table.co_quan_id == body_id, table.nam == nam, table.trang_thai == "tra")
    return list(connection.execute(select(VAN_BAN_DI).where(where)).mappings())


def told_apart(connection: Connection, request: YeuCau, got: Mapping[Any, Any], code: str) -> list[str]:
    """Say when the number got is not the one announced, and who got that one meanwhile."""
    said = VanBanDi.tu_dong(got, code).so_ky_hieu
    announced = request.da_bao.strip()
    if not announced or announced == said:
        return []
    note = f"Số đã báo trước là {announced}, số được cấp là {said}"
    try:
        other = find_one(connection, announced, nam=got["nam"], body_id=got["co_quan_id"])
    except (RegisterError, InputError):
        return [f"{note}: sửa lại nơi đã ghi số cũ."]
    who = connection.execute(
        select(LICH_SU.c.nguoi)
        .where(LICH_SU.c.doi_tuong == VAN_BAN_DI.name, LICH_SU.c.doi_tuong_id == other["id"])
        .order_by(LICH_SU.c.id.desc())
        .limit(1)
    ).scalar()
    what = f"«{other['trich_yeu']}»" if other["trich_yeu"] else other["giu_cho"] or "một văn bản chưa rõ"
    did = "giữ" if other["trang_thai"] == "giu" else "lấy"
    return [f"{note}: {announced} đã được {who} {did} trước cho {what}; sửa lại nơi đã ghi số cũ."]


def _letters(connection: Connection, row: RowMapping) -> int:
    """Count the rows of a number, its letters included."""
    where = and_(*(VAN_BAN_DI.c[name] == row[name] for name in ("co_quan_id", "nam", "mien", "chuoi", "so")))
    return connection.execute(select(func.count()).select_from(VAN_BAN_DI).where(where)).scalar() or 0
