"""Papers as values: frozen, complete, checked. One class for each kind; a record becomes one, `context` prints one.

The classes of the kinds are loaded when they are asked for: who makes one paper loads one form.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from vanban.models.attachments import PhuLuc, VanBanKemTheo
from vanban.models.blocks import (
    Bang,
    Cap,
    Chuong,
    Cong,
    Cot,
    Diem,
    Dieu,
    Doan,
    Gach,
    Hang,
    Khoan,
    Khoi,
    Muc,
    MucSo,
    NgatTrang,
    O,
    Phan,
    TieuMuc,
    TrangDoc,
    TrangNgang,
)
from vanban.models.catalogue import VAN_BAN
from vanban.models.copies import BanSao
from vanban.models.dates import ThoiDiem
from vanban.models.faults import Fault, PaperError
from vanban.models.grounds import CanCu
from vanban.models.inline import Run, runs_of
from vanban.models.layout import Le, TrinhBay
from vanban.models.office import DonVi, HoSoCoQuan
from vanban.models.paper import VanBan
from vanban.models.parts import CoQuan, HoSo, LienHe, Luu, Nguoi, NoiNhan
from vanban.models.replacing import replace
from vanban.models.signers import NguoiKy

# --- what `make window` writes (imports)
if TYPE_CHECKING:
    from vanban.models.kinds.agreements import BanGhiNho, BanThoaThuan, Ben, HopDong
    from vanban.models.kinds.letters import CongDien, CongVan, GiayMoi, ThuCong
    from vanban.models.kinds.minutes import BienBan, BieuQuyet
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
    from vanban.models.kinds.slips import (
        GiayGioiThieu,
        GiayNghiPhep,
        GiayUyQuyen,
        PhieuBao,
        PhieuChuyen,
        PhieuGui,
        TaiLieu,
    )
# --- end of it

# --- what `make window` writes (names)
_KINDS = {
    "BanGhiNho": "agreements",
    "BanThoaThuan": "agreements",
    "BaoCao": "named",
    "Ben": "agreements",
    "BienBan": "minutes",
    "BieuQuyet": "minutes",
    "ChiThi": "named",
    "ChuongTrinh": "named",
    "CongDien": "letters",
    "CongVan": "letters",
    "DeAn": "named",
    "DuAn": "named",
    "GiayGioiThieu": "slips",
    "GiayMoi": "letters",
    "GiayNghiPhep": "slips",
    "GiayUyQuyen": "slips",
    "HopDong": "agreements",
    "HuongDan": "named",
    "KeHoach": "named",
    "NghiQuyet": "named",
    "PhieuBao": "slips",
    "PhieuChuyen": "slips",
    "PhieuGui": "slips",
    "PhuongAn": "named",
    "QuyChe": "named",
    "QuyDinh": "named",
    "QuyetDinh": "named",
    "TaiLieu": "slips",
    "ThongBao": "named",
    "ThongCao": "named",
    "ThuCong": "letters",
    "ToTrinh": "named",
}
__all__ = [
    "VAN_BAN",
    "BanGhiNho",
    "BanSao",
    "BanThoaThuan",
    "Bang",
    "BaoCao",
    "Ben",
    "BienBan",
    "BieuQuyet",
    "CanCu",
    "Cap",
    "ChiThi",
    "Chuong",
    "ChuongTrinh",
    "CoQuan",
    "Cong",
    "CongDien",
    "CongVan",
    "Cot",
    "DeAn",
    "Diem",
    "Dieu",
    "Doan",
    "DonVi",
    "DuAn",
    "Fault",
    "Gach",
    "GiayGioiThieu",
    "GiayMoi",
    "GiayNghiPhep",
    "GiayUyQuyen",
    "Hang",
    "HoSo",
    "HoSoCoQuan",
    "HopDong",
    "HuongDan",
    "KeHoach",
    "Khoan",
    "Khoi",
    "Le",
    "LienHe",
    "Luu",
    "Muc",
    "MucSo",
    "NgatTrang",
    "NghiQuyet",
    "Nguoi",
    "NguoiKy",
    "NoiNhan",
    "O",
    "PaperError",
    "Phan",
    "PhieuBao",
    "PhieuChuyen",
    "PhieuGui",
    "PhuLuc",
    "PhuongAn",
    "QuyChe",
    "QuyDinh",
    "QuyetDinh",
    "Run",
    "TaiLieu",
    "ThoiDiem",
    "ThongBao",
    "ThongCao",
    "ThuCong",
    "TieuMuc",
    "ToTrinh",
    "TrangDoc",
    "TrangNgang",
    "TrinhBay",
    "VanBan",
    "VanBanKemTheo",
    "replace",
    "runs_of",
]
# --- end of it


if not TYPE_CHECKING:  # else every misspelt name would pass

    def __getattr__(name: str) -> Any:
        """Load a class of `models/kinds` when it is asked for (PEP 562)."""
        module = _KINDS.get(name)
        if module is None:
            raise AttributeError(f"module 'vanban.models' has no attribute {name!r}")
        return getattr(import_module(f"vanban.models.kinds.{module}"), name)
