"""Tags for what is fitted: put into a template when it is loaded, so that its file in Word holds plain measures.

The parts are found again by the names of styles and tables; what an office took away is simply not fitted.
"""

from __future__ import annotations

from copy import deepcopy
from typing import Any, Final

from lxml import etree

from vanban.ooxml.marks import mark_of
from vanban.ooxml.names import local
from vanban.patterns import regex
from vanban.regulation import style_id

_NS: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_INDENTED: Final = (
    "ke_tieu_ngu", "ke_co_quan", "ke_trich_yeu", "trich_yeu", "trich_yeu_cong_van", "tieu_de_phu_luc", "kem_theo",
)  # fmt: skip
"""Roles whose paragraphs get both indents from the layout."""
_LEVELLED: Final = ("so_ky_hieu", "dia_danh_ngay")
"""Roles whose paragraphs get the room above from the layout."""
RECIPIENTS: Final = "danh_sach_noi_nhan"
RUN_ON: Final = "noi_nhan_tiep"
"""The tags of the list of recipients: what stands in the row of the signature, and what runs on below."""
_LOOP: Final = regex(r"\{%-?tr\s+for\b")
_LOOP_END: Final = regex(r"\{%-?tr\s+endfor\b")
_PRESERVE: Final = "{http://www.w3.org/XML/1998/namespace}space"
_TABLES: Final = ("dau_trang", "chu_ky")
_TOLD_BY: Final = {
    "dau_trang": frozenset({style_id("quoc_hieu"), style_id("hinh_thuc_sao")}),
    "chu_ky": frozenset({style_id("chuc_vu"), style_id("ho_ten")}),
}
"""Which table it is → styles that stand in no other."""


def with_fitting_tags(xml: str) -> str:
    """Write the layout's tags into the document part of a template."""
    root = etree.fromstring(xml.encode(), etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False))
    for paragraph in root.iter(_w("p")):
        _tag_paragraph(paragraph)
    for table in root.iter(_w("tbl")):
        _tag_table(table)
    sections = list(root.iter(_w("sectPr")))
    if sections:
        _tag_section(sections[-1])
    return etree.tostring(root, encoding="unicode")


def _tag_paragraph(paragraph: Any) -> None:
    style = paragraph.find(f"{_w('pPr')}/{_w('pStyle')}")
    if style is None:
        return
    name = style.get(_w("val"))
    for role in _INDENTED:
        if name == style_id(role):
            indent = _child(paragraph.find(_w("pPr")), "ind", _AFTER_INDENT)
            indent.set(_w("left"), f"{{{{ hinh.{role}.trai }}}}")
            indent.set(_w("right"), f"{{{{ hinh.{role}.phai }}}}")
    for role in _LEVELLED:
        if name == style_id(role):
            spacing = _child(paragraph.find(_w("pPr")), "spacing", _AFTER_SPACING)
            spacing.set(_w("before"), f"{{{{ hinh.{role}.truoc }}}}")


def _tag_table(table: Any) -> None:
    columns = table.findall(f"{_w('tblGrid')}/{_w('gridCol')}")
    name = _name_of(table)
    if name not in _TABLES or len(columns) != 2:
        return
    widths = [f"{{{{ hinh.{name}.{side} }}}}" for side in ("trai", "phai")]
    whole = f"{{{{ hinh.{name}.trai + hinh.{name}.phai }}}}"
    table.find(f"{_w('tblPr')}/{_w('tblW')}").set(_w("w"), whole)
    for column, width in zip(columns, widths, strict=True):
        column.set(_w("w"), width)
    depth = 0
    for row in table.findall(_w("tr")):
        depth += _opened(row)
        if name == "chu_ky":
            _tag_list(row, whole, looped=depth > 0)
        cells = row.findall(_w("tc"))
        values = widths if len(cells) == 2 else [whole]
        for cell, width in zip(cells, values, strict=False):
            measure = cell.find(f"{_w('tcPr')}/{_w('tcW')}")
            if measure is not None:
                measure.set(_w("w"), width)


def _opened(row: Any) -> int:
    """Count the loops over rows that a row opens, less those it closes."""
    said = "".join(row.itertext())
    return len(_LOOP.findall(said)) - len(_LOOP_END.findall(said))


def _tag_list(row: Any, width: str, *, looped: bool) -> None:
    """Let the list of recipients in a row of signatures run on: in rows of its own, the row of the signature stays whole.

    In a loop, as older templates of offices have it for several signatures, the row itself breaks.
    """
    listed = next((one for one in row.iterfind(f"{_w('tc')}/{_w('p')}") if RECIPIENTS in "".join(one.itertext())), None)
    if listed is None:
        return
    if looped:
        whole = row.find(f"{_w('trPr')}/{_w('cantSplit')}")
        if whole is not None:
            whole.set(_w("val"), "{{ hinh.chu_ky.nguyen }}")
        return
    properties = listed.find(_w("pPr"))
    written = [_row(f"{{%tr for phan in {RUN_ON} %}}", properties, width), _row("{{p phan }}", properties, width)]
    for made in reversed([*written, _row("{%tr endfor %}", properties, width)]):
        row.addnext(made)


def _row(text: str, properties: Any, width: str) -> Any:
    """Write a row over both columns that never breaks."""
    row = etree.Element(_w("tr"))
    etree.SubElement(etree.SubElement(row, _w("trPr")), _w("cantSplit"))
    cell = etree.SubElement(row, _w("tc"))
    how = etree.SubElement(cell, _w("tcPr"))
    etree.SubElement(how, _w("tcW"), {_w("w"): width, _w("type"): "dxa"})
    etree.SubElement(how, _w("gridSpan"), {_w("val"): "2"})
    margins = etree.SubElement(how, _w("tcMar"))
    for side in ("top", "left", "bottom", "right"):
        etree.SubElement(margins, _w(side), {_w("w"): "0", _w("type"): "dxa"})
    paragraph = etree.SubElement(cell, _w("p"))
    if properties is not None:
        paragraph.append(deepcopy(properties))
    etree.SubElement(etree.SubElement(paragraph, _w("r")), _w("t"), {_PRESERVE: "preserve"}).text = text
    return row


def _name_of(table: Any) -> str | None:
    """Tell which table of ours this is: by its alternative text; by the styles in it where a program dropped the text."""
    caption = table.find(f"{_w('tblPr')}/{_w('tblCaption')}")
    marked = mark_of(caption.get(_w("val")) if caption is not None else None)
    if marked is not None:
        return marked
    styles = {
        style.get(_w("val")) for style in table.iterfind(f"{_w('tr')}/{_w('tc')}/{_w('p')}/{_w('pPr')}/{_w('pStyle')}")
    }
    return next((name for name, ids in _TOLD_BY.items() if styles & ids), None)


def _tag_section(section: Any) -> None:
    """The last section turns when the body ends in landscape, and lifts its footer for the contact lines."""
    size, margins = section.find(_w("pgSz")), section.find(_w("pgMar"))
    if size is None or margins is None:
        return
    for side in ("w", "h"):
        size.set(_w(side), f"{{{{ hinh.trang.{side} }}}}")
    size.set(_w("orient"), "{{ hinh.trang.huong }}")
    margins.set(_w("footer"), "{{ hinh.trang.chan }}")
    first = section.find(_w("titlePg"))
    if first is not None:
        first.set(_w("val"), "{{ hinh.trang.dau }}")


_AFTER_INDENT: Final = (
    "contextualSpacing", "mirrorIndents", "suppressOverlap", "jc", "textDirection", "textAlignment", "textboxTightWrap",
    "outlineLvl", "divId", "cnfStyle", "rPr", "sectPr", "pPrChange",
)  # fmt: skip
_AFTER_SPACING: Final = ("ind", *_AFTER_INDENT)
"""What follows an element in the schema's order of paragraph properties."""


def _child(properties: Any, name: str, followers: tuple[str, ...]) -> Any:
    """Find a property or make it where the schema wants it."""
    found = properties.find(_w(name))
    if found is not None:
        return found
    made = etree.Element(_w(name))
    for at, child in enumerate(properties):
        if local(child) in followers:
            properties.insert(at, made)
            return made
    properties.append(made)
    return made


def _w(name: str) -> str:
    return f"{{{_NS}}}{name}"
