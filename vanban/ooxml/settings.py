"""Settings of a file that change how its text is set."""

from __future__ import annotations

import re
from typing import Final

_COMPAT: Final = re.compile(r"<w:compat\s*/>|<w:compat>(?P<inside>.*?)</w:compat>", re.DOTALL)
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
_FIRST_AFTER: Final = re.compile(rf"<(?:\w+:)(?:{'|'.join(_AFTER)})\b|</w:settings>")
_EMPTY: Final = re.compile(r"(<w:settings\b[^>]*?)\s*/>\s*$")
_MARK: Final = "<w:doNotExpandShiftReturn/>"


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
