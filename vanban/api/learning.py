"""A finished paper becomes a template: what varies is proposed, somebody confirms, a template and a sample list are written."""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from vanban import files
from vanban.api.templates import bytes_of
from vanban.errors import InputError, Problem, VanbanError
from vanban.frozen import dataclass

if TYPE_CHECKING:
    from vanban.api.papers import ReadPaper

__all__ = ["Learned", "learn_template", "read_places", "write_places"]


@dataclass(frozen=True, slots=True)
class Learned:
    """What `learn_template` found or made.

    Attributes:
        places: name of a tag → the text that stands there in the paper, or the columns of a table that lists.
        kind: the kind of paper when the file was made by vanban: its template is the house's; "" otherwise.
        files: what was written.
        missing: confirmed names whose text does not stand in the paper.
        common: the file with the rows of its tables, to be given as the common record; None when it has none.
    """

    places: Mapping[str, str]
    kind: str
    files: tuple[Path, ...]
    missing: tuple[str, ...] = ()
    common: Path | None = None


def learn_template(
    path: str | os.PathLike[str],
    out: str | os.PathLike[str],
    *,
    confirmed: Mapping[str, str] | None = None,
    overwrite: bool = False,
) -> Learned:
    """Make a template of a finished paper.

    Without `confirmed` nothing is made: the places that seem to vary are proposed, tables that list as well. With it, each
    text becomes a tag, each table a loop, and a sample list with one row, the paper's own values, stands beside the template;
    the rows of tables stand in a common record beside it. A paper that vanban made needs no guess, also when its record
    was lost by another program: its kind's template is the template, its record the sample.

    Args:
        path: the paper.
        out: the template.
        confirmed: name of a tag → text in the paper, or a table's columns, as somebody confirmed it.
        overwrite: replace files of somebody's.

    Raises:
        TemplateError: no Word file.
        InputError: a confirmed table is none, or has other columns.
        OverwriteError: somebody's file stands there.
    """
    from vanban.ooxml.archive import package
    from vanban.records.written.yaml_writing import dump_mapping
    from vanban.rendering.foreign.learning import learned, propose

    source, target = Path(path), Path(out)
    data = bytes_of(source)
    paper = _read(source)
    if paper is not None and _own(paper, data):
        return _of_kind(paper, source, target, overwrite=overwrite)
    if confirmed is None:
        return Learned(propose(data, str(source), _known(paper.record) if paper is not None else {}), "", ())
    made = learned(data, confirmed, str(source))
    single = {name: text for name, text in confirmed.items() if name not in made.lists}
    rows = io.StringIO()
    csv.writer(rows).writerows([list(single), list(single.values())])
    written = {
        target: package(made.parts),
        target.with_name(f"{target.stem}.danh-sach.csv"): rows.getvalue().encode("utf-8-sig"),
    }
    common = target.with_name(f"{target.stem}.chung.yaml") if made.lists else None
    if common is not None:
        written[common] = dump_mapping(made.lists).encode()
    files.require(written, overwrite=overwrite)
    for place, content in written.items():
        files.put(place, content, overwrite=overwrite, inputs=[source])
    missing = tuple(name for name, count in made.counts.items() if not count)
    return Learned(confirmed, "", tuple(written), missing, common)


def _read(source: Path) -> ReadPaper | None:
    from vanban.api.papers import read
    from vanban.errors import DocumentError

    try:
        return read(source)
    except DocumentError:
        return None


def _own(paper: ReadPaper, data: bytes) -> bool:
    """Whether vanban made a paper: the record is inside, or making it again from its print gives the same lines and styles."""
    from vanban.line.office import HOUSE
    from vanban.rendering.foreign.learning import styled_lines

    if paper.exact:
        return True
    lines = styled_lines(data)
    if not any(style.startswith("vb ") for style, _ in lines):
        return False
    try:
        return styled_lines(HOUSE.make(HOUSE.paper(paper.record))) == lines
    except VanbanError:
        return False


def _of_kind(paper: ReadPaper, source: Path, target: Path, *, overwrite: bool) -> Learned:
    from vanban.rendering.page import library

    kind = str(paper.record["loai"])
    sample = target.with_name(f"{target.stem}.mau.yaml")
    files.require([target, sample], overwrite=overwrite)
    files.put(target, library.template_path(kind).read_bytes(), overwrite=overwrite, inputs=[source])
    files.put(sample, paper.yaml.encode(), overwrite=overwrite, inputs=[source])
    return Learned({}, kind, (target, sample))


def _known(record: Mapping[str, Any]) -> dict[str, str]:
    """Give what reading found of a paper in one place each: the subject, who signs."""
    subject = str(record.get("trich_yeu") or "")
    for opening in ("Về việc ", "V/v "):
        subject = subject.removeprefix(opening)
    signers = record.get("nguoi_ky")
    signer = signers[0] if isinstance(signers, list) and signers else signers
    name = str(signer.get("ho_ten") or "") if isinstance(signer, Mapping) else ""
    return {tag: text for tag, text in (("trich_yeu", subject), ("nguoi_ky", name)) if text}


def write_places(path: str | os.PathLike[str], places: Mapping[str, str], *, overwrite: bool = False) -> None:
    """Write a list of places to be confirmed: a line each, the tag's name, a colon, the text in the paper.

    Raises:
        OverwriteError: somebody's file stands there.
    """
    head = (
        "# Mỗi dòng: tên thẻ: chữ đang có trong văn bản. Xóa dòng không thay đổi; sửa tên thẻ; thêm dòng nếu thiếu.\n"
    )
    lines = "".join(f"{name}: {' '.join(text.split())}\n" for name, text in places.items())
    files.put(Path(path), (head + lines).encode(), overwrite=overwrite)


def read_places(path: str | os.PathLike[str]) -> dict[str, str]:
    """Read a list of places somebody confirmed.

    Raises:
        InputError: a line is none, or two lines give one name; every one with its number.
    """
    from vanban.language import key, nfc

    source = Path(path)
    try:
        lines = source.read_text("utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as fault:
        raise InputError(Problem("không đọc được danh sách chỗ thay đổi", tep=str(source))) from fault
    found: dict[str, str] = {}
    problems = []
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        name, colon, text = nfc(line).partition(":")
        made = key(name)
        if not (made and colon and text.strip()) or made[0].isdigit():
            cure = "Viết: tên_thẻ: chữ trong văn bản."
            problems.append(
                Problem("dòng không đúng dạng", tep=str(source), dong=number, tim_thay=line[:60], cach_sua=cure)
            )
        elif made in found:
            problems.append(Problem(f"tên thẻ «{made}» viết hai lần", tep=str(source), dong=number, tim_thay=line[:60]))
        else:
            found[made] = text.strip()
    if problems:
        raise InputError(*problems)
    if not found:
        raise InputError(Problem("danh sách không còn chỗ thay đổi nào", tep=str(source)))
    return found
