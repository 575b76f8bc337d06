"""Who died in the year is given it posthumously, by papers from that day on; somebody of a later day was alive."""

from __future__ import annotations

from datetime import date

from tests.unit.awards.stepping import steps, text_of
from vanban.reading import read_facts


def printed(path):
    cells = [cell.text for table in read_facts(path).tables for row in table.rows for cell in row.cells]
    return [*text_of(path).splitlines(), *cells]


def test_truy_tang_theo_ngay_cua_tung_giay(lean, run, tmp_path, year_sheets):
    head, rows = year_sheets["Cá nhân"]
    died = {"Nông Văn Bình": "12/12/2026", "Vi Thị Chi": "20/12/2026", "Lộc Thị Ánh": "từ trần ngày 05/01/2027"}
    year_sheets["Cá nhân"] = (
        (*head, "Ngày mất"),
        [[*row, *[""] * (len(head) - len(row)), died.get(row[1], "")] for row in rows],
    )
    kept = ["bang_cstdcs", "bao_cao_thanh_tich_ca_nhan"]
    made = run(lean(tmp_path, year_sheets, keep=kept), date(2027, 1, 31))
    assert (made.faults, made.mismatches) == ([], ())
    found = steps(made)
    assert "Trường hợp truy tặng" not in text_of(found["bien_ban_hdtdkt"].tep[0])  # alive when they were voted on
    decision = printed(found["quyet_dinh_khen_thuong"].tep[0])
    assert "Vi Thị Chi (" not in "\n".join(decision)
    assert {"truy tặng", "truy tặng; hưởng mức “Chiến sĩ thi đua cơ sở”"} <= set(decision)
    assert (
        "Truy tặng: Nông Văn Bình (“Chiến sĩ thi đua cơ sở”); Nông Văn Bình (“Lao động tiên tiến”); Nông Văn Bình (Giấy khen)."
        in decision
    )
    assert "truy tặng; thân nhân nhận" in printed(found["bang_chi_tien_thuong"].tep[0])
    (sheet,) = [path for path in found["bang_cstdcs"].tep if "Bình" in path.name]
    assert {"TRUY TẶNG DANH HIỆU", "Cố chuyên viên Phòng Hành chính - Quản trị"} <= set(printed(sheet))
    assert "Trong đó đề nghị truy tặng: Lộc Thị Ánh" in text_of(found["to_trinh_khen_thuong.nam_nay"].tep[0])
    (report,) = found["bao_cao_thanh_tich_ca_nhan.nam_nay"].tep
    words = "\n".join(printed(report))
    assert "Đề nghị truy tặng Chiến sĩ thi đua cấp tỉnh" in words
    assert "NGƯỜI BÁO CÁO" not in words  # the dead do not sign
    begun = printed(found["to_trinh_khen_thuong.nam_nay"].tep[0])
    assert "Tổng số: 10 người; LĐTT: 10 người (100%); CSTĐCS: 2 người; bị kỷ luật từ cảnh cáo: 0 người" in begun
