from __future__ import annotations

import json
from pathlib import Path

import pytest

from vanban import records
from vanban.errors import InputError

PLAN = {
    "loai": "ke_hoach",
    "co_quan": {"ten": "Văn phòng", "ky_hieu": "VP"},
    "so": 1,
    "dia_danh": "Lạng Sơn",
    "trich_yeu": "Công tác năm 2026",
    "noi_dung": ["Nội dung.", {"bang": {"cot": ["A", "B"], "hang": [[1, 2.5]]}}],
    "nguoi_ky": {"chuc_vu": "Chánh Văn phòng", "ho_ten": "Nguyễn Văn Hà"},
}


def test_json_va_yaml_nhu_nhau(tmp_path: Path) -> None:
    path = tmp_path / "kh.json"
    path.write_text(json.dumps(PLAN, ensure_ascii=False), encoding="utf-8")
    assert records.load(path) == records.from_dict(PLAN) == records.load_text(json.dumps(PLAN), "json")


def test_loi_json_co_dong() -> None:
    text = json.dumps({**PLAN, "so": "một"}, ensure_ascii=False, indent=1)
    with pytest.raises(InputError) as caught:
        records.load_text(text, "json", name="kh.json")
    (found,) = caught.value.problems
    assert (found.tep, found.dong) == ("kh.json", text.split("\n").index(' "so": "một",') + 1)


@pytest.mark.parametrize(
    ("text", "words"), [('{"so": 1, "so": 2}', "viết hai lần"), ("{", "JSON"), ('{"so": NaN}', "không phải là số"),
                        ("[" * 100_000, "sâu")],
)  # fmt: skip
def test_json_sai_bi_tu_choi(text: str, words: str) -> None:
    with pytest.raises(InputError, match=words):
        records.load_text(text, "json")
