"""What a PDF says about itself: title, author, the fields of Phụ lục VI, the number of pages."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from vanban.frozen import dataclass
from vanban.patterns import regex

PAGE_AMOUNT = "PageAmount"
"""Số trang văn bản, as Phụ lục VI, Phần II names it."""
_LANGUAGE = "vi-VN"
_BASE_NAME = regex(r"[A-Za-z][A-Za-z0-9._-]{0,62}")
_STANDARD = frozenset(
    {"Title", "Author", "Subject", "Keywords", "Creator", "Producer", "CreationDate", "ModDate", "Trapped"}
)


@dataclass(frozen=True, slots=True)
class Metadata:
    """Properties of a paper.

    Attributes:
        title: trích yếu; shown in the window's title bar.
        author: the issuing body.
        subject: what the paper is about.
        keywords: key words, separated by commas.
        custom: further properties, name and text (names of Phụ lục VI, Phần II: "CodeNumber", "SignerInfo" ...).
    """

    title: str = ""
    author: str = ""
    subject: str = ""
    keywords: str = ""
    custom: tuple[tuple[str, str], ...] = ()

    def over(self, other: Metadata) -> Metadata:
        """Take from `other` what is not said here."""
        own = dict(self.custom)
        merged = (*self.custom, *((name, text) for name, text in other.custom if name not in own))
        return replace(
            self,
            title=self.title or other.title,
            author=self.author or other.author,
            subject=self.subject or other.subject,
            keywords=self.keywords or other.keywords,
            custom=merged,
        )


def write(pdf: Any, metadata: Metadata) -> None:
    """Write properties into an open PDF, in both places where readers look, and the number of pages with them.

    What `metadata` leaves empty stays as it is in the file. The language is set to Vietnamese.

    Args:
        pdf: an open `pikepdf.Pdf`.
        metadata: what to write.
    """
    pages = len(pdf.pages)
    # The library's own keeping of both places loses what stands in the older one only, and stumbles over LibreOffice's dates.
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as xmp:
        for old, new, value in (
            ("/Title", "dc:title", metadata.title),
            ("/Author", "dc:creator", metadata.author),
            ("/Subject", "dc:description", metadata.subject),
            ("/Keywords", "pdf:Keywords", metadata.keywords),
        ):
            text = value or str(pdf.docinfo.get(old, ""))
            if text:
                pdf.docinfo[old] = text
                xmp[new] = [text] if new == "dc:creator" else text
        xmp["dc:language"] = {_LANGUAGE}
    for name, text in metadata.custom:
        if _BASE_NAME.fullmatch(name) and name not in _STANDARD:
            pdf.docinfo[f"/{name}"] = text
    pdf.docinfo[f"/{PAGE_AMOUNT}"] = str(pages)
    pdf.Root.Lang = _LANGUAGE
    if metadata.title:
        preferences = pdf.Root.get("/ViewerPreferences")
        if preferences is None:
            pdf.Root.ViewerPreferences = {"/DisplayDocTitle": True}
        else:
            preferences.DisplayDocTitle = True


def archival_mark(pdf: Any) -> tuple[str | None, str | None]:
    """The part of PDF/A an open `pikepdf.Pdf` says it follows, and the level: ("2", "B"); None where it says nothing."""
    # Not in a `with`: leaving it would write.
    xmp = pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False)
    return xmp.get("pdfaid:part"), xmp.get("pdfaid:conformance")


def read(pdf: Any) -> Metadata:
    """Read the properties of an open `pikepdf.Pdf`; the number of pages is among the custom ones."""
    info = pdf.docinfo
    custom = tuple(
        (str(name)[1:], str(value)) for name, value in sorted(info.items()) if str(name)[1:] not in _STANDARD
    )
    return Metadata(
        title=str(info.get("/Title", "")),
        author=str(info.get("/Author", "")),
        subject=str(info.get("/Subject", "")),
        keywords=str(info.get("/Keywords", "")),
        custom=custom,
    )
