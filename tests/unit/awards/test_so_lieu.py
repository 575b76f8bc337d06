"""The workbook: dirty lists are read, faults are told by cell and all at once."""

from __future__ import annotations

import unicodedata
from io import BytesIO

import pytest
from openpyxl import load_workbook

from tests.unit.awards.told import open_kit
from vanban.awards.data.events import TrenXet
from vanban.awards.data.results import Xet
from vanban.awards.data.values import WAITING, award_table
from vanban.awards.data.workbook import read_workbook
from vanban.awards.outcomes import decider
from vanban.awards.statistics import statistics_workbook
from vanban.errors import InputError


def faults(write, tmp_path, tables, **more) -> str:
    with pytest.raises(InputError) as caught:
        open_kit(write(tmp_path, tables, **more))
    return str(caught.value)


def test_doc_du_nguoi_tap_the_sang_kien_hoi_dong(kit):
    assert [person.ten for person in kit.data.ca_nhan][:2] == ["Lộc Thị Ánh", "Nông Văn Bình"]
    assert kit.data.ca_nhan[0].danh_hieu == ("CSTD_TINH", "CSTDCS", "LDTT")
    assert kit.data.ca_nhan[1].ngay_sinh == 1985
    assert [author.dong_gop for author in kit.data.sang_kien[0].tac_gia] == [60, 40]
    assert [member.co_mat for member in kit.data.members("tdkt")] == [True, True, True, True, False]
    assert kit.data.nam_truoc[0].danh_hieu == ("BK_TINH",)


def test_danh_sach_ban_van_doc_duoc(write, tmp_path, year_sheets, law):
    head, rows = year_sheets["Cá nhân"]
    rows[0][1] = "  " + unicodedata.normalize("NFD", "Lộc  Thị\u00a0Ánh") + " "
    rows[0][6] = "lđtt\nchiến sỹ thi đua cơ sở"
    rows[1][8] = "Hoàn thành xuất sắc nhiệm vụ"
    rows += [[None] * len(head) for _ in range(30)]
    data = read_workbook(write(tmp_path, year_sheets) / "danh-sach.xlsx", law)
    assert data.ca_nhan[0].ten == "Lộc Thị Ánh"
    assert data.ca_nhan[0].danh_hieu == ("CSTDCS", "LDTT")
    assert data.ca_nhan[1].muc == "HTXSNV"
    assert len(data.ca_nhan) == 5


def test_moi_loi_noi_dung_o_va_noi_het_mot_lan(write, tmp_path, year_sheets):
    rows = year_sheets["Cá nhân"][1]
    rows[0][6] = "LĐTT; Lao động giỏi"
    rows[2][8] = "Khá"
    rows[3][10] = 9
    year_sheets["Tập thể"][1][0][5] = "mười"
    text = faults(write, tmp_path, year_sheets)
    for cell, word in (("G3", "Lao động giỏi"), ("I5", "Khá"), ("K6", "nhiều hơn"), ("F3", "mười")):
        assert any(cell in line and word in line for line in text.splitlines()), (cell, text)


def test_danh_hieu_da_dat_sai_kieu(write, tmp_path, year_sheets):
    year_sheets["Cá nhân"][1][0][9] = "CSTĐ hai năm liền"
    assert "J3" in faults(write, tmp_path, year_sheets)


def test_hoi_dong_la_va_sang_kien_khong_ten(write, tmp_path, year_sheets):
    year_sheets["Hội đồng"][1][0][0] = "Hội đồng trường"
    year_sheets["Sáng kiến"][1][0][1] = None
    text = faults(write, tmp_path, year_sheets)
    assert "không nhận ra hội đồng" in text
    assert "thiếu tên sáng kiến" in text


def test_ty_le_sang_kien_khong_du_100_thi_dung(write, tmp_path, year_sheets):
    year_sheets["Sáng kiến"][1][1][5] = 30
    assert "cần 100%" in faults(write, tmp_path, year_sheets)


def test_trang_thieu_hay_trong_thi_van_chay(write, tmp_path, year_sheets):
    for name in ("Hội đồng", "Năm trước", "Kiểm phiếu"):
        del year_sheets[name]
    year_sheets["Sáng kiến"][1].clear()
    year_sheets["Tập thể"][1].clear()
    kit = open_kit(write(tmp_path, year_sheets))
    assert (kit.data.tap_the, kit.data.sang_kien, kit.data.hoi_dong) == ((), (), ())
    assert len(kit.data.ca_nhan) == 5


def test_khong_trang_nao_cua_nam_thi_noi(write, tmp_path, year_sheets):
    for name in list(year_sheets):
        del year_sheets[name]
    year_sheets["Linh tinh"] = (("A", "B"), [[1, 2]])
    assert "không có trang nào" in faults(write, tmp_path, year_sheets)


def test_cai_dat_sai_noi_muc_va_tep(write, tmp_path, year_sheets):
    text = faults(write, tmp_path, year_sheets, more="ngy: {phieu_bau: 10/12/2026}\nnguong: {CSTDCS: tám mươi}\n")
    assert "ngy" in text
    assert "nguong.CSTDCS" in text
    assert "nam.yaml" in text


def test_nguoi_ky_khong_co_trong_ho_so(write, tmp_path, year_sheets):
    text = faults(
        write,
        tmp_path,
        year_sheets,
        more="ky: {dung_dau: giam_doc, pho: pho_chanh_van_phong, thua_lenh: truong_phong}\n",
    )
    assert "giam_doc" in text


def test_mot_o_doi_thi_ca_chuoi_doi(write, tmp_path, year_sheets, kit):
    year_sheets["Cá nhân"][1][3][10] = 5
    changed = open_kit(write(tmp_path, year_sheets))
    assert len(changed.here) == len(kit.here) + 1
    assert sum(paid.so_tien for paid in changed.money) == sum(paid.so_tien for paid in kit.money) + 2_530_000 - 760_000
    assert not [x for x in changed.judged if not x.dat]


def test_bang_khen_thuong_tinh_ca_ket_qua_cua_cap_tren(kit, law):
    """What the level above gave counts, another form under its own name; what it has not decided is waited for."""
    up, own, other = law.danh_hieu["CSTD_TINH"], law.danh_hieu["LDTT"], law.danh_hieu["BK_TINH"]
    one, two, three = [who for who in kit.data.nominees if who.doi_tuong == "ca_nhan"][:3]

    def table(*above: tuple[object, str]) -> dict[str, dict[str, object]]:
        judged = [
            *(Xet(who, up, None, "dat") for who in (one, two)),
            Xet(three, up, None, "khong_dat"),
            Xet(one, own, None, "dat"),
        ]
        results = [
            TrenXet(2026, who.ten, "", up, said, other if said == "khac" else None, "", None, "") for who, said in above
        ]
        rows = award_table(judged, [], results, lambda award: award.ma == "LDTT", lambda award: award.cap, 2026)
        return {row["ma"]: row for row in rows}

    waiting = table()["CSTD_TINH"]
    assert (waiting["dn_ca_nhan"], waiting["qua_ca_nhan"], waiting["cho"], waiting["in_ca_nhan"]) == (3, 2, 2, WAITING)
    found = table((one, "tang"), (two, "khac"))
    assert (found["CSTD_TINH"]["tang_ca_nhan"], found["CSTD_TINH"]["cho"], found["CSTD_TINH"]["in_ca_nhan"]) == (
        1,
        0,
        1,
    )
    assert (found["BK_TINH"]["tang_ca_nhan"], found["BK_TINH"]["dn_ca_nhan"]) == (1, 0)
    assert (found["LDTT"]["tang_ca_nhan"], found["LDTT"]["cho"]) == (0, 0)
    assert table((one, "khong"))["CSTD_TINH"]["cho"] == 1


def test_muc_bo_trong_ben_trong_la_chua_ghi(write, tmp_path):
    """A key with nothing behind it says nothing, however deep it stands; what stands beside it holds."""
    kit = open_kit(write(tmp_path, more="lop_boi_duong: {thong_bao: , thoi_gian: ngày 05/9/2026}\n"))
    assert kit.settings.lop_boi_duong.thoi_gian == "ngày 05/9/2026"
    assert not kit.settings.lop_boi_duong.thong_bao


def test_nguoi_quyet_dinh_la_nguoi_dung_dau_cua_ho_so(kit, law):
    assert decider(kit, law.danh_hieu["LDTT"]) == "Chánh Văn phòng"


@pytest.mark.parametrize(("day", "told"), [("05/01/2027", False), ("05/01/2028", True), ("31/12/2025", True)])
def test_ngay_chi_o_trong_nam_hay_dau_nam_sau(write, tmp_path, day, told):
    more = f"ngay: {{bao_cao_tong_ket: {day}}}\n"
    if told:
        with pytest.raises(InputError, match="ngày không thuộc năm 2026 hay đầu năm sau"):
            open_kit(write(tmp_path, more=more))
    else:
        assert open_kit(write(tmp_path, more=more)).settings.ngay


def test_khong_ai_duoc_de_nghi_thi_bang_tong_hop_khong_ghi_ty_le(write, tmp_path, year_sheets):
    for name in ("Cá nhân", "Tập thể", "Năm trước"):
        year_sheets[name][1].clear()
    sheet = load_workbook(BytesIO(statistics_workbook(open_kit(write(tmp_path, year_sheets)))))["Tổng hợp"]
    (total,) = (row for row in sheet.iter_rows(values_only=True) if "Tổng cộng (lượt)" in row)
    assert [cell for cell in total if cell is not None] == ["Tổng cộng (lượt)", 0, 0, 0, 0, 0, 0]
