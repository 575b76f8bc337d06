"""The last hand on a PDF that LibreOffice has made: properties, page labels, and a look at the fonts it really used."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from vanban.frozen import dataclass
from vanban.language import unaccent
from vanban.patterns import regex
from vanban.pdf import docx_parts, labels, metadata
from vanban.pdf.opening import as_objects
from vanban.pdf.optional import has
from vanban.regulation import page

_PLAIN = regex(r"[^a-z0-9]")
_LONGEST_BOOKMARK = 90
# LibreOffice's own signs for bullets: no letters are printed with them.
_SIGNS = frozenset({"opensymbol", "symbol", "wingdings", "webdings"})


@dataclass(frozen=True, slots=True)
class Finished:
    """What was seen while a PDF was finished.

    Attributes:
        pages: how many pages; None when the library that counts them is not installed.
        notes: what the clerk should know, Vietnamese sentences.
    """

    pages: int | None
    notes: tuple[str, ...] = ()


def finish(pdf_path: Path, source: Path, *, house_font: str | None) -> Finished:
    """Finish a PDF in place.

    Args:
        pdf_path: the PDF.
        source: the paper it was made from.
        house_font: what stands in for Times New Roman; None when nothing does.

    Raises:
        DocumentError: the PDF is broken.
    """
    if not has("pikepdf") or not has("pypdfium2"):
        return Finished(
            None, ('chưa ghi được thuộc tính vào tệp PDF vì thiếu thư viện; cài bằng lệnh: pip install "vanban[pdf]"',)
        )
    found = labels.ranges(labels.read_pages(pdf_path))
    with as_objects(pdf_path, overwrite=True) as pdf:
        metadata.write(pdf, docx_parts.metadata_of(source))
        labels.write(pdf, found)
        _shorten_bookmarks(pdf)
        used = fonts_in(pdf)
        pages = len(pdf.pages)
        pdf.save(pdf_path, fix_metadata_version=True)
    return Finished(pages, tuple(_font_notes(used, docx_parts.fonts_of(source), house_font)))


def _shorten_bookmarks(pdf: Any) -> None:
    """Cut bookmarks to what a reader's side panel shows: an article is often a whole paragraph."""

    def shorten(items: Iterable[Any]) -> None:
        for item in items:
            if len(item.title) > _LONGEST_BOOKMARK:
                item.title = item.title[:_LONGEST_BOOKMARK].rpartition(" ")[0].rstrip(" ,;:") + "…"
            shorten(item.children)

    with pdf.open_outline() as outline:
        shorten(outline.root)


def fonts_in(pdf: Any) -> frozenset[str]:
    """Name the font families embedded in an open `pikepdf.Pdf`, without their styles: "Tinos", "DejaVuSerif"."""
    found: set[str] = set()
    for sheet in pdf.pages:
        fonts = sheet.resources.get("/Font") if "/Resources" in sheet.obj else None
        for font in fonts.values() if fonts is not None else ():
            name = str(font.get("/BaseFont", "")).lstrip("/").rpartition("+")[2]
            if name:
                found.add(re.split(r"[-,]", name, maxsplit=1)[0])
    return frozenset(found)


def _font_notes(used: Iterable[str], asked: frozenset[str], house_font: str | None) -> Iterable[str]:
    """Say which fonts the machine put in by itself; nothing for a file whose fonts cannot be read."""
    if not asked:
        return
    right = {_key(name) for name in asked} | {_key(house_font or "")} | _SIGNS
    strange = sorted(name for name in used if _key(name) not in right)
    if strange:
        kept = {_key(name) for name in used} | ({_key(page.FONT)} if house_font else set())
        lost = sorted(name for name in asked if _key(name) not in kept and _key(name) not in _SIGNS)
        yield (
            f"có chữ in bằng phông {', '.join(strange)} mà văn bản không chọn; máy có thể thiếu phông: "
            f"{', '.join(lost) or 'không rõ'}. Đổi chữ trong văn bản sang Times New Roman, hoặc cài phông còn thiếu"
        )


def _key(name: str) -> str:
    """Bring the names of a family to one form: "Times New Roman" and "TimesNewRomanPSMT" are the same."""
    return _PLAIN.sub("", unaccent(re.sub(r"(PS)?(MT)?$", "", name)).lower())
