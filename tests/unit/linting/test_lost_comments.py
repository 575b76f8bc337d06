"""A second opinion on commented copies: no comment detached from its text, none lost, by a checker of another hand."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import typed
from docx_integrity import ERROR, WARN, Finding, check, compare
from test_rules_of_other_hands import TITLE, body, head, line, sign

from vanban import linting, reading
from vanban.linting import Policy, Report
from vanban.reading.facts.file import Facts

FAULTY = typed.closed(
    head("Số: 12.QĐ-STC") + TITLE + line("I/ TÌNH HÌNH", 14, "", "left") + body("Gửi  báo cáo , đúng hạn.", size=12)
    + "<w:p/>" + body("Các đơn vị thực hiện", jc="left") + sign("- Như trên,", "- Lưu VT")
)  # fmt: skip
PAPERS = {"sai_nhieu": FAULTY, **typed.papers()}


def commented(data: bytes) -> bytes:
    facts = reading.read_facts(data)
    strict = Policy(ban_nhap=False)
    return linting.annotate(data, facts, linting.check(facts, policy=strict))


def suggested(data: bytes) -> bytes:
    def judge(facts: Facts) -> Report:
        return linting.check(facts)

    return linting.suggest(data, reading.read_facts(data), judge).data


def grave(found: list[Finding]) -> list[str]:
    return [str(one) for one in found if one.severity in {ERROR, WARN}]


@pytest.mark.parametrize("make", [commented, suggested], ids=["ghi_chu", "de_nghi"])
@pytest.mark.parametrize("name", sorted(PAPERS))
def test_khong_mat_ghi_chu_nao(name: str, make: Callable[[bytes], bytes], tmp_path: Path) -> None:
    source, copy, again = (tmp_path / f"{stage}.docx" for stage in ("goc", "ban_sao", "lan_hai"))
    source.write_bytes(PAPERS[name])
    before = grave(check(source))
    copy.write_bytes(make(PAPERS[name]))
    assert grave(check(copy)) == before
    assert grave(compare(source, copy)) == []
    again.write_bytes(commented(copy.read_bytes()))
    assert grave(check(again)) == before
    assert grave(compare(copy, again)) == []


def test_y_kien_thu_hai_thay_duoc_ghi_chu_bi_mat(tmp_path: Path) -> None:
    """The check can fail: a comment whose place is taken out is seen."""
    source, copy = tmp_path / "goc.docx", tmp_path / "mat.docx"
    source.write_bytes(commented(FAULTY))
    from surgery import Surgery, W

    doc = Surgery(source.read_bytes())
    for tag in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        for element in list(doc.tree().iter(f"{W}{tag}"))[:1]:
            element.getparent().remove(element)
    copy.write_bytes(doc.close())
    assert grave(compare(source, copy)) or grave(check(copy))
