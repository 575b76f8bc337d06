"""Checking papers: many files, a policy of the house, reports for people and for programs."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from vanban import files
from vanban.errors import InputError, Problem, VanbanError
from vanban.frozen import dataclass
from vanban.line.many import Checked, check_many, office_of
from vanban.line.office import HOUSE, Office
from vanban.line.policies import load_policy as read_policy_file
from vanban.line.policies import policy_of
from vanban.renaming import renamed

if TYPE_CHECKING:
    from vanban.line.relaying import Relaid as Relaid
    from vanban.linting import Comparison as Comparison
    from vanban.linting import Policy as Policy
    from vanban.linting import Repaired as Repaired
    from vanban.linting import Report as Report
    from vanban.linting import Suggested as Suggested
    from vanban.linting import Tally as Tally

__all__ = [
    "Laid",
    "annotate",
    "bundle",
    "compare",
    "inspect",
    "inspect_many",
    "load_policy",
    "policy",
    "policy_for",
    "relay",
    "relay_many",
    "repair",
    "reports_to_json",
    "reports_to_sarif",
    "rule_list",
    "suggest",
    "summary",
    "tally",
]

PathLike = str | os.PathLike[str]
_OTHER_MAKES = frozenset({".doc", ".odt", ".rtf"})


def inspect(path: PathLike, *, policy: Policy | None = None, printed: bool = False, timeout: float = 120.0) -> Report:
    """Check a paper; with `printed` also the pages it prints to, which needs LibreOffice and pypdfium2.

    Args:
        path: the paper.
        policy: which findings count; None: as `policy_for` says.
        printed: judge the printed pages too.
        timeout: seconds LibreOffice may take.

    Raises:
        DocumentError: the file is not a document.
        ConversionError: LibreOffice is missing or failed.
        MissingDependencyError: pypdfium2 is not installed.
    """
    source = Path(path)
    pdf = _as_pdf(source, timeout) if printed else None
    return office_of(source).check(source, policy=policy or policy_for(path), pdf=pdf)


def inspect_many(
    papers: Iterable[tuple[PathLike, Policy]], *, workers: int = 1, store: PathLike | None = None
) -> Iterator[Checked]:
    """Check many papers, each given as soon as those before it are done; memory does not grow with their number.

    Args:
        papers: each file with the policy that counts for it.
        workers: processes to work on.
        store: folder that remembers reports by content and policy, so that a second run reads only what changed; None: none.

    Returns:
        For each paper: `.path`, `.report` or `.error`, `.remembered`.
    """
    pairs = ((Path(path), policy) for path, policy in papers)
    return check_many(pairs, workers=workers, store=None if store is None else Path(store))


def _as_pdf(source: Path, timeout: float) -> bytes:
    from vanban.api.pdf import to_pdf

    with tempfile.TemporaryDirectory(prefix="vanban-trang-") as folder:
        return to_pdf(source, Path(folder) / "trang.pdf", timeout=timeout).read_bytes()


def _writable(path: PathLike) -> bytes:
    """The bytes of a paper whose copy is to be written into."""
    source = Path(path)
    if source.suffix.lower() in _OTHER_MAKES:
        raise InputError(
            Problem(
                "chỉ ghi được vào bản sao của tệp Word mới (.docx)", tep=str(source), tim_thay=source.suffix,
                cach_sua="Mở bằng Word hoặc LibreOffice, lưu lại dạng .docx rồi chạy lại",
            )
        )  # fmt: skip
    return source.read_bytes()


def annotate(path: PathLike, out: PathLike, report: Report, *, overwrite: bool = False) -> Path:
    """Write a copy of a paper with a Word comment at each place where the report found something.

    Args:
        path: the paper; it is not changed.
        out: the copy.
        report: what was found in this paper.
        overwrite: replace also what is not the program's own; the old file stays as `.bak`.

    Raises:
        OverwriteError: the copy would replace the paper itself, or somebody's work.
        InputError: the paper is of another make (.doc, .odt …): only a .docx can be written.
        DocumentError: the file is not a document.
    """
    files.require([out], overwrite=overwrite, inputs=[path])
    annotated = HOUSE.annotate(_writable(path), report, name=str(path))
    return files.put(out, annotated, overwrite=overwrite, inputs=[path])


def repair(path: PathLike, out: PathLike, *, policy: Policy | None = None, overwrite: bool = False) -> Repaired:
    """Write a copy of a paper with the faults repaired that can be repaired without changing its meaning.

    Args:
        path: the paper; it is not changed.
        out: the copy.
        policy: which findings count; a silenced rule is not repaired.
        overwrite: replace also what is not the program's own; the old file stays as `.bak`.

    Returns:
        Every repair made, the report before and the report on the copy.

    Raises:
        OverwriteError: the copy would replace the paper itself, or somebody's work.
        InputError: the paper is of another make (.doc, .odt …): only a .docx can be written.
        DocumentError: the file is not a document.
    """
    files.require([out], overwrite=overwrite, inputs=[path])
    repaired = office_of(Path(path)).repair(_writable(path), name=str(path), policy=policy)
    files.put(out, repaired.data, overwrite=overwrite, inputs=[path])
    return repaired


def suggest(path: PathLike, out: PathLike, *, policy: Policy | None = None, overwrite: bool = False) -> Suggested:
    """Write a copy of a paper with repairs as tracked changes, the doubtful ones too, and every finding as a comment.

    Args:
        path: the paper; it is not changed.
        out: the copy.
        policy: which findings count; a silenced rule suggests nothing.
        overwrite: replace also what is not the program's own; the old file stays as `.bak`.

    Returns:
        Every change suggested, and the report on the original.

    Raises:
        OverwriteError: the copy would replace the paper itself, or somebody's work.
        InputError: the paper is of another make (.doc, .odt …): only a .docx can be written.
        DocumentError: the file is not a document.
    """
    files.require([out], overwrite=overwrite, inputs=[path])
    suggested = office_of(Path(path)).suggest(_writable(path), name=str(path), policy=policy)
    files.put(out, suggested.data, overwrite=overwrite, inputs=[path])
    return suggested


def relay(path: PathLike, out: PathLike, *, profile: PathLike | None = None, overwrite: bool = False) -> Relaid:
    """Write a paper of another hand laid out anew by the decree: the same words in the same order, proven, else refused.

    Args:
        path: the paper; it is not changed.
        out: the new .docx.
        profile: the office's profile, whose own templates give the styles; None looks for one near the paper.
        overwrite: replace also what is not the program's own; the old file stays as `.bak`.

    Returns:
        What the layout changed, and what stands at its place with a comment because no component took it.

    Raises:
        OverwriteError: the new file would replace the paper itself, or somebody's work.
        InputError: the paper is not one the decree lays out, or its words could not be proven; the message says why.
        DocumentError, ConversionError: the file cannot be read.
    """
    files.require([out], overwrite=overwrite, inputs=[path])
    office = Office.find(Path(path), profile=None if profile is None else Path(profile))
    made = office.relay(Path(path))
    files.put(out, made.data, overwrite=overwrite, inputs=[path])
    return made


@dataclass(frozen=True, slots=True)
class Laid:
    """One paper of many laid out anew.

    Attributes:
        path: the paper.
        out: where its new file is, or would have been.
        relaid: what was laid out; None when nothing was written.
        error: why nothing was written.
    """

    path: Path
    out: Path
    relaid: Relaid | None
    error: VanbanError | OSError | None = None


def relay_many(
    papers: Iterable[tuple[PathLike, PathLike]], *, profile: PathLike | None = None, overwrite: bool = False
) -> Iterator[Laid]:
    """Lay many papers out anew, each with its new file: as `relay`; those of older formats go through one LibreOffice.

    Args:
        papers: each paper with the .docx to write.
        profile: as `relay`.
        overwrite: as `relay`.

    Returns:
        Each paper as soon as it is done, in their order; one that is refused says why and stops none of the others.
    """
    from vanban.line.many import saved_ahead

    pairs = [(Path(path), Path(out)) for path, out in papers]
    chosen = None if profile is None else Path(profile)
    with tempfile.TemporaryDirectory(prefix="vanban-") as folder:
        ahead = saved_ahead([path for path, _ in pairs], Path(folder))
        for (path, out), (_, saved) in zip(pairs, ahead, strict=True):
            try:
                files.require([out], overwrite=overwrite, inputs=[path])
                made = Office.find(path, profile=chosen).relay(path, saved=saved)
                files.put(out, made.data, overwrite=overwrite, inputs=[path])
            except (VanbanError, OSError) as error:
                yield Laid(path, out, None, error)
            else:
                yield Laid(path, out, made)


def bundle(parts: Iterable[tuple[str, bytes]]) -> bytes:
    """Put files into one ZIP, the same files the same bytes."""
    from vanban.ooxml.archive import package

    return package(parts)


def compare(old: Report, new: Report) -> Comparison:
    """Set the reports of two versions of one paper side by side: what was mended, what is left, what is new."""
    from vanban import linting

    return linting.compare(old, new)


def tally(report: Report) -> Tally:
    """Count a report for `summary`: kept where ten thousand reports are not."""
    from vanban.linting import tally as count

    return count(report)


def summary(reports: Sequence[Report | Tally], unreadable: Sequence[str] = ()) -> str:
    """Give the table that closes a run over many files."""
    from vanban.linting import summary as table

    return table(reports, unreadable)


@renamed(ban_nhap="draft")
def policy(data: Mapping[str, Any] | None = None, *, draft: bool | None = None) -> Policy:
    """Make a policy: which findings count in this house.

    Args:
        data: `tat: [rule, ...]` silences, `muc: {rule: "goi_y"}` weighs anew; None keeps the decree's own.
        draft: judge as a draft (True) or as a final paper (False); None: as the paper itself says.

    Raises:
        InputError: an unknown key, rule or level.
    """
    return policy_of(data, ban_nhap=draft)


@renamed(ban_nhap="draft")
def load_policy(path: str | os.PathLike[str], *, draft: bool | None = None) -> Policy:
    """Read a policy from a YAML file.

    Raises:
        InputError: the file is wrong; every fault is told.
    """
    return read_policy_file(Path(path), ban_nhap=draft)


@renamed(ban_nhap="draft")
def policy_for(
    path: PathLike, *, profile: PathLike | None = None, draft: bool | None = None, chosen: Policy | None = None
) -> Policy:
    """Say which findings count for a paper: by the policy chosen, else by that of the office whose paper it is.

    Args:
        path: the paper; the profile `co-quan.yaml` beside it or above may name a policy (`chinh_sach`).
        profile: the office profile to use instead.
        draft: judge as a draft (True) or as a final paper (False); None: as the policy says, else the paper itself.
        chosen: the policy to use instead of the office's.

    Raises:
        InputError: the profile or its policy is wrong.
    """
    said = chosen
    if said is None:
        said = Office.find(Path(path), profile=None if profile is None else Path(profile)).policy
    if said is None:
        return policy_of(ban_nhap=draft)
    return said if draft is None else replace(said, ban_nhap=draft)


def rule_list() -> list[dict[str, str]]:
    """List every rule: id, what it asks, level, source, clause."""
    from vanban.linting import RULES

    rows = [
        {"ma": r.ma, "ten": r.ten, "muc": r.muc.value, "nguon": r.nguon.value, "dieu_khoan": r.dieu_khoan}
        for r in {rule.ma: rule for rule in reversed(RULES)}.values()
    ]
    return rows[::-1]


def reports_to_json(reports: Iterable[Report], unread: Iterable[tuple[str, str]] = ()) -> str:
    """Give reports as the JSON list of `kiem-tra --json`.

    Args:
        reports: one report a file.
        unread: files that could not be read: (name, why). They stand behind, so that nobody takes them for passed.
    """
    rows = [*(report.to_dict() for report in reports), *(unread_to_dict(tep, why) for tep, why in unread)]
    return json.dumps(rows, ensure_ascii=False, indent=2)


def unread_to_dict(tep: str, why: str) -> dict[str, Any]:
    """Give a file that could not be read as a row of that list."""
    row = {"tep": tep, "dat": False, "la_van_ban": False, "khong_doc_duoc": why}
    return {**row, "phat_hien": [], "khong_danh_gia": [f"Không đọc được tệp: {why}"]}


def reports_to_sarif(reports: Sequence[Report], unread: Iterable[tuple[str, str]] = ()) -> str:
    """Give reports as SARIF 2.1.0; what could not be read is a notification of the run.

    Args:
        reports: one report a file.
        unread: files that could not be read: (name, why).
    """
    from vanban.linting import RULES, to_sarif

    made = to_sarif(reports, RULES, version=version("vanban"))
    told = [
        {
            "level": "error",
            "message": {"text": why},
            "locations": [{"physicalLocation": {"artifactLocation": {"uri": tep.replace("\\", "/")}}}],
        }
        for tep, why in unread
    ]
    made["runs"][0]["invocations"] = [{"executionSuccessful": not told, "toolExecutionNotifications": told}]
    return json.dumps(made, ensure_ascii=False, indent=2)
