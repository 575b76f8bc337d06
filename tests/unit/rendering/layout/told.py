"""Laying a paper out in a test: every paragraph and row as written is kept (`tests/kept.py`), by its mark and first words."""

from __future__ import annotations

import hashlib
import io
import zipfile
from pathlib import Path
from typing import Any

from lxml import etree

from tests.kept import given
from vanban.rendering import paper

HERE = Path(__file__).parent
_PARTS = ("word/document.xml", "word/header1.xml", "word/header2.xml", "word/footer1.xml", "word/footer2.xml")
_FIRST = 30


def render(context: Any, **asked: Any) -> bytes:
    """Lay a paper out, and hold every line of it against what is kept."""
    return given(lambda: paper.render(context, **asked), lines, HERE, needed=False)


def lines(data: bytes) -> list[str]:
    """Each block of a paper: what it is, a mark of all its markup, how it begins; and the marks of its other parts."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    said = [f"{name} {mark(parts[name])}" for name in _PARTS[1:] if name in parts]
    body = etree.fromstring(parts[_PARTS[0]])[0]
    for block in body:
        rows = block.findall("{*}tr") or [block]
        for element in rows:
            text = "".join(element.itertext())[:_FIRST]
            said.append(f"{etree.QName(element).localname} {mark(etree.tostring(element))} {text}")
        if rows[0] is not block:
            said.append(f"tbl {mark(b''.join(etree.tostring(one) for one in block if not one.tag.endswith('}tr')))}")
    return said


def mark(data: bytes) -> str:
    """Eight digits that change with any byte."""
    return hashlib.sha256(data).hexdigest()[:8]
