"""All kinds of paper, by key (Điều 7)."""

from __future__ import annotations

from typing import Annotated, Final, get_args

from pydantic import Field

from vanban.models.kinds.agreements import BanGhiNho, BanThoaThuan, HopDong
from vanban.models.kinds.letters import CongDien, CongVan, GiayMoi, ThuCong
from vanban.models.kinds.minutes import BienBan
from vanban.models.kinds.named import (
    BaoCao,
    ChiThi,
    ChuongTrinh,
    DeAn,
    DuAn,
    HuongDan,
    KeHoach,
    NghiQuyet,
    PhuongAn,
    QuyChe,
    QuyDinh,
    QuyetDinh,
    ThongBao,
    ThongCao,
    ToTrinh,
)
from vanban.models.kinds.slips import GiayGioiThieu, GiayNghiPhep, GiayUyQuyen, PhieuBao, PhieuChuyen, PhieuGui
from vanban.models.paper import VanBan

AnyVanBan = Annotated[
    NghiQuyet | QuyetDinh | ChiThi | QuyChe | QuyDinh | ThongCao | ThongBao | HuongDan | ChuongTrinh | KeHoach | PhuongAn
    | DeAn | DuAn | BaoCao | BienBan | ToTrinh | HopDong | CongVan | CongDien | BanGhiNho | BanThoaThuan | GiayUyQuyen
    | GiayMoi | GiayGioiThieu | GiayNghiPhep | PhieuGui | PhieuChuyen | PhieuBao | ThuCong,
    Field(discriminator="loai"),
]  # fmt: skip
"""A paper of any kind, told apart by `loai`."""

VAN_BAN: Final[dict[str, type[VanBan]]] = {
    kind.model_fields["loai"].default: kind for kind in get_args(get_args(AnyVanBan)[0])
}
"""Key of a kind → its class, in the order of Điều 7."""
