"""From a file, a text or a mapping to the model of a paper."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal

from vanban import language, models
from vanban.errors import InputError, Problem
from vanban.frozen import dataclass
from vanban.models.base import doc_co_khong
from vanban.models.catalogue import VAN_BAN, in_its_own_words
from vanban.models.faults import PaperError
from vanban.models.fields import name_list
from vanban.models.naming import type_key
from vanban.models.paper import VanBan
from vanban.records import offices
from vanban.records.explaining import error_of
from vanban.records.json_text import read_json
from vanban.records.lookalikes import put_right
from vanban.records.node_files import read_node
from vanban.records.nodes import Node, node_of, refuse_deep
from vanban.records.profiles import find_profile
from vanban.records.yaml_text import read_yaml
from vanban.regulation import COPY_CODES

Kind = Literal["yaml", "json"]


@dataclass(frozen=True, slots=True)
class Loaded:
    """A record read.

    Attributes:
        van_ban: the paper.
        path: the record's file; None for a text or a mapping.
        profile_path: the office profile used; None when there was none.
        profile: what it says; None when there was none.
    """

    van_ban: VanBan
    path: Path | None = None
    profile_path: Path | None = None
    profile: models.HoSoCoQuan | None = None


def load(path: Path | str, *, profile: Path | str | None = None) -> VanBan:
    """Read a record file (YAML or JSON), completed from the office profile.

    Args:
        path: the file.
        profile: the profile; None looks for `co-quan.yaml` beside the record and in the folders above.

    Raises:
        InputError: the file cannot be read, or the record is wrong: every fault with file, line and field.
    """
    return read(path, profile=profile).van_ban


def read(path: Path | str, *, profile: Path | str | None = None) -> Loaded:
    """Read a record file and say which office profile completed it; else as `load`."""
    path = Path(path)
    found = Path(profile) if profile is not None else find_profile(path)
    office = read_profile(found) if found else None
    return Loaded(load_for(office, path), path, found, office)


def load_for(office: models.HoSoCoQuan | None, path: Path) -> VanBan:
    """Read a record file for an office, whose profile completes it; None completes nothing. Else as `load`."""
    return _paper(read_node(path), office, str(path))


def load_text(text: str, kind: Kind = "yaml", *, name: str = "", profile: models.HoSoCoQuan | None = None) -> VanBan:
    """Read a record from text.

    Args:
        text: the record.
        kind: how it is written.
        name: what to call it in messages.
        profile: the office profile that completes it; None completes nothing.

    Raises:
        InputError: as `load`.
    """
    text = put_right(text)
    node = read_json(text, name) if kind == "json" else read_yaml(text, name)
    return _paper(node, profile, name)


def from_dict(record: Mapping[Any, Any], *, source: str = "", profile: models.HoSoCoQuan | None = None) -> VanBan:
    """Make a paper from a mapping of the shape of a record file.

    Args:
        record: the mapping; keys may carry accents and capitals.
        source: what to call it in messages ("ds.xlsx, dòng 7").
        profile: the office profile that completes it; None completes nothing.

    Raises:
        InputError: every fault with its field.
    """
    if not isinstance(record, Mapping):
        return _paper(node_of(record), profile, source)
    refuse_deep(record, source)
    try:
        return _paper(Node(record), profile, source)
    except InputError:
        # Read again with the place of each value: only what is wrong asks where it stands.
        return _paper(node_of(record, source), profile, source)


def load_copy(path: Path | str, *, profile: Path | str | None = None) -> models.BanSao:
    """Read the record of a copy (`loai: sao_y`, `trich_sao` or `sao_luc`); else as `load`.

    Raises:
        InputError: as `load`.
    """
    path = Path(path)
    found = Path(profile) if profile is not None else find_profile(path)
    return load_copy_for(read_profile(found) if found else None, path)


def load_copy_for(office: models.HoSoCoQuan | None, path: Path) -> models.BanSao:
    """Read the record of a copy for an office, whose profile completes it; None completes nothing. Else as `load`."""
    return copy_from(read_node(path), office, str(path))


def copy_from(node: Node, profile: models.HoSoCoQuan | None, name: str) -> models.BanSao:
    """Make a copy of the values of a record.

    Raises:
        InputError: every fault with its field.
    """
    record = _mapping(node, name)
    if profile is not None:
        record = offices.complete(models.BanSao, record, profile)
    try:
        return models.BanSao(**{str(key): value for key, value in record.items()})
    except PaperError as error:
        raise error_of(error.faults, node, models.BanSao, name) from None


def read_profile(path: Path | str) -> models.HoSoCoQuan:
    """Read an office profile.

    Raises:
        InputError: the file cannot be read, or the profile is wrong.
    """
    path = Path(path)
    node = read_node(path)
    if not isinstance(node.value, Mapping):
        raise InputError(Problem("hồ sơ cơ quan phải gồm các mục «tên: giá trị»", tep=str(path)))
    try:
        return models.HoSoCoQuan.doc(node.value)
    except PaperError as error:
        raise error_of(error.faults, node, models.HoSoCoQuan, str(path)) from None


def _paper(node: Node, profile: models.HoSoCoQuan | None, name: str) -> VanBan:
    record = _mapping(node, name)
    kind = _kind(record, node, name)
    if profile is not None and not kind.DUNG_LOI:  # a paper in its own words gets none of the office's
        record = offices.complete(kind, record, profile)
    try:
        return kind(**{str(key): value for key, value in record.items()})
    except PaperError as error:
        raise error_of(error.faults, node, kind, name) from None


def _mapping(node: Node, name: str) -> Mapping[Any, Any]:
    record = node.value
    if not isinstance(record, Mapping):
        said = "bản ghi trống" if record is None else "bản ghi phải gồm các mục «tên: giá trị»"
        raise InputError(Problem(said, tep=name, dong=node.line, cach_sua="Xem bản ghi mẫu bằng lệnh: vanban mau LOAI"))
    return record


def _kind(record: Mapping[Any, Any], node: Node, name: str) -> type[VanBan]:
    written = next((str(key) for key in record if language.key(str(key)) in ("loai", "loai_van_ban")), None)
    if written is None and _verbatim(record) and any(language.key(str(key)) in _NAMED_BY for key in record):
        return in_its_own_words()
    if written is None:
        raise InputError(Problem("thiếu loại văn bản", "loai", name, node.line, can_co="một dòng như «loai: ke_hoach»"))
    value = record[written]
    key = type_key(str(value)) or language.key(str(value))
    if key in VAN_BAN:
        return in_its_own_words() if _verbatim(record) else VAN_BAN[key]
    if key in COPY_CODES:
        said = "đây là bản ghi của bản sao, không phải của văn bản"
        raise InputError(Problem(said, written, name, node.line, tim_thay=str(value), cach_sua="Dùng lệnh làm bản sao"))
    near = nearest_type(str(value))
    advice = f"Có phải ý là {name_list(near)}?" if near else "Xem danh sách bằng lệnh: vanban mau"
    here = node.keys.get(written)
    raise InputError(
        Problem(
            "không có loại văn bản này",
            written,
            name,
            here.line if here else None,
            tim_thay=str(value),
            cach_sua=advice,
        )
    )


_NAMED_BY = frozenset({"ten_loai", "phu_luc"})
"""What says of a paper in its own words what it is where Điều 7 does not know it: its printed name, or appendices alone."""


def _verbatim(record: Mapping[Any, Any]) -> bool:
    """Whether a record says that a paper of another hand is printed in its own words."""
    said = next((value for key, value in record.items() if language.key(str(key)) == "nguyen_van"), None)
    return doc_co_khong(said) is True


def nearest_type(written: str) -> list[str]:
    """Find the types whose names are nearest to what was written."""
    return difflib.get_close_matches(language.key(written), VAN_BAN, n=2, cutoff=0.6)
