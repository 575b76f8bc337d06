"""Reports: grouped for people, plain for programs; a policy never hides the decree silently."""

from __future__ import annotations

import pytest

from vanban import linting, reading
from vanban.errors import InputError

from test_copies import broken  # isort: skip
from typed_markup import line, package, section  # isort: skip


def _check(data: bytes, policy: linting.Policy | None = None) -> linting.Report:
    return linting.check(reading.read_facts(data, name="thu.docx"), policy=policy)


def test_cung_mot_loi_nhieu_cho_duoc_gom_lai(samples: dict[str, bytes]) -> None:
    text = _check(broken(samples["cong_van"], ("danh sách: b 1",))).to_text()
    assert text.count("[NN-02]") == 1
    assert "chỗ" in text
    assert "ở: " in text


def test_json_dung_dang_da_hua(samples: dict[str, bytes]) -> None:
    found = _check(broken(samples["cong_van"])).to_dict()
    assert {"tep", "dat", "phat_hien", "khong_danh_gia"} <= set(found)
    assert found["dat"] is False
    for finding in found["phat_hien"]:
        assert {"ma", "muc", "dieu_khoan", "vi_tri", "noi_dung"} <= set(finding)
        assert finding["muc"] in {"loi", "canh_bao", "goi_y"}


def test_sarif_neu_moi_quy_tac_mot_lan(samples: dict[str, bytes]) -> None:
    made = linting.to_sarif([_check(broken(samples["cong_van"]))], linting.RULES, version="1")
    ids = [rule["id"] for rule in made["runs"][0]["tool"]["driver"]["rules"]]
    assert len(ids) == len(set(ids))
    assert {result["ruleId"] for result in made["runs"][0]["results"]} <= set(ids)


def test_chinh_sach_tat_loi_cua_nghi_dinh_thi_phai_noi(samples: dict[str, bytes]) -> None:
    data = broken(samples["cong_van"], ("lề trên 1000 twip",))
    policy = linting.read_policy({"tat": ["P-03"], "muc": {"ND-07": "loi"}}, [rule.ma for rule in linting.RULES])
    report = _check(data, policy)
    assert report.ok
    assert any("P-03" in told for told in report.khong_danh_gia)


def test_chinh_sach_sai_bao_het_mot_lan() -> None:
    with pytest.raises(InputError) as caught:
        linting.read_policy({"tat": ["X-99"], "muc": {"P-03": "nặng"}, "la": 1}, [rule.ma for rule in linting.RULES])
    assert len(caught.value.problems) == 3


def test_moi_ma_trong_danh_sach_deu_co() -> None:
    ids = {rule.ma for rule in linting.RULES}
    counts = {  # §15.1, §15.2: how many rules each group has
        "P": 15, "QH": 4, "TN": 4, "CQ": 4, "SO": 8, "DD": 8, "TL": 5, "CV": 3, "CC": 4, "ND": 7, "ST": 9, "QD": 3,
              "KY": 8, "KG": 4, "NN": 6, "PL": 6, "KH": 4, "CT": 2, "BB": 1, "SA": 1, "DS": 1, "SZ": 1, "VH": 7,
              "DP": 20}  # fmt: skip
    assert {f"{group}-{n:02d}" for group, count in counts.items() for n in range(1, count + 1)} <= ids


def test_tep_khong_phai_van_ban_khong_duoc_ke_la_dat(samples: dict[str, bytes]) -> None:
    other = linting.check(reading.read_facts(package(line("Danh mục sách", 14) + section()), name="sach.docx"))
    paper = _check(samples["cong_van"])
    assert other.ok
    assert other.to_dict()["la_van_ban"] is False
    assert "KHÔNG XÉT THỂ THỨC" in other.to_text()
    assert "  ĐẠT (" in paper.to_text()
    assert linting.summary([other, paper]).endswith(
        "Tổng cộng 2 tệp: 1 đạt, 0 chưa đạt, 1 không phải văn bản hành chính (không xét thể thức)\n"
    )
