"""Rendering: templates with docxtpl's tags, compiled once, always escaping, strict; the body written from blocks."""

from __future__ import annotations

from vanban.ooxml.xml_text import WrittenXml, Xml
from vanban.rendering.engine.values import InlineImage, Listing, RichText, RichTextParagraph
from vanban.rendering.template import Template

__all__ = ["InlineImage", "Listing", "RichText", "RichTextParagraph", "Template", "WrittenXml", "Xml"]
