from __future__ import annotations

import jsonschema
import pytest

from vanban import records
from vanban.errors import InputError
from vanban.language import key
from vanban.models import VAN_BAN
from vanban.records.yaml_text import read_yaml

KINDS = sorted(VAN_BAN)


@pytest.mark.parametrize("kind", KINDS)
def test_moi_loai_co_ban_ghi_mau_doc_duoc(kind: str) -> None:
    paper = records.load_text(records.sample(kind), name=f"{kind}.yaml")
    assert paper.loai == kind
    assert paper.so is None or paper.so > 0


@pytest.mark.parametrize("kind", KINDS)
def test_viet_lai_thanh_ban_ghi_roi_doc_van_nhu_cu(kind: str) -> None:
    paper = records.load_text(records.sample(kind))
    assert records.from_dict(records.to_dict(paper)) == paper
    assert records.load_text(records.dump_yaml(paper)) == paper


@pytest.mark.parametrize("kind", KINDS)
def test_ban_ghi_mau_hop_luoc_do_json(kind: str) -> None:
    schema = records.json_schema(kind)
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(read_yaml(records.sample(kind)).value)
    assert all(part.get("description") for name, part in schema["properties"].items() if key(name) != "loai")


def test_luoc_do_nhan_ca_ban_ghi_nguyen_loi() -> None:
    check = jsonschema.Draft202012Validator(records.json_schema("bien_ban"))
    record = {
        "loai": "bien_ban",
        "nguyen_van": "có",
        "trich_yeu": "Bàn giao",
        "noi_dung": "Hai bên bàn giao.",
        "ky": [{"dong": ["BÊN GIAO"]}],
    }
    assert check.is_valid(record)
    assert check.is_valid({"Nguyên văn" if name == "nguyen_van" else name: value for name, value in record.items()})
    assert records.from_dict(record).loai == "bien_ban"
    assert not check.is_valid({name: value for name, value in record.items() if name != "nguyen_van"})
    assert not check.is_valid({**record, "chu_tri": "An"}), "an item of the form has no place in it"


def test_ho_so_co_quan_va_ban_sao_mau_doc_duoc(tmp_path: object) -> None:
    assert records.sample_profile()
    assert read_yaml(records.sample_copy()).value["loai"] == "sao y"


@pytest.mark.parametrize("written", ["ke_hoach", "Kế hoạch", "KH", "  kế hoạch  "])
def test_ten_loai_viet_kieu_nao_cung_duoc(written: str) -> None:
    assert records.sample(written) == records.sample("ke_hoach")


def test_loai_khong_co_duoc_goi_y() -> None:
    with pytest.raises(InputError, match="ke_hoach"):
        records.sample("ke_hoac")


def test_ban_ghi_viet_ra_de_doc() -> None:
    text = records.dump_yaml(records.load_text(records.sample("bao_cao")))
    assert text.startswith("loai: bao_cao\nco_quan:\n")
    assert "noi_dung: |\n" in text
    assert "| 1 |" in text or "| # |" in text
    assert "\n\n\n" not in text
    assert max(text.index(f"\n{key}:") for key in ("so", "ngay", "trich_yeu")) < text.index("\nnoi_dung:")
