"""What a certificate takes from the office profile `co-quan.yaml`: place, signers, and keys of the same name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from vanban.models import HoSoCoQuan

OFFICE_SIGNERS: Final = "_nguoi_ky"
"""Key under which the office's signers come in, so that a record may name one of them."""
_SIGNER_KEYS: Final = ("tm", "q", "tl", "tuq", "kt", "chuc_vu", "ho_ten")


def office_values(office: HoSoCoQuan | None) -> Mapping[str, Any]:
    """Give what stands where a common record leaves something out; nothing when there is no profile."""
    if office is None:
        return {}
    given: dict[str, Any] = {str(name): value for name, value in office.gia_tri.items()}
    if office.dia_danh:
        given["dia_danh"] = office.dia_danh
    usual = office.usual_signer()
    if usual is not None:
        given["nguoi_ky"] = _signer(usual)
    given[OFFICE_SIGNERS] = {key: _signer(one) for key, one in office.nguoi_ky.items()}
    return given


def _signer(one: Any) -> dict[str, str]:
    return {name: value for name in _SIGNER_KEYS if (value := getattr(one, name, None))}
