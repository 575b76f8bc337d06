"""Many papers checked: in order, on several processes, in bounded memory, remembered by content and policy."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import tempfile
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from functools import cache, lru_cache
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Final

import vanban
from vanban.errors import DocumentError, Problem, VanbanError
from vanban.frozen import dataclass
from vanban.line.office import HOUSE, Office
from vanban.pdf.office.old_formats import SUFFIXES, save_as_docx
from vanban.pdf.office.programs import find_soffice

if TYPE_CHECKING:
    from vanban.linting import Policy, Report

_AHEAD: Final = 4
"""Papers waiting for each process: enough to keep it busy, few enough to be held."""
_OLD_AT_ONCE: Final = 50
"""Papers of an older format that one LibreOffice saves anew before the next is started."""
_READ_AS_THEY_ARE: Final = frozenset({".docx", ".docm", ".dotx", ".dotm"})


@dataclass(frozen=True, slots=True)
class Checked:
    """One paper of a run.

    Attributes:
        path: the file.
        report: what was found; None when it could not be read.
        error: why it could not.
        remembered: it was not read again: a file of this content had been judged by this policy.
    """

    path: Path
    report: Report | None
    error: VanbanError | OSError | None = None
    remembered: bool = False


def check_many(
    papers: Iterable[tuple[Path, Policy]], *, workers: int = 1, store: Path | None = None
) -> Iterator[Checked]:
    """Check papers one after another; gives each as soon as those before it are done.

    Args:
        papers: each file with the policy that counts for it.
        workers: processes; 1 works in this one.
        store: folder that remembers reports by content and policy; None remembers nothing.
    """
    with tempfile.TemporaryDirectory(prefix="vanban-") as folder:
        prepared = _prepared(list(papers), store, Path(folder))
        if workers <= 1:
            for path, policy, saved in prepared:
                kept, key = _remembered(path, policy, store)
                yield kept or _checked(path, policy, store, saved, key)
            return
        # Its processes start with the first paper that has to be read.
        with ProcessPoolExecutor(workers) as pool:
            waiting: deque[tuple[Path, Future[Checked]]] = deque()
            for path, policy, saved in prepared:
                kept, key = _remembered(path, policy, store)
                waiting.append((path, _known(kept) if kept else pool.submit(_checked, path, policy, store, saved, key)))
                while waiting and (waiting[0][1].done() or len(waiting) >= workers * _AHEAD):
                    yield _result(*waiting.popleft())
            while waiting:
                yield _result(*waiting.popleft())


def _prepared(
    papers: list[tuple[Path, Policy]], store: Path | None, folder: Path
) -> Iterator[tuple[Path, Policy, Path | None]]:
    """Give each paper with the DOCX made of it where it is of an older format and not remembered."""
    policies = dict(papers)
    found = saved_ahead([path for path, _ in papers], folder, lambda path: _is_kept(path, policies[path], store))
    for (path, policy), (_, saved) in zip(papers, found, strict=True):
        yield path, policy, saved


def saved_ahead(
    papers: list[Path], folder: Path, passed: Callable[[Path], bool] = lambda _: False
) -> Iterator[tuple[Path, Path | None]]:
    """Give each paper with the DOCX made of it where it is of an older format: many of them in one LibreOffice.

    Args:
        papers: the papers, in order.
        folder: a folder of our own; what is saved stays there.
        passed: says which papers need not be saved.
    """
    saved: dict[Path, Path] = {}
    tried: set[Path] = set()
    for position, path in enumerate(papers):
        if path.suffix.lower() in SUFFIXES and path not in tried:
            ahead = (one for one in papers[position:] if one.suffix.lower() in SUFFIXES and one not in tried)
            batch = [one for one in islice(ahead, _OLD_AT_ONCE) if not passed(one)]
            tried.update(batch, [path])
            if len(batch) > 1:
                with contextlib.suppress(VanbanError, OSError):  # each paper then tells its own fault
                    saved |= save_as_docx(batch, folder / str(position))
        yield path, saved.get(path)


def _is_kept(path: Path, policy: Policy, store: Path | None) -> bool:
    try:
        key = _key(path, policy) if store is not None else ""
    except (VanbanError, OSError):
        return False
    return store is not None and bool(key) and (store / key[:2] / key).is_file()


def _known(found: Checked) -> Future[Checked]:
    """What is known already, in the row of those that are waited for."""
    done: Future[Checked] = Future()
    done.set_result(found)
    return done


def _result(path: Path, future: Future[Checked]) -> Checked:
    """Give what a process found; one that died over a paper takes only that paper with it."""
    try:
        return future.result()
    except (VanbanError, OSError) as error:
        return Checked(path, None, error)
    except RuntimeError:
        return Checked(path, None, DocumentError(Problem("tiến trình kiểm tra bị dừng giữa chừng", tep=str(path))))


def office_of(path: Path) -> Office:
    """Give the office whose paper a file is: by the profile beside it or above; the house's own without one."""
    from vanban import records

    profile = records.find_profile(path)
    return HOUSE if profile is None else _office(profile, _stamps(profile, profile.parent / "phap-luat.yaml"))


@lru_cache(maxsize=32)
def _office(profile: Path, stamps: tuple[tuple[int, int] | None, ...]) -> Office:
    """Read an office once for all papers beside its profile; a profile or a law that was edited is read anew."""
    return Office.find(profile, profile=profile)


def _stamps(*paths: Path) -> tuple[tuple[int, int] | None, ...]:
    found: list[tuple[int, int] | None] = []
    for path in paths:
        try:
            seen = path.stat()
            found.append((seen.st_mtime_ns, seen.st_size))
        except OSError:
            found.append(None)
    return tuple(found)


def _remembered(path: Path, policy: Policy, store: Path | None) -> tuple[Checked | None, str]:
    """Give what was found of a paper before, or why it cannot be read, else None; and the name its report is kept by."""
    if store is None:
        return None, ""
    try:
        key = _key(path, policy)
    except (VanbanError, OSError) as error:
        return Checked(path, None, error), ""
    report = _kept(store, key, str(path)) if key else None
    return None if report is None else Checked(path, report, remembered=True), key


def _checked(path: Path, policy: Policy, store: Path | None, saved: Path | None, key: str) -> Checked:
    try:
        report = office_of(path).check(path, name=str(path), policy=policy, saved=saved)
    except (VanbanError, OSError) as error:
        return Checked(path, None, error)
    with contextlib.suppress(VanbanError, OSError):
        # A file that somebody changed meanwhile is not kept under the name of what it was.
        if store is not None and key and _key(path, policy) == key:
            _keep(store, key, report)
    return Checked(path, report)


def _key(path: Path, policy: Policy) -> str:
    """Name what a report depends on: the file's content, the policy, the office's law, the program itself."""
    reader = "" if path.suffix.lower() in _READ_AS_THEY_ARE else _libreoffice()
    if reader is None:
        return ""
    office = office_of(path)
    law = office.profile_path.parent / "phap-luat.yaml" if office.profile_path is not None else None
    made = hashlib.sha256(_program().encode())
    weights = sorted((ma, level.value) for ma, level in policy.muc.items())
    made.update(repr((policy.ban_nhap, weights, sorted(policy.tat), reader)).encode())
    if law is not None and law.is_file():
        made.update(law.read_bytes())
    made.update(path.read_bytes())
    return made.hexdigest()


@cache
def _libreoffice() -> str | None:
    """Name the LibreOffice there is: what it makes of an older format depends on it; None when there is none."""
    try:
        program = find_soffice().resolve()
        return repr((str(program), program.stat().st_size, program.stat().st_mtime_ns))
    except (VanbanError, OSError):
        return None


@cache
def _program() -> str:
    """Name the program as it stands: another version, or an edited rule, judges anew."""
    root = Path(vanban.__file__).parent
    seen = sorted((str(p.relative_to(root)), p.stat()) for part in ("*.py", "*.yaml") for p in root.rglob(part))
    return repr([(name, stat.st_size, stat.st_mtime_ns) for name, stat in seen])


def _kept(store: Path, key: str, name: str) -> Report | None:
    from vanban.linting.keeping import from_state

    try:
        return from_state(json.loads((store / key[:2] / key).read_text(encoding="utf-8")), name)
    except (OSError, ValueError, KeyError, TypeError):
        return None  # nothing kept, or damaged: the paper is read again


def _keep(store: Path, key: str, report: Report) -> None:
    """Remember a report; a store that cannot be written remembers nothing, and nobody is stopped by that."""
    from vanban.linting.keeping import to_state

    place = store / key[:2] / key
    waiting = place.with_name(f".{key}.{os.getpid()}")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        waiting.write_text(json.dumps(to_state(report), ensure_ascii=False), encoding="utf-8")
        waiting.replace(place)
    except OSError:
        waiting.unlink(missing_ok=True)
