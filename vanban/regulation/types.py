"""The types of Điều 7 with their codes and forms (Phụ lục III), and every code that stands in a ký hiệu."""

from __future__ import annotations

from typing import Final, Literal

from vanban.frozen import dataclass

SubjectPlace = Literal["duoi_ten_loai", "duoi_so", "khong"]
AddresseeRule = Literal["bat_buoc", "tuy", "khong"]


@dataclass(frozen=True, slots=True)
class LoaiVanBan:
    """What the decree says about one type of paper.

    Attributes:
        key: the type's name in records (`loai:`).
        ten: its name in ordinary letters; printed in capitals.
        ky_hieu: its code; None for công văn and thư công, which have none.
        mau: the sample form ("1.4"); None where the decree gives no form and the house follows practice.
        trich_yeu: where the subject stands.
        ke_trich_yeu: whether a short rule stands below the title block.
        dia_danh_ngay: whether the header has the place and date line.
        can_cu: whether grounds may open the body.
        tham_quyen: whether the line naming the competent authority stands above the grounds.
        lenh: the formula that opens the articles ("QUYẾT ĐỊNH:"); None for other types.
        kinh_gui: whether addressees stand above the body.
        hai_chu_ky: whether two signatures stand side by side.
        noi_nhan_dau: the customary first recipient; None where free.
        luu: what the form's file line names behind VT; None where it is the drafting unit.
        family: the module that knows its form, by the same name in `models/kinds`, `context` and, when the form is read
            back, elsewhere; "named" for papers of Mẫu 1.1 to 1.4, which have no form of their own.
    """

    key: str
    ten: str
    ky_hieu: str | None
    mau: str | None
    trich_yeu: SubjectPlace = "duoi_ten_loai"
    ke_trich_yeu: bool = True
    dia_danh_ngay: bool = True
    can_cu: bool = False
    tham_quyen: bool = False
    lenh: str | None = None
    kinh_gui: AddresseeRule = "khong"
    hai_chu_ky: bool = False
    noi_nhan_dau: str | None = None
    luu: str | None = None
    family: str = "named"

    @property
    def ten_in_hoa(self) -> str:
        """The printed name of the type, in capitals.

        >>> LOAI["to_trinh"].ten_in_hoa
        'TỜ TRÌNH'
        """
        return self.ten.upper()


LOAI: Final[dict[str, LoaiVanBan]] = {
    loai.key: loai
    for loai in (
        LoaiVanBan("nghi_quyet", "Nghị quyết", "NQ", "1.1", lenh="QUYẾT NGHỊ:", can_cu=True, tham_quyen=True,
                   noi_nhan_dau="Như Điều"),
        LoaiVanBan("quyet_dinh", "Quyết định", "QĐ", "1.2", lenh="QUYẾT ĐỊNH:", can_cu=True, tham_quyen=True,
                   noi_nhan_dau="Như Điều"),
        LoaiVanBan("chi_thi", "Chỉ thị", "CT", "1.4", can_cu=True),
        LoaiVanBan("quy_che", "Quy chế", "QC", "1.4", can_cu=True),
        LoaiVanBan("quy_dinh", "Quy định", "QyĐ", "1.4", can_cu=True),
        LoaiVanBan("thong_cao", "Thông cáo", "TC", "1.4", can_cu=True),
        LoaiVanBan("thong_bao", "Thông báo", "TB", "1.4", can_cu=True),
        LoaiVanBan("huong_dan", "Hướng dẫn", "HD", "1.4", can_cu=True, kinh_gui="tuy"),
        LoaiVanBan("chuong_trinh", "Chương trình", "CTr", "1.4", can_cu=True),
        LoaiVanBan("ke_hoach", "Kế hoạch", "KH", "1.4", can_cu=True),
        LoaiVanBan("phuong_an", "Phương án", "PA", "1.4", can_cu=True),
        LoaiVanBan("de_an", "Đề án", "ĐA", "1.4", can_cu=True),
        LoaiVanBan("du_an", "Dự án", "DA", "1.4", can_cu=True),
        LoaiVanBan("bao_cao", "Báo cáo", "BC", "1.4", can_cu=True, kinh_gui="tuy"),
        LoaiVanBan("bien_ban", "Biên bản", "BB", "1.9", dia_danh_ngay=False, hai_chu_ky=True, luu="Hồ sơ",
                   family="minutes"),
        LoaiVanBan("to_trinh", "Tờ trình", "TTr", "1.4", can_cu=True, kinh_gui="bat_buoc", noi_nhan_dau="Như trên"),
        LoaiVanBan("hop_dong", "Hợp đồng", "HĐ", None, can_cu=True, hai_chu_ky=True, family="agreements"),
        LoaiVanBan("cong_van", "Công văn", None, "1.5", trich_yeu="duoi_so", ke_trich_yeu=False, kinh_gui="bat_buoc",
                   noi_nhan_dau="Như trên", family="letters"),
        LoaiVanBan("cong_dien", "Công điện", "CĐ", "1.6", family="letters"),
        LoaiVanBan("ban_ghi_nho", "Bản ghi nhớ", "BGN", None, can_cu=True, hai_chu_ky=True, family="agreements"),
        LoaiVanBan("ban_thoa_thuan", "Bản thỏa thuận", "BTT", None, can_cu=True, hai_chu_ky=True, family="agreements"),
        LoaiVanBan("giay_uy_quyen", "Giấy ủy quyền", "GUQ", "1.4", can_cu=True, family="slips"),
        LoaiVanBan("giay_moi", "Giấy mời", "GM", "1.7", family="letters"),
        LoaiVanBan("giay_gioi_thieu", "Giấy giới thiệu", "GGT", "1.8", trich_yeu="khong", noi_nhan_dau="Như trên",
                   family="slips"),
        LoaiVanBan("giay_nghi_phep", "Giấy nghỉ phép", "GNP", "1.10", trich_yeu="khong", family="slips"),
        LoaiVanBan("phieu_gui", "Phiếu gửi", "PG", "1.4", kinh_gui="tuy", family="slips"),
        LoaiVanBan("phieu_chuyen", "Phiếu chuyển", "PC", "1.4", kinh_gui="tuy", family="slips"),
        LoaiVanBan("phieu_bao", "Phiếu báo", "PB", "1.4", kinh_gui="tuy", family="slips"),
        LoaiVanBan("thu_cong", "Thư công", None, None, kinh_gui="tuy", family="letters"),
    )
}  # fmt: skip
"""The types, in the order of Điều 7."""

TYPE_CODES: Final[dict[str, str]] = {loai.ky_hieu: loai.key for loai in LOAI.values() if loai.ky_hieu}
"""Code → key of its type. `HĐ` and `CT` are also codes of councils and chairpersons: never guess a type from them."""

JOINT_CODE: Final = "LT"
"""Added to the type's code where two bodies issue a paper together ("KHLT"): practice, the decree has no word of it."""

LOOKALIKES: Final[dict[str, str]] = {
    "QCh": "QC", "QĐi": "QyĐ", "QyD": "QyĐ", "QYĐ": "QyĐ", "QYD": "QyĐ", "DAn": "DA", "DA.": "DA", "TS": "TTr", "TT": "TTr",
    "TTR": "TTr", "CTR": "CTr", "QD": "QĐ", "TRS": "TrS", "CV": "", "TC-CV": "",
}  # fmt: skip
"""Codes often typed that Phụ lục III does not know → the right one ("" when the type has none)."""

COPY_CODES: Final[dict[str, tuple[str, str]]] = {
    "sao_y": ("SAO Y", "SY"),
    "trich_sao": ("TRÍCH SAO", "TrS"),
    "sao_luc": ("SAO LỤC", "SL"),
}
"""Kinds of copies (Phụ lục III): printed name and code."""

COPY_TYPE_CODES: Final = frozenset(code for _, code in COPY_CODES.values())
"""Codes of copies: sao y, trích sao, sao lục."""

MAY_BE_BODIES: Final = frozenset({"HĐ", "CT", "TB", "DA", "TC", "PC"})
"""Codes of types that bodies and units carry too (ban, dự án, tài chính, pháp chế): no fault in a công văn's code."""

SHARED_WITH_BODIES: Final = frozenset({"HĐ", "CT"})
"""Codes of types that are also codes of bodies (hội đồng, chủ tịch): the paper's declared type decides."""

NORMATIVE_CODES: Final = frozenset({"NĐ", "TT", "TTLT", "NQ", "NQLT", "QĐ", "L", "PL", "CT", "LCTN", "VBHN"})
"""Codes in the numbers of normative papers, where the year follows the number (30/2020/NĐ-CP)."""

PARTY_CODES: Final = frozenset({
    "NQ", "CT", "KL", "QC", "QĐ", "TT", "HD", "BC", "KH", "CTr", "TB", "TTr", "CV", "ĐA", "PA", "DA", "TC", "BB",
    "GM", "GGT", "LCH", "TD", "ĐL", "CL", "TNB", "GCN", "CĐ", "QĐi", "QyĐ", "GĐĐ",
})  # fmt: skip
"""Type codes of the Party; QĐ is both quyết định and quy định (HD05), QĐi belonged to HD36."""
