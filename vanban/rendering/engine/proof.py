"""Whether a part comes out well-formed whatever the values are: shown once for the template, not for each file.

Each branch of an `if` must leave the same elements open, each turn of a `for` as many as it found. Where that cannot
be shown (a branch that opens what another closes), every rendered part is parsed instead.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from jinja2 import nodes

from vanban.patterns import regex
from vanban.rendering.engine.environment import own_text
from vanban.rendering.engine.tags import element_name

_MARKUP = regex(r"<[^>]*>")
_LAST_OPEN = regex(r"<[^>]*$")
# Open elements from the root down, and the beginning of a tag that is not closed yet.
_State = tuple[tuple[str, ...], str]


class _UnprovenError(Exception):
    """The template may give well-formed results, but not by its form alone."""


def proves_well_formed(tree: nodes.Template) -> bool:
    """Whether the form of a compiled part suffices to show that its results are well-formed."""
    try:
        return _run(tree.body, ((), "")) == ((), "")
    except _UnprovenError:
        return False


def _run(body: Iterable[nodes.Node], state: _State) -> _State:
    for node in body:
        state = _step(node, state)
    return state


def _step(node: nodes.Node, state: _State) -> _State:
    if isinstance(node, nodes.Output):
        for child in node.nodes:
            if isinstance(child, nodes.TemplateData):
                state = _data(own_text(child.data), state)
        return state
    if isinstance(node, nodes.If):
        return _branches(node, state)
    if isinstance(node, nodes.For):
        if _run(node.body, state) != state or _run(node.else_, state) != state:
            raise _UnprovenError
        return state
    if isinstance(node, nodes.Scope | nodes.With | nodes.ScopedEvalContextModifier | nodes.Block):
        return _run(node.body, state)
    if isinstance(node, nodes.Assign | nodes.AssignBlock | nodes.Macro | nodes.ExprStmt):
        return state
    raise _UnprovenError


def _branches(node: nodes.If, state: _State) -> _State:
    ways: list[Sequence[nodes.Node]] = [node.body, *(branch.body for branch in node.elif_), node.else_]
    results = [_run(way, state) for way in ways]
    if any(result[0] != results[0][0] for result in results):
        raise _UnprovenError
    partials = {result[1] for result in results}
    if len(partials) > 1:
        # Inside an attribute the branches may differ in its value, in nothing else.
        if not state[1] or any('"' in partial.removeprefix(state[1]) for partial in partials):
            raise _UnprovenError
        return state
    return results[0]


def _data(text: str, state: _State) -> _State:
    stack, partial = list(state[0]), state[1]
    text = partial + text
    rest = _LAST_OPEN.search(text)
    partial = rest[0] if rest else ""
    for match in _MARKUP.finditer(text):
        token = match[0]
        if token.startswith(("<?", "<!")) or token.endswith("/>"):
            continue
        name = element_name(token)
        if not token.startswith("</"):
            stack.append(name)
        elif not stack or stack.pop() != name:
            raise _UnprovenError
    return tuple(stack), partial
