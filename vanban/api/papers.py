"""Papers: from a record to a DOCX, from a DOCX to findings and back to a record."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from vanban import files, records
from vanban.errors import InputError, Problem
from vanban.frozen import dataclass
from vanban.regulation import LOAI
from vanban.renaming import renamed

if TYPE_CHECKING:
    from vanban.line.office import Office
    from vanban.linting import Policy, Report
    from vanban.models import VanBan
    from vanban.reading import Account, Leftover
    from vanban.records.nodes import Node

__all__ = [
    "ReadPaper",
    "check",
    "find_profile",
    "from_dict",
    "json_schema",
    "kinds",
    "load",
    "load_with_profile",
    "notices",
    "office_at",
    "read",
    "render",
    "sample",
    "sample_profile",
    "save",
    "to_dict",
]

PathLike = str | os.PathLike[str]


def load(path: PathLike) -> VanBan:
    """Read a record (YAML or JSON) into the model of its kind.

    The office profile `co-quan.yaml` beside the record or in a folder above fills in what the record leaves out.

    Raises:
        InputError: the record is wrong; the error lists every fault with file, line and field.
    """
    return records.load(Path(path))


def load_with_profile(path: PathLike, *, profile: PathLike | None = None) -> tuple[VanBan, Path | None, Path | None]:
    """Read a record and say which office profile completed it, and which folder of templates that office uses.

    Args:
        path: the record.
        profile: the office profile; None looks for `co-quan.yaml` beside the record and in the folders above.

    Returns:
        The paper; the profile's path or None; the office's folder of templates or None.

    Raises:
        InputError: the record or the profile is wrong; every fault is told.
    """
    office = office_at(path, profile=profile)
    return office.load(Path(path)), office.profile_path, office.templates


def office_at(
    near: PathLike | None = None,
    *,
    profile: PathLike | None = None,
    templates: PathLike | None = None,
    record: bool | None = None,
) -> Office:
    """Open the office whose papers stand somewhere: its profile, its own templates, its policy.

    Args:
        near: a record, list or folder: `co-quan.yaml` is looked for beside it and above. None: this folder.
        profile: the profile to use instead.
        templates: a folder of templates instead of the one the profile names.
        record: whether papers carry the record they were made of; None: as the profile says, else yes.

    Raises:
        InputError: the profile is wrong; every fault is told.
    """
    from vanban.line.office import Office

    return Office.find(
        None if near is None else Path(near),
        profile=None if profile is None else Path(profile),
        templates=None if templates is None else Path(templates),
        keeps_record=record,
    )


def find_profile(folder: Path, given: Path | None) -> Path | None:
    """Say where the profile of an office is: the one given, else beside its papers or above; None when there is none."""
    return given or records.find_profile(folder)


def from_dict(record: Mapping[str, Any]) -> VanBan:
    """Make the model of a paper from a mapping of the same shape as a record file.

    Raises:
        InputError: the record is wrong; the error lists every fault with its field.
    """
    return records.from_dict(record)


def notices(
    record: PathLike | Mapping[str, Any],
    *,
    today: date | None = None,
    tags: bool = False,
    profile: PathLike | None = None,
) -> tuple[Problem, ...]:
    """Say what in a record deserves a look though it makes a paper, each with its line.

    Labels of another shape, pasted cells, marks that nothing closes, letters put right, words typed that the form prints
    itself, weekdays that do not fit their day, days that contradict each other, names nobody bears, references to nothing,
    places left to fill in of a paper that has its number.

    Args:
        record: its file; or a mapping of the same shape, whose notices name fields and no lines of a file.
        today: the day it is; None says nothing of a year far off.
        tags: whether a template's tags belong in it (the common record of a batch).
        profile: the office profile that completes it, looked over with it; None looks at the record alone.
    """
    from vanban.records import noticing

    office, remarks = _profile(profile)
    if isinstance(record, Mapping):
        return (*noticing.notices_of(record, today=today, tags=tags, office=office), *remarks)
    return (*noticing.notices(Path(record), today=today, tags=tags, office=office), *remarks)


def _profile(path: PathLike | None) -> tuple[Mapping[str, Node], tuple[Problem, ...]]:
    """The parts of a profile, and what it says that deserves a look; nothing of none."""
    if path is None:
        return {}, ()
    from vanban.records.profile_remarks import profile_node, profile_parts, profile_remarks

    node = profile_node(Path(path))
    return ({}, ()) if node is None else (profile_parts(node), profile_remarks(Path(path), node))


def to_dict(van_ban: VanBan) -> dict[str, Any]:
    """Give the record of a paper: what `from_dict` takes."""
    return records.to_dict(van_ban)


@renamed(folder="templates")
def render(van_ban: VanBan, *, templates: PathLike | None = None, record: bool = True) -> bytes:
    """Make the DOCX of a paper and return its bytes; same paper, same bytes.

    Args:
        van_ban: the paper.
        templates: the office's own folder of templates; None takes the house's.
        record: whether the file carries the record it was made of, for `read`.

    Raises:
        InputError: a text holds a character that a DOCX cannot hold.
        TemplateError: the office's template is wrong.
        UsageError: it is no paper, but a record for one (a `TypeError` too).
    """
    from vanban.line.office import Office

    return Office(templates=None if templates is None else Path(templates), keeps_record=record).make(van_ban)


@renamed(folder="templates")
def save(
    van_ban: VanBan,
    path: PathLike,
    *,
    templates: PathLike | None = None,
    record: bool = True,
    overwrite: bool = False,
    inputs: Iterable[PathLike] = (),
) -> Path:
    """Make the DOCX of a paper and write it in one step; on failure nothing is left behind.

    A file that nobody touched since it was written here is replaced; any other is somebody's work and stays.

    Args:
        van_ban: the paper.
        path: the file.
        templates: the office's own folder of templates; None takes the house's.
        record: keep the record inside the paper.
        overwrite: replace also what is not the program's own; the old file stays as `.bak`.
        inputs: files the paper was made from; they are never replaced unasked.

    Raises:
        InputError, TemplateError: as `render`.
        OverwriteError: somebody's work stands there.
        OSError: the file cannot be written.
    """
    return files.put(path, render(van_ban, templates=templates, record=record), overwrite=overwrite, inputs=inputs)


def check(source: PathLike | bytes, *, policy: Policy | None = None) -> Report:
    """Check the layout of a DOCX: `.ok`, `.findings`, `.to_dict()`.

    Args:
        source: a path, or the bytes of a DOCX.
        policy: which findings count; None: those of the office whose profile stands beside the file or above (its
            `chinh_sach`), else the decree's own.

    Raises:
        DocumentError: the file is not a document.
    """
    from vanban.line.office import Office

    if isinstance(source, bytes):
        return Office(policy=policy).check(source)
    return (Office(policy=policy) if policy is not None else Office.find(Path(source))).check(Path(source))


@dataclass(frozen=True, slots=True)
class ReadPaper:
    """A paper read back from a DOCX.

    Attributes:
        van_ban: the model; None when the record lacks something a paper must have (`problems` says what).
        record: what `from_dict` takes; fields nobody could find are missing.
        unplaced: texts of the paper that are not in the record.
        exact: the record is the very one the paper was made of.
        problems: why there is no model; empty when there is one.
        yaml: the record as YAML, ready to edit.
        account: how many words of the print the record holds: `.total`, `.placed`, `.whole`, said by `str()`.
        told: what was read only as likely, or is written otherwise than it was printed.
    """

    van_ban: VanBan | None
    record: dict[str, Any]
    unplaced: tuple[Leftover, ...]
    exact: bool
    problems: tuple[Problem, ...]
    yaml: str
    account: Account
    told: tuple[str, ...] = ()


def read(source: PathLike | bytes) -> ReadPaper:
    """Turn a DOCX back into a record and, where it is complete, a model; says what it could not place.

    Raises:
        DocumentError: the file is not a document.
    """
    from vanban.line.office import Office
    from vanban.records.written.yaml_writing import dump_mapping

    found = Office().recover(source if isinstance(source, bytes) else Path(source))
    try:
        van_ban: VanBan | None = records.from_dict(found.record)
        problems: tuple[Problem, ...] = ()
    except InputError as error:
        van_ban, problems = None, error.problems
    text = dump_mapping(found.record)
    return ReadPaper(van_ban, found.record, found.unplaced, found.exact, problems, text, found.account, found.told)


def kinds() -> dict[str, str]:
    """List the kinds of paper: key of the record → Vietnamese name.

    >>> kinds()["ke_hoach"], kinds()["to_trinh"]
    ('Kế hoạch', 'Tờ trình')
    """
    return {key: loai.ten for key, loai in LOAI.items()}


def sample(loai: str) -> str:
    """Give a complete filled record of one kind, as YAML, ready to edit.

    Raises:
        InputError: there is no such kind.
    """
    return records.sample(loai)


def sample_profile() -> str:
    """Give a filled office profile as YAML: what every paper of an office has in common, to be kept as `co-quan.yaml`."""
    return records.sample_profile()


def json_schema(loai: str) -> dict[str, Any]:
    """Give the JSON Schema of the record of one kind.

    Raises:
        InputError: there is no such kind.
    """
    return records.json_schema(loai)
