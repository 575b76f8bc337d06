"""Small packages made of the XML a test is about, and ways to read results back."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as DocumentObject

from tests.kept import keep
from tests.unit.rendering.layout.told import mark

HERE = Path(__file__).parent
_SHORT = 1500
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_NS = (
    f'xmlns:w="{W}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
)
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def package(body: str, *, header: str = "", footnotes: str = "", title: str = "") -> dict[str, bytes]:
    """The parts of a .docx with this body; a header, footnotes or a title when given."""
    types = f'<Override PartName="/word/document.xml" ContentType="{_TYPE}.document.main+xml"/>'
    rels = ""
    package_rels = f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
    section = ""
    parts: dict[str, str] = {}
    if header:
        parts["word/header1.xml"] = f"{_HEAD}<w:hdr {_NS}>{header}</w:hdr>"
        types += f'<Override PartName="/word/header1.xml" ContentType="{_TYPE}.header+xml"/>'
        rels += f'<Relationship Id="rId1" Type="{_OFFICE}/header" Target="header1.xml"/>'
        section = '<w:headerReference w:type="default" r:id="rId1"/>'
    if footnotes:
        parts["word/footnotes.xml"] = f"{_HEAD}<w:footnotes {_NS}>{footnotes}</w:footnotes>"
        types += f'<Override PartName="/word/footnotes.xml" ContentType="{_TYPE}.footnotes+xml"/>'
        rels += f'<Relationship Id="rId2" Type="{_OFFICE}/footnotes" Target="footnotes.xml"/>'
    core = (
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title></cp:coreProperties>'
    )
    parts["docProps/core.xml"] = _HEAD + core
    types += (
        '<Override PartName="/docProps/core.xml" '
        'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
    )
    package_rels += (
        f'<Relationship Id="rId2" Type="{_PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>'
    )
    document = f"{_HEAD}<w:document {_NS}><w:body>{body}<w:sectPr>{section}</w:sectPr></w:body></w:document>"
    defaults = (
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
    )
    texts = {
        "[Content_Types].xml": f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">{defaults}{types}</Types>',
        "_rels/.rels": f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{package_rels}</Relationships>',
        "word/document.xml": document,
        "word/_rels/document.xml.rels": f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{rels}</Relationships>',
        **parts,
    }
    return {name: text.encode() for name, text in texts.items()}


def zipped(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


@pytest.fixture
def docx() -> Callable[..., bytes]:
    """Make a .docx: docx("<w:p>…</w:p>", header=…, footnotes=…, title=…)."""

    def make(body: str, **more: str) -> bytes:
        return zipped(package(body, **more))

    return make


@pytest.fixture
def parts_of() -> Callable[[bytes], dict[str, str]]:
    """The parts of a .docx as text; they are kept."""

    def read(data: bytes) -> dict[str, str]:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            assert archive.testzip() is None
            found = {name: archive.read(name).decode("utf-8", "replace") for name in archive.namelist()}
        keep(
            HERE,
            [f"{name} {text if len(text) < _SHORT else mark(text.encode())}" for name, text in found.items()],
            needed=False,
        )
        return found

    return read


@pytest.fixture
def opened() -> Callable[[bytes], DocumentObject]:
    """A .docx as python-docx opens it."""

    def read(data: bytes) -> DocumentObject:
        return Document(io.BytesIO(data))

    return read


@pytest.fixture
def para() -> Callable[..., str]:
    """A paragraph of one run, or of the runs given."""

    def make(*texts: str, look: str = "", paragraph: str = "") -> str:
        runs = "".join(f"<w:r>{look}<w:t>{text}</w:t></w:r>" for text in texts)
        return f"<w:p>{paragraph}{runs}</w:p>"

    return make
