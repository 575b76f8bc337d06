"""The decree as data: Nghị định 30/2020/NĐ-CP, and the Party's guideline beside it.

No number of the decree stands anywhere else in the house. A measure is a `Span` with its clause:
the builder takes `.preferred`, the linter asks `.holds(value)`.
"""

from __future__ import annotations

from vanban.regulation import authority, formulas, page, party, registers, stamps, types
from vanban.regulation.authority import QUYEN_HAN, QuyenHan
from vanban.regulation.elements import BODY_SIZES, ELEMENTS, FOLLOW_BODY, PRESETS, Align, Element, sizes
from vanban.regulation.measures import Span
from vanban.regulation.profiles import HD05, HD36, ND30, PROFILES, TWO_TIERS_FROM, Profile, profile_for
from vanban.regulation.styles import (
    BASE_NAME,
    BASE_STYLE,
    GRID_NAME,
    GRID_STYLE,
    HOUSE_ROLES,
    STYLE_NAMES,
    certificate_style,
    form_style,
    style_id,
    style_name,
    style_rows,
)
from vanban.regulation.types import COPY_CODES, LOAI, TYPE_CODES, LoaiVanBan

__all__ = [
    "BASE_NAME",
    "BASE_STYLE",
    "BODY_SIZES",
    "COPY_CODES",
    "ELEMENTS",
    "FOLLOW_BODY",
    "GRID_NAME",
    "GRID_STYLE",
    "HD05",
    "HD36",
    "HOUSE_ROLES",
    "LOAI",
    "ND30",
    "PRESETS",
    "PROFILES",
    "QUYEN_HAN",
    "STYLE_NAMES",
    "TWO_TIERS_FROM",
    "TYPE_CODES",
    "Align",
    "Element",
    "LoaiVanBan",
    "Profile",
    "QuyenHan",
    "Span",
    "authority",
    "certificate_style",
    "form_style",
    "formulas",
    "page",
    "party",
    "profile_for",
    "registers",
    "sizes",
    "stamps",
    "style_id",
    "style_name",
    "style_rows",
    "types",
]
