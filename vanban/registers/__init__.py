"""Numbers that are never used twice: the registers of a body's papers (Điều 15, Điều 22; Phụ lục IV).

`mo_so` opens a book; everything else is asked of the `SoDangKy` it gives.
"""

from __future__ import annotations

from vanban.registers.addresses import DiaChi, read_addresses
from vanban.registers.bodies import VanPhong
from vanban.registers.book import SoDangKy
from vanban.registers.checking import KetQuaKiemTra
from vanban.registers.counting import ThongKe
from vanban.registers.entries import Tep, VanBanDen, VanBanDi, VaoSo, YeuCau, YeuCauDen, YeuCauVaoSo
from vanban.registers.finding import Loc
from vanban.registers.holding import YeuCauGiu
from vanban.registers.importing import DongNhap, KetQuaNhap
from vanban.registers.importing_incoming import COT_NHAP_DEN
from vanban.registers.importing_outgoing import COT_NHAP
from vanban.registers.issuing import TepMoi
from vanban.registers.office import CauHinh, CoQuan, doc_cau_hinh
from vanban.registers.opening import mo_so, phuc_hoi
from vanban.registers.policy import ChinhSach
from vanban.registers.printed.books import ChonSo, SoIn
from vanban.registers.printed.envelopes import PhongBi, envelope_values, envelopes_for, read_size, slip_record
from vanban.registers.printed.handling import slip_values
from vanban.registers.printed.metadata import SieuDuLieu, incoming_metadata, outgoing_metadata
from vanban.registers.printed.pages import book_values
from vanban.registers.printed.sheets import book_xlsx
from vanban.registers.sealing import change_password, seal_book
from vanban.registers.store.backup import BanSaoLuu
from vanban.registers.store.history import MucLichSu
from vanban.registers.store.seal import is_sealed
from vanban.registers.whereabouts import NoiDe
from vanban.registers.yearly import ViecNam
from vanban.regulation.books import KIEU

__all__ = [
    "COT_NHAP", "COT_NHAP_DEN", "KIEU", "BanSaoLuu", "CauHinh", "ChinhSach", "ChonSo", "CoQuan", "DiaChi", "DongNhap",
    "KetQuaKiemTra", "KetQuaNhap", "Loc", "MucLichSu", "NoiDe", "PhongBi", "SieuDuLieu", "SoDangKy", "SoIn", "Tep", "TepMoi",
    "ThongKe", "VanBanDen", "VanBanDi", "VanPhong", "VaoSo", "ViecNam", "YeuCau", "YeuCauDen", "YeuCauGiu", "YeuCauVaoSo",
    "book_values", "book_xlsx", "change_password", "doc_cau_hinh", "envelope_values", "envelopes_for", "incoming_metadata",
    "is_sealed", "mo_so", "outgoing_metadata", "phuc_hoi", "read_addresses", "read_size", "seal_book", "slip_record",
    "slip_values",
]  # fmt: skip
