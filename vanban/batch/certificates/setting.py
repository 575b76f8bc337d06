"""Setting a certificate's texts in the room its template gives them: sizes, lines, and what had to give way."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Final

from vanban.batch.certificates.fitting import Fitted, Measure, Rules, fit
from vanban.batch.certificates.flowing import flow
from vanban.batch.certificates.machine import MACHINE
from vanban.building.certificates.layout import LAYOUTS
from vanban.errors import Problem
from vanban.metrics.lengths import MM_PER_PT
from vanban.metrics.title import TITLE_FACE, title_width_mm
from vanban.overprint.sheet import Box, Sheet
from vanban.overprint.typefaces import STANDARD, Face, FaceName, find_face
from vanban.regulation import page

_ANY: Final = Rules(8.0, 3)
"""For a field an office added to its template."""
_CELLS: Final[Mapping[str, tuple[str, ...]]] = {
    "nguoi_nhan": ("ho_ten", "ten_tap_the"),
    "don_vi": ("don_vi", "chuc_vu", "phong_ban"),
    "tom_luoc": ("tom_tat", "loi_ich"),
    "quyet_dinh": ("so_quyet_dinh",),
}
"""Zone → cells of the list its text comes from, for messages."""
NAMES: Final[Mapping[str, str]] = {
    zone.key: zone.ten
    for layout in LAYOUTS.values()
    for row in layout.rows
    for zone in (row.left, row.right)
    if zone is not None
}
"""Zone → Vietnamese name."""


def rules_of(kind: str, sheet: Sheet) -> dict[str, Rules]:
    """Give the rules of every field of a sheet, carried over to its type sizes."""
    zones = {zone.key: zone for row in LAYOUTS[kind].rows for zone in (row.left, row.right) if zone is not None}
    found: dict[str, Rules] = {}
    for key, box in sheet.fields.items():
        zone = zones.get(key)
        if zone is None:
            found[key] = _ANY
            continue
        rules = Rules(zone.floor, zone.lines, zone.wrap_first, zone.first_floor)
        found[key] = rules.scaled(box.look.size / zone.size)
    return found


@dataclass(frozen=True)
class Setter:
    """Sets the texts of one sheet; remembers what it has set, for most certificates repeat most of their texts.

    Attributes:
        sheet: the sheet.
        rules: field → how far it may be changed.
        folder: where font files of the office are looked up.
        giving: fields whose rows give way to one another, from top to bottom.
    """

    sheet: Sheet
    rules: Mapping[str, Rules]
    folder: Path | None = None
    giving: tuple[str, ...] = ()
    _known: dict[tuple[str, str], Fitted | None] = field(default_factory=dict, compare=False, repr=False)
    _measures: dict[FaceName, Measure | None] = field(default_factory=dict, compare=False, repr=False)

    def __getstate__(self) -> tuple[Sheet, Mapping[str, Rules], Path | None, tuple[str, ...]]:
        """Travel to another process without what was remembered."""
        return self.sheet, self.rules, self.folder, self.giving

    def __setstate__(self, state: tuple[Sheet, Mapping[str, Rules], Path | None, tuple[str, ...]]) -> None:
        """Arrive in another process."""
        names = ("sheet", "rules", "folder", "giving")
        for name, value in zip(names, state, strict=True):
            object.__setattr__(self, name, value)
        object.__setattr__(self, "_known", {})
        object.__setattr__(self, "_measures", {})

    @cached_property
    def _fields(self) -> dict[str, Box]:
        return self.sheet.fields

    @cached_property
    def _giving_measures(self) -> dict[str, Measure | None]:
        return {key: self._measure(self._fields[key].look.face) for key in self.giving}

    def set(self, zones: Mapping[str, str]) -> tuple[dict[str, Fitted], list[str]]:
        """Set the texts of one certificate.

        Returns:
            Field → its lines and size, and the fields that fit at no allowed size.
        """
        found: dict[str, Fitted | None] = {}
        for key, box in self._fields.items():
            text = zones.get(key, "")
            found[key] = self._one(key, text, box) if text else _EMPTY
        if self.giving:
            found |= flow(self.giving, self._fields, zones, found, self.rules, self._giving_measures)
        done = {key: fitted for key, fitted in found.items() if fitted is not None}
        return done, [key for key, fitted in found.items() if fitted is None]

    def _one(self, key: str, text: str, box: Box) -> Fitted | None:
        name = (key, text)
        try:
            return self._known[name]
        except KeyError:
            pass
        if len(self._known) > _REMEMBERED:
            self._known.clear()
        found = self._known[name] = fit(text, box, self.rules.get(key, _ANY), self._measure(box.look.face))
        return found

    def _measure(self, name: FaceName) -> Measure | None:
        if name.family in (STANDARD, page.METRIC_TWIN):
            return None
        if name.family == TITLE_FACE:
            return _in_title_face
        if name not in self._measures:
            face = Face(find_face(name, fonts=MACHINE, folder=self.folder), 0)
            self._measures[name] = lambda text: face.width(text) * MM_PER_PT
        return self._measures[name]


def _in_title_face(text: str) -> float:
    return title_width_mm(text, 1)


_EMPTY: Final = Fitted((), 0.0)
_REMEMBERED: Final = 4096


def told(done: Mapping[str, Fitted], sheet: Sheet, places: Mapping[str, str]) -> list[Problem]:
    """Tell what had to shrink or wrap."""
    notes = []
    for key, box in sheet.fields.items():
        fitted = done.get(key)
        if fitted is None or not (fitted.shrunk or fitted.wrapped):
            continue
        # A merit on two lines at full size is as it should be; a name on two lines deserves a look.
        if not fitted.shrunk and key not in ("nguoi_nhan", "ho_ten_ky", "danh_hieu"):
            continue
        how = []
        if fitted.shrunk:
            how.append(f"thu nhỏ từ {box.look.size:g} xuống {fitted.size:g} pt")
        if fitted.wrapped:
            how.append(f"xuống {len(fitted.lines)} dòng")
        text = " ".join(fitted.lines)
        notes.append(Problem(f"{NAMES.get(key, key)} dài, đã {', '.join(how)}", cell_of(key, places), tim_thay=text))
    return notes


def refused(too_long: list[str], zones: Mapping[str, str], places: Mapping[str, str]) -> list[Problem]:
    """Say what fits at no allowed size."""
    return [
        Problem(
            f"{NAMES.get(key, key)} quá dài, thu nhỏ và xuống dòng hết mức vẫn không vừa khung",
            cell_of(key, places), tim_thay=zones[key].replace("\n", " ")[:200],
            cach_sua="Rút gọn, hoặc tự ngắt dòng trong ô (Alt+Enter), hoặc dùng khổ giấy lớn hơn",
        )
        for key in too_long
    ]  # fmt: skip


def cell_of(key: str, places: Mapping[str, str]) -> str:
    """Name the cell a zone's text comes from; "" when it comes from the common record."""
    return next((places[name] for name in (*_CELLS.get(key, ()), key) if name in places), "")
