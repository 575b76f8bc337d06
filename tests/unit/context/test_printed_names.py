"""What a template asks for is what the type of its kind says it is given, or what is worked out from it; nothing else."""

from __future__ import annotations

from pathlib import Path
from typing import Any, get_type_hints

import pytest

from vanban import context, records
from vanban.batch.certificates import wording
from vanban.batch.certificates.kinds import certificate_kind
from vanban.building.certificates.layout import LAYOUTS
from vanban.context.build import form_of
from vanban.models.catalogue import VAN_BAN
from vanban.registers.printed import envelopes, handling, pages
from vanban.regulation import printed
from vanban.regulation.books import FORMS, KIEU, PHIEU_GIAI_QUYET
from vanban.rendering import Template

ROOT = Path(__file__).parents[3]
SAMPLES = ROOT / "vanban" / "records" / "mau"
ATTACHED = {"phu_luc": printed.PhuLucIn, "kem_theo": printed.KemTheoIn, "ban_sao": printed.BanSaoIn}
WORKED_OUT = {"hinh", "cap_ky", "cap_chan", "ky_le", "danh_sach_noi_nhan", "khung_dau", "dau_le_tren", "ho_so"}
"""Values that rendering makes of the context: measures, ready markup; an appendix has its paper's properties."""
LEFT_BLANK = {"lien_he", "mo_dau", "ke_trich_yeu"}
"""What the sheet of an attached paper shares with other papers; rendering fills it as absent."""


def returned(function: Any) -> Any:
    """What a function says it returns."""
    return get_type_hints(function)["return"]


def type_of(name: str) -> Any:
    return ATTACHED.get(name) or returned(form_of(name))


def asked(name: str) -> set[str]:
    template = Template.load(ROOT / "templates" / "docx" / f"{name}.docx")
    return {variable.partition(".")[0].partition("[")[0] for variable in template.variables()}


@pytest.mark.parametrize("name", [*VAN_BAN, *ATTACHED])
def test_khuon_chi_hoi_nhung_gi_kieu_cua_no_co(name: str) -> None:
    blank = LEFT_BLANK if name in ATTACHED else set()
    assert asked(name) - WORKED_OUT - blank <= set(get_type_hints(type_of(name)))


@pytest.mark.parametrize("name", VAN_BAN)
def test_kieu_cua_mot_loai_khong_co_gi_ma_khuon_khong_in(name: str) -> None:
    """A kind's type holds what its own template prints, not what others print."""
    made_with = {"khuon", "kho", "dau", "phu_luc"}
    assert set(get_type_hints(type_of(name))) - made_with <= asked(name)


@pytest.mark.parametrize("name", LAYOUTS)
def test_khuon_giay_chi_hoi_cac_dong_cua_to_giay(name: str) -> None:
    initiative = certificate_kind(name).wording == "sang_kien"
    lines = get_type_hints(printed.ToGiaySangKien if initiative else printed.ToGiay)
    assert asked(name) - {"ho_so"} <= {f"{line}_in" for line in lines}
    assert returned(wording._lines) == printed.ToGiay | printed.ToGiaySangKien


@pytest.mark.parametrize("name", sorted(FORMS))
def test_khuon_bieu_cua_so_chi_hoi_nhung_gi_so_giao(name: str) -> None:
    kinds = {kind.khuon: pages.book_values for kind in KIEU.values()} | {PHIEU_GIAI_QUYET: handling.slip_values}
    assert asked(name) == set(get_type_hints(returned(kinds.get(name, envelopes.envelope_values))))


def fits(value: Any, kind: Any) -> bool:
    """Whether a mapping has the keys its type says, no more and no fewer."""
    return set(value) == set(get_type_hints(kind))


@pytest.mark.parametrize("name", VAN_BAN)
def test_moi_loai_giao_dung_cac_gia_tri_cua_kieu(name: str) -> None:
    values = context.build(records.load(SAMPLES / f"{name}.yaml"))
    assert fits(values, type_of(name))
    assert all(fits(one, printed.KyTen) for one in values["ky"])
    assert values["noi_nhan"] is None or fits(values["noi_nhan"], printed.NoiNhanIn)
    for one in values["phu_luc"]:
        assert fits(one, ATTACHED[one["khuon"]])


def test_ban_sao_giao_dung_cac_gia_tri_cua_kieu() -> None:
    copy = records.load_copy(SAMPLES / "ban_sao.yaml")
    assert fits(context.build(copy), printed.BanSaoIn)
