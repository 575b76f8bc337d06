"""A body typed behind `>` would have its lines glued together: it is refused, every other way is read."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

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


@pytest.mark.parametrize("body", ["Một\n  2. Hai", "\n  Một\n  2. Hai", '"Một\n  2. Hai"', "Một\n  Hai"])
@pytest.mark.parametrize("key", ["noi_dung", "Nội dung"])
def test_than_quen_dau_gach_dung_bi_tu_choi(key: str, body: str, tmp_path: Path) -> None:
    path = tmp_path / "tb.yaml"
    path.write_text(RECORD.format(key=key, mark="@").partition("@")[0] + body + "\n", encoding="utf-8")
    with pytest.raises(vanban.InputError, match=rf"dòng [67].*bị nối thành một.*«{key}: \|»"):
        vanban.load(path)


@pytest.mark.parametrize("key", ["noi_nhan", "Kính gửi"])
@pytest.mark.parametrize("value", ["Sở Nội vụ\n  Sở Y tế", ">\n  Sở Nội vụ\n  Sở Y tế"])
def test_nhieu_noi_nhan_bi_noi_thanh_mot_thi_tu_choi(key: str, value: str, tmp_path: Path) -> None:
    path = tmp_path / "tb.yaml"
    path.write_text(RECORD.format(key="noi_dung", mark="|") + f"{key}: {value}\n", encoding="utf-8")
    with pytest.raises(vanban.InputError, match=rf"dòng 9: các dòng của {key} bị nối thành một"):
        vanban.load(path)


@pytest.mark.parametrize(
    "given", ["trich_yeu: Lịch trực\n  ngày lễ", "noi_nhan:\n  Sở Nội vụ", 'noi_dung: "1. Một\\n2. Hai"']
)
def test_mot_dong_va_cau_dai_viet_hai_dong_thi_duoc(given: str, tmp_path: Path) -> None:
    name = given.partition(":")[0]
    lines = RECORD.format(key="noi_dung", mark="|")
    kept = lines if name == "noi_nhan" else lines.replace("trich_yeu: Lịch trực\n", "") if name == "trich_yeu" else (
        lines.partition("noi_dung")[0]
    )  # fmt: skip
    path = tmp_path / "tb.yaml"
    path.write_text(f"{kept}{given}\n", encoding="utf-8")
    assert vanban.to_dict(vanban.load(path))["trich_yeu"] == (
        "Lịch trực ngày lễ" if name == "trich_yeu" else "Lịch trực"
    )


def test_ban_ghi_chuong_trinh_khac_viet_thi_doc_dung(tmp_path: Path) -> None:
    """PyYAML wraps long sentences and writes line ends as empty lines between quotes: nothing is lost by either."""
    given = yaml.safe_load(RECORD.format(key="noi_dung", mark="|")) | {
        "noi_dung": "1. " + "Một câu dài của một đoạn, " * 12 + "hết.\n2. Hai", "noi_nhan": ["Sở Nội vụ", "Sở " * 60 + "Y tế"],
    }  # fmt: skip
    for more in ({}, {"noi_dung": "Một câu dài của một đoạn, " * 12 + "hết."}):
        path = tmp_path / "tb.yaml"
        path.write_text(yaml.safe_dump(given | more, allow_unicode=True), encoding="utf-8")
        body = vanban.to_dict(vanban.load(path))["noi_dung"]
        assert str(body).split() == str(vanban.to_dict(vanban.from_dict(given | more))["noi_dung"]).split()
