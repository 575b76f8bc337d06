"""Steps of the year: what is not known is not made, and nothing is decided about nobody."""

from __future__ import annotations

from datetime import date

import pytest

from tests.unit.awards.stepping import edit, steps, text_of
from vanban.awards.making import look_at_year, look_over
from vanban.reading import read_facts

RESULTS = {
    "bien_ban_kiem_phieu", "bien_ban_hdtdkt", "quyet_dinh_khen_thuong", "giay_khen", "bang_cstdcs", "giay_chung_nhan",
    "bang_chi_tien_thuong", "bao_cao_tong_ket", "bieu_thong_ke", "to_trinh_khen_thuong.nam_nay",
}  # fmt: skip


def test_chua_bo_phieu_thi_khong_co_van_ban_ket_qua_nao(write, run, tmp_path, year_sheets):
    for row in (*year_sheets["Cá nhân"][1], *year_sheets["Tập thể"][1]):
        row[10 if len(row) > 12 else 9] = None
        row[11 if len(row) > 12 else 10] = None
    result = run(write(tmp_path, year_sheets))
    found = steps(result)
    assert {key for key in RESULTS if found[key].tep} == set()
    assert {found[key].trang_thai for key in RESULTS} == {"thieu"}
    assert "Tập thể!B3" in " ".join(found["quyet_dinh_khen_thuong"].thieu)
    assert found["phieu_bau"].frozen
    assert not result.ok


def test_chua_ghi_hom_phieu_thi_bien_ban_chi_la_du_thao_va_quyet_dinh_cho(lean, run, tmp_path, year_sheets):
    del year_sheets["Kiểm phiếu"]
    found = steps(run(lean(tmp_path, year_sheets)))
    tally = found["bien_ban_kiem_phieu"]
    assert tally.trang_thai == "thieu"
    assert any("Kiểm phiếu" in text for text in tally.thieu)
    assert "…………" in " ".join(
        cell.text for t in read_facts(tally.tep[0]).tables for row in t.rows for cell in row.cells
    )
    assert not found["quyet_dinh_khen_thuong"].frozen
    assert not found["giay_khen"].tep


@pytest.mark.parametrize(
    ("sheet", "row", "column", "value", "word"),
    [
        ("Cá nhân", 0, 11, 7, "Hội đồng có 5 thành viên"),
        ("Kiểm phiếu", 0, 2, 6, "phát ra 6 phiếu"),
        ("Kiểm phiếu", 0, 3, 4, "không bằng 4 phiếu thu về"),
        ("Kiểm phiếu", 0, 4, 3, "nhiều hơn 3 phiếu hợp lệ"),
        ("Hội đồng", 2, 5, "", "chưa đủ 60%"),
        ("Hội đồng", 2, 7, "Chủ trì", "hai người cùng chủ trì"),
    ],
)
def test_dieu_khong_the_dung_thi_khong_co_quyet_dinh(write, tmp_path, year_sheets, sheet, row, column, value, word):
    rows = year_sheets[sheet][1]
    rows[row][column] = value
    if word == "không bằng 4 phiếu thu về":
        rows[row][4] = 5
    if word == "chưa đủ 60%":
        rows[3][5] = ""
    if word == "hai người cùng chủ trì":
        rows[0][7] = "Chủ trì"
    if word == "nhiều hơn 3 phiếu hợp lệ":
        rows[row][5] = 2
    folder = write(tmp_path, year_sheets)
    with look_over(folder, folder / "ket-qua", date(2027, 1, 31)) as made:
        found = made.made
    assert found["quyet_dinh_khen_thuong"].trang_thai == "thieu"
    assert found["bien_ban_hdtdkt"].trang_thai == "thieu"
    assert any(word in text for text in found["quyet_dinh_khen_thuong"].thieu)


def test_chu_tich_vang_khong_chu_tri_khong_ky(lean, run, tmp_path, year_sheets):
    year_sheets["Hội đồng"][1][0][5:7] = ["vắng", "gửi ý kiến bằng văn bản"]
    year_sheets["Hội đồng"][1][4][5] = "x"
    folder = lean(tmp_path, year_sheets)
    minutes = steps(run(folder))["bien_ban_hdtdkt"]
    assert not minutes.frozen
    assert any("Chủ trì" in text for text in minutes.thieu)
    assert "Chủ trì (chủ tọa): Nguyễn Văn Hà" not in text_of(minutes.tep[0])
    edit(folder, "Hội đồng", "H4", "Chủ trì")
    chaired = steps(run(folder))["bien_ban_hdtdkt"]
    assert chaired.frozen
    assert "Chủ trì (chủ tọa): Lộc Thị Ánh" in text_of(chaired.tep[0])


def test_khong_ai_dat_thi_khong_co_van_ban_ve_khong_ai(lean, run, tmp_path, year_sheets):
    for row in (*year_sheets["Cá nhân"][1], *year_sheets["Tập thể"][1]):
        row[10 if len(row) > 12 else 9] = 1
    result = run(lean(tmp_path, year_sheets))
    found = steps(result)
    assert found["quyet_dinh_khen_thuong"].trang_thai == "khong_lap"
    assert found["to_trinh_khen_thuong.nam_nay"].trang_thai == "khong_co"
    assert not found["bang_chi_tien_thuong"].tep
    assert found["bien_ban_hdtdkt"].frozen
    assert not result.ok


def test_hai_nguoi_trung_ten_khong_lan_nhau(lean, run, tmp_path, year_sheets):
    twin = list(year_sheets["Cá nhân"][1][0])
    twin[0], twin[2], twin[4], twin[5], twin[6], twin[9] = 6, "05/5/1991", "Chuyên viên", "Phòng Tổng hợp", "LĐTT", ""
    year_sheets["Cá nhân"][1].append(twin)
    result = run(lean(tmp_path, year_sheets, keep=["bao_cao_thanh_tich_ca_nhan"]))
    merit = next(p for p in steps(result)["bao_cao_thanh_tich_ca_nhan.nam_nay"].tep if "Loc-Thi-Anh" in p.name)
    assert not [p.name for p in merit.parent.iterdir() if "Phong" in p.name]  # reports of units are papers of their own
    assert "12/3/1980" in text_of(merit)
    assert "1991" not in text_of(merit)
    year_sheets["Cá nhân"][1].append(list(year_sheets["Cá nhân"][1][0]))
    doubled = run(lean(tmp_path / "hai", year_sheets, keep=["bao_cao_thanh_tich_ca_nhan"]))
    assert not steps(doubled)["quyet_dinh_khen_thuong"].tep
    assert any("đã có ở" in text for text in doubled.missing)


def test_viec_khong_ghi_gi_va_noi_con_thieu(write, tmp_path, year_sheets):
    del year_sheets["Đăng ký"]
    folder = write(tmp_path, year_sheets)
    before = sorted(path.name for path in folder.rglob("*"))
    text = look_at_year(folder, folder / "ket-qua", date(2026, 12, 31))
    assert sorted(path.name for path in folder.rglob("*")) == before
    assert "[chưa đủ dữ liệu]" in text
    assert "thiếu: trang «Đăng ký»" in text


def test_rut_mot_danh_hieu_thi_phieu_chung_khong_la_phieu_cua_no(lean, run, tmp_path, year_sheets):
    """A pair of votes for the whole row says nothing of the award that was withdrawn; who counts his own ballots is told."""
    year_sheets["Cá nhân"][1][1] += ["", "CSTĐ cơ sở: xin rút trước khi bỏ phiếu"]
    year_sheets["Hội đồng"][1][1][7] = "Ủy viên, thư ký Ban kiểm phiếu"
    result = run(lean(tmp_path, year_sheets))
    assert (result.missing, result.mismatches) == ([], ())
    tally = read_facts(steps(result)["bien_ban_kiem_phieu"].tep[0])
    assert "Nông Văn Bình" not in [cell.text for t in tally.tables for row in t.rows for cell in row.cells]
    assert "“Chiến sĩ thi đua cơ sở” (xin rút trước khi bỏ phiếu)" in text_of(steps(result)["bien_ban_hdtdkt"].tep[0])
    told = " ".join(result.warnings)
    assert "Hội đồng!C4: Lộc Thị Ánh kiểm phiếu của chính mình" in told
    assert "Cá nhân!B4: Nông Văn Bình rút “Chiến sĩ thi đua cơ sở”: biên bản không ghi phiếu" in told


def test_thieu_du_kien_cua_nguoi_va_cho_van_ban_khac_la_hai_viec(write, tmp_path, year_sheets):
    """What the list lacks is to be filled in; what waits for another paper only waits, of papers with a number or without."""
    for row in year_sheets["Cá nhân"][1]:
        row[16:19] = ["", "", ""][: len(row[16:19])]
    year_sheets["Cá nhân"][1][0][7] = ""
    folder = write(tmp_path, year_sheets)
    with look_over(folder, folder / "ket-qua", date(2027, 1, 31)) as run:
        states = {key: step.trang_thai for key, step in run.made.items()}
        merit = run.made["bao_cao_thanh_tich_ca_nhan.nam_nay"]
    assert (states["to_trinh_khen_thuong.nam_nay"], states["bao_cao_thanh_tich_ca_nhan.nam_nay"]) == ("thieu", "thieu")
    assert "Cá nhân!B3: quê quán của Lộc Thị Ánh" in merit.thieu
    assert (states["ban_giao_uoc"], states["huong_dan_tong_ket"]) == ("nhap", "nhap")
