"""Corrections: what a clerk may change of an entry, with a reason, kept in the history."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from typing import Any, Final

from sqlalchemy import RowMapping

from vanban.errors import InputError, Problem, RegisterError
from vanban.registers.bodies import codes_of, is_closed
from vanban.registers.entries import VanBanDen, VanBanDi, YeuCau, YeuCauDen
from vanban.registers.filling import incoming_values, incoming_words, outgoing_values, outgoing_words, reason_of
from vanban.registers.finding import same_number
from vanban.registers.ordering import date_order_notes
from vanban.registers.store.history import Work
from vanban.registers.store.schema import VAN_BAN_DEN, VAN_BAN_DI

SUA_DI: Final = (
    "trich_yeu", "ngay", "ky_hieu", "nguoi_ky", "chuc_vu_ky", "kinh_gui", "noi_nhan", "kem_theo", "luu", "so_luong_ban",
    "so_trang", "ngay_chuyen", "ky_nhan", "ghi_chu", "don_vi_soan", "nguoi_soan", "do_khan", "ho_so", "han_tra_loi",
)  # fmt: skip
"""Fields of an outgoing paper that may be corrected. Its number, type and secrecy may not: void it and take another."""
SUA_DEN: Final = (
    "tac_gia", "so_ky_hieu", "ngay", "loai", "trich_yeu", "don_vi_nhan", "ngay_chuyen", "ky_nhan", "ghi_chu", "do_khan",
    "ho_so", "so_trang", "han", "gio_den",
)  # fmt: skip
"""Fields of an incoming paper that may be corrected. Its số đến and day of receipt may not."""
AFTER_CLOSING: Final = frozenset({"ky_nhan", "ghi_chu", "ngay_chuyen", "ho_so"})
"""What is still written into a closed year's book."""


def sua_di(work: Work, row: RowMapping, changes: Mapping[str, object], ly_do: str) -> VanBanDi:
    """Correct an outgoing paper's entry.

    Raises:
        InputError: for a field that may not change, a wrong value, or no reason.
        RegisterError: when the entry is void or held, or the year is closed.
    """
    _allowed(changes, SUA_DI, "hủy số này và cấp số khác")
    reason = reason_of(ly_do, "sửa")
    if row["trang_thai"] != "cap" and set(changes) - AFTER_CLOSING:
        state = {"huy": "đã hủy", "tra": "đã trả lại"}.get(row["trang_thai"], "đang giữ")
        raise RegisterError(Problem(f"số này {state}, không sửa được", vi_tri="so"))
    _year_allows(work, row, changes)
    taken = {f.name: row[f.name] for f in fields(YeuCau) if f.name in row}
    taken |= {name: json.loads(row[name]) for name in ("kinh_gui", "noi_nhan")}
    known: dict[str, Any] = taken | dict(changes) | {"co_quan": None, "ghi_trich_yeu_tuyet_mat": "trich_yeu" in changes}
    known |= {name: tuple(known[name]) for name in ("kinh_gui", "noi_nhan")}
    code = codes_of(work.connection)[row["co_quan_id"]]
    values, notes = outgoing_values(YeuCau(**known), code)
    values["ngay"] = _same_year(known["ngay"], row["nam"])
    changed = {name: value for name, value in values.items() if row[name] != value}
    if "khoa_ky_hieu" in changed:
        same_number(work.connection, {**row, **values}, but=row["id"])
    changed["tim_kiem"] = outgoing_words({**row, **values})
    stored = work.change(VAN_BAN_DI, row["id"], changed, "sua", reason)
    if "ngay" in changed:
        notes = [*notes, *date_order_notes(work.connection, stored)]
    return VanBanDi.tu_dong(stored, code, canh_bao=tuple(notes))


def sua_den(work: Work, row: RowMapping, changes: Mapping[str, object], ly_do: str) -> VanBanDen:
    """Correct an incoming paper's entry.

    Raises:
        InputError: for a field that may not change, a wrong value, or no reason.
        RegisterError: when the entry is void, or the year is closed.
    """
    _allowed(changes, SUA_DEN, "hủy số đến này và vào sổ lại")
    reason = reason_of(ly_do, "sửa")
    if row["trang_thai"] == "huy":
        raise RegisterError(Problem("số đến này đã hủy, không sửa được", vi_tri="so_den"))
    _year_allows(work, row, changes)
    known: dict[str, Any] = {f.name: row[f.name] for f in fields(YeuCauDen) if f.name in row} | dict(changes)
    known |= {"co_quan": None, "ghi_trich_yeu_tuyet_mat": "trich_yeu" in changes}
    values, notes = incoming_values(YeuCauDen(**known))
    changed = {name: value for name, value in values.items() if row[name] != value}
    changed["tim_kiem"] = incoming_words({**row, **values})
    stored = work.change(VAN_BAN_DEN, row["id"], changed, "sua", reason)
    return VanBanDen.tu_dong(stored, codes_of(work.connection)[row["co_quan_id"]], canh_bao=tuple(notes))


def _allowed(changes: Mapping[str, object], names: tuple[str, ...], otherwise: str) -> None:
    wrong = [name for name in changes if name not in names]
    if wrong or not changes:
        raise InputError(
            Problem("không sửa được mục này" if wrong else "chưa nêu mục cần sửa", vi_tri=", ".join(wrong),
                    can_co=", ".join(names), cach_sua=f"Với số, loại, độ mật: {otherwise}." if wrong else "")
        )  # fmt: skip


def _year_allows(work: Work, row: RowMapping, changes: Mapping[str, object]) -> None:
    late = [name for name in changes if name not in AFTER_CLOSING]
    if late and is_closed(work.connection, row["co_quan_id"], row["nam"]):
        raise RegisterError(
            Problem(f"sổ năm {row['nam']} đã khóa", vi_tri=", ".join(late),
                    can_co=f"chỉ ghi thêm được {', '.join(sorted(AFTER_CLOSING))}",
                    cach_sua="Mở lại bằng: vanban so mo-nam.")
        )  # fmt: skip


def _same_year(ngay: date | None, nam: int) -> date | None:
    if ngay is not None and ngay.year != nam:
        raise InputError(
            Problem("ngày văn bản không thuộc năm của số", vi_tri="ngay", tim_thay=f"{ngay:%d/%m/%Y}",
                    can_co=f"một ngày của năm {nam}", cach_sua="Nếu sai năm: hủy số này và cấp số của năm đúng.")
        )  # fmt: skip
    return ngay
