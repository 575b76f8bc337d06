"""Recipes into files, byte for byte the same on every machine."""

from __future__ import annotations

from pathlib import Path

from vanban.building import parts
from vanban.building.markup import DECLARATION, NAMESPACES
from vanban.building.recipes import RECIPES
from vanban.building.styles import styles_part
from vanban.ooxml.archive import package


def build_template(name: str) -> bytes:
    """Build one template.

    Args:
        name: key of a type, or "phu_luc", "kem_theo", "ban_sao".

    Raises:
        KeyError: there is no such recipe.
    """
    body = "".join(block() for block in RECIPES[name].khoi)
    document = f"{DECLARATION}<w:document {NAMESPACES}><w:body>{body}{parts.section()}</w:body></w:document>"
    return package(
        {
            "[Content_Types].xml": parts.content_types(),
            "_rels/.rels": parts.package_relations(),
            "word/document.xml": document.encode(),
            "word/_rels/document.xml.rels": parts.document_relations(),
            "word/styles.xml": styles_part(),
            "word/settings.xml": parts.settings(),
            "word/fontTable.xml": parts.font_table(),
            "word/header1.xml": parts.first_header(),
            "word/header2.xml": parts.later_header(),
            "word/footer1.xml": parts.first_footer(),
            "word/footer2.xml": parts.later_footer(),
            "docProps/core.xml": parts.core_properties(),
            "docProps/app.xml": parts.app_properties(),
            "docProps/custom.xml": parts.custom_properties(),
        },
        squeezed=False,
    )


def build_all(folder: Path) -> list[Path]:
    """Build every template into a folder and return the files written."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name in RECIPES:
        target = folder / f"{name}.docx"
        target.write_bytes(build_template(name))
        written.append(target)
    return written
