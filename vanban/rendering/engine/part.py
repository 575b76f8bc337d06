"""One part of a template, compiled: rendered for each file into packed bytes."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, cast

import jinja2

from vanban.errors import Problem, TemplateError
from vanban.ooxml.archive import WORTH_PACKING, ForbiddenBytesError, Member, Static, refuse_forbidden, splice
from vanban.ooxml.ids import Ids, has_ids
from vanban.ooxml.xml_text import parse_fault
from vanban.rendering.engine import faults
from vanban.rendering.engine.bounds import Budget, NotListedError
from vanban.rendering.engine.environment import PaperContext, PaperEnvironment
from vanban.rendering.engine.escaping import Printing, ValueRefusedError
from vanban.rendering.engine.finishing import (
    all_filled,
    fill_hollow,
    first_look_in_cell,
    fit_grids,
    is_filled,
    needed_before,
)
from vanban.rendering.engine.kept import kept, module_name, module_text
from vanban.rendering.engine.media import Media
from vanban.rendering.engine.places import part_label

if TYPE_CHECKING:
    from jinja2 import nodes

    from vanban.rendering.engine.compiling import Compiled
    from vanban.rendering.engine.patch import Patched

# A part shown to be well-formed by its form is still parsed once in so many renderings, the first included.
_SAMPLE = 256
# So many pieces are printed between two looks at their length.
_SOME = 4096
_NO_STATICS: Mapping[str, Static] = {}
# Programming errors of ours must not be told as errors of the template.
TEMPLATE_FAULTS = (
    ValueRefusedError,
    jinja2.TemplateError,
    TypeError,
    ValueError,
    ArithmeticError,
    LookupError,
    AttributeError,
    RecursionError,
    MemoryError,
    NotListedError,
    OSError,
)


class CompiledPart:
    """A part with tags.

    Attributes:
        name: the part's name in the package.
        doubts: what is surely not meant, though a file can be made.
        highest_drawing: highest number of a drawing in the template's own text.
    """

    def __init__(self, name: str, kind: str, xml: str, environment: PaperEnvironment, template_name: str) -> None:
        """Compile, or take what a part of the house was compiled to before.

        Raises:
            TemplateError: the part cannot be understood; the problem names the place.
        """
        self.name = name
        self._template_name = template_name
        self._label, self._xml, self._environment = part_label(name, kind), xml, environment
        plan = kept(name, xml) if not environment.has_filters_of_its_own else None
        self._plan = plan = plan or self._compiled.plan
        self._jinja = jinja2.Template.from_code(environment, plan.code, environment.globals)
        self._jinja.filename = plan.code.co_filename
        self.doubts = tuple(replace(doubt, tep=template_name) for doubt in plan.doubts)
        self.highest_drawing = plan.highest_drawing
        self._renumber = any(has_ids(text) for text in plan.repeated)
        # Each text once, and none that a loop repeats as well: inside a loop it packs better with its values.
        repeated = set(plan.repeated)
        long = dict.fromkeys(t for t in plan.constants if len(t) >= WORTH_PACKING and t not in repeated)
        self._statics = {text: Static.of(text) for text in long}
        blocks = [tag for tag in plan.tags if tag.where == "block"]
        self._may_be_hollow = bool(blocks)
        self._filled = {text: needed_before(text) for text in (*plan.constants, *plan.repeated) if is_filled(text)}
        # Without branches, and with whole paragraphs for its blocks, the part is as filled as its own text.
        self._stays_filled = plan.straight and all(self._filled.get(text) in ("", "</w:p>") for text in plan.constants)
        self._look = first_look_in_cell((tag.level, tag.paragraph) for tag in blocks)
        self._ticks = itertools.count()

    @cached_property
    def _compiled(self) -> Compiled:
        from vanban.rendering.engine.compiling import compiled

        return compiled(self.name, self._label, self._xml, self._environment, self._template_name)

    @property
    def _patched(self) -> Patched:
        """The part before it was compiled: messages find places in it."""
        return self._compiled.patched

    @property
    def _tree(self) -> nodes.Template:
        return self._compiled.tree

    @property
    def module(self) -> str:
        """Name of the module that keeps what this part is compiled to."""
        return module_name(self.name, self._xml)

    def module_text(self) -> str:
        """Write that module."""
        return module_text(self._compiled.plan, self._compiled.source)

    @cached_property
    def variables(self) -> set[str]:
        """Dotted names it uses."""
        from vanban.rendering.engine.variables import variables_of

        return variables_of(self._tree)

    @cached_property
    def printed(self) -> set[str]:
        """First words of the names it prints or goes through."""
        from vanban.rendering.engine.variables import printed_of

        return printed_of(self._tree)

    @cached_property
    def required(self) -> set[str]:
        """Names it prints without condition."""
        from vanban.rendering.engine.variables import required_of

        return required_of(self._tree)

    def render(self, context: Mapping[str, object], media: Media) -> Member:
        """Render and pack.

        Raises:
            TemplateError: a value is missing or cannot stand where its tag stands.
            InputError: a value holds a character XML forbids.
        """
        return self.render_with_text(context, media)[0]

    def render_with_text(self, context: Mapping[str, object], media: Media) -> tuple[Member, list[str]]:
        """Render and pack; the pieces of its text too. Else as `render`."""
        pieces, whole, guarded = self._rendered(context, media)
        try:
            return splice(self.name, pieces, _NO_STATICS if whole else self._statics, guarded), pieces
        except (ForbiddenBytesError, UnicodeEncodeError) as fault:
            raise self._refused_markup() from fault

    def check(self, context: Mapping[str, object], media: Media) -> None:
        """Render and throw the result away.

        Raises:
            TemplateError, InputError: as `render`.
        """
        pieces, _, guarded = self._rendered(context, media)
        if guarded:
            try:
                refuse_forbidden("".join(pieces).encode())
            except (ForbiddenBytesError, UnicodeEncodeError) as fault:
                raise self._refused_markup() from fault

    def text(self, context: Mapping[str, object], media: Media) -> str:
        """Render as XML text."""
        return "".join(self._rendered(context, media)[0])

    def _rendered(self, context: Mapping[str, object], media: Media) -> tuple[list[str], bool, bool]:
        """The pieces; whether they were made one text; whether ready markup among them must still be searched."""
        printing = Printing(self.name, self._plan.tags, media)
        pieces = self._pieces(context, printing)
        whole = self._plan.uneven or self._renumber
        sure = not self._may_be_hollow or (self._stays_filled and not printing.loose)
        hollow = not sure and not all_filled(pieces, self._filled, printing.written)
        if whole or hollow:
            text = made = "".join(pieces)
            if hollow:
                text = fill_hollow(text, self._look)
            if self._plan.uneven:
                text = fit_grids(text)
            if self._renumber:
                text = Ids(self.highest_drawing).own(text)
            if whole or text is not made:
                pieces, whole = [text], True
        if printing.foreign or not self._plan.proven or next(self._ticks) % _SAMPLE == 0:
            self._parse("".join(pieces))
            return pieces, whole, False
        return pieces, whole, printing.guarded

    def _pieces(self, context: Mapping[str, object], printing: Printing) -> list[str]:
        given = cast("dict[str, Any]", context)  # looked up as it is: no copy, and the globals only behind it
        values = PaperContext(self._environment, given, self.name, self._jinja.blocks)
        values.printing, values.budget = printing, printing.budget
        try:
            return _within_bounds(self._jinja.root_render_func(values), printing.budget)
        except TEMPLATE_FAULTS as fault:
            raise faults.run_error(fault, self._jinja, self._patched, self._template_name, context) from fault

    def _parse(self, text: str) -> None:
        data = text.encode("utf-8", "surrogatepass")
        fault = parse_fault(data)
        if fault:
            raise faults.broken_result(*fault, data, self._patched, self._template_name)

    def _refused_markup(self) -> TemplateError:
        what = "một giá trị XML có sẵn chứa ký tự không in được"
        return TemplateError(Problem(what, vi_tri=self._label, tep=self._template_name))


def _within_bounds(pieces: Iterator[str], budget: Budget) -> list[str]:
    """Gather what is printed, stopping where no real paper would go on."""
    out: list[str] = []
    while some := list(itertools.islice(pieces, _SOME)):
        out += some
        budget.print(sum(map(len, some)))
    return out
