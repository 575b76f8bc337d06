"""Who heads an office on a day: one who acts, one in the head's place, two of whom nobody said who; bodies of the Party."""

from __future__ import annotations

from datetime import date

import pytest

from tests.unit.awards.conftest import PROFILE
from tests.unit.awards.stepping import steps, text_of
from tests.unit.awards.told import open_kit
from vanban.errors import InputError
from vanban.reading import read_facts

ACTING = "  quyen: {chuc_vu: Q. Chánh Văn phòng, ho_ten: Lê Văn Mới}\n"
KY = "ky: {dung_dau: chanh_van_phong, pho: pho_chanh_van_phong, thua_lenh: truong_phong}\n"


def test_quyen_cap_truong_quyet_dinh_voi_tham_quyen_cua_cap_truong(write, run, tmp_path, year_sheets):
    """An acting head signs Q., on the decision, its certificates, its list of payments; the competence is the head's."""
    skip = (
        "bo_qua: [giay_moi, don_cong_nhan_sang_kien, phieu_cham_sang_kien, giay_chung_nhan_sang_kien, bieu_thong_ke]\n"
    )
    folder = write(tmp_path, year_sheets, more=f"{KY}ky_doi: [{{tu: 14/12/2026, dung_dau: quyen}}]\n{skip}")
    (folder / "co-quan.yaml").write_text(PROFILE.replace("nguoi_ky:\n", f"nguoi_ky:\n{ACTING}"), encoding="utf-8")
    made = run(folder, date(2026, 12, 18))
    assert (made.faults, made.mismatches) == ([], ())
    found = steps(made)
    for key in ("quyet_dinh_khen_thuong", "giay_khen", "bang_chi_tien_thuong"):
        facts = read_facts(found[key].tep[0])
        cells = [cell.text for table in facts.tables for row in table.rows for cell in row.cells]
        printed = "\n".join([text_of(found[key].tep[0]), *cells])
        assert "Q. CHÁNH VĂN PHÒNG" in printed
        assert ("Lê Văn Mới" in printed, "Nguyễn Văn Hà" in printed) == (True, False)
    assert (
        "CHÁNH VĂN PHÒNG ỦY BAN NHÂN DÂN TỈNH LẠNG SƠN" in text_of(found["quyet_dinh_khen_thuong"].tep[0]).splitlines()
    )
    assert text_of(found["ke_hoach_tdkt"].tep[0]).count("Lê Văn Mới") == 0
    assert not [text for text in made.warnings if "không còn người này" in text]
    kept = (folder / "co-quan.yaml").read_text(encoding="utf-8")
    (folder / "co-quan.yaml").write_text(kept.replace("Nguyễn Văn Hà", "Hà Văn Khác"), encoding="utf-8")
    told = [text for text in run(folder, date(2026, 12, 18)).warnings if "không còn người này" in text]
    assert [text.partition(",")[0] for text in told] == ["Nguyễn Văn Hà đã ký 04/QĐ-VP ngày 20/11/2026"]


def test_hai_nguoi_cung_chuc_vu_phai_noi_ai_va_co_quan_dang_thi_khong_lam(write, tmp_path, year_sheets):
    folder = write(tmp_path, year_sheets)
    profile = folder / "co-quan.yaml"
    profile.write_text(PROFILE.replace("nguoi_ky:\n", f"nguoi_ky:\n{ACTING}"), encoding="utf-8")
    with pytest.raises(InputError, match="chưa rõ ai là người đứng đầu"):
        open_kit(folder)
    profile.write_text(PROFILE.replace("Văn phòng UBND tỉnh Lạng Sơn", "Văn phòng Tỉnh ủy Lạng Sơn"), encoding="utf-8")
    with pytest.raises(InputError, match="cơ quan của Đảng"):
        open_kit(folder)
