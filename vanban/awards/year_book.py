"""The year's register: opened in the folder of results; numbers and issued papers of another office are nobody's here."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from vanban.awards.kit import Kit
from vanban.errors import InputError, Problem
from vanban.language import fold, key
from vanban.line.office import Office
from vanban.registers import SoDangKy


def open_book(kit: Kit, out: Path, *, user: str, clock: Callable[[], datetime], create: bool = True) -> SoDangKy:
    """Open the year's register in the folder of results; numbers of a book that is there run on as it knows."""
    body = kit.office.co_quan
    if body is None:
        raise InputError(Problem("hồ sơ cơ quan chưa có mục co_quan", tep=str(kit.office_path)))
    book = out / kit.settings.so_dang_ky
    office = Office.of(kit.office, kit.office_path)
    return office.open_register(book, numbering="" if book.exists() else None, user=user, clock=clock, create=create)


def require_own(kit: Kit, book: SoDangKy, path: Path) -> None:
    """Refuse a register in which another office bears this one's code, or which holds another office's year.

    Raises:
        InputError: with both names.
    """
    own = kit.office.co_quan
    known = book.viec.co_quan()
    if own is None or not known:
        return
    same = next((one for one in known if key(one.ky_hieu) == key(own.ky_hieu or "")), None)
    if same is None:
        if not any(step.dong_bang for step in book.viec.lay(kit.settings.nam).values()):
            return
        found = f"{known[0].ten} ({known[0].ky_hieu})"
    else:
        pairs = ((same.ten, own.ten), (same.chu_quan, own.chu_quan or ""))
        if not any(one and other and fold(one) != fold(other) for one, other in pairs):
            return
        found = ", ".join(part for part in (same.ten, same.chu_quan) if part)
    raise InputError(
        Problem(
            f"sổ đăng ký này là của cơ quan khác, không phải {own.ten_day_du or own.ten}", tep=str(path), tim_thay=found,
            cach_sua="Chọn thư mục kết quả (-o) hoặc sổ (nam.yaml: so_dang_ky) của cơ quan mình; cơ quan vừa đổi tên thì cấp "
            "một số bằng hồ sơ mới (vanban so cap) trước",
        )
    )  # fmt: skip
