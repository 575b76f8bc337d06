"""Writing a file beside its place and moving it there in one step."""

from __future__ import annotations

import contextlib
import hashlib
import os
import stat
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Final

from vanban.errors import InputError, OverwriteError, Problem
from vanban.files import ledger
from vanban.files.drafts import BINARY, DRAFT_PREFIX, draft_in, new_draft, numbered_draft, sweep_now_and_then, write_all
from vanban.files.guard import fault_of_content, fault_of_text, keep_old, look, require, sha256

_NOT_THROUGH: Final = getattr(os, "O_NOFOLLOW", 0)
PathLike = str | os.PathLike[str]
_RIGHT_NAME: Final = "Đặt tên tệp có đuôi đúng với nội dung"


def put(
    path: PathLike,
    data: bytes | Iterable[bytes],
    *,
    overwrite: bool = False,
    inputs: Iterable[PathLike] = (),
    durable: bool = True,
) -> Path:
    """Write a file somebody asked for, in one step; its folder is made when missing.

    Args:
        path: where it is to stand.
        data: what it holds, whole or in pieces of any number.
        overwrite: replace also what is not the program's own; the old file stays as `.bak`.
        inputs: files the run reads; they are never replaced unasked.
        durable: wait until it is on the disk.

    Raises:
        OverwriteError: somebody's work stands there.
        OSError: the folder cannot be written to, or the file is open in Word.
    """
    target, digest = Path(path), hashlib.sha256()
    with _draft(target) as draft:
        with open(draft, "r+b", buffering=1 << 20) as stream:
            for piece in (data,) if isinstance(data, bytes) else data:
                digest.update(piece)
                stream.write(piece)
            stream.flush()
            if durable:
                os.fsync(stream.fileno())
        _place(draft, target, digest.hexdigest(), overwrite, tuple(inputs))
    return target


def put_text(path: PathLike, text: str, *, overwrite: bool = False, inputs: Iterable[PathLike] = ()) -> Path:
    """Write a text somebody asked for as UTF-8, under a name that a text may bear. Arguments and errors as `put`."""
    if fault := fault_of_text(Path(path).name, text):
        raise InputError(Problem(fault, tep=os.fspath(path), cach_sua=_RIGHT_NAME))
    return put(path, text.encode("utf-8"), overwrite=overwrite, inputs=inputs)


@contextmanager
def streaming(
    path: PathLike, *, overwrite: bool = False, inputs: Iterable[PathLike] = (), durable: bool = True
) -> Iterator[BinaryIO]:
    """Give a stream to write a large file to; at the end it takes its place.

    Somebody's work in the way is told before the first byte. Arguments and errors as `put`.
    """
    with (
        writing(path, overwrite=overwrite, inputs=inputs, durable=durable) as draft,
        open(draft, "r+b", buffering=1 << 20) as stream,
    ):
        yield stream


@contextmanager
def writing(
    path: PathLike, *, overwrite: bool = False, inputs: Iterable[PathLike] = (), durable: bool = False
) -> Iterator[Path]:
    """Give a waiting file beside its place to a program that writes to a path; at the end it takes the place.

    On failure what stood there is as it was. Arguments and errors as `put`.
    """
    target, read = Path(path), tuple(inputs)
    require([target], overwrite=overwrite, inputs=read)
    with _draft(target) as draft:
        yield Path(draft)
        if durable:
            with open(draft, "r+b") as stream:
                os.fsync(stream.fileno())
        _place(draft, target, sha256(draft), overwrite, read)


def rewrite(path: PathLike, data: bytes | Sequence[bytes], *, durable: bool = False) -> None:
    """Write a file of the program's own in one step, whatever stands there.

    For what the program remembers and for files whose place was asked for before (`require`, `strangers`); it is not
    written down in the ledger. The rights of a file that is replaced stay.

    Raises:
        OSError: the folder cannot be written to, or the file is open in another program.
    """
    draft = draft_in(os.path.dirname(path))
    try:
        handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL | BINARY, 0o666)
        try:
            write_all(handle, data if isinstance(data, bytes) else b"".join(data))
            if durable:
                os.fsync(handle)
        finally:
            os.close(handle)
        _keep_rights(draft, os.fspath(path))
        os.replace(draft, path)
    except BaseException as error:
        with contextlib.suppress(OSError):
            os.unlink(draft)
        _name_the_place(error, os.fspath(path))
        raise


def write_waiting(folder: PathLike, at: int, pieces: Sequence[bytes]) -> None:
    """Write file number `at` of a batch that holds the folder, so that it waits there.

    Raises:
        OSError: the folder cannot be written to.
    """
    draft = numbered_draft(folder, at)
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | BINARY | _NOT_THROUGH, 0o666)
    try:
        write_all(handle, b"".join(pieces))
    finally:
        os.close(handle)


def place_waiting(folder: PathLike, at: int, name: str, *, free: bool = False) -> None:
    """Give a waiting file of a batch its name; its place was asked for before (`strangers`).

    Args:
        folder: the folder.
        at: its number.
        name: its name.
        free: nothing stands there; else what stands there is replaced, and its rights stay.

    Raises:
        OSError: the folder cannot be written to, or the file is open in another program.
    """
    draft, path = numbered_draft(folder, at), os.path.join(folder, name)
    try:
        if not free:
            _keep_rights(draft, path)
        os.replace(draft, path)
    except OSError as error:
        _name_the_place(error, path)
        raise


def write_numbered(folder: PathLike, at: int, name: str, pieces: Sequence[bytes], *, free: bool = False) -> None:
    """Write file number `at` of a batch that holds the folder, in one step. Arguments and errors as `place_waiting`."""
    try:
        write_waiting(folder, at, pieces)
        place_waiting(folder, at, name, free=free)
    except BaseException as error:
        with contextlib.suppress(OSError):
            os.unlink(numbered_draft(folder, at))
        _name_the_place(error, os.path.join(folder, name))
        raise


def write_new(path: PathLike, data: bytes) -> None:
    """Write a file that must not be there yet, and wait until it is on the disk.

    Raises:
        FileExistsError: it is there.
        OSError: the folder cannot be written to.
    """
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | BINARY, 0o666)
    try:
        write_all(handle, data)
        os.fsync(handle)
    except OSError as error:
        _name_the_place(error, os.fspath(path))
        raise
    finally:
        os.close(handle)


def record(folder: PathLike, entries: Iterable[tuple[str, str]]) -> None:
    """Write down files that were put into a folder by `rewrite` or `place_waiting`: name and SHA-256, in one write."""
    ledger.record(os.fspath(folder), entries)


@contextmanager
def _draft(target: Path) -> Iterator[str]:
    """Make a waiting file beside the target, with the rights of any new file; it is gone at the end."""
    draft = ""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        sweep_now_and_then(target.parent)
        draft = new_draft(target.parent)
        yield draft
    except OSError as error:
        _name_the_place(error, str(target), draft)
        raise
    finally:
        if draft:
            with contextlib.suppress(OSError):
                os.unlink(draft)


def _place(draft: str, target: Path, digest: str, overwrite: bool, inputs: Sequence[PathLike]) -> None:
    """Move a waiting file to its place, when it may; one that holds the very same is nobody's loss."""
    with open(draft, "rb") as stream:
        fault = fault_of_content(target.name, stream.read(8))
    if fault is not None:
        raise InputError(Problem(fault, tep=str(target), cach_sua=_RIGHT_NAME))
    while True:
        one = look(target, [os.fspath(path) for path in inputs], None)
        if one is not None and one.sha256 != digest:
            if not overwrite:
                raise OverwriteError(one.problem)
            keep_old(target)
        if os.path.lexists(target):
            _keep_rights(draft, str(target))
            os.replace(draft, target)
            break
        try:
            _move_new(draft, str(target))
            break
        except FileExistsError:
            # Somebody put a file there this moment: it is looked at like any other.
            continue
    ledger.record(target.parent, [(target.name, digest)])


def _move_new(draft: str, target: str) -> None:
    """Move a file to a place that is free; whoever comes at the same moment is not overwritten."""
    if os.name == "nt":
        os.rename(draft, target)
        return
    try:
        os.link(draft, target)
    except FileExistsError:
        raise
    except OSError:
        # A drive without a second name for a file.
        os.replace(draft, target)


def _keep_rights(draft: str, target: str) -> None:
    """A file that replaces another has its rights."""
    if os.name == "posix":
        with contextlib.suppress(OSError):
            old, new = os.lstat(target), os.stat(draft)
            wanted = stat.S_IMODE(old.st_mode) & 0o777 | 0o200
            if stat.S_ISREG(old.st_mode) and stat.S_IMODE(new.st_mode) != wanted:
                os.chmod(draft, wanted)


def _name_the_place(error: BaseException, place: str, draft: str | None = None) -> None:
    """An error of the system names the file somebody asked for, not the one that waits."""
    if not isinstance(error, OSError):
        return
    waits = os.path.basename(os.fsdecode(error.filename or "")).startswith(DRAFT_PREFIX)
    if draft is None or waits or error.filename in {None, "", draft}:
        error.filename = place
        error.filename2 = None
