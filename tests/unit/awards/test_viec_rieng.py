"""Rounds within the year, medals, results of the level above, and offices of other kinds: each with its own papers."""

from __future__ import annotations

from datetime import date

from tests.unit.awards.stepping import steps, text_of
from vanban.awards.making import look_over
from vanban.reading import read_facts


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
    with look_over(lean(tmp_path / "c", year_sheets), tmp_path / "c" / "ket-qua", date(2027, 1, 31)) as made:
        early = made.made["to_trinh_khen_thuong.nam_nay"]
    assert "trước ngày «Tờ trình đề nghị cấp trên khen thưởng năm nay» (11/01/2027)" in early.thieu[0]
    result = run(lean(tmp_path / "b", year_sheets, more="ngay: {to_trinh_khen_thuong.nam_nay: 11/12/2026}\n"))
    text = text_of(steps(result)["bao_cao_tong_ket"].tep[0])
    assert "được tặng (Quyết định số 77/QĐ-UBND ngày 15/12/2026)" in text
    assert "Lộc Thị Ánh, Chiến sĩ thi đua cấp tỉnh: không được tặng (trả lời ngày 16/12/2026)" in text
    assert steps(result)["to_trinh_khen_thuong.nam_nay"].trang_thai == "ket_qua"


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
        row[2] = row[2].replace("Nguyễn Văn Hà", "Hoàng Văn Páo")
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
