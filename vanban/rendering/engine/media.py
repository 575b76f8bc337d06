"""Pictures and links that values bring into a file: one part for identical pictures, relationships per part."""

from __future__ import annotations

import hashlib
import io
import re
from collections.abc import Mapping

from vanban.errors import InputError, Problem, why
from vanban.frozen import dataclass
from vanban.ooxml.xml_text import DECLARATION, Xml, escape_attribute
from vanban.patterns import regex
from vanban.rendering.engine.values import image_bytes

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_RELATIONSHIP_ID = regex(r"""\bId\s*=\s*["']([^"']+)["']""")
_IMAGE_TYPES = {
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "gif": "image/gif",
    "bmp": "image/bmp",
    "tiff": "image/tiff",
    "tif": "image/tiff",
}


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as it is stored, with the size it has on paper by itself (EMU)."""

    name: str
    data: bytes
    extension: str
    width: int
    height: int


class Media:
    """What one rendered file takes in besides text."""

    def __init__(self, rels: Mapping[str, str], first_id: int) -> None:
        """Start empty.

        Args:
            rels: part -> its relationships as XML ("" when it has none).
            first_id: number for the first new drawing; the template's own stay below it.
        """
        self._rels = rels
        self._ids = first_id
        self._pictures: dict[str, Picture] = {}
        self._added: dict[str, dict[tuple[str, str], str]] = {}

    def __bool__(self) -> bool:
        """Whether anything came in."""
        return bool(self._added)

    def link(self, part: str, url: str) -> str:
        """The relationship id of an address outside the file."""
        return self._relate(part, "hyperlink", url)

    def known(self, part: str, relationship: str) -> bool:
        """Whether a part has a relationship of that id."""
        ids = _RELATIONSHIP_ID.findall(self._rels.get(part, ""))
        return relationship in ids or relationship in self._added.get(part, {}).values()

    def drawing(self, part: str, value: object) -> Xml:
        """The markup of a picture (<w:drawing>), sized as asked, the other side in proportion.

        Raises:
            InputError: the picture cannot be read, or is of no kind Word knows.
        """
        picture = self._picture(getattr(value, "image_descriptor", None))
        target = f"media/{picture.name}"
        relationship = self._relate(part, "image", target if part.startswith("word/") else f"/word/{target}")
        width, height = _size(picture, getattr(value, "width", None), getattr(value, "height", None))
        number = self._ids
        self._ids += 1
        link = ""
        if anchor := getattr(value, "anchor", None):
            link = f'<a:hlinkClick xmlns:a="{_DRAWING}/main" r:id="{self.link(part, str(anchor))}"/>'
        described = escape_attribute(str(getattr(value, "description", "") or ""))
        return Xml(
            f'<w:drawing><wp:inline xmlns:wp="{_DRAWING}/wordprocessingDrawing" xmlns:r="{_OFFICE}"'
            f' distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{width}" cy="{height}"/>'
            f'<wp:docPr id="{number}" name="Picture {number}" descr="{described}">{link}</wp:docPr>'
            f'<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="{_DRAWING}/main" noChangeAspect="1"/>'
            f'</wp:cNvGraphicFramePr><a:graphic xmlns:a="{_DRAWING}/main">'
            f'<a:graphicData uri="{_DRAWING}/picture"><pic:pic xmlns:pic="{_DRAWING}/picture"><pic:nvPicPr>'
            f'<pic:cNvPr id="0" name="{picture.name}">{link}</pic:cNvPr><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
            f'<a:blip r:embed="{relationship}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr>'
            f'<a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
            "</wp:inline></w:drawing>"
        )

    def parts(self, content_types: str) -> dict[str, bytes]:
        """The parts to add or to put in place of the template's: pictures, relationships, content types."""
        parts = {f"word/media/{picture.name}": picture.data for picture in self._pictures.values()}
        for part, added in self._added.items():
            folder, _, leaf = part.rpartition("/")
            parts[f"{folder}/_rels/{leaf}.rels"] = _with_relationships(self._rels.get(part, ""), added).encode()
        types = content_types
        for extension in sorted({picture.extension for picture in self._pictures.values()}):
            if not re.search(rf'Extension\s*=\s*["\']{extension}["\']', types, re.IGNORECASE):
                default = f'<Default Extension="{extension}" ContentType="{_IMAGE_TYPES[extension]}"/>'
                types = re.sub(r"(<Types\b[^>]*>)", rf"\1{default}", types, count=1)
        if types != content_types:
            parts["[Content_Types].xml"] = types.encode()
        return parts

    def _relate(self, part: str, kind: str, target: str) -> str:
        added = self._added.setdefault(part, {})
        key = (kind, target)
        if key not in added:
            number = len(added) + 1
            while f'"rIdV{number}"' in self._rels.get(part, ""):
                number += 1000
            added[key] = f"rIdV{number}"
        return added[key]

    def _picture(self, descriptor: object) -> Picture:
        try:
            data = image_bytes(descriptor)
        except OSError as fault:
            raise InputError(Problem(f"không đọc được ảnh {descriptor} ({why(fault)})")) from fault
        except TypeError as fault:
            raise InputError(Problem(str(fault))) from fault
        digest = hashlib.sha256(data).hexdigest()[:20]
        if digest not in self._pictures:
            self._pictures[digest] = _measured(digest, data, descriptor)
        return self._pictures[digest]


def _measured(digest: str, data: bytes, descriptor: object) -> Picture:
    # python-docx costs a tenth of a second to import; papers without pictures need not pay it.
    from docx.image.exceptions import UnrecognizedImageError
    from docx.image.image import Image

    try:
        image = Image.from_file(io.BytesIO(data))
    except (UnrecognizedImageError, KeyError, ValueError, IndexError) as fault:
        shown = descriptor if isinstance(descriptor, str) or hasattr(descriptor, "__fspath__") else "dữ liệu ảnh"
        raise InputError(
            Problem(
                "ảnh không phải loại Word đọc được",
                tim_thay=str(shown),
                can_co="PNG, JPEG, GIF, BMP hoặc TIFF",
            )
        ) from fault
    extension = image.ext.lower()
    return Picture(f"vb{digest}.{extension}", data, extension, int(image.width), int(image.height))


def _size(picture: Picture, width: int | None, height: int | None) -> tuple[int, int]:
    if width is None and height is None:
        return picture.width, picture.height
    if width is None:
        assert height is not None
        return round(picture.width * height / picture.height), int(height)
    if height is None:
        return int(width), round(picture.height * width / picture.width)
    return int(width), int(height)


def _with_relationships(rels: str, added: Mapping[tuple[str, str], str]) -> str:
    lines = "".join(
        f'<Relationship Id="{number}" Type="{_OFFICE}/{kind}" Target="{escape_attribute(target)}"'
        + (' TargetMode="External"/>' if kind == "hyperlink" else "/>")
        for (kind, target), number in added.items()
    )
    if "</Relationships>" in rels:
        return rels.replace("</Relationships>", lines + "</Relationships>")
    return f'{DECLARATION}<Relationships xmlns="{_PACKAGE}/relationships">{lines}</Relationships>'
