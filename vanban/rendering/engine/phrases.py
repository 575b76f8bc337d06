"""Texts of a record with tags in them, `Kính mời {{ ho_ten }}`: filled for each row of a list."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import jinja2
from jinja2 import nodes

from vanban.errors import InputError, Problem, TemplateError
from vanban.rendering.engine.environment import PaperEnvironment
from vanban.rendering.engine.faults import in_vietnamese
from vanban.rendering.engine.spelling import respelled
from vanban.rendering.engine.tags import spans_of
from vanban.rendering.engine.variables import variables_of

_FAULTS = (jinja2.TemplateError, TypeError, ValueError, ArithmeticError, LookupError, AttributeError)


class Phrases:
    """A record, or any nesting of mappings and lists, whose texts may hold tags; compiled once.

    Attributes:
        variables: names its tags ask for.
    """

    def __init__(self, record: Mapping[str, Any], name: str = "") -> None:
        """Compile every text that holds a tag.

        Raises:
            TemplateError: a tag is wrong; the problem names the field.
        """
        self._name = name
        self._environment = PaperEnvironment()
        self._environment.autoescape = False
        self._environment.finalize = _blank
        self.variables: set[str] = set()
        self._record = self._compiled(record, "")

    def fill(self, values: Mapping[str, object]) -> dict[str, Any]:
        """The record with its tags replaced by values.

        Raises:
            InputError: a tag asks for what `values` does not have; the problem names the field.
        """
        problems: list[Problem] = []
        filled = self._filled(self._record, values, problems)
        if problems:
            raise InputError(*problems)
        assert isinstance(filled, dict)
        return filled

    def _compiled(self, value: Any, path: str) -> Any:
        if isinstance(value, Mapping):
            return {key: self._compiled(item, f"{path}.{key}" if path else str(key)) for key, item in value.items()}
        if isinstance(value, list | tuple):
            return [self._compiled(item, f"{path}[{number}]") for number, item in enumerate(value, start=1)]
        if not isinstance(value, str) or not (spans := spans_of(value)):
            return value
        text = value
        for begin, end in reversed(spans):
            text = text[:begin] + respelled(text[begin:end]) + text[end:]
        try:
            tree = self._environment.parse(text)
            for node in tree.find_all((nodes.Extends, nodes.Include, nodes.Import, nodes.FromImport)):
                raise TemplateError(Problem("bản ghi không được gọi tệp khác", path, self._name, node.lineno))
            template = self._environment.from_string(text)
        except jinja2.TemplateSyntaxError as fault:
            what, remedy = in_vietnamese(fault.message or "")
            raise TemplateError(Problem(what, path, self._name, tim_thay=value[:80], cach_sua=remedy)) from fault
        self.variables |= variables_of(tree)
        return _Phrase(template, path, value)

    def _filled(self, value: Any, values: Mapping[str, object], problems: list[Problem]) -> Any:
        if isinstance(value, dict):
            return {key: self._filled(item, values, problems) for key, item in value.items()}
        if isinstance(value, list):
            return [self._filled(item, values, problems) for item in value]
        if not isinstance(value, _Phrase):
            return value
        try:
            return value.template.render(values)
        except InputError as fault:
            problems += fault.problems
            return ""
        except _FAULTS as fault:
            problems.append(Problem(str(fault), value.path, self._name, tim_thay=value.text[:80]))
            return ""


def _blank(value: object) -> object:
    """None is a blank."""
    return "" if value is None else value


class _Phrase:
    """One text with tags."""

    def __init__(self, template: jinja2.Template, path: str, text: str) -> None:
        self.template, self.path, self.text = template, path, text
