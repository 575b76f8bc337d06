"""Suggestions as tracked changes: refuse them all and the original is back, accept them all and the repairs are made."""

from __future__ import annotations

import io
import zipfile

import pytest
from docx import Document
from lxml import etree
from surgery import W

from vanban import linting, reading
from vanban.linting import Report
from vanban.reading.facts.file import Facts
from vanban.records.law import read_law

LAW = read_law()


def judge(facts: Facts) -> Report:
    return linting.check(facts, law=LAW)


def broken(data: bytes) -> bytes:
    """Faults of every kind a repair knows: margin, size, alignment, end signs, a decomposed letter, a rule taken away."""
    source = zipfile.ZipFile(io.BytesIO(data))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name in source.namelist():
            content = source.read(name)
            if name == "word/document.xml":
                text = content.decode()
                text = text.replace('w:left="1701"', 'w:left="900"').replace(";</w:t>", ",</w:t>")
                text = text.replace('<w:sz w:val="26"/>', '<w:sz w:val="40"/>').replace(
                    '<w:jc w:val="both"/>', '<w:jc w:val="left"/>'
                )
                content = text.encode()
            package.writestr(name, content)
    return out.getvalue()


def resolved(data: bytes, *, accept: bool) -> bytes:
    """Accept or refuse every tracked change, as Word does."""
    source = zipfile.ZipFile(io.BytesIO(data))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name in source.namelist():
            content = source.read(name)
            if name.startswith("word/") and name.endswith(".xml") and b"w:author" in content:
                root = etree.fromstring(content)
                _resolve(root, accept=accept)
                content = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
            package.writestr(name, content)
    return out.getvalue()


def _resolve(root: etree._Element, *, accept: bool) -> None:
    for tag, inner in (("rPrChange", "rPr"), ("pPrChange", "pPr"), ("sectPrChange", "sectPr")):
        for change in list(root.iter(f"{W}{tag}")):
            holder = change.getparent()
            holder.remove(change)
            if accept:
                continue
            kept = (
                ("rPr", "sectPr")
                if inner == "pPr"
                else ("headerReference", "footerReference")
                if inner == "sectPr"
                else ()
            )
            own = [e for e in holder if etree.QName(e).localname in kept]
            old = list(change.find(f"{W}{inner}"))
            for element in list(holder):
                holder.remove(element)
            holder.extend(own + old if inner == "sectPr" else old + own)
    for mark in [m for m in root.iter(f"{W}ins") if m.getparent().tag == f"{W}rPr"]:
        paragraph = next(mark.iterancestors(f"{W}p"))
        mark.getparent().remove(mark)
        if not accept:
            paragraph.getparent().remove(paragraph)
    for tag, gone in (("ins", not accept), ("del", accept)):
        for wrapper in list(root.iter(f"{W}{tag}")):
            for run in list(wrapper) if not gone else ():
                for text in run.iter(f"{W}delText"):
                    text.tag = f"{W}t"
                wrapper.addprevious(run)
            wrapper.getparent().remove(wrapper)


def shown(data: bytes) -> list[tuple[object, ...]]:
    facts = reading.read_facts(data)
    return [
        (p.text, p.format.align, p.format.first_mm, p.format.before_pt, tuple((r.text, r.format) for r in p.runs))
        for p in facts.paragraphs
    ] + [(s.left_mm, s.right_mm, s.top_mm, s.bottom_mm) for s in facts.sections]


@pytest.mark.parametrize("name", ["quyet_dinh", "cong_van", "ke_hoach"])
def test_tu_choi_het_thi_nhu_cu_chap_nhan_het_thi_da_sua(samples: dict[str, bytes], name: str) -> None:
    data = broken(samples[name])
    facts = reading.read_facts(data)
    suggested = linting.suggest(data, facts, judge)
    assert suggested.changes
    assert shown(resolved(suggested.data, accept=False)) == shown(data)
    accepted = reading.read_facts(resolved(suggested.data, accept=True))
    before = [f for f in judge(facts).findings if f.ma not in {"TV-13"}]
    after = [f for f in judge(accepted).findings if f.ma not in {"TV-13"}]
    assert len(after) < len(before) / 2
    assert {"P-05", "ND-01"} & {f.ma for f in before}
    assert not {"P-05", "ND-01"} & {f.ma for f in after}


def test_moi_phat_hien_co_binh_luan_o_dung_cho(hand_typed: dict[str, bytes]) -> None:
    data = broken(hand_typed["text_boxes"])
    facts = reading.read_facts(data)
    suggested = linting.suggest(data, facts, judge)
    comments = list(Document(io.BytesIO(suggested.data)).comments)
    text = " ".join(comment.text for comment in comments)
    assert all(f"[{finding.ma}]" in text for finding in suggested.report.findings)
    root = etree.fromstring(zipfile.ZipFile(io.BytesIO(suggested.data)).read("word/document.xml"))
    ids = {e.get(f"{W}id") for e in root.iter(f"{W}commentReference")}
    assert ids == {str(c.comment_id) for c in comments}, "no comment is lost, none points nowhere"
    inside = [f for f in suggested.report.findings if f.doan is not None and facts.paragraphs[f.doan].box is not None]
    boxed = root.iterfind(f".//{W}txbxContent//{W}commentReference")
    assert bool(list(boxed)) == bool(inside)


def test_chi_sua_cho_doc_chac(samples: dict[str, bytes]) -> None:
    data = samples["quyet_dinh"]
    wrong = broken(data)
    facts = reading.read_facts(wrong)
    words = [w for p in facts.paragraphs for w in p.text.split()]
    repaired = linting.repair(wrong, facts, judge=judge)
    again = [w for p in reading.read_facts(repaired.data).paragraphs for w in p.text.split()]
    assert [w.strip(",;.") for w in words] == [w.strip(",;.") for w in again]
