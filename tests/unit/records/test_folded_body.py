"""A body typed behind `>` would have its lines glued together: it is refused, every other way is read."""

from __future__ import annotations

from pathlib import Path

import pytest

import vanban

RECORD = """loai: thong_bao
co_quan: {{ten: Văn phòng, ky_hieu: VP}}
dia_danh: Tỉnh A
trich_yeu: Lịch trực
nguoi_ky: {{chuc_vu: Chánh Văn phòng, ho_ten: Nguyễn Văn A}}
{key}: {mark}
  1. Một
  2. Hai
"""


@pytest.mark.parametrize("key", ["noi_dung", "Nội dung", "NỘI DUNG"])
@pytest.mark.parametrize("mark", [">", ">-", ">+"])
def test_than_viet_sau_dau_lon_hon_bi_tu_choi(key: str, mark: str, tmp_path: Path) -> None:
    path = tmp_path / "tb.yaml"
    path.write_text(RECORD.format(key=key, mark=mark), encoding="utf-8")
    with pytest.raises(vanban.InputError, match=r"dòng 6.*Thay dấu > bằng dấu \|"):
        vanban.load(path)


@pytest.mark.parametrize("mark", ["|", "|-", "|+"])
def test_than_viet_sau_dau_gach_dung_giu_tung_dong(mark: str, tmp_path: Path) -> None:
    path = tmp_path / "tb.yaml"
    path.write_text(RECORD.format(key="noi_dung", mark=mark), encoding="utf-8")
    body = vanban.to_dict(vanban.load(path))["noi_dung"]
    assert "Một" in str(body)
    assert len(body if isinstance(body, list) else body.strip().splitlines()) == 2
