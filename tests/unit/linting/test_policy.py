"""A house may lower or silence a rule of the decree; what it so passes over is told, with how many places."""

from __future__ import annotations

from dataclasses import replace

import pytest

from vanban.linting.finding import Finding, Level, Source
from vanban.linting.policy import Policy

FAULT = Finding(ma="P-03", muc=Level.LOI, nguon=Source.NGHI_DINH, dieu_khoan="Phụ lục I", vi_tri="", noi_dung="lề sai")


@pytest.mark.parametrize(
    ("policy", "kept", "told"),
    [
        (Policy(muc={"P-03": Level.GOI_Y}), Level.GOI_Y, True),
        (Policy(muc={"P-03": Level.CANH_BAO}), Level.CANH_BAO, True),
        (Policy(muc={"P-03": Level.LOI}), Level.LOI, False),
        (Policy(tat=frozenset({"P-03"})), None, True),
        (Policy(), Level.LOI, False),
    ],
)
def test_ha_muc_loi_cua_nghi_dinh_thi_noi(policy: Policy, kept: Level | None, told: bool) -> None:
    findings, hidden = policy.apply([FAULT, FAULT])
    assert [one.muc for one in findings] == ([] if kept is None else [kept, kept])
    assert ["P-03 (2 chỗ" in one for one in hidden] == ([True] if told else [])


def test_ha_muc_viec_khong_phai_cua_nghi_dinh_thi_thoi() -> None:
    practice = next(source for source in Source if source is not Source.NGHI_DINH)
    one = replace(FAULT, nguon=practice)
    warned = replace(FAULT, muc=Level.CANH_BAO)
    for finding in (one, warned):
        assert Policy(muc={"P-03": Level.GOI_Y}).apply([finding])[1] == ()
        assert Policy(tat=frozenset({"P-03"})).apply([finding])[1] == ()
