"""The whole report on papers of many hands: what is found, what is not judged and why, how sure the parts are: kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.kept import given
from vanban import linting, reading
from vanban.linting.policy import Policy
from vanban.linting.report import Report
from vanban.records.law import read_law

HERE = Path(__file__).parent
PAPERS = sorted((HERE.parents[1] / "fixtures" / "reading").glob("*.docx"))
OURS = ("quyet_dinh", "cong_van", "giay_moi", "bien_ban", "hai_phu_luc")


def lines(report: Report) -> list[str]:
    found = report.to_dict()
    unjudged = [f"{one['ma']}: {one['ly_do']}" for one in found["quy_tac"]["chua_xet"]]
    parts = [f"{one['ten']} {one['chac']}" for one in found["do_chac"]["thanh_phan"]]
    counts = (
        f"{found['quy_tac']['ap_dung']} {found['quy_tac']['da_xet']} {found['do_chac']['loai']} {found['la_van_ban']}"
    )
    return [report.to_text(), counts, *unjudged, *parts, " ".join(sorted(report.pham_vi.applying))]


@pytest.mark.parametrize("path", PAPERS, ids=lambda path: path.stem)
@pytest.mark.parametrize("draft", [True, False])
def test_ca_bao_cao_ve_van_ban_cua_nguoi_khac(path: Path, draft: bool) -> None:
    facts = reading.read_facts(path)
    law = None if draft else read_law()
    assert given(lambda: linting.check(facts, law=law, policy=Policy(ban_nhap=draft)), lines, HERE, path.parent).tep


@pytest.mark.parametrize("name", OURS)
def test_ca_bao_cao_ve_van_ban_cua_minh(name: str, samples: dict[str, bytes]) -> None:
    facts = reading.read_facts(samples[name])
    assert given(lambda: linting.check(facts, law=read_law()), lines, HERE).ok
