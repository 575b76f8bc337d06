"""The template language: Jinja in a sandbox, strict about missing values, escaping always on."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import jinja2
from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context, markup_join
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import concat, missing

from vanban.ooxml.xml_text import escape
from vanban.rendering.engine.bounds import (
    LISTED,
    Budget,
    bounded_call,
    bounded_filters,
    bounded_length,
    bounded_operation,
    bounded_size,
    without_text_makers,
)
from vanban.rendering.engine.escaping import Printing
from vanban.rendering.engine.filters import house_filters
from vanban.rendering.engine.formatting import brace_format, percent_format
from vanban.rendering.engine.tag import LINE, OWN_LINE_END, Tag

_ESCAPED_BRACES = (("{_{", "{{"), ("}_}", "}}"), ("{_%", "{%"), ("%_}", "%}"))


class PaperContext(Context):
    """The values of one rendering, as they were given, with the way they are printed."""

    printing: Printing
    budget: Budget

    def resolve_or_missing(self, key: str) -> Any:
        """A value by its name; else by the only name that differs in accents, capitals and joints alone."""
        if key in self.vars:
            return self.vars[key]
        if key in self.parent:
            return self.parent[key]
        if key in self.environment.globals:
            return self.environment.globals[key]
        return _alike(self.parent, key, missing)


class MissingValue(jinja2.StrictUndefined):
    """A value the template asks for and nobody gave: an error at its first use, said in Vietnamese."""

    __slots__ = ()

    @property
    def _undefined_message(self) -> str:
        if self._undefined_hint and self._undefined_name is None:
            return self._undefined_hint
        if self._undefined_obj is missing:
            return f'không có giá trị "{self._undefined_name}"'
        return f'không có mục "{self._undefined_name}" trong {_kind(self._undefined_obj)}'

    @property
    def wanted(self) -> str:
        """The name that was asked for."""
        return str(self._undefined_name)


def _kind(value: object) -> str:
    if isinstance(value, Mapping):
        names = ", ".join(str(key) for key in list(value)[:12])
        return f"nhóm giá trị (có: {names})"
    if isinstance(value, str):
        return f'chữ "{value[:30]}"'
    return "danh sách" if isinstance(value, list | tuple) else "một giá trị không phải chữ"


class PaperEnvironment(ImmutableSandboxedEnvironment):
    """Where templates run: no loader, no access to Python's insides, every printed value goes through `Printing`."""

    intercepted_binops = frozenset(("*", "**", "%", "+"))

    def __init__(self, filters: Mapping[str, Callable[..., object]] | None = None) -> None:
        """Take the filters an office adds to Jinja's and the house's own."""
        self.has_filters_of_its_own = bool(filters)
        # Not optimized: a mapping written out in a tag would be asked for an entry before it is known that it is called.
        super().__init__(autoescape=True, undefined=MissingValue, keep_trailing_newline=True, optimized=False)
        self.context_class = PaperContext
        self.code_generator_class = BoundedGenerator
        self.filters = bounded_filters(self.filters)
        self.filters[LISTED] = _listed
        without_text_makers(self.globals)
        self.filters.update(house_filters())
        self.filters.update(filters or {})

    def in_text(self, context: PaperContext, tag: int, value: object) -> str:
        """Print inside <w:t>; most values are plain text without anything special."""
        if type(value) is str and value.isprintable():
            return escape(value) if "&" in value or "<" in value or ">" in value else value
        if type(value) is int:
            return str(value)
        if isinstance(value, jinja2.Undefined):
            str(value)
        return context.printing.text(tag, value)

    def in_attribute(self, context: PaperContext, tag: int, value: object) -> str:
        """Print between the quotes of an attribute."""
        if type(value) is int:
            return str(value)
        if isinstance(value, jinja2.Undefined):
            str(value)
        return context.printing.attribute(tag, value)

    def in_other(self, context: PaperContext, tag: int, value: object) -> str:
        """Print as text of an element other than <w:t>."""
        if type(value) is str and value.isprintable():
            return escape(value)
        if isinstance(value, jinja2.Undefined):
            str(value)
        return context.printing.other(tag, value)

    def in_block(self, context: PaperContext, tag: int, value: object) -> str:
        """Print in the place of a paragraph, row, cell or run."""
        if isinstance(value, jinja2.Undefined):
            str(value)
        return context.printing.block(tag, value)

    def getattr(self, obj: Any, attribute: str) -> Any:
        """`a.b`: an entry of a mapping first, so that a field named `items` is the field; called, see `method`."""
        if type(obj) is dict or isinstance(obj, Mapping):
            try:
                return obj[attribute]
            except KeyError:
                found = _alike(obj, attribute, missing)
                if found is not missing:
                    return found
        return super().getattr(obj, attribute)

    def method(self, obj: Any, name: str) -> Any:
        """`a.b` of `a.b()`: what a mapping can do first, as Jinja has it: no field named `items` stands before `d.items()`."""
        if isinstance(obj, Mapping) and hasattr(type(obj), name):
            return super().getattr(obj, name)
        return self.getattr(obj, name)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Calculate within bounds."""
        bounded_operation(operator, left, right)
        if operator == "%" and isinstance(left, str):
            return percent_format(left, right)
        return super().call_binop(context, operator, left, right)

    def call(__self, __context: Context, __obj: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: N805 - as Jinja has it
        """Call within bounds."""
        bounded_call(__obj, args)
        _budget(__context).call()
        return super().call(__context, __obj, *args, **kwargs)

    def wrap_str_format(self, value: Any) -> Any:
        """`text.format`, within bounds."""
        if super().wrap_str_format(value) is None:
            return None
        if value.__name__ != "format":
            raise SecurityError("không dùng .format_map(); viết {{ … }} hoặc bộ lọc")
        return brace_format(self, value.__self__)

    def joined(self, values: Sequence[Any]) -> str:
        """`a ~ b`, within bounds."""
        for value in values:
            if not isinstance(value, str):
                bounded_size(value)
        text = markup_join(values)
        bounded_length(len(text))
        return text

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        """Parse; the list of every loop goes through the count of turns."""
        tree = super()._parse(source, name, filename)
        for loop in tree.find_all(nodes.For):
            loop.iter = nodes.Filter(loop.iter, LISTED, [], [], None, None, lineno=loop.iter.lineno)
        return tree


def _alike(values: Mapping[Any, Any], name: str, otherwise: Any) -> Any:
    """The value whose name is the same to a person: `Họ và tên`, `Ho_Va_Ten`, in whatever Unicode form."""
    from vanban.language import key

    wanted = key(name)
    names = [one for one in values if isinstance(one, str) and key(one) == wanted] if wanted else []
    return values[names[0]] if len(names) == 1 else otherwise


@jinja2.pass_context
def _listed(context: Context, value: Any) -> Any:
    """What a loop runs over: a list, counted."""
    if isinstance(value, jinja2.Undefined):
        str(value)
    return _budget(context).loop(value)


def _budget(context: Context) -> Budget:
    """What this rendering has spent so far."""
    found: Budget | None = getattr(context, "budget", None)
    if found is None:
        found = Budget()
        context.budget = found  # type: ignore[attr-defined]
    return found


class BoundedGenerator(CodeGenerator):
    """Compiles joined texts so that their length is watched, and what is called apart from what is printed."""

    _called: nodes.Expr | None = None

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: N802
        """Remember what is called."""
        self._called = node.node
        super().visit_Call(node, frame, forward_caller=forward_caller)

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802
        """`a.b` asks for an entry, `a.b()` for a method."""
        if node is not self._called:
            super().visit_Getattr(node, frame)
            return
        self.write("environment.method(")
        self.visit(node.node, frame)
        self.write(f", {node.attr!r})")

    def visit_Concat(self, node: nodes.Concat, frame: Frame) -> None:  # noqa: N802 - Jinja's visitor names
        """`a ~ b` is joined by the environment."""
        self.write("environment.joined((")
        for argument in node.nodes:
            self.visit(argument, frame)
            self.write(", ")
        self.write("))")


class PartGenerator(BoundedGenerator):
    """Compiles one part: each printed value is sent to where it stands, long static text is made known.

    Attributes:
        constants: static text outside loops and macros, as it will be yielded.
        repeated: static text inside loops and macros.
    """

    def __init__(self, environment: PaperEnvironment, name: str, lines: Sequence[int], tags: Sequence[Tag]) -> None:
        """Know the tags by the lines they begin."""
        super().__init__(environment, name, name, optimized=False)
        self.constants: list[str] = []
        self.repeated: list[str] = []
        self._lines, self._tags = lines, tags
        self._depth = 0

    def visit_For(self, node: nodes.For, frame: Frame) -> None:  # noqa: N802 - Jinja's visitor names
        """What a loop repeats packs better together with its values than piece by piece."""
        self._depth += 1
        super().visit_For(node, frame)
        self._depth -= 1

    def visit_Macro(self, node: nodes.Macro, frame: Frame) -> None:  # noqa: N802
        """A macro's text leaves it joined, never as a piece of its own."""
        self._depth += 1
        super().visit_Macro(node, frame)
        self._depth -= 1

    def _output_child_to_const(self, node: nodes.Expr, frame: Frame, finalize: Any) -> str:
        if isinstance(node, nodes.TemplateData):
            return node.data
        raise nodes.Impossible

    def _output_const_repr(self, group: Any) -> str:
        text = own_text(concat(group))
        (self.repeated if self._depth else self.constants).append(text)
        return repr(text)

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        number = self._lines[node.lineno - 1] if node.lineno <= len(self._lines) else -1
        where = self._tags[number].where if number >= 0 else "other"
        self.write(f"environment.in_{where}(context, {number}, ")

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        self.write(")")


def own_text(source: str) -> str:
    """Static text of a compiled source as it is printed: our marks gone, docxtpl's escaped braces put right."""
    text = source.replace(LINE, "").replace(OWN_LINE_END, "\n")
    for written, meant in _ESCAPED_BRACES:
        if written in text:
            text = text.replace(written, meant)
    return text
