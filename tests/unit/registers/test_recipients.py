"""What the paper says reaches the book: addressees, groups, signers, enclosures; and from the book envelopes and slips."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

import docx
import pytest

from vanban.api import mailing
from vanban.api.issuing import phat_hanh
from vanban.errors import InputError, RegisterError
from vanban.line.office import HOUSE
from vanban.registers import (
    ChonSo,
    CoQuan,
    DiaChi,
    Loc,
    PhongBi,
    SoDangKy,
    YeuCau,
    YeuCauDen,
    YeuCauGiu,
    envelope_values,
    envelopes_for,
    outgoing_metadata,
    read_addresses,
    slip_values,
)

LETTER = """\
loai: cong_van
co_quan: {chu_quan: UBND tỉnh Lạng Sơn, ten: Văn phòng, ky_hieu: VP}
dia_danh: Lạng Sơn
trich_yeu: cung cấp số liệu
kinh_gui: [Sở Nội vụ, Sở Tài chính]
noi_dung: Đề nghị các Sở cung cấp số liệu.
nguoi_ky: {chuc_vu: Chánh Văn phòng, ho_ten: Nguyễn Văn Hà}
noi_nhan: [Như trên, {ten: Các phòng, gom: [Phòng A, Phòng B]}, {ten: Lãnh đạo VP, so_ban: 2}]
luu: {don_vi: HCQT}
khan: khan
phu_luc: [{tieu_de: Danh sách, noi_dung: Các mục.}]
"""


@pytest.fixture
def issued(so_tep: SoDangKy, tmp_path: Path) -> SoDangKy:
    record = tmp_path / "cv.yaml"
    record.write_text(LETTER, encoding="utf-8")
    phat_hanh([record], so_tep, tmp_path / "ra", allow_faults=True)
    return so_tep


def texts(data: bytes) -> str:
    document = docx.Document(io.BytesIO(data))
    cells = [c.text for t in document.tables for r in t.rows for c in r.cells]
    return "\n".join([*(p.text for p in document.paragraphs), *cells])


def test_kinh_gui_va_noi_nhan_vao_so_thanh_noi_nhan_that(issued: SoDangKy) -> None:
    entry = issued.lay("01/VP-HCQT")
    named = ("Sở Nội vụ", "Sở Tài chính", "Phòng A", "Phòng B", "Lãnh đạo VP (02)")
    assert entry.gui_den == named
    assert entry.so_luong_ban == 2 + 2 + 2 + 1
    assert (entry.nguoi_ky, entry.chuc_vu_ky, entry.do_khan) == ("Nguyễn Văn Hà", "Chánh Văn phòng", "khan")
    row = issued.lap_so(ChonSo(nam=2026)).phan[0].dong[0]
    assert row[4] == "; ".join(named)
    assert row[9] == "Khẩn; Kèm theo: 01 phụ lục"
    assert outgoing_metadata(entry, "Văn phòng").gia_tri["To.OrganName"] == (
        "Sở Nội vụ; Sở Tài chính; Phòng A; Phòng B; Lãnh đạo VP"
    )
    assert [one.so for one in issued.tra_cuu(Loc(tu="so tai chinh"))] == [1]


def test_moi_noi_nhan_mot_bi_co_dia_chi(issued: SoDangKy) -> None:
    issued.dia_chi.ghi([DiaChi(ten="sở nội vụ", dia_chi="Số 1 Hùng Vương"), DiaChi(ten="Phòng A", dia_chi="Tầng 2")])
    issued.dia_chi.ghi([DiaChi(ten="Sở Nội vụ", dia_chi="Số 9 Hùng Vương")])
    envelopes = envelopes_for([issued.lay("01/VP-HCQT")], dia_chi=issued.dia_chi.tat_ca())
    assert [(one.kinh_gui, one.dia_chi) for one in envelopes] == [
        ("Sở Nội vụ", "Số 9 Hùng Vương"), ("Sở Tài chính", ""), ("Phòng A", "Tầng 2"), ("Phòng B", ""), ("Lãnh đạo VP", ""),
    ]  # fmt: skip
    printed = texts(HOUSE.print_form("bi_c5", envelope_values(CoQuan("VP", "Văn phòng"), envelopes)))
    assert "Số/ký hiệu văn bản: 01/VP-HCQT" in printed
    assert "Địa chỉ: Số 9 Hùng Vương" in printed
    assert issued.kiem_tra().dat


def test_khong_co_kinh_gui_thi_nhu_tren_con_nguyen(so_tep: SoDangKy) -> None:
    entry = so_tep.cap(YeuCau(loai="quyet_dinh", trich_yeu="Việc", noi_nhan=("Như trên", "Kho bạc")))
    assert entry.gui_den == ("Như trên", "Kho bạc")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ([{"ten": "A", "duong": "x"}], "không có mục này"),
        ([{"dia_chi": "x"}], "thiếu tên"),
        ("chữ", "danh sách nơi nhận"),
        ([1], "cần tên và địa chỉ"),
    ],
)
def test_so_dia_chi_sai_thi_noi_cho_sai(data: object, said: str) -> None:
    with pytest.raises(InputError, match=said):
        read_addresses(data, tep="dia-chi.yaml")


def test_so_dia_chi_doc_duoc_ba_cach_viet() -> None:
    listed = read_addresses([{"Tên": "A", "Địa chỉ": "Số 1", "E-mail": "a@b"}])
    assert listed == [DiaChi(ten="A", dia_chi="Số 1", thu_dien_tu="a@b")]
    assert read_addresses({"A": "Số 1"}) == [DiaChi(ten="A", dia_chi="Số 1")]
    assert read_addresses({"dia_chi": [{"ten": "A"}]}) == [DiaChi(ten="A")]


def test_phieu_gui_co_nguoi_ky_duoc_chon(issued: SoDangKy, tmp_path: Path) -> None:
    profile = tmp_path / "co-quan.yaml"
    profile.write_text(
        "co_quan: {ten: Văn phòng, ky_hieu: VP, chu_quan: UBND tỉnh Lạng Sơn}\ndia_danh: Lạng Sơn\nnguoi_ky:\n"
        "  cvp: {chuc_vu: Chánh Văn phòng, ho_ten: Nguyễn Văn Hà}\n"
        "  pcvp: {kt: Chánh Văn phòng, chuc_vu: Phó Chánh Văn phòng, ho_ten: Lê Thị Mai}\n",
        encoding="utf-8",
    )
    made = mailing.viet_phieu_gui(
        issued, ["01/VP-HCQT"], tmp_path / "phieu", kinh_gui=["Sở Nội vụ"], profile=profile, nguoi_ky="pcvp"
    )
    assert "Lê Thị Mai" in texts(made[0].read_bytes())


def test_phieu_giai_quyet_van_ban_den_du_ba_phan(so_tep: SoDangKy) -> None:
    entry = so_tep.den.nhan(
        YeuCauDen(tac_gia="Sở Nội vụ", so_ky_hieu="12/SNV", ngay=date(2026, 3, 2), trich_yeu="Báo cáo", loai="cong_van",
                  don_vi_nhan="Phòng A", han=date(2026, 3, 20))
    )  # fmt: skip
    values = slip_values(CoQuan("VP", "Văn phòng", "UBND tỉnh Lạng Sơn"), entry, "Lạng Sơn")
    printed = texts(HOUSE.print_form("phieu_giai_quyet", values))
    for said in ("PHIẾU GIẢI QUYẾT VĂN BẢN ĐẾN", "Công văn số 12/SNV ngày 02/3/2026 của Sở Nội vụ", "Số đến: 01",
                 "lãnh đạo cơ quan", "chủ trì: Phòng A", "phối hợp", "Thời hạn giải quyết: 20/3/2026", "lãnh đạo đơn vị",
                 "người giải quyết"):  # fmt: skip
        assert said in printed


def test_so_bi_mat_nha_nuoc_khong_ghi_trich_yeu_tuyet_mat(so_tep: SoDangKy) -> None:
    open_note = so_tep.cap(
        YeuCau(loai="bao_cao", trich_yeu="Việc mật", do_mat="mat", noi_nhan=("Công an tỉnh",))
    ).canh_bao
    assert any("không mã hóa" in one for one in open_note)
    so_tep.cap(YeuCau(loai="quyet_dinh", trich_yeu="Việc rất mật", do_mat="tuyet_mat", ghi_trich_yeu_tuyet_mat=True))
    so_tep.cap(YeuCau(loai="quyet_dinh", trich_yeu="Việc thường"))
    book = so_tep.lap_so(ChonSo(kieu="mat_di", nam=2026))
    assert [len(row) for row in book.phan[0].dong] == [10, 10]
    assert [row[0] for row in book.phan[0].dong] == ["01", "02"]
    assert [(row[3], row[4]) for row in book.phan[0].dong] == [("Báo cáo Việc mật", "Mật"), ("Quyết định", "Tuyệt mật")]
    assert book.ten == "Sổ đăng ký bí mật nhà nước đi"


def test_so_dia_chi_tu_bang_va_ten_go_lech_thi_hoi(issued: SoDangKy, tmp_path: Path) -> None:
    """A clerk keeps addresses in Excel; a name with a slip gets no address, and is told with the name it is like."""
    listed = tmp_path / "dia-chi.csv"
    listed.write_text("Cơ quan,Địa chỉ\nSo Noi vu,Số 1\nSở Tài chính tỉnh,Số 2\n", encoding="utf-8-sig")
    issued.dia_chi.ghi(mailing.doc_dia_chi(listed))
    told: list[str] = []
    mailing.in_bi(issued, ["01/VP-HCQT"], tmp_path / "bi.docx", tell=told.append)
    assert "Sở Nội vụ; Sở Tài chính; Phòng A" in told[0]
    assert told[1:] == [
        "«Sở Nội vụ» không có trong sổ địa chỉ; có phải là «So Noi vu»?",
        "«Sở Tài chính» không có trong sổ địa chỉ; có phải là «Sở Tài chính tỉnh»?",
    ]
    listed.write_text("Cơ quan,Địa chỉ\nSở Y tế,Số 1\nKho bạc,Số 3\nSỞ Y TẾ,Số 2\n", encoding="utf-8-sig")
    with pytest.raises(InputError, match=r"hàng 4.*«SỞ Y TẾ» đã có ở hàng 2 với địa chỉ khác"):
        mailing.doc_dia_chi(listed)


def test_so_huy_so_giu_khong_co_gi_de_gui_giao(so_tep: SoDangKy, tmp_path: Path) -> None:
    """No paper goes out under a number that is void or only held: no envelope, no slip, no hand-over."""
    so_tep.cap(YeuCau(loai="quyet_dinh", trich_yeu="Việc", noi_nhan=("Kho bạc",)))
    so_tep.huy("01/QĐ-VP", "soạn nhầm")
    so_tep.giu("quyet_dinh", YeuCauGiu(cho="Phòng A"))
    so_tep.den.nhan(YeuCauDen(tac_gia="Sở Nội vụ", trich_yeu="Báo cáo"))
    so_tep.den.huy(1, "vào nhầm")
    for number, said in (("01/QĐ-VP", "đã hủy"), ("02/QĐ-VP", "mới giữ")):
        with pytest.raises(RegisterError, match=said):
            mailing.in_bi(so_tep, [number], tmp_path / "bi.docx", kinh_gui=["Kho bạc"])
        with pytest.raises(RegisterError, match=said):
            mailing.phieu_gui(so_tep, [number], kinh_gui=["Kho bạc"])
        with pytest.raises(RegisterError, match=said):
            so_tep.giao.chuyen(number, "Kho bạc")
    with pytest.raises(RegisterError, match="số đến 01 đã hủy"):
        so_tep.den.chuyen(1, "Phòng A")
    with pytest.raises(RegisterError, match="số đến 01 đã hủy"):
        mailing.phieu_giai_quyet(so_tep, 1, tmp_path / "phieu.docx")
    assert list(tmp_path.glob("*.docx")) == []


@pytest.mark.parametrize(
    ("named", "said"),
    [
        (None, "nhiều người ký, chưa biết ai ký"),
        ("Tran Thi Binh", "không có"),
        ("Hoàng Văn Páo", "nhiều người ký tên này"),
    ],
)
def test_phieu_gui_khong_doan_nguoi_ky(so_tep: SoDangKy, tmp_path: Path, named: str | None, said: str) -> None:
    profile = tmp_path / "co-quan.yaml"
    profile.write_text(
        "co_quan: {ten: UBND xã, ky_hieu: UBND}\ndia_danh: A\nnguoi_ky:\n"
        "  ct: {chuc_vu: Chủ tịch, ho_ten: Hoàng Văn Páo}\n"
        "  tm: {tm: Ủy ban nhân dân, chuc_vu: Chủ tịch, ho_ten: Hoàng Văn Páo}\n",
        encoding="utf-8",
    )
    so_tep.cap(YeuCau(loai="quyet_dinh", trich_yeu="Việc", noi_nhan=("Kho bạc",)))
    with pytest.raises(InputError, match=rf"{said}.*ct \(Hoàng Văn Páo\), tm"):
        mailing.viet_phieu_gui(so_tep, ["01/QĐ-VP"], tmp_path / "phieu", profile=profile, nguoi_ky=named)
    assert mailing.viet_phieu_gui(so_tep, ["01/QĐ-VP"], tmp_path / "phieu", profile=profile, nguoi_ky="tm")


def test_chu_cuoi_tren_bi_khong_dung_mot_minh() -> None:
    name = "Ủy ban nhân dân xã Đồng Đăng, tỉnh Lạng Sơn"
    one = PhongBi(("01/VP",), name, "", "Số 12 đường Hùng Vương, phường Lương Văn Tri, tỉnh Lạng Sơn", (1,))
    printed = texts(HOUSE.print_form("bi_c5", envelope_values(CoQuan("VP", "Văn phòng"), [one])))
    assert f"Kính gửi: {name[:-8]}Lạng\u00a0Sơn" in printed
    assert "phường Lương Văn Tri, tỉnh Lạng\u00a0Sơn" in printed
