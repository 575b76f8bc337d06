"""Steps of the year: what is not known is not made, what is issued stays as it was, changes have papers of their own."""

from __future__ import annotations

from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

import pytest

from tests.unit.awards.stepping import edit, steps, text_of
from vanban.awards import making
from vanban.awards.kit import open_kit
from vanban.awards.making import look_at_year, look_over
from vanban.awards.memory import Memory
from vanban.awards.year_book import open_book
from vanban.errors import InputError
from vanban.reading import read_facts
from vanban.registers import ViecNam

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
    assert "12/3/1980" in text_of(merit)
    assert "1991" not in text_of(merit)
    year_sheets["Cá nhân"][1].append(list(year_sheets["Cá nhân"][1][0]))
    doubled = run(lean(tmp_path / "hai", year_sheets, keep=["bao_cao_thanh_tich_ca_nhan"]))
    assert not steps(doubled)["quyet_dinh_khen_thuong"].tep
    assert any("đã có ở" in text for text in doubled.missing)


def test_van_ban_da_phat_hanh_khong_doi_khi_chay_lai(lean, run, tmp_path, year_sheets):
    folder = lean(tmp_path, year_sheets)
    first = run(folder)
    before = {path: path.read_bytes() for step in first.steps if step.frozen for path in step.tep}
    assert run(folder).differences == []
    year_sheets["Đăng ký"][1].pop()
    year_sheets["Cá nhân"][1].pop(2)
    lean(folder, year_sheets)
    second = run(folder)
    assert {path: path.read_bytes() for path in before} == before
    assert {s.giay.key: s.so_ky_hieu for s in second.steps if s.frozen} == {
        s.giay.key: s.so_ky_hieu for s in first.steps if s.frozen
    }
    told = " ".join(second.differences)
    assert "Lâm Văn Tới" in told
    assert "Vi Thị Chi" in told
    assert not second.ok
    assert second.mismatches == ()


def test_tep_bi_sua_hay_mat_duoc_noi(lean, run, tmp_path, year_sheets):
    folder = lean(tmp_path, year_sheets)
    found = steps(run(folder))
    found["ke_hoach_tdkt"].tep[0].write_bytes(b"PK")
    found["quyet_dinh_khen_thuong"].tep[0].unlink()
    again = run(folder)
    assert any("đã bị sửa sau khi phát hành" in text for text in again.differences)
    assert any("không còn trong thư mục" in text for text in again.differences)
    assert found["ke_hoach_tdkt"].tep[0].read_bytes() == b"PK"


def test_chua_den_ngay_la_du_thao_khong_so_va_du_thao_da_sua_thi_de_yen(lean, run, tmp_path, year_sheets):
    folder = lean(tmp_path, year_sheets, keep=["cong_van_trien_khai"])
    early = steps(run(folder, date(2026, 2, 1)))
    assert early["ke_hoach_tdkt"].frozen
    draft = early["cong_van_trien_khai"]
    assert (draft.trang_thai, draft.so_ky_hieu) == ("nhap", "")
    assert draft.tep[0].parent.name == "du-thao"
    draft.tep[0].write_bytes(b"sua tay")
    again = run(folder, date(2026, 2, 2))
    assert draft.tep[0].read_bytes() == b"sua tay"
    assert any("có người đã sửa dự thảo" in text for step in again.steps for text in step.thieu)
    # Another run that issued a paper meanwhile; a register of an office of the same code.
    clock = partial(datetime.now, UTC)
    with open_book(open_kit(folder), again.folder, user="", clock=clock) as book:
        ours, theirs = (Memory.open(again.folder, 2026, book) for _ in range(2))
        theirs.keep(ViecNam(nam=2026, khoa="bao_cao_khoi.nam", trang_thai="phat_hanh", ngay=date(2026, 2, 2)))
        with pytest.raises(InputError, match="một lượt chạy khác vừa phát hành"):
            ours.keep(ViecNam(nam=2026, khoa="bao_cao_khoi.nam", trang_thai="nhap", ngay=date(2026, 2, 2)))
    profile = folder / "co-quan.yaml"
    profile.write_text(profile.read_text(encoding="utf-8").replace("Lạng Sơn", "Cao Bằng"), encoding="utf-8")
    with pytest.raises(InputError, match="là của cơ quan khác, không phải Văn phòng UBND tỉnh Cao Bằng"):
        look_at_year(folder, again.folder, date(2026, 2, 2))


def test_khen_dot_xuat_trong_nam(lean, run, tmp_path, year_sheets):
    year_sheets["Đột xuất, chuyên đề"] = (
        ("Đợt", "Ngày quyết định", "Loại khen thưởng", "Căn cứ đề nghị", "Đối tượng", "Tên tập thể, cá nhân", "Giới tính",
         "Đơn vị", "Danh hiệu đề nghị", "Thành tích", "Thời gian lập thành tích"),
        [
            ["Chống bão số 3", "15/9/2026", "đột xuất", "", "Cá nhân", "Nông Văn Bình", "Nam", "Phòng Tổng hợp", "Giấy khen",
             "Đã có thành tích cứu hộ", "12/9/2026"],
            ["Chống bão số 3", "15/9/2026", "đột xuất", "", "Tập thể", "Phòng Tổng hợp", "", "", "Giấy khen",
             "Đã có thành tích cứu hộ", "12/9/2026"],
        ],
    )  # fmt: skip
    result = run(lean(tmp_path, year_sheets))
    decision = next(step for step in result.steps if step.giay.mau == "quyet_dinh_dot_xuat")
    assert decision.frozen
    assert "Giấy khen: 01 tập thể, 01 cá nhân" in text_of(decision.tep[0])
    sheets = list(result.folder.glob("20260915-giay_khen-*/*.docx"))
    assert len(sheets) == 2
    assert all(decision.so_ky_hieu in text_of(path) for path in sheets)
    assert result.faults == []


def test_dot_xuat_vuot_tham_quyen_thi_khong_lap(lean, run, tmp_path, year_sheets):
    year_sheets["Đột xuất, chuyên đề"] = (
        ("Đợt", "Ngày quyết định", "Tên tập thể, cá nhân", "Danh hiệu đề nghị"),
        [["Bão số 3", "15/9/2026", "Nông Văn Bình", "Bằng khen cấp tỉnh"]],
    )
    result = run(lean(tmp_path, year_sheets))
    assert any("không thuộc thẩm quyền" in text for text in result.missing)
    assert not [step for step in result.steps if step.giay.mau == "quyet_dinh_dot_xuat" and step.tep]


def test_can_cu_het_hieu_luc_thi_khong_phat_hanh(lean, run, tmp_path, year_sheets):
    """NĐ 152 and TT 15 end on 01/3/2027: a later paper cites neither, and is not issued until somebody names the text."""
    more = "ngay: {to_trinh_khen_thuong.nam_nay: 15/3/2027}\n"
    folder = lean(tmp_path, year_sheets, more=more)
    late = steps(run(folder, date(2027, 4, 1)))["to_trinh_khen_thuong.nam_nay"]
    assert not late.frozen
    assert any("152/2025/NĐ-CP hết hiệu lực" in text for text in late.thieu)
    assert "152/2025" not in text_of(late.tep[0])
    (folder / "phap-luat.yaml").write_text(
        "van_ban:\n"
        "  - {so: 99/2027/NĐ-CP, loai: Nghị định, ngay: 01/02/2027, ban_hanh: Chính phủ, ten: quy định mới, tu: 01/3/2027,"
        " chu_de: [nghi_dinh]}\n"
        "  - {so: 9/2027/TT-BNV, loai: Thông tư, ban_hanh: Bộ trưởng Bộ Nội vụ, tu: 01/3/2027, chu_de: [thong_tu]}\n",
        encoding="utf-8",
    )
    now = steps(run(folder, date(2027, 4, 1)))["to_trinh_khen_thuong.nam_nay"]
    assert now.frozen
    assert "99/2027/NĐ-CP" in text_of(now.tep[0])


def test_viec_khong_ghi_gi_va_noi_con_thieu(write, tmp_path, year_sheets):
    del year_sheets["Đăng ký"]
    folder = write(tmp_path, year_sheets)
    before = sorted(path.name for path in folder.rglob("*"))
    text = look_at_year(folder, folder / "ket-qua", date(2026, 12, 31))
    assert sorted(path.name for path in folder.rglob("*")) == before
    assert "[chưa đủ dữ liệu]" in text
    assert "thiếu: trang «Đăng ký»" in text


def test_ky_niem_chuong_moi_nguoi_mot_lan_va_khong_bia_so_nam(lean, run, tmp_path, year_sheets):
    head = (
        "Họ và tên",
        "Ngày sinh",
        "Giới tính",
        "Chức vụ",
        "Đơn vị",
        "Tên kỷ niệm chương",
        "Số năm công tác trong ngành",
        "Đợt",
    )
    rows = [
        ["Vi Thị Chi", "01/7/1990", "Nữ", "Chuyên viên", "Phòng Tổng hợp", "KNC ngành Nội vụ", 15, "1"],
        ["Bế Thị Én", "1988", "Nữ", "Chuyên viên", "Phòng Tổng hợp", "KNC ngành Nội vụ", None, "2"],
    ]
    year_sheets["Kỷ niệm chương"] = (head, [list(row) for row in rows])
    found = steps(run(lean(tmp_path / "a", year_sheets)))
    assert found["to_trinh_ky_niem_chuong.dot_1"].frozen
    cells = [
        c.text
        for t in read_facts(found["to_trinh_ky_niem_chuong.dot_1"].tep[0]).tables
        for r in t.rows
        for c in r.cells
    ]
    assert "15" in cells
    assert "Bế Thị Én" not in cells
    assert any("số năm công tác" in text for text in found["to_trinh_ky_niem_chuong.dot_2"].thieu)
    year_sheets["Kỷ niệm chương"][1][1] = [*rows[0][:7], "2"]
    twice = steps(run(lean(tmp_path / "b", year_sheets)))
    assert not twice["to_trinh_ky_niem_chuong.dot_2"].tep
    assert any("mỗi người một lần" in text for text in twice["to_trinh_ky_niem_chuong.dot_1"].thieu)


def test_ket_qua_cua_cap_tren_vao_bao_cao(lean, run, tmp_path, year_sheets):
    waiting = text_of(steps(run(lean(tmp_path / "a", year_sheets)))["bao_cao_tong_ket"].tep[0])
    assert "được tặng" not in waiting.replace("đã được tặng", "")
    year_sheets["Kết quả cấp trên"] = (
        ("Tên", "Danh hiệu đề nghị", "Kết quả", "Số quyết định", "Ngày quyết định"),
        [
            ["Phòng Hành chính - Quản trị", "TTLĐXS", "tặng", "77/QĐ-UBND", "15/12/2026"],
            ["Lộc Thị Ánh", "CSTĐ tỉnh", "không tặng", "", "16/12/2026"],
        ],
    )
    result = run(lean(tmp_path / "b", year_sheets))
    text = text_of(steps(result)["bao_cao_tong_ket"].tep[0])
    assert "77/QĐ-UBND" in text
    assert "Lộc Thị Ánh, Chiến sĩ thi đua cấp tỉnh: không được tặng" in text
    assert steps(result)["to_trinh_khen_thuong.nam_nay"].trang_thai == "ket_qua"


def test_ket_qua_den_sau_ngay_bao_cao_thi_bao_cao_khong_noi(lean, run, tmp_path, year_sheets):
    """A decision of January cannot stand in a report of December; once it is entered, what is issued stays and agrees."""
    folder = lean(tmp_path, year_sheets)
    run(folder)
    year_sheets["Kết quả cấp trên"] = (
        ("Tên", "Danh hiệu đề nghị", "Kết quả", "Số quyết định", "Ngày quyết định"),
        [["Lộc Thị Ánh", "CSTĐ tỉnh", "tặng", "77/QĐ-UBND", "25/01/2027"]],
    )
    lean(folder, year_sheets)
    again = run(folder)
    assert (again.differences, again.mismatches) == ([], ())
    assert "77/QĐ-UBND" not in text_of(steps(again)["bao_cao_tong_ket"].tep[0])
    assert "CSTD_TINH, ca_nhan: 1" in (again.folder / "00-cho-nam-sau.yaml").read_text(encoding="utf-8")


def test_rut_mot_danh_hieu_thi_phieu_chung_khong_la_phieu_cua_no(lean, run, tmp_path, year_sheets):
    """A pair of votes for the whole row says nothing of the award that was withdrawn; who counts his own ballots is told."""
    year_sheets["Cá nhân"][1][1] += ["", "CSTĐ cơ sở: xin rút trước khi bỏ phiếu"]
    year_sheets["Hội đồng"][1][1][7] = "Ủy viên ban kiểm phiếu"
    result = run(lean(tmp_path, year_sheets))
    assert (result.missing, result.mismatches) == ([], ())
    tally = read_facts(steps(result)["bien_ban_kiem_phieu"].tep[0])
    assert "Nông Văn Bình" not in [cell.text for t in tally.tables for row in t.rows for cell in row.cells]
    assert "“Chiến sĩ thi đua cơ sở” (xin rút trước khi bỏ phiếu)" in text_of(steps(result)["bien_ban_hdtdkt"].tep[0])
    told = " ".join(result.warnings)
    assert "Hội đồng!C4: Lộc Thị Ánh kiểm phiếu của chính mình" in told
    assert "Cá nhân!B4: Nông Văn Bình rút “Chiến sĩ thi đua cơ sở”: biên bản không ghi phiếu" in told


COMMUNE = """
co_quan: {ten: Ủy ban nhân dân xã Yên Bình, ky_hieu: UBND}
cac_co_quan:
  hdtdkt: {chu_quan: Ủy ban nhân dân xã Yên Bình, ten: Hội đồng Thi đua - Khen thưởng, ky_hieu: HĐTĐKT}
  hdsk: {chu_quan: Ủy ban nhân dân xã Yên Bình, ten: Hội đồng sáng kiến, ky_hieu: HĐSK}
dia_danh: Yên Bình
nguoi_ky:
  chu_tich: {chuc_vu: Chủ tịch, ho_ten: Hoàng Văn Páo}
  tm_chu_tich: {tm: Ủy ban nhân dân, chuc_vu: Chủ tịch, ho_ten: Hoàng Văn Páo}
  pho: {tm: Ủy ban nhân dân, kt: Chủ tịch, chuc_vu: Phó Chủ tịch, ho_ten: Lý Thị Mai}
"""


def test_ubnd_xa_khong_mang_loi_cua_van_phong(write, run, tmp_path, year_sheets):
    """A collective body: plans and reports TM., decisions by the Chairman; no word of another office's anywhere."""
    for row in year_sheets["Hội đồng"][1]:
        row[3] = row[3].replace("Chánh Văn phòng", "Chủ tịch UBND")
    more = (
        "goi: UBND xã\nky: {dung_dau: chu_tich, tap_the: tm_chu_tich, pho: pho, thua_lenh: pho}\n"
        "ma_don_vi: VHXH\nnhan_su: cán bộ, công chức\n"
    )
    folder = write(tmp_path, year_sheets, more=more)
    settings = (folder / "nam.yaml").read_text(encoding="utf-8")
    settings = settings.replace(
        "thuong_truc: Phòng Hành chính - Quản trị", "thuong_truc: Phòng Văn hóa - Xã hội"
    ).replace("chu_quan_ten: Ủy ban nhân dân tỉnh Lạng Sơn", "chu_quan_ten: Ủy ban nhân dân xã Yên Bình")
    (folder / "nam.yaml").write_text(settings, encoding="utf-8")
    (folder / "co-quan.yaml").write_text(COMMUNE, encoding="utf-8")
    result = run(folder)
    assert (result.missing, result.faults, result.mismatches) == ([], [], ())
    found = steps(result)
    assert "TM. ỦY BAN NHÂN DÂN" in text_of(found["ke_hoach_tdkt"].tep[0])
    decision = text_of(found["quyet_dinh_khen_thuong"].tep[0])
    assert "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ YÊN BÌNH" in decision
    assert "TM. ỦY BAN NHÂN DÂN" not in decision
    texts = {path.name: text_of(path) for step in result.papers for path in step.tep if path.suffix == ".docx"}
    assert [name for name, text in texts.items() if "Văn phòng" in text] == []
    assert "Đề nghị Chủ tịch UBND xã tặng" in text_of(found["bien_ban_hdtdkt"].tep[0])


def test_khong_ghi_bo_phan_giup_viec_thi_de_trong_va_bao(lean, run, tmp_path, year_sheets):
    """The unit that keeps the work is stated, or the profile's file line gives its code; nobody else's is printed."""
    folder = lean(tmp_path, year_sheets)
    for name, line in (
        ("nam.yaml", "thuong_truc: Phòng Hành chính - Quản trị\n"),
        ("co-quan.yaml", "luu: {don_vi: HCQT}\n"),
    ):
        path = folder / name
        path.write_text(path.read_text(encoding="utf-8").replace(line, ""), encoding="utf-8")
    plan = steps(run(folder))["ke_hoach_tdkt"]
    assert plan.trang_thai == "thieu"
    assert {text.split(" (")[0] for text in plan.thieu} == {"nam.yaml: mục thuong_truc", "nam.yaml: mục ma_don_vi"}
    assert "Hành chính" not in text_of(plan.tep[0])


def test_ho_so_nhan_truoc_luat_moi_va_nhan_sau_ngay_hop(lean, run, tmp_path, year_sheets):
    head, rows = year_sheets["Cá nhân"]
    year_sheets["Cá nhân"] = (
        (*head, "Ngày tiếp nhận hồ sơ"),
        [[*row, *[""] * (len(head) - len(row)), "25/11/2026"] for row in rows],
    )
    year_sheets["Cá nhân"][1][0][-1] = "28/9/2026"
    result = run(lean(tmp_path / "a", year_sheets))
    told = " ".join(result.warnings)
    assert "xét theo luật cũ, trừ khi luật mới có lợi hơn (Điều 4 khoản 4): Lộc Thị Ánh" in told
    assert "2 đề nghị chưa ghi cột «Ngày tiếp nhận hồ sơ»" in told
    year_sheets["Cá nhân"][1][0][-1] = "24/12/2026"
    late = run(lean(tmp_path / "b", year_sheets))
    assert not steps(late)["quyet_dinh_khen_thuong"].tep
    assert any("sau ngày Hội đồng họp" in text for text in late.missing)


def test_mau_loi_van_moi_khong_bao_la_du_lieu_khac(lean, run, tmp_path, year_sheets):
    """New words in a template are no new facts: an issued year is not told to differ; a changed row of a table is."""
    folder = lean(tmp_path, year_sheets)
    run(folder)
    own = folder / "ban-ghi" / "ban_dang_ky_thi_dua.yaml"
    own.parent.mkdir()
    house = Path(making.__file__).parent / "giay" / "ban_dang_ky_thi_dua.yaml"
    own.write_text(
        house.read_text(encoding="utf-8").replace("đăng ký như sau", "đăng ký thi đua như sau"), encoding="utf-8"
    )
    assert run(folder).differences == []
    edit(folder, "Đăng ký", "C4", "Lộc Thị Oanh")
    assert any("Lộc Thị Oanh" in text for text in run(folder).differences)
