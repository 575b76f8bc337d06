"""Data of Phụ lục VI, envelopes, slips, counts."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date, datetime

import docx
import pytest

from vanban.errors import InputError
from vanban.line.office import HOUSE
from vanban.registers import (
    CoQuan,
    SoDangKy,
    YeuCau,
    YeuCauDen,
    YeuCauGiu,
    envelope_values,
    envelopes_for,
    incoming_metadata,
    outgoing_metadata,
    read_size,
    slip_record,
)
from vanban.regulation.registers import OUTGOING_FIELDS

VP = CoQuan("VP", "Văn phòng", "UBND tỉnh Lạng Sơn", ("Địa chỉ: Số 1 Hùng Vương",))
RECIPIENTS = ("Như Điều 3", "Sở Nội vụ (02)", "Chủ tịch UBND tỉnh (để b/c)", "Lưu: VT")


def test_sieu_du_lieu_van_ban_di_theo_phu_luc_vi(so_tep: SoDangKy) -> None:
    entry = so_tep.cap(
        YeuCau(loai="quyet_dinh", trich_yeu="Về việc khen thưởng", nguoi_ky="Nguyễn Văn Hà", chuc_vu_ky="Chánh Văn phòng",
               noi_nhan=("Sở Nội vụ",), ho_so="01.TĐKT", so_trang=3, do_khan="khan", han_tra_loi=date(2026, 3, 20))
    )  # fmt: skip
    data = outgoing_metadata(entry, "Văn phòng UBND tỉnh Lạng Sơn", ma_dinh_danh="H37.01")
    assert data.gia_tri == {
        "FileCode.OrganId": "H37.01", "FileCode.FileCatalog": 2026, "FileCode.FileNotation": "01.TĐKT",
        "TypeName": "Quyết định", "CodeNumber": "01", "CodeNotation": "QĐ-VP", "IssuedDate": "2026-03-05",
        "OrganName": "Văn phòng UBND tỉnh Lạng Sơn", "Subject": "Về việc khen thưởng", "Language": "Tiếng Việt",
        "PageAmount": 3, "SignerInfo.Position": "Chánh Văn phòng", "SignerInfo.FullName": "Nguyễn Văn Hà",
        "To.OrganName": "Sở Nội vụ", "Priority": 1, "IssuedAmount": 2, "DueDate": "2026-03-20",
    }  # fmt: skip
    assert list(data.gia_tri) == [field.ma for field in OUTGOING_FIELDS if field.ma in data.gia_tri]
    assert data.qua_dai == ()


def test_truong_qua_dai_duoc_bao_chu_khong_cat(so_tep: SoDangKy) -> None:
    entry = so_tep.cap(YeuCau(loai="quyet_dinh", trich_yeu="a" * 501))
    data = outgoing_metadata(entry, "Văn phòng")
    assert data.gia_tri["Subject"] == "a" * 501
    assert "500" in data.qua_dai[0]


def test_sieu_du_lieu_van_ban_den(so_tep: SoDangKy) -> None:
    entry = so_tep.den.nhan(
        YeuCauDen(tac_gia="Sở Nội vụ", so_ky_hieu="12/SNV-TĐ", trich_yeu="Báo cáo", han=date(2026, 3, 9))
    )
    assert incoming_metadata(entry).gia_tri == {
        "CodeNumber": "12", "CodeNotation": "SNV-TĐ", "OrganName": "Sở Nội vụ", "Subject": "Báo cáo",
        "Language": "Tiếng Việt", "ArrivalDate": "2026-03-05", "ArrivalNumber": 1, "Priority": 0, "DueDate": "2026-03-09",
    }  # fmt: skip


def test_moi_noi_nhan_mot_bi_gom_cac_van_ban_cung_noi(so_tep: SoDangKy) -> None:
    papers = [so_tep.cap(YeuCau(loai="quyet_dinh", trich_yeu=f"Việc {at}", noi_nhan=RECIPIENTS)) for at in range(2)]
    papers.append(so_tep.cap(YeuCau(loai="ke_hoach", trich_yeu="Gấp", noi_nhan=("SỞ NỘI VỤ",), do_khan="hoa_toc")))
    envelopes = envelopes_for(papers)
    assert [(one.kinh_gui, one.so_ky_hieu, one.khan) for one in envelopes] == [
        ("Sở Nội vụ", ("01/QĐ-VP", "02/QĐ-VP", "01/KH-VP"), "Hỏa tốc"),
        ("Chủ tịch UBND tỉnh", ("01/QĐ-VP", "02/QĐ-VP"), ""),
    ]
    made = HOUSE.print_form("bi_c5", envelope_values(VP, envelopes), paper=read_size("250x180"))
    document = docx.Document(io.BytesIO(made))
    printed = [p.text for p in document.paragraphs if p.text]
    assert printed[:6] == [
        "UBND TỈNH LẠNG SƠN", "VĂN PHÒNG", "Địa chỉ: Số 1 Hùng Vương", "Số/ký hiệu văn bản: 01/QĐ-VP, 02/QĐ-VP, 01/KH-VP",
        "HỎA TỐC", "Kính gửi: Sở Nội vụ",
    ]  # fmt: skip
    assert [(round(s.page_width.mm), round(s.page_height.mm)) for s in document.sections] == [(250, 180)]
    assert [p.paragraph_format.page_break_before for p in document.paragraphs].count(True) == 2


def test_khong_co_noi_nhan_thi_noi_cach_sua(so_tep: SoDangKy) -> None:
    paper = so_tep.cap(YeuCau(loai="quyet_dinh", trich_yeu="Việc", noi_nhan=("Như Điều 3",)))
    with pytest.raises(InputError, match="--kinh-gui"):
        envelopes_for([paper])
    assert envelopes_for([paper], ["Kho bạc"])[0].kinh_gui == "Kho bạc"
    with pytest.raises(InputError, match="khổ bì"):
        read_size("a0")


def test_phieu_gui_la_ban_ghi_cua_loai_phieu_gui(so_tep: SoDangKy) -> None:
    paper = so_tep.cap(YeuCau(loai="quyet_dinh", trich_yeu="về việc khen thưởng"))
    record = slip_record(VP, "Sở Nội vụ", [paper])
    assert record["loai"] == "phieu_gui"
    assert "01/QĐ-VP" in str(record["noi_dung"])
    assert "Quyết định về việc khen thưởng" in str(record["noi_dung"])


def test_thong_ke_theo_thang_loai_va_han(so_tep: SoDangKy, dong_ho: Callable[[], datetime]) -> None:
    for month, kind in ((1, "quyet_dinh"), (3, "quyet_dinh"), (3, "ke_hoach")):
        so_tep.cap(YeuCau(loai=kind, trich_yeu="Việc", ngay=date(2026, month, 2)))
    so_tep.cap(YeuCau(loai="quyet_dinh", trich_yeu="Sai"))
    so_tep.huy("03/QĐ-VP", "sai")
    so_tep.giu("quyet_dinh", YeuCauGiu(cho="TCCB"))
    for at, han in enumerate((date(2026, 3, 6), date(2026, 3, 7), date(2026, 3, 8), None)):
        so_tep.den.nhan(YeuCauDen(tac_gia="A", so_ky_hieu=f"{at}/A", trich_yeu="Việc", han=han))
    so_tep.den.xong(1)
    dong_ho.luc = datetime(2026, 3, 9)  # type: ignore[attr-defined]
    so_tep.den.xong(2)
    counts = so_tep.thong_ke(2026)
    assert [(row.ten, row.thang[0], row.thang[2], row.tong) for row in counts.di] == [
        ("Quyết định", 1, 1, 2), ("Kế hoạch", 0, 1, 1), ("Tổng số văn bản đi", 1, 2, 3),
    ]  # fmt: skip
    assert (counts.huy, counts.giu, counts.den.tong, counts.den.thang[2]) == (1, 1, 4, 4)
    assert (counts.xong_dung_han, counts.xong_qua_han, counts.cho_qua_han) == (1, 1, 1)
    assert counts.to_dict()["van_ban_di"][-1]["tong"] == 3  # type: ignore[index]
