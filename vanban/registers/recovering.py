"""Files of an issue on their way to their names: put in place, or what killed processes left finished or undone.

What the book says about files is not trusted: whoever can write a row must not be able to move anybody's file. A file is
moved only when it is a waiting file of that very issue, lies in the folder of the issue, is of this user, and holds what
the book says; and only to a name in that folder where there is nothing, or what was there when the issue began.
"""

from __future__ import annotations

import contextlib
import json
import os
import socket
import sys
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, delete, select

from vanban import files
from vanban.files import sha256
from vanban.frozen import dataclass
from vanban.patterns import regex
from vanban.registers.store.places import sync_folder
from vanban.registers.store.schema import Y_DINH

SUFFIX: Final = ".vanban-tam"
_STALE: Final = timedelta(days=1)
"""An intention without files and without entries is crossed out after this time, whatever became of its process."""
_TOKEN: Final = regex(r"[0-9a-f]{32}")


@dataclass(frozen=True, slots=True)
class Placing:
    """A file on its way.

    Attributes:
        tam: its temporary name, a whole path.
        dich: its final name, a whole path.
        bam: its hash.
        cu: hash of the file that had this name when the issue began; "" when there was none.
    """

    tam: str
    dich: str
    bam: str
    cu: str = ""


class NotPlacedError(OSError):
    """A name is taken by something that was not there when the issue began."""


def intention(folder: Path, placings: Sequence[Placing] = ()) -> str:
    """Write down what an issue of this process is about to do."""
    said = {"may": socket.gethostname(), "tien_trinh": os.getpid(), "thu_muc": folder.resolve().as_posix(),
            "dat": [[p.tam, p.dich, p.bam, p.cu] for p in placings]}  # fmt: skip
    return json.dumps(said)


def put(placing: Placing) -> None:
    """Give a file its name; another process may have done so already.

    Raises:
        NotPlacedError: something else has the name meanwhile.
        OSError: the file cannot be moved.
    """
    source, target = Path(placing.tam), Path(placing.dich)
    target.parent.mkdir(parents=True, exist_ok=True)
    if target.is_file() and source.exists() and sha256(target) not in {placing.bam, placing.cu}:
        raise NotPlacedError(0, "đã có tệp khác mang tên này, không ghi đè", placing.dich)
    if placing.cu and source.exists() and target.is_file() and files.strangers([target]):
        files.keep_old(target)
    try:
        os.replace(source, target)
    except FileNotFoundError:
        if not target.is_file() or sha256(target) != placing.bam:
            raise
    sync_folder(target.parent)


def under_way(connection: Connection) -> bool:
    """Say whether any issue is noted as under way."""
    return connection.execute(select(Y_DINH.c.ma).limit(1)).scalar() is not None


def recover(connection: Connection, luc: datetime) -> list[str]:
    """Finish or undo what killed processes of this machine left; says what was done, and what was refused.

    The book is held: no living process is between its temporary files and its commit.

    Args:
        connection: a writing transaction.
        luc: now.
    """
    done: list[str] = []
    for row in connection.execute(select(Y_DINH)).mappings().all():
        said = _read(row)
        if said is None:
            done.append(f"bỏ qua một ý định phát hành không đọc được trong sổ (bảng y_dinh, {row['ma'][:40]})")
            continue
        if said["may"] != socket.gethostname():
            continue
        folder = Path(said["thu_muc"])
        if said["dat"]:
            finished = _finish(row["ma"], folder, said["dat"], done)
        else:
            finished = _undo(row["ma"], folder, done) or _is_over(said, row["luc"], luc)
        if finished:
            connection.execute(delete(Y_DINH).where(Y_DINH.c.ma == row["ma"]))
    return done


def _read(row: Mapping[Any, Any]) -> dict[str, Any] | None:
    """Read an intention; None when it is not one."""
    try:
        said = json.loads(row["tep"])
        folder, placed = said["thu_muc"], [Placing(*map(str, one)) for one in said["dat"]]
        datetime.fromisoformat(row["luc"])
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
    if not _TOKEN.fullmatch(str(row["ma"])) or not isinstance(folder, str) or "\0" in folder:
        return None
    return {"may": said.get("may"), "tien_trinh": said.get("tien_trinh"), "thu_muc": folder, "dat": placed}


def _is_over(said: Mapping[str, Any], begun: str, luc: datetime) -> bool:
    """Say whether an issue that has no files yet will never have any: its process is gone, or it is a day old."""
    pid = said["tien_trinh"]
    if sys.platform != "win32" and isinstance(pid, int) and pid > 0 and not _alive(pid):
        return True
    then = datetime.fromisoformat(begun)
    return luc - (then if then.tzinfo is not None else then.astimezone()) > _STALE


def _alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True
    return True


def _finish(token: str, folder: Path, placings: Sequence[Placing], done: list[str]) -> bool:
    """Put committed files in place; False when one still cannot be, or must not be."""
    finished = True
    for at, placing in enumerate(placings):
        try:
            if not _trusted(token, at, folder, placing):
                done.append(f"không đặt tệp {placing.dich}: sổ ghi không khớp với tệp của lần phát hành này")
                finished = False
            elif Path(placing.tam).exists():
                put(placing)
                done.append(f"đã đặt nốt tệp {placing.dich}")
        except NotPlacedError as error:
            done.append(f"chưa đặt được tệp {placing.dich}: {error.strerror}; bản phát hành còn ở {placing.tam}")
            finished = False
        except (OSError, ValueError):
            finished = False
    return finished


def _trusted(token: str, at: int, folder: Path, placing: Placing) -> bool:
    """Say whether a file may be moved as the book says; one that is gone already needs no moving."""
    source, target = Path(placing.tam), Path(placing.dich)
    if not source.exists() and not source.is_symlink():
        return True
    named = source.name == f".{token}-{at}{SUFFIX}"
    placed = source.parent == folder and target.is_relative_to(folder) and ".." not in target.parts and target != folder
    if not named or not placed or source.is_symlink() or not source.is_file():
        return False
    if folder.resolve() != folder or not target.parent.resolve().is_relative_to(folder) or target.is_symlink():
        return False
    if os.name == "posix" and source.stat().st_uid != os.geteuid():
        return False
    return sha256(source) == placing.bam


def _undo(token: str, folder: Path, done: list[str]) -> bool:
    """Remove temporary files of an issue that never got its numbers; True when there were any."""
    left = list(folder.glob(f".{token}-*{SUFFIX}")) if folder.is_dir() else []
    for path in left:
        with contextlib.suppress(OSError):
            path.unlink()
        done.append(f"đã xóa tệp tạm {path.name} của lần phát hành dở dang")
    return bool(left)
