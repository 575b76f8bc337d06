# ruff: noqa: E501 -- markup is read better unwrapped
"""A second opinion: size, weight, slant and typeface of every run as another library's style cascade resolves them."""

from __future__ import annotations

import io
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from docx import Document
from docx.opc.part import PartFactory
from docx.text.paragraph import Paragraph as DocxParagraph
from docx.text.run import Run as DocxRun

KNOWN = dict(PartFactory.part_type_for)
from docx_plus.styles import resolve_effective_formatting  # noqa: E402

# What it tells python-docx about parts would reach every other test of the process.
PartFactory.part_type_for.clear()
PartFactory.part_type_for.update(KNOWN)

sys.path.insert(0, str(Path(__file__).parents[1] / "linting"))

import typed  # noqa: E402
from other_hands import HANDS, PAPERS  # noqa: E402
from other_hands import typed as typed_by  # noqa: E402
from typed_markup import package  # noqa: E402

from vanban.api import papers  # noqa: E402
from vanban.reading import Facts, read_facts  # noqa: E402
from vanban.reading.facts.file import Run  # noqa: E402
from vanban.regulation import LOAI  # noqa: E402

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WORDS_DEFAULT_PT = 10.0
FIXTURES = Path(__file__).parents[2] / "fixtures" / "reading"
HAND_TYPED = typed.papers()
Look = tuple[float, bool, bool, str | None]


def runs_of(data: bytes, facts: Facts) -> Iterator[tuple[DocxRun, Run, str]]:
    """Pair the runs of the main part as two libraries see them: every `w:r` that prints text, and the run it went into."""
    document = Document(io.BytesIO(_with_types(data)))
    elements = list(document.element.iter(f"{W}p"))
    for paragraph in facts.paragraphs:
        if paragraph.address.part != "word/document.xml" or not paragraph.text:
            continue
        element = elements[paragraph.address.ordinal]
        raw, at = paragraph.raw, 0
        for run in element.iter(f"{W}r"):
            if next(run.iterancestors(f"{W}p")) is not element:
                continue
            text = "".join(t.text or "" for t in run.iterchildren(f"{W}t")).strip()
            place = raw.find(text, at) if text else -1
            if place < 0:
                continue
            at = place + len(text)
            yield DocxRun(run, DocxParagraph(element, document._body)), _covering(paragraph.runs, place), text


def _with_types(data: bytes) -> bytes:
    """Name the kinds of the parts, which python-docx needs and the fixtures leave out."""
    out = io.BytesIO()
    kinds = {"styles": "styles", "numbering": "numbering", "settings": "settings"}
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w") as target:
        names = source.namelist()
        for name in names:
            content = source.read(name)
            if name == "[Content_Types].xml":
                more = "".join(
                    f'<Override PartName="/word/{part}.xml" ContentType="application/vnd.openxmlformats-officedocument.'
                    f'wordprocessingml.{kind}+xml"/>'
                    for part, kind in kinds.items()
                    if f"word/{part}.xml" in names and f"/word/{part}.xml".encode() not in content
                )
                content = content.replace(b"</Types>", more.encode() + b"</Types>")
            target.writestr(name, content)
    return out.getvalue()


def _covering(runs: tuple[Run, ...], place: int) -> Run:
    end = 0
    for run in runs:
        end += len(run.raw)
        if place < end:
            return run
    raise AssertionError(place)


def theirs(run: DocxRun) -> Look:
    found = resolve_effective_formatting(run)
    return found.font_size or WORDS_DEFAULT_PT, bool(found.bold), bool(found.italic), found.font_name


def ours(run: Run) -> Look:
    look = run.format
    return look.size_pt, look.bold, look.italic, look.fonts.ascii


def compared(data: bytes) -> tuple[int, list[tuple[str, Look, Look]]]:
    """How many runs were compared, and those two libraries see otherwise."""
    pairs = [(text, ours(own), theirs(other)) for other, own, text in runs_of(data, read_facts(data))]
    return len(pairs), [pair for pair in pairs if pair[1] != pair[2]]


@pytest.mark.parametrize("loai", sorted(LOAI)[::3])
def test_van_ban_cua_nha(loai: str) -> None:
    count, different = compared(papers.render(papers.from_dict(_sample(loai))))
    assert count > 10
    assert different == []


def _sample(loai: str) -> dict[str, object]:
    import yaml

    record: dict[str, object] = yaml.safe_load(papers.sample(loai))
    return record


@pytest.mark.parametrize("name", sorted(HAND_TYPED))
def test_van_ban_go_tay(name: str) -> None:
    count, different = compared(HAND_TYPED[name])
    assert count > 10
    assert different == []


@pytest.mark.parametrize("path", sorted(FIXTURES.glob("*.docx")), ids=lambda path: path.stem)
def test_van_ban_mau_doc(path: Path) -> None:
    count, different = compared(path.read_bytes())
    assert count > 5
    assert different == []


@pytest.mark.parametrize("number", range(len(HANDS)))
def test_thoi_quen_cua_tay_khac(number: int) -> None:
    count, different = compared(typed_by(PAPERS[number % len(PAPERS)], HANDS[number]))
    assert count > 10
    assert different == []


STYLES = """<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman"
 w:hAnsi="Times New Roman"/><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:rPr><w:sz w:val="26"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Goc"><w:name w:val="Goc"/><w:basedOn w:val="Normal"/><w:rPr><w:b/><w:i/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Con"><w:name w:val="Con"/><w:basedOn w:val="Goc"/><w:rPr><w:i w:val="0"/><w:rFonts
 w:ascii="Arial"/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Dam"><w:name w:val="Dam"/><w:rPr><w:b/><w:sz w:val="32"/></w:rPr></w:style>
<w:style w:type="character" w:styleId="DamCon"><w:name w:val="DamCon"/><w:basedOn w:val="Dam"/><w:rPr><w:i/></w:rPr></w:style>
<w:style w:type="table" w:styleId="Bang"><w:name w:val="Bang"/><w:rPr><w:i/></w:rPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/>
</w:rPr></w:tblStylePr><w:tblStylePr w:type="lastCol"><w:rPr><w:rFonts w:ascii="Cambria"/></w:rPr></w:tblStylePr></w:style>
"""
LOOKS = ("", '<w:rStyle w:val="Dam"/>', '<w:rStyle w:val="DamCon"/>', '<w:b w:val="0"/>', '<w:rStyle w:val="Dam"/><w:b/>',
         '<w:i/><w:sz w:val="21"/>', '<w:rStyle w:val="Goc"/>', '<w:rStyle w:val="KhongCo"/>', '<w:rFonts w:ascii="Tahoma"/>')  # fmt: skip


def _paragraph(style: str) -> str:
    named = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    runs = "".join(f"<w:r><w:rPr>{look}</w:rPr><w:t>chữ{number}</w:t></w:r>" for number, look in enumerate(LOOKS))
    return f"<w:p>{named}{runs}</w:p>"


@pytest.mark.parametrize("look", ["04A0", "0000", "0160", "0240"])
def test_bay_trong_tang_kieu(look: str) -> None:
    """Toggles over levels, styles of the wrong kind, table styles by the place of a cell."""
    styles = ("", "Goc", "Con", "KhongCo", "Dam")
    cell = "<w:tc><w:tcPr/>" + "".join(map(_paragraph, ("", "Con"))) + "</w:tc>"
    table = (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="Bang"/><w:tblLook w:val="{look}"/></w:tblPr><w:tblGrid><w:gridCol w:w="3000"/>'
        '<w:gridCol w:w="3000"/></w:tblGrid>' + f"<w:tr>{cell * 2}</w:tr>" * 3 + "</w:tbl>"
    )
    count, different = compared(package("".join(map(_paragraph, styles)) + table, styles=STYLES))
    assert count == len(LOOKS) * (len(styles) + 12)
    assert different == []
