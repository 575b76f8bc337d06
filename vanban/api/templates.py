"""Templates: hand them out to be edited in Word, and check them when they come back."""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from vanban import files
from vanban.errors import InputError, Problem, TemplateError

if TYPE_CHECKING:
    from vanban.rendering import Template
    from vanban.rendering.foreign.rewriting import Change

__all__ = [
    "Learned",
    "TemplateCheck",
    "export_templates",
    "learn_template",
    "read_places",
    "rewrite_template",
    "template_names",
    "verify_template",
    "write_places",
]


@dataclass(frozen=True, slots=True)
class TemplateCheck:
    """What a look at one template found.

    Attributes:
        tep: the file.
        problems: what would make a paper fail or come out wrong; empty when it can be used.
        notes: what is unusual but works.
        doubts: what is surely not meant, though files can be made.
    """

    tep: Path
    problems: tuple[Problem, ...]
    notes: tuple[str, ...] = ()
    doubts: tuple[Problem, ...] = ()

    @property
    def ok(self) -> bool:
        """The template can be used."""
        return not self.problems


def template_names() -> list[str]:
    """List the templates of the house by file stem ("ke_hoach", "phu_luc", "giay_khen")."""
    from vanban.rendering.page import library

    folder = next(folder for folder in library.house_folders() if folder.is_dir())
    return sorted(path.stem for path in folder.glob("*.docx"))


def export_templates(
    folder: str | os.PathLike[str], names: Iterable[str] = (), *, overwrite: bool = False
) -> list[Path]:
    """Copy templates of the house into a folder, to be edited in Word and given back with `--khuon`.

    Args:
        folder: where to; made when missing.
        names: which ones; none means all.
        overwrite: replace also templates somebody edited; otherwise they are an error and nothing is written.

    Raises:
        InputError: there is no such template.
        OverwriteError: edited templates or foreign files are there already.
    """
    from vanban.rendering.page import library

    known = template_names()
    wanted = list(names) or known
    target = Path(folder)
    problems = [
        Problem("không có khuôn này", tim_thay=name, can_co=", ".join(known)) for name in wanted if name not in known
    ]
    if problems:
        raise InputError(*problems)
    files.require((target / f"{name}.docx" for name in wanted), overwrite=overwrite)
    return [
        files.put(target / f"{name}.docx", library.template_path(name).read_bytes(), overwrite=overwrite)
        for name in wanted
    ]


def verify_template(path: str | os.PathLike[str]) -> TemplateCheck:
    """Check an edited template: it opens, its tags are right, it asks for nothing unknown, its styles are there.

    The file's stem says which template of the house it replaces; any other name is checked for form only.
    """
    from vanban.rendering import Template
    from vanban.rendering.page import library

    source = Path(path)
    try:
        template = Template.load(source)
    except TemplateError as error:
        return TemplateCheck(source, error.problems)
    problems: list[Problem] = []
    notes: list[str] = []
    if source.stem in template_names():
        known = Template.load(library.template_path(source.stem)).variables()
        for name in sorted(template.variables() - known):
            problems.append(
                Problem(
                    f"thẻ {{{{ {name} }}}} không có trong dữ liệu của loại này",
                    tep=str(source),
                    cach_sua="Sửa tên thẻ hoặc xóa",
                )
            )
        notes += [f"khuôn không còn in «{name}»" for name in sorted(known - template.variables())]
        lacking, doubts = _looked_over(source, template)
        problems += lacking
    else:
        notes.append("tên tệp không trùng khuôn nào của vanban: chỉ kiểm tra dạng thẻ")
        doubts = ()
    return TemplateCheck(source, tuple(problems), tuple(notes), (*template.doubts(), *doubts))


def _looked_over(source: Path, template: Template) -> tuple[list[Problem], tuple[Problem, ...]]:
    """Tell what an edited template of the house lacks, and what will not be fitted; a certificate has its own lines."""
    from vanban.batch.certificates.kinds import CERTIFICATE_KINDS
    from vanban.ooxml.styles import STYLES_PART, parse_styles
    from vanban.rendering.page.roles import missing_styles

    kind = CERTIFICATE_KINDS.get(source.stem)
    if kind is not None:
        from vanban.batch.certificates import dressing

        faults = dressing.faults_of(kind, template, str(source))
        return faults, () if faults else dressing.measured(source.read_bytes(), str(source))[1]
    try:
        styles = parse_styles(template.part(STYLES_PART) or b"<none/>")
    except ValueError:
        return [Problem("phần kiểu chữ (styles) của khuôn hỏng", tep=str(source))], ()
    return missing_styles(styles, template.variables(), str(source)), ()


def rewrite_template(
    path: str | os.PathLike[str], out: str | os.PathLike[str], *, overwrite: bool = False
) -> tuple[Change, ...]:
    """Rewrite a template of another make into one with tags: mail-merge fields, `${x}`, `«x»`, `[x]`, dotted lines.

    A file named like a template of the house gets back the styles it lost.

    Args:
        path: the template as it is; it stays as it is.
        out: the new file.
        overwrite: replace a file of somebody's that stands at `out`.

    Returns:
        Every place that changed, in order; nothing is written when it is empty.

    Raises:
        TemplateError: no Word file, or a field that nobody can honour.
        OverwriteError: somebody's file stands at `out`.
    """
    from vanban.ooxml.archive import package
    from vanban.rendering.foreign.rewriting import rewritten
    from vanban.rendering.page import library

    source = Path(path)
    house = library.template_path(source.stem).read_bytes() if source.stem in template_names() else None
    parts, changes = rewritten(_bytes_of(source), str(source), house)
    if changes:
        files.put(Path(out), package(parts), overwrite=overwrite, inputs=[source])
    return tuple(changes)


@dataclass(frozen=True, slots=True)
class Learned:
    """What `learn_template` found or made.

    Attributes:
        places: name of a tag → the text that stands there in the paper.
        kind: the kind of paper when the file was made by vanban: its template is the house's; "" otherwise.
        files: what was written.
        missing: confirmed names whose text does not stand in the paper.
    """

    places: Mapping[str, str]
    kind: str
    files: tuple[Path, ...]
    missing: tuple[str, ...] = ()


def learn_template(
    path: str | os.PathLike[str],
    out: str | os.PathLike[str],
    *,
    confirmed: Mapping[str, str] | None = None,
    overwrite: bool = False,
) -> Learned:
    """Make a template of a finished paper.

    Without `confirmed` nothing is made: the places that seem to vary are proposed. With it, each text becomes a tag and a
    sample list with one row, the paper's own values, stands beside the template. A paper that vanban made needs no
    guess: its kind's template is the template, its record the sample.

    Args:
        path: the paper.
        out: the template.
        confirmed: name of a tag → text in the paper, as somebody confirmed it.
        overwrite: replace files of somebody's.

    Raises:
        TemplateError: no Word file.
        OverwriteError: somebody's file stands there.
    """
    from vanban.api.papers import read
    from vanban.errors import DocumentError
    from vanban.ooxml.archive import package
    from vanban.rendering.foreign.learning import learned, propose
    from vanban.rendering.page import library

    source, target = Path(path), Path(out)
    data = _bytes_of(source)
    try:
        paper = read(source)
    except DocumentError:
        paper = None
    if paper is not None and paper.exact:
        kind = str(paper.record["loai"])
        sample = target.with_name(f"{target.stem}.mau.yaml")
        files.require([target, sample], overwrite=overwrite)
        files.put(target, library.template_path(kind).read_bytes(), overwrite=overwrite, inputs=[source])
        files.put(sample, paper.yaml.encode(), overwrite=overwrite, inputs=[source])
        return Learned({}, kind, (target, sample))
    if confirmed is None:
        return Learned(propose(data, str(source)), "", ())
    parts, counts = learned(data, confirmed, str(source))
    rows = io.StringIO()
    csv.writer(rows).writerows([list(confirmed), list(confirmed.values())])
    listed = target.with_name(f"{target.stem}.danh-sach.csv")
    files.require([target, listed], overwrite=overwrite)
    files.put(target, package(parts), overwrite=overwrite, inputs=[source])
    files.put(listed, rows.getvalue().encode("utf-8-sig"), overwrite=overwrite, inputs=[source])
    return Learned(confirmed, "", (target, listed), tuple(name for name, count in counts.items() if not count))


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


def _bytes_of(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as fault:
        raise TemplateError(Problem(f"không mở được tệp ({fault.strerror})", tep=str(path))) from fault
