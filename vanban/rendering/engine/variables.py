"""The names a template asks for, as dotted paths."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from jinja2 import nodes

from vanban.rendering.engine.bounds import LISTED

# Names Jinja itself gives to every template.
_GIVEN = frozenset({"range", "dict", "lipsum", "cycler", "joiner", "namespace", "loop", "self", "caller", "varargs"})


def variables_of(tree: nodes.Template) -> set[str]:
    """Dotted names a part uses: "nguoi_ky.ho_ten"; an item of a list is written "hang[].ten"."""
    found: set[str] = set()
    _body(tree.body, {}, found)
    return found


def printed_of(tree: nodes.Template) -> set[str]:
    """The names a part prints or goes through, each by its first word; one that is only asked about is not among them."""
    places = [*tree.find_all(nodes.Output), *(loop.iter for loop in tree.find_all(nodes.For))]
    found = {name.name for place in places for name in place.find_all(nodes.Name)}
    return found | {place.name for place in places if isinstance(place, nodes.Name)}


def required_of(tree: nodes.Template) -> set[str]:
    """The names printed plainly and unconditionally: without them no file can be made."""
    found: set[str] = set()
    for node in tree.body:
        if isinstance(node, nodes.Output):
            for child in node.nodes:
                while isinstance(child, nodes.Filter) and child.name not in ("default", "d") and child.node:
                    child = child.node
                path = _path(child, {})
                if path:
                    found.add(path)
    return found


def _body(body: Iterable[nodes.Node], known: dict[str, str | None], found: set[str]) -> None:
    """Walk statements in order; `known` maps local names to the path they stand for, None when to none."""
    for node in body:
        _statement(node, known, found)


def _statement(node: nodes.Node, known: dict[str, str | None], found: set[str]) -> None:
    if isinstance(node, nodes.For):
        _expression(node.iter, known, found)
        source = _path(node.iter, known)
        inner = {**known, **_targets(node.target, f"{source}[]" if source else None)}
        if node.test is not None:
            _expression(node.test, inner, found)
        _body(node.body, inner, found)
        _body(node.else_, dict(known), found)
    elif isinstance(node, nodes.Assign):
        _expression(node.node, known, found)
        known.update(_targets(node.target, _path(node.node, known)))
    elif isinstance(node, nodes.Macro):
        known[node.name] = None
        _body(node.body, {**known, **{argument.name: None for argument in node.args}}, found)
    elif isinstance(node, nodes.AssignBlock):
        _body(node.body, dict(known), found)
        known.update(_targets(node.target, None))
    elif isinstance(node, nodes.With):
        inner = dict(known)
        for target, value in zip(node.targets, node.values, strict=True):
            _expression(value, known, found)
            inner.update(_targets(target, _path(value, known)))
        _body(node.body, inner, found)
    elif isinstance(node, nodes.Stmt):
        for child in node.iter_child_nodes():
            if isinstance(child, nodes.Stmt):
                _statement(child, known, found)
            else:
                _expression(child, known, found)


def _expression(node: nodes.Node, known: dict[str, str | None], found: set[str]) -> None:
    path = _path(node, known)
    if path:
        found.add(path)
        return
    for child in _inside(node):
        _expression(child, known, found)


def _inside(node: nodes.Node) -> Iterator[nodes.Node]:
    if isinstance(node, nodes.Call) and isinstance(node.node, nodes.Getattr):
        # `d.items()` asks for d, not for a field named items.
        yield node.node.node
        yield from (child for child in node.iter_child_nodes() if child is not node.node)
        return
    yield from node.iter_child_nodes()


def _path(node: nodes.Node, known: dict[str, str | None]) -> str | None:
    if isinstance(node, nodes.Filter) and node.name == LISTED and node.node is not None:
        return _path(node.node, known)
    if isinstance(node, nodes.Name):
        if node.name in known:
            return known[node.name]
        return None if node.name in _GIVEN else node.name
    if isinstance(node, nodes.Getattr):
        inner = _path(node.node, known)
        return f"{inner}.{node.attr}" if inner else None
    if isinstance(node, nodes.Getitem) and isinstance(node.arg, nodes.Const):
        inner = _path(node.node, known)
        if inner and isinstance(node.arg.value, str):
            return f"{inner}.{node.arg.value}"
        return f"{inner}[]" if inner and isinstance(node.arg.value, int) else None
    return None


def _targets(target: nodes.Node, path: str | None) -> dict[str, str | None]:
    if isinstance(target, nodes.Name):
        return {target.name: path}
    return {name.name: None for name in target.find_all(nodes.Name)}
