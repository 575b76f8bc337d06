"""Rendering: templates with docxtpl's tags, compiled once, always escaping, strict; the body written from blocks."""

from __future__ import annotations

from vanban.rendering.template import Template
from vanban.rendering.values import InlineImage, Listing, RichText, RichTextParagraph
from vanban.rendering.xml_text import WrittenXml, Xml

__all__ = ["InlineImage", "Listing", "RichText", "RichTextParagraph", "Template", "WrittenXml", "Xml"]
