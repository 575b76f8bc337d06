"""A complete filled record for each kind of paper."""

from __future__ import annotations

from importlib import resources

from vanban.errors import InputError, Problem
from vanban.models import VAN_BAN
from vanban.models.fields import name_list
from vanban.models.naming import type_key
from vanban.records.reading import nearest_type


def sample(loai: str) -> str:
    """Give a complete filled record of one kind, as YAML, ready to edit.

    Args:
        loai: key, name or code of the kind ("ke_hoach", "Kế hoạch", "KH").

    Raises:
        InputError: there is no such kind.
    """
    return _read(known_key(loai))


def sample_profile() -> str:
    """Give a complete office profile, as YAML, ready to edit and save as `co-quan.yaml`."""
    return _read("co-quan")


def sample_copy() -> str:
    """Give a complete filled record of a copy, as YAML, ready to edit."""
    return _read("ban_sao")


def _read(name: str) -> str:
    return resources.files("vanban.records").joinpath("mau", f"{name}.yaml").read_text(encoding="utf-8")


def known_key(loai: str) -> str:
    """Find a kind by key, name or code.

    Raises:
        InputError: there is no such kind.
    """
    key = type_key(loai)
    if key is not None and key in VAN_BAN:
        return key
    near = nearest_type(loai)
    advice = f"Có phải ý là {name_list(near)}?" if near else "Xem danh sách bằng lệnh: vanban mau"
    raise InputError(Problem("không có loại văn bản này", tim_thay=loai, cach_sua=advice))
