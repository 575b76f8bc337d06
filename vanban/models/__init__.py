"""Papers as values: frozen, complete, checked. One class for each kind; a record becomes one, `context` prints one.

Each is loaded when it is asked for: who makes one paper loads one form, and neither a copy nor an office's profile.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vanban.late import fetching

if TYPE_CHECKING:  # whose names and modules `make window` takes over
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
    from vanban.models.kinds.bao_cao import BaoCao
    from vanban.models.kinds.chi_thi import ChiThi
    from vanban.models.kinds.chuong_trinh import ChuongTrinh
    from vanban.models.kinds.de_an import DeAn
    from vanban.models.kinds.du_an import DuAn
    from vanban.models.kinds.huong_dan import HuongDan
    from vanban.models.kinds.ke_hoach import KeHoach
    from vanban.models.kinds.letters import CongDien, CongVan, GiayMoi, ThuCong
    from vanban.models.kinds.minutes import BienBan, BieuQuyet
    from vanban.models.kinds.named import NghiQuyet, QuyetDinh
    from vanban.models.kinds.phuong_an import PhuongAn
    from vanban.models.kinds.quy_che import QuyChe
    from vanban.models.kinds.quy_dinh import QuyDinh
    from vanban.models.kinds.slips import (
        GiayGioiThieu,
        GiayNghiPhep,
        GiayUyQuyen,
        PhieuBao,
        PhieuChuyen,
        PhieuGui,
        TaiLieu,
    )
    from vanban.models.kinds.thong_bao import ThongBao
    from vanban.models.kinds.thong_cao import ThongCao
    from vanban.models.kinds.to_trinh import ToTrinh
# --- end of it

# --- what `make window` writes (names)
_ROOMS = {
    ".attachments": ("PhuLuc", "VanBanKemTheo"),
    ".blocks": (
        "Bang",
        "Cap",
        "Chuong",
        "Cong",
        "Cot",
        "Diem",
        "Dieu",
        "Doan",
        "Gach",
        "Hang",
        "Khoan",
        "Khoi",
        "Muc",
        "MucSo",
        "NgatTrang",
        "O",
        "Phan",
        "TieuMuc",
        "TrangDoc",
        "TrangNgang",
    ),
    ".catalogue": ("VAN_BAN",),
    ".copies": ("BanSao",),
    ".dates": ("ThoiDiem",),
    ".faults": ("Fault", "PaperError"),
    ".grounds": ("CanCu",),
    ".inline": ("Run", "runs_of"),
    ".kinds.agreements": ("BanGhiNho", "BanThoaThuan", "Ben", "HopDong"),
    ".kinds.bao_cao": ("BaoCao",),
    ".kinds.chi_thi": ("ChiThi",),
    ".kinds.chuong_trinh": ("ChuongTrinh",),
    ".kinds.de_an": ("DeAn",),
    ".kinds.du_an": ("DuAn",),
    ".kinds.huong_dan": ("HuongDan",),
    ".kinds.ke_hoach": ("KeHoach",),
    ".kinds.letters": ("CongDien", "CongVan", "GiayMoi", "ThuCong"),
    ".kinds.minutes": ("BienBan", "BieuQuyet"),
    ".kinds.named": ("NghiQuyet", "QuyetDinh"),
    ".kinds.phuong_an": ("PhuongAn",),
    ".kinds.quy_che": ("QuyChe",),
    ".kinds.quy_dinh": ("QuyDinh",),
    ".kinds.slips": ("GiayGioiThieu", "GiayNghiPhep", "GiayUyQuyen", "PhieuBao", "PhieuChuyen", "PhieuGui", "TaiLieu"),
    ".kinds.thong_bao": ("ThongBao",),
    ".kinds.thong_cao": ("ThongCao",),
    ".kinds.to_trinh": ("ToTrinh",),
    ".layout": ("Le", "TrinhBay"),
    ".office": ("DonVi", "HoSoCoQuan"),
    ".paper": ("VanBan",),
    ".parts": ("CoQuan", "HoSo", "LienHe", "Luu", "Nguoi", "NoiNhan"),
    ".replacing": ("replace",),
    ".signers": ("NguoiKy",),
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
    __getattr__ = fetching(__name__, _ROOMS)
