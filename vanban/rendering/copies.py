"""Paper copies: the block of Mẫu 3.1 below an issued document, on the same sheet (Phụ lục I, Phần II, mục II)."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Final

from vanban.errors import DocumentError, Problem, TemplateError
from vanban.ooxml.styles import with_ids
from vanban.ooxml.units import twips
from vanban.ooxml.xml_text import canonical, decode
from vanban.patterns import regex
from vanban.regulation import COPY_CODES, page
from vanban.regulation.printed import BanSaoIn
from vanban.rendering.appending import add_styles, with_namespaces
from vanban.rendering.engine.package import read_package
from vanban.rendering.page.sections import Section
from vanban.rendering.paper import copy_parts, pack_parts

_STYLED: Final = regex(r'(<w:pStyle w:val="[^"]+"/>)(?!<w:keepNext/>)')
_TEXT: Final = regex(r"<w:t(?: [^>]*)?>([^<]*)</w:t>")
_BODY_END: Final = "</w:body>"
_STYLES: Final = "word/styles.xml"


def append_copy_block(document: bytes, context: BanSaoIn, *, folder: Path | None = None) -> bytes:
    """Append the block that makes a copy (sao y, sao lục, trích sao) to the end of a DOCX.

    The block stays on one page; the document above it is not changed.

    Args:
        document: the issued paper, of whatever origin.
        context: the copy: `khuon` "ban_sao", `hinh_thuc_sao`, `co_quan`, `so_ky_hieu`, `dia_danh_ngay`, `ky`, `noi_nhan`.
        folder: the office's folder of templates; None: the house's only.

    Raises:
        DocumentError: the file is not a DOCX.
        TemplateError: the template of copies is wrong.
        InputError: a text holds a character that XML forbids.
    """
    try:
        target = read_package(document)
        name = target.main
        body = canonical(decode(target.parts[name]), name)
        end = body.rindex(_BODY_END)
    except (TemplateError, ValueError) as fault:
        raise DocumentError(
            Problem(
                "không đọc được văn bản cần sao",
                can_co="một tệp .docx nguyên vẹn",
                cach_sua="Mở tệp bằng Word, lưu lại thành .docx rồi thử lại.",
            )
        ) from fault
    section = body.rfind("<w:sectPr", body.rfind("</w:p>"), end)
    at = section if section >= 0 else end
    rendered = copy_parts(context, _section_of(body[at:end]), folder=folder)
    block = decode(rendered["word/document.xml"])
    content = _STYLED.sub(r"\1<w:keepNext/>", _between(block))
    merged = dict(target.parts)
    if _STYLES in merged:
        content = with_ids(content, add_styles(merged, rendered))
    merged[name] = (with_namespaces(body[:at], block) + content + body[at:]).encode()
    return pack_parts(merged)


def copied_as(document: bytes) -> str:
    """Give the title of the copy a DOCX is itself («SAO Y»); "" when it is none, or cannot be read."""
    try:
        package = read_package(document)
        body = canonical(decode(package.parts[package.main]), package.main)
    except (TemplateError, ValueError):
        return ""
    titles = {title for title, _ in COPY_CODES.values()}
    texts = ("".join(_TEXT.findall(paragraph)).strip() for paragraph in body.split("</w:p>"))
    return next((text for text in texts if text in titles), "")


def _between(document: str) -> str:
    """Give the body of a rendered template without its section."""
    start = document.index("<w:body>") + len("<w:body>")
    return document[start : document.rindex("<w:sectPr")]


def _section_of(markup: str) -> Section:
    """Read the page the document ends on; the decree's own where the file does not say."""
    usual = Section(
        width=twips(page.PAPER_WIDTH.preferred),
        height=twips(page.PAPER_HEIGHT.preferred),
        top=twips(page.MARGIN_TOP.preferred),
        right=twips(page.MARGIN_RIGHT.preferred),
        bottom=twips(page.MARGIN_BOTTOM.preferred),
        left=twips(page.MARGIN_LEFT.preferred),
        header=twips(page.HEADER_DISTANCE_MM),
        footer=twips(page.HEADER_DISTANCE_MM),
    )
    try:
        return replace(Section.of(markup), references="")
    except KeyError:
        return usual
