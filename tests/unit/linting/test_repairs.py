"""Repairs of one place: what is set right, what is kept beside it, what is left to a person."""

from __future__ import annotations

import pytest
from short_report import LAW, TEXT, TITLE, head, sign
from typed_markup import package, para, run, section

from vanban import linting
from vanban.linting.repairs.repairing import Repaired
from vanban.reading import read_facts
from vanban.reading.facts.file import Facts

SENTENCE = "Kết quả thu chi trong quý của các đơn vị như sau đây:"


def repaired(blocks: str, *recipients: str) -> Repaired:
    data = package(head() + TITLE + blocks + sign(*recipients) + section())
    return linting.repair(data, read_facts(data), judge=lambda facts: linting.check(facts, law=LAW))


def told(done: Repaired, ma: str) -> list[str]:
    return [change.noi_dung for change in done.changes if change.ma == ma]


def sentence(facts: Facts):
    return next(one for one in facts.paragraphs if SENTENCE in one.text)


@pytest.mark.parametrize(
    ("ind", "typed"),
    [('w:firstLine="1400"', ""), ('w:firstLine="0"', ""), ('w:left="300" w:firstLine="0"', "  \u00a0 "), ("", "\t")],
)
def test_thut_dau_dong_sai_duoc_dat_lai_dau_cach_go_tay_duoc_bo(ind: str, typed: str) -> None:
    wrong = para(run(typed + SENTENCE), jc="both", ind=f'{ind} w:right="567"', space='w:before="120" w:after="0"')
    done = repaired(wrong + TEXT)
    assert told(done, "ND-03") == ["lùi đầu dòng 12,7 mm"]
    found = sentence(read_facts(done.data))
    assert found.text == SENTENCE
    assert (found.format.first_mm, found.format.left_mm, round(found.format.right_mm)) == (12.7, 0, 10)
    assert not [finding for finding in done.after.findings if finding.ma == "ND-03"]


@pytest.mark.parametrize(("line", "said"), [("240", ""), ("200", "cách dòng 1"), ("480", "cách dòng 1,5")])
def test_cach_dong_ngoai_khoang_ve_gia_tri_gan_nhat(line: str, said: str) -> None:
    spaced = f'w:before="120" w:after="0" w:line="{line}" w:lineRule="auto"'
    done = repaired(para(run(SENTENCE), jc="both", ind='w:firstLine="720"', space=spaced) + TEXT)
    assert told(done, "ND-05") == ([said] if said else [])


@pytest.mark.parametrize(
    ("recipients", "ends"),
    [
        (("- Như trên", "- Sở Nội vụ", "- Lưu: VT, NS"), 3),
        (("Như trên", "Sở Nội vụ", "Lưu: VT, NS"), 3),
        (("- Như trên;", "Sở Nội vụ", "- Lưu: VT, NS"), 0),
        (("- Như trên", "- …………", "- Lưu: VT, NS"), 0),
        (("- Như trên", "- Lưu: VT, NS", "- Sở Nội vụ"), 0),
    ],
    ids=["gạch đủ", "không gạch", "gạch không đều", "còn chỗ điền", "lưu không ở cuối"],
)
def test_chi_danh_sach_noi_nhan_chac_chan_moi_duoc_them_dau(recipients: tuple[str, ...], ends: int) -> None:
    assert len(told(repaired(TEXT, *recipients), "NN-03")) == ends
