"""What a record says that deserves a look: told by its line, under whatever name a clerk gives a field, each kind once."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from vanban.api import papers

RECORD = """\
Loại văn bản: Thông báo
Cơ quan ban hành: {chu_quan: UBND tỉnh Lạng Sơn, ten: Văn phòng, ky_hieu: VP}
Nơi ban hành: Lạng Sơn
Ngày tháng năm: 05/3/2062
Về việc: "Nghỉ lễ {{ ten }}"
Thân văn bản: |
  Văn phòng thông báo\tnghỉ lễ.
  1/ Một việc.
  2/ Hai việc.
Ký tên: {chuc_vu: Chánh Văn phòng, ho_ten: Nguyễn Văn Hà}
noi_nhan: "Các phòng; Lưu: VT, TH"
"""


def noted(folder: Path, text: str, today: date | None = None, *, tags: bool = False) -> list[tuple[int | None, str]]:
    record = folder / "ban-ghi.yaml"
    record.write_text(text, encoding="utf-8")
    return [(note.dong, note.noi_dung) for note in papers.notices(record, today=today, tags=tags)]


def test_muc_goi_bang_ten_nao_cung_duoc_xem(tmp_path: Path) -> None:
    found = noted(tmp_path, RECORD, date(2026, 3, 5))
    assert [line for line, _ in found] == [4, 5, 7, 8, 11]
    said = [text for _, text in found]
    assert "năm 2062 cách năm nay hơn một năm" in said[0]
    assert "thẻ «{{ ten }}» in ra nguyên chữ" in said[1]
    assert "dấu Tab" in said[2]
    assert said[3].startswith("«1/» ở đầu dòng")
    assert said[3].endswith("(cả dòng 9)")
    assert said[4] == "«Lưu: VT, TH» trong nơi nhận được lấy làm dòng lưu"


@pytest.mark.parametrize(
    ("today", "told"),
    [(None, False), (date(2061, 1, 1), False), (date(2063, 12, 31), False), (date(2060, 1, 1), True), (date(2064, 1, 1), True)],
)  # fmt: skip
def test_ngay_cach_hon_mot_nam_moi_noi(tmp_path: Path, today: date | None, told: bool) -> None:
    assert any("cách năm nay" in said for _, said in noted(tmp_path, RECORD, today)) is told


def test_the_trong_ban_ghi_chung_la_viec_cua_no(tmp_path: Path) -> None:
    assert not any("thẻ" in said for _, said in noted(tmp_path, RECORD, tags=True))


def test_mot_loai_loi_noi_mot_lan_va_khong_ke_het_moi_dong(tmp_path: Path) -> None:
    lines = "".join(f"  {number}/ Việc {number}.\n" for number in range(1, 11))
    (note,) = [note for note in noted(tmp_path, f"loai: thong_bao\nnoi_dung: |\n{lines}") if "đầu dòng" in note[1]]
    assert note[0] == 3
    assert note[1].endswith("(cả dòng 4, 5, 6, 7, 8, 9 và 3 dòng nữa)")


def test_chu_giong_chu_duoc_noi_o_dong_cua_no_du_chua_ro_loai(tmp_path: Path) -> None:
    for kind in ("loai: thong_bao\n", "khong_ro: gi\n"):
        ((line, said),) = noted(tmp_path, f"{kind}trich_yeu: Nghỉ lễ và làm bù ðầy đủ\n")
        assert line == 2
        assert "U+00F0" in said


@pytest.mark.parametrize("text", ["- một\n- hai\n", "loai: [\n", ""])
def test_tep_khong_phai_ban_ghi_thi_khong_co_gi_de_xem(tmp_path: Path, text: str) -> None:
    assert noted(tmp_path, text, date(2026, 3, 5)) == []
