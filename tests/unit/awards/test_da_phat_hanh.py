"""What is issued stays as it was, whatever is changed or missing afterwards; before its day a paper is a draft."""

from __future__ import annotations

from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

import pytest

from tests.unit.awards.stepping import edit, steps, text_of
from tests.unit.awards.told import open_kit
from vanban.awards import making
from vanban.awards.making import look_at_year
from vanban.awards.memory import Memory
from vanban.awards.year_book import open_book
from vanban.errors import InputError
from vanban.registers import ViecNam


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
    assert "của Văn phòng UBND tỉnh Lạng Sơn về công tác thi đua, khen thưởng năm 2026, " in text_of(draft.tep[0])
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
