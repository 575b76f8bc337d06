"""An office and its register: what the profile says of the book, and the book opened, for the office alone."""

from __future__ import annotations

import getpass
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

from vanban.errors import InputError, Problem
from vanban.language import key
from vanban.registers import CauHinh, SoDangKy, doc_cau_hinh, mo_so

if TYPE_CHECKING:
    from vanban.models import HoSoCoQuan

USUAL_BOOK: Final = "so.db"
"""The book's file where nothing names another."""


def settings_of(profile: HoSoCoQuan | None, path: Path | None) -> CauHinh:
    """Read what a profile says about registers; nothing when there is no profile.

    Raises:
        InputError: with every fault found.
    """
    if profile is None:
        return CauHinh()
    contacts = profile.lien_he.model_dump() if profile.lien_he is not None else None
    body = profile.co_quan
    said: dict[str, object] = {"lien_he": contacts, "so_dang_ky": profile.so_van_ban or None}
    if body is not None:
        said["co_quan"] = {
            "ten": body.ten, "chu_quan": body.chu_quan, "ky_hieu": body.ky_hieu, "ten_day_du": body.ten_day_du,
        }  # fmt: skip
    return doc_cau_hinh(said, tep="" if path is None else str(path))


def address_of(said: CauHinh, path: Path | None) -> str | Path:
    """Say where an office's book is: as its profile says, else beside the profile, else in this folder.

    Raises:
        InputError: nothing says it.
    """
    if path is None and Path(USUAL_BOOK).exists():
        return Path(USUAL_BOOK)
    if path is None:
        raise InputError(
            Problem("chưa biết sổ đăng ký ở đâu", vi_tri="so_dang_ky", can_co="tệp như so.db hoặc địa chỉ PostgreSQL",
                    cach_sua="Thêm --so-dang-ky, hoặc ghi so_dang_ky.tep trong co-quan.yaml.")
        )  # fmt: skip
    if said.tep is not None and "://" in said.tep:
        return said.tep
    return path.parent / (said.tep or USUAL_BOOK)


def same_book(one: str | Path, other: str | Path) -> bool:
    """Say whether two addresses are of one book, however its file is named."""
    urls = [str(at) for at in (one, other) if "://" in str(at)]
    return one == other if urls else Path(one).resolve() == Path(other).resolve()


def secret_book(said: CauHinh, path: Path | None) -> Path:
    """Say where the office's book of state secrets is.

    Raises:
        InputError: the profile does not say.
    """
    if said.so_mat is None or path is None:
        raise InputError(
            Problem("hồ sơ cơ quan chưa nói sổ bí mật nhà nước ở đâu", vi_tri="so_dang_ky.so_mat",
                    cach_sua="Ghi so_dang_ky.so_mat: so-mat.db trong co-quan.yaml.")
        )  # fmt: skip
    return path.parent / said.so_mat


def open_book(
    said: CauHinh,
    address: str | Path,
    *,
    body: str | None,
    numbering: str | None,
    user: str | None,
    clock: Callable[[], datetime] | None,
    create: bool,
    even_damaged: bool,
    domain: Literal["", "thuong", "mat"],
    password: str | Callable[[], str] | None,
) -> SoDangKy:
    """Open a book for the body of a profile, or for another by its code; arguments as `Office.open_register`."""
    policy, own = said.chinh_sach, said.co_quan
    if numbering is not None:
        policy = doc_cau_hinh({"so_dang_ky": {"chuoi": key(numbering)}}).chinh_sach if numbering else None
    if body is not None and (own is None or key(own.ky_hieu) != key(body)):
        own = doc_cau_hinh({"co_quan": {"ky_hieu": body}}).co_quan
    return mo_so(
        address, user=user or _user(), clock=clock or _now, co_quan=own, chinh_sach=policy, create=create,
        even_damaged=even_damaged, domain=domain, password=password,
    )  # fmt: skip


def _now() -> datetime:
    return datetime.now().astimezone()


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "không rõ"
