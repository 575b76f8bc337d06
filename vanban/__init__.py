"""vanban: Vietnamese administrative documents the way Nghị định 30/2020/NĐ-CP demands.

The names below are the whole public window. Each is imported from its room when it is first asked for, so that
`import vanban` costs next to nothing and a heavy library is loaded only by who needs it.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

from vanban.errors import (
    ConversionError,
    DocumentError,
    InputError,
    MissingDependencyError,
    OverwriteError,
    Problem,
    RecordError,
    RegisterError,
    TemplateError,
    UnknownKindError,
    UnsettledError,
    UsageError,
    VanbanError,
)

# --- what `make window` writes (imports)
if TYPE_CHECKING:
    from vanban.api.batch import BatchOptions, merge, preview_batch, run_batch
    from vanban.api.papers import check, from_dict, json_schema, kinds, load, read, render, sample, save, to_dict
    from vanban.api.pdf import to_pdf
    from vanban.api.signing import sign, verify
    from vanban.language import ngay_thang, so_thanh_chu, tien_thanh_chu
    from vanban.models import (
        Bang,
        BanGhiNho,
        BanSao,
        BanThoaThuan,
        BaoCao,
        Ben,
        BienBan,
        BieuQuyet,
        CanCu,
        Cap,
        ChiThi,
        Chuong,
        ChuongTrinh,
        Cong,
        CongDien,
        CongVan,
        CoQuan,
        Cot,
        DeAn,
        Diem,
        Dieu,
        Doan,
        DonVi,
        DuAn,
        Gach,
        GiayGioiThieu,
        GiayMoi,
        GiayNghiPhep,
        GiayUyQuyen,
        Hang,
        HopDong,
        HoSo,
        HoSoCoQuan,
        HuongDan,
        KeHoach,
        Khoan,
        Le,
        LienHe,
        Luu,
        Muc,
        MucSo,
        NgatTrang,
        NghiQuyet,
        Nguoi,
        NguoiKy,
        NoiNhan,
        O,
        Phan,
        PhieuBao,
        PhieuChuyen,
        PhieuGui,
        PhuLuc,
        PhuongAn,
        QuyChe,
        QuyDinh,
        QuyetDinh,
        TaiLieu,
        ThoiDiem,
        ThongBao,
        ThongCao,
        ThuCong,
        TieuMuc,
        ToTrinh,
        TrangDoc,
        TrangNgang,
        TrinhBay,
        VanBan,
        VanBanKemTheo,
    )
    from vanban.models.replacing import replace
# --- end of it

# Functions by room. The models are added to them: every value a record is made of.
_WINDOW = {
    "vanban.api.batch": ("BatchOptions", "merge", "preview_batch", "run_batch"),
    "vanban.api.papers": (
        "check", "from_dict", "json_schema", "kinds", "load", "read", "render", "sample", "save", "to_dict",
    ),
    "vanban.api.pdf": ("to_pdf",),
    "vanban.api.signing": ("sign", "verify"),
    "vanban.models.replacing": ("replace",),
    "vanban.language": ("ngay_thang", "so_thanh_chu", "tien_thanh_chu"),
}  # fmt: skip
_ROOM_OF = {name: room for room, names in _WINDOW.items() for name in names}

# --- what `make window` writes (names)
__all__ = [
    "BanGhiNho",
    "BanSao",
    "BanThoaThuan",
    "Bang",
    "BaoCao",
    "BatchOptions",
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
    "ConversionError",
    "Cot",
    "DeAn",
    "Diem",
    "Dieu",
    "Doan",
    "DocumentError",
    "DonVi",
    "DuAn",
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
    "InputError",
    "KeHoach",
    "Khoan",
    "Le",
    "LienHe",
    "Luu",
    "MissingDependencyError",
    "Muc",
    "MucSo",
    "NgatTrang",
    "NghiQuyet",
    "Nguoi",
    "NguoiKy",
    "NoiNhan",
    "O",
    "OverwriteError",
    "Phan",
    "PhieuBao",
    "PhieuChuyen",
    "PhieuGui",
    "PhuLuc",
    "PhuongAn",
    "Problem",
    "QuyChe",
    "QuyDinh",
    "QuyetDinh",
    "RecordError",
    "RegisterError",
    "TaiLieu",
    "TemplateError",
    "ThoiDiem",
    "ThongBao",
    "ThongCao",
    "ThuCong",
    "TieuMuc",
    "ToTrinh",
    "TrangDoc",
    "TrangNgang",
    "TrinhBay",
    "UnknownKindError",
    "UnsettledError",
    "UsageError",
    "VanBan",
    "VanBanKemTheo",
    "VanbanError",
    "check",
    "from_dict",
    "json_schema",
    "kinds",
    "load",
    "merge",
    "ngay_thang",
    "preview_batch",
    "read",
    "render",
    "replace",
    "run_batch",
    "sample",
    "save",
    "sign",
    "so_thanh_chu",
    "tien_thanh_chu",
    "to_dict",
    "to_pdf",
    "verify",
]
# --- end of it


if not TYPE_CHECKING:  # else every misspelt name would pass

    def __getattr__(name: str) -> Any:
        """Fetch a public name from its room (PEP 562) and keep it."""
        if name not in __all__:
            raise AttributeError(f"module 'vanban' has no attribute {name!r}")
        room = _ROOM_OF.get(name, "vanban.models")
        found = getattr(importlib.import_module(room), name)
        globals()[name] = found
        return found


def __dir__() -> list[str]:
    """List the window, not the walls."""
    return sorted(__all__)
