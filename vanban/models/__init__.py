"""Papers as values: frozen, complete, checked. One class for each kind; a record becomes one, `context` prints one."""

from __future__ import annotations

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
from vanban.models.dates import ThoiDiem
from vanban.models.faults import Fault, PaperError
from vanban.models.grounds import CanCu
from vanban.models.kinds.named import BaoCao, KeHoach, QuyetDinh
from vanban.models.layout import Le, TrinhBay
from vanban.models.office import HoSoCoQuan
from vanban.models.paper import VanBan
from vanban.models.parts import CoQuan, HoSo, LienHe, Luu, Nguoi, NoiNhan
from vanban.models.signing import NguoiKy

VAN_BAN: dict[str, type[VanBan]] = {"ke_hoach": KeHoach, "quyet_dinh": QuyetDinh, "bao_cao": BaoCao}

__all__ = ["VAN_BAN"]
