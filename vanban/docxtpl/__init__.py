"""docxtpl's names for scripts that change one import: `from vanban.docxtpl import DocxTemplate, RichText`.

`DocxTemplate` fills with the compiled engine where the template allows and with docxtpl where not (`way` tells which);
the objects are docxtpl's own.
"""

from __future__ import annotations

from docxtpl import RP, InlineImage, Listing, R, RichText, RichTextParagraph, Subdoc

from vanban.rendering.dropin.refusals import DocxTemplateError, MissingValueError
from vanban.rendering.dropin.template import DocxTemplate

__all__ = [
    "RP",
    "DocxTemplate",
    "DocxTemplateError",
    "InlineImage",
    "Listing",
    "MissingValueError",
    "R",
    "RichText",
    "RichTextParagraph",
    "Subdoc",
]
