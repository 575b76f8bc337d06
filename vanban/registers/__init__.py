"""Numbers that are never used twice: the registers of a body's papers (Điều 15, Điều 22; Phụ lục IV).

`mo_so` opens a book; everything else is asked of the `SoDangKy` it gives.
"""

from __future__ import annotations

from vanban.registers.bodies import VanPhong
from vanban.registers.book import SoDangKy, mo_so
from vanban.registers.checking import KetQuaKiemTra
from vanban.registers.entries import Tep, VanBanDen, VanBanDi, VaoSo, YeuCau, YeuCauDen, YeuCauVaoSo
from vanban.registers.finding import Loc
from vanban.registers.history import MucLichSu
from vanban.registers.issuing import TepMoi
from vanban.registers.office import CauHinh, CoQuan, doc_cau_hinh
from vanban.registers.policy import ChinhSach

__all__ = [
    "CauHinh",
    "ChinhSach",
    "CoQuan",
    "KetQuaKiemTra",
    "Loc",
    "MucLichSu",
    "SoDangKy",
    "Tep",
    "TepMoi",
    "VanBanDen",
    "VanBanDi",
    "VanPhong",
    "VaoSo",
    "YeuCau",
    "YeuCauDen",
    "YeuCauVaoSo",
    "doc_cau_hinh",
    "mo_so",
]
