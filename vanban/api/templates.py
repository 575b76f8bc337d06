"""Templates: hand them out to be edited in Word, and check them when they come back."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from vanban import files
from vanban.errors import DocumentError, InputError, Problem, TemplateError
from vanban.frozen import dataclass

if TYPE_CHECKING:
    from vanban.rendering import Template
    from vanban.rendering.foreign.rewriting import Change

__all__ = [
    "TemplateCheck",
    "export_templates",
    "rewrite_template",
    "template_names",
    "verify_template",
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
    from vanban.ooxml.xml_text import canonical, decode
    from vanban.rendering import Template
    from vanban.rendering.page import library

    source = Path(path)
    try:
        template = Template.load(source)
        canonical(decode(template.part("word/document.xml") or b"<none/>"), "word/document.xml")
        template.require_tags()
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
    from vanban.regulation.books import FORMS
    from vanban.rendering.page.roles import missing_styles

    if source.stem in FORMS:
        return [], ()  # a register's form stands in its own styles, nothing is written by code
    kind = CERTIFICATE_KINDS.get(source.stem)
    if kind is not None:
        from vanban.batch.certificates import dressing

        faults = dressing.faults_of(kind, template, str(source))
        return faults, () if faults else dressing.measured(source.read_bytes(), str(source))[1]
    try:
        styles = parse_styles(template.part(STYLES_PART) or b"<none/>")
    except DocumentError:
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
    parts, changes = rewritten(bytes_of(source), str(source), house)
    if changes:
        files.put(Path(out), package(parts), overwrite=overwrite, inputs=[source])
    return tuple(changes)


def bytes_of(path: Path) -> bytes:
    """Read a template's file.

    Raises:
        TemplateError: it cannot be read.
    """
    from vanban.rendering.page.library import template_bytes

    return template_bytes(path, remedy="")
