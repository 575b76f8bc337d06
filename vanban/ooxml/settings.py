"""Settings of a file that change how its text is set."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from typing import Final

from vanban.ooxml.xml_text import decode
from vanban.patterns import regex

_COMPAT: Final = regex(r"<w:compat\s*/>|<w:compat>(?P<inside>.*?)</w:compat>", re.DOTALL)
_BEFORE: Final = (
    "useSingleBorderforContiguousCells", "wpJustification", "noTabHangInd", "noLeading", "spaceForUL", "noColumnBalance",
    "balanceSingleByteDoubleByteWidth", "noExtraLineSpacing", "doNotLeaveBackslashAlone", "ulTrailSpace",
)  # fmt: skip
_AFTER: Final = (
    "docVars", "rsids", "mathPr", "attachedSchema", "themeFontLang", "clrSchemeMapping", "doNotIncludeSubdocsInStats",
    "doNotAutoCompressPictures", "forceUpgrade", "captions", "readModeInkLockDown", "smartTagType", "schemaLibrary",
    "shapeDefaults", "doNotEmbedSmartTags", "decimalSymbol", "listSeparator", "docId", "conflictMode", "chartTrackingRefBased",
)  # fmt: skip
"""What follows `w:compat` in the order of the schema."""
_FIRST_AFTER: Final = regex(rf"<(?:\w+:)(?:{'|'.join(_AFTER)})\b|</w:settings>")
_EMPTY: Final = regex(r"(<w:settings\b[^>]*?)\s*/>\s*$")
_MARK: Final = "<w:doNotExpandShiftReturn/>"
_TYPE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings"
_RELATION: Final = regex(r"<Relationship\b[^>]*>")
_TARGET: Final = regex(r"""\bTarget=["']([^"']*)["']""")
_IS_SETTINGS: Final = regex(r"""\bType=["'][^"']*/relationships/settings["']""")
_CONTENT: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"
_NEW: Final = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    f'<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:compat>{_MARK}</w:compat></w:settings>'
)
_JUSTIFIED: Final = regex(rb"""<w:jc\s+w:val=["'](?:both|distribute)["']""")


def parts_without_stretching(parts: Mapping[str, bytes], main: str) -> dict[str, bytes]:
    """Give the parts of a file that change when no line is to be pulled apart; a file without settings gets them.

    Args:
        parts: of the file.
        main: name of the part with the body.
    """
    folder, _, leaf = main.rpartition("/")
    listing = f"{folder}/_rels/{leaf}.rels" if folder else f"_rels/{leaf}.rels"
    relations = decode(parts[listing]) if listing in parts else ""
    for relation in _RELATION.findall(relations):
        target = _TARGET.search(relation)
        if _IS_SETTINGS.search(relation) and target is not None:
            part = posixpath.normpath(posixpath.join("/", folder, target[1])).lstrip("/")
            if part in parts:
                before = decode(parts[part])
                after = without_stretching(before)
                return {} if after == before else {part: after.encode()}
    if "</Relationships>" not in relations or not any(map(_JUSTIFIED.search, parts.values())):
        return {}
    part = posixpath.join(folder, next(f"settings{n or ''}.xml" for n in range(len(parts) + 1)
                                       if posixpath.join(folder, f"settings{n or ''}.xml") not in parts))  # fmt: skip
    relation = f'<Relationship Id="rIdCaiDat" Type="{_TYPE}" Target="{posixpath.basename(part)}"/></Relationships>'
    types = decode(parts["[Content_Types].xml"])
    listed = f'<Override PartName="/{part}" ContentType="{_CONTENT}"/></Types>'
    return {
        part: _NEW.encode(),
        listing: relations.replace("</Relationships>", relation).encode(),
        "[Content_Types].xml": types.replace("</Types>", listed).encode(),
    }


def without_stretching(settings: str) -> str:
    """Let a line that ends with a line break stand as it is in a justified paragraph (ECMA-376 Part 1, 17.15.3.19).

    A file that says something about it already keeps its word.

    Args:
        settings: the part word/settings.xml, spelled with the prefix `w`.
    """
    if "doNotExpandShiftReturn" in settings or "<w:settings" not in settings:
        return settings
    found = _COMPAT.search(settings)
    if found is None:
        place = _FIRST_AFTER.search(settings)
        if place is None:
            return _EMPTY.sub(rf"\1><w:compat>{_MARK}</w:compat></w:settings>", settings)
        return f"{settings[: place.start()]}<w:compat>{_MARK}</w:compat>{settings[place.start() :]}"
    inside = found["inside"] or ""
    at = max((m.end() for m in re.finditer(rf"<w:(?:{'|'.join(_BEFORE)})\b[^>]*/>", inside)), default=0)
    return f"{settings[: found.start()]}<w:compat>{inside[:at]}{_MARK}{inside[at:]}</w:compat>{settings[found.end() :]}"
