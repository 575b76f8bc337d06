"""A paper written back as a record: what was set, in the order a clerk reads, ready to edit."""

from __future__ import annotations

from collections.abc import Iterable
from copy import deepcopy
from datetime import date, datetime, time
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from pydantic import BaseModel
from pydantic_core import PydanticCustomError

from vanban import language
from vanban.language import NgayKhuyet
from vanban.models.blocks import Khoi
from vanban.models.paper import VanBan
from vanban.models.tree import doc_noi_dung
from vanban.records.written.blocks import block_list
from vanban.records.written.text import typed_text
from vanban.records.written.yaml_writing import dump_mapping
from vanban.sameness import REMEMBERED, Same

if TYPE_CHECKING:
    from vanban.models.copies import BanSao

ORDER: Final = (
    "loai", "co_quan", "so", "chen", "ky_hieu", "linh_vuc", "ngay", "dia_danh", "du_thao", "ten_thu", "trich_yeu", "kinh_gui",
    "nguoi_dien", "dien", "moi", "toi_du", "tham_quyen", "can_cu", "cuoc_hop", "bat_dau", "thoi_gian", "dia_diem",
    "thanh_phan", "vang_mat", "chu_tri", "thu_ky", "chuong_trinh", "ben", "loi_mo_dau", "loi_dan", "nguoi", "tai_lieu",
    "noi_dung", "bieu_quyet", "ket_thuc", "nguoi_ky", "noi_nhan", "luu", "kem_theo", "phu_luc",
)  # fmt: skip
"""Fields of a record from top to bottom; those not named follow."""
_ONE_FOR_LIST: Final = frozenset({"co_quan", "nguoi_ky", "kinh_gui", "dien", "moi", "nguoi"})
"""Lists a record may write as one thing."""
_AS_IT_IS: Final = frozenset({str, int, float, bool})
_COPY: Final = "BanSao"
_SHORT: Final = {"CanCu": "chu", "NoiNhan": "ten", "ThoiDiem": "chu", "TaiLieu": "ten"}
"""Values that are a plain text when only this field is set, by their class: one of a single form is not loaded for it."""


def to_dict(paper: VanBan | BanSao, *, typed: bool = True) -> dict[str, Any]:
    """Give the record of a paper: only what was set; `from_dict` makes the same paper of it.

    Args:
        paper: the paper.
        typed: bodies are written as one types them, where that says it all; False: as blocks, which is quicker made; they
            are those of every paper of the same body, and not to be changed.
    """
    return _model(paper, typed)


def dump_yaml(paper: VanBan | BanSao) -> str:
    """Write the record of a paper as YAML, ready to edit."""
    return dump_mapping(to_dict(paper))


def _model(value: BaseModel, typed: bool) -> dict[str, Any]:
    made: dict[str, Any] = {}
    for name, usual in _fields(type(value)):
        part = getattr(value, name)
        if name == "loai" or (part is not usual and part != usual):
            made[name] = _value(name, part, typed)
    return made


@lru_cache(maxsize=256)
def _fields(kind: type[BaseModel]) -> tuple[tuple[str, Any], ...]:
    """Name the fields of a model in the order a clerk reads, each with its default."""
    fields = kind.model_fields
    names = sorted(fields, key=lambda name: ORDER.index(name) if name in ORDER else len(ORDER))
    ranked = names if issubclass(kind, VanBan) or kind.__name__ == _COPY else list(fields)
    return tuple((name, fields[name].get_default(call_default_factory=True)) for name in ranked)


def _value(name: str, value: Any, typed: bool) -> Any:
    if isinstance(value, BaseModel):
        made = _model(value, typed)
        short = _SHORT.get(type(value).__name__)
        return made[short] if short and list(made) == [short] else made
    if isinstance(value, tuple):
        if name == "noi_dung":
            return body_record(value) if typed else _blocks(Same(value))
        items = [_value("", one, typed) for one in value]
        return items[0] if len(items) == 1 and name in _ONE_FOR_LIST else items
    if isinstance(value, dict):
        return {key: _value("", part, typed) for key, part in value.items()}
    return _plain(value)


@lru_cache(maxsize=REMEMBERED)
def _blocks(body: Same[tuple[Khoi, ...]]) -> list[Any]:
    return block_list(body.value)


def part_record(name: str, value: Any) -> Any:
    """Write one part of a paper as `to_dict` writes it within the whole; `name` is its field."""
    return _value(name, value, True)


def _plain(value: Any) -> Any:
    if value is None or type(value) in _AS_IT_IS:
        return value
    match value:
        case NgayKhuyet(nam, thang, ngay):
            return "/".join(f"{part:02d}" for part in (ngay, thang, nam) if part is not None)
        case datetime():
            return value.isoformat(sep=" ")
        case date():
            return f"{value:%d/%m/%Y}"
        case time():
            return language.gio_phut(value)
        case Decimal():
            return str(value)
    return value


def body_record(body: Iterable[Khoi]) -> Any:
    """Write a body: as typed text where that says it all, else as blocks."""
    tree = tuple(body)
    text = typed_text(tree)
    try:
        if doc_noi_dung(text) == tree:
            return text
    except PydanticCustomError:
        pass
    return deepcopy(block_list(tree))
