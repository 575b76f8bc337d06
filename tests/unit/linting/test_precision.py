"""No fault is told of a paper that has none: every sample, final and draft, in every preset; every example."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from vanban import linting, reading
from vanban.api import papers
from vanban.records.law import read_law
from vanban.regulation import LOAI

PRESETS = {
    "nho": {"bo_co": "nho"},
    "lon": {"bo_co": "lon"},
    "rong": {"le": {"tren": 25, "duoi": 25, "trai": 35, "phai": 15}, "thut": 10},
}


def _faults(data: bytes) -> list[tuple[str, str, str]]:
    report = linting.check(reading.read_facts(data), law=read_law())
    return [(f.ma, f.vi_tri, f.noi_dung) for f in report.findings if f.muc is linting.Level.LOI]


@pytest.mark.parametrize("loai", sorted(LOAI))
def test_mau_khong_co_loi_trong_moi_bo_trinh_bay(loai: str) -> None:
    record = yaml.safe_load(papers.sample(loai))
    for name, preset in PRESETS.items():
        assert not _faults(papers.render(papers.from_dict({**record, "trinh_bay": preset}))), name


@pytest.mark.parametrize("loai", sorted(LOAI))
def test_ban_du_thao_khong_co_loi(loai: str) -> None:
    record = yaml.safe_load(papers.sample(loai))
    draft = {key: value for key, value in record.items() if key not in {"so", "ngay"}}
    assert not _faults(papers.render(papers.from_dict(draft)))


def test_vi_du_khong_co_loi(root: Path) -> None:
    for record in sorted((root / "examples").glob("*/*.yaml")):
        text = record.read_text(encoding="utf-8")
        if "\nloai:" not in f"\n{text}":
            continue
        if yaml.safe_load(text).get("loai") in LOAI:
            assert not _faults(papers.render(papers.load(record))), record.name
