"""What a file says about itself: core, application and custom properties."""

from __future__ import annotations

from datetime import date, datetime

from vanban.ooxml.names import Element, whole
from vanban.ooxml.package import Package
from vanban.reading.facts.file import Properties

_CP = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_TERMS = "{http://purl.org/dc/terms/}"
_APP = "{http://schemas.openxmlformats.org/officeDocument/2006/extended-properties}"
_CUSTOM = "{http://schemas.openxmlformats.org/officeDocument/2006/custom-properties}"
_MAX_CUSTOM = 500
_MAX_TEXT = 100_000
Value = str | int | float | bool | date


def read_properties(package: Package) -> Properties:
    """Read the properties of a file; whatever is missing or broken is None."""
    relations = package.relations("").values()
    parts = {r.kind: r.target for r in relations if not r.external}
    core = package.xml(parts.get("core-properties", "docProps/core.xml"))
    app = package.xml(parts.get("extended-properties", "docProps/app.xml"))
    custom = package.xml(parts.get("custom-properties", "docProps/custom.xml"))
    return Properties(
        title=_text(core, _DC + "title"),
        creator=_text(core, _DC + "creator"),
        subject=_text(core, _DC + "subject"),
        language=_text(core, _DC + "language"),
        created=_moment(_text(core, _TERMS + "created")),
        modified=_moment(_text(core, _TERMS + "modified")),
        application=_text(app, _APP + "Application"),
        custom=_custom(custom),
    )


def _text(root: Element | None, tag: str) -> str | None:
    node = None if root is None else root.find(tag)
    return None if node is None or not node.text else node.text[:_MAX_TEXT]


def _moment(text: str | None) -> datetime | None:
    try:
        return None if text is None else datetime.fromisoformat(text.strip())
    except ValueError:
        return None


def _custom(root: Element | None) -> tuple[tuple[str, Value], ...]:
    found: list[tuple[str, Value]] = []
    for item in root.iterchildren(_CUSTOM + "property") if root is not None else ():
        name = item.get("name")
        if name and len(item) and len(found) < _MAX_CUSTOM:
            found.append((name[:1000], _value(item[0])))
    return tuple(found)


def _value(element: Element) -> Value:
    text = (element.text or "")[:_MAX_TEXT]
    kind = element.tag.rpartition("}")[2]
    if kind in {"i1", "i2", "i4", "i8", "int", "uint", "ui4"}:
        number = whole(text.strip())
        return text if number is None else number
    if kind in {"r4", "r8", "decimal"}:
        try:
            return float(text)
        except ValueError:
            return text
    if kind == "bool":
        return text.strip().casefold() in {"1", "true"}
    if kind in {"filetime", "date"}:
        moment = _moment(text)
        return text if moment is None else moment
    return text
