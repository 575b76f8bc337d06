"""From the XML of a part with tags to what renders it: patched, parsed, compiled, and looked over once for all files."""

from __future__ import annotations

import io
from typing import cast

from jinja2 import nodes
from jinja2.compiler import CodeGenerator
from jinja2.exceptions import TemplateSyntaxError

from vanban.errors import Problem, TemplateError
from vanban.frozen import dataclass
from vanban.ooxml.xml_text import canonical
from vanban.rendering.engine import faults
from vanban.rendering.engine.bounds import too_deep
from vanban.rendering.engine.environment import PaperEnvironment, PartGenerator
from vanban.rendering.engine.finishing import highest_drawing
from vanban.rendering.engine.kept import Plan
from vanban.rendering.engine.patch import Patched, patch
from vanban.rendering.engine.proof import proves_well_formed


@dataclass(frozen=True, slots=True)
class Compiled:
    """A part compiled here and now.

    Attributes:
        plan: what renders it.
        source: the Python that Jinja wrote, of which the plan's code was made.
        patched: the part as it went to Jinja.
        tree: what Jinja read.
    """

    plan: Plan
    source: str
    patched: Patched
    tree: nodes.Template


def patched(xml: str, label: str) -> Patched:
    """Make a part ready for Jinja.

    Raises:
        TemplateError: a tag is not closed, or stands where it cannot.
    """
    return patch(canonical(xml, label), label)


def compiled(name: str, label: str, xml: str, environment: PaperEnvironment, template_name: str) -> Compiled:
    """Compile a part.

    Args:
        name: the part.
        label: the part as a clerk calls it.
        xml: its text.
        environment: for which filters.
        template_name: the file, for messages.

    Raises:
        TemplateError: the part cannot be understood; the problem names the place.
    """
    source = canonical(xml, label)
    ready = patch(source, label)
    _refuse_deep(ready, template_name)
    try:
        tree = environment.parse(ready.source, name, name)
        _refuse_other_files(tree, ready, template_name)
        generator = PartGenerator(environment, name, ready.lines, ready.tags)
        generator.visit(tree)
        written = _written(generator)
        code = compile(written, name, "exec")
    except TemplateSyntaxError as fault:
        raise faults.syntax_error(fault, ready, template_name) from fault
    except (RecursionError, MemoryError, SyntaxError) as fault:
        what = "các thẻ if, for lồng nhau quá sâu"
        raise TemplateError(Problem(what, vi_tri=label, tep=template_name)) from fault
    plan = Plan(
        code,
        ready.tags,
        ready.uneven,
        proves_well_formed(tree),
        all(isinstance(node, nodes.Output) for node in tree.body),
        highest_drawing(source),
        tuple(generator.constants),
        tuple(generator.repeated),
        ready.doubts,
    )
    return Compiled(plan, written, ready, tree)


def _written(generator: CodeGenerator) -> str:
    return cast(io.StringIO, generator.stream).getvalue()


def _refuse_deep(ready: Patched, template_name: str) -> None:
    """Brackets by the hundred, blocks by the hundred: told by our own count, before the compiler gives up."""
    for number, tag in enumerate(ready.tags):
        if too_deep(tag.text):
            raise faults.refuse(ready, number, template_name, "thẻ có quá nhiều dấu ngoặc lồng nhau")


def _refuse_other_files(tree: nodes.Template, ready: Patched, template_name: str) -> None:
    """A template is one file: nothing is read from the disk by its tags."""
    for node in tree.find_all((nodes.Extends, nodes.Include, nodes.Import, nodes.FromImport)):
        number = ready.lines[node.lineno - 1]
        raise faults.refuse(ready, number, template_name, "khuôn không được gọi tệp khác")
