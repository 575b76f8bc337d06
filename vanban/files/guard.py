"""What may be replaced: the one place where it is decided (rule 6a), and how an old file is kept."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import logging
import os
import shutil
import stat
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Final

from vanban.errors import InputError, OverwriteError, Problem
from vanban.files import ledger
from vanban.files.drafts import BINARY
from vanban.frozen import dataclass

_LONGEST_NAME: Final = 255
_RESERVED: Final = {"con", "prn", "aux", "nul", "conin$", "conout$"} | {
    f"{port}{number}" for port in ("com", "lpt") for number in "0123456789¹²³"
}
_PACKAGES: Final = frozenset([".docx", ".docm", ".dotx", ".xlsx", ".xlsm", ".odt", ".ods", ".zip"])
_OF_TEXT: Final = frozenset([".txt", ".csv", ".yaml", ".yml", ".json", ".md", ".html", ".svg"])
_SUFFIXES: Final = frozenset({*_PACKAGES, *_OF_TEXT, *[".pdf", ".doc", ".xls", ".rtf", ".png", ".jpg", ".jpeg"]})
_CONTENTS: Final = (
    (b"PK\x03\x04", "tệp Word, Excel hoặc ZIP", _PACKAGES),
    (b"%PDF-", "tệp PDF", frozenset({".pdf"})),
    (b"\x89PNG", "ảnh PNG", frozenset({".png"})),
)
"""How contents begin, what they are, and the names they may bear; other names nobody knows are let through."""
_LOG: Final = logging.getLogger("vanban.files")
PathLike = str | os.PathLike[str]


@dataclass(frozen=True, slots=True)
class Stranger:
    """A file that may not be replaced unasked.

    Attributes:
        path: the file.
        why: why not, a Vietnamese sentence.
        sha256: of what it holds; "" when it was not read.
    """

    path: Path
    why: str
    sha256: str = ""

    @property
    def problem(self) -> Problem:
        """What is told of it."""
        kept = backup_name(self.path).name
        return Problem(
            self.why,
            tep=str(self.path),
            cach_sua=f"Ghi ra tên khác, hoặc thêm --ghi-de để thay (bản cũ giữ thành {kept})",
        )


def strangers(
    paths: Iterable[PathLike], *, inputs: Iterable[PathLike] = (), known: Mapping[str, str] | None = None
) -> list[Stranger]:
    """Say which of the places hold somebody's work; places that are free are not among them.

    Args:
        paths: where files are to stand; thousands in one folder are quick.
        inputs: files the run reads.
        known: hashes the caller has itself of files it wrote, by name.

    Raises:
        InputError: a place can hold no file: a folder, a device, a name Windows keeps for itself.
    """
    read = [os.fspath(path) for path in inputs]
    ledgers: dict[str, Mapping[str, frozenset[str]]] = {}
    places = [Path(path) for path in paths]
    found = []
    for path in places:
        folder = str(path.parent)
        if len(places) > 1 and folder not in ledgers:
            ledgers[folder] = ledger.known(folder)
        one = look(path, read, ledgers.get(folder))
        if one is not None and not (one.sha256 and known and known.get(path.name) == one.sha256):
            found.append(one)
    return found


def standing(folder: PathLike, names: Iterable[str]) -> set[str]:
    """Say which of these names are taken in a folder, as any system compares names; none when the folder is not there."""
    try:
        taken = {ledger.folded(name) for name in os.listdir(folder)}
    except (FileNotFoundError, NotADirectoryError):
        return set()
    return {name for name in names if ledger.folded(name) in taken}


def require(paths: Iterable[PathLike], *, overwrite: bool = False, inputs: Iterable[PathLike] = ()) -> None:
    """Refuse a run before its work when somebody's work stands in the way; all places are told at once.

    Raises:
        OverwriteError: files are in the way and `overwrite` is not set.
        InputError: a place can hold no file.
    """
    found = strangers(paths, inputs=inputs)
    if found and not overwrite:
        raise OverwriteError(*(one.problem for one in found))


def untouched(path: PathLike) -> bool:
    """Whether a file is there and is as the program wrote it."""
    return os.path.isfile(path) and os.path.getsize(path) > 0 and look(Path(path), [], None) is None


def touched(folder: PathLike, suffixes: Iterable[str]) -> list[Stranger]:
    """List files of a folder that the program wrote and somebody changed since, in name order.

    Args:
        folder: the folder; what stands below it is not looked at.
        suffixes: which endings count, ".docx".
    """
    wanted = tuple(suffixes)
    names = sorted(name for name in ledger.names(os.fspath(folder)) if name.lower().endswith(wanted))
    return strangers(path for name in names if (path := Path(folder, name)).is_file())


def remove(path: PathLike) -> bool:
    """Take away a file the program wrote; one that is somebody's work stays, and False is given."""
    if not untouched(path):
        return False
    os.unlink(path)
    return True


def free(path: PathLike, *, inputs: Iterable[PathLike] = ()) -> Path:
    """Give the first name that may be written: the path itself, else `name-2.xlsx`, `name-3.xlsx` ..."""
    wanted, read = Path(path), tuple(inputs)
    candidate, number = wanted, 1
    while strangers([candidate], inputs=read):
        number += 1
        candidate = wanted.with_name(f"{wanted.stem}-{number}{wanted.suffix}")
    return candidate


def keep_old(path: PathLike) -> Path:
    """Keep what stands at a place as `.bak`, numbered where one is there already; what stands there stays.

    Returns:
        The file kept.

    Raises:
        OSError: the folder cannot be written to.
    """
    old = os.fspath(path)
    while True:
        kept = backup_name(Path(old))
        try:
            if os.path.islink(old):
                os.symlink(os.readlink(old), kept)
            else:
                _copy_apart(old, kept)
        except FileExistsError:
            continue
        _LOG.info("Bản cũ của %s giữ ở %s", old, kept)
        return kept


def backup_name(path: Path) -> Path:
    """The name an old file is kept under: `x.docx.bak`, then `x.docx.2.bak` ..."""
    kept, number = path.with_name(f"{path.name}.bak"), 1
    while os.path.lexists(kept):
        number += 1
        kept = path.with_name(f"{path.name}.{number}.bak")
    return kept


def sha256(path: PathLike) -> str:
    """The SHA-256 of a file, in hexadecimal."""
    with open(path, "rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def fault_of_name(name: str, *, windows: bool = os.name == "nt") -> str | None:
    """Say why a system takes no file of this name; None when it does.

    >>> fault_of_name("con.docx", windows=True), fault_of_name("con.docx", windows=False)
    ('Windows giữ tên này cho thiết bị', None)
    """
    if "\0" in name:
        return "tên tệp có ký tự NUL, không hệ thống nào nhận"
    if len(name.encode("utf-8", "surrogateescape")) > _LONGEST_NAME:
        return f"tên tệp dài quá {_LONGEST_NAME} byte, không hệ thống nào nhận"
    if not name:
        return "chưa có tên tệp"
    if windows and (name.partition(".")[0].strip().casefold() in _RESERVED):
        return "Windows giữ tên này cho thiết bị"
    if windows and ":" in name:
        return "Windows không cho dấu hai chấm trong tên tệp"
    return None


def fault_of_content(name: str, head: bytes) -> str | None:
    r"""Say why what is to be written is no file of this name; None when nothing is against it.

    Args:
        name: the name it is to bear.
        head: its first bytes.

    >>> fault_of_content("gui-di.pdf", b"PK\x03\x04"), fault_of_content("gui-di.docx", b"PK\x03\x04")
    ('nội dung là tệp Word, Excel hoặc ZIP, không phải tệp .pdf', None)
    """
    suffix = os.path.splitext(name)[1].lower()
    for start, what, own in _CONTENTS:
        if head.startswith(start) and suffix in _SUFFIXES - own:
            return f"nội dung là {what}, không phải tệp {suffix}"
    return None


def fault_of_text(name: str, text: str) -> str | None:
    """Say why a text is no file of this name; None when nothing is against it.

    >>> fault_of_text("ban-ghi.docx", "loai: ke_hoach"), fault_of_text("a.json", "loai: ke_hoach"), fault_of_text("a.txt", "a")
    ('nội dung là chữ, không phải tệp .docx', 'nội dung không phải JSON', None)
    """
    suffix = os.path.splitext(name)[1].lower()
    if suffix in _SUFFIXES - _OF_TEXT:
        return f"nội dung là chữ, không phải tệp {suffix}"
    return "nội dung không phải JSON" if suffix == ".json" and text.lstrip()[:1] not in ("{", "[") else None


def look(path: Path, inputs: Sequence[str], known: Mapping[str, frozenset[str]] | None) -> Stranger | None:
    """Look at one place; None when a file may stand there.

    Args:
        path: the place.
        inputs: files the run reads.
        known: the folder's ledger when it was read already; None asks it for this name.

    Raises:
        InputError: the place can hold no file.
    """
    fault = fault_of_name(path.name)
    if fault is not None:
        raise InputError(Problem(fault, tep=str(path), cach_sua="Đặt tên tệp khác"))
    try:
        about = os.lstat(path)
    except (FileNotFoundError, NotADirectoryError):
        return None
    if stat.S_ISLNK(about.st_mode):
        return Stranger(path, "đây là liên kết tới tệp khác, không ghi đè")
    if not stat.S_ISREG(about.st_mode):
        folder = stat.S_ISDIR(about.st_mode)
        raise InputError(
            Problem("đây là thư mục, cần một tệp" if folder else "đây không phải tệp thường", tep=str(path),
                    cach_sua="Đặt tên tệp khác")
        )  # fmt: skip
    if any(_same(path, other) for other in inputs):
        return Stranger(path, "tệp ghi ra trùng với tệp đang đọc vào, không ghi đè")
    if about.st_size == 0:
        return None
    if not about.st_mode & 0o222:
        return Stranger(path, "tệp được đặt chỉ cho đọc, không ghi đè")
    digest = sha256(path)
    hashes = ledger.hashes(path.parent, path.name) if known is None else known.get(ledger.folded(path.name), ())
    if digest in hashes:
        return None
    foreign = "đã có tệp này, không phải bản nháp của vanban (tệp của người, hoặc văn bản đã phát hành)"
    why = "tệp đã được sửa sau khi vanban ghi" if hashes else foreign
    return Stranger(path, f"{why}; không ghi đè", digest)


def _same(path: Path, other: str) -> bool:
    try:
        return os.path.samefile(path, other)
    except OSError:
        return False


def _copy_apart(old: str, kept: Path) -> None:
    try:
        os.link(old, kept)
    except FileExistsError:
        raise
    except OSError as error:
        if error.errno == errno.ENOENT:
            raise
        handle = os.open(kept, os.O_WRONLY | os.O_CREAT | os.O_EXCL | BINARY, 0o666)
        with open(old, "rb") as source, open(handle, "wb") as copy:
            shutil.copyfileobj(source, copy, 1 << 20)
            copy.flush()
            os.fsync(copy.fileno())
        with contextlib.suppress(OSError):
            shutil.copystat(old, kept)
