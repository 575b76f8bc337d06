"""The cross-check is silent over a clean year and names file and place of every planted fault."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.unit.awards.stepping import text_of
from tests.unit.awards.told import keep_found
from vanban.awards.certificates import authors, batch_files
from vanban.awards.crosscheck.awarded import awarded
from vanban.awards.crosscheck.chain import grounds_in_force
from vanban.awards.crosscheck.raw import read_raw
from vanban.awards.crosscheck.reading import Paper, read_paper
from vanban.awards.crosscheck.year import crosscheck

Made = dict[str, list[Path]]
NEIGHBOURS = ("quyet_dinh_khen_thuong", "quyet_dinh_cong_nhan_sang_kien")


def told(kit, made: Made, **changed: list[Path]) -> list[str]:
    """Findings; a planted fault is held against its neighbours only."""
    found = crosscheck(kit, {**made} if not changed else {**{key: made[key] for key in NEIGHBOURS}, **changed})
    return keep_found(found, kit.folder)


def test_nam_sach_khong_co_gi_de_noi(kit, made, year):
    assert year.faults == []
    assert year.missing == []
    assert told(kit, made) == []


@pytest.mark.parametrize(
    ("key", "changes", "said"),
    [
        ("quyet_dinh_khen_thuong", {"| 3 | Lộc Thị Ánh |": "| 3 | Lộc Thị Anh |"}, "tên «Lộc Thị Anh»"),
        ("quyet_dinh_khen_thuong", {"Giấy khen: 01 tập thể, 01 cá nhân": "Giấy khen: 01 tập thể, 02 cá nhân"}, "Điều 1"),
        ("quyet_dinh_khen_thuong", {"| 2.530.000 |": "| 2.340.000 |"}, "tính lại 2.530.000"),
        ("quyet_dinh_khen_thuong", {"Cá nhân: Giấy khen": "Cá nhân: Bằng khen cấp tỉnh"}, "không thuộc thẩm quyền"),
        ("quyet_dinh_khen_thuong", {"152/2025/NĐ-CP": "98/2023/NĐ-CP"}, "không có hiệu lực vào ngày 18/12/2026"),
        ("quyet_dinh_khen_thuong", {"Tiền thưởng (đồng)": "Mức chi"}, "không thấy bảng danh sách"),
        ("quyet_dinh_ban_hanh_quy_che", {"Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022":
         "Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022; Luật sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng"},
         "Luật sửa đổi, bổ sung năm 2026 chưa có hiệu lực vào ngày 09/02/2026"),
        ("bang_chi_tien_thuong", {"Số tiền (đồng)": "Mức chi"}, "không thấy bảng chi"),
        ("to_trinh_khen_thuong.nam_nay", {"Tập thể, cá nhân": "Đối tượng"}, "không thấy bảng danh sách đề nghị"),
        ("bang_chi_tien_thuong", {"| 2.530.000 | 2.030.000 |": "| 2.340.000 | 2.030.000 |"}, "mức lương cơ sở 2.340.000"),
        ("bien_ban_kiem_phieu", {"| 3 | 2 | 60 |": "| 4 | 1 | 80 |"}, "Hoàng Đức Dũng"),
        ("phieu_bau", {"Nông Văn Bình": "Nông Văn Bính"}, "danh sách nguồn ghi «Nông Văn Bình"),
        ("bao_cao_tong_ket", {"| 0 | 3 | 0 | 2 |": "| 0 | 3 | 0 | 3 |"}, "Chiến sĩ thi đua cơ sở"),
        ("bien_ban_hdtdkt", {"| 3/5 | 60 |": "| 4/5 | 60 |"}, "bảng tính có Hoàng Đức Dũng 3/5"),
        ("to_trinh_khen_thuong.nam_truoc", {"| Vi Thị Chi |": "| Vi Thị Chì |"}, "không có trong ô nào"),
        ("bien_ban_hdtdkt", {"Hoàng Đức Dũng": "Hoàng Đức Dương"}, "không nêu Hoàng Đức Dũng"),
        ("quyet_dinh_cong_nhan_sang_kien", {"60<br>40": "60<br>30"}, "cộng lại được 90%"),
        ("bien_ban_hdtdkt", {"Lộc Thị Ánh, Trưởng phòng": "Lộc Thị Oanh, Trưởng phòng"}, "«Lộc Thị Oanh» không có trong dữ liệu"),
        ("ke_hoach_tdkt", {"ngày 04/01/2026": "ngày 06/01/2026"}, "ngày 06/01/2026 không có trong dữ liệu"),
        ("bien_ban_hdsk", {"| 82,17 |": "| 82,71 |"}, "tính lại 82,17"),
        ("bien_ban_hdtdkt", {"| 3/5 | 60 |": "| 3/5 | 66 |"}, "3/5 phiếu là 60%"),
        ("bien_ban_hdtdkt", {"| 3/5 | 60 | không đạt": "| 3/5 | 60 | đạt"}, "không cho kết quả ấy"),
        ("quyet_dinh_khen_thuong", {"đã có thành tích trong công tác": "hưởng 9.990.000 đồng"},
         "9.990.000 không tính ra được"),
        ("bao_cao_tong_ket", {"| 0 | 2 | 0 | 2 | Chánh": "| 0 | 2 | 0 | 3 | Chánh"}, "ghi đã tặng 3 (ca_nhan_da_tang), đếm lại"),
        ("bao_cao_tong_ket", {"| chờ | 0 | Chủ tịch": "| 1 | 0 | Chủ tịch"}, "ghi đã tặng 1 (tap_the_da_tang), đếm lại được 0"),
        ("bao_cao_tong_ket", {"| 0 | 2 | +2 |": "| 0 | 4 | +4 |"}, "năm nay 4, đếm lại số đã tặng được 2"),
        ("bao_cao_tong_ket", {"| 60 | 58 |": "| 60 | 171 |"}, "số 171 không có trong dữ liệu"),
        ("to_trinh_khen_thuong.nam_nay", {"Chiến sĩ thi đua cấp tỉnh: 01": "Chiến sĩ thi đua cấp tỉnh: 02"}, "phần đề nghị"),
        ("bien_ban_hdtdkt", {"Có mặt 04/05": "Có mặt 05/05"}, "«Có mặt 05», đếm lại trang «Hội đồng» được 4"),
        ("bien_ban_hdtdkt", {"Giấy khen (01 tập thể, 01 cá nhân)": "Giấy khen (01 tập thể, 03 cá nhân)"}, "03 cá nhân"),
        ("bien_ban_hdtdkt", {"thu về 05, hợp lệ 05": "thu về 04, hợp lệ 04"}, "trang «Kiểm phiếu» có"),
        ("bien_ban_hdsk", {"có mặt 03, vắng 0": "có mặt 02, vắng 01"}, "đếm lại trang «Hội đồng» được 3"),
        ("bao_cao_tong_ket", {"02 sáng kiến được xét": "03 sáng kiến được xét"}, "đếm lại trang «Sáng kiến»"),
        ("bao_cao_tong_ket", {"đã ban hành ": "đã ban hành 9 văn bản, trong đó "}, "«đã ban hành 9 văn bản»"),
        ("bao_cao_so_ket", {"| 0 | 5 |": "| 0 | 6 |"}, "nam.yaml (nam_truoc)"),
        ("bao_cao_so_ket", {"01 tập thể, 02 cá nhân": "02 tập thể, 02 cá nhân"}, "đếm lại các ô không ra"),
        ("to_trinh_khen_thuong.nam_truoc", {"cho 01 cá nhân": "cho 04 cá nhân"}, "đếm lại các ô không ra"),
        ("huong_dan_ho_so", {"cấp tỉnh (01 cá nhân)": "cấp tỉnh (02 cá nhân)"}, "Chiến sĩ thi đua cấp tỉnh ghi «02 cá nhân»"),
    ],
)  # fmt: skip
def test_moi_loi_cay_vao_deu_bi_thay(kit, made, press, key, changes, said):
    found = told(kit, made, **{key: [press.paper(key, changes)]})
    assert any(said in text and f"{key}-sua.docx" in text for text in found), found


def test_tong_bang_chu_khac_bang_so(kit, made, press):
    words = press.shared["quyet_dinh"]["tong_chu"]
    found = told(kit, made, quyet_dinh_khen_thuong=[press.paper("quyet_dinh_khen_thuong", {words: "Một triệu đồng"})])
    assert any("Bằng chữ: Một triệu đồng" in text for text in found)


def test_giay_khen_sai_so_so_vang_va_thieu_nguoi(kit, made, press):
    number = next(str(row.stt) for row in kit.here if row.danh_hieu.ma == "GK" and row.de_cu.doi_tuong == "ca_nhan")
    wrong = press.certificates("giay_khen", "GK", "gk-1", **{f"so_{number}": {"so_vang": "99"}})
    found = told(kit, made, giay_khen=wrong)
    assert any("số sổ vàng «99»" in text and f"là {number}" in text for text in found)
    assert any("thiếu giấy của Nông Văn Bình" in text for text in told(kit, made, giay_khen=made["giay_khen"][:1]))


def test_xung_ho_khac_gioi_tinh(kit, made, press):
    number = next(str(row.stt) for row in kit.here if row.danh_hieu.ma == "GK" and row.de_cu.doi_tuong == "ca_nhan")
    wrong = press.certificates("giay_khen", "GK", "gk-2", **{f"so_{number}": {"gioi_tinh": "nu"}})
    assert [text for text in told(kit, made, giay_khen=wrong) if "«Bà»" in text and "là nam" in text]


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [("ty_le", "50", "tỷ lệ đóng góp 50%"), ("don_vi", "Phòng Pháp chế", "khác các ô của Lộc Thị Ánh"),
     ("gioi_tinh", "nam", "danh sách ghi Lộc Thị Ánh là nữ")],
)  # fmt: skip
def test_giay_chung_nhan_sang_kien_noi_dieu_o_khong_noi(kit, made, press, field, value, said):
    rows = list(authors(kit))
    decision = press.run.made["quyet_dinh_cong_nhan_sang_kien"]
    wrong = [{**rows[0], field: value}, *rows[1:]]
    batch = batch_files(press.run, press.out / f"sk-{field}", "chung_nhan_sang_kien", wrong, decision)
    found = told(kit, made, giay_chung_nhan_sang_kien=batch)
    assert any(said in text for text in found), found


@pytest.mark.parametrize("field", ["chuc_vu", "don_vi", "thanh_tich"])
def test_giay_khen_noi_dieu_o_khong_noi(kit, made, press, field):
    number = next(str(row.stt) for row in kit.here if row.danh_hieu.ma == "GK" and row.de_cu.doi_tuong == "ca_nhan")
    wrong = press.certificates("giay_khen", "GK", f"gk-{field}", **{f"so_{number}": {field: "Điều bịa ra"}})
    found = told(kit, made, giay_khen=wrong)
    assert [text for text in found if "khác các ô của Nông Văn Bình" in text], found


def test_hai_van_ban_cung_so_va_so_chay_lui(kit, made, press):
    same = press.paper(
        "quyet_dinh_khen_thuong", number=int(press.number("quyet_dinh_cong_nhan_sang_kien").partition("/")[0])
    )
    assert any("đã cấp cho" in text for text in told(kit, made, quyet_dinh_khen_thuong=[same]))


def test_quyet_dinh_truoc_bien_ban_bi_bao(kit, made, press):
    early = press.paper("bien_ban_hdtdkt", {"10/12/2026": "25/12/2026"})
    found = told(kit, made, bien_ban_hdtdkt=[early])
    assert any("quyet_dinh_khen_thuong.docx đề ngày 18/12/2026, trước" in text for text in found)


def test_tep_hong_duoc_noi_ten(kit, made, tmp_path):
    bad = tmp_path / "hong.docx"
    bad.write_bytes(b"PK khong phai")
    assert any(text.startswith("hong.docx: không đọc lại được") for text in told(kit, made, phieu_bau=[bad]))


def test_giay_cu_con_lai_trong_thu_muc_bi_bao(kit, made, press):
    batch = press.certificates("giay_khen", "GK", "gk-3")
    (batch[0].parent / "10 Người Đã Đổi Tên.docx").write_bytes(batch[0].read_bytes())
    found = told(kit, made, giay_khen=batch)
    assert [text for text in found if "gk-3/10 Người Đã Đổi Tên.docx: giấy của lần chạy trước" in text]


def test_dang_ky_ma_khong_de_nghi_duoc_ke_dung_nguoi(kit, made, press):
    """Who registered an award and is proposed for it is not told; who registered and is not, is."""
    proposed = {(who.ten, award.ten) for who in kit.data.nominees for award in who.awards}
    registered = {(one.ten, award.ten) for one in kit.data.dang_ky for award in one.awards}
    left = {(one["ten"], one["danh_hieu"]) for one in press.shared["khong_de_nghi"]}
    assert registered & proposed
    assert left == registered - proposed
    report = text_of(made["bao_cao_tong_ket"][0])
    assert all(
        (f"{ten} - {award}: đã đăng ký đầu năm" in report) is ((ten, award) in left) for ten, award in registered
    )


def test_luat_sua_doi_vien_dan_dung_tu_ngay_co_hieu_luc(law):
    both = "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022; Luật sửa đổi, bổ sung một số điều"
    days = {}
    for day in (date(2026, 9, 30), date(2026, 10, 1)):
        for line in (both, both.partition(";")[0]):
            paper = Paper("a.docx", day, "", None, "", (line,))
            days[day.month, line == both] = [text.partition(": ")[2] for text in grounds_in_force(law, [paper])]
    assert days[9, False] == days[10, True] == []
    assert days[9, True] == ["Luật sửa đổi, bổ sung năm 2026 chưa có hiệu lực vào ngày 30/9/2026"]
    assert days[10, False] == ["từ 01/10/2026 phải viện dẫn cả Luật sửa đổi, bổ sung năm 2026"]


def test_quyet_dinh_lam_o_noi_khac_thi_so_da_tang_van_dem_lai(kit, made, law):
    """What `van_ban` cites in the decision's place gives from its own day on."""
    raw = read_raw(kit.folder, "danh-sach.xlsx", kit.office_path, law, kit.rules.ngay)
    report = read_paper(made["bao_cao_tong_ket"][0])
    assert list(awarded(raw, report, None, (), law, decided=date(2026, 12, 18))) == []
    assert [
        text for text in awarded(raw, report, None, (), law, decided=date(2026, 12, 30)) if "đếm lại được 0" in text
    ]
