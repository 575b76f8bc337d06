"""Registrations and boards count as they were issued; two heads, people of one name, who counts and writes are told apart."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.unit.awards.conftest import GENERAL, PROFILE
from tests.unit.awards.stepping import steps, text_of
from vanban.awards.advice import warnings_of
from vanban.awards.data.contradictions import contradictions
from vanban.awards.facts import base_values
from vanban.awards.heads import two_heads
from vanban.awards.kit import giay_of, open_kit
from vanban.reading import read_facts


def cells_of(path):
    return [cell.text for table in read_facts(path).tables for row in table.rows for cell in row.cells]


CORRECTED = ("STT", "Loại", "Văn bản", "Ngày", "Nội dung đã ghi", "Nội dung đúng", "Lý do")


def test_dang_ky_sua_sau_khi_phat_hanh_thi_bao_cao_dem_nhu_ban_da_phat_hanh(lean, run, tmp_path, year_sheets):
    folder = lean(tmp_path, year_sheets, keep=["bao_cao_so_ket"])
    first = run(folder, date(2026, 6, 1))
    year_sheets["Đăng ký"][1][2] = [3, "Cá nhân", "Lâm Văn Lui", "Chuyên viên", GENERAL, "LĐTT; Giấy khen"]
    year_sheets["Đăng ký"][1].append([4, "Cá nhân", "Lâm Thị Thêm", "Chuyên viên", GENERAL, "LĐTT"])
    lean(folder, year_sheets, keep=["bao_cao_so_ket"])
    second = run(folder)
    assert second.mismatches == ()
    told = " ".join(second.differences)
    assert (
        "đã phát hành «Lâm Văn Tới - Chuyên viên - Phòng Tổng hợp - “Lao động tiên tiến”», dữ liệu nay không còn"
        in told
    )
    assert "dữ liệu nay thêm «Lâm Thị Thêm" in told
    report = text_of(steps(second)["bao_cao_tong_ket"].tep[0])
    assert "01 tập thể, 02 cá nhân" in text_of(steps(second)["bao_cao_so_ket"].tep[0])
    assert "Lâm Văn Tới - “Lao động tiên tiến”: đã đăng ký đầu năm, không đề nghị" in report
    assert "Lâm Văn Lui" not in report
    assert not first.differences


def test_hoi_dong_khac_quyet_dinh_thi_khong_co_ket_qua_va_dinh_chinh_thi_lai_co(lean, run, tmp_path, year_sheets):
    keep = ["quyet_dinh_kien_toan_hoi_dong"]
    folder = lean(tmp_path, year_sheets, keep=keep)
    code = steps(run(folder, date(2026, 6, 1)))["quyet_dinh_kien_toan_hoi_dong.tdkt"].so_ky_hieu
    year_sheets["Hội đồng"][1][2][2] = "Vi Thị Chiêu"
    lean(folder, year_sheets, keep=keep)
    stopped = run(folder, date(2026, 12, 18))
    assert not steps(stopped)["bien_ban_hdtdkt"].frozen
    assert any(
        f"trang «Hội đồng» khác {code} đã phát hành (thêm Vi Thị Chiêu; bớt Vi Thị Chi)" in text
        for text in stopped.missing
    )
    year_sheets["Thay đổi"] = (
        CORRECTED,
        [[1, "đính chính", code, "01/12/2026", "Vi Thị Chi", "Vi Thị Chiêu", "sai tên"]],
    )
    lean(folder, year_sheets, keep=keep)
    right = run(folder, date(2026, 12, 18))
    assert (right.missing, right.differences, right.mismatches) == ([], [], ())
    assert steps(right)["bien_ban_hdtdkt"].frozen
    assert "Đã ghi “Vi Thị Chi”" in text_of(
        next(s.tep[0] for key, s in steps(right).items() if key.startswith("cong_van_dinh"))
    )


def test_hai_nguoi_dung_dau_va_ai_kiem_phieu_ai_ghi(lean, tmp_path, year_sheets):
    """The former head still called so on the board, two who count and no head of them: no minutes say either."""
    more = (
        "ky: {dung_dau: chanh_van_phong, pho: pho_chanh_van_phong, thua_lenh: truong_phong}\n"
        "ky_doi: [{tu: 01/8/2026, dung_dau: moi}]\n"
    )
    year_sheets["Hội đồng"][1][2][7] = year_sheets["Hội đồng"][1][3][7] = "Kiểm phiếu"
    folder = lean(tmp_path, year_sheets, more=more)
    new = "  moi: {chuc_vu: Chánh Văn phòng, ho_ten: Trần Quốc Toản}\n"
    (folder / "co-quan.yaml").write_text(PROFILE.replace("nguoi_ky:\n", f"nguoi_ky:\n{new}"), encoding="utf-8")
    kit = open_kit(folder)
    told = list(two_heads(kit, giay_of("bien_ban_hdtdkt")))
    words = "C3: Nguyễn Văn Hà ghi chức vụ Chánh Văn phòng, ngày 10/12/2026 người đứng đầu ký là Trần Quốc Toản"
    assert [words in text for text in told] == [True]
    assert list(two_heads(kit, giay_of("quyet_dinh_kien_toan_hoi_dong.tdkt"))) == []
    deputy = kit.settings.model_copy(
        update={"ky_doi": (), "ky": {**kit.settings.ky, "dung_dau": "pho_chanh_van_phong"}}
    )
    assert list(two_heads(replace(kit, settings=deputy), giay_of("bien_ban_hdtdkt"))) == []
    assert not base_values(kit)["ban_kiem_phieu"]
    assert "ai trong Ban kiểm phiếu ghi biên bản" in base_values(kit)["thu_ky_kiem_phieu"].what


def test_hai_nguoi_cung_ten_duoc_phan_biet_o_moi_bang(lean, run, tmp_path, year_sheets):
    people = year_sheets["Cá nhân"][1]
    people.append(
        [
            6,
            "Lộc Thị Ánh",
            "01/01/1991",
            "Nữ",
            "Trưởng phòng",
            *people[0][5:6],
            "CSTĐ cơ sở; LĐTT",
            *people[0][7:9],
            "",
            4,
            5,
        ]
    )
    people.append([7, "Vi Thị Chi", "20/11/1975", "Nữ", "Kế toán", GENERAL, "LĐTT", *people[2][7:9], "", 2, 5])
    result = run(lean(tmp_path, year_sheets))
    assert (result.missing, result.mismatches) == ([], ())
    found = steps(result)
    for key in ("phieu_bau", "bien_ban_kiem_phieu", "bang_chi_tien_thuong"):
        printed = cells_of(found[key].tep[0])
        assert {"Lộc Thị Ánh (sinh ngày 12/3/1980)", "Lộc Thị Ánh (sinh ngày 01/01/1991)"} <= {*printed}
    assert "Vi Thị Chi (Kế toán Phòng Tổng hợp) - “Lao động tiên tiến” (đạt 2/5 phiếu" in text_of(
        found["bien_ban_hdtdkt"].tep[0]
    )
    decided = cells_of(found["quyet_dinh_khen_thuong"].tep[0])
    assert "Trưởng phòng Hành chính - Quản trị, sinh ngày 01/01/1991" in decided


def test_noi_cho_dang_ngo_cua_nguoi_va_tap_the(lean, tmp_path, year_sheets):
    people, units = year_sheets["Cá nhân"][1], year_sheets["Tập thể"][1]
    people[2][7] = "Đã hoàn thành xuất sắc nhiệm vụ năm 2026"
    people[4][13] = "tiếp nhận từ Sở Tài chính từ 01/9/2026"
    year_sheets["Đăng ký"][1][2][2] = "Bế Thị Yến"
    told = " ".join(warnings_of(open_kit(lean(tmp_path, year_sheets))))
    for words in (
        "Vi Thị Chi ghi «Đã hoàn thành xuất sắc nhiệm vụ năm 2026», cột «Mức hoàn thành nhiệm vụ» ghi HTTNV",
        "ghi «tiếp nhận từ Sở Tài chính từ 01/9/2026»",
        "Bế Thị Yến đăng ký mà không được đề nghị, Cá nhân!B7 đề nghị Bế Thị Én",
        "Phòng Hành chính - Quản trị ghi 10 người đạt “Lao động tiên tiến”, trang «Cá nhân» có 2 người",
        "mục nam_truoc không ghi",
    ):
        assert words in told
    units[1] += ["sáp nhập vào Phòng Nội chính từ 01/7/2026"]
    head, rows = year_sheets["Tập thể"]
    year_sheets["Tập thể"] = ((*head, "Ghi chú"), rows)
    kit = open_kit(lean(tmp_path, year_sheets))
    assert any(
        "tập thể không còn thì ghi cột «Rút, thôi xét»" in text for text in contradictions(kit.data, kit.settings)
    )
