"""A record asked for field by field: what a form shows for each kind of paper, and what is typed turned into a record.

What stands in a form are texts. Lists of plain texts are one a line; parts of a person, a body, an appendix are asked for
apart. What no form can show (blocks, sizes of single elements) is kept as it is and given back whole.
"""

from __future__ import annotations

import json
import re
import types
import typing
from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache
from typing import Any, Final, Literal

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from vanban.frozen import dataclass
from vanban.language import NgayKhuyet
from vanban.models import VAN_BAN, HoSoCoQuan
from vanban.models.fields import models_in
from vanban.models.guidance import guide, is_rare
from vanban.models.pasted import as_typed
from vanban.records import offices
from vanban.records.written.record import ORDER, part_record
from vanban.regulation import LOAI, formulas

Shape = Literal["line", "text", "lines", "body", "yes_no", "choice", "number", "date", "group", "many", "kept"]
KEPT: Final = "@giu"
"""The key under which a form gives back, unread, what it could not show."""
_LONG: Final = frozenset({"trich_yeu", "toi_du", "ve_viec", "dia_diem"})
_CHOICES: Final[dict[str, str]] = {
    **{key: words.capitalize() for key, words in {**formulas.KHAN, **formulas.MAT, **formulas.PHAM_VI}.items()},
    "nho": "Cỡ nhỏ", "lon": "Cỡ lớn", "giay": "Bản giấy", "dien_tu": "Bản điện tử", "co": "Có", "khong": "Không",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Asked:
    """A field as a form asks for it.

    Attributes:
        name: its name in the record.
        label: its Vietnamese name.
        shape: what it takes.
        required: whether a paper needs it.
        help, example: a hint and what one may write; "" for none.
        choices: pairs of value and words.
        parts: the fields of a group, or of each row of many.
        rare: most papers leave it alone.
        short: the part a plain text stands for; "" when none can.
        default: what it is when nothing is said, as text.
    """

    name: str
    label: str
    shape: Shape
    required: bool = False
    help: str = ""
    example: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    parts: tuple[Asked, ...] = ()
    rare: bool = False
    short: str = ""
    default: str = ""


@lru_cache(maxsize=64)
def form_of(loai: str) -> tuple[Asked, ...]:
    """Give the fields of a kind of paper in the order a clerk reads.

    >>> [one.name for one in form_of("giay_moi") if not one.rare][:4]
    ['co_quan', 'ngay', 'dia_danh', 'trich_yeu']
    """
    found = fields_of(VAN_BAN[loai])
    known = {one.name: one for one in found if one.name != "loai"}
    if (
        LOAI[loai].kinh_gui == "khong"
        and "kinh_gui" in known
        and loai not in {"thu_cong"}
        and not known["kinh_gui"].required
    ):
        del known["kinh_gui"]
    names = sorted(known, key=lambda name: ORDER.index(name) if name in ORDER else len(ORDER))
    return tuple(known[name] for name in names)


def fields_of(model: type[BaseModel], above: tuple[type[BaseModel], ...] = ()) -> tuple[Asked, ...]:
    """Give the fields of a model as a form asks for them; `above` are the models it stands in."""
    return tuple(_asked(model, name, field, (*above, model)) for name, field in model.model_fields.items())


def _asked(owner: type[BaseModel], name: str, field: FieldInfo, above: tuple[type[BaseModel], ...]) -> Asked:
    shape, choices, inner = _shape(name, field.annotation)
    parts: tuple[Asked, ...] = ()
    if inner is not None:
        if inner in above:
            shape, inner = "lines", None
        else:
            parts = fields_of(inner, above)
    said = guide(owner.__name__, name)
    usual = None if field.is_required() else field.get_default(call_default_factory=True)
    required = field.is_required() or bool(field.metadata and any(getattr(m, "min_length", 0) for m in field.metadata))
    label = field.description or name
    return Asked(
        name, label[:1].upper() + label[1:], shape, required, said.help, said.example, choices, parts,
        is_rare(owner.__name__, name) and not required, short_of(inner), usual if isinstance(usual, str) else
        ("co" if usual else "khong") if isinstance(usual, bool) else str(usual) if isinstance(usual, int) else "",
    )  # fmt: skip


def short_of(inner: type[BaseModel] | None) -> str:
    """Give the part of a model that a plain text stands for; "" for none."""
    if inner is None:
        return ""
    return next((name for name in ("chu", "ten", "ho_ten", "noi", "dia_chi") if name in inner.model_fields), "")


def _shape(name: str, annotation: Any) -> tuple[Shape, tuple[tuple[str, str], ...], type[BaseModel] | None]:
    """Tell what a field takes by what it holds."""
    bare = _bare(annotation)
    if name == "noi_dung" and typing.get_origin(bare) is tuple:
        return "body", (), None
    inner = list(models_in(bare))
    origin = typing.get_origin(bare)
    if origin is tuple:
        return ("many", (), inner[0]) if inner else ("lines", (), None)
    if origin is dict:
        return "kept", (), None
    if inner:
        return "group", (), inner[0]
    if origin is Literal:
        return "choice", tuple((key, _CHOICES.get(key, key)) for key in typing.get_args(bare)), None
    if bare is bool:
        # Nothing said is a third answer where the field may be empty.
        return ("choice", (("co", "Có"), ("khong", "Không")), None) if bare is not annotation else ("yes_no", (), None)
    if bare in (NgayKhuyet, date):
        return "date", (), None
    if bare in (int, float):
        return "number", (), None
    return ("text" if name in _LONG or name == "chu" else "line"), (), None


def _bare(annotation: Any) -> Any:
    """Take "or nothing" and what is annotated away."""
    if typing.get_origin(annotation) is typing.Annotated:
        return _bare(typing.get_args(annotation)[0])
    if typing.get_origin(annotation) in (typing.Union, types.UnionType):
        rest = [one for one in typing.get_args(annotation) if one is not type(None)]
        return _bare(rest[0]) if len(rest) == 1 else rest
    return annotation


def blank(loai: str, profile: HoSoCoQuan | None) -> dict[str, Any]:
    """Give the record a form begins with: what the office's profile fills in; None fills in nothing."""
    found: dict[str, Any] = {"loai": loai}
    if profile is not None:
        found = offices.complete(VAN_BAN[loai], found, profile)
    return {name: part_record(name, value) for name, value in found.items() if value is not None}


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed into a form.

    Attributes:
        record: the record; what was left blank is not in it.
        tables: how many tables were made of pasted cells.
    """

    record: dict[str, Any]
    tables: int = 0


def record_of(loai: str, typed: Mapping[str, str]) -> Typed:
    """Turn what was typed into a record.

    Args:
        loai: the kind of paper.
        typed: texts by the place of their field ("nguoi_ky.0.ho_ten"); places that no field has are left out.
    """
    reader = _Reader(typed)
    found = {one.name: value for one in form_of(loai) if (value := reader.read(one, one.name)) is not None}
    return Typed({"loai": loai, **found}, reader.tables)


def values_of(fields: Iterable[Asked], typed: Mapping[str, str]) -> dict[str, Any]:
    """Turn what was typed into any form (texts by the place of their field) into values; what was left blank is not there."""
    reader = _Reader(typed)
    return {one.name: value for one in fields if (value := reader.read(one, one.name)) is not None}


class _Reader:
    """Reads the texts of a form by the fields it was asked with."""

    def __init__(self, typed: Mapping[str, str]) -> None:
        self.typed = typed
        self.tables = 0

    def read(self, one: Asked, place: str) -> Any:
        """Give what was typed into a field; None when it was left blank."""
        if one.shape == "group":
            return self._group(one, place)
        if one.shape == "many" and place not in self.typed:
            return self._rows(one, place)
        written = self.typed.get(place, "").replace("\r\n", "\n")
        if not written.strip():
            return self._kept(place)
        if one.shape in ("lines", "many"):
            return _lines(written, by_semicolon=one.name == "noi_nhan")
        if one.shape == "body":
            body = as_typed(written)
            self.tables += body.tables
            return body.text
        return None if written.strip() == one.default else written.strip()

    def _group(self, one: Asked, place: str) -> Any:
        values = {part.name: self.read(part, f"{place}.{part.name}") for part in one.parts}
        found = {name: value for name, value in values.items() if value is not None}
        return found or self._kept(place)

    def _rows(self, one: Asked, place: str) -> Any:
        pattern = re.compile(re.escape(place) + r"\.(\d{1,3})\.")
        indices = sorted({int(match[1]) for name in self.typed if (match := pattern.match(name))})
        rows = [
            {p.name: v for p in one.parts if (v := self.read(p, f"{place}.{index}.{p.name}")) is not None}
            for index in indices
        ]
        filled = [row for row in rows if row]
        return filled or ([{}] if one.required else self._kept(place))

    def _kept(self, place: str) -> Any:
        written = self.typed.get(f"{place}.{KEPT}", "")
        try:
            return json.loads(written) if written else None
        except (ValueError, RecursionError):
            return None


def _lines(written: str, *, by_semicolon: bool) -> list[str]:
    lines = [line.strip() for line in written.split("\n") if line.strip()]
    if by_semicolon:
        lines = [part.strip() for line in lines for part in line.split(";") if part.strip()]
    return lines


def shows_as_lines(one: Asked, value: Any) -> bool:
    """Say whether a list can be shown one item a line."""
    items = value if isinstance(value, list) else [] if value is None else [value]
    return one.name in ("noi_nhan", "can_cu", "thanh_vien") and all(
        isinstance(item, str) and "\n" not in item for item in items
    )


def rows_of(one: Asked, value: Any) -> list[dict[str, Any]]:
    """Give the rows of many, or the one row of a group; a plain text becomes the part it stands for."""
    items = value if isinstance(value, list) else [] if value is None else [value]
    return [item if isinstance(item, dict) else {one.short: item} for item in items]


def text_of(one: Asked, value: Any) -> str | None:
    """Give a value as its field shows it; None when the field cannot show it."""
    if one.shape == "kept":
        return None
    if value is None:
        return one.default
    if isinstance(value, bool):
        return "co" if value else "khong"
    if isinstance(value, list):
        plain = one.shape == "lines" and all(isinstance(item, str) and "\n" not in item for item in value)
        return "\n".join(value) if plain else None
    if isinstance(value, dict):
        return None
    if isinstance(value, float):
        return f"{value:g}".replace(".", ",")
    return str(value)


def place_of(fault: str, places: Iterable[str]) -> str:
    """Find the field a fault is about: by the place the fault names, else by the nearest above it; "" for none.

    >>> place_of("nguoi_ky[1].ho_ten", ["nguoi_ky.0.ho_ten", "nguoi_ky"]), place_of("noi_dung, dòng 3", ["noi_dung"])
    ('nguoi_ky.0.ho_ten', 'noi_dung')
    """
    known = set(places)
    bare = re.sub(r"\[(\d+)\]", lambda match: f".{int(match[1]) - 1}", fault.partition(",")[0].strip())
    parts = bare.split(".")
    for length in range(len(parts), 0, -1):
        here = ".".join(parts[:length])
        if here in known:
            return here
        first = next((f"{here}.0.{rest}" for rest in (".".join(parts[length:]),) if f"{here}.0.{rest}" in known), None)
        if first:
            return first
    return ""
