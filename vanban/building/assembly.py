"""Recipes into files, byte for byte the same on every machine."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from vanban.building import parts
from vanban.building.recipes import RECIPES
from vanban.building.styles import styles_part
from vanban.ooxml.markup import DECLARATION, NAMESPACES

_FIRST_MOMENT: Final = (1980, 1, 1, 0, 0, 0)
"""The earliest time a zip can name: a fixed one keeps files equal."""


def build_template(name: str) -> bytes:
    """Build one template.

    Args:
        name: key of a type, or "phu_luc", "kem_theo", "ban_sao".

    Raises:
        KeyError: there is no such recipe.
    """
    body = "".join(block() for block in RECIPES[name].khoi)
    document = f"{DECLARATION}<w:document {NAMESPACES}><w:body>{body}{parts.section()}</w:body></w:document>"
    return _pack(
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
        }
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


def _pack(files: Mapping[str, bytes]) -> bytes:
    """Pack parts without compression: compressed bytes differ between versions of zlib."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as archive:
        for name, data in files.items():
            entry = zipfile.ZipInfo(name, _FIRST_MOMENT)
            entry.create_system = 0
            archive.writestr(entry, data)
    return stream.getvalue()
