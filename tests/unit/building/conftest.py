"""The order of children that the schema of WordprocessingML demands (ECMA-376, Part 1, Annex A)."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator

import pytest
from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
ORDER = {
    "rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish "
    "webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang "
    "eastAsianLayout specVanish oMath",
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
    "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid "
    "spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl "
    "divId cnfStyle rPr sectPr pPrChange",
    "tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd "
    "tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription",
    "tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark",
    "sectPr": "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols "
    "formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid",
    "style": "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal "
    "rsid pPr rPr tblPr trPr tcPr tblStylePr",
    "settings": "writeProtection view zoom removePersonalInformation mirrorMargins defaultTabStop characterSpacingControl "
    "footnotePr endnotePr compat docVars rsids themeFontLang clrSchemeMapping decimalSymbol listSeparator",
    "tbl": "tblPr tblGrid tr",
    "tc": "tcPr p tbl",
    "tblBorders": "top left start bottom right end insideH insideV",
    "tblCellMar": "top left start bottom right end",
    "docDefaults": "rPrDefault pPrDefault",
    "pBdr": "top left bottom right between bar",
}
FREE = {"tc"}
"""Content models where paragraphs and tables alternate: only their properties must come first."""


def order_faults(data: bytes) -> Iterator[str]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for part in archive.namelist():
            if part.endswith(".xml"):
                for element in etree.fromstring(archive.read(part)).iter(f"{{{W}}}*"):
                    yield from (f"{part}: {fault}" for fault in _element_faults(element))


def _element_faults(element: etree._Element) -> Iterator[str]:
    name = etree.QName(element).localname
    children = [etree.QName(child).localname for child in element]
    if name == "tc" and (not children or children[-1] != "p"):
        yield "a cell does not end with a paragraph"
    if name == "tr":
        grid = element.getparent().findall(f"{{{W}}}tblGrid/{{{W}}}gridCol")
        spans = [int(e.get(f"{{{W}}}val")) for e in element.findall(f"{{{W}}}tc/{{{W}}}tcPr/{{{W}}}gridSpan")]
        wide = len(element.findall(f"{{{W}}}tc")) + sum(spans) - len(spans)
        if wide != len(grid):
            yield f"a row of {wide} columns in a grid of {len(grid)}"
    if name not in ORDER:
        return
    ranks = {child: rank for rank, child in enumerate(ORDER[name].split())}
    if unknown := [child for child in children if child not in ranks]:
        yield f"{name} holds {unknown}"
    places = [ranks[child] for child in children if child in ranks]
    if name in FREE:
        places = places[:1]
    if places != sorted(places):
        yield f"{name}: {children}"


@pytest.fixture(scope="session")
def faults_of() -> Callable[[bytes], list[str]]:
    """Every place of a file where the schema's order is broken."""
    return lambda data: list(order_faults(data))
