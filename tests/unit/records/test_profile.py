from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from vanban import context, records
from vanban.errors import InputError

LETTER = """\
loai: cong_van
trich_yeu: Đôn đốc nộp báo cáo
kinh_gui: Sở Nội vụ
noi_dung: Đề nghị nộp báo cáo.
"""


@pytest.fixture
def office(tmp_path: Path) -> Path:
    (tmp_path / "co-quan.yaml").write_text(records.sample_profile(), encoding="utf-8")
    folder = tmp_path / "2026" / "thang-6"
    folder.mkdir(parents=True)
    return folder


def context_signer(paper: Any) -> tuple[str | None, str]:
    return paper.nguoi_ky[0].tm, paper.nguoi_ky[0].ho_ten


def write(folder: Path, text: str) -> Path:
    path = folder / "vb.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_ho_so_o_thu_muc_tren_dien_phan_con_thieu(office: Path) -> None:
    found = records.read(write(office, LETTER))
    shown = context.build(found.van_ban)
    assert found.profile_path == office.parents[1] / "co-quan.yaml"
    assert shown["so_ky_hieu"] == "Số:        /VP-HCQT"
    assert shown["ky"][0]["ho_ten"] == "Nguyễn Văn Hà"
    assert shown["lien_he"] is not None


def test_ho_so_gan_nhat_duoc_dung(office: Path) -> None:
    (office / "co-quan.yaml").write_text(
        records.sample_profile().replace("Nguyễn Văn Hà", "Lê Minh Hòa"), encoding="utf-8"
    )
    assert context.build(records.load(write(office, LETTER)))["ky"][0]["ho_ten"] == "Lê Minh Hòa"


@pytest.mark.parametrize("named", ["pvp_tong_hop", "PVP tổng hợp", "Trần Thu Hà"])
def test_nguoi_ky_goi_bang_khoa_hoac_ten(office: Path, named: str) -> None:
    shown = context.build(records.load(write(office, LETTER + f"nguoi_ky: {named}\n")))
    assert shown["ky"][0]["dong"] == ["KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"]


def test_nguoi_ky_khong_co_trong_ho_so_bi_bao(office: Path) -> None:
    with pytest.raises(InputError, match="nguoi_ky"):
        records.load(write(office, LETTER + "nguoi_ky: Ai Đó\n"))


def test_mot_nguoi_ky_hai_cach_thi_phai_goi_bang_khoa(office: Path) -> None:
    """Who signs as head and for a collective stands twice in a profile: the name alone does not say how."""
    (office / "co-quan.yaml").write_text(
        "co_quan: {ten: UBND xã A, ky_hieu: UBND}\ndia_danh: Xã A\nluu: {don_vi: VP}\nnguoi_ky:\n"
        "  ct: {chuc_vu: Chủ tịch, ho_ten: Hoàng Văn Páo}\n"
        "  tm: {tm: Ủy ban nhân dân, chuc_vu: Chủ tịch, ho_ten: Hoàng Văn Páo}\n",
        encoding="utf-8",
    )
    with pytest.raises(InputError, match=r"dòng 5.*tên gọi tắt"):
        records.load(write(office, LETTER + "nguoi_ky: Hoàng Văn Páo\n"))
    assert context_signer(records.load(write(office, LETTER + "nguoi_ky: tm\n"))) == (
        "Ủy ban nhân dân",
        "Hoàng Văn Páo",
    )


def test_hoi_dong_va_nhom_noi_nhan(office: Path) -> None:
    text = (
        "loai: thong_bao\nco_quan: hdtdkt\nnguoi_ky: chu_tich_hdtdkt\ntrich_yeu: X\nnoi_dung: Y.\n"
        "noi_nhan: [don_vi_truc_thuoc]\nso_ban: tính\n"
    )
    shown = context.build(records.load(write(office, text)))
    assert shown["co_quan"] == ["HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG"]
    assert shown["ky"][0]["tren_ten"] == ["CHÁNH VĂN PHÒNG"]
    assert shown["noi_nhan"]["dong"][0] == "- Các phòng, ban, đơn vị trực thuộc;"
    assert shown["ho_so"]["tuy_bien"]["IssuedAmount"] == 4


def test_ban_ghi_noi_khac_thi_theo_ban_ghi(office: Path) -> None:
    text = LETTER + "dia_danh: Hà Nội\nluu: {nguoi_soan: ABC}\nlien_he: không\ntrinh_bay: {thut: 10}\n"
    shown = context.build(records.load(write(office, text)))
    assert shown["dia_danh_ngay"].startswith("Hà Nội,")
    assert shown["noi_nhan"]["dong"][-1] == "- Lưu: VT, HCQT(ABC)."
    assert shown["lien_he"] is None
    assert shown["kho"]["thut_mm"] == 10


def test_lien_he_chi_tu_in_o_cong_van(office: Path) -> None:
    plan = "loai: ke_hoach\ntrich_yeu: X\nnoi_dung: Y.\n"
    assert context.build(records.load(write(office, plan)))["lien_he"] is None
    assert context.build(records.load(write(office, plan + "lien_he: có\n")))["lien_he"]


def test_ho_so_sai_noi_ro_tep_va_dong(office: Path) -> None:
    profile = office / "co-quan.yaml"
    profile.write_text(
        "co_quan: {ten: A}\nnguoi_ky:\n  a: {chuc_vu: Phó Giám đốc, ho_ten: B}\nmau: đỏ\n", encoding="utf-8"
    )
    with pytest.raises(InputError) as caught:
        records.load(write(office, LETTER))
    assert {(p.tep, p.dong) for p in caught.value.problems} == {(str(profile), 3), (str(profile), 4)}


def test_khong_co_ho_so_thi_thoi(tmp_path: Path) -> None:
    path = write(tmp_path, records.sample("ke_hoach"))
    assert records.read(path).profile_path is None


def test_ban_sao_doc_cung_ho_so(office: Path) -> None:
    path = office / "sao.yaml"
    path.write_text("loai: sao y\nso: 3\nngay: 9/6/2026\nnguoi_ky: tp_hcqt\n", encoding="utf-8")
    shown = context.build(records.load_copy(path))
    assert (shown["hinh_thuc_sao"], shown["so_ky_hieu"]) == ("SAO Y", "Số: 03/SY-VP")


def test_bien_ban_luu_ho_so_du_ho_so_co_quan_co_dong_luu(office: Path) -> None:
    """The form names what is filed (Mẫu 1.9); the office's usual file line is for its other papers."""
    minutes = "\n".join(records.sample("bien_ban").splitlines())
    assert context.build(records.load(write(office, minutes)))["noi_nhan"]["dong"][-1] == "- Lưu: VT, Hồ sơ."
    own = context.build(records.load(write(office, minutes + "\nluu: VT, TH\n")))
    assert own["noi_nhan"]["dong"][-1] == "- Lưu: VT, TH."
