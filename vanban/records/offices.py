"""The office profile `co-quan.yaml`: found beside or above a record, it fills in what the record leaves out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from vanban import language, models
from vanban.models.base import doc_co_khong, read_keys
from vanban.models.layout import TrinhBay
from vanban.models.paper import VanBan
from vanban.models.parts import Luu
from vanban.regulation import LOAI


def _own_file_line(kind: type[VanBan] | type[models.BanSao]) -> bool:
    """Say whether the form names what is filed by itself: the minutes' «Lưu: VT, Hồ sơ.» (Mẫu 1.9)."""
    loai = None if kind is models.BanSao else LOAI.get(kind.model_fields["loai"].default)
    return loai is not None and loai.luu is not None


def complete(
    kind: type[VanBan] | type[models.BanSao], record: Mapping[Any, Any], profile: models.HoSoCoQuan
) -> dict[str, Any]:
    """Fill in what a record leaves out; what it says stands.

    A signer, a body or a recipient may be named by its key in the profile.
    """
    found = read_keys(kind, record)
    for name in ("dia_danh", "luu", "trinh_bay"):
        value = getattr(profile, name)
        if name == "luu" and _own_file_line(kind):
            continue
        if value is not None and found.get(name) is None:
            found[name] = value
        elif isinstance(value, Luu | TrinhBay) and isinstance(found.get(name), Mapping):
            found[name] = {**_chosen(value), **read_keys(type(value), found[name])}
    _named(found, "co_quan", profile.co_quan, profile.body)
    if "nguoi_ky" in kind.model_fields:
        _named(found, "nguoi_ky", profile.usual_signer(), profile.signer)
    if kind is not models.BanSao:
        _named(found, "noi_nhan", profile.noi_nhan or None, profile.group)
        _lien_he(found, profile)
    return found


def _chosen(value: Luu | TrinhBay) -> dict[str, Any]:
    """Give what a part of the profile says, so that a record may change one thing of it."""
    return {name: getattr(value, name) for name in value.model_fields_set}


def _named(found: dict[str, Any], key: str, usual: object, named: Callable[[str], object]) -> None:
    """Fill a field with what is usual, and put what the profile calls by a name in the place of the name."""
    given = found.get(key)
    if given is None:
        if usual is not None:
            found[key] = usual
    elif isinstance(given, list | tuple):
        found[key] = [named(one) or one if isinstance(one, str) else one for one in given]
    elif isinstance(given, str):
        found[key] = named(given) or given


def _lien_he(found: dict[str, Any], profile: models.HoSoCoQuan) -> None:
    """Contacts of the profile stand on a công văn (Mẫu 1.5), and elsewhere when asked for with `lien_he: có`."""
    given = doc_co_khong(found.get("lien_he"))
    if given is False:
        found["lien_he"] = None
    elif profile.lien_he is not None and (given is True or ("lien_he" not in found and _is_cong_van(found))):
        found["lien_he"] = profile.lien_he


def _is_cong_van(found: Mapping[str, Any]) -> bool:
    return language.key(str(found.get("loai", ""))) == "cong_van"
