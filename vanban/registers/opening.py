"""A book opened, made, or restored: a file that is there is a whole book, or it is refused."""

from __future__ import annotations

import contextlib
import os
import uuid
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Final, Literal

from vanban.errors import Problem, RegisterError
from vanban.registers.bodies import VanPhong
from vanban.registers.book import SoDangKy
from vanban.registers.office import CoQuan
from vanban.registers.policy import ChinhSach
from vanban.registers.sealing import copy_sealed
from vanban.registers.store.arriving import look_round
from vanban.registers.store.backup import BanSaoLuu, restore
from vanban.registers.store.health import whole_faults
from vanban.registers.store.migrating import bring_up, make_file, place, remove_file, revision_of, sweep_waiting
from vanban.registers.store.mishaps import DAMAGED
from vanban.registers.store.schema import REVISION
from vanban.registers.store.seal import is_sealed, unlock
from vanban.registers.store.sealed import SealedStore
from vanban.registers.store.storage import WAIT_S, Store
from vanban.registers.store.whereabouts import note_of
from vanban.renaming import renamed

_SQLITE: Final = "sqlite:///"
"""How a URL of a file begins."""


@renamed(dia_chi="address", nguoi="user", bay_gio="clock", tao="create", ca_khi_hong="even_damaged", cho_giay="wait_s")
def mo_so(
    address: str | Path,
    *,
    user: str,
    clock: Callable[[], datetime],
    co_quan: CoQuan | None = None,
    chinh_sach: ChinhSach | None = None,
    create: bool = True,
    even_damaged: bool = False,
    wait_s: float = WAIT_S,
    domain: Literal["", "thuong", "mat"] = "",
    password: str | Callable[[], str] | None = None,
) -> SoDangKy:
    """Open a book of papers; make it when it is not there yet; finish what a killed process left.

    A book whose file or folder may not be written is opened for reading.

    Args:
        address: a SQLite file ("so.db") or a URL ("postgresql://may-chu/van_thu").
        user: who works; stands in the history.
        clock: the clock.
        co_quan: the body meant when a request names none.
        chinh_sach: how numbers run; None keeps what the book knows.
        create: whether a new book may be made.
        even_damaged: open a damaged book too, as far as it can be opened, to be checked.
        wait_s: seconds to wait for other writers.
        domain: "mat": only secret papers go into this book; "thuong": only open ones; "": both. An encrypted book takes
            secret ones only.
        password: the password or recovery code of an encrypted book, or what asks for it; only asked when it is needed.

    Raises:
        RegisterError: when the book is not there and must not be made, has lost its content, is of a newer program, or
            cannot be used.
        InputError: when the address is none.
    """
    store = _store(address, wait_s, password)
    try:
        made = _made(store, tao=create)
        new = _look(store, ca_khi_hong=even_damaged, tao=create) or made
        office = VanPhong(co_quan, chinh_sach, "mat" if store.sealed else domain, store.sealed)
        book = SoDangKy(store, office, user, clock, moi=new)
        with contextlib.suppress(RegisterError) if even_damaged else contextlib.nullcontext():
            look_round(store)
        with contextlib.suppress(RegisterError):  # who issues next finishes it or is refused; who reads is not held up
            book.finish_left_over()
    except BaseException:
        store.close()
        raise
    return book


def _store(address: str | Path, wait_s: float, password: str | Callable[[], str] | None) -> Store:
    if isinstance(address, str) and address.startswith(_SQLITE):
        address = address.removeprefix(_SQLITE)
    path = Path(address) if isinstance(address, Path) or "://" not in address else None
    if path is not None:
        _refuse_strange(path)
    if path is None or not is_sealed(path):
        return Store(address, cho_giay=wait_s)
    if password is None:
        raise RegisterError(
            Problem("sổ này được mã hóa, chỉ ghi văn bản mật, cần mật khẩu", tep=str(path),
                    cach_sua="Mở bằng: vanban so …, phat-hanh, hang-loat --phat-hanh với --so-mat; "
                    "văn bản không mật ghi vào một sổ không mã hóa.")
        )  # fmt: skip
    said = password if isinstance(password, str) else password()
    return SealedStore(path, unlock(path.read_bytes(), said, str(path)), cho_giay=wait_s)


def _refuse_strange(path: Path) -> None:
    """Refuse what can be no book before anything is read of it: a pipe, a device, a link to nothing, standard input.

    Raises:
        RegisterError: it is one of these.
    """
    if "\0" in str(path):
        raise RegisterError(
            Problem("tên tệp sổ có ký tự không dùng được", vi_tri="so_dang_ky", tim_thay=repr(str(path)))
        )
    if path.name == ":memory:":
        what, remedy = "sổ phải là một tệp; một sổ trong bộ nhớ mất khi chương trình dừng", "Ghi tên tệp, ví dụ so.db."
    elif path.name == "-":
        what, remedy = "sổ phải là một tệp, không phải đầu vào, đầu ra chuẩn", "Ghi tên tệp sau --so-dang-ky."
    elif path.is_symlink() and not path.exists():
        what, remedy = "liên kết này trỏ tới tệp không có", "Sửa liên kết, hoặc tìm lại tệp sổ."
    elif path.exists() and not path.is_file() and not path.is_dir():
        what, remedy = "đây không phải một tệp", "Ghi tên tệp sổ, ví dụ so.db."
    else:
        return
    raise RegisterError(Problem(what, tep=str(path), cach_sua=remedy))


@renamed(ban_sao_luu="backup", dia_chi="address")
def phuc_hoi(backup: Path, address: str | Path) -> BanSaoLuu:
    """Restore a backup into a new file or an empty database; all of it, or nothing.

    Raises:
        RegisterError: when there is a book already, or the backup is damaged.
    """
    if is_sealed(backup):
        copy_sealed(backup, Path(address))
        return BanSaoLuu(backup, "", {}, "")
    store = Store(address)
    path = store.duong_dan
    if path is None:
        try:
            bring_up(store)
            return restore(store, backup)
        finally:
            store.close()
    store.close()
    _refuse_taken(path)
    waiting = path.with_name(f".{path.name}.{os.getpid()}.{uuid.uuid4().hex[:8]}.tam")
    store = Store(waiting)
    try:
        bring_up(store)
        made = restore(store, backup)
        store.close()
        place(waiting, path)
    except FileExistsError:
        _refuse_taken(path)
        raise
    finally:
        store.close()
        remove_file(waiting)
    return made


def _refuse_taken(path: Path) -> None:
    if path.exists():
        raise RegisterError(
            Problem("nơi phục hồi đã có tệp", tep=str(path), cach_sua="Đổi tên tệp cũ, hoặc phục hồi ra tên khác.")
        )


def _made(store: Store, *, tao: bool) -> bool:
    """Make the book where there is none; says whether it was made just now."""
    path = store.duong_dan
    if path is None:
        return False
    if path.is_dir():
        raise RegisterError(Problem("đây là thư mục, không phải tệp sổ", tep=store.dia_chi, can_co="ví dụ so.db"))
    if path.exists():
        if not path.stat().st_size:
            raise _empty(store)
        sweep_waiting(path)
        return False
    log = path.with_name(f"{path.name}-wal")
    if log.exists() and log.stat().st_size:
        raise RegisterError(
            Problem("mất tệp sổ, chỉ còn nhật ký ghi của nó", tep=store.dia_chi, tim_thay=log.name,
                    cach_sua="Không lập sổ mới ở đây: tìm lại tệp sổ, hoặc phục hồi từ bản sao lưu (vanban so phuc-hoi).")
        )  # fmt: skip
    note = note_of(path)
    if note.exists():
        raise RegisterError(
            Problem("mất tệp sổ: ở đây đã từng có sổ", tep=store.dia_chi, tim_thay=note.name,
                    cach_sua="Không lập sổ mới ở đây: tìm lại tệp sổ, hoặc phục hồi từ bản sao lưu (vanban so phuc-hoi); chỉ khi "
                             "chắc chắn bỏ sổ cũ thì xóa tệp ghi ở trên rồi chạy lại.")
        )  # fmt: skip
    if not tao:
        raise RegisterError(
            Problem("không có sổ đăng ký này", tep=store.dia_chi,
                    cach_sua="Kiểm tra --so-dang-ky hoặc mục so_dang_ky.tep trong co-quan.yaml.")
        )  # fmt: skip
    if not path.parent.is_dir():
        raise RegisterError(Problem("không có thư mục chứa sổ", tep=str(path.parent), cach_sua="Tạo thư mục trước."))
    try:
        make_file(path)
    except FileExistsError:
        return False  # another clerk was quicker
    return True


def _look(store: Store, *, ca_khi_hong: bool, tao: bool) -> bool:
    """See that what is there is a whole book of today's shape; says whether it was made just now, in an empty database."""
    with store.reading() as connection:
        shape = revision_of(connection)
        faults = whole_faults(connection) if shape == REVISION else []
    if ca_khi_hong and (shape is None or faults):
        return False
    if shape is None and store.duong_dan is not None:
        raise RegisterError(
            Problem("ở đây có dữ liệu khác, hoặc là sổ đăng ký đã mất nội dung", tep=store.dia_chi, cach_sua=DAMAGED)
        )
    if shape is None and not tao:
        raise RegisterError(
            Problem("cơ sở dữ liệu này chưa có sổ đăng ký", tep=store.dia_chi, cach_sua="Kiểm tra --so-dang-ky.")
        )
    if shape != REVISION and store.chi_doc:
        raise RegisterError(
            Problem(
                "sổ của bản vanban cũ, cần quyền ghi để nâng cấp", tep=store.dia_chi, tim_thay=shape, can_co=REVISION
            )
        )
    if faults:
        raise RegisterError(
            Problem("sổ đăng ký bị hỏng", tep=store.dia_chi, tim_thay="; ".join(faults), cach_sua=DAMAGED)
        )
    return bring_up(store) if shape != REVISION else False


def _empty(store: Store) -> RegisterError:
    return RegisterError(
        Problem("tệp sổ rỗng (0 byte): sổ đã mất nội dung", tep=store.dia_chi,
                cach_sua="Phục hồi từ bản sao lưu gần nhất (vanban so phuc-hoi); chỉ khi chắc chắn là sổ chưa dùng bao giờ "
                         "thì xóa tệp này rồi chạy lại.")
    )  # fmt: skip
